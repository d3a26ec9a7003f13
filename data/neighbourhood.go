package data

// A Neighbourhood is a part of the place that has a name.
type Neighbourhood struct {
	Common
	Name       string
	Lead       ID
	Wards      []string
	Networks   []string // primary care networks
	Population string
}

// Neighbourhoods describes Neighbourhood.
var Neighbourhoods = register(&Kind{
	Num: NumNeighbour, Name: "neighbourhood", List: "neighbourhoods", Label: "Neighbourhood", Plural: "Neighbourhoods",
	New: func() Record { return new(Neighbourhood) },
	Fields: []*Field{
		of(10, "name", "Name", func(n *Neighbourhood) *string { return &n.Name }, required, wide),
		of(11, "lead", "Lead", func(n *Neighbourhood) *ID { return &n.Lead }, ref(NumPerson), duty),
		ofSet(12, "wards", "Wards", func(n *Neighbourhood) *[]string { return &n.Wards }, wide),
		ofSet(13, "primary_care_networks", "Primary care networks", func(n *Neighbourhood) *[]string { return &n.Networks }, wide),
		of(14, "population", "Population", func(n *Neighbourhood) *string { return &n.Population }, whole, notNegative),
	},
})

// Kind is Neighbourhoods.
func (*Neighbourhood) Kind() *Kind { return Neighbourhoods }
