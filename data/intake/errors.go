package intake

import (
	"errors"
	"fmt"

	"placebook/data"
)

// Kinds of refusal of a whole import. Each comes with a sentence for people
// (data.Sentence).
var (
	// ErrList is a list that does not exist.
	ErrList = errors.New("intake: no such list")
	// ErrField is a field that the list does not have.
	ErrField = errors.New("intake: no such field")
	// ErrColumn is a column asked for that the file does not have.
	ErrColumn = errors.New("intake: no such column")
	// ErrSheet is a sheet asked for that the file does not have.
	ErrSheet = errors.New("intake: no such sheet")
	// ErrHeading is a file without a heading that is known.
	ErrHeading = errors.New("intake: no heading matches")
	// ErrOurs is a workbook that is not the one of ours it was said to be, or has
	// lost what it is known by.
	ErrOurs = errors.New("intake: not a workbook that comes back")
	// ErrTooManyOwn is more own fields than a list can have.
	ErrTooManyOwn = errors.New("intake: too many own fields")
	// ErrDecision is a decision that the row does not ask for.
	ErrDecision = errors.New("intake: no such decision")
	// ErrChanged is a plan that no longer holds: see ChangedError.
	ErrChanged = errors.New("intake: data changed since the plan was made")
)

func refuse(kind error, format string, args ...any) error { return data.Errorf(kind, format, args...) }

// A ChangedError says that the data was changed since a plan was made, in a way
// that changes what would happen. Nothing was written. Plan is the new one.
type ChangedError struct {
	Plan *Plan
	Rows int // how many rows would now turn out differently
}

// Error names the fault only.
func (e *ChangedError) Error() string { return ErrChanged.Error() }

// Unwrap makes it an ErrChanged with a sentence for people.
func (e *ChangedError) Unwrap() error {
	return &data.Error{Kind: ErrChanged, Sentence: fmt.Sprintf(
		"Your data was changed since this was shown, and %s would now turn out differently. Nothing was brought in: look at it again.", rows(e.Rows))}
}

func rows(n int) string {
	if n == 1 {
		return "1 row"
	}
	return fmt.Sprintf("%d rows", n)
}
