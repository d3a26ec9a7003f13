package grid

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// storedCell is a cell as the sheet holds it.
type storedCell struct {
	col     int // from 0
	style   int
	kind    string // the type attribute: s, str, inlineStr, b, e, d, n or none
	formula bool
	value   []byte
	hasText bool // rich holds an inline string
	rich    richText
}

// cell reads the cell whose start was just read, up to its end. A cell that
// does not say where it is stands right of the one before.
func (s *sheetReader) cell(start xml.StartElement) error {
	c := &s.stored
	*c = storedCell{col: s.nextCol, value: c.value[:0]}
	for i := range start.Attr {
		switch a := &start.Attr[i]; a.Name.Local {
		case "r":
			if _, col, ok := parseRef(a.Value); ok {
				c.col = col - 1
			}
		case "s":
			c.style, _ = strconv.Atoi(a.Value)
		case "t":
			c.kind = a.Value
		}
	}
	s.nextCol = c.col + 1
	if err := s.cellContent(c); err != nil {
		return err
	}
	s.place(c)
	return nil
}

// cellContent reads what stands inside a cell.
func (s *sheetReader) cellContent(c *storedCell) error {
	inValue := false
	for {
		token, err := s.xml.RawToken()
		if err != nil {
			return unended(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "v":
				inValue = true
			case "f":
				c.formula = true
			case "is":
				if c.rich, err = readRich(s.xml, "is"); err != nil {
					return err
				}
				c.hasText = true
			}
		case xml.CharData:
			if inValue {
				c.value = append(c.value, t...)
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "v":
				inValue = false
			case "c":
				return nil
			}
		}
	}
}

// place puts a cell into the row that is being read. A cell that holds nothing
// but a colour is kept only as far as the sheet's texts reach so far, that is
// under a heading: whole rows coloured to the last column say nothing.
func (s *sheetReader) place(c *storedCell) {
	if c.col >= maxColumns {
		return
	}
	made := s.book.cell(c)
	if made.Kind == Empty && (made.Mark == nil || c.col >= s.textWidth) {
		return
	}
	for len(s.row) <= c.col {
		s.row = append(s.row, Cell{})
	}
	made.Hidden = s.rowHidden || s.columnHidden(c.col)
	s.row[c.col] = made
}

// cell makes a cell of what is stored and of its style.
func (b *book) cell(c *storedCell) Cell {
	var look look
	if c.style >= 0 && c.style < len(b.styles) {
		look = b.styles[c.style]
	}
	made := b.valueCell(c, look.form)
	if made.Kind != Empty && look.strike {
		made.Strike, made.Mark = true, nil
	}
	switch {
	case look.mark == nil:
	case made.Mark == nil:
		made.Mark = look.mark
	default:
		made.withMark(func(m *Mark) { m.Fill = look.mark.Fill })
	}
	return made
}

// valueCell makes a cell of a stored value.
func (b *book) valueCell(c *storedCell, form format) Cell {
	if c.hasText {
		return c.rich.cell()
	}
	if c.formula && len(c.value) == 0 && c.kind != "str" {
		b.noResult++
		return Cell{Text: NoResult, Kind: Fault}
	}
	if len(c.value) == 0 {
		return Cell{}
	}
	value := string(c.value)
	switch c.kind {
	case "s":
		return b.strings.cell(strings.TrimSpace(value))
	case "str", "inlineStr":
		return textCell(Clean(unescape(value)))
	case "b":
		if truth(strings.TrimSpace(value)) {
			return Cell{Text: "TRUE", Kind: Bool}
		}
		return Cell{Text: "FALSE", Kind: Bool}
	case "e":
		return Cell{Text: Clean(value), Kind: Fault}
	case "d":
		return isoCell(value)
	}
	return numberCell(value, form, b.date1904)
}

// The size of a sheet, as spreadsheets have it.
const (
	maxColumns = 16_384
	maxRows    = 1_048_576
)

// parseRef reads a reference such as B12 into row 12 and column 2.
func parseRef(ref string) (row, col int, ok bool) {
	i := 0
	for ; i < len(ref); i++ {
		c := ref[i] &^ 0x20
		if c < 'A' || c > 'Z' || col > maxColumns {
			break
		}
		col = col*26 + int(c-'A') + 1
	}
	row, err := strconv.Atoi(ref[i:])
	if err != nil || row < 1 || row > maxRows || col < 1 || col > maxColumns {
		return 0, 0, false
	}
	return row, col, true
}
