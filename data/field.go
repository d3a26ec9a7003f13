package data

import (
	"errors"
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A Type says how a field's text is read, shown and edited.
type Type uint8

// The types of a field. Every value has one canonical text: what is compared,
// merged, written to disk and printed in CSV.
const (
	TypeText       Type = iota + 1 // one line
	TypeLong                       // several lines
	TypeChoice                     // one of a list
	TypeDay                        // Day
	TypeClock                      // Clock
	TypeYesNo                      // "yes", "no" or empty
	TypeWhole                      // a whole number
	TypeNumber                     // a decimal number
	TypeRef                        // the ID of a record of kind To
	TypeClause                     // a quorum clause (Clause)
	TypeOwn                        // the team's own fields, each with its own value
	TypeCompletion                 // when a programme is completed (Completion)
	TypeMark                       // a score and what it is of (Mark)
)

// Numbers of the fields that every kind has. Those of a kind begin at 10.
const (
	FieldDeleted uint16 = 1
	FieldNotes   uint16 = 2
	FieldTags    uint16 = 3
	FieldLinks   uint16 = 4
	FieldOwn     uint16 = 5
)

// A Field is one value of a record: a scalar, a set, a ref, a small structure,
// or the team's own fields. Its number and name are on disk and in people's
// scripts: they are never changed or used again, only added to.
//
// On disk and in a change a field is a list of cells (element, value): a scalar
// has one cell with an empty element; a set has one per element, with the
// value "1"; own fields have one per definition.
type Field struct {
	Num      uint16
	Name     string // stable: lower snake_case
	Label    string // what people see
	Help     string // a line below the box, or empty
	Type     Type
	Set      bool // many values
	Required bool

	Low, High float64 // a number's least and greatest value; both 0: any
	Most      int     // characters a text may have; 0: as many as are kept

	To      uint16   // TypeRef: number of the kind it points to
	Choices []string // TypeChoice: the fixed list
	List    string   // TypeChoice: the editable list it comes from (a setting)

	Personal bool // sealed with the subject's own key, so that it can be erased
	Private  bool // never leaves the laptop's own screen
	Wide     bool // takes the whole width of a form
	Duty     bool // a ref to the person who has to do something here
	Chain    bool // a ref to the record's own kind that may not lead back to it

	Kind *Kind

	ident func(string) (string, string, error)
	get   func(Record) string
	put   func(Record, string)
	elems func(Record) []string
	setAt func(Record, []string)
	via   func(Lookup, Record) string
}

// Ready reports whether the field can be shown: a ref to a kind that comes
// with a later version keeps its number and waits.
func (f *Field) Ready() bool { return f.Type != TypeRef || kindByNum[f.To] != nil }

// Target gives the kind a ref points to, or nil.
func (f *Field) Target() *Kind { return kindByNum[f.To] }

// Virtual reports whether the value is kept elsewhere (a person's organisation
// is a role) and only shown and edited here.
func (f *Field) Virtual() bool { return f.via != nil }

// Derived computes a virtual field's value.
func (f *Field) Derived(l Lookup, r Record) string { return f.via(l, r) }

// Text gives the canonical text of a scalar, and a set's elements joined by "; ".
func (f *Field) Text(r Record) string {
	if f.Set || f.Type == TypeOwn {
		return strings.Join(f.Elems(r), "; ")
	}
	return f.get(r)
}

// Elems lists the canonical texts of a field: at most one for a scalar.
func (f *Field) Elems(r Record) []string {
	switch {
	case f.Type == TypeOwn:
		return slices.Sorted(maps.Values(r.Base().Own))
	case f.Set:
		return f.elems(r)
	}
	if t := f.get(r); t != "" {
		return []string{t}
	}
	return nil
}

// SetText replaces a scalar by a canonical text (see Parse).
func (f *Field) SetText(r Record, canonical string) { f.put(r, canonical) }

// SetElems replaces the elements of a set by canonical texts.
func (f *Field) SetElems(r Record, canonical []string) {
	e := slices.Clone(canonical)
	slices.Sort(e)
	f.setAt(r, slices.Compact(e))
}

// Cells calls yield for each (element, value) that is not empty.
func (f *Field) Cells(r Record, yield func(elem, value string)) {
	switch {
	case f.Type == TypeOwn:
		own := r.Base().Own
		for _, k := range slices.Sorted(maps.Keys(own)) {
			if own[k] != "" {
				yield(string(k), own[k])
			}
		}
	case f.Set:
		for _, e := range f.elems(r) {
			yield(e, "1")
		}
	default:
		if t := f.get(r); t != "" {
			yield("", t)
		}
	}
}

// MaxText is the longest text of a cell in bytes: about a hundred pages.
const MaxText = 256 << 10

// tooLong reports whether a cell holds more than is kept.
func (f *Field) tooLong(r Record) (long bool) {
	f.Cells(r, func(elem, value string) { long = long || len(elem)+len(value) > MaxText })
	return long
}

// SetCell writes one cell as it is kept on disk. An empty value clears it.
func (f *Field) SetCell(r Record, elem, value string) {
	switch {
	case f.Type == TypeOwn:
		c := r.Base()
		own := maps.Clone(c.Own)
		if own == nil {
			own = map[ID]string{}
		}
		if value == "" {
			delete(own, ID(elem))
		} else {
			own[ID(elem)] = value
		}
		c.Own = own
	case f.Set:
		e := slices.Clone(f.elems(r))
		i, there := slices.BinarySearch(e, elem)
		if value != "" && !there {
			f.setAt(r, slices.Insert(e, i, elem))
		} else if value == "" && there {
			f.setAt(r, slices.Delete(e, i, i+1))
		}
	default:
		f.put(r, value)
	}
}

func (f *Field) copy(dst, src Record) {
	switch {
	case f.Type == TypeOwn:
		dst.Base().Own = maps.Clone(src.Base().Own)
	case f.Set:
		f.setAt(dst, slices.Clone(f.elems(src)))
	default:
		f.put(dst, f.get(src))
	}
}

// Parse turns what a person typed, or a cell of a file, into canonical text.
// repair says in words what was put right. The error is a sentence; with a
// malformed identifier (ErrIdentifier) the text is given back all the same,
// because it is kept and told. Refs and sets are resolved by their callers,
// element by element.
func (f *Field) Parse(text string) (canonical, repair string, err error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", "", nil
	}
	switch f.Type {
	case TypeDay:
		d, err := ParseDay(text)
		return d.String(), "", err
	case TypeClock:
		c, err := ParseClock(text)
		return c.String(), "", err
	case TypeYesNo:
		y, err := ParseYesNo(text)
		return string(y), "", err
	case TypeWhole, TypeNumber:
		n, err := parseNumber(text, f.Type == TypeWhole)
		if err == nil {
			err = f.outside(n)
		}
		return n, "", err
	case TypeChoice:
		c, err := f.parseChoice(text)
		return c, "", err
	case TypeClause:
		c, err := ParseClause(text)
		return c.String(), "", err
	case TypeCompletion:
		c, err := ParseCompletion(text)
		return c.String(), "", err
	case TypeMark:
		m, err := ParseMark(text)
		if err != nil {
			return "", "", err
		}
		return m.String(), "", nil
	case TypeLong:
		text = strings.ReplaceAll(text, "\r\n", "\n")
		return text, "", f.tooMany(text)
	}
	text = strings.Join(strings.Fields(text), " ")
	if f.ident == nil {
		return text, "", f.tooMany(text)
	}
	c, repair, err := f.ident(text)
	if err != nil {
		return text, "", err
	}
	return c, repair, nil
}

