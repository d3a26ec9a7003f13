package attend

import "time"

// An entry is one row about somebody, before its times can be read.
type entry struct {
	row          int
	shown        shownName
	email        string
	organisation string
	job          string
	join, leave  stamp
	stated       time.Duration
	hasStated    bool
	// interval says that join and leave are one stay; else they are the first
	// join and the last leave.
	interval bool
	timed    bool // the format has times, so that a row without any is odd
	state    string
	why      string
	// ticket keeps apart people who share an e-mail address; empty: an address
	// is one person's.
	ticket string
}

// noTimes reports whether a row says nothing about time where it should.
func (e *entry) noTimes() bool {
	return e.timed && e.join.text == "" && e.leave.text == "" && !e.hasStated
}

// A reading is a file while it is read.
type reading struct {
	report     *Report
	o          Options
	entries    []entry // participant rows
	joins      []entry // rows of joins that stand in a section of their own
	start, end stamp
	filled     []stamp // when forms were filled in
	stated     stated
}

// stated are the figures a report states about itself; -1 where it does not.
type stated struct {
	people   int
	row      int // where they stand
	duration time.Duration
	average  time.Duration
}

func newReading(o Options) *reading {
	return &reading{report: &Report{}, o: o, stated: stated{people: -1, duration: -1, average: -1}}
}

func (r *reading) note(row int, field, value, reason string) {
	r.report.Notes = append(r.report.Notes, Note{row, field, value, reason})
}

// duration reads a stated length of time; one that cannot be read is told.
func (r *reading) duration(e *entry, text string, unit time.Duration) {
	if text == "" {
		return
	}
	d, ok := durationOf(text, unit)
	if !ok {
		r.note(e.row, "duration", text, "is not a length of time that can be read: it does not count")
		return
	}
	e.stated, e.hasStated = d, true
}

// stamps lists all days and times of the file.
func (r *reading) stamps() []stamp {
	out := []stamp{r.start, r.end}
	for _, list := range [][]entry{r.entries, r.joins} {
		for i := range list {
			out = append(out, list[i].join, list[i].leave)
		}
	}
	return append(out, r.filled...)
}
