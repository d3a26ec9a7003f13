package book_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"placebook/data"
	"placebook/data/book"
)

var today = data.DayOf(2026, 3, 4)

func body(id, name string, more ...func(*data.Organisation)) *data.Organisation {
	o := &data.Organisation{Name: name}
	o.ID = data.ID(id)
	for _, f := range more {
		f(o)
	}
	return o
}

// However records come into a book, it is the same book.
func TestABookIsTheSameHoweverItWasFilled(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	one, many, shared := book.New(today), book.New(today), book.New(today)
	shared.Prepare()
	shared.ByName(data.Organisations)
	var fresh []data.Record
	for i := range 300 {
		fresh = append(fresh, body(fmt.Sprintf("o%03d", i), fmt.Sprint("Name ", i), func(o *data.Organisation) { o.Successor = data.ID(fmt.Sprintf("o%03d", i/3)) }))
	}
	shuffled := slices.Clone(fresh)
	r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	one.PutAll(fresh)
	many.PutAll(shuffled)
	many.All(data.Organisations)
	many.ByName(data.Organisations)
	for _, o := range shuffled {
		shared.Put(o)
	}
	var later []data.Record
	for i := 0; i < 300; i += 2 {
		o := data.Clone(fresh[i]).(*data.Organisation)
		o.Name, o.Successor, o.Deleted = "Changed", "", i%3 == 0
		later = append(later, o)
	}
	one.PutAll(later)
	one.Prepare()
	for _, o := range later {
		many.Put(o)
		shared.Find("name", book.FindOptions{Limit: 3})
		shared.Put(o)
	}
	want := tell(one)
	for name, b := range map[string]*book.Book{"shuffled": many, "prepared first": shared, "cloned": one.Clone()} {
		if got := tell(b); !maps.Equal(got, want) {
			t.Errorf("%s: %v\nwant %v", name, got, want)
		}
	}
	if one.Len(data.Organisations) != 250 || one.Empty() || !book.New(today).Empty() || !one.Prepared() {
		t.Errorf("%d records", one.Len(data.Organisations))
	}
}

func TestByName(t *testing.T) {
	b := book.New(today)
	b.PutAll([]data.Record{body("1", "Zebra"), body("2", "élan"), body("3", "Elan"), body("4", "elan"), body("5", "Elan"), body("6", "apple"),
		&data.Person{Common: common("p1"), Name: "Zoë"}, &data.Person{Common: common("p2"), Name: "Ana"},
		&data.Role{Common: common("r1"), Person: "p1"}, &data.Role{Common: common("r2"), Person: "p2"}})
	ids := func(k *data.Kind) (out string) {
		for _, r := range b.ByName(k) {
			out += " " + string(r.Base().ID)
		}
		return out
	}
	check := func(what, got, want string) {
		t.Helper()
		if got != want {
			t.Errorf("%s:%s, want%s", what, got, want)
		}
	}
	check("by name", ids(data.Organisations), " 6 3 5 4 2 1")
	b.Put(body("1", "Aardvark"))
	b.Put(body("7", "ELAN"))
	check("after edits", ids(data.Organisations), " 1 6 7 3 5 4 2")
	b.Put(&data.Organisation{Common: data.Common{ID: "3", Deleted: true}, Name: "Elan"})
	b.Put(&data.Organisation{Common: data.Common{ID: "9", Deleted: true}})
	check("after a deletion", ids(data.Organisations), " 1 6 7 5 4 2")
	check("by the names of others", ids(data.Roles), " r2 r1")
	b.Put(&data.Person{Common: common("p2"), Name: "Zz"})
	check("which change", ids(data.Roles), " r1 r2")
}

func tell(b *book.Book) map[string]string {
	out := map[string]string{}
	var order []string
	for _, o := range book.List[*data.Organisation](b) {
		order = append(order, string(o.ID))
		var back []string
		for _, r := range b.Referring(data.Organisations, "successor", o.ID) {
			back = append(back, string(r.Base().ID))
		}
		slices.Sort(back)
		out[string(o.ID)] = fmt.Sprint(o.Name, back)
	}
	for _, g := range b.Find("changed", book.FindOptions{}) {
		out["found "+g.Kind.Name] = fmt.Sprint(g.Total, len(g.Hits))
	}
	var named []string
	for _, o := range b.ByName(data.Organisations) {
		named = append(named, b.Title(o)+string(o.Base().ID))
	}
	out["named"] = fmt.Sprint(named, slices.IsSorted(named))
	out["order"] = fmt.Sprint(order, slices.IsSorted(order))
	return out
}

func TestValuesInWords(t *testing.T) {
	b := book.New(today)
	g, h := &data.Neighbourhood{Name: "North"}, &data.Neighbourhood{Name: "East"}
	g.ID, h.ID = "n1", "n2"
	o := body("o1", "Example Homes", func(o *data.Organisation) {
		o.Neighbourhoods = []data.ID{"n1", "n2"}
		o.Joined, o.EntitledToASeat, o.Successor = data.DayOf(2026, 3, 5), data.Yes, "gone"
		o.Tags = []string{"damp", "hardship"}
	})
	p := &data.Person{Name: "Ada Sample"}
	p.ID = "p1"
	role := &data.Role{Person: "p1", Organisation: "o1", Title: data.RoleEmployee}
	role.ID = "r1"
	for _, r := range []data.Record{g, h, o, p, role} {
		b.Put(r)
	}
	k := data.Organisations
	for _, c := range []struct {
		r               data.Record
		field           *data.Field
		canonical, text string
	}{
		{o, k.Field("neighbourhoods"), "East; North", "East, North"},
		{o, k.Field("joined"), "2026-03-05", "5 Mar 2026"},
		{o, k.Field("entitled_to_a_seat"), "yes", "Yes"},
		{o, k.Field("successor"), "", ""},
		{o, k.Field("tags"), "damp; hardship", "damp, hardship"},
		{p, data.Persons.Field("organisation"), "Example Homes", "Example Homes"},
	} {
		if got := b.Canonical(c.field, c.r); got != c.canonical {
			t.Errorf("%s: %q, want %q", c.field.Name, got, c.canonical)
		}
		if got := b.Text(c.field, c.r); got != c.text {
			t.Errorf("%s in words: %q, want %q", c.field.Name, got, c.text)
		}
	}
	if got := b.IDs(k.Field("neighbourhoods"), o); !slices.Equal(got, []data.ID{"n2", "n1"}) {
		t.Errorf("IDs stand in another order than names: %v", got)
	}
	if r, ok := book.One[*data.Person](b, "p1"); !ok || r.Name != "Ada Sample" {
		t.Error("One")
	}
	if _, ok := book.One[*data.Person](b, "o1"); ok {
		t.Error("One finds a record of another kind")
	}
	if c := b.Copy(data.Persons, "p1").(*data.Person); c.Organisation != "o1" || c == p {
		t.Errorf("%+v", c)
	}
	if b.Get(data.Persons, "") != nil || b.Get(nil, "p1") != nil || b.Copy(data.Persons, "no") != nil || b.Partnership() != nil {
		t.Error("something is found where there is nothing")
	}
}
