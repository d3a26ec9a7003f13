package store_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"placebook/data"
	"placebook/data/edit"
	"placebook/data/store"
)

// testdata/store-v1 is a store as the first version writes it, kept for ever:
// every later version has to open it. Its passphrase is that of the tests; its
// records are in testdata/store-v1.json. It was made once, by
//
//	go test ./data/store -run TestAStoreOfTheFirstVersion -make-fixture
//
// and is not made again: a new format gets a folder of its own beside it.
var makeFixture = flag.Bool("make-fixture", false, "make testdata/store-v1, which must not be there")

func TestAStoreOfTheFirstVersionIsOpened(t *testing.T) {
	fixture := filepath.Join("testdata", "store-v1")
	if *makeFixture {
		writeFixture(t, fixture)
	}
	b, err := os.ReadFile(fixture + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var want map[string]string
	if err := json.Unmarshal(b, &want); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "data")
	copyFolder(t, fixture, dir)
	s := open(t, dir)
	contains(t, texts(s), want)
	if r, err := s.Check(); err != nil || len(r.Problems) > 0 {
		t.Errorf("%+v, %v", r, err)
	}
	if h, err := s.History(data.Organisations, "o1"); err != nil || len(h) != 3 || h[0].Title != "Rename" {
		t.Errorf("%+v, %v", h, err)
	}
	fill(t, s, 100, 102)
	contains(t, texts(reopen(t, s)), want)
}

// contains compares what the fixture's records say; later versions may have more
// fields, which stand at the end of a kind or are empty.
func contains(t testing.TB, got, want map[string]string) {
	t.Helper()
	for k, fields := range want {
		if !hasFields(got[k], fields) {
			t.Errorf("%s\n is  %q\n not %q", k, got[k], fields)
		}
	}
}

func hasFields(got, want string) bool {
	have := map[string]bool{}
	for _, f := range splitFields(got) {
		have[f] = true
	}
	for _, f := range splitFields(want) {
		if !have[f] {
			return false
		}
	}
	return got != ""
}

func splitFields(s string) (out []string) {
	start := 0
	for i := range len(s) {
		if s[i] == '|' {
			out = append(out, s[start:i])
			start = i + 1
		}
	}
	return out
}

// writeFixture makes a store with a bit of everything.
func writeFixture(t *testing.T, dir string) {
	if _, err := os.Stat(dir); err == nil {
		t.Fatalf("%s is there already and is kept for ever", dir)
	}
	s, _, err := store.Create(dir, pass, options())
	if err != nil {
		t.Fatal(err)
	}
	fill(t, s, 0, 4)
	rename(t, s, "o1", "Renamed once")
	rename(t, s, "o1", "Renamed twice")
	n := &data.ContactNote{Person: "p1", Organisation: "o1", Day: data.DayOf(2026, 3, 1), Text: "Spoke about the damp visits"}
	g := &data.Group{Name: "Example Board", Type: data.GroupBoard, QuorumTotal: "8", QuorumClauses: []string{"2 by sector General practice"}}
	save(t, s, "More", n, g)
	err = s.Update("Own field", func(tx *store.Tx) error {
		def, err := edit.DefineOwn(tx, data.Organisations, "Van number", data.OwnNumber, nil)
		if err != nil {
			return err
		}
		o := tx.Copy(data.Organisations, "o2").(*data.Organisation)
		o.Own = map[data.ID]string{def: "12"}
		return edit.Save(tx, o)
	})
	if err != nil {
		t.Fatal(err)
	}
	rename(t, s, "gone", "Deleted")
	if err := s.Update("Delete", func(tx *store.Tx) error { return edit.Delete(tx, data.Organisations, "gone") }); err != nil {
		t.Fatal(err)
	}
	ben, _ := laptop(t, "Ben", 0)
	rename(t, ben, "b1", "Of Ben's laptop")
	send(t, ben, s)
	b, err := json.MarshalIndent(texts(s), "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(dir+".json", append(b, '\n'), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	// The view may change its form: it is made anew when it does.
	if err := os.RemoveAll(filepath.Join(dir, "view")); err != nil {
		t.Fatal(err)
	}
}
