package attend

import (
	"time"

	"placebook/data"
)

// The formats, as the command line names them.
const (
	TeamsG0    = "teams-g0" // who joined and left, 2020-21
	TeamsG1    = "teams-g1" // one row a join, 2021-22
	TeamsG2    = "teams-g2" // three sections, from the end of 2022
	TeamsG3    = "teams-g3" // the same with other capitals, 2023-25
	TeamsG4    = "teams-g4" // with engagement, 2025-26
	Zoom       = "zoom"
	Meet       = "meet"
	Eventbrite = "eventbrite"
	Forms      = "forms"
	Sheet      = "sheet"
)

// A Report is what a file says about who was there. Its times have no zone:
// they are as the file writes them, kept in UTC.
type Report struct {
	Format     string
	Sheet      string    // of a workbook; of a csv file its name
	Title      string    // as stated; empty where the file has none
	Start, End time.Time // as stated; zero where the file says nothing
	Day        data.Day  // of the meeting: as stated, else of the first time; empty where only times of day are known
	Rows       int       // participant rows
	People     []Person  // rows of one person united, in the order of the file
	Notes      []Note
	Days       Order
	// Meetings are the days of a file that holds several meetings and of which
	// none was chosen. Its people are then those of all of them.
	Meetings []data.Day
	Filled   time.Time // when a form was filled in last; zero for other files
}

// An Order says which part of 03/04/2026 is the day, and why.
type Order struct {
	data.Order
	Needed   bool   // some day of the file hangs on it
	Proof    string // the value that proves it, or that can be read in two ways
	Row      int    // where that stands; 0 without one
	Readings string // of a value that can be read in two ways, in words
}

// Unproved reports whether nobody knows how to read the days of the file.
func (o Order) Unproved() bool { return o.Order == data.Unproved || o.Order == data.Contradictory }

// A Person is one participant: a person, a device or a telephone.
type Person struct {
	Shown        string // as the file shows the name; of a telephone only the last digits
	Name         string // as one would be entered: Jane Doe
	Email        string // empty where the file has none of their own
	Organisation string // where a column says it
	JobTitle     string
	Rows         []int // participant rows, then rows of joins
	Telephone    bool  // dialled in: nobody knows who
	Device       bool  // a name such as iPhone, that is nobody's
	Spans        []Span
	Stated       time.Duration // how long, as the file says; 0 where it does not
	Window       Span          // first join to last leave; of no length where unknown
	State        string        // of an attendance, where the file says it; else empty
	Why          string        // why nobody knows the state; empty: it is known, or Present
	NoTimes      bool          // the file says about time, and of this person nothing
}

// Seconds is how long somebody was there: the union of their intervals, else
// the stated duration, else from the first join to the last leave.
func (p *Person) Seconds() int {
	switch {
	case len(p.Spans) > 0:
		return Seconds(p.Spans)
	case p.Stated > 0:
		return int(p.Stated / time.Second)
	}
	return Seconds([]Span{p.Window})
}

// A Note is something to be told about a row, or about the file.
type Note struct {
	Row    int // rows that are not blank, the first is 1; 0 for the file as a whole
	Field  string
	Value  string
	Reason string // a sentence's worth
}
