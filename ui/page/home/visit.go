package home

import (
	"encoding/json"
	"fmt"
	"time"

	"placebook/data"
	"placebook/data/store"
)

// A mark is how much of the history there was at a time.
type mark struct {
	When time.Time
	Seen map[string]uint64 // by device
}

// visits is what this laptop remembers of looking at this page. What happened
// from Since to Until, while a person was away, is told to them; Last follows
// them while they are here.
type visits struct{ Since, Until, Last mark }

const (
	visitsNote = "home-seen"
	// away is how long a person is away until what happened meanwhile is news.
	away = 3 * time.Hour
)

// markNow is the mark of this moment.
func markNow(s *store.Store) mark {
	m := mark{When: s.Now(), Seen: map[string]uint64{}}
	for device, n := range s.Seen() {
		m.Seen[device.String()] = n
	}
	return m
}

// visit notes that somebody is here and gives what they missed: what happened
// since their visit before this one, nothing if there was none.
func visit(s *store.Store) visits {
	now := markNow(s)
	var v visits
	raw, err := s.Note(visitsNote)
	if err != nil || json.Unmarshal(raw, &v) != nil || v.Last.When.IsZero() {
		v.Since, v.Until = now, now
	} else if now.When.Sub(v.Last.When) > away {
		v.Since, v.Until = v.Last, now
	}
	v.Last = now
	v.keep(s)
	return v
}

// forget notes that a person knows what happened until now.
func forget(s *store.Store) visits {
	now := markNow(s)
	v := visits{now, now, now}
	v.keep(s)
	return v
}

// missed reports whether a step happened while the person was away.
func (v visits) missed(st step) bool {
	device := st.device.String()
	return st.seq > v.Since.Seen[device] && st.seq <= v.Until.Seen[device]
}

// keep writes the note. Where that fails, the same changes are told once more.
func (v visits) keep(s *store.Store) {
	if raw, err := json.Marshal(v); err == nil {
		_ = s.KeepNote(visitsNote, raw)
	}
}

// sinceWords says when it was: Since Friday.
func (m mark) sinceWords(now time.Time) string {
	then, today := data.DayFrom(m.When), data.DayFrom(now)
	switch days := data.DaysBetween(then, today); {
	case days == 0:
		return "Since " + m.When.In(london).Format("15:04")
	case days == 1:
		return "Since yesterday"
	case days < 7:
		return "Since " + then.Time().Weekday().String()
	}
	return fmt.Sprintf("Since %s", dayMonth(then, today))
}
