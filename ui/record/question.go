package record

import (
	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
)

// A Question is a job of one step that needs a few things to be known first: a
// dialog with boxes of a record's fields. What is wrong is said under its box,
// and the dialog stays until it is put right.
type Question struct {
	Title string
	Says  string // a sentence below the title; may be empty
	// Record has the values the boxes begin with; it need not be one that is kept.
	Record data.Record
	Boxes  []Asked
	Below  fyne.CanvasObject // after the boxes; nil for nothing
	First  string            // the box to begin in; empty: the first
	// Do is what the button says; Step names the step in the history.
	Do   string
	Icon look.Icon
	Step string
	// Job does it with the record as the boxes say; Done is told of it when it
	// is done. An error about one of the fields is said under its box.
	Job  func(*store.Tx, data.Record) error
	Done func(data.Record)
}

// Asked is one box of a question.
type Asked struct {
	Field  string
	Label  string // empty: the field's
	Help   string // below the box; empty: the field's
	Needed bool   // it must not stay empty, though the field may
	Whole  bool   // it takes the whole width
	// Fixed boxes choose from what is there and make nothing new.
	Fixed bool
}

// QuestionHost is what a question asks of the window.
type QuestionHost struct {
	View   func(func(*book.Book) error) error
	Update func(title string, job func(*store.Tx) error) error
	Canvas fyne.Canvas
	Failed func(error)
}

// question is one that is open.
type question struct {
	Question
	h      QuestionHost
	boxes  boxes
	dialog *kit.Dialog
}

// Ask opens a question. It must not be called from within View.
func Ask(h QuestionHost, of Question) {
	q := &question{Question: of, h: h}
	content := q.build()
	q.dialog = kit.NewDialog(q.Title, content, kit.Answer{Label: q.Do, Icon: q.Icon, Kind: kit.Primary, Stay: true, Do: q.answer})
	q.dialog.Width = questionWidth
	first := q.boxes[0]
	for _, x := range q.boxes {
		if x.name == q.First {
			first = x
		}
	}
	q.dialog.Show(h.Canvas, first.focusable())
}

// questionWidth is how wide the dialog is at 100 %.
const questionWidth = 520

// build makes the boxes, with what the record has.
func (q *question) build() fyne.CanvasObject {
	o := newOffers(q.h.View)
	k := q.Record.Kind()
	var laid []kit.Boxed
	for _, a := range q.Question.Boxes {
		s := specOf(k.Field(a.Field)).asked(a)
		x := &box{spec: s, input: newInput(s, o.env(), func() {})}
		q.boxes = append(q.boxes, x)
		laid = append(laid, kit.Boxed{Box: x.object(), Whole: a.Whole})
	}
	o.view(func(b *book.Book) {
		for _, x := range q.boxes {
			x.reset(b, q.Record)
			x.saved = value{} // what it begins with is to be written too
		}
	})
	lines := []fyne.CanvasObject{}
	if q.Says != "" {
		lines = append(lines, kit.NewWrapped(kit.Muted, q.Says))
	}
	lines = append(lines, kit.Boxes(q.answer, laid...))
	if q.Below != nil {
		lines = append(lines, q.Below)
	}
	return kit.Grow(kit.Within(kit.Column(12, lines...)))
}

// asked is the spec of a box as a question wants it.
func (s spec) asked(a Asked) spec {
	if a.Label != "" {
		s.label = a.Label
	}
	if a.Help != "" {
		s.help = a.Help
	}
	s.must, s.fixed = a.Needed, a.Fixed
	return s
}

// answer does the job, or says what keeps it from being done.
func (q *question) answer() {
	bad := q.boxes.unreadable()
	if bad == nil {
		bad = q.boxes.missing()
	}
	if bad != nil {
		q.h.Canvas.Focus(bad.focusable())
		return
	}
	var r data.Record
	err := q.h.Update(q.Step, func(tx *store.Tx) error {
		r = data.Clone(q.Record)
		for _, x := range q.boxes {
			x.put(r, nil) // a box that was emptied is empty
		}
		if err := q.boxes.put(tx, r); err != nil {
			return err
		}
		return q.Job(tx, r)
	})
	if err != nil {
		q.refused(err)
		return
	}
	q.dialog.Close()
	if q.Done != nil {
		q.Done(r)
	}
}

// refused says what the rules have against it: under its box, or by itself.
func (q *question) refused(err error) {
	if told := q.boxes.refused(q.Record.Kind(), err); told != nil {
		q.h.Canvas.Focus(told.focusable())
		return
	}
	q.h.Failed(err)
}
