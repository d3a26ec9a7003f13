package attend

import (
	"slices"
	"strings"
	"time"

	"placebook/data"
	"placebook/data/intake/grid"
)

// The fields that a column of a plain list may be.
var sheetFields = []struct {
	name     string
	headings []string
}{
	{"name", []string{"name", "full name", "attendee", "attendee name", "participant", "participant name", "delegate", "delegate name", "person", "who", "name of attendee", "print name"}},
	{"first_name", []string{"first name", "forename", "given name", "firstname"}},
	{"last_name", []string{"last name", "surname", "family name", "lastname"}},
	{"email", []string{"email", "email address", "user email", "contact email", "mail"}},
	{"organisation", []string{"organisation", "organization", "company", "employer", "organisation on the day", "org", "team organisation", "where from"}},
	{"job_title", []string{"job title", "role title", "position", "job role"}},
	{"state", []string{"state", "attended", "attendance", "present", "status", "attended y n", "came", "signed in", "checked in", "signature", "signed", "in room online"}},
	{"joined", []string{"joined", "join time", "time joined", "first join", "arrived", "time in"}},
	{"left", []string{"left", "leave time", "time left", "last leave", "time exited", "time out"}},
	{"duration", []string{"duration", "minutes", "duration minutes", "total duration minutes", "in meeting duration", "time attended", "minutes attended"}},
}

// Fields lists what a column may be mapped to.
func Fields() (out []string) {
	for _, f := range sheetFields {
		out = append(out, f.name)
	}
	return out
}

// A sheetColumns says which column is which field; -1 for none.
type sheetColumns map[string]int

func (c columns) asSheet() sheetColumns {
	out := sheetColumns{}
	for _, f := range sheetFields {
		out[f.name] = c.any(f.headings...)
	}
	return out
}

// enough reports whether the columns name people.
func (s sheetColumns) enough() bool {
	return s["name"] >= 0 || s["email"] >= 0 || s["first_name"] >= 0 && s["last_name"] >= 0
}

// isSheetTable knows the headings of a plain list: a name or an address, and
// beside it something else that a list of who came has. A name alone is enough
// when it is all there is.
func isSheetTable(c columns) bool {
	s := c.asSheet()
	n := 0
	for _, at := range s {
		if at >= 0 {
			n++
		}
	}
	return s.enough() && (n > 1 || len(c.at) == 1)
}

func isSheet(s *grid.Sheet) bool {
	_, _, ok := headed(s, isSheetTable)
	return ok
}

// sheet reads a plain list.
func (r *reading) sheet(s *grid.Sheet) {
	at, c, _ := headed(s, isSheetTable)
	for i := range s.Rows[:at] { // what stands above a list is its title
		if t := oneLine(s.Rows[i].At(0).Text); r.report.Title == "" && len(columnsOf(&s.Rows[i]).at) == 1 {
			r.report.Title = t
		}
	}
	r.list(s, at, len(c.texts), c.asSheet())
}

// mapped reads a list whose columns a person has named; false for a sheet that
// does not have them.
func (r *reading) mapped(s *grid.Sheet) (bool, error) {
	for i := range s.Rows[:min(near, len(s.Rows))] {
		c := columnsOf(&s.Rows[i])
		cols, all := sheetColumns{}, true
		for _, f := range sheetFields {
			cols[f.name] = -1
		}
		for _, m := range r.o.Map {
			column, ok := c.at[plain(m.Column)]
			all = all && ok
			if m.Field != "" {
				cols[m.Field] = column
			}
		}
		if !all {
			continue
		}
		if !cols.enough() {
			return false, data.Errorf(ErrColumn, "Say which column is the name, or which is the e-mail address: without either nobody can be told who came.")
		}
		r.list(s, i, len(c.texts), cols)
		return true, nil
	}
	return false, nil
}

// list reads the rows under a heading, up to the next section of a report.
func (r *reading) list(s *grid.Sheet, at, width int, cols sheetColumns) {
	r.report.Format = Sheet
	timed := cols["joined"] >= 0 || cols["duration"] >= 0
	for i := at + 1; i < len(s.Rows); i++ {
		row := &s.Rows[i]
		if sectionOf(row) != "" {
			break
		}
		cells := aligned(row, width, cols["joined"], cols["left"])
		name := oneLine(cell(cells, cols["first_name"]) + " " + cell(cells, cols["last_name"]))
		e := entry{row: row.Number, shown: nameOf(orElse(name, cell(cells, cols["name"]))), email: emailOf(cell(cells, cols["email"])),
			organisation: filled(cell(cells, cols["organisation"])), job: cell(cells, cols["job_title"]),
			join: stampOf(cell(cells, cols["joined"]), row.Number), leave: stampOf(cell(cells, cols["left"]), row.Number), timed: timed}
		if !r.named(&e) || isTotal(e.shown.shown) || unfilled(e.shown.shown) {
			continue
		}
		r.report.Rows++
		r.duration(&e, cell(cells, cols["duration"]), time.Minute)
		if cols["state"] >= 0 {
			e.state, e.why = r.said(cell(cells, cols["state"]))
			e.timed = false
		}
		r.entries = append(r.entries, e)
	}
}

// said reads a cell that says whether somebody came. An empty one says that
// they were expected; a signature that they came.
func (r *reading) said(text string) (state, why string) {
	switch s, ok := stateOf(text); {
	case text == "" || unfilled(text):
		return data.AttendBooked, ""
	case ok:
		return s, ""
	}
	return "", "“" + text + "” says neither that somebody came nor that they did not"
}

// filled gives what stands on a line for a pen; nothing where nobody wrote.
func filled(text string) string {
	if unfilled(text) {
		return ""
	}
	return text
}

// unfilled knows the line that a sign-in sheet has for a pen.
func unfilled(text string) bool { return strings.Trim(text, "_ .…") == "" }

// isTotal knows the lines that lists end with.
func isTotal(name string) bool {
	p := plain(name)
	return slices.Contains([]string{"total", "totals", "total attendees", "total participants"}, p) || strings.HasPrefix(p, "total ")
}

func listed(found []string) string {
	if len(found) == 0 {
		return "none"
	}
	return strings.Join(found, ", ")
}
