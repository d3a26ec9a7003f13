package data

import "strconv"

// A Risk is something that may go wrong: because of a cause an event may
// happen, with an effect.
type Risk struct {
	Common
	Workstream                            ID
	Cause, Event, Effect                  string
	Raised                                Day
	Lead                                  ID
	InitialConsequence, InitialLikelihood string
	CurrentConsequence, CurrentLikelihood string
	TargetConsequence, TargetLikelihood   string
	Controls, Assurance                   string
	Response, EscalatedTo                 string
	NextReview                            Day
	State                                 string
	NotForPublication                     YesNo
}

// The states of a risk.
const (
	RiskOpen   = "Open"
	RiskClosed = "Closed"
)

// Risks describes Risk.
var Risks = register(&Kind{
	Num: NumRisk, Name: "risk", List: "risks", Label: "Risk", Plural: "Risks",
	New:     func() Record { return new(Risk) },
	TitleOf: func(_ Lookup, r Record) string { return orNoName(r.(*Risk).Event) },
	Defaults: func(r Record) {
		if x := r.(*Risk); x.State == "" {
			x.State = RiskOpen
		}
	},
	Over: func(_ Lookup, r Record) bool { return r.(*Risk).State == RiskClosed },
	Fields: []*Field{
		of(10, "workstream", "Workstream", func(x *Risk) *ID { return &x.Workstream }, ref(NumWorkstream)),
		of(11, "cause", "Cause", func(x *Risk) *string { return &x.Cause }, long, help("Because of ...")),
		of(12, "event", "Event", func(x *Risk) *string { return &x.Event }, long, required, help("... this may happen ...")),
		of(13, "effect", "Effect", func(x *Risk) *string { return &x.Effect }, long, help("... with this effect")),
		ofDay(14, "raised", "Raised", func(x *Risk) *Day { return &x.Raised }),
		of(15, "lead", "Lead", func(x *Risk) *ID { return &x.Lead }, ref(NumPerson), duty),
		of(16, "initial_consequence", "Initial consequence", func(x *Risk) *string { return &x.InitialConsequence }, whole, between(1, 5)),
		of(17, "initial_likelihood", "Initial likelihood", func(x *Risk) *string { return &x.InitialLikelihood }, whole, between(1, 5)),
		of(18, "current_consequence", "Current consequence", func(x *Risk) *string { return &x.CurrentConsequence }, whole, between(1, 5)),
		of(19, "current_likelihood", "Current likelihood", func(x *Risk) *string { return &x.CurrentLikelihood }, whole, between(1, 5)),
		of(20, "target_consequence", "Target consequence", func(x *Risk) *string { return &x.TargetConsequence }, whole, between(1, 5)),
		of(21, "target_likelihood", "Target likelihood", func(x *Risk) *string { return &x.TargetLikelihood }, whole, between(1, 5)),
		of(22, "controls", "Controls", func(x *Risk) *string { return &x.Controls }, long),
		of(23, "assurance", "Assurance", func(x *Risk) *string { return &x.Assurance }, long),
		of(24, "response", "Response", func(x *Risk) *string { return &x.Response }, choice("Treat", "Tolerate", "Transfer", "Terminate")),
		of(25, "escalated_to", "Escalated to", func(x *Risk) *string { return &x.EscalatedTo }),
		ofDay(26, "next_review", "Next review", func(x *Risk) *Day { return &x.NextReview }),
		of(27, "state", "State", func(x *Risk) *string { return &x.State }, choice(RiskOpen, RiskClosed)),
		of(28, "not_for_publication", "Not for publication", func(x *Risk) *YesNo { return &x.NotForPublication }, yesNo),
	},
})

// Kind is Risks.
func (*Risk) Kind() *Kind { return Risks }

// Score is consequence times likelihood, 0 while one of them is not known
// (NPSA, A risk matrix for risk managers, 2008).
func Score(consequence, likelihood string) int {
	c, _ := strconv.Atoi(consequence)
	l, _ := strconv.Atoi(likelihood)
	return c * l
}
