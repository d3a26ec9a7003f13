package lists

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/data"
	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// Options say what a page is made of.
type Options struct {
	Key   string // of the page in the rail
	Title string
	Parts []Part
}

// A Part is a list, or a panel. It is made when it is first turned to.
type Part struct {
	Label string
	Set   func(*Page) Set   // of a list
	Panel func(*Page) Panel // of anything else
	// Kind is that of the list's records; it may be known before the list is.
	Kind *data.Kind
	// Under is the part that this one belongs to, which leads to it by a button:
	// it has no place of its own in the choice of parts.
	Under string
	// Button is what that button says; empty: the label.
	Button string
	// Leads tells whether this is the list to show a record in, where several
	// have the kind; nil: it is.
	Leads func(data.Record) bool
}

// Page is a page of lists. It implements page.Page and most of its abilities.
type Page struct {
	h     page.Host
	o     Options
	which *kit.Segmented
	sides map[string]part
	now   part
	open  bool // the page was shown: it may move the keyboard

	body  *fyne.Container // what is shown
	panes *panes
	left  *kit.Panel      // the heading and the list
	list  *fyne.Container // the list that is turned to
	tools *fyne.Container // buttons of the part that is turned to
}

// part is what all parts of a page can do.
type part interface {
	label() string
	body() fyne.CanvasObject
	beside() fyne.CanvasObject // the record; nil: nothing stands beside it
	buttons() fyne.CanvasObject
	turnedTo()
	arrange()
	focus() fyne.Focusable
	escape()
	guard(goOn func())
	place() page.Place
	changed(store.Batch)
	outdated() // something changed while it was not shown
	doing(command.ID) func()
}

// New makes a page, turned to its first part.
func New(h page.Host, o Options) *Page {
	p := &Page{h: h, o: o, sides: map[string]part{}, list: container.NewStack(), tools: container.NewStack()}
	p.panes = &panes{turned: p.arrange}
	p.body = container.New(p.panes)
	var labels []string
	for _, x := range o.Parts {
		if x.Under == "" {
			labels = append(labels, x.Label)
		}
	}
	p.which = kit.NewSegmented("List", kit.Plainly(labels...)...)
	p.which.OnChange = func(label string) {
		p.which.Choose(p.over(p.now.label()))
		p.Turn(label)
	}
	p.left = kit.NewPanel(kit.SurfaceGround, kit.NoEdge, kit.Column(0, kit.Pad(12, 12, 0, 24, p.heading()), kit.Grow(p.list)))
	p.turn(p.part(labels[0]))
	return p
}

// mostBeside is how many parts have room in the line of the title.
const mostBeside = 2

func (p *Page) heading() fyne.CanvasObject {
	title := kit.NewWords(kit.Title, p.o.Title)
	switch n := len(p.which.Labels()); {
	case n == 1:
		return besides(8, title, p.tools)
	case n <= mostBeside:
		return besides(8, kit.Row(14, title, p.which), p.tools)
	}
	return kit.Column(6, besides(8, title, p.tools), p.which.Alone())
}

// part gives one of the parts, made when it is first wanted.
func (p *Page) part(label string) part {
	if s := p.sides[label]; s != nil {
		return s
	}
	for _, x := range p.o.Parts {
		if x.Label != label {
			continue
		}
		if x.Panel != nil {
			p.sides[label] = newPanelPart(p, label, x.Panel(p))
		} else {
			p.sides[label] = newSide(p, label, x.Set(p))
		}
	}
	return p.sides[label]
}

// partOf is the label of the part that shows a record of a kind, "" for none.
func (p *Page) partOf(k *data.Kind, id data.ID) string {
	found := ""
	for _, x := range p.o.Parts {
		if x.Kind != k {
			continue
		}
		if found == "" {
			found = x.Label
		}
		if x.Leads != nil && id != "" {
			if r := p.recordOf(k, id); r != nil && x.Leads(r) {
				return x.Label
			}
		}
	}
	return found
}

// Turn shows one of the parts, once nothing that was typed can be lost.
func (p *Page) Turn(label string) {
	if p.now.label() != label {
		p.guard(func() { p.turn(p.part(label)) })
	}
}

func (p *Page) turn(s part) {
	p.now = s
	p.which.Choose(p.over(s.label()))
	s.turnedTo()
	p.list.Objects = []fyne.CanvasObject{s.body()}
	p.list.Refresh()
	p.tools.Objects = []fyne.CanvasObject{kit.Row(0, append(p.family(s.label()), s.buttons())...)}
	p.tools.Refresh()
	p.body.Objects = []fyne.CanvasObject{p.left}
	if beside := s.beside(); beside != nil {
		p.body.Objects = append(p.body.Objects, beside)
	}
	p.arrange()
	if p.open {
		if to := s.focus(); to != nil {
			p.h.Canvas().Focus(to)
		}
	}
	p.h.Retitle()
}

