package data

// An Outcome is what people will experience when a priority is met.
type Outcome struct {
	Common
	Priority   ID
	Experience string
}

// Outcomes describes Outcome.
var Outcomes = register(&Kind{
	Num: NumOutcome, Name: "outcome", List: "outcomes", Label: "Outcome", Plural: "Outcomes",
	New:     func() Record { return new(Outcome) },
	TitleOf: func(_ Lookup, r Record) string { return orNoName(r.(*Outcome).Experience) },
	Fields: []*Field{
		of(10, "priority", "Priority", func(o *Outcome) *ID { return &o.Priority }, ref(NumPriority), required),
		of(11, "what_people_will_experience", "What people will experience", func(o *Outcome) *string { return &o.Experience }, long, required),
	},
})

// Kind is Outcomes.
func (*Outcome) Kind() *Kind { return Outcomes }
