package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/look"
)

// Combo is a box to choose in. Enter, Space, Down, a letter or a click open
// its list; typing narrows it; Enter takes the lit line, Esc leaves things as
// they are. If AllowNew, what was typed can be added.
type Combo struct {
	control
	field    field // not embedded: both it and control know of focus
	choices  func() []Choice
	key      string
	text     string
	hint     string
	AllowNew bool
	// OnChange is called with the key of the choice; for a new value key is
	// "" and text what was typed.
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

// Set shows a choice without reporting it.
func (c *Combo) Set(key, text string) { c.key, c.text = key, text; c.Refresh() }

func (c *Combo) take(key, text string) {
	c.Set(key, text)
	if c.OnChange != nil {
		c.OnChange(key, text)
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
	if !c.disabled && (isPress(e) || e.Name == fyne.KeyDown) {
		c.openWith("")
		return
	}
	pass(c, e)
}

// TypedShortcut implements fyne.Shortcutable.
func (c *Combo) TypedShortcut(s fyne.Shortcut) { passShortcut(c, s) }

// Cursor implements desktop.Cursorable.
func (c *Combo) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (c *Combo) openWith(typed string) {
	openChooser(c, c.boxTop(), c.field.label, typed, c.AllowNew, c.choices(), c.key, c.take)
}

func (c *Combo) boxTop() float32 { return lineHeight(look.SmallSize) + labelGap }

// CreateRenderer implements fyne.Widget.
func (c *Combo) CreateRenderer() fyne.WidgetRenderer {
	d := newFieldFace(&c.field)
	words, chevron := newText(), newGlyph()
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
		inkIcon(chevron, look.ChevronDown, look.Text())
	}
	layout := func(s fyne.Size) {
		pos, size := d.layout(s)
		i := look.Size(look.IconSmall)
		at(chevron, size.Width-i-10, pos.Y+(size.Height-i)/2, i, i)
		words.Text = cut(text(), look.BodySize, false, size.Width-i-26)
		middle(words, 10, pos.Y+0.5, size.Height)
	}
	return newFace(c, paint, func() fyne.Size { return d.min(look.Dim(look.InputHeight)) }, layout, d.objects(words, chevron)...)
}

// chooser is the open list: an editor where the box is, and lines below it.
type chooser struct {
	control
	edit     *editor
	list     *pickList
	layer    *layer
	back     field
	choices  []Choice
	shown    []Choice
	allowNew bool
	current  string
	take     func(key, text string)
	width    float32
}

// openChooser opens a list over a box. top is where in the widget the box
// begins.
func openChooser(o fyne.CanvasObject, top float32, label, typed string, allowNew bool, choices []Choice, current string, take func(key, text string)) {
	ch := &chooser{edit: newEditor(label, false), choices: choices, allowNew: allowNew, current: current, take: take}
	ch.width = o.Size().Width
	ch.list = newPickList(ch.choose)
	ch.ExtendBaseWidget(ch)
	ch.edit.OnChanged = ch.narrow
	ch.edit.onFocus = func(on bool) { ch.back.focused = on; ch.Refresh() }
	ch.edit.onKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyHome || e.Name == fyne.KeyEnd {
			return false // within the text
		}
		return ch.list.key(e)
	}
	ch.edit.SetPlaceHolder("Type to narrow")
	ch.narrow("")
	pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).AddXY(0, top)
	ch.layer = &layer{content: ch, outside: func() { ch.layer.close() }, onKey: func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			ch.layer.close()
		}
	}, place: func(room, min fyne.Size) (fyne.Position, fyne.Size) {
		return beside(pos, room, fyne.NewSize(max(ch.width, min.Width), min.Height))
	}}
	ch.layer.show(canvasOf(o), ch.edit)
	for _, r := range typed {
		ch.edit.TypedRune(r)
	}
}

// narrow shows the choices that hold every typed word, those that begin with
// the text first.
func (ch *chooser) narrow(typed string) {
	words := strings.Fields(strings.ToLower(typed))
	var begin, hold []Choice
	exact := false
	for _, c := range ch.choices {
		label := strings.ToLower(c.Label)
		if !holdsAll(label, words) {
			continue
		}
		exact = exact || label == strings.ToLower(strings.TrimSpace(typed))
		if typed != "" && strings.HasPrefix(label, strings.ToLower(typed)) {
			begin = append(begin, c)
		} else {
			hold = append(hold, c)
		}
	}
	ch.shown = append(begin, hold...)
	items := make([]MenuItem, 0, len(ch.shown)+1)
	at := -1
	for i, c := range ch.shown {
		items = append(items, MenuItem{Label: c.Label, Note: c.count(), Checked: c.Key == ch.current && c.Key != ""})
		if c.Key == ch.current && typed == "" {
			at = i
		}
	}
	if new := strings.TrimSpace(typed); ch.allowNew && new != "" && !exact {
		items = append(items, MenuItem{Label: "Add \u201c" + new + "\u201d", Icon: look.Plus, Rule: len(items) > 0})
	}
	if len(items) == 0 {
		items = []MenuItem{{Label: "Nothing fits. Type fewer letters.", Disabled: true}}
	}
	ch.list.set(items)
	if at >= 0 && at < pickMost {
		ch.list.light(at)
	}
	ch.Refresh()
	if ch.layer != nil {
		ch.layer.Refresh()
	}
}

func holdsAll(label string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(label, w) {
			return false
		}
	}
	return true
}

func (ch *chooser) choose(i int) {
	typed := strings.TrimSpace(ch.edit.Text)
	ch.layer.close()
	if i < len(ch.shown) {
		ch.take(ch.shown[i].Key, ch.shown[i].Label)
		return
	}
	ch.take("", typed)
}

// CreateRenderer implements fyne.Widget.
func (ch *chooser) CreateRenderer() fyne.WidgetRenderer {
	d := newFieldFace(&ch.back)
	d.noLabel = true
	h := look.Dim(look.InputHeight)
	return newFace(ch, d.paint, func() fyne.Size {
		n := ch.list.natural()
		return fyne.NewSize(n.Width, h+2+n.Height)
	}, func(s fyne.Size) {
		pos, size := d.layout(fyne.NewSize(s.Width, h))
		placeEditor(ch.edit, pos, size)
		at(ch.list, 0, h+2, s.Width, max(0, s.Height-h-2))
	}, d.objects(ch.edit.shell, ch.list)...)
}
