package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// Phrase is a piece of running text: words in a style, a key as it stands on
// the keyboard, or a link.
type Phrase struct {
	Text  string
	Style Style
	// Key draws the words as keys.
	Key bool
	// Do makes the words a link.
	Do func()
}

// Prose is a paragraph to be read: it wraps, and holds bold words, keys and
// links that the keyboard reaches. A key and a link are never broken in two.
type Prose struct {
	widget.BaseWidget
	parts []prosePart
	tall  float32
}

// prosePart is what is set on a line in one piece: a word with the space after
// it, a key, a link.
type prosePart struct {
	text  string
	style Style
	glue  bool // follows the part before it without a space
	key   *keyCap
	link  *Button
}

// NewProse returns a paragraph.
func NewProse(phrases ...Phrase) *Prose {
	p := &Prose{}
	for _, ph := range phrases {
		p.add(ph)
	}
	p.ExtendBaseWidget(p)
	return p
}

func (p *Prose) add(ph Phrase) {
	glue := len(p.parts) > 0 && !strings.HasSuffix(p.parts[len(p.parts)-1].text, " ") && !strings.HasPrefix(ph.Text, " ")
	switch {
	case ph.Do != nil:
		link := NewLink(ph.Text, ph.Do)
		link.size = ph.Style.size()
		p.parts = append(p.parts, prosePart{text: ph.Text, style: ph.Style, link: link, glue: glue})
	case ph.Key:
		p.parts = append(p.parts, prosePart{text: ph.Text, style: ph.Style, key: newKeyCap(ph.Text), glue: glue})
	default:
		p.words(ph, glue)
	}
}

// words adds plain words. A space at the very beginning belongs to the part
// before, which has none of its own.
func (p *Prose) words(ph Phrase, glue bool) {
	text := ph.Text
	if strings.HasPrefix(text, " ") && len(p.parts) > 0 {
		p.parts[len(p.parts)-1].text += " "
		text = strings.TrimLeft(text, " ")
	}
	for i, word := range strings.SplitAfter(text, " ") {
		if word != "" {
			p.parts = append(p.parts, prosePart{text: word, style: ph.Style, glue: glue && i == 0})
		}
	}
}

// Text returns the words without their styles.
func (p *Prose) Text() string {
	var b strings.Builder
	for _, part := range p.parts {
		b.WriteString(part.text)
	}
	return b.String()
}

// AccessibleText is Text: what a screen reader would say.
func (p *Prose) AccessibleText() string { return p.Text() }

// proseLead is the room between two lines of a paragraph that is read, beyond
// the height of the line.
const proseLead = 2

func (p *Prose) line() float32 {
	h := lineHeight(look.BodySize)
	for _, part := range p.parts {
		h = max(h, lineHeight(part.style.size()))
		if part.key != nil {
			h = max(h, part.key.MinSize().Height)
		}
	}
	return ceil(h) + proseLead
}

// CreateRenderer implements fyne.Widget.
func (p *Prose) CreateRenderer() fyne.WidgetRenderer {
	var objects []fyne.CanvasObject
	f := newFace(p, func() {}, func() fyne.Size {
		return fyne.NewSize(40, max(p.tall, p.line()))
	}, func(s fyne.Size) { objects = p.flow(s.Width) })
	f.objects = func() []fyne.CanvasObject { return objects }
	objects = p.flow(p.Size().Width)
	return f
}

// wide is the room that a part takes without the space after it.
func (part prosePart) wide() float32 {
	switch {
	case part.link != nil:
		return part.link.MinSize().Width
	case part.key != nil:
		return part.key.MinSize().Width
	}
	return width(strings.TrimRight(part.text, " "), part.style.size(), part.style.bold())
}

// flow sets the parts on lines and returns what is drawn. Parts without a space
// between them stay on one line.
func (p *Prose) flow(room float32) []fyne.CanvasObject {
	if room <= 0 {
		room = 1e6 // before the first size is known, all on one line
	}
	f := proseFlow{line: p.line()}
	row := 0
	for i := 0; i < len(p.parts); {
		end, need := p.together(i)
		if f.x > 0 && f.x+need > room {
			f.end()
			f.x, row = 0, row+1
			f.y = float32(row) * f.line
		}
		for ; i < end; i++ {
			f.part(p.parts[i])
		}
	}
	f.end()
	p.tall = f.line * float32(row+1)
	return f.objects
}

