package book

import (
	"slices"
	"strings"

	"placebook/data"
)

// A Hit is a record that search found.
type Hit struct {
	Record data.Record
	Title  string
	rank   int
}

// words are all words of a record that search looks at, folded.
func words(r data.Record) string {
	var w strings.Builder
	for _, f := range r.Kind().Fields {
		if f.Private || f.Virtual() || f.Type == data.TypeRef || f.Type == data.TypeYesNo {
			continue
		}
		for _, e := range f.Elems(r) {
			if w.Len() > 0 {
				w.WriteByte('\n')
			}
			w.WriteString(data.Fold(e))
		}
	}
	return w.String()
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
			t.rows[i] = words(r)
		}
	}
	return t.rows
}

// Search finds the records of a kind that hold every word of a query: those
// whose title begins with it first, then those with a word that does, then the
// rest, each by title. At most limit are given (0 for all), and how many there
// are.
func (b *Book) Search(k *data.Kind, query string, limit int) (hits []Hit, total int) {
	query = data.Fold(strings.Join(strings.Fields(query), " "))
	if query == "" {
		return nil, 0
	}
	asked := strings.Fields(query)
	list, rows := b.All(k), b.tables[k.Num].words(b, k)
	var best [3][]data.Record
	for i, row := range rows {
		if !holdsAll(row, asked) {
			continue
		}
		rank := rankOf(row, query)
		best[rank] = append(best[rank], list[i])
		total++
	}
	for rank, rs := range best {
		if limit > 0 && len(hits) >= limit {
			break
		}
		var found []Hit
		for _, r := range rs {
			found = append(found, Hit{r, b.Title(r), rank})
		}
		slices.SortFunc(found, func(x, y Hit) int { return strings.Compare(x.Title, y.Title) })
		hits = append(hits, found...)
	}
	if limit > 0 && len(hits) > limit {
		hits = hits[:limit]
	}
	return hits, total
}

func holdsAll(row string, asked []string) bool {
	for _, w := range asked {
		if !strings.Contains(row, w) {
			return false
		}
	}
	return true
}

// rankOf is 0 when the record's first words (its name) begin with the query, 1
// when some word does, else 2.
func rankOf(row, query string) int {
	switch {
	case strings.HasPrefix(row, query):
		return 0
	case strings.Contains(row, " "+query), strings.Contains(row, "\n"+query):
		return 1
	}
	return 2
}

// Matches reports whether a record holds every word of a query.
func Matches(r data.Record, query string) bool {
	return holdsAll(words(r), strings.Fields(data.Fold(query)))
}
