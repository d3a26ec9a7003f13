package grid

import (
	"errors"
	"fmt"
)

// Reason is why a file cannot be read. Test for one with errors.Is.
type Reason string

// Error returns the reason's name; people are shown Error.Sentence.
func (r Reason) Error() string { return string(r) }

// The reasons.
const (
	ErrEmpty          Reason = "empty file"               // nothing in it, or only blank rows
	ErrUnreadable     Reason = "unreadable"               // missing, a folder, no permission, in use
	ErrTooBig         Reason = "too big"                  // over a limit, packed or unpacked
	ErrNotSpreadsheet Reason = "not a spreadsheet"        // a picture, a PDF, a letter, a zip of other things
	ErrOldXLS         Reason = "old workbook"             // .xls or .xlsb
	ErrPassword       Reason = "password protected"       // encrypted workbook or zip
	ErrHTML           Reason = "web page"                 // a web page, often named .xls
	ErrXML2003        Reason = "XML 2003 spreadsheet"     // Excel's XML of 2003
	ErrOtherProgram   Reason = "another program's file"   // OpenDocument or Apple Numbers
	ErrBroken         Reason = "damaged"                  // truncated or damaged workbook
	ErrCard           Reason = "address card or calendar" // .vcf or .ics
)

// Error is a file that cannot be read: a reason for code and a sentence for
// people which says what to do. The cause, if there is one, is for the log.
type Error struct {
	Reason   Reason
	Sentence string
	Cause    error
}

// Error returns the sentence.
func (e *Error) Error() string { return e.Sentence }

// Say is the sentence, as package data asks for it.
func (e *Error) Say() string { return e.Sentence }

// Unwrap returns the reason and the cause.
func (e *Error) Unwrap() []error {
	if e.Cause == nil {
		return []error{e.Reason}
	}
	return []error{e.Reason, e.Cause}
}

// refuse makes an Error. The sentence names the file itself.
func refuse(why Reason, cause error, sentence string, args ...any) error {
	return &Error{Reason: why, Sentence: fmt.Sprintf(sentence, args...), Cause: cause}
}

// damaged makes the Error of a workbook that cannot be unpacked or understood.
// An Error met on the way passes unchanged.
func damaged(name string, cause error) error {
	if known := new(Error); errors.As(cause, &known) {
		return known
	}
	return refuse(ErrBroken, cause,
		"“%s” is damaged or was not copied completely. Open it in Excel, save it under a new name and import that, or ask for it to be sent again.", name)
}

// megabytes says a size in MB for people, rounded up so that a file just over
// a limit does not read as if it were within it.
func megabytes(n int64) string {
	const mb = 1 << 20
	return fmt.Sprintf("%d MB", (n+mb-1)/mb)
}
