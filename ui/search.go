package ui

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data/book"
	"placebook/ui/kit"
	"placebook/ui/page"
)

// finder is the search on top as it stands. What was searched for is kept no
// longer than it stands in the box.
type finder struct {
	before  fyne.Focusable // what had the keyboard before the box
	warming bool           // its index is being built
}

// setSearch lets the search on top find everything as it is typed in.
func (w *Window) setSearch(f *kit.Frame) {
	box := f.Top.Search
	box.OnChange = w.find
	box.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyEscape {
			w.endSearch()
			return true
		}
		return f.Found.Key(e)
	}
	box.OnFocus = func(on bool) {
		switch {
		case !on:
			f.Found.Blurred()
		case box.Text() != "":
			w.find(box.Text())
		}
	}
	f.Found.OnClose = w.endSearch
}

// search puts the keyboard into the search on top.
func (w *Window) search() {
	if w.frame == nil {
		return
	}
	box := w.frame.Top.Search.Entry()
	if had := w.win.Canvas().Focused(); had != box {
		w.found.before = had
	}
	w.win.Canvas().Focus(box)
}

// endSearch empties the box and gives the keyboard back.
func (w *Window) endSearch() {
	f := w.frame
	f.Found.Hide()
	f.Top.Search.SetText("")
	to := w.found.before
	w.found.before = nil
	if p, ok := w.now.(page.Focuser); ok && to == nil {
		to = p.Focus()
	}
	if to == nil {
		w.win.Canvas().Unfocus()
		return
	}
	w.win.Canvas().Focus(to)
}

// find shows what has the words.
func (w *Window) find(words string) {
	words = strings.TrimSpace(words)
	switch {
	case w.frame == nil:
	case words == "":
		w.frame.Found.Hide()
	case w.found.warming:
		w.frame.Find([]kit.Span{{Text: "The search is being made ready. A moment...", Style: kit.Muted}})
	default:
		says, groups := w.look(words)
		w.frame.Find(says, groups...)
	}
}

// look finds what has the words: records, and what the window itself has.
func (w *Window) look(words string) (says []kit.Span, groups []kit.FoundGroup) {
	var found []book.Group
	_ = w.store.View(func(b *book.Book) error {
		found = b.Find(words, book.FindOptions{Limit: hitsShown, Kinds: searched})
		return nil
	})
	says = forgivenWords(words, found)
	for _, g := range found {
		groups = append(groups, w.recordGroup(words, g))
	}
	groups = append(groups, w.windowGroups(words)...)
	if len(groups) > 0 {
		return says, groups
	}
	return []kit.Span{{Text: "Nothing here has ", Style: kit.Body}, {Text: quoted(words), Style: kit.Bold}, {Text: ", not even with a slip of the keys forgiven.", Style: kit.Body}},
		[]kit.FoundGroup{{Items: []kit.FoundItem{w.newPartner(words)}}}
}

// warmSearch builds the index of the search away from the window, where it is
// not there yet or too much has changed since.
func (w *Window) warmSearch() {
	s := w.store
	if s == nil || w.found.warming {
		return
	}
	var warm *book.Warming
	_ = s.View(func(b *book.Book) error {
		if b.Cold() {
			warm = b.Warming()
		}
		return nil
	})
	if warm == nil {
		return
	}
	w.found.warming = true
	kit.Run(w.o.Runner, "search", func(context.Context, func(kit.Step)) (struct{}, error) {
		warm.Work()
		return struct{}{}, nil
	}, func(struct{}, error) {
		if w.store != s {
			return
		}
		w.found.warming = false
		_ = s.View(func(b *book.Book) error {
			b.Use(warm)
			return nil
		})
		if w.frame.Found.Visible() {
			w.find(w.frame.Top.Search.Text())
		}
	})
}
