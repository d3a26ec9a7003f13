package data

// A Signature is where one organisation stands with one agreement.
type Signature struct {
	Common
	Agreement, Organisation ID
	State                   string
	Signed                  Day
	Signatory               string
}

// The states of a signature.
const (
	SignatureNotSent  = "Not sent"
	SignatureSent     = "Sent"
	SignatureInReview = "In review"
	SignatureSigned   = "Signed"
	SignatureDeclined = "Declined"
)

// Signatures describes Signature.
var Signatures = register(&Kind{
	Num: NumSignature, Name: "signature", List: "signatures", Label: "Signature", Plural: "Signatures",
	New: func() Record { return new(Signature) },
	Derive: func(r Record) ID {
		s := r.(*Signature)
		return Derived(NumSignature, string(s.Agreement), string(s.Organisation))
	},
	TitleOf: func(l Lookup, r Record) string {
		s := r.(*Signature)
		return titleOf(l, "", Ref{NumOrganisation, s.Organisation}, Ref{NumAgreement, s.Agreement})
	},
	Fields: []*Field{
		of(10, "agreement", "Agreement", func(s *Signature) *ID { return &s.Agreement }, ref(NumAgreement), required),
		of(11, "organisation", "Organisation", func(s *Signature) *ID { return &s.Organisation }, ref(NumOrganisation), required),
		of(12, "state", "State", func(s *Signature) *string { return &s.State },
			choice(SignatureNotSent, SignatureSent, SignatureInReview, SignatureSigned, SignatureDeclined)),
		ofDay(13, "signed", "Signed", func(s *Signature) *Day { return &s.Signed }),
		of(14, "signatory", "Signatory", func(s *Signature) *string { return &s.Signatory }),
	},
})

// Kind is Signatures.
func (*Signature) Kind() *Kind { return Signatures }

// StateOn gives the state on that day: a signature counts from the day it was
// signed.
func (s *Signature) StateOn(day Day) string {
	if s.State == SignatureSigned && s.Signed != (Day{}) && day.Before(s.Signed.First()) {
		return SignatureSent
	}
	return s.State
}
