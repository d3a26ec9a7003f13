package lists

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/record"
)

// chosen is the chosen record: its heading, and its tabs.
type chosen struct {
	s     *side
	form  *record.Form
	panel *kit.Panel
	seen  look.Stamp // the form, which other tabs take the place of

	close *kit.Button // while it lies over the list
	title *kit.Words
	line  *kit.Words
	leads *kit.Button // to a record that this one points on to
	goOn  func()
	pill  *kit.Pill
	tabs  *kit.Tabs
	head  *fyne.Container
	under *fyne.Container // what the chosen tab shows
	none  fyne.CanvasObject
	body  *fyne.Container

	gone    data.ID         // a deleted record that is shown, "" for none
	history *fyne.Container // where its history goes
}

// The tabs of a record.
const (
	tabDetails = "details"
	tabHistory = "history"
)

func newChosen(s *side) *chosen {
	h := s.p.h
	r := &chosen{s: s, title: kit.NewWrapped(kit.Title, ""), line: kit.NewWrapped(kit.Muted, ""), pill: kit.NewPill(look.ToneNeutral, "")}
	r.form = record.NewForm(record.FormOptions{Kind: s.set.Kind, View: h.Store().View, Canvas: h.Canvas, First: s.set.First, Without: s.set.Without,
		Update: h.Store().Update, Save: s.set.Save, Saved: r.saved, Failed: h.Fail, PutBack: r.putBack})
	r.tabs = kit.NewTabs(16).Underlined().Called(s.set.Kind.Label + ", tabs")
	r.tabs.OnChange = func(string) { r.fill() }
	r.close = kit.NewSmallButton(kit.Plain, look.ChevronLeft, "Back to the list", func() { s.guard(s.closeRecord) })
	back := kit.Row(0, r.close, kit.Spring())
	r.leads = kit.NewLink("", func() { r.goOn() })
	r.head = kit.Column(0, kit.Pad(8, 10, 0, 10, back), kit.Pad(11, 20, 5, 20, kit.Column(0, kit.Row(8, kit.Grow(r.title), r.pill), r.line, kit.Row(0, r.leads, kit.Spring()))), kit.Pad(0, 20, 0, 20, r.tabs))
	r.close.Hide()
	r.none = kit.Pad(24, 20, 0, 20, kit.NewWrapped(kit.Muted, "Choose "+article(s.one())+" in the list to see it here."))
	r.under = container.NewStack()
	r.body = kit.Column(0, r.head, kit.Grow(r.under))
	r.panel = kit.NewPanel(kit.SurfaceGround, kit.LeftEdge, r.body)
	if s.set.Begin != "" {
		r.tabs.SetChoices(kit.Choice{Key: s.set.Begin})
		r.tabs.Choose(s.set.Begin)
	}
	r.show()
	return r
}

func article(word string) string {
	switch word[0] {
	case 'a', 'e', 'i', 'o', 'u':
		return "an " + word
	}
	return "a " + word
}

// id is which record is shown, empty for none or a new one.
func (r *chosen) id() data.ID {
	if rec := r.form.Record(); rec != nil {
		return rec.Base().ID
	}
	return ""
}

// name is what the record is called, for a sentence.
func (r *chosen) name() string {
	if r.form.IsNew() {
		return "the new " + r.s.one()
	}
	return r.title.Text()
}

// open shows a record.
func (r *chosen) open(id data.ID) {
	r.form.Show(id)
	r.gone = id
	r.show()
}

// fresh shows one that is not saved yet.
func (r *chosen) fresh() {
	r.form.ShowNew(r.s.set.Fresh())
	r.tabs.Choose(tabDetails)
	r.show()
}

// follow takes in that the data has changed. Where the record was deleted,
// nothing is shown.
func (r *chosen) follow(by string) {
	if r.form.Record() == nil && r.gone != "" {
		r.open(r.gone) // it may be back
		return
	}
	if !r.form.Meanwhile(by) {
		r.form.Show("")
	}
	r.show()
}

