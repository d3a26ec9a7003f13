package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// Progress is a piece of slow work under way: what it is, how far, and a way
// to stop it. It is one line of the status line.
type Progress struct {
	widget.BaseWidget
	text   string
	part   float32 // 0 to 1; below 0 it is not known how much there is
	firm   bool    // it cannot be stopped
	cancel *Button
	words  *Words
}

const barWide = 120

// NewProgress returns work that has not begun.
func NewProgress(cancel func()) *Progress {
	p := &Progress{words: NewWords(Small, ""), cancel: NewSmallLink("Cancel", cancel)}
	p.ExtendBaseWidget(p)
	return p
}

// Set shows how far the work is, from 0 to 1; below 0 shows no length.
func (p *Progress) Set(text string, part float32) { p.Step(Step{Text: text, Part: part}) }

// Step shows how far the work is. Firm work has no Cancel.
func (p *Progress) Step(s Step) {
	p.text, p.part, p.firm = s.Text, s.Part, s.Firm
	p.words.SetText(s.Text)
	showIf(p.cancel, !s.Firm)
	p.Refresh()
}

// Text returns what the work is.
func (p *Progress) Text() string { return p.text }

// CreateRenderer implements fyne.Widget.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer {
	track, done := newBox(), newBox()
	return newFace(p, func() {
		boxed(track, look.Divider(), none, 0, 2)
		boxed(done, look.Accent(), none, 0, 2)
		showIf(track, p.part >= 0)
		showIf(done, p.part > 0)
	}, func() fyne.Size {
		return fyne.NewSize(p.words.MinSize().Width+p.barRoom()+p.cancelRoom(), look.Dim(look.StatusTall))
	}, func(s fyne.Size) {
		room := fyne.Min(p.words.MinSize().Width, s.Width-p.barRoom()-p.cancelRoom())
		h := p.words.MinSize().Height
		at(p.words, 0, (s.Height-h)/2, room, h)
		x := room + 12
		at(track, x, s.Height/2-2, barWide, 4)
		at(done, x, s.Height/2-2, barWide*min(max(p.part, 0), 1), 4)
		tall := look.Dim(look.ButtonSmall)
		at(p.cancel, room+p.barRoom(), (s.Height-tall)/2, p.cancelRoom(), tall)
	}, track, done, p.words, p.cancel)
}

func (p *Progress) cancelRoom() float32 {
	if p.firm {
		return 0
	}
	return p.cancel.MinSize().Width
}

// barRoom is what stands between the words and Cancel: the bar, once it is known
// how much there is to do.
func (p *Progress) barRoom() float32 {
	if p.part < 0 {
		return 16
	}
	return barWide + 24
}

// State is how the data stands.
type State int

// The states.
const (
	Fine    State = iota // all is saved
	Busy                 // it is being saved
	Beware               // something needs attention
	Stopped              // nothing can be saved
)

func (s State) sign() (look.Icon, color.NRGBA) {
	switch s {
	case Busy:
		return look.Clock, look.Muted()
	case Beware:
		return look.Warning, look.Bar(look.ToneAmber)
	case Stopped:
		return look.Warning, look.Bar(look.ToneRed)
	}
	return look.Check, look.Muted()
}

// StatusLine is the line below the page: how the data stands, what is under
// way, and the day.
type StatusLine struct {
	widget.BaseWidget
	text     *Words
	day      *Words
	state    State
	Progress *Progress
}

// NewStatusLine returns a line. cancel stops the work that is under way.
func NewStatusLine(cancel func()) *StatusLine {
	s := &StatusLine{text: NewWords(Small, ""), day: NewWords(Small, "").AtEnd(), Progress: NewProgress(cancel)}
	s.Progress.Hide()
	s.ExtendBaseWidget(s)
	return s
}

// SetState says how the data stands.
func (s *StatusLine) SetState(state State, sentence string) {
	if s.state == state && s.text.Text() == sentence {
		return
	}
	s.state = state
	s.text.SetText(sentence)
	s.Refresh()
}

// SetDay shows the day at the right.
func (s *StatusLine) SetDay(day string) { s.day.SetText(day); s.Refresh() }

// Working shows work under way.
func (s *StatusLine) Working(step Step) {
	s.Progress.Step(step)
	s.Progress.Show()
	s.Refresh()
}

// Idle takes the work away.
func (s *StatusLine) Idle() { s.Progress.Hide(); s.Refresh() }

// CreateRenderer implements fyne.Widget.
func (s *StatusLine) CreateRenderer() fyne.WidgetRenderer {
	back, line, icon := newBox(), newBox(), newGlyph()
	return newFace(s, func() {
		back.FillColor, line.FillColor = look.Surface(), look.Divider()
		sign, ink := s.state.sign()
		inkIcon(icon, sign, ink)
	}, func() fyne.Size {
		return fyne.NewSize(look.Dim(320), look.Dim(look.StatusTall))
	}, func(size fyne.Size) {
		at(back, 0, 0, size.Width, size.Height)
		at(line, 0, 0, size.Width, 1)
		i, h := look.Size(look.IconSmall), s.text.MinSize().Height
		y := (size.Height-h)/2 + 0.5
		d := s.day.MinSize().Width
		at(s.day, size.Width-look.PagePad-d, y, d, h)
		at(icon, look.PagePad, (size.Height-i)/2, i, i)
		left, right := look.PagePad+i+8, size.Width-look.PagePad-d-24
		room := right - left
		if s.Progress.Visible() {
			w := fyne.Min(s.Progress.MinSize().Width, room*0.6)
			at(s.Progress, right-w, 0, w, size.Height)
			room -= w + 24
		}
		at(s.text, left, y, fyne.Min(room, s.text.MinSize().Width), h)
	}, back, line, icon, s.text, s.Progress, s.day)
}
