package record

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
)

// nobody is the key of the line that empties a box.
const nobody = "\x00"

// offers are what boxes offer to choose from, kept from one time to the next.
type offers struct {
	view   func(func(*book.Book))
	names  map[*data.Kind]*names
	used   map[*data.Field]usedWords
	recent map[*data.Kind][]data.ID // chosen lately, the latest first
}

func newOffers(view func(func(*book.Book) error) error) *offers {
	return &offers{names: map[*data.Kind]*names{}, used: map[*data.Field]usedWords{}, recent: map[*data.Kind][]data.ID{},
		view: func(fn func(*book.Book)) {
			_ = view(func(b *book.Book) error {
				fn(b)
				return nil
			})
		}}
}

// env is what boxes that choose from the offers ask.
func (f *offers) env() *env { return &env{view: f.view, finder: f.finder, chosen: f.chosen} }

// finder gives what a box offers, as it stands when it is asked.
func (f *offers) finder(s spec) kit.Find {
	return func(typed string, most int) (out kit.Found) {
		f.view(func(b *book.Book) {
			if s.typ == data.TypeRef {
				out = f.namesOf(s.target).find(b, typed, most, f.recent[s.target])
				return
			}
			out = f.entriesOf(b, s)(typed, most)
		})
		return out
	}
}

// entriesOf finds among entries that are not records.
func (f *offers) entriesOf(b *book.Book, s spec) kit.Find {
	if !s.set {
		return kit.FindIn(choicesOf(b, s), data.Fold)
	}
	u := f.used[s.field]
	if list := b.All(s.field.Kind); u.find == nil || !sameList(u.list, list) {
		u = usedWords{list, kit.FindIn(inUse(list, s.field), data.Fold)}
		f.used[s.field] = u
	}
	return u.find
}

// choicesOf lists the entries that a choice is made from.
func choicesOf(b *book.Book, s spec) []kit.Choice {
	switch {
	case s.own != nil:
		return kit.Plainly(s.own.Offered(nil)...)
	case s.typ == data.TypeChoice:
		return kit.Plainly(b.Choices(s.field)...)
	}
	return nil
}

// usedWords finds among the entries of a set of texts, as they were in a list of
// records.
type usedWords struct {
	list []data.Record
	find kit.Find
}

// sameList reports whether two lists of a book are one: it never changes one in
// place.
func sameList(x, y []data.Record) bool {
	return len(x) == len(y) && (len(x) == 0 || &x[0] == &y[0])
}

// inUse lists the entries that records of the kind have in a set of texts, those
// most used first.
func inUse(list []data.Record, f *data.Field) []kit.Choice {
	used := map[string]int{}
	for _, r := range list {
		for _, e := range f.Elems(r) {
			used[e]++
		}
	}
	out := make([]kit.Choice, 0, len(used))
	for e, n := range used {
		out = append(out, kit.Counted(e, e, n))
	}
	slices.SortFunc(out, func(x, y kit.Choice) int {
		return cmp.Or(cmp.Compare(y.Count, x.Count), strings.Compare(data.Fold(x.Label), data.Fold(y.Label)), strings.Compare(x.Label, y.Label))
	})
	return out
}

// names is an index of the records of a kind by name, for a box that is typed
// to. It is brought up to date when it is asked: the book gives another list
// when its records have changed, so what stayed need not be read again.
type names struct {
	kind *data.Kind
	list []data.Record
	name []string // folded
	also []string // further words, folded
	last []bool
}

func (f *offers) namesOf(k *data.Kind) *names {
	n := f.names[k]
	if n == nil {
		n = &names{kind: k}
		f.names[k] = n
	}
	return n
}

func (n *names) read(b *book.Book) {
	list := b.All(n.kind)
	// A title made from other records may change without its record.
	fixed := n.kind.TitleOf == nil
	if fixed && sameList(n.list, list) {
		return
	}
	was := *n
	n.list = list
	n.name, n.also, n.last = make([]string, len(list)), make([]string, len(list)), make([]bool, len(list))
	j := 0
	for i, r := range list {
		for j < len(was.list) && was.list[j].Base().ID < r.Base().ID {
			j++
		}
		if fixed && j < len(was.list) && was.list[j] == r {
			n.name[i], n.also[i] = was.name[j], was.also[j]
		} else {
			n.name[i], n.also[i] = data.Fold(b.Title(r)), data.Fold(alsoOf(r))
		}
		n.last[i] = isOver(b, r)
	}
}

