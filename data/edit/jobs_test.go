package edit_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
)

// told lists the records of a kind as lines of some fields, sorted.
func (f *office) told(k *data.Kind, fields ...string) (out []string) {
	f.t.Helper()
	f.View(func(b *book.Book) error {
		for _, r := range b.All(k) {
			var line []string
			for _, name := range fields {
				line = append(line, k.Field(name).Text(r))
			}
			out = append(out, strings.Join(line, " "))
		}
		return nil
	})
	slices.Sort(out)
	return out
}

func (f *office) want(got []string, want ...string) {
	f.t.Helper()
	if !slices.Equal(got, want) {
		f.t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

func somebody(id string) *data.Person {
	return &data.Person{Common: data.Common{ID: data.ID(id)}, Name: "Somebody " + id}
}

func TestARepresentativeIsReplacedInOneStep(t *testing.T) {
	f := newOffice(t)
	board := &data.Group{Common: data.Common{ID: "board"}, Name: "The Board", Type: data.GroupBoard}
	old := &data.Role{Person: "ada", Organisation: "homes", Group: "board", Title: data.RoleRepresentative, Voting: data.Yes, From: data.DayOf(2024, 1, 1)}
	f.save(organisation("homes", "Example Homes"), board, somebody("ada"), somebody("ben"), somebody("cy"), old)
	f.save(&data.Role{Person: "cy", Organisation: "homes", Group: "board", Title: data.RoleDeputy, DeputisesFor: old.ID})
	var next data.ID
	f.do(func(tx *store.Tx) (err error) {
		next, err = edit.Replace(tx, old.ID, "ben", data.DayOf(2026, 3, 9))
		return err
	})
	f.want(f.told(data.Roles, "person", "title", "voting", "from", "to"),
		"ada Representative yes 2024-01-01 2026-03-08", "ben Representative yes 2026-03-09 ", "cy Deputy   ")
	f.want(f.told(data.Roles, "deputises_for"), "", "", string(next))
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	f.want(f.told(data.Roles, "person", "title", "to"), "ada Representative ", "cy Deputy ")
	f.want(f.told(data.Roles, "deputises_for"), "", string(old.ID))
}

func TestAReplacementThatCannotBe(t *testing.T) {
	f := newOffice(t)
	old := &data.Role{Person: "ada", Organisation: "homes", Title: data.RoleRepresentative, From: data.DayOf(2026, 3, 1)}
	f.save(organisation("homes", "Example Homes"), somebody("ada"), somebody("ben"), old)
	for _, c := range []struct {
		id, person data.ID
		from       data.Day
		want       string
	}{
		{old.ID, "ada", data.DayOf(2026, 3, 9), "This person has the role already. Choose who takes it over."},
		{old.ID, "ben", data.MonthOf(2026, 3), "Give the first day of the new Representative, not only a month or a year."},
		{"unknown", "ben", data.DayOf(2026, 3, 9), "This role is not here any more. It was deleted meanwhile."},
	} {
		err := f.Update("Replace", func(tx *store.Tx) error {
			_, err := edit.Replace(tx, c.id, c.person, c.from)
			return err
		})
		if got := data.Sentence(err); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	// From before the old one began: that one was a slip of the pen.
	f.do(func(tx *store.Tx) error {
		_, err := edit.Replace(tx, old.ID, "ben", data.DayOf(2026, 2, 1))
		return err
	})
	f.want(f.told(data.Roles, "person", "from"), "ben 2026-02-01")
}

func TestSendingAndSigningManyAtOnce(t *testing.T) {
	f := newOffice(t)
	mou := &data.Agreement{Common: data.Common{ID: "mou"}, Title: "MoU", Type: data.AgreementMoU, Version: "2025"}
	f.save(mou)
	var all []data.ID
	for _, n := range []string{"a", "b", "c"} {
		f.save(organisation(n, "Example "+n))
		all = append(all, data.ID(n))
	}
	sign := func(w edit.Signing, who ...data.ID) (n int) {
		w.Agreement = "mou"
		f.do(func(tx *store.Tx) (err error) {
			n, err = edit.Sign(tx, w, who)
			return err
		})
		return n
	}
	day := data.DayOf(2026, 3, 2)
	for i, got := range []int{
		sign(edit.Signing{State: data.SignatureSigned, Day: day, Signatory: "Ada Sample"}, "a"),
		sign(edit.Signing{State: data.SignatureSent}, all...),
		sign(edit.Signing{State: data.SignatureSent}, all...),
		sign(edit.Signing{State: data.SignatureDeclined}, "c"),
	} {
		if want := []int{1, 2, 0, 1}[i]; got != want {
			t.Errorf("step %d changed %d, want %d", i, got, want)
		}
	}
	f.want(f.told(data.Signatures, "organisation", "state", "signed", "signatory"),
		"a Signed 2026-03-02 Ada Sample", "b Sent  ", "c Declined  ")
	sign(edit.Signing{State: data.SignatureDeclined}, "a") // taken back by them: no day stays
	f.want(f.told(data.Signatures, "organisation", "state", "signed"), "a Declined ", "b Sent ", "c Declined ")
}

func TestAnOrganisationClosesAndPointsOn(t *testing.T) {
	for _, move := range []bool{false, true} {
		t.Run(fmt.Sprint("staff move ", move), func(t *testing.T) {
			f := newOffice(t)
			f.save(organisation("old", "Example Homes"), organisation("new", "Example Housing"), somebody("ada"), somebody("ben"), somebody("cy"),
				&data.Role{Person: "ada", Organisation: "old", Title: data.RoleEmployee},
				&data.Role{Person: "ben", Organisation: "old", Title: data.RoleEmployee, To: data.DayOf(2025, 1, 1)},
				&data.Role{Person: "cy", Organisation: "old", Title: data.RoleRepresentative, From: data.DayOf(2024, 1, 1), To: data.DayOf(2027, 1, 1)})
			f.do(func(tx *store.Tx) error {
				return edit.Close(tx, "old", edit.Closing{Last: data.DayOf(2026, 3, 31), Successor: "new", MoveStaff: move})
			})
			f.want(f.told(data.Organisations, "name", "status", "left", "successor"), "Example Homes Closed 2026-03-31 new", "Example Housing   ")
			want := []string{"ada old Employee  2026-03-31", "ben old Employee  2025-01-01", "cy old Representative 2024-01-01 2026-03-31"}
			if move {
				want = append([]string{"ada new Employee 2026-04-01 "}, want...)
			}
			f.want(f.told(data.Roles, "person", "organisation", "title", "from", "to"), want...)
		})
	}
}

func TestACircleOfSuccessorsIsRefused(t *testing.T) {
	f := newOffice(t)
	f.save(organisation("a", "Ay"), organisation("b", "Bee"))
	f.do(func(tx *store.Tx) error {
		return edit.Close(tx, "a", edit.Closing{Last: data.DayOf(2026, 1, 31), Successor: "b"})
	})
	err := f.Update("Close", func(tx *store.Tx) error {
		return edit.Close(tx, "b", edit.Closing{Last: data.DayOf(2026, 2, 28), Successor: "a"})
	})
	var bad *store.InvalidError
	if !errors.As(err, &bad) || bad.Fields[0].Field != "successor" {
		t.Fatalf("got %v", err)
	}
	if got, want := data.Sentence(err), "Successor goes round in a circle: Bee, then Ay, then Bee"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestHandingOver(t *testing.T) {
	f := newOffice(t)
	a, b := organisation("a", "Ay"), organisation("b", "Bee")
	a.KeyContact, b.KeyContact = "ada", "ada"
	session := &data.Event{Common: data.Common{ID: "next"}, Type: data.EventTraining, Title: "Next", Day: data.DayOf(2026, 3, 4), Facilitators: []data.ID{"ada", "cy"}}
	past := &data.Event{Common: data.Common{ID: "past"}, Type: data.EventTraining, Title: "Past", Day: data.DayOf(2026, 3, 3), Facilitators: []data.ID{"ada"}}
	f.save(somebody("ada"), somebody("ben"), somebody("cy"), a, b, session, past, &data.Neighbourhood{Common: data.Common{ID: "n"}, Name: "North", Lead: "ada"})
	var duties []edit.Duty
	f.View(func(b *book.Book) error {
		duties = edit.Duties(b, "ada")
		return nil
	})
	var names []string
	for _, d := range duties {
		names = append(names, d.Kind.Name+" "+string(d.ID)+" "+d.Field.Name)
	}
	f.want(names, "organisation a key_contact", "organisation b key_contact", "neighbourhood n lead", "event next facilitators")
	moved := 0
	f.do(func(tx *store.Tx) (err error) {
		moved, err = edit.HandOver(tx, "ada", "ben", duties[1:])
		return err
	})
	if moved != 3 {
		t.Errorf("moved %d", moved)
	}
	f.want(f.told(data.Organisations, "name", "key_contact"), "Ay ada", "Bee ben")
	f.want(f.told(data.Events, "title", "facilitators"), "Next ben; cy", "Past ada")
	f.do(func(tx *store.Tx) (err error) {
		moved, err = edit.HandOver(tx, "ada", "ben", duties[1:])
		return err
	})
	if moved != 0 {
		t.Errorf("moved %d that were not theirs any more", moved)
	}
}

func TestInterestsAreConfirmed(t *testing.T) {
	f := newOffice(t)
	f.save(somebody("ada"), somebody("ben"),
		&data.Interest{Person: "ada", Declaration: "Trustee", Declared: data.DayOf(2025, 3, 1)},
		&data.Interest{Person: "ada", Declaration: "Shares", To: data.DayOf(2025, 12, 31), Declared: data.DayOf(2025, 3, 1)})
	for _, who := range []data.ID{"ada", "ben", "ben"} {
		f.do(func(tx *store.Tx) error {
			_, err := edit.ConfirmInterests(tx, who, data.DayOf(2026, 3, 4))
			return err
		})
	}
	f.want(f.told(data.Interests, "person", "declaration", "nil", "declared"),
		"ada Shares  2025-03-01", "ada Trustee  2026-03-04", "ben  yes 2026-03-04")
	f.do(func(tx *store.Tx) error {
		return edit.DeclareInterest(tx, &data.Interest{Person: "ben", Declaration: "Director", From: data.DayOf(2026, 4, 1), Declared: data.DayOf(2026, 4, 2)})
	})
	f.want(f.told(data.Interests, "person", "nil", "from", "to"), "ada   ", "ada   2025-12-31", "ben  2026-04-01 ", "ben yes 2026-03-04 2026-03-31")
}

func TestNothingToDeclareAndAnInterestThatEnds(t *testing.T) {
	f := newOffice(t)
	shares := &data.Interest{Person: "ada", Declaration: "Shares", From: data.DayOf(2025, 6, 1), Declared: data.DayOf(2025, 6, 1)}
	f.save(somebody("ada"), somebody("ben"), shares)
	try := func(job func(tx *store.Tx) error) string { return data.Sentence(f.Update("Step", job)) }
	nothing := func(who data.ID, day data.Day) string {
		return try(func(tx *store.Tx) error { return edit.DeclareNothing(tx, who, day) })
	}
	ends := func(id data.ID, last data.Day) string {
		return try(func(tx *store.Tx) error { return edit.EndInterest(tx, id, last) })
	}
	for _, c := range []struct{ got, want string }{
		{nothing("ben", data.DayOf(2025, 9, 1)), ""},
		{nothing("ben", data.DayOf(2026, 3, 4)), ""}, // once more: confirmed
		{nothing("ada", data.DayOf(2026, 3, 4)), "Somebody ada has declared something that stands: end it first."},
		{ends(shares.ID, data.DayOf(2025, 1, 1)), "To (1 Jan 2025) is before From (1 Jun 2025)"},
		{ends("unknown", data.DayOf(2025, 1, 1)), "This interest is not here any more. It was deleted meanwhile."},
		{ends(shares.ID, data.DayOf(2026, 3, 3)), ""},
		{nothing("ada", data.DayOf(2026, 3, 4)), ""},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	f.want(f.told(data.Interests, "person", "declaration", "nil", "from", "to", "declared"),
		"ada  yes 2026-03-04  2026-03-04", "ada Shares  2025-06-01 2026-03-03 2025-06-01", "ben  yes 2025-09-01  2026-03-04")
}

func TestANewVersionReplacesTheOldOne(t *testing.T) {
	f := newOffice(t)
	f.save(&data.Agreement{Common: data.Common{ID: "old"}, Title: "MoU", Type: data.AgreementMoU, Version: "1"}, organisation("a", "A"), organisation("b", "B"))
	f.save(&data.Signature{Agreement: "old", Organisation: "a", State: data.SignatureSigned, Signed: data.DayOf(2025, 1, 1)},
		&data.Signature{Agreement: "old", Organisation: "b", State: data.SignatureDeclined},
		&data.Commitment{Agreement: "old", Wording: "Share the list", Organisations: []data.ID{"a"}, Kept: data.KeptYes, Evidence: "Minutes"})
	renew := func(version string, what edit.Renewal) (data.ID, error) {
		next := &data.Agreement{Title: "MoU", Type: data.AgreementMoU, Version: version, Agreed: data.DayOf(2026, 4, 1)}
		err := f.Update("New version", func(tx *store.Tx) error { return edit.Renew(tx, next, what) })
		return next.ID, err
	}
	next, err := renew("2", edit.Renewal{Old: "old", Partners: true, Commitments: true})
	if err != nil {
		t.Fatal(err)
	}
	signed := []string{"old a Signed 2025-01-01", "old b Declined "}
	f.want(f.told(data.Agreements, "version", "replaces"), "1 ", "2 old")
	f.want(f.told(data.Signatures, "agreement", "organisation", "state", "signed"), sorted(append(signed, string(next)+" a Not sent ", string(next)+" b Not sent "))...)
	f.want(f.told(data.Commitments, "agreement", "wording", "organisations", "kept", "evidence"),
		sorted([]string{"old Share the list a Yes Minutes", string(next) + " Share the list a Not yet "})...)
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	f.want(f.told(data.Signatures, "agreement", "organisation", "state", "signed"), signed...)
	if _, err := renew("", edit.Renewal{Old: "old"}); data.Sentence(err) != "Version is needed" {
		t.Error(err)
	}
	if _, err := renew("2", edit.Renewal{Old: "unknown"}); data.Sentence(err) != "This agreement is not here any more. It was deleted meanwhile." {
		t.Error(err)
	}
	if _, err := renew("2", edit.Renewal{Old: "old"}); err != nil {
		t.Error(err)
	}
	f.want(f.told(data.Signatures, "agreement", "organisation", "state", "signed"), signed...)
}

func sorted(lines []string) []string {
	slices.Sort(lines)
	return lines
}
