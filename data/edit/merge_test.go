package edit_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
)

func (f *office) merge(what edit.Merging) (moved int) {
	f.t.Helper()
	f.do(func(tx *store.Tx) (err error) {
		moved, err = edit.Merge(tx, what)
		return err
	})
	return moved
}

// everything tells all live records, cell by cell.
func (f *office) everything() map[string]string {
	out := map[string]string{}
	f.View(func(b *book.Book) error {
		for _, k := range data.Kinds() {
			for _, r := range b.All(k) {
				var line strings.Builder
				for _, field := range k.Fields {
					fmt.Fprintf(&line, "%s=%s|", field.Name, b.Canonical(field, r))
				}
				out[k.Name+" "+string(r.Base().ID)] = line.String()
			}
		}
		return nil
	})
	return out
}

func same(t interface{ Errorf(string, ...any) }, got, want map[string]string) {
	for k, w := range want {
		if got[k] != w {
			t.Errorf("%s\n is  %q\n not %q", k, got[k], w)
		}
	}
	for k := range got {
		if _, ok := want[k]; !ok {
			t.Errorf("%s is too much", k)
		}
	}
}

func TestTwoOrganisationsBecomeOne(t *testing.T) {
	f := newOffice(t)
	homes, twin := organisation("homes", "Example Homes"), organisation("twin", "Example Homes Limited")
	homes.Phone, homes.Sector, homes.Tags, homes.Notes = "020 7946 0001", "Housing", []string{"winter"}, "Met in May."
	twin.Phone, twin.Company, twin.Tags, twin.Notes = "020 7946 0002", "04385123", []string{"damp"}, "Moved to SE1."
	twin.KeyContact, twin.Offers = "ada", "Damp visits"
	third := organisation("third", "Example Housing Co-operative")
	third.Successor = "twin"
	mou := &data.Agreement{Common: data.Common{ID: "mou"}, Title: "MoU", Type: data.AgreementMoU, Version: "2025"}
	f.save(mou, somebody("ada"), somebody("ben"), homes, twin, third)
	f.save(
		&data.Signature{Agreement: "mou", Organisation: "homes", State: data.SignatureSent},
		&data.Signature{Agreement: "mou", Organisation: "twin", State: data.SignatureSigned, Signed: data.DayOf(2026, 2, 1), Signatory: "Ada"},
		&data.Role{Person: "ada", Organisation: "homes", Title: data.RoleEmployee, From: data.DayOf(2024, 1, 1)},
		&data.Role{Person: "ada", Organisation: "twin", Title: data.RoleEmployee},
		&data.Role{Person: "ben", Organisation: "twin", Title: data.RoleRepresentative, From: data.DayOf(2025, 1, 1)},
		&data.ContactNote{Organisation: "twin", Day: data.DayOf(2026, 1, 2), Text: "Spoke to Ada"},
		&data.Commitment{Agreement: "mou", Wording: "Share the list", Organisations: []data.ID{"homes", "twin"}},
	)
	before := f.everything()
	if n := f.merge(edit.Merging{Kind: data.Organisations, Keep: "homes", Drop: "twin", Take: []string{"name"}}); n != 6 {
		t.Errorf("%d other records were changed", n)
	}
	f.want(f.told(data.Organisations, "name", "phone", "company_number", "tags", "key_contact", "offers", "notes"),
		"Example Homes Limited 020 7946 0001 04385123 damp; winter ada Damp visits Met in May.\n\nMoved to SE1.",
		"Example Housing Co-operative      ")
	f.want(f.told(data.Organisations, "successor"), "", "homes")
	f.want(f.told(data.Signatures, "organisation", "state", "signed", "signatory"), "homes Signed 2026-02-01 Ada")
	f.want(f.told(data.Roles, "person", "organisation", "title", "from", "to"),
		"ada homes Employee 2024-01-01 ", "ben homes Representative 2025-01-01 ")
	f.want(f.told(data.ContactNotes, "organisation", "text"), "homes Spoke to Ada")
	f.want(f.told(data.Commitments, "organisations"), "homes")
	f.View(func(b *book.Book) error {
		for _, k := range []*data.Kind{data.Signatures, data.Roles} {
			for _, r := range b.All(k) {
				if r.Base().ID != k.Derive(r) {
					t.Errorf("the ID of %s is not made from what it links", b.Title(r))
				}
			}
		}
		if got := data.MergedInto(b, data.Organisations, "homes"); len(got) != 1 || got[0] != "twin" {
			t.Errorf("merged into homes: %v", got)
		}
		return nil
	})
	for _, id := range []data.ID{"homes", "twin"} {
		if h, err := f.History(data.Organisations, id); err != nil || len(h) < 2 {
			t.Errorf("the history of %s has %d steps, %v", id, len(h), err)
		}
	}
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	same(t, f.everything(), before)
	if _, err := f.Redo(); err != nil {
		t.Fatal(err)
	}
	f.want(f.told(data.Signatures, "organisation", "state"), "homes Signed")
}

