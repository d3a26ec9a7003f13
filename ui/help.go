package ui

import (
	"errors"
	"slices"

	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/page"
)

var errNoProgram = errors.New("ui: no program for the file")

// help opens the guide. Before there is data it stands alone, with a way back.
func (w *Window) help() {
	i := slices.IndexFunc(places(), func(p place) bool { return p.key == "help" })
	switch {
	case i < 0:
		w.keys()
	case w.store != nil:
		w.Go(page.Place{Page: "help"})
	case w.reading == nil:
		w.reading = w.now
		w.show(places()[i].make(w))
	}
}

// endHelp goes back from the guide to what was there before there is data.
func (w *Window) endHelp() {
	was := w.reading
	w.reading = nil
	w.show(was)
}

// keys lists the commands with their keys, menu by menu, made from the commands
// themselves.
func (w *Window) keys() {
	column, menu := kit.Column(8), ""
	for _, c := range command.All() {
		if c.Menu != menu {
			menu = c.Menu
			column.Add(kit.Space(1, 2))
			column.Add(kit.NewWords(kit.SmallBold, menu))
		}
		column.Add(kit.Row(12, kit.Scaled(150, 0, kit.NewWords(kit.Bold, c.Keys())), kit.Grow(kit.NewWrapped(kit.Body, c.Label))))
	}
	column.Add(kit.Space(1, 4))
	column.Add(kit.NewWrapped(kit.Muted, "In a list: Up and Down move, Shift and Ctrl choose several, Enter opens, letters jump. Tab goes from box to box. Esc closes what is open."))
	kit.NewDrawer("Keys and hints", 480, column, nil).Show(w.win.Canvas(), nil)
}
