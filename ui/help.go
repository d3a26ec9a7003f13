package ui

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
)

var errNoProgram = errors.New("ui: no program for the file")

// help lists the keys, made from the commands themselves.
func (w *Window) help() {
	var rows []fyne.CanvasObject
	for _, c := range commands() {
		if c.key == "" {
			continue
		}
		rows = append(rows, kit.Row(12, kit.Scaled(150, 0, kit.NewWords(kit.Bold, c.keys())), kit.NewWords(kit.Body, c.label)))
	}
	rows = append(rows, kit.Space(1, 4),
		kit.NewWrapped(kit.Muted, "In a list: Up and Down move, Shift and Ctrl choose several, Enter opens, letters jump. Tab goes from box to box. Esc closes what is open."))
	kit.NewDrawer("Keys and hints", 420, kit.Column(8, rows...), nil).Show(w.win.Canvas(), nil)
}

// keys says a shortcut as people read it.
func (c command) keys() string {
	var parts []string
	if c.mods&ctrl != 0 {
		parts = append(parts, "Ctrl")
	}
	if c.mods&shift != 0 {
		parts = append(parts, "Shift")
	}
	name := string(c.key)
	switch c.key {
	case fyne.KeyEqual:
		name = "="
	case fyne.KeyMinus:
		name = "-"
	}
	return strings.Join(append(parts, name), "+")
}
