package settings

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// inForce are the rules that something in the program goes by.
var inForce = []*data.Rule{data.ContactMonths, data.SmallNumber, data.SeatDays}

// rules is the section of the numbers that the team may set.
type rules struct {
	s    *settings
	rows []*ruleRow
	body fyne.CanvasObject
}

// ruleRow is a number: its box, and what it is usually.
type ruleRow struct {
	rule *data.Rule
	box  *kit.TextBox
	now  int // in force
}

func newRules(s *settings) part {
	r := &rules{s: s}
	var cards []fyne.CanvasObject
	for _, rule := range inForce {
		row := &ruleRow{rule: rule, box: kit.NewTextBox(rule.Label + " (" + rule.Unit + ")")}
		row.box.OnEnter = func(string) { r.save() }
		row.box.OnChange = func(string) { row.box.SetError("") }
		r.rows = append(r.rows, row)
		cards = append(cards, kit.NewCard("", kit.Column(8,
			atLeft(boxWide, row.box),
			kit.NewWrapped(kit.Muted, rule.Help+" Usually "+strconv.Itoa(rule.Usual)+"."))))
	}
	cards = append(cards, atEnd(kit.NewButton(kit.Primary, look.SaveIcon, "Save", func() { r.save() })))
	r.body = column("Thresholds", "Numbers that the figures go by, from today on: a report as at an earlier day keeps those of that day.", cards...)
	r.read()
	return r
}

// read shows what is in force, but for what is being typed.
func (r *rules) read() {
	_ = r.s.h.Store().View(func(b *book.Book) error {
		for _, row := range r.rows {
			typed := row.typed()
			row.now = row.rule.Value(b)
			if !typed {
				row.box.SetText(strconv.Itoa(row.now))
			}
		}
		return nil
	})
}

func (row *ruleRow) typed() bool {
	return row.now != 0 && strings.TrimSpace(row.box.Text()) != strconv.Itoa(row.now)
}

func (r *rules) typed() (n int) {
	for _, row := range r.rows {
		if row.typed() {
			n++
		}
	}
	return n
}

// save saves the numbers that were changed as one step.
func (r *rules) save() bool {
	for _, row := range r.rows {
		if _, err := row.rule.Read(row.box.Text()); err != nil {
			row.box.SetError(data.Sentence(err) + ".")
			r.s.h.Canvas().Focus(row.box.Entry())
			return false
		}
		row.box.SetError("")
	}
	var said []string
	done := r.s.step("Change thresholds", func(tx *store.Tx) error {
		for _, row := range r.rows {
			if !row.typed() {
				continue
			}
			n, err := edit.SetRule(tx, row.rule, row.box.Text())
			if err != nil {
				return err
			}
			if n != row.now {
				said = append(said, fmt.Sprintf("%s %d %s", row.rule.Label, n, row.rule.Unit))
			}
		}
		return nil
	}, func() string {
		if len(said) == 0 {
			return ""
		}
		return strings.Join(said, "; ") + "."
	}, r.s.h.Fail)
	if done {
		r.putBack()
	}
	return done
}

// putBack shows what is in force, also where something else was typed.
func (r *rules) putBack() {
	for _, row := range r.rows {
		row.now = 0
		row.box.SetError("")
	}
	r.read()
}

// Object is shown.
func (r *rules) Object() fyne.CanvasObject { return r.body }

// Focus is the first box.
func (r *rules) Focus() fyne.Focusable { return r.rows[0].box.Entry() }

// Changed shows what is in force now.
func (r *rules) Changed(store.Batch) { r.read() }

// Doing gives what a command does here.
func (r *rules) Doing(id command.ID) func() {
	if id == command.Save {
		return func() { r.save() }
	}
	return nil
}

// Leave asks about numbers that were typed and not saved.
func (r *rules) Leave(goOn func()) {
	n := r.typed()
	if n == 0 {
		goOn()
		return
	}
	r.s.leaving(page.HowMany(n, "number", "numbers")+" "+page.IsAre(n)+" not saved yet.", r.save, r.putBack, goOn)
}
