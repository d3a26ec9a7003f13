package data

// An Insight is what people told us, where, and what was done about it.
type Insight struct {
	Common
	Text          string
	Day           Day
	HeardAt       string
	Neighbourhood ID
	NewNeed       YesNo
	WhatWeDid     string
	Action        ID
	ToldBackOn    Day
}

// Where something was heard.
const (
	HeardAssembly    = "Assembly"
	HeardEvent       = "Event"
	HeardHealthwatch = "Healthwatch"
	HeardOther       = "Other"
)

// Insights describes Insight.
var Insights = register(&Kind{
	Num: NumInsight, Name: "insight", List: "insights", Label: "What people told us", Plural: "What people told us",
	New:     func() Record { return new(Insight) },
	TitleOf: func(_ Lookup, r Record) string { return orNoName(r.(*Insight).Text) },
	Check: func(r Record) []FieldError {
		x := r.(*Insight)
		return endsBeforeStart(x.Day, x.ToldBackOn, "told_back_on", "Told back on", "Day")
	},
	Fields: []*Field{
		of(10, "text", "What people told us", func(x *Insight) *string { return &x.Text }, long, required),
		ofDay(11, "day", "Day", func(x *Insight) *Day { return &x.Day }),
		of(12, "heard_at", "Heard at", func(x *Insight) *string { return &x.HeardAt }, choice(HeardAssembly, HeardEvent, HeardHealthwatch, HeardOther)),
		of(13, "neighbourhood", "Neighbourhood", func(x *Insight) *ID { return &x.Neighbourhood }, ref(NumNeighbour)),
		of(14, "new_need", "A new need", func(x *Insight) *YesNo { return &x.NewNeed }, yesNo),
		of(15, "what_we_did", "What we did", func(x *Insight) *string { return &x.WhatWeDid }, long),
		of(16, "action", "Action", func(x *Insight) *ID { return &x.Action }, ref(NumAction)),
		ofDay(17, "told_back_on", "Told back on", func(x *Insight) *Day { return &x.ToldBackOn }),
	},
})

// Kind is Insights.
func (*Insight) Kind() *Kind { return Insights }
