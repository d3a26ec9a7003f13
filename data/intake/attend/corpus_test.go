package attend

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	utf16 "golang.org/x/text/encoding/unicode"

	"placebook/data"
	"placebook/data/intake/grid"
)

var update = flag.Bool("update", false, "write what was found as what is wanted")

// TestCorpus reads made files, one in each archive of testdata/corpus. What an
// archive's comment says is how the file is made of its text: "covers" tells
// which generation, encoding and trap it stands for, "encoding" and "ends" how
// it is written, "as: xlsx" that it is a workbook, where a cell of the form
// 2026-03-12 or 12:30:00 is a real day or time. The last part is the result.
func TestCorpus(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "corpus", "*.txtar"))
	if err != nil || len(files) < 30 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, path := range files {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			made := parseMade(t, text)
			report, err := made.read(t)
			got := "refused: " + data.Sentence(err) + "\n"
			if err == nil {
				got = dump(report)
			}
			if *update {
				made.archive.Files[len(made.archive.Files)-1].Data = []byte(got)
				if err := os.WriteFile(path, txtar.Format(made.archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != made.want {
				t.Errorf("got\n%s\nwant\n%s", got, made.want)
			}
		})
	}
}

// TestCorpusIsCovered wants every format, every encoding and every line end.
func TestCorpusIsCovered(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join("testdata", "corpus", "*.txtar"))
	var all strings.Builder
	for _, path := range files {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
		if made := parseMade(t, text); made.said["covers"] == "" {
			t.Errorf("%s does not say what it covers", path)
		}
	}
	for _, word := range []string{"format: teams-g0", "format: teams-g1", "format: teams-g2", "format: teams-g3", "format: teams-g4", "format: zoom",
		"format: meet", "format: eventbrite", "format: forms", "format: sheet", "refused: ", "encoding: utf-16le bom", "encoding: utf-16be bom",
		"encoding: utf-16le\n", "encoding: utf-16be\n", "encoding: utf-8 bom", "encoding: utf-8\n", "encoding: cp1252", "ends: crlf", "ends: lf", "ends: cr\n", "as: xlsx"} {
		if !strings.Contains(all.String(), word) {
			t.Errorf("no file of the corpus covers %q", word)
		}
	}
}

// made is a file of the corpus.
type made struct {
	archive *txtar.Archive
	said    map[string]string
	name    string
	text    string
	want    string
}

func parseMade(t testing.TB, text []byte) made {
	t.Helper()
	a := txtar.Parse(text)
	m := made{archive: a, said: map[string]string{}}
	for _, line := range strings.Split(string(a.Comment), "\n") {
		if key, value, ok := strings.Cut(line, ": "); ok {
			m.said[key] = strings.TrimSpace(value)
		}
	}
	if len(a.Files) != 2 || a.Files[1].Name != "want" {
		t.Fatal("an archive holds a file and what is wanted")
	}
	m.name, m.text, m.want = a.Files[0].Name, string(a.Files[0].Data), string(a.Files[1].Data)
	return m
}

