package data

import (
	"strconv"
	"strings"
)

// The rules below find kinds by their numbers, because the descriptions of the
// kinds call the rules.

// VotesOn reports whether the role carries a vote on that day: a role in a
// group that says so. Deputies vote only in place of those they stand for, and
// are not counted among the voting members.
func (x *Role) VotesOn(day Day) bool {
	return x.Group != "" && x.Voting == Yes && x.Title != RoleDeputy && x.On(day)
}

// VotingMembers lists the roles that carry a vote in a group on a day.
func VotingMembers(l Lookup, group ID, day Day) (out []*Role) {
	for _, r := range l.Referring(KindNum(NumRole), "group", group) {
		if x := r.(*Role); x.VotesOn(day) {
			out = append(out, x)
		}
	}
	return out
}

// Counts reports whether a member counts towards a clause: by the title of
// their role, by the sector of the organisation they sit for (their employer
// where the role names none), or by their profession.
func (c Clause) Counts(l Lookup, x *Role) bool {
	return strings.EqualFold(c.of(l, x), c.Of)
}

func (c Clause) of(l Lookup, x *Role) string {
	switch c.By {
	case "role":
		return x.Title
	case "profession":
		if p, ok := l.Get(KindNum(NumPerson), x.Person).(*Person); ok {
			return p.Profession
		}
	case "sector":
		organisation := x.Organisation
		if organisation == "" {
			if e := EmployeeRole(l, x.Person); e != nil {
				organisation = e.Organisation
			}
		}
		if o, ok := l.Get(KindNum(NumOrganisation), organisation).(*Organisation); ok {
			return o.Sector
		}
	}
	return ""
}

// Clauses gives the named clauses of the group's quorum.
func (g *Group) Clauses() (out []Clause) {
	for _, text := range g.QuorumClauses {
		if c, err := ParseClause(text); err == nil {
			out = append(out, c)
		}
	}
	return out
}

// QuorumWords says what the group's quorum is: "5 members; 1 from General
// practice". Empty where nobody has said.
func (g *Group) QuorumWords() string {
	var parts []string
	switch total, _ := strconv.Atoi(g.QuorumTotal); {
	case total == 1:
		parts = append(parts, "1 member")
	case total > 1:
		parts = append(parts, strconv.Itoa(total)+" members")
	}
	for _, c := range g.Clauses() {
		parts = append(parts, c.Said(c.AtLeast))
	}
	return strings.Join(parts, "; ")
}

// quorumOutOfReach says what of a group's quorum its voting members cannot meet
// even when all of them come. A group whose voting members nobody has entered
// yet is left alone.
func quorumOutOfReach(l Lookup, r Record) (out []FieldError) {
	g := r.(*Group)
	voting := VotingMembers(l, g.ID, l.Today())
	if g.ID == "" || len(voting) == 0 {
		return nil
	}
	if total, _ := strconv.Atoi(g.QuorumTotal); total > len(voting) {
		out = append(out, FieldError{"quorum_total", "A quorum of " + g.QuorumTotal + " is out of reach: " + votes(len(voting)) + " in all"})
	}
	for _, c := range g.Clauses() {
		n := 0
		for _, x := range voting {
			if c.Counts(l, x) {
				n++
			}
		}
		if n < c.AtLeast {
			out = append(out, FieldError{"quorum_clauses", c.Said(c.AtLeast) + " is out of reach: " + votes(n) + " of that kind"})
		}
	}
	return out
}

func votes(n int) string {
	switch n {
	case 0:
		return "no member votes"
	case 1:
		return "one member votes"
	}
	return strconv.Itoa(n) + " members vote"
}

// tooManyCoChairs refuses a co-chair more than the group has at a time, on any
// day of the role.
func tooManyCoChairs(l Lookup, r Record) []FieldError {
	x := r.(*Role)
	g, ok := l.Get(KindNum(NumGroup), x.Group).(*Group)
	if !ok || x.Title != RoleCoChair || g.CoChairs == "" {
		return nil
	}
	most, _ := strconv.Atoi(g.CoChairs)
	var others []*Role
	for _, o := range l.Referring(KindNum(NumRole), "group", g.ID) {
		if o := o.(*Role); o.ID != x.ID && o.Title == RoleCoChair {
			others = append(others, o)
		}
	}
	// The number changes only where somebody begins: those are the days to look at.
	for _, day := range append([]Day{x.From.First()}, begins(others)...) {
		if day.IsZero() {
			day = l.Today()
		}
		if !x.On(day) {
			continue
		}
		var there []string
		for _, o := range others {
			if o.On(day) {
				there = append(there, KindNum(NumPerson).titleOfID(l, o.Person))
			}
		}
		if len(there) >= most {
			return []FieldError{{"title", g.Name + " has " + coChairs(most) + " at a time, and on " + day.Short() + " " +
				listed(there) + " already " + are(len(there)) + ": end that role first"}}
		}
	}
	return nil
}

// coChairsTooMany says who the co-chairs are where there are more of them today
// than the group has at a time: nobody can begin as one any more, but the group
// may have been changed afterwards, or laptops brought together.
func coChairsTooMany(l Lookup, r Record) []FieldError {
	g := r.(*Group)
	if g.ID == "" || g.CoChairs == "" {
		return nil
	}
	most, _ := strconv.Atoi(g.CoChairs)
	var names []string
	for _, o := range l.Referring(KindNum(NumRole), "group", g.ID) {
		if o := o.(*Role); o.Title == RoleCoChair && o.On(l.Today()) {
			names = append(names, KindNum(NumPerson).titleOfID(l, o.Person))
		}
	}
	if len(names) <= most {
		return nil
	}
	return []FieldError{{"co_chairs", listed(names) + " " + areCoChairs(len(names)) + " today, more than the group has at a time: end a role, or allow for more"}}
}

func areCoChairs(n int) string {
	if n == 1 {
		return "is co-chair"
	}
	return "are co-chairs"
}

func begins(roles []*Role) (out []Day) {
	for _, x := range roles {
		out = append(out, x.From.First())
	}
	return out
}

func coChairs(n int) string {
	if n == 1 {
		return "one co-chair"
	}
	return strconv.Itoa(n) + " co-chairs"
}

func are(n int) string {
	if n == 1 {
		return "is one"
	}
	return "are"
}

// listed joins names as a sentence does.
func listed(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

// titleOfID names a record by its ID.
func (k *Kind) titleOfID(l Lookup, id ID) string {
	if r := l.Get(k, id); r != nil {
		return k.Title(l, r)
	}
	return "somebody"
}
