package data

// An Agreement is what partners sign: the Memorandum of Understanding, a
// data-sharing agreement, terms of reference; one record a version.
type Agreement struct {
	Common
	Title, Type, Version      string
	Agreed, ReviewBy, Expires Day
	Replaces                  ID
	LegallyBinding            YesNo
}

// The types of an agreement.
const (
	AgreementMoU   = "MoU"
	AgreementData  = "Data-sharing agreement"
	AgreementTerms = "Terms of reference"
)

// Agreements describes Agreement.
var Agreements = register(&Kind{
	Num: NumAgreement, Name: "agreement", List: "agreements", Label: "Agreement", Plural: "Agreements",
	New: func() Record { return new(Agreement) },
	TitleOf: func(_ Lookup, r Record) string {
		a := r.(*Agreement)
		if a.Version == "" {
			return a.Title
		}
		return a.Title + ", " + a.Version
	},
	Check: func(r Record) []FieldError {
		a := r.(*Agreement)
		return endsBeforeStart(a.Agreed, a.Expires, "expires", "Expires", "Agreed")
	},
	Fields: []*Field{
		of(10, "title", "Title", func(a *Agreement) *string { return &a.Title }, required, wide),
		of(11, "type", "Type", func(a *Agreement) *string { return &a.Type }, choice(AgreementMoU, AgreementData, AgreementTerms)),
		of(12, "version", "Version", func(a *Agreement) *string { return &a.Version }, required),
		ofDay(13, "agreed", "Agreed", func(a *Agreement) *Day { return &a.Agreed }),
		ofDay(14, "review_by", "Review by", func(a *Agreement) *Day { return &a.ReviewBy }),
		ofDay(15, "expires", "Expires", func(a *Agreement) *Day { return &a.Expires }),
		of(16, "replaces", "Replaces", func(a *Agreement) *ID { return &a.Replaces }, ref(NumAgreement), chain),
		of(17, "legally_binding", "Legally binding", func(a *Agreement) *YesNo { return &a.LegallyBinding }, yesNo),
	},
})

// Kind is Agreements.
func (*Agreement) Kind() *Kind { return Agreements }

// CurrentMoU gives the Memorandum of Understanding that partners are asked to
// sign on the book's day: of those agreed by then and not replaced by another
// such, the one agreed last; one without a day counts as the oldest. It stays
// the current one when it has expired, until another takes its place. Nil when
// there is none.
func CurrentMoU(l Lookup, all []Record) *Agreement {
	var agreed []*Agreement
	replaced := map[ID]bool{}
	for _, r := range all {
		a := r.(*Agreement)
		if a.Type == AgreementMoU && (a.Agreed.IsZero() || !l.Today().Before(a.Agreed.First())) {
			agreed = append(agreed, a)
			replaced[a.Replaces] = true
		}
	}
	var best *Agreement
	for _, a := range agreed {
		if replaced[a.ID] {
			continue
		}
		if best == nil || a.Agreed.Compare(best.Agreed) > 0 || a.Agreed == best.Agreed && a.Version > best.Version {
			best = a
		}
	}
	return best
}
