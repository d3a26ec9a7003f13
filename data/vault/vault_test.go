package vault

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"placebook/data/seal"
)

var errDisk = errors.New("no space left on device")

const passphrase = "seven wet otters"

func mustCreate(t testing.TB) (dir string, v *Vault, recovery string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "data")
	v, recovery, err := Create(dir, []byte(passphrase), TestCost)
	if err != nil {
		t.Fatal(err)
	}
	return dir, v, recovery
}

func pass(s string) Secret { return Secret{Passphrase, []byte(s)} }

// mustUnlock opens with a secret, expects nothing to be mended, and compares with the vault as created.
func mustUnlock(t testing.TB, dir string, s Secret, want *Vault) {
	t.Helper()
	v, mended, err := Unlock(dir, s)
	if err != nil || mended != "" {
		t.Fatalf("Unlock(%s %q): %v %q", s.Kind, s.Value, err, mended)
	}
	wantSame(t, v, want)
}

func wantSame(t testing.TB, v, want *Vault) {
	t.Helper()
	if v.StoreID() != want.StoreID() || !bytes.Equal(v.Sub("view"), want.Sub("view")) {
		t.Fatal("another master key or store id")
	}
}

func wantWrong(t testing.TB, dir string, s Secret) {
	t.Helper()
	if _, _, err := Unlock(dir, s); !errors.Is(err, ErrWrong) {
		t.Fatalf("Unlock(%s %q): %v", s.Kind, s.Value, err)
	}
}

func copies(t testing.TB, dir string, names [2]string) (b [2][]byte) {
	t.Helper()
	for i, name := range names {
		var err error
		if b[i], err = os.ReadFile(filepath.Join(dir, name)); err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
	}
	return b
}

// putCopies writes both copies; nil removes one.
func putCopies(t testing.TB, dir string, names [2]string, b [2][]byte) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for i, name := range names {
		path := filepath.Join(dir, name)
		if b[i] == nil {
			if err := remove(path); err != nil {
				t.Fatal(err)
			}
		} else if err := os.WriteFile(path, b[i], 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestCreateAndUnlock(t *testing.T) {
	dir, v, recovery := mustCreate(t)
	b := copies(t, dir, copyNames)
	if !bytes.Equal(b[0], b[1]) || len(b[0]) == 0 {
		t.Error("the copies differ")
	}
	mustUnlock(t, dir, pass(passphrase), v)
	mustUnlock(t, dir, Secret{Recovery, []byte(recovery)}, v)
	for _, wrong := range []string{"Seven wet otters", passphrase + " ", "x", recovery} {
		wantWrong(t, dir, pass(wrong))
	}
	if _, _, err := Unlock(dir, pass("")); !errors.Is(err, ErrEmpty) {
		t.Error(err)
	}
	if _, _, err := Unlock(dir, Secret{"keychain", []byte("x")}); !errors.Is(err, ErrNoSlot) {
		t.Error(err)
	}
	if _, _, err := Create(dir, []byte("other"), TestCost); !errors.Is(err, ErrExists) {
		t.Error(err)
	}
	mustUnlock(t, dir, pass(passphrase), v)
}

func TestCreateRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		pass string
		cost Cost
		want error
	}{
		{"no passphrase", "", TestCost, ErrEmpty},
		{"no passes", "a", Cost{0, 8, 1}, ErrCost},
		{"no threads", "a", Cost{1, 8, 0}, ErrCost},
		{"too many passes", "a", Cost{65, 8, 1}, ErrCost},
		{"too much memory", "a", Cost{1, 2<<20 + 1, 1}, ErrCost},
	} {
		dir := filepath.Join(t.TempDir(), "data")
		if _, _, err := Create(dir, []byte(c.pass), c.cost); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
		if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s: something was made", c.name)
		}
	}
}

