package attend

import (
	"errors"
	"fmt"
	"strings"
)

// Kinds of refusal of a whole file, each in an error with a sentence.
var (
	// ErrHeading is a file none of whose headings is known: see HeadingError.
	ErrHeading = errors.New("attend: no headings of an attendance report")
	// ErrColumn is a mapped column that the file does not have.
	ErrColumn = errors.New("attend: no such column")
	// ErrNobody is a report without a single participant.
	ErrNobody = errors.New("attend: nobody in the report")
)

// A HeadingError is a file whose headings say nothing: a report in another
// language, or of a program not known here. Found are its headings, so that a
// person can say which column is which.
type HeadingError struct {
	Name  string
	Found []string
}

// Error names the fault only.
func (e *HeadingError) Error() string { return ErrHeading.Error() }

// Unwrap makes it an ErrHeading.
func (e *HeadingError) Unwrap() error { return ErrHeading }

// Say is the sentence, as package data asks for it.
func (e *HeadingError) Say() string {
	if len(e.Found) == 0 {
		return fmt.Sprintf("“%s” has no headings, so that nothing says which column is the name. Put headings above its columns, such as Name and Email.", e.Name)
	}
	return fmt.Sprintf("“%s” is no attendance report that is known here; it may be in another language. Its headings are: %s. Say which is which, "+
		"such as “%s” is the name. The columns may be: %s.", e.Name, strings.Join(e.Found, ", "), e.Found[0], strings.Join(Fields(), ", "))
}
