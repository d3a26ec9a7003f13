package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/ui/kit"
	"placebook/ui/page"
	"placebook/ui/page/imports"
)

// Paste opens the bringing in of rows that were copied elsewhere.
func (w *Window) Paste(list, text string) { w.Show(imports.NewPasted(w, list, text)) }

// canPaste tells whether rows can be pasted: from a page with a list.
func (w *Window) canPaste() bool {
	p, ok := w.place()
	return ok && p.Kind != nil
}

// paste looks at what was copied as rows of the list that is open.
func (w *Window) paste() {
	text := w.app.Clipboard().Content()
	if sentence := noRows(text); sentence != "" {
		kit.Tell(w.Canvas(), "There are no rows to paste", sentence)
		return
	}
	at, _ := w.place()
	w.leave(func() { w.Paste(listOf(at), text) })
}

// listOf is the list that a place shows, for a file of its rows; empty to find
// it out.
func listOf(p page.Place) string {
	if p.Kind == data.Organisations || p.Kind == data.Persons {
		return p.Kind.List
	}
	return ""
}

// noRows says why a text is no rows with headings, or nothing.
func noRows(text string) string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimRight(line, "\r\n"); strings.TrimSpace(line) != "" {
			lines = append(lines, line)
		}
	}
	const how = " Copy the rows in your spreadsheet with the line of headings above them, then paste here."
	switch {
	case len(lines) == 0:
		return "Nothing was copied, or nothing that is text." + how
	case len(lines) == 1:
		return "What was copied is a single line." + how
	case !hasColumns(lines):
		return "What was copied has no columns." + how
	}
	return ""
}

// hasColumns tells rows from prose: tabs stand between the cells that a
// spreadsheet copies; another separator stands in the headings as often as in
// the row below.
func hasColumns(lines []string) bool {
	if strings.Contains(lines[0], "\t") || strings.Contains(lines[1], "\t") {
		return true
	}
	for _, sep := range []string{";", "|", ","} {
		if n := strings.Count(lines[0], sep); n > 0 && n == strings.Count(lines[1], sep) && !strings.HasSuffix(lines[0], ".") {
			return true
		}
	}
	return false
}

// pasteKey hears Ctrl+V from whatever has no use for it itself, such as a list:
// it comes to the canvas only where no box has the keyboard.
func (w *Window) pasteKey(fyne.Shortcut) {
	if !w.busyWithDialog() && w.store != nil && w.canPaste() {
		w.paste()
	}
}
