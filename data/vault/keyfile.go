package vault

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"

	"placebook/data/seal"
)

const (
	keyFileVersion = 1
	maxKeyFile     = 1 << 20 // bytes; a real one has about a thousand
	sumLabel       = "sha256 "
)

// copyNames are the two copies of the key file, in the order in which they are written.
var copyNames = [2]string{"key", "key.2"}

// keyFile is the content of a copy.
type keyFile struct {
	Format     string   `json:"format"`
	Version    int      `json:"version"`
	Generation uint64   `json:"generation"` // raised by each change; of two good copies the later one counts
	Store      hexBytes `json:"store"`
	Slots      []slot   `json:"slots"`
}

const keyFileFormat = "placebook key file"

type hexBytes [16]byte

func (h hexBytes) MarshalText() ([]byte, error) { return hex.AppendEncode(nil, h[:]), nil }

func (h *hexBytes) UnmarshalText(b []byte) error {
	raw, err := hex.DecodeString(string(b))
	if err != nil || len(raw) != len(h) {
		return ErrDamaged
	}
	copy(h[:], raw)
	return nil
}

// encode writes a line of JSON and a line with its SHA-256.
func (f *keyFile) encode() ([]byte, error) {
	b, err := json.Marshal(f)
	if err != nil {
		return nil, err
	}
	b = append(b, '\n')
	return append(append(b, sumLine(b)...), '\n'), nil
}

func sumLine(b []byte) string {
	sum := sha256.Sum256(b)
	return sumLabel + hex.EncodeToString(sum[:])
}

// decode reads a copy. The errors are ErrDamaged and ErrNewer.
func decode(b []byte) (*keyFile, error) {
	body, sum, ok := bytes.Cut(b, []byte{'\n'})
	if body = b[:min(len(b), len(body)+1)]; !ok || string(sum) != sumLine(body)+"\n" {
		return nil, ErrDamaged
	}
	var any struct {
		Format  string `json:"format"`
		Version int    `json:"version"`
	}
	if json.Unmarshal(body, &any) != nil || any.Format != keyFileFormat || any.Version < 1 {
		return nil, ErrDamaged
	}
	if any.Version > keyFileVersion {
		return nil, ErrNewer
	}
	f := &keyFile{}
	if json.Unmarshal(body, f) != nil || len(f.Slots) == 0 {
		return nil, ErrDamaged
	}
	return f, nil
}

// loaded is what the two copies say.
type loaded struct {
	*keyFile
	bad []badCopy // copies to be written anew
}

type badCopy struct{ name, what string }

// load reads both copies and chooses the one that counts.
func load(dir string) (loaded, error) {
	var files [2]*keyFile
	var errs [2]error
	for i, name := range copyNames {
		files[i], errs[i] = readCopy(filepath.Join(dir, name))
		switch {
		case errs[i] == nil, errors.Is(errs[i], ErrDamaged), errors.Is(errs[i], fs.ErrNotExist):
		default:
			return loaded{}, errs[i] // newer, or the system does not let us read it
		}
	}
	if files[0] == nil && files[1] == nil {
		if errors.Is(errs[0], fs.ErrNotExist) && errors.Is(errs[1], fs.ErrNotExist) {
			return loaded{}, ErrMissing
		}
		return loaded{}, ErrDamaged
	}
	return choose(files, errs)
}

func choose(files [2]*keyFile, errs [2]error) (loaded, error) {
	if files[0] == nil || files[1] == nil {
		good, bad := 0, 1
		if files[0] == nil {
			good, bad = 1, 0
		}
		return loaded{files[good], []badCopy{{copyNames[bad], lack(errs[bad])}}}, nil
	}
	if files[0].Store != files[1].Store {
		return loaded{}, ErrForeign
	}
	a, b := files[0], files[1]
	switch {
	case reflect.DeepEqual(a, b):
		return loaded{keyFile: a}, nil
	case a.Generation >= b.Generation:
		return loaded{a, []badCopy{{copyNames[1], outOfDate}}}, nil
	}
	return loaded{b, []badCopy{{copyNames[0], outOfDate}}}, nil
}

func readCopy(path string) (f *keyFile, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	b, err := io.ReadAll(io.LimitReader(file, maxKeyFile))
	if err != nil {
		return nil, err
	}
	return decode(b)
}

// mend writes the copies anew that are not good, and says so in a sentence.
func (l loaded) mend(dir string) string {
	if len(l.bad) == 0 {
		return ""
	}
	bad := l.bad[0]
	b, err := l.encode()
	if err == nil {
		err = seal.Replace(filepath.Join(dir, bad.name), b, seal.Hooks{})
	}
	return mended("the key file", bad, err)
}

const outOfDate = "was out of date"

// lack says in words why a copy cannot be used.
func lack(err error) string {
	if errors.Is(err, fs.ErrNotExist) {
		return "was missing"
	}
	return "was damaged"
}

// mended is the sentence about a copy that was not good.
func mended(file string, bad badCopy, err error) string {
	s := "One of the two copies of " + file + " (" + bad.name + ") " + bad.what
	if err != nil {
		return s + " and could not be mended. Your data is all here; make room on the disk and start Placebook again."
	}
	return s + " and has been mended from the other. Your data is all here."
}

// notReplaced says in which of two ways the first copy could not be replaced.
func notReplaced(err error) error {
	if errors.Is(err, seal.ErrStopped) {
		return seal.Because(ErrStopped, err)
	}
	return seal.Because(ErrNotSaved, err)
}

// save raises the generation and writes both copies. After ErrNotSaved nothing has changed, after ErrOneCopy all has.
func (f *keyFile) save(dir string, h seal.Hooks) error {
	f.Generation++
	b, err := f.encode()
	if err != nil {
		return seal.Because(ErrNotSaved, err)
	}
	if err := seal.Replace(filepath.Join(dir, copyNames[0]), b, h); err != nil {
		return notReplaced(err)
	}
	if err := seal.Replace(filepath.Join(dir, copyNames[1]), b, h); err != nil {
		return seal.Because(ErrOneCopy, err)
	}
	return nil
}
