package rollcall

import (
	"time"

	"placebook/data"
	"placebook/data/intake"
	"placebook/data/intake/attend"
)

// Options are what a person asked for beside the file.
type Options struct {
	As    string     // how the file was named by whoever asked; its own name when empty
	Event data.ID    // the event it is of; recognised or made when empty
	Order data.Order // data.DayFirst or data.MonthFirst, when a person has said
	Sheet string     // the only sheet of a workbook to look at
	Map   []attend.Mapping
}

// A Fate is what becomes of a participant.
type Fate string

// The fates.
const (
	Matched Fate = "matched" // somebody we know
	New     Fate = "new"     // somebody who will be made
	Ask     Fate = "ask"     // it needs a decision, and stays out until it has one
	LeftOut Fate = "left out"
	NoTimes Fate = "not counted" // the report has no times of theirs
)

// A Plan is what bringing in a report would do. It is never changed: Decide,
// Choose and Reread make another.
type Plan struct {
	File     string // as whoever asked named it
	Format   string
	Report   *attend.Report
	Event    Event
	Lines    []Line // in the order of the file
	Days     attend.Order
	Problems []intake.Problem // of the file as a whole
	// Again says that this very file was brought in before; empty: it was not.
	Again string

	Rows, People, Matched, New, Ask int
	Seconds                         int // over all people

	source  *Source
	opts    Options
	decided map[int]intake.Option
}

// An Event is the event of the report: one that is kept, or one to be made.
type Event struct {
	ID         data.ID // empty for one to be made, or while it is not known
	Record     *data.Event
	Start, End time.Time // as the report states them
	How        string    // how it was found, in words
	// Open says why it is not known yet which event is meant; empty when it is.
	// Among are those it may be.
	Open  string
	Among []data.ID
}

// A Line is one participant and what becomes of them.
type Line struct {
	attend.Person
	Fate     Fate
	Who      data.ID // the person; empty while unknown
	Title    string  // how the plan names them: the person's name, or the participant's
	Why      string  // ask: the reason, a sentence
	How      string  // matched: how, in words
	At       data.ID // organisation on the day; for a new person theirs
	Outcome  intake.Outcome
	Changes  []intake.FieldChange
	Problems []intake.Problem
	Options  []intake.Option

	record   *data.Attendance // what will be kept; nil for nothing
	stays    []string         // when they were there, with other lines of theirs
	remember bool             // the answer is to be remembered
	joins    int              // another line, whose person this one is; -1 for none
}

// Held reports whether something of the plan needs a decision.
func (p *Plan) Held() bool { return p.Ask > 0 || !p.Ready() }

// Ready reports whether anything can be written: the event is known, and which
// part of its days is the day.
func (p *Plan) Ready() bool { return p.Event.Open == "" }

// Changes counts the participants whose attendance would be written.
func (p *Plan) Changes() (n int) {
	for i := range p.Lines {
		if l := &p.Lines[i]; l.record != nil && l.Outcome != intake.Unchanged {
			n++
		}
	}
	return n
}
