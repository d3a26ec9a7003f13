package data

// A Measure tells whether an outcome comes about.
type Measure struct {
	Common
	Outcome        ID
	Title, Unit    string
	Baseline       string
	BaselineDay    Day
	Target         string
	TargetDay      Day
	GoodIs, Source string
}

// Which way a measure should go.
const (
	GoodHigher = "Higher"
	GoodLower  = "Lower"
)

// Measures describes Measure.
var Measures = register(&Kind{
	Num: NumMeasure, Name: "measure", List: "measures", Label: "Measure", Plural: "Measures",
	New: func() Record { return new(Measure) },
	Fields: []*Field{
		of(10, "outcome", "Outcome", func(m *Measure) *ID { return &m.Outcome }, ref(NumOutcome), required),
		of(11, "title", "Title", func(m *Measure) *string { return &m.Title }, required, wide),
		of(12, "unit", "Unit", func(m *Measure) *string { return &m.Unit }),
		of(13, "baseline", "Baseline", func(m *Measure) *string { return &m.Baseline }, number),
		ofDay(14, "baseline_day", "Baseline day", func(m *Measure) *Day { return &m.BaselineDay }),
		of(15, "target", "Target", func(m *Measure) *string { return &m.Target }, number),
		ofDay(16, "target_day", "Target day", func(m *Measure) *Day { return &m.TargetDay }),
		of(17, "good_is", "Good is", func(m *Measure) *string { return &m.GoodIs }, choice(GoodHigher, GoodLower)),
		of(18, "source", "Source", func(m *Measure) *string { return &m.Source }),
	},
})

// Kind is Measures.
func (*Measure) Kind() *Kind { return Measures }

// A Figure is what a measure was on a day, for the whole place or for one group
// of people.
type Figure struct {
	Common
	Measure                ID
	Day                    Day
	Value                  string
	Numerator, Denominator string
	PopulationGroup, Note  string
}

// Figures describes Figure.
var Figures = register(&Kind{
	Num: NumFigure, Name: "figure", List: "figures", Label: "Figure", Plural: "Figures",
	New: func() Record { return new(Figure) },
	Derive: func(r Record) ID {
		f := r.(*Figure)
		return Derived(NumFigure, string(f.Measure), f.Day.String(), Fold(f.PopulationGroup))
	},
	TitleOf: func(l Lookup, r Record) string {
		f := r.(*Figure)
		return titleOf(l, f.Day.Short(), Ref{NumMeasure, f.Measure})
	},
	Check: func(r Record) []FieldError {
		f := r.(*Figure)
		if f.Denominator != "" && Float(f.Denominator) == 0 {
			return []FieldError{{"denominator", "Nothing can be a share of 0"}}
		}
		return nil
	},
	Fields: []*Field{
		of(10, "measure", "Measure", func(f *Figure) *ID { return &f.Measure }, ref(NumMeasure), required),
		ofDay(11, "day", "Day", func(f *Figure) *Day { return &f.Day }, required),
		of(12, "value", "Value", func(f *Figure) *string { return &f.Value }, number, required),
		of(13, "numerator", "Numerator", func(f *Figure) *string { return &f.Numerator }, number, notNegative),
		of(14, "denominator", "Denominator", func(f *Figure) *string { return &f.Denominator }, number, notNegative),
		of(15, "population_group", "Population group", func(f *Figure) *string { return &f.PopulationGroup }, help("Empty is the whole place")),
		of(16, "note", "Note", func(f *Figure) *string { return &f.Note }),
	},
})

// Kind is Figures.
func (*Figure) Kind() *Kind { return Figures }
