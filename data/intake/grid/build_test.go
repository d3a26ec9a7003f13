package grid

import (
	"archive/zip"
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// built makes a workbook with the library that writes ours.
func built(t testing.TB, fill func(x *excelize.File)) []byte {
	t.Helper()
	x := excelize.NewFile()
	defer x.Close()
	fill(x)
	var b bytes.Buffer
	if err := x.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// must stops at an error of a step that builds a fixture.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func try(err error) {
	if err != nil {
		panic(err)
	}
}

// part is one part of a workbook made by hand.
type part struct{ name, text string }

// zipped packs parts as they stand.
func zipped(parts ...part) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		w := must(z.Create(p.name))
		must(w.Write([]byte(p.text)))
	}
	try(z.Close())
	return b.Bytes()
}

const (
	mainNS = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	relNS  = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	relTo  = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
)

// byHand makes a workbook of one sheet from the XML inside <worksheet>, with
// further parts, which replace parts of the same name.
func byHand(worksheet string, more ...part) []byte {
	parts := []part{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{"_rels/.rels", relNS + `<Relationship Id="rId1" Type="` + relTo + `officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook ` + mainNS + `><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", relNS + `<Relationship Id="rId1" Type="` + relTo + `worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId2" Type="` + relTo + `styles" Target="styles.xml"/>` +
			`<Relationship Id="rId3" Type="` + relTo + `sharedStrings" Target="sharedStrings.xml"/></Relationships>`},
		{"xl/worksheets/sheet1.xml", `<worksheet ` + mainNS + `>` + worksheet + `</worksheet>`},
	}
	for _, m := range more {
		replaced := false
		for i := range parts {
			if parts[i].name == m.name {
				parts[i], replaced = m, true
			}
		}
		if !replaced {
			parts = append(parts, m)
		}
	}
	return zipped(parts...)
}

// opened reads bytes that must be readable, and sees to it that nothing stays
// in the temporary folder.
func opened(t testing.TB, name string, data []byte) *File {
	t.Helper()
	f, err := ReadBytes(context.Background(), name, data, Options{TmpDir: t.TempDir()})
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return f
}

// dump says a sheet as text: a line a row, cells with what is special of them.
func dump(s *Sheet) string {
	var b strings.Builder
	for _, r := range s.Rows {
		for i, c := range r.Cells {
			if i > 0 {
				b.WriteString(" | ")
			}
			b.WriteString(strings.ReplaceAll(c.Text+marks(c), "\n", "⏎"))
		}
		if r.Hidden {
			b.WriteString(" (hidden)")
		}
		if r.Struck {
			b.WriteString(" (struck)")
		}
		b.WriteString("\n")
	}
	return b.String()
}

func marks(c Cell) string {
	var m []string
	switch c.Kind {
	case Empty, Text:
	default:
		m = append(m, c.Kind.String())
	}
	if c.Strike {
		m = append(m, "struck")
	}
	if c.Hidden {
		m = append(m, "hidden")
	}
	if c.Filled {
		m = append(m, "filled")
	}
	if fill := c.Fill(); fill != "" {
		m = append(m, fill)
	}
	if said := c.Comment(); said != "" {
		m = append(m, "said "+said)
	}
	if struck, kept, ok := c.Parts(); ok {
		m = append(m, "-"+struck+"+"+kept)
	}
	if m == nil {
		return ""
	}
	return "{" + strings.Join(m, ",") + "}"
}

// equal compares texts line by line, so that a failure can be read.
func equal(t testing.TB, got, want string) {
	t.Helper()
	if got = strings.TrimSpace(got); got != strings.TrimSpace(want) {
		t.Errorf("got:\n%s\nwant:\n%s", got, strings.TrimSpace(want))
	}
}
