package store_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
)

// texts gives every value of every record, in words.
func texts(s *store.Store) map[string]string {
	out := map[string]string{}
	s.View(func(b *book.Book) error {
		for _, k := range data.Kinds() {
			for _, r := range b.All(k) {
				var w strings.Builder
				for _, f := range k.Fields {
					fmt.Fprintf(&w, "%s=%s|", f.Name, b.Canonical(f, r))
				}
				out[k.Name+" "+string(r.Base().ID)] = w.String()
			}
		}
		return nil
	})
	return out
}

func sameRecords(t testing.TB, got, want map[string]string) {
	t.Helper()
	for k, w := range want {
		if got[k] != w {
			t.Errorf("%s\n is  %q\n not %q", k, got[k], w)
		}
	}
	for k := range got {
		if _, ok := want[k]; !ok {
			t.Errorf("%s is too much", k)
		}
	}
}

// fill makes some organisations and people, in several steps.
func fill(t testing.TB, s *store.Store, from, to int) {
	t.Helper()
	for i := from; i < to; i++ {
		o := &data.Organisation{Name: fmt.Sprint("Example Partner ", i), Sector: "Housing", Joined: data.MonthOf(2021, 4)}
		o.ID, o.Tags = data.ID(fmt.Sprint("o", i)), []string{"damp", fmt.Sprint("tag", i)}
		p := &data.Person{Name: fmt.Sprint("Ada Sample ", i), Organisation: o.ID, Email: "ada@homes.example"}
		p.ID = data.ID(fmt.Sprint("p", i))
		save(t, s, "New partner", o, p)
	}
}

// A hurt store is made once, in two forms: closed, and as a crash leaves it.
type specimen struct {
	closed, crashed string
	want            map[string]string
}

func makeSpecimen(t *testing.T) specimen {
	t.Helper()
	s := create(t)
	fill(t, s, 0, 40)
	s = reopen(t, s) // tables as well as a log
	fill(t, s, 40, 60)
	sp := specimen{closed: filepath.Join(t.TempDir(), "closed"), crashed: filepath.Join(t.TempDir(), "crashed"), want: texts(s)}
	copyFolder(t, s.Dir(), sp.crashed)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	copyFolder(t, s.Dir(), sp.closed)
	return sp
}

// A harm is something that happens to a file.
var harms = map[string]func(path string, r *rand.Rand) error{
	"deleted": func(path string, _ *rand.Rand) error { return os.Remove(path) },
	"emptied": func(path string, _ *rand.Rand) error { return os.Truncate(path, 0) },
	"cut": func(path string, r *rand.Rand) error {
		i, err := os.Stat(path)
		if err != nil {
			return err
		}
		return os.Truncate(path, r.Int64N(i.Size()+1))
	},
	"one byte flipped": func(path string, r *rand.Rand) error {
		return rewrite(path, func(b []byte) { b[r.IntN(len(b))] ^= 1 << r.IntN(8) })
	},
	"a page of zeros": func(path string, r *rand.Rand) error {
		return rewrite(path, func(b []byte) { at := r.IntN(len(b)); clear(b[at:min(at+4096, len(b))]) })
	},
	"all zeros": func(path string, _ *rand.Rand) error { return rewrite(path, func(b []byte) { clear(b) }) },
	"garbage": func(path string, r *rand.Rand) error {
		return rewrite(path, func(b []byte) {
			for i := range min(len(b), 4096) {
				b[i] = byte(r.Uint32())
			}
		})
	},
}

// rewrite changes the part of a file that is not a hole at its end.
func rewrite(path string, how func([]byte)) error {
	b, err := os.ReadFile(path)
	if err != nil || len(b) == 0 {
		return err
	}
	part := bytes.TrimRight(b, "\x00")
	part = b[:min(len(b), len(part)+64)]
	how(part)
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(part, 0)
	return errors.Join(err, f.Close())
}

