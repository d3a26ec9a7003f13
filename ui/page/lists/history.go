package lists

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/page"
	"placebook/ui/record"
)

// mostStories is how many steps of a history are shown.
const mostStories = 100

// An event is one step as far as it concerns the record, or one whose history
// is told along with it.
type event struct {
	store.Entry
	of Ref // none for the record itself
}

// loadHistory reads who changed what and shows it, unless another record or tab
// is shown by then.
func (r *chosen) loadHistory() {
	id := r.id()
	r.readHistory(id, func(o fyne.CanvasObject) {
		if r.id() == id && r.tabs.Chosen() == tabHistory {
			r.put(o)
		}
	})
}

// readHistory reads who changed what in a record, and gives it to be shown.
func (r *chosen) readHistory(id data.ID, then func(fyne.CanvasObject)) {
	h, k := r.s.p.h, r.s.set.Kind
	var along []Ref
	if r.s.set.Along != nil {
		_ = h.Store().View(func(b *book.Book) error {
			along = r.s.set.Along(b, id)
			return nil
		})
	}
	kit.Run(h.Runner(), "history", func(_ context.Context, step func(kit.Step)) ([]event, error) {
		step(kit.Step{Part: -1, Text: "Reading the history"})
		return eventsOf(h.Store(), k, id, along)
	}, func(events []event, err error) {
		if err != nil {
			h.Fail(err)
			return
		}
		then(r.tellHistory(events))
	})
}

// eventsOf gives the steps of a record and of some others, the last first.
func eventsOf(s *store.Store, k *data.Kind, id data.ID, along []Ref) ([]event, error) {
	entries, err := s.History(k, id)
	if err != nil {
		return nil, err
	}
	var out []event
	for _, e := range entries {
		out = append(out, event{Entry: e})
	}
	for _, ref := range along {
		entries, err := s.History(ref.Kind, ref.ID)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			out = append(out, event{e, ref})
		}
	}
	slices.SortStableFunc(out, func(x, y event) int { return y.When.Compare(x.When) })
	return out, nil
}

func (r *chosen) tellHistory(events []event) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	_ = r.s.p.h.Store().View(func(b *book.Book) error {
		var last event
		for _, e := range events[:min(len(events), mostStories)] {
			s := r.s.tell(b, e)
			if e.of != last.of && e.When.Equal(last.When) && e.Title == last.Title { // one step changed both
				rows = append(rows, tellLines(s.Lines))
			} else {
				rows = append(rows, kit.Column(0, kit.NewWords(kit.SmallBold, s.When), kit.NewWrapped(kit.Small, s.Who), tellLines(s.Lines)))
			}
			last = e
		}
		return nil
	})
	if n := len(events) - mostStories; n > 0 {
		rows = append(rows, kit.NewWords(kit.Muted, "and "+page.Counted(n, "change")+" before"))
	}
	if len(rows) == 0 {
		rows = append(rows, kit.NewWrapped(kit.Muted, "Nothing is known of how this came to be."))
	}
	return kit.Scroll(kit.Pad(16, 20, 16, 20, kit.Column(14, rows...)))
}

func tellLines(lines []string) fyne.CanvasObject {
	rows := make([]fyne.CanvasObject, len(lines))
	for i, l := range lines {
		rows[i] = kit.NewWrapped(kit.Body, l)
	}
	return kit.Column(0, rows...)
}

func (s *side) tell(b *book.Book, e event) record.Story {
	if e.of.ID == "" {
		return record.Tell(b, s.set.Kind, e.Entry)
	}
	return s.set.TellAlong(b, e.of, e.Entry)
}
