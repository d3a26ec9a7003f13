package insight

import (
	"slices"
	"strings"
	"unicode"

	"placebook/data"
	"placebook/data/book"
)

// A Guard takes the names of people who are not to be named out of free text
// that goes to others. It knows full names only: a first name alone is too
// often a word, a street or somebody else.
type Guard struct {
	byFirst map[string][][]string // folded names in words, by their first word
}

// NewGuard gathers the names that a book's people do not want to be seen.
func NewGuard(b *book.Book) *Guard {
	g := &Guard{byFirst: map[string][][]string{}}
	for _, p := range book.List[*data.Person](b) {
		if !Guarded(b, p) {
			continue
		}
		shown := ShownAs(b, p)
		for _, name := range []string{p.Name, p.KnownAs} {
			if words := nameWords(name); len(words) > 1 && name != shown {
				g.byFirst[words[0]] = append(g.byFirst[words[0]], words)
			}
		}
	}
	for _, names := range g.byFirst { // of two names the longer is taken out first
		slices.SortStableFunc(names, func(x, y []string) int { return len(y) - len(x) })
	}
	return g
}

// Clean gives text with mark in place of every such name.
func (g *Guard) Clean(text, mark string) string {
	if len(g.byFirst) == 0 {
		return text
	}
	spans := wordSpans(text)
	var out strings.Builder
	from := 0
	for i := 0; i < len(spans); i++ {
		n := g.at(text, spans[i:])
		if n == 0 {
			continue
		}
		out.WriteString(text[from:spans[i].from])
		out.WriteString(mark)
		from = spans[i+n-1].to
		i += n - 1
	}
	out.WriteString(text[from:])
	return out.String()
}

// at is how many words of the text, from the first of spans, are a name.
func (g *Guard) at(text string, spans []span) int {
	word := func(i int) string { return data.Fold(text[spans[i].from:spans[i].to]) }
	for _, name := range g.byFirst[word(0)] {
		n := 0
		for n < len(name) && n < len(spans) && word(n) == name[n] {
			n++
		}
		if n == len(name) {
			return n
		}
	}
	return 0
}

func nameWords(name string) []string {
	var out []string
	for _, s := range wordSpans(name) {
		out = append(out, data.Fold(name[s.from:s.to]))
	}
	return out
}

// span is where a word stands in a text, in bytes.
type span struct{ from, to int }

func wordSpans(text string) []span {
	var out []span
	from := -1
	for i, r := range text {
		switch letter := unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r); {
		case letter && from < 0:
			from = i
		case !letter && from >= 0:
			out, from = append(out, span{from, i}), -1
		}
	}
	if from >= 0 {
		out = append(out, span{from, len(text)})
	}
	return out
}
