package partners

import (
	"cmp"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/lists"
	"placebook/ui/record"
)

// contactSet describes the list of contact notes, the latest first.
func contactSet(p *lists.Page) lists.Set {
	h := p.Host()
	k := data.ContactNotes
	me, _ := h.Store().Author()
	day := record.FieldColumn(k.Field("day"), 104)
	said := record.FieldColumn(k.Field("text"), 240)
	said.Grow = true
	by := record.FieldColumn(k.Field("by"), 120)
	by.Type = data.TypeChoice // of those who wrote any
	partner := record.FieldColumn(k.Field("organisation"), 160)
	partner.Title = "Partner"
	return lists.Set{
		Kind: k, Label: "Contact notes", One: "contact note", Icon: look.Note,
		Belongs: "What was said to whom, and when: a line after each call or meeting. Ctrl+L notes it down from anywhere.",
		Columns: []record.Column{{Key: "with", Title: "Spoke to", Width: 150, Min: 120, Cell: spokeWith}, partner, day, said, by},
		First:   []string{"organisation", "person", "day", "by", "text"},
		Views: func() []record.View {
			return []record.View{{Key: "all", Label: "All"},
				{Key: "month", Label: "Last 30 days", Picks: func(r data.Record) bool {
					return !r.(*data.ContactNote).Day.Before(h.Today().AddDays(-30))
				}},
				{Key: "mine", Label: "By me", Picks: func(r data.Record) bool { return data.Fold(r.(*data.ContactNote).By) == data.Fold(me) }}}
		},
		Sort: "day", Down: true,
		Fresh: func() data.Record {
			n := k.Fresh().(*data.ContactNote)
			n.Day, n.By = h.Today(), me
			return n
		},
		Heading: func(b *book.Book, r data.Record) lists.Heading {
			n := r.(*data.ContactNote)
			out := lists.Heading{Title: spokeWith(b, r).Text, Line: n.Day.Weekday()}
			if n.By != "" {
				out.Line += ", by " + n.By
			}
			return out
		},
		Tabs:  []lists.Tab{p.RelatedTab("about", "With whom", "Nobody is named.", noteAbout)},
		Tools: []lists.Tool{{ID: command.SpokeTo, On: lists.Always, Foot: "Spoke to...", Do: spokeToOf(h, k)}},
	}
}

// spokeToOf notes down what was said to what is chosen of a kind.
func spokeToOf(h page.Host, k *data.Kind) func([]data.ID) {
	return func(ids []data.ID) {
		at := page.Place{}
		if len(ids) == 1 {
			at = page.Place{Kind: k, ID: ids[0]}
		}
		page.SpokeTo(h, at)
	}
}

// spokeWith names the person of a note, or the partner where it names no person.
func spokeWith(b *book.Book, r data.Record) kit.Cell {
	n := r.(*data.ContactNote)
	return kit.Cell{Text: cmp.Or(b.TitleOf(data.Persons, n.Person), b.TitleOf(data.Organisations, n.Organisation))}
}

// noteAbout is whom a note is about.
func noteAbout(b *book.Book, r data.Record) (out []lists.Relation) {
	n := r.(*data.ContactNote)
	for _, x := range []lists.Ref{{Kind: data.Persons, ID: n.Person}, {Kind: data.Organisations, ID: n.Organisation}} {
		if name := b.TitleOf(x.Kind, x.ID); name != "" {
			out = append(out, lists.Relation{Kind: x.Kind, ID: x.ID, Name: name})
		}
	}
	return out
}

// contactTab shows the notes of a partner or a person, the latest first.
func contactTab(p *lists.Page) lists.Tab {
	h := p.Host()
	j := jobs{h}
	return lists.Tab{Key: "contact", Label: "Contact",
		Count: func(b *book.Book, r data.Record) int { return len(insight.NotesOf(b, r.Kind(), r.Base().ID)) },
		Show: func(r data.Record) fyne.CanvasObject {
			spoke := kit.NewSmallButton(kit.Outline, look.Note, "Log \u201cSpoke to...\u201d", func() { page.SpokeTo(h, page.Place{Kind: r.Kind(), ID: r.Base().ID}) })
			rows := []fyne.CanvasObject{kit.Row(0, spoke, kit.Spring())}
			j.view(func(b *book.Book) {
				for _, n := range insight.NotesOf(b, r.Kind(), r.Base().ID) {
					rows = append(rows, showNote(b, p, r, n))
				}
			})
			if len(rows) == 1 {
				rows = append(rows, kit.NewWrapped(kit.Muted, "Nothing is noted yet of what was said, or when."))
			}
			return kit.Column(16, rows...)
		}}
}

// showNote is one note: when and by whom, with whom, and what was said.
func showNote(b *book.Book, p *lists.Page, of data.Record, n *data.ContactNote) fyne.CanvasObject {
	line := ""
	if who := b.TitleOf(data.Persons, n.Person); who != "" && of.Base().ID != n.Person {
		line = "With " + who
	} else if at := b.TitleOf(data.Organisations, n.Organisation); at != "" && of.Base().ID != n.Organisation {
		line = "For " + at
	}
	if n.By != "" {
		if line != "" {
			line += "; "
		}
		line += "noted by " + n.By
	}
	open := kit.NewLink(n.Day.Short(), func() { p.GoToRecord(data.ContactNotes, n.ID) }).Called("Open the note of " + n.Day.Short())
	lines := []fyne.CanvasObject{kit.Row(0, open, kit.Spring()), kit.NewWrapped(kit.Body, n.Text)}
	if line != "" {
		lines = append(lines, kit.NewWrapped(kit.Small, book.Capital(line)))
	}
	return kit.Column(2, lines...)
}
