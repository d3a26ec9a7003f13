package insight

import (
	"slices"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
)

// day reads a day as it is kept: 2026-03-05, 2026-03, 2026, 2020/21 or "".
func day(t testing.TB, s string) data.Day {
	t.Helper()
	if s == "" {
		return data.Day{}
	}
	d, err := data.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// made is a book of some records as at 5 March 2026. Records without an ID get
// a derived one.
func made(t testing.TB, rs ...data.Record) *book.Book {
	t.Helper()
	b := book.New(day(t, "2026-03-05"))
	for _, r := range rs {
		if r.Base().ID == "" && r.Kind().Derive != nil {
			r.Base().ID = r.Kind().Derive(r)
		}
		if r.Base().ID == "" {
			t.Fatalf("a %s without an ID", r.Kind().Name)
		}
		b.Put(r)
	}
	return b
}

func id(s string) data.Common { return data.Common{ID: data.ID(s)} }

func org(name string) *data.Organisation {
	return &data.Organisation{Common: id(name), Name: name, Status: data.StatusActive}
}

func person(name string) *data.Person { return &data.Person{Common: id(name), Name: name} }

// words joins IDs, sorted, so that a table says what it wants in one string.
func words(f Figure) string {
	var out []string
	for _, x := range f {
		out = append(out, string(x))
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

func check(t *testing.T, what string, got, want any) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}
