package partners

import (
	"context"
	"slices"
	"strings"

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

// An event is one step as far as it concerns the record, or a role of the
// person.
type event struct {
	store.Entry
	role data.ID // empty for the record itself
}

// loadHistory reads who changed what and shows it, unless another record or tab
// is shown by then. What became of a person's roles is part of it: a change of
// employer is one.
func (r *partnerRecord) loadHistory() {
	h, k, id := r.s.p.h, r.s.set.kind, r.id()
	var roles []data.ID
	if k == data.Persons {
		_ = h.Store().View(func(b *book.Book) error {
			for _, x := range b.Referring(data.Roles, "person", id) {
				roles = append(roles, x.Base().ID)
			}
			return nil
		})
	}
	kit.Run(h.Runner(), "history", func(_ context.Context, step func(kit.Step)) ([]event, error) {
		step(kit.Step{Part: -1, Text: "Reading the history"})
		return eventsOf(h.Store(), k, id, roles)
	}, func(events []event, err error) {
		if r.id() != id || r.tabs.Chosen() != tabHistory {
			return
		}
		if err != nil {
			h.Fail(err)
			return
		}
		r.put(r.tellHistory(events))
	})
}

// eventsOf gives the steps of a record and of some roles, the last first.
func eventsOf(s *store.Store, k *data.Kind, id data.ID, roles []data.ID) ([]event, error) {
	entries, err := s.History(k, id)
	if err != nil {
		return nil, err
	}
	var out []event
	for _, e := range entries {
		out = append(out, event{Entry: e})
	}
	for _, role := range roles {
		entries, err := s.History(data.Roles, role)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			out = append(out, event{e, role})
		}
	}
	slices.SortStableFunc(out, func(x, y event) int { return y.When.Compare(x.When) })
	return out, nil
}

func (r *partnerRecord) tellHistory(events []event) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	_ = r.s.p.h.Store().View(func(b *book.Book) error {
		var last event
		for _, e := range events[:min(len(events), mostStories)] {
			s := tellEvent(b, r.s.set.kind, e)
			if e.role != last.role && e.When.Equal(last.When) && e.Title == last.Title { // one step changed both
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

func tellEvent(b *book.Book, k *data.Kind, e event) record.Story {
	if e.role == "" {
		return record.Tell(b, k, e.Entry)
	}
	s := record.Tell(b, data.Roles, e.Entry)
	role, ok := book.One[*data.Role](b, e.role)
	if !ok {
		return s
	}
	what := roleName(b, role)
	if o := b.TitleOf(data.Organisations, role.Organisation); o != "" {
		what += " at " + o
	}
	if began(e.Entry) {
		s.Lines = []string{"New role: " + what}
		if f := valueOf(e.Entry, "from"); f != "" {
			if d, err := data.ParseDay(f); err == nil {
				s.Lines[0] += ", from " + d.Short()
			}
		}
		return s
	}
	s.Lines = []string{what + ": " + strings.Join(s.Lines, "; ")}
	return s
}

// began reports whether a role was made by the step.
func began(e store.Entry) bool {
	return slices.ContainsFunc(e.Fields, func(c store.FieldChange) bool { return c.Field.Name == "person" && c.Old == "" })
}

func valueOf(e store.Entry, field string) string {
	for _, c := range e.Fields {
		if c.Field.Name == field {
			return c.New
		}
	}
	return ""
}
