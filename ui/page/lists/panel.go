package lists

import (
	"fyne.io/fyne/v2"

	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/page"
)

// A Panel is a part of a page that is no list. It may also be a page.Doer, a
// page.Escaper, a page.Leaver, a page.Goer and a page.Drafter.
type Panel interface {
	Object() fyne.CanvasObject
	// Buttons stand in the line of the page's title; nil: none.
	Buttons() fyne.CanvasObject
	// Changed reads anew what it shows. It is called after each step while it
	// is shown, and when it is turned to after something changed.
	Changed(store.Batch)
	Focus() fyne.Focusable
}

// panelPart is a panel as a part of the page.
type panelPart struct {
	p     *Page
	name  string
	panel Panel
	stale bool
}

func newPanelPart(p *Page, label string, panel Panel) *panelPart {
	return &panelPart{p: p, name: label, panel: panel, stale: true}
}

func (x *panelPart) label() string             { return x.name }
func (x *panelPart) body() fyne.CanvasObject   { return x.panel.Object() }
func (x *panelPart) beside() fyne.CanvasObject { return nil }
func (x *panelPart) arrange()                  {}
func (x *panelPart) outdated()                 { x.stale = true }
func (x *panelPart) focus() fyne.Focusable     { return x.panel.Focus() }

func (x *panelPart) buttons() fyne.CanvasObject {
	if o := x.panel.Buttons(); o != nil {
		return o
	}
	return kit.Space(0, 0)
}

func (x *panelPart) turnedTo() {
	if x.stale {
		x.stale = false
		x.panel.Changed(store.Batch{})
	}
}

func (x *panelPart) changed(b store.Batch) { x.panel.Changed(b) }

func (x *panelPart) escape() {
	if e, ok := x.panel.(page.Escaper); ok {
		e.Escape()
	}
}

func (x *panelPart) guard(goOn func()) {
	if l, ok := x.panel.(page.Leaver); ok {
		l.Leave(goOn)
		return
	}
	goOn()
}

func (x *panelPart) place() page.Place {
	if g, ok := x.panel.(page.Goer); ok {
		return g.Place()
	}
	return page.Place{}
}

func (x *panelPart) goTo(to page.Place) {
	if g, ok := x.panel.(page.Goer); ok {
		g.GoTo(to)
	}
}

func (x *panelPart) doing(id command.ID) func() {
	if d, ok := x.panel.(page.Doer); ok {
		return d.Doing(id)
	}
	return nil
}
