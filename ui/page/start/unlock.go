package start

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/store"
	"placebook/data/vault"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// Locked says what was locked while the program runs.
type Locked struct {
	Partnership    string
	Author, Laptop string
	Typed          bool // something was being typed, and is kept
}

// words say whose it is: "Ana Example, Ana's laptop".
func (l Locked) words() string {
	var out []string
	for _, s := range []string{l.Author, l.Laptop} {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}

// unlock asks for the passphrase, or for the recovery key instead.
type unlock struct {
	h        page.Host
	locked   *Locked // nil when the program starts
	body     fyne.CanvasObject
	pass     *kit.PassBox
	recovery *kit.TextBox
	other    *kit.Button
	open     *kit.Button
	byKey    bool
	wrong    int
	busy     bool // a passphrase is being tried
}

// NewUnlock makes the page that the program starts with.
func NewUnlock(h page.Host) page.Page { return newUnlock(h, nil) }

// NewUnlockAfter makes the page that follows a lock.
func NewUnlockAfter(h page.Host, l Locked) page.Page { return newUnlock(h, &l) }

func newUnlock(h page.Host, locked *Locked) *unlock {
	u := &unlock{h: h, locked: locked, pass: kit.NewPassBox("Passphrase"), recovery: kit.NewTextBox("Recovery key")}
	u.pass.OnEnter = func(string) { u.try() }
	u.recovery.OnEnter = func(string) { u.try() }
	u.recovery.SetHint("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
	u.recovery.Hide()
	u.open = kit.NewButton(kit.Primary, look.Lock, "Open", u.try)
	if locked != nil {
		u.open.Label = "Unlock"
	}
	u.other = kit.NewLink("I have forgotten it", u.turn)
	panel := kit.NewPanel(kit.SurfaceGround, kit.AllEdges, kit.Pad(28, 28, 28, 28, kit.Column(16,
		u.head(), u.pass, u.recovery,
		kit.Row(8, u.other, kit.Spring(), u.open))))
	u.body = page.Alone(h, kit.Scaled(460, 0, kit.Column(20, panel, u.foot())))
	return u
}

// head says what is opened, and after a lock whose it is.
func (u *unlock) head() fyne.CanvasObject {
	if u.locked == nil {
		return kit.NewWords(kit.Title, "Open your data")
	}
	what := u.locked.Partnership
	if what == "" {
		what = "Your data"
	}
	lines := kit.Column(2, kit.NewWrapped(kit.Head, what+" is locked"))
	if who := u.locked.words(); who != "" {
		lines.Add(kit.NewWords(kit.Muted, who))
	}
	return kit.Row(16, kit.NewIconTile(look.Lock), kit.Grow(lines))
}

func (u *unlock) foot() fyne.CanvasObject {
	if u.locked != nil {
		words := "You come back to where you were."
		if u.locked.Typed {
			words += " What you were typing is kept."
		}
		return kit.NewWrapped(kit.Muted, words)
	}
	return kit.Row(24, kit.Grow(kit.Narrow(kit.NewWords(kit.Small, u.h.Dir()))), kit.NewLink("Look at the sample", u.h.OpenSample))
}

// turn goes from the passphrase to the recovery key and back.
func (u *unlock) turn() {
	u.byKey = !u.byKey
	if u.byKey {
		u.pass.Hide()
		u.recovery.Show()
		u.other.SetLabel("I know the passphrase")
	} else {
		u.recovery.Hide()
		u.pass.Show()
		u.other.SetLabel("I have forgotten it")
	}
	u.body.Refresh()
	u.h.Canvas().Focus(u.Focus())
}

// try tries what was typed, once at a time: what a second press of Enter began
// would find the data open already.
func (u *unlock) try() {
	if u.busy {
		return
	}
	u.busy = true
	secret := vault.Secret{Kind: "passphrase", Value: []byte(u.pass.Text())}
	if u.byKey {
		secret = vault.Secret{Kind: "recovery", Value: []byte(u.recovery.Text())}
	}
	u.pass.SetError("")
	u.recovery.SetError("")
	label := u.open.Label
	u.open.SetLabel("Opening")
	u.open.Disable()
	kit.Run(u.h.Runner(), "unlock", func(_ context.Context, step func(kit.Step)) (*store.Store, error) {
		step(kit.Step{Part: -1, Text: "Opening your data", Firm: true})
		return store.Open(u.h.Dir(), secret, u.h.StoreOptions())
	}, func(s *store.Store, err error) {
		u.busy = false
		u.open.SetLabel(label)
		u.open.Enable()
		switch {
		case errors.Is(err, vault.ErrWrong):
			u.missed()
		case err != nil:
			u.h.Fail(err)
		default:
			u.h.Opened(s)
			u.opened(s)
		}
	})
}

// opened says what is to be done first. Who opened with the recovery key has
// forgotten the passphrase; and a start that was broken off while the key was
// shown leaves data whose key nobody may have.
func (u *unlock) opened(s *store.Store) {
	switch {
	case u.byKey:
		u.h.Go(page.NewPassphrase)
		u.h.Say("Opened with the recovery key. Choose a new passphrase now, so that it is not needed again.", "", nil)
	case page.KeyMissing(s):
		sentence := "Nobody has said that the recovery key is written down."
		_ = s.View(func(b *book.Book) error {
			if b.Len(data.Organisations)+b.Len(data.Persons) == 0 {
				sentence += " The start was broken off there: a list that was being brought in is not here yet."
			}
			return nil
		})
		u.h.Say(sentence, "Make a new key", func() { u.h.Go(page.NewKey) })
	}
}

// missed says that it was wrong; after five times it offers more.
func (u *unlock) missed() {
	u.wrong++
	sentence := "This is not the passphrase. Look whether Caps Lock is on."
	if u.wrong >= 5 {
		sentence = "This is not the passphrase either. The recovery key opens your data too: \"I have forgotten it\"."
	}
	if u.byKey {
		u.recovery.SetError("This is not the recovery key: eight groups of four letters and digits.")
	} else {
		u.pass.SetError(sentence)
	}
	u.h.Canvas().Focus(u.Focus())
}

// Title of the page.
func (u *unlock) Title() string {
	if u.locked != nil {
		return "Locked"
	}
	return "Open"
}

// Object is shown.
func (u *unlock) Object() fyne.CanvasObject { return u.body }

// Changed has nothing to do: nothing is open.
func (u *unlock) Changed(store.Batch) {}

// Focus is in the box.
func (u *unlock) Focus() fyne.Focusable {
	if u.byKey {
		return u.recovery.Entry()
	}
	return u.pass.Entry()
}
