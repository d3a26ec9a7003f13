package record

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
)

// A value is what a box holds.
type value struct {
	elems []string // canonical texts, sorted
	fresh []string // names of records that are made when the form is saved
	// wrong is what keeps the text from being saved: no day, no number.
	wrong error
}

func (v value) equal(w value) bool {
	return v.wrong == nil && w.wrong == nil && slices.Equal(v.elems, w.elems) && slices.Equal(v.fresh, w.fresh)
}

// An input is one of the kit's boxes, speaking in values.
type input interface {
	object() fyne.CanvasObject
	focusable() fyne.Focusable
	show(held []kit.Choice) // replaces what is in it, unreported
	read() value
	tell(wrong, note string) // the line below it

	typed() typed                 // as it stands, finished or not
	retype(t typed, b *book.Book) // puts that back, unreported
}

// typed is what a person put into a box, for a draft.
type typed struct {
	Text  string   `json:"text,omitempty"`
	Elems []string `json:"elems,omitempty"`
	Fresh []string `json:"fresh,omitempty"`
}

// env is what boxes may ask of their form.
type env struct {
	view func(func(*book.Book))
	// finder gives what a box offers as it is typed to.
	finder func(s spec) kit.Find
	// chosen tells that a record was chosen in a box.
	chosen func(s spec, key string)
}

// newInput makes the box that suits a spec. changed is called when the person
// changed what it holds.
func newInput(s spec, e *env, changed func()) input {
	switch {
	case s.typ == data.TypeClause:
		return newClauseInput(s, e, changed)
	case s.set:
		return newSetInput(s, e, changed)
	case s.typ == data.TypeRef || s.typ == data.TypeChoice:
		return newChoiceInput(s, e, changed)
	case s.typ == data.TypeYesNo:
		return newTickInput(s, changed)
	case s.typ == data.TypeDay:
		return newDayInput(s, e, changed)
	}
	return newTextInput(s, changed)
}

// textInput is a box of one line or of several. What it understands is written
// properly, and told, when it is left.
type textInput struct {
	s   spec
	box *kit.TextBox
}

const areaRows = 3

func newTextInput(s spec, changed func()) *textInput {
	t := &textInput{s: s}
	if s.typ == data.TypeLong {
		t.box = kit.NewTextArea(s.label, areaRows)
	} else {
		t.box = kit.NewTextBox(s.label)
	}
	t.box.SetNeeded(s.needed())
	t.box.OnChange = func(string) {
		t.tell("", s.help)
		changed()
	}
	t.box.OnDone = func(string) {
		t.tidy()
		changed()
	}
	return t
}

// tidy writes what was typed in its proper form and says what was put right or
// what is wrong with it.
func (t *textInput) tidy() {
	text, repair, err := t.s.parse(t.box.Text())
	if err != nil {
		t.judge(err)
		return
	}
	if text != t.box.Text() {
		t.box.SetText(text)
	}
	if repair != "" {
		t.tell("", book.Capital(repair))
	}
}

func (t *textInput) object() fyne.CanvasObject { return t.box }
func (t *textInput) focusable() fyne.Focusable { return t.box.Entry() }
func (t *textInput) typed() typed              { return typed{Text: t.box.Text()} }

func (t *textInput) retype(x typed, _ *book.Book) {
	t.box.SetText(x.Text)
	_, _, err := t.s.parse(x.Text)
	t.judge(err)
}

func (t *textInput) show(held []kit.Choice) {
	t.box.SetText(first(held).Label)
	_, _, err := t.s.parse(t.box.Text())
	t.judge(err)
}

// judge says what is wrong with what stands in the box: in red where it cannot be
// saved, in amber where it is kept as it stands.
func (t *textInput) judge(err error) {
	switch {
	case err == nil:
		t.tell("", t.s.help)
	case errors.Is(err, data.ErrIdentifier):
		t.tell("", "")
		t.box.SetDoubt(strings.TrimSuffix(data.Sentence(err), ".") + ". It is kept as it stands.")
	default:
		t.tell(data.Sentence(err), "")
	}
}

func (t *textInput) read() value { return read(t.s, t.box.Text()) }

func (t *textInput) tell(wrong, note string) { t.box.SetError(wrong); t.box.SetNote(note) }

// read makes a value of typed text. A malformed identifier is kept as it is.
func read(s spec, text string) value {
	canonical, _, err := s.parse(text)
	if err != nil && !errors.Is(err, data.ErrIdentifier) {
		return value{wrong: err}
	}
	if canonical == "" {
		return value{}
	}
	return value{elems: []string{canonical}}
}

func first(held []kit.Choice) kit.Choice {
	if len(held) == 0 {
		return kit.Choice{}
	}
	return held[0]
}

// tickInput is a box to tick. A ticked one is yes, one that a person unticked
// is no, and one that nobody touched stays what it was: not known, maybe.
type tickInput struct {
	s   spec
	box *kit.Check
	is  string
}

func newTickInput(s spec, changed func()) *tickInput {
	t := &tickInput{s: s}
	t.box = kit.NewCheck(s.label, func(on bool) {
		t.is = string(data.Bool(on))
		t.tell("", s.help)
		changed()
	}).BesideBoxes()
	return t
}

func (t *tickInput) object() fyne.CanvasObject { return t.box }
func (t *tickInput) focusable() fyne.Focusable { return t.box }
func (t *tickInput) typed() typed              { return typed{Elems: t.read().elems} }

func (t *tickInput) retype(x typed, b *book.Book) { t.show(shown(b, t.s, x.Elems)) }

func (t *tickInput) show(held []kit.Choice) {
	t.is = first(held).Key
	t.box.SetOn(t.is == string(data.Yes))
	t.tell("", t.s.help)
}

func (t *tickInput) read() value {
	if t.is == "" {
		return value{}
	}
	return value{elems: []string{t.is}}
}

// tell has one line only: a tick by itself is never wrong.
func (t *tickInput) tell(wrong, note string) {
	if wrong != "" {
		note = wrong
	}
	t.box.SetNote(note)
}
