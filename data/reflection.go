package data

// A Reflection is a paragraph of the case study that the partnership publishes.
type Reflection struct {
	Common
	Heading, Text string
	Day           Day
	Workstream    ID
}

// The headings of the case study.
const (
	ReflectGoneWell   = "Gone well"
	ReflectChallenge  = "Challenge"
	ReflectNext       = "Next"
	ReflectDifference = "Made the difference"
)

// Reflections describes Reflection.
var Reflections = register(&Kind{
	Num: NumReflection, Name: "reflection", List: "reflections", Label: "Reflection", Plural: "Reflections",
	New:     func() Record { return new(Reflection) },
	TitleOf: func(_ Lookup, r Record) string { return orNoName(r.(*Reflection).Text) },
	Fields: []*Field{
		of(10, "heading", "Heading", func(x *Reflection) *string { return &x.Heading },
			choice(ReflectGoneWell, ReflectChallenge, ReflectNext, ReflectDifference)),
		of(11, "text", "Text", func(x *Reflection) *string { return &x.Text }, long, required),
		ofDay(12, "day", "Day", func(x *Reflection) *Day { return &x.Day }),
		of(13, "workstream", "Workstream", func(x *Reflection) *ID { return &x.Workstream }, ref(NumWorkstream)),
	},
})

// Kind is Reflections.
func (*Reflection) Kind() *Kind { return Reflections }
