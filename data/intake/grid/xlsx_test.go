package grid

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func styled(x *excelize.File, s *excelize.Style) int { return must(x.NewStyle(s)) }

func TestStoredValues(t *testing.T) {
	code := func(c string) *excelize.Style { return &excelize.Style{CustomNumFmt: &c} }
	for _, test := range []struct {
		name  string
		value any
		style *excelize.Style
		want  string
	}{
		{"text", "Example Care", nil, "Example Care"},
		{"digits as text", "02079460000", nil, "02079460000"},
		{"a number", 2079460000, nil, "2079460000{Number}"},
		{"a long number", 123457000000, nil, "123457000000{Number}"},
		{"fifteen digits and more", 123456789012345678, nil, "123456789012345678{Number}"},
		{"a fraction", 0.1 + 0.2, nil, "0.3{Number}"},
		{"a tiny fraction", 1e-7, nil, "0.0000001{Number}"},
		{"a huge number", 1.5e20, nil, "150000000000000000000{Number}"},
		{"money", 1234.5, code(`"£"#,##0.00`), "1234.5{Number}"},
		{"scientific format", 123457000000, &excelize.Style{NumFmt: 11}, "123457000000{Number}"},
		{"per cent", 0.5, &excelize.Style{NumFmt: 9}, "50%{Number}"},
		{"per cent with places", 0.125, code("0.0%"), "12.5%{Number}"},
		{"per cent that floats miss", 0.07, &excelize.Style{NumFmt: 9}, "7%{Number}"},
		{"padded", 1234567, code("00000000"), "01234567{Number}"},
		{"padded as text", "1234567", code("00000000"), "1234567"},
		{"telephone format", 2079460000, code("0#### ######"), "02079 460000{Number}"},
		{"sort code format", 10203, code(`00\-00\-00`), "01-02-03{Number}"},
		{"quoted in a format", 7, code(`"N0"000`), "N0007{Number}"},
		{"too long for its format", 1234567, code("0000"), "1234567{Number}"},
		{"one zero is no padding", 5, code("0"), "5{Number}"},
		{"a fraction under a mask", 5.5, code("000"), "5.5{Number}"},
		{"yes", true, nil, "TRUE{Bool}"},
		{"no", false, nil, "FALSE{Bool}"},
		{"a day", 46086, &excelize.Style{NumFmt: 14}, "2026-03-05{Date}"},
		{"a day and hidden time", 46086.4, &excelize.Style{NumFmt: 14}, "2026-03-05{Date}"},
		{"a day and time", 46086.4, &excelize.Style{NumFmt: 22}, "2026-03-05 09:36{Date}"},
		{"seconds", 46086.39603009, code("dd/mm/yyyy hh:mm:ss"), "2026-03-05 09:30:17{Date}"},
		{"midnight by rounding", 46085.9999999, code("dd/mm/yyyy hh:mm"), "2026-03-05 00:00{Date}"},
		{"long day", 46086, code(`[$-F800]dddd\,\ mmmm\ dd\,\ yyyy`), "2026-03-05{Date}"},
		{"UK day", 46086, code(`[$-809]dd\ mmmm\ yyyy;@`), "2026-03-05{Date}"},
		{"a month", 46082, &excelize.Style{NumFmt: 17}, "2026-03{Date}"},
		{"a month that hides a day", 46086, code("mmm yyyy"), "2026-03-05{Date}"},
		{"a month's name", 46082, code("mmmm"), "2026-03{Date}"},
		{"East Asian", 46086, &excelize.Style{NumFmt: 31}, "2026-03-05{Date}"},
		{"time of day", 0.396, &excelize.Style{NumFmt: 20}, "9:30:14{Clock}"},
		{"afternoon", 0.75, code("h:mm AM/PM"), "18:00{Clock}"},
		{"length", 1.25, code("[h]:mm"), "30:00{Clock}"},
		{"minutes", 0.0005, &excelize.Style{NumFmt: 45}, "0:00:43{Clock}"},
		{"day under a clock format", 46086.5, code("hh:mm"), "2026-03-05 12:00{Date}"},
		{"zero as a day", 0, &excelize.Style{NumFmt: 14}, "0{Number}"},
		{"below zero as a day", -3, &excelize.Style{NumFmt: 14}, "-3{Number}"},
		{"beyond 9999", 2958466, &excelize.Style{NumFmt: 14}, "2958466{Number}"},
		{"the day that never was", 60, &excelize.Style{NumFmt: 14}, "60{Number}"},
		{"28 February 1900", 59, &excelize.Style{NumFmt: 14}, "1900-02-28{Date}"},
		{"1 March 1900", 61, &excelize.Style{NumFmt: 14}, "1900-03-01{Date}"},
		{"days as a unit", 12, code(`0 "days"`), "12{Number}"},
		{"red", 12, code(`0;[Red]-0`), "12{Number}"},
		{"colour with a d", 12, code(`[Red]General`), "12{Number}"},
		{"text as a day", "05/03/2026", &excelize.Style{NumFmt: 14}, "05/03/2026"},
		{"struck", "left", &excelize.Style{Font: &excelize.Font{Strike: true}}, "left{struck} (struck)"},
		{"filled", "red", &excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFC7CE"}}}, "red{FFC7CE}"},
		{"white", "plain", &excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFFFFF"}}}, "plain"},
		{"line breaks", "1 High St\r\nLondon", nil, "1 High St⏎London"},
		{"escape", "a_x000D_\nb", nil, "a⏎b"},
		{"apostrophe stays", "'=1", nil, "'=1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			data := built(t, func(x *excelize.File) {
				try(x.SetCellValue("Sheet1", "A1", "Heading"))
				try(x.SetCellValue("Sheet1", "B2", test.value))
				if test.style != nil {
					try(x.SetCellStyle("Sheet1", "B2", "B2", styled(x, test.style)))
				}
			})
			equal(t, dump(opened(t, "x.xlsx", data).Sheets[0]), "Heading\n | "+test.want)
		})
	}
}

