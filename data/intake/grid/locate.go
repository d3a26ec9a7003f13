package grid

import (
	"slices"
	"strings"
)

// headingRows is how many rows from the top may hold the headings.
const headingRows = 30

// Heading is where the headings of a sheet are. Rows are indexes into
// Sheet.Rows.
type Heading struct {
	Found       bool
	First, Last int // the rows of the headings; two lines at most
	Data        int // the first row of data; may be one past the last row
	Score       int
	Columns     []Column
	Titles      []Row // what stands above
}

// Column is the heading of one column.
type Column struct {
	Text   string   // on one line; "" for a column without heading
	Also   []string // other ways to read it, when it stands on two lines
	Hidden bool
}

// Locate finds the row of headings among the first 30 by the caller's score,
// which is given the texts of a row and returns how many it knows, or the
// like; 0 or less is no heading. The first of the best wins.
//
// Headings on two lines are read together where the upper is merged over
// several of the lower ("Contact" over "Name" and "Phone" gives "Contact Name"
// and "Contact Phone"), and otherwise only if that scores better than either
// line alone. The score decides which reading is a column's Text; the other is
// in Also.
func Locate(s *Sheet, score func(cells []string) int) Heading {
	var best Heading
	top := min(headingRows, len(s.Rows))
	lines := make([][]string, min(top+1, len(s.Rows)))
	scores := make([]int, len(lines))
	for i := range lines {
		lines[i] = headingTexts(&s.Rows[i])
		scores[i] = score(lines[i])
	}
	for i := range top {
		found := Heading{First: i, Last: i, Score: scores[i], Columns: columns(lines[i], nil)}
		if i+1 < len(lines) {
			if two, ok := twoLines(s, i, lines, scores, score); ok && two.Score >= found.Score {
				found = two
			}
		}
		if found.Score > best.Score {
			best = found
		}
	}
	if best.Score <= 0 {
		return Heading{}
	}
	best.Found = true
	best.Data = best.Last + 1
	best.Titles = s.Rows[:best.First]
	markHidden(s, &best)
	return best
}

// headingTexts returns the texts of a row, each on one line.
func headingTexts(r *Row) []string {
	texts := r.Texts()
	for i, t := range texts {
		if strings.ContainsAny(t, "\n ") {
			texts[i] = strings.Join(strings.Fields(t), " ")
		}
	}
	return texts
}

// twoLines reads rows i and i+1 as headings on two lines, if they may be.
func twoLines(s *Sheet, i int, lines [][]string, scores []int, score func([]string) int) (Heading, bool) {
	for _, c := range s.Rows[i+1].Cells {
		if c.Kind != Empty && c.Kind != Text {
			return Heading{}, false
		}
	}
	upper, grouped := spread(s, i, lines)
	lower := lines[i+1]
	joined := make([]string, max(len(upper), len(lower)))
	single := make([]string, len(joined))
	for c := range joined {
		up, low := textAt(upper, c), textAt(lower, c)
		joined[c], single[c] = join(up, low), low
		if low == "" {
			single[c] = up
		}
	}
	together, apart := score(joined), score(single)
	alone := max(scores[i], scores[i+1])
	h := Heading{First: i, Last: i + 1}
	switch {
	case grouped:
		h.Score = max(together, apart, alone)
	case together > alone && together >= apart:
		h.Score = together
	default:
		return Heading{}, false
	}
	if together >= apart {
		h.Columns = columns(joined, single)
	} else {
		h.Columns = columns(single, joined)
	}
	return h, true
}

// join reads two lines of a heading as one.
func join(upper, lower string) string {
	switch {
	case upper == "" || upper == lower:
		return lower
	case lower == "":
		return upper
	}
	return upper + " " + lower
}

// spread returns row i with the text of cells merged across repeated over
// their columns. grouped tells whether any of them stands over several texts
// of the row below. A lone text over everything is a title, no such heading.
func spread(s *Sheet, i int, lines [][]string) (upper []string, grouped bool) {
	upper = slices.Clone(lines[i])
	below := filledCount(lines[i+1], 0, len(lines[i+1])-1)
	lone := filledCount(lines[i], 0, len(lines[i])-1) == 1
	for _, m := range s.Merges {
		if !m.covers(i) || m.covers(i+1) || m.LastCol == m.FirstCol {
			continue
		}
		text := textAt(lines[i], m.FirstCol)
		last := min(m.LastCol, s.Width-1)
		if n := filledCount(lines[i+1], m.FirstCol, last); text == "" || n < 2 || n == below && lone {
			continue
		}
		grouped = true
		for len(upper) <= last {
			upper = append(upper, "")
		}
		for c := m.FirstCol; c <= last; c++ {
			upper[c] = text
		}
	}
	return upper, grouped
}

func filledCount(texts []string, from, to int) int {
	n := 0
	for c := from; c <= to; c++ {
		if textAt(texts, c) != "" {
			n++
		}
	}
	return n
}

func textAt(texts []string, c int) string {
	if c < len(texts) {
		return texts[c]
	}
	return ""
}

// columns makes columns of texts and, where they differ, of other readings.
func columns(texts, others []string) []Column {
	made := make([]Column, len(texts))
	for i, t := range texts {
		made[i].Text = t
		if o := textAt(others, i); o != "" && o != t {
			made[i].Also = []string{o}
		}
	}
	return made
}

// markHidden tells which columns are hidden: those of which every cell that
// holds something is hidden although its row is not.
func markHidden(s *Sheet, h *Heading) {
	rows := s.Rows[h.First:min(h.Data+headingRows, len(s.Rows))]
	for c := range h.Columns {
		hidden, shown := false, false
		for r := range rows {
			cell := rows[r].At(c)
			if cell.Kind == Empty || rows[r].Hidden {
				continue
			}
			hidden, shown = hidden || cell.Hidden, shown || !cell.Hidden
		}
		h.Columns[c].Hidden = hidden && !shown
	}
}