func TestTwoPeopleBecomeOne(t *testing.T) {
	f := newOffice(t)
	board := &data.Group{Common: data.Common{ID: "board"}, Name: "The Board", Type: data.GroupBoard, CoChairs: "1"}
	ada, twin := somebody("ada"), somebody("twin")
	ada.Email, twin.Email, twin.DoNotName, twin.AccessNeeds = "ada@homes.example", "ada@trust.example", data.Yes, "A chair by the door"
	f.save(board, organisation("homes", "Example Homes"), organisation("trust", "Example Trust"), ada, twin, somebody("ben"))
	f.save(
		&data.Event{Common: data.Common{ID: "e1"}, Title: "Board", Type: data.EventBoard, Day: data.DayOf(2026, 2, 1)},
		&data.Event{Common: data.Common{ID: "e2"}, Title: "Board", Type: data.EventBoard, Day: data.DayOf(2026, 1, 1)},
	)
	chair := &data.Role{Person: "twin", Group: "board", Title: data.RoleCoChair, From: data.DayOf(2025, 1, 1)}
	f.save(
		&data.Role{Person: "ada", Organisation: "homes", Title: data.RoleEmployee, From: data.DayOf(2024, 1, 1)},
		&data.Role{Person: "twin", Organisation: "trust", Title: data.RoleEmployee, From: data.DayOf(2023, 1, 1)},
		chair,
		&data.Attendance{Event: "e1", Person: "ada", State: data.AttendBooked},
		&data.Attendance{Event: "e1", Person: "twin", State: data.AttendPresent, Minutes: "50"},
		&data.Attendance{Event: "e2", Person: "twin", State: data.AttendDeputy, DeputyFor: "ada"},
		&data.Interest{Person: "ada", Nil: data.Yes, From: data.DayOf(2025, 1, 1), Declared: data.DayOf(2025, 1, 1)},
		&data.Interest{Person: "twin", Declaration: "Trustee of a charity", Type: data.InterestPersonal, From: data.DayOf(2025, 6, 1)},
		&data.ContactNote{Person: "twin", Day: data.DayOf(2026, 1, 2), Text: "Spoke to Ada"},
	)
	f.save(&data.Role{Person: "ada", Group: "board", Title: data.RoleDeputy, DeputisesFor: chair.ID})
	f.save(&data.Role{Person: "ben", Group: "board", Title: data.RoleDeputy, DeputisesFor: chair.ID})
	before := f.everything()
	f.merge(edit.Merging{Kind: data.Persons, Keep: "ada", Drop: "twin", Take: []string{"email", "organisation"}})
	f.want(f.told(data.Persons, "name", "email", "do_not_name", "access_needs"),
		"Somebody ada ada@trust.example yes A chair by the door", "Somebody ben   ")
	moved := data.Roles.Derive(&data.Role{Person: "ada", Group: "board", Title: data.RoleCoChair, From: data.DayOf(2025, 1, 1)})
	f.want(f.told(data.Roles, "person", "title", "organisation", "to", "deputises_for"),
		"ada Co-chair   ", "ada Deputy   ", "ada Employee homes 2026-03-03 ", "ada Employee trust  ", "ben Deputy   "+string(moved))
	f.want(f.told(data.Attendances, "event", "person", "state", "minutes", "deputy_for"), "e1 ada Present 50 ", "e2 ada Deputy  ")
	f.want(f.told(data.Interests, "person", "declaration", "nil", "to"), "ada  yes 2025-05-31", "ada Trustee of a charity  ")
	f.want(f.told(data.ContactNotes, "person", "text"), "ada Spoke to Ada")
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	same(t, f.everything(), before)
}