func TestDatesAreTimes(t *testing.T) {
	for text, want := range map[string]string{
		"2026-03-05": "2026-03-05 00:00:00", "2026-03-05 09:30": "2026-03-05 09:30:00",
		"2026-03-05 09:30:17": "2026-03-05 09:30:17", "2026-03": "2026-03-01 00:00:00",
	} {
		day, ok := Cell{Text: text, Kind: Date}.Date()
		if got := day.Format("2006-01-02 15:04:05"); !ok || got != want {
			t.Errorf("%s: %s, %v", text, got, ok)
		}
	}
	if _, ok := (Cell{Text: "2026-03-05", Kind: Text}).Date(); ok {
		t.Error("text is taken for a day")
	}
}

func TestNumberFormats(t *testing.T) {
	day := func(time bool) format { return format{kind: formDay, day: true, time: time} }
	for code, want := range map[string]format{
		"General": {}, "@": {}, "0.00": {}, "#,##0": {}, "0.00E+00": {}, "# ?/?": {},
		"yyyy-mm-dd": day(false), "d/m/yy h:mm": day(true), "dd/mm/yyyy hh:mm:ss.000": day(true),
		"yyyy": day(false), "mmm-yy": {kind: formDay}, "dddd": day(false),
		`yyyy"年"m"月"d"日"`: day(false), "[$-409]m/d/yy h:mm AM/PM;@": day(true),
		"hh:mm": {kind: formClock, time: true}, "mm:ss.0": {kind: formClock, time: true},
		"[mm]:ss": {kind: formClock, time: true}, "[h]": {kind: formClock, time: true}, "h AM/PM": {kind: formClock, time: true},
		"0%": {kind: formPercent}, `0.0\ %`: {kind: formPercent},
		"000": {kind: formCode, mask: "000"}, `"day "0`: {}, `[Blue]00-00`: {kind: formCode, mask: "00-00"},
		`"d;m"0`: {}, `0;"yyyy"`: {}, `;;;`: {}, "": {},
	} {
		if got := formatOf(200, code); got.kind != want.kind || got.mask != want.mask || got.kind == formDay && got != want {
			t.Errorf("%s: %+v, want %+v", code, got, want)
		}
	}
}

