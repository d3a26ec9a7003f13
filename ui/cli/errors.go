package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"placebook/data"
)

// The exit codes.
const (
	exitDone    = 0 // done; repairs alone too
	exitFailed  = 1 // file, store or passphrase missing or damaged, refused input
	exitUsage   = 2 // not understood
	exitDecided = 3 // done, but something is held or must be decided
)

// A usageError is a command line that is not understood. Nothing was opened, or
// nothing was done with it.
type usageError struct{ sentence string }

func (e *usageError) Error() string { return e.sentence }

// Say is the sentence, as package data asks for it.
func (e *usageError) Say() string { return e.sentence }

func misused(format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...)}
}

// errPassphrase is a passphrase that is not there or cannot be taken.
var errPassphrase = errors.New("cli: no passphrase")

// codeOf is the exit code of an error.
func codeOf(err error) int {
	if _, ok := errors.AsType[*usageError](err); ok {
		return exitUsage
	}
	return exitFailed
}

// sentence is what people are told of an error: one sentence or more, with a
// capital and a full stop.
func sentence(err error) string {
	if errors.Is(err, context.Canceled) {
		return "Stopped. Nothing was written."
	}
	text := data.Sentence(err)
	first, size := utf8.DecodeRuneInString(text)
	text = string(unicode.ToUpper(first)) + text[size:]
	if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "?") {
		text += "."
	}
	return text
}
