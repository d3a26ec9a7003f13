package intake

import (
	"maps"
	"slices"
	"strings"

	"placebook/data"
)

// A question is what rows of contacts do not agree on: a field of an
// organisation.
type question struct {
	id   data.ID
	slot *slot
}

// askings are what rows of contacts ask about organisations: once for each of
// them, however many rows say otherwise and in however many fields. The name
// beside a code is asked apart, since it may be another body.
type askings struct {
	asker   map[question]int // the row that asks: of an organisation, slot nil, or of its name
	settled map[question]bool
	kept    map[question]bool  // what is here was decided to stay
	said    map[question]value // what the first row of the file that speaks of it says
	// split are the fields in which the rows of the file differ, with the row
	// that asks; known what an earlier look at the file found of them.
	split, known map[question]int
	differ       map[question]bool // the data says otherwise than the file
	// last is the row that was decided last on a field, final what an earlier
	// look found of that: where several rows were, the last counts.
	last, final map[question]int
	several     bool
	which       map[string]*which
}

// which is the organisation that rows of one name mean, where more than one has
// it: the first of them asks, the others go by the answer.
type which struct {
	asker int
	id    data.ID
}

// A look is what was found in a file that has to be known from its first row on.
type look struct{ split, final map[question]int }

func (l look) same(m look) bool { return maps.Equal(l.split, m.split) && maps.Equal(l.final, m.final) }

func newAskings(seen look) askings {
	return askings{last: map[question]int{}, final: seen.final, asker: map[question]int{}, settled: map[question]bool{}, kept: map[question]bool{}, said: map[question]value{},
		split: map[question]int{}, known: seen.split, differ: map[question]bool{}, which: map[string]*which{}}
}

// surprised reports whether the data says otherwise than a row in a field of
// which later rows say something else again: then the rows are asked.
func (a *askings) surprised() bool {
	if a.several {
		return true
	}
	for q := range a.differ {
		if _, ok := a.split[q]; ok {
			return true
		}
	}
	return false
}

// found gives what a look at the file has found out: where its rows differ.
func (a *askings) found() look {
	for q := range a.split {
		if asker, ok := a.asker[subjectOf(q.id, q.slot)]; ok {
			a.split[q] = asker
		}
	}
	return look{a.split, a.last}
}

// hear takes down what a row says of an organisation.
func (r *row) hear(q question, v value) {
	a := &r.p.orgs
	first, ok := a.said[q]
	if !ok {
		a.said[q] = v
	} else if _, known := a.split[q]; !known && !r.agrees(v, detail{elems: first.elems}) {
		a.split[q] = r.index
	}
}

// doubt takes down that a row says something of a field that cannot be read yet.
func (r *row) doubt(q question) {
	if _, known := r.p.orgs.split[q]; !known {
		r.p.orgs.split[q] = r.index
	}
}

// details leaves of a draft what may be written of an organisation. Of what the
// rows of the file say otherwise the first is taken; the next row that does is
// held and asks, and later ones go by what was decided. What the data says
// otherwise is replaced where the file is at one about it, and told. A name that
// is here with another postcode may be another body: that is asked.
func (r *row) details(e *entity, d *draft) (*draft, map[*slot]detail) {
	taken, said := *d, map[*slot]detail{}
	taken.values = nil
	var whole []string
	for i := range d.values {
		v := d.values[i]
		if !v.given {
			continue
		}
		if len(v.elems) == 0 { // it cannot be read yet: the file is not at one
			r.doubt(question{e.id, v.slot})
			continue
		}
		r.hear(question{e.id, v.slot}, v)
		mine := detail{v.elems, r.words(v.slot, v.elems), r.index}
		first, before := r.saidBefore(e, d, v)
		if !before {
			said[v.slot] = mine
		}
		if before && !r.agrees(v, first) {
			takes, keeps := r.says(v.slot.name)
			r.offerBoth(v, first, d, e)
			whole = append(whole, first.text+"\x00"+mine.text)
			switch {
			case takes, keeps:
				r.settle(e, v.slot)
				if takes {
					said[v.slot] = mine
				} else {
					v.elems = first.elems
				}
				if final, ok := r.p.orgs.final[question{e.id, v.slot}]; ok && final != r.index {
					continue // a later row was decided too, and writes
				}
			default:
				if !r.contest(e, v, first) {
					whole = whole[:len(whole)-1]
				}
				continue
			}
		} else if r.withheld(e, v) {
			continue
		} else if before {
			v.elems = first.elems // said in another way
		}
		taken.values = append(taken.values, v)
	}
	if len(whole) > 1 {
		r.offerWhole(strings.Join(whole, "\x00"))
	}
	return &taken, said
}

