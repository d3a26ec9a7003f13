package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/page"
)

// TestSpokeToAnywhere: Ctrl+L asks with whom, or has the partner that is chosen,
// whatever has the keyboard.
func TestSpokeToAnywhere(t *testing.T) {
	w, win := unlocked(t, partnersToFind()...)
	for _, c := range []struct {
		name string
		open func()
	}{
		{"on Home", func() { w.Go(page.Place{Page: "home"}) }},
		{"in the search", func() { win.Key(fyne.KeyK, ctrl); win.Keys("hom") }},
		{"in Settings", func() { w.Go(page.Place{Page: "settings"}) }},
	} {
		c.open()
		win.Key(fyne.KeyL, ctrl)
		win.WantFocus("Organisation")
		win.Choose("Person", "Grace Pattern")
		win.Fill("What was said", "Noted "+c.name)
		win.Tap("Save")
		win.See("Noted: spoke to Grace Pattern.")
		win.Tap("Undo")
	}
	w.Go(page.Place{Page: "partners", Kind: data.Organisations})
	win.TapRow("Organisations", win.RowOf("Organisations", "Example Homes"), 0)
	win.Focus("Telephone") // a box has the keyboard
	win.Key(fyne.KeyL, ctrl)
	win.WantFocus("What was said")
	win.Keys("Damp visits")
	win.Tap("Save")
	win.See("Noted: spoke to Example Homes.")
	win.WantFocus("Telephone")
	n := 0
	_ = w.Store().View(func(b *book.Book) error {
		for _, x := range book.List[*data.ContactNote](b) {
			n++
			if b.TitleOf(data.Organisations, x.Organisation) != "Example Homes" || x.Text != "Damp visits" {
				t.Errorf("kept %+v", x)
			}
		}
		return nil
	})
	if n != 1 {
		t.Errorf("%d notes", n)
	}
}

// TestSearchGivesCommandsOfRoles: what can be done with a chosen partner is found
// by its words.
func TestSearchGivesCommandsOfRoles(t *testing.T) {
	w, win := unlocked(t, partnersToFind()...)
	w.Go(page.Place{Page: "partners", Kind: data.Organisations})
	win.TapRow("Organisations", 0, 0)
	for words, sees := range map[string]string{"spoke": "Spoke to...", "deputy": "Start a role...", "merge": "Close or merge..."} {
		win.Fill(searchBox, words)
		win.See(sees)
	}
}
