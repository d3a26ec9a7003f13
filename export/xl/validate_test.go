package xl

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// sound is a small book without faults, with a name and a chart.
func sound() Book {
	head := func(name string) Column {
		return Column{Head: name, Width: 12, At: func(row int) Value { return Whole(row) }}
	}
	return Book{
		Title: "Book", Author: "Example", Created: time.Unix(1, 0),
		Names: []Name{{"Limit", "28"}},
		Sheets: []Sheet{
			{Name: "Front", Title: "Front", About: "A chart.", Widths: []float64{40, 40}, Blocks: []Block{
				Pairs{Items: []Pair{{"Cut-off", LongDate(time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC)).Named("AsAt")}}},
				Charts{Items: []Chart{{Kind: Bars, Headline: Text("Numbers"), Shows: "Numbers", Alt: "Numbers.",
					Categories: ColumnOf("tblData", "A"), Series: []Series{{Name: HeadOf("tblData", "B"), Values: ColumnOf("tblData", "B"), Colour: Blue}}}}},
			}},
			{Name: "Data", Title: "Data", About: "One table.", Blocks: []Block{
				Table{Name: "tblData", Alt: "Data.", Len: 3, Columns: []Column{head("A"), head("B")}}}},
		},
	}
}

// table changes the table of the sound book.
func table(change func(*Table)) func(*Book) {
	return func(b *Book) {
		t := b.Sheets[1].Blocks[0].(Table)
		change(&t)
		b.Sheets[1].Blocks[0] = t
	}
}

// chart changes its chart.
func chart(change func(*Chart)) func(*Book) {
	return func(b *Book) { change(&b.Sheets[0].Blocks[1].(Charts).Items[0]) }
}

func TestBooksThatMustNotBeWritten(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*Book)
		says   string
	}{
		{"sound", func(*Book) {}, ""},
		{"no title", func(b *Book) { b.Title = " " }, "title and an author"},
		{"no time", func(b *Book) { b.Created = time.Time{} }, "when it was made"},
		{"no sheets", func(b *Book) { b.Sheets = nil }, "no sheets"},
		{"long footer", func(b *Book) { b.Page.FooterLeft = strings.Repeat("x", 250) }, "255"},
		{"custom", func(b *Book) { b.Custom = map[string]string{"": "x"} }, "document property"},
		{"sheet name long", func(b *Book) { b.Sheets[0].Name = strings.Repeat("x", 32) }, "cannot be called"},
		{"sheet name character", func(b *Book) { b.Sheets[0].Name = "a/b" }, "cannot be called"},
		{"sheet name apostrophe", func(b *Book) { b.Sheets[0].Name = "'a" }, "cannot be called"},
		{"sheet name History", func(b *Book) { b.Sheets[0].Name = "History" }, "cannot be called"},
		{"sheet name default", func(b *Book) { b.Sheets[0].Name = "Sheet1" }, "says nothing"},
		{"sheet name twice", func(b *Book) { b.Sheets[0].Name = "DATA" }, "two sheets"},
		{"sheet without title", func(b *Book) { b.Sheets[0].Title = "" }, "needs a title"},
		{"sheet without blocks", func(b *Book) { b.Sheets[0].Blocks = nil }, "nothing on it"},
		{"zoom", func(b *Book) { b.Sheets[0].Zoom = 5 }, "zoom"},
		{"width", func(b *Book) { b.Sheets[0].Widths = []float64{0} }, "wide"},
		{"tab colour", func(b *Book) { b.Sheets[0].Tab = "red" }, "not a colour"},
		{"headline formula", func(b *Book) { b.Sheets[0].Headline = Calc("=1", Whole(1)) }, "starts with ="},
		{"open bracket", func(b *Book) { b.Sheets[0].Headline = Calc("SUM(1", Whole(1)) }, "unbalanced ()"},
		{"open quotation", func(b *Book) { b.Sheets[0].Headline = Calc(`"a`, Text("a")) }, "quotation"},
		{"new function", func(b *Book) { b.Sheets[0].Headline = Calc(`FILTER(tblData[A],1)`, Text("a")) }, "older versions"},
		{"lost reference", func(b *Book) { b.Sheets[0].Headline = Calc(`SUM(#REF!)`, Text("a")) }, "not there"},
		{"pale tone", func(b *Book) { b.Sheets[0].Headline = Word("x", Tone{"FFFFFF", "999999"}) }, "cannot be read"},
		{"name like a cell", func(b *Book) { b.Names[0].Name = "ABC123" }, "looks like a cell"},
		{"name R1C1", func(b *Book) { b.Names[0].Name = "r1C1" }, "looks like a cell"},
		{"name of a cell twice", func(b *Book) { b.Names[0].Name = "asat" }, "is the name of a cell and"},
		{"name of a table", func(b *Book) { b.Names[0].Name = "TBLDATA" }, "is a table and"},
		{"table T1", table(func(t *Table) { t.Name = "T1" }), "looks like a cell"},
		{"table without prefix", table(func(t *Table) { t.Name = "Data" }), "is tbl and what"},
		{"table without alt", table(func(t *Table) { t.Alt = "" }), "do not see it"},
		{"table with space", table(func(t *Table) { t.Name = "tbl Data" }), "character"},
		{"no columns", table(func(t *Table) { t.Columns = nil }), "do not fit"},
		{"too many rows", table(func(t *Table) { t.Len = 1 << 20 }), "do not fit"},
		{"heading twice", table(func(t *Table) { t.Columns[1].Head = "a" }), "two columns are headed"},
		{"heading empty", table(func(t *Table) { t.Columns[1].Head = " " }), "not a heading"},
		{"heading with line", table(func(t *Table) { t.Columns[1].Head = "a\nb" }), "not a heading"},
		{"column without values", table(func(t *Table) { t.Columns[1].At = nil }), "does not say what it shows"},
		{"total in first column", table(func(t *Table) { t.Columns[0].Total = Sum }), "the word for the totals"},
		{"letters too small", table(func(t *Table) { t.Size = 6 }), "letters of 6"},
		{"table not last", func(b *Book) { b.Sheets[1].Blocks = append(b.Sheets[1].Blocks, Heading("x")) }, "last block"},
		{"two tables", func(b *Book) { b.Sheets[1].Blocks = append(b.Sheets[1].Blocks, b.Sheets[1].Blocks[0]) }, "last block"},
		{"same table twice", func(b *Book) { b.Sheets[0].Blocks = b.Sheets[1].Blocks }, "is a table and a table"},
		{"chart without alt", chart(func(c *Chart) { c.Alt = "" }), "in words"},
		{"chart without series", chart(func(c *Chart) { c.Series = nil }), "shows nothing"},
		{"chart of a line on bars", chart(func(c *Chart) { c.Series[0].Line = true }), "goes with columns"},
		{"chart colour", chart(func(c *Chart) { c.Series[0].Colour = "" }), "not a colour"},
		{"chart of no table", chart(func(c *Chart) { c.Categories = ColumnOf("tblNone", "A") }), `table "tblNone", which is not`},
		{"chart of no column", chart(func(c *Chart) { c.Categories = ColumnOf("tblData", "Z") }), `column "Z" of tblData`},
		{"chart of no row", chart(func(c *Chart) { c.Categories = RowOf("tblData", "Z") }), `row "Z" of tblData`},
		{"chart of nothing", chart(func(c *Chart) { c.Categories = Ref{table: "tblData"} }), "where its figures are"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := sound()
			c.change(&b)
			dir := t.TempDir()
			_, err := Write(context.Background(), filepath.Join(dir, "a.xlsx"), b, Options{})
			if c.says == "" {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			var book *BookError
			if !errors.As(err, &book) || !strings.Contains(strings.Join(book.Faults, "\n"), c.says) {
				t.Fatalf("got %v", err)
			}
			if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
				t.Errorf("left behind: %v, %v", left, err)
			}
		})
	}
}

