package book

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
)

// An index knows which words stand in which record. A record has a number; of
// each word it keeps the numbers of the records it stands in, of each record
// the words. It is built once from a picture of all records and follows every
// change from then on.
type index struct {
	vocabulary *vocabulary
	recs       []data.Record // by number; nil once deleted
	titles     []string      // the words of the title, a space between each two
	keys       []recordKey   // by number
	order      []uint32      // where each stands among all by title, or noOrder
	later      map[recordKey]uint32
	spans      map[uint16]span // the numbers of each kind's first records, sorted by ID

	// The words of record i are terms[at[i]+1:], as many as terms[at[i]] says,
	// each with its place: see entry.
	terms []uint32
	at    []uint32

	// The records of word t are posts[from[t]:from[t+1]], each with the place of
	// the word in it; of words that a change touched they are in changed.
	posts   []uint32
	from    []uint32
	changed map[uint32][]uint32
	touched []uint32 // the numbers of the words in changed, sorted

	stale []recordKey // changed since

	reader       reader
	words        []uint32 // scratch
	costs, extra []uint32 // scratch, by number
}

type recordKey struct {
	kind uint16
	id   data.ID
}

func keyOf(r data.Record) recordKey { return recordKey{r.Kind().Num, r.Base().ID} }

type span struct{ lo, hi uint32 }

// An entry is a number and a place.
func entry(n uint32, p place) uint32 { return n<<3 | uint32(p) }

func numberOf(e uint32) uint32 { return e >> 3 }
func placeOf(e uint32) place   { return place(e & 7) }

// indexed tells the records that search can find.
func indexed(r data.Record) bool { return !r.Kind().Internal && !isEmployment(r) }

// newIndex builds the index of all records of a picture.
func newIndex(p *picture) *index {
	x := &index{later: map[recordKey]uint32{}, spans: map[uint16]span{}, changed: map[uint32][]uint32{}}
	names := &numbering{number: map[string]uint32{}}
	for _, k := range data.Kinds() {
		lo := uint32(len(x.recs))
		for _, r := range p.lists[k.Num] {
			if indexed(r) {
				x.push(r)
				x.titles[len(x.titles)-1] = x.wordsOf(p, r, names.of)
				x.keepWords(len(x.recs)-1, x.words)
			}
		}
		x.spans[k.Num] = span{lo, uint32(len(x.recs))}
	}
	words, renamed := names.sort()
	x.vocabulary = newVocabulary(words)
	x.rename(renamed)
	x.post(len(words))
	x.sortTitles()
	return x
}

// noOrder is the place of a record whose title came later.
const noOrder = ^uint32(0)

func (x *index) sortTitles() {
	all := make([]uint32, len(x.recs))
	for n := range all {
		all[n] = uint32(n)
	}
	slices.SortFunc(all, x.compareTitles)
	for i, n := range all {
		x.order[n] = uint32(i)
	}
}

// compareTitles orders two records by title, then by ID.
func (x *index) compareTitles(a, b uint32) int {
	return cmp.Or(strings.Compare(x.titles[a], x.titles[b]), strings.Compare(string(x.keys[a].id), string(x.keys[b].id)))
}

// push adds a record without words.
func (x *index) push(r data.Record) uint32 {
	x.recs = append(x.recs, r)
	x.titles = append(x.titles, "")
	x.keys = append(x.keys, keyOf(r))
	x.order = append(x.order, noOrder)
	x.at = append(x.at, 0)
	if len(x.terms) == 0 {
		x.terms = append(x.terms, 0) // at 0: no words
	}
	return uint32(len(x.recs) - 1)
}

// wordsOf leaves the words of a record in x.words, sorted, each at the first of
// its places, and gives its title.
func (x *index) wordsOf(l data.Lookup, r data.Record, number func([]byte) uint32) (title string) {
	x.words = x.words[:0]
	first := true
	passages(l, r, func(p passage) {
		x.reader.read(p.text, digitsJoined)
		for i, t := range x.reader.tokens {
			at := p.place
			if at == inTitle && i == 0 {
				at = inTitleFirst
			}
			x.words = append(x.words, entry(number(x.reader.text(t)), at))
		}
		if first {
			title, first = x.reader.plain(), false
		}
		for _, t := range x.reader.joined {
			at := p.place
			if at == inTitle && t.first == 0 {
				at = inTitleFirst
			}
			x.words = append(x.words, entry(number(x.reader.text(t.token)), at))
		}
	})
	slices.Sort(x.words)
	x.words = slices.CompactFunc(x.words, func(a, b uint32) bool { return numberOf(a) == numberOf(b) })
	return title
}

// digitsJoined is how many digits with spaces between them make a number of
// which somebody may look for any part, as a telephone number is.
const digitsJoined = 6

// plain gives the words of the text that was read.
func (r *reader) plain() string {
	var out strings.Builder
	for i, t := range r.tokens {
		if i > 0 {
			out.WriteByte(' ')
		}
		out.Write(r.text(t))
	}
	return out.String()
}

// keepWords keeps the words of record n.
func (x *index) keepWords(n int, words []uint32) {
	x.at[n] = uint32(len(x.terms))
	x.terms = append(append(x.terms, uint32(len(words))), words...)
}

// termsOf gives the words of record n.
func (x *index) termsOf(n uint32) []uint32 {
	at := x.at[n]
	return x.terms[at+1 : at+1+x.terms[at]]
}

