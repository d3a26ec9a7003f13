package book_test

import (
	"fmt"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
)

// common is what a record of the tests has before its own fields.
func common(id string) data.Common { return data.Common{ID: data.ID(id)} }

// partnership is a book in which search has something to find.
func partnership() *book.Book {
	b := book.New(today)
	b.PutAll([]data.Record{
		&data.Setting{Common: common("f1"), Name: data.SettingOwnField, Of: "organisation", Value: "Ward served", Type: data.OwnText},
		&data.Organisation{Common: common("o1"), Name: "Example Homes", Sector: "Housing", Status: data.StatusActive, ODS: "RJ1",
			Offers: "For tenants: damp and mould visits, advice about debt, and a handyman who comes on Fridays", Postcode: "ZZ1 0AA", Phone: "020 7946 0123", Email: "hello@homes.example"},
		&data.Organisation{Common: common("o2"), Name: "Homes for All", ShortName: "HfA", Status: data.StatusProspective, Phone: "+44 (0)20 7946 0999"},
		&data.Organisation{Common: data.Common{ID: "o3", Tags: []string{"hardship"}, Own: map[data.ID]string{"f1": "St. Example's ward"}}, Name: "Café Éxample", Charity: "1234567"},
		&data.Organisation{Common: data.Common{ID: "o4", Notes: "Their line is 020 7946 0777"}, Name: "North Exampleton and Madeup NHS Foundation Trust"},
		&data.Organisation{Common: common("o5"), Name: "Homestead", Address: "1 High St, Exampleton, ZZ9 9ZZ"},
		&data.Organisation{Common: data.Common{ID: "o6", Deleted: true}, Name: "Homes long gone"},
		&data.Organisation{Common: common("o7"), Name: "Quill-Canary Co-op"},
		&data.Person{Common: common("p1"), Name: "Ana O'Brien", KnownAs: "Birdie", JobTitle: "Practice manager", Email: "ana.obrien@homes.example", DoNotName: data.Yes, AccessNeeds: "Comes with a wheelchair"},
		&data.Person{Common: common("p2"), Name: "Johanna Exampleson", Profession: "Geriatrician", Phone: "07700 900123"},
		&data.Person{Common: common("p3"), Name: "Zoë Johnson-Smith"},
		&data.Role{Common: common("r1"), Person: "p1", Organisation: "o1", Title: data.RoleEmployee},
		&data.Role{Common: common("r2"), Person: "p3", Group: "g1", Title: data.RoleCoChair, From: data.DayOf(2025, 4, 1)},
		&data.Group{Common: common("g1"), Name: "Partnership Board", Type: data.GroupBoard},
		&data.Agreement{Common: common("a1"), Title: "Memorandum of Understanding", Type: data.AgreementMoU, Version: "2"},
		&data.Signature{Common: common("s1"), Agreement: "a1", Organisation: "o2", State: data.SignatureInReview},
		&data.ContactNote{Common: common("n1"), Person: "p2", Day: data.DayOf(2026, 3, 2), Text: "Spoke about the winter plan", By: "Ana"},
		&data.Event{Common: common("e1"), Type: data.EventBoard, Title: "March Board", Day: data.DayOf(2026, 3, 19), Group: "g1"},
	})
	return b
}

// told writes what was found as one line: the groups, and the titles in them.
func told(groups []book.Group) string {
	var out []string
	for _, g := range groups {
		var titles []string
		for _, h := range g.Hits {
			titles = append(titles, h.Title)
		}
		out = append(out, g.Kind.List+": "+strings.Join(titles, "; "))
	}
	return strings.Join(out, " | ")
}

