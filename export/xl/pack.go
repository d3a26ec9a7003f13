package xl

import (
	"archive/zip"
	"bytes"
	"cmp"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"
)

const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	nsMain    = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	nsRel     = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsChart   = "http://schemas.openxmlformats.org/drawingml/2006/chart"
	nsDrawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsX14     = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"

	typesPart  = "[Content_Types].xml"
	rootRels   = "_rels/.rels"
	corePart   = "docProps/core.xml"
	sharedPart = "xl/sharedStrings.xml"
	sheetDir   = "xl/worksheets/sheet"
)

// level is how hard parts are compressed: beyond it files get a few per cent
// smaller and take twice as long.
const level = 5

// pack is the last step. It is the writer excelize hands its parts to: it
// keeps them, mends or replaces some, and when all are there writes the file,
// the rows of each sheet going straight from the table to the disk.
type pack struct {
	ctx      context.Context
	out      io.Writer
	built    *built
	progress func(done, of int)

	parts  map[string]*bytes.Buffer
	shared *shared
	done   int // rows written
	of     int
}

// write writes the whole file.
func (p *pack) write() error {
	var err error
	if p.shared, err = newShared(); err != nil {
		return err
	}
	p.parts = map[string]*bytes.Buffer{}
	p.built.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return p })
	_, err = p.built.file.WriteTo(io.Discard)
	return err
}

// Create takes a part from excelize.
func (p *pack) Create(name string) (io.Writer, error) {
	b := new(bytes.Buffer)
	p.parts[name] = b
	return b, nil
}

// AddFS is part of excelize's interface; excelize does not call it.
func (p *pack) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close has all parts, and writes the file.
func (p *pack) Close() error {
	p.built.styles.done = true
	if err := p.mend(); err != nil {
		return err
	}
	for _, c := range p.built.sheets {
		if c.table != nil {
			p.of += c.table.t.Len
		}
	}
	z := zip.NewWriter(p.out)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, level) })
	for _, name := range p.order() {
		if err := p.ctx.Err(); err != nil {
			return err
		}
		w, err := z.CreateHeader(header(name))
		if err != nil {
			return err
		}
		if _, err := w.Write(p.parts[name].Bytes()); err != nil {
			return err
		}
	}
	for i, c := range p.built.sheets {
		if err := p.sheet(z, i, c); err != nil {
			return err
		}
	}
	if err := p.built.styles.err; err != nil {
		return err
	}
	if err := p.shared.writeTo(z); err != nil {
		return err
	}
	return z.Close()
}

// header is the entry of a part. All have the same day, 1 January 1980, so
// that equal books are equal files.
func header(name string) *zip.FileHeader {
	//lint:ignore SA1019 CreateRaw looks at no other field, and Modified would add one to each entry
	return &zip.FileHeader{Name: name, Method: zip.Deflate, ModifiedDate: 1<<5 | 1}
}

// order is the parts in the order of the file, without the sheets and the
// texts: what the package holds, then what relates to what, then the rest.
func (p *pack) order() []string {
	var names []string
	for name := range p.parts {
		if name != sharedPart && !(strings.HasPrefix(name, sheetDir) && strings.HasSuffix(name, ".xml")) {
			names = append(names, name)
		}
	}
	rank := func(name string) int {
		switch name {
		case typesPart:
			return 0
		case rootRels:
			return 1
		}
		return 2
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(rank(a)-rank(b), strings.Compare(a, b)) })
	return names
}

// mend replaces the parts that excelize writes differently from what readers
// need.
func (p *pack) mend() error {
	p.replace(corePart, p.built.book.core())
	for i, t := range p.built.tables {
		p.replace(fmt.Sprintf("xl/tables/table%d.xml", i+1), t.xml(i+1))
	}
	for i, d := range p.built.charts {
		p.replace(fmt.Sprintf("xl/charts/chart%d.xml", i+1), d.xml(i+1))
	}
	for i, c := range p.built.drawings {
		p.replace(fmt.Sprintf("xl/drawings/drawing%d.xml", i+1), c.drawing())
	}
	types, err := sortedTypes(p.parts[typesPart].Bytes())
	p.replace(typesPart, types)
	return err
}

