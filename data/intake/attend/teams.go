package attend

import (
	"strings"

	"placebook/data/intake/grid"
)

// The headings of the tables of a Teams report, in plain words.
func isParticipants(c columns) bool {
	return c.hasAny("name", "full name") && (c.has("first join") || c.has("last leave") || c.has("in meeting duration"))
}

func isJoins(c columns) bool {
	return c.hasAny("name", "full name") && c.has("join time", "leave time") && c.hasAny("duration", "participant id upn") && c.hasAny("role", "participant id upn")
}

func isTeams(s *grid.Sheet) bool {
	_, _, ok := headed(s, func(c columns) bool { return isParticipants(c) || isJoins(c) })
	return ok
}

// A teamsTable is the table whose rows are read at the moment.
type teamsTable struct {
	columns
	joins bool // each row is one stay
}

// teams reads a report of Teams with its sections: a summary, the participants,
// the joins, the engagement. Sections are known by their headings as much as by
// their titles, which a spreadsheet may have lost.
func (r *reading) teams(s *grid.Sheet) {
	var table *teamsTable
	marks := teamsMarks{}
	other := false // in a section that is none of ours
	for i := range s.Rows {
		row := &s.Rows[i]
		var c columns
		if titled(row, "name", "full name") {
			c = columnsOf(row)
		}
		switch section := sectionOf(row); {
		case section != "":
			table, other = nil, section > "3" || len(section) > 1
			marks.engaged = marks.engaged || other && strings.Contains(plain(row.At(0).Text), "engagement")
		case isParticipants(c):
			table, other = &teamsTable{c, false}, false
			marks.participants(c)
		case isJoins(c):
			table, other = &teamsTable{c, true}, false
			marks.joins = true
		case other:
		case table != nil:
			r.teamsRow(table, row)
		default:
			r.teamsSummary(row, &marks)
		}
	}
	r.report.Format = marks.format()
	if r.report.Format == TeamsG1 {
		r.entries, r.joins = r.joins, nil
	}
	r.report.Rows = len(r.entries)
}

// teamsMarks are what tells the generations apart.
type teamsMarks struct {
	found, joins, engaged, capitals bool
}

func (m *teamsMarks) participants(c columns) {
	m.found = true
	for _, text := range c.texts {
		switch {
		case strings.HasPrefix(plain(text), "engagement"), plain(text) == "raise hands":
			m.engaged = true
		case plain(text) == "full name", text == "First Join", text == "Last Leave":
			m.capitals = true
		}
	}
}

func (m *teamsMarks) format() string {
	switch {
	case !m.found:
		return TeamsG1
	case m.engaged:
		return TeamsG4
	case m.capitals:
		return TeamsG3
	}
	return TeamsG2
}

// teamsSummary reads a line above the tables.
func (r *reading) teamsSummary(row *grid.Row, marks *teamsMarks) {
	key := oneLine(row.At(0).Text)
	switch plain(key) {
	case "meeting title":
		r.report.Title = rest(row, ", ")
		marks.capitals = marks.capitals || key == "Meeting Title"
	case "start time", "meeting start time":
		r.start = stampOf(rest(row, ", "), row.Number)
	case "end time", "meeting end time":
		r.end = stampOf(rest(row, ", "), row.Number)
	case "attended participants", "total number of participants":
		if n := number(rest(row, "")); n > 0 {
			r.stated.people, r.stated.row = n, row.Number
		}
	case "meeting duration":
		if d, ok := durationOf(rest(row, " "), 0); ok {
			r.stated.duration = d
		}
	case "average attendance time":
		if d, ok := durationOf(rest(row, " "), 0); ok {
			r.stated.average = d
		}
	}
}

func (r *reading) teamsRow(t *teamsTable, row *grid.Row) {
	join, leave := t.any("first join", "join time"), t.any("last leave", "leave time")
	cells := aligned(row, len(t.texts), join, leave)
	e := entry{row: row.Number, shown: nameOf(cell(cells, t.any("name", "full name"))), email: emailOf(cell(cells, t.any("email"))),
		join: stampOf(cell(cells, join), row.Number), leave: stampOf(cell(cells, leave), row.Number), interval: t.joins, timed: true}
	if !r.named(&e) {
		return
	}
	r.duration(&e, cell(cells, t.any("in meeting duration", "duration")), 0)
	if t.joins {
		r.joins = append(r.joins, e)
	} else {
		r.entries = append(r.entries, e)
	}
}

// nameFromEmail makes a name of jane.doe@example: the best there is where a row
// has no name.
func nameFromEmail(email string) string {
	local, _, _ := strings.Cut(email, "@")
	words := strings.FieldsFunc(local, func(r rune) bool { return r == '.' || r == '_' })
	if len(words) < 2 {
		return email
	}
	for i, w := range words {
		words[i] = capital(w)
	}
	return strings.Join(words, " ")
}
