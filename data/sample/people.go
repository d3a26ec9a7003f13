package sample

import (
	"fmt"
	"strings"

	"placebook/data"
)

// firstNames and lastNames are combined into people; that they are invented can
// be seen from the last one. Their numbers have no common divisor, so a pair
// comes up again only after all others.
var (
	firstNames = []string{"Ada", "Ben", "Grace", "Ravi", "Joan", "Lucy", "Tomas", "Neil", "Paul", "Owen", "Amina",
		"Selam", "Mei", "Kwame", "Ines", "Yusuf", "Orla", "Dev", "Hana", "Luca", "Fatima", "Piotr", "Zoe", "Kofi",
		"Nadia", "Sean", "Abena", "Marta", "Idris", "Ruth", "Chidi", "Elif", "Noor", "Dylan", "Leila", "Victor",
		"Sofia", "Jamal", "Bridget", "Anwar", "Wei"}
	lastNames = []string{"Sample", "Mock", "Trial", "Test", "Pattern", "Outline", "Draft", "Sketch", "Model",
		"Instance", "Template", "Placeholder", "Specimen"}
)

// A job is what somebody does, and the profession it belongs to.
type job struct{ title, profession string }

// jobs by sector: the first is whoever leads the body.
var jobs = map[string][]job{
	"Physical health": {{"Director of Integrated Care", "Other"}, {"Matron", "Nurse"}, {"Consultant Geriatrician", "Geriatrician"},
		{"Service Manager", "Other"}, {"Lead Nurse", "Nurse"}, {"Business Manager", "Other"}},
	"Mental health": {{"Service Director", "Other"}, {"Community Psychiatric Nurse", "Nurse"}, {"Team Leader", "Social worker"},
		{"Clinical Lead", "Other"}, {"Operations Manager", "Other"}, {"Peer Support Worker", "Other"}},
	"General practice": {{"Clinical Director", "GP"}, {"GP Partner", "GP"}, {"Practice Nurse", "Nurse"},
		{"Social Prescribing Link Worker", "Social prescriber"}, {"Federation Manager", "Other"}, {"Salaried GP", "GP"}},
	"Social care": {{"Director", "Care home representative"}, {"Registered Manager", "Care home representative"},
		{"Senior Social Worker", "Social worker"}, {"Deputy Manager", "Care home representative"}, {"Care Coordinator", "Other"}, {"Quality Lead", "Other"}},
	"Public health": {{"Consultant in Public Health", "Other"}, {"Commissioning Manager", "Commissioner"}, {"Analyst", "Other"},
		{"Health Improvement Lead", "Other"}, {"Programme Officer", "Other"}},
	"Housing": {{"Director of Communities", "Housing officer"}, {"Tenancy Sustainment Manager", "Housing officer"},
		{"Housing Officer", "Housing officer"}, {"Resident Engagement Lead", "Other"}, {"Surveyor", "Other"}, {"Hardship Fund Officer", "Housing officer"}},
	"Education": {{"Head of Wellbeing", "Other"}, {"Pastoral Lead", "Other"}, {"Family Support Worker", "Social worker"},
		{"School Nurse", "Nurse"}, {"Administrator", "Other"}},
	"VCSE": {{"Chief Executive", "Other"}, {"Head of Services", "Other"}, {"Project Worker", "Social prescriber"},
		{"Volunteer Coordinator", "Other"}, {"Trustee", "Other"}, {"Adviser", "Other"}},
	"Residents": {{"Chair", "Resident"}, {"Vice-chair", "Resident"}, {"Coordinator", "Other"}, {"Member", "Resident"}},
	"Other":     {{"Partnerships Manager", "Other"}, {"Instructor", "Other"}, {"Duty Manager", "Other"}},
}

// residents is how many members of the Assembly belong to no body. Their numbers
// follow those of everybody else.
const residents = 20

// invented makes the person of that number.
func invented(number int) *data.Person {
	p := &data.Person{Name: firstNames[number%len(firstNames)] + " " + lastNames[number%len(lastNames)]}
	p.ID = id(data.Persons, fmt.Sprint(number))
	return p
}

// address is the e-mail address of somebody at a body.
func address(name, slug string) string {
	return strings.ReplaceAll(strings.ToLower(name), " ", ".") + "@" + slug + ".example"
}

// firstOf is the number of the first person of a body in the row of people.
func firstOf(b *body) int {
	n := 0
	for i := range bodies {
		if bodies[i].name == b.name {
			return n
		}
		n += bodies[i].people
	}
	panic("sample: no such body")
}

// personOf is the ID of a body's person: 0 leads it, 1 stands in.
func personOf(name string, number int) data.ID {
	return invented(firstOf(bodyNamed(name)) + number).ID
}

// staff are the people of a body as they were first written.
func (m *maker) staff(b *body) (out []data.Record) {
	work := jobs[b.sector]
	for i := range b.people {
		number := firstOf(b) + i
		p := invented(number)
		p.Organisation = b.id()
		p.JobTitle, p.Profession = work[i%len(work)].title, work[i%len(work)].profession
		if p.Profession == "GP" {
			p.KnownAs = "Dr " + strings.Fields(p.Name)[1]
		}
		p.Email = address(p.Name, b.slug)
		if i < 2 {
			p.Phone = phone(100 + number)
		}
		out = append(out, p)
	}
	return out
}

// assemblyMember makes a resident of the Lived Experience Assembly. They are
// not named, unless they agreed to a way of being named and said so in writing.
func (m *maker) assemblyMember(number int) *data.Person {
	var all int
	for _, b := range bodies {
		all += b.people
	}
	p := invented(all + number)
	p.JobTitle, p.Profession, p.DoNotName = "Assembly member", "Resident", data.Yes
	p.Email = address(p.Name, "post")
	first := strings.Fields(p.Name)[0]
	switch number % 4 {
	case 0:
		p.NamedAs, p.ConsentGiven = first+", a resident", m.ago(150-number)
	case 1:
		p.NamedAs, p.ConsentGiven = first+", who cares for a parent", m.ago(140-number)
	}
	if need, ok := accessNeeds[number]; ok {
		p.AccessNeeds = need
	}
	return p
}

// accessNeeds of Assembly members, by their number.
var accessNeeds = map[int]string{
	2:  "Large print, sent a week before",
	5:  "A seat near the door",
	7:  "British Sign Language interpreter",
	11: "Step-free way in",
}

func (m *maker) assembly() (out []data.Record) {
	for i := range residents {
		out = append(out, m.assemblyMember(i))
	}
	return out
}

// realPeople are the three of the published case study, with what it says.
var realPeople = []struct{ name, job string }{
	{"Dr Nancy Kuchemann", "Co-chair"},
	{"Cllr Evelyn Akoto", "Co-chair"},
	{"Josepha Reynolds", "Partnership Manager"},
}

// realPerson is the ID of one of them.
func realPerson(name string) data.ID { return id(data.Persons, name) }

func published() (out []data.Record) {
	for _, r := range realPeople {
		p := &data.Person{Name: r.name, JobTitle: r.job}
		p.ID = realPerson(r.name)
		out = append(out, p)
	}
	return out
}
