package data

// A Milestone is a point on the way of an action or a priority.
type Milestone struct {
	Common
	Action, Priority    ID
	Title               string
	Due, Forecast, Done Day
}

// Milestones describes Milestone.
var Milestones = register(&Kind{
	Num: NumMilestone, Name: "milestone", List: "milestones", Label: "Milestone", Plural: "Milestones",
	New: func() Record { return new(Milestone) },
	Check: func(r Record) []FieldError {
		if m := r.(*Milestone); m.Action == "" && m.Priority == "" {
			return []FieldError{{"action", "Say which action or priority the milestone is of"}}
		}
		return nil
	},
	Fields: []*Field{
		of(10, "action", "Action", func(m *Milestone) *ID { return &m.Action }, ref(NumAction)),
		of(11, "priority", "Priority", func(m *Milestone) *ID { return &m.Priority }, ref(NumPriority)),
		of(12, "title", "Title", func(m *Milestone) *string { return &m.Title }, required, wide),
		ofDay(13, "due", "Due", func(m *Milestone) *Day { return &m.Due }),
		ofDay(14, "forecast", "Forecast", func(m *Milestone) *Day { return &m.Forecast }),
		ofDay(15, "done", "Done", func(m *Milestone) *Day { return &m.Done }),
	},
})

// Kind is Milestones.
func (*Milestone) Kind() *Kind { return Milestones }