func TestRecoveryKeyAsTyped(t *testing.T) {
	key := bytes.Repeat([]byte{0x74, 0x1c, 0x08, 0x39, 0xf1}, 4)
	printed := printRecovery(key)
	if len(printed) != 39 || strings.Count(printed, "-") != 7 {
		t.Fatalf("printed %q", printed)
	}
	lookalikes := strings.NewReplacer("O", "0", "I", "1", "B", "8").Replace(printed)
	if lookalikes == printed {
		t.Fatal("the key has none of the letters to be mistaken")
	}
	for _, typed := range []string{
		printed, strings.ToLower(printed), strings.ReplaceAll(printed, "-", ""), strings.ReplaceAll(printed, "-", " "),
		strings.ReplaceAll(printed, "-", " \u2013 "), " " + printed + "\r\n", lookalikes, strings.ToLower(lookalikes),
	} {
		got, err := readRecovery([]byte(typed))
		if err != nil || !bytes.Equal(got, key) {
			t.Errorf("typed %q: %v", typed, err)
		}
	}
	for _, typed := range []string{"", "AAAA", printed[1:], printed + "A", "9" + printed[1:]} {
		if _, err := readRecovery([]byte(typed)); !errors.Is(err, ErrWrong) {
			t.Errorf("typed %q: %v", typed, err)
		}
	}
}

func TestPassphraseIsNormalised(t *testing.T) {
	dir := t.TempDir()
	v, _, err := Create(dir, []byte("cafe\u0301"), TestCost)
	if err != nil {
		t.Fatal(err)
	}
	mustUnlock(t, dir, pass("caf\u00e9"), v)
	wantWrong(t, dir, pass("cafe"))
}

func TestSub(t *testing.T) {
	_, v, _ := mustCreate(t)
	seen := map[string]string{}
	for _, use := range []string{"view", "journal", "keys", "backup", "exchange"} {
		k := v.Sub(use)
		if len(k) != 32 || !bytes.Equal(k, v.Sub(use)) {
			t.Errorf("%s: %x", use, k)
		}
		if other, twice := seen[string(k)]; twice {
			t.Errorf("%s and %s have the same key", use, other)
		}
		seen[string(k)] = use
	}
}

func TestChangePassphrase(t *testing.T) {
	dir, v, recovery := mustCreate(t)
	if err := v.ChangePassphrase([]byte("wrong"), []byte("new"), TestCost); !errors.Is(err, ErrWrong) {
		t.Fatal(err)
	}
	if err := v.ChangePassphrase([]byte(passphrase), nil, TestCost); !errors.Is(err, ErrEmpty) {
		t.Fatal(err)
	}
	mustUnlock(t, dir, pass(passphrase), v)
	if err := v.ChangePassphrase([]byte(passphrase), []byte("new"), Cost{2, 16, 2}); err != nil {
		t.Fatal(err)
	}
	mustUnlock(t, dir, pass("new"), v)
	wantWrong(t, dir, pass(passphrase))
	mustUnlock(t, dir, Secret{Recovery, []byte(recovery)}, v)

	if err := v.ChangePassphrase([]byte("new"), []byte("newer"), TestCost); err != nil {
		t.Fatal(err)
	}
	f, err := load(dir)
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Slots[0].cost(); got != (Cost{2, 16, 2}) {
		t.Errorf("cost %+v", got)
	}
}

func TestNewRecovery(t *testing.T) {
	dir, v, old := mustCreate(t)
	fresh, err := v.NewRecovery()
	if err != nil || fresh == old {
		t.Fatal(err)
	}
	mustUnlock(t, dir, Secret{Recovery, []byte(fresh)}, v)
	wantWrong(t, dir, Secret{Recovery, []byte(old)})
	mustUnlock(t, dir, pass(passphrase), v)
}

func TestDefaultCost(t *testing.T) {
	c := DefaultCost()
	if c.Time != 3 || c.Threads != 4 || c.MemoryKiB != 64<<10 && c.MemoryKiB != 256<<10 {
		t.Errorf("%+v", c)
	}
}

// edited makes a copy with its JSON changed and its checksum right.
func edited(t testing.TB, b []byte, edit func(map[string]any)) []byte {
	t.Helper()
	body, _, _ := bytes.Cut(b, []byte{'\n'})
	var m map[string]any
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	if err := d.Decode(&m); err != nil {
		t.Fatal(err)
	}
	edit(m)
	out, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	out = append(out, '\n')
	return append(out, sumLine(out)+"\n"...)
}