func TestADamagedViewIsMadeAnew(t *testing.T) {
	sp := makeSpecimen(t)
	r := rand.New(rand.NewPCG(20260304, 1))
	kinds := slices.Sorted(maps.Keys(harms))
	rebuilt := 0
	all := rounds(14, 100)
	closed, crashed := readFolder(t, sp.closed), readFolder(t, sp.crashed)
	for i := range all {
		from, state := closed, "closed"
		if i%3 == 2 {
			from, state = crashed, "crashed"
		}
		dir := filepath.Join(t.TempDir(), "data")
		from.write(t, dir)
		files, err := filepath.Glob(filepath.Join(dir, "view", "db", "*"))
		if err != nil {
			t.Fatal(err)
		}
		file, harm := files[r.IntN(len(files))], kinds[i%len(kinds)]
		if err := harms[harm](file, r); err != nil {
			t.Fatal(err)
		}
		what := fmt.Sprintf("case %d: %s %s, %s", i, state, filepath.Base(file), harm)
		if opensWhole(t, dir, sp.want, what) {
			rebuilt++
		}
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
	}
	// What is harmed may be of no account (a lock file, bytes that are not used),
	// or healed by reading the history on from an older state.
	if rebuilt < all/4 {
		t.Errorf("only %d of %d were made anew: is the view looked at?", rebuilt, all)
	}
}

// opensWhole opens a store, compares all records, and reports whether the view
// was made anew.
func opensWhole(t *testing.T, dir string, want map[string]string, what string) bool {
	t.Helper()
	s, err := store.Open(dir, secret(), options())
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	defer s.Close()
	if got := texts(s); !maps.Equal(got, want) {
		t.Errorf("%s:", what)
		sameRecords(t, got, want)
	}
	report, err := s.Check()
	if err != nil || len(report.Problems) > 0 {
		t.Fatalf("%s: check: %v %v", what, err, report.Problems)
	}
	said := strings.Contains(strings.Join(s.Notes(), " "), "made anew")
	if said != report.Rebuilt {
		t.Errorf("%s: rebuilt %v, notes %q", what, report.Rebuilt, s.Notes())
	}
	return report.Rebuilt
}

func TestAViewThatIsGoneOrForeignIsMadeAnew(t *testing.T) {
	sp := makeSpecimen(t)
	other := create(t)
	fill(t, other, 0, 3)
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	for name, harm := range map[string]func(view string) error{
		"the folder is deleted":   os.RemoveAll,
		"the database is deleted": func(v string) error { return os.RemoveAll(filepath.Join(v, "db")) },
		"all its files are deleted": func(v string) error {
			return errors.Join(os.RemoveAll(filepath.Join(v, "db")), os.Mkdir(filepath.Join(v, "db"), 0o700))
		},
		"a file is in its place": func(v string) error { return errors.Join(os.RemoveAll(v), os.WriteFile(v, []byte("x"), 0o600)) },
		"it is another store's": func(v string) error {
			err := os.RemoveAll(v)
			copyFolder(t, filepath.Join(other.Dir(), "view"), v)
			return err
		},
	} {
		dir := filepath.Join(t.TempDir(), "data")
		copyFolder(t, sp.closed, dir)
		if err := harm(filepath.Join(dir, "view")); err != nil {
			t.Fatal(err)
		}
		if !opensWhole(t, dir, sp.want, name) {
			t.Errorf("%s: the view was kept", name)
		}
		if opensWhole(t, dir, sp.want, name+", the second time") {
			t.Errorf("%s: made anew a second time", name)
		}
	}
}

func TestTheMarkOfACleanCloseIsNoMoreThanAShortCut(t *testing.T) {
	sp := makeSpecimen(t)
	for harm, do := range harms {
		dir := filepath.Join(t.TempDir(), "data")
		copyFolder(t, sp.closed, dir)
		if err := do(filepath.Join(dir, "view", "clean"), rand.New(rand.NewPCG(1, 1))); err != nil {
			t.Fatal(err)
		}
		if opensWhole(t, dir, sp.want, "mark: "+harm) {
			t.Errorf("mark %s: a sound view was made anew", harm)
		}
	}
}

