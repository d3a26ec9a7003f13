package data

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

func TestSentence(t *testing.T) {
	told := Errorf(ErrUnreadableDay, "%d February is not a day", 31)
	for _, c := range []struct {
		err  error
		want string
	}{
		{nil, ""},
		{told, "31 February is not a day"},
		{fmt.Errorf("row 3: %w", told), "31 February is not a day"},
		{errors.Join(io.EOF, told), "31 February is not a day"},
		{io.EOF, "Something went wrong. The details are in the log."},
	} {
		if got := Sentence(c.err); got != c.want {
			t.Errorf("Sentence(%v) = %q, want %q", c.err, got, c.want)
		}
	}
	if !errors.Is(told, ErrUnreadableDay) || errors.Is(told, ErrUnprovedOrder) {
		t.Error("the kind of an error is lost")
	}
	if told.Error() != "31 February is not a day" {
		t.Errorf("Error = %q", told)
	}
}

func TestQuotedCutsLongTexts(t *testing.T) {
	if got := quoted("short"); got != `"short"` {
		t.Errorf("quoted = %s", got)
	}
	if got := quoted(strings.Repeat("é", 1000)); got != `"`+strings.Repeat("é", 60)+`..."` {
		t.Errorf("quoted a long text as %s", got)
	}
}
