package record

import (
	"slices"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/kit"
)

// FormOptions say what a form is of and whom it reports to.
type FormOptions struct {
	Kind *data.Kind
	// View reads the data; Canvas is where the form is shown. Neither is used
	// before the form is.
	View   func(func(*book.Book) error) error
	Canvas func() fyne.Canvas
	// First names the fields to begin with; the others follow in their order.
	First []string
	// Without names the fields that have no box here.
	Without []string
	// Update runs the job of one step: the store's Update.
	Update func(title string, job func(*store.Tx) error) error
	// Save saves the record in that step; nil: edit.Save.
	Save func(*store.Tx, data.Record) error
	// Saved is told when a record was saved, Failed of an error that belongs
	// to no box, Count of every change in the number of changed boxes.
	Saved  func(id data.ID, isNew bool)
	Failed func(error)
	Count  func(changed int)
	// PutBack is told when the person put back what they had typed, with how to
	// have it again; nil: nobody is.
	PutBack func(again func())
}

// A Form edits one record of a kind: a copy of it, until it is saved. It must
// not be called from within View.
type Form struct {
	o      FormOptions
	form   *kit.Form
	boxes  boxes
	own    []*data.Setting // the team's own fields the boxes were made for
	rec    data.Record     // as it stands in the data, with virtual fields; nil when nothing is shown
	isNew  bool
	saving bool
	*offers

	doubted map[*box]string // what is said under a box that may be saved as it is
}

// NewForm makes a form that shows nothing yet.
func NewForm(o FormOptions) *Form {
	f := &Form{o: o, offers: newOffers(o.View)}
	f.build()
	return f
}

// build makes the boxes. They are made once and shown again for each record,
// since making them is what takes time.
func (f *Form) build() {
	f.form = kit.NewForm()
	f.form.OnSave = func() { f.Save() }
	f.form.OnPutBack = f.putBack
	f.boxes = nil
	e := f.env()
	f.view(func(b *book.Book) {
		f.own = b.OwnFields(f.o.Kind)
		for _, s := range specs(b, f.o.Kind, f.o.First, f.o.Without) {
			in := newInput(s, e, f.count)
			f.boxes = append(f.boxes, &box{spec: s, input: in})
		}
	})
	for _, x := range f.boxes {
		if x.wide {
			f.form.AddWhole(x.object())
		} else {
			f.form.AddHalves(x.object())
		}
	}
}

// Object is shown. It is another one after a field of the team's own was added:
// ask for it after Show.
func (f *Form) Object() fyne.CanvasObject { return f.form }

// Record is what is shown, as it stands in the data; nil when nothing is.
func (f *Form) Record() data.Record { return f.rec }

// IsNew reports whether the record has yet to be saved for the first time.
func (f *Form) IsNew() bool { return f.rec != nil && f.isNew }

// Show shows the record of the form's kind with that ID, forgetting what was
// typed. It reports whether there is one.
func (f *Form) Show(id data.ID) bool {
	var r data.Record
	f.view(func(b *book.Book) { r = b.Copy(f.o.Kind, id) })
	f.isNew = false
	f.set(r)
	return r != nil
}

// ShowNew shows a record that is not saved yet, with the values it has.
func (f *Form) ShowNew(r data.Record) {
	f.isNew = true
	f.set(r)
}

func (f *Form) set(r data.Record) {
	f.rec = r
	if r == nil {
		return
	}
	f.rebuild()
	f.view(func(b *book.Book) {
		for _, x := range f.boxes {
			x.reset(b, r)
		}
	})
	f.form.ScrollToTop()
	f.count()
}

// rebuild makes the boxes anew when the team's own fields are others.
func (f *Form) rebuild() {
	same := true
	f.view(func(b *book.Book) {
		same = slices.EqualFunc(f.own, b.OwnFields(f.o.Kind), func(x, y *data.Setting) bool { return x == y })
	})
	if !same {
		f.build()
	}
}

// Changed counts the boxes that differ from what is saved.
func (f *Form) Changed() (n int) {
	if f.rec == nil {
		return 0
	}
	for _, x := range f.boxes {
		if x.changed() {
			n++
		}
	}
	return n
}

func (f *Form) count() {
	n := f.Changed()
	f.form.SetChanged(n)
	f.doubt()
	if f.o.Count != nil {
		f.o.Count(n)
	}
}

// putBack takes back what was typed because the person asked for it, and lets
// them have it again.
func (f *Form) putBack() {
	typed := f.Draft()
	f.PutBack()
	if f.o.PutBack != nil && len(typed) > 0 {
		f.o.PutBack(func() { f.TakeDraft(typed) })
	}
}

// PutBack takes back what was typed.
func (f *Form) PutBack() {
	if f.rec != nil {
		f.set(f.rec)
	}
}

// Focus gives the keyboard to the first box.
func (f *Form) Focus() {
	if len(f.boxes) > 0 {
		f.o.Canvas().Focus(f.boxes[0].focusable())
	}
}

// Save saves the boxes that were changed and reports whether the record stands
// as it is shown. What is wrong is said under its box, and the keyboard goes to
// the first such.
func (f *Form) Save() bool {
	if f.rec == nil || !f.isNew && f.Changed() == 0 {
		return true
	}
	if !f.readable() {
		return false
	}
	id, isNew := f.rec.Base().ID, f.isNew
	f.saving = true
	err := f.o.Update(f.title(), func(tx *store.Tx) (err error) {
		id, err = f.write(tx)
		return err
	})
	f.saving = false
	if err != nil {
		f.refused(err)
		return false
	}
	f.Show(id)
	f.o.Saved(id, isNew)
	return true
}

func (f *Form) title() string {
	if f.isNew {
		return "New " + f.o.Kind.Name
	}
	return "Edit " + f.o.Kind.Name
}

// readable says under each box what cannot be read.
func (f *Form) readable() bool {
	bad := f.boxes.unreadable()
	if bad != nil {
		f.goTo(bad)
	}
	return bad == nil
}

// goTo gives the keyboard to a box that has something to say.
func (f *Form) goTo(x *box) {
	f.o.Canvas().Focus(x.focusable())
	f.form.Reveal(x.object())
}

// write puts the changed boxes into the record as it stands in the step, so
// that what others changed meanwhile stays theirs.
func (f *Form) write(tx *store.Tx) (data.ID, error) {
	r := tx.Copy(f.o.Kind, f.rec.Base().ID)
	if r == nil {
		r = data.Clone(f.rec)
	}
	if err := f.boxes.put(tx, r); err != nil {
		return "", err
	}
	save := f.o.Save
	if save == nil {
		save = edit.Save
	}
	if err := save(tx, r); err != nil {
		return "", err
	}
	return r.Base().ID, nil
}

// refused says what the rules have against the record.
func (f *Form) refused(err error) {
	told := f.boxes.refused(f.o.Kind, err)
	if told == nil {
		f.o.Failed(err)
		return
	}
	f.goTo(told)
}
