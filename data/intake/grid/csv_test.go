package grid

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	utf16 "golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"
)

// encodings are all the ways a text file may come.
var encodings = []struct {
	name, words string
	encode      func(string) []byte
}{
	{"UTF-8", encodingUTF8, func(s string) []byte { return []byte(s) }},
	{"UTF-8 with mark", encodingUTF8, func(s string) []byte { return []byte("\ufeff" + s) }},
	{"UTF-16 LE with mark", encodingUTF16, wide(utf16.LittleEndian, utf16.UseBOM)},
	{"UTF-16 LE", encodingUTF16, wide(utf16.LittleEndian, utf16.IgnoreBOM)},
	{"UTF-16 BE with mark", encodingUTF16, wide(utf16.BigEndian, utf16.UseBOM)},
	{"UTF-16 BE", encodingUTF16, wide(utf16.BigEndian, utf16.IgnoreBOM)},
	{"Windows-1252", encodingWindows, func(s string) []byte { return must(charmap.Windows1252.NewEncoder().Bytes([]byte(s))) }},
}

func wide(order utf16.Endianness, mark utf16.BOMPolicy) func(string) []byte {
	return func(s string) []byte { return must(utf16.UTF16(order, mark).NewEncoder().Bytes([]byte(s))) }
}

func TestEncodingAndSeparator(t *testing.T) {
	for _, enc := range encodings {
		for _, sep := range separators {
			for _, end := range []string{"\n", "\r\n", "\r"} {
				lines := []string{"Name,Address,Café, note", `"Example Care £5",` + `"1 High St, SE1; back | side",é,x`, "Ex’ample,,,"}
				text := strings.ReplaceAll(strings.Join(lines, end)+end, ",", string(rune(sep)))
				f := opened(t, "list.csv", enc.encode(text))
				what := fmt.Sprintf("%s, %q, %q", enc.name, sep, end)
				if f.Encoding != enc.words || f.Separator != separatorWord(sep) || f.Format != "csv" {
					t.Errorf("%s: read as %s, %s, %s", what, f.Format, f.Encoding, f.Separator)
				}
				inner := "1 High St" + string(rune(sep)) + " SE1; back | side"
				want := "Name | Address | Café | note\nExample Care £5 | " + Clean(inner) + " | é | x\nEx’ample\n"
				if got := dump(f.Sheets[0]); got != want {
					t.Errorf("%s: got\n%s", what, got)
				}
			}
		}
	}
}

func TestSeparatorIsChosenByShape(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"commas in addresses", "Name;Address;Phone\nA;1 High St, London, SE1;020\nB;2 Low Rd, London, SE5;021\n", "semicolon"},
		{"a list in a cell", "Name,Topics\nA,x;y;z\nB,x;y;z\nC,x\n", "comma"},
		{"titles above", "Partners, all of them\n\nName;Town;Phone\nA;B;C\nD;E;F\n", "semicolon"},
		{"one column", "Name\nExample\n", "comma"},
		{"sections of a meeting report", "1. Summary\nMeeting title\tWeekly\nStart time\t7/20/23, 4:16:29 PM\nEnd time\t7/20/23, 5:16:29 PM\n\n2. Participants\nName\tFirst join\tLast leave\tEmail\nDoe, J\t7/20/23, 4:16:29 PM\t7/20/23, 5:16:29 PM\tj@x.example\nRoe, K\t7/20/23, 4:16:29 PM\t7/20/23, 5:16:29 PM\tk@x.example\n", "tab"},
		{"bars", "a|b|c\n1,5|2|3\n", "vertical bar"},
		{"stated", "sep=;\na,b;c,d\n", "semicolon"},
		{"stated and unusual", "SEP=^\r\na,b^c,d\r\n", "the character '^'"},
		{"not stated, a heading", "sep=x and more,b\nc,d\n", "comma"},
		{"quoted separators do not count", "a;\"b,c,d,e\"\nf;\"g,h,i,j\"\n", "semicolon"},
		{"pasted", "Name\tTown, or place\nA\tB, C\n", "tab"},
	} {
		if got := opened(t, "x.csv", []byte(test.text)).Separator; got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
	f := must(ReadBytes(context.Background(), "x.csv", []byte("a;b,c\nd;e,f\n"), Options{Separator: ','}))
	equal(t, dump(f.Sheets[0]), "a;b | c\nd;e | f")
}

