package settings

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"placebook/data/vault"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// proof asks a person to prove that the data is theirs: by the passphrase, or
// where that is forgotten by the recovery key.
type proof struct {
	pass     *kit.PassBox
	recovery *kit.TextBox
	turn     *kit.Button
	byKey    bool
}

func newProof(focus func(fyne.Focusable)) *proof {
	p := &proof{pass: kit.NewPassBox("Your passphrase now"), recovery: kit.NewTextBox("Recovery key")}
	p.recovery.SetHint("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
	p.recovery.Hide()
	p.turn = kit.NewLink("I have forgotten it", func() {
		p.byKey = !p.byKey
		if p.byKey {
			p.pass.Hide()
			p.recovery.Show()
			p.turn.SetLabel("I know the passphrase")
		} else {
			p.recovery.Hide()
			p.pass.Show()
			p.turn.SetLabel("I have forgotten it")
		}
		focus(p.focus())
	})
	return p
}

func (p *proof) focus() fyne.Focusable {
	if p.byKey {
		return p.recovery.Entry()
	}
	return p.pass.Entry()
}

func (p *proof) secret() vault.Secret {
	if p.byKey {
		return vault.Secret{Kind: vault.Recovery, Value: []byte(p.recovery.Text())}
	}
	return vault.Secret{Kind: vault.Passphrase, Value: []byte(p.pass.Text())}
}

// say says below the box what is wrong with the proof.
func (p *proof) say(passphrase, key string) {
	p.pass.SetError(passphrase)
	p.recovery.SetError(key)
}

func (p *proof) empty() bool { return len(p.secret().Value) == 0 }

// passphrase asks for a new one.
type passphrase struct {
	c          *security
	proof      *proof
	new, again *kit.PassBox
	change     *kit.Button
}

func newPassphrase(c *security) {
	p := &passphrase{c: c, new: kit.NewPassBox("New passphrase"), again: kit.NewPassBox("New passphrase once more")}
	p.proof = newProof(func(f fyne.Focusable) { c.s.h.Canvas().Focus(f) })
	advice := kit.NewWrapped(kit.Small, page.Advice(""))
	p.new.OnChange = func(text string) { advice.SetText(page.Advice(text)) }
	for _, b := range []*kit.PassBox{p.proof.pass, p.new, p.again} {
		b.OnEnter = func(string) { p.try() }
	}
	p.proof.recovery.OnEnter = func(string) { p.try() }
	p.change = kit.NewButton(kit.Primary, look.Lock, "Change the passphrase", p.try)
	o := column("Change the passphrase", "Your data stays as it is. From the next time on it opens with the new passphrase; the recovery key stays the same.",
		kit.NewCard("", kit.Column(12,
			kit.Column(6, atLeft(boxWide, kit.Column(0, p.proof.pass, p.proof.recovery)), ahead(p.proof.turn)),
			kit.Line(), kit.Pair(p.new, p.again), advice,
			kit.Row(8, kit.NewButton(kit.Outline, look.ChevronLeft, "Leave it as it is", c.back), kit.Spring(), p.change))))
	c.show(atPassphrase, o, p.proof.focus())
}

// check says under each box what is missing, and goes to the first such.
func (p *passphrase) check() bool {
	p.proof.say("", "")
	p.new.SetError("")
	p.again.SetError("")
	var wrong fyne.Focusable
	switch {
	case p.proof.empty():
		p.proof.say("Type the passphrase that opens your data now", "Type the recovery key")
		wrong = p.proof.focus()
	case p.new.Text() == "":
		p.new.SetError("Choose a passphrase")
		wrong = p.new.Entry()
	case p.again.Text() != p.new.Text():
		p.again.SetError("The two are not the same")
		wrong = p.again.Entry()
	}
	if wrong != nil {
		p.c.s.h.Canvas().Focus(wrong)
	}
	return wrong == nil
}

// try changes the passphrase, once at a time.
func (p *passphrase) try() {
	if p.change.Disabled() || !p.check() {
		return
	}
	p.change.Disable()
	st, by, fresh := p.c.s.h.Store(), p.proof.secret(), []byte(p.new.Text())
	p.c.work("Changing the passphrase", func() error { return st.ReplacePassphrase(by, fresh) }, func(err error) {
		p.change.Enable()
		switch {
		case errors.Is(err, vault.ErrWrong):
			p.proof.say("This is not the passphrase. Look whether Caps Lock is on.", "This is not the recovery key: eight groups of four letters and digits.")
			p.c.s.h.Canvas().Focus(p.proof.focus())
		case errors.Is(err, vault.ErrOneCopy):
			p.c.back()
			p.c.s.h.Fail(err)
		case err != nil:
			p.c.s.h.Fail(err)
		default:
			p.c.done("The passphrase is changed. The old one opens nothing any more.")
		}
	})
}

// work does something slow that cannot be stopped half way.
func (c *security) work(sentence string, do func() error, then func(error)) {
	kit.Run(c.s.h.Runner(), "security", func(_ context.Context, step func(kit.Step)) (struct{}, error) {
		step(kit.Step{Part: -1, Text: sentence, Firm: true})
		return struct{}{}, do()
	}, func(_ struct{}, err error) { then(err) })
}

// recovery asks for the passphrase, then shows a new recovery key.
type recovery struct {
	c     *security
	proof *kit.PassBox
	next  *kit.Button
}

func newRecovery(c *security) {
	r := &recovery{c: c, proof: kit.NewPassBox("Your passphrase")}
	r.proof.OnEnter = func(string) { r.try() }
	r.next = kit.NewButton(kit.Primary, look.ChevronRight, "Show a new key", r.try)
	o := column("Make a new recovery key", "It opens your data when the passphrase is forgotten. The old key opens it until the new one is written down, and nothing after that.",
		kit.NewCard("", kit.Column(12, atLeft(boxWide, r.proof),
			kit.Row(8, kit.NewButton(kit.Outline, look.ChevronLeft, "Keep the old key", c.back), kit.Spring(), r.next))))
	c.show(atRecovery, o, r.proof.Entry())
}

// try shows the key to who knows the passphrase.
func (r *recovery) try() {
	if r.next.Disabled() {
		return
	}
	if r.proof.Text() == "" {
		r.wrong("Type the passphrase that opens your data now")
		return
	}
	r.next.Disable()
	st, secret := r.c.s.h.Store(), vault.Secret{Kind: vault.Passphrase, Value: []byte(r.proof.Text())}
	r.c.work("Trying the passphrase", func() error { return st.Proves(secret) }, func(err error) {
		r.next.Enable()
		switch {
		case errors.Is(err, vault.ErrWrong):
			r.wrong("This is not the passphrase. Look whether Caps Lock is on.")
		case err != nil:
			r.c.s.h.Fail(err)
		default:
			r.show(vault.DraftRecovery())
		}
	})
}

func (r *recovery) wrong(sentence string) {
	r.proof.SetError(sentence)
	r.c.s.h.Canvas().Focus(r.proof.Entry())
}

// show shows the key, which holds once two of its groups are typed back.
func (r *recovery) show(key string) {
	h := r.c.s.h
	var keep *kit.Button
	shown := page.NewRecoveryKey(h.Canvas, key, func() {
		if keep.Disabled() {
			return
		}
		keep.Disable()
		st := h.Store()
		r.c.work("Setting the recovery key", func() error { return st.SetRecovery(key) }, func(err error) {
			keep.Enable()
			switch {
			case errors.Is(err, vault.ErrOneCopy):
				r.c.back()
				h.Fail(err)
			case err != nil:
				h.Fail(err)
			default:
				if err := page.KeyWritten(st, true); err != nil {
					h.Log().Warn("that the recovery key is written down was not kept")
				}
				r.c.done("The new recovery key holds. The old one opens nothing any more: throw it away.")
			}
		})
	})
	keep = kit.NewButton(kit.Primary, look.Check, "It is written down", shown.Confirm)
	o := column("Write down the new recovery key", "On paper, kept where only your team can find it. It is shown this once and kept nowhere else. Until you have typed it back the old key holds.",
		shown.Object(), kit.Row(8, kit.NewButton(kit.Outline, look.ChevronLeft, "Keep the old key", r.c.back), kit.Spring(), keep))
	r.c.show(atRecovery, o, shown.Focus())
}
