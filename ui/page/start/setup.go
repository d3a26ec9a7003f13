package start

import (
	"context"
	"errors"
	"os"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// setup asks for what new data needs: the partnership's name, who is at the
// keyboard, the passphrase. Then it shows the recovery key.
type setup struct {
	h    page.Host
	then func() // once the store is open
	body fyne.CanvasObject

	partnership, name, job, laptop *kit.TextBox
	pass, again                    *kit.PassBox
	advice                         *kit.Words
	create                         *kit.Button
	last                           fyne.Focusable // the box that was left last
	busy                           bool           // it is being made
}

// NewSetup makes the page. back leads to where it was opened from; nil is the
// first page. then is called once the data is open (an import goes on to bring
// its rows in); nil goes to Partners.
func NewSetup(h page.Host, back, then func()) page.Page {
	if back == nil {
		back = h.First
	}
	s := &setup{h: h, then: then,
		partnership: kit.NewTextBox("Name of the partnership"), name: kit.NewTextBox("Your name"),
		job: kit.NewTextBox("Your job"), laptop: kit.NewTextBox("Name of this laptop"),
		pass: kit.NewPassBox("Passphrase"), again: kit.NewPassBox("Passphrase once more"),
		advice: kit.NewWrapped(kit.Small, page.Advice("")),
	}
	s.name.SetNote("Stands beside every change you make")
	s.partnership.SetHint("Partnership Southwark")
	host, _ := os.Hostname()
	s.laptop.SetText(host)
	s.job.SetNote("Stands with your name as the partnership's contact")
	for _, b := range []*kit.TextBox{s.partnership, s.name, s.job, s.laptop} {
		b.OnChange = func(string) { b.SetError("") }
		b.OnDone = func(string) { s.last = b.Entry() }
	}
	for _, b := range []*kit.PassBox{s.pass, s.again} {
		b.OnChange = func(string) { b.SetError("") }
		b.OnDone = func(string) { s.last = b.Entry() }
	}
	s.pass.OnChange = func(text string) {
		s.pass.SetError("")
		s.advice.SetText(page.Advice(text))
	}
	s.again.OnEnter = func(string) { s.make() }
	s.create = kit.NewButton(kit.Primary, look.Lock, "Lock and go on", s.make)
	form := kit.NewPanel(kit.SurfaceGround, kit.AllEdges, kit.Pad(18, 24, 18, 24, kit.Column(12,
		s.partnership, kit.Pair(s.name, s.job), s.laptop, kit.Line(), kit.Pair(s.pass, s.again), s.advice)))
	s.body = page.Alone(h, kit.Scaled(640, 0, kit.Column(12,
		kit.NewWords(kit.Title, "Your data, locked"),
		kit.NewWrapped(kit.Muted, "Everything is kept on this laptop and locked with a passphrase. Nobody can open it without: not a thief, not us. A recovery key comes next, for the day it is forgotten."),
		form, kit.Row(8, kit.NewButton(kit.Outline, look.ChevronLeft, "Back", back), kit.Spring(), s.create))))
	return s
}

func (s *setup) make() {
	if s.busy || !s.check() {
		return
	}
	s.busy = true
	o := s.h.StoreOptions()
	o.Author, o.Laptop = strings.TrimSpace(s.name.Text()), strings.TrimSpace(s.laptop.Text())
	pass := []byte(s.pass.Text())
	s.create.Disable()
	type made struct {
		s   *store.Store
		key string
	}
	kit.Run(s.h.Runner(), "setup", func(_ context.Context, step func(kit.Step)) (made, error) {
		step(kit.Step{Part: -1, Text: "Locking your data", Firm: true})
		st, key, err := store.Create(s.h.Dir(), pass, o)
		if err != nil {
			return made{}, err
		}
		return made{st, key}, errors.Join(s.describe(st), page.KeyWritten(st, false))
	}, func(m made, err error) {
		s.busy = false
		s.create.Enable()
		if err != nil {
			if m.s != nil {
				err = errors.Join(err, m.s.Close())
			}
			s.h.Fail(err)
			return
		}
		s.h.Show(newRecovery(s.h, m.key, func() { s.opened(m.s) }))
	})
}

func (s *setup) opened(st *store.Store) {
	if err := page.KeyWritten(st, true); err != nil {
		s.h.Log().Warn("that the recovery key is written down was not kept")
	}
	s.h.Opened(st)
	if s.then != nil {
		s.then()
	}
}

// describe saves the partnership's own record.
func (s *setup) describe(st *store.Store) error {
	contact := strings.Trim(strings.TrimSpace(s.name.Text())+", "+strings.TrimSpace(s.job.Text()), ", ")
	err := st.Update("Name the partnership", func(tx *store.Tx) error {
		return edit.Save(tx, &data.Partnership{Name: strings.TrimSpace(s.partnership.Text()), Contact: contact})
	})
	if err != nil {
		return err
	}
	return st.ForgetSteps() // Undo begins with what the person does to their lists
}

// check says under each box what is missing, and goes to the first such.
func (s *setup) check() bool {
	need := func(b *kit.TextBox, sentence string) bool {
		if strings.TrimSpace(b.Text()) == "" {
			b.SetError(sentence)
			return false
		}
		b.SetError("")
		return true
	}
	ok := []bool{need(s.partnership, "Give the partnership a name"), need(s.name, "Say who you are"), need(s.laptop, "Give this laptop a name")}
	boxes := []fyne.Focusable{s.partnership.Entry(), s.name.Entry(), s.laptop.Entry(), s.pass.Entry(), s.again.Entry()}
	s.pass.SetError("")
	s.again.SetError("")
	if s.pass.Text() == "" {
		s.pass.SetError("Choose a passphrase")
	} else if s.again.Text() != s.pass.Text() {
		s.again.SetError("The two are not the same")
	}
	ok = append(ok, s.pass.Error() == "", s.again.Error() == "")
	for i, good := range ok {
		if !good {
			s.h.Canvas().Focus(boxes[i])
			return false
		}
	}
	return true
}

// Title of the page.
func (s *setup) Title() string { return "Your data, locked" }

// Object is shown.
func (s *setup) Object() fyne.CanvasObject { return s.body }

// Changed has nothing to do: there is no data yet.
func (s *setup) Changed(store.Batch) {}

// Focus starts in the first box. What is typed after a click beside the boxes
// goes on in the one that was left: a passphrase must not land in clear in
// another.
func (s *setup) Focus() fyne.Focusable {
	if s.last != nil {
		return s.last
	}
	return s.partnership.Entry()
}

// recovery shows the recovery key of new data.
type recovery struct {
	key  *page.RecoveryKey
	body fyne.CanvasObject
}

func newRecovery(h page.Host, key string, then func()) page.Page {
	r := &recovery{key: page.NewRecoveryKey(h.Canvas, key, then)}
	r.body = page.Alone(h, kit.Scaled(640, 0, kit.Column(12,
		kit.NewWords(kit.Title, "Write down the recovery key"),
		kit.NewWrapped(kit.Muted, "It opens your data when the passphrase is forgotten. Write it on paper and keep it where only your team can find it. It is shown this once and kept nowhere else."),
		r.key.Object(),
		kit.Row(0, kit.Spring(), kit.NewButton(kit.Primary, look.Check, "It is written down", r.key.Confirm)))))
	return r
}

// Title of the page.
func (r *recovery) Title() string { return "Recovery key" }

// Object is shown.
func (r *recovery) Object() fyne.CanvasObject { return r.body }

// Changed has nothing to do.
func (r *recovery) Changed(store.Batch) {}

// Focus starts in the first box.
func (r *recovery) Focus() fyne.Focusable { return r.key.Focus() }
