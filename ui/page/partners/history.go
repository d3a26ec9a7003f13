package partners

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"placebook/data/book"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/page"
	"placebook/ui/record"
)

// mostStories is how many steps of a history are shown.
const mostStories = 100

// loadHistory reads who changed what and shows it, unless another record or tab
// is shown by then.
func (r *partnerRecord) loadHistory() {
	h, k, id := r.s.p.h, r.s.set.kind, r.id()
	kit.Run(h.Runner(), "history", func(_ context.Context, step func(kit.Step)) ([]store.Entry, error) {
		step(kit.Step{Part: -1, Text: "Reading the history"})
		return h.Store().History(k, id)
	}, func(entries []store.Entry, err error) {
		if r.id() != id || r.tabs.Chosen() != tabHistory {
			return
		}
		if err != nil {
			h.Fail(err)
			return
		}
		r.put(r.tellHistory(entries))
	})
}

func (r *partnerRecord) tellHistory(entries []store.Entry) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	_ = r.s.p.h.Store().View(func(b *book.Book) error {
		for _, e := range entries[:min(len(entries), mostStories)] {
			rows = append(rows, tellStory(record.Tell(b, r.s.set.kind, e)))
		}
		return nil
	})
	if n := len(entries) - mostStories; n > 0 {
		rows = append(rows, kit.NewWords(kit.Muted, fmt.Sprintf("and %s before", page.HowMany(n, "change", "changes"))))
	}
	if len(rows) == 0 {
		rows = append(rows, kit.NewWrapped(kit.Muted, "Nothing is known of how this came to be."))
	}
	return kit.Scroll(kit.Pad(16, 20, 16, 20, kit.Column(14, rows...)))
}

func tellStory(s record.Story) fyne.CanvasObject {
	rows := []fyne.CanvasObject{kit.NewWords(kit.SmallBold, s.When), kit.NewWrapped(kit.Small, s.Who)}
	for _, l := range s.Lines {
		rows = append(rows, kit.NewWrapped(kit.Body, l))
	}
	return kit.Column(0, rows...)
}
