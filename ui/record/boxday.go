package record

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/ui/kit"
)

// dayInput is a box for a day, which answers in full what it understood.
type dayInput struct {
	s   spec
	box *kit.DayBox
	env *env
}

// dayExample stands in an empty box that has the keyboard.
const dayExample = "12/3, Friday"

func newDayInput(s spec, e *env, changed func()) *dayInput {
	d := &dayInput{s: s, env: e}
	d.box = kit.NewCalendarBox(s.label, d.answer, &kit.Days{Today: d.today, Of: d.dayOf, Text: textOf, Marks: d.marks})
	d.box.Example, d.box.Note = dayExample, s.help
	d.box.SetNeeded(s.needed())
	d.box.OnChange = func(string) { changed() }
	d.box.OnDone = func(string) { changed() }
	return d
}

// said is what the text means on the day of the book.
func (d *dayInput) said(text string) (out data.SaidDay, err error) {
	d.env.view(func(b *book.Book) { out, err = sayDay(b, text) })
	return out, err
}

// sayDay is what a person means by a text on the day of the book: with the
// Board's days and the holidays. Those of a day that is far away are looked up
// once it is known.
func sayDay(b *book.Book, text string) (out data.SaidDay, err error) {
	today := b.Today()
	near := today.Time().Year()
	out, err = data.SayDay(text, today, append(boardDays(b), holidays(near-1, near+2)...))
	if far := out.Day.Time().Year(); !out.Day.IsZero() && (far < near-1 || far > near+2) {
		out, err = data.SayDay(text, today, append(boardDays(b), holidays(far, far)...))
	}
	return out, err
}

func (d *dayInput) answer(text string) (display string, ok bool, sentence string) {
	said, err := d.said(text)
	if err != nil {
		return "", false, data.Sentence(err)
	}
	return said.Day.Short(), true, said.Sentence
}

// A day of the calendar is midnight UTC, as data.Day.Time.

func (d *dayInput) today() (t time.Time) {
	d.env.view(func(b *book.Book) { t = b.Today().Time() })
	return t
}

func (d *dayInput) dayOf(text string) (t time.Time, whole bool) {
	said, err := d.said(text)
	if err != nil || said.Day.IsZero() {
		return time.Time{}, false
	}
	return said.Day.Time(), said.Day.Precision() == data.PrecisionDay
}

func textOf(t time.Time) string { return data.DayOf(t.Date()).Short() }

func (d *dayInput) marks(first, last time.Time) (out []kit.DayMark) {
	d.env.view(func(b *book.Book) {
		for _, n := range append(boardDays(b), holidays(first.Year(), last.Year())...) {
			if t := n.Day.Time(); n.Day.Precision() == data.PrecisionDay && !t.Before(first) && !t.After(last) {
				out = append(out, kit.DayMark{Day: t, Word: n.Word})
			}
		}
	})
	return out
}

// boardDays lists the Board's meetings and what leads up to them.
func boardDays(b *book.Book) (out []data.NamedDay) {
	add := func(day data.Day, name, word string, calls ...string) {
		if day.Precision() == data.PrecisionDay {
			out = append(out, data.NamedDay{Day: day, Name: name, Word: word, Calls: calls})
		}
	}
	for _, e := range insight.Boards(b) {
		add(e.Day, "the Board meets", "Board", "board", "board meeting")
		add(e.PapersDue, "the day papers are due", "Papers", "papers due", "papers")
		add(e.CutOff, "the cut-off for papers", "Cut-off", "cut off", "cutoff")
	}
	return out
}

// holidays lists the bank holidays of some years.
func holidays(first, last int) (out []data.NamedDay) {
	for year := first; year <= last; year++ {
		for _, h := range data.Holidays(year) {
			call := strings.ReplaceAll(data.Fold(h.Name), "'", "")
			out = append(out, data.NamedDay{Day: h.Day, Name: h.Name, Word: "Holiday", Calls: []string{call, "bank holiday"}, Closed: true})
		}
	}
	return out
}

func (d *dayInput) object() fyne.CanvasObject { return d.box }
func (d *dayInput) focusable() fyne.Focusable { return d.box.Entry() }
func (d *dayInput) typed() typed              { return typed{Text: d.box.Text()} }
func (d *dayInput) retype(t typed, _ *book.Book) {
	d.box.Type(t.Text)
}

func (d *dayInput) read() value {
	said, err := d.said(d.box.Text())
	switch {
	case err != nil:
		return value{wrong: err}
	case said.Day.IsZero():
		return value{}
	}
	return value{elems: []string{said.Day.String()}}
}

func (d *dayInput) show(held []kit.Choice) {
	d.box.SetText(first(held).Label)
	d.tell("", d.s.help)
}

func (d *dayInput) tell(wrong, note string) {
	d.box.SetError(wrong)
	d.box.SetNote(note)
}