func TestFind(t *testing.T) {
	b := partnership()
	for _, c := range []struct{ query, want string }{
		// The whole title first, then those that begin with it, words, words in other fields.
		{"example homes", "organisations: Example Homes; Homestead | people: Ana O'Brien"}, // Homestead is in Exampleton
		{"homes", "organisations: Homes for All; Homestead; Example Homes | signatures: Homes for All, Memorandum of Understanding, 2 | people: Ana O'Brien"},
		{"home", "organisations: Homes for All; Homestead; Example Homes | signatures: Homes for All, Memorandum of Understanding, 2 | people: Ana O'Brien"},
		{"HOMES  ex", "organisations: Example Homes; Homestead | people: Ana O'Brien"},
		{"all homes", "organisations: Homes for All | signatures: Homes for All, Memorandum of Understanding, 2"},
		{"mes", "organisations: Homes for All; Homestead; Example Homes | signatures: Homes for All, Memorandum of Understanding, 2 | people: Ana O'Brien"},
		{"me", "agreements: Memorandum of Understanding, 2 | signatures: Homes for All, Memorandum of Understanding, 2 | events: March Board"},
		// Accents, case, apostrophes, full stops and hyphens.
		{"cafe", "organisations: Café Éxample"},
		{"EXÀMPLE CAFÉ", "organisations: Café Éxample"},
		{"obrien", "people: Ana O'Brien"},
		{"O’Brien", "people: Ana O'Brien"},
		{"st examples", "organisations: Café Éxample"},
		{"n.h.s. trust", "organisations: North Exampleton and Madeup NHS Foundation Trust"},
		{"madeup & north", "organisations: North Exampleton and Madeup NHS Foundation Trust"},
		{"coop", "organisations: Quill-Canary Co-op"},
		{"co-op", "organisations: Quill-Canary Co-op"},
		{"quillcanary", "organisations: Quill-Canary Co-op"},
		{"johnson smith", "people: Zoë Johnson-Smith | roles: Zoë Johnson-Smith, Partnership Board, Co-chair"},
		// Numbers, with and without their spaces.
		{"02079460123", "organisations: Example Homes"},
		{"0207 946 0123", "organisations: Example Homes"},
		{"+44 20 7946 0123", "organisations: Example Homes"},
		{"00442079460123", "organisations: Example Homes"},
		{"+44 (0)20 79460999", "organisations: Homes for All"},
		{"02079460999", "organisations: Homes for All"},
		{"020 7946 0", "organisations: Example Homes; Homes for All; North Exampleton and Madeup NHS Foundation Trust"},
		{"02079460777", "organisations: North Exampleton and Madeup NHS Foundation Trust"}, // in a note
		{"460123", "organisations: Example Homes"},
		{"07700900123", "people: Johanna Exampleson"},
		{"zz10aa", "organisations: Example Homes"},
		{"ZZ1 0AA", "organisations: Example Homes"},
		{"zz1 0a", "organisations: Example Homes"},
		{"zz99zz", "organisations: Homestead"}, // in an address
		{"1234567", "organisations: Café Éxample"},
		// Codes and initials count as a whole only.
		{"rj1", "organisations: Example Homes"},
		{"rj", ""},
		{"nem", "organisations: North Exampleton and Madeup NHS Foundation Trust"},
		{"neam", "organisations: North Exampleton and Madeup NHS Foundation Trust"},
		{"nemt", "organisations: North Exampleton and Madeup NHS Foundation Trust"},
		{"neamnft", "organisations: North Exampleton and Madeup NHS Foundation Trust"},
		{"nea", ""},
		{"hfa", "organisations: Homes for All"},
		{"hf", "organisations: Homes for All"},
		// Other fields, tags, notes, own fields, names of linked records.
		{"birdie", "people: Ana O'Brien"},
		{"damp", "organisations: Example Homes"},
		{"who helps with damp here?", "organisations: Example Homes"},
		{"Where can I get advice about debt?", "organisations: Example Homes"},
		{"who helps", ""},
		{"hardship", "organisations: Café Éxample"},
		{"ana@homes", "people: Ana O'Brien"},
		{"ana.obrien@homes.example", "people: Ana O'Brien"},
		{"winter johanna", "contact-notes: Johanna Exampleson, 2 Mar 2026"},
		{"19 march 2026", "events: March Board"},
		{"co-chair zoe", "roles: Zoë Johnson-Smith, Partnership Board, Co-chair"},
		{"employee", ""},
		// Slips.
		{"exmaple homes", "organisations: Example Homes | people: Ana O'Brien"},
		{"hoems", "organisations: Homes for All; Example Homes | signatures: Homes for All, Memorandum of Understanding, 2 | people: Ana O'Brien"},
		{"jonson", "people: Zoë Johnson-Smith | roles: Zoë Johnson-Smith, Partnership Board, Co-chair"},
		{"gohnson", "people: Zoë Johnson-Smith | roles: Zoë Johnson-Smith, Partnership Board, Co-chair"},
		{"memornadun", "agreements: Memorandum of Understanding, 2 | signatures: Homes for All, Memorandum of Understanding, 2"},
		{"memronadumm", ""}, // three slips
		{"hme", ""},         // too short
		{"obrein", "people: Ana O'Brien"},
		{"rj2", ""}, // a number is no slip of another
		{"0207946012", "organisations: Example Homes"},
		{"02079460124", ""},
		{"homes johana", ""}, // a slip, but nobody has both
		{"wheelchair", ""},   // stays on the person's own form
		{"gone", ""},         // deleted
		{"own field", ""},
		{"", ""},
		{" .,' ", ""},
		{"nobody", ""},
	} {
		if got := told(b.Find(c.query, book.FindOptions{})); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.query, got, c.want)
		}
	}
}