// over is the part that stands in the choice of parts for a part.
func (p *Page) over(label string) string {
	for _, x := range p.o.Parts {
		if x.Label == label && x.Under != "" {
			return x.Under
		}
	}
	return label
}

// family are the buttons that lead from a part to those under it, or back.
func (p *Page) family(label string) (out []fyne.CanvasObject) {
	if over := p.over(label); over != label {
		return []fyne.CanvasObject{kit.NewButton(kit.Plain, look.ChevronLeft, over, func() { p.Turn(over) }).Called("Back to " + over)}
	}
	for _, x := range p.o.Parts {
		if x.Under == label {
			out = append(out, kit.NewButton(kit.Plain, look.ChevronRight, cmp.Or(x.Button, x.Label), func() { p.Turn(x.Label) }))
		}
	}
	return out
}

// arrange shows the record beside the list, or over it where it was opened.
func (p *Page) arrange() {
	p.now.arrange()
	p.body.Refresh()
}

// guard goes on once nothing that was typed can be lost.
func (p *Page) guard(goOn func()) { p.now.guard(goOn) }

// Host is what the page was made with.
func (p *Page) Host() page.Host { return p.h }

// GoToRecord leads to a record, on whichever page it is shown, and back from
// there as from anywhere.
func (p *Page) GoToRecord(k *data.Kind, id data.ID) {
	if key, ok := page.Where(k); ok {
		p.h.Go(page.Place{Page: key, Kind: k, ID: id})
	}
}

// Place says which part is shown, in which view, and what is chosen.
func (p *Page) Place() page.Place {
	at := p.now.place()
	at.Page, at.List = p.o.Key, p.now.label()
	return at
}

// GoTo shows a place: a part, some of its rows, a view of it, a record. What it
// does not say stays as it is.
func (p *Page) GoTo(to page.Place) {
	label := p.leadTo(to)
	if label == "" {
		return
	}
	if s, ok := p.now.(*side); ok && s.label() == label && s.isAt(to) {
		s.list.Reveal(to.ID) // what is being typed there can stay
		s.openRecord()
		return
	}
	p.guard(func() {
		s := p.part(label)
		p.turn(s)
		switch s := s.(type) {
		case *side:
			s.goTo(to)
		case *panelPart:
			s.goTo(to)
		}
	})
}

// leadTo is the label of the part that a place is in, "" for none.
func (p *Page) leadTo(to page.Place) string {
	for _, x := range p.o.Parts {
		if to.List != "" && x.Label == to.List && (to.Kind == nil || x.Kind == to.Kind || x.Kind == nil) {
			return x.Label
		}
	}
	if to.Kind == nil {
		return ""
	}
	return p.partOf(to.Kind, to.ID)
}

// Title of the page.
func (p *Page) Title() string { return p.o.Title }

// Object is shown.
func (p *Page) Object() fyne.CanvasObject { return p.body }

// Changed reads the part that is shown anew, the others when they are next
// shown.
func (p *Page) Changed(b store.Batch) {
	for _, s := range p.sides {
		if s != p.now {
			s.outdated()
		}
	}
	p.now.changed(b)
}

// Reread reads the list that is shown anew: what it shows was chosen above it.
func (p *Page) Reread() { p.now.changed(store.Batch{Own: true}) }

// Focus starts in the list, or at what fills an empty one.
func (p *Page) Focus() fyne.Focusable {
	p.open = true
	return p.now.focus()
}

// Leave asks about what is not saved.
func (p *Page) Leave(goOn func()) { p.guard(goOn) }

// Escape goes back a step.
func (p *Page) Escape() { p.now.escape() }

// plainButtons are those every list has.
func plainButtons(s *side) fyne.CanvasObject {
	out := []fyne.CanvasObject{
		kit.NewButton(kit.Plain, look.Filter, "Filter", func() { s.list.OpenFilter("") }),
		kit.NewButton(kit.Plain, look.ColumnsIcon, "Columns", func() { s.list.OpenColumns() }),
	}
	if !s.set.NoImport {
		out = append(out, kit.NewButton(kit.Plain, look.Import, "Import", s.bringIn))
	}
	if !s.set.Elsewhere {
		out = append(out, kit.Space(4, 1), kit.NewButton(kit.Outline, look.Plus, "New", s.begin))
	}
	return kit.Row(0, out...)
}
