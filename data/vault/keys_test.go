package vault

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var (
	keysKey   = bytes.Repeat([]byte{5}, 32)
	keysStore = [16]byte{9}
	noSync    = func(*os.File) error { return nil }
)

func openKeys(t testing.TB, dir string) (*Keys, string) {
	t.Helper()
	k, mended, err := OpenKeys(dir, keysKey, keysStore, KeyOptions{New: true, Sync: noSync})
	if err != nil {
		t.Fatal(err)
	}
	return k, mended
}

func mustMake(t testing.TB, k *Keys, subjects ...string) map[string]KeyID {
	t.Helper()
	made, err := k.Make(subjects)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// wantKeys opens the keys anew, expects nothing to mend and exactly these persons with these keys.
func wantKeys(t testing.TB, dir string, want map[string]KeyID) {
	t.Helper()
	k, mended := openKeys(t, dir)
	if mended != "" || k.Len() != len(want) {
		t.Fatalf("mended %q, %d keys", mended, k.Len())
	}
	for s, id := range want {
		if got, ok := k.For(s); !ok || got != id {
			t.Fatalf("%s: %x %t", s, got, ok)
		}
	}
	if b := copies(t, dir, keysNames); !bytes.Equal(b[0], b[1]) {
		t.Fatal("the copies differ")
	}
}

func TestPersonKeyLifecycle(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "keys")
	k, _ := openKeys(t, dir)
	made := mustMake(t, k, "ana", "ben", "ana")
	if len(made) != 2 || made["ana"] == made["ben"] {
		t.Fatalf("made %v", made)
	}
	box, err := k.Seal(made["ana"], []byte("01234 567890"), []byte("phone"))
	if err != nil {
		t.Fatal(err)
	}
	again, err := k.Seal(made["ana"], []byte("01234 567890"), []byte("phone"))
	if err != nil || bytes.Equal(box, again) || len(box) != 12+40 {
		t.Errorf("%v: the same box twice, or %d bytes", err, len(box))
	}
	k, _ = openKeys(t, dir)
	plain, err := k.Open(made["ana"], box, []byte("phone"))
	if err != nil || string(plain) != "01234 567890" {
		t.Fatalf("%q %v", plain, err)
	}
	for name, open := range map[string]func() ([]byte, error){
		"other place":  func() ([]byte, error) { return k.Open(made["ana"], box, []byte("email")) },
		"other person": func() ([]byte, error) { return k.Open(made["ben"], box, []byte("phone")) },
		"changed":      func() ([]byte, error) { return k.Open(made["ana"], append(box[:50:50], 1, 2), []byte("phone")) },
		"short":        func() ([]byte, error) { return k.Open(made["ana"], box[:10], []byte("phone")) },
	} {
		if _, err := open(); !errors.Is(err, ErrUnreadable) {
			t.Errorf("%s: %v", name, err)
		}
	}
	second := mustMake(t, k, "ana")["ana"]
	if got, _ := k.For("ana"); got != second || second == made["ana"] {
		t.Error("For is not the newest")
	}
	keys := k.Export([]KeyID{made["ana"], second})
	ids, err := k.Destroy("ana")
	if err != nil || !slices.Equal(ids, []KeyID{made["ana"], second}) {
		t.Fatalf("%x %v", ids, err)
	}
	for range 2 { // at once, and after opening anew
		if _, err := k.Open(made["ana"], box, []byte("phone")); !errors.Is(err, ErrErased) {
			t.Error(err)
		}
		if _, err := k.Seal(second, nil, nil); !errors.Is(err, ErrErased) {
			t.Error(err)
		}
		if _, ok := k.For("ana"); ok {
			t.Error("ana has a key")
		}
		if len(k.Export(ids)) != 0 {
			t.Error("destroyed keys exported")
		}
		if err := k.Add(keys); err != nil {
			t.Error(err)
		}
		k, _ = openKeys(t, dir)
	}
	wantKeys(t, dir, map[string]KeyID{"ben": made["ben"]})
	if none, err := k.Destroy("nobody"); err != nil || len(none) != 0 {
		t.Error(none, err)
	}
	if _, err := k.Seal(KeyID{1}, nil, nil); !errors.Is(err, ErrNoKey) {
		t.Error(err)
	}
	wantKeys(t, dir, map[string]KeyID{"ben": made["ben"]})
	third := mustMake(t, k, "ana")["ana"]
	wantKeys(t, dir, map[string]KeyID{"ben": made["ben"], "ana": third})
}

