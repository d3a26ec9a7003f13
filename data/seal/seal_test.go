package seal

import (
	"bytes"
	"crypto/cipher"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

var (
	testMagic = [4]byte{'T', 'E', 'S', 'T'}
	testStore = [16]byte{1}
	errDisk   = errors.New("disk")
)

func mustCipher(t testing.TB, b byte) cipher.AEAD {
	t.Helper()
	aead, err := Cipher(bytes.Repeat([]byte{b}, 32))
	if err != nil {
		t.Fatal(err)
	}
	return aead
}

// sealed seals payloads behind a header, each in a write of its own, and gives where each frame begins.
func sealed(t testing.TB, payloads ...string) (b []byte, at []int, first Chain) {
	t.Helper()
	h := Header{Magic: testMagic, Store: testStore, Number: 1, First: 1}
	b = h.Seal(mustCipher(t, 1))
	c := h.Chain(mustCipher(t, 1))
	first = c
	for _, p := range payloads {
		at = append(at, len(b))
		b = c.Seal(b, 0, []byte(p))
	}
	return b, append(at, len(b)), first
}

func TestFramesAreBoundToTheirPlace(t *testing.T) {
	b, at, first := sealed(t, "one", "two", "six")
	frame := func(i int) []byte { return b[at[i]:at[i+1]] }
	for _, c := range []struct {
		name string
		file [][]byte
		good int
		end  error
	}{
		{"as written", [][]byte{frame(0), frame(1), frame(2)}, 3, io.EOF},
		{"one dropped", [][]byte{frame(0), frame(2)}, 1, ErrHeader},
		{"exchanged", [][]byte{frame(1), frame(0)}, 0, ErrHeader},
		{"repeated", [][]byte{frame(0), frame(0)}, 1, ErrHeader},
		{"cut in its header", [][]byte{frame(0), frame(1)[:10]}, 1, ErrShort},
		{"cut behind its header", [][]byte{frame(0), frame(1)[:frameHeader]}, 1, ErrShort},
		{"cut in its payload", [][]byte{frame(0), frame(1)[:50]}, 1, ErrShort},
		{"nothing", nil, 0, io.EOF},
	} {
		r := NewReader(bytes.NewReader(bytes.Join(c.file, nil)), first, HeaderSize)
		n := 0
		_, err := r.Next()
		for ; err == nil; _, err = r.Next() {
			n++
		}
		if n != c.good || !errors.Is(err, c.end) || r.Offset != int64(at[n]) {
			t.Errorf("%s: %d good, %v at %d", c.name, n, err, r.Offset)
		}
	}
	if other := NewReader(bytes.NewReader(b[HeaderSize:]), NewChain(mustCipher(t, 1), Tag{9}, 0), 0); other != nil {
		if _, err := other.Next(); !errors.Is(err, ErrTag) {
			t.Errorf("behind another header: %v", err)
		}
	}
}

func TestFrameOfALaterWriteIsBound(t *testing.T) {
	b, at, first := sealed(t, "one", "two")
	h, _ := parseHead(b[at[0]:])
	h.place = 5 // with its checksum right, it is still not what was sealed
	copy(b[at[0]:], h.append(nil))
	if _, err := NewReader(bytes.NewReader(b[at[0]:]), first, 0).Next(); !errors.Is(err, ErrTag) {
		t.Error(err)
	}
}

func TestSkip(t *testing.T) {
	b, at, first := sealed(t, "one", "two", "six")
	b[at[1]+frameHeader+nonceSize]++
	r := NewReader(bytes.NewReader(b[HeaderSize:]), first, HeaderSize)
	if _, err := r.Next(); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Next(); !errors.Is(err, ErrTag) {
		t.Fatal(err)
	}
	r.Skip()
	if p, err := r.Next(); err != nil || string(p) != "six" || r.Chain.Seq != 3 {
		t.Errorf("%q %v", p, err)
	}
}

func TestLaterWrite(t *testing.T) {
	aead := mustCipher(t, 1)
	write := func(c *Chain, n int) (b []byte) {
		for i := range n {
			b = c.Seal(b, uint32(i), []byte("payload"))
		}
		return b
	}
	c := NewChain(aead, Tag{}, 6)
	one, two := write(&c, 3), write(&c, 2) // frames 7 8 9, then 10 11
	for _, x := range []struct {
		name string
		b    []byte
		seq  uint64
		want bool
	}{
		{"the rest of its own write", one[1:], 7, false},
		{"the next write", append(bytes.Clone(one[1:]), two...), 7, true},
		{"the last of its write, another behind", two, 9, true},
		{"the last write, from its middle", two[67:], 10, false},
		{"nothing", nil, 7, false},
		{"noise", bytes.Repeat([]byte{0, 0, 1}, 5000), 7, false},
		{"an earlier write", one, 12, false},
	} {
		if got, err := LaterWrite(bytes.NewReader(x.b), x.seq); err != nil || got != x.want {
			t.Errorf("%s: %t %v", x.name, got, err)
		}
	}
}

func TestHeader(t *testing.T) {
	aead := mustCipher(t, 1)
	h := Header{Magic: testMagic, Store: testStore, Number: 7, First: 99, Prev: Tag{3}}
	b := h.Seal(aead)
	got, err := ReadHeader(bytes.NewReader(b), testMagic, testStore, aead)
	if err != nil || got != h || len(b) != HeaderSize {
		t.Fatalf("%+v %v", got, err)
	}
	for n := range b {
		flipped := bytes.Clone(b)
		flipped[n] ^= 1 << (n % 8)
		if _, err := ReadHeader(bytes.NewReader(flipped), testMagic, testStore, aead); !Broken(err) {
			t.Errorf("flip at %d: %v", n, err)
		}
		if _, err := ReadHeader(bytes.NewReader(b[:n]), testMagic, testStore, aead); !errors.Is(err, ErrShort) {
			t.Errorf("cut to %d: %v", n, err)
		}
	}
	for name, err := range map[string]error{
		"other store": second(ReadHeader(bytes.NewReader(b), testMagic, [16]byte{2}, aead)),
		"other key":   second(ReadHeader(bytes.NewReader(b), testMagic, testStore, mustCipher(t, 2))),
	} {
		if !errors.Is(err, ErrForeign) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := ReadHeader(bytes.NewReader(b), [4]byte{'O'}, testStore, aead); !errors.Is(err, ErrHeader) {
		t.Errorf("other magic: %v", err)
	}
}

func second(_ Header, err error) error { return err }

func TestReplaceIsAllOrNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	fail := Hooks{Sync: func(*os.File) error { return errDisk }}
	for _, c := range []struct {
		write string
		h     Hooks
		want  string
	}{
		{"first", Hooks{}, "first"},
		{"second", fail, "first"},
		{"third", Hooks{}, "third"},
	} {
		if err := Replace(path, []byte(c.write), c.h); (err != nil) != (c.want != c.write) {
			t.Fatal(err)
		}
		if b, err := os.ReadFile(path); err != nil || string(b) != c.want {
			t.Errorf("%q %v", b, err)
		}
		if _, err := os.Stat(path + ".new"); !errors.Is(err, os.ErrNotExist) {
			t.Error("a temporary file is left")
		}
	}
}

func TestCreateFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	if _, err := CreateFile(path, []byte("x"), Hooks{Sync: func(*os.File) error { return errDisk }}); !errors.Is(err, ErrStopped) || !errors.Is(err, errDisk) {
		t.Errorf("err = %v", err)
	}
	f, err := CreateFile(path, []byte("x"), Hooks{})
	if err != nil {
		t.Fatalf("nothing should be left of the failed one: %v", err)
	}
	if f.Size() != 1 {
		t.Errorf("size %d", f.Size())
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
	if _, err := CreateFile(path, nil, Hooks{}); !errors.Is(err, os.ErrExist) {
		t.Error(err)
	}
}

func TestFailureSaysTheSentence(t *testing.T) {
	err := Because(ErrStopped, errDisk)
	if err.Error() != ErrStopped.Error() || !errors.Is(err, ErrStopped) || !errors.Is(err, errDisk) {
		t.Error(err)
	}
}
