package attend

import (
	"strings"
	"time"

	"placebook/data"
	"placebook/data/intake/grid"
)

func isZoomPreamble(c columns) bool {
	return c.has("topic") && c.hasAny("meeting id", "id", "start time") && !isZoomTable(c)
}

func isZoomTable(c columns) bool {
	return c.any(zoomNames...) >= 0 && c.hasAny("join time", "duration minutes", "total duration minutes") &&
		(c.hasAny("user email", "name original name", "total duration minutes", "guest", "in waiting room") || c.has("participant", "join time") || c.has("user name", "join time") || c.has("duration minutes", "join time"))
}

var zoomNames = []string{"name original name", "name", "user name", "participant", "participant name", "display name"}

func isZoom(s *grid.Sheet) bool {
	_, _, ok := headed(s, isZoomTable)
	return ok
}

// zoom reads a list of participants, with what may stand above it about the
// meeting. One of one row a join has intervals, the shorter one only durations.
func (r *reading) zoom(s *grid.Sheet) {
	r.report.Format = Zoom
	at, c, _ := headed(s, isZoomTable)
	for i := range s.Rows[:at] {
		if p := columnsOf(&s.Rows[i]); isZoomPreamble(p) && i+1 < at {
			r.zoomMeeting(p, &s.Rows[i+1])
		}
	}
	join, leave := c.any("join time"), c.any("leave time")
	waiting := 0
	for i := at + 1; i < len(s.Rows); i++ {
		row := &s.Rows[i]
		cells := aligned(row, len(c.texts), join, leave)
		e := entry{row: row.Number, shown: nameOf(cell(cells, c.any(zoomNames...))), email: emailOf(cell(cells, c.any("user email", "email", "email address"))),
			join: stampOf(cell(cells, join), row.Number), leave: stampOf(cell(cells, leave), row.Number), interval: join >= 0 && leave >= 0, timed: true}
		if e.email == "" {
			e.email = emailOf(strings.Trim(inBrackets.FindString(e.shown.shown), "()[] "))
		}
		if !r.named(&e) {
			continue
		}
		r.report.Rows++
		if state, ok := stateOf(cell(cells, c.any("in waiting room"))); ok && state == data.AttendPresent {
			waiting++
			r.note(row.Number, "name", e.shown.shown, "was in the waiting room: the row does not count")
			continue
		}
		r.duration(&e, cell(cells, c.any("total duration minutes", "duration minutes", "duration")), time.Minute)
		r.entries = append(r.entries, e)
	}
}

// zoomMeeting reads the line about the meeting.
func (r *reading) zoomMeeting(c columns, row *grid.Row) {
	start, end := c.any("start time"), c.any("end time")
	cells := aligned(row, len(c.texts), start, end)
	r.report.Title = cell(cells, c.any("topic"))
	r.start, r.end = stampOf(cell(cells, start), row.Number), stampOf(cell(cells, end), row.Number)
	if n := number(cell(cells, c.any("participants"))); n > 0 {
		r.stated.people, r.stated.row = n, row.Number
	}
}
