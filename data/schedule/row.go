package schedule

import "placebook/data"

// A Level is how deep a row stands.
type Level uint8

// The levels, from the top.
const (
	PlanRow Level = iota
	WorkstreamRow
	PriorityRow
	ActionRow
	MilestoneRow
)

// String names the level: Action.
func (l Level) String() string {
	return [...]string{"Plan", "Workstream", "Priority", "Action", "Milestone"}[l]
}

// Kind is the kind of the level's records.
func (l Level) Kind() *data.Kind {
	return [...]*data.Kind{data.Plans, data.Workstreams, data.Priorities, data.Actions, data.Milestones}[l]
}

// key tells the rows of a level apart from those of others: two lists that people
// brought in may have the same IDs.
func (l Level) key(id data.ID) string { return l.String() + " " + string(id) }

// A Row is one line of a timeline.
type Row struct {
	Level Level
	// Depth is how far it is set in. It is less than its level where a row above
	// is left out: an action of no plan stands right below the words that say so.
	Depth int
	// Key tells rows apart, and is what they are folded by. A workstream stands
	// in several plans, so its ID alone does not.
	Key    string
	ID     data.ID // of the record; empty for what has none
	Title  string
	Above  int  // index of the row it stands under, -1 at the top
	Folds  bool // something stands under it
	Folded bool // and is not shown
	// Actions are those under it, in order; of an action's row it alone.
	Actions []data.ID
	Bars    []Bar  // in the order of time, never overlapping
	Marks   []Mark // in the order of time
}

// Words for rows that are about no record.
const (
	NoPlan       = "Not in a plan"
	NoWorkstream = "No workstream"
)