func TestDate1904(t *testing.T) {
	yes := true
	data := built(t, func(x *excelize.File) {
		try(x.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
		try(x.SetCellValue("Sheet1", "A1", 44624))
		try(x.SetCellValue("Sheet1", "A2", 0))
		try(x.SetCellStyle("Sheet1", "A1", "A2", styled(x, &excelize.Style{NumFmt: 14})))
	})
	equal(t, dump(opened(t, "x.xlsx", data).Sheets[0]), "2026-03-05{Date}\n1904-01-01{Date}")
}

func TestHiddenStruckAndCommented(t *testing.T) {
	data := built(t, func(x *excelize.File) {
		for r, row := range [][]any{{"Name", "Town", "Note"}, {"Ana", "Leeds", "x"}, {"Ben", "York", "y"}, {"Cy", "Hull"}, {"Di", "Ely"}} {
			try(x.SetSheetRow("Sheet1", fmt.Sprint("A", r+1), &row))
		}
		try(x.SetRowVisible("Sheet1", 3, false))
		try(x.SetColVisible("Sheet1", "B", false))
		try(x.SetCellStyle("Sheet1", "A4", "B4", styled(x, &excelize.Style{Font: &excelize.Font{Strike: true}})))
		red := styled(x, &excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FF0000"}}})
		try(x.SetCellStyle("Sheet1", "C4", "XFD4", red))
		try(x.AddComment("Sheet1", excelize.Comment{Cell: "A2", Author: "Ana", Text: "rang on Monday"}))
		try(x.AddComment("Sheet1", excelize.Comment{Cell: "D5", Author: "Ana", Text: "beside"}))
		try(x.AddComment("Sheet1", excelize.Comment{Cell: "A40", Author: "Ana", Text: "lost"}))
		try(x.SetCellRichText("Sheet1", "A5", []excelize.RichTextRun{{Text: "Dee", Font: &excelize.Font{Strike: true}}, {Text: " Di"}}))
		must(x.NewSheet("Old"))
		try(x.SetCellValue("Old", "A1", "x"))
		try(x.SetSheetVisible("Old", false))
		try(x.SetCustomProps(excelize.CustomProperty{Name: "Placebook", Value: "partners"}))
	})
	f := opened(t, "x.xlsx", data)
	equal(t, dump(f.Sheets[0]), `
Name | Town{hidden} | Note
Ana{said rang on Monday} | Leeds{hidden} | x
Ben{hidden} | York{hidden} | y{hidden} (hidden)
Cy{struck} | Hull{struck,hidden} | {FF0000} (struck)
Dee Di{-Dee+Di} | Ely{hidden} |  | {said beside}`)
	if !f.Sheets[1].Hidden || f.Sheets[0].Hidden || f.Sheets[1].Name != "Old" {
		t.Errorf("sheets: %+v", f.Sheets)
	}
	if f.Props["Placebook"] != "partners" {
		t.Errorf("properties: %v", f.Props)
	}
	if len(f.Warnings) != 1 || !strings.Contains(f.Warnings[0], "1 comment stands") {
		t.Errorf("warnings: %q", f.Warnings)
	}
}

func TestFormulas(t *testing.T) {
	f := opened(t, "x.xlsx", byHand(`<sheetData>
<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c r="C1"><f>1+1</f><v></v></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="str"><f>"a"</f><v>a</v></c><c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
</sheetData>`))
	equal(t, dump(f.Sheets[0]), "2{Number} | "+NoResult+"{Fault} | "+NoResult+"{Fault} |  | a | #DIV/0!{Fault}")
	if len(f.Warnings) != 1 || !strings.Contains(f.Warnings[0], "2 formulas") {
		t.Errorf("warnings: %q", f.Warnings)
	}
}

func TestStoredWithoutPlaces(t *testing.T) {
	f := opened(t, "x.xlsx", byHand(`<cols><col min="2" max="2" width="0" customWidth="1"/></cols><sheetData>
<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><r><rPr><strike/></rPr><t>b</t></r></is></c></row>
<row ht="0"><c><v>1.0</v></c><c r="D2"><v>1.23457E+11</v></c><c t="d"><v>2026-03-05T09:30:00</v></c><c t="s"><v>9</v></c><c t="n"><v>NaN</v></c></row>
</sheetData>`))
	equal(t, dump(f.Sheets[0]), `
a | b{struck,hidden}
1{Number,hidden} |  |  | 123457000000{Number,hidden} | 2026-03-05 09:30{Date,hidden} | (text missing in the file){Fault,hidden} | NaN{hidden} (hidden)`)
}

func TestPhoneticGuidesAreNoText(t *testing.T) {
	f := opened(t, "x.xlsx", byHand(`<sheetData><row r="1"><c r="A1" t="s"><v> 0 </v></c></row></sheetData>`,
		part{"xl/sharedStrings.xml", `<sst ` + mainNS + `><si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si></sst>`}))
	equal(t, dump(f.Sheets[0]), "課")
}

func TestThreadedComments(t *testing.T) {
	f := opened(t, "x.xlsx", byHand(`<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>`,
		part{"xl/worksheets/_rels/sheet1.xml.rels", relNS +
			`<Relationship Id="rId1" Type="` + relTo + `comments" Target="../comments1.xml"/>` +
			`<Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="/xl/threadedComments/threadedComment1.xml"/></Relationships>`},
		part{"xl/comments1.xml", `<comments ` + mainNS + `><commentList><comment ref="A1" authorId="0"><text><t>[Threaded comment] Your version of Excel allows you to read this</t></text></comment><comment ref="B1" authorId="0"><text><r><t>old</t></r><r><t xml:space="preserve"> one</t></r></text></comment></commentList></comments>`},
		part{"xl/threadedComments/threadedComment1.xml", `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" id="{1}"><text>Has she left?</text></threadedComment><threadedComment ref="A1" id="{2}" parentId="{1}"><text>Yes, in &#77;ay</text></threadedComment></ThreadedComments>`}))
	equal(t, dump(f.Sheets[0]), "1{Number,said Has she left?⏎Yes, in May} | 2{Number,said old one}")
}

func TestStrictWorkbook(t *testing.T) {
	const strict = `xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"`
	const to = `http://purl.oclc.org/ooxml/officeDocument/relationships/`
	f := opened(t, "x.xlsx", zipped(
		part{"_rels/.rels", relNS + `<Relationship Id="rId1" Type="` + to + `officeDocument" Target="/xl/book.xml"/></Relationships>`},
		part{"xl/book.xml", `<workbook ` + strict + ` conformance="strict"><workbookPr/><sheets><sheet name="Un &amp; Deux" sheetId="1" r:id="a"/></sheets></workbook>`},
		part{"xl/_rels/book.xml.rels", relNS + `<Relationship Id="a" Type="` + to + `worksheet" Target="first.xml"/><Relationship Id="b" Type="` + to + `styles" Target="looks.xml"/></Relationships>`},
		part{"xl/looks.xml", `<styleSheet ` + strict + `><fonts><font/><font><strike/></font></fonts><fills><fill><patternFill patternType="solid"><fgColor rgb="0000FF00"/></patternFill></fill></fills><cellXfs><xf numFmtId="0"/><xf numFmtId="14" fontId="1" fillId="0"/></cellXfs></styleSheet>`},
		part{"xl/first.xml", `<worksheet ` + strict + `><sheetData><row r="1"><c r="A1" s="1" t="n"><v>46086</v></c><c r="B1" s="1" t="d"><v>2026-03-05</v></c></row></sheetData></worksheet>`}))
	equal(t, f.Sheets[0].Name+"\n"+dump(f.Sheets[0]), "Un & Deux\n2026-03-05{Date,struck,00FF00} | 2026-03-05{Date,struck,00FF00} (struck)")
}

func TestThemeColour(t *testing.T) {
	data := built(t, func(x *excelize.File) {
		try(x.SetCellValue("Sheet1", "A1", "x"))
		try(x.SetCellStyle("Sheet1", "A1", "A1", styled(x, &excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"123456"}}})))
		theme := 4
		x.Styles.Fills.Fill[len(x.Styles.Fills.Fill)-1].PatternFill.FgColor.Theme = &theme
	})
	equal(t, dump(opened(t, "x.xlsx", data).Sheets[0]), "x{5B9BD5}")
}