// TestDestroyedKeyIsGone decrypts both files: the bytes of the key must not be in them.
func TestDestroyedKeyIsGone(t *testing.T) {
	dir := t.TempDir()
	k, _ := openKeys(t, dir)
	made := mustMake(t, k, "ana", "ben")
	ana := k.Export([]KeyID{made["ana"]})[0]
	if _, err := k.Destroy("ana"); err != nil {
		t.Fatal(err)
	}
	if h, _ := k.file.table.get(ana.ID); h != (held{Entry: Entry{ID: ana.ID}, destroyed: true}) {
		t.Errorf("in memory: %+v", h)
	}
	for i := range keysNames {
		f, err := k.r.read(i)
		if err != nil {
			t.Fatal(err)
		}
		for _, payload := range pack(f.table.rows) {
			if bytes.Contains(payload, ana.Key[:]) || bytes.Contains(payload, []byte("ana")) {
				t.Errorf("%s still has the key", keysNames[i])
			}
		}
	}
	left, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(left) != 2 {
		t.Errorf("files %q %v", left, err)
	}
}

func TestTableKeepsDestroyedKeysDestroyed(t *testing.T) {
	ana := held{Entry: Entry{ID: KeyID{1}, Subject: "ana", Key: [32]byte{1}}}
	dead := held{Entry: Entry{ID: KeyID{1}}, destroyed: true}
	for name, rows := range map[string][]held{
		"key first": {ana, dead}, "destroyed first": {dead, ana}, "again and again": {ana, dead, ana, dead},
	} {
		table := newTable(0)
		for _, b := range pack(rows) {
			if err := table.unpack(b); err != nil {
				t.Fatal(err)
			}
		}
		if _, ok := table.newest["ana"]; ok || len(table.rows) != 1 || table.rows[0] != dead || len(table.idsOf("ana")) != 0 {
			t.Errorf("%s: %+v", name, table)
		}
	}
}

