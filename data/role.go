package data

// A Role is what a person is to an organisation, a group or a workstream, and
// since when: a representative on the Board, a lead of a Well, an employee.
type Role struct {
	Common
	Person                          ID
	Organisation, Group, Workstream ID
	Title                           string
	Voting                          YesNo
	DeputisesFor                    ID
	SessionsAWeek                   string
	HostService                     string
	FundedUntil, From, To           Day
}

// The titles of a role.
const (
	RoleRepresentative = "Representative"
	RoleDeputy         = "Deputy"
	RoleCoChair        = "Co-chair"
	RoleMember         = "Member"
	RoleLead           = "Clinical and care professional lead"
	RoleSponsor        = "Sponsor"
	RoleInAttendance   = "In attendance"
	RoleEmployee       = "Employee"
)

// Roles describes Role.
var Roles = register(&Kind{
	Num: NumRole, Name: "role", List: "roles", Label: "Role", Plural: "Roles",
	New: func() Record { return new(Role) },
	// From as first written: the ID never changes afterwards.
	Derive: func(r Record) ID {
		x := r.(*Role)
		return Derived(NumRole, string(x.Person), string(x.Organisation), string(x.Group), string(x.Workstream), x.Title, x.From.String())
	},
	TitleOf: func(l Lookup, r Record) string {
		x := r.(*Role)
		return titleOf(l, x.Title, Ref{NumPerson, x.Person}, Ref{NumOrganisation, x.Organisation},
			Ref{NumGroup, x.Group}, Ref{NumWorkstream, x.Workstream})
	},
	Check: func(r Record) []FieldError {
		x := r.(*Role)
		out := endsBeforeStart(x.From, x.To, "to", "To", "From")
		if x.Organisation == "" && x.Group == "" && x.Workstream == "" {
			out = append(out, FieldError{"organisation", "Say which organisation, group or workstream the role is in"})
		}
		return out
	},
	CheckIn: tooManyCoChairs,
	Fields: []*Field{
		of(10, "person", "Person", func(x *Role) *ID { return &x.Person }, ref(NumPerson), required),
		of(11, "organisation", "Organisation", func(x *Role) *ID { return &x.Organisation }, ref(NumOrganisation)),
		of(12, "group", "Board or group", func(x *Role) *ID { return &x.Group }, ref(NumGroup)),
		of(13, "workstream", "Workstream", func(x *Role) *ID { return &x.Workstream }, ref(NumWorkstream)),
		of(14, "title", "Title", func(x *Role) *string { return &x.Title }, choice(RoleRepresentative, RoleDeputy,
			RoleCoChair, RoleMember, RoleLead, RoleSponsor, RoleInAttendance, RoleEmployee)),
		of(15, "voting", "Voting", func(x *Role) *YesNo { return &x.Voting }, yesNo),
		of(16, "deputises_for", "Deputises for", func(x *Role) *ID { return &x.DeputisesFor }, ref(NumRole), chain),
		of(17, "sessions_a_week", "Sessions a week", func(x *Role) *string { return &x.SessionsAWeek }, number, notNegative),
		of(18, "host_service", "Host service", func(x *Role) *string { return &x.HostService }),
		ofDay(19, "funded_until", "Funded until", func(x *Role) *Day { return &x.FundedUntil }),
		ofDay(20, "from", "From", func(x *Role) *Day { return &x.From }),
		ofDay(21, "to", "To", func(x *Role) *Day { return &x.To }),
	},
})

// Kind is Roles.
func (*Role) Kind() *Kind { return Roles }

// On reports whether the role was held on that day: from and to are inside.
func (x *Role) On(day Day) bool { return Covers(x.From, x.To, day) }