// TestRolesOfOne: which roles that two records of one person had are one.
func TestRolesOfOne(t *testing.T) {
	day := func(m time.Month, d int) data.Day { return data.DayOf(2025, m, d) }
	for _, c := range []struct {
		name       string
		a, b       [2]data.Day
		want       []string
		otherTitle bool
	}{
		{"the same days", [2]data.Day{day(1, 1), {}}, [2]data.Day{day(1, 1), {}}, []string{"2025-01-01 "}, false},
		{"one does not know since when", [2]data.Day{day(1, 1), {}}, [2]data.Day{}, []string{"2025-01-01 "}, false},
		{"neither knows", [2]data.Day{}, [2]data.Day{}, []string{" "}, false},
		{"the other one began earlier", [2]data.Day{day(3, 1), {}}, [2]data.Day{day(1, 1), day(6, 30)}, []string{"2025-01-01 "}, false},
		{"both are over", [2]data.Day{day(3, 1), day(5, 1)}, [2]data.Day{day(1, 1), day(3, 1)}, []string{"2025-01-01 2025-05-01"}, false},
		{"one after the other", [2]data.Day{day(3, 2), {}}, [2]data.Day{day(1, 1), day(3, 1)}, []string{"2025-01-01 2025-03-01", "2025-03-02 "}, false},
		{"another title", [2]data.Day{day(1, 1), {}}, [2]data.Day{day(1, 1), {}}, []string{"2025-01-01 ", "2025-01-01 "}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := newOffice(t)
			f.save(organisation("homes", "Example Homes"), somebody("ada"), somebody("twin"))
			title := data.RoleRepresentative
			if c.otherTitle {
				title = data.RoleDeputy
			}
			f.save(&data.Role{Person: "ada", Organisation: "homes", Title: data.RoleRepresentative, From: c.a[0], To: c.a[1]})
			f.save(&data.Role{Person: "twin", Organisation: "homes", Title: title, From: c.b[0], To: c.b[1]})
			f.merge(edit.Merging{Kind: data.Persons, Keep: "ada", Drop: "twin"})
			f.want(f.told(data.Roles, "from", "to"), c.want...)
			f.want(f.told(data.Roles, "person")[:1], "ada")
		})
	}
}

func TestMergingThatCannotBe(t *testing.T) {
	f := newOffice(t)
	a, b, c := organisation("a", "A"), organisation("b", "B"), organisation("c", "C")
	b.Successor = "c"
	f.save(a, c, b)
	a.Successor = "b"
	f.save(a)
	before := f.everything()
	for _, x := range []struct {
		m    edit.Merging
		want string
	}{
		{edit.Merging{Kind: data.Organisations, Keep: "a", Drop: "a"}, "This is one organisation already. Choose two."},
		{edit.Merging{Kind: data.Organisations, Keep: "a", Drop: "gone"}, "This organisation is not here any more. It was deleted meanwhile."},
		{edit.Merging{Kind: data.Groups, Keep: "a", Drop: "b"}, "This group is not here any more. It was deleted meanwhile."},
		{edit.Merging{Kind: data.Organisations, Keep: "a", Drop: "c"}, "These two cannot be merged yet, because of \"B\": Successor goes round in a circle: B, then A, then B."},
	} {
		err := f.Update("Merge", func(tx *store.Tx) error {
			_, err := edit.Merge(tx, x.m)
			return err
		})
		if got := data.Sentence(err); got != x.want {
			t.Errorf("%q, want %q", got, x.want)
		}
	}
	same(t, f.everything(), before)
}

func TestNotTheSameIsRemembered(t *testing.T) {
	f := newOffice(t)
	f.save(somebody("a"), somebody("b"), somebody("c"))
	f.do(func(tx *store.Tx) error { return edit.NotSame(tx, data.Persons, "b", "a") })
	f.do(func(tx *store.Tx) error { return edit.NotSame(tx, data.Persons, "c", "a") })
	f.View(func(b *book.Book) error {
		if got := data.NotSame(b, data.Persons); len(got) != 2 || !got["a b"] || !got["a c"] {
			t.Errorf("remembered %v", got)
		}
		return nil
	})
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	f.want(f.told(data.Settings, "name", "items"), "not the same a b")
}

