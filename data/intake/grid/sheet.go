package grid

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
)

// sheetReader streams one sheet of a workbook: only rows that hold something
// are kept, so a sheet formatted down to its last row costs nothing.
type sheetReader struct {
	book  *book
	sheet *Sheet
	xml   *xml.Decoder

	hiddenCols []bool
	comments   comments
	merges     []mergeRef

	inData    bool
	rowNumber int
	rowHidden bool
	row       []Cell // reused from row to row
	nextCol   int
	stored    storedCell
	textWidth int // columns that texts have reached so far
}

// readSheet reads a sheet and adds it to the file.
func (b *book) readSheet(entry sheetEntry) error {
	links, err := b.relations(entry.part)
	if err != nil {
		return err
	}
	notes, err := b.loadComments(links)
	if err != nil {
		return err
	}
	r, err := b.open(entry.part)
	if err != nil {
		return err
	}
	defer r.Close()
	s := &sheetReader{
		book: b, xml: newXML(r), comments: notes,
		sheet: &Sheet{Name: entry.name, Hidden: entry.hidden},
	}
	if err := s.read(); err != nil {
		return err
	}
	for _, cols := range s.comments { // those that met a row are gone
		b.adrift += len(cols)
	}
	if err := s.finish(); err != nil {
		return err
	}
	b.file.Sheets = append(b.file.Sheets, s.sheet)
	return nil
}

// read goes through the sheet once.
func (s *sheetReader) read() error {
	open := 0 // elements not yet ended, to notice a sheet that is cut short
	for {
		token, err := s.xml.RawToken()
		if errors.Is(err, io.EOF) && open == 0 {
			return nil
		}
		if err != nil {
			return unended(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			open++
			if t.Name.Local == "c" && s.inData {
				open-- // its end is read with it
				err = s.cell(t)
			} else {
				s.begin(t)
			}
		case xml.EndElement:
			open--
			err = s.end(t.Name.Local)
		}
		if err != nil {
			return err
		}
	}
}

// begin takes note of an element's start.
func (s *sheetReader) begin(t xml.StartElement) {
	switch t.Name.Local {
	case "sheetData":
		s.inData = true
	case "row":
		if s.inData {
			s.beginRow(t.Attr)
		}
	case "col":
		s.column(t.Attr)
	case "mergeCell":
		if ref, ok := parseMerge(attr(t.Attr, "ref")); ok && len(s.merges) < maxMerges {
			s.merges = append(s.merges, ref)
		}
	}
}

// end takes note of an element's end.
func (s *sheetReader) end(element string) error {
	switch {
	case element == "sheetData":
		s.inData = false
	case element == "row" && s.inData:
		return s.endRow()
	}
	return nil
}

// beginRow starts a row. One that does not say its number follows the one
// before.
func (s *sheetReader) beginRow(attrs []xml.Attr) {
	s.rowNumber++
	if n, err := strconv.Atoi(attr(attrs, "r")); err == nil && n > 0 && n <= maxRows {
		s.rowNumber = n
	}
	s.rowHidden = truth(attr(attrs, "hidden")) || isZero(attr(attrs, "ht"))
	clear(s.row)
	s.row, s.nextCol = s.row[:0], 0
}

// isZero tells whether a height or width is stated and is nothing.
func isZero(size string) bool {
	n, err := strconv.ParseFloat(size, 64)
	return err == nil && n == 0
}

// endRow keeps the row if it is not blank.
func (s *sheetReader) endRow() error {
	texts := 0
	for i := range s.row {
		if s.row[i].Kind != Empty {
			texts = i + 1
		}
	}
	if texts == 0 {
		return nil
	}
	s.textWidth = max(s.textWidth, texts)
	s.comment()
	if err := s.book.spend(len(s.row) + rowCost); err != nil {
		return err
	}
	cells := s.book.room.cells(len(s.row))
	copy(cells, s.row)
	s.sheet.add(Row{SheetRow: s.rowNumber, Cells: cells, Hidden: s.rowHidden, Struck: struck(cells)})
	return nil
}

// comment puts the row's comments to their cells.
func (s *sheetReader) comment() {
	for col, text := range s.comments[s.rowNumber] {
		for len(s.row) < col {
			s.row = append(s.row, Cell{})
		}
		s.row[col-1].withMark(func(m *Mark) { m.Comment = text })
	}
	delete(s.comments, s.rowNumber)
}

// spend counts cells that are about to be kept.
func (b *book) spend(cells int) error {
	if b.cells += cells; b.cells > b.o.MaxCells {
		return tooManyCells(b.name)
	}
	return nil
}

// column takes note of columns that are hidden.
func (s *sheetReader) column(attrs []xml.Attr) {
	if !truth(attr(attrs, "hidden")) && !isZero(attr(attrs, "width")) {
		return
	}
	from, err1 := strconv.Atoi(attr(attrs, "min"))
	to, err2 := strconv.Atoi(attr(attrs, "max"))
	if err1 != nil || err2 != nil || from < 1 || from > to {
		return
	}
	if s.hiddenCols == nil {
		s.hiddenCols = make([]bool, maxColumns)
	}
	for col := from; col <= min(to, maxColumns); col++ {
		s.hiddenCols[col-1] = true
	}
}

func (s *sheetReader) columnHidden(col int) bool {
	return s.hiddenCols != nil && s.hiddenCols[col]
}

// finish brings the rows into order, which only odd writers leave to us, and
// fills merged cells.
func (s *sheetReader) finish() error {
	rows := s.sheet.Rows
	byNumber := func(a, b Row) int { return a.SheetRow - b.SheetRow }
	if !slices.IsSortedFunc(rows, byNumber) {
		slices.SortStableFunc(rows, byNumber)
		for i := range rows {
			rows[i].Number = i + 1
		}
	}
	return s.fillMerges()
}
