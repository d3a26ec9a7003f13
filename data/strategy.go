package data

// A Strategy is what a plan delivers: the Health and Wellbeing Strategy.
type Strategy struct {
	Common
	Name, Period string
}

// Strategies describes Strategy.
var Strategies = register(&Kind{
	Num: NumStrategy, Name: "strategy", List: "strategies", Label: "Strategy", Plural: "Strategies",
	New: func() Record { return new(Strategy) },
	Fields: []*Field{
		of(10, "name", "Name", func(s *Strategy) *string { return &s.Name }, required, wide),
		of(11, "period", "Period", func(s *Strategy) *string { return &s.Period }, help("In words: 2022 to 2027")),
	},
})

// Kind is Strategies.
func (*Strategy) Kind() *Kind { return Strategies }

// An Aim is one of a strategy's.
type Aim struct {
	Common
	Strategy       ID
	Wording, Order string
}

// Aims describes Aim.
var Aims = register(&Kind{
	Num: NumAim, Name: "aim", List: "aims", Label: "Aim", Plural: "Aims",
	New:     func() Record { return new(Aim) },
	TitleOf: func(_ Lookup, r Record) string { return orNoName(r.(*Aim).Wording) },
	Fields: []*Field{
		of(10, "strategy", "Strategy", func(a *Aim) *ID { return &a.Strategy }, ref(NumStrategy), required),
		of(11, "wording", "Wording", func(a *Aim) *string { return &a.Wording }, long, required),
		of(12, "order", "Order", func(a *Aim) *string { return &a.Order }, whole),
	},
})

// Kind is Aims.
func (*Aim) Kind() *Kind { return Aims }

// orNoName stands in for a title that nobody has given.
func orNoName(title string) string {
	if title == "" {
		return "(no name)"
	}
	return title
}
