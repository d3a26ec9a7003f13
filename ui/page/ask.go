package page

import (
	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/look"
	"placebook/ui/record"
)

// Ask opens a question of the page's window. It must not be called from within
// View.
func Ask(h Host, q record.Question) {
	record.Ask(record.QuestionHost{View: h.Store().View, Update: h.Store().Update, Canvas: h.Canvas(), Failed: h.Fail}, q)
}

// SpokeTo asks what was said to the partner or person at a place, or to whom
// where there is none, and keeps it as one step.
func SpokeTo(h Host, at Place) {
	me, _ := h.Store().Author()
	n := &data.ContactNote{Day: h.Today(), By: me}
	_ = h.Store().View(func(b *book.Book) error {
		n.Organisation, n.Person = partnerAt(b, at)
		return nil
	})
	first := "text"
	if n.Organisation == "" && n.Person == "" {
		first = "organisation"
	}
	Ask(h, record.Question{
		Title: "Spoke to...", Record: n, First: first, Do: "Save", Icon: look.SaveIcon, Step: "New contact note",
		Boxes: []record.Asked{{Field: "organisation"}, {Field: "person"}, {Field: "day"}, {Field: "by"}, {Field: "text", Whole: true}},
		Job:   func(tx *store.Tx, r data.Record) error { return edit.Save(tx, r) },
		Done: func(r data.Record) {
			n, who := r.(*data.ContactNote), ""
			_ = h.Store().View(func(b *book.Book) error {
				if who = b.TitleOf(data.Organisations, n.Organisation); n.Person != "" {
					who = b.TitleOf(data.Persons, n.Person)
				}
				return nil
			})
			h.Say("Noted: spoke to "+who+".", "Undo", h.Undo)
		},
	})
}

// partnerAt gives the partner and the person that the record at a place is, or
// is about; empty for none.
func partnerAt(b *book.Book, at Place) (organisation, person data.ID) {
	if at.Kind == nil || at.ID == "" {
		return "", ""
	}
	switch r := b.Get(at.Kind, at.ID).(type) {
	case nil:
		return "", ""
	case *data.Organisation:
		return r.ID, ""
	case *data.Person:
		if x := data.EmployeeRole(b, r.ID); x != nil {
			organisation = x.Organisation
		}
		return organisation, r.ID
	default:
		return refTo(r, "organisation"), refTo(r, "person")
	}
}

// refTo is what a field of a record refers to, empty where the kind has no such
// field, or refers to several.
func refTo(r data.Record, field string) data.ID {
	f := r.Kind().Field(field)
	if f == nil || f.Set || f.Type != data.TypeRef {
		return ""
	}
	return data.ID(f.Text(r))
}