// find gives the records that fit, the best first. With nothing typed those that
// were chosen lately stand at the top.
func (n *names) find(b *book.Book, typed string, most int, recent []data.ID) (out kit.Found) {
	n.read(b)
	best := kit.NewBest(most, func(i, j int) int { return strings.Compare(n.name[i], n.name[j]) })
	kit.NewQuery(data.Fold(typed)).Each(len(n.list), func(i int) (string, string) { return n.name[i], n.also[i] }, func(i int, f kit.Fit) {
		out.Exact = out.Exact || f == kit.FitWhole
		best.Add(i, f, n.last[i])
	})
	var left []kit.Choice
	for _, i := range best.List() {
		c := choiceOf(b, n.list[i])
		if c.Last && !n.last[i] {
			left = append(left, c)
			continue
		}
		out.Choices = append(out.Choices, c)
	}
	out.Choices = append(out.Choices, left...)
	out.Total = best.Total
	if strings.TrimSpace(typed) == "" {
		n.atTop(b, &out, recent)
	}
	return out
}

// atTop moves records to the top of what was found.
func (n *names) atTop(b *book.Book, out *kit.Found, ids []data.ID) {
	var top []kit.Choice
	for _, id := range ids {
		if r := b.Get(n.kind, id); r != nil {
			top = append(top, choiceOf(b, r))
		}
	}
	rest := slices.DeleteFunc(out.Choices, func(c kit.Choice) bool {
		return slices.ContainsFunc(top, func(t kit.Choice) bool { return t.Key == c.Key })
	})
	out.Choices, out.Top = append(top, rest...), len(top)
	out.Total = max(out.Total, len(out.Choices))
}

// chosen remembers what was chosen lately.
func (f *offers) chosen(s spec, key string) {
	const most = 3
	if s.typ != data.TypeRef || key == "" {
		return
	}
	id := data.ID(key)
	ids := slices.DeleteFunc(f.recent[s.target], func(x data.ID) bool { return x == id })
	ids = append([]data.ID{id}, ids...)
	f.recent[s.target] = ids[:min(len(ids), most)]
}

// alsoOf gives further words that a record is looked for by.
func alsoOf(r data.Record) string {
	switch r := r.(type) {
	case *data.Organisation:
		return strings.TrimSpace(r.ShortName + " " + r.ODS)
	case *data.Person:
		return strings.TrimSpace(r.KnownAs + " " + r.JobTitle)
	}
	return ""
}

// isOver reports whether a record is hardly meant any more, as far as it says so
// itself.
func isOver(b *book.Book, r data.Record) bool {
	switch r := r.(type) {
	case *data.Organisation:
		return r.Status == data.StatusClosed || r.Status == data.StatusLeft || r.Left.Before(b.Today())
	case *data.Role: // nobody deputises for an employment
		return r.Title == data.RoleEmployee || r.To.Before(b.Today())
	}
	return false
}

// choiceOf offers a record by its name, with the words that tell two of one name
// apart.
func choiceOf(b *book.Book, r data.Record) kit.Choice {
	c := kit.Choice{Key: string(r.Base().ID), Label: b.Title(r), Last: isOver(b, r)}
	switch r := r.(type) {
	case *data.Organisation:
		c.Note = r.Sector
		switch {
		case r.Status == data.StatusClosed:
			c.Note = "closed"
		case c.Last:
			c.Note = strings.TrimSpace("left " + r.Left.Short())
		case r.Postcode != "" && r.Sector != "":
			c.Note = r.Sector + ", " + r.Postcode
		case r.Postcode != "":
			c.Note = r.Postcode
		}
	case *data.Person:
		c.Note, c.Last = whereabouts(b, r)
	}
	return c
}

// whereabouts says a person's job and employer, or which one they have left.
func whereabouts(b *book.Book, p *data.Person) (note string, left bool) {
	if x := data.EmployeeRole(b, p.ID); x != nil {
		return joined(p.JobTitle, b.TitleOf(data.Organisations, x.Organisation)), false
	}
	for _, x := range b.Referring(data.Roles, "person", p.ID) {
		if role := x.(*data.Role); role.Title == data.RoleEmployee && role.To.Before(b.Today()) {
			return "left " + b.TitleOf(data.Organisations, role.Organisation), true
		}
	}
	return p.JobTitle, false
}

func joined(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), ", ")
}

// shown gives what a box shows for canonical texts: names for IDs, days as
// people write them.
func shown(b *book.Book, s spec, elems []string) []kit.Choice {
	out := make([]kit.Choice, len(elems))
	for i, e := range elems {
		out[i] = kit.Choice{Key: e, Label: e}
		switch s.typ {
		case data.TypeRef:
			out[i].Label = b.NameOf(s.target, data.ID(e))
			if r := b.Get(s.target, data.ID(e)); r != nil {
				out[i] = choiceOf(b, r)
			}
		case data.TypeDay:
			if d, err := data.ParseDay(e); err == nil {
				out[i].Label = d.Short()
			}
		case data.TypeYesNo:
			out[i].Label = book.Capital(e)
		case data.TypeClause:
			out[i].Label = clauseWords(e)
		}
	}
	if s.typ == data.TypeRef {
		slices.SortStableFunc(out, func(x, y kit.Choice) int { return strings.Compare(data.Fold(x.Label), data.Fold(y.Label)) })
	}
	return out
}
