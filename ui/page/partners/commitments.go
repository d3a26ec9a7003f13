package partners

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/lists"
	"placebook/ui/record"
)

// keptTones colour only what needs a person.
var keptTones = map[string]look.Tone{data.KeptPartly: look.ToneAmber, data.KeptNotYet: look.ToneNeutral}

// commitmentSet describes the list of all that was promised, whatever the
// agreement.
func commitmentSet(*lists.Page) lists.Set {
	k := data.Commitments
	wording := record.FieldColumn(k.Field("wording"), 260)
	wording.Grow, wording.Min = true, 180
	kept := record.FieldColumn(k.Field("kept"), 84)
	kept.Cell = func(_ *book.Book, r data.Record) kit.Cell {
		word := r.(*data.Commitment).Kept
		return kit.Cell{Text: word, Tone: keptTones[word], Muted: true}
	}
	view := func(key, label, is string) record.View {
		return record.View{Key: key, Label: label, Picks: func(r data.Record) bool { return r.(*data.Commitment).Kept == is }}
	}
	return lists.Set{
		Kind: k, Icon: look.Note,
		Belongs: "What partners promised belongs here, agreement by agreement: in which words, who promised it, what shows that it is kept, and whether it is.",
		Columns: []record.Column{wording, record.FieldColumn(k.Field("organisations"), 150), kept,
			record.FieldColumn(k.Field("evidence"), 150), record.FieldColumn(k.Field("agreement"), 150)},
		First: []string{"wording", "organisations", "kept", "agreement", "evidence"},
		Views: func() []record.View {
			return []record.View{{Key: "all", Label: "All"}, view("not yet", "Not yet kept", data.KeptNotYet), view("partly", "Partly kept", data.KeptPartly), view("kept", "Kept", data.KeptYes)}
		},
		Fresh: func() data.Record { return &data.Commitment{Kept: data.KeptNotYet} },
		Heading: func(b *book.Book, r data.Record) lists.Heading {
			c := r.(*data.Commitment)
			return lists.Heading{Title: c.Wording, Line: b.TitleOf(data.Agreements, c.Agreement), Pill: keptWord(c.Kept), Tone: keptTone(c.Kept)}
		},
	}
}

// keptWord says whether a commitment is kept.
func keptWord(kept string) string {
	switch kept {
	case data.KeptYes:
		return "Kept"
	case data.KeptPartly:
		return "Partly kept"
	case data.KeptNotYet:
		return "Not yet kept"
	}
	return "Not known"
}

func keptTone(kept string) look.Tone {
	if kept == data.KeptYes {
		return look.ToneGreen
	}
	if t, ok := keptTones[kept]; ok {
		return t
	}
	return look.ToneNeutral
}

// promises shows the commitments of an agreement, each with a choice that says
// whether it is kept. The choices stay the same ones, so that the keyboard does.
type promises struct {
	p     *lists.Page
	of    data.ID
	lines map[data.ID]*promise
	list  *fyne.Container
	body  fyne.CanvasObject
}

// A promise is a commitment as it is shown.
type promise struct {
	kept     *kit.Segmented
	wording  *kit.Words
	who, why *kit.Words
	object   fyne.CanvasObject
}

func newPromises(p *lists.Page) *promises {
	x := &promises{p: p, lines: map[data.ID]*promise{}, list: kit.Column(14)}
	add := kit.NewSmallButton(kit.Outline, look.Plus, "Add a commitment", x.add)
	x.body = kit.Scroll(kit.Pad(16, 20, 16, 20, kit.Column(14, x.list, kit.Row(0, add, kit.Spring()))))
	return x
}

// show shows the commitments of an agreement as they stand, those first that are
// not kept.
func (x *promises) show(agreement data.ID) fyne.CanvasObject {
	x.of = agreement
	var rows []fyne.CanvasObject
	_ = x.p.Host().Store().View(func(b *book.Book) error {
		for _, c := range commitmentsOf(b, "agreement", agreement) {
			if len(rows) > 0 {
				rows = append(rows, kit.Line())
			}
			rows = append(rows, x.line(b, c))
		}
		return nil
	})
	if len(rows) == 0 {
		rows = []fyne.CanvasObject{kit.NewWrapped(kit.Muted, "No commitment of this agreement is recorded yet: what partners promised in it, and whether it is kept.")}
	}
	x.list.Objects = rows
	x.list.Refresh()
	return container.NewStack(x.body)
}