func TestMergedCells(t *testing.T) {
	data := built(t, func(x *excelize.File) {
		for cell, v := range map[string]string{
			"A1": "Partner list", "A3": "Organisation", "B3": "Contact", "B4": "Name", "C4": "Phone",
			"A5": "Example Care", "B5": "Ana", "B6": "Ben", "C8": "1",
		} {
			try(x.SetCellValue("Sheet1", cell, v))
		}
		for _, m := range []string{"A1:C2", "A3:A4", "B3:C3", "A5:A7", "D5:D8"} {
			from, to, _ := strings.Cut(m, ":")
			try(x.MergeCell("Sheet1", from, to))
		}
	})
	s := opened(t, "x.xlsx", data).Sheets[0]
	equal(t, dump(s), `
Partner list
Organisation | Contact
Organisation{filled} | Name | Phone
Example Care | Ana
Example Care{filled} | Ben
 |  | 1`)
	if last := s.Rows[len(s.Rows)-1]; last.Number != 6 || last.SheetRow != 8 {
		t.Errorf("last row: %+v", last)
	}
}

func TestHostileMerges(t *testing.T) {
	var b strings.Builder
	b.WriteString(`<sheetData>`)
	for r := 1; r <= 2000; r++ {
		fmt.Fprintf(&b, `<row r="%d"><c r="A%d"><v>1</v></c></row>`, r, r)
	}
	b.WriteString(`</sheetData><mergeCells>`)
	for range 5000 {
		b.WriteString(`<mergeCell ref="A1:XFD1048576"/><mergeCell ref="A2:B1:C"/><mergeCell ref="B9:A1"/>`)
	}
	b.WriteString(`</mergeCells>`)
	s := opened(t, "x.xlsx", byHand(b.String())).Sheets[0]
	if len(s.Rows) != 2000 || len(s.Merges) != 1 || !s.Rows[1].Cells[0].Filled {
		t.Errorf("%d rows, %d merges", len(s.Rows), len(s.Merges))
	}
}