func (p *pack) replace(name string, body []byte) { p.parts[name] = bytes.NewBuffer(body) }

// sheet writes a worksheet: what excelize has for it, with the rows put in.
func (p *pack) sheet(z *zip.Writer, i int, c *canvas) error {
	name := fmt.Sprintf("%s%d.xml", sheetDir, i+1)
	part, ok := p.parts[name]
	if !ok {
		return fmt.Errorf("sheet %s: part %s is missing", c.sheet.Name, name)
	}
	before, rest, ok := bytes.Cut(part.Bytes(), []byte("<sheetData"))
	_, after, ok2 := bytes.Cut(rest, []byte("</sheetData>"))
	if !ok || !ok2 {
		return fmt.Errorf("sheet %s: no place for its rows", c.sheet.Name)
	}
	w, err := z.CreateHeader(header(name))
	if err != nil {
		return err
	}
	r := &rowWriter{out: w, shared: p.shared, styles: p.built.styles, sheet: c.sheet.Name, notices: &p.built.notices}
	for col := range 1 + max(len(c.widths), 16) {
		r.letters = append(r.letters, letters(col+1))
	}
	r.buf = append(append(r.buf, before...), "<sheetData>"...)
	if err := r.write(p.ctx, c, p.tick); err != nil {
		return err
	}
	_, err = w.Write(append([]byte("</sheetData>"), after...))
	return err
}

// tick counts rows that are written.
func (p *pack) tick(rows int) {
	p.done += rows
	if p.progress != nil && rows > 0 {
		p.progress(p.done, p.of)
	}
}

// sortedTypes puts the list of content types in order: excelize appends to it
// from maps. Its own marks of time and chance are nowhere else.
func sortedTypes(part []byte) ([]byte, error) {
	var types struct {
		Default []struct {
			Extension   string `xml:"Extension,attr"`
			ContentType string `xml:"ContentType,attr"`
		}
		Override []struct {
			PartName    string `xml:"PartName,attr"`
			ContentType string `xml:"ContentType,attr"`
		}
	}
	if err := xml.Unmarshal(part, &types); err != nil {
		return nil, fmt.Errorf("content types: %w", err)
	}
	var lines []string
	for _, d := range types.Default {
		lines = append(lines, fmt.Sprintf(`<Default Extension="%s" ContentType="%s"/>`, d.Extension, d.ContentType))
	}
	for _, o := range types.Override {
		lines = append(lines, fmt.Sprintf(`<Override PartName="%s" ContentType="%s"/>`, o.PartName, o.ContentType))
	}
	slices.Sort(lines) // "<Default" before "<Override"
	return []byte(xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		strings.Join(slices.Compact(lines), "") + `</Types>`), nil
}

// core is the part with the book's title, author and language. excelize
// writes it in a default namespace, which some readers refuse.
func (b *Book) core() []byte {
	language := cmp.Or(b.Language, "en-GB")
	when := b.Created.UTC().Format("2006-01-02T15:04:05Z")
	var s strings.Builder
	s.WriteString(xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	for _, e := range []struct{ name, text string }{
		{"dc:title", b.Title}, {"dc:subject", b.Subject}, {"dc:creator", b.Author},
		{"dc:description", b.Description}, {"dc:language", language}, {"cp:lastModifiedBy", b.Author},
	} {
		if e.text != "" {
			fmt.Fprintf(&s, "<%s>%s</%s>", e.name, xmlPlain(e.text), e.name)
		}
	}
	fmt.Fprintf(&s, `<dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified></cp:coreProperties>`, when, when)
	return []byte(s.String())
}
