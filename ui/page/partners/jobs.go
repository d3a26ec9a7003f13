package partners

import (
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/insight"
	"placebook/data/store"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/record"
)

// jobs are what can be done with roles, people and organisations in one step.
// None of them may be called from within View.
type jobs struct{ h page.Host }

func (j jobs) view(fn func(*book.Book)) {
	_ = j.h.Store().View(func(b *book.Book) error {
		fn(b)
		return nil
	})
}

func (j jobs) undone(said string) { j.h.Say(said, "Undo", j.h.Undo) }

// The boxes of a role that starts.
var (
	roleBoxes = []record.Asked{{Field: "person"}, {Field: "title", Needed: true}, {Field: "organisation"}, {Field: "group"}, {Field: "workstream"},
		{Field: "deputises_for"}, {Field: "from", Label: "First day"}, {Field: "voting"}}
	leadBoxes = []record.Asked{{Field: "person"}, {Field: "title", Needed: true}, {Field: "workstream"}, {Field: "organisation"}, {Field: "from", Label: "First day"},
		{Field: "sessions_a_week"}, {Field: "host_service"}, {Field: "funded_until"}}
)

// start asks for a role that begins. What is known of it is filled in.
func (j jobs) start(role *data.Role) {
	title, boxes := "Start a role", roleBoxes
	if role.Title == data.RoleLead {
		title, boxes = "Start a lead's role", leadBoxes
	}
	if role.From.IsZero() {
		role.From = j.h.Today()
	}
	first := "title"
	if role.Person == "" {
		first = "person"
	}
	page.Ask(j.h, record.Question{
		Title: title, Record: role, Boxes: boxes, First: first, Do: "Start", Icon: look.SaveIcon, Step: "Start a role",
		Job: func(tx *store.Tx, r data.Record) error { return edit.StartRole(tx, r.(*data.Role)) },
		Done: func(r data.Record) {
			said := ""
			j.view(func(b *book.Book) { said = roleOf(b, r.(*data.Role)) + " started." })
			j.undone(said)
		},
	})
}

// startFor starts a role of a person, at a partner, or of nobody yet.
func (j jobs) startFor(k *data.Kind, id data.ID) {
	role := &data.Role{}
	j.view(func(b *book.Book) {
		switch k {
		case data.Persons:
			role.Person = id
			if x := data.EmployeeRole(b, id); x != nil {
				role.Organisation = x.Organisation
			}
		case data.Organisations:
			role.Organisation = id
			if s, ok := insight.On(b, j.h.Today()).Of(id); ok && s.Seat.Vacant() {
				role.Title, role.Group = data.RoleRepresentative, theBoard(b)
			}
		}
	})
	j.start(role)
}

// theBoard is the only group that is a Board; empty where there is none, or
// more than one.
func theBoard(b *book.Book) (id data.ID) {
	n := 0
	for _, g := range book.List[*data.Group](b) {
		if g.Type == data.GroupBoard {
			id, n = g.ID, n+1
		}
	}
	if n != 1 {
		return ""
	}
	return id
}

// end asks for the last day of some roles.
func (j jobs) end(ids []data.ID) {
	says, title := "", "End the role"
	j.view(func(b *book.Book) {
		var names []string
		for _, id := range ids {
			if x, ok := book.One[*data.Role](b, id); ok {
				names = append(names, roleOf(b, x))
			}
		}
		says = few(names)
	})
	if len(ids) > 1 {
		title = "End " + page.Counted(len(ids), "role")
	}
	page.Ask(j.h, record.Question{
		Title: title, Says: says, Record: &data.Role{To: j.h.Today()}, Boxes: []record.Asked{{Field: "to", Label: "Last day", Needed: true}},
		Do: "End", Icon: look.SaveIcon, Step: title,
		Job: func(tx *store.Tx, r data.Record) error {
			for _, id := range ids {
				if err := endOne(tx, id, r.(*data.Role).To); err != nil {
					return err
				}
			}
			return nil
		},
		Done: func(r data.Record) { j.undone(says + " until " + r.(*data.Role).To.Short() + ".") },
	})
}

