package intake_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake"
	"placebook/data/intake/grid"
	"placebook/data/sheet"
	"placebook/data/store"
	"placebook/data/vault"
)

// now is the clock of every test.
func now() time.Time { return time.Date(2026, 3, 4, 9, 0, 0, 0, time.UTC) }

func newStore(t testing.TB) *store.Store {
	t.Helper()
	s, _, err := store.Create(t.TempDir(), []byte("a passphrase"), store.Options{Now: now, Cost: vault.TestCost, Author: "Ana Example", Laptop: "a laptop"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func file(t testing.TB, name, text string) *grid.File {
	t.Helper()
	f, err := grid.ReadBytes(context.Background(), name, []byte(text), grid.Options{TmpDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func plan(t testing.TB, s *store.Store, list string, f *grid.File, o intake.Options) *intake.Plan {
	t.Helper()
	p, err := tryPlan(s, list, f, o)
	if err != nil {
		t.Fatalf("%s: %v", list, err)
	}
	return p
}

func tryPlan(s *store.Store, list string, f *grid.File, o intake.Options) (p *intake.Plan, err error) {
	err = s.View(func(b *book.Book) error {
		p, err = intake.Make(context.Background(), f, list, b, o, nil)
		return err
	})
	return p, err
}

func commit(t testing.TB, s *store.Store, p *intake.Plan) intake.Result {
	t.Helper()
	r, err := p.Commit(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// bring imports text, and stops where a row is held.
func bring(t testing.TB, s *store.Store, list, text string) {
	t.Helper()
	p := plan(t, s, list, file(t, list+".csv", text), intake.Options{})
	if p.Held > 0 {
		t.Fatalf("the data to begin with is held:\n%s", fate(p))
	}
	commit(t, s, p)
}

// list prints a list as the command line does.
func list(t testing.TB, s *store.Store, kind *data.Kind) string {
	t.Helper()
	var out bytes.Buffer
	if err := s.View(func(b *book.Book) error { return sheet.WriteCSV(&out, b, kind) }); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// titles names the live records of a kind, in order.
func titles(t testing.TB, s *store.Store, kind *data.Kind) string {
	t.Helper()
	var out []string
	s.View(func(b *book.Book) error {
		for _, r := range b.All(kind) {
			out = append(out, b.Title(r))
		}
		return nil
	})
	slices.Sort(out)
	return strings.Join(out, "; ")
}

// one gives a value of the only record of a name.
func one(t testing.TB, s *store.Store, kind *data.Kind, title, field string) string {
	t.Helper()
	out, found := "", 0
	s.View(func(b *book.Book) error {
		for _, r := range b.All(kind) {
			if b.Title(r) == title {
				out = b.Canonical(kind.Field(field), r)
				found++
			}
		}
		return nil
	})
	if found != 1 {
		t.Fatalf("%d records are called %q; there are: %s", found, title, titles(t, s, kind))
	}
	return out
}

// fate says what a plan does, row by row: what is changed after "|", what is
// told on lines with "!", what is offered on lines with "?".
func fate(p *intake.Plan) string {
	var b strings.Builder
	for _, s := range p.Sheets {
		fmt.Fprintf(&b, "sheet %q", s.Name)
		if s.Left != "" {
			fmt.Fprintf(&b, " left out: %s\n", s.Left)
			continue
		}
		fmt.Fprintf(&b, " headings in row %d, %d rows\n", s.Heading, s.Rows)
	}
	for _, c := range p.Columns {
		to := c.Field + " (" + c.How + ")"
		if c.SetAside {
			to = "set aside"
		}
		fmt.Fprintf(&b, "column %q: %s\n", c.Heading, to)
	}
	for _, x := range p.Problems {
		if x.Reason != "set aside: the column has no field here" && !strings.HasPrefix(x.Reason, "the sheet is left out") {
			fmt.Fprintf(&b, "! %s: %s\n", x.Field, x.Reason)
		}
	}
	if p.Days.Needed {
		fmt.Fprintf(&b, "days: order %d by %q of row %d %s\n", p.Days.Order, p.Days.Proof, p.Days.Row, p.Days.Readings)
	}
	sheet := ""
	for _, r := range p.Rows {
		if r.Sheet != sheet {
			sheet = r.Sheet
			fmt.Fprintf(&b, "-- %s\n", sheet)
		}
		fmt.Fprintf(&b, "%d %s %s", r.Number, r.Outcome, r.Name)
		for _, c := range r.Changes {
			fmt.Fprintf(&b, " | %s: %s", c.Field, c.New)
			if c.Old != "" {
				fmt.Fprintf(&b, ", was %s", c.Old)
			}
		}
		b.WriteByte('\n')
		for _, x := range r.Problems {
			fmt.Fprintf(&b, "  ! %s %q: %s\n", x.Field, x.Value, x.Reason)
		}
		for _, o := range r.Options {
			chosen := ""
			if o.Chosen {
				chosen = " (chosen)"
			}
			fmt.Fprintf(&b, "  ? %s%s\n", o.Label, chosen)
		}
	}
	fmt.Fprintf(&b, "%d rows: %d added, %d updated, %d unchanged, %d held", len(p.Rows), p.Added, p.Updated, p.Unchanged, p.Held)
	for _, l := range []string{"organisations", "people", "roles", "neighbourhoods"} {
		if t, ok := p.Records[l]; ok {
			fmt.Fprintf(&b, "; %s %d/%d/%d", l, t.Added, t.Updated, t.Unchanged)
		}
	}
	return strings.ReplaceAll(b.String(), "\n\n", "\n") + "\n"
}

// outcomes is the fate of each row in a word: "added held unchanged".
func outcomes(p *intake.Plan) string {
	var out []string
	for _, r := range p.Rows {
		out = append(out, r.Outcome.String())
	}
	return strings.Join(out, " ")
}
