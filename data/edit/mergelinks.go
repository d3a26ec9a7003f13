package edit

import (
	"slices"
	"strings"

	"placebook/data"
)

func compareIDs(x, y data.Record) int {
	return strings.Compare(string(x.Base().ID), string(y.Base().ID))
}

// put saves a record that refers to another now. A link record whose ID is made
// from what it links gets the ID of the new fact; where that fact was recorded
// already, the two become one.
func (m *merging) put(was, now data.Record) error {
	k := now.Kind()
	if k.Derive == nil {
		return m.save(now)
	}
	twin := m.twin(now)
	if twin == nil && k.Derive(was) != was.Base().ID {
		return m.save(now) // it has an ID of its own, which a list brought
	}
	if err := m.tx.Delete(k, was.Base().ID); err != nil { // first: two co-chairs who are one count once
		return err
	}
	if twin != nil {
		now = united(twin, now)
	} else {
		now.Base().ID = k.Derive(now)
	}
	if err := m.save(now); err != nil {
		return err
	}
	return m.follow(k, was.Base().ID, now.Base().ID)
}

// twin finds the record that tells the same fact, nil for none.
func (m *merging) twin(now data.Record) data.Record {
	k, id := now.Kind(), now.Kind().Derive(now)
	if x := m.tx.Get(k, id); x != nil && id != now.Base().ID && sameFact(x, now) {
		return x
	}
	for _, f := range k.Fields {
		if f.Type != data.TypeRef || f.Set || f.Virtual() || f.Text(now) == "" {
			continue
		}
		near := m.tx.Referring(k, f.Name, data.ID(f.Text(now)))
		slices.SortFunc(near, compareIDs)
		for _, x := range near {
			if x.Base().ID != now.Base().ID && sameFact(x, now) {
				return x
			}
		}
		return nil // the first link of a fact finds all that tell it
	}
	return nil
}

// sameFact reports whether two link records tell one fact. Of a role that are
// days that overlap: one of the two may not know since when it is held.
func sameFact(x, y data.Record) bool {
	a, ok := x.(*data.Role)
	if !ok {
		return x.Kind().Derive(x) == y.Kind().Derive(y)
	}
	b := y.(*data.Role)
	return a.Person == b.Person && a.Organisation == b.Organisation && a.Group == b.Group && a.Workstream == b.Workstream &&
		a.Title == b.Title && !endsBefore(a, b) && !endsBefore(b, a)
}

func endsBefore(a, b *data.Role) bool {
	return !a.To.IsZero() && !b.From.IsZero() && a.To.Last().Before(b.From.First())
}

// ways are the states of a link record, each further on than the one before.
var ways = map[*data.Kind]struct {
	field  string
	states []string
}{
	data.Signatures: {"state", []string{data.SignatureNotSent, data.SignatureSent, data.SignatureInReview, data.SignatureDeclined, data.SignatureSigned}},
	data.Attendances: {"state", []string{data.AttendBooked, data.AttendNot, data.AttendApologies, data.AttendDeputy, data.AttendInAttendance,
		data.AttendLeftEarly, data.AttendOnline, data.AttendPresent}},
	data.Enrolments: {"state", []string{data.EnrolNominated, data.EnrolOffered, data.EnrolEnrolled, data.EnrolWithdrawn, data.EnrolCompleted}},
}

// united makes one of two records of a fact, under the ID of the first. What is
// further on stands: who signed once has signed.
func united(first, second data.Record) data.Record {
	out, other := data.Clone(first), second
	if w, ok := ways[first.Kind()]; ok {
		f := first.Kind().Field(w.field)
		if slices.Index(w.states, f.Text(second)) > slices.Index(w.states, f.Text(first)) {
			out, other = data.Clone(second), first
			out.Base().ID = first.Base().ID
		}
	}
	blend(out, other, nil)
	if a, ok := out.(*data.Role); ok {
		span(a, first.(*data.Role), second.(*data.Role))
	}
	return out
}

// span gives a role the days of two that overlap: from the earlier first day
// that is known to the later last one, or without one.
func span(to, a, b *data.Role) {
	to.From = a.From
	if a.From.IsZero() || !b.From.IsZero() && b.From.First().Before(a.From.First()) {
		to.From = b.From
	}
	to.To = a.To
	if b.To.IsZero() || !a.To.IsZero() && b.To.Last().After(a.To.Last()) {
		to.To = b.To
	}
}

// person settles what only a person has: one employer, no deputy for
// themselves, and either interests or nothing to declare.
func (m *merging) person(what Merging, was, other data.ID) error {
	if was != "" && other != "" && was != other {
		ends := other
		if slices.Contains(what.Take, "organisation") {
			ends = was
		}
		if err := m.leave(what.Keep, ends); err != nil {
			return err
		}
	}
	for _, r := range m.tx.Referring(data.Roles, "person", what.Keep) {
		role := data.Clone(r).(*data.Role)
		if to, ok := m.tx.Get(data.Roles, role.DeputisesFor).(*data.Role); ok && to.Person == what.Keep {
			role.DeputisesFor = ""
			if err := m.save(role); err != nil {
				return err
			}
		}
	}
	return m.declared(what.Keep)
}

// leave ends the work of a person for an organisation.
func (m *merging) leave(person, organisation data.ID) error {
	for _, r := range m.tx.Referring(data.Roles, "person", person) {
		x := r.(*data.Role)
		if x.Title == data.RoleEmployee && x.Organisation == organisation && x.On(m.tx.Today()) {
			if err := endEmployment(m.tx, x); err != nil {
				return err
			}
		}
	}
	return nil
}

// declared ends "nothing to declare" where there is something.
func (m *merging) declared(person data.ID) error {
	for _, r := range m.tx.Referring(data.Interests, "person", person) {
		if r.(*data.Interest).Nil == data.Yes {
			continue
		}
		if err := endNothing(m.tx, r.(*data.Interest)); err != nil {
			return err
		}
	}
	return nil
}
