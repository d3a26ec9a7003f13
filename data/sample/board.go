package sample

import (
	"fmt"

	"placebook/data"
)

const (
	theBoard     = "Partnership Board"
	theExecutive = "Partnership Executive"
	theAssembly  = "Lived Experience Assembly"
)

// wells are the four population workstreams, in their order.
var wells = []string{"Start Well", "Live Well", "Age Well", "Care Well"}

// neighbourhoods of the sample; networks are the published primary care networks.
var neighbourhoods = []struct {
	name     string
	networks []string
}{
	{"North", []string{"North Southwark"}}, {"Central", nil}, {"East", nil}, {"South", []string{"South Southwark"}}, {"Borough wide", nil},
}

func group(name, typ, every string) *data.Group {
	g := &data.Group{Name: name, Type: typ, MeetsEvery: every}
	g.ID = id(data.Groups, name)
	return g
}

func groupID(name string) data.ID { return id(data.Groups, name) }
func wellID(name string) data.ID  { return id(data.Workstreams, name) }

// place is the frame that everything else refers to: Wells, neighbourhoods, groups.
func place() (out []data.Record) {
	for i, name := range wells {
		w := &data.Workstream{Name: name, Order: fmt.Sprint(i + 1), State: "Current"}
		w.ID = wellID(name)
		out = append(out, w)
	}
	for _, n := range neighbourhoods {
		r := &data.Neighbourhood{Name: n.name, Networks: n.networks}
		r.ID = id(data.Neighbourhoods, n.name)
		out = append(out, r)
	}
	board := group(theBoard, data.GroupBoard, "2 months")
	executive := group(theExecutive, data.GroupExecutive, "1 month")
	executive.ReportsTo = board.ID
	out = append(out, board, executive)
	for _, name := range wells {
		g := group(name+" group", data.GroupWorkstream, "1 month")
		g.ReportsTo = board.ID
		out = append(out, g)
	}
	return out
}

// role makes a role; the store makes its ID.
func role(person data.ID, title string, from data.Day) *data.Role {
	return &data.Role{Person: person, Title: title, From: from}
}

// seat is a role on the Board for a body.
func seat(name string, person int, title string, from data.Day) *data.Role {
	r := role(personOf(name, person), title, from)
	r.Organisation, r.Group = bodyNamed(name).id(), groupID(theBoard)
	if title == data.RoleRepresentative {
		r.Voting = data.Yes
	}
	return r
}

// formerly is who held a seat before the person who leads the body now, and how
// many days ago it was handed over.
var formerly = map[string]struct{ person, ago int }{
	"Homes":               {2, 150},
	"Mental Health Trust": {3, 320},
	"Youth Works":         {1, 95},
}

// vacant seats: their representative stood down, days ago.
var vacant = map[string]int{"Care Homes": 75}

// seats are the representatives and deputies as they were at the beginning.
func (m *maker) seats() (out []data.Record) {
	begun := m.month(30)
	for i, b := range bodies {
		if !b.seat {
			continue
		}
		who := 0
		if f, ok := formerly[b.name]; ok {
			who = f.person
		}
		rep := seat(b.name, who, data.RoleRepresentative, begun)
		rep.ID = data.Roles.Derive(rep)
		out = append(out, rep)
		if i%5 == 4 {
			continue // not every body names a deputy
		}
		deputy := seat(b.name, b.people-1, data.RoleDeputy, begun)
		deputy.DeputisesFor = rep.ID
		out = append(out, deputy)
	}
	for _, r := range realPeople {
		title := data.RoleCoChair
		if r.job != "Co-chair" {
			title = data.RoleInAttendance
		}
		x := role(realPerson(r.name), title, data.Day{})
		x.Group = groupID(theBoard)
		out = append(out, x)
	}
	return out
}

// executive are the members of the Executive, one of whom sponsors each Well.
func (m *maker) executive() (out []data.Record) {
	for i, name := range []string{"Hospital Trust", "Mental Health Trust", "GP Federation", "Public Health Team", "Homes", "Carers Network"} {
		x := role(personOf(name, 0), data.RoleMember, m.month(28))
		x.Group = groupID(theExecutive)
		out = append(out, x)
		if i < len(wells) {
			s := role(personOf(name, 0), data.RoleSponsor, m.month(28))
			s.Workstream = wellID(wells[i])
			out = append(out, s)
		}
	}
	return out
}

// leads are those who work in frontline services and lead a Well a few sessions a week.
var leads = []struct {
	well, body string
	person     int
	sessions   string
	host       string
}{
	{"Start Well", "Family Hub Trust", 3, "1", "School nursing"},
	{"Start Well", "GP Federation", 1, "2", "General practice"},
	{"Live Well", "GP Federation", 3, "2", "Social prescribing"},
	{"Live Well", "Talking Therapies", 1, "1.5", "Talking therapies"},
	{"Age Well", "Hospital Trust", 2, "2", "Care of older people"},
	{"Age Well", "Ageing Well Project", 2, "1", "Home visits"},
	{"Care Well", "Care Homes", 1, "1", "Nursing homes"},
	{"Care Well", "Community Nursing", 1, "2", "District nursing"},
}

func (m *maker) leads() (out []data.Record) {
	for i, l := range leads {
		x := role(personOf(l.body, l.person), data.RoleLead, m.month(16-i))
		x.Workstream, x.SessionsAWeek, x.HostService = wellID(l.well), l.sessions, l.host
		x.FundedUntil = m.today.AddMonths(3 + i)
		out = append(out, x)
	}
	return out
}

// circles are the members of the Wells' groups: each body sends somebody to one.
func (m *maker) circles() (out []data.Record) {
	for w, well := range wells {
		for i := range bodies {
			b := &bodies[i]
			if i%len(wells) != w || b.people < 3 || b.joined > 0 {
				continue
			}
			x := role(personOf(b.name, 2), data.RoleMember, m.month(14))
			x.Group = groupID(well + " group")
			out = append(out, x)
		}
	}
	return out
}

// assemblyGroup is the Assembly, which is being set up beside the Board.
func (m *maker) assemblyGroup() []data.Record {
	g := group(theAssembly, data.GroupAssembly, "1 month")
	g.SitsBeside = groupID(theBoard)
	out := []data.Record{g}
	people := m.assembly()
	out = append(out, people...)
	for _, p := range people {
		x := role(p.Base().ID, data.RoleMember, m.ago(assemblyBegan))
		x.Group = g.ID
		out = append(out, x)
	}
	return out
}
