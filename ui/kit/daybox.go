package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// Parse turns what a person wrote into how it is written here, and says in a
// sentence what was understood or what is wrong. display is used only when ok.
type Parse func(text string) (display string, ok bool, sentence string)

// Days is what a DayBox is told about days: it knows nothing of them itself. A
// day is midnight UTC.
type Days struct {
	// Today is the day the calendar opens on while the box is empty.
	Today func() time.Time
	// Of gives the day that a text means, or the first of a month or year; whole
	// says that it is a day. Zero is none.
	Of func(text string) (day time.Time, whole bool)
	// Text writes a day so that the parser reads it.
	Text func(day time.Time) string
	// Marks lists the days with a name between two, both included.
	Marks func(first, last time.Time) []DayMark
}

// DayMark is a day of the calendar that has a name.
type DayMark struct {
	Day  time.Time
	Word string // below its number
}

// DayBox is a box for a day. It takes any way of writing one that its parser
// understands, says at once which day that is, and writes it properly when
// the box is left. With Days it has a calendar too: its button, F4 or Alt+Down
// open it.
type DayBox struct {
	TextBox
	// Example stands in the empty box while it has the keyboard.
	Example string
	// Note is said below the box while there is nothing better to say.
	Note  string
	typed bool // since it was shown or left
	days  *Days
	parse Parse
}

// NewDayBox returns an empty box without a calendar.
func NewDayBox(label string, parse Parse) *DayBox { return NewCalendarBox(label, parse, nil) }

// NewCalendarBox returns an empty box with a calendar.
func NewCalendarBox(label string, parse Parse, days *Days) *DayBox {
	d := &DayBox{parse: parse, days: days}
	d.TextBox = TextBox{edit: newEditor(label, false), rows: 1}
	d.field.label = label
	if days != nil {
		d.side = newTapIcon(look.Calendar, "Calendar of "+label, d.Open)
	}
	d.ExtendBaseWidget(d)
	d.edit.OnChanged = func(s string) {
		d.typed = true
		d.understand(s)
		if d.OnChange != nil {
			d.OnChange(s)
		}
	}
	d.edit.onFocus = func(on bool) {
		d.setFocus(on)
		if on {
			d.edit.SetPlaceHolder(d.Example)
			return
		}
		d.edit.SetPlaceHolder("")
		d.write()
	}
	d.edit.onKey, d.edit.onShort = d.key, d.shortcut
	return d
}

func (d *DayBox) key(k *fyne.KeyEvent) bool {
	switch {
	case k.Name == fyne.KeyF4 && d.days != nil:
		d.Open()
		return true
	case isEnter(k):
		d.write()
		if d.OnEnter != nil {
			d.OnEnter(d.edit.Text)
			return true
		}
	}
	return false
}

func (d *DayBox) shortcut(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	if !ok || c.KeyName != fyne.KeyDown || c.Modifier != fyne.KeyModifierAlt || d.days == nil {
		return false
	}
	d.Open()
	return true
}

// Open opens the calendar.
func (d *DayBox) Open() {
	if d.edit.Disabled() {
		return
	}
	focusOn(d.edit)
	openCalendar(d)
}

// taken puts a day chosen in the calendar into the box.
func (d *DayBox) taken(day time.Time) {
	d.Type(d.days.Text(day))
	if d.OnChange != nil {
		d.OnChange(d.edit.Text)
	}
	d.done()
}

// Type puts a text into the box as if it had been typed, unreported.
func (d *DayBox) Type(text string) {
	d.SetText(text)
	d.typed = true
	d.understand(text)
}

// SetText puts text in the box, unreported.
func (d *DayBox) SetText(text string) {
	d.typed = false
	d.TextBox.SetText(text)
}

// understand shows what the parser makes of the text. While typing, a part of
// a day is not yet wrong, so nothing is said against it.
func (d *DayBox) understand(text string) {
	_, ok, sentence := d.parse(text)
	if !ok || sentence == "" {
		sentence = d.Note
	}
	d.SetError("")
	d.SetNote(sentence)
}

// write replaces what was typed by its proper form, or says what is wrong. The
// answer stays, so that what was understood can still be read.
func (d *DayBox) write() {
	if d.typed {
		display, ok, sentence := d.parse(d.edit.Text)
		switch {
		case !ok:
			d.SetNote("")
			d.SetError(sentence)
		case display != d.edit.Text:
			d.TextBox.SetText(display)
		}
	}
	d.done()
}

// CreateRenderer implements fyne.Widget.
func (d *DayBox) CreateRenderer() fyne.WidgetRenderer { return d.render(d) }

// tapIcon is a picture in a box that does something when clicked. The keyboard
// reaches the same from the box itself.
type tapIcon struct {
	widget.BaseWidget
	icon    look.Icon
	name    string
	do      func()
	hovered bool
}

func newTapIcon(icon look.Icon, name string, do func()) *tapIcon {
	t := &tapIcon{icon: icon, name: name, do: do}
	t.ExtendBaseWidget(t)
	return t
}

// AccessibleName implements Named.
func (t *tapIcon) AccessibleName() string { return t.name }

// Tapped implements fyne.Tappable.
func (t *tapIcon) Tapped(*fyne.PointEvent) { t.do() }

// Cursor implements desktop.Cursorable.
func (t *tapIcon) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn implements desktop.Hoverable.
func (t *tapIcon) MouseIn(*desktop.MouseEvent) { stir(); t.hovered = true; t.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (t *tapIcon) MouseMoved(*desktop.MouseEvent) { stir() }

// MouseOut implements desktop.Hoverable.
func (t *tapIcon) MouseOut() { t.hovered = false; t.Refresh() }

// CreateRenderer implements fyne.Widget.
func (t *tapIcon) CreateRenderer() fyne.WidgetRenderer {
	back, glyph := newBox(), newGlyph()
	return newFace(t, func() {
		fill := none
		if t.hovered {
			fill = look.Colors().Hover
		}
		boxed(back, fill, none, 0, look.Radius-2)
		inkIcon(glyph, t.icon, look.Muted())
	}, func() fyne.Size {
		return fyne.NewSize(look.Dim(look.ButtonSmall), look.Dim(look.ButtonSmall))
	}, func(s fyne.Size) {
		i := look.Size(look.IconSmall)
		at(back, 0, 0, s.Width, s.Height)
		at(glyph, (s.Width-i)/2, (s.Height-i)/2, i, i)
	}, back, glyph)
}
