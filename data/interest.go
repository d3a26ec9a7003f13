package data

// An Interest is what a person declared, or that they have nothing to declare.
// Types, times and the two registers follow NHS England, Managing conflicts of
// interest in the NHS (2024).
type Interest struct {
	Common
	Person            ID
	Declaration, Type string
	Nil               YesNo
	From, To          Day
	Mitigation        string
	Declared          Day
	NotForPublication YesNo
	DeclaredUnder     string
}

// The types of an interest.
const (
	InterestFinancial    = "Financial"
	InterestProfessional = "Non-financial professional"
	InterestPersonal     = "Non-financial personal"
	InterestIndirect     = "Indirect"
)

// The codes that an interest may be declared under. Councillors have their own:
// disclosable pecuniary interests under the Localism Act 2011, chapter 7.
const (
	CodeNHS     = "NHS guidance"
	CodeCouncil = "Council members' code"
	CodeOther   = "Another code"
)

// Interests describes Interest.
var Interests = register(&Kind{
	Num: NumInterest, Name: "interest", List: "interests", Label: "Interest", Plural: "Interests",
	New:     func() Record { return new(Interest) },
	Subject: func(r Record) ID { return r.(*Interest).Person },
	TitleOf: func(l Lookup, r Record) string {
		x := r.(*Interest)
		word := x.Declaration
		if x.Nil == Yes {
			word = "nothing to declare"
		}
		return titleOf(l, word, Ref{NumPerson, x.Person})
	},
	Check: func(r Record) []FieldError {
		x := r.(*Interest)
		out := endsBeforeStart(x.From, x.To, "to", "To", "From")
		switch {
		case x.Nil == Yes && (x.Declaration != "" || x.Type != ""):
			out = append(out, FieldError{"nil", "Either there is nothing to declare or there is a declaration: not both"})
		case x.Nil != Yes && x.Declaration == "":
			out = append(out, FieldError{"declaration", "Say what is declared, or tick that there is nothing to declare"})
		}
		return out
	},
	Fields: []*Field{
		of(10, "person", "Person", func(x *Interest) *ID { return &x.Person }, ref(NumPerson), required),
		of(11, "declaration", "Declaration", func(x *Interest) *string { return &x.Declaration }, long, personal),
		of(12, "type", "Type", func(x *Interest) *string { return &x.Type },
			choice(InterestFinancial, InterestProfessional, InterestPersonal, InterestIndirect), personal),
		of(13, "nil", "Nothing to declare", func(x *Interest) *YesNo { return &x.Nil }, yesNo),
		ofDay(14, "from", "From", func(x *Interest) *Day { return &x.From }),
		ofDay(15, "to", "To", func(x *Interest) *Day { return &x.To }),
		of(16, "mitigation", "What is done about it", func(x *Interest) *string { return &x.Mitigation }, long, personal),
		ofDay(17, "declared", "Declared", func(x *Interest) *Day { return &x.Declared }),
		of(18, "not_for_publication", "Not for publication", func(x *Interest) *YesNo { return &x.NotForPublication }, yesNo,
			help("Stays in the kept register and out of every published one")),
		of(19, "declared_under", "Declared under", func(x *Interest) *string { return &x.DeclaredUnder },
			choice(CodeNHS, CodeCouncil, CodeOther), help("Councillors declare under their council's own code")),
	},
})

// Kind is Interests.
func (*Interest) Kind() *Kind { return Interests }

// The times of the guidance.
const (
	DaysToDeclare     = 28 // from when an interest begins
	MonthsToConfirm   = 6  // decision makers confirm twice a year
	MonthsPublicAfter = 6  // an interest that ended stays on the public register
	MonthsKeptAfter   = 72 // and in the kept one: six years
)

// A Standing of an interest on a day.
const (
	InterestToCome  = "To come"      // it has not begun
	InterestCurrent = "Current"      // it stands
	InterestExpired = "Expired"      // it has ended, and is still on the public register
	InterestKept    = "Kept"         // it is off the public register, and in the kept one
	InterestPast    = "Past keeping" // it may be destroyed
)

// On tells where the interest stands on a day. A partial day counts from its
// first day when it begins and to its last when it ends. The months after the
// end include the day of the same number; where that month has none, its last.
func (x *Interest) On(day Day) string {
	switch end := x.To.Last(); {
	case !x.From.IsZero() && day.Before(x.From.First()):
		return InterestToCome
	case x.To.IsZero() || !end.Before(day):
		return InterestCurrent
	case !end.AddMonths(MonthsPublicAfter).Before(day):
		return InterestExpired
	case !end.AddMonths(MonthsKeptAfter).Before(day):
		return InterestKept
	}
	return InterestPast
}

// DaysLate is how many days after the twenty-eighth it was declared; 0 when in
// time, when nothing to declare was said, or when one of the days is not known.
// Partial days get the benefit of the doubt.
func (x *Interest) DaysLate() int {
	if x.Nil == Yes || x.From.IsZero() || x.Declared.IsZero() {
		return 0
	}
	return max(0, DaysBetween(x.From.Last(), x.Declared.First())-DaysToDeclare)
}
