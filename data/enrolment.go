package data

// An Enrolment is where one person stands with one programme.
type Enrolment struct {
	Common
	Programme, Person ID
	State             string
	Day               Day
	NominatedBy       string
}

// The states of an enrolment, in their order.
const (
	EnrolNominated = "Nominated"
	EnrolOffered   = "Offered"
	EnrolEnrolled  = "Enrolled"
	EnrolCompleted = "Completed"
	EnrolWithdrawn = "Withdrawn"
)

// Enrolments describes Enrolment: one for a programme and a person.
var Enrolments = register(&Kind{
	Num: NumEnrolment, Name: "enrolment", List: "enrolments", Label: "Enrolment", Plural: "Enrolments",
	New: func() Record { return new(Enrolment) },
	Derive: func(r Record) ID {
		e := r.(*Enrolment)
		return Derived(NumEnrolment, string(e.Programme), string(e.Person))
	},
	TitleOf: func(l Lookup, r Record) string {
		e := r.(*Enrolment)
		return titleOf(l, e.State, Ref{NumPerson, e.Person}, Ref{NumProgramme, e.Programme})
	},
	Fields: []*Field{
		of(10, "programme", "Programme", func(e *Enrolment) *ID { return &e.Programme }, ref(NumProgramme), required),
		of(11, "person", "Person", func(e *Enrolment) *ID { return &e.Person }, ref(NumPerson), required),
		of(12, "state", "State", func(e *Enrolment) *string { return &e.State },
			choice(EnrolNominated, EnrolOffered, EnrolEnrolled, EnrolCompleted, EnrolWithdrawn)),
		ofDay(13, "day", "Day", func(e *Enrolment) *Day { return &e.Day }),
		of(14, "nominated_by", "Nominated by", func(e *Enrolment) *string { return &e.NominatedBy }),
	},
})

// Kind is Enrolments.
func (*Enrolment) Kind() *Kind { return Enrolments }
