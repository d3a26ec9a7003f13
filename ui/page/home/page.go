package home

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// The parts of the page, as Place.Part names them; the first is "".
const (
	partLeft    = "left"
	partChanges = "changes"
	partComing  = "coming"
)

// home is the page.
type home struct {
	h    page.Host
	s    *store.Store // as the page was made: it may be closed while something is read
	body *fyne.Container
	view *container.Scroll
	part string

	visits visits // zero until they are known; what was missed is told at the top

	figures *figures
	wrong   error    // why there are none
	was     []string // the tiles' numbers at the last Board; nil until they are worked out
	steps   []step   // the last, the latest first
	stepsOK bool     // they were read
	lost    error    // why they, or the numbers of before, could not be
	noKey   bool     // nobody has said that the recovery key is written down
}

// New makes the page.
func New(h page.Host) page.Page {
	p := &home{h: h, s: h.Store(), body: kit.Column(0)}
	p.readNow()
	p.show()
	p.readBefore()
	return p
}

// readNow works out the figures of today.
func (p *home) readNow() {
	p.noKey = page.KeyMissing(p.s)
	p.wrong = p.s.View(func(b *book.Book) error {
		p.figures = readFigures(b, p.h.Today())
		return nil
	})
}

// before is what takes longer to read: the whole history.
type before struct {
	visits visits
	was    []string
	steps  []step
}

// readBefore reads the last steps, and what the numbers were at the last Board,
// away from the window.
func (p *home) readBefore() {
	s, known := p.s, p.visits
	var last data.Day
	if p.figures != nil {
		last = p.figures.lastDay
	}
	kit.Run(p.h.Runner(), "home", func(_ context.Context, step func(kit.Step)) (before, error) {
		step(kit.Step{Part: -1, Text: "Looking at what changed"})
		out := before{visits: known}
		if known.Last.When.IsZero() {
			out.visits = visit(s)
		}
		var err error
		if out.steps, err = lastSteps(s); err != nil || last.IsZero() {
			return out, err
		}
		b, err := s.Book(last)
		if err != nil {
			return out, err
		}
		b.Prepare()
		out.was = numbersOn(b, last)
		return out, nil
	}, func(out before, err error) {
		p.visits, p.was, p.steps, p.stepsOK, p.lost = out.visits, out.was, out.steps, err == nil, err
		p.show()
	})
}

// again reads everything anew.
func (p *home) again() {
	p.readNow()
	p.show()
	p.readBefore()
}

// show puts together what stands on the page.
func (p *home) show() {
	var content fyne.CanvasObject
	switch {
	case p.wrong != nil:
		content = kit.Pad(20, 24, 20, 24, kit.Column(12, kit.NewWords(kit.Title, "Home"),
			kit.NewBanner(kit.Trouble, data.Sentence(p.wrong), "Try again", p.again, false)))
	case p.figures.isEmpty:
		content = p.empty()
	default:
		at := fyne.Position{}
		if p.view != nil {
			at = p.view.Offset
		}
		p.view = kit.Scroll(kit.Pad(20, 24, 16, 24, p.partNow()))
		p.view.Offset = at
		content = p.view
	}
	p.body.Objects = []fyne.CanvasObject{kit.Grow(kit.NewPanel(kit.PageGround, kit.NoEdge, content))}
	p.body.Refresh()
}

// partNow is the part that is open.
func (p *home) partNow() fyne.CanvasObject {
	switch p.part {
	case partLeft:
		return p.allLeft()
	case partChanges:
		return p.allChanges()
	case partComing:
		return p.allComing()
	}
	return p.first()
}

// empty says what belongs here and how to begin.
func (p *home) empty() fyne.CanvasObject {
	nothing := kit.NewEmptyState(look.Home, "Nothing to show yet",
		"Here you will see when papers are due, what is missing until then, and how the partnership stands. It all comes from your partner register.",
		kit.NewButton(kit.Primary, look.Import, "Import a list", func() { p.h.Import("", "") }),
		kit.NewButton(kit.Outline, look.Plus, "Add the first partner", func() { p.h.Go(page.Place{Page: "partners", Kind: data.Organisations}) }))
	if !p.noKey {
		return nothing
	}
	key := p.left()[0]
	return kit.Column(0, kit.Pad(16, 24, 0, 24, kit.NewBanner(kit.Caution, key.title+". "+key.below+".", key.button, p.to(key.place), false)), kit.Grow(nothing))
}

// toPart goes to a part so that the window's way back leads from it.
func (p *home) toPart(part string) func() {
	return func() { p.h.Go(page.Place{Page: "home", Part: part}) }
}

// to goes to a place, nil where there is none.
func (p *home) to(place page.Place) func() {
	if place.Page == "" {
		return nil
	}
	return func() { p.h.Go(place) }
}

// Title of the page.
func (p *home) Title() string { return "Home" }

// Object is shown.
func (p *home) Object() fyne.CanvasObject { return p.body }

// Changed works out the figures anew and adds the step to the last ones. The
// history is not read for it: that takes longer, and may not be asked for while
// a step is being told. Only of several steps told as one it has to say which
// they were.
func (p *home) Changed(b store.Batch) {
	if b.Many {
		p.again()
		return
	}
	p.addStep(b)
	last := data.Day{}
	if p.figures != nil {
		last = p.figures.lastDay
	}
	p.readNow()
	if p.figures != nil && p.figures.lastDay != last {
		p.was = nil // of another day; it is read when the page is next made
	}
	p.show()
}

func (p *home) addStep(b store.Batch) {
	me, laptop := p.s.Author()
	st := stepJust(b, p.s.Now(), me, laptop)
	p.teller(func(t teller) {
		for i, w := range st.wrote {
			st.wrote[i].deleted = t.b.Gone(w.kind, w.id) != nil
		}
	})
	p.steps = append([]step{st}, p.steps[:min(len(p.steps), mostSteps-1)]...)
}

// Place tells which part is open.
func (p *home) Place() page.Place {
	to := page.Place{Page: "home", Part: p.part}
	if p.view != nil {
		to.Scroll = p.view.Offset.Y
	}
	return to
}

// GoTo opens a part.
func (p *home) GoTo(to page.Place) {
	if to.Part != p.part {
		p.part = to.Part
		p.show()
	}
	if p.view != nil {
		p.view.Offset.Y = to.Scroll
		p.view.Refresh()
	}
}

// Focus moves the keyboard nowhere; the page looks whether the recovery key was
// made meanwhile, which no step tells of.
func (p *home) Focus() fyne.Focusable {
	if now := page.KeyMissing(p.s); now != p.noKey {
		p.noKey = now
		p.show()
	}
	return nil
}

// Looked draws the page anew, since its lines have another size now.
func (p *home) Looked() { p.show() }

var (
	_ page.Goer    = (*home)(nil)
	_ page.Focuser = (*home)(nil)
	_ page.Looker  = (*home)(nil)
)
