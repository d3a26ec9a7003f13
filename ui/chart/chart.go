package chart

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/kit"
	"placebook/ui/look"
)

// Chart shows Data. It takes the keyboard as one control: Tab comes to it, the
// arrows light its marks, Enter or Space opens the lit one.
type Chart struct {
	widget.BaseWidget
	// OnOpen is called with the key of the mark a person opens.
	OnOpen func(key string)
	// OnDescribe is called with the line of words about the lit mark, "" when
	// none is lit. If it is set, the chart keeps no line below for it.
	OnDescribe func(words string)

	data    Data
	pic     *picture
	laid    layoutKey
	lit     int // the spot with the keyboard
	hovered int // the spot under the pointer, -1 for none
	focused bool
	off     bool
	told    string
	pixels  painting
}

// layoutKey is what a layout depends on besides the data.
type layoutKey struct {
	w, h, factor float32
}

var _ kit.Named = (*Chart)(nil)

// New returns a chart.
func New(d Data) *Chart {
	c := &Chart{data: d, hovered: -1}
	c.ExtendBaseWidget(c)
	return c
}

// Set shows other data. The mark with the keyboard keeps it if its key is
// still there.
func (c *Chart) Set(d Data) {
	key := c.keyOf(c.lit)
	c.data, c.pic, c.lit, c.hovered = d, nil, 0, -1
	for i, s := range c.picture().spots {
		if key != "" && s.key == key {
			c.lit = i
			break
		}
	}
	c.Refresh()
	c.describe()
}

// AccessibleName implements kit.Named.
func (c *Chart) AccessibleName() string {
	if t := c.data.about().Title; t != "" {
		return t
	}
	return "Chart"
}

// AccessibleText is all the chart says, mark by mark: what a screen reader
// would read.
func (c *Chart) AccessibleText() string {
	if c.data.empty() {
		return c.data.about().sentence()
	}
	var said []string
	for _, s := range c.picture().spots {
		said = append(said, s.said)
	}
	return strings.Join(said, ". ")
}

// Caption is the line of words about the lit mark, "" if none is lit.
func (c *Chart) Caption() string {
	if i := c.current(); i >= 0 {
		return c.picture().spots[i].said
	}
	return ""
}

// current is the spot that is lit: under the pointer, or with the keyboard.
func (c *Chart) current() int {
	switch n := len(c.picture().spots); {
	case c.hovered >= 0 && c.hovered < n:
		return c.hovered
	case c.focused && c.lit < n:
		return c.lit
	}
	return -1
}

func (c *Chart) keyOf(i int) string {
	if c.pic == nil || i < 0 || i >= len(c.pic.spots) {
		return ""
	}
	return c.pic.spots[i].key
}

// describe tells OnDescribe what is lit, once.
func (c *Chart) describe() {
	if words := c.Caption(); c.OnDescribe != nil && words != c.told {
		c.told = words
		c.OnDescribe(words)
	}
}

// captionTall is the room kept below the chart for the line of words.
func (c *Chart) captionTall(t setting) float32 {
	if c.OnDescribe != nil || c.data.empty() {
		return 0
	}
	return t.line(smallSize) + look.Gap
}

// picture is the chart laid out for its size as it is now.
func (c *Chart) picture() *picture {
	t, s := shown(), c.Size()
	key := layoutKey{s.Width, s.Height - c.captionTall(t), t.factor}
	if c.pic == nil || c.laid != key {
		c.pic, c.laid = lay(c.data, t, key.w, max(0, key.h)), key
		c.pixels.stale = true
	}
	return c.pic
}

// usualWide is the width a chart reckons with until it is given one.
const usualWide = 400

// minSize is honest at the present width: a narrower chart may need more
// lines for its key.
func (c *Chart) minSize() fyne.Size {
	t := shown()
	width := c.Size().Width
	if width == 0 {
		width = t.dim(usualWide) // not yet placed
	}
	w, h := leastOf(c.data, t, width)
	return fyne.NewSize(ceil(w), ceil(h)+c.captionTall(t))
}
