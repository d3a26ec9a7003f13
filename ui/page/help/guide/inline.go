package guide

import (
	"fmt"
	"strings"
)

// A Span is a piece of a line in one style.
type Span struct {
	Text string
	Kind SpanKind
	// To is where a Link leads: the key of a topic, or with Go a place in the
	// program such as "partners" or "settings/security".
	To string
	Go bool
}

// SpanKind is how a span is set.
type SpanKind int

// The kinds of span.
const (
	Plain SpanKind = iota
	Bold
	Keys
	Link
)

// marks open and close a span within a line.
var marks = []struct {
	open, close string
	kind        SpanKind
}{{"**", "**", Bold}, {"`", "`", Keys}, {"[", ")", Link}}

// inline reads a line into its spans.
func inline(line string) (spans []Span, err error) {
	for line != "" {
		at, mark := first(line)
		if at < 0 {
			return append(spans, Span{Text: line}), nil
		}
		if at > 0 {
			spans = append(spans, Span{Text: line[:at]})
		}
		inner, rest, ok := strings.Cut(line[at+len(marks[mark].open):], marks[mark].close)
		if !ok || inner == "" {
			return append(spans, Span{Text: line[at:]}), fmt.Errorf("%q is opened and not closed", marks[mark].open)
		}
		s := Span{Text: inner, Kind: marks[mark].kind}
		if s.Kind == Link {
			if s, ok = link(inner); !ok {
				return spans, fmt.Errorf("%q is no link", "["+inner+")")
			}
		}
		spans, line = append(spans, s), rest
	}
	return spans, nil
}

// first finds the next mark in a line, -1 if there is none.
func first(line string) (at, mark int) {
	at = -1
	for i, m := range marks {
		if j := strings.Index(line, m.open); j >= 0 && (at < 0 || j < at) {
			at, mark = j, i
		}
	}
	return at, mark
}

// link reads "words](where".
func link(inner string) (Span, bool) {
	words, to, ok := strings.Cut(inner, "](")
	s := Span{Text: words, Kind: Link}
	s.To, s.Go = strings.CutPrefix(to, "go:")
	return s, ok && words != "" && s.To != "" && !strings.ContainsAny(s.To, " []")
}

// Text is the words of spans without their marks.
func Text(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Text)
	}
	return b.String()
}
