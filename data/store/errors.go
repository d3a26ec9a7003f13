package store

import (
	"errors"
	"io/fs"
	"path/filepath"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/change"
	"placebook/data/journal"
	"placebook/data/vault"
)

// Kinds of refusal. Each comes with a sentence for people (data.Sentence).
var (
	ErrNoStore   = errors.New("store: none here")
	ErrForeign   = errors.New("store: foreign files")
	ErrOpen      = errors.New("store: already open")
	ErrNewer     = errors.New("store: newer format")
	ErrDamaged   = errors.New("store: damaged")
	ErrReadOnly  = errors.New("store: cannot be written now")
	ErrInvalid   = errors.New("store: invalid record")
	ErrNothing   = errors.New("store: nothing to undo")
	ErrClosed    = errors.New("store: closed")
	ErrUnwritten = errors.New("store: could not be written")
	ErrFork      = errors.New("store: two laptops under one name")
)

// spoken are the failures of the packages below whose words are for people.
// Those that mean damage to the data are an ErrDamaged too.
var spoken = []struct {
	err    error
	damage bool
}{
	{journal.ErrForeign, true}, {journal.ErrNewer, false}, {journal.ErrDamaged, true},
	{journal.ErrStopped, false}, {journal.ErrNotSaved, false}, {journal.ErrTooBig, false},
	{vault.ErrWrong, false}, {vault.ErrEmpty, false}, {vault.ErrNoSlot, false}, {vault.ErrCost, false},
	{vault.ErrDamaged, true}, {vault.ErrMissing, true}, {vault.ErrForeign, true}, {vault.ErrNewer, false},
	{vault.ErrNotSaved, false}, {vault.ErrOneCopy, false}, {vault.ErrStopped, false},
	{vault.ErrClash, false}, {vault.ErrSubject, false}, {vault.ErrExists, false}, {vault.ErrUnreadable, false},
	{change.ErrNewer, false}, {change.ErrDamaged, false}, {change.ErrText, false},
}

// say gives an error of a package below a sentence for people. errors.Is finds
// what it was.
func say(err error) error {
	if err == nil {
		return nil
	}
	if _, ok := errors.AsType[*data.Error](err); ok {
		return err
	}
	for _, s := range spoken {
		if !errors.Is(err, s.err) {
			continue
		}
		kind := err
		if s.damage {
			kind = errors.Join(ErrDamaged, err)
		}
		return &data.Error{Kind: kind, Sentence: book.Capital(s.err.Error()) + "."}
	}
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return &data.Error{Kind: errors.Join(ErrUnwritten, err), Sentence: "The file " + filepath.Base(p.Path) +
			" of your data cannot be read or written. Look whether the disk is full or failing, or ask whoever looks after this laptop."}
	}
	return err
}

func refuse(kind error, format string, args ...any) error { return data.Errorf(kind, format, args...) }

// An InvalidError says which fields of a record cannot be saved.
type InvalidError struct {
	Kind   *data.Kind
	ID     data.ID
	Fields []data.FieldError
}

// Error names the kind of record only; Sentence tells people.
func (e *InvalidError) Error() string { return "store: invalid " + e.Kind.Name }

// Unwrap makes it an ErrInvalid with a sentence for people.
func (e *InvalidError) Unwrap() error {
	return &data.Error{Kind: ErrInvalid, Sentence: e.Fields[0].Sentence}
}
