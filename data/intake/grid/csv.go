package grid

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
)

// readText reads separated text, once it is sure that the bytes are text.
func readText(ctx context.Context, src source, head []byte, o Options) (*File, error) {
	if src.size > o.MaxCSV {
		return nil, tooBig(src.name, src.size, o.MaxCSV, "a csv file")
	}
	if err := sniffBinary(src, head); err != nil {
		return nil, err
	}
	text, encoding, err := decode(ctx, src, head)
	if err != nil {
		return nil, unreadable(src.name, err)
	}
	if err := sniffText(src.name, text[:min(len(text), headSize)]); err != nil {
		return nil, err
	}
	sep, body, stated := statedSeparator(text)
	switch {
	case o.Separator != 0:
		sep = o.Separator
	case !stated:
		sep = chooseSeparator(body)
	}
	file := &File{Name: src.name, Format: "csv", Encoding: encoding, Separator: separatorWord(sep)}
	reading := csvReading{src: src, o: o, parser: csvParser{text: body, sep: sep}}
	if stated {
		reading.line = 1
	}
	sheet, err := reading.sheet(ctx)
	if err != nil {
		return nil, err
	}
	file.Sheets = []*Sheet{sheet}
	if n := reading.parser.stray; n > 0 {
		file.Warnings = append(file.Warnings, fmt.Sprintf(
			"A quotation mark is opened and never closed (%d in the file, the first near row %d). It was read as an ordinary character; check the rows around it.", n, reading.parser.firstStray))
	}
	return file, nil
}

// csvReading turns records into rows.
type csvReading struct {
	src    source
	o      Options
	parser csvParser
	line   int // records so far, blank ones counted, as a spreadsheet numbers them
	cells  int
	room   room
}

// sheet reads all records.
func (r *csvReading) sheet(ctx context.Context) (*Sheet, error) {
	sheet := &Sheet{Name: strings.TrimSuffix(r.src.name, filepath.Ext(r.src.name))}
	var fields []string
	for r.parser.more() {
		if r.line%4096 == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			r.o.Progress(int64(float64(r.src.size)*float64(r.parser.pos)/float64(len(r.parser.text))), r.src.size)
		}
		r.line++
		r.parser.row = r.line
		fields = r.parser.record(fields[:0])
		cells := r.row(fields)
		if len(cells) == 0 {
			continue
		}
		if r.parser.tooWide {
			return nil, refuse(ErrTooBig, nil, "Row %d of “%s” has more than %d columns. Check that it is a list, and which character separates its columns.", r.line, r.src.name, maxColumns)
		}
		if r.cells += len(cells) + rowCost; r.cells > r.o.MaxCells {
			return nil, tooManyCells(r.src.name)
		}
		sheet.add(Row{SheetRow: r.line, Cells: cells})
	}
	r.o.Progress(r.src.size, r.src.size)
	return sheet, nil
}

// row makes the cells of a record, without empty ones at its end.
func (r *csvReading) row(fields []string) []Cell {
	last := 0
	for i, f := range fields {
		fields[i] = unguard(Clean(f))
		if fields[i] != "" {
			last = i + 1
		}
	}
	if last == 0 {
		return nil
	}
	cells := r.room.cells(last)
	for i, f := range fields[:last] {
		if f != "" {
			cells[i] = Cell{Text: f, Kind: Text}
		}
	}
	return cells
}

// maxQuoted is the longest quoted field that is believed, in bytes. Excel holds
// 32,767 characters in a cell; what is longer is a quotation mark left open.
const maxQuoted = 4 * 32767

// csvParser cuts text into records. It never fails: what breaks the rules of
// RFC 4180 is read the way that loses least. Fields without doubled quotation
// marks are parts of text, not copies.
type csvParser struct {
	text string
	sep  byte
	pos  int

	row        int  // the record being read, for firstStray
	stray      int  // quotation marks that are opened and never closed
	firstStray int  // the record of the first
	loose      int  // fields with quotation marks that quote nothing
	tooWide    bool // a record has texts beyond the last column there can be
}

// more tells whether another record follows.
func (p *csvParser) more() bool { return p.pos < len(p.text) }

// record appends the fields of the next record to fields, no more than a
// spreadsheet has columns.
func (p *csvParser) record(fields []string) []string {
	for {
		field, end := p.field(p.pos)
		p.pos = end
		switch {
		case len(fields) < maxColumns:
			fields = append(fields, field)
		case strings.TrimSpace(field) != "":
			p.tooWide = true
		}
		if p.pos < len(p.text) && p.text[p.pos] == p.sep {
			p.pos++
			continue
		}
		if strings.HasPrefix(p.text[p.pos:], "\r\n") {
			p.pos++
		}
		if p.pos < len(p.text) {
			p.pos++
		}
		return fields
	}
}

// field reads the field at start and returns where it ends: at a separator, a
// line end or the end of the text.
func (p *csvParser) field(start int) (field string, end int) {
	open := p.skipSpaces(start)
	if open == len(p.text) || p.text[open] != '"' {
		return p.unquoted(start)
	}
	return p.quoted(start, open)
}

// quoted reads a field whose quotation mark is at open.
func (p *csvParser) quoted(start, open int) (field string, end int) {
	var joined strings.Builder
	from, limit := open+1, min(open+maxQuoted, len(p.text))
	for at := from; ; {
		next := strings.IndexByte(p.text[min(at, limit):limit], '"')
		if next < 0 {
			if p.stray++; p.stray == 1 {
				p.firstStray = p.row
			}
			return p.unquoted(start)
		}
		at += next
		if at+1 < len(p.text) && p.text[at+1] == '"' {
			joined.WriteString(p.text[from : at+1])
			at += 2
			from = at
			continue
		}
		end = p.skipSpaces(at + 1)
		if !p.ends(end) {
			return p.lazy(start)
		}
		if joined.Len() == 0 {
			return p.text[from:at], end
		}
		joined.WriteString(p.text[from:at])
		return joined.String(), end
	}
}

// lazy reads a field that has quotation marks where they do not belong, such
// as "Big" Society: they are part of the text. A pair around the whole is not,
// which shows in the next mark: it opens, with a space before it.
func (p *csvParser) lazy(start int) (field string, end int) {
	field, end = p.unquoted(start)
	field = strings.Trim(field, " ")
	if len(field) < 3 || field[len(field)-1] != '"' {
		return field, end
	}
	inner := strings.IndexByte(field[1:], '"') + 1
	if strings.IndexByte(" (", field[inner-1]) < 0 { // "A" and "B"
		return field, end
	}
	return strings.ReplaceAll(field[1:len(field)-1], `""`, `"`), end // "she said "no" and left"
}

// unquoted reads a field up to where it ends, quotation marks and all.
func (p *csvParser) unquoted(start int) (field string, end int) {
	for end = start; !p.ends(end); {
		end++
	}
	field = p.text[start:end]
	if strings.IndexByte(field, '"') >= 0 {
		p.loose++
	}
	return field, end
}

// ends tells whether a field ends at this place.
func (p *csvParser) ends(at int) bool {
	if at >= len(p.text) {
		return true
	}
	c := p.text[at]
	return c == p.sep || c == '\n' || c == '\r'
}

// skipSpaces returns the next place that is no space. A tab is a space unless
// it separates.
func (p *csvParser) skipSpaces(at int) int {
	for at < len(p.text) && p.text[at] != p.sep && (p.text[at] == ' ' || p.text[at] == '\t') {
		at++
	}
	return at
}
