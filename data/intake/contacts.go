package intake

import (
	"slices"
	"strings"

	"placebook/data"
)

// employerSlot is a person's organisation, which a row of contacts has not as a
// column but as its other half.
var employerSlot = &slot{kind: data.Persons, field: data.Persons.Field("organisation"), name: "organisation"}

// contact plans a row of contacts: an organisation, the people it names, and
// that they are of that organisation.
func (r *row) contact() {
	org := r.draft(data.Organisations)
	raw, names := r.people()
	if len(names) == 0 {
		r.lendToOrganisation(org, raw)
	}
	r.out.Name = strings.Join(slices.DeleteFunc([]string{strings.Join(names, ", "), org.text("name")}, func(s string) bool { return s == "" }), ", ")
	if len(names) == 0 && !identified(org) {
		r.hold("name", raw, "Name is needed: the row names neither a person nor an organisation")
		return
	}
	employer, ok := r.contactOrganisation(org)
	for i := range names {
		r.contactPerson(i, names, employer, ok)
	}
	r.out.Outcome = r.together()
	if employer != "" {
		r.p.above = above{r.table, employer}
	}
}

// foresee lets later rows know what a row of contacts will say once it is
// decided, so that they ask now what they would ask then.
func (r *row) foresee() {
	if !r.p.target.contacts {
		return
	}
	for _, s := range r.stage {
		r.p.w.foresee(s, r.index)
	}
}

// identified reports whether a draft says which organisation it is.
func identified(d *draft) bool {
	return slices.ContainsFunc([]string{"name", "ods_code", "charity_number", "company_number"}, func(f string) bool { return d.text(f) != "" })
}

// people gives the names in a row, and the cell they stand in.
func (r *row) people() (raw string, names []string) {
	for _, src := range r.table.sources {
		if src.slot.kind != data.Persons || src.slot.own != nil || src.slot.field.Name != "name" {
			continue
		}
		raw = r.joined(src)
		if names = splitNames(raw); len(names) > 1 {
			r.tell(src.slot.name, raw, "%d people are named here: %s", len(names), strings.Join(names, ", "))
		} else if len(names) == 0 && !blank(raw) {
			r.tell(src.slot.name, raw, "names nobody: no person is made")
		}
	}
	return raw, names
}

// lendToOrganisation gives the e-mail, telephone and notes of a row without a
// person to the organisation, where it has none of its own; the rest is told.
func (r *row) lendToOrganisation(org *draft, raw string) {
	if !identified(org) {
		return
	}
	for _, src := range r.table.sources {
		if src.slot.kind != data.Persons || src.slot.own == nil && src.slot.field.Name == "name" {
			continue
		}
		text := r.joined(src)
		if blank(text) {
			continue
		}
		at := r.p.lay.lex.slots["organisation."+src.slot.name]
		if at == nil || at.own != nil || org.text(at.field.Name) != "" {
			r.tell(src.slot.name, text, "left out: the row names no person")
			continue
		}
		v := value{slot: at, raw: text, given: true}
		r.parse(&v, text)
		org.values = append(org.values, v)
	}
}

// contactOrganisation plans the organisation of a row and gives its ID, empty
// when the row names none. ok is false where it is in doubt which one it is. A
// row that is held already is looked at all the same, so that it asks everything
// at once.
func (r *row) contactOrganisation(d *draft) (id data.ID, ok bool) {
	if !identified(d) {
		return r.organisationAbove(d), true
	}
	e, ok := r.match(d)
	if !ok {
		return "", false
	}
	if e.now == nil {
		r.tellSecond(d)
	}
	taken, details := r.details(e, d)
	s := r.apply(e, taken)
	s.detail = details
	return e.id, true
}

// tellSecond says that an organisation is made beside another of its name.
func (r *row) tellSecond(d *draft) {
	if name := d.text("name"); len(r.p.w.find(data.Organisations, byName, data.NameKey(name))) > 0 {
		r.tell("organisation", name, "a second organisation of this name is made")
	}
}

