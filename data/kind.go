package data

import (
	"slices"
	"strings"
)

// An ID names one record for ever, on every laptop. It is text: records made
// here get a UUIDv7, link records one derived from what they link (Derived),
// and a list that brings its own column headed "id" keeps what it says.
type ID string

// MaxID is the longest ID that is taken, in bytes.
const MaxID = 64

// ValidID reports whether s can serve as an ID: short, printable, without
// white space and without the ";" that separates the elements of a set.
func ValidID(s string) bool {
	if s == "" || len(s) > MaxID {
		return false
	}
	for _, r := range s {
		if r <= ' ' || r == 0x7f || r == ';' || r == 0xfffd || (r >= 0x80 && r < 0xa1) {
			return false
		}
	}
	return true
}

// A Record is one thing the partnership keeps: an organisation, a person, a
// role. Records that were read are shared and never changed; a form or a job
// works on a copy (Clone).
type Record interface {
	Kind() *Kind
	Base() *Common
}

// Common is what every record has.
type Common struct {
	ID    ID
	Notes string
	Tags  []string      // sorted
	Links []string      // web links, sorted
	Own   map[ID]string // the team's own fields: definition's ID to canonical text
	// Deleted records stay in the history; a later edit revives them.
	Deleted bool
}

// Base gives the shared part of any record that embeds it.
func (c *Common) Base() *Common { return c }

// A Kind describes a record type once: form, table, search, import, export,
// diff, undo, merge and encoding all read it.
type Kind struct {
	Num      uint16 // on disk for ever
	Name     string // singular, as on the command line: "contact note"
	List     string // the list's name: "contact-notes"
	Label    string // what people see for one: "Partner organisation"
	Plural   string // and for many
	Fields   []*Field
	New      func() Record
	Single   bool // there is one record of it at most (the partnership)
	Internal bool // kept for the program itself: not offered as a page of its own

	// Subject is the person whose key seals the personal fields of a record;
	// empty when there is none. Nil: no field of this kind is personal.
	Subject func(Record) ID
	// Defaults fills in what a record that is added has when nothing was said;
	// nil: nothing.
	Defaults func(Record)
	// Derive makes the ID of a link record from what it links, so that two
	// laptops that record one fact make one record. Nil: a new random ID.
	Derive func(Record) ID
	// Check holds the rules of one record that no single field can see.
	Check func(Record) []FieldError
	// CheckIn holds the rules that look at other records; DoubtIn those that a
	// record may break and be saved, and that people are told of.
	CheckIn, DoubtIn func(Lookup, Record) []FieldError
	// Over tells of a record in which nothing is left to do on the look-up's
	// day: a meeting that was held. Nil: there always is.
	Over func(Lookup, Record) bool
	// TitleOf names a record whose title is not a field of its own.
	TitleOf func(Lookup, Record) string

	byNum  map[uint16]*Field
	byName map[string]*Field
}

// A FieldError is a sentence about one field of a record.
type FieldError struct {
	Field    string // stable name
	Sentence string
}

// Error gives the sentence.
func (e FieldError) Error() string { return e.Sentence }

// Lookup is the little of a book that a rule or a computed field may read.
type Lookup interface {
	// Get gives a live record, or nil.
	Get(k *Kind, id ID) Record
	// Referring lists the live records of k whose field holds id.
	Referring(k *Kind, field string, id ID) []Record
	// Today is the day the figures are as at.
	Today() Day
}

// Field gives the field with that stable name, or nil.
func (k *Kind) Field(name string) *Field { return k.byName[name] }

// FieldNum gives the field with that number, or nil (a newer version's).
func (k *Kind) FieldNum(num uint16) *Field { return k.byNum[num] }

// Shown lists the fields that people meet: those of kinds that exist by now.
func (k *Kind) Shown() []*Field {
	return slices.DeleteFunc(slices.Clone(k.Fields), func(f *Field) bool { return !f.Ready() })
}