// TestAMergingIsTakenBackWhole: whatever two records had, after a merging nothing
// refers to the one that was dropped, no fact is told twice, and Undo brings back
// every field.
func TestAMergingIsTakenBackWhole(t *testing.T) {
	f, games := newOffice(t), 0
	rapid.Check(t, func(rt *rapid.T) {
		games++
		x, y, z := data.ID(fmt.Sprintf("x%d", games)), data.ID(fmt.Sprintf("y%d", games)), data.ID(fmt.Sprintf("z%d", games))
		mou, event := data.ID(fmt.Sprintf("mou%d", games)), data.ID(fmt.Sprintf("event%d", games))
		ids := []data.ID{x, y, z}
		defer f.clear()
		who := func(name string) data.ID { return rapid.SampledFrom(ids).Draw(rt, name) }
		day := func(name string) data.Day {
			return rapid.SampledFrom([]data.Day{{}, data.YearOf(2025), data.MonthOf(2025, 6), data.DayOf(2025, 7, 1), data.DayOf(2026, 3, 4)}).Draw(rt, name)
		}
		text := func(name string) string { return rapid.SampledFrom([]string{"", "one", "two"}).Draw(rt, name) }
		var all []data.Record
		for _, id := range ids {
			o, p := organisation("o"+string(id), "Body "+string(id)), somebody("p"+string(id))
			o.Address, o.Notes, o.Tags = text("address"), text("notes"), []string{"t" + text("tag")}
			p.JobTitle, p.AccessNeeds, p.DoNotName = text("job"), text("needs"), data.Bool(rapid.Bool().Draw(rt, "do not name"))
			all = append(all, o, p)
		}
		f.save(append(all, &data.Agreement{Common: data.Common{ID: mou}, Title: "MoU", Type: data.AgreementMoU, Version: "1"},
			&data.Event{Common: data.Common{ID: event}, Title: "Session", Type: data.EventTraining, Day: data.DayOf(2026, 1, 1)})...)
		var links []data.Record
		for range rapid.IntRange(0, 14).Draw(rt, "links") {
			var r data.Record
			switch rapid.IntRange(0, 6).Draw(rt, "kind") {
			case 0:
				r = &data.Role{Person: "p" + who("person"), Organisation: "o" + who("body"), From: day("from"), To: day("to"),
					Title: rapid.SampledFrom([]string{data.RoleEmployee, data.RoleRepresentative}).Draw(rt, "title")}
			case 1:
				r = &data.Signature{Agreement: mou, Organisation: "o" + who("body"), Signatory: text("signatory"),
					State: rapid.SampledFrom([]string{"", data.SignatureSent, data.SignatureSigned}).Draw(rt, "state")}
			case 2:
				r = &data.Attendance{Event: event, Person: "p" + who("person"), OrganisationThen: "o" + who("body"), DeputyFor: "p" + who("deputy"), State: data.AttendDeputy}
			case 3:
				r = &data.ContactNote{Organisation: "o" + who("body"), Person: "p" + who("person"), Day: data.DayOf(2026, 1, 1), Text: "Spoke"}
			case 4:
				r = &data.Interest{Person: "p" + who("person"), Declaration: "A share", From: day("from")}
			case 5:
				r = &data.Interest{Person: "p" + who("person"), Nil: data.Yes, From: day("from")}
			case 6:
				r = &data.Commitment{Agreement: mou, Wording: "Share", Organisations: []data.ID{"o" + who("body")}}
			}
			if len(r.Kind().Validate(r)) == 0 { // days the wrong way round are refused
				links = append(links, r)
			}
		}
		f.save(links...)
		before := f.everything()
		k, prefix := data.Persons, data.ID("p")
		if rapid.Bool().Draw(rt, "bodies") {
			k, prefix = data.Organisations, "o"
		}
		take := rapid.SliceOfDistinct(rapid.SampledFrom([]string{"name", "address", "organisation", "job_title"}), rapid.ID[string]).Draw(rt, "take")
		f.merge(edit.Merging{Kind: k, Keep: prefix + x, Drop: prefix + y, Take: take})
		f.View(func(b *book.Book) error {
			facts := map[data.ID]bool{}
			for _, other := range data.Kinds() {
				for _, field := range other.Fields {
					if field.Type == data.TypeRef && field.To == k.Num && !field.Virtual() && len(b.Referring(other, field.Name, prefix+y)) > 0 {
						rt.Errorf("a %s still refers to what was dropped", other.Name)
					}
				}
				for _, r := range b.All(other) {
					if other.Derive == nil || other == data.Roles {
						continue
					}
					if id := other.Derive(r); facts[id] {
						rt.Errorf("%s is told twice", b.Title(r))
					} else {
						facts[id] = true
					}
				}
			}
			return nil
		})
		if out, err := f.Undo(); err != nil || len(out.Left) > 0 {
			rt.Fatal(err, out.Left)
		}
		same(rt, f.everything(), before)
	})
}

// clear deletes everything.
func (f *office) clear() {
	f.do(func(tx *store.Tx) error {
		for _, k := range data.Kinds() {
			for _, r := range tx.All(k) {
				if err := tx.Delete(k, r.Base().ID); err != nil {
					return err
				}
			}
		}
		return nil
	})
}
