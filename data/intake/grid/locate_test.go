package grid

import (
	"fmt"
	"strings"
	"testing"
)

// known scores a row by how many headings of a contact list it has.
func known(cells []string) int {
	score := 0
	for _, c := range cells {
		switch strings.ToLower(c) {
		case "name", "contact name", "organisation", "phone", "contact phone", "email", "start date", "end date":
			score++
		}
	}
	return score
}

// drawn makes a sheet from rows of cells split at bars; a cell that begins
// with ~ is one that a merge has filled.
func drawn(merges []Merge, rows ...string) *Sheet {
	s := &Sheet{Merges: merges}
	for _, text := range rows {
		var cells []Cell
		for _, c := range strings.Split(text, "|") {
			c, filled := strings.CutPrefix(strings.TrimSpace(c), "~")
			cell := textCell(c)
			if strings.Trim(c, "0123456789") == "" && c != "" {
				cell.Kind = Number
			}
			cell.Filled = filled
			cells = append(cells, cell)
		}
		s.add(Row{SheetRow: len(s.Rows) + 1, Cells: cells})
	}
	return s
}

func TestLocate(t *testing.T) {
	across := func(row, from, to int) Merge { return Merge{FirstRow: row, LastRow: row, FirstCol: from, LastCol: to} }
	down := func(row, col int) Merge { return Merge{FirstRow: row, LastRow: row + 1, FirstCol: col, LastCol: col} }
	many := make([]string, headingRows)
	for i := range many {
		many[i] = fmt.Sprint("line ", i)
	}
	for _, test := range []struct {
		name string
		s    *Sheet
		want string // first-last, data, score, columns
	}{
		{"first row", drawn(nil, "Name|Phone", "Ana|1"), "0-0 1 2: Name, Phone"},
		{"under titles", drawn([]Merge{across(0, 0, 2)}, "Partners", "as at March|x", "Organisation|Name|Phone", "E|Ana|1"), "2-2 3 3: Organisation, Name, Phone"},
		{"the better row", drawn(nil, "Name|x", "Name|Email|Phone", "Ana|a@x.example|1"), "1-1 2 3: Name, Email, Phone"},
		{"the first of equals", drawn(nil, "Name|Phone", "Ana|1", "Name|Phone", "Ben|2"), "0-0 1 2: Name, Phone"},
		{"headings only", drawn(nil, "Name|Phone"), "0-0 1 2: Name, Phone"},
		{"line breaks", drawn(nil, "Contact\nName|Phone", "Ana|1"), "0-0 1 2: Contact Name, Phone"},
		{"none", drawn(nil, "a|b", "c|d"), ""},
		{"nothing", &Sheet{}, ""},
		{"too far down", drawn(nil, append(many, "Name|Phone")...), ""},
		{"the last that counts", drawn(nil, append(many[1:], "Name|Phone", "Ana|1")...), "29-29 30 2: Name, Phone"},
		{"grouped, merged down beside", drawn([]Merge{down(0, 0), across(0, 1, 2)},
			"Organisation|Contact", "~Organisation|Name|Phone", "E|Ana|1"),
			"0-1 2 3: Organisation, Contact Name (Name), Contact Phone (Phone)"},
		{"grouped, blank below", drawn([]Merge{across(0, 1, 2)},
			"Organisation|Contact", "|Name|Phone", "E|Ana|1"),
			"0-1 2 3: Organisation, Contact Name (Name), Contact Phone (Phone)"},
		{"grouped, the upper says nothing", drawn([]Merge{across(0, 0, 1), across(0, 2, 3)},
			"About them||To reach them|", "Organisation|Name|Phone|Email", "E|Ana|1|a"),
			"0-1 2 4: Organisation (About them Organisation), Name (About them Name), Phone (To reach them Phone), Email (To reach them Email)"},
		{"a title over all is no group", drawn([]Merge{across(0, 0, 3)},
			"Contact", "Name|Phone", "Ana|1"), "1-1 2 2: Name, Phone"},
		{"two lines without merges", drawn(nil,
			"Name|Start|End", "|date|date", "Ana|x|y"), "0-1 2 3: Name, Start date (date), End date (date)"},
		{"people are no second line", drawn(nil,
			"Name|Organisation|Town", "Ana|E|Ely", "Ben|F|Hull"), "0-0 1 2: Name, Organisation, Town"},
		{"numbers are no second line", drawn([]Merge{across(0, 1, 2)},
			"Name|Phone", "Ana|1|2"), "0-0 1 2: Name, Phone"},
	} {
		t.Run(test.name, func(t *testing.T) {
			equal(t, said(Locate(test.s, known)), test.want)
		})
	}
}

func said(h Heading) string {
	if !h.Found {
		return ""
	}
	var cols []string
	for _, c := range h.Columns {
		text := c.Text
		if c.Also != nil {
			text += " (" + strings.Join(c.Also, ", ") + ")"
		}
		cols = append(cols, text)
	}
	return fmt.Sprintf("%d-%d %d %d: %s", h.First, h.Last, h.Data, h.Score, strings.Join(cols, ", "))
}

func TestLocateTitlesAndHiddenColumns(t *testing.T) {
	s := drawn(nil, "Partners", "Name|Phone|Email", "Ana|1", "Ben|2")
	for r := range s.Rows[1:] {
		s.Rows[r+1].Cells[1].Hidden = true
	}
	h := Locate(s, known)
	if len(h.Titles) != 1 || h.Titles[0].Cells[0].Text != "Partners" {
		t.Errorf("titles: %v", h.Titles)
	}
	if h.Columns[0].Hidden || !h.Columns[1].Hidden || h.Columns[2].Hidden {
		t.Errorf("columns: %+v", h.Columns)
	}
}
