package book

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"placebook/data"
)

// FindOptions narrow what Find gives.
type FindOptions struct {
	Limit int          // how many hits of each kind are given; 0 for all
	Kinds []*data.Kind // the kinds that are searched; empty for all that have pages
}

// A Group is what Find found of one kind.
type Group struct {
	Kind  *data.Kind
	Hits  []Hit // the best first
	Total int   // how many there are
}

// A Hit is a record that search found.
type Hit struct {
	Record data.Record
	Title  string
	What   string // what it is: "Practice manager, Example Homes"; may be empty
	Why    string // where the words stand that are not in the title: "E-mail: ana@body.example"; may be empty
	// Forgiven are the words that were meant where the query had slips, as the
	// record writes them; empty when it had none.
	Forgiven string

	number uint32
	rank   rank
}

// Line is what a hit's second line says: what it is and why it was found.
func (h Hit) Line() string { return joinWords(" · ", h.What, h.Why) }

func joinWords(by string, words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), by)
}

// Find searches everything. A record is a hit when it has every word of the
// query, in any order: as a word, as the beginning of one or, from three letters,
// inside one. Case, accents and punctuation do not count; numbers and postcodes
// are found with or without their spaces, ODS codes and initials as a whole only.
//
// A word of four letters or more that no record has, even as the beginning of a
// word, may be a slip of another: one letter too many, missing, wrong or swapped
// with its neighbour; from eight letters two such. When a query finds nothing
// every word of it may be. Such hits come last.
//
// A question as people ask it, "who helps with damp housing here?", is looked for
// without the words that only make it a question, where nothing has all of it.
//
// Groups come in the order of their best hits. Employments are part of the
// person and no hits of their own. The first call builds the index, which takes
// a second for a hundred thousand records, unless Use has brought one.
func (b *Book) Find(query string, o FindOptions) []Group {
	q := ask(query)
	if len(q.units) == 0 {
		return nil
	}
	b.finding.Lock()
	defer b.finding.Unlock()
	x := b.ready()
	groups := x.answer(q, o, false)
	if subject := q.subject(); len(groups) == 0 && subject != nil {
		q = subject
		groups = x.answer(q, o, false)
	}
	if len(groups) == 0 {
		groups = x.answer(q, o, true)
	}
	for _, g := range groups {
		for i := range g.Hits {
			b.explain(&g.Hits[i], q)
		}
	}
	return groups
}

// finder is the part of a book that search needs.
type finder struct {
	finding sync.Mutex // held by one reader at a time: the index has scratch space
	index   *index     // nil until there is something to search for
}

// tooMany is how many changes at once it is quicker to build the index anew for.
const tooMany = 4096

// ready gives the index, up to date; finding is held.
func (b *Book) ready() *index {
	if b.index == nil || len(b.index.stale) > tooMany {
		w := b.Warming()
		w.Work()
		b.index = w.index
	}
	b.index.follow(b)
	return b.index
}

// Cold reports whether the next Find will build the index: it was never built,
// or very much changed since.
func (b *Book) Cold() bool {
	b.finding.Lock()
	defer b.finding.Unlock()
	return b.index == nil || len(b.index.stale) > tooMany
}

// touch tells the index that a record changed; nil is none.
func (b *Book) touch(r data.Record) {
	if b.index != nil {
		b.index.touch(r)
	}
}

// A Warming is an index that is being built beside the book.
type Warming struct {
	picture *picture
	index   *index
}

// Warming begins an index that is built beside the book: call it where the book
// may be read, Work anywhere, then Use where the book may be read again.
func (b *Book) Warming() *Warming { return &Warming{picture: b.picture()} }

// Work builds the index. It takes a second for a hundred thousand records and
// asks nothing of the book, which may be read and written meanwhile.
func (w *Warming) Work() {
	w.picture.prepare()
	w.index = newIndex(w.picture)
}

// Use takes an index that was built, with what changed meanwhile.
func (b *Book) Use(w *Warming) {
	b.finding.Lock()
	defer b.finding.Unlock()
	w.picture.differences(b, w.index.touch)
	w.index.follow(b)
	b.index = w.index
}

