package record

import (
	"slices"

	"placebook/data"
	"placebook/data/book"
)

// A spec is what one box of a form is of: a field of the kind, or one of the
// team's own.
type spec struct {
	name        string // the field's stable name; of an own field its definition
	label, help string
	typ         data.Type
	set, wide   bool
	target      *data.Kind  // of a ref
	field       *data.Field // nil for an own field
	own         *data.Setting
	must, fixed bool // of a question: see Asked

	// parse reads what a person typed: see data.Field.Parse.
	parse func(text string) (canonical, repair string, err error)
}

func specOf(f *data.Field) spec {
	return spec{name: f.Name, label: f.Label, help: f.Help, typ: f.Type, set: f.Set, wide: f.Wide || f.Set,
		target: f.Target(), field: f, parse: f.Parse}
}

func specOfOwn(def *data.Setting) spec {
	s := spec{name: string(def.ID), label: def.Value, typ: def.OwnType(), own: def}
	s.parse = func(text string) (string, string, error) {
		v, err := def.ParseOwn(text)
		return v, "", err
	}
	return s
}

// specs lists the boxes of a kind: first the fields named, then the rest in
// their order but for those without, then the team's own.
func specs(b *book.Book, k *data.Kind, first, without []string) []spec {
	var out []spec
	for _, name := range first {
		out = append(out, specOf(k.Field(name)))
	}
	for _, f := range k.Shown() {
		if f.Type != data.TypeOwn && !slices.Contains(first, f.Name) && !slices.Contains(without, f.Name) {
			out = append(out, specOf(f))
		}
	}
	for _, def := range b.OwnFields(k) {
		out = append(out, specOfOwn(def))
	}
	return out
}

// get gives the canonical texts a record has there, sorted.
func (s spec) get(r data.Record) []string {
	if s.own != nil {
		if v := r.Base().Own[s.own.ID]; v != "" {
			return []string{v}
		}
		return nil
	}
	return s.field.Elems(r)
}

// put writes canonical texts there.
func (s spec) put(r data.Record, elems []string) {
	one := ""
	if len(elems) > 0 {
		one = elems[0]
	}
	switch {
	case s.own != nil:
		r.Kind().FieldNum(data.FieldOwn).SetCell(r, string(s.own.ID), one)
	case s.set:
		s.field.SetElems(r, elems)
	default:
		s.field.SetText(r, one)
	}
}

// needed reports whether a box must not stay empty.
func (s spec) needed() bool { return s.must || s.field != nil && s.field.Required }

// growing reports whether a box may offer what is not there yet: an entry of an
// editable list, or a record that needs nothing but a name.
func (s spec) growing() bool {
	switch {
	case s.fixed:
		return false
	case s.typ == data.TypeRef:
		return needsOnlyAName(s.target)
	case s.typ == data.TypeChoice:
		return s.field != nil && s.field.List != ""
	}
	return true
}

func needsOnlyAName(k *data.Kind) bool {
	for _, f := range k.Fields {
		if f.Required != (f.Name == "name") {
			return false
		}
	}
	return k.Field("name") != nil
}