func slotOf(m map[string]any, i int) map[string]any { return m["slots"].([]any)[i].(map[string]any) }

func TestUnknownSlotsAreKept(t *testing.T) {
	dir, v, _ := mustCreate(t)
	b := copies(t, dir, copyNames)
	added := map[string]any{"kind": "manager", "curve": "x", "deep": map[string]any{"n": json.Number("12345678901234567890")}}
	with := edited(t, b[0], func(m map[string]any) { m["slots"] = append(m["slots"].([]any), added) })
	putCopies(t, dir, copyNames, [2][]byte{with, with})
	if err := v.ChangePassphrase([]byte(passphrase), []byte("new"), TestCost); err != nil {
		t.Fatal(err)
	}
	if _, err := v.NewRecovery(); err != nil {
		t.Fatal(err)
	}
	edited(t, copies(t, dir, copyNames)[0], func(m map[string]any) {
		if got := slotOf(m, 1); !maps.EqualFunc(got, added, func(a, b any) bool {
			x, _ := json.Marshal(a)
			y, _ := json.Marshal(b)
			return bytes.Equal(x, y)
		}) {
			t.Errorf("slot %v", got)
		}
	})
	if _, _, err := Unlock(dir, Secret{"manager", []byte("x")}); !errors.Is(err, ErrNoSlot) {
		t.Error(err)
	}
}

func TestCopies(t *testing.T) {
	dir, v, _ := mustCreate(t)
	old := copies(t, dir, copyNames)[0]
	if err := v.ChangePassphrase([]byte(passphrase), []byte("new"), TestCost); err != nil {
		t.Fatal(err)
	}
	good := copies(t, dir, copyNames)[0]
	damaged := append(bytes.Clone(good[:100]), good[99:]...)
	newer := edited(t, good, func(m map[string]any) { m["version"] = 2 })
	otherDir, _, _ := mustCreate(t)
	foreign := copies(t, otherDir, copyNames)[0]
	costly := edited(t, good, func(m map[string]any) { slotOf(m, 0)["memory_kib"] = 2<<20 + 1 })
	cheaper := edited(t, good, func(m map[string]any) { slotOf(m, 0)["memory_kib"] = 9 })
	moved := edited(t, good, func(m map[string]any) { m["store"] = hex.EncodeToString(make([]byte, 16)) })
	differs := edited(t, good, func(m map[string]any) { slotOf(m, 1)["kind"] = "manager" })
	for _, c := range []struct {
		name   string
		a, b   []byte
		want   error
		mended string // words of the sentence
	}{
		{"both good", good, good, nil, ""},
		{"second damaged", good, damaged, nil, "(key.2) was damaged"},
		{"first damaged", damaged, good, nil, "(key) was damaged"},
		{"second missing", good, nil, nil, "(key.2) was missing"},
		{"first missing", nil, good, nil, "(key) was missing"},
		{"second empty", good, []byte{}, nil, "(key.2) was damaged"},
		{"died between the copies", good, old, nil, "(key.2) was out of date"},
		{"first older", old, good, nil, "(key) was out of date"},
		{"same generation, not the same", good, differs, nil, "(key.2) was out of date"},
		{"both damaged", damaged, damaged[1:], ErrDamaged, ""},
		{"damaged and missing", damaged, nil, ErrDamaged, ""},
		{"both empty", []byte{}, []byte{}, ErrDamaged, ""},
		{"both missing", nil, nil, ErrMissing, ""},
		{"newer", newer, newer, ErrNewer, ""},
		{"second newer", good, newer, ErrNewer, ""},
		{"of other data", good, foreign, ErrForeign, ""},
		{"asks for too much", costly, costly, ErrCost, ""},
		{"made cheaper", cheaper, cheaper, ErrWrong, ""},
		{"moved to another store", moved, moved, ErrWrong, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := [2][]byte{c.a, c.b}
			putCopies(t, dir, copyNames, before)
			if c.want == nil {
				wantWrong(t, dir, pass("something else"))
			}
			if b := copies(t, dir, copyNames); !bytes.Equal(b[0], c.a) || !bytes.Equal(b[1], c.b) {
				t.Fatal("written before the passphrase was right")
			}
			got, mended, err := Unlock(dir, pass("new"))
			if !errors.Is(err, c.want) {
				t.Fatalf("err = %v", err)
			}
			if (mended == "") != (c.mended == "") || !strings.Contains(mended, c.mended) {
				t.Errorf("mended %q", mended)
			}
			if c.want != nil {
				return
			}
			wantSame(t, got, v)
			if b := copies(t, dir, copyNames); !bytes.Equal(b[0], good) || !bytes.Equal(b[1], good) {
				t.Error("not mended")
			}
			mustUnlock(t, dir, pass("new"), v)
		})
	}
}

