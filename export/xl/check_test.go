package xl_test

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"os"
	"strings"
	"testing"
	"time"

	"placebook/export/xl"
	"placebook/export/xl/xldemo"
)

// parts is a workbook taken apart: names in order, and what they hold.
type parts struct {
	names  []string
	body   map[string]string
	day    time.Time
	twice  string // a part that is written twice
	method uint16
}

func takeApart(t testing.TB, path string) parts {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	p := parts{body: map[string]string{}, method: zip.Deflate, day: time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC)}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		p.names, p.body[f.Name] = append(p.names, f.Name), string(body)
	}
	return p
}

// together makes a workbook of the parts again.
func (p parts) together(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range p.names {
		body, ok := p.body[name]
		if !ok {
			continue
		}
		for range 1 + strings.Count(p.twice, name) {
			h := &zip.FileHeader{Name: name, Method: p.method, Modified: p.day}
			w, err := z.CreateHeader(h)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := io.WriteString(w, body); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// small is the demo without its long sheet, which would only take time.
func small() xl.Book {
	b := xldemo.Book()
	var sheets []xl.Sheet
	for _, s := range b.Sheets {
		if s.Name != "5 Register" {
			sheets = append(sheets, s)
		}
	}
	b.Sheets = sheets
	links := b.Sheets[0].Blocks[len(b.Sheets[0].Blocks)-1].(xl.Links)
	links.Items = links.Items[:3]
	b.Sheets[0].Blocks[len(b.Sheets[0].Blocks)-1] = links
	return b
}

const (
	sheet1 = "xl/worksheets/sheet1.xml"
	sheet2 = "xl/worksheets/sheet2.xml"
	sheet3 = "xl/worksheets/sheet3.xml"
	table1 = "xl/tables/table1.xml"
	table2 = "xl/tables/table2.xml"
	book   = "xl/workbook.xml"
	types  = "[Content_Types].xml"
	styles = "xl/styles.xml"
	chart1 = "xl/charts/chart1.xml"
)

// TestCheckFindsPlantedFaults plants one fault at a time in a workbook
// without faults: Check must name its kind and its words.
func TestCheckFindsPlantedFaults(t *testing.T) {
	path, _ := write(t, small())
	if faults := xl.Check(takeApart(t, path).together(t)); len(faults) != 0 {
		t.Fatalf("the workbook is not without faults: %v", faults)
	}
	// A case changes the first old text of a part into the new one.
	for _, c := range []struct {
		kind, says, part, old, new string
	}{
		{xl.FaultPackage, "not well formed", sheet1, "<sheetData>", "<sheetDat>"},
		{xl.FaultPackage, "has no content type", types, `Extension="rels"`, `Extension="relation"`},
		{xl.FaultPackage, "twice", types, `<Override PartName="/xl/styles.xml"`, `<Override PartName="/xl/styles.xml" ContentType="x"/><Override PartName="/xl/styles.xml"`},
		{xl.FaultPackage, "which is not there", types, `PartName="/xl/styles.xml"`, `PartName="/xl/stiles.xml"`},
		{xl.FaultPackage, "has the content type", types, `spreadsheetml.table+xml`, `spreadsheetml.chart+xml`},
		{xl.FaultPackage, "which is not there", "xl/_rels/workbook.xml.rels", "worksheets/sheet2.xml", "worksheets/sheet99.xml"},
		{xl.FaultPackage, "two relations", "xl/_rels/workbook.xml.rels", `Id="rId2"`, `Id="rId1"`},
		{xl.FaultPackage, "which it does not have", sheet2, `<tablePart r:id="`, `<tablePart r:id="no`},
		{xl.FaultLink, "only https and mailto", "xl/worksheets/_rels/sheet2.xml.rels", "mailto:contact", "file:///contact"},
		{xl.FaultLink, "leads to", sheet1, `location="&#39;2 Partners`, `location="&#39;2 Others`},
		{xl.FaultProperty, "no title", "docProps/core.xml", "<dc:title>Board report, 19 March 2026: draft</dc:title>", ""},
		{xl.FaultProperty, "no language", "docProps/core.xml", "<dc:language>en-GB</dc:language>", ""},
		{xl.FaultProperty, "names the library", "docProps/core.xml", "<dc:creator>Example Place Partnership", "<dc:creator>xuri"},
		{xl.FaultProperty, "no prefix", "docProps/core.xml", "cp:coreProperties", "coreProperties"},
		{xl.FaultProperty, "privacy", book, "<workbookPr", `<workbookPr filterPrivacy="1"`},
		{xl.FaultSheetName, "two sheets", book, `name="2 Partners"`, `name="1 SUMMARY"`},
		{xl.FaultSheetName, "cannot be called", book, `name="2 Partners"`, `name="2/Partners"`},
		{xl.FaultSheetName, "says nothing", book, `name="6 Notes"`, `name="Sheet6"`},
		{xl.FaultHidden, "sheet is hidden", book, `name="6 Notes"`, `name="6 Notes" state="hidden"`},
		{xl.FaultHidden, "row 6 is hidden", sheet2, `<row r="6"`, `<row hidden="1" r="6"`},
		{xl.FaultHidden, "column A is hidden", sheet2, `<col `, `<col hidden="1" `},
		{xl.FaultName, "stands twice", book, `name="Tolerance"`, `name="ASAT"`},
		{xl.FaultName, "looks like a cell", book, `name="Tolerance"`, `name="T1"`},
		{xl.FaultName, "which is not there", book, `&#39;1 Summary&#39;!$E$20`, `&#39;9 Gone&#39;!$E$20`},
		{xl.FaultName, "leads nowhere", book, `&#39;1 Summary&#39;!$E$20`, `#REF!`},
		{xl.FaultCell, "the style 9999", sheet2, `<c r="A6" s="`, `<c r="A6" s="9999" z="`},
		{xl.FaultCell, "out of order", sheet2, `<c r="B6"`, `<c r="A6"`},
		{xl.FaultCell, "stands after", sheet2, `<row r="7"`, `<row r="6"`},
		{xl.FaultCell, "not a number", sheet2, `<v>1204</v>`, `<v>twelve</v>`},
		{xl.FaultText, "which is not there", sheet2, ` t="s"><v>`, ` t="s"><v>99999`},
		{xl.FaultText, "previews on phones", sheet2, ` t="s"><v>`, ` t="inlineStr"><is><t>x</t></is><v>`},
		{xl.FaultFormula, "uses WEBSERVICE", sheet1, "COUNTIF(tblWells[State],", "WEBSERVICE(tblWells[State],"},
		{xl.FaultFormula, "reaches out", sheet1, "<f>SUM(tblPartners[People])", "<f>cmd|A1"},
		{xl.FaultFormula, "unbalanced", sheet1, "<f>SUM(tblPartners[People])", "<f>SUM(tblPartners[People]"},
		{xl.FaultFormula, "starts with =", sheet1, "<f>SUM(tblPartners[People])", "<f>=SUM(tblPartners[People])"},
		{xl.FaultFormula, "older versions", sheet1, "<f>SUM(tblPartners[People])", "<f>FILTER(tblPartners[People],1)"},
		{xl.FaultFormula, "which is not there", sheet1, "<f>SUM(tblPartners[People])", "<f>SUM(Gone!A1)"},
		{xl.FaultAnswer, "without its answer", sheet1, "<f>SUM(tblPartners[People])</f><v>1222</v>", "<f>SUM(tblPartners[People])</f>"},
		{xl.FaultAnswer, "error #N/A", sheet1, `"><f>SUM(tblPartners[People])</f><v>1222</v>`, `" t="e"><f>SUM(tblPartners[People])</f><v>#N/A</v>`},
		{xl.FaultDimension, "ends before", sheet2, `<dimension ref="A1:I11">`, `<dimension ref="A1">`},
		{xl.FaultMerged, "merged", sheet1, "</sheetData>", `</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`},
		{xl.FaultTable, "inside a table are merged", sheet2, "</sheetData>", `</sheetData><mergeCells><mergeCell ref="A6:B6"/></mergeCells>`},
		{xl.FaultRule, "look 99", sheet3, `dxfId="0"`, `dxfId="99"`},
		{xl.FaultRule, "the rank 1", sheet3, `priority="2"`, `priority="1"`},
		{xl.FaultTable, "two tables are called", table1, `displayName="tblPartners"`, `displayName="TBLWELLS"`},
		{xl.FaultTable, "looks like a cell", table1, `displayName="tblPartners"`, `displayName="ABC123"`},
		{xl.FaultTable, "defined name", table1, `displayName="tblPartners"`, `displayName="asat"`},
		{xl.FaultTable, "says nothing", table1, `displayName="tblPartners"`, `displayName="Table1"`},
		{xl.FaultTable, "its range", table1, `ref="A5:I11"`, `ref="A5:H11"`},
		{xl.FaultTable, "are headed", table1, `name="Sector"`, `name="Partner"`},
		{xl.FaultTable, "shows as", table1, `name="Sector"`, `name="Sectors"`},
		{xl.FaultTable, "filter buttons", table1, `<tableColumns`, `<autoFilter ref="A5:I10"/><tableColumns`},
		{xl.FaultTable, "no row of data", table1, `ref="A5:I11"`, `ref="A5:I6"`},
		{xl.FaultTable, "no total row", table1, `totalsRowCount="1"`, `totalsRowCount="0"`},
		{xl.FaultTable, "the total row says", table1, `totalsRowLabel="Total"`, `totalsRowLabel="Sum"`},
		{xl.FaultTable, "below it", table1, `ref="A5:I11"`, `ref="A5:I10"`},
		{xl.FaultTable, "start in column A", table2, `ref="A5:L10"`, `ref="B5:M10"`},
		{xl.FaultTable, "no row of headings", table1, `totalsRowCount="1"`, `headerRowCount="0" totalsRowCount="1"`},
		{xl.FaultTable, "row 7 is blank", "xl/worksheets/sheet5.xml", `<row r="7"`, `</row>`},
		{xl.FaultAlt, "do not see it", table1, `altTextSummary="Five`, `altText2="Five`},
		{xl.FaultAlt, "do not see it", "xl/drawings/drawing1.xml", `descr="`, `descr2="`},
		{xl.FaultTitle, "A1", sheet2, `<c r="A1" s="43" t="s"><v>46</v></c>`, ""},
		{xl.FaultEmpty, "nothing on the sheet", sheet2, "<sheetData>", ""},
		{xl.FaultCursor, "not in A1", sheet1, `workbookViewId="0">`, `workbookViewId="0"><selection activeCell="B2" sqref="B2"/>`},
		{xl.FaultCursor, "opens on another", sheet1, ` tabSelected="true"`, ""},
		{xl.FaultContrast, "a contrast of", styles, `<color rgb="FF1A2129">`, `<color rgb="FFBBBBBB">`},
		{xl.FaultRedOnly, "by colour alone", styles, `formatCode="#,##0"`, `formatCode="0;[Red]0"`},
		{xl.FaultCut, "points of height", sheet2, `<row r="9" ht="51.23"`, `<row r="9" ht="15"`},
		{xl.FaultCut, "wider than the cells", sheet1, `width="27.2109375"`, `width="5"`},
		{xl.FaultChart, "are not there", chart1, `<c:f>&#39;3 The Wells`, `<c:f>&#39;3 Gone`},
		{xl.FaultChart, "for previews", chart1, `<c:ptCount val="4"/>`, ""},
		{xl.FaultChart, "its name from a cell", chart1, `<c:tx><c:strRef>`, `<c:tx><c:v>x</c:v><c:strRef2>`},
		{xl.FaultChart, "the number 2", "xl/drawings/drawing1.xml", `id="3"`, `id="2"`},
		{xl.FaultPage, "oddFooter", sheet1, "<oddFooter>", "<oddFooter>" + strings.Repeat("x", 260)},
		{xl.FaultPage, "not A4", sheet1, `paperSize="9"`, `paperSize="1"`},
	} {
		t.Run(c.kind+" "+c.says, func(t *testing.T) {
			p := takeApart(t, path)
			p.body[c.part] = planted(t, p.body[c.part], c.says, c.old, c.new)
			expect(t, xl.Check(p.together(t)), c.kind, c.says)
		})
	}
}

// planted is a part with a fault in it.
func planted(t *testing.T, body, says, old, new string) string {
	t.Helper()
	if plain := strings.ReplaceAll(old, "&#39;", "'"); strings.Contains(body, plain) {
		old = plain
	}
	if !strings.Contains(body, old) {
		t.Fatalf("the part does not hold %s", old)
	}
	switch says {
	case "nothing on the sheet":
		return without(body, "<sheetData>", "</sheetData>")
	case "row 7 is blank":
		return without(body, old, "<row ")
	case "no prefix", "for previews": // everywhere, so that the part stays well formed
		return strings.ReplaceAll(body, old, new)
	case "its name from a cell":
		body = strings.Replace(body, "</c:strRef></c:tx>", "</c:strRef2></c:tx>", 1)
	}
	return strings.Replace(body, old, new, 1)
}

// without takes out what stands between two texts, and cells only: the row
// itself stays.
func without(body, from, to string) string {
	before, rest, _ := strings.Cut(body, from)
	inside, after, _ := strings.Cut(rest, to)
	if to != "<row " {
		return before + from + to + after
	}
	attrs, _, _ := strings.Cut(inside, ">")
	return before + from + attrs + "></row>" + to + after
}

func expect(t *testing.T, faults []xl.Fault, kind, says string) {
	t.Helper()
	for _, f := range faults {
		if f.Kind == kind && strings.Contains(f.What, says) {
			return
		}
	}
	t.Errorf("no fault %q saying %q among %d:", kind, says, len(faults))
	for _, f := range faults[:min(len(faults), 5)] {
		t.Log(f)
	}
}

func TestCheckFindsFaultsOfThePackage(t *testing.T) {
	path, _ := write(t, small())
	expect(t, xl.Check([]byte("not a workbook")), xl.FaultPackage, "not a workbook")

	p := takeApart(t, path)
	p.day = time.Time{}
	expect(t, xl.Check(p.together(t)), xl.FaultDate, "not a day")

	p = takeApart(t, path)
	p.twice = "xl/styles.xml"
	expect(t, xl.Check(p.together(t)), xl.FaultPackage, "twice")

	p = takeApart(t, path)
	delete(p.body, "xl/workbook.xml")
	expect(t, xl.Check(p.together(t)), xl.FaultPackage, "missing")

	p = takeApart(t, path)
	p.names = append(p.names, "xl/vbaProject.bin")
	p.body["xl/vbaProject.bin"] = "x"
	expect(t, xl.Check(p.together(t)), xl.FaultPackage, "macro")

	p = takeApart(t, path)
	p.body[sheet2] = strings.Replace(p.body[sheet2], `<tableParts count="1">`, `<tableParts count="2">`+tablePart(p.body[sheet2]), 1)
	expect(t, xl.Check(p.together(t)), xl.FaultTable, "overlaps")
}

// tablePart is a sheet's reference to its table.
func tablePart(sheet string) string {
	_, rest, _ := strings.Cut(sheet, "<tableParts")
	_, rest, _ = strings.Cut(rest, ">")
	before, _, _ := strings.Cut(rest, "</tableParts>")
	return before
}

// FuzzCheck gives Check any bytes in the place of a part: it must answer.
func FuzzCheck(f *testing.F) {
	path, _ := write(f, small())
	sound := takeApart(f, path)
	sound.method = zip.Store
	f.Add(sheet2, `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>-1</v></c></row></sheetData></worksheet>`)
	f.Add(table1, `<table/>`)
	f.Add(styles, `<styleSheet><cellXfs><xf fontId="7"/></cellXfs></styleSheet>`)
	f.Add(book, `<workbook><sheets><sheet/></sheets></workbook>`)
	f.Add(chart1, `<chartSpace><ser/></chartSpace>`)
	f.Fuzz(func(t *testing.T, part, body string) {
		if _, ok := sound.body[part]; !ok {
			part = sheet1
		}
		p := sound
		p.body = maps.Clone(sound.body)
		p.body[part] = body
		xl.Check(p.together(t))
	})
}
