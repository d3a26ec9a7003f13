package data

// An Attendance is one person at one event.
type Attendance struct {
	Common
	Event, Person    ID
	OrganisationThen ID // whom they came from on the day
	State            string
	DeputyFor        ID
	Minutes, Source  string
}

// The states of an attendance.
const (
	AttendBooked       = "Booked"
	AttendPresent      = "Present"
	AttendOnline       = "Present online"
	AttendDeputy       = "Deputy"
	AttendApologies    = "Apologies"
	AttendNot          = "Did not attend"
	AttendLeftEarly    = "Left early"
	AttendInAttendance = "In attendance"
)

// Where an attendance is known from.
const (
	SourceByHand = "By hand"
	SourceTeams  = "Teams"
	SourceZoom   = "Zoom"
	SourcePaper  = "Paper"

	SourceMeet       = "Google Meet"
	SourceEventbrite = "Eventbrite"
	SourceForms      = "Forms"
	SourceSheet      = "Spreadsheet"
)

// Attendances describes Attendance: one for an event and a person.
var Attendances = register(&Kind{
	Num: NumAttendance, Name: "attendance", List: "attendance", Label: "Attendance", Plural: "Attendance",
	New: func() Record { return new(Attendance) },
	Derive: func(r Record) ID {
		a := r.(*Attendance)
		return Derived(NumAttendance, string(a.Event), string(a.Person))
	},
	TitleOf: func(l Lookup, r Record) string {
		a := r.(*Attendance)
		return titleOf(l, a.State, Ref{NumPerson, a.Person}, Ref{NumEvent, a.Event})
	},
	Check: func(r Record) []FieldError {
		if a := r.(*Attendance); a.DeputyFor != "" && a.DeputyFor == a.Person {
			return []FieldError{{"deputy_for", "Nobody is their own deputy"}}
		}
		return nil
	},
	Fields: []*Field{
		of(10, "event", "Event", func(a *Attendance) *ID { return &a.Event }, ref(NumEvent), required),
		of(11, "person", "Person", func(a *Attendance) *ID { return &a.Person }, ref(NumPerson), required),
		of(12, "organisation_on_the_day", "Organisation on the day", func(a *Attendance) *ID { return &a.OrganisationThen }, ref(NumOrganisation)),
		of(13, "state", "State", func(a *Attendance) *string { return &a.State },
			choice(AttendBooked, AttendPresent, AttendOnline, AttendDeputy, AttendApologies, AttendNot, AttendLeftEarly, AttendInAttendance)),
		of(14, "deputy_for", "Deputy for", func(a *Attendance) *ID { return &a.DeputyFor }, ref(NumPerson)),
		of(15, "minutes", "Minutes", func(a *Attendance) *string { return &a.Minutes }, number, notNegative),
		of(16, "source", "Source", func(a *Attendance) *string { return &a.Source }, choice(SourceByHand, SourceTeams, SourceZoom, SourcePaper,
			SourceMeet, SourceEventbrite, SourceForms, SourceSheet)),
	},
})

// Kind is Attendances.
func (*Attendance) Kind() *Kind { return Attendances }

// Came reports whether the person was there, in the room or online, for all of
// it or a part.
func (a *Attendance) Came() bool {
	switch a.State {
	case AttendPresent, AttendOnline, AttendDeputy, AttendLeftEarly, AttendInAttendance:
		return true
	}
	return false
}
