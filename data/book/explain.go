package book

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"placebook/data"
)

// whatFields are the fields that say what a record is. Of other kinds the first
// choices and days do.
var whatFields = map[uint16][]string{
	data.NumOrganisation: {"sector", "status"},
	data.NumPerson:       {"job_title", "organisation"},
	data.NumRole:         {"person", "organisation", "group", "workstream", "from"},
	data.NumGroup:        {"type"},
	data.NumAgreement:    {"type", "agreed"},
	data.NumSignature:    {"organisation", "agreement", "state"},
	data.NumContactNote:  {"person", "organisation", "by"},
	data.NumEvent:        {"type", "day"},
	data.NumWorkstream:   {"purpose"},
	data.NumNeighbour:    {"wards"},
}

// what says what a record is, in a few words.
func (b *Book) what(r data.Record) string {
	k := r.Kind()
	var out []string
	for _, name := range whatFields[k.Num] {
		if f := k.Field(name); f != nil && f.Ready() {
			out = append(out, snippet(b.Text(f, r), 0, 0))
		}
	}
	if whatFields[k.Num] == nil {
		for _, f := range k.Fields {
			if len(out) < 2 && !f.Private && (f.Type == data.TypeChoice || f.Type == data.TypeDay) && f.Text(r) != "" {
				out = append(out, b.Text(f, r))
			}
		}
	}
	return joinWords(", ", out...)
}

// met is where a word of a query stands in a record.
type met struct {
	cost     uint32
	slipped  bool
	passage  passage
	from, to int // in the passage
}

// explain fills in what a hit says of itself.
func (b *Book) explain(h *Hit, q *question) {
	h.Title, h.What = b.Title(h.Record), b.what(h.Record)
	found := b.meet(h.Record, q)
	var why, meant []string
	for _, u := range q.units {
		for _, w := range u.chosen(found) {
			m := found[w]
			if m.slipped {
				meant = append(meant, m.passage.text[m.from:m.to])
			}
			if reason := b.reason(m); reason != "" && !slices.Contains(why, reason) {
				why = append(why, reason)
			}
		}
	}
	h.Why, h.Forgiven = joinWords(" · ", why[:min(len(why), 2)]...), strings.Join(slices.Compact(meant), " ")
}

// chosen gives the words of a unit that count for a record: what they make when
// written as one, or each.
func (u unit) chosen(found map[*word]met) []*word {
	sum := uint32(0)
	for _, w := range u.parts {
		if found[w].cost == noMatch {
			sum = noMatch
			break
		}
		sum += found[w].cost
	}
	if u.whole != nil && found[u.whole].cost <= sum {
		return []*word{u.whole}
	}
	return u.parts
}

// meet finds where the words of a query stand in a record, each at its best.
func (b *Book) meet(r data.Record, q *question) map[*word]met {
	found := map[*word]met{}
	q.words(func(w *word) { found[w] = met{cost: noMatch} })
	var rd reader
	passages(b, r, func(p passage) {
		rd.read(p.text, digitsJoined)
		look := func(t token, first bool) {
			at := p.place
			if at == inTitle && first {
				at = inTitleFirst
			}
			for w, m := range found {
				if c := w.match(rd.text(t), at); c < m.cost {
					found[w] = met{c, c >= perSlip, p, t.from, t.to}
				}
			}
		}
		for i, t := range rd.tokens {
			look(t, i == 0)
		}
		for _, t := range rd.joined {
			look(t.token, t.first == 0)
		}
	})
	return found
}

// reason says where a word stands that is not in the title: the field's name and
// what stands around it.
func (b *Book) reason(m met) string {
	p := m.passage
	switch {
	case m.cost == noMatch || p.place == inTitle || p.place == inInitials:
		return ""
	case p.place == inLinked:
		return "Works or worked at " + p.text
	case p.own != "":
		label := "Own field"
		if s, ok := One[*data.Setting](b, p.own); ok {
			label = s.Value
		}
		return label + ": " + snippet(p.text, m.from, m.to)
	}
	label, _, _ := strings.Cut(p.field.Label, ":")
	if p.field.Set {
		label = cmp.Or(singular[p.field.Name], label)
	}
	return label + ": " + snippet(p.text, m.from, m.to)
}

// singular names one of a set.
var singular = map[string]string{"tags": "Tag", "links": "Web link", "wards": "Ward", "primary_care_networks": "Primary care network"}

// A snippet is at most so many bytes of a text, and begins at most so many before
// the word that was found.
const (
	snippetLong   = 60
	snippetBefore = 20
)

// snippet cuts a text to the words around the one that stands at from..to.
func snippet(text string, from, to int) string {
	if utf8.RuneCountInString(text) <= snippetLong && !strings.ContainsAny(text, "\n\r\t") {
		return text
	}
	start := 0
	if from > snippetBefore {
		start = from
		if i := strings.IndexAny(text[from-snippetBefore:from], " \n\r\t"); i >= 0 {
			start = from - snippetBefore + i + 1
		}
	}
	end := min(max(to, start+snippetLong), len(text))
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end--
	}
	if i := strings.LastIndexAny(text[to:end], " \n\r\t"); end < len(text) && i >= 0 {
		end = to + i
	}
	out := strings.Join(strings.Fields(text[start:end]), " ")
	if start > 0 {
		out = "… " + out
	}
	if end < len(text) {
		out += " …"
	}
	return out
}