// commitmentsOf lists the commitments that refer to a record, those first that
// are furthest from being kept.
func commitmentsOf(b *book.Book, field string, id data.ID) (out []*data.Commitment) {
	for _, r := range b.Referring(data.Commitments, field, id) {
		out = append(out, r.(*data.Commitment))
	}
	order := []string{"", data.KeptNotYet, data.KeptPartly, data.KeptYes}
	slices.SortFunc(out, func(x, y *data.Commitment) int {
		if d := slices.Index(order, x.Kept) - slices.Index(order, y.Kept); d != 0 && field != "agreement" {
			return d
		}
		return strings.Compare(string(x.ID), string(y.ID))
	})
	return out
}

// line shows one, in the objects it was shown in before.
func (x *promises) line(b *book.Book, c *data.Commitment) fyne.CanvasObject {
	l := x.lines[c.ID]
	if l == nil {
		l = x.newLine(c.ID)
		x.lines[c.ID] = l
	}
	choices := kit.Plainly(data.KeptYes, data.KeptPartly, data.KeptNotYet)
	if c.Kept == "" {
		choices = append(choices, kit.Choice{Label: "Not known"})
	}
	l.kept.SetChoices(choices...)
	l.kept.Choose(c.Kept)
	l.wording.SetText(c.Wording)
	who := strings.Join(b.Names(data.Commitments.Field("organisations"), c), ", ")
	if who == "" {
		who = "All partners"
	}
	l.who.SetText(who)
	l.why.SetText(c.Evidence)
	if c.Evidence == "" {
		l.why.SetText("Nothing shows it yet")
	}
	return l.object
}

func (x *promises) newLine(id data.ID) *promise {
	l := &promise{wording: kit.NewWrapped(kit.Body, ""), who: kit.NewWrapped(kit.Small, ""), why: kit.NewWrapped(kit.Small, "")}
	name := nameOf(x.p.Host(), data.Commitments, id)
	l.kept = kit.NewSegmented("Kept: " + name)
	l.kept.OnChange = func(kept string) { x.keep(id, kept) }
	edit := kit.NewSmallLink("Edit", func() { x.edit(id) }).Called("Edit: " + name)
	l.object = kit.Column(4, l.wording, kit.Row(8, kit.Grow(l.who), edit), l.why, kit.Row(0, l.kept, kit.Spring()))
	return l
}

// keep says whether a commitment is kept.
func (x *promises) keep(id data.ID, kept string) {
	do(x.p.Host(), "Commitment: "+page.Uncapital(keptWord(kept)), func(tx *store.Tx) error {
		c, ok := tx.Copy(data.Commitments, id).(*data.Commitment)
		if !ok {
			return nil // deleted meanwhile: the list shows it
		}
		c.Kept = kept
		return edit.Save(tx, c)
	}, func() string { return keptWord(kept) + ": " + nameOf(x.p.Host(), data.Commitments, id) + "." })
}

// add opens the boxes of another commitment.
func (x *promises) add() {
	x.ask("Add a commitment", &data.Commitment{Agreement: x.of, Kept: data.KeptNotYet}, "added")
}

// edit opens the boxes of one.
func (x *promises) edit(id data.ID) {
	var c data.Record
	_ = x.p.Host().Store().View(func(b *book.Book) error {
		c = b.Copy(data.Commitments, id)
		return nil
	})
	if c != nil {
		x.ask("Edit a commitment", c, "saved")
	}
}

func (x *promises) ask(title string, c data.Record, done string) {
	h := x.p.Host()
	page.Ask(h, record.Question{
		Title: title, Says: nameOf(h, data.Agreements, c.(*data.Commitment).Agreement), Record: c,
		Boxes: []record.Asked{{Field: "wording", Whole: true}, {Field: "organisations", Label: "Who promised it", Whole: true, Help: "Empty: all partners"},
			{Field: "evidence", Whole: true, Label: "What shows that it is kept"}, {Field: "kept"}},
		Do: "Save", Icon: look.SaveIcon, Step: title, Job: edit.Save,
		Done: func(r data.Record) { h.Say("Commitment "+done+".", "Undo", h.Undo) },
	})
}