// forgive finds out which words of the query have to be forgiven slips: those
// that no record has or, when all is true, every one. It reports whether that is
// more than it was.
func (x *index) forgive(q *question, all bool) (more bool) {
	q.words(func(w *word) {
		if most := forgiven(w.letters); w.slips < most && (all || !x.has(w)) {
			w.slips, more = most, true
		}
	})
	return more
}

// has reports whether a record has a word that is this one or begins with it.
func (x *index) has(w *word) (found bool) {
	look := func(posts []uint32, whole bool) bool {
		found = found || slices.ContainsFunc(posts, func(e uint32) bool { return whole || !placeOf(e).onlyWhole() })
		return !found
	}
	x.beginning(w, look)
	return found
}

// beginning yields the records of all words that are this one or begin with it,
// with those of the word itself apart, until yield says no.
func (x *index) beginning(w *word, yield func(posts []uint32, whole bool) bool) {
	lo, hi, whole := x.vocabulary.beginning(w.bytes)
	if whole {
		if !yield(x.postings(uint32(lo)), true) {
			return
		}
		lo++
	}
	if !x.between(uint32(lo), uint32(hi), func(posts []uint32) bool { return yield(posts, false) }) {
		return
	}
	x.vocabulary.beginningLater(w.bytes, func(term uint32, whole bool) { yield(x.postings(term), whole) })
}

// few is how many records it is quicker to look at one by one for the words
// that remain than to look up those.
const few = 1000

// answer finds what has every word of a question; with all, also where each of
// them is a slip.
func (x *index) answer(q *question, o FindOptions, all bool) []Group {
	if more := x.forgive(q, all); all && !more {
		return nil
	}
	return x.search(q, o)
}

// search finds the records that have every unit of a question.
func (x *index) search(q *question, o FindOptions) []Group {
	n := len(x.recs)
	x.costs, x.extra = slices.Grow(x.costs[:0], n)[:n], slices.Grow(x.extra[:0], n)[:n]
	units := q.longestFirst()
	hits := x.lookUp(units[0], x.costs)
	for i, u := range units[1:] {
		if hits <= few {
			return x.gather(q, units[1+i:], o)
		}
		x.lookUp(u, x.extra)
		hits = add(x.costs, x.extra)
	}
	return x.gather(q, nil, o)
}

// lookUp writes the cost of a unit for every record, and counts those that have
// it.
func (x *index) lookUp(u unit, costs []uint32) (hits int) {
	x.mark(u.parts[0], costs)
	if len(u.parts) > 1 {
		more := make([]uint32, len(costs))
		for _, w := range u.parts[1:] {
			x.mark(w, more)
			add(costs, more)
		}
	}
	if u.whole != nil {
		x.meet(u.whole, costs)
	}
	for _, c := range costs {
		if c != noMatch {
			hits++
		}
	}
	return hits
}

// add adds costs, and counts the records that have both.
func add(costs, more []uint32) (hits int) {
	more = more[:len(costs)]
	for i, c := range costs {
		if c == noMatch || more[i] == noMatch {
			costs[i] = noMatch
			continue
		}
		costs[i] = c + more[i]
		hits++
	}
	return hits
}

// mark writes the cost of a word for every record.
func (x *index) mark(w *word, costs []uint32) {
	for i := range costs {
		costs[i] = noMatch
	}
	x.meet(w, costs)
}

// meet lowers the costs of the records that have a word.
func (x *index) meet(w *word, costs []uint32) {
	x.beginning(w, func(posts []uint32, whole bool) bool {
		if whole {
			lower(costs, posts, 0)
		} else {
			lower(costs, posts, asPrefix)
		}
		return true
	})
	if w.inside {
		for _, term := range x.vocabulary.inside(w.text) {
			lower(costs, x.postings(term), asInside)
		}
	}
	x.vocabulary.meant(w, func(term, cost uint32) { lower(costs, x.postings(term), cost) })
}

func lower(costs, posts []uint32, how uint32) {
	for _, e := range posts {
		at := placeOf(e)
		if how > 0 && at.onlyWhole() {
			continue
		}
		if c := how + placeCost[at]; c < costs[numberOf(e)] {
			costs[numberOf(e)] = c
		}
	}
}

