package kit_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/uitest"
)

// searching is a frame whose search box finds what it is given; did writes down
// what was chosen.
func searching(t *testing.T, many int) (w *uitest.Window, f *kit.Frame, did *string) {
	did = new(string)
	do := func(s string) func() { return func() { *did += s + " " } }
	plain := func(s string) []kit.Span { return []kit.Span{{Text: s, Style: kit.Body}} }
	w = uitest.New(t, func() fyne.CanvasObject {
		f = sampleFrame(clock())
		f.SetPage(page(kit.NewTextBox("Name")))
		box := f.Top.Search
		box.OnKey = f.Found.Key
		box.OnFocus = func(on bool) {
			if !on {
				f.Found.Blurred()
			}
		}
		f.Found.OnClose = func() { *did += "closed " }
		box.OnChange = func(text string) {
			people := kit.FoundGroup{Title: "People", Count: many, More: fmt.Sprintf("Show all %d people", many), OnMore: do("all")}
			for i := range many {
				name := fmt.Sprintf("Kofi Specimen %d", i+1)
				people.Items = append(people.Items, kit.FoundItem{Title: plain(name), Line: []kit.Span{{Text: "Social prescriber at ", Style: kit.Small}, {Text: text, Style: kit.SmallBold}}, Do: do(name)})
			}
			f.Find([]kit.Span{{Text: "Showing results for ", Style: kit.Muted}, {Text: "kofi", Style: kit.Bold}}, people,
				kit.FoundGroup{Title: "Commands", Items: []kit.FoundItem{{Icon: look.Lock, Title: plain("Lock now"), Note: "Ctrl+Shift+L", Do: do("lock")}}})
		}
		return f.Content()
	}, uitest.Size(1000, 620))
	w.Focus("Search everything")
	w.Keys("k")
	return w, f, did
}

func TestSearchListByKeys(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []fyne.KeyName
		want string
	}{
		{"Enter takes the first", []fyne.KeyName{fyne.KeyReturn}, "closed Kofi Specimen 1 "},
		{"Down and Up", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn}, "closed Kofi Specimen 2 "},
		{"up from the first", []fyne.KeyName{fyne.KeyUp, fyne.KeyReturn}, "closed Kofi Specimen 1 "},
		{"the line that leads to all", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn}, "closed all "},
		{"by the page, to the last", []fyne.KeyName{fyne.KeyPageDown, fyne.KeyReturn}, "closed lock "},
		{"back by the page", []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyReturn}, "closed Kofi Specimen 1 "},
		{"Esc", []fyne.KeyName{fyne.KeyEscape, fyne.KeyReturn}, "closed "},
	} {
		w, _, did := searching(t, 3)
		for _, k := range c.keys {
			w.Key(k, 0)
		}
		if *did != c.want {
			t.Errorf("%s: %q, wants %q", c.name, *did, c.want)
		}
	}
}

func TestSearchListByMouse(t *testing.T) {
	w, f, did := searching(t, 3)
	w.Tap("Kofi Specimen 2")
	if *did != "closed Kofi Specimen 2 " || f.Found.Visible() {
		t.Errorf("a click did %q", *did)
	}
	w, f, _ = searching(t, 3)
	w.Focus("Name")
	if f.Found.Visible() {
		t.Error("it stays when the keyboard goes elsewhere")
	}
}

func TestSearchListKeepsTheLightInView(t *testing.T) {
	w, _, did := searching(t, 30)
	for range 29 {
		w.Key(fyne.KeyDown, 0)
	}
	c := w.Find("Kofi Specimen 30")
	if c.Pos.Y < 0 || c.Pos.Y+c.Size.Height > 620 {
		t.Errorf("the lit line is at %v", c.Pos)
	}
	w.GoldenBoth("search-long")
	w.Key(fyne.KeyReturn, 0)
	if *did != "closed Kofi Specimen 30 " {
		t.Error(*did)
	}
}
