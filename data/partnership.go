package data

// A Partnership is the place partnership itself: there is one.
type Partnership struct {
	Common
	Name, Purpose, Statement string
	Established              Day
	About, Contact           string
	Logo, Classification     string
}

// PartnershipID is the ID of the one partnership record, the same everywhere.
const PartnershipID ID = "partnership"

// Partnerships describes Partnership.
var Partnerships = register(&Kind{
	Num: NumPartnership, Name: "partnership", List: "partnership", Label: "Partnership", Plural: "Partnership",
	New: func() Record { return new(Partnership) }, Single: true,
	Derive: func(Record) ID { return PartnershipID },
	Fields: []*Field{
		of(10, "name", "Name", func(p *Partnership) *string { return &p.Name }, required, wide),
		of(11, "purpose", "Purpose", func(p *Partnership) *string { return &p.Purpose }, long),
		of(12, "co_chairs_statement", "Co-chairs' statement", func(p *Partnership) *string { return &p.Statement }, long),
		ofDay(13, "established", "Established", func(p *Partnership) *Day { return &p.Established }),
		of(14, "about", "About", func(p *Partnership) *string { return &p.About }, long),
		of(15, "contact", "Contact", func(p *Partnership) *string { return &p.Contact }),
		of(16, "logo", "Logo", func(p *Partnership) *string { return &p.Logo }),
		of(17, "classification_line", "Classification line", func(p *Partnership) *string { return &p.Classification }),
	},
})

// Kind is Partnerships.
func (*Partnership) Kind() *Kind { return Partnerships }
