package ui

import (
	"placebook/ui/kit"
	"placebook/ui/page"
)

// setSearch lets the search on top narrow the page's lists as it is typed in.
// From a page without lists it goes to Partners.
func (w *Window) setSearch(box *kit.SearchBox) {
	box.OnChange = w.find
	box.OnEnter = func(words string) {
		w.find(words)
		if f, ok := w.now.(page.Focuser); ok && f.Focus() != nil {
			w.win.Canvas().Focus(f.Focus())
		}
	}
}

func (w *Window) find(words string) {
	if _, ok := w.now.(page.Searcher); !ok {
		if words == "" {
			return
		}
		w.Go(page.Place{Page: "partners"})
		w.search()
	}
	if s, ok := w.now.(page.Searcher); ok {
		s.Search(words)
	}
}

// search puts the keyboard into the search on top.
func (w *Window) search() {
	if w.frame != nil {
		w.win.Canvas().Focus(w.frame.Top.Search.Entry())
	}
}