// costOf is the cost of a unit for one record, found in its own words.
func (x *index) costOf(u unit, n uint32) uint32 {
	terms := x.termsOf(n)
	sum := uint32(0)
	for _, w := range u.parts {
		c := x.wordCost(w, terms)
		if c == noMatch {
			sum = noMatch
			break
		}
		sum += c
	}
	if u.whole != nil {
		sum = min(sum, x.wordCost(u.whole, terms))
	}
	return sum
}

func (x *index) wordCost(w *word, terms []uint32) uint32 {
	least := noMatch
	for _, e := range terms {
		least = min(least, w.match(x.vocabulary.word(numberOf(e)), placeOf(e)))
	}
	return least
}

// gather ranks the records that have a cost and every one of the units that
// remain.
func (x *index) gather(q *question, remain []unit, o FindOptions) []Group {
	wanted := o.Kinds
	if len(wanted) == 0 {
		wanted = data.Kinds()
	}
	byKind := map[uint16]*Group{}
	for _, k := range wanted {
		byKind[k.Num] = &Group{Kind: k}
	}
	g := &Group{} // of the kind of the record before, mostly
	last := uint16(0)
	for n, cost := range x.costs {
		if cost == noMatch || x.recs[n] == nil {
			continue
		}
		if kind := x.keys[n].kind; kind != last {
			g, last = byKind[kind], kind
		}
		if g == nil {
			continue
		}
		for i := 0; i < len(remain) && cost != noMatch; i++ {
			if c := x.costOf(remain[i], uint32(n)); c != noMatch {
				cost += c
			} else {
				cost = noMatch
			}
		}
		if cost == noMatch {
			continue
		}
		g.Total++
		g.Hits = x.best(g.Hits, Hit{number: uint32(n), rank: x.rank(q, uint32(n), cost)}, o.Limit)
	}
	return x.inOrder(byKind)
}

// inOrder finishes the groups that have hits and puts them in order.
func (x *index) inOrder(byKind map[uint16]*Group) []Group {
	var out []Group
	for _, g := range byKind {
		if g.Total == 0 {
			continue
		}
		slices.SortFunc(g.Hits, x.compare)
		for i, h := range g.Hits {
			g.Hits[i].Record = x.recs[h.number]
		}
		out = append(out, *g)
	}
	slices.SortFunc(out, func(a, b Group) int {
		return cmp.Or(cmp.Compare(a.Hits[0].rank, b.Hits[0].rank), int(a.Kind.Num)-int(b.Kind.Num))
	})
	return out
}

// A rank orders hits, the best lowest: first by slips, then by whether the title
// is the query or begins with it, then by what the match says.
type rank uint32

func (x *index) rank(q *question, n, cost uint32) rank {
	begins := rank(2)
	switch {
	case cost > q.inTitle:
	case cost == costAlias && len(q.units) == 1, x.titles[n] == q.text:
		begins = 0
	case strings.HasPrefix(x.titles[n], q.text):
		begins = 1
	}
	return rank(cost>>8)<<16 | begins<<8 | rank(cost&0xff)
}

// compare orders hits: by rank, then by title, then by ID.
func (x *index) compare(a, b Hit) int {
	if a.rank != b.rank {
		return cmp.Compare(a.rank, b.rank)
	}
	if i, j := x.order[a.number], x.order[b.number]; i != noOrder && j != noOrder {
		return cmp.Compare(i, j)
	}
	return x.compareTitles(a.number, b.number)
}

// best puts a hit among the best so far, which are sorted and at most limit. Most
// hits of a short query come after all of these: one look is enough for them.
func (x *index) best(hits []Hit, h Hit, limit int) []Hit {
	if limit <= 0 {
		return append(hits, h)
	}
	if len(hits) == limit {
		last := &hits[limit-1]
		if h.rank > last.rank || h.rank == last.rank && x.compare(h, *last) >= 0 {
			return hits
		}
		hits = hits[:limit-1]
	}
	i, _ := slices.BinarySearchFunc(hits, h, x.compare)
	return slices.Insert(hits, i, h)
}
