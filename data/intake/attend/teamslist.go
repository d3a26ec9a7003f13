package attend

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data/intake/grid"
)

// actions are what a list of who joined and left says: true for joined.
var actions = map[string]bool{"joined": true, "joined before": true, "left": false}

func isAction(text string) bool { _, ok := actions[plain(text)]; return ok }

// isTeamsList knows the list that Teams made first: name, action, time. Its
// headings may be missing.
func isTeamsList(s *grid.Sheet) bool {
	if _, _, ok := headed(s, func(c columns) bool { return c.has("user action", "timestamp") }); ok {
		return true
	}
	n := 0
	for i := range s.Rows[:min(near, len(s.Rows))] {
		if row := &s.Rows[i]; isAction(row.At(1).Text) && strings.Contains(rest(row, " "), ":") {
			n++
		}
	}
	return n > 0 && n*10 >= min(near, len(s.Rows))*8
}

// teamsList reads who joined and left, and makes stays of them: a join lasts
// until the same person next left. One that left without having joined was
// there before anything was noted.
func (r *reading) teamsList(s *grid.Sheet) {
	r.report.Format = TeamsG0
	name, action, at := 0, 1, 2
	begin := 0
	if i, c, ok := headed(s, func(c columns) bool { return c.has("user action", "timestamp") }); ok {
		name, action, at, begin = c.any("full name", "name"), c.any("user action"), c.any("timestamp"), i+1
	}
	width := max(name, action, at) + 1
	var moves []move
	for i := begin; i < len(s.Rows); i++ {
		row := &s.Rows[i]
		cells := aligned(row, width, at)
		joined, ok := actions[plain(cell(cells, action))]
		if !ok {
			if c := columnsOf(row); !c.has("timestamp") {
				r.note(row.Number, "action", cell(cells, action), "says neither that somebody joined nor that they left: the row does not count")
			}
			continue
		}
		moves = append(moves, move{row.Number, nameOf(cell(cells, name)), joined, stampOf(cell(cells, at), row.Number)})
		if joined {
			r.report.Rows++
		}
	}
	r.paired(moves)
}

// A move is a person who joins or leaves.
type move struct {
	row    int
	shown  shownName
	joined bool
	at     stamp
}

// paired makes stays of moves, each person's in the order of time. The order is
// found with the days as they would be read; within one day it hangs on nothing.
func (r *reading) paired(moves []move) {
	stamps := make([]stamp, len(moves))
	for i := range moves {
		stamps[i] = moves[i].at
	}
	cal, _ := newCalendar(stamps, r.o)
	mine := map[string][]move{}
	var order []string
	for _, m := range moves {
		k := keyOf(&entry{row: m.row, shown: m.shown})
		if m.shown.telephone {
			k = "#" + m.shown.shown
		}
		if mine[k] == nil {
			order = append(order, k)
		}
		mine[k] = append(mine[k], m)
	}
	for _, k := range order {
		list := mine[k]
		slices.SortStableFunc(list, func(a, b move) int { return cmp.Or(cal.at(a.at).Compare(cal.at(b.at)), cmp.Compare(rank(a), rank(b))) })
		for i := 0; i < len(list); i++ {
			e := entry{row: list[i].row, shown: list[i].shown, interval: true, timed: true}
			switch {
			case !list[i].joined:
				e.leave = list[i].at
			case i+1 < len(list) && !list[i+1].joined && cal.at(list[i+1].at).Sub(cal.at(list[i].at)) < apart*6:
				e.join, e.leave = list[i].at, list[i+1].at
				i++
			default:
				e.join = list[i].at
			}
			r.entries = append(r.entries, e)
		}
	}
	slices.SortStableFunc(r.entries, func(a, b entry) int { return cmp.Compare(a.row, b.row) })
}

// rank puts a leave before a join of the same second: somebody rejoined.
func rank(m move) int {
	if m.joined {
		return 1
	}
	return 0
}