func TestAPowerCutTakesWhatWasNotSynced(t *testing.T) {
	s := create(t)
	fill(t, s, 0, 10)
	s = reopen(t, s)
	old := filepath.Join(t.TempDir(), "old") // the view as the disk may still have it
	copyFolder(t, filepath.Join(s.Dir(), "view"), old)
	fill(t, s, 10, 30)
	want := texts(s)
	running := filepath.Join(t.TempDir(), "running")
	copyFolder(t, s.Dir(), running)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	cuts := map[string]func(view string) error{
		"nothing of the session was written back": func(v string) error {
			err := os.RemoveAll(v)
			copyFolder(t, old, v)
			return err
		},
		"every file has its length and no content": func(v string) error { return eachFile(v, harms["all zeros"], r) },
		"only the manifest was written": func(v string) error {
			return eachFile(v, func(path string, r *rand.Rand) error {
				if strings.HasSuffix(path, "MANIFEST") || strings.HasSuffix(path, "KEYREGISTRY") || strings.HasSuffix(path, "clean") {
					return nil
				}
				return harms["all zeros"](path, r)
			}, r)
		},
		"some pages were written": func(v string) error {
			return eachFile(v, harms["a page of zeros"], r)
		},
		"old files beside new ones": func(v string) error {
			return eachFile(v, func(path string, r *rand.Rand) error {
				b, err := os.ReadFile(filepath.Join(old, "db", filepath.Base(path)))
				if err != nil || r.IntN(2) == 0 {
					return nil
				}
				return os.WriteFile(path, b, 0o600)
			}, r)
		},
	}
	for _, name := range slices.Sorted(maps.Keys(cuts)) {
		for state, from := range map[string]string{"running": running, "just closed": s.Dir()} {
			dir := filepath.Join(t.TempDir(), "data")
			copyFolder(t, from, dir)
			if err := cuts[name](filepath.Join(dir, "view")); err != nil {
				t.Fatal(err)
			}
			opensWhole(t, dir, want, state+": "+name)
		}
	}
}

func eachFile(dir string, do func(string, *rand.Rand) error, r *rand.Rand) error {
	return filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		return do(path, r)
	})
}

// A step that is acknowledged was synced first.
func TestEveryStepIsSynced(t *testing.T) {
	syncs := 0
	dir := filepath.Join(t.TempDir(), "data")
	s, _, err := store.Create(dir, pass, options().WithSync(func(f *os.File) error {
		if strings.Contains(f.Name(), "journal") {
			syncs++
		}
		return f.Sync()
	}))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	o := &data.Organisation{Name: "One"}
	save(t, s, "New partner", o)
	for what, do := range map[string]func() error{
		"update": func() error {
			o.Name += "!"
			return s.Update("Edit", func(tx *store.Tx) error { return edit.Save(tx, o) })
		},
		"undo": func() error { _, err := s.Undo(); return err },
	} {
		before := syncs
		if err := do(); err != nil {
			t.Fatal(err)
		}
		if syncs == before {
			t.Errorf("%s was acknowledged without a sync", what)
		}
	}
}

func TestADiskThatDoesNotSyncIsNotBelieved(t *testing.T) {
	fail := false
	broken := errors.New("input/output error")
	dir := filepath.Join(t.TempDir(), "data")
	s, _, err := store.Create(dir, pass, options().WithSync(func(f *os.File) error {
		if fail {
			return broken
		}
		return f.Sync()
	}))
	if err != nil {
		t.Fatal(err)
	}
	fill(t, s, 0, 2)
	want := texts(s)
	fail = true
	err = s.Update("Edit", func(tx *store.Tx) error { return edit.Save(tx, &data.Organisation{Name: "Not kept"}) })
	if err == nil || !strings.Contains(data.Sentence(err), "disk") {
		t.Fatalf("%v: %s", err, data.Sentence(err))
	}
	sameRecords(t, texts(s), want)
	fail = false
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir)
	sameRecords(t, texts(s), want)
	fill(t, s, 2, 3)
}

