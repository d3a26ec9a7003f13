package attend

import (
	"fmt"
	"time"
)

// check compares the figures that a report states about itself with its rows.
// They are told where they disagree; what counts is the rows.
func (r *reading) check() {
	rows, people := len(r.entries), len(r.entries)
	if r.report.Format == TeamsG1 || r.report.Format == Zoom {
		people = len(r.report.People) // some versions count people, others rows
	}
	if n := r.stated.people; n >= 0 && n != rows && n != people {
		r.note(r.stated.row, "participants", fmt.Sprint(n), fmt.Sprintf("is stated, and the file lists %d: the rows count", people))
	}
	if whole := r.report.End.Sub(r.report.Start); r.stated.duration >= 0 && !r.report.Start.IsZero() && !r.report.End.IsZero() && off(whole, r.stated.duration) {
		r.note(r.stated.row, "duration", said(r.stated.duration), fmt.Sprintf("is stated for the meeting, and from start to end it is %s", said(whole)))
	}
	if r.stated.average >= 0 {
		sum, n := time.Duration(0), 0
		for i := range r.entries {
			if r.entries[i].hasStated {
				sum, n = sum+r.entries[i].stated, n+1
			}
		}
		if n > 0 && off(sum/time.Duration(n), r.stated.average) {
			r.note(r.stated.row, "average", said(r.stated.average), fmt.Sprintf("is stated as the average, and that of the rows is %s", said((sum/time.Duration(n)).Round(time.Second))))
		}
	}
	for i := range r.report.People {
		if p := &r.report.People[i]; p.NoTimes {
			r.note(p.Rows[0], "name", p.Shown, "has no times at all: not counted as having been there")
		}
	}
}

// off reports whether two figures differ by more than rounding.
func off(a, b time.Duration) bool {
	return a-b > time.Second+time.Second/2 || b-a > time.Second+time.Second/2
}

func said(d time.Duration) string {
	h, m, s := int(d.Hours()), int(d.Minutes())%60, int(d.Seconds())%60
	if h > 0 {
		return fmt.Sprintf("%dh %dm %ds", h, m, s)
	}
	return fmt.Sprintf("%dm %ds", m, s)
}
