package ui

import (
	"errors"

	"fyne.io/fyne/v2"

	"placebook/ui/command"
	"placebook/ui/kit"
)

var errNoProgram = errors.New("ui: no program for the file")

// help lists the keys, made from the commands themselves.
func (w *Window) help() {
	var rows []fyne.CanvasObject
	for _, c := range command.All() {
		if c.Key == "" {
			continue
		}
		rows = append(rows, kit.Row(12, kit.Scaled(150, 0, kit.NewWords(kit.Bold, c.Keys())), kit.NewWords(kit.Body, c.Label)))
	}
	rows = append(rows, kit.Space(1, 4),
		kit.NewWrapped(kit.Muted, "In a list: Up and Down move, Shift and Ctrl choose several, Enter opens, letters jump. Tab goes from box to box. Esc closes what is open."))
	kit.NewDrawer("Keys and hints", 420, kit.Column(8, rows...), nil).Show(w.win.Canvas(), nil)
}
