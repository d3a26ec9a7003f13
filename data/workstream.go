package data

// A Workstream is one of the Wells: Start Well, Live Well, Age Well, Care Well.
type Workstream struct {
	Common
	Name, Purpose, Order, State string
}

// Workstreams describes Workstream.
var Workstreams = register(&Kind{
	Num: NumWorkstream, Name: "workstream", List: "workstreams", Label: "Workstream", Plural: "Workstreams",
	New: func() Record { return new(Workstream) },
	Fields: []*Field{
		of(10, "name", "Name", func(w *Workstream) *string { return &w.Name }, required, wide),
		of(11, "purpose", "Purpose", func(w *Workstream) *string { return &w.Purpose }, long),
		of(12, "order", "Order", func(w *Workstream) *string { return &w.Order }, whole),
		of(13, "state", "State", func(w *Workstream) *string { return &w.State }),
	},
})

// Kind is Workstreams.
func (*Workstream) Kind() *Kind { return Workstreams }
