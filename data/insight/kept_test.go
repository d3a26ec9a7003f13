package insight

import (
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"placebook/data"
)

// TestAKeptRegisterIsAFreshOne: after whatever edits, On gives what it gives for
// a book that never made a register.
func TestAKeptRegisterIsAFreshOne(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		id := func(of string, n int) data.ID {
			return data.ID(fmt.Sprint(of, rapid.IntRange(0, n-1).Draw(rt, of)))
		}
		days := rapid.SampledFrom([]data.Day{{}, day(t, "2026-01-31"), day(t, "2026-02"), day(t, "2026-03-05"), day(t, "2027")})
		yes := rapid.SampledFrom([]data.YesNo{"", data.Yes})
		edit := rapid.Custom(func(rt *rapid.T) data.Record {
			var r data.Record
			switch rapid.IntRange(0, 6).Draw(rt, "kind") {
			case 0, 1:
				r = &data.Organisation{Common: data.Common{ID: id("o", 12)}, Name: rapid.StringMatching("[a-c]").Draw(rt, "name"), Status: data.StatusActive,
					Joined: days.Draw(rt, "joined"), EntitledToASeat: yes.Draw(rt, "entitled")}
			case 2:
				r = &data.Role{Common: data.Common{ID: id("r", 4)}, Person: id("p", 2), Organisation: rapid.SampledFrom([]data.ID{"", id("o", 12)}).Draw(rt, "of"), Group: "g", To: days.Draw(rt, "to"),
					Title: rapid.SampledFrom([]string{data.RoleEmployee, data.RoleRepresentative, data.RoleMember}).Draw(rt, "title")}
			case 3:
				r = &data.Signature{Common: data.Common{ID: id("s", 4)}, Agreement: id("a", 2), Organisation: id("o", 12), State: rapid.SampledFrom([]string{"", data.SignatureSigned, data.SignatureSent}).Draw(rt, "state"), Signed: days.Draw(rt, "signed")}
			case 4:
				r = &data.ContactNote{Common: data.Common{ID: id("n", 4)}, Organisation: rapid.SampledFrom([]data.ID{"", id("o", 12)}).Draw(rt, "of"), Person: id("p", 2), Day: days.Draw(rt, "day")}
			case 5:
				r = &data.Agreement{Common: data.Common{ID: id("a", 2)}, Type: data.AgreementMoU, Agreed: days.Draw(rt, "agreed")}
			case 6:
				r = &data.Group{Common: data.Common{ID: "g"}, Type: rapid.SampledFrom([]string{data.GroupBoard, data.GroupAssembly}).Draw(rt, "type")}
			}
			r.Base().Deleted = rapid.IntRange(0, 4).Draw(rt, "deleted") == 0
			return r
		})
		bk := made(t)
		for range rapid.IntRange(1, 6).Draw(rt, "rounds") {
			bk.PutAll(rapid.SliceOfN(edit, 0, 8).Draw(rt, "edits"))
			on := rapid.SampledFrom([]data.Day{day(t, "2026-03-05"), day(t, "2026-03-05"), day(t, "2026-02-10")}).Draw(rt, "on")
			got, want := On(bk, on), On(bk.Clone(), on)
			if !reflect.DeepEqual(got, want) {
				rt.Fatalf("%+v\nwant %+v", got, want)
			}
			if On(bk, on) != got {
				rt.Fatalf("nothing changed, and it was made again")
			}
		}
	})
}
