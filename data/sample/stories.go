package sample

import (
	"time"

	"placebook/data"
	"placebook/data/edit"
	"placebook/data/store"
)

// stories are what happened to single partners, so that history, undo and
// reports as at an earlier day have something to tell.
func (m *maker) stories() []step {
	twin := &data.Organisation{Name: "Example Pantry", Sector: "VCSE", Status: data.StatusActive}
	twin.ID = id(data.Organisations, twin.Name)
	organisation := func(ago int, by *author, title, name string, change func(*data.Organisation)) step {
		return amend(ago, by, title, bodyNamed(name).id(), change)
	}
	return []step{
		organisation(200, ben, "Edit partner: new name", renamed, func(o *data.Organisation) { o.Name = "Example " + renamed }),
		// A partner that was typed in twice; the second one was deleted.
		m.add(331, ben, "New partner", twin),
		{326, ana, "Delete partner: was here twice", func(tx *store.Tx) error { return edit.Delete(tx, data.Organisations, twin.ID) }},
		organisation(300, ana, "Edit partner: closed", "Walk-in Clinic", func(o *data.Organisation) {
			o.Status, o.Left, o.Successor = data.StatusClosed, m.ago(303), bodyNamed("Community Nursing").id()
		}),
		m.endWork(300, ana, "Walk-in Clinic", 0, m.ago(303)),
		amend(299, ana, "Edit person: new work", personOf("Walk-in Clinic", 1), func(p *data.Person) {
			p.Organisation, p.JobTitle = bodyNamed("Community Nursing").id(), "Community Matron"
		}),
		organisation(118, ana, "Edit partner: left", "Credit Union", func(o *data.Organisation) { o.Status, o.Left = data.StatusLeft, m.ago(120) }),
		organisation(92, ben, "Edit partner: paused", "Leisure Centres", func(o *data.Organisation) { o.Status = data.StatusPaused }),
		organisation(140, ben, "Edit partner: telephone", "Homes", func(o *data.Organisation) { o.Phone = phone(902) }),
		organisation(58, ana, "Edit partner: telephone", "Hospice", func(o *data.Organisation) { o.Phone = phone(911) }),
		organisation(47, ben, "Edit partner: what it offers", "Night Shelter", func(o *data.Organisation) {
			o.Offers += " This winter also at weekends."
		}),
		organisation(12, ana, "Edit partner: e-mail", "Carers Network", func(o *data.Organisation) { o.Email = "helpline@carers.example" }),
		m.add(assemblyBegan, ana, "The Lived Experience Assembly is being set up", m.assemblyGroup()...),
		m.add(sharingBegan-2, ana, "Data-sharing agreement", append([]data.Record{m.sharing()}, m.sharingSignatures()...)...),
		m.add(165, ben, "Sessions and meetings", m.sessions()...),
		organisation(4, ben, "Edit partner: tags", "Food Pantry", func(o *data.Organisation) { o.Tags = []string{"cost of living", "winter"} }),
	}
}

// endWork ends somebody's work at a body.
func (m *maker) endWork(ago int, by *author, name string, person int, last data.Day) step {
	r := &data.Role{Person: personOf(name, person), Organisation: bodyNamed(name).id(), Title: data.RoleEmployee}
	return amend(ago, by, "Edit person: left", data.Roles.Derive(r), func(x *data.Role) { x.To = last })
}

// seatStories are seats that changed hands, and one that nobody holds.
func (m *maker) seatStories() (out []step) {
	begun := m.month(30)
	end := func(name string, person, ago int, title string) {
		r := seat(name, person, data.RoleRepresentative, begun)
		out = append(out, amend(ago, ana, title, data.Roles.Derive(r), func(x *data.Role) { x.To = m.ago(ago + 1) }))
	}
	for i := range bodies {
		b := &bodies[i]
		if f, ok := formerly[b.name]; ok {
			end(b.name, f.person, f.ago, "Representative stood down")
			out = append(out, m.add(f.ago, ana, "New representative", seat(b.name, 0, data.RoleRepresentative, m.ago(f.ago))))
		}
		if ago, ok := vacant[b.name]; ok {
			end(b.name, 0, ago, "Representative stood down")
		}
	}
	return out
}

// signing is how the signatures of the revised memorandum went on.
func (m *maker) signing() (out []step) {
	for _, mv := range moves {
		b := bodyNamed(mv.body)
		s := signature(agreementID(memorandum, revisedMoU), b.id(), "", data.Day{})
		out = append(out, amend(mv.ago, ana, "MoU: "+mv.state, data.Signatures.Derive(s), func(x *data.Signature) {
			x.State = mv.state
			if mv.state == data.SignatureSigned {
				x.Signed, x.Signatory = m.weekday(m.ago(mv.ago)), invented(firstOf(b)).Name
			}
		}))
	}
	return out
}

// monthOf spreads numbers over the first months of a year.
func monthOf(i int) time.Month { return time.January + time.Month(i%5) }
