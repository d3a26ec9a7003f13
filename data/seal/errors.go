package seal

import "errors"

// What can be wrong with a file; callers turn these into a sentence of their own.
var (
	// ErrShort says that the file ends before the header or frame does.
	ErrShort = errors.New("seal: ends too early")
	// ErrHeader says that a file header or frame header is not one, or fails its checksum.
	ErrHeader = errors.New("seal: header unreadable")
	// ErrTag says that a whole frame is there but is not what was written.
	ErrTag = errors.New("seal: frame does not verify")
	// ErrForeign says that the header is intact but belongs to another store id or another key.
	ErrForeign = errors.New("seal: other store or other key")
	// ErrNewer says that the header is intact and of a later format version.
	ErrNewer = errors.New("seal: newer format")
	// ErrStopped says that the disk failed to keep a write and the file takes no more until it is opened anew.
	ErrStopped = errors.New("seal: stopped after a failed write")
)

// Failure is an error with a sentence for people and the cause for the log. Error gives the sentence alone; errors.Is
// and errors.As find both.
type Failure struct {
	Kind  error // a sentinel whose text is the sentence
	Cause error // what the system said
}

// Error returns the sentence for people.
func (f *Failure) Error() string { return f.Kind.Error() }

// Unwrap gives both the kind and the cause.
func (f *Failure) Unwrap() []error { return []error{f.Kind, f.Cause} }

// Because joins a kind with its cause.
func Because(kind, cause error) error { return &Failure{Kind: kind, Cause: cause} }

// Broken reports whether err says that bytes are missing or changed, as opposed to a file that cannot be read at all.
func Broken(err error) bool {
	return errors.Is(err, ErrShort) || errors.Is(err, ErrHeader) || errors.Is(err, ErrTag)
}