// TestASlipInAWordThatThereIs: a word that somebody else has is forgiven only
// when nothing is found otherwise.
func TestASlipInAWordThatThereIs(t *testing.T) {
	b := book.New(today)
	b.PutAll([]data.Record{body("1", "Jonson Carers"), body("2", "Johnson Housing"), body("3", "Bohnson Housing")})
	for _, c := range []struct{ query, want string }{
		{"jonson", "organisations: Jonson Carers"},
		{"jonson housing", "organisations: Johnson Housing"}, // Bohnson is two slips away
		{"johnson", "organisations: Johnson Housing"},
		{"johnson hoosing", "organisations: Johnson Housing"},
		{"rohnson", "organisations: Bohnson Housing; Johnson Housing"},
		{"johnsom", "organisations: Johnson Housing"},
		{"jphnson housing", "organisations: Johnson Housing"},
		{"johnsom johnson carers", ""},
	} {
		if got := told(b.Find(c.query, book.FindOptions{})); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.query, got, c.want)
		}
	}
}

func TestWhatAHitSays(t *testing.T) {
	b := partnership()
	for _, c := range []struct{ query, line, forgiven string }{
		{"example homes", "Housing, Active", ""},
		{"homes damp", "Housing, Active · What it offers: For tenants: damp and mould visits, advice about debt, and …", ""},
		{"rj1", "Housing, Active · ODS code: RJ1", ""},
		{"homes fridays", "Housing, Active · What it offers: … who comes on Fridays", ""},
		{"hfa", "Prospective · Short name: HfA", ""},
		{"neam", "", ""},
		{"hardship", "Tag: hardship", ""},
		{"examples ward", "Ward served: St. Example's ward", ""},
		{"birdie", "Practice manager, Example Homes · Known as: Birdie", ""},
		{"ana.obrien@homes", "Practice manager, Example Homes · E-mail: ana.obrien@homes.example", ""},
		{"ana manager", "Practice manager, Example Homes · Job title: Practice manager", ""},
		{"brien homes", "Practice manager, Example Homes · E-mail: ana.obrien@homes.example", ""},
		{"obrien example homes manager", "Practice manager, Example Homes · E-mail: ana.obrien@homes.example · Job title: Practice manager", ""},
		{"07700900123", "Telephone: 07700 900123", ""},
		{"obrein", "Practice manager, Example Homes", "O'Brien"},
		{"exmaple hoems", "Housing, Active", "Example Homes"},
		{"co-chair", "Zoë Johnson-Smith, Partnership Board, 1 Apr 2025", ""},
		{"homes memorandum", "Homes for All, Memorandum of Understanding, 2, In review", ""},
		{"winter", "Johanna Exampleson, Ana · What was said: Spoke about the winter plan", ""},
		{"march board", "Board meeting, 19 Mar 2026", ""},
		{"memorandum understanding", "MoU", ""},
	} {
		g := b.Find(c.query, book.FindOptions{Limit: 1})
		if len(g) == 0 {
			t.Errorf("%q: nothing found", c.query)
			continue
		}
		if h := g[0].Hits[0]; h.Line() != c.line || h.Forgiven != c.forgiven {
			t.Errorf("%q: %s\n got %s (%s)\nwant %s (%s)", c.query, h.Title, h.Line(), h.Forgiven, c.line, c.forgiven)
		}
	}
}

func TestALimitAndKindsNarrowWhatIsFound(t *testing.T) {
	b := partnership()
	g := b.Find("homes", book.FindOptions{Limit: 1})
	if got := told(g); got != "organisations: Homes for All | signatures: Homes for All, Memorandum of Understanding, 2 | people: Ana O'Brien" || g[0].Total != 3 {
		t.Errorf("%s, %d in all", got, g[0].Total)
	}
	if got := told(b.Find("homes", book.FindOptions{Kinds: []*data.Kind{data.Persons}})); got != "people: Ana O'Brien" {
		t.Error(got)
	}
}

