package neighbourhoods

import (
	"fmt"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/lists"
	"placebook/ui/record"
)

// New makes the page.
func New(h page.Host) page.Page {
	return lists.New(h, lists.Options{Key: "neighbourhoods", Title: "Neighbourhoods", Parts: []lists.Part{
		{Label: "Neighbourhoods", Kind: data.Neighbourhoods, Set: set},
	}})
}

// set describes the list of neighbourhoods.
func set(p *lists.Page) lists.Set {
	x := &rows{p: p, h: p.Host()}
	k := data.Neighbourhoods
	name := record.FieldColumn(k.Field("name"), 150)
	name.Grow, name.Min = true, 130
	wards := record.FieldColumn(k.Field("wards"), 170)
	wards.Grow = true
	return lists.Set{
		Kind: k, Icon: look.Pin,
		Belongs: "The parts of your place that have a name belong here: who leads them, their wards, how many people live there. Which partners work where comes from the list of partners.",
		Columns: []record.Column{name, record.FieldColumn(k.Field("lead"), 126), wards,
			x.count("partners", "Partners", 76, func(p *insight.Place) int { return p.Partners.N() }),
			x.count("people", "People", 70, func(p *insight.Place) int { return len(p.People) }),
			x.population(),
			{Key: "missing", Title: "Missing", Width: 170, Cell: x.missing, Type: data.TypeText},
		},
		First:   []string{"name", "lead", "population", "wards", "primary_care_networks"},
		Prepare: x.prepare, Views: x.views, Heading: x.heading,
		Tabs: []lists.Tab{
			{Key: "partners", Label: "Partners", Count: func(_ *book.Book, r data.Record) int { return x.of(r).Partners.N() }, Show: x.showPartners},
			{Key: "people", Label: "People", Count: func(_ *book.Book, r data.Record) int { return len(x.of(r).People) }, Show: x.showPeople},
		},
	}
}

// rows looks up how each neighbourhood stands on the day.
type rows struct {
	p  *lists.Page
	h  page.Host
	by map[data.ID]*insight.Place
}

func (x *rows) prepare(b *book.Book) { x.by = insight.Places(b, x.h.Today()) }

// of gives how a neighbourhood stands; one that has just come has nothing yet.
func (x *rows) of(r data.Record) *insight.Place {
	if p := x.by[r.Base().ID]; p != nil {
		return p
	}
	return &insight.Place{}
}

func (x *rows) count(key, title string, width float32, of func(*insight.Place) int) record.Column {
	return record.Column{Key: key, Title: title, Width: width, Min: width, AlignRight: true, Type: data.TypeWhole,
		Cell: func(_ *book.Book, r data.Record) kit.Cell {
			n := of(x.of(r))
			return kit.Cell{Text: fmt.Sprint(n), Muted: n == 0}
		},
		Sort: func(_ *book.Book, r data.Record) string { return fmt.Sprintf("%06d", of(x.of(r))) }}
}

// population is the field's column with its numbers grouped.
func (x *rows) population() record.Column {
	c := record.FieldColumn(data.Neighbourhoods.Field("population"), 92)
	c.Cell = func(_ *book.Book, r data.Record) kit.Cell {
		return kit.Cell{Text: grouped(r.(*data.Neighbourhood).Population)}
	}
	return c
}

// grouped is a whole number in thousands, as people read it.
func grouped(n string) string {
	for i := len(n) - 3; i > 0; i -= 3 {
		n = n[:i] + "\u202f" + n[i:]
	}
	return n
}

// lacks says what nobody has entered of a neighbourhood.
func lacks(n *data.Neighbourhood) (out []string) {
	for _, f := range []struct {
		on   bool
		word string
	}{{n.Lead == "", "lead"}, {len(n.Wards) == 0, "wards"}, {n.Population == "", "population"}} {
		if f.on {
			out = append(out, f.word)
		}
	}
	return out
}

func (x *rows) missing(_ *book.Book, r data.Record) kit.Cell {
	var parts []string
	if l := lacks(r.(*data.Neighbourhood)); len(l) > 0 {
		parts = append(parts, book.Capital(strings.Join(l, ", ")))
	}
	if n := len(x.of(r).Holes()); n > 0 {
		parts = append(parts, page.Counted(n, "sector"))
	}
	return kit.Cell{Text: strings.Join(parts, "; ")}
}

func (x *rows) views() []record.View {
	return []record.View{{Key: "all", Label: "All"},
		{Key: "unled", Label: "No lead", Picks: func(r data.Record) bool { return r.(*data.Neighbourhood).Lead == "" }},
		{Key: "holes", Label: "Sectors with nobody", Picks: func(r data.Record) bool { return len(x.of(r).Holes()) > 0 }}}
}

// heading says what a neighbourhood has.
func (x *rows) heading(_ *book.Book, r data.Record) lists.Heading {
	n, s := r.(*data.Neighbourhood), x.of(r)
	out := lists.Heading{Title: n.Name, Line: page.Counted(s.Partners.N(), "partner") + ", " + page.HowMany(len(s.People), "person", "people")}
	if n.Population != "" {
		out.Line += "; population " + grouped(n.Population)
	}
	if n.Lead == "" {
		out.Pill, out.Tone = "No lead", look.ToneAmber
	}
	return out
}
