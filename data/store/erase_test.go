package store_test

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/store"
)

// canaries are personal values that must not stand anywhere in clear.
var canaries = map[string]string{
	"name": "Canaryname Sample", "email": "canarymail@homes.example", "phone": "07700900123", "notes": "Canarynotes about her",
	"access needs": "Canaryneeds a ramp", "contact note": "Canarytalk about the damp",
}

func withCanaries(t *testing.T) (s *store.Store, person, note, body data.ID) {
	t.Helper()
	s = create(t)
	o := &data.Organisation{Name: "Example Homes"}
	o.Notes = "Notes of an organisation"
	save(t, s, "Partner", o)
	p := &data.Person{Name: canaries["name"], Email: canaries["email"], Phone: canaries["phone"], AccessNeeds: canaries["access needs"], Organisation: o.ID}
	p.Notes = canaries["notes"]
	other := &data.Person{Name: "Somebody Else"}
	save(t, s, "People", p, other)
	n := &data.ContactNote{Person: p.ID, Organisation: o.ID, Day: data.DayOf(2026, 3, 1), Text: canaries["contact note"]}
	save(t, s, "Note", n)
	p.Name += " (now Example)" // a second version
	save(t, s, "Edit", p)
	return s, p.ID, n.ID, o.ID
}

func TestPersonalValuesStandNowhereInClear(t *testing.T) {
	s, _, _, _ := withCanaries(t)
	frames, err := s.Frames()
	if err != nil {
		t.Fatal(err)
	}
	all := bytes.Join(frames, nil)
	if !bytes.Contains(all, []byte("Example Homes")) || !bytes.Contains(all, []byte("Notes of an organisation")) {
		t.Fatal("the test does not look where values are")
	}
	for what, value := range canaries {
		if bytes.Contains(all, []byte(value)) {
			t.Errorf("%s: not sealed with the person's key", what)
		}
	}
	look := func(when string) {
		err := filepath.WalkDir(s.Dir(), func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			b, err := os.ReadFile(path)
			for what, value := range canaries {
				if bytes.Contains(b, []byte(value)) {
					t.Errorf("%s: %s stands in %s", when, what, path)
				}
			}
			if bytes.Contains(b, []byte("Example Homes")) {
				t.Errorf("%s: %s is not sealed", when, path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	look("open")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	look("closed")
}

func TestAPersonWhoseKeyIsDestroyedIsGone(t *testing.T) {
	s, person, note, body := withCanaries(t)
	if err := s.LoseRow(data.Organisations.Num, string(body)); err != nil { // so that a view lies in quarantine
		t.Fatal(err)
	}
	if err := errors.Join(s.Close(), os.Remove(filepath.Join(s.Dir(), "view", "clean"))); err != nil {
		t.Fatal(err)
	}
	s = open(t, s.Dir())
	if kept, err := filepath.Glob(filepath.Join(s.Dir(), "quarantine", "view-*")); err != nil || len(kept) != 1 {
		t.Fatal(kept, err)
	}
	if _, err := s.Keys().Destroy(string(person)); err != nil {
		t.Fatal(err)
	}
	for _, how := range []string{"made anew", "opened anew", "opened without its view"} {
		switch how {
		case "made anew":
			if err := s.Rebuild(); err != nil {
				t.Fatal(err)
			}
		case "opened anew":
			s = reopen(t, s)
		default:
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if err := os.RemoveAll(filepath.Join(s.Dir(), "view")); err != nil {
				t.Fatal(err)
			}
			s = open(t, s.Dir())
		}
		var everything strings.Builder
		for k, v := range texts(s) {
			everything.WriteString(k + v)
		}
		for _, v := range rows(t, s) {
			everything.WriteString(v)
		}
		for _, id := range []data.ID{person, note} {
			for _, k := range []*data.Kind{data.Persons, data.ContactNotes} {
				h, err := s.History(k, id)
				if err != nil {
					t.Fatal(err)
				}
				for _, e := range h {
					for _, f := range e.Fields {
						everything.WriteString(f.Old + f.New)
					}
				}
			}
		}
		for what, value := range canaries {
			if strings.Contains(everything.String(), value) {
				t.Errorf("%s: the %s is still there", how, what)
			}
		}
		if g := get[*data.Organisation](t, s, body); g.Notes != "Notes of an organisation" {
			t.Errorf("%s: the rest does not stand: %+v", how, g)
		}
		if n := get[*data.ContactNote](t, s, note); n.Organisation != body || n.Text != "" {
			t.Errorf("%s: %+v", how, n)
		}
		if !strings.Contains(everything.String(), "Somebody Else") {
			t.Errorf("%s: another person is gone too", how)
		}
	}
	left, err := filepath.Glob(filepath.Join(s.Dir(), "quarantine", "*"))
	if err != nil || len(left) > 0 {
		t.Errorf("copies are left: %v %v", left, err)
	}
	// Somebody writes about the person again: a new key.
	p := &data.Person{Name: "Known again"}
	p.ID = person
	save(t, s, "Again", p)
	s = reopen(t, s)
	if g := get[*data.Person](t, s, person); g.Name != "Known again" || g.Email != "" {
		t.Errorf("%+v", g)
	}
	undoNeverBrings(t, s, slices.Collect(maps.Values(canaries)))
}

// undoNeverBrings takes back all there is, and looks for values that are to stay
// away.
func undoNeverBrings(t *testing.T, s *store.Store, values []string) {
	t.Helper()
	steps := 0
	for title, ok := s.CanUndo(); ok; title, ok = s.CanUndo() {
		if _, err := s.Undo(); err != nil {
			t.Fatal(err)
		}
		steps++
		all := strings.Join(slices.Concat(slices.Collect(maps.Values(texts(s))), slices.Collect(maps.Values(rows(t, s)))), "\n")
		for _, v := range values {
			if strings.Contains(all, v) {
				t.Errorf("undoing %q brought back %q", title, v)
			}
		}
	}
	if steps < 2 {
		t.Errorf("only %d steps could be undone", steps)
	}
}

// A note that turns out to be about somebody else goes under that person's key.
func TestANoteThatMovesToAnotherPersonIsSealedAnew(t *testing.T) {
	s, person, note, _ := withCanaries(t)
	other := &data.Person{Name: "The right person"}
	save(t, s, "Person", other)
	n := get[*data.ContactNote](t, s, note)
	n.Person = other.ID
	save(t, s, "Move", n)
	if _, err := s.Keys().Destroy(string(person)); err != nil {
		t.Fatal(err)
	}
	if err := s.Rebuild(); err != nil {
		t.Fatal(err)
	}
	if g := get[*data.ContactNote](t, s, note); g.Text != canaries["contact note"] {
		t.Errorf("the text is %q", g.Text)
	}
	if _, err := s.Keys().Destroy(string(other.ID)); err != nil {
		t.Fatal(err)
	}
	if err := s.Rebuild(); err != nil {
		t.Fatal(err)
	}
	if g := get[*data.ContactNote](t, s, note); g.Text != "" {
		t.Errorf("the text is %q", g.Text)
	}
}
