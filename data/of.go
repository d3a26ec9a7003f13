package data

import "slices"

// An Option completes the description of a field.
type Option func(*Field)

func required(f *Field)   { f.Required = true }
func personal(f *Field)   { f.Personal = true }
func private(f *Field)    { f.Personal, f.Private = true, true }
func wide(f *Field)       { f.Wide = true }
func long(f *Field)       { f.Type, f.Wide = TypeLong, true }
func yesNo(f *Field)      { f.Type = TypeYesNo }
func whole(f *Field)      { f.Type = TypeWhole }
func number(f *Field)     { f.Type = TypeNumber }
func clause(f *Field)     { f.Type = TypeClause }
func chain(f *Field)      { f.Chain = true }
func completion(f *Field) { f.Type = TypeCompletion }
func score(f *Field)      { f.Type = TypeMark }
func duty(f *Field)       { f.Duty = true }

// help puts a line below the box.
func help(s string) Option { return func(f *Field) { f.Help = s } }

// between gives a number's least and greatest value.
func between(low, high float64) Option { return func(f *Field) { f.Low, f.High = low, high } }

// notNegative is for what is counted.
func notNegative(f *Field) { f.Low, f.High = 0, unlimited }

// most limits a text to so many characters.
func most(n int) Option { return func(f *Field) { f.Most = n } }

// ref points to a kind, by number: kinds may point at one another, and at kinds
// that come later.
func ref(kind uint16) Option { return func(f *Field) { f.Type, f.To = TypeRef, kind } }

// choice is one of a fixed list.
func choice(c ...string) Option { return func(f *Field) { f.Type, f.Choices = TypeChoice, c } }

// editable is one of a list that the team may change; these are its defaults.
func editable(list string) Option {
	return func(f *Field) { f.Type, f.List, f.Choices = TypeChoice, list, defaultLists[list] }
}

// ident checks and repairs a published identifier.
func ident(check func(string) (string, string, error)) Option {
	return func(f *Field) { f.ident = check }
}

// via computes the value from other records; it is not kept in this one.
func via(from func(Lookup, Record) string) Option { return func(f *Field) { f.via = from } }

// of describes a scalar kept as text.
func of[T any, V ~string](num uint16, name, label string, at func(*T) *V, opts ...Option) *Field {
	f := &Field{Num: num, Name: name, Label: label, Type: TypeText,
		get: func(r Record) string { return string(*at(any(r).(*T))) },
		put: func(r Record, s string) { *at(any(r).(*T)) = V(s) },
	}
	return f.with(opts)
}

// ofDay describes a day.
func ofDay[T any](num uint16, name, label string, at func(*T) *Day, opts ...Option) *Field {
	f := &Field{Num: num, Name: name, Label: label, Type: TypeDay,
		get: func(r Record) string { return at(any(r).(*T)).String() },
		put: func(r Record, s string) {
			d, _ := ParseDay(s)
			*at(any(r).(*T)) = d
		},
	}
	return f.with(opts)
}

// ofClock describes a time of day.
func ofClock[T any](num uint16, name, label string, at func(*T) *Clock, opts ...Option) *Field {
	f := &Field{Num: num, Name: name, Label: label, Type: TypeClock,
		get: func(r Record) string { return at(any(r).(*T)).String() },
		put: func(r Record, s string) {
			c, _ := ParseClock(s)
			*at(any(r).(*T)) = c
		},
	}
	return f.with(opts)
}

// ofSet describes a set of texts or refs, kept sorted.
func ofSet[T any, V ~string](num uint16, name, label string, at func(*T) *[]V, opts ...Option) *Field {
	f := &Field{Num: num, Name: name, Label: label, Type: TypeText, Set: true,
		elems: func(r Record) []string {
			v := *at(any(r).(*T))
			if len(v) == 0 {
				return nil
			}
			out := make([]string, len(v))
			for i, e := range v {
				out[i] = string(e)
			}
			return out
		},
		setAt: func(r Record, e []string) {
			var out []V
			for _, s := range e {
				out = append(out, V(s))
			}
			*at(any(r).(*T)) = out
		},
	}
	return f.with(opts)
}

func (f *Field) with(opts []Option) *Field {
	for _, o := range opts {
		o(f)
	}
	return f
}

// commonFields stand at the end of every kind, in this order.
func commonFields() []*Field {
	c := func(r Record) *Common { return r.Base() }
	return []*Field{
		{Num: FieldNotes, Name: "notes", Label: "Notes", Type: TypeLong, Wide: true, Personal: true,
			get: func(r Record) string { return c(r).Notes },
			put: func(r Record, s string) { c(r).Notes = s }},
		{Num: FieldTags, Name: "tags", Label: "Tags", Type: TypeText, Set: true, Wide: true,
			elems: func(r Record) []string { return c(r).Tags },
			setAt: func(r Record, e []string) { c(r).Tags = slices.Clip(e) }},
		{Num: FieldLinks, Name: "links", Label: "Web links", Type: TypeText, Set: true, Wide: true,
			elems: func(r Record) []string { return c(r).Links },
			setAt: func(r Record, e []string) { c(r).Links = slices.Clip(e) }},
		{Num: FieldOwn, Name: "own", Label: "Own fields", Type: TypeOwn, Personal: true},
	}
}