func TestFormattedToTheEnd(t *testing.T) {
	var b strings.Builder
	b.WriteString(`<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>`)
	for r := 2; r <= 200_000; r++ {
		fmt.Fprintf(&b, `<row r="%d" s="1" customFormat="1"/>`, r)
	}
	b.WriteString(`<row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>`)
	s := opened(t, "x.xlsx", byHand(b.String())).Sheets[0]
	if len(s.Rows) != 2 || len(s.Rows[0].Cells) != 1 || s.Width != maxColumns || s.Rows[1].SheetRow != maxRows {
		t.Errorf("%d rows, width %d", len(s.Rows), s.Width)
	}
}

func TestRowsOutOfOrder(t *testing.T) {
	s := opened(t, "x.xlsx", byHand(`<sheetData><row r="9"><c r="A9"><v>9</v></c></row><row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row></sheetData>`)).Sheets[0]
	equal(t, dump(s), "1{Number} | 2{Number}\n9{Number}")
	if s.Rows[1].Number != 2 || s.Rows[1].SheetRow != 9 {
		t.Errorf("last row: %+v", s.Rows[1])
	}
}

func TestUnreadableStylesAreSaid(t *testing.T) {
	f := opened(t, "x.xlsx", byHand(`<sheetData><row r="1"><c r="A1" s="1"><v>46086</v></c></row></sheetData>`,
		part{"xl/styles.xml", `<styleSheet ` + mainNS + `><cellXfs><xf numFmtId="x"/></cellXfs></styleSheet>`}))
	equal(t, dump(f.Sheets[0]), "46086{Number}")
	if len(f.Warnings) != 1 || !strings.Contains(f.Warnings[0], "formats") {
		t.Errorf("warnings: %q", f.Warnings)
	}
}

