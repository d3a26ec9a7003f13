package data

import (
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// Kinds of refusal, to be told apart with errors.Is. Each comes wrapped in an
// *Error that carries the sentence for people.
var (
	// ErrUnreadableDay is a text that is no day, or names a day that never was.
	ErrUnreadableDay = errors.New("data: unreadable day")
	// ErrUnprovedOrder is a day such as 03/04/2026 in a file that does not
	// prove whether the day or the month is written first.
	ErrUnprovedOrder = errors.New("data: order of day and month is not proved")
	// ErrUnreadableTime is a text that is no time of day.
	ErrUnreadableTime = errors.New("data: unreadable time")
	// ErrIdentifier is an identifier that cannot be right: a postcode without
	// its last part, a telephone number with letters. The text is kept all the
	// same; the sentence says what is wrong with it.
	ErrIdentifier = errors.New("data: malformed identifier")
)

// An Error is a refusal with a kind for code and a sentence for people.
type Error struct {
	Kind     error  // one of the sentinels, here or of another package
	Sentence string // plain words: what is wrong and what to do
}

// Error is the sentence. It may quote what somebody typed: what must not hold
// a value, such as a log, writes Kind instead.
func (e *Error) Error() string { return e.Sentence }

// Unwrap lets errors.Is find the kind.
func (e *Error) Unwrap() error { return e.Kind }

// Errorf makes an Error; format and args are those of the sentence.
func Errorf(kind error, format string, args ...any) error {
	return &Error{Kind: kind, Sentence: fmt.Sprintf(format, args...)}
}

// A Sayer is an error of another package that has a sentence for people.
type Sayer interface {
	error
	Say() string
}

// Say is the sentence.
func (e *Error) Say() string { return e.Sentence }

// Sentence is what people are told of err: the sentence of the first Sayer in
// its chain. Nil has none. An error that carries none gets a general sentence,
// since its own words are for the log.
func Sentence(err error) string {
	if err == nil {
		return ""
	}
	if e, ok := errors.AsType[Sayer](err); ok {
		return e.Say()
	}
	return "Something went wrong. The details are in the log."
}

// quoted shows a text inside a sentence, cut where a cell holds a paragraph.
func quoted(s string) string {
	const most = 60
	if utf8.RuneCountInString(s) > most {
		s = string([]rune(s)[:most]) + "..."
	}
	return strconv.Quote(s)
}
