package insight_test

import (
	"fmt"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
)

// bodies puts two organisations with the IDs a and b into a book.
func bodies(x, y data.Organisation) *book.Book {
	b := book.New(data.DayOf(2026, 3, 4))
	x.ID, y.ID = "a", "b"
	b.PutAll([]data.Record{&x, &y})
	return b
}

func TestOrganisationsThatAreLikelyOne(t *testing.T) {
	type org = data.Organisation
	for _, c := range []struct {
		what string
		x, y org
		want string // the reasons; empty: they are two
	}{
		{"the same name", org{Name: "Example Homes"}, org{Name: "Example Homes"}, "same name"},
		{"but for case, accents and punctuation", org{Name: "Café Example & Co."}, org{Name: "CAFE EXAMPLE AND CO"}, "same name"},
		{"but for what it is in law", org{Name: "Example Homes Limited"}, org{Name: "The Example Homes"}, "same name"},
		{"in law, otherwise", org{Name: "Example Homes Ltd"}, org{Name: "Example Homes CIC"}, "same name"},
		{"a name that is nothing else", org{Name: "Limited"}, org{Name: "Company"}, ""},
		{"Trust and NHS Trust", org{Name: "Example Trust"}, org{Name: "Example NHS Trust"}, ""},
		{"the same name, another ODS code", org{Name: "Example Homes", ODS: "RJ1"}, org{Name: "Example Homes", ODS: "RJZ"}, ""},
		{"the same name, another charity number", org{Name: "Example Homes", Charity: "1"}, org{Name: "Example Homes", Charity: "2"}, ""},
		{"the same name, one has a number", org{Name: "Example Homes", Company: "04385123"}, org{Name: "Example Homes"}, "same name"},
		{"the same ODS code", org{Name: "A", ODS: "RJ1"}, org{Name: "B", ODS: "RJ1"}, "same ODS code"},
		{"the same charity number, another company number", org{Name: "A", Charity: "1", Company: "1"}, org{Name: "B", Charity: "1", Company: "2"}, "same charity number"},
		{"the same company number", org{Name: "A", Company: "04385123"}, org{Name: "B", Company: "04385123"}, "same company number"},
		{"the same postcode alone", org{Name: "Example Homes", Postcode: "SE1 0AA"}, org{Name: "Example Pantry", Postcode: "SE1 0AA"}, ""},
		{"the same postcode and a longer name", org{Name: "Example Pantry", Postcode: "SE1 0AA"}, org{Name: "Example Food Pantry", Postcode: "SE1 0AA"}, "same postcode and a like name"},
		{"the same e-mail", org{Name: "A", Email: "hi@homes.example"}, org{Name: "B", Email: "HI@homes.example"}, "same e-mail"},
		{"the same telephone alone", org{Name: "A", Phone: "020 7946 0001"}, org{Name: "B", Phone: "020 7946 0001"}, ""},
		{"much in common", org{Name: "A Ltd", Phone: "1", Email: "a@b.example", Postcode: "SE1 0AA"}, org{Name: "A", Phone: "1", Email: "a@b.example", Postcode: "SE1 0AA"},
			"same name, same e-mail, same postcode and a like name, same telephone"},
		{"nothing in common", org{Name: "A"}, org{Name: "B"}, ""},
	} {
		got := ""
		for _, w := range insight.Duplicates(bodies(c.x, c.y), data.Organisations) {
			got += strings.Join(w.Why, ", ")
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

func TestPeopleWhoAreLikelyOne(t *testing.T) {
	type one = data.Person
	for _, c := range []struct {
		what string
		x, y one
		want string
	}{
		{"the same name", one{Name: "Ada Sample"}, one{Name: "Ada Sample"}, "same name"},
		{"but for titles, degrees and accents", one{Name: "Dr Zoë Sample MBE"}, one{Name: "zoe sample"}, "same name"},
		{"surname first", one{Name: "Sample, Ada"}, one{Name: "Ada Sample"}, "same name"},
		{"the name they go by", one{Name: "Joanna Pattern", KnownAs: "Jo"}, one{Name: "Jo Pattern"}, "same surname, known by the same first name"},
		{"a second forename", one{Name: "Ada Mary Sample"}, one{Name: "Ada Sample"}, "same surname, known by the same first name"},
		{"another first name", one{Name: "Ada Sample"}, one{Name: "Ben Sample"}, ""},
		{"one word", one{Name: "Ada"}, one{Name: "Sample"}, ""},
		{"the same e-mail", one{Name: "Ada Sample", Email: "ada@x.example"}, one{Name: "A. Smith", Email: "Ada@X.example"}, "same e-mail"},
		{"the same telephone alone", one{Name: "Ada Sample", Phone: "1"}, one{Name: "Ben Trial", Phone: "1"}, ""},
		{"name and telephone", one{Name: "Ada Sample", Phone: "1"}, one{Name: "Ada Sample", Phone: "1"}, "same name, same telephone"},
	} {
		b := book.New(data.DayOf(2026, 3, 4))
		c.x.ID, c.y.ID = "a", "b"
		b.PutAll([]data.Record{&c.x, &c.y})
		got := ""
		for _, w := range insight.Duplicates(b, data.Persons) {
			got += strings.Join(w.Why, ", ")
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

func TestAnAddressThatManyShareSaysNothing(t *testing.T) {
	for n, want := range map[int]int{2: 1, 4: 6, 5: 0} {
		b := book.New(data.DayOf(2026, 3, 4))
		for i := range n {
			p := &data.Person{Name: fmt.Sprintf("Person%d Number%d", i, i), Email: "reception@homes.example"}
			p.ID = data.ID(fmt.Sprint(i))
			b.Put(p)
		}
		if got := len(insight.Duplicates(b, data.Persons)); got != want {
			t.Errorf("%d people with one address are %d pairs, want %d", n, got, want)
		}
	}
}

func TestPairsThatAreTwoAreLeftOut(t *testing.T) {
	b := bodies(data.Organisation{Name: "Example Homes"}, data.Organisation{Name: "Example Homes"})
	if n := len(insight.Duplicates(b, data.Organisations)); n != 1 {
		t.Fatalf("%d pairs", n)
	}
	s := &data.Setting{Name: data.SettingNotSame, Of: "organisations", Items: []string{data.PairOf("b", "a")}}
	s.ID = data.TwinsOf(data.SettingNotSame, data.Organisations)
	b.Put(s)
	if n := len(insight.Duplicates(b, data.Organisations)); n != 0 {
		t.Errorf("%d pairs once they are said to be two", n)
	}
	c := &data.Organisation{Name: "Example Homes Ltd"}
	c.ID = "c"
	b.Put(c)
	if n := len(insight.Duplicates(b, data.Organisations)); n != 2 {
		t.Errorf("%d pairs with a third", n)
	}
}

func BenchmarkDuplicates(b *testing.B) {
	book := book.New(data.DayOf(2026, 3, 4))
	for i := range 20_000 {
		o := &data.Organisation{Name: fmt.Sprintf("Example Body %d", i/2), Postcode: fmt.Sprintf("SE%d 0AA", i%4000), Email: fmt.Sprintf("x%d@b.example", i/3)}
		o.ID = data.ID(fmt.Sprintf("o%d", i))
		book.Put(o)
	}
	for b.Loop() {
		book.Put(&data.Organisation{Common: data.Common{ID: "o0"}, Name: "Example Body 0"})
		insight.Duplicates(book, data.Organisations)
	}
}
