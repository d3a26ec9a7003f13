package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/help"
	"placebook/ui/page/home"
	"placebook/ui/page/imports"
	"placebook/ui/page/meetings"
	"placebook/ui/page/neighbourhoods"
	"placebook/ui/page/partners"
	"placebook/ui/page/reports"
	"placebook/ui/page/settings"
	"placebook/ui/page/start"
)

// A place is a page of the rail.
type place struct {
	key, label string
	icon       look.Icon
	make       func(page.Host) page.Page
	topics     func() []page.Topic // what the search on top finds of it; nil for nothing
	aside      bool                // it has a button of its own and is not in the rail
}

// places lists the rail, in its order.
func places() []place {
	return []place{
		{key: "home", label: "Home", icon: look.Home, make: func(h page.Host) page.Page { return home.New(h) }},
		{key: "partners", label: "Partners", icon: look.People, make: func(h page.Host) page.Page { return partners.New(h) }},
		{key: "meetings", label: "Meetings", icon: look.Calendar, make: func(h page.Host) page.Page { return meetings.New(h) }},
		{key: "neighbourhoods", label: "Neighbourhoods", icon: look.Pin, make: func(h page.Host) page.Page { return neighbourhoods.New(h) }},
		{key: "reports", label: "Reports", icon: look.Report, make: func(h page.Host) page.Page { return reports.New(h) }},
		{key: "settings", label: "Settings", icon: look.Sliders, make: func(h page.Host) page.Page { return settings.New(h) }, topics: settings.Topics},
		{key: "help", label: "Help", icon: look.Help, make: func(h page.Host) page.Page { return help.New(h) }, topics: help.Topics, aside: true},
	}
}

func (w *Window) has(key string) bool {
	for _, p := range places() {
		if p.key == key {
			return true
		}
	}
	return false
}

// inRail tells the pages of the rail from those that have a button of their own.
func (w *Window) inRail(key string) bool {
	return slices.ContainsFunc(places(), func(p place) bool { return p.key == key && !p.aside })
}

// newFrame makes the frame round the pages of an open store.
func (w *Window) newFrame() *kit.Frame {
	var items []kit.RailItem
	for _, p := range places() {
		if p.aside {
			continue
		}
		items = append(items, kit.RailItem{Key: p.key, Label: p.label, Icon: p.icon})
	}
	rail := kit.NewRail("Placebook", items...)
	rail.OnGo = func(key string) { w.Go(page.Place{Page: key}) }
	if w.isSample() {
		rail.SetFooter("Sample data", "Start my own", w.StartOwn)
	}
	top := kit.NewTopBar(kit.TopActions{Back: w.goBack, Forward: w.goForward, Undo: w.Undo, Redo: w.Redo, Help: w.help})
	f := kit.NewFrame(rail, top, kit.NewStatusLine(w.o.Runner.CancelAll), w.o.Clock)
	w.setSearch(f)
	return f
}

// Import opens the bringing in of a list.
func (w *Window) Import(list, path string) { w.Show(imports.New(w, list, path)) }

// Setup asks for what new data needs.
func (w *Window) Setup(back, then func()) { w.Show(start.NewSetup(w, back, then)) }

// open opens a page of the rail.
func (w *Window) open(key string) {
	p := w.pages[key]
	if p == nil {
		for _, pl := range places() {
			if pl.key == key {
				p = pl.make(w)
			}
		}
		if p == nil {
			return
		}
		w.pages[key] = p
	}
	w.key = key
	w.frame.Rail.Choose(key)
	w.catchUp(p)
	w.show(p)
}

// catchUp tells a page of the steps it has not heard of, as one.
func (w *Window) catchUp(p page.Page) {
	missed := w.missed[p]
	delete(w.missed, p)
	if len(missed) == 0 {
		return
	}
	b := missed[len(missed)-1]
	b.Many = len(missed) > 1
	b.Changed = map[*data.Kind][]data.ID{}
	for _, m := range missed {
		for k, ids := range m.Changed {
			b.Changed[k] = append(b.Changed[k], ids...)
		}
	}
	p.Changed(b)
}

// Show opens a page that the rail does not have, such as an import. The rail
// marks the page it belongs to, or none.
func (w *Window) Show(p page.Page) {
	if w.frame != nil {
		if from, ok := w.place(); ok {
			w.was(from)
		}
		w.key = ""
		inside := ""
		if in, ok := p.(page.Insider); ok {
			inside = in.Inside()
		}
		w.frame.Rail.Choose(inside)
	}
	w.reading = nil
	w.show(p)
}

func (w *Window) show(p page.Page) {
	w.now = p
	if w.frame != nil {
		w.frame.SetPage(p.Object())
		w.setContent(w.frame.Content())
	} else {
		w.setContent(w.alone(p.Object()))
	}
	w.stamp(p)
	w.Retitle()
	if f, ok := p.(page.Focuser); ok {
		if to := f.Focus(); to != nil {
			w.win.Canvas().Focus(to)
		}
	}
}

// setContent puts something into the window, on the floor that hears whether
// somebody is there.
func (w *Window) setContent(o fyne.CanvasObject) {
	if w.content != o {
		w.content = o
		w.win.SetContent(kit.NewFloor(o))
	}
}

// stamp paints a page anew that was not shown when the look was changed.
func (w *Window) stamp(p page.Page) {
	if w.pages[w.key] != p {
		return // made for this once
	}
	if w.seen[p] == nil {
		w.seen[p] = &look.Stamp{}
	}
	if w.seen[p].Stale() {
		w.SetLook()
	}
}

// alone shows a page without a frame, with a line below it while slow work is
// under way.
func (w *Window) alone(o fyne.CanvasObject) fyne.CanvasObject {
	if w.reading != nil {
		back := kit.NewButton(kit.Outline, look.ChevronLeft, "Back", w.endHelp)
		o = kit.Column(0, kit.NewPanel(kit.PageGround, kit.BottomEdge, kit.Pad(8, 24, 8, 24, kit.Row(0, kit.NewBrand("Placebook"), kit.Spring(), back))), kit.Grow(o))
	}
	w.progress = kit.NewProgress(w.o.Runner.CancelAll)
	w.progress.Hide()
	return kit.Column(0, kit.Grow(kit.Reach(o)), kit.NewPanel(kit.PageGround, kit.NoEdge,
		kit.Pad(0, look.PagePad, 0, look.PagePad, kit.Sized(0, look.StatusTall, kit.Row(0, kit.Spring(), w.progress)))))
}

// Retitle puts what is open into the window's title.
func (w *Window) Retitle() {
	title := "Placebook"
	if name := w.partnershipName(); name != "" {
		title = name + " - " + title
	}
	if w.now != nil && w.now.Title() != "" {
		title = w.now.Title() + " - " + title
	}
	w.win.SetTitle(title)
}

// leave lets the open page say whether something would be lost.
func (w *Window) leave(goOn func()) {
	if l, ok := w.now.(page.Leaver); ok {
		l.Leave(goOn)
		return
	}
	goOn()
}

// busyWithDialog reports whether a dialog is open: commands wait for it.
func (w *Window) busyWithDialog() bool { return w.win.Canvas().Overlays().Top() != nil }
