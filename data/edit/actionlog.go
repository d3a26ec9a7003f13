package edit

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"placebook/data"
	"placebook/data/store"
)

// AddLogEntry saves a new line of the action log; without a reference it gets the
// next of its meeting: 2026-03/02.
func AddLogEntry(tx *store.Tx, x *data.LogEntry) error {
	e, ok := tx.Get(data.Events, x.Event).(*data.Event)
	if !ok {
		return gone(data.Events)
	}
	data.LogEntries.AddDefaults(x)
	if x.Reference == "" {
		x.Reference = nextReference(tx, e)
	}
	return Save(tx, x)
}

// nextReference goes on from the highest number of the meeting's month, so that
// one that was deleted is not given again to another action.
func nextReference(tx *store.Tx, e *data.Event) string {
	month := e.Day.First().Time().Format("2006-01")
	most := 0
	for _, r := range tx.All(data.LogEntries) {
		if number, ok := strings.CutPrefix(r.(*data.LogEntry).Reference, month+"/"); ok {
			n, _ := strconv.Atoi(number)
			most = max(most, n)
		}
	}
	return fmt.Sprintf("%s/%02d", month, most+1)
}

// ReviseDue gives a line of the action log another day. The day agreed first
// stays, and each revision is written down with its reason.
func ReviseDue(tx *store.Tx, id data.ID, day data.Day, why string) error {
	x, err := logEntry(tx, id)
	if err != nil {
		return err
	}
	was := x.RevisedDue
	if was.IsZero() {
		was = x.Due
	}
	switch {
	case day.IsZero():
		return refuse("Give the day that it is due now.")
	case x.State == data.LogClosed || x.State == data.LogSuperseded:
		return refuse("This action is %s. Open it again before it gets another day.", strings.ToLower(x.State))
	case day == was:
		return nil
	case x.Due.IsZero() && x.RevisedDue.IsZero():
		x.Due = day // it had none: nothing is revised
		return Save(tx, x)
	}
	x.RevisedDue = day
	line := fmt.Sprintf("%s: due revised from %s to %s", tx.Today().Short(), was.Short(), day.Short())
	if why = strings.TrimSpace(why); why != "" {
		line += ", " + why
	}
	x.Update = strings.TrimSpace(x.Update + "\n" + line + ".")
	return Save(tx, x)
}

// CloseLog closes lines of the action log at a meeting, in one step.
func CloseLog(tx *store.Tx, event data.ID, ids ...data.ID) error {
	if tx.Get(data.Events, event) == nil {
		return gone(data.Events)
	}
	return settleLog(tx, data.LogClosed, event, ids)
}

// SupersedeLog says that lines of the action log were taken over by others.
func SupersedeLog(tx *store.Tx, event data.ID, ids ...data.ID) error {
	return settleLog(tx, data.LogSuperseded, event, ids)
}

// ReopenLog opens lines of the action log again.
func ReopenLog(tx *store.Tx, ids ...data.ID) error { return settleLog(tx, data.LogOpen, "", ids) }

func settleLog(tx *store.Tx, state string, event data.ID, ids []data.ID) error {
	for _, id := range ids {
		x, err := logEntry(tx, id)
		if err != nil {
			return err
		}
		x.State, x.ClosedAt = state, event
		if err := Save(tx, x); err != nil {
			return err
		}
	}
	return nil
}

func logEntry(tx *store.Tx, id data.ID) (*data.LogEntry, error) {
	x, ok := tx.Copy(data.LogEntries, id).(*data.LogEntry)
	if !ok {
		return nil, gone(data.LogEntries)
	}
	return x, nil
}

// AddAgendaItem puts an item at the end of a meeting's agenda.
func AddAgendaItem(tx *store.Tx, x *data.AgendaItem) error {
	items := agenda(tx, x.Event)
	x.Number = strconv.Itoa(len(items) + 1)
	if n := len(items); n > 0 {
		if last, err := strconv.Atoi(items[n-1].Number); err == nil {
			x.Number = strconv.Itoa(last + 1)
		}
	}
	return Save(tx, x)
}

// MoveAgendaItem moves an item by a number of places, up if that is negative, and
// numbers the agenda anew.
func MoveAgendaItem(tx *store.Tx, id data.ID, by int) error {
	x, ok := tx.Get(data.AgendaItems, id).(*data.AgendaItem)
	if !ok {
		return gone(data.AgendaItems)
	}
	items := agenda(tx, x.Event)
	i := slices.IndexFunc(items, func(o *data.AgendaItem) bool { return o.ID == id })
	to := min(max(i+by, 0), len(items)-1)
	items = slices.Insert(slices.Delete(items, i, i+1), to, x)
	return number(tx, items)
}

// number gives the items of an agenda their places.
func number(tx *store.Tx, items []*data.AgendaItem) error {
	for i, x := range items {
		if n := strconv.Itoa(i + 1); x.Number != n {
			c := data.Clone(x).(*data.AgendaItem)
			c.Number = n
			if err := Save(tx, c); err != nil {
				return err
			}
		}
	}
	return nil
}

// agenda lists the items of a meeting in their order.
func agenda(tx *store.Tx, event data.ID) (items []*data.AgendaItem) {
	for _, r := range tx.Referring(data.AgendaItems, "event", event) {
		items = append(items, r.(*data.AgendaItem))
	}
	data.SortAgenda(items)
	return items
}