// A row that is gone, with everything else in order, is missed by the sum only.
func TestAViewThatLostARecordIsFoundOut(t *testing.T) {
	s := create(t)
	fill(t, s, 0, 5)
	want := texts(s)
	if err := s.LoseRow(data.Organisations.Num, "o3"); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(s.Close(), os.Remove(filepath.Join(s.Dir(), "view", "clean"))); err != nil {
		t.Fatal(err)
	}
	if !opensWhole(t, s.Dir(), want, "a row was lost") {
		t.Error("the view was kept")
	}
}

// The view holds a step that the journal lost, and in whose place another one of
// the same length was written since.
func TestAViewOfAnotherHistoryIsNotBelieved(t *testing.T) {
	s := create(t)
	rename(t, s, "o1", "First")
	i, err := os.Stat(filepath.Join(s.Dir(), "journal", "000001.pbj"))
	if err != nil {
		t.Fatal(err)
	}
	rename(t, s, "o1", "Never")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	view := filepath.Join(s.Dir(), "view")
	old := readFolder(t, view)
	if err := errors.Join(os.Truncate(filepath.Join(s.Dir(), "journal", "000001.pbj"), i.Size()), os.RemoveAll(view)); err != nil {
		t.Fatal(err)
	}
	s = open(t, s.Dir())
	rename(t, s, "o1", "Truth")
	want := texts(s)
	if err := errors.Join(s.Close(), os.RemoveAll(view)); err != nil {
		t.Fatal(err)
	}
	old.write(t, view)
	opensWhole(t, s.Dir(), want, "an old view beside a new history")
}

// An import is written in one go; whatever of it reached the disk, it is there
// whole or not at all, and what comes after it is read back.
func TestAnImportThatIsHalfWrittenIsNotThere(t *testing.T) {
	s := create(t)
	segment := filepath.Join(s.Dir(), "journal", "000001.pbj")
	size := func() int64 {
		i, err := os.Stat(segment)
		if err != nil {
			t.Fatal(err)
		}
		return i.Size()
	}
	bringIn := func(s *store.Store, name string) {
		err := s.UpdateImport("Bring in", func(tx *store.Tx) error {
			for i := range 4000 {
				o := &data.Organisation{Name: fmt.Sprint(name, i), Address: strings.Repeat("Example Street ", 20)}
				o.ID = data.ID(fmt.Sprint("r", i))
				if err := edit.Save(tx, o); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	rename(t, s, "o1", "Before")
	before, start := texts(s), size()
	beforeView := readFolder(t, filepath.Join(s.Dir(), "view"))
	bringIn(s, "First ")
	after, end := texts(s), size()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole := readFolder(t, s.Dir())
	for n, at := range []int64{start, start + 1, start + (end-start)/3, (start + end) / 2, start + (end-start)*5/6, end - 1, end} {
		dir := filepath.Join(t.TempDir(), "data")
		whole.write(t, dir)
		if err := errors.Join(os.RemoveAll(filepath.Join(dir, "view")), os.Truncate(filepath.Join(dir, "journal", "000001.pbj"), at)); err != nil {
			t.Fatal(err)
		}
		if n%2 == 0 { // and a view as it was
			beforeView.write(t, filepath.Join(dir, "view"))
		}
		want := before
		if at == end {
			want = after
		}
		opensWhole(t, dir, want, fmt.Sprintf("cut at %d of %d to %d", at, start, end))
		s := open(t, dir)
		bringIn(s, "Again ")
		want = texts(s)
		if err := errors.Join(s.Close(), os.RemoveAll(filepath.Join(dir, "view"))); err != nil {
			t.Fatal(err)
		}
		opensWhole(t, dir, want, "brought in again")
	}
}