func TestReadsPartsInOtherEncodings(t *testing.T) {
	sheet := `<?xml version="1.0" encoding="UTF-16"?><worksheet ` + mainNS + `><sheetData><row r="1"><c r="A1" t="str"><v>é</v></c></row></sheetData></worksheet>`
	f := opened(t, "x.xlsx", byHand("", part{"xl/worksheets/sheet1.xml", string(encodings[2].encode(sheet))}))
	equal(t, dump(f.Sheets[0]), "é")
	sheet = strings.Replace(strings.Replace(sheet, "UTF-16", "windows-1252", 1), "é", "\xe9", 1)
	f = opened(t, "x.xlsx", byHand("", part{"xl/worksheets/sheet1.xml", sheet}))
	equal(t, dump(f.Sheets[0]), "é")
}

func TestNothingIsWritten(t *testing.T) {
	dir := t.TempDir()
	path := dir + "/big.xlsx"
	data := built(t, func(x *excelize.File) {
		w := must(x.NewStreamWriter("Sheet1"))
		for r := 1; r <= 40_000; r++ { // a sheet over 16 MB is what the library would unpack to a file
			try(w.SetRow(fmt.Sprint("A", r), []any{strings.Repeat("long ", 100), r}))
		}
		try(w.Flush())
	})
	try(os.WriteFile(path, data, 0o600))
	tmp := t.TempDir()
	t.Setenv("TMPDIR", tmp)
	done := int64(0)
	f, err := Read(context.Background(), path, Options{Progress: func(n, total int64) {
		if n < done || n > total {
			t.Fatalf("progress from %d to %d of %d", done, n, total)
		}
		done = n
		if left := must(os.ReadDir(tmp)); len(left) > 0 {
			t.Fatalf("written: %v", left[0].Name())
		}
	}})
	if err != nil || len(f.Sheets[0].Rows) != 40_000 || done == 0 {
		t.Fatalf("%v, progress %d", err, done)
	}
	if left := must(os.ReadDir(dir)); len(left) != 1 {
		t.Errorf("beside the file: %v", left)
	}
}

func FuzzXLSX(f *testing.F) {
	f.Add(`<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>`, `<sst><si><t>a</t></si></sst>`, `<styleSheet/>`)
	f.Add(`<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row><c s="1"><f/></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
		`<sst><si><r><rPr><strike/></rPr><t>_xD83D__xDE00_</t></r></si></sst>`,
		`<styleSheet `+mainNS+`><numFmts><numFmt numFmtId="200" formatCode="00\-00"/></numFmts><fonts><font><strike/></font></fonts><fills><fill><patternFill patternType="solid"><fgColor theme="99" tint="2"/></patternFill></fill></fills><cellXfs><xf numFmtId="200" fontId="-1" fillId="0"/></cellXfs></styleSheet>`)
	f.Fuzz(func(t *testing.T, sheet, strings, styles string) {
		data := byHand(sheet, part{"xl/sharedStrings.xml", strings}, part{"xl/styles.xml", styles})
		file, err := ReadBytes(context.Background(), "x.xlsx", data, Options{})
		checkRead(t, data, file, err)
	})
}

func FuzzReadBytes(f *testing.F) {
	f.Add([]byte("a,b\nc,d\n"))
	f.Add([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
	f.Add(byHand(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`))
	f.Add(zipped(part{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := ReadBytes(context.Background(), "x", data, Options{})
		checkRead(t, data, file, err)
	})
}