// Identifier reports whether the field is checked and repaired as a published
// identifier (ODS code, postcode, telephone, ...).
func (f *Field) Identifier() bool { return f.ident != nil }

// ErrValue is a text that a field cannot hold: not a number, not yes or no, not
// one of a fixed list.
var ErrValue = errors.New("data: value not taken")

func (f *Field) parseChoice(text string) (string, error) {
	for _, c := range f.Choices {
		if strings.EqualFold(c, text) {
			return c, nil
		}
	}
	if f.List != "" {
		return strings.Join(strings.Fields(text), " "), nil
	}
	return "", Errorf(ErrValue, "%s is not one of: %s", quoted(text), strings.Join(f.Choices, ", "))
}

// YesNo is yes, no, or not known (empty).
type YesNo string

// The answers of a YesNo.
const (
	Yes YesNo = "yes"
	No  YesNo = "no"
)

// Bool turns a tick into an answer.
func Bool(b bool) YesNo {
	if b {
		return Yes
	}
	return No
}

// ParseYesNo reads yes, no and the ways spreadsheets say them.
func ParseYesNo(s string) (YesNo, error) {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "":
		return "", nil
	case "yes", "y", "true", "1", "x":
		return Yes, nil
	case "no", "n", "false", "0":
		return No, nil
	}
	return "", Errorf(ErrValue, "%s is neither yes nor no", quoted(s))
}

var (
	// 1200, 1,200.5 or 1 200.5: groups are of three.
	pointNumber = regexp.MustCompile(`^[+-]?(\d+|\d{1,3}(,\d{3})+|\d{1,3}( \d{3})+)?(\.\d*)?([eE][+-]?\d+)?$`)
	// 1,5 or 1.200,5 or 1 200,5: the comma cannot be that of thousands.
	commaNumber   = regexp.MustCompile(`^[+-]?(0,\d+|\d+,(\d{1,2}|\d{4,})|\d{1,3}(\.\d{3})+,\d+|\d{1,3}( \d{3})+,\d+)$`)
	withoutGroups = strings.NewReplacer(",", "", " ", "")
	pointForComma = strings.NewReplacer(".", "", " ", "", ",", ".")
)

// parseNumber reads a number with a decimal point, and one with a decimal comma
// where that can be nothing else. 1,500 is fifteen hundred.
func parseNumber(s string, whole bool) (string, error) {
	t := ""
	switch {
	case commaNumber.MatchString(s):
		t = pointForComma.Replace(s)
	case pointNumber.MatchString(s):
		t = withoutGroups.Replace(s)
	default:
		return "", Errorf(ErrValue, "%s is not a number", quoted(s))
	}
	x, err := strconv.ParseFloat(t, 64)
	switch {
	case err != nil:
		return "", Errorf(ErrValue, "%s is not a number", quoted(s))
	case whole && x != math.Trunc(x):
		return "", Errorf(ErrValue, "%s is not a whole number", quoted(s))
	case math.Abs(x) >= 1e15:
		return "", Errorf(ErrValue, "%s is too large", quoted(s))
	}
	return strconv.FormatFloat(x, 'f', -1, 64), nil
}

// Float gives a number field's canonical text as a number; 0 for an empty one.
func Float(canonical string) float64 {
	x, _ := strconv.ParseFloat(canonical, 64)
	return x
}
