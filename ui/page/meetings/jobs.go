package meetings

import (
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/record"
)

// addMember asks who joins a group, as what and since when.
func (j jobs) addMember(group data.ID) {
	page.Ask(j.h, record.Question{
		Title: "Add a member", Record: &data.Role{Group: group, Title: data.RoleMember, Voting: data.Yes, From: j.h.Today()}, First: "person",
		Boxes: []record.Asked{{Field: "person", Whole: true}, {Field: "title", Needed: true}, {Field: "organisation", Label: "For which organisation"},
			{Field: "from", Label: "First day"}, {Field: "voting"}},
		Do: "Add", Icon: look.PersonPlus, Step: "Add member",
		Job: func(tx *store.Tx, r data.Record) error { return edit.StartRole(tx, r.(*data.Role)) },
		Done: func(r data.Record) {
			j.undone(j.who(r.(*data.Role)) + " added.")
		},
	})
}

// who says a role with who has it.
func (j jobs) who(x *data.Role) (out string) {
	j.view(func(b *book.Book) { out = b.TitleOf(data.Persons, x.Person) + ", " + x.Title })
	return strings.TrimSuffix(out, ", ")
}

func (j jobs) role(id data.ID) (x *data.Role) {
	j.view(func(b *book.Book) { x, _ = book.One[*data.Role](b, id) })
	return x
}

// end asks for the last day of a role.
func (j jobs) end(id data.ID) {
	x := j.role(id)
	if x == nil {
		return
	}
	who := j.who(x)
	page.Ask(j.h, record.Question{
		Title: "End the role", Says: who, Record: &data.Role{To: j.h.Today()}, Boxes: []record.Asked{{Field: "to", Label: "Last day", Needed: true, Whole: true}},
		Do: "End", Icon: look.SaveIcon, Step: "End the role",
		Job: func(tx *store.Tx, r data.Record) error {
			last := r.(*data.Role).To
			if last.Before(x.From) {
				return wrongRole("to", "It began on "+x.From.Short()+": it cannot end before that")
			}
			return edit.EndRole(tx, id, last)
		},
		Done: func(r data.Record) { j.undone(who + " until " + r.(*data.Role).To.Short() + ".") },
	})
}

// wrongRole is what is wrong with a box of a role.
func wrongRole(field, sentence string) error {
	return &store.InvalidError{Kind: data.Roles, Fields: []data.FieldError{{Field: field, Sentence: sentence}}}
}

// replace asks who takes a role over, and from which day.
func (j jobs) replace(id data.ID) {
	x := j.role(id)
	if x == nil {
		return
	}
	who := ""
	j.view(func(b *book.Book) { who = b.TitleOf(data.Persons, x.Person) })
	page.Ask(j.h, record.Question{
		Title: "Replace " + who, Says: j.who(x) + ". This role ends the day before; whoever deputises for it then deputises for the new holder.",
		Record: &data.Role{From: j.h.Today()}, Boxes: []record.Asked{{Field: "person", Label: "Who takes over"}, {Field: "from", Label: "First day", Needed: true}},
		Do: "Replace", Icon: look.SaveIcon, Step: "Replace the holder",
		Job: func(tx *store.Tx, r data.Record) error {
			next := r.(*data.Role)
			switch {
			case next.Person == x.Person:
				return wrongRole("person", "This person has the role already")
			case next.From.Precision() != data.PrecisionDay:
				return wrongRole("from", "Give the first day, not only a month or a year")
			case !x.From.IsZero() && !next.From.After(x.From):
				return wrongRole("from", "The role itself began on "+x.From.Short()+": give a later day")
			}
			_, err := edit.Replace(tx, id, next.Person, next.From)
			return err
		},
		Done: func(r data.Record) {
			next := r.(*data.Role)
			j.view(func(b *book.Book) { who = b.TitleOf(data.Persons, next.Person) + " takes over from " + who })
			j.undone(who + " on " + next.From.Short() + ".")
		},
	})
}

// meeting gives a meeting, nil where it is not here any more.
func (j jobs) meeting(id data.ID) (e *data.Event) {
	j.view(func(b *book.Book) { e, _ = book.One[*data.Event](b, id) })
	return e
}

// mayMove tells whether a meeting can be moved or cancelled: one that was held
// stands in the minutes.
func (j jobs) mayMove(ids []data.ID) bool {
	if len(ids) != 1 {
		return false
	}
	e := j.meeting(ids[0])
	return e != nil && e.Held != data.HeldYes
}

func (j jobs) mayCancel(ids []data.ID) bool {
	return j.mayMove(ids) && !j.meeting(ids[0]).Off()
}

// cancel notes that a meeting does not take place. It is not asked about: Undo
// takes it back.
func (j jobs) cancel(id data.ID) {
	e := j.meeting(id)
	if e == nil {
		return
	}
	if err := j.h.Store().Update("Cancel meeting", func(tx *store.Tx) error { return edit.CancelMeeting(tx, id) }); err != nil {
		j.h.Fail(err)
		return
	}
	j.undone(e.Title + ", " + e.Day.Short() + ", is cancelled.")
}

// move asks for the day a meeting moves to.
func (j jobs) move(id data.ID) {
	e := j.meeting(id)
	if e == nil {
		return
	}
	says := e.Title + ", " + e.Day.Weekday() + "."
	if !e.PapersDue.IsZero() || !e.CutOff.IsZero() {
		says += " The days for papers move with it: they stay as many working days before."
	}
	if e.Off() {
		says += " It takes place after all."
	}
	page.Ask(j.h, record.Question{
		Title: "Move the meeting", Says: says, Record: &data.Event{Day: e.Day}, Boxes: []record.Asked{{Field: "day", Label: "New day", Needed: true, Whole: true}},
		Do: "Move", Icon: look.Calendar, Step: "Move meeting",
		Job: func(tx *store.Tx, r data.Record) error { return edit.MoveMeeting(tx, id, r.(*data.Event).Day) },
		Done: func(data.Record) {
			if now := j.meeting(id); now != nil {
				said := now.Title + " moved to " + now.Day.Short() + "."
				if !now.PapersDue.IsZero() {
					said = strings.TrimSuffix(said, ".") + "; papers are due " + now.PapersDue.Short() + "."
				}
				j.undone(said)
			}
		},
	})
}