// bytes writes the file as its comment says.
func (m made) bytes(t testing.TB) []byte {
	t.Helper()
	text := strings.NewReplacer("<NNBSP>", "\u202f", "<NBSP>", "\u00a0").Replace(m.text)
	if m.said["as"] == "xlsx" {
		return workbook(t, text)
	}
	ends := map[string]string{"crlf": "\r\n", "cr": "\r", "lf": "\n", "": "\n"}[m.said["ends"]]
	text = strings.ReplaceAll(text, "\n", ends)
	wide := func(order utf16.Endianness, mark utf16.BOMPolicy) []byte {
		b, err := utf16.UTF16(order, mark).NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	switch m.said["encoding"] {
	case "utf-16le bom":
		return wide(utf16.LittleEndian, utf16.UseBOM)
	case "utf-16be bom":
		return wide(utf16.BigEndian, utf16.UseBOM)
	case "utf-16le":
		return wide(utf16.LittleEndian, utf16.IgnoreBOM)
	case "utf-16be":
		return wide(utf16.BigEndian, utf16.IgnoreBOM)
	case "utf-8 bom":
		return append([]byte("\ufeff"), text...)
	case "cp1252":
		b, err := charmap.Windows1252.NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return b
	case "utf-8":
		return []byte(text)
	}
	t.Fatalf("there is no encoding %q", m.said["encoding"])
	return nil
}

// workbook makes an xlsx of tab-separated text.
func workbook(t testing.TB, text string) []byte {
	t.Helper()
	x := excelize.NewFile()
	defer x.Close()
	style := func(format string) int {
		s, err := x.NewStyle(&excelize.Style{CustomNumFmt: &format})
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	day, both, clock := style("dd/mm/yyyy"), style("dd/mm/yyyy hh:mm:ss"), style("hh:mm:ss")
	for i, line := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		for j, v := range strings.Split(line, "\t") {
			at, _ := excelize.CoordinatesToCellName(j+1, i+1)
			var err error
			if d, e := time.Parse(time.DateTime, v); e == nil {
				err = x.SetCellValue("Sheet1", at, d)
				x.SetCellStyle("Sheet1", at, at, both)
			} else if d, e := time.Parse(time.DateOnly, v); e == nil {
				err = x.SetCellValue("Sheet1", at, d)
				x.SetCellStyle("Sheet1", at, at, day)
			} else if d, e := time.Parse(time.TimeOnly, v); e == nil {
				err = x.SetCellValue("Sheet1", at, float64(d.Hour()*3600+d.Minute()*60+d.Second())/86400)
				x.SetCellStyle("Sheet1", at, at, clock)
			} else {
				err = x.SetCellValue("Sheet1", at, v)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	var out bytes.Buffer
	if err := x.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func (m made) read(t testing.TB) (*Report, error) {
	t.Helper()
	f, err := grid.ReadBytes(context.Background(), m.name, m.bytes(t), grid.Options{TmpDir: t.TempDir()})
	if err != nil {
		return nil, err
	}
	var o Options
	switch m.said["order"] {
	case "day first":
		o.Order = data.DayFirst
	case "month first":
		o.Order = data.MonthFirst
	}
	if d := m.said["event day"]; d != "" {
		if o.Day, err = data.ParseDay(d); err != nil {
			t.Fatal(err)
		}
	}
	for _, pair := range strings.Split(m.said["map"], ";") {
		if column, field, ok := strings.Cut(pair, "="); ok {
			o.Map = append(o.Map, Mapping{strings.TrimSpace(column), strings.TrimSpace(field)})
		}
	}
	return Read(context.Background(), f, o)
}

// dump says a report as text.
func dump(r *Report) string {
	var b strings.Builder
	fmt.Fprintf(&b, "format: %s\ntitle: %s\nday: %s\nstart: %s\nend: %s\nrows: %d\n", r.Format, r.Title, r.Day, clock(r.Start), clock(r.End), r.Rows)
	fmt.Fprintf(&b, "order: %s", orderWords[r.Days.Order])
	if r.Days.Proof != "" {
		fmt.Fprintf(&b, " by %q of row %d", r.Days.Proof, r.Days.Row)
	}
	if r.Days.Unproved() {
		fmt.Fprintf(&b, ", which is %s", r.Days.Readings)
	}
	b.WriteByte('\n')
	if len(r.Meetings) > 0 {
		fmt.Fprintf(&b, "meetings: %v\n", r.Meetings)
	}
	total := 0
	for i := range r.People {
		p := &r.People[i]
		total += p.Seconds()
		fmt.Fprintf(&b, "%s", p.Name)
		for _, s := range []string{"<" + p.Email + ">", p.Organisation, p.JobTitle, p.State, p.Why} {
			if s != "<>" && s != "" {
				fmt.Fprintf(&b, ", %s", s)
			}
		}
		for what, is := range map[string]bool{"telephone": p.Telephone, "device": p.Device, "no times": p.NoTimes} {
			if is {
				fmt.Fprintf(&b, ", %s", what)
			}
		}
		fmt.Fprintf(&b, " | rows %s | %d s\n", strings.Trim(fmt.Sprint(p.Rows), "[]"), p.Seconds())
	}
	notes := slices.Clone(r.Notes)
	for _, n := range notes {
		fmt.Fprintf(&b, "! row %d %s %q: %s\n", n.Row, n.Field, n.Value, n.Reason)
	}
	fmt.Fprintf(&b, "%d people, %.4f minutes\n", len(r.People), float64(total)/60)
	return b.String()
}

func clock(t time.Time) string {
	if t.IsZero() {
		return "-"
	}
	return t.Format(time.DateTime)
}

var orderWords = map[data.Order]string{data.Unproved: "unproved", data.DayFirst: "day first", data.MonthFirst: "month first",
	data.Contradictory: "contradictory", data.NoneNeeded: "none needed"}
