package book

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"placebook/data"
)

// A naive search looks at every word of every record. It shares with Find how a
// text is taken apart and which texts a record has, and nothing else.
type naive struct {
	words map[recordKey][]naiveWord
}

type naiveWord struct {
	text  string
	whole bool // only as a whole
}

func newNaive(b *Book) naive {
	n := naive{map[recordKey][]naiveWord{}}
	for _, k := range data.Kinds() {
		for _, r := range b.All(k) {
			if k.Internal || isEmployment(r) {
				continue
			}
			var rd reader
			passages(b, r, func(p passage) {
				rd.read(p.text, digitsJoined)
				for _, t := range rd.tokens {
					n.words[keyOf(r)] = append(n.words[keyOf(r)], naiveWord{string(rd.text(t)), p.place.onlyWhole()})
				}
				for _, t := range rd.joined {
					n.words[keyOf(r)] = append(n.words[keyOf(r)], naiveWord{string(rd.text(t.token)), p.place.onlyWhole()})
				}
			})
		}
	}
	return n
}

func (n naive) has(ok func(naiveWord) bool) bool {
	for _, words := range n.words {
		if slices.ContainsFunc(words, ok) {
			return true
		}
	}
	return false
}

func begins(w string) func(naiveWord) bool {
	return func(x naiveWord) bool { return x.text == w || !x.whole && strings.HasPrefix(x.text, w) }
}

func (n naive) find(query string) map[recordKey]bool {
	q := ask(query)
	if len(q.units) == 0 {
		return nil
	}
	if out := n.holding(q, false); len(out) > 0 {
		return out
	}
	if subject := q.subject(); subject != nil {
		q = subject
		if out := n.holding(q, false); len(out) > 0 {
			return out
		}
	}
	if out := n.holding(q, true); len(out) > 0 {
		return out
	}
	return nil
}

// holding finds the records that have every unit; with all, also where each word
// is a slip.
func (n naive) holding(q *question, all bool) map[recordKey]bool {
	forgive := map[string]int{}
	q.words(func(w *word) {
		if all || !n.has(begins(w.text)) {
			forgive[w.text] = forgivenOf(w.text)
		}
	})
	out := map[recordKey]bool{}
	for key, words := range n.words {
		has := func(w *word) bool {
			return slices.ContainsFunc(words, func(x naiveWord) bool { return naiveMeets(w.text, x, forgive[w.text]) })
		}
		hit := true
		for _, u := range q.units {
			parts := !slices.ContainsFunc(u.parts, func(w *word) bool { return !has(w) })
			hit = hit && (parts || u.whole != nil && has(u.whole))
		}
		if hit {
			out[key] = true
		}
	}
	return out
}

func naiveMeets(w string, x naiveWord, most int) bool {
	switch {
	case x.text == w:
		return true
	case x.whole:
		return false
	case strings.HasPrefix(x.text, w), len([]rune(w)) >= 3 && strings.Contains(x.text, w):
		return true
	}
	return most > 0 && onlyLetters(x.text) && naiveSlips([]rune(w), []rune(x.text)) <= most
}

func onlyLetters(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) && len([]rune(s)) <= 40
}

func forgivenOf(w string) int {
	switch n := len([]rune(w)); {
	case !onlyLetters(w) || n < 4:
		return 0
	case n < 8:
		return 1
	}
	return 2
}

// naiveSlips is the whole table of the optimal string alignment distance.
func naiveSlips(a, b []rune) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			wrong := 1
			if a[i-1] == b[j-1] {
				wrong = 0
			}
			d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, d[i-1][j-1]+wrong)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}

func TestSlips(t *testing.T) {
	some := rapid.StringMatching(`[abcé]{0,14}`)
	rapid.Check(t, func(t *rapid.T) {
		a, b, most := some.Draw(t, "a"), some.Draw(t, "b"), rapid.IntRange(1, 2).Draw(t, "most")
		want := min(naiveSlips([]rune(a), []rune(b)), most+1)
		if got := slips(a, b, most); got != want {
			t.Fatalf("%q, %q: %d, want %d", a, b, got, want)
		}
		if want <= most && !masksFit(maskOf(a), maskOf(b), most) {
			t.Fatalf("%q, %q: the masks do not fit", a, b)
		}
	})
}

var pieces = strings.Fields("ana anna Anaé homes hoems home housing hosing example exmaple community comunity memorandum o'brien st. co-op N.H.S. r&d the and trust 020 7946 0123 02079460123 +44 zz1 0aa zz10aa rj1 a an ab é ... @ 12 2026 march")

func phrase() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 3).Draw(t, "words"), rapid.SampledFrom([]string{" ", " ", "-", ", "}).Draw(t, "between"))
	})
}

// record draws a record of one of four IDs of a kind, so that they are changed,
// deleted and linked over and over.
func record() *rapid.Generator[data.Record] {
	id := func(t *rapid.T, of string) data.ID {
		return data.ID(fmt.Sprint(of, rapid.IntRange(0, 3).Draw(t, "id of "+of)))
	}
	return rapid.Custom(func(t *rapid.T) data.Record {
		text := func(name string) string { return phrase().Draw(t, name) }
		var r data.Record
		switch rapid.IntRange(0, 4).Draw(t, "kind") {
		case 0:
			r = &data.Organisation{Name: text("name"), ODS: rapid.SampledFrom([]string{"", "RJ1", "AB"}).Draw(t, "ods"), Phone: text("phone"), Offers: text("offers"), ShortName: text("short")}
			r.Base().Tags = []string{text("tag")}
			r.Base().ID = id(t, "o")
		case 1:
			r = &data.Person{Name: text("name"), KnownAs: text("known"), AccessNeeds: text("needs")}
			r.Base().Own = map[data.ID]string{"f": text("own")}
			r.Base().ID = id(t, "p")
		case 2:
			r = &data.Role{Person: id(t, "p"), Organisation: id(t, "o"), Title: rapid.SampledFrom([]string{data.RoleEmployee, data.RoleLead}).Draw(t, "title")}
			r.Base().ID = id(t, "r")
		case 3:
			r = &data.ContactNote{Person: id(t, "p"), Day: data.DayOf(2026, 3, 1), Text: text("text")}
			r.Base().ID = id(t, "n")
		case 4:
			r = &data.Event{Title: text("title"), Day: data.DayOf(2026, 3, 19)}
			r.Base().ID = id(t, "e")
		}
		r.Base().Deleted = rapid.IntRange(0, 5).Draw(t, "deleted") == 0
		return r
	})
}

