package kit

import (
	"cmp"
	"slices"
	"strings"
)

// Found is what a box's list shows for what was typed.
type Found struct {
	Choices []Choice // the best, in order
	Total   int      // how many fit
	Exact   bool     // one of them is what was typed, so that it is not new
	Top     int      // how many stand apart at the top, such as those chosen lately
}

// Find looks for what was typed among what a box offers, and gives at most so
// many. Nothing typed finds everything.
type Find func(typed string, most int) Found

// FindIn finds among choices. fold makes letters comparable (case, accents); nil
// is lower case. Those that fit equally well keep their order.
func FindIn(choices []Choice, fold func(string) string) Find {
	if fold == nil {
		fold = strings.ToLower
	}
	names, also := make([]string, len(choices)), make([]string, len(choices))
	for i, c := range choices {
		names[i], also[i] = fold(c.Label), fold(strings.TrimSpace(c.Note+" "+c.Also))
	}
	return func(typed string, most int) (out Found) {
		q := NewQuery(fold(typed))
		b := NewBest(most, nil)
		q.Each(len(choices), func(i int) (string, string) { return names[i], also[i] }, func(i int, f Fit) {
			out.Exact = out.Exact || f == FitWhole
			b.Add(i, f, choices[i].Last)
		})
		for _, i := range b.List() {
			out.Choices = append(out.Choices, choices[i])
		}
		out.Total = b.Total
		return out
	}
}

// Fit is how well a name fits what was typed.
type Fit uint8

// From not at all to the very words.
const (
	FitNone   Fit = iota
	FitNear       // but for one wrong letter in a word
	FitInside     // the letters stand somewhere in it
	FitAlso       // further words begin so
	FitWords      // each typed word begins one of its words
	FitBegin      // it begins with what was typed
	FitWhole      // it is what was typed
)

// Query is what was typed, ready to be held against many names.
type Query struct {
	whole string
	words []string
}

// NewQuery takes typed words, folded as the names are.
func NewQuery(folded string) Query {
	words := strings.Fields(folded)
	return Query{strings.Join(words, " "), words}
}

// Each tells of all n names that fit, and how well. Wrong letters are forgiven
// only where nothing fits without. text gives a name and its further words,
// folded.
func (q Query) Each(n int, text func(i int) (name, also string), tell func(i int, f Fit)) {
	any := false
	for i := range n {
		name, also := text(i)
		if f := q.fit(name, also); f != FitNone {
			any = true
			tell(i, f)
		}
	}
	if any {
		return
	}
	for i := range n {
		if name, _ := text(i); q.near(name) {
			tell(i, FitNear)
		}
	}
}

func (q Query) fit(name, also string) Fit {
	switch {
	case q.whole == "":
		return FitBegin
	case strings.HasPrefix(name, q.whole):
		if len(name) == len(q.whole) {
			return FitWhole
		}
		return FitBegin
	}
	out := FitWords
	for _, w := range q.words {
		begins, inside := holds(name, w)
		if begins {
			continue
		}
		if also != "" {
			if begins, _ := holds(also, w); begins {
				out = min(out, FitAlso)
				continue
			}
		}
		if !inside {
			return FitNone
		}
		out = min(out, FitInside)
	}
	return out
}

// holds reports whether a word of the text begins so, and whether the letters
// are anywhere in it.
func holds(text, start string) (begins, inside bool) {
	for from := 0; ; {
		i := strings.Index(text[from:], start)
		if i < 0 {
			return false, inside
		}
		i, inside = i+from, true
		if i == 0 || !letter(text[i-1]) {
			return true, true
		}
		from = i + 1
	}
}

// letter tells what a word is made of; what is no ASCII counts as a letter.
func letter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 0x80 || c == '\''
}

// near reports whether each typed word of four letters or more begins a word of
// the name but for one letter wrong, missing, too many or swapped; shorter ones
// have to begin one as they are.
func (q Query) near(name string) bool {
	for _, w := range q.words {
		if len(w) >= 4 {
			if !nearWord(name, w) {
				return false
			}
		} else if begins, _ := holds(name, w); !begins {
			return false
		}
	}
	return true
}

func nearWord(name, typed string) bool {
	for len(name) > 0 {
		end := 0
		for end < len(name) && letter(name[end]) {
			end++
		}
		if end > 1 && alike(name, typed) && oneSlip(name[:end], typed) {
			return true
		}
		name = name[min(end+1, len(name)):]
	}
	return false
}

// alike rules most words out by their first two letters, of which one slip leaves
// one.
func alike(a, b string) bool { return a[0] == b[0] || a[1] == b[1] || a[0] == b[1] || a[1] == b[0] }

// oneSlip reports whether typed is the beginning of word but for one letter.
func oneSlip(word, typed string) bool {
	i := 0
	for i < len(typed) && i < len(word) && typed[i] == word[i] {
		i++
	}
	if i == len(typed) {
		return true
	}
	a, b := typed[i:], word[i:] // they differ in the first letter, if b has one
	switch {
	case strings.HasPrefix(b, a[1:]): // one too many
		return true
	case b == "":
		return false
	case strings.HasPrefix(b[1:], a[1:]): // a wrong one
		return true
	case strings.HasPrefix(b[1:], a): // one missing
		return true
	}
	return len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] && strings.HasPrefix(b[2:], a[2:])
}

// Best keeps the best of many without sorting them all.
type Best struct {
	Total int
	most  int
	less  func(i, j int) int
	kept  []ranked // sorted once it is full
}

type ranked struct {
	i    int
	fit  Fit
	last bool
}

// NewBest keeps at most so many, 0 all; less orders those that fit equally well, nil
// keeps them as they come.
func NewBest(most int, less func(i, j int) int) *Best { return &Best{most: most, less: less} }

func (b *Best) compare(x, y ranked) int {
	if x.last != y.last {
		if x.last {
			return 1
		}
		return -1
	}
	if c := cmp.Compare(y.fit, x.fit); c != 0 {
		return c
	}
	if b.less != nil {
		if c := b.less(x.i, y.i); c != 0 {
			return c
		}
	}
	return cmp.Compare(x.i, y.i)
}

// Add adds one; last says that it comes after all that are not.
func (b *Best) Add(i int, f Fit, last bool) {
	b.Total++
	r := ranked{i, f, last}
	if b.most > 0 && len(b.kept) == b.most {
		if b.compare(r, b.kept[b.most-1]) >= 0 {
			return
		}
		b.kept = b.kept[:b.most-1]
	}
	at, _ := slices.BinarySearchFunc(b.kept, r, b.compare)
	b.kept = slices.Insert(b.kept, at, r)
}

// List gives the kept ones, the best first.
func (b *Best) List() []int {
	out := make([]int, len(b.kept))
	for n, r := range b.kept {
		out[n] = r.i
	}
	return out
}
