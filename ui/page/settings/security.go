package settings

import (
	"strconv"

	"fyne.io/fyne/v2"

	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/laptop"
	"placebook/ui/look"
)

// security is the section of what is protected and how.
type security struct {
	s     *settings
	body  *fyne.Container
	main  fyne.CanvasObject
	wait  *kit.Segmented
	first fyne.Focusable // of what is shown
	where string         // what is shown in place of the section, "" for the section
}

// Places in the section.
const (
	atPassphrase = "passphrase"
	atRecovery   = "recovery"
)

func newSecurity(s *settings) part {
	c := &security{s: s, body: kit.Column(0)}
	cards := []fyne.CanvasObject{c.protection()}
	if c.isSample() {
		cards = append(cards, kit.NewBanner(kit.Note, "This is the sample. Everybody knows its passphrase, so it never locks, and there is nothing to change.", "", nil, false))
	} else {
		cards = append(cards, c.locking(), c.secrets())
	}
	c.main = column("Security", "Who can open your data, and when it locks.", cards...)
	c.home()
	return c
}

// isSample tells whether this is the sample, which cannot be locked.
func (c *security) isSample() bool { return c.s.h.Doing(command.Lock) == nil }

// protection says in plain sentences what is protected and how.
func (c *security) protection() fyne.CanvasObject {
	dir := c.s.h.Store().Dir()
	return kit.NewCard("What is protected", kit.Column(8,
		kit.NewWrapped(kit.Body, "Everything you keep here is locked on the disk. Without the passphrase nobody can read it: not who finds the laptop, not your IT department, not us."),
		kit.NewWrapped(kit.Body, "It is sealed with XChaCha20-Poly1305. Your passphrase goes through Argon2id (RFC 9106), which makes every guess slow and costly."),
		kit.NewWrapped(kit.Body, "Workbooks and lists that you make are ordinary files and not locked: keep them where such files belong."),
		kit.Space(1, 2), kit.NewWords(kit.SmallBold, "Your data lies here"), kit.NewWrapped(kit.Body, dir),
		ahead(kit.NewSmallButton(kit.Outline, look.Folder, "Open the folder", func() { c.s.h.OpenFile(dir) }))))
}

// locking is when the window locks by itself, and at once.
func (c *security) locking() fyne.CanvasObject {
	var choices []kit.Choice
	for _, m := range c.s.h.Laptop().Choices() {
		label := strconv.Itoa(m) + " minutes"
		if m == laptop.LockNever {
			label = "Never"
		}
		choices = append(choices, kit.Choice{Key: strconv.Itoa(m), Label: label})
	}
	c.wait = kit.NewSegmented("Lock when nobody touches it for", choices...)
	c.wait.Choose(strconv.Itoa(c.s.h.Laptop().LockIn()))
	c.wait.OnChange = c.setWait
	now := kit.NewSmallButton(kit.Outline, look.Lock, "Lock now", func() {
		if do := c.s.h.Doing(command.Lock); do != nil {
			do()
		}
	})
	lead := "Locks when nobody touches keyboard or mouse for"
	if most := c.s.h.Laptop().LockMost(); most > 0 {
		lead = "Your organisation has set that it locks after " + strconv.Itoa(most) + " minutes at the latest. It locks when nobody touches keyboard or mouse for"
	}
	return kit.NewCard("Locking", kit.Column(10,
		kit.NewWrapped(kit.Body, lead), ahead(c.wait),
		kit.NewWrapped(kit.Muted, "What you are typing is kept. The passphrase is asked before anything is shown again."),
		kit.Row(12, now, kit.NewKeys(command.Of(command.Lock).Keys()), kit.Spring())))
}

func (c *security) setWait(minutes string) {
	l := c.s.h.Laptop()
	l.LockMinutes, _ = strconv.Atoi(minutes)
	c.s.keepLaptop()
}

// secrets leads to a new passphrase and a new recovery key.
func (c *security) secrets() fyne.CanvasObject {
	return kit.NewCard("Passphrase and recovery key", kit.Column(12,
		kit.NewWrapped(kit.Body, "Change the passphrase when somebody else may know it, or when you have forgotten it and still have the recovery key."),
		ahead(kit.NewSmallButton(kit.Outline, look.Lock, "Change the passphrase", func() { c.GoTo(atPassphrase) })),
		kit.Space(1, 2),
		kit.NewWrapped(kit.Body, "Make a new recovery key when the paper is lost or has been seen. The old one opens nothing from then on."),
		ahead(kit.NewSmallButton(kit.Outline, look.Plus, "Make a new recovery key", func() { c.GoTo(atRecovery) }))))
}

// home shows the section itself.
func (c *security) home() {
	c.show("", c.main, nil)
	if c.wait != nil {
		c.first = c.wait
	}
}

// show shows something in place of the section, with the keyboard in first.
func (c *security) show(where string, o fyne.CanvasObject, first fyne.Focusable) {
	c.where, c.first = where, first
	c.body.Objects = []fyne.CanvasObject{kit.Grow(o)}
	c.body.Refresh()
	if canvas := c.s.h.Canvas(); canvas != nil && first != nil {
		canvas.Focus(first)
	}
}

// done goes back to the section and says what was done.
func (c *security) done(sentence string) {
	c.home()
	c.s.h.Canvas().Focus(c.first)
	c.s.h.Say(sentence, "", nil)
}

// back goes back to the section without having changed anything.
func (c *security) back() {
	c.home()
	c.s.h.Canvas().Focus(c.first)
}

// Object is shown.
func (c *security) Object() fyne.CanvasObject { return c.body }

// Focus is in what is shown.
func (c *security) Focus() fyne.Focusable { return c.first }

// Changed has nothing to read anew.
func (c *security) Changed(store.Batch) {}

// Where is what is shown in place of the section.
func (c *security) Where() string { return c.where }

// GoTo shows the section, or what may be changed in it.
func (c *security) GoTo(where string) {
	switch {
	case where == c.where:
	case where == "" || c.isSample():
		c.home()
	case where == atPassphrase:
		newPassphrase(c)
	case where == atRecovery:
		newRecovery(c)
	}
}