// saidBefore is what an earlier row has said of a field. The postcode of an
// organisation that the data has counts as said, unless a code tells that it is
// the one.
func (r *row) saidBefore(e *entity, d *draft, v value) (detail, bool) {
	first, ok := e.details[v.slot]
	q := question{e.id, v.slot}
	if _, split := r.p.orgs.known[q]; ok || split || e.base == nil || !isPostcode(v.slot) || sameByCode(e, d) {
		return first, ok
	}
	is := v.slot.elems(e.base)
	r.p.orgs.differ[q] = r.p.orgs.differ[q] || len(is) > 0 && !r.agrees(v, detail{elems: is})
	return detail{is, r.words(v.slot, is), stored}, len(is) > 0
}

func isPostcode(s *slot) bool { return s.own == nil && s.field.Name == "postcode" }

// sameByCode reports whether a row says by a code which organisation it means.
func sameByCode(e *entity, d *draft) bool {
	mine, theirs := draftCodes(d), recordCodes(e.now)
	for i, c := range mine {
		if c != "" && c == theirs[i] {
			return true
		}
	}
	return false
}

func (r *row) agrees(v value, first detail) bool {
	return v.slot.same(v.elems, first.elems) || isName(v.slot) && data.NameKey(v.elems[0]) == data.NameKey(first.elems[0]) ||
		isPostcode(v.slot) && goodCode(data.CheckPostcode, v.elems[0]) == goodCode(data.CheckPostcode, first.elems[0])
}

func isName(s *slot) bool { return s.own == nil && s.field.Name == "name" }

// says is what was decided of a field, or of the whole row.
func (r *row) says(field string) (takes, keeps bool) {
	if _, takes = r.decision("this", field); takes {
		return true, false
	}
	if _, keeps = r.decision("first", field); keeps {
		return false, true
	}
	_, takes = r.decision("this", "")
	_, keeps = r.decision("first", "")
	return takes, keeps && !takes
}

// subjectOf is what is asked once.
func subjectOf(id data.ID, s *slot) question {
	if isName(s) {
		return question{id, s}
	}
	return question{id, nil}
}

func (r *row) settle(e *entity, s *slot) {
	a, about := &r.p.orgs, subjectOf(e.id, s)
	if _, asked := a.asker[about]; !asked {
		a.asker[about] = r.index
	}
	q := question{e.id, s}
	_, before := a.last[q]
	a.settled[q], a.last[q], a.several = true, r.index, a.several || before
}

// contest asks which of two values counts, and reports whether it does: for each
// organisation one row asks.
func (r *row) contest(e *entity, v value, first detail) bool {
	a, q, about := &r.p.orgs, question{e.id, v.slot}, subjectOf(e.id, v.slot)
	asker, asked := a.asker[about]
	if !asked {
		asker = r.index
		a.asker[about] = asker
	}
	org := r.p.w.title(data.Organisations, e.id)
	switch {
	case asker == r.index && first.row == stored:
		r.hold(v.slot.name, v.raw, org+" is here with “"+first.text+"”")
		return true
	case asker == r.index:
		r.hold(v.slot.name, v.raw, r.where(first.row)+" has “"+first.text+"” for "+org)
		return true
	case a.settled[q]:
		r.tell(v.slot.name, v.raw, "left out: %s has “%s”, as decided", org, first.text)
	default:
		r.tell(v.slot.name, v.raw, "left out: %s has “%s”, unless %s is decided otherwise", org, first.text, r.where(asker))
	}
	return false
}