// TestFindFollowsEdits: what is found by the name of another record follows it.
func TestFindFollowsEdits(t *testing.T) {
	b := partnership()
	b.Find("homes", book.FindOptions{})
	change := func(k *data.Kind, id data.ID, edit func(data.Record)) {
		r := data.Clone(b.Get(k, id))
		edit(r)
		b.Put(r)
	}
	for _, c := range []struct {
		what  string
		do    func()
		query string
		want  string
	}{
		{"renamed", func() {
			change(data.Organisations, "o1", func(r data.Record) { r.(*data.Organisation).Name = "Sample Lodgings" })
		}, "lodgings", "organisations: Sample Lodgings | people: Ana O'Brien"},
		{"the old name", func() {}, "example homes", "organisations: Homestead; Sample Lodgings | people: Ana O'Brien"}, // by its address and theirs by e-mail
		{"changes employer", func() {
			change(data.Roles, "r1", func(r data.Record) { r.(*data.Role).Organisation = "o5" })
		}, "homestead", "organisations: Homestead | people: Ana O'Brien"},
		{"employment is another's", func() {
			change(data.Roles, "r1", func(r data.Record) { r.(*data.Role).Person = "p2" })
		}, "homestead", "organisations: Homestead | people: Johanna Exampleson"},
		{"employment becomes a role", func() {
			change(data.Roles, "r1", func(r data.Record) { r.(*data.Role).Title = data.RoleMember })
		}, "homestead", "organisations: Homestead | roles: Johanna Exampleson, Homestead, Member"},
		{"a person is renamed", func() {
			change(data.Persons, "p2", func(r data.Record) { r.(*data.Person).Name = "Grace Sample" })
		}, "grace", "people: Grace Sample | roles: Grace Sample, Homestead, Member | contact-notes: Grace Sample, 2 Mar 2026"},
		{"deleted", func() {
			change(data.Persons, "p2", func(r data.Record) { r.Base().Deleted = true })
		}, "grace", ""},
		{"a new one", func() { b.Put(&data.Person{Common: common("p9"), Name: "Grace Newcomer"}) }, "grace", "people: Grace Newcomer"},
		{"many at once", func() {
			var rs []data.Record
			for i := range 100 {
				rs = append(rs, &data.Workstream{Common: common(fmt.Sprint("w", i)), Name: "Graceful Well"})
			}
			b.PutAll(rs)
		}, "graceful newcomer", ""},
		{"of a kind that was empty", func() {}, "graceful w9", ""},
	} {
		c.do()
		if got := told(b.Find(c.query, book.FindOptions{})); got != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.what, c.query, got, c.want)
		}
	}
	if g := b.Find("graceful", book.FindOptions{Limit: 2}); len(g) != 1 || g[0].Total != 100 || len(g[0].Hits) != 2 {
		t.Errorf("%+v", g)
	}
}

// TestAnIndexIsBuiltBesideTheBook: what changes in the meantime is taken in.
func TestAnIndexIsBuiltBesideTheBook(t *testing.T) {
	b := partnership()
	if !b.Cold() {
		t.Error("nothing was built yet")
	}
	w := b.Warming()
	b.Put(&data.Person{Common: common("p8"), Name: "Meanwhile Added"})
	b.Put(&data.Organisation{Common: common("o1"), Name: "Sample Lodgings"})
	b.Put(&data.Organisation{Common: data.Common{ID: "o7", Deleted: true}})
	w.Work()
	b.Put(&data.Person{Common: data.Common{ID: "p2", Deleted: true}})
	b.Use(w)
	if b.Cold() {
		t.Error("it was built")
	}
	for query, want := range map[string]string{
		"meanwhile": "people: Meanwhile Added",
		"lodgings":  "organisations: Sample Lodgings | people: Ana O'Brien",
		"canary":    "",
		"johanna":   "",
		"winter":    "contact-notes: 2 Mar 2026",
	} {
		if got := told(b.Find(query, book.FindOptions{})); got != want {
			t.Errorf("%q: %s, want %s", query, got, want)
		}
	}
	var many []data.Record
	for i := range 5000 {
		many = append(many, &data.Workstream{Common: common(fmt.Sprint("w", i)), Name: "Well"})
	}
	b.PutAll(many)
	if g := b.Find("well", book.FindOptions{Limit: 1}); !t.Failed() && (len(g) != 1 || g[0].Total != 5000) {
		t.Errorf("after many changes: %+v", g)
	}
}