func TestEveryFlipAndTruncationOfTheKeyFile(t *testing.T) {
	dir, v, _ := mustCreate(t)
	good := copies(t, dir, copyNames)[0]
	for n := range good {
		for _, bit := range []byte{1 << (n % 8), 0x20} {
			b := bytes.Clone(good)
			b[n] ^= bit
			if _, err := decode(b); !errors.Is(err, ErrDamaged) {
				t.Fatalf("flip at %d: %v", n, err)
			}
		}
		if _, err := decode(good[:n]); !errors.Is(err, ErrDamaged) {
			t.Fatalf("cut to %d: %v", n, err)
		}
		if n%97 == 1 {
			putCopies(t, dir, copyNames, [2][]byte{good[:n], good[n:]})
			if _, _, err := Unlock(dir, pass(passphrase)); !errors.Is(err, ErrDamaged) {
				t.Fatalf("both copies cut at %d: %v", n, err)
			}
		}
	}
	if _, err := decode(append(bytes.Clone(good), '\n')); !errors.Is(err, ErrDamaged) {
		t.Errorf("something behind: %v", err)
	}
	putCopies(t, dir, copyNames, [2][]byte{good, good})
	mustUnlock(t, dir, pass(passphrase), v)
}

// failing lets some writes through and fails all after.
func failing(writes int) (seal.Hooks, *int) {
	left := writes
	return seal.Hooks{Write: func(f *os.File, b []byte, at int64) (int, error) {
		if left--; left < 0 {
			return 0, errDisk
		}
		return f.WriteAt(b, at)
	}}, &left
}

func TestDiskFullWhileChanging(t *testing.T) {
	dir, v, _ := mustCreate(t)
	v.hooks, _ = failing(0)
	if err := v.ChangePassphrase([]byte(passphrase), []byte("new"), TestCost); !errors.Is(err, ErrNotSaved) || !errors.Is(err, errDisk) {
		t.Fatal(err)
	}
	mustUnlock(t, dir, pass(passphrase), v)
	v.hooks, _ = failing(1)
	if err := v.ChangePassphrase([]byte(passphrase), []byte("new"), TestCost); !errors.Is(err, ErrOneCopy) {
		t.Fatal(err)
	}
	got, mended, err := Unlock(dir, pass("new"))
	if err != nil || !strings.Contains(mended, "key.2") {
		t.Fatal(err, mended)
	}
	wantSame(t, got, v)
	v.hooks, _ = failing(1)
	recovery, err := v.NewRecovery()
	if !errors.Is(err, ErrOneCopy) {
		t.Fatal(err)
	}
	if _, _, err := Unlock(dir, Secret{Recovery, []byte(recovery)}); err != nil {
		t.Fatal(err)
	}
	for n := range 2 {
		dir := filepath.Join(t.TempDir(), "data")
		h, _ := failing(n)
		if _, _, err := create(dir, []byte("a"), TestCost, h); !errors.Is(err, ErrNotSaved) {
			t.Fatal(err)
		}
		if _, _, err := Create(dir, []byte("a"), TestCost); err != nil {
			t.Fatalf("after making room: %v", err)
		}
	}
}

func TestChangeOfAnotherFile(t *testing.T) {
	dir, v, _ := mustCreate(t)
	other, _, _ := mustCreate(t)
	putCopies(t, dir, copyNames, copies(t, other, copyNames))
	if _, err := v.NewRecovery(); !errors.Is(err, ErrForeign) {
		t.Error(err)
	}
}
