package partners

import (
	"fmt"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/insight"
	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/lists"
	"placebook/ui/record"
)

const nothingDeclared = "Nothing to declare"

// interestSet describes the list of interests: the public register and the kept
// one are views of it.
func interestSet(p *lists.Page) lists.Set {
	x := &interestRows{h: p.Host()}
	k := data.Interests
	person := record.FieldColumn(k.Field("person"), 140)
	person.Grow, person.Min = true, 120
	declaration := record.FieldColumn(k.Field("declaration"), 190)
	declaration.Grow, declaration.Cell = true, x.declaration
	day := func(name string) record.Column { return record.FieldColumn(k.Field(name), 92) }
	return lists.Set{
		Kind: k, Icon: look.Note,
		Belongs: "What members declared belongs here, and that they have nothing to declare: since when, of which type, and what is done about it. Declare within 28 days; confirm twice a year.",
		Columns: []record.Column{person, declaration, record.FieldColumn(k.Field("type"), 132), day("from"), day("to"), day("declared"),
			{Key: "standing", Title: "State", Width: 116, Min: 116, Type: data.TypeChoice, Cell: x.standing}},
		More: []record.Column{{Key: "late", Title: "Days late", Width: 84, AlignRight: true, Type: data.TypeWhole, Cell: func(_ *book.Book, r data.Record) kit.Cell {
			return kit.Cell{Text: positive(r.(*data.Interest).DaysLate())}
		}}},
		First:   []string{"person", "nil", "declaration", "type", "from", "to", "mitigation", "declared", "declared_under", "not_for_publication"},
		Prepare: x.prepare, Views: x.views, Heading: x.heading,
		Fresh: func() data.Record { return &data.Interest{Declared: x.h.Today()} },
		Save:  func(tx *store.Tx, r data.Record) error { return edit.DeclareInterest(tx, r.(*data.Interest)) },
		Tools: []lists.Tool{
			{ID: command.Declare, On: lists.Always, Do: func(ids []data.ID) { declare(x.h, only(x.peopleOf(ids))) }},
			{ID: command.Nothing, Do: func(ids []data.ID) { nothing(x.h, x.peopleOf(ids)) }},
			{ID: command.Confirm, Foot: "Confirm...", Do: func(ids []data.ID) { confirm(x.h, x.peopleOf(ids)) }},
			{ID: command.EndNow, Foot: "End...", Do: func(ids []data.ID) { endInterests(x.h, ids) }},
		},
	}
}

func positive(n int) string {
	if n <= 0 {
		return ""
	}
	return fmt.Sprint(n)
}

// only is the one of a list, "" where there are none or several.
func only(ids []data.ID) data.ID {
	if len(ids) != 1 {
		return ""
	}
	return ids[0]
}

// interestRows are which interests the registers show on the day.
type interestRows struct {
	h            page.Host
	public, kept map[data.ID]bool
}

func (x *interestRows) prepare(b *book.Book) {
	in := func(list []*data.Interest) map[data.ID]bool {
		out := make(map[data.ID]bool, len(list))
		for _, i := range list {
			out[i.ID] = true
		}
		return out
	}
	x.public, x.kept = in(insight.Interests(b, x.h.Today(), true)), in(insight.Interests(b, x.h.Today(), false))
}

func (x *interestRows) views() []record.View {
	pick := func(key, label string, of func(*data.Interest) bool) record.View {
		return record.View{Key: key, Label: label, Picks: func(r data.Record) bool { return of(r.(*data.Interest)) }}
	}
	return []record.View{{Key: "all", Label: "All"},
		pick("public", "Public register", func(i *data.Interest) bool { return x.public[i.ID] }),
		pick("kept", "Kept register", func(i *data.Interest) bool { return x.kept[i.ID] }),
		pick("nil", nothingDeclared, func(i *data.Interest) bool { return i.Nil == data.Yes && i.On(x.h.Today()) == data.InterestCurrent }),
		pick("late", "Declared late", func(i *data.Interest) bool { return i.DaysLate() > 0 }),
		pick("past", "Past keeping", func(i *data.Interest) bool { return i.On(x.h.Today()) == data.InterestPast })}
}

func (x *interestRows) declaration(_ *book.Book, r data.Record) kit.Cell {
	i := r.(*data.Interest)
	if i.Nil == data.Yes {
		return kit.Cell{Text: nothingDeclared, Muted: true}
	}
	return kit.Cell{Text: i.Declaration}
}

// standing says where an interest stands; coloured is what somebody may have to
// see to.
func (x *interestRows) standing(_ *book.Book, r data.Record) kit.Cell {
	word := r.(*data.Interest).On(x.h.Today())
	if word == data.InterestPast {
		return kit.Cell{Text: word, Tone: look.ToneAmber}
	}
	return kit.Cell{Text: word, Muted: word != data.InterestCurrent}
}

func (x *interestRows) heading(b *book.Book, r data.Record) lists.Heading {
	i := r.(*data.Interest)
	out := lists.Heading{Title: b.TitleOf(data.Persons, i.Person)}
	words := []string{nothingDeclared}
	if i.Nil != data.Yes {
		words = []string{i.Type}
		if i.Type == "" {
			words[0] = "An interest, its type not said"
		}
	}
	if i.DeclaredUnder != "" && i.DeclaredUnder != data.CodeNHS {
		words = append(words, "under the "+page.Uncapital(strings.TrimPrefix(i.DeclaredUnder, "Another ")))
	}
	switch late := i.DaysLate(); {
	case i.On(x.h.Today()) != data.InterestCurrent:
		words = append(words, page.Uncapital(i.On(x.h.Today())))
	case late > 0:
		out.Pill, out.Tone = page.Counted(late, "day")+" late", look.ToneAmber
	}
	if i.NotForPublication == data.Yes {
		out.Pill, out.Tone = "Not published", look.ToneNeutral
	}
	out.Line = strings.Join(words, "; ")
	return out
}

// peopleOf are the people of some interests, each once.
func (x *interestRows) peopleOf(interests []data.ID) (out []data.ID) {
	_ = x.h.Store().View(func(b *book.Book) error {
		for _, id := range interests {
			if i, ok := book.One[*data.Interest](b, id); ok && !slices.Contains(out, i.Person) {
				out = append(out, i.Person)
			}
		}
		return nil
	})
	return out
}