// rename gives all words their final numbers.
func (x *index) rename(to []uint32) {
	for n := range x.recs {
		words := x.termsOf(uint32(n))
		for i, e := range words {
			words[i] = entry(to[numberOf(e)], placeOf(e))
		}
		slices.Sort(words)
	}
	x.terms = slices.Clone(x.terms)
}

// post gathers the records of each word.
func (x *index) post(words int) {
	x.from = make([]uint32, words+1)
	for n := range x.recs {
		for _, e := range x.termsOf(uint32(n)) {
			x.from[numberOf(e)+1]++
		}
	}
	for t := range words {
		x.from[t+1] += x.from[t]
	}
	x.posts = make([]uint32, x.from[words])
	next := slices.Clone(x.from)
	for n := range x.recs {
		for _, e := range x.termsOf(uint32(n)) {
			t := numberOf(e)
			x.posts[next[t]] = entry(uint32(n), placeOf(e))
			next[t]++
		}
	}
}

// postings gives the records of a word, by number.
func (x *index) postings(term uint32) []uint32 {
	if len(x.changed) > 0 {
		if list, ok := x.changed[term]; ok {
			return list
		}
	}
	if int(term)+1 < len(x.from) {
		return x.posts[x.from[term]:x.from[term+1]]
	}
	return nil
}

// between yields the records of the sorted words from lo up to hi, those of many
// words at once, until yield says no; it reports whether it never did.
func (x *index) between(lo, hi uint32, yield func(posts []uint32) bool) bool {
	i, _ := slices.BinarySearch(x.touched, lo)
	for ; i < len(x.touched) && x.touched[i] < hi; i++ {
		term := x.touched[i]
		if !yield(x.posts[x.from[lo]:x.from[term]]) || !yield(x.changed[term]) {
			return false
		}
		lo = term + 1
	}
	return lo >= hi || yield(x.posts[x.from[lo]:x.from[hi]])
}

// find gives the number of a record that was there when the index was built or
// came since.
func (x *index) find(key recordKey) (uint32, bool) {
	s := x.spans[key.kind]
	i, ok := slices.BinarySearchFunc(x.keys[s.lo:s.hi], key.id, func(k recordKey, id data.ID) int { return strings.Compare(string(k.id), string(id)) })
	if ok {
		return s.lo + uint32(i), true
	}
	n, ok := x.later[key]
	return n, ok
}

// touch notes that a record changed, or the person whose employment it is.
func (x *index) touch(r data.Record) {
	if r == nil {
		return
	}
	if isEmployment(r) {
		x.stale = append(x.stale, recordKey{data.NumPerson, r.(*data.Role).Person})
	}
	x.stale = append(x.stale, keyOf(r))
}

// follow takes in what changed.
func (x *index) follow(b *Book) {
	seen := map[recordKey]bool{}
	for i := 0; i < len(x.stale); i++ { // it may grow on the way
		if key := x.stale[i]; !seen[key] {
			seen[key] = true
			x.update(b, key)
		}
	}
	x.stale = x.stale[:0]
}

// update brings one record up to date, and touches those that are found by its
// title when that changed.
func (x *index) update(b *Book, key recordKey) {
	k := data.KindNum(key.kind)
	r := b.Get(k, key.id)
	n, known := x.find(key)
	if r != nil && !indexed(r) {
		r = nil
	}
	title := ""
	switch {
	case r == nil && !known:
		return
	case r == nil:
		x.words = x.words[:0]
	default:
		if !known {
			n = x.push(r)
			x.later[key] = n
		}
		title = x.wordsOf(b, r, x.vocabulary.number)
	}
	renamed := x.titles[n] != title || (x.recs[n] == nil) != (r == nil) || !known
	if x.titles[n] != title {
		x.order[n] = noOrder
	}
	x.recs[n], x.titles[n] = r, title
	x.repost(n)
	if renamed {
		naming(b, k, key.id, x.touch)
	}
}

// repost moves record n from the words it had to x.words.
func (x *index) repost(n uint32) {
	had := x.termsOf(n)
	if slices.Equal(had, x.words) {
		return
	}
	for _, e := range had {
		if _, stays := slices.BinarySearch(x.words, e); !stays {
			x.edit(e, n, false)
		}
	}
	for _, e := range x.words {
		if _, was := slices.BinarySearch(had, e); !was {
			x.edit(e, n, true)
		}
	}
	if len(x.words) <= len(had) {
		copy(had, x.words)
		x.terms[x.at[n]] = uint32(len(x.words))
		return
	}
	x.keepWords(int(n), x.words)
}

// edit puts record n among those of a word, or takes it out.
func (x *index) edit(e, n uint32, in bool) {
	term := numberOf(e)
	list, ok := x.changed[term]
	if !ok {
		list = slices.Clone(x.postings(term))
		i, _ := slices.BinarySearch(x.touched, term)
		x.touched = slices.Insert(x.touched, i, term)
	}
	post := entry(n, placeOf(e))
	i, _ := slices.BinarySearch(list, post)
	if in {
		list = slices.Insert(list, i, post)
	} else {
		list = slices.Delete(list, i, i+1)
	}
	x.changed[term] = list
}

// naming yields the records whose title, or whose person's employer, is or has
// the title of that one.
func naming(b *Book, k *data.Kind, id data.ID, yield func(data.Record)) {
	for _, other := range data.Kinds() {
		if other.TitleOf == nil {
			continue
		}
		for _, f := range other.Fields {
			if f.Type == data.TypeRef && !f.Virtual() && !f.Set && f.Target() == k {
				for _, r := range b.Referring(other, f.Name, id) {
					yield(r)
				}
			}
		}
	}
}
