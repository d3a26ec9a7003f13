package book

import (
	"bytes"
	"slices"
	"sort"
	"strings"
)

// A vocabulary is the distinct words of all records. Its first part is sorted,
// the number of a word being its place; words that came later stand behind, in
// the order they came.
type vocabulary struct {
	text   []byte   // each word after a new line; one new line at the end
	starts []uint32 // where each begins in text; the last, where the next would
	sorted int      // how many are sorted
	later  map[string]uint32
	slips  map[int][]slipWord // words that another may be a slip of, by their letters
	kept   map[string]insideOf
}

type slipWord struct {
	term, mask uint32
}

// newVocabulary makes one of sorted words.
func newVocabulary(words []string) *vocabulary {
	size := 1
	for _, w := range words {
		size += len(w) + 1
	}
	v := &vocabulary{text: make([]byte, 0, size), starts: make([]uint32, 0, len(words)+1), later: map[string]uint32{}, slips: map[int][]slipWord{}, kept: map[string]insideOf{}}
	v.text = append(v.text, '\n')
	v.starts = append(v.starts, 1)
	for _, w := range words {
		v.add(w)
	}
	v.sorted = len(words)
	return v
}

func (v *vocabulary) add(word string) uint32 {
	term := uint32(v.len())
	v.text = append(append(v.text, word...), '\n')
	v.starts = append(v.starts, uint32(len(v.text)))
	if n := letters(word); n > 0 {
		v.slips[n] = append(v.slips[n], slipWord{term, maskOf(word)})
	}
	return term
}

func (v *vocabulary) len() int { return len(v.starts) - 1 }

func (v *vocabulary) word(term uint32) []byte {
	return v.text[v.starts[term] : v.starts[term+1]-1]
}

// number gives the number of a word, a new one when it is new.
func (v *vocabulary) number(word []byte) uint32 {
	if i := v.from(word); i < v.sorted && bytes.Equal(v.word(uint32(i)), word) {
		return uint32(i)
	}
	if t, ok := v.later[string(word)]; ok {
		return t
	}
	t := v.add(string(word))
	v.later[string(word)] = t
	return t
}

// from is the first sorted word that is not before a text.
func (v *vocabulary) from(text []byte) int {
	return sort.Search(v.sorted, func(i int) bool { return bytes.Compare(v.word(uint32(i)), text) >= 0 })
}

// beginning gives the sorted words that begin with a text: from lo up to hi. The
// first is the text itself when whole is true.
func (v *vocabulary) beginning(text []byte) (lo, hi int, whole bool) {
	lo = v.from(text)
	hi = lo + sort.Search(v.sorted-lo, func(i int) bool { return !bytes.HasPrefix(v.word(uint32(lo+i)), text) })
	return lo, hi, lo < hi && len(v.word(uint32(lo))) == len(text)
}

// beginningLater yields the words that came later and begin with a text.
func (v *vocabulary) beginningLater(text []byte, yield func(term uint32, whole bool)) {
	for t := v.sorted; t < v.len(); t++ {
		if w := v.word(uint32(t)); bytes.HasPrefix(w, text) {
			yield(uint32(t), len(w) == len(text))
		}
	}
}

// An insideOf is the words that have a text in them, as far as they were looked
// through.
type insideOf struct {
	terms []uint32
	upTo  int
}

// maxKept is for how many texts the words that have them inside are kept: while
// somebody types a word, those before it are asked for again and again.
const maxKept = 64

// inside gives the words that have a text in them, but not in front.
func (v *vocabulary) inside(text string) []uint32 {
	if len(v.kept) >= maxKept {
		clear(v.kept)
	}
	k := v.kept[text]
	k.terms = v.lookInside(k.terms, []byte(text), k.upTo)
	k.upTo = v.len()
	v.kept[text] = k
	return k.terms
}

// lookInside looks through the words from term on.
func (v *vocabulary) lookInside(out []uint32, text []byte, term int) []uint32 {
	for term < v.len() {
		at := int(v.starts[term])
		i := bytes.Index(v.text[at:], text)
		if i < 0 {
			break
		}
		at += i
		term += sort.Search(v.len()-term, func(n int) bool { return int(v.starts[term+n+1]) > at })
		if !bytes.HasPrefix(v.word(uint32(term)), text) {
			out = append(out, uint32(term))
		}
		term++
	}
	return out
}

// meant yields the words that a word may be a slip of, with what they cost.
func (v *vocabulary) meant(w *word, yield func(term uint32, cost uint32)) {
	if w.slips == 0 {
		return
	}
	for n := w.letters - w.slips; n <= w.letters+w.slips; n++ {
		for _, s := range v.slips[n] {
			if !masksFit(w.mask, s.mask, w.slips) {
				continue
			}
			if cost := w.slipped(v.word(s.term)); cost != noMatch {
				yield(s.term, cost)
			}
		}
	}
}

// numbering gives the words of a first build their numbers.
type numbering struct {
	words  []string
	number map[string]uint32
}

func (n *numbering) of(word []byte) uint32 {
	t, ok := n.number[string(word)]
	if !ok {
		t = uint32(len(n.words))
		s := string(word)
		n.words = append(n.words, s)
		n.number[s] = t
	}
	return t
}

// sort sorts the words and tells the new number of each old one.
func (n *numbering) sort() (words []string, renamed []uint32) {
	order := make([]uint32, len(n.words))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(x, y uint32) int { return strings.Compare(n.words[x], n.words[y]) })
	words, renamed = make([]string, len(order)), make([]uint32, len(order))
	for i, old := range order {
		words[i], renamed[old] = n.words[old], uint32(i)
	}
	return words, renamed
}
