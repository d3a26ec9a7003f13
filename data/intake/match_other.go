package intake

import (
	"strings"

	"placebook/data"
)

// sameness lists the fields that say which record a row is, without regard to
// letter case, accents and spacing:
//
//	roles          person, body and title, and the day it began (findBegun)
//	interests      person and what is declared, and the day it began (findBegun)
//	signatures     agreement and organisation, from which their ID is made
//	agreements     title and version
//	commitments    agreement and wording
//	contact-notes  organisation, person, day and text
//	events         title and day
//
// For any other kind whose ID is not made from what it links it is the name or
// title: groups, neighbourhoods, workstreams.
var sameness = map[*data.Kind][]string{
	data.Agreements:   {"title", "version"},
	data.Events:       {"title", "day"},
	data.ContactNotes: {"organisation", "person", "day", "text"},
	data.Roles:        {"person", "organisation", "group", "workstream", "title"},
	data.Interests:    {"person", "declaration", "nil"},
	data.Commitments:  {"agreement", "wording"},
}

// findOther matches a record of any kind but organisations and people.
func (r *row) findOther(d *draft) match {
	k := d.kind
	if k.Single {
		return match{id: k.Derive(k.New())}
	}
	rec := d.record()
	switch k {
	case data.Roles:
		m := r.findBegun(rec)
		if m.id == "" && m.why == "" { // told apart by the day they began: another role
			m = match{id: k.Derive(rec)}
		}
		return m
	case data.Interests:
		return r.findBegun(rec)
	}
	if k.Derive != nil {
		return match{id: k.Derive(rec)}
	}
	fields := sameness[k]
	if fields == nil {
		return one(r.p.w.find(k, byName, data.NameKey(k.Title(r.p.w, rec))), "More than one is called that", k.Title(r.p.w, rec))
	}
	return one(r.p.w.alike(k, rec, fields), "More than one here is the same", k.Title(r.p.w, rec))
}

// record makes a record of what a draft says.
func (d *draft) record() data.Record {
	rec := d.kind.New()
	for i := range d.values {
		if v := &d.values[i]; len(v.elems) > 0 {
			v.slot.put(rec, v.elems)
		}
	}
	return rec
}

// alike lists the records that agree with rec in some fields.
func (w *world) alike(k *data.Kind, rec data.Record, fields []string) (out []data.ID) {
	for _, id := range w.find(k, byName, data.NameKey(k.Title(w, rec))) {
		if agree(k, rec, w.Get(k, id), fields) {
			out = append(out, id)
		}
	}
	return out
}

func agree(k *data.Kind, a, b data.Record, fields []string) bool {
	for _, name := range fields {
		if f := k.Field(name); foldSpace(f.Text(a)) != foldSpace(f.Text(b)) {
			return false
		}
	}
	return true
}

func foldSpace(s string) string { return strings.Join(strings.Fields(data.Fold(s)), " ") }

// findBegun takes the role or interest that began on the same day, else the
// only one of its sort where one of the two does not say when it began. A role's
// ID is made when it is first written and tells nothing once its first day was
// corrected.
func (r *row) findBegun(rec data.Record) match {
	k := rec.Kind()
	from := k.Field("from")
	var same, open []data.ID
	for _, id := range r.p.w.alike(k, rec, sameness[k]) {
		began := from.Text(r.p.w.Get(k, id))
		switch {
		case began == from.Text(rec):
			same = append(same, id)
		case began == "" || from.Text(rec) == "":
			open = append(open, id)
		}
	}
	if len(same) == 0 {
		same = open
	}
	m := one(same, "More than one here is the same", k.Title(r.p.w, rec))
	m.field = "person"
	return m
}
