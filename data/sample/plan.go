package sample

import (
	"fmt"
	"slices"

	"placebook/data"
	"placebook/data/edit"
	"placebook/data/store"
)

// Days before today on which longer stories begin.
const (
	assemblyBegan = 170
	sharingBegan  = 300
)

// A maker makes the steps as seen from a day.
type maker struct{ today data.Day }

// ago is a day before today, and month a whole month before this one.
func (m *maker) ago(days int) data.Day { return m.today.AddDays(-days) }

func (m *maker) month(months int) data.Day {
	t := m.today.AddMonths(-months).Time()
	return data.MonthOf(t.Year(), t.Month())
}

// since is how many days ago a day was.
func (m *maker) since(d data.Day) int { return data.DaysBetween(d, m.today) }

// add is a step that saves records.
func (m *maker) add(ago int, by *author, title string, records ...data.Record) step {
	return step{ago, by, title, func(tx *store.Tx) error { return save(tx, records...) }}
}

// amend is a step that changes one record that is there already.
func amend[T data.Record](ago int, by *author, title string, id data.ID, change func(T)) step {
	return step{ago, by, title, func(tx *store.Tx) error {
		var zero T
		r, ok := tx.Copy(zero.Kind(), id).(T)
		if !ok {
			return fmt.Errorf("sample: the step %q changes a record that is not there", title)
		}
		change(r)
		return edit.Save(tx, r)
	}}
}

// steps is the whole story, in no order.
func (m *maker) steps() []step {
	return slices.Concat(m.beginning(), m.joiners(), m.stories(), m.seatStories(), m.signing(), m.held(), m.contacts(),
		m.plansBegun(), m.progressed(), m.movedRisks(), m.measured(), m.highlighted(), m.insights())
}

// beginning is the first days: the frame, then the list the team had before.
func (m *maker) beginning() []step {
	var organisations, people []data.Record
	for _, o := range realBodies() {
		organisations = append(organisations, o)
	}
	people = published()
	for i := range bodies {
		if b := &bodies[i]; b.joined == 0 {
			organisations = append(organisations, m.organisation(b, i+1))
			people = append(people, m.staff(b)...)
		}
	}
	agreements := slices.Concat(memoranda(), realSignatures(), m.firstSignatures())
	return []step{
		m.add(history, ana, "Sample begun", &data.Setting{Name: Setting, Value: string(data.Yes)}, partnership()),
		m.add(history, ana, "Boards, groups and Wells", place()...),
		m.add(history-1, ana, "Brought in Partners contacts FINAL v7.xlsx", organisations...),
		m.add(history-1, ana, "Brought in Partners contacts FINAL v7.xlsx", people...),
		m.keyContacts(history-2, ana),
		m.add(history-3, ana, "Seats on the Board", m.seats()...),
		m.add(history-3, ana, "The Executive", m.executive()...),
		m.add(history-5, ana, "Memorandum of Understanding", agreements...),
		m.add(history-8, ben, "Leads of the Wells", m.leads()...),
		m.add(history-8, ben, "Members of the Wells' groups", m.circles()...),
		m.add(history-10, ana, "Board meetings", m.meetings()...),
		{history - 12, ana, "A field of our own: referral route", m.referralRoutes},
	}
}

// partnership is the published case study in short. The co-chairs' statement is
// theirs to write.
func partnership() *data.Partnership {
	return &data.Partnership{
		Name:        "Partnership Southwark (sample)",
		Established: data.YearOf(2019),
		About: "Set up formally in 2019, on exploratory work of 2017/18 for a Community Based Care Programme. " +
			"A revised Memorandum of Understanding strengthened its commitments in 2020/21. " +
			"Four population workstreams, the Wells: Start Well, Live Well, Age Well, Care Well.",
		Contact:        "Josepha Reynolds, Partnership Manager",
		Classification: "SAMPLE DATA: all named Example are invented",
	}
}

// keyContacts makes whoever leads a body its key contact.
func (m *maker) keyContacts(ago int, by *author) step {
	return step{ago, by, "Key contacts", func(tx *store.Tx) error {
		for i := range bodies {
			b := &bodies[i]
			o, ok := tx.Copy(data.Organisations, b.id()).(*data.Organisation)
			if !ok {
				continue // joins later
			}
			o.KeyContact = personOf(b.name, 0)
			if err := edit.Save(tx, o); err != nil {
				return err
			}
		}
		return nil
	}}
}

// referralRoutes adds a field of the team's own and fills it where the offer
// says how to refer.
func (m *maker) referralRoutes(tx *store.Tx) error {
	own, err := edit.DefineOwn(tx, data.Organisations, "Referral route", data.OwnChoice, []string{"E-mail", "Form", "Telephone"})
	if err != nil {
		return err
	}
	for name, route := range map[string]string{"Advice Centre": "E-mail", "Homes": "E-mail", "Ageing Well Project": "Telephone",
		"Community Nursing": "Form", "Talking Therapies": "Form"} {
		o := tx.Copy(data.Organisations, bodyNamed(name).id()).(*data.Organisation)
		data.Organisations.Field("own").SetCell(o, string(own), route)
		if err := edit.Save(tx, o); err != nil {
			return err
		}
	}
	return nil
}

// joiners are the bodies that came later, with their people.
func (m *maker) joiners() (out []step) {
	for i := range bodies {
		b := &bodies[i]
		if b.joined == 0 {
			continue
		}
		o := m.organisation(b, i+1)
		o.KeyContact = personOf(b.name, 0)
		if b.name == "Tech Volunteers" {
			o.Status, o.Joined = data.StatusProspective, data.Day{}
		}
		records := append([]data.Record{o}, m.staff(b)...)
		if o.Status == data.StatusActive {
			records = append(records, signature(agreementID(memorandum, revisedMoU), b.id(), data.SignatureNotSent, data.Day{}))
		}
		out = append(out, m.add(b.joined, ben, "New partner", records...))
	}
	return out
}
