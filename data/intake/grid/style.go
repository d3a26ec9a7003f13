package grid

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// look is what a cell's style says that matters here.
type look struct {
	form   format
	strike bool
	mark   *Mark // with a fill only; shared by all cells of the style; nil for none
}

// loadStyles reads fonts, fills, number formats and properties through the
// spreadsheet library. It sees a package of its own that holds nothing else,
// so nothing of the lists is unpacked by it. If it cannot make sense of the
// styles the lists are still read, with a warning.
func (b *book) loadStyles() {
	err := b.styleParts(func(x *excelize.File) {
		b.styles = looks(x)
		b.file.Props = properties(x)
	})
	if err != nil {
		b.file.Warnings = append(b.file.Warnings,
			"The formats of this workbook could not be read, so days may show as numbers. Open it in Excel, save it under a new name, and import that.")
	}
}

// styleParts gives use the workbook's styles, theme and custom properties. A
// panic of the library comes back as an error.
func (b *book) styleParts(use func(*excelize.File)) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("styles: panic: %v", p)
		}
	}()
	packed, err := b.stylePackage()
	if err != nil {
		return err
	}
	x, err := excelize.OpenReader(packed, excelize.Options{
		UnzipSizeLimit:    min(b.limit, maxUnpacked),
		UnzipXMLSizeLimit: min(b.limit, maxPart),
		TmpDir:            b.o.TmpDir,
		RawCellValue:      true,
	})
	if err != nil {
		return err
	}
	defer x.Close()
	use(x)
	return nil
}

// stylePackage packs the parts under the names the library looks for.
func (b *book) stylePackage() (io.Reader, error) {
	top, err := b.relations("")
	if err != nil {
		return nil, err
	}
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	add := func(name string, data []byte) error {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = w.Write(data)
		}
		return err
	}
	for name, frame := range emptyBook {
		if err := add(name, []byte(frame)); err != nil {
			return nil, err
		}
	}
	for from, to := range map[string]string{
		b.find(b.links, "styles"):        "xl/styles.xml",
		b.find(b.links, "theme"):         "xl/theme/theme1.xml",
		b.find(top, "custom-properties"): "docProps/custom.xml",
	} {
		if from == "" {
			continue
		}
		data, err := b.bytes(from)
		if err != nil {
			return nil, err
		}
		if err := add(to, data); err != nil {
			return nil, err
		}
	}
	return &packed, z.Close()
}

// emptyBook is the frame without which the library opens nothing.
var emptyBook = map[string]string{
	"_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
	"xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`,
}

// looks reads every cell style, in the order cells number them.
func looks(x *excelize.File) []look {
	if _, err := x.GetStyle(0); err != nil || x.Styles == nil || x.Styles.CellXfs == nil {
		return nil
	}
	s := x.Styles
	codes := map[int]string{}
	if s.NumFmts != nil {
		for _, f := range s.NumFmts.NumFmt {
			if f != nil {
				codes[f.NumFmtID] = f.FormatCode
			}
		}
	}
	marks := map[string]*Mark{}
	all := make([]look, len(s.CellXfs.Xf))
	for i, xf := range s.CellXfs.Xf {
		if id := xf.NumFmtID; id != nil {
			all[i].form = formatOf(*id, codes[*id])
		}
		if id := xf.FontID; id != nil && s.Fonts != nil && *id >= 0 && *id < len(s.Fonts.Font) {
			if font := s.Fonts.Font[*id]; font != nil && font.Strike != nil {
				all[i].strike = font.Strike.Val == nil || *font.Strike.Val
			}
		}
		fill := fillColour(x, xf.FillID)
		if fill == "" {
			continue
		}
		if marks[fill] == nil {
			marks[fill] = &Mark{Fill: fill}
		}
		all[i].mark = marks[fill]
	}
	return all
}

// fillColour returns the colour of a solid fill as RRGGBB, "" for none and for
// white, which says nothing on white paper.
func fillColour(x *excelize.File, id *int) string {
	if id == nil || x.Styles.Fills == nil || *id < 0 || *id >= len(x.Styles.Fills.Fill) {
		return ""
	}
	fill := x.Styles.Fills.Fill[*id]
	if fill == nil || fill.PatternFill == nil || fill.PatternFill.PatternType != "solid" {
		return ""
	}
	c := fill.PatternFill.FgColor
	if c == nil || c.Auto || c.Indexed < 0 {
		return ""
	}
	rgb := c.RGB
	if len(rgb) == 8 { // some writers leave the alpha in front at 00
		rgb = rgb[2:]
	}
	base := x.GetBaseColor(rgb, c.Indexed, c.Theme)
	if len(base) != 6 {
		return ""
	}
	base = strings.ToUpper(excelize.ThemeColor(base, c.Tint)[2:])
	if base == "FFFFFF" {
		return ""
	}
	return base
}

// properties returns the custom document properties as text.
func properties(x *excelize.File) map[string]string {
	list, err := x.GetCustomProps()
	if err != nil || len(list) == 0 {
		return nil
	}
	props := make(map[string]string, len(list))
	for _, p := range list {
		props[p.Name] = fmt.Sprint(p.Value)
	}
	return props
}
