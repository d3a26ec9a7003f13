package vault

import (
	"bytes"
	"os"
	"testing"

	"placebook/data/seal"
)

// FuzzKeyFile decodes any bytes. What is accepted is written and read again without a change.
func FuzzKeyFile(f *testing.F) {
	dir, _, _ := mustCreate(f)
	good := copies(f, dir, copyNames)[0]
	f.Add(good, false)
	f.Add(good[:200], false)
	for _, body := range []string{
		`{"format":"placebook key file","version":1,"store":"00000000000000000000000000000000","slots":[{"kind":"manager","x":[1]}]}`,
		`{"format":"placebook key file","version":1,"slots":[{"kind":"passphrase"},{"kind":"recovery","nonce":"AA=="}]}`,
		`{"format":"placebook key file","version":2}`, `{}`, `[]`, ``,
	} {
		f.Add([]byte(body), true)
	}
	f.Fuzz(func(t *testing.T, b []byte, sum bool) {
		if sum { // put the checksum right, so that what lies behind it is reached
			b = append(bytes.ReplaceAll(b, []byte{'\n'}, nil), '\n')
			b = append(b, sumLine(b)+"\n"...)
		}
		file, err := decode(b)
		if err != nil {
			return
		}
		once, err := file.encode()
		if err != nil {
			t.Fatal(err)
		}
		again, err := decode(once)
		if err != nil {
			t.Fatalf("written and not read: %v", err)
		}
		if twice, err := again.encode(); err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("%v\n%s\n%s", err, once, twice)
		}
		for i := range file.Slots { // wrong in every way, but never a panic
			s := &file.Slots[i]
			s.MemoryKiB, s.Time = min(s.MemoryKiB, 64), min(s.Time, 2)
			if _, err := s.open([]byte("x"), file.Store); err == nil {
				t.Fatal("opened")
			}
		}
	})
}

// FuzzKeys opens any bytes as the two copies of the keys; whole is sealed properly around any entries.
func FuzzKeys(f *testing.F) {
	dir := f.TempDir()
	k, _ := openKeys(f, dir)
	mustMake(f, k, "ana", "ben")
	one := copies(f, dir, keysNames)[0]
	mustMake(f, k, "cem")
	two := copies(f, dir, keysNames)[0]
	f.Add(one, two, []byte(nil))
	f.Add(two[:100], one[:300], []byte(nil))
	f.Add([]byte{}, make([]byte, 200), []byte(nil))
	f.Add([]byte(nil), []byte(nil), pack(k.file.table.rows)[0])
	f.Add([]byte(nil), []byte(nil), append(bytes.Repeat([]byte{opDestroyed}, 9), opKey))
	base := f.TempDir()
	f.Fuzz(func(t *testing.T, a, b, whole []byte) {
		dir, err := os.MkdirTemp(base, "")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(dir)
		if len(whole) > 0 && len(whole) < seal.MaxPayload {
			file, _ := k.r.render(3, newTable(0))
			head, err := seal.ReadHeader(bytes.NewReader(file), keysMagic, keysStore, k.r.aead)
			if err != nil {
				t.Fatal(err)
			}
			chain := head.Chain(k.r.aead)
			a = sealFrames(file, &chain, [][]byte{whole})
		}
		putCopies(t, dir, keysNames, [2][]byte{a, b})
		got, _, err := OpenKeys(dir, keysKey, keysStore, KeyOptions{Sync: noSync})
		if err != nil {
			return
		}
		n := got.Len()
		again, mended := openKeys(t, dir)
		if mended != "" || again.Len() != n {
			t.Fatalf("opened twice: %q, %d keys, then %d", mended, n, again.Len())
		}
	})
}
