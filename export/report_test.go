package export_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"placebook/data"
	"placebook/export"
	"placebook/export/exporttest"
	"placebook/export/xl"
)

// make writes a report into a folder of its own.
func write(t testing.TB, name string, src export.Source) (path string, res export.Result) {
	t.Helper()
	path = filepath.Join(t.TempDir(), name+".xlsx")
	res, err := export.Report(context.Background(), name, src, path, xl.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return path, res
}

// sources are partnerships that reports must be right for.
var sources = map[string]func() export.Source{
	"made": exporttest.Source, "empty": exporttest.Empty, "one": exporttest.One, "hostile": exporttest.Hostile,
}

// TestReportsAreSound: no report has a fault, whatever it is made from.
func TestReportsAreSound(t *testing.T) {
	for from, source := range sources {
		for _, name := range export.Names() {
			path, _ := write(t, name, source())
			faults, err := xl.CheckFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range faults {
				t.Errorf("%s from %s: %v", name, from, f)
			}
		}
	}
}

// TestResult: the JSON that the command line prints of a report.
func TestResult(t *testing.T) {
	for name, want := range map[string]string{
		"partners":     `"as_at":"2026-03-05","sheets":[{"name":"Contents","rows":6},{"name":"Partners","rows":43},{"name":"People","rows":121},{"name":"Roles","rows":17},{"name":"MoU","rows":40},{"name":"Commitments","rows":3},{"name":"Notes","rows":11}]}`,
		"plans":        `"as_at":"2026-03-05","sheets":[{"name":"Contents","rows":13},{"name":"Priorities","rows":3},{"name":"Outcomes","rows":2},{"name":"Measures","rows":3},{"name":"Actions","rows":12},{"name":"Actions in full","rows":12},{"name":"Milestones","rows":3},{"name":"Timeline","rows":17},{"name":"Risks","rows":3},{"name":"Risk matrix","rows":5},{"name":"Highlights","rows":1},{"name":"What people told us","rows":2},{"name":"Notes","rows":12},{"name":"Bring back","rows":41}]}`,
		"declarations": `"as_at":"2026-03-05","sheets":[{"name":"Declarations","rows":13},{"name":"Register","rows":10},{"name":"Notes","rows":6}]}`,
		"training":     `"as_at":"2026-03-05","sheets":[{"name":"Contents","rows":7},{"name":"Sessions","rows":17},{"name":"Reach","rows":24},{"name":"Months","rows":13},{"name":"Programmes","rows":3},{"name":"Completion","rows":83},{"name":"Evaluation","rows":4},{"name":"Notes","rows":10}]}`,
		"board":        `"as_at":"2026-03-05","sheets":[{"name":"Summary","rows":0},{"name":"Sectors","rows":11},{"name":"Wells","rows":4},{"name":"Partners","rows":40},{"name":"Notes","rows":10}]}`,
	} {
		path, res := write(t, name, exporttest.Source())
		got, err := json.Marshal(res)
		if err != nil {
			t.Fatal(err)
		}
		file, _ := json.Marshal(path)
		if want = `{"file":` + string(file) + "," + want; string(got) != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestRefusals(t *testing.T) {
	change := func(f func(*export.Source)) export.Source {
		s := exporttest.Source()
		f(&s)
		return s
	}
	for _, c := range []struct {
		what, name string
		src        export.Source
		want       error
	}{
		{"a report there is not", "annex", exporttest.Source(), export.ErrUnknownReport},
		{"no name", "", exporttest.Source(), export.ErrUnknownReport},
		{"no day", "partners", change(func(s *export.Source) { s.AsAt = data.Day{} }), export.ErrAsAt},
		{"a month", "partners", change(func(s *export.Source) { s.AsAt = data.MonthOf(2026, 3) }), export.ErrAsAt},
		{"a day that spreadsheets cannot hold", "partners", change(func(s *export.Source) { s.AsAt = data.DayOf(1850, 1, 1) }), export.ErrAsAt},
		{"a meeting whose group nobody has said", "declarations", change(func(s *export.Source) {
			s.Event = "fair"
			s.Book.Put(&data.Event{Common: data.Common{ID: "fair"}, Type: data.EventCommunity, Title: "Summer fair", Day: data.DayOf(2026, 6, 1)})
		}), export.ErrNoGroup},
		{"a meeting that is not there", "board", change(func(s *export.Source) { s.Event = "gone" }), export.ErrNoEvent},
	} {
		path := filepath.Join(t.TempDir(), "r.xlsx")
		_, err := export.Report(context.Background(), c.name, c.src, path, xl.Options{})
		if !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", c.what, err, c.want)
		}
		if !strings.HasSuffix(data.Sentence(err), ".") || strings.HasPrefix(data.Sentence(err), "Something") {
			t.Errorf("%s: no sentence: %q", c.what, data.Sentence(err))
		}
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%s: a file was written", c.what)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := export.Report(ctx, "board", exporttest.Source(), filepath.Join(t.TempDir(), "r.xlsx"), xl.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v", err)
	}
}

// TestSameBytes: a report says the same in the same bytes, however its records came together.
func TestSameBytes(t *testing.T) {
	for from, source := range sources {
		for _, name := range export.Names() {
			a, _ := write(t, name, source())
			b, _ := write(t, name, source())
			x, err := os.ReadFile(a)
			if err != nil {
				t.Fatal(err)
			}
			y, err := os.ReadFile(b)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(x, y) {
				t.Errorf("%s from %s: two files of the same data differ", name, from)
			}
		}
	}
}

// TestBooksAreLeftAlone: a report of prepared books may be made beside others that read them.
func TestBooksAreLeftAlone(t *testing.T) {
	src := exporttest.Source()
	done := make(chan error)
	for _, name := range []string{"board", "partners", "board"} {
		path := filepath.Join(t.TempDir(), "r.xlsx")
		go func() {
			_, err := export.Report(context.Background(), name, src, path, xl.Options{})
			done <- err
		}()
	}
	for range 3 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if !src.Book.Prepared() {
		t.Error("the book is not as it was")
	}
}

// TestLabels: a draft and a sample say so on every sheet, in a cell and at the page's edge.
func TestLabels(t *testing.T) {
	for _, name := range export.Names() {
		for _, sample := range []bool{false, true} {
			src := exporttest.Source()
			src.Sample = sample
			b, err := export.Describe(name, src)
			if err != nil {
				t.Fatal(err)
			}
			draft := name == export.Board
			if got := b.Page.HeaderRight == "DRAFT"; got != draft {
				t.Errorf("%s: draft at the edge: %v", name, got)
			}
			if got := strings.Contains(b.Page.FooterLeft, "Sample data"); got != sample {
				t.Errorf("%s: sample at the edge: %v, want %v", name, got, sample)
			}
			for _, s := range b.Sheets {
				if got := strings.Contains(s.About, "Draft"); got != draft {
					t.Errorf("%s, %s: draft in the cells: %v", name, s.Name, got)
				}
				if got := strings.Contains(strings.ToLower(s.About), "sample data"); got != sample {
					t.Errorf("%s, %s: sample in the cells: %v, want %v", name, s.Name, got, sample)
				}
			}
		}
	}
}

// TestProperties: what the file says about itself.
func TestProperties(t *testing.T) {
	src := exporttest.Source()
	b, err := export.Describe(export.Board, src)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range [][2]string{
		{b.Title, "Board report, 19 March 2026: draft"}, {b.Author, src.Author}, {b.Language, "en-GB"}, {b.Program, "Placebook 1.0"},
		{b.Company, "Example Place Partnership"}, {b.Custom["Placebook report"], "board"}, {b.Custom["Figures as at"], "2026-03-05"},
		{b.Created.Format(time.RFC3339), "2026-03-05T09:30:00Z"},
	} {
		if c[0] != c[1] {
			t.Errorf("got %q, want %q", c[0], c[1])
		}
	}
	src.Now = time.Time{}
	if b, _ = export.Describe(export.Board, src); !b.Created.Equal(time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("without a time: %v", b.Created)
	}
}

// TestChosenMeeting: the report is for the meeting that was chosen, or for the next.
func TestChosenMeeting(t *testing.T) {
	for event, want := range map[data.ID]string{
		"": "Board report, 19 March 2026: draft", "board-3": "Board report, 21 May 2026: draft", "board-1": "Board report, 22 January 2026: draft",
	} {
		src := exporttest.Source()
		src.Event = event
		b, err := export.Describe(export.Board, src)
		if err != nil || b.Title != want {
			t.Errorf("%s: got %q, %v", event, b.Title, err)
		}
	}
	if b, err := export.Describe(export.Board, exporttest.Empty()); err != nil || b.Title != "Board report: draft" {
		t.Errorf("no meeting: got %q, %v", b.Title, err)
	}
}
