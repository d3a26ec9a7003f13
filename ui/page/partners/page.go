package partners

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/data"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// partners is the page.
type partners struct {
	h     page.Host
	which *kit.Segmented
	sides map[string]*partnerSide
	now   *partnerSide
	open  bool // the page was shown: it may move the keyboard

	body  *fyne.Container // what is shown
	panes *panes
	left  *kit.Panel      // the heading and the list
	list  *fyne.Container // the list that is turned to
}

// partnerLists are the two lists, by what they are called.
var partnerLists = []string{data.Organisations.Plural, data.Persons.Plural}

// key of the page in the rail.
const key = "partners"

// New makes the page.
func New(h page.Host) page.Page {
	p := &partners{h: h, sides: map[string]*partnerSide{}, list: container.NewStack()}
	p.panes = &panes{turned: p.arrange}
	p.body = container.New(p.panes)
	p.which = kit.NewSegmented("List", kit.Plainly(partnerLists...)...)
	p.which.OnChange = func(label string) {
		p.which.Choose(p.now.label())
		p.guard(func() { p.turn(p.side(label)) })
	}
	p.left = kit.NewPanel(kit.SurfaceGround, kit.NoEdge, kit.Column(0, kit.Pad(12, 12, 0, 24, p.heading()), kit.Grow(p.list)))
	p.turn(p.side(data.Organisations.Plural))
	return p
}

func (p *partners) heading() fyne.CanvasObject {
	return besides(8, kit.Row(14, kit.NewWords(kit.Title, "Partners"), p.which), kit.Row(0,
		kit.NewButton(kit.Plain, look.Filter, "Filter", func() { p.now.list.OpenFilter("") }),
		kit.NewButton(kit.Plain, look.ColumnsIcon, "Columns", func() { p.now.list.OpenColumns() }),
		kit.NewButton(kit.Plain, look.Import, "Import", p.bringIn), kit.Space(4, 1),
		kit.NewButton(kit.Outline, look.Plus, "New", p.begin)))
}

// side gives one of the lists, made when it is first wanted.
func (p *partners) side(label string) *partnerSide {
	s := p.sides[label]
	if s == nil {
		set := organisationSet(p.h)
		if label == set.kind.Plural {
			s = newPartnerSide(p, set)
		} else {
			s = newPartnerSide(p, peopleSet(p.h))
		}
		p.sides[label] = s
	}
	return s
}

// turn shows one of the lists.
func (p *partners) turn(s *partnerSide) {
	p.now = s
	p.which.Choose(s.label())
	if s.stale {
		s.refresh("", nil)
	}
	p.list.Objects = []fyne.CanvasObject{s.body}
	p.list.Refresh()
	p.body.Objects = []fyne.CanvasObject{p.left, s.record.panel}
	p.arrange()
	if s.seen.Stale() {
		p.h.SetLook() // it was not there when the look was changed
	}
	if p.open {
		p.h.Canvas().Focus(s.focus())
	}
}

// arrange shows the record beside the list, or over it where it was opened.
func (p *partners) arrange() {
	p.now.arrange()
	p.body.Refresh()
}

// guard goes on once nothing that was typed can be lost.
func (p *partners) guard(goOn func()) {
	form := p.now.record.form
	n := form.Changed()
	if n == 0 {
		goOn()
		return
	}
	kit.Ask(p.h.Canvas(), "Save what you changed?", page.HowMany(n, "changed box", "changed boxes")+" of "+p.now.record.name()+" "+page.IsAre(n)+" not saved yet.",
		kit.Answer{Label: "Save", Icon: look.SaveIcon, Kind: kit.Primary, Do: func() {
			if form.Save() {
				goOn()
			}
		}},
		kit.Answer{Label: "Leave without saving", Kind: kit.Outline, Do: func() {
			form.PutBack()
			goOn()
		}})
}

// goTo leads to a record of either list, and back from there as from anywhere.
func (p *partners) goTo(k *data.Kind, id data.ID) { p.h.Go(page.Place{Page: key, Kind: k, ID: id}) }

// Place says which list is shown, in which view, and what is chosen.
func (p *partners) Place() page.Place {
	s := p.now
	at := page.Place{Page: key, Part: s.list.Tab(), Kind: s.set.kind, Scroll: s.list.Table.Scrolled()}
	if ids := s.list.Selected(); len(ids) == 1 {
		at.ID = ids[0]
	}
	at.Title, at.Rows = s.list.OnlyTitle()
	return at
}

// GoTo shows a place: a list, some of its rows, a view of it, a record. What it
// does not say stays as it is.
func (p *partners) GoTo(to page.Place) {
	if to.Kind != data.Organisations && to.Kind != data.Persons {
		return
	}
	if p.now.set.kind == to.Kind && p.now.record.id() == to.ID && to.Part == "" && len(to.Rows) == 0 && to.ID != "" {
		p.now.list.Reveal(to.ID) // what is being typed there can stay
		p.now.openRecord()
		return
	}
	p.guard(func() {
		s := p.side(to.Kind.Plural)
		p.turn(s)
		s.goTo(to)
	})
}

// Title of the page.
func (p *partners) Title() string { return "Partners" }

// Object is shown.
func (p *partners) Object() fyne.CanvasObject { return p.body }

// Changed reads the list that is shown anew, the other when it is next shown.
func (p *partners) Changed(b store.Batch) {
	by := b.Author
	if b.Own {
		by = ""
	}
	for _, s := range p.sides {
		s.stale = true
	}
	p.now.refresh(by, b.Changed)
}

// Focus starts in the list, or at what fills an empty one.
func (p *partners) Focus() fyne.Focusable {
	p.open = true
	return p.now.focus()
}

// Leave asks about what is not saved.
func (p *partners) Leave(goOn func()) { p.guard(goOn) }

// Escape goes back a step.
func (p *partners) Escape() { p.now.escape() }