func TestAdd(t *testing.T) {
	from, _ := openKeys(t, t.TempDir())
	made := mustMake(t, from, "ana", "ben")
	entries := from.Export([]KeyID{made["ana"], made["ben"], {1, 2, 3}})
	if len(entries) != 2 {
		t.Fatalf("%d entries", len(entries))
	}
	dir := t.TempDir()
	k, _ := openKeys(t, dir)
	for range 2 {
		if err := k.Add(append(entries, entries...)); err != nil {
			t.Fatal(err)
		}
		wantKeys(t, dir, made)
	}
	size := len(copies(t, dir, keysNames)[0])
	if err := k.Add(entries); err != nil || len(copies(t, dir, keysNames)[0]) != size {
		t.Error("keys that are here were written again", err)
	}
	box, err := from.Seal(made["ana"], []byte("x"), nil)
	if err != nil {
		t.Fatal(err)
	}
	if plain, err := k.Open(made["ana"], box, nil); err != nil || string(plain) != "x" {
		t.Error(err)
	}

	clash, within, unseen := entries[0], entries[0], entries[0]
	clash.Key[0]++
	within.ID, unseen.ID = KeyID{7}, KeyID{8}
	twice := within
	twice.Key[0]++
	for name, c := range map[string]struct {
		add  []Entry
		want error
	}{
		"another key under an id":       {[]Entry{unseen, clash}, ErrClash},
		"two keys under one id":         {[]Entry{unseen, within, twice}, ErrClash},
		"without a subject":             {[]Entry{unseen, {ID: KeyID{9}}}, ErrSubject},
		"with a subject that is a book": {[]Entry{unseen, {ID: KeyID{9}, Subject: strings.Repeat("x", MaxSubject+1)}}, ErrSubject},
	} {
		if err := k.Add(c.add); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	wantKeys(t, dir, made)

	if err := k.DestroyIDs([]KeyID{unseen.ID}); err != nil {
		t.Fatal(err)
	}
	k, _ = openKeys(t, dir)
	if err := k.Add([]Entry{unseen}); err != nil {
		t.Fatal(err)
	}
	if _, err := k.Seal(unseen.ID, nil, nil); !errors.Is(err, ErrErased) {
		t.Errorf("a key destroyed before it came: %v", err)
	}
	wantKeys(t, dir, made)
}

func TestKeysCopies(t *testing.T) {
	dir := t.TempDir()
	k, _ := openKeys(t, dir)
	first := mustMake(t, k, "ana", "ben")
	shorter := copies(t, dir, keysNames)[0]
	all := mustMake(t, k, "cem")
	all["ana"], all["ben"] = first["ana"], first["ben"]
	good := copies(t, dir, keysNames)[0]
	if _, err := k.Destroy("ben"); err != nil {
		t.Fatal(err)
	}
	destroyed := copies(t, dir, keysNames)[0]
	left := map[string]KeyID{"ana": all["ana"], "cem": all["cem"]}
	if len(destroyed) >= len(good) {
		t.Fatal("the file with the destroyed key should be the shorter one")
	}
	flipped := bytes.Clone(good)
	flipped[len(flipped)-1]++
	headless := bytes.Clone(good)
	headless[20]++
	other, _, err := OpenKeys(t.TempDir(), keysKey, [16]byte{1}, KeyOptions{New: true})
	if err != nil {
		t.Fatal(err)
	}
	foreign := copies(t, other.r.dir, keysNames)[0]

	for _, c := range []struct {
		name   string
		a, b   []byte
		want   error
		mended string
		keys   map[string]KeyID
	}{
		{"both good", good, good, nil, "", all},
		{"died between the two appends", good, shorter, nil, "(b.pbk) was out of date", all},
		{"the second longer", shorter, good, nil, "(a.pbk) was out of date", all},
		{"died while the second was written", good, good[:len(good)-5], nil, "(b.pbk) was damaged", all},
		{"died while the first was written", good[:len(shorter)+9], shorter, nil, "(a.pbk) was damaged", first},
		{"first damaged", flipped, good, nil, "(a.pbk) was damaged", all},
		{"second damaged", good, headless, nil, "(b.pbk) was damaged", all},
		{"first missing", nil, good, nil, "(a.pbk) was missing", all},
		{"second missing", good, nil, nil, "(b.pbk) was missing", all},
		{"died in the middle of destroying", destroyed, good, nil, "(b.pbk) was out of date", left},
		{"the same, the other way about", good, destroyed, nil, "(a.pbk) was out of date", left},
		{"both damaged", flipped, headless, ErrDamaged, "", nil},
		{"damaged and missing", flipped, nil, ErrDamaged, "", nil},
		{"both missing", nil, nil, ErrMissing, "", nil},
		{"of other data", good, foreign, ErrForeign, "", nil},
		{"both of other data", foreign, foreign, ErrForeign, "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			putCopies(t, dir, keysNames, [2][]byte{c.a, c.b})
			_, mended, err := OpenKeys(dir, keysKey, keysStore, KeyOptions{})
			if !errors.Is(err, c.want) || c.want == nil && err != nil {
				t.Fatal(err)
			}
			if (mended == "") != (c.mended == "") || !strings.Contains(mended, c.mended) {
				t.Errorf("mended %q", mended)
			}
			if c.want == nil {
				wantKeys(t, dir, c.keys)
				return
			}
			if b := copies(t, dir, keysNames); !bytes.Equal(b[0], c.a) || !bytes.Equal(b[1], c.b) {
				t.Error("files were changed")
			}
		})
	}
	putCopies(t, dir, keysNames, [2][]byte{good, good})
	if _, _, err := OpenKeys(dir, bytes.Repeat([]byte{6}, 32), keysStore, KeyOptions{}); !errors.Is(err, ErrForeign) {
		t.Errorf("other key: %v", err)
	}
}

// TestEveryFlipAndTruncationOfKeys damages one copy: all keys must be there and the copy mended; and both: ErrDamaged.
func TestEveryFlipAndTruncationOfKeys(t *testing.T) {
	dir := t.TempDir()
	k, _ := openKeys(t, dir)
	made := mustMake(t, k, "ana", "ben")
	made["cem"] = mustMake(t, k, "cem")["cem"]
	good := copies(t, dir, keysNames)[0]
	for n := range good {
		flipped := bytes.Clone(good)
		flipped[n] ^= 1 << (n % 8)
		for _, bad := range [][]byte{flipped, good[:n]} {
			pair := [2][]byte{good, good}
			pair[n%2] = bad
			putCopies(t, dir, keysNames, pair)
			if _, mended := openKeys(t, dir); mended == "" {
				t.Fatalf("damage at %d went unnoticed", n)
			}
			wantKeys(t, dir, made)
		}
		putCopies(t, dir, keysNames, [2][]byte{flipped, flipped})
		if _, _, err := OpenKeys(dir, keysKey, keysStore, KeyOptions{New: true}); !errors.Is(err, ErrDamaged) {
			t.Fatalf("both flipped at %d: %v", n, err)
		}
	}
}