// saved tells what was saved.
func (r *chosen) saved(id data.ID, isNew bool) {
	if isNew {
		r.s.list.Reveal(id)
	}
	r.show()
	r.s.shown()
	r.s.p.h.Say(r.title.Text()+" saved.", "Undo", r.s.p.h.Undo)
}

// putBack says that what was typed is gone, and gives it back once more.
func (r *chosen) putBack(again func()) {
	id := r.id()
	r.s.p.h.Say("What you typed was put back.", "Type it again", func() {
		if r.id() == id && r.form.Changed() == 0 {
			again()
			r.show()
		}
	})
}

// show shows the heading and the tabs of the record as it stands.
func (r *chosen) show() {
	rec := r.form.Record()
	visible(r.head, rec != nil)
	if rec == nil {
		r.showNone()
		return
	}
	r.gone = ""
	r.setHeading(rec)
	r.fill()
}

// showNone shows what was deleted where somebody came to that, else a word on
// how to choose a record.
func (r *chosen) showNone() {
	var rec data.Record
	_ = r.s.p.h.Store().View(func(b *book.Book) error {
		rec = b.Gone(r.s.set.Kind, r.gone)
		return nil
	})
	if rec == nil {
		r.gone = ""
		r.put(r.none)
		return
	}
	r.put(r.goneRecord(rec))
}

// longTitle is the length of a title from which on it is set smaller, so that
// it leaves room for the record.
const longTitle = 40

func (r *chosen) setHeading(rec data.Record) {
	if r.form.IsNew() {
		r.title.SetSpans(kit.Span{Text: "New " + r.s.one(), Style: kit.Title})
		r.line.SetText("Saved once you press Save")
		r.pill.Hide()
		r.leads.Hide()
		r.tabs.SetChoices(kit.Choice{Key: tabDetails, Label: "Details"})
		return
	}
	var head Heading
	tabs := []kit.Choice{{Key: tabDetails, Label: "Details"}}
	_ = r.s.p.h.Store().View(func(b *book.Book) error {
		head = r.s.set.Heading(b, rec)
		for _, t := range r.s.set.Tabs {
			c := kit.Choice{Key: t.Key, Label: t.Label}
			if t.Count != nil {
				c = kit.Counted(t.Key, t.Label, t.Count(b, rec))
			}
			tabs = append(tabs, c)
		}
		return nil
	})
	style := kit.Title
	if utf8.RuneCountInString(head.Title) > longTitle {
		style = kit.Head
	}
	r.title.SetSpans(kit.Span{Text: head.Title, Style: style})
	r.line.SetText(head.Line)
	r.pill.Set(head.Tone, head.Pill)
	visible(r.pill, head.Pill != "")
	visible(r.leads, head.Leads != nil)
	if to := head.Leads; to != nil {
		r.leads.SetLabel(to.Name)
		r.goOn = func() { r.s.p.GoToRecord(to.Kind, to.ID) }
	}
	r.tabs.SetChoices(append(tabs, kit.Choice{Key: tabHistory, Label: "History"})...)
}

// setNarrow offers the way back where the record lies over the list.
func (r *chosen) setNarrow(on bool) {
	if on != r.close.Visible() {
		visible(r.close, on)
		r.body.Refresh()
	}
}

// toDetails shows the form, whichever tab was chosen.
func (r *chosen) toDetails() {
	if r.tabs.Chosen() != tabDetails {
		r.tabs.Choose(tabDetails)
		r.fill()
	}
}

// fill shows what belongs to the chosen tab.
func (r *chosen) fill() {
	if r.tabs.Chosen() == tabHistory {
		r.loadHistory()
		return
	}
	for _, t := range r.s.set.Tabs {
		if t.Key == r.tabs.Chosen() {
			o := t.Show(r.form.Record())
			if !t.Whole {
				o = kit.Scroll(kit.Pad(16, 20, 16, 20, o))
			}
			r.put(o)
			return
		}
	}
	r.put(r.form.Object())
	if r.seen.Stale() {
		r.s.p.h.SetLook()
	}
}

func (r *chosen) put(o fyne.CanvasObject) {
	if len(r.under.Objects) != 1 || r.under.Objects[0] != o {
		r.under.Objects = []fyne.CanvasObject{o}
	}
	r.body.Refresh()
}
