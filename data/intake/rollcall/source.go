package rollcall

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"strings"

	"placebook/data/intake/grid"
)

// A Source is a file as rows of text, with the fingerprint of its bytes, by
// which it is known again.
type Source struct {
	File        *grid.File
	Fingerprint string
}

// Open reads a file. The error is package grid's.
func Open(ctx context.Context, path string) (*Source, error) {
	file, err := grid.Read(ctx, path, grid.Options{})
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return nil, errors.Join(grid.ErrUnreadable, err)
	}
	return &Source{file, hex.EncodeToString(sum.Sum(nil)[:16])}, nil
}

// OpenBytes reads a file that is in memory, or text that was pasted.
func OpenBytes(ctx context.Context, name string, b []byte) (*Source, error) {
	file, err := grid.ReadBytes(ctx, name, b, grid.Options{})
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(b)
	return &Source{file, hex.EncodeToString(sum[:16])}, nil
}

// IsList reports whether the file is a list of attendance as this program writes
// it, with the event and the person in each row, and no report of one event.
func (s *Source) IsList() bool {
	for _, sheet := range s.File.Sheets {
		for i := range sheet.Rows[:min(10, len(sheet.Rows))] {
			has := map[string]bool{}
			for _, text := range sheet.Rows[i].Texts() {
				has[strings.ToLower(text)] = true
			}
			if (has["event"] || has["event_id"]) && (has["person"] || has["person_id"]) {
				return true
			}
		}
	}
	return false
}
