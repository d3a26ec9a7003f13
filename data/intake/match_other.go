package intake

import (
	"strings"

	"placebook/data"
)

// sameness lists, for kinds that are not matched by an ID made from what they
// link, the fields that say which record a row is. For any other kind that is
// its name or title.
var sameness = map[*data.Kind][]string{
	data.Agreements:   {"title", "version"},
	data.Events:       {"title", "day"},
	data.ContactNotes: {"organisation", "person", "day", "text"},
	data.Roles:        {"person", "organisation", "group", "workstream", "title"},
}

// findOther matches a record of any kind but organisations and people.
func (r *row) findOther(d *draft) match {
	k := d.kind
	if k.Single {
		return match{id: k.Derive(k.New())}
	}
	rec := d.record()
	if k == data.Roles {
		return r.findRole(rec.(*data.Role))
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
		if f := k.Field(name); !strings.EqualFold(f.Text(a), f.Text(b)) {
			return false
		}
	}
	return true
}

// findRole takes the role that began on the same day, else the only one of its
// sort where one of the two does not say when it began. A role's ID is made when
// it is first written and tells nothing once its first day was corrected.
func (r *row) findRole(rec *data.Role) match {
	var open []data.ID
	for _, id := range r.p.w.alike(data.Roles, rec, sameness[data.Roles]) {
		from := r.p.w.Get(data.Roles, id).(*data.Role).From
		if from == rec.From {
			return match{id: id}
		}
		if from.IsZero() || rec.From.IsZero() {
			open = append(open, id)
		}
	}
	if len(open) == 1 {
		return match{id: open[0]}
	}
	return match{id: data.Roles.Derive(rec)}
}
