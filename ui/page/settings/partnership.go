package settings

import (
	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/page"
	"placebook/ui/record"
)

// partnership is the section of the partnership's own record.
type partnership struct {
	s    *settings
	form *record.Form
	body fyne.CanvasObject
}

func newPartnership(s *settings) part {
	p := &partnership{s: s}
	p.form = record.NewForm(record.FormOptions{
		Kind: data.Partnerships, View: s.h.Store().View, Canvas: s.h.Canvas, Update: s.h.Store().Update,
		Without: []string{"logo", "tags"}, // nothing shows them yet
		First:   []string{"name", "established", "classification_line", "contact", "purpose", "co_chairs_statement", "about"},
		Saved: func(data.ID, bool) {
			s.h.Retitle()
			s.h.Say("Saved.", "Undo", s.h.Undo)
		},
		Failed: s.h.Fail,
	})
	p.read()
	head := heading("Partnership", "Who you are: the first lines of the Board report and of the workbooks.")
	p.body = kit.Column(0, kit.Pad(24, 20, 12, 20, head), kit.Line(),
		kit.Grow(kit.NewPanel(kit.SurfaceGround, kit.NoEdge, atLeft(formWide, p.form.Object()))))
	return p
}

// read shows the record as it stands, or a new one where there is none yet.
func (p *partnership) read() {
	if !p.form.Show(data.PartnershipID) {
		p.form.ShowNew(data.Partnerships.Fresh())
	}
}

// Object is shown.
func (p *partnership) Object() fyne.CanvasObject { return p.body }

// Focus is left to the form.
func (p *partnership) Focus() fyne.Focusable {
	p.form.Focus()
	return nil
}

// Changed shows what others changed; what is being typed stays.
func (p *partnership) Changed(b store.Batch) {
	if !b.Touches(data.Partnerships) {
		return
	}
	by := b.Author
	if b.Own {
		by = ""
	}
	p.s.h.Retitle()
	if p.form.IsNew() || !p.form.Meanwhile(by) {
		p.read()
	}
}

// Doing gives what a command does here.
func (p *partnership) Doing(id command.ID) func() {
	if id == command.Save && p.form.Changed() > 0 {
		return func() { p.form.Save() }
	}
	return nil
}

// Leave asks about boxes that were changed and not saved.
func (p *partnership) Leave(goOn func()) {
	n := p.form.Changed()
	if n == 0 {
		goOn()
		return
	}
	p.s.leaving(page.HowMany(n, "changed box", "changed boxes")+" "+page.IsAre(n)+" not saved yet.", p.form.Save, p.form.PutBack, goOn)
}
