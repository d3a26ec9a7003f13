package intake

import (
	"slices"

	"placebook/data"
)

// findPerson goes by e-mail and name, or by name and organisation; never by
// e-mail alone, since a whole team may share one. A row with neither means the
// one person of that name who has neither.
func (r *row) findPerson(d *draft) match {
	w, name := r.p.w, d.text("name")
	email, employer := data.EmailKey(d.text("email")), data.ID(d.text("organisation"))
	key := data.PersonNameKey(name)
	var byMail, byPlace, bare []data.ID
	for _, id := range w.find(data.Persons, byName, key) {
		p := w.Get(data.Persons, id).(*data.Person)
		mail, place := data.EmailKey(p.Email), w.employer(p)
		if email != "" && mail == email {
			byMail = append(byMail, id)
		}
		if employer != "" && place == employer {
			byPlace = append(byPlace, id)
		}
		if mail == "" && place == "" {
			bare = append(bare, id)
		}
	}
	switch {
	case email == "" && employer == "" && r.unresolved(d, "organisation"):
		return match{} // of an organisation that is in doubt: nobody who has none
	case email == "" && employer == "":
		return one(bare, "More than one person here has this name, and no e-mail and no organisation", name)
	case len(byMail) == 0 && len(byPlace) == 0:
		return r.nearPerson(d, key, email)
	case len(byMail) == 1 && len(byPlace) == 1 && byMail[0] != byPlace[0]:
		return match{why: "One person of this name has this e-mail, another is of this organisation", field: "name", value: name, among: []data.ID{byMail[0], byPlace[0]}}
	case len(byMail) > 0:
		return one(byMail, "More than one person here has this name and e-mail", name)
	}
	return one(byPlace, "More than one person here has this name and organisation", name)
}

// unresolved reports whether a row names a record that was not found.
func (r *row) unresolved(d *draft, field string) bool {
	v := d.find(field)
	return v != nil && v.given && len(v.elems) == 0
}

func one(ids []data.ID, why, name string) match {
	switch len(ids) {
	case 0:
		return match{}
	case 1:
		return match{id: ids[0]}
	}
	return match{why: why, field: "name", value: name, among: ids}
}

// nearPerson asks about a row whose e-mail is that of somebody with almost the
// same name: it is a slip of the pen, or two people.
func (r *row) nearPerson(d *draft, key, email string) match {
	w := r.p.w
	for _, id := range w.find(data.Persons, byEmail, email) {
		p := w.Get(data.Persons, id).(*data.Person)
		if other := data.PersonNameKey(p.Name); other != key && nearly(key, other) {
			whose := p.Name
			if o := w.title(data.Organisations, w.employer(p)); o != "" {
				whose += " of " + o
			}
			return match{why: whose + " has this e-mail. The same person?", field: "name", value: d.text("name"), among: []data.ID{id}}
		}
	}
	return match{}
}

// nearly reports whether two names differ by one letter: one more, one less,
// another, or two that changed places. In short names that is a lot.
func nearly(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 6 || len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) < len(y) {
		return slices.Equal(x[i:], y[i+1:])
	}
	return slices.Equal(x[i+1:], y[i+1:]) ||
		i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && slices.Equal(x[i+2:], y[i+2:])
}
