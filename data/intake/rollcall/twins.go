package rollcall

import (
	"strconv"

	"placebook/data"
	"placebook/data/intake"
)

// twins asks about participants who may be somebody else of the same report: a
// name with an e-mail address, and the same name without one. That they are one
// is likely, and no more.
func (p *planner) twins() {
	first := map[data.ID]int{} // who was matched by an address, or first
	byName := map[string]int{} // who is new
	for pass := range 2 {
		for i := range p.Lines {
			l := &p.Lines[i]
			if withEmail := l.Email != ""; withEmail != (pass == 0) || l.Fate != Matched && l.Fate != New {
				continue
			}
			if l.Fate == Matched {
				p.twinOfKnown(first, i, l)
			} else {
				p.twinOfNew(byName, i, l)
			}
		}
	}
}

// decidedOn reports whether a person has said who a line is, now or before.
func (l *Line) decidedOn() bool {
	return l.remember || l.How == "as you said before" || l.How == "as you said"
}

func (p *planner) twinOfKnown(first map[data.ID]int, i int, l *Line) {
	j, taken := first[l.Who]
	if !taken {
		first[l.Who] = i
		return
	}
	other := &p.Lines[j]
	if l.decidedOn() || l.Email != "" && other.Email != "" {
		return // both surely this person
	}
	why := "the same name as row " + row(other)
	if other.Email != "" {
		why += ", which has an e-mail address"
	}
	if x, ok := p.b.Get(data.Persons, l.Who).(*data.Person); ok {
		p.ask(l, why, p.among([]*data.Person{x})...)
	}
}

func (p *planner) twinOfNew(byName map[string]int, i int, l *Line) {
	key := nameKey(l.Name)
	j, taken := byName[key]
	if !taken {
		byName[key] = i
		return
	}
	if o, ok := p.decided[i]; ok {
		if o.Key == "line" {
			l.joins = j
		}
		return
	}
	p.ask(l, "the same name as row "+row(&p.Lines[j])+", who is new too",
		intake.Option{Key: "line", Label: "The same person as row " + row(&p.Lines[j]), Field: "person", Value: strconv.Itoa(j)},
		intake.Option{Key: "new", Label: "Another new person", Field: "person"}, leaveOut())
}

func row(l *Line) string {
	if len(l.Rows) == 0 {
		return "?"
	}
	return strconv.Itoa(l.Rows[0])
}