// Title names a record for people.
func (k *Kind) Title(l Lookup, r Record) string {
	if k.TitleOf != nil {
		return k.TitleOf(l, r)
	}
	for _, n := range []string{"name", "title"} {
		if f := k.byName[n]; f != nil {
			if t := f.Text(r); t != "" {
				return t
			}
		}
	}
	return "(no name)"
}

// Validate checks every field and the rules of the record itself. The result
// is empty when the record may be saved.
func (k *Kind) Validate(r Record) (out []FieldError) {
	for _, f := range k.Fields {
		if f.Required && len(f.Elems(r)) == 0 && !f.Virtual() {
			out = append(out, FieldError{f.Name, f.Label + " is needed"})
		}
		if !f.Virtual() && f.tooLong(r) {
			out = append(out, FieldError{f.Name, f.Label + " is too long: keep such a text in a document and put its link here"})
		}
		if err := f.limits(r); err != nil && !f.Virtual() {
			out = append(out, FieldError{f.Name, Sentence(err)})
		}
		if !f.Set {
			continue
		}
		for _, e := range f.Elems(r) {
			if strings.ContainsRune(e, ';') {
				out = append(out, FieldError{f.Name, f.Label + ": \";\" separates entries and cannot stand inside one"})
			}
		}
	}
	if k.Check != nil {
		out = append(out, k.Check(r)...)
	}
	return out
}

// AddDefaults fills in what a record that is being added has when nothing was
// said about it.
func (k *Kind) AddDefaults(r Record) {
	if k.Defaults != nil {
		k.Defaults(r)
	}
}

// Fresh gives a new record with its defaults.
func (k *Kind) Fresh() Record {
	r := k.New()
	k.AddDefaults(r)
	return r
}

// Clone copies a record so that the copy can be changed.
func Clone(r Record) Record {
	c := r.Kind().New()
	Copy(c, r)
	return c
}

// Copy makes dst equal to src; both are of one kind.
func Copy(dst, src Record) {
	k := src.Kind()
	d, s := dst.Base(), src.Base()
	d.ID, d.Deleted = s.ID, s.Deleted
	for _, f := range k.Fields {
		f.copy(dst, src)
	}
}

var (
	kinds      []*Kind
	kindByNum  = map[uint16]*Kind{}
	kindByName = map[string]*Kind{}
)

// register completes a kind, checks it and makes it known. It is called while
// the program starts, so a wrong description stops every test.
func register(k *Kind) *Kind {
	k.Fields = append(k.Fields, commonFields()...)
	k.byNum, k.byName = map[uint16]*Field{}, map[string]*Field{}
	for _, f := range k.Fields {
		if k.byNum[f.Num] != nil || k.byName[f.Name] != nil {
			panic("data: " + k.Name + "." + f.Name + " is described twice")
		}
		f.Kind = k
		k.byNum[f.Num], k.byName[f.Name] = f, f
	}
	for _, n := range []string{k.Name, k.List, strings.ReplaceAll(k.Name, " ", "-")} {
		if old := kindByName[n]; old != nil && old != k {
			panic("data: two kinds are called " + n)
		}
		kindByName[n] = k
	}
	if kindByNum[k.Num] != nil {
		panic("data: two kinds have the number of " + k.Name)
	}
	kindByNum[k.Num] = k
	kinds = append(kinds, k)
	slices.SortFunc(kinds, func(a, b *Kind) int { return int(a.Num) - int(b.Num) })
	return k
}

// Kinds lists every kind, by number.
func Kinds() []*Kind { return slices.Clone(kinds) }

// KindNum gives the kind with that number, or nil (a newer version's).
func KindNum(num uint16) *Kind { return kindByNum[num] }

// KindOf gives the kind of a list's name, plural or singular, or nil.
func KindOf(name string) *Kind { return kindByName[strings.ToLower(strings.TrimSpace(name))] }
