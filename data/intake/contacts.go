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
	employer, ok := r.contactOrganisation(org, len(names) > 0)
	if !ok {
		return
	}
	for i := range names {
		r.contactPerson(i, names, employer)
	}
	r.out.Outcome = r.together()
	if !r.held && employer != "" {
		r.p.above = above{r.table, employer}
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
// when the row names none.
func (r *row) contactOrganisation(d *draft, person bool) (data.ID, bool) {
	if r.held {
		return "", false
	}
	if !identified(d) {
		return r.organisationAbove(d), true
	}
	e, ok := r.match(d)
	if !ok {
		return "", false
	}
	taken, details := r.details(e, d)
	if r.held {
		return "", false
	}
	s := r.apply(e, taken)
	s.detail = details
	return e.id, true
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
	r.offer(Option{Key: "above", Label: "Of " + name, Field: "organisation", Value: string(last.id)})
	if o, ok := r.decision("above", "organisation"); ok {
		return data.ID(o.Value)
	}
	r.tell("organisation", "", "no organisation in this row; the row above has %s", name)
	return ""
}

// details leaves of a draft what earlier rows have not said of the organisation
// otherwise. The first row that does is held and asks; later ones go by what
// was decided.
func (r *row) details(e *entity, d *draft) (*draft, map[*slot]detail) {
	taken, said := *d, map[*slot]detail{}
	taken.values = nil
	for i := range d.values {
		v := d.values[i]
		if !v.given || len(v.elems) == 0 {
			continue
		}
		first, before := e.details[v.slot]
		switch {
		case before && r.agrees(v, first):
			continue
		case before && !r.overrides(e, v, first):
			continue
		}
		taken.values = append(taken.values, v)
		said[v.slot] = detail{v.elems, v.raw, r.index}
	}
	return &taken, said
}

func (r *row) agrees(v value, first detail) bool {
	if v.slot.same(v.elems, first.elems) {
		return true
	}
	return v.slot.own == nil && v.slot.field.Name == "name" && data.NameKey(v.elems[0]) == data.NameKey(first.elems[0])
}

// answered stands for the row that asked a question once that is decided.
const answered = -1

// overrides reports whether a row's value takes the place of an earlier row's.
func (r *row) overrides(e *entity, v value, first detail) bool {
	name, q := v.slot.name, question{e.id, v.slot}
	org := r.p.w.title(data.Organisations, e.id)
	where := r.where(first.row)
	_, takes := r.decision("this", name)
	_, keeps := r.decision("first", name)
	asker, asked := r.p.asked[q]
	switch {
	case takes || keeps:
		r.p.asked[q] = answered
	case asked && asker == answered:
		r.tell(name, v.raw, "left out: %s has “%s”, as decided", org, first.raw)
		return false
	case asked:
		r.tell(name, v.raw, "left out: %s has “%s”, unless %s is decided otherwise", org, first.raw, r.where(asker))
		return false
	default:
		r.p.asked[q] = r.index
		r.hold(name, v.raw, where+" has “"+first.raw+"” for "+org)
	}
	r.offerBoth(v, first, where)
	return takes
}

func (r *row) offerBoth(v value, first detail, where string) {
	r.offer(Option{Key: "first", Label: "Keep " + where + ": " + first.raw, Field: v.slot.name},
		Option{Key: "this", Label: "Take this row: " + v.raw, Field: v.slot.name})
}

// contactPerson plans the nth of the people of a row.
func (r *row) contactPerson(nth int, names []string, employer data.ID) {
	r.nth, r.names = nth, names
	d := r.draft(data.Persons)
	r.names = nil
	if employer != "" {
		d.values = append(d.values, value{slot: employerSlot, elems: []string{string(employer)}, given: true})
	}
	if r.held {
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
