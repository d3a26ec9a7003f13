package grid

import (
	"context"
	"encoding/xml"
	"fmt"
	"strings"
)

// book is a workbook while it is read.
type book struct {
	*pack
	o        Options
	file     *File
	main     string // the workbook part
	links    []relation
	date1904 bool
	styles   []look
	strings  sharedStrings
	cells    int
	room     room
	noResult int // formulas saved without their results
	adrift   int // comments on cells of blank rows
	done     int64
}

// readPackage reads a zip that ought to be a workbook.
func readPackage(ctx context.Context, src source, o Options) (*File, error) {
	if src.size > o.MaxXLSX {
		return nil, tooBig(src.name, src.size, o.MaxXLSX, "a workbook")
	}
	p, err := openPack(ctx, src, o)
	if err != nil {
		return nil, err
	}
	b := &book{pack: p, o: o, file: &File{Name: src.name, Format: "xlsx"}}
	if b.main, err = p.workbookPart(); err != nil {
		return nil, damaged(src.name, err)
	}
	if err := b.read(); err != nil {
		return nil, damaged(src.name, err)
	}
	return b.file, nil
}

// workbookPart finds the part that describes the workbook, or says what the
// zip is instead.
func (p *pack) workbookPart() (string, error) {
	top, err := p.relations("")
	if err != nil {
		return "", err
	}
	for _, r := range top {
		if r.kind != "officeDocument" {
			continue
		}
		part := partName(r.part)
		switch {
		case strings.HasSuffix(part, ".bin"):
			return "", oldWorkbook(p.name)
		case strings.HasPrefix(part, "word/"):
			return "", notSpreadsheet(p.name, "a Word document")
		case strings.HasPrefix(part, "ppt/"):
			return "", notSpreadsheet(p.name, "a presentation")
		case p.has(part):
			return r.part, nil
		}
	}
	if p.has("xl/workbook.xml") {
		return "xl/workbook.xml", nil
	}
	return "", p.foreign()
}

// foreign says what a zip is that is no workbook of Excel.
func (p *pack) foreign() error {
	if kind, err := p.bytes("mimetype"); err == nil && strings.Contains(string(kind), "opendocument") {
		if strings.Contains(string(kind), "spreadsheet") {
			return otherProgram(p.name, "LibreOffice or OpenOffice")
		}
		return notSpreadsheet(p.name, "an OpenDocument file of another sort")
	}
	for name, f := range p.files {
		switch {
		case f.Flags&1 != 0:
			return refuse(ErrPassword, nil, "“%s” is a packed folder with a password. Unpack it first, then import the spreadsheet that is in it.", p.name)
		case strings.HasSuffix(name, ".iwa"), name == "index.zip":
			return otherProgram(p.name, "Apple Numbers")
		}
	}
	if p.has("[Content_Types].xml") {
		return damaged(p.name, errNoPart)
	}
	return notSpreadsheet(p.name, "a packed folder (zip). Unpack it, and choose the spreadsheet that is in it")
}

// read reads everything there is to the workbook.
func (b *book) read() error {
	sheets, err := b.describe()
	if err != nil {
		return err
	}
	b.loadStyles()
	total := b.size(b.find(b.links, "sharedStrings"))
	for _, s := range sheets {
		total += b.size(s.part)
	}
	b.pack.read = func(n int) {
		b.done += int64(n)
		b.o.Progress(min(b.done, total), total)
	}
	if err := b.loadStrings(); err != nil {
		return err
	}
	for _, s := range sheets {
		if err := b.readSheet(s); err != nil {
			return err
		}
	}
	b.warn()
	return nil
}

// sheetEntry is a sheet as the workbook lists it.
type sheetEntry struct {
	name, part string
	hidden     bool
}

// describe reads the list of sheets, in the order of their tabs. Sheets that
// hold only a chart or a dialogue are left out.
func (b *book) describe() ([]sheetEntry, error) {
	var desc struct {
		Properties struct {
			Date1904 string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Sheets []struct {
			Name  string     `xml:"name,attr"`
			State string     `xml:"state,attr"`
			Attrs []xml.Attr `xml:",any,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := b.decode(b.main, &desc); err != nil {
		return nil, err
	}
	b.date1904 = truth(desc.Properties.Date1904)
	var err error
	if b.links, err = b.relations(b.main); err != nil {
		return nil, err
	}
	parts := make(map[string]string, len(b.links))
	for _, l := range b.links {
		if l.kind == "worksheet" {
			parts[l.id] = l.part
		}
	}
	var sheets []sheetEntry
	seen := map[string]bool{}
	for _, s := range desc.Sheets {
		part := parts[attr(s.Attrs, "id")]
		if part == "" || seen[part] {
			continue
		}
		if !b.has(part) {
			return nil, fmt.Errorf("sheet %s: %w", part, errNoPart)
		}
		seen[part] = true // two tabs never share a part but in hostile files
		sheets = append(sheets, sheetEntry{name: Clean(s.Name), part: part, hidden: s.State == "hidden" || s.State == "veryHidden"})
	}
	return sheets, nil
}

// warn says what could not be read as it stands.
func (b *book) warn() {
	switch n := b.noResult; {
	case n == 1:
		b.file.Warnings = append(b.file.Warnings, "1 formula was saved without its result. Open the workbook in Excel, save it, and import it again.")
	case n > 1:
		b.file.Warnings = append(b.file.Warnings, fmt.Sprintf(
			"%d formulas were saved without their results. Open the workbook in Excel, save it, and import it again.", n))
	}
	switch n := b.adrift; {
	case n == 1:
		b.file.Warnings = append(b.file.Warnings, "1 comment stands in a row that is otherwise blank and was not read.")
	case n > 1:
		b.file.Warnings = append(b.file.Warnings, fmt.Sprintf("%d comments stand in rows that are otherwise blank and were not read.", n))
	}
}

// truth reads a boolean attribute.
func truth(s string) bool { return s == "1" || s == "true" || s == "on" }

// attr returns an attribute by its name without name space, "" for none.
func attr(attrs []xml.Attr, local string) string {
	for i := range attrs {
		if attrs[i].Name.Local == local {
			return attrs[i].Value
		}
	}
	return ""
}
