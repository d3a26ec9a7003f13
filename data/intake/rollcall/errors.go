package rollcall

import (
	"errors"

	"placebook/data"
	"placebook/data/intake"
)

// Kinds of refusal, each in an error with a sentence.
var (
	// ErrEvent is an event that is not here.
	ErrEvent = errors.New("rollcall: no such event")
	// ErrDecision is a decision that a line does not ask for.
	ErrDecision = errors.New("rollcall: no such decision")
)

func refuse(kind error, format string, args ...any) error { return data.Errorf(kind, format, args...) }

// A ChangedError says that the data was changed since a plan was made, in a way
// that changes what would happen. Nothing was written. Plan is the new one.
type ChangedError struct{ Plan *Plan }

// Error names the fault only.
func (e *ChangedError) Error() string { return intake.ErrChanged.Error() }

// Unwrap makes it an intake.ErrChanged with a sentence for people.
func (e *ChangedError) Unwrap() error {
	return &data.Error{Kind: intake.ErrChanged, Sentence: "Your data was changed since this was shown, and something would now turn out differently. Nothing was brought in: look at it again."}
}
