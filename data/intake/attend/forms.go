package attend

import (
	"slices"
	"strings"

	"placebook/data/intake/grid"
)

func isFormsTable(c columns) bool {
	return c.has("start time", "completion time") && c.hasAny("name", "email")
}

func isForms(s *grid.Sheet) bool {
	_, _, ok := headed(s, isFormsTable)
	return ok
}

// forms reads the answers to a form. An anonymous one has the address, the name
// and the organisation among its questions: the columns are found by what they
// hold and what they ask.
func (r *reading) forms(s *grid.Sheet) {
	r.report.Format = Forms
	at, c, _ := headed(s, isFormsTable)
	questions := slices.Max([]int{c.any("completion time"), c.any("email"), c.any("name"), c.any("last modified time")}) + 1
	email := byContent(s, at+1, questions, len(c.texts))
	name := c.asks(questions, email, "your name", "full name", "name")
	organisation := c.asks(questions, -1, "organisation", "organization", "employer", "work for", "company")
	job := c.asks(questions, -1, "job title", "role")
	for i := at + 1; i < len(s.Rows); i++ {
		row := &s.Rows[i]
		cells := aligned(row, len(c.texts), c.any("start time"), c.any("completion time"))
		e := entry{row: row.Number, email: orElse(emailOf(cell(cells, c.any("email"))), emailOf(cell(cells, email))),
			organisation: answer(cell(cells, organisation)), job: answer(cell(cells, job))}
		e.shown = nameOf(orElse(notAnonymous(cell(cells, c.any("name"))), answer(cell(cells, name))))
		filled := stampOf(cell(cells, c.any("completion time")), row.Number)
		if filled.text == "" && e.shown.shown == "" && e.email == "" {
			continue
		}
		r.report.Rows++
		r.filled = append(r.filled, filled)
		if !r.named(&e) {
			r.note(row.Number, "name", "", "the form says neither a name nor an e-mail address: the row is left out")
			continue
		}
		r.entries = append(r.entries, e)
	}
}

func notAnonymous(name string) string {
	if plain(name) == "anonymous" {
		return ""
	}
	return name
}

// answer takes the separator off the end of a choice.
func answer(text string) string { return strings.TrimRight(text, "; ") }

// byContent finds the question whose answers are mostly e-mail addresses; -1
// for none.
func byContent(s *grid.Sheet, from, first, end int) int {
	best, most := -1, 0
	for c := first; c < end; c++ {
		n := 0
		for i := from; i < min(len(s.Rows), from+500); i++ {
			if emailOf(oneLine(s.Rows[i].At(c).Text)) != "" {
				n++
			}
		}
		if n > most {
			best, most = c, n
		}
	}
	return best
}

// asks finds the first question, from a column on, that holds one of some
// words; -1 for none. Words that stand earlier are looked for first.
func (c columns) asks(from, not int, words ...string) int {
	for _, w := range words {
		for i := from; i < len(c.texts); i++ {
			p := " " + plain(c.texts[i]) + " "
			if i != not && strings.Contains(p, " "+w+" ") && !strings.HasPrefix(p, " points ") && !strings.HasPrefix(p, " feedback ") {
				return i
			}
		}
	}
	return -1
}