func found(groups []Group) map[recordKey]bool {
	out := map[recordKey]bool{}
	for _, g := range groups {
		for _, h := range g.Hits {
			out[keyOf(h.Record)] = true
		}
		if len(g.Hits) != g.Total {
			out[recordKey{id: "a total that is wrong"}] = true
		}
	}
	return out
}

// lines tells all that Find says, in its order.
func lines(groups []Group) (out []string) {
	for _, g := range groups {
		for _, h := range g.Hits {
			out = append(out, fmt.Sprint(g.Kind.Name, h.Record.Base().ID, h.Title, "|", h.Line(), "|", h.Forgiven, h.rank))
		}
	}
	return out
}

// checkFind holds Find against the naive search and against a fresh index.
func checkFind(t interface{ Fatalf(string, ...any) }, b *Book, query string) {
	groups := b.Find(query, FindOptions{})
	if got, want := found(groups), newNaive(b).find(query); !maps.Equal(got, want) {
		t.Fatalf("%q: found %v, want %v", query, got, want)
	}
	if got, want := lines(groups), lines(b.Clone().Find(query, FindOptions{})); !slices.Equal(got, want) {
		t.Fatalf("%q: %q, of a fresh index %q", query, got, want)
	}
	for _, g := range b.Find(query, FindOptions{Limit: 2}) {
		i := slices.IndexFunc(groups, func(x Group) bool { return x.Kind == g.Kind })
		if i < 0 || g.Total != groups[i].Total || !slices.Equal(lines([]Group{g}), lines([]Group{{Kind: g.Kind, Hits: groups[i].Hits[:min(2, g.Total)]}})) {
			t.Fatalf("%q: the first two are %q", query, lines([]Group{g}))
		}
	}
	var last rank
	for _, g := range groups {
		if first := g.Hits[0].rank; first < last {
			t.Fatalf("%q: groups do not stand in the order of their best hits", query)
		}
		last = g.Hits[0].rank
		if !slices.IsSortedFunc(g.Hits, func(x, y Hit) int { return int(x.rank) - int(y.rank) }) {
			t.Fatalf("%q: hits out of order", query)
		}
		for _, h := range g.Hits {
			if (h.Forgiven != "") != (h.rank >= 1<<16) {
				t.Fatalf("%q: %s was forgiven %q and has rank %x", query, h.Title, h.Forgiven, h.rank)
			}
		}
	}
}

func TestFindIsTheNaiveSearchAfterEveryEdit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := New(data.DayOf(2026, 3, 5))
		b.PutAll(rapid.SliceOfN(record(), 0, 12).Draw(t, "records"))
		for range rapid.IntRange(1, 4).Draw(t, "rounds") {
			checkFind(t, b, phrase().Draw(t, "query"))
			if rapid.Bool().Draw(t, "beside") {
				w := b.Warming()
				b.PutAll(rapid.SliceOfN(record(), 0, 3).Draw(t, "before"))
				w.Work()
				b.PutAll(rapid.SliceOfN(record(), 0, 3).Draw(t, "during"))
				b.Use(w)
			}
			b.PutAll(rapid.SliceOfN(record(), 0, 4).Draw(t, "edits"))
		}
		checkFind(t, b, phrase().Draw(t, "query at last"))
	})
}

// manyRecords are enough for words to be looked up in each of the ways there are.
func manyRecords(n int) *Book {
	r := rand.New(rand.NewPCG(1, 2))
	b := New(data.DayOf(2026, 3, 5))
	some := func() string {
		out := make([]string, 1+r.IntN(3))
		for i := range out {
			out[i] = pieces[r.IntN(len(pieces))]
		}
		return strings.Join(out, " ")
	}
	var rs []data.Record
	for i := range n {
		rs = append(rs, &data.Person{Common: data.Common{ID: data.ID(fmt.Sprintf("p%05d", i))}, Name: some(), JobTitle: some()})
	}
	b.PutAll(rs)
	return b
}

func TestFindAmongMany(t *testing.T) {
	b := manyRecords(3 * few)
	for _, query := range []string{"a", "an", "ana", "home example", "homes example community", "home e a", "hosin a e", "exmapel 7946", "0207946 a", "co-op trust a", "trust memorandum nobody", "the the the", strings.Repeat("homes trust a an march ", 9)} {
		checkFind(t, b, query)
	}
}

func FuzzFind(f *testing.F) {
	b := manyRecords(40)
	for _, s := range append(pieces, "", "a b c", "+44 (0)20 7946 0123", "ZZ1 0AA", "\xff\x00", "İß ﬁ", "e\u0301", "N.H.S.", "--", "+", "00", "+44", strings.Repeat("z", 300)) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, query string) {
		checkFind(t, b, query)
		b.Put(&data.Person{Common: data.Common{ID: "fuzz"}, Name: query})
		checkFind(t, b, query)
	})
}
