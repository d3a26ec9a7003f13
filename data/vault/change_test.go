package vault

import (
	"errors"
	"os"
	"testing"

	"placebook/data/seal"
)

// A new passphrase may be set with the recovery key, by somebody who has
// forgotten the old one.
func TestReplacingAForgottenPassphrase(t *testing.T) {
	dir, v, recovery := mustCreate(t)
	for _, c := range []struct {
		name string
		by   Secret
		new  string
		want error
	}{
		{"with a wrong passphrase", pass("wrong"), "new", ErrWrong},
		{"with a wrong recovery key", Secret{Recovery, []byte(DraftRecovery())}, "new", ErrWrong},
		{"with nothing", Secret{Recovery, nil}, "new", ErrWrong},
		{"by nothing", Secret{Recovery, []byte(recovery)}, "", ErrEmpty},
	} {
		if err := v.ReplacePassphrase(c.by, []byte(c.new), TestCost); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	mustUnlock(t, dir, pass(passphrase), v)
	if err := v.ReplacePassphrase(Secret{Recovery, []byte(recovery)}, []byte("new"), TestCost); err != nil {
		t.Fatal(err)
	}
	mustUnlock(t, dir, pass("new"), v)
	mustUnlock(t, dir, Secret{Recovery, []byte(recovery)}, v)
	if _, _, err := Unlock(dir, pass(passphrase)); !errors.Is(err, ErrWrong) {
		t.Errorf("the old passphrase: %v", err)
	}
}

// A recovery key that is shown opens nothing before it is set, and the old one
// opens until then.
func TestDraftOfARecoveryKey(t *testing.T) {
	dir, v, old := mustCreate(t)
	draft := DraftRecovery()
	if _, _, err := Unlock(dir, Secret{Recovery, []byte(draft)}); !errors.Is(err, ErrWrong) {
		t.Errorf("a draft: %v", err)
	}
	mustUnlock(t, dir, Secret{Recovery, []byte(old)}, v)
	if err := v.SetRecovery("not a key"); !errors.Is(err, ErrWrong) {
		t.Errorf("%v", err)
	}
	if err := v.SetRecovery(draft); err != nil {
		t.Fatal(err)
	}
	mustUnlock(t, dir, Secret{Recovery, []byte(draft)}, v)
	if _, _, err := Unlock(dir, Secret{Recovery, []byte(old)}); !errors.Is(err, ErrWrong) {
		t.Errorf("the old key: %v", err)
	}
}

func TestVerify(t *testing.T) {
	dir, v, _ := mustCreate(t)
	old := copies(t, dir, copyNames)
	if err := v.ChangePassphrase([]byte(passphrase), []byte("new"), TestCost); err != nil {
		t.Fatal(err)
	}
	now := copies(t, dir, copyNames)
	for _, c := range []struct {
		name   string
		copies [2][]byte
		secret string
		want   error
		full   bool // the disk
	}{
		{"both are good", now, "new", nil, false},
		{"the old passphrase", now, passphrase, ErrWrong, false},
		{"the second is out of date", [2][]byte{now[0], old[1]}, "new", nil, false},
		{"the first is out of date", [2][]byte{old[0], now[1]}, "new", nil, false},
		{"one is damaged", [2][]byte{now[0], now[1][1:]}, "new", nil, false},
		{"both are damaged", [2][]byte{now[0][1:], now[1][1:]}, "new", ErrDamaged, false},
		{"one cannot be mended", [2][]byte{now[0], old[1]}, "new", ErrOneCopy, true},
	} {
		putCopies(t, dir, copyNames, c.copies)
		v.hooks = seal.Hooks{}
		if c.full {
			v.hooks, _ = failing(0)
		}
		if err := v.Verify(pass(c.secret)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
		if c.want != nil {
			continue
		}
		if got := copies(t, dir, copyNames); string(got[0]) != string(now[0]) || string(got[1]) != string(now[0]) {
			t.Errorf("%s: not mended", c.name)
		}
	}
	v.hooks = seal.Hooks{}
	other, _, _ := mustCreate(t)
	putCopies(t, dir, copyNames, copies(t, other, copyNames))
	if err := v.Verify(pass(passphrase)); !errors.Is(err, ErrForeign) {
		t.Errorf("the file of other data: %v", err)
	}
}

// powerCut stops a change of the key file at a write or a sync, as a kill does.
type powerCut struct{ left int }

func (p *powerCut) step() {
	if p.left--; p.left < 0 {
		panic(p)
	}
}

func (p *powerCut) hooks() seal.Hooks {
	return seal.Hooks{
		Write: func(f *os.File, b []byte, at int64) (int, error) {
			p.step()
			half, err := f.WriteAt(b[:len(b)/2], at)
			if err != nil {
				return half, err
			}
			p.step()
			n, err := f.WriteAt(b[half:], at+int64(half))
			return half + n, err
		},
		Sync: func(f *os.File) error { p.step(); return f.Sync() },
	}
}

// Wherever a change of passphrase or recovery key is cut off, the data opens
// with what it opened with before or with the new, and both copies are whole
// again afterwards.
func TestCutOffWhileChanging(t *testing.T) {
	type change struct {
		name     string
		do       func(v *Vault) error
		old, new Secret
	}
	fresh := DraftRecovery()
	for n := 0; ; n++ {
		finished := 0
		dir, v, recovery := mustCreate(t)
		for _, c := range []change{
			{"passphrase", func(v *Vault) error { return v.ChangePassphrase([]byte(passphrase), []byte("new"), TestCost) }, pass(passphrase), pass("new")},
			{"recovery key", func(v *Vault) error { return v.SetRecovery(fresh) }, Secret{Recovery, []byte(recovery)}, Secret{Recovery, []byte(fresh)}},
		} {
			if cutOff(v, n, c.do) {
				finished++
			}
			opened := 0
			for _, s := range []Secret{c.old, c.new} {
				got, _, err := Unlock(dir, s)
				if err == nil {
					opened++
					wantSame(t, got, v)
				} else if !errors.Is(err, ErrWrong) {
					t.Fatalf("%s, cut off at step %d: %v", c.name, n, err)
				}
			}
			if opened != 1 {
				t.Fatalf("%s, cut off at step %d: %d of the two open", c.name, n, opened)
			}
			if b := copies(t, dir, copyNames); string(b[0]) != string(b[1]) {
				t.Fatalf("%s, cut off at step %d: the copies differ after opening", c.name, n)
			}
		}
		if finished == 2 {
			if n < 6 {
				t.Fatalf("only %d steps were cut", n)
			}
			return
		}
	}
}

// cutOff does a change whose n-th step never happens; true if it had fewer.
func cutOff(v *Vault, n int, do func(*Vault) error) (finished bool) {
	cut := &powerCut{n}
	reborn := &Vault{dir: v.dir, store: v.store, master: v.master, hooks: cut.hooks()}
	defer func() {
		if p := recover(); p != nil && p != any(cut) {
			panic(p)
		}
	}()
	return do(reborn) == nil
}
