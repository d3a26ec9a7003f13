package book

import (
	"slices"
	"strings"

	"placebook/data"
)

// Words are the texts of a record's own fields, folded, one a line, the name
// first: what a list is filtered by as somebody types.
func Words(r data.Record) string {
	w := make([]byte, 0, 160)
	for _, f := range r.Kind().Fields {
		if !searched(f) {
			continue
		}
		f.Cells(r, func(elem, value string) {
			if f.Set {
				value = elem
			}
			if len(w) > 0 {
				w = append(w, '\n')
			}
			w = append(w, data.Fold(value)...)
		})
	}
	return string(w)
}

// searched tells the fields that hold words. What is private stays on the
// person's own form.
func searched(f *data.Field) bool {
	return !f.Private && !f.Virtual() && f.Type != data.TypeRef && f.Type != data.TypeYesNo && f.Type != data.TypeClock
}

// A place is where in a record a word stands. The order is that of how much it
// says about the record.
type place uint8

const (
	inTitleFirst place = iota // the first word of its title
	inTitle
	inAlias    // short name, known as
	inField    // any field of one line
	inLong     // a text of several lines
	inLinked   // the name of another record
	inCode     // an ODS code: counts only as a whole
	inInitials // the initials of its name: count only as a whole
	places
)

// onlyWhole tells words of which a part does not count.
func (p place) onlyWhole() bool { return p >= inCode }

// fieldPlaces are the fields with a place of their own.
var fieldPlaces = map[string]place{"short_name": inAlias, "known_as": inAlias, "named_as": inAlias, "ods_code": inCode}

// A passage is one text of a record that search looks at.
type passage struct {
	place place
	field *data.Field // nil for the title, its initials and names of other records
	own   data.ID     // of an own field: its definition
	text  string
}

// passages gives the texts of a record: its title, which of a record without a
// name of its own is the names of what it links; its fields; of an organisation
// its initials; of a person the names of all their employers, past ones too.
func passages(l data.Lookup, r data.Record, yield func(passage)) {
	k := r.Kind()
	title := k.Title(l, r)
	yield(passage{place: inTitle, text: title})
	for _, f := range k.Fields {
		if !searched(f) || f.Name == "name" || f.Name == "title" && k.TitleOf == nil {
			continue
		}
		at := inField
		if p, ok := fieldPlaces[f.Name]; ok {
			at = p
		} else if f.Type == data.TypeLong {
			at = inLong
		}
		f.Cells(r, func(elem, value string) { yield(cellPassage(f, at, elem, value)) })
	}
	switch x := r.(type) {
	case *data.Organisation:
		for _, s := range initials(x.Name) {
			yield(passage{place: inInitials, text: s})
		}
	case *data.Person:
		for _, id := range employers(l, x.ID) {
			if o := l.Get(data.Organisations, id); o != nil {
				yield(passage{place: inLinked, text: data.Organisations.Title(l, o)})
			}
		}
	}
}

func cellPassage(f *data.Field, at place, elem, value string) passage {
	p := passage{place: at, field: f, text: value}
	switch {
	case f.Type == data.TypeOwn:
		p.own = data.ID(elem)
	case f.Set:
		p.text = elem
	case f.Type == data.TypeDay:
		d, _ := data.ParseDay(value)
		p.text = d.Long()
	}
	return p
}

// employers lists whom a person works or worked for, each once, sorted.
func employers(l data.Lookup, person data.ID) []data.ID {
	var out []data.ID
	for _, r := range l.Referring(data.Roles, "person", person) {
		if x := r.(*data.Role); isEmployment(x) {
			out = append(out, x.Organisation)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// isEmployment tells roles that are part of the person and no hits of their own.
func isEmployment(r data.Record) bool {
	x, ok := r.(*data.Role)
	return ok && x.Title == data.RoleEmployee
}

var (
	smallWords = setOf("and of the for in at on with to by")
	formWords  = setOf("nhs foundation ltd limited cic cio plc llp")
)

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// initials gives the abbreviations that people make of a name: SLaM of South
// London and Maudsley NHS Foundation Trust, GSTT of Guy's and St Thomas' NHS
// Foundation Trust. Small words and the legal form count or do not; fewer than
// three letters are none.
func initials(name string) []string {
	var r reader
	r.read(name, len(name)+1)
	var out []string
	for _, small := range []bool{true, false} {
		for _, form := range []bool{true, false} {
			for _, trust := range []bool{true, false} {
				if form && !trust {
					continue
				}
				s := r.initials(func(w string) bool {
					return (small || !smallWords[w]) && (form || !formWords[w]) && (trust || w != "trust")
				})
				if len(s) > 2 && !slices.Contains(out, s) {
					out = append(out, s)
				}
			}
		}
	}
	return out
}

func (r *reader) initials(counts func(string) bool) string {
	var out []byte
	for _, t := range r.tokens {
		if w := r.text(t); isLetter(w[0]) && counts(string(w)) {
			out = append(out, w[0])
		}
	}
	return string(out)
}