func TestCSVText(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"quotes doubled", "a,b\n\"say \"\"hi\"\"\",\"\"\"q\"\"\"\n", "a | b\nsay \"hi\" | \"q\""},
		{"a line break in quotes is no new row", "a,b\n\"1 High St\r\nLondon\",x\n", "a | b\n1 High St⏎London | x"},
		{"text after a closing mark", "a,b\n\"Big\" Society,x\n", "a | b\n\"Big\" Society | x"},
		{"two quoted words", "a,b\n\"A\" and \"B\",x\n", "a | b\n\"A\" and \"B\" | x"},
		{"marks not doubled", "a,b\n\"she said \"no\" and left\",x\n", "a | b\nshe said \"no\" and left | x"},
		{"a mark inside", "a,b\n5\" pipe,x\n", "a | b\n5\" pipe | x"},
		{"a mark never closed", "a,b\n\"open,x\nc,d\n", "a | b\n\"open | x\nc | d"},
		{"spaces around marks", "a,b\n \"x, y\" , z \n", "a | b\nx, y | z"},
		{"short and long rows", "a,b,c\n1\n1,2,3,4\n,,3\n", "a | b | c\n1\n1 | 2 | 3 | 4\n |  | 3"},
		{"blank rows", "\n\na,b\n,\n \t,\" \"\nc,d", "a | b\nc | d"},
		{"empty cells at the end", "a,b,,,\n1,,,,\n", "a | b\n1"},
		{"zeros in front", "a,b\n02079460000,007\n", "a | b\n02079460000 | 007"},
		{"odd spaces", "a,b\n\u00a05:30\u202fPM\u00a0,x\ty\n", "a | b\n5:30 PM | x y"},
		{"control characters", "a,b\nx\x01y\x7f,z\x1a\n" + strings.Repeat("long enough,line\n", 9), "a | b\nxy | z\n" + strings.Repeat("long enough | line\n", 9)},
		{"marks nobody sees", "a,b\n\u202a020 7946 0000\u202c,\u200bx\ufeff\n", "a | b\n020 7946 0000 | x"},
		{"guarded", "a,b\n'=1+1,'+44 20\n'-,'@x\n'  =x,'＝x\n", "a | b\n=1+1 | +44 20\n- | @x\n=x | ＝x"},
		{"apostrophes that stay", "a,b\n'tis,O'Neil\n',''\n'1,'a=b\n", "a | b\n'tis | O'Neil\n' | ''\n'1 | 'a=b"},
		{"stated separator is no row", "sep=,\r\na,b\r\n", "a | b"},
		{"no line end", "a,b", "a | b"},
		{"odd line ends", "a,b\rc,d\ne,f\r\ng,h", "a | b\nc | d\ne | f\ng | h"},
	} {
		t.Run(test.name, func(t *testing.T) {
			equal(t, dump(opened(t, "x.csv", []byte(test.text)).Sheets[0]), test.want)
		})
	}
}

func TestRowNumbers(t *testing.T) {
	s := opened(t, "Partners FINAL.csv", []byte("sep=,\nTitle\n\n\"a\nb\",c\n\n\nd,e\n")).Sheets[0]
	var got []string
	for _, r := range s.Rows {
		got = append(got, fmt.Sprint(r.Number, " ", r.SheetRow))
	}
	equal(t, strings.Join(got, "\n"), "1 2\n2 4\n3 7")
	if s.Name != "Partners FINAL" || s.Width != 2 {
		t.Errorf("name %q, width %d", s.Name, s.Width)
	}
	if c := s.Rows[0].At(5); c.Kind != Empty || c.Text != "" {
		t.Errorf("beyond a short row: %+v", c)
	}
}

func TestStrayQuotationMarkIsSaid(t *testing.T) {
	f := opened(t, "x.csv", []byte("a,b\nc,d\n\"e,f\n"))
	if len(f.Warnings) != 1 || !strings.Contains(f.Warnings[0], "row 3") {
		t.Errorf("warnings: %q", f.Warnings)
	}
	long := "a,b\n\"open,x\n" + strings.Repeat("word,word\n", maxQuoted/8) + "z,\"\n"
	if rows := opened(t, "x.csv", []byte(long)).Sheets[0].Rows; len(rows) != maxQuoted/8+3 {
		t.Errorf("a mark left open swallows rows: %d", len(rows))
	}
}

