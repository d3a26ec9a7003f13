package attend

import (
	"cmp"
	"slices"
	"time"
)

// A Span is a time that somebody was there.
type Span struct{ From, To time.Time }

// Union joins what overlaps or touches, and leaves out spans without length.
// The result is in order, and the same whatever the order of spans.
func Union(spans []Span) []Span {
	var out []Span
	sorted := slices.Clone(spans)
	slices.SortFunc(sorted, func(a, b Span) int { return cmp.Or(a.From.Compare(b.From), a.To.Compare(b.To)) })
	for _, s := range sorted {
		if !s.From.Before(s.To) {
			continue
		}
		if n := len(out); n > 0 && !out[n-1].To.Before(s.From) {
			if out[n-1].To.Before(s.To) {
				out[n-1].To = s.To
			}
			continue
		}
		out = append(out, s)
	}
	return out
}

// Seconds is the length of the union of spans: somebody on two devices is there
// once.
func Seconds(spans []Span) int {
	n := 0
	for _, s := range Union(spans) {
		n += int(s.To.Sub(s.From) / time.Second)
	}
	return n
}
