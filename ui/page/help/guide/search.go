package guide

import (
	"slices"
	"strings"
	"unicode"
)

// A Hit is a topic that was found, with the sentence that says most about what
// was looked for; the words found are Bold in it.
type Hit struct {
	Topic *Topic
	Line  []Span
}

// What a word counts by where it stands, and by how well it fits.
const (
	inTitle   = 8
	inWords   = 6
	inHeading = 4
	inText    = 2

	whole  = 4
	begun  = 3
	likely = 1
)

// small are words that people ask with and that say nothing about what they
// look for.
var small = strings.Fields("a an and are be can do does for how i if in is it its me my of on or our that the there they this to we what when where which who why with you your")

// Find looks for words in titles and text. A topic that has more of the words
// comes before one that has fewer, and only those with the most are given.
func (g *Guide) Find(words string) (hits []Hit) {
	asked := asking(words)
	if len(asked) == 0 {
		return nil
	}
	type found struct {
		hit         Hit
		many, score int
	}
	var all []found
	most := 1
	for _, t := range g.Topics() {
		many, score := t.fits(asked)
		most = max(most, many)
		all = append(all, found{Hit{t, t.best(asked)}, many, score})
	}
	all = slices.DeleteFunc(all, func(f found) bool { return f.many < most })
	slices.SortStableFunc(all, func(a, b found) int { return b.score - a.score })
	for _, f := range all {
		hits = append(hits, f.hit)
	}
	return hits
}

// asking takes a question apart.
func asking(words string) []string {
	all := split(words)
	asked := slices.DeleteFunc(slices.Clone(all), func(w string) bool { return slices.Contains(small, w) })
	if len(asked) == 0 {
		return all
	}
	return asked
}

// split gives the words of a text in small letters.
func split(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !isLetter(r) })
}

func isLetter(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// fits tells how many of the words asked for a topic has, and how well.
func (t *Topic) fits(asked []string) (many, score int) {
	places := []struct {
		words []string
		worth int
	}{{split(t.Title), inTitle}, {split(t.Words), inWords}, {split(t.Group), inText}}
	for _, b := range t.Blocks {
		worth := inText
		if b.Kind == Heading {
			worth = inHeading
		}
		places = append(places, struct {
			words []string
			worth int
		}{split(Text(b.Text)), worth})
	}
	for _, a := range asked {
		best := 0
		for _, p := range places {
			for _, w := range p.words {
				best = max(best, p.worth*fit(a, w))
			}
		}
		if best > 0 {
			many++
		}
		score += best
	}
	return many, score
}

// best finds the sentence with the most of the words asked for, the first of
// the topic where none has any.
func (t *Topic) best(asked []string) []Span {
	var best []Span
	most := -1
	for _, b := range t.Blocks {
		if b.Kind == Heading || b.Kind == Made {
			continue
		}
		for _, s := range sentences(Text(b.Text)) {
			spans, n := mark(s, asked)
			if n > most {
				best, most = spans, n
			}
		}
	}
	return best
}

// sentences takes a text apart after each full stop or question mark that is
// followed by a space.
func sentences(text string) (out []string) {
	from := 0
	for i := 0; i+1 < len(text); i++ {
		if strings.ContainsRune(".?!", rune(text[i])) && text[i+1] == ' ' {
			out = append(out, text[from:i+1])
			from = i + 2
		}
	}
	return append(out, text[from:])
}

// mark makes the words asked for bold in a sentence, and counts how many of
// those asked for it has.
func mark(sentence string, asked []string) (spans []Span, many int) {
	had := map[string]bool{}
	plain := ""
	for _, piece := range pieces(sentence) {
		best, of := 0, ""
		for _, a := range asked {
			if f := fit(a, strings.ToLower(piece)); f > best {
				best, of = f, a
			}
		}
		if best == 0 {
			plain += piece
			continue
		}
		had[of] = true
		if plain != "" {
			spans = append(spans, Span{Text: plain})
		}
		spans, plain = append(spans, Span{Text: piece, Kind: Bold}), ""
	}
	if plain != "" {
		spans = append(spans, Span{Text: plain})
	}
	return spans, len(had)
}

// pieces takes a sentence apart into words and what stands between them.
func pieces(sentence string) (out []string) {
	from, was := 0, false
	for i, r := range sentence {
		if is := isLetter(r); is != was {
			if i > from {
				out = append(out, sentence[from:i])
			}
			from, was = i, is
		}
	}
	return append(out, sentence[from:])
}

// fit tells how well a word fits the one asked for, 0 if not at all.
func fit(asked, word string) int {
	switch stem := stemOf(asked); {
	case word == asked || stemOf(word) == stem && len(stem) > 2:
		return whole
	case len(asked) > 1 && strings.HasPrefix(word, asked):
		return begun
	case slips(asked, word) <= forgiven(asked):
		return likely
	}
	return 0
}

// stemOf takes off the common endings, so that "deleting" finds "delete".
func stemOf(word string) string {
	for _, end := range []string{"ions", "ion", "ing", "ed", "es", "s", "e"} {
		if stem, ok := strings.CutSuffix(word, end); ok && len(stem) > 2 {
			return stem
		}
	}
	return word
}

// forgiven is how many slips of the fingers are forgiven in a word.
func forgiven(word string) int {
	switch n := len(word); {
	case n < 4:
		return 0
	case n < 8:
		return 1
	}
	return 2
}

// slips counts the letters that are wrong, missing, too many or changed places,
// where the first letter is the same; many otherwise.
func slips(asked, word string) int {
	a, b := []rune(asked), []rune(word)
	if len(a) == 0 || len(b) == 0 || a[0] != b[0] || len(a)-len(b) > 2 || len(b)-len(a) > 2 {
		return len(a) + 1
	}
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
