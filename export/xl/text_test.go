package xl

import (
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"
)

func TestShown(t *testing.T) {
	day := time.Date(2026, 3, 5, 23, 59, 0, 0, time.FixedZone("", 14*3600))
	for _, c := range []struct {
		v             Value
		shown, format string
	}{
		{Nothing, "", ""},
		{Text(""), "", ""},
		{Text("=1+1"), "=1+1", ""},
		{Whole(1234567), "1,234,567", "#,##0"},
		{Whole(-123), "-123", "#,##0"},
		{Whole(-1234), "-1,234", "#,##0"},
		{Decimal(1234.5678, 2), "1,234.57", "#,##0.00"},
		{Decimal(1.4, 0), "1", "#,##0"},
		{Decimal(math.NaN(), 1), "", ""},
		{Decimal(math.Inf(1), 1), "", ""},
		{Percent(0.534), "53%", "0%"},
		{Percent(math.NaN()), "", ""},
		{Date(day), "5 Mar 2026", "d mmm yyyy"},
		{LongDate(day), "5 March 2026", "d mmmm yyyy"},
		{Date(time.Time{}), "", ""},
		{Date(time.Date(1900, 2, 28, 0, 0, 0, 0, time.UTC)), "28 Feb 1900", ""},
		{Date(time.Date(1900, 3, 1, 0, 0, 0, 0, time.UTC)), "1 Mar 1900", "d mmm yyyy"},
		{Bool(true), "TRUE", ""},
		{Link("Site", "https://www.example.org"), "Site", ""},
		{Calc("1+1", Whole(2)), "2", "#,##0"},
	} {
		if got := c.v.shown(); got != c.shown || c.v.format() != c.format {
			t.Errorf("%+v shows %q as %q; want %q as %q", c.v, got, c.v.format(), c.shown, c.format)
		}
	}
	if got := Date(day).num; got != 46086 {
		t.Errorf("5 March 2026 is day %v", got)
	}
}

func TestLinkable(t *testing.T) {
	for target, want := range map[string]bool{
		"https://www.example.org/a?b=c#d": true,
		"HTTPS://www.example.org":         true,
		"mailto:a@b.example":              true,
		To("Ann's sheet"):                 true,
		"http://www.example.org":          false,
		"https://":                        false,
		"javascript:alert(1)":             false,
		"file:///etc/passwd":              false,
		`\\server\share\x.exe`:            false,
		"https://a.example/\nb":           false,
		"https://a.example/ b":            false,
		"mailto:nobody":                   false,
		"#'Sheet'!B7":                     false,
		"":                                false,
	} {
		if linkable(target) != want {
			t.Errorf("%q: want %v", target, want)
		}
	}
	if v := Link("words", "javascript:x"); v.kind != text || v.text != "words" {
		t.Errorf("a wrong target gives %+v", v)
	}
}

func TestQuote(t *testing.T) {
	long := strings.Repeat("é", 251)
	for _, c := range []struct{ in, want string }{
		{"", `""`},
		{`say "hi"`, `"say ""hi"""`},
		{"a\x00b", `"ab"`},
		{long, `("` + long[:500] + `"&"é")`},
	} {
		if got := Quote(c.in); got != c.want {
			t.Errorf("%q: got %s", c.in, got)
		}
	}
	if got := Here("tblA", "Share [of #1]'s"); got != "tblA[[#This Row],[Share '[of '#1']''s]]" {
		t.Error(got)
	}
}

func TestClean(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain", "plain"},
		{"a\r\nb\rc\nd", "a\nb\nc\nd"},
		{"a\tb", "a\tb"},
		{"a\x00\x07\x1b[31mb", "a[31mb"},
		{"\uFFFEa\uFFFF\u0085b", "ab"},
		{"bad \xff byte", "bad \uFFFD byte"},
		{"é – €", "é – €"},
	} {
		if got := clean(c.in); got != c.want {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		in    string
		units int
		short bool
	}{
		{strings.Repeat("a", 32767), 32767, false},
		{strings.Repeat("a", 32768), 32767, true},
		{strings.Repeat("é", 32767), 32767, false},
		{strings.Repeat("😀", 16384), 32766, true},
	} {
		got, short := cut(c.in)
		if short != c.short || utf16Len(got) != c.units || !utf8.ValidString(got) {
			t.Errorf("%d units, short %v; want %d, %v", utf16Len(got), short, c.units, c.short)
		}
	}
}

