package book_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

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

func titles(hits []book.Hit) (out []string) {
	for _, h := range hits {
		out = append(out, h.Title)
	}
	return out
}

func TestSearch(t *testing.T) {
	b := book.New(today)
	b.PutAll([]data.Record{
		body("1", "Example Homes"), body("2", "Homes for All"), body("3", "Café Éxample"), body("4", "Thomes Trust"),
		body("5", "Elder Care", func(o *data.Organisation) { o.Address = "1 Homes Street" }),
		body("6", "Zebra", func(o *data.Organisation) { o.Notes = "Speaks of thomes" }),
	})
	for _, c := range []struct {
		query string
		limit int
		want  string
		total int
	}{
		{"homes", 0, "Homes for All;Elder Care;Example Homes;Thomes Trust;Zebra", 5},
		{"homes", 2, "Homes for All;Elder Care", 5},
		{"HOMES  ex", 0, "Example Homes", 1},
		{"example", 0, "Example Homes;Café Éxample", 2},
		{"cafe", 0, "Café Éxample", 1},
		{"homes all", 5, "Homes for All", 1},
		{"", 0, "", 0},
		{"   ", 0, "", 0},
		{"nobody", 0, "", 0},
	} {
		hits, total := b.Search(data.Organisations, c.query, c.limit)
		if got := strings.Join(titles(hits), ";"); got != c.want || total != c.total {
			t.Errorf("%q: %s (%d)\nwant %s (%d)", c.query, got, total, c.want, c.total)
		}
	}
}

func TestAccessNeedsAreNotSearched(t *testing.T) {
	b := book.New(today)
	p := &data.Person{Name: "Ada Sample", AccessNeeds: "ramp"}
	p.ID = "p"
	b.Put(p)
	if _, n := b.Search(data.Persons, "ramp", 0); n != 0 {
		t.Error("they stay on the person's own form")
	}
}

// The first hits with a limit are those that come first without one.
func TestALimitCutsWhatComesLater(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := book.New(today)
		for i := range rapid.IntRange(0, 40).Draw(t, "records") {
			b.Put(body(fmt.Sprint("o", i), rapid.StringMatching(`[ab]{1,3}( [ab]{1,3}){0,2}`).Draw(t, "name")))
		}
		query := rapid.StringMatching(`[ab]{1,2}( [ab])?`).Draw(t, "query")
		limit := rapid.IntRange(1, 10).Draw(t, "limit")
		all, total := b.Search(data.Organisations, query, 0)
		some, again := b.Search(data.Organisations, query, limit)
		if total != len(all) || again != total || !slices.Equal(titles(some), titles(all)[:min(limit, len(all))]) {
			t.Fatalf("%q of %q (%d, %d)", titles(some), titles(all), total, again)
		}
	})
}

// However records come into a book, it is the same book.
func TestABookIsTheSameHoweverItWasFilled(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	one, many, shared := book.New(today), book.New(today), book.New(today)
	shared.Prepare()
	var fresh []data.Record
	for i := range 300 {
		fresh = append(fresh, body(fmt.Sprintf("o%03d", i), fmt.Sprint("Name ", i), func(o *data.Organisation) { o.Successor = data.ID(fmt.Sprintf("o%03d", i/3)) }))
	}
	shuffled := slices.Clone(fresh)
	r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	one.PutAll(fresh)
	many.PutAll(shuffled)
	many.All(data.Organisations)
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
		shared.Search(data.Organisations, "name", 3)
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
	hits, n := b.Search(data.Organisations, "changed", 0)
	out["found"] = fmt.Sprint(n, len(hits))
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
