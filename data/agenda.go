package data

import (
	"cmp"
	"slices"
	"strings"
)

// An AgendaItem is one item of a meeting.
type AgendaItem struct {
	Common
	Event               ID
	Number, Title, For  string
	Presenter           ID
	Paper               string
	Noted, Stayed, Left []ID // people in conflict, by how it was dealt with
	Part2               YesNo
}

// What an agenda item is for.
const (
	ForDecision    = "Decision"
	ForDiscussion  = "Discussion"
	ForInformation = "Information"
)

// AgendaItems describes AgendaItem.
var AgendaItems = register(&Kind{
	Num: NumAgendaItem, Name: "agenda item", List: "agenda-items", Label: "Agenda item", Plural: "Agenda items",
	New: func() Record { return new(AgendaItem) },
	Over: func(l Lookup, r Record) bool {
		e, ok := l.Get(KindNum(NumEvent), r.(*AgendaItem).Event).(*Event)
		return ok && e.Day.Before(l.Today())
	},
	Check: func(r Record) []FieldError {
		x := r.(*AgendaItem)
		seen := map[ID]bool{}
		for _, list := range [][]ID{x.Noted, x.Stayed, x.Left} {
			for _, id := range list {
				if seen[id] {
					return []FieldError{{"conflicts_left_the_room", "A conflict is dealt with in one way: somebody stands here twice"}}
				}
				seen[id] = true
			}
		}
		return nil
	},
	Fields: []*Field{
		of(10, "event", "Meeting", func(x *AgendaItem) *ID { return &x.Event }, ref(NumEvent), required),
		of(11, "number", "Number", func(x *AgendaItem) *string { return &x.Number }),
		of(12, "title", "Title", func(x *AgendaItem) *string { return &x.Title }, wide),
		of(13, "for", "For", func(x *AgendaItem) *string { return &x.For }, choice(ForDecision, ForDiscussion, ForInformation)),
		of(14, "presenter", "Presenter", func(x *AgendaItem) *ID { return &x.Presenter }, ref(NumPerson), duty),
		of(15, "paper", "Paper", func(x *AgendaItem) *string { return &x.Paper }, help("A link")),
		ofSet(16, "conflicts_noted", "Conflict noted", func(x *AgendaItem) *[]ID { return &x.Noted }, ref(NumPerson), wide),
		ofSet(17, "conflicts_stayed_without_vote", "Stayed without a vote", func(x *AgendaItem) *[]ID { return &x.Stayed }, ref(NumPerson), wide),
		ofSet(18, "conflicts_left_the_room", "Left the room", func(x *AgendaItem) *[]ID { return &x.Left }, ref(NumPerson), wide),
		of(19, "part_2", "Part 2 (not public)", func(x *AgendaItem) *YesNo { return &x.Part2 }, yesNo),
	},
})

// Kind is AgendaItems.
func (*AgendaItem) Kind() *Kind { return AgendaItems }

// SortAgenda puts the items of a meeting in order: 2 before 10, 2.1 after 2, and
// those without a number last.
func SortAgenda(items []*AgendaItem) {
	slices.SortFunc(items, func(a, b *AgendaItem) int {
		x, y := numbersIn(a.Number), numbersIn(b.Number)
		switch {
		case len(x) == 0 && len(y) > 0:
			return 1
		case len(y) == 0 && len(x) > 0:
			return -1
		}
		return cmp.Or(slices.Compare(x, y), strings.Compare(a.Number, b.Number), strings.Compare(string(a.ID), string(b.ID)))
	})
}

// numbersIn gives the numbers of a text such as 2.1 or item 3.
func numbersIn(text string) (out []int) {
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' }) {
		out = append(out, intOf(w))
	}
	return out
}

// A Decision is what a meeting decided on an item.
type Decision struct {
	Common
	AgendaItem    ID
	Wording, Type string
}

// The types of a decision.
const (
	DecisionApproved    = "Approved"
	DecisionNoted       = "Noted"
	DecisionEndorsed    = "Endorsed"
	DecisionDeferred    = "Deferred"
	DecisionRecommended = "Recommended"
)

// Decisions describes Decision.
var Decisions = register(&Kind{
	Num: NumDecision, Name: "decision", List: "decisions", Label: "Decision", Plural: "Decisions",
	New:     func() Record { return new(Decision) },
	TitleOf: func(_ Lookup, r Record) string { return orNoName(r.(*Decision).Wording) },
	Fields: []*Field{
		of(10, "agenda_item", "Agenda item", func(d *Decision) *ID { return &d.AgendaItem }, ref(NumAgendaItem), required),
		of(11, "wording", "Wording", func(d *Decision) *string { return &d.Wording }, long, required),
		of(12, "type", "Type", func(d *Decision) *string { return &d.Type },
			choice(DecisionApproved, DecisionNoted, DecisionEndorsed, DecisionDeferred, DecisionRecommended)),
	},
})

// Kind is Decisions.
func (*Decision) Kind() *Kind { return Decisions }

// A LogEntry is an action that a meeting gave somebody: a line of its action
// log.
type LogEntry struct {
	Common
	Event              ID
	Reference, Action  string
	Lead, Organisation ID
	Due, RevisedDue    Day
	Update, State      string
	ClosedAt           ID
}

// The states of a log entry.
const (
	LogOpen       = "Open"
	LogClosed     = "Closed"
	LogSuperseded = "Superseded"
)

// LogEntries describes LogEntry.
var LogEntries = register(&Kind{
	Num: NumLogEntry, Name: "log entry", List: "action-log", Label: "Log entry", Plural: "Action log",
	New: func() Record { return new(LogEntry) },
	Defaults: func(r Record) {
		if e := r.(*LogEntry); e.State == "" {
			e.State = LogOpen
		}
	},
	Over: func(_ Lookup, r Record) bool { s := r.(*LogEntry).State; return s == LogClosed || s == LogSuperseded },
	TitleOf: func(_ Lookup, r Record) string {
		e := r.(*LogEntry)
		if e.Reference == "" {
			return orNoName(e.Action)
		}
		return e.Reference + " " + e.Action
	},
	Fields: []*Field{
		of(10, "event", "Meeting", func(e *LogEntry) *ID { return &e.Event }, ref(NumEvent), required),
		of(11, "reference", "Reference", func(e *LogEntry) *string { return &e.Reference }, help("2026-03/02")),
		of(12, "action", "Action", func(e *LogEntry) *string { return &e.Action }, long, required),
		of(13, "lead", "Lead", func(e *LogEntry) *ID { return &e.Lead }, ref(NumPerson), duty),
		of(14, "organisation", "Organisation", func(e *LogEntry) *ID { return &e.Organisation }, ref(NumOrganisation)),
		ofDay(15, "due", "Due", func(e *LogEntry) *Day { return &e.Due }),
		ofDay(16, "revised_due", "Revised due", func(e *LogEntry) *Day { return &e.RevisedDue }),
		of(17, "update", "Update", func(e *LogEntry) *string { return &e.Update }, long),
		of(18, "state", "State", func(e *LogEntry) *string { return &e.State }, choice(LogOpen, LogClosed, LogSuperseded)),
		of(19, "closed_at", "Closed at", func(e *LogEntry) *ID { return &e.ClosedAt }, ref(NumEvent)),
	},
})

// Kind is LogEntries.
func (*LogEntry) Kind() *Kind { return LogEntries }