// withheld keeps the data as it is where the rows of the file differ from it and
// from one another, until one of them is decided, or where a person said so.
func (r *row) withheld(e *entity, v value) bool {
	if e.base == nil {
		return false
	}
	is, a, q := v.slot.elems(e.base), &r.p.orgs, question{e.id, v.slot}
	switch {
	case len(is) == 0, a.settled[q] && a.final[q] <= r.index:
		return false
	case r.agrees(v, detail{elems: is}):
		return true // said in another way
	}
	org, text := r.p.w.title(data.Organisations, e.id), r.words(v.slot, is)
	if asker, ok := a.known[q]; ok && a.settled[q] {
		r.tell(v.slot.name, v.raw, "left out: %s has “%s”, as decided", org, text)
		return true
	} else if ok {
		r.tell(v.slot.name, v.raw, "left out: %s is here with “%s”, unless %s is decided otherwise", org, text, r.where(asker))
		return true
	}
	keep := Option{Key: "keep", Label: "Keep what is here: " + text, Field: v.slot.name, about: text + "\x00" + r.words(v.slot, v.elems)}
	if r.chosen(keep) {
		a.kept[q] = true
		r.offer(keep)
	}
	if a.kept[q] {
		r.tell(v.slot.name, v.raw, "left out: %s has “%s”, as decided", org, text)
		return true
	}
	if !a.differ[q] {
		a.differ[q] = true
		r.tell(v.slot.name, v.raw, "takes the place of “%s”, which %s has here", text, org)
		r.offer(keep)
	}
	return false
}

// offerBoth offers both values of a field, and a second organisation where a
// postcode is all that tells.
func (r *row) offerBoth(v value, first detail, d *draft, e *entity) {
	mine := r.words(v.slot, v.elems)
	about := first.text + "\x00" + mine
	keep := Option{Key: "first", Label: "Keep what is here: " + oneLine(first.text), Field: v.slot.name, about: about}
	if first.row != stored {
		keep.Label = "Keep " + r.where(first.row) + ": " + oneLine(first.text)
	}
	r.offer(keep, Option{Key: "this", Label: "Take this row: " + oneLine(mine), Field: v.slot.name, about: about})
	if isPostcode(v.slot) && !sameByCode(e, d) {
		r.offer(Option{Key: "new", Label: "A new organisation", Field: data.Organisations.Name, about: about})
	}
}

// offerWhole answers all that a row asks about its organisation at once.
func (r *row) offerWhole(about string) {
	r.out.Options = slices.Insert(r.out.Options, 0,
		Option{Key: "first", Label: "Keep what was there before", Chosen: r.chosen(Option{Key: "first"}), about: about},
		Option{Key: "this", Label: "Take all of this row", Chosen: r.chosen(Option{Key: "this"}), about: about})
}

// oneLine is a text without the line ends of a cell.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// whichOrganisation lets rows of a name that more than one organisation has go
// by what the first of them was decided to mean. ok tells that one is known.
func (r *row) whichOrganisation(d *draft) (w *which, ok bool) {
	if !r.p.target.contacts || d.kind != data.Organisations {
		return nil, false
	}
	key := data.NameKey(d.text("name")) + "\x00" + goodCode(data.CheckPostcode, d.text("postcode")) + "\x00" + strings.Join(r.codesSaid(d), "\x00")
	w = r.p.orgs.which[key]
	if w == nil {
		w = &which{asker: r.index}
		r.p.orgs.which[key] = w
		return w, false
	}
	return w, w.id != ""
}

func (r *row) codesSaid(d *draft) []string {
	g := draftCodes(d)
	return g[:]
}
