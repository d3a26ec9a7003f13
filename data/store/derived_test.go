package store_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
)

// linked are facts that two people may each write down: what they link is the
// same, what else they say of it is not.
var linked = []struct {
	what     string
	ana, ben func() data.Record
}{
	{"a signature",
		func() data.Record {
			return &data.Signature{Agreement: "a1", Organisation: "o1", State: data.SignatureSigned}
		},
		func() data.Record {
			return &data.Signature{Agreement: "a1", Organisation: "o1", Signatory: "Ada Sample"}
		}},
	{"a representative",
		func() data.Record {
			return &data.Role{Person: "p1", Organisation: "o1", Group: "g1", Title: data.RoleRepresentative, From: data.DayOf(2026, 4, 1)}
		},
		func() data.Record {
			return &data.Role{Person: "p1", Organisation: "o1", Group: "g1", Title: data.RoleRepresentative, From: data.DayOf(2026, 4, 1), Voting: data.Yes}
		}},
	{"a membership of which only the month is known",
		func() data.Record {
			return &data.Role{Person: "p2", Group: "g1", Title: data.RoleMember, From: data.MonthOf(2026, 4)}
		},
		func() data.Record {
			return &data.Role{Person: "p2", Group: "g1", Title: data.RoleMember, From: data.MonthOf(2026, 4), HostService: "Nursing"}
		}},
	{"a figure",
		func() data.Record {
			return &data.Figure{Measure: "m1", Day: data.DayOf(2026, 3, 1), Value: "12", PopulationGroup: "Carers"}
		},
		func() data.Record {
			return &data.Figure{Measure: "m1", Day: data.DayOf(2026, 3, 1), Value: "12", PopulationGroup: "CARERS", Note: "Provisional"}
		}},
	{"attendance",
		func() data.Record {
			return &data.Attendance{Event: "e1", Person: "p1", State: data.AttendPresent}
		},
		func() data.Record { return &data.Attendance{Event: "e1", Person: "p1", Minutes: "55"} }},
	{"an enrolment",
		func() data.Record { return &data.Enrolment{Programme: "pr1", Person: "p1", State: data.EnrolOffered} },
		func() data.Record { return &data.Enrolment{Programme: "pr1", Person: "p1", NominatedBy: "Ada Sample"} }},
}

// TestOneFactOnTwoLaptopsIsOne: what is recorded on two laptops that have not
// met is one record when they do, with what each of them knows.
func TestOneFactOnTwoLaptopsIsOne(t *testing.T) {
	for _, c := range linked {
		t.Run(c.what, func(t *testing.T) {
			ana, _ := laptop(t, "Ana", 0)
			ben, _ := laptop(t, "Ben", time.Hour)
			save(t, ana, "Record it", c.ana())
			save(t, ben, "Record it", c.ben())
			k := c.ana().Kind()
			before := map[*store.Store]data.ID{ana: only(t, ana, k), ben: only(t, ben, k)}
			if before[ana] != before[ben] {
				t.Fatalf("two IDs before they met: %v", before)
			}
			send(t, ana, ben)
			send(t, ben, ana)
			if only(t, ana, k) != before[ana] || only(t, ben, k) != before[ben] {
				t.Error("another ID since they met")
			}
			sameRecords(t, texts(ana), texts(ben))
			got := record(t, ana, k, before[ana])
			for _, r := range []data.Record{c.ana(), c.ben()} {
				for _, f := range k.Fields {
					if want := f.Text(r); want != "" && f.Text(got) != want && f.Name != "population_group" {
						t.Errorf("%s is %q, want %q", f.Name, f.Text(got), want)
					}
				}
			}
			if !maps.Equal(rows(t, ana), rows(t, ben)) {
				t.Error("the two hold other rows")
			}
		})
	}
}

// TestOtherFactsStayApart: a term that began on another day, another group of
// people, another version: these are facts of their own.
func TestOtherFactsStayApart(t *testing.T) {
	ana, _ := laptop(t, "Ana", 0)
	ben, _ := laptop(t, "Ben", 0)
	pairs := map[*data.Kind][2]data.Record{
		data.Roles: {&data.Role{Person: "p1", Group: "g1", Title: data.RoleMember, From: data.DayOf(2024, 4, 1)},
			&data.Role{Person: "p1", Group: "g1", Title: data.RoleMember, From: data.DayOf(2027, 4, 1)}},
		data.Signatures: {&data.Signature{Agreement: "a1", Organisation: "o1"}, &data.Signature{Agreement: "a2", Organisation: "o1"}},
		data.Figures: {&data.Figure{Measure: "m1", Day: data.DayOf(2026, 3, 1), Value: "12"},
			&data.Figure{Measure: "m1", Day: data.DayOf(2026, 3, 1), Value: "9", PopulationGroup: "Carers"}},
	}
	for _, p := range pairs {
		save(t, ana, "Record it", p[0])
		save(t, ben, "Record it", p[1])
	}
	send(t, ana, ben)
	for k := range pairs {
		if n := len(idsOf(t, ben, k)); n != 2 {
			t.Errorf("%d %s, want 2", n, k.List)
		}
	}
}