// endOne ends a role, unless it would end before it begins.
func endOne(tx *store.Tx, id data.ID, last data.Day) error {
	if x, ok := tx.Get(data.Roles, id).(*data.Role); ok && last.Before(x.From) {
		return wrongRole("to", "It began on "+x.From.Short()+": it cannot end before that. To take it out, delete it.")
	}
	return edit.EndRole(tx, id, last)
}

// wrongRole is what is wrong with a box of a role.
func wrongRole(field, sentence string) error {
	return &store.InvalidError{Kind: data.Roles, Fields: []data.FieldError{{Field: field, Sentence: sentence}}}
}

// few names a few of many in a sentence.
func few(names []string) string {
	const most = 3
	if n := len(names); n > most {
		return strings.Join(names[:most], "; ") + "; and " + page.Counted(n-most, "other")
	}
	return strings.Join(names, "; ")
}

// replace asks who takes a role over, and from which day.
func (j jobs) replace(id data.ID) {
	var old *data.Role
	what, who, deputies := "", "", false
	j.view(func(b *book.Book) {
		if x, ok := book.One[*data.Role](b, id); ok {
			old, what, who = x, roleOf(b, x), b.TitleOf(data.Persons, x.Person)
			deputies = len(b.Referring(data.Roles, "deputises_for", id)) > 0
		}
	})
	if old == nil {
		return
	}
	says := what + ". This role ends the day before."
	if deputies {
		says += " Whoever deputises for " + who + " then deputises for the new holder."
	}
	page.Ask(j.h, record.Question{
		Title: "Replace " + who, Says: says, Record: &data.Role{From: j.h.Today()},
		Boxes: []record.Asked{{Field: "person", Label: "Who takes over"}, {Field: "from", Label: "First day", Needed: true}},
		Do:    "Replace", Icon: look.SaveIcon, Step: "Replace " + strings.ToLower(old.Title),
		Job: func(tx *store.Tx, r data.Record) error { return replaceOne(tx, old, r.(*data.Role)) },
		Done: func(r data.Record) {
			next := r.(*data.Role)
			said := ""
			j.view(func(b *book.Book) {
				said = b.TitleOf(data.Persons, next.Person) + " takes over from " + who + " on " + next.From.Short() + "."
			})
			j.undone(said)
		},
	})
}

// replaceOne hands a role over, or says at which box what is wrong.
func replaceOne(tx *store.Tx, old, next *data.Role) error {
	switch {
	case next.Person == old.Person:
		return wrongRole("person", "This person has the role already")
	case next.From.Precision() != data.PrecisionDay:
		return wrongRole("from", "Give the first day, not only a month or a year")
	case !next.From.After(old.From) && !old.From.IsZero():
		return wrongRole("from", "The role itself began on "+old.From.Short()+": give a later day")
	}
	_, err := edit.Replace(tx, old.ID, next.Person, next.From)
	return err
}

// thanks puts the text of thanks where Ctrl+V takes it from.
func (j jobs) thanks(id data.ID) {
	text, who := "", ""
	j.view(func(b *book.Book) {
		if x, ok := book.One[*data.Role](b, id); ok {
			text, who = insight.Thanks(b, x, j.h.Today()), b.TitleOf(data.Persons, x.Person)
		}
	})
	if text == "" {
		j.h.Say("Nothing to copy.", "", nil)
		return
	}
	fyne.CurrentApp().Clipboard().SetContent(text)
	j.h.Say("Thank-you text for "+who+" copied. Paste it into an e-mail.", "", nil)
}

// roleOf says a role with who has it: Grace Pattern, Representative for Example
// Homes, Partnership Board.
func roleOf(b *book.Book, x *data.Role) string {
	out := b.TitleOf(data.Persons, x.Person) + ", " + x.Title
	if o := b.TitleOf(data.Organisations, x.Organisation); o != "" {
		out += " for " + o
	}
	for _, in := range []string{b.TitleOf(data.Groups, x.Group), b.TitleOf(data.Workstreams, x.Workstream)} {
		if in != "" {
			out += ", " + in
		}
	}
	return out
}
