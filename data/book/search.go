package book

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
)

// A Hit is a record that search found.
type Hit struct {
	Record data.Record
	Title  string
	rank   int
	order  string // what hits of one rank are sorted by
}

// Words are all words of a record that search looks at, folded; the name first.
func Words(r data.Record) string {
	w := make([]byte, 0, 160)
	for _, f := range r.Kind().Fields {
		if f.Private || f.Virtual() || f.Type == data.TypeRef || f.Type == data.TypeYesNo {
			continue
		}
		f.Cells(r, func(elem, value string) {
			if f.Set {
				value = elem
			}
			if len(w) > 0 {
				w = append(w, '\n')
			}
			w = appendFolded(w, value)
		})
	}
	return string(w)
}

// appendFolded appends data.Fold of a text, quicker where it has only the
// letters of English.
func appendFolded(w []byte, s string) []byte {
	start := len(w)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 0x80 || c < ' ':
			return append(w[:start], data.Fold(s)...)
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		}
		w = append(w, c)
	}
	return w
}

// words gives the words of all records beside All. It is built when search is
// first used, by whichever reader comes first.
func (t *table) words(b *Book, k *data.Kind) []string {
	b.building.Lock()
	defer b.building.Unlock()
	list := b.All(k)
	if t.rows == nil {
		t.rows = make([]string, len(list))
		for i, r := range list {
			t.rows[i] = Words(r)
		}
	}
	return t.rows
}

// Search finds the records of a kind that hold every word of a query: those
// whose title begins with it first, then those with a word that does, then the
// rest, each by title. At most limit are given (0 for all), and how many there
// are.
func (b *Book) Search(k *data.Kind, query string, limit int) (hits []Hit, total int) {
	q := ask(query)
	if q.whole == "" {
		return nil, 0
	}
	list, rows := b.All(k), b.tables[k.Num].words(b, k)
	for i, row := range rows {
		if !q.found(row) {
			continue
		}
		total++
		full := limit > 0 && len(hits) == limit
		if full && hits[limit-1].rank == 0 && !strings.HasPrefix(row, q.whole) {
			continue
		}
		rank := q.rank(row)
		h := Hit{Record: list[i], rank: rank, order: row}
		if k.TitleOf != nil {
			h.Title = b.Title(h.Record)
			h.order = string(appendFolded(nil, h.Title))
		}
		hits = best(hits, h, limit)
	}
	if limit <= 0 {
		slices.SortFunc(hits, compareHits)
	}
	for i := range hits {
		hits[i].Title = b.Title(hits[i].Record)
	}
	return hits, total
}

// best puts a hit among the best so far, which are sorted and at most limit. Most
// hits of a short query come after all of these: one look is enough for them.
func best(hits []Hit, h Hit, limit int) []Hit {
	if limit <= 0 {
		return append(hits, h)
	}
	if len(hits) == limit {
		if compareHits(h, hits[limit-1]) >= 0 {
			return hits
		}
		hits = hits[:limit-1]
	}
	i, _ := slices.BinarySearchFunc(hits, h, compareHits)
	return slices.Insert(hits, i, h)
}

func compareHits(x, y Hit) int {
	return cmp.Or(x.rank-y.rank, strings.Compare(x.order, y.order), strings.Compare(string(x.Record.Base().ID), string(y.Record.Base().ID)))
}

// question is a query made ready.
type question struct {
	whole string
	words []string // the longest first: it is missing most often
}

func ask(query string) question {
	query = data.Fold(strings.Join(strings.Fields(query), " "))
	q := question{whole: query, words: strings.Fields(query)}
	slices.SortStableFunc(q.words, func(x, y string) int { return len(y) - len(x) })
	return q
}

func (q *question) found(row string) bool {
	for _, w := range q.words {
		if !strings.Contains(row, w) {
			return false
		}
	}
	return true
}

// rank is 0 when the record's first words (its name) begin with the query, 1
// when some word does, else 2.
func (q *question) rank(row string) int {
	if strings.HasPrefix(row, q.whole) {
		return 0
	}
	for at := 0; ; at++ {
		i := strings.Index(row[at:], q.whole)
		if i < 0 {
			return 2
		}
		at += i
		if at == 0 || row[at-1] == ' ' || row[at-1] == '\n' {
			return 1
		}
	}
}