// TestCheckListsWhatMeetsInACircle: each half of a circle is sound where it was
// written; once they meet, check lists both.
func TestCheckListsWhatMeetsInACircle(t *testing.T) {
	ana, _ := laptop(t, "Ana", 0)
	ben, _ := laptop(t, "Ben", 0)
	start := func(tx *store.Tx) error {
		for _, r := range []data.Record{
			&data.Organisation{Common: data.Common{ID: "o1"}, Name: "Example One"}, &data.Organisation{Common: data.Common{ID: "o2"}, Name: "Example Two"},
			&data.Person{Common: data.Common{ID: "p1"}, Name: "Ada Sample"}, &data.Person{Common: data.Common{ID: "p2"}, Name: "Ben Test"},
			&data.Group{Common: data.Common{ID: "g1"}, Name: "Example Board", CoChairs: "1", QuorumTotal: "3"},
			&data.Role{Common: data.Common{ID: "r1"}, Person: "p1", Group: "g1", Title: data.RoleMember, Voting: data.Yes},
			&data.Role{Common: data.Common{ID: "r2"}, Person: "p2", Group: "g1", Title: data.RoleMember, Voting: data.Yes},
			&data.Plan{Common: data.Common{ID: "plan"}, Name: "Plan"}, &data.Workstream{Common: data.Common{ID: "well"}, Name: "Well"},
			&data.Priority{Common: data.Common{ID: "pr"}, Plan: "plan", Workstream: "well", Title: "Priority"},
			waiting("a1", ""), waiting("a2", ""),
		} {
			if err := edit.Save(tx, r); err != nil {
				return err
			}
		}
		return nil
	}
	if err := ana.Update("Begin", start); err != nil {
		t.Fatal(err)
	}
	send(t, ana, ben)
	save(t, ana, "Close", &data.Organisation{Common: data.Common{ID: "o1"}, Name: "Example One", Successor: "o2"})
	save(t, ben, "Close", &data.Organisation{Common: data.Common{ID: "o2"}, Name: "Example Two", Successor: "o1"})
	save(t, ana, "Deputise", &data.Role{Common: data.Common{ID: "r1"}, Person: "p1", Group: "g1", Title: data.RoleCoChair, Voting: data.Yes, DeputisesFor: "r2"})
	save(t, ben, "Deputise", &data.Role{Common: data.Common{ID: "r2"}, Person: "p2", Group: "g1", Title: data.RoleCoChair, Voting: data.Yes, DeputisesFor: "r1"})
	save(t, ana, "Wait", waiting("a1", "a2"))
	save(t, ben, "Wait", waiting("a2", "a1"))
	send(t, ana, ben)
	send(t, ben, ana)
	want := []string{"organisations o1 successor", "organisations o2 successor", "roles r1 deputises_for", "roles r1 title",
		"roles r2 deputises_for", "roles r2 title", "groups g1 co_chairs", "groups g1 quorum_total", "actions a1 depends_on", "actions a2 depends_on"}
	for _, s := range []*store.Store{ana, ben} {
		report, err := s.Check()
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range report.Problems {
			got = append(got, fmt.Sprintf("%s %s %s", p.Kind.List, p.ID, p.Field))
		}
		if !slices.Equal(got, want) {
			t.Errorf("listed are %q, want %q", got, want)
		}
	}
}

// waiting is an action that waits for another.
func waiting(id, on data.ID) *data.Action {
	a := &data.Action{Common: data.Common{ID: id}, Title: string(id), Priority: "pr"}
	if on != "" {
		a.DependsOn = []data.ID{on}
	}
	return a
}

// idsOf lists the live records of a kind.
func idsOf(t testing.TB, s *store.Store, k *data.Kind) (out []data.ID) {
	t.Helper()
	err := s.View(func(b *book.Book) error {
		for _, r := range b.All(k) {
			out = append(out, r.Base().ID)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// only gives the ID of the one record there is.
func only(t testing.TB, s *store.Store, k *data.Kind) data.ID {
	t.Helper()
	ids := idsOf(t, s, k)
	if len(ids) != 1 {
		t.Fatalf("%d %s, want 1", len(ids), k.List)
	}
	return ids[0]
}

func record(t testing.TB, s *store.Store, k *data.Kind, id data.ID) (r data.Record) {
	t.Helper()
	if err := s.View(func(b *book.Book) error { r = b.Get(k, id); return nil }); err != nil || r == nil {
		t.Fatalf("no %s %s: %v", k.Name, id, err)
	}
	return r
}
