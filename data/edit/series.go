package edit

import (
	"fmt"
	"strings"

	"placebook/data"
	"placebook/data/store"
)

// CreateSeries makes the events of a year of a series, each like the one given but for its
// day. A day that already has an event of that title is left alone; one that was
// moved off a bank holiday says so in its notes. It gives the new events.
func CreateSeries(tx *store.Tx, like *data.Event, s data.Series) (made []data.ID, err error) {
	days := s.OneYear()
	if len(days) == 0 {
		return nil, refuse("No day falls into this series: give its first day, and how often.")
	}
	taken := map[data.Day]bool{}
	key := data.NameKey(like.Title)
	for _, r := range tx.All(data.Events) {
		if e := r.(*data.Event); data.NameKey(e.Title) == key && e.Programme == like.Programme && e.Group == like.Group {
			taken[e.Day] = true
		}
	}
	for _, o := range days {
		if taken[o.Day] || taken[o.Wanted] {
			continue
		}
		e := data.Clone(like).(*data.Event)
		e.Common = data.Common{Notes: like.Notes, Tags: like.Tags, Links: like.Links, Own: like.Own}
		e.Day, e.Held, e.AttendanceComplete = o.Day, "", ""
		if o.Why != "" {
			e.Notes = strings.TrimSpace(e.Notes + fmt.Sprintf("\nMoved from %s: %s.", o.Wanted.Weekday(), o.Why))
		}
		if err := Save(tx, e); err != nil {
			return made, err
		}
		made = append(made, e.ID)
	}
	return made, nil
}