func TestResolve(t *testing.T) {
	rows := Rows[string]{"Actions", "Hours"}
	tab := &Table{Name: "tblT", Len: 2, Columns: []Column{
		rows.Text("Item", 10, func(s string) string { return s }),
		rows.Whole("Start", 10, func(s string) int { return len(s) }),
		rows.Whole("Age", 10, func(s string) int { return 2 * len(s) }),
	}}
	tables := map[string]*placedTable{"tblt": {t: tab, sheet: "It's", head: 5}}
	for _, c := range []struct {
		ref            Ref
		formula, words string
		shown          string
	}{
		{ColumnOf("tblT", "Age"), "'It''s'!$C$6:$C$7", "cells C6 to C7", "14 10"},
		{HeadOf("tblT", "Age"), "'It''s'!$C$5", "cell C5", "Age"},
		{HeadsOf("tblT"), "'It''s'!$B$5:$C$5", "cells B5 to C5", "Start Age"},
		{RowOf("tblT", "Hours"), "'It''s'!$B$7:$C$7", "cells B7 to C7", "5 10"},
		{KeyOf("tblT", "Hours"), "'It''s'!$A$7", "cell A7", "Hours"},
	} {
		b, err := resolve(c.ref, tables)
		if err != nil {
			t.Fatal(err)
		}
		var shown []string
		for _, v := range b.values {
			shown = append(shown, v.shown())
		}
		if b.formula() != c.formula || b.words() != c.words || strings.Join(shown, " ") != c.shown {
			t.Errorf("%+v: %s, %s, %v", c.ref, b.formula(), b.words(), shown)
		}
	}
}

func TestAboutThatIsLongGoesOnBelow(t *testing.T) {
	b := sound()
	b.Sheets[0].About = strings.Repeat("What this sheet is about. ", 12)
	c := layOut(&b.Sheets[0])
	var about []string
	for _, l := range c.lines[1:6] {
		for _, one := range l.cells {
			about = append(about, one.value.text)
			if one.style.pixels(one.value.text) > one.style.room(c.width(1, 2)) {
				t.Errorf("%q is too wide", one.value.text)
			}
		}
	}
	if got := strings.Join(about, " "); !strings.HasPrefix(got, strings.TrimSpace(b.Sheets[0].About)) {
		t.Errorf("got %q", got)
	}
}
