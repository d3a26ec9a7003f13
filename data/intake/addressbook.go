package intake

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/intake/grid"
)

// An addressBook is a program whose exported contacts are known by their
// headings. Of its ninety columns the few that have a field are taken, the rest
// is set aside by name: left to the usual names, the street of somebody's home
// would become that of their organisation.
type addressBook struct {
	name  string
	marks [][]string // one heading of each set has to be there
	// columns that are taken in a list of people, and those besides in a list of
	// contacts; the headings of one slot in the order in which they are used.
	people, bodies []bookColumn
	sep            string // between several values in one cell
	own            string // what groups of the program's own begin with: they are no tags
}

// A bookColumn says which field columns are: the first is the field, the others
// are used where it is blank.
type bookColumn struct {
	field string
	part  part
	heads []string
}

// addressBooks are Outlook's, in the order of the desktop and in that of the
// newer programs, and Google's, as it was until 2024 and since.
var addressBooks = []*addressBook{
	{
		name:  "Outlook contacts",
		marks: [][]string{{"First Name"}, {"Last Name"}, {"E-mail Address"}, {"E-mail 2 Address", "E-mail Display Name"}, {"Business Phone"}, {"Company"}},
		people: []bookColumn{
			{"name", honorific, []string{"Title"}}, {"name", firstName, []string{"First Name"}},
			{"name", middleName, []string{"Middle Name"}}, {"name", lastName, []string{"Last Name"}},
			{"known_as", whole, []string{"Nickname"}},
			{"organisation", whole, []string{"Company"}}, {"job_title", whole, []string{"Job Title"}},
			{"profession", whole, []string{"Profession"}},
			{"email", whole, []string{"E-mail Address", "E-mail 2 Address", "E-mail 3 Address"}},
			{"phone", whole, []string{"Business Phone", "Business Phone 2", "Mobile Phone", "Primary Phone", "Home Phone", "Home Phone 2", "Other Phone"}},
			{"notes", whole, []string{"Notes"}}, {"tags", whole, []string{"Categories"}},
		},
		bodies: []bookColumn{
			{"address", partOf, []string{"Business Street", "Business Street 2", "Business Street 3", "Business City", "Business State"}},
			{"postcode", whole, []string{"Business Postal Code"}}, {"website", whole, []string{"Web Page"}},
			{"organisation.phone", whole, []string{"Company Main Phone"}},
		},
	},
	{
		name: "Google contacts",
		marks: [][]string{{"Labels", "Group Membership"}, {"First Name", "Given Name"}, {"Last Name", "Family Name"},
			{"E-mail 1 - Value", "Phone 1 - Value", "Organization Name", "Organization 1 - Name"}},
		people: []bookColumn{
			{"name", honorific, []string{"Name Prefix"}}, {"name", firstName, []string{"First Name", "Given Name"}},
			{"name", middleName, []string{"Middle Name", "Additional Name"}}, {"name", lastName, []string{"Last Name", "Family Name"}},
			{"known_as", whole, []string{"Nickname"}},
			{"organisation", whole, []string{"Organization Name", "Organization 1 - Name"}},
			{"job_title", whole, []string{"Organization Title", "Organization 1 - Title"}},
			{"email", whole, numberedHeads("E-mail")}, {"phone", whole, numberedHeads("Phone")},
			{"notes", whole, []string{"Notes"}}, {"tags", whole, []string{"Labels", "Group Membership"}},
		},
		sep: ":::", own: "* ",
	},
}

// numberedHeads are the headings of as many values as are ever exported.
func numberedHeads(what string) (out []string) {
	for _, n := range strings.Fields("1 2 3 4 5 6 7 8 9") {
		out = append(out, what+" "+n+" - Value")
	}
	return out
}

// addressBookOf knows the exported contacts of a program by their headings, in
// any order; nil for any other file.
func addressBookOf(t target, heads []string) *addressBook {
	if t.kind != data.Persons {
		return nil
	}
	for _, b := range addressBooks {
		if !slices.ContainsFunc(b.marks, func(any []string) bool { return headAt(heads, any...) < 0 }) {
			return b
		}
	}
	return nil
}

// headAt finds the first column that has one of some headings.
func headAt(heads []string, any ...string) int {
	return slices.IndexFunc(heads, func(h string) bool {
		return slices.ContainsFunc(any, func(a string) bool { return strings.EqualFold(strings.TrimSpace(h), a) })
	})
}

// readAddressBook says what the columns of an address book are.
func (l *lexicon) readAddressBook(b *addressBook, heads []string, asked map[int]*meaning) reading {
	out, taken := make(reading, len(heads)), map[*slot]bool{}
	for c, m := range asked {
		if out[c] = m; m != nil {
			taken[m.slot] = true
		}
	}
	columns := b.people
	if l.target.contacts {
		columns = slices.Concat(columns, b.bodies)
	}
	for _, col := range columns {
		s := l.slots[col.field]
		if s == nil || taken[s] {
			continue
		}
		p := col.part
		for _, head := range col.heads {
			c := headAt(heads, head)
			if _, said := asked[c]; c < 0 || said {
				continue
			}
			out[c] = &meaning{slot: s, part: p, tier: tierUsual}
			if p == whole {
				p = otherwise
			}
		}
	}
	return out
}

// several parts a cell in which an address book keeps more than one value: the
// first is the field's, the others are told and offered.
func (r *row) several(src *source, col int, text string) string {
	if src.sep == "" || src.slot.field.Set || !strings.Contains(text, src.sep) {
		return text
	}
	parts := nonBlankParts(text, src.sep)
	if len(parts) == 0 {
		return ""
	}
	for _, more := range parts[1:] {
		r.further(src, col, col, more)
	}
	return parts[0]
}

// further tells of a value in column col that a field has no room for, since it
// was taken from another, and offers it as a note.
func (r *row) further(src *source, from, col int, text string) {
	taken, head := r.table.heads[from], r.table.heads[col]
	if from == col {
		r.tell(src.slot.name, text, "left out: the first of several in %q was taken", head)
	} else {
		r.tell(src.slot.name, text, "left out: %s was taken from %q, and this stands in %q", src.slot.label(), taken, head)
	}
	o := Option{Key: "note", Label: "Add to the notes: " + head + ": " + shorten(text), Field: "notes", Value: head + ": " + text}
	r.offer(o)
	if !slices.ContainsFunc(r.noted, func(x Option) bool { return x.is(o) }) {
		r.noted = append(r.noted, o)
	}
}

// tags splits what an address book calls labels, groups or categories, without
// those that the program makes for everybody.
func (b *addressBook) tags(text string) (out []string) {
	if b.sep != "" {
		text = strings.ReplaceAll(text, b.sep, ";")
	}
	for _, e := range nonBlankParts(text, ";") {
		if b.own == "" || !strings.HasPrefix(e, b.own) {
			out = append(out, e)
		}
	}
	return out
}

// tellOwnGroups says, once a file, that groups of the program's own are no tags.
func (p *planner) tellOwnGroups(t *table) {
	if t.from == nil || t.from.own == "" {
		return
	}
	c := headAt(t.heads, "Labels", "Group Membership")
	if slices.ContainsFunc(t.rows(), func(r grid.Row) bool { return strings.Contains(r.At(c).Text, t.from.own) }) {
		p.plan.Problems = append(p.plan.Problems, Problem{Row: max(t.heading, 1), Sheet: t.tab, Field: t.heads[c],
			Reason: "groups that the program makes itself, such as “* myContacts”, are left out"})
	}
}
