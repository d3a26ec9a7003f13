package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/look"
)

// Combo is a box to choose in. Enter, Space, Down, a letter or a click open
// its list; typing narrows it; Enter takes the lit line, Esc leaves things as
// they are. Delete or Backspace empty the box if that is allowed. If AllowNew,
// what was typed can be added.
type Combo struct {
	control
	field    field // not embedded: both it and control know of focus
	choices  func() []Choice
	key      string
	text     string
	aside    string // quiet words behind the text
	hint     string
	AllowNew bool
	MayClear bool
	// Find, if set, takes the place of the choices: for lists too long to be
	// made anew each time. Fold makes letters comparable; nil is lower case.
	Find Find
	Fold func(string) string
	// OnChange is called with the key of the choice; for a new value key is
	// "" and text what was typed; both are "" when the box was emptied.
	OnChange func(key, text string)
}

// NewCombo returns a box with nothing chosen. choices is asked each time the
// list opens.
func NewCombo(label string, choices func() []Choice) *Combo {
	c := &Combo{choices: choices}
	c.field.label = label
	c.ExtendBaseWidget(c)
	return c
}

// AccessibleName implements Named.
func (c *Combo) AccessibleName() string { return c.field.label }

func (c *Combo) labelWidth() float32 { return c.field.labelWidth() }

// Label returns the label.
func (c *Combo) Label() string { return c.field.label }

// SetHint shows quiet words while nothing is chosen.
func (c *Combo) SetHint(text string) { c.hint = text; c.Refresh() }

// Error returns the sentence that says what is wrong.
func (c *Combo) Error() string { return c.field.wrong }

// SetError says what is wrong in a sentence below the box.
func (c *Combo) SetError(sentence string) { c.field.wrong = sentence; c.Refresh() }

// SetNote shows a quiet sentence below the box.
func (c *Combo) SetNote(sentence string) { c.field.note = sentence; c.Refresh() }

// Key returns the key of what is chosen.
func (c *Combo) Key() string { return c.key }

// Text returns the words of what is chosen.
func (c *Combo) Text() string { return c.text }

// AccessibleText is Text: what a screen reader would say.
func (c *Combo) AccessibleText() string { return c.text }

// SetNeeded says beside the label that the box must not stay empty.
func (c *Combo) SetNeeded(on bool) { c.field.needed = on; c.Refresh() }

// Set shows a choice without reporting it.
func (c *Combo) Set(key, text string) { c.SetChoice(Choice{Key: key, Label: text}) }

// SetChoice is Set, with the choice's quiet words behind its label.
func (c *Combo) SetChoice(of Choice) { c.key, c.text, c.aside = of.Key, of.Label, of.Note; c.Refresh() }

func (c *Combo) take(of Choice) {
	c.SetChoice(of)
	if c.OnChange != nil {
		c.OnChange(of.Key, of.Label)
	}
}

// Tapped implements fyne.Tappable.
func (c *Combo) Tapped(*fyne.PointEvent) {
	if !c.disabled {
		focusOn(c)
		c.openWith("")
	}
}

// TypedRune implements fyne.Focusable.
func (c *Combo) TypedRune(r rune) {
	if r != ' ' && !c.disabled {
		c.openWith(string(r))
	}
}

// TypedKey implements fyne.Focusable.
func (c *Combo) TypedKey(e *fyne.KeyEvent) {
	switch {
	case c.disabled:
	case isPress(e) || e.Name == fyne.KeyDown:
		c.openWith("")
		return
	case e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace:
		if c.MayClear && c.text != "" {
			c.take(Choice{})
		}
		return
	}
	pass(c, e)
}

// TypedShortcut implements fyne.Shortcutable.
func (c *Combo) TypedShortcut(s fyne.Shortcut) { passShortcut(c, s) }

// Cursor implements desktop.Cursorable.
func (c *Combo) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (c *Combo) openWith(typed string) {
	find := c.Find
	if find == nil {
		find = FindIn(c.choices(), c.Fold)
	}
	openChooser(&chooser{find: find, label: c.field.label, allowNew: c.AllowNew, current: c.key, take: c.take}, c, c.boxTop(), typed)
}

func (c *Combo) boxTop() float32 { return lineHeight(look.SmallSize) + labelGap }

// CreateRenderer implements fyne.Widget.
func (c *Combo) CreateRenderer() fyne.WidgetRenderer {
	d := newFieldFace(&c.field)
	words, aside, chevron := newText(), newText(), newGlyph()
	text := func() string {
		if c.text == "" {
			return c.hint
		}
		return c.text
	}
	paint := func() {
		c.field.focused = c.focused
		d.paint()
		ink := look.Text()
		if c.disabled || c.text == "" {
			ink = look.Muted()
		}
		say(words, text(), look.BodySize, false, ink)
		say(aside, c.aside, look.SmallSize, false, look.Muted())
		inkIcon(chevron, look.ChevronDown, look.Text())
	}
	layout := func(s fyne.Size) {
		pos, size := d.layout(s)
		i := look.Size(look.IconSmall)
		at(chevron, size.Width-i-10, pos.Y+(size.Height-i)/2, i, i)
		room := size.Width - i - 26
		words.Text = cut(text(), look.BodySize, false, room)
		end := middle(words, 10, pos.Y+0.5, size.Height)
		aside.Text = cut(c.aside, look.SmallSize, false, max(0, room-(end-10)-8))
		middle(aside, end+8, pos.Y+1, size.Height)
	}
	return newFace(c, paint, func() fyne.Size { return d.min(look.Dim(look.InputHeight)) }, layout, d.objects(words, aside, chevron)...)
}
