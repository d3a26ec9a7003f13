package data

// A Person is somebody in or around the partnership.
type Person struct {
	Common
	Name, KnownAs        string
	Organisation         ID // their employer: kept as a role (Employee), filled in by a book
	JobTitle, Profession string
	Email, Phone         string
	DoNotName            YesNo
	NamedAs              string
	ConsentGiven         Day
	AccessNeeds          string
}

// Persons describes Person. The values are sealed with the person's own key, so
// that erasing the key erases them from an append-only history.
var Persons = register(&Kind{
	Num: NumPerson, Name: "person", List: "people", Label: "Person", Plural: "People",
	New:     func() Record { return new(Person) },
	Subject: func(r Record) ID { return r.Base().ID },
	Fields: []*Field{
		of(10, "name", "Name", func(p *Person) *string { return &p.Name }, required, personal, wide),
		of(11, "known_as", "Known as", func(p *Person) *string { return &p.KnownAs }, personal),
		of(12, "organisation", "Organisation", func(p *Person) *ID { return &p.Organisation }, ref(NumOrganisation), via(employer), wide),
		of(13, "job_title", "Job title", func(p *Person) *string { return &p.JobTitle }, personal),
		of(14, "profession", "Profession", func(p *Person) *string { return &p.Profession }, editable(SettingProfession), personal),
		of(15, "email", "E-mail", func(p *Person) *string { return &p.Email }, ident(CheckEmail), personal),
		of(16, "phone", "Telephone", func(p *Person) *string { return &p.Phone }, ident(CheckPhone), personal),
		of(17, "do_not_name", "Do not name", func(p *Person) *YesNo { return &p.DoNotName }, yesNo, personal,
			help("Never named in reports for others")),
		of(18, "named_as", "Named as", func(p *Person) *string { return &p.NamedAs }, personal,
			help("How they agreed to be named")),
		ofDay(19, "consent_given", "Consent given", func(p *Person) *Day { return &p.ConsentGiven }, personal),
		of(20, "access_needs", "Access needs", func(p *Person) *string { return &p.AccessNeeds }, private, long,
			help("Stays on this laptop's own screen: never exported or printed")),
	},
})

// Kind is Persons.
func (*Person) Kind() *Kind { return Persons }

// ShownAs is how other people may see this person named in outputs for others;
// empty when they are not to be named.
func (p *Person) ShownAs() string {
	switch {
	case p.DoNotName == Yes && p.NamedAs != "" && p.ConsentGiven != (Day{}):
		return p.NamedAs
	case p.DoNotName == Yes:
		return ""
	case p.NamedAs != "":
		return p.NamedAs
	}
	return p.Name
}

// employer finds the organisation of the role a person has as an employee on
// the book's day: the one begun last, when there are several.
func employer(l Lookup, r Record) string {
	if x := EmployeeRole(l, r.Base().ID); x != nil {
		return string(x.Organisation)
	}
	return ""
}

// EmployeeRole gives the role that says who employs a person on the book's
// day, or nil.
func EmployeeRole(l Lookup, person ID) *Role {
	var best *Role
	for _, x := range l.Referring(Roles, "person", person) {
		o := x.(*Role)
		if o.Title != RoleEmployee || o.Organisation == "" || !Covers(o.From, o.To, l.Today()) {
			continue
		}
		if best == nil || o.From.Compare(best.From) > 0 || o.From == best.From && o.ID < best.ID {
			best = o
		}
	}
	return best
}