// TestDiskFullKeys fails each write in turn: nothing may be left that was not acknowledged, nor may an acknowledged key go.
func TestDiskFullKeys(t *testing.T) {
	dir := t.TempDir()
	k, _ := openKeys(t, dir)
	made := mustMake(t, k, "ana")
	for n := range 2 {
		h, left := failing(n)
		h.Sync, k.h = noSync, h
		if _, err := k.Make([]string{"ben"}); !errors.Is(err, ErrNotSaved) || !errors.Is(err, errDisk) {
			t.Fatalf("write %d: %v", n, err)
		}
		wantKeys(t, dir, made)
		*left = 100
		name := fmt.Sprint("more ", n)
		made[name] = mustMake(t, k, name)[name]
		wantKeys(t, dir, made)
	}
	k.h, _ = failing(0)
	if ids, err := k.Destroy("ana"); !errors.Is(err, ErrNotSaved) || ids != nil {
		t.Fatal(ids, err)
	}
	wantKeys(t, dir, made)
	k.h, _ = failing(1)
	if ids, err := k.Destroy("ana"); !errors.Is(err, ErrOneCopy) || len(ids) != 1 {
		t.Fatal(ids, err)
	}
	if _, err := k.Make([]string{"x"}); !errors.Is(err, ErrStopped) {
		t.Error(err)
	}
	delete(made, "ana")
	if _, mended := openKeys(t, dir); !strings.Contains(mended, "b.pbk") {
		t.Errorf("mended %q", mended)
	}
	wantKeys(t, dir, made)
}

func TestFailedSyncStopsKeys(t *testing.T) {
	dir := t.TempDir()
	k, _ := openKeys(t, dir)
	made := mustMake(t, k, "ana")
	k.h.Sync = func(*os.File) error { return errDisk }
	if _, err := k.Make([]string{"ben"}); !errors.Is(err, ErrStopped) {
		t.Fatal(err)
	}
	k.h.Sync = noSync
	if _, err := k.Make([]string{"ben"}); !errors.Is(err, ErrStopped) {
		t.Error(err)
	}
	if _, err := k.Destroy("ana"); !errors.Is(err, ErrStopped) {
		t.Error(err)
	}
	wantKeys(t, dir, made)
}

func TestOneSyncACopy(t *testing.T) {
	k, _ := openKeys(t, t.TempDir())
	n := 0
	k.h.Sync = func(*os.File) error { n++; return nil }
	var many []string
	for i := range 5000 {
		many = append(many, fmt.Sprint("person ", i))
	}
	mustMake(t, k, many...)
	if n != 2 {
		t.Errorf("%d syncs", n)
	}
	made := mustMake(t, k)
	if n != 2 || len(made) != 0 {
		t.Errorf("%d syncs for nobody", n)
	}
}

func BenchmarkKeys100k(b *testing.B) {
	subjects := make([]string, 100_000)
	for i := range subjects {
		subjects[i] = fmt.Sprintf("person-%020d", i)
	}
	dir := filepath.Join(b.TempDir(), "keys")
	b.Run("make", func(b *testing.B) {
		for b.Loop() {
			if err := os.RemoveAll(dir); err != nil {
				b.Fatal(err)
			}
			k, _, err := OpenKeys(dir, keysKey, keysStore, KeyOptions{New: true})
			if err != nil {
				b.Fatal(err)
			}
			mustMake(b, k, subjects...)
		}
	})
	b.Run("open", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if k, _ := openKeys(b, dir); k.Len() != len(subjects) {
				b.Fatal(k.Len())
			}
		}
	})
	b.Run("destroy one", func(b *testing.B) {
		k, _ := openKeys(b, dir)
		for i := 0; b.Loop(); i++ {
			if _, err := k.Destroy(subjects[i]); err != nil {
				b.Fatal(err)
			}
		}
	})
}