// together finds the parts from i on that are not to be parted, and their room.
func (p *Prose) together(i int) (end int, need float32) {
	need = p.parts[i].wide()
	for end = i + 1; end < len(p.parts) && p.parts[end].glue; end++ {
		need += p.parts[end].wide()
	}
	return end, need
}

// proseFlow sets the parts of a paragraph one after the other. Words of one
// style that follow each other are drawn in one piece, because each piece begins
// on a whole pixel and gaps between words would differ.
type proseFlow struct {
	objects    []fyne.CanvasObject
	x, y, line float32
	run        string // not drawn yet
	style      Style
	from       float32 // where the run begins
}

func (f *proseFlow) part(part prosePart) {
	switch {
	case part.link != nil:
		f.object(part.link, part)
	case part.key != nil:
		f.object(part.key, part)
	default:
		if part.style != f.style {
			f.end()
		}
		if f.run == "" {
			f.from, f.style = f.x, part.style
		}
		f.run += part.text
		f.x = f.from + width(f.run, f.style.size(), f.style.bold())
	}
}

// object sets a key or a link in the middle of the line.
func (f *proseFlow) object(o fyne.CanvasObject, part prosePart) {
	f.end()
	f.put(o, f.x)
	f.x += o.MinSize().Width
	if strings.HasSuffix(part.text, " ") {
		f.x += width(" ", part.style.size(), part.style.bold())
	}
}

// end draws the run.
func (f *proseFlow) end() {
	if f.run == "" {
		return
	}
	t := newText()
	say(t, strings.TrimRight(f.run, " "), f.style.size(), f.style.bold(), f.style.ink())
	f.put(t, f.from)
	f.run = ""
}

func (f *proseFlow) put(o fyne.CanvasObject, x float32) {
	m := o.MinSize()
	at(o, x, round(f.y+(f.line-m.Height)/2), m.Width, m.Height)
	f.objects = append(f.objects, o)
}

// keyCap draws keys as they are pressed: each in a box of its own.
type keyCap struct {
	widget.BaseWidget
	keys []string
}

func newKeyCap(keys string) *keyCap {
	k := &keyCap{keys: splitKeys(keys)}
	k.ExtendBaseWidget(k)
	return k
}

// splitKeys takes Ctrl+Shift+C apart; a plus at the end is a key.
func splitKeys(keys string) []string {
	if rest, ok := strings.CutSuffix(keys, "++"); ok {
		return append(splitKeys(rest), "+")
	}
	return strings.Split(keys, "+")
}

// NewKeys returns keys as they stand on the keyboard: Ctrl+K in two boxes.
func NewKeys(keys string) fyne.CanvasObject { return newKeyCap(keys) }

// AccessibleText is the keys as they are written.
func (k *keyCap) AccessibleText() string { return strings.Join(k.keys, "+") }

const (
	keyPad = 5
	keyGap = 3
)

// CreateRenderer implements fyne.Widget.
func (k *keyCap) CreateRenderer() fyne.WidgetRenderer {
	backs, words := make([]*edged, len(k.keys)), make([]*canvas.Text, len(k.keys))
	var objects []fyne.CanvasObject
	for i := range k.keys {
		backs[i], words[i] = newEdged(), newText()
		objects = append(objects, backs[i].box, words[i])
	}
	wide := func(i int) float32 {
		return max(ceil(width(k.keys[i], look.SmallSize, true))+2*keyPad, look.Size(20))
	}
	return newFace(k, func() {
		p := look.Colors()
		for i, key := range k.keys {
			backs[i].set(p.Tones[look.ToneNeutral].Fill, p.Edge, 1, 4)
			say(words[i], key, look.SmallSize, true, p.Tones[look.ToneNeutral].Text)
		}
	}, func() fyne.Size {
		w := float32(-keyGap)
		for i := range k.keys {
			w += wide(i) + keyGap
		}
		return fyne.NewSize(w, look.Size(20))
	}, func(s fyne.Size) {
		x, tall := float32(0), look.Size(20)
		y := floor((s.Height - tall) / 2)
		for i := range k.keys {
			at(backs[i].box, x, y, wide(i), tall)
			m := words[i].MinSize()
			at(words[i], x+(wide(i)-m.Width)/2, round(y+(tall-m.Height)/2), m.Width, m.Height)
			x += wide(i) + keyGap
		}
	}, objects...)
}
