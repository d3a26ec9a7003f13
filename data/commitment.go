package data

// A Commitment is something that partners promised in an agreement, and whether
// it is kept.
type Commitment struct {
	Common
	Agreement     ID
	Wording       string
	Organisations []ID
	Evidence      string
	Kept          string
}

// Whether a commitment is kept.
const (
	KeptYes    = "Yes"
	KeptPartly = "Partly"
	KeptNotYet = "Not yet"
)

// Commitments describes Commitment.
var Commitments = register(&Kind{
	Num: NumCommitment, Name: "commitment", List: "commitments", Label: "Commitment", Plural: "Commitments",
	New:     func() Record { return new(Commitment) },
	TitleOf: func(_ Lookup, r Record) string { return r.(*Commitment).Wording },
	Fields: []*Field{
		of(10, "agreement", "Agreement", func(c *Commitment) *ID { return &c.Agreement }, ref(NumAgreement), required),
		of(11, "wording", "Wording", func(c *Commitment) *string { return &c.Wording }, long, required),
		ofSet(12, "organisations", "Organisations", func(c *Commitment) *[]ID { return &c.Organisations }, ref(NumOrganisation), wide),
		of(13, "evidence", "Evidence", func(c *Commitment) *string { return &c.Evidence }, long),
		of(14, "kept", "Kept", func(c *Commitment) *string { return &c.Kept }, choice(KeptYes, KeptPartly, KeptNotYet)),
	},
})

// Kind is Commitments.
func (*Commitment) Kind() *Kind { return Commitments }