func TestEscapes(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`a<b>&"c"`, `a&lt;b&gt;&amp;&#34;c&#34;`},
		{"_x0041_", "_x005F_x0041_"},
		{"_x00zz_", "_x00zz_"},
		{"__x0041_", "__x005F_x0041_"},
	} {
		if got := string(appendXML(nil, c.in)); got != c.want {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}

func TestLetters(t *testing.T) {
	for col, want := range map[int]string{1: "A", 26: "Z", 27: "AA", 702: "ZZ", 703: "AAA", 16384: "XFD"} {
		if got := letters(col); got != want {
			t.Errorf("%d: got %s, want %s", col, got, want)
		}
		if p, ok := parsePlace(want + "7"); !ok || p != (place{col, 7}) {
			t.Errorf("%s7: %+v", want, p)
		}
	}
}

// FuzzCellText sends any text through a workbook: it comes back as it was, but
// for what no workbook can hold.
func FuzzCellText(f *testing.F) {
	for _, s := range []string{"=1+1", "@x", "_x000D_", "\r\n", " a ", "<&>", "\x00", "\xff", "a\tb", "😀", "]]>", "_x005F_x0041_"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		path := filepath.Join(t.TempDir(), "a.xlsx")
		b := Book{Title: "T", Author: "A", Created: time.Unix(1, 0), Sheets: []Sheet{{Name: "Data", Title: "T", About: "A",
			Blocks: []Block{Table{Name: "tblT", Alt: "T", Len: 2, Columns: []Column{{Head: "H", Width: 20, At: func(row int) Value { return Text(s + fmt.Sprint(row)) }}}}}}}}
		if _, err := Write(context.Background(), path, b, Options{}); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range Check(data) {
			if fault.Kind != FaultCut { // a text may be higher than a row can be
				t.Fatal(fault)
			}
		}
		x, err := excelize.OpenFile(path)
		if err != nil {
			t.Fatal(err)
		}
		defer x.Close()
		for row := range 2 {
			got, err := x.GetCellValue("Data", fmt.Sprintf("A%d", 6+row))
			want, _ := cut(clean(s + fmt.Sprint(row)))
			if err != nil || got != want {
				t.Fatalf("%q came back as %q, %v", want, got, err)
			}
			if formula, _ := x.GetCellFormula("Data", fmt.Sprintf("A%d", 6+row)); formula != "" {
				t.Fatalf("%q became the formula %q", s, formula)
			}
		}
	})
}

func TestPixels(t *testing.T) {
	plain, bold := font{size: 11}, font{size: 11, bold: true}
	for _, c := range []struct {
		f    font
		s    string
		want float64 // from the advances of Arial: units of 2048 at 11 points, 96 dots an inch
	}{
		{plain, "", 0},
		{plain, "0", 1139},
		{plain, "Will", 1933 + 455*3},
		{bold, "Will", 1933 + 569*3},
		{plain, "café", 1024 + 1139 + 569 + 1139},
		{plain, "e\u0301", 1139},
		{plain, "–", 1139},
		{plain, "漢", 2048},
	} {
		want := c.want / 2048 * 11 * 96 / 72 * slack
		if got := c.f.pixels(c.s); math.Abs(got-want) > 0.001 {
			t.Errorf("%q: %.3f, want %.3f", c.s, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	f := font{size: 11}
	for _, c := range []struct {
		text  string
		width float64
		want  int
	}{
		{"", 100, 1},
		{"one", 100, 1},
		{"one\ntwo", 100, 2},
		{"one\n\ntwo", 100, 3},
		{"one two three four", 60, 3},
		{strings.Repeat("x", 100), 100, 9},
	} {
		if got := f.lines(c.text, c.width); got != c.want {
			t.Errorf("%q in %g: %d lines, want %d", c.text, c.width, got, c.want)
		}
	}
}

// Wrapping loses no letter, and no line is wider than it may be.
func TestWrapProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := font{size: rapid.Float64Range(9, 26).Draw(t, "size"), bold: rapid.Bool().Draw(t, "bold")}
		s := rapid.StringMatching(`[a-zA-ZéW ]{0,80}`).Draw(t, "text")
		width := rapid.Float64Range(60, 400).Draw(t, "width")
		lines := f.wrap(s, width)
		for _, l := range lines {
			if f.pixels(strings.TrimRight(l, " ")) > width+0.01 {
				t.Fatalf("%q is wider than %g", l, width)
			}
		}
		strip := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if got := strip(strings.Join(lines, "")); got != strip(s) {
			t.Fatalf("%q became %q", s, got)
		}
	})
}

func TestTones(t *testing.T) {
	for _, tone := range []Tone{BlueTone, GreenTone, AmberTone, RedTone, YellowTone, NeutralTone, AccentTone} {
		if c := contrast(tone.Fill, tone.Text); c < 7 {
			t.Errorf("%v: %.2f", tone, c)
		}
	}
	if c := contrast(AccentTinted.Fill, AccentTinted.Text); c < 4.5 {
		t.Errorf("accent: %.2f", c)
	}
	for _, bar := range append([]Colour{Blue, Green, Amber, Red, Grey}, Categories...) {
		if c := contrast(bar, onBar(bar)); c < 4.5 {
			t.Errorf("%s on %s: %.2f", onBar(bar), bar, c)
		}
	}
	if got := contrast("000000", "FFFFFF"); math.Abs(got-21) > 0.01 {
		t.Errorf("black on white: %g", got)
	}
}
