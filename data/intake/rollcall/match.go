package rollcall

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake"
)

// match finds out who a participant is: what a person has decided, what was
// decided before, the e-mail address, the name. A match is certain or it is
// asked.
func (p *planner) match(i int, l *Line) {
	if l.NoTimes {
		l.Fate, l.Outcome = NoTimes, intake.Unchanged
		return
	}
	if o, ok := p.decided[i]; ok && p.obey(l, o) {
		return
	}
	if l.Person.Why != "" {
		p.ask(l, l.Person.Why, p.among(p.found.named(l.Name))...)
		return
	}
	if who, ok := p.memory.meant(l); ok {
		if who == nobody {
			l.Fate, l.How, l.Outcome = LeftOut, "left out before", intake.Unchanged
			return
		}
		if x, here := book.One[*data.Person](p.b, who); here {
			p.is(l, x, "as you said before")
			return
		}
	}
	switch {
	case l.Telephone:
		p.ask(l, "somebody who dialled in: nobody can tell who it is", leaveOut())
	case l.Device:
		p.ask(l, "the name of a device, not of a person", leaveOut())
	default:
		p.byEmailOrName(l)
	}
}

// is takes a person for a participant.
func (p *planner) is(l *Line, x *data.Person, how string) {
	l.Fate, l.Who, l.Title, l.How = Matched, x.ID, x.Name, how
}

// byEmailOrName looks for a person.
func (p *planner) byEmailOrName(l *Line) {
	var byEmail []*data.Person
	if l.Email != "" {
		byEmail = p.found.byEmail[l.Email]
	}
	byName := p.found.named(l.Name)
	both := slices.DeleteFunc(slices.Clone(byEmail), func(x *data.Person) bool { return !slices.Contains(byName, x) })
	switch {
	case len(both) == 1:
		p.is(l, both[0], "by e-mail and name")
	case len(both) > 1:
		p.ask(l, "more than one person here has this name and e-mail", p.among(both)...)
	case len(byEmail) == 1 && sharesName(l.Name, byEmail[0]):
		p.is(l, byEmail[0], "by e-mail")
	case len(byEmail) > 0:
		p.ask(l, names(byEmail)+" has this e-mail, under another name", p.among(byEmail)...)
	case len(byName) > 0:
		p.byName(l, byName)
	default:
		p.unknown(l)
	}
}

// sharesName reports whether a participant's name has a word of a person's: a
// nickname beside the surname, or a surname of before.
func sharesName(name string, p *data.Person) bool {
	if strings.Contains(name, "@") {
		return true // the address itself stands for a name
	}
	mine := strings.Fields(data.PersonNameKey(name))
	theirs := strings.Fields(data.PersonNameKey(p.Name) + " " + data.PersonNameKey(p.KnownAs))
	return slices.ContainsFunc(mine, func(w string) bool { return len(w) > 1 && slices.Contains(theirs, w) })
}

// byName settles on one of the people of a name, if nothing speaks against.
func (p *planner) byName(l *Line, people []*data.Person) {
	if place := p.placeOf(l); place != "" {
		there := slices.DeleteFunc(slices.Clone(people), func(x *data.Person) bool { return p.employer(x) != place })
		switch {
		case len(there) == 1 && !otherEmail(l, there[0]):
			p.is(l, there[0], "by name and organisation")
			return
		case len(people) == 1 && l.Organisation != "" && p.employer(people[0]) != "" && len(there) == 0:
			p.ask(l, people[0].Name+" here is of "+p.b.TitleOf(data.Organisations, p.employer(people[0])), p.among(people)...)
			return
		}
	}
	switch {
	case len(people) > 1:
		p.ask(l, "more than one person here has this name", p.among(people)...)
	case otherEmail(l, people[0]):
		p.ask(l, people[0].Name+" here has another e-mail", p.among(people)...)
	case len(strings.Fields(nameKey(l.Name))) < 2:
		p.ask(l, "only a first name: it may be "+people[0].Name, p.among(people)...)
	default:
		p.is(l, people[0], "by name")
	}
}

func otherEmail(l *Line, x *data.Person) bool {
	return l.Email != "" && x.Email != "" && data.EmailKey(x.Email) != l.Email
}

// unknown asks about somebody who may be misspelt, and offers everybody else as
// new.
func (p *planner) unknown(l *Line) {
	if alike := p.found.alike(l.Name); len(alike) > 0 {
		p.ask(l, "nearly the name of "+names(alike), p.among(alike)...)
		return
	}
	l.Fate = New
	l.Options = []intake.Option{leaveOut()}
}

// names names people, three at most.
func names(people []*data.Person) string {
	var out []string
	for _, x := range people[:min(3, len(people))] {
		out = append(out, x.Name)
	}
	return strings.Join(out, " or ")
}

// among offers some people, a new one, and none.
func (p *planner) among(people []*data.Person) []intake.Option {
	return append(p.candidates(people), intake.Option{Key: "new", Label: "A new person", Field: "person"}, leaveOut())
}

func (p *planner) candidates(people []*data.Person) (out []intake.Option) {
	for _, x := range people[:min(most, len(people))] {
		label := "It is " + x.Name
		for _, more := range []string{p.b.TitleOf(data.Organisations, p.employer(x)), x.Email} {
			if more != "" {
				label += ", " + more
			}
		}
		out = append(out, intake.Option{Key: "same", Label: label, Field: "person", Value: string(x.ID)})
	}
	return out
}

func leaveOut() intake.Option {
	return intake.Option{Key: "leave", Label: "Leave out", Field: "person"}
}

// obey does what a person has decided; false when it can no longer be done.
func (p *planner) obey(l *Line, o intake.Option) bool {
	switch o.Key {
	case "same":
		x, ok := book.One[*data.Person](p.b, data.ID(o.Value))
		if !ok {
			return false
		}
		p.is(l, x, "as you said")
		l.remember = true
	case "new":
		l.Fate = New
	case "leave":
		l.Fate, l.How, l.Outcome, l.remember = LeftOut, "as you said", intake.Unchanged, true
	default:
		return false
	}
	o.Chosen = true
	l.Options = append(l.Options, o)
	return true
}
