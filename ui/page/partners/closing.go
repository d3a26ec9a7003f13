package partners

import (
	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/record"
)

// close asks how an organisation comes to its end.
func (j jobs) close(id data.ID) {
	name := ""
	j.view(func(b *book.Book) { name = b.TitleOf(data.Organisations, id) })
	staff := kit.NewCheck("Its people work there from the next day on", nil)
	page.Ask(j.h, record.Question{
		Title: "Close " + name, Says: "Its roles end with it. What it was stays in the history.",
		Record: &data.Organisation{Left: j.h.Today()}, Below: staff,
		Boxes: []record.Asked{{Field: "left", Label: "Last day", Needed: true},
			{Field: "successor", Label: "Becomes part of", Help: "Empty where nobody takes over", Fixed: true}},
		Do: "Close it", Icon: look.SaveIcon, Step: "Close organisation",
		Job: func(tx *store.Tx, r data.Record) error {
			o := r.(*data.Organisation)
			c := edit.Closing{Last: o.Left, Successor: o.Successor, MoveStaff: staff.On}
			if err := wrongClosing(c); err != nil {
				return err
			}
			return edit.Close(tx, id, c)
		},
		Done: func(data.Record) { j.undone(name + " is closed.") },
	})
}

// wrongClosing says at which box what is wrong.
func wrongClosing(c edit.Closing) error {
	wrong := func(field, sentence string) error {
		return &store.InvalidError{Kind: data.Organisations, Fields: []data.FieldError{{Field: field, Sentence: sentence}}}
	}
	switch {
	case c.Last.Precision() != data.PrecisionDay:
		return wrong("left", "Give the last day, not only a month or a year")
	case c.MoveStaff && c.Successor == "":
		return wrong("successor", "Say which organisation its people go to")
	}
	return nil
}

// handOver asks to whom a person's work goes, and what of it.
func (j jobs) handOver(id data.ID) {
	var duties []edit.Duty
	var checks []*kit.Check
	who := ""
	lines := kit.Column(0, kit.NewWords(kit.SmallBold, "What goes over"))
	j.view(func(b *book.Book) {
		who, duties = b.TitleOf(data.Persons, id), edit.Duties(b, id)
		for _, d := range duties {
			c := kit.NewCheck(d.Field.Label+": "+b.TitleOf(d.Kind, d.ID), nil)
			c.SetOn(true)
			checks = append(checks, c)
			lines.Add(c)
		}
	})
	if len(duties) == 0 {
		j.h.Say(who+" has nothing in hand that could be handed over.", "", nil)
		return
	}
	moved := 0
	page.Ask(j.h, record.Question{
		Title: "Hand over the work of " + who, Record: &data.Role{}, Below: fyne.CanvasObject(lines),
		Boxes: []record.Asked{{Field: "person", Label: "To whom", Whole: true, Fixed: true}},
		Do:    "Hand over", Icon: look.SaveIcon, Step: "Hand over work",
		Job: func(tx *store.Tx, r data.Record) (err error) {
			to := r.(*data.Role).Person
			chosen := ticked(duties, checks)
			switch {
			case to == id:
				return wrongRole("person", "That is the same person: choose who takes it over")
			case len(chosen) == 0:
				return wrongRole("person", "Nothing is ticked that could go over")
			}
			moved, err = edit.HandOver(tx, id, to, chosen)
			return err
		},
		Done: func(r data.Record) {
			to := ""
			j.view(func(b *book.Book) { to = b.TitleOf(data.Persons, r.(*data.Role).Person) })
			j.undone(page.Counted(moved, "thing") + " handed over to " + to + ".")
		},
	})
}

func ticked(duties []edit.Duty, checks []*kit.Check) (out []edit.Duty) {
	for i, c := range checks {
		if c.On {
			out = append(out, duties[i])
		}
	}
	return out
}
