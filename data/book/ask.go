package book

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"
)

// maxWords is how many words of a query are read.
const maxWords = 16

// A word of a query.
type word struct {
	text    string
	bytes   []byte // the same
	inside  bool   // it may stand inside a word
	letters int    // see letters
	mask    uint32
	slips   int // how many slips are forgiven; 0 until it is known that it has to be
}

func newWord(text string) *word {
	return &word{text: text, bytes: []byte(text), inside: utf8.RuneCountInString(text) >= 3, letters: letters(text), mask: maskOf(text)}
}

// A unit of a query is what a record has to have: all of the parts, or what they
// make when written as one.
type unit struct {
	parts []*word
	whole *word // nil for most
}

// A question is a query made ready.
type question struct {
	text  string // its words, a space between each two
	units []unit // as asked
	// inTitle is the most that a record can cost whose title has all words.
	inTitle uint32
}

// longestFirst gives the units in the order in which they are looked up: the
// longest is missing most often.
func (q *question) longestFirst() []unit {
	units := slices.Clone(q.units)
	slices.SortStableFunc(units, func(x, y unit) int { return y.length() - x.length() })
	return units
}

func ask(query string) *question {
	var r reader
	r.read(query, 0)
	r.tokens = r.tokens[:min(len(r.tokens), maxWords)]
	q, text := &question{}, []string{}
	for i := 0; i < len(r.tokens); {
		u, next := unit{}, i+1
		if j := r.joinedAt(i); j != nil {
			u.whole, next = newWord(string(r.text(j.token))), j.last+1
		}
		for _, t := range r.tokens[i:next] {
			w := string(r.text(t))
			u.parts = append(u.parts, newWord(w))
			text = append(text, w)
			q.inTitle += placeCost[inTitle] + asInside
		}
		q.add(u)
		i = next
	}
	q.text = strings.Join(text, " ")
	return q
}

// asking are words that make a sentence of what is looked for, and are seldom
// looked for themselves.
var asking = setOf("a about an and anybody anyone are area at can could do does for from get give gives has have help helps here how i in is it me my near " +
	"of offer offers on our please provide provides somebody someone support supports that the there this to us we what when where which who whom whose with you your")

// subject is what a question is about: the query without the words that only make
// it a question; nil where it has none of them, or nothing else.
func (q *question) subject() *question {
	var rest []string
	words := strings.Fields(q.text)
	for _, w := range words {
		if !asking[w] {
			rest = append(rest, w)
		}
	}
	if len(rest) == 0 || len(rest) == len(words) {
		return nil
	}
	return ask(strings.Join(rest, " "))
}

// joinedAt gives the longest way to write the tokens from i on as one word.
func (r *reader) joinedAt(i int) (best *joined) {
	for n := range r.joined {
		j := &r.joined[n]
		if j.first == i && j.last < len(r.tokens) && (best == nil || j.last > best.last) {
			best = j
		}
	}
	return best
}

// add adds a unit unless it was asked for already.
func (q *question) add(u unit) {
	if !slices.ContainsFunc(q.units, func(v unit) bool { return v.same(u) }) {
		q.units = append(q.units, u)
	}
}

func (u unit) same(v unit) bool {
	return slices.EqualFunc(u.parts, v.parts, func(x, y *word) bool { return x.text == y.text })
}

func (u unit) length() (n int) {
	for _, w := range u.parts {
		n = max(n, len(w.text))
	}
	return n
}

// words calls yield for each word of the query in all its ways of writing.
func (q *question) words(yield func(*word)) {
	for _, u := range q.units {
		for _, w := range u.parts {
			yield(w)
		}
		if u.whole != nil {
			yield(u.whole)
		}
	}
}

// The cost of a match is how little it says: by the place of the word, by how
// it is met, and far above all that by the slips that were forgiven.
const (
	noMatch     = ^uint32(0)
	asPrefix    = 2
	asInside    = 5
	perSlip     = 1024
	otherLetter = 256 // the slip is in the first letter
	costAlias   = 1   // of a whole alias: what nothing but it costs
)

var placeCost = [places]uint32{inTitleFirst: 0, inTitle: 2, inAlias: costAlias, inField: 8, inLong: 10, inLinked: 10, inCode: 1, inInitials: costAlias}

// match gives the cost of a word of a query when it meets a word of a record.
func (w *word) match(term []byte, at place) uint32 {
	how := w.meets(term)
	if how == noMatch || how > 0 && at.onlyWhole() {
		return noMatch
	}
	return how + placeCost[at]
}

// meets is the cost of how a word meets another, wherever that stands.
func (w *word) meets(term []byte) uint32 {
	if len(term) >= len(w.text) {
		if string(term[:len(w.text)]) == w.text {
			if len(term) == len(w.text) {
				return 0
			}
			return asPrefix
		}
		if w.inside && bytes.Contains(term, w.bytes) {
			return asInside
		}
	}
	return w.slipped(term)
}

// slipped is the cost of a word that was meant for another.
func (w *word) slipped(term []byte) uint32 {
	if w.slips == 0 || !masksFit(w.mask, maskOf(term), w.slips) || letters(term) == 0 {
		return noMatch
	}
	n := slips(w.text, term, w.slips)
	if n > w.slips || n == 0 {
		return noMatch
	}
	cost := uint32(n) * perSlip
	if !sameFirst(w.text, term) {
		cost += otherLetter
	}
	return cost
}
