package partners

import (
	"errors"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/lists"
	"placebook/ui/record"
)

// declareTools are what can be done about the interests of chosen people; foot
// tells whether a button below the list says so.
func declareTools(h page.Host, foot bool) []lists.Tool {
	tools := []lists.Tool{
		{ID: command.Confirm, Foot: "Confirm...", Do: func(ids []data.ID) { confirm(h, ids) }},
		{ID: command.Nothing, Foot: "Nothing to declare...", Do: func(ids []data.ID) { nothing(h, ids) }},
		{ID: command.Declare, Foot: "Declare...", On: lists.One, Do: func(ids []data.ID) { declare(h, ids[0]) }},
	}
	for i := range tools {
		if !foot {
			tools[i].Foot = ""
		}
	}
	return tools
}

// declare opens the boxes of an interest.
func declare(h page.Host, person data.ID) {
	x := &data.Interest{Person: person, Declared: h.Today(), DeclaredUnder: codeOf(h, person)}
	first := "declaration"
	if person == "" {
		first = "person"
	}
	page.Ask(h, record.Question{
		Title: "Declare an interest", Says: "Within 28 days of when it began. What was said about nothing to declare ends the day before.", Record: x,
		Boxes: []record.Asked{{Field: "person", Whole: true, Fixed: true}, {Field: "declaration", Whole: true, Needed: true}, {Field: "type"}, {Field: "declared_under"},
			{Field: "from", Label: "Began"}, {Field: "declared"}, {Field: "mitigation", Whole: true}, {Field: "not_for_publication", Whole: true}},
		First: first, Do: "Declare", Icon: look.SaveIcon, Step: "Declare an interest",
		Job: func(tx *store.Tx, r data.Record) error {
			i := r.(*data.Interest)
			if err := notToCome(tx, data.Interests, "declared", i.Declared); err != nil {
				return err
			}
			return edit.DeclareInterest(tx, i)
		},
		Done: func(r data.Record) {
			i := r.(*data.Interest)
			said := "Interest of " + nameOf(h, data.Persons, i.Person) + " declared"
			if late := i.DaysLate(); late > 0 {
				said += ", " + page.Counted(late, "day") + " after the 28"
			}
			h.Say(said+".", "Undo", h.Undo)
		},
	})
}

// codeOf is the code that a person declares under: councillors have their own.
func codeOf(h page.Host, person data.ID) string {
	title := strings.Fields(data.Fold(nameOf(h, data.Persons, person)))
	switch {
	case person == "" || len(title) == 0:
		return ""
	case strings.HasPrefix(title[0], "cllr") || title[0] == "councillor":
		return data.CodeCouncil
	}
	return data.CodeNHS
}

// notToCome refuses a day that is still to come: what somebody said was said.
func notToCome(tx *store.Tx, k *data.Kind, field string, day data.Day) error {
	if !day.After(tx.Today()) {
		return nil
	}
	return &store.InvalidError{Kind: k, Fields: []data.FieldError{{Field: field, Sentence: day.Short() + " is still to come"}}}
}

// atField says a refusal of a job under a box.
func atField(err error, field string) error {
	if !errors.Is(err, store.ErrInvalid) {
		return err
	}
	return &store.InvalidError{Kind: data.Interests, Fields: []data.FieldError{{Field: field, Sentence: data.Sentence(err)}}}
}

// onADay asks for the day on which people said something, and notes it for all of
// them in one step.
func onADay(h page.Host, people []data.ID, q record.Question, job func(tx *store.Tx, person data.ID, day data.Day) error) {
	q.Record, q.Icon = &data.Interest{Declared: h.Today()}, look.SaveIcon
	q.Boxes = []record.Asked{{Field: "declared", Label: "On which day", Needed: true, Whole: true}}
	q.Says = "For " + named(h, data.Persons, people) + ". " + q.Says
	q.Job = func(tx *store.Tx, r data.Record) error {
		day := r.(*data.Interest).Declared
		if err := notToCome(tx, data.Interests, "declared", day); err != nil {
			return err
		}
		for _, id := range people {
			if err := job(tx, id, day); err != nil {
				return atField(err, "declared")
			}
		}
		return nil
	}
	page.Ask(h, q)
}

// confirm notes that people looked at their interests and that they stand.
func confirm(h page.Host, people []data.ID) {
	n := page.HowMany(len(people), "person", "people")
	onADay(h, people, record.Question{
		Title: "Confirm interests", Says: "Their interests stand. Who has declared nothing yet says with it that there is nothing to declare.",
		Do: "Confirm for " + n, Step: "Confirm interests",
		Done: func(r data.Record) { h.Say("Interests of "+n+" confirmed.", "Undo", h.Undo) },
	}, func(tx *store.Tx, person data.ID, day data.Day) error {
		_, err := edit.ConfirmInterests(tx, person, day)
		return err
	})
}

// nothing notes that people have nothing to declare.
func nothing(h page.Host, people []data.ID) {
	n := page.HowMany(len(people), "person", "people")
	onADay(h, people, record.Question{
		Title: "Nothing to declare", Says: "It stands in the register as a declaration of its own.", Do: "Save for " + n, Step: "Nothing to declare",
		Done: func(r data.Record) { h.Say("Nothing to declare: "+n+".", "Undo", h.Undo) },
	}, edit.DeclareNothing)
}

// endInterests asks for the last day of interests.
func endInterests(h page.Host, ids []data.ID) {
	n := page.Counted(len(ids), "interest")
	var what string
	_ = h.Store().View(func(b *book.Book) error {
		what = n
		if len(ids) == 1 {
			what = b.TitleOf(data.Interests, ids[0])
		}
		return nil
	})
	page.Ask(h, record.Question{
		Title: "End an interest", Says: what + ". The public register shows it for six months more, the kept one for six years.",
		Record: &data.Interest{To: h.Today()}, Boxes: []record.Asked{{Field: "to", Label: "Last day", Needed: true, Whole: true}},
		Do: "End " + n, Icon: look.SaveIcon, Step: "End an interest",
		Job: func(tx *store.Tx, r data.Record) error {
			for _, id := range ids {
				if err := edit.EndInterest(tx, id, r.(*data.Interest).To); err != nil {
					return err
				}
			}
			return nil
		},
		Done: func(data.Record) { h.Say(book.Capital(n)+" ended.", "Undo", h.Undo) },
	})
}