func TestCSVBytesEndInTheMiddle(t *testing.T) {
	f := opened(t, "x.csv", append(wide(utf16.LittleEndian, utf16.UseBOM)("a,b\nc,d"), 'x'))
	if got := dump(f.Sheets[0]); !strings.HasPrefix(got, "a | b\nc | d") {
		t.Errorf("got %s", got)
	}
}

func TestTooManyColumns(t *testing.T) {
	blank := strings.Repeat(",", 2*maxColumns)
	equal(t, dump(opened(t, "x.csv", []byte("a,b\nc,d"+blank+"\ne,f\n")).Sheets[0]), "a | b\nc | d\ne | f")
	_, err := ReadBytes(context.Background(), "x.csv", []byte("a,b\nc,d"+blank+"x\n"), Options{})
	if !errors.Is(err, ErrTooBig) || !strings.Contains(err.Error(), "Row 2") {
		t.Errorf("got %v", err)
	}
}

func TestCellLimit(t *testing.T) {
	_, err := ReadBytes(context.Background(), "x.csv", []byte(strings.Repeat(strings.Repeat(",", 99)+"x\n", 11)), Options{MaxCells: 1000})
	if !errors.Is(err, ErrTooBig) {
		t.Errorf("csv: %v", err)
	}
	sheet := `<sheetData>` + strings.Repeat(`<row><c r="CV1"><v>1</v></c></row>`, 11) + `</sheetData>`
	if _, err = ReadBytes(context.Background(), "x.xlsx", byHand(sheet), Options{MaxCells: 1000}); !errors.Is(err, ErrTooBig) {
		t.Errorf("cells far to the right: %v", err)
	}
	sheet = `<sheetData>` + strings.Repeat(`<row><c><v>1</v></c></row>`, 50) + `</sheetData><mergeCells>` +
		`<mergeCell ref="A1:A50"/></mergeCells>`
	if _, err = ReadBytes(context.Background(), "x.xlsx", byHand(strings.Replace(sheet, `<c>`, `<c r="XFD1">`, 1)), Options{MaxCells: 10_000}); !errors.Is(err, ErrTooBig) {
		t.Errorf("one cell in the last column: %v", err)
	}
	sheet = strings.Replace(strings.Replace(sheet, `<c>`, `<c r="AX1">`, 1), "A1:A50", "AX1:AX50", 1)
	if _, err = ReadBytes(context.Background(), "x.xlsx", byHand(sheet), Options{MaxCells: 1000}); !errors.Is(err, ErrTooBig) {
		t.Errorf("a merge that fills: %v", err)
	}
}

// table draws a table whose heading is plain, as a heading is: without it the
// choice of separator would be a guess.
func table(t *rapid.T, latin bool) [][]string {
	width := rapid.IntRange(2, 6).Draw(t, "width")
	letters := rapid.RuneFrom([]rune("abc é£’,;|\t\"'\n=+-@ x\u00a0"))
	if !latin {
		letters = rapid.OneOf(letters, rapid.Rune().Filter(func(r rune) bool { return !unicode.IsControl(r) }))
	}
	cell := rapid.StringOfN(letters, 0, 12, -1)
	heading := make([]string, width)
	for i := range heading {
		heading[i] = fmt.Sprint("Heading ", i)
	}
	rows := rapid.SliceOfN(rapid.SliceOfN(cell, width, width), 1, 8).Draw(t, "rows")
	return append([][]string{heading}, rows...)
}

// written writes a table as csv: everything in quotes, or what needs them.
func written(t *rapid.T, table [][]string, sep byte) string {
	all := rapid.Bool().Draw(t, "quote all")
	end := rapid.SampledFrom([]string{"\n", "\r\n", "\r"}).Draw(t, "line end")
	var b strings.Builder
	for _, row := range table {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte(sep)
			}
			if all || strings.ContainsAny(cell, ",;|\t\"\r\n") {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			b.WriteString(cell)
		}
		b.WriteString(end)
	}
	return b.String()
}

// normal is a table as it is documented to read: cleaned, unguarded, without
// blank rows and without empty cells at the end.
func normal(table [][]string) (rows [][]string) {
	for _, row := range table {
		var cells []string
		last := 0
		for i, c := range row {
			cells = append(cells, unguard(Clean(c)))
			if cells[i] != "" {
				last = i + 1
			}
		}
		if last > 0 {
			rows = append(rows, cells[:last])
		}
	}
	return rows
}

func TestAnyTableReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		enc := rapid.SampledFrom(encodings).Draw(t, "encoding")
		sep := rapid.SampledFrom(separators).Draw(t, "separator")
		want := table(t, enc.words == encodingWindows)
		data := enc.encode(written(t, want, sep))
		if enc.words == encodingWindows && utf8.Valid(data) && !isASCII(data) {
			t.Skip("bytes that are good text in two encodings")
		}
		if _, isWide := wideOrder(data); enc.words == encodingUTF16 && !isWide {
			t.Skip("UTF-16 without mark and without Latin letters")
		}
		f, err := ReadBytes(context.Background(), "x.csv", data, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if f.Separator != separatorWord(sep) {
			t.Fatalf("separator: %s", f.Separator)
		}
		var got [][]string
		for i := range f.Sheets[0].Rows {
			got = append(got, f.Sheets[0].Rows[i].Texts())
		}
		if g, w := fmt.Sprintf("%q", got), fmt.Sprintf("%q", normal(want)); g != w {
			t.Fatalf("got  %s\nwant %s", g, w)
		}
	})
}

func isASCII(data []byte) bool {
	for _, b := range data {
		if b >= 0x80 {
			return false
		}
	}
	return true
}

func TestAgreesWithStandardReader(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := written(t, table(t, true), ',')
		if strings.Contains(text, "\r") {
			t.Skip("the standard reader takes no lone CR")
		}
		r := csv.NewReader(strings.NewReader(text))
		r.FieldsPerRecord = -1
		want, err := r.ReadAll()
		if err != nil {
			t.Skip("not by the rules")
		}
		p := &csvParser{text: text, sep: ','}
		var got [][]string
		for p.more() {
			got = append(got, p.record(nil))
		}
		if g, w := fmt.Sprintf("%q", normal(got)), fmt.Sprintf("%q", normal(want)); g != w {
			t.Fatalf("got  %s\nwant %s", g, w)
		}
	})
}

func TestCleanIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		once := Clean(s)
		if Clean(once) != once {
			t.Fatalf("%q cleans to %q, then to %q", s, once, Clean(once))
		}
	})
}

func FuzzCSV(f *testing.F) {
	for _, s := range []string{"a,b\n\"c\",d\n", "sep=;\na;b", "\"\"\"", "a\tb\r\n\"x\n\ny\"\tz", "'=1,\"", "\xff\xfea\x00,\x00b\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := ReadBytes(context.Background(), "x.csv", data, Options{})
		checkRead(t, data, file, err)
	})
}

// checkRead checks what holds of every reading, whatever the bytes.
func checkRead(t *testing.T, data []byte, file *File, err error) {
	t.Helper()
	if err != nil {
		known := new(Error)
		if !errors.As(err, &known) || known.Sentence == "" || !strings.Contains(known.Sentence, "“") {
			t.Fatalf("an error without a sentence: %v", err)
		}
		if strings.Contains(fmt.Sprint(known.Cause), "panic") {
			t.Fatalf("panic: %v", known.Cause)
		}
		return
	}
	for _, s := range file.Sheets {
		for i := range s.Rows {
			checkRow(t, s, i)
		}
	}
	if file.Format == "csv" && !bytes.HasPrefix(data, []byte("PK")) && len(file.Sheets) != 1 {
		t.Fatalf("a csv file of %d sheets", len(file.Sheets))
	}
}

func checkRow(t *testing.T, s *Sheet, i int) {
	t.Helper()
	r := &s.Rows[i]
	if r.Number != i+1 || len(r.Cells) > s.Width || i > 0 && r.SheetRow < s.Rows[i-1].SheetRow {
		t.Fatalf("row %d: number %d, sheet row %d, %d cells of %d", i, r.Number, r.SheetRow, len(r.Cells), s.Width)
	}
	blank := true
	for _, c := range r.Cells {
		if (c.Kind == Empty) != (c.Text == "") {
			t.Fatalf("row %d: %+v", i, c)
		}
		if Clean(c.Text) != c.Text {
			t.Fatalf("row %d is not clean: %q", i, c.Text)
		}
		if _, ok := c.Date(); ok != (c.Kind == Date) {
			t.Fatalf("row %d: a day that is none: %+v", i, c)
		}
		blank = blank && c.Kind == Empty
	}
	if blank {
		t.Fatalf("row %d is blank", i)
	}
}
