package intake

import (
	"slices"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake/grid"
)

// An Outcome is what will happen to a row.
type Outcome uint8

// The outcomes.
const (
	Held      Outcome = iota // it needs a decision, and stays out until it has one
	Added                    // it makes a record
	Updated                  // it changes one
	Unchanged                // every value is here already
)

// String gives the word of the command line: held, added, updated, unchanged.
func (o Outcome) String() string { return [...]string{"held", "added", "updated", "unchanged"}[o] }

// A Plan is what bringing in a file would do. It is never changed: Decide and
// Reread make another.
type Plan struct {
	File      string // as whoever asked named it
	Name      string // of the file, without its folder
	List      string // the list's name, or contacts
	Sheets    []SheetNote
	Columns   []Column
	Days      DayOrder
	Rows      []Row
	Problems  []Problem // of the file as a whole: columns set aside, sheets left out
	Added     int
	Updated   int
	Unchanged int
	Held      int
	Aside     int              // of those held: no records, and left out: they wait for nobody
	Records   map[string]Tally // contacts: what the rows come to, by list

	grid    *grid.File
	target  target
	opts    Options
	book    *book.Book // a picture of the data the plan was made against
	decided map[int][]Option
	fresh   []*slot
	writes  []*entity
}

// A Column is one column of a file and what was made of it.
type Column struct {
	Sheet    string // empty for a csv file
	Heading  string // as in the file; a name for one without
	Index    int    // from 0
	Field    string // stable name, as a mapping takes it; empty when set aside
	Label    string // what people see
	How      string // how it was matched, in words
	SetAside bool   // it has no field: offer it as an own field
	Hidden   bool   // in the file; it counts like the others
	// Shares is the column that is taken before it for the same field; Lost counts
	// the rows in which both hold something, so that this one is left out.
	Shares string
	Lost   int
}

// A DayOrder says which part of 03/04/2026 is the day in the file.
type DayOrder struct {
	Order  data.Order
	Proof  string // the value that proves it, or that cannot be told
	Sheet  string // where the proof stands
	Row    int    // 0 when nothing proves it
	Needed bool   // some day of the file hangs on the order
	// Readings says both ways to read the value that cannot be told, in words.
	Readings string
}

// Unproved reports whether the file cannot be brought in until somebody says
// which order its days are in.
func (d DayOrder) Unproved() bool { return d.Order == data.Unproved || d.Order == data.Contradictory }

// A Row is what will happen to one row, and why.
type Row struct {
	Number   int    // rows of the sheet that are not blank, the first is 1
	SheetRow int    // as the spreadsheet numbers it
	Sheet    string // empty for a csv file
	Outcome  Outcome
	Name     string // whom or what it is about
	Changes  []FieldChange
	Problems []Problem
	Options  []Option // what may be decided
	Why      string   // held: the reason, a sentence
	// Aside: it is no record (a total, a note), or a person left it out. It is
	// held and waits for nobody.
	Aside  bool
	Struck bool // struck through in the file, and nothing is decided on that
}

// Waits reports whether a row needs a person.
func (r *Row) Waits() bool { return r.Outcome == Held && !r.Aside }

// Replaces reports whether a row would put a value in the place of another.
func (r *Row) Replaces() bool {
	return slices.ContainsFunc(r.Changes, func(c FieldChange) bool { return c.Old != "" })
}

// A FieldChange is one value that will be written.
type FieldChange struct {
	Field    string // stable name
	Label    string
	Old, New string // as people read them
	Of       string // the record it is of, where a row is about several: "Organisation: Example Homes"
}

// A Problem is something to be told about a row or the file: what holds it, what
// was repaired, what was left out.
type Problem struct {
	Row    int    `json:"row"`
	Sheet  string `json:"sheet,omitempty"`
	Field  string `json:"field"`
	Value  string `json:"value"`
	Reason string `json:"reason"`
	Shown  int    `json:"-"` // the row, as the spreadsheet numbers it
	Holds  bool   `json:"-"` // it holds the row
}

// An Option is a decision that a row offers.
type Option struct {
	Key    string // what it is; stable for the row
	Label  string // on its button
	Field  string // the field it is about, or empty
	Value  string // which record or value is meant; with Write, what was written
	Write  bool   // Value has to be filled in by the person
	Chosen bool   // it was decided

	about string // what else the question hangs on, for remembering its answer
}

// A Tally counts records of one list.
type Tally struct {
	Added     int `json:"added"`
	Updated   int `json:"updated"`
	Unchanged int `json:"unchanged"`
}

// Waiting counts the rows that need a person.
func (p *Plan) Waiting() int { return p.Held - p.Aside }

// Changes counts the rows that would write something.
func (p *Plan) Changes() int { return p.Added + p.Updated }
