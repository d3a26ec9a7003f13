package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// SearchBox is a box to search in, with a magnifier before and a hint behind.
type SearchBox struct {
	field
	edit     *editor
	hint     string
	tall     float32
	OnChange func(text string)
	OnEnter  func(text string)
	// OnKey is asked first, so that Up and Down can move in the results;
	// true uses the key up.
	OnKey func(*fyne.KeyEvent) bool
	// OnFocus is told when the keyboard comes or goes.
	OnFocus func(on bool)
}

// NewSearchBox returns an empty box. name stands in it while it is empty;
// hint, at its right, is the shortcut that leads to it, or "".
func NewSearchBox(name, hint string) *SearchBox {
	s := &SearchBox{edit: newEditor(name, false), hint: hint, tall: look.ButtonTall}
	s.field.label = name
	s.edit.SetPlaceHolder(name)
	s.ExtendBaseWidget(s)
	s.edit.onFocus = func(on bool) {
		s.setFocus(on)
		if s.OnFocus != nil {
			s.OnFocus(on)
		}
	}
	s.edit.OnChanged = func(text string) {
		if s.OnChange != nil {
			s.OnChange(text)
		}
	}
	s.edit.onKey = s.key
	return s
}

func (s *SearchBox) key(e *fyne.KeyEvent) bool {
	switch {
	case s.OnKey != nil && s.OnKey(e):
		return true
	case isEnter(e) && s.OnEnter != nil:
		s.OnEnter(s.edit.Text)
		return true
	case e.Name == fyne.KeyEscape && s.edit.Text != "":
		s.SetText("")
		return true
	}
	return false
}

// Text returns what is searched for.
func (s *SearchBox) Text() string { return s.edit.Text }

// SetText changes what is searched for and reports it.
func (s *SearchBox) SetText(text string) { s.edit.SetText(text) }

// Entry returns the object that takes the keyboard.
func (s *SearchBox) Entry() fyne.Focusable { return s.edit }

// CreateRenderer implements fyne.Widget.
func (s *SearchBox) CreateRenderer() fyne.WidgetRenderer {
	d := newFieldFace(&s.field)
	d.noLabel = true
	icon, hint := newGlyph(), newText()
	return newFace(s, func() {
		d.paint()
		inkIcon(icon, look.Search, look.Text())
		say(hint, s.hint, look.SmallSize, false, look.Muted())
	}, func() fyne.Size {
		return fyne.NewSize(look.Dim(160), look.Dim(s.tall))
	}, func(size fyne.Size) {
		pos, box := d.layout(size)
		i := look.Size(look.IconSmall)
		at(icon, 14, (size.Height-i)/2, i, i)
		h := hint.MinSize().Width
		middle(hint, size.Width-h-13, 0, size.Height)
		placeEditor(s.edit, pos.AddXY(12+i, 0), box.SubtractWidthHeight(28+i+h, 0))
	}, d.objects(icon, s.edit.shell, hint)...)
}

// TopBar is the bar over the page: back and forward, search everything, Undo,
// Redo, Help.
type TopBar struct {
	widget.BaseWidget
	Back    *Button
	Forward *Button
	Search  *SearchBox
	Undo    *Button
	Redo    *Button
	Help    *Button
}

// TopActions are what the buttons of a TopBar do.
type TopActions struct{ Back, Forward, Undo, Redo, Help func() }

// NewTopBar returns the bar.
func NewTopBar(do TopActions) *TopBar {
	t := &TopBar{
		Back:    NewButton(Plain, look.ChevronLeft, "", do.Back).Called("Back"),
		Forward: NewButton(Plain, look.ChevronRight, "", do.Forward).Called("Forward"),
		Search:  NewSearchBox("Search everything", "Ctrl+K"),
		Undo:    NewButton(Plain, look.UndoIcon, "Undo", do.Undo),
		Redo:    NewButton(Plain, look.RedoIcon, "Redo", do.Redo),
		Help:    NewButton(Plain, look.Help, "Help", do.Help),
	}
	t.Back.muted, t.Forward.muted = true, true
	for _, b := range []*Button{t.Undo, t.Redo} {
		b.aside = true // pressing Undo leaves the cursor in the box one is in
	}
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer implements fyne.Widget.
func (t *TopBar) CreateRenderer() fyne.WidgetRenderer {
	back, line := canvas.NewRectangle(none), newBox()
	ways, buttons := Row(0, t.Back, t.Forward), Row(4, t.Undo, t.Redo, t.Help)
	return newFace(t, func() {
		back.FillColor, line.FillColor = look.Surface(), look.Divider()
	}, func() fyne.Size {
		return fyne.NewSize(ways.MinSize().Width+buttons.MinSize().Width+look.Dim(160), look.Dim(look.TopHeight))
	}, func(s fyne.Size) {
		at(back, 0, 0, s.Width, s.Height)
		at(line, 0, s.Height-1, s.Width, 1)
		a, b := ways.MinSize(), buttons.MinSize()
		h, edge := look.Dim(look.ButtonTall), float32(10)
		at(ways, edge, (s.Height-a.Height)/2, a.Width, a.Height)
		x := edge + a.Width + 8
		at(t.Search, x, (s.Height-h)/2, fyne.Min(look.Dim(look.SearchWidth), s.Width-x-b.Width-2*look.PagePad), h)
		at(buttons, s.Width-b.Width-16, (s.Height-b.Height)/2, b.Width, b.Height)
	}, back, line, ways, t.Search, buttons)
}
