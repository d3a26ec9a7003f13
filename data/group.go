package data

import (
	"fmt"
	"strconv"
	"strings"
)

// A Group is a board or a group of the partnership: the Board, the Lived
// Experience Assembly, a workstream group.
type Group struct {
	Common
	Name, Type            string
	ReportsTo, SitsBeside ID
	MeetsEvery            string
	QuorumTotal           string
	QuorumClauses         []string // canonical texts of Clause
	QuorumRemoteCounts    YesNo
	CoChairs              string // how many at a time; empty where nobody has said
}

// The types of a group.
const (
	GroupBoard      = "Board"
	GroupAssembly   = "Assembly"
	GroupWorkstream = "Workstream group"
	GroupExecutive  = "Executive"
	GroupOther      = "Other"
)

// Groups describes Group.
var Groups = register(&Kind{
	Num: NumGroup, Name: "group", List: "groups", Label: "Board or group", Plural: "Boards and groups",
	New:     func() Record { return new(Group) },
	DoubtIn: func(l Lookup, r Record) []FieldError { return append(quorumOutOfReach(l, r), coChairsTooMany(l, r)...) },
	Fields: []*Field{
		of(10, "name", "Name", func(g *Group) *string { return &g.Name }, required, wide),
		of(11, "type", "Type", func(g *Group) *string { return &g.Type },
			choice(GroupBoard, GroupAssembly, GroupWorkstream, GroupExecutive, GroupOther)),
		of(12, "reports_to", "Reports to", func(g *Group) *ID { return &g.ReportsTo }, ref(NumGroup), chain),
		of(13, "sits_beside", "Sits beside", func(g *Group) *ID { return &g.SitsBeside }, ref(NumGroup)),
		of(14, "meets_every", "Meets every", func(g *Group) *string { return &g.MeetsEvery }, help("2 months, 6 weeks")),
		of(15, "quorum_total", "Quorum: members present", func(g *Group) *string { return &g.QuorumTotal }, whole, notNegative),
		ofSet(16, "quorum_clauses", "Quorum: named clauses", func(g *Group) *[]string { return &g.QuorumClauses }, clause, wide),
		of(17, "quorum_remote_counts", "Taking part online counts", func(g *Group) *YesNo { return &g.QuorumRemoteCounts }, yesNo),
		of(18, "co_chairs", "Co-chairs at a time", func(g *Group) *string { return &g.CoChairs }, whole, notNegative),
	},
})

// Kind is Groups.
func (*Group) Kind() *Kind { return Groups }

// MeetingType is what a meeting of the group is.
func (g *Group) MeetingType() string {
	switch g.Type {
	case GroupBoard:
		return EventBoard
	case GroupAssembly:
		return EventAssembly
	}
	return EventGroup
}

// A Clause of a quorum asks for a number of members present who have a role, a
// sector or a profession: "2 by sector General practice".
type Clause struct {
	AtLeast int
	By      string // role, sector or profession
	Of      string // which one
}

// String is the clause's canonical text.
func (c Clause) String() string {
	if c.AtLeast == 0 {
		return ""
	}
	return fmt.Sprintf("%d by %s %s", c.AtLeast, c.By, c.Of)
}

// Said is a number of members of the clause's kind, in words: "2 from General
// practice".
func (c Clause) Said(n int) string {
	word := map[string]string{"sector": "from", "role": "in the role", "profession": "of the profession"}[c.By]
	return fmt.Sprintf("%d %s %s", n, word, c.Of)
}

// ParseClause reads a clause: a number, "by", then role, sector or profession
// and its name.
func ParseClause(s string) (Clause, error) {
	w := strings.Fields(s)
	if len(w) >= 4 && strings.EqualFold(w[1], "by") {
		n, err := strconv.Atoi(w[0])
		by := strings.ToLower(w[2])
		if err == nil && n > 0 && (by == "role" || by == "sector" || by == "profession") {
			return Clause{n, by, strings.Join(w[3:], " ")}, nil
		}
	}
	return Clause{}, Errorf(ErrValue, "%s is not a quorum clause: write for example \"2 by sector General practice\"", quoted(s))
}
