package insight

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// A keptRegister is a register and what it was made from, so that the next one
// is made from what changed since. With tens of thousands of organisations most
// of the work is to find their seats, signatures and contacts, and an edit leaves
// nearly all of them as they are.
type keptRegister struct {
	register *Register

	organisations, groups    uint64 // versions
	roles, signatures, notes []data.Record
}

// newKept makes the register of a day from the one that was kept, nil for none.
func newKept(b *book.Book, day data.Day, was *keptRegister) *keptRegister {
	now := &keptRegister{
		register:      &Register{Day: day, MoU: MoU(b, day), Months: data.ContactMonths.Value(b)},
		organisations: b.Version(data.Organisations), groups: b.Version(data.Groups),
		roles: b.All(data.Roles), signatures: b.All(data.Signatures), notes: b.All(data.ContactNotes),
	}
	if was == nil || was.register.Day != day || was.register.MoU != now.register.MoU || was.groups != now.groups {
		now.register.All = standings(b, now.register)
		return now
	}
	touched := now.touched(b, was)
	if len(touched) == 0 && was.organisations == now.organisations && was.register.Months == now.register.Months {
		now.register = was.register
		return now
	}
	var ok bool
	if now.register.All, ok = follow(b, now.register, was.register.All, touched); !ok {
		now.register.All = standings(b, now.register)
	}
	return now
}

// touched are the organisations that a change of a role, a signature or a note
// may concern: those it names, and all that the person was ever with, because a
// role or a note about a person alone counts for the employer.
func (k *keptRegister) touched(b *book.Book, was *keptRegister) map[data.ID]bool {
	out := map[data.ID]bool{}
	book.Differences(was.roles, k.roles, func(r data.Record) {
		x := r.(*data.Role)
		out[x.Organisation] = true
		for _, other := range b.Referring(data.Roles, "person", x.Person) {
			out[other.(*data.Role).Organisation] = true
		}
	})
	book.Differences(was.signatures, k.signatures, func(r data.Record) { out[r.(*data.Signature).Organisation] = true })
	book.Differences(was.notes, k.notes, func(r data.Record) {
		n := r.(*data.ContactNote)
		out[n.Organisation] = true
		out[spokenTo(b, n)] = true
	})
	delete(out, "")
	return out
}

// standings works out where every organisation stands.
func standings(b *book.Book, r *Register) []Standing {
	orgs := b.ByName(data.Organisations)
	out := make([]Standing, len(orgs))
	seats, signings, contacts := holders(b, r.Day), signings(b, r.MoU, r.Day), contacts(b, r.Day)
	for i, x := range orgs {
		o := x.(*data.Organisation)
		out[i] = r.standing(o, seats[o.ID], signings[o.ID], contacts[o.ID])
	}
	return out
}

// Of more changes than that it is quicker to work out everything; an organisation
// is looked for that far behind the place where it stood.
const (
	changedAtMost = 500
	movedAtMost   = 4
)

// follow takes over the standings of those who did not change, which mostly stand
// in the same order as before. It is false when too much changed.
func follow(b *book.Book, r *Register, was []Standing, touched map[data.ID]bool) ([]Standing, bool) {
	orgs := b.ByName(data.Organisations)
	out := make([]Standing, len(orgs))
	changed := 0
	for i, x := range orgs {
		o := x.(*data.Organisation)
		n := 0
		for n < len(was) && n < movedAtMost && was[n].Organisation != o {
			n++
		}
		found := n < len(was) && n < movedAtMost
		if found {
			out[i], was = was[n], was[n+1:]
		}
		if found && (len(touched) == 0 || !touched[o.ID]) {
			continue
		}
		if changed++; changed > changedAtMost {
			return nil, false
		}
		out[i] = one(b, r, o)
	}
	return out, true
}

// standing puts together where an organisation stands.
func (r *Register) standing(o *data.Organisation, holders []*data.Role, signing Signing, contact Contact) Standing {
	s := Standing{Organisation: o, Partner: o.PartnerOn(r.Day), Contact: contact, MoU: signing}
	s.Status = statusOn(o, r.Day, s.Partner)
	s.Seat = Seat{Entitled: s.Partner && o.EntitledToASeat == data.Yes, Holders: holders}
	switch {
	case r.MoU == nil:
		s.MoU = Signing{State: NoMoU}
	case s.MoU.State == "":
		s.MoU.State = data.SignatureNotSent
	}
	return s
}

// one works out where one organisation stands from what refers to it and to those
// who work or worked there.
func one(b *book.Book, r *Register, o *data.Organisation) Standing {
	roles, notes := sorted(b.Referring(data.Roles, "organisation", o.ID)), b.Referring(data.ContactNotes, "organisation", o.ID)
	people := map[data.ID]bool{}
	for _, x := range roles {
		if x := x.(*data.Role); x.Title == data.RoleEmployee {
			people[x.Person] = true
		}
	}
	for p := range people {
		roles = append(roles, withoutOrganisation(b, data.Roles, p)...)
		notes = append(notes[:len(notes):len(notes)], withoutOrganisation(b, data.ContactNotes, p)...)
	}
	var seat []*data.Role
	for _, x := range sorted(roles) {
		if x := x.(*data.Role); x.Title != data.RoleEmployee && x.On(r.Day) && seatOf(b, x, r.Day) == o.ID {
			seat = append(seat, x)
		}
	}
	sortHolders(seat)
	var contact Contact
	for _, n := range sorted(notes) {
		if n := n.(*data.ContactNote); spokenTo(b, n) == o.ID {
			contact = contact.or(n, r.Day)
		}
	}
	var signed Signing
	for _, x := range b.Referring(data.Signatures, "organisation", o.ID) {
		if x := x.(*data.Signature); r.MoU != nil && x.Agreement == r.MoU.ID {
			signed = signing(signed, x, r.Day)
		}
	}
	return r.standing(o, seat, signed, contact)
}

// withoutOrganisation lists a person's roles or notes that name no organisation.
func withoutOrganisation(b *book.Book, k *data.Kind, person data.ID) (out []data.Record) {
	for _, r := range b.Referring(k, "person", person) {
		if k.Field("organisation").Text(r) == "" {
			out = append(out, r)
		}
	}
	return out
}

// sorted sorts a copy by ID, the order of All.
func sorted(list []data.Record) []data.Record {
	list = slices.Clone(list)
	slices.SortFunc(list, func(x, y data.Record) int { return strings.Compare(string(x.Base().ID), string(y.Base().ID)) })
	return list
}
