package store

import (
	"errors"

	"placebook/data"
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
)

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
