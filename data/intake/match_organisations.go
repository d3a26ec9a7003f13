package intake

import (
	"slices"

	"placebook/data"
)

// codes are the identifiers of an organisation, the strongest first.
var codes = []struct {
	field, letter string
	check         func(string) (string, string, error)
	of            func(*data.Organisation) string
}{
	{"ods_code", byODS, data.CheckODS, func(o *data.Organisation) string { return o.ODS }},
	{"charity_number", byCharity, data.CheckCharity, func(o *data.Organisation) string { return o.Charity }},
	{"company_number", byCompany, data.CheckCompany, func(o *data.Organisation) string { return o.Company }},
}

// given are the identifiers that a draft or a record has; malformed ones count
// as none.
type given [3]string

func codesOf(text func(i int) string) (g given) {
	for i, c := range codes {
		g[i] = goodCode(c.check, text(i))
	}
	return g
}

func recordCodes(r data.Record) given {
	o := r.(*data.Organisation)
	return codesOf(func(i int) string { return codes[i].of(o) })
}

func draftCodes(d *draft) given {
	return codesOf(func(i int) string { return d.text(codes[i].field) })
}

// differ reports whether two sets of identifiers name two bodies by one of the
// first n.
func (g given) differ(h given, n int) bool {
	for i := range n {
		if g[i] != "" && h[i] != "" && g[i] != h[i] {
			return true
		}
	}
	return false
}

// findOrganisation goes by ODS code, charity number and company number, then by
// name and postcode, then by a name that only one has. A different identifier
// forbids any weaker match.
func (r *row) findOrganisation(d *draft) match {
	w, mine := r.p.w, draftCodes(d)
	for i, c := range codes {
		found := w.allowed(w.find(data.Organisations, c.letter, mine[i]), mine, i)
		switch len(found) {
		case 0:
		case 1:
			return r.contradictions(d, found[0], i)
		default:
			return match{why: "More than one organisation here has this " + labelOf(c.field), field: c.field, value: mine[i], among: found}
		}
	}
	return r.findByName(d, mine)
}

func labelOf(field string) string { return data.Organisations.Field(field).Label }

// allowed leaves out records that differ in one of the first n identifiers.
func (w *world) allowed(ids []data.ID, mine given, n int) []data.ID {
	if len(ids) == 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id data.ID) bool {
		return mine.differ(recordCodes(w.Get(data.Organisations, id)), n)
	})
}

func (r *row) findByName(d *draft, mine given) match {
	w, name := r.p.w, d.text("name")
	named := w.find(data.Organisations, byName, data.NameKey(name))
	free := w.allowed(named, mine, len(codes))
	post := goodCode(data.CheckPostcode, d.text("postcode"))
	var here, maybe []data.ID
	for _, id := range free {
		switch p := goodCode(data.CheckPostcode, w.Get(data.Organisations, id).(*data.Organisation).Postcode); {
		case post != "" && p == post:
			here = append(here, id)
		case post == "" || p == "":
			maybe = append(maybe, id)
		}
	}
	switch {
	case len(here) == 1:
		return match{id: here[0]}
	case len(here) > 1:
		return match{why: "More than one organisation here has this name and postcode", field: "name", value: name, among: here}
	case len(maybe) == 1 && len(named) == 1:
		return match{id: maybe[0]}
	case len(maybe) > 0:
		return match{why: "More than one organisation here has this name", field: "name", value: name, among: maybe}
	case !r.p.target.contacts || len(free) == 0:
	case len(free) == 1 && len(named) == 1:
		return match{id: free[0]} // with another postcode: details asks
	default:
		return match{why: "An organisation of this name is here with another postcode", field: "name", value: name, among: free}
	}
	return match{}
}

// contradictions holds a row whose other identifiers say that it is not the
// record that code number by (or its ID, -1) has found. An empty one is filled.
func (r *row) contradictions(d *draft, id data.ID, by int) match {
	w := r.p.w
	theirs := recordCodes(w.Get(data.Organisations, id))
	for i, c := range codes {
		v := d.find(c.field)
		if i <= by || v == nil || !v.given {
			continue
		}
		mine := goodCode(c.check, d.text(c.field))
		if mine == "" || mine == theirs[i] {
			continue
		}
		if _, ok := r.decision("mine", c.field); ok {
			v.given, v.elems = false, nil
			continue
		}
		if _, ok := r.decision("file", c.field); ok {
			continue
		}
		others := slices.DeleteFunc(slices.Clone(w.find(data.Organisations, c.letter, mine)), func(x data.ID) bool { return x == id })
		if len(others) > 0 {
			return match{field: c.field, value: v.raw, among: append([]data.ID{id}, others...),
				why: "This " + labelOf(c.field) + " is that of " + w.title(data.Organisations, others[0]) + ", but the row is otherwise " + w.title(data.Organisations, id)}
		}
		if theirs[i] != "" {
			return match{field: c.field, value: v.raw, why: w.title(data.Organisations, id) + " is here with another " + labelOf(c.field) + ", " + theirs[i],
				options: []Option{{Key: "mine", Label: "Keep mine", Field: c.field}, {Key: "file", Label: "Take the file", Field: c.field}}}
		}
	}
	return match{id: id}
}