// above is the organisation of the last row that named one.
type above struct {
	table *table
	id    data.ID
}

// organisationAbove tells that a row names no organisation while the one above
// does, and offers that. What else the row says of an organisation has no home.
func (r *row) organisationAbove(d *draft) data.ID {
	for i := range d.values {
		if v := &d.values[i]; v.given && v.raw != r.table.sector {
			r.tell(v.slot.name, v.raw, "left out: the row names no organisation")
		}
	}
	last := r.p.above
	if last.table != r.table || r.table.from != nil || !slices.ContainsFunc(r.table.sources, func(s *source) bool { return s.slot == r.p.lay.lex.slots["organisation"] }) {
		return ""
	}
	name := r.p.w.title(data.Organisations, last.id)
	if r.p.w.unmade(data.Organisations, last.id) {
		r.tell("organisation", "", "no organisation in this row; the row above has %s, and waits", name)
		return ""
	}
	r.offer(Option{Key: "above", Label: "Of " + name, Field: "organisation", Value: string(last.id)})
	if o, ok := r.decision("above", "organisation"); ok {
		return data.ID(o.Value)
	}
	r.tell("organisation", "", "no organisation in this row; the row above has %s", name)
	return ""
}

// contactPerson plans the nth of the people of a row. Where it is in doubt which
// organisation the row means, their values alone are looked at.
func (r *row) contactPerson(nth int, names []string, employer data.ID, sure bool) {
	r.nth, r.names = nth, names
	d := r.draft(data.Persons)
	r.names = nil
	if employer != "" {
		d.values = append(d.values, value{slot: employerSlot, elems: []string{string(employer)}, given: true})
	}
	if !sure {
		return
	}
	e, ok := r.match(d)
	if !ok {
		return
	}
	if r.again(e, d) == goesOn && !r.stagedAlready(d) {
		r.apply(e, d)
	}
}

// stagedAlready reports whether this very row names a person twice.
func (r *row) stagedAlready(d *draft) bool {
	return slices.ContainsFunc(r.stage, func(s *staged) bool { return s.draft.kind == data.Persons && s.draft.equal(d) })
}

// together is the outcome of a row of several records: what it adds counts
// before what it changes.
func (r *row) together() Outcome {
	out := Unchanged
	for _, s := range r.stage {
		switch o := outcomeOf(s); {
		case o == Added:
			return Added
		case o == Updated:
			out = Updated
		}
	}
	return out
}

// tally counts the records that the rows of contacts come to. Who is of which
// organisation is kept as a role.
func (p *planner) tally() {
	count := map[string]Tally{}
	for _, k := range []*data.Kind{data.Organisations, data.Persons, data.Roles} {
		count[k.List] = Tally{}
	}
	add := func(list string, added, updated, unchanged int) {
		t := count[list]
		count[list] = Tally{t.Added + added, t.Updated + updated, t.Unchanged + unchanged}
	}
	for _, e := range p.w.order {
		switch {
		case e.base == nil:
			add(e.kind.List, 1, 0, 0)
		case e.changed:
			add(e.kind.List, 0, 1, 0)
		default:
			add(e.kind.List, 0, 0, 1)
		}
		if e.kind == data.Persons {
			add(p.roleTally(e))
		}
	}
	p.plan.Records = count
}

// roleTally counts what becomes of the role that keeps a person's organisation.
func (p *planner) roleTally(e *entity) (list string, added, updated, unchanged int) {
	var was data.ID
	if e.base != nil {
		was = data.ID(employerSlot.field.Derived(p.w.book, e.base))
	}
	switch is := e.now.(*data.Person).Organisation; {
	case is == was && is != "":
		unchanged = 1
	case is != was && was != "":
		added, updated = 1, 1
	case is != was:
		added = 1
	}
	return data.Roles.List, added, updated, unchanged
}
