package partners

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/store"
	"placebook/ui/command"
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

	body *fyne.Container // what is shown
	left *kit.Panel      // the heading and the list
	list *fyne.Container // the list that is turned to
}

// recordWidth is the width of the chosen record.
const recordWidth = 374

// partnerLists are the two lists, by what they are called.
var partnerLists = []string{data.Organisations.Plural, data.Persons.Plural}

// New makes the page.
func New(h page.Host) page.Page {
	p := &partners{h: h, sides: map[string]*partnerSide{}, body: container.NewStack(), list: container.NewStack()}
	p.which = kit.NewSegmented("List", kit.Plainly(partnerLists...)...)
	p.which.OnChange = func(key string) {
		p.which.Choose(p.now.label())
		p.guard(func() { p.turn(p.side(key)) })
	}
	p.left = kit.NewPanel(kit.SurfaceGround, kit.NoEdge, kit.Column(0, kit.Pad(12, 12, 0, 24, p.heading()), kit.Grow(p.list)))
	p.turn(p.side(data.Organisations.Plural))
	return p
}

func (p *partners) heading() fyne.CanvasObject {
	return kit.Row(4, kit.NewWords(kit.Title, "Partners"), kit.Space(16, 1), p.which, kit.Spring(),
		kit.NewButton(kit.Plain, look.Filter, "Filter", func() { p.now.find() }),
		kit.NewButton(kit.Plain, look.Import, "Import", p.bringIn), kit.Space(4, 1),
		kit.NewButton(kit.Outline, look.Plus, "New", p.begin))
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
		s.filter()
		p.sides[label] = s
	}
	return s
}

// turn shows one of the lists.
func (p *partners) turn(s *partnerSide) {
	p.now = s
	p.which.Choose(s.label())
	if s.stale {
		s.refresh("")
	}
	p.counts()
	p.list.Objects = []fyne.CanvasObject{s.body}
	p.body.Objects = []fyne.CanvasObject{kit.Split(p.left, s.record.panel, recordWidth)}
	p.body.Refresh()
	if s.seen.Stale() {
		p.h.SetLook() // it was not there when the look was changed
	}
	if p.open {
		p.h.Canvas().Focus(s.focus())
	}
}

// counts says behind the lists' names how many each has.
func (p *partners) counts() {
	var choices []kit.Choice
	_ = p.h.Store().View(func(b *book.Book) error {
		for _, k := range []*data.Kind{data.Organisations, data.Persons} {
			choices = append(choices, kit.Counted(k.Plural, k.Plural, b.Len(k)))
		}
		return nil
	})
	p.which.SetChoices(choices...)
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

// goTo shows a record of either list, wherever the page is.
func (p *partners) goTo(k *data.Kind, id data.ID) {
	p.guard(func() {
		s := p.side(k.Plural)
		p.turn(s)
		s.list.Reveal(id)
		s.record.open(id)
		s.chosen()
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
	p.now.refresh(by)
	p.counts()
}

// Focus starts in the list, or at what fills an empty one.
func (p *partners) Focus() fyne.Focusable {
	p.open = true
	return p.now.focus()
}

// Leave asks about what is not saved.
func (p *partners) Leave(goOn func()) { p.guard(goOn) }

// Escape goes back to the list.
func (p *partners) Escape() { p.now.escape() }

// Doing gives what a command does here.
func (p *partners) Doing(id command.ID) func() {
	switch id {
	case command.Save:
		return func() { p.now.record.form.Save() }
	case command.New:
		return p.begin
	case command.Find:
		return p.now.find
	case command.Delete:
		if len(p.now.list.Selected()) > 0 {
			return p.delete
		}
	}
	return nil
}
