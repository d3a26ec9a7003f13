package intake

import (
	"slices"

	"placebook/data"
	"placebook/data/intake/grid"
)

// read decides what the columns are.
func (t *table) read(lex *lexicon, h grid.Heading, asked map[string]*meaning) {
	width := max(len(h.Columns), t.sheet.Width)
	readings := make([][]string, width)
	said := map[int]*meaning{}
	t.heads = make([]string, width)
	for c, col := range h.Columns {
		if col.Text == "" {
			continue
		}
		t.heads[c] = col.Text
		readings[c] = append([]string{col.Text}, col.Also...)
		if m, ok := asked[foldHeading(col.Text)]; ok {
			said[c] = m
		}
	}
	var found reading
	if t.from = addressBookOf(lex.target, t.heads); t.from != nil {
		found = lex.readAddressBook(t.from, t.heads, said)
	} else {
		found = lex.read(readings, said, t.mostly)
		settleNames(found, t.heads)
		lex.settleStandIn(found)
	}
	t.bind(found)
	for c := range width {
		_, mapped := said[c]
		t.column(c, found[c], mapped, c < len(h.Columns) && h.Columns[c].Hidden)
	}
}

// mostly reports whether most cells of a column that hold something are of a
// sort.
func (t *table) mostly(col int, is func(string) bool) bool {
	seen, fit := 0, 0
	for _, r := range t.rows() {
		if text := r.At(col).Text; !blank(text) {
			seen++
			if is(text) {
				fit++
			}
		}
	}
	return seen > 0 && fit*2 > seen
}

// settleStandIn lets a column stand for another field where the list has none
// for that.
func (l *lexicon) settleStandIn(found reading) {
	pair, ok := stands[l.target.list]
	if !ok {
		return
	}
	at := func(name string) int {
		return slices.IndexFunc(found, func(m *meaning) bool {
			return m != nil && m.slot != nil && m.slot.own == nil && m.slot.field.Name == name
		})
	}
	if c := at(pair[1]); c >= 0 && at(pair[0]) < 0 && !found[c].asked {
		found[c].slot = l.slots[pair[0]]
	}
}

// settleNames sees to it that a person's name is taken whole or in parts, not
// both: "Name" beside "Surname" is the first name.
func settleNames(found reading, heads []string) {
	at := map[part]int{}
	for c, m := range found {
		if m != nil && m.slot != nil && m.slot.kind == data.Persons && m.slot.own == nil && m.slot.field.Name == "name" {
			at[m.part] = c
		}
	}
	w, hasWhole := at[whole]
	_, hasFirst := at[firstName]
	_, hasLast := at[lastName]
	switch {
	case !hasWhole || !hasFirst && !hasLast:
		return
	case !hasFirst && compact(heads[w]) == "name":
		found[w].part = firstName
	default:
		for _, p := range []part{firstName, middleName, lastName} {
			if c, ok := at[p]; ok {
				found[c] = nil
			}
		}
	}
}

// bind gathers the columns of each slot.
func (t *table) bind(found reading) {
	bySlot := map[*slot]*source{}
	for c, m := range found {
		switch {
		case m == nil:
			continue
		case m.isID():
			t.id = c
			continue
		case m.part == closingDay:
			t.closing = c
			continue
		}
		src := bySlot[m.slot]
		if src == nil {
			src = &source{slot: m.slot, ids: -1, join: joinOf(m.slot)}
			if t.from != nil {
				src.sep = t.from.sep
			}
			bySlot[m.slot] = src
			t.sources = append(t.sources, src)
		}
		switch m.part {
		case otherwise:
			src.spare = append(src.spare, c)
			continue
		case ticked:
			src.ticks = append(src.ticks, tick{c, m.says})
			continue
		case negated:
			src.negated = append(src.negated, c)
			continue
		case indirectly:
			src.direct = append(src.direct, c)
			continue
		case firstName, middleName, lastName, honorific:
			src.join = " "
			src.polite = src.polite || m.part == honorific
		}
		if m.ids {
			src.ids = c
		} else {
			src.cols = append(src.cols, c)
		}
	}
	for _, src := range bySlot {
		slices.SortStableFunc(src.cols, func(a, b int) int { return nameOrder(found[a].part) - nameOrder(found[b].part) })
		if len(src.cols) == 0 {
			src.cols, src.spare = src.spare, nil
		}
	}
}

// joinOf is what stands between the texts of several columns of a field.
func joinOf(s *slot) string {
	if s.own == nil && s.kind == data.Interests {
		return "; "
	}
	return ", "
}

// nameOrder brings the parts of a name into order; other parts stay as they
// stand in the file.
func nameOrder(p part) int {
	switch p {
	case honorific:
		return -3
	case firstName:
		return -2
	case middleName:
		return -1
	}
	return 0
}
