package intake

import (
	"slices"
	"strings"

	"placebook/data"
)

// complete reads out of a row what its columns say together.
func (r *row) complete(d *draft) {
	switch d.kind {
	case data.Roles:
		r.completeRole(d)
	case data.Signatures:
		r.completeSignature(d)
	case data.Interests:
		r.completeInterest(d)
	}
}

// set gives a draft a value that no cell of its own says.
func (r *row) set(d *draft, field, elem string) {
	v := d.find(field)
	if v == nil {
		d.values = append(d.values, value{slot: r.p.lay.lex.slots[field]})
		v = &d.values[len(d.values)-1]
	}
	v.elems, v.given = []string{elem}, true
}

// clear takes a value out of a draft.
func (d *draft) clear(field string) {
	if v := d.find(field); v != nil {
		v.elems, v.given = nil, false
	}
}

// completeSignature finds the agreement in a heading such as "MoU status", and
// takes what has a day of signing as signed.
func (r *row) completeSignature(d *draft) {
	if d.find("agreement") == nil && r.table.saysMoU() {
		if mou := data.CurrentMoU(r.p.w, r.p.w.book.All(data.Agreements)); mou != nil {
			r.set(d, "agreement", string(mou.ID))
			r.tell("agreement", "", "repaired: taken as %s, the one in force: the headings say MoU and not which", data.Agreements.Title(r.p.w, mou))
		}
	}
	if day := d.text("signed"); day != "" && d.text("state") == "" {
		r.set(d, "state", data.SignatureSigned)
		r.tell("state", "", "repaired: taken as Signed, since there is a day of signing")
	}
}

// saysMoU reports whether a heading, or the sheet's name, speaks of the
// Memorandum of Understanding.
func (t *table) saysMoU() bool {
	return slices.ContainsFunc(append(slices.Clip(t.heads), t.tab), func(h string) bool {
		said := " " + strings.Join(allWords(h), " ") + " "
		return strings.Contains(said, " mo u ") || strings.Contains(said, " mou ") || strings.Contains(said, " memorandum ")
	})
}

// completeInterest reads "None" as nothing to declare, and an interest that is
// another's as indirect: that is a type of its own.
func (r *row) completeInterest(d *draft) {
	said := d.text("declaration")
	nothing := isNothing(said) || said == "" && isNothing(rawOf(d, "type"))
	switch {
	case nothing && d.text("nil") != string(data.Yes):
		r.tell("nil", strings.TrimSpace(said+" "+rawOf(d, "type")), "repaired: taken as nothing to declare")
		fallthrough
	case nothing:
		r.set(d, "nil", string(data.Yes))
		d.clear("declaration")
		d.clear("type")
		return
	}
	for _, src := range r.table.sources {
		for _, c := range src.direct {
			r.direct(d, src, r.cell(c))
		}
	}
}

func rawOf(d *draft, field string) string {
	if v := d.find(field); v != nil {
		return v.raw
	}
	return ""
}

var nothings = wordSet(noneSaid)

func isNothing(text string) bool { return nothings[plain(text)] }

// direct takes in whether an interest is direct or indirect.
func (r *row) direct(d *draft, src *source, text string) {
	switch word := plain(text); {
	case blank(text), word == "direct", word == "d", isNothing(text):
	case word == "indirect" || word == "i":
		if was := d.text("type"); was != "" && was != data.InterestIndirect {
			r.tell("type", text, "repaired: taken as Indirect, which is a type of its own: “%s” is left out", was)
		}
		r.set(d, "type", data.InterestIndirect)
	default:
		r.holdField(&value{slot: src.slot, raw: text}, "neither direct nor indirect")
	}
}

// completeRole finds the role that somebody deputises for: files name whoever
// holds it, or whom it is held for.
func (r *row) completeRole(d *draft) {
	v := d.find("deputises_for")
	if v == nil || !v.given || len(v.elems) > 0 {
		return
	}
	if o, ok := r.decision("same", v.slot.name); ok {
		v.elems = []string{o.Value}
		return
	}
	name := strings.Join(strings.Fields(v.raw), " ")
	found := r.p.w.named(data.Roles, name)
	if len(found) == 0 {
		found = r.rolesOf(d, name)
	}
	switch len(found) {
	case 0:
		r.tell(v.slot.name, v.raw, "has no role here to deputise for: left empty")
	case 1:
		v.elems = []string{string(found[0])}
	default:
		r.tell(v.slot.name, v.raw, "has more than one role to deputise for: left empty")
		r.offer(r.candidates(data.Roles, v.slot.name, found)...)
	}
}

// rolesOf lists the roles of a person or an organisation of that name which the
// row's can deputise for: in the same group, or for the same body where the row
// names no group, no deputy's, no employment and nobody's own, and held when
// the row's begins, or today.
func (r *row) rolesOf(d *draft, name string) (out []data.ID) {
	w, letter := r.p.w, byHolder
	of := w.named(data.Persons, name)
	if len(of) == 0 {
		of, letter = w.named(data.Organisations, name), byBody
	}
	day := w.Today()
	if from, err := data.ParseDay(d.text("from")); err == nil && day.Before(from.First()) {
		day = from.First()
	}
	for _, id := range of {
		for _, at := range w.find(data.Roles, letter, string(id)) {
			x := w.Get(data.Roles, at).(*data.Role)
			fits := x.Group == data.ID(d.text("group"))
			if x.Group == "" && d.text("group") == "" {
				fits = x.Organisation == data.ID(d.text("organisation")) && x.Workstream == data.ID(d.text("workstream"))
			}
			if fits && x.Title != data.RoleDeputy && x.Title != data.RoleEmployee && string(x.Person) != d.text("person") && x.On(day) {
				out = append(out, at)
			}
		}
	}
	return out
}
