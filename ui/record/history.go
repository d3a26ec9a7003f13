package record

import (
	"slices"
	"strings"
	"time"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/store"
)

// A Story is one step of a record's history in words.
type Story struct {
	When  string // 4 Mar 2026, 12:00
	Who   string // Ana Example, "Ana's laptop"
	Lines []string
}

var london = mustLondon()

func mustLondon() *time.Location {
	zone, err := time.LoadLocation("Europe/London")
	if err != nil {
		panic(err) // the zones are built into the program
	}
	return zone
}

// Tell says what a step did to a record.
func Tell(b *book.Book, k *data.Kind, e store.Entry) Story {
	s := Story{When: data.DayFrom(e.When).Short() + ", " + e.When.In(london).Format("15:04"), Who: e.Author}
	if e.Laptop != "" {
		s.Who += ", \u201c" + e.Laptop + "\u201d"
	}
	var told []*data.Field
	for _, c := range e.Fields {
		if !c.Field.Set {
			s.Lines = append(s.Lines, tellOne(b, c))
		} else if !slices.Contains(told, c.Field) {
			told = append(told, c.Field)
			s.Lines = append(s.Lines, tellSet(b, c.Field, e.Fields))
		}
	}
	return s
}

// tellOne says what a scalar is now and what it was.
func tellOne(b *book.Book, c store.FieldChange) string {
	if c.Field.Num == data.FieldDeleted {
		if c.New != "" {
			return "Deleted"
		}
		return "Brought back"
	}
	s := specOf(c.Field)
	if c.Field.Type == data.TypeOwn {
		def, ok := book.One[*data.Setting](b, data.ID(c.Elem))
		if !ok {
			return "A field of your own that is not here any more: changed"
		}
		s = specOfOwn(def)
	}
	if c.Field.Private {
		return s.label + ": changed"
	}
	was, is := tellValue(b, s, c.Old), tellValue(b, s, c.New)
	switch {
	case was == "":
		return s.label + ": " + is
	case is == "":
		return s.label + ": now empty, was " + was
	}
	return s.label + ": " + is + ", was " + was
}

// tellSet says what came into a set and what was taken out.
func tellSet(b *book.Book, f *data.Field, changes []store.FieldChange) string {
	var in, out []string
	for _, c := range changes {
		if c.Field != f {
			continue
		}
		name := tellValue(b, specOf(f), c.Elem)
		if c.New != "" {
			in = append(in, name)
		} else {
			out = append(out, name)
		}
	}
	var parts []string
	if len(in) > 0 {
		parts = append(parts, strings.Join(in, ", ")+" added")
	}
	if len(out) > 0 {
		parts = append(parts, strings.Join(out, ", ")+" taken out")
	}
	return f.Label + ": " + strings.Join(parts, "; ")
}

// longest is how much of a text a history quotes.
const longest = 160

func tellValue(b *book.Book, s spec, canonical string) string {
	if canonical == "" {
		return ""
	}
	text := []rune(strings.Join(strings.Fields(shown(b, s, []string{canonical})[0].Label), " "))
	if len(text) > longest {
		return string(text[:longest]) + "..."
	}
	return string(text)
}
