package grid

import (
	"strings"
	"time"
)

// File is a file as sheets of rows of text.
type File struct {
	Name      string // without its folder
	Format    string // "csv" or "xlsx", by content
	Encoding  string // in words, for csv: "UTF-8", "UTF-16", "Windows (Western European)"
	Separator string // in words, for csv: "comma", "semicolon", "tab", "vertical bar"
	Sheets    []*Sheet
	Warnings  []string          // sentences for people: what could not be read as it stands
	Props     map[string]string // custom document properties of a workbook, as text
}

// Sheet is one sheet of a workbook, or the whole of a csv file.
type Sheet struct {
	Name   string
	Hidden bool
	Rows   []Row   // only rows that are not blank
	Width  int     // columns of the widest row
	Merges []Merge // merged areas that touch a kept row
}

// Row is one row that is not blank.
type Row struct {
	Number   int    // 1 for the first row that is not blank; titles and heading count
	SheetRow int    // the number the spreadsheet shows beside the row, blank rows counted
	Cells    []Cell // up to the last cell that holds something; use At to read beyond
	Hidden   bool   // the row is hidden or filtered out
	Struck   bool   // every cell that holds text is struck through
}

// At returns the cell in column col, counted from 0. A short row reads as if
// it were padded with empty cells.
func (r *Row) At(col int) Cell {
	if col < 0 || col >= len(r.Cells) {
		return Cell{}
	}
	return r.Cells[col]
}

// Texts returns the texts of the row's cells.
func (r *Row) Texts() []string {
	texts := make([]string, len(r.Cells))
	for i := range r.Cells {
		texts[i] = r.Cells[i].Text
	}
	return texts
}

// add appends a row that is not blank, and numbers it.
func (s *Sheet) add(row Row) {
	row.Number = len(s.Rows) + 1
	s.Rows = append(s.Rows, row)
	s.Width = max(s.Width, len(row.Cells))
}

// room hands out cells from larger pieces: one allocation for many rows.
type room struct{ spare []Cell }

func (r *room) cells(n int) []Cell {
	if len(r.spare) < n {
		r.spare = make([]Cell, max(n, 4096))
	}
	cells := r.spare[:n:n]
	r.spare = r.spare[n:]
	return cells
}

// Kind says what the file itself takes a cell to be. All cells of a csv file
// are Text or Empty.
type Kind uint8

// The kinds of cell.
const (
	Empty  Kind = iota
	Text        // letters, or digits stored as text
	Number      // a stored number; Text has no exponent and no trailing ".0", a percentage keeps its sign
	Date        // a real spreadsheet date: the order of day and month is not in question
	Clock       // a time of day or a length of time, as 9:30 or 26:15:00
	Bool        // TRUE or FALSE
	Fault       // an error such as #N/A, or a formula whose result was not saved
)

// String returns the kind's name.
func (k Kind) String() string {
	return [...]string{"Empty", "Text", "Number", "Date", "Clock", "Bool", "Fault"}[k]
}

// NoResult is the text of a formula cell that was saved without its result.
const NoResult = "(formula without a saved result)"

// Cell is one cell as a person would read it.
//
// A Date reads 2026-03-05, or 2026-03-05 09:30 (and :17 where there are
// seconds) if its format shows a time, or 2026-03 if its format shows a month
// and no day and the day is the first.
type Cell struct {
	Text   string // see Clean for what is normalised
	Kind   Kind
	Strike bool  // struck through as a whole
	Hidden bool  // its row or column is hidden
	Filled bool  // the text is that of the merged cell above, not its own
	Mark   *Mark // nil for most; shared between cells, never change it
}

// Mark is what people add to a cell beside its text.
type Mark struct {
	Fill    string // background, RRGGBB; "" for none or white
	Comment string // the comment or the thread, one entry a line
	Struck  string // of a partly struck-through text: the part struck out
	Kept    string // and the part that is left
}

// Fill returns the background as RRGGBB, "" for none or white.
func (c Cell) Fill() string {
	if c.Mark == nil {
		return ""
	}
	return c.Mark.Fill
}

// Comment returns the comment on the cell, "" for none.
func (c Cell) Comment() string {
	if c.Mark == nil {
		return ""
	}
	return c.Mark.Comment
}

// Parts returns the struck-through part of a text and the part that is left.
// ok is false unless the text is struck through in part.
func (c Cell) Parts() (struck, kept string, ok bool) {
	if c.Mark == nil || c.Mark.Struck == "" {
		return "", "", false
	}
	return c.Mark.Struck, c.Mark.Kept, true
}

// layouts are the texts a Date may have.
var layouts = []string{time.DateOnly, "2006-01-02 15:04", time.DateTime, "2006-01"}

// Date returns the day and clock time of a Date, in UTC because a spreadsheet
// knows no time zone. ok is false for any other kind.
func (c Cell) Date() (day time.Time, ok bool) {
	if c.Kind != Date {
		return time.Time{}, false
	}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, c.Text); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// Merge is an area of merged cells. Rows are indexes into Sheet.Rows and
// columns count from 0; the last of each belongs to it.
type Merge struct {
	FirstRow, LastRow int
	FirstCol, LastCol int
}

// covers tells whether the area holds row r of the sheet's kept rows.
func (m Merge) covers(r int) bool { return m.FirstRow <= r && r <= m.LastRow }

// withMark returns the cell's mark changed by set, as a copy of its own.
func (c *Cell) withMark(set func(*Mark)) {
	var own Mark
	if c.Mark != nil {
		own = *c.Mark
	}
	set(&own)
	c.Mark = &own
}

// struck tells whether every cell that holds text is struck through.
func struck(cells []Cell) bool {
	any := false
	for i := range cells {
		if strings.TrimSpace(cells[i].Text) == "" {
			continue
		}
		if !cells[i].Strike {
			return false
		}
		any = true
	}
	return any
}
