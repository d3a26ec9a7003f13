package attend

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"placebook/data"
	"placebook/data/intake/grid"
)

// plain is how headings are compared: small letters and digits, one space
// between words. "Participant ID (UPN)" is "participant id upn".
func plain(heading string) string {
	return strings.Join(strings.FieldsFunc(strings.ReplaceAll(data.Fold(heading), "e-mail", "email"), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r)
	}), " ")
}

// columns finds columns by their plain headings; of two alike the first counts.
type columns struct {
	at    map[string]int
	texts []string // as they stand
}

func columnsOf(row *grid.Row) columns {
	c := columns{at: map[string]int{}}
	for i := range row.Cells {
		text := row.Cells[i].Text
		c.texts = append(c.texts, text)
		if p := plain(text); p != "" {
			if _, twice := c.at[p]; !twice {
				c.at[p] = i
			}
		}
	}
	return c
}

// titled reports whether a row can hold headings: a cell of it is one of some
// words. It is a quick look before columnsOf takes the row apart.
func titled(row *grid.Row, words ...string) bool {
	for i := range row.Cells {
		text := strings.TrimSpace(row.Cells[i].Text)
		if slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, text) }) {
			return true
		}
	}
	return false
}

// lonely reports whether the first cell of a row is the only one that holds
// anything.
func lonely(row *grid.Row) bool {
	return len(row.Cells) > 0 && !slices.ContainsFunc(row.Cells[1:], func(c grid.Cell) bool { return c.Text != "" })
}

// sectionOf gives the number of a section of a report that a row begins, such
// as "2. Participants"; empty for any other row.
func sectionOf(row *grid.Row) string {
	first := row.At(0).Text
	if first == "" || first[0] < '0' || first[0] > '9' || !lonely(row) {
		return ""
	}
	if m := sectionTitle.FindStringSubmatch(oneLine(first)); m != nil {
		return m[1]
	}
	return ""
}

var sectionTitle = regexp.MustCompile(`^(\d+)\. *\p{L}`)

// has reports whether every one of the headings is there.
func (c columns) has(headings ...string) bool {
	return !slices.ContainsFunc(headings, func(h string) bool { _, ok := c.at[h]; return !ok })
}

// any gives the first of the headings that is there, -1 for none.
func (c columns) any(headings ...string) int {
	for _, h := range headings {
		if i, ok := c.at[h]; ok {
			return i
		}
	}
	return -1
}

// hasAny reports whether one of the headings is there.
func (c columns) hasAny(headings ...string) bool { return c.any(headings...) >= 0 }

// found lists the headings as they stand.
func (c columns) found() []string {
	return slices.DeleteFunc(slices.Clone(c.texts), func(s string) bool { return strings.TrimSpace(s) == "" })
}

// cell gives the text of a cell on one line; empty for a column that is not
// there.
func cell(cells []string, at int) string {
	if at < 0 || at >= len(cells) {
		return ""
	}
	return oneLine(cells[at])
}

func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// aligned gives the cells of a row beside its headings. A spreadsheet that
// opened a report by commas has cut "12/03/26, 12:30:05" into a day and a time,
// so that everything behind stands one cell further right: the two are put
// together again.
func aligned(row *grid.Row, width int, times ...int) []string {
	out := make([]string, 0, width)
	for at := 0; len(out) < width; at++ {
		text := row.At(at).Text
		if slices.Contains(times, len(out)) && dayAlone(text) && clockAlone(row.At(at+1).Text) {
			at++
			text += " " + row.At(at).Text
		}
		out = append(out, text)
	}
	return out
}

// rest joins the cells behind the first: the value of a line of a summary.
func rest(row *grid.Row, between string) string {
	var parts []string
	for i := 1; i < len(row.Cells); i++ {
		if t := oneLine(row.Cells[i].Text); t != "" {
			parts = append(parts, t)
		}
	}
	return strings.Join(parts, between)
}
