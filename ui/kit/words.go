package kit

import (
	"image/color"
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// Style is how words are set. There are two weights and five sizes.
type Style int

// The styles.
const (
	Body Style = iota
	Bold
	Muted
	Small // 12, muted: labels and second lines
	SmallBold
	Head  // 16 bold: a card's title
	Title // 22 bold: one a page
	Huge  // 28 bold: the number in a tile
	Wrong // 12 in the colour of errors
)

func (s Style) size() float32 {
	switch s {
	case Small, SmallBold, Wrong:
		return look.SmallSize
	case Head:
		return look.HeadSize
	case Title:
		return look.TitleSize
	case Huge:
		return look.HugeSize
	}
	return look.BodySize
}

func (s Style) bold() bool {
	return s == Bold || s == SmallBold || s == Head || s == Title || s == Huge
}

func (s Style) ink() color.NRGBA {
	switch s {
	case Muted, Small:
		return look.Muted()
	case Wrong:
		return look.Colors().ErrorText
	}
	return look.Text()
}

// Span is a piece of a line in one style.
type Span struct {
	Text  string
	Style Style
}

// Words shows text, of one style or of several spans. On one line it ends in
// an ellipsis when the room is too small; with Wrap it takes more lines.
type Words struct {
	widget.BaseWidget
	spans []Span
	wrap  bool
	end   bool
	runs  []*canvas.Text
	lines int
}

// NewWords returns words on one line.
func NewWords(style Style, text string) *Words { return NewSpans(Span{text, style}) }

// NewWrapped returns words that take as many lines as they need.
func NewWrapped(style Style, text string) *Words {
	w := NewWords(style, text)
	w.wrap = true
	return w
}

// NewSpans returns one line of several styles.
func NewSpans(spans ...Span) *Words {
	w := &Words{spans: spans, lines: 1}
	w.ExtendBaseWidget(w)
	return w
}

// AtEnd sets the words against the right edge and returns them.
func (w *Words) AtEnd() *Words { w.end = true; return w }

// Wrapped lets the words take several lines and returns them.
func (w *Words) Wrapped() *Words { w.wrap = true; return w }

// Text returns the words without their styles.
func (w *Words) Text() string {
	var b strings.Builder
	for _, s := range w.spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// AccessibleText is Text: what a screen reader would say.
func (w *Words) AccessibleText() string { return w.Text() }

// SetText changes the words, keeping the style of the first span.
func (w *Words) SetText(text string) {
	if len(w.spans) == 1 && w.spans[0].Text == text {
		return
	}
	style := Body
	if len(w.spans) > 0 {
		style = w.spans[0].Style
	}
	w.SetSpans(Span{text, style})
}

// SetSpans changes words and styles.
func (w *Words) SetSpans(spans ...Span) { w.spans = spans; w.Refresh() }

// CreateRenderer implements fyne.Widget.
func (w *Words) CreateRenderer() fyne.WidgetRenderer {
	f := newFace(w, func() {}, w.minSize, w.flow)
	f.objects = func() []fyne.CanvasObject {
		out := make([]fyne.CanvasObject, len(w.runs))
		for i, r := range w.runs {
			out[i] = r
		}
		return out
	}
	w.flow(w.Size())
	return f
}

func (w *Words) line() float32 {
	h := float32(0)
	for _, s := range w.spans {
		h = max(h, lineHeight(s.Style.size()))
	}
	return ceil(h)
}

func (w *Words) minSize() fyne.Size {
	if w.wrap {
		return fyne.NewSize(40, w.line()*float32(w.lines))
	}
	total := float32(0)
	for _, s := range w.spans {
		total += width(s.Text, s.Style.size(), s.Style.bold())
	}
	return fyne.NewSize(ceil(total), w.line())
}

// flow places the runs. Before the first size is known, wrapped words lie on
// one line.
func (w *Words) flow(s fyne.Size) {
	w.runs = w.runs[:0]
	p := pen{w: w, room: s.Width, line: w.line()}
	if s.Width <= 0 {
		p.room = 1e6
	}
	for _, sp := range w.spans {
		if w.wrap {
			p.wrapped(sp)
		} else {
			p.oneLine(sp)
		}
	}
	p.flush()
	w.lines = max(1, p.row)
}

// pen lays runs on lines from the left.
type pen struct {
	w          *Words
	room, line float32
	x          float32
	row        int
	onLine     []*canvas.Text
}

func (p *pen) put(text string, st Style) {
	t := newText()
	say(t, text, st.size(), st.bold(), st.ink())
	m := t.MinSize()
	at(t, p.x, round(p.line*float32(p.row)+(p.line-m.Height)/2), m.Width, m.Height)
	t.Move(fyne.NewPos(p.x, t.Position().Y))
	p.x += m.Width
	p.w.runs = append(p.w.runs, t)
	p.onLine = append(p.onLine, t)
}

// flush ends a line, moving it against the right edge if asked.
func (p *pen) flush() {
	if p.w.end && len(p.onLine) > 0 {
		for _, t := range p.onLine {
			t.Move(t.Position().AddXY(floor(p.room-p.x), 0))
		}
	}
	if len(p.onLine) > 0 {
		p.row++
	}
	p.onLine, p.x = nil, 0
}

func (p *pen) oneLine(sp Span) {
	if text := cut(sp.Text, sp.Style.size(), sp.Style.bold(), p.room-p.x+0.5); text != "" {
		p.put(text, sp.Style)
	}
}

// breaks takes off a word that is longer than a line what the line holds of it;
// nothing where the word has room, or the line has words already.
func (p *pen) breaks(word string, size float32, bold bool) (head, rest string) {
	if p.x > 0 || width(strings.TrimRight(word, " "), size, bold) <= p.room {
		return "", word
	}
	runes := []rune(word)
	n := sort.Search(len(runes), func(n int) bool { return width(string(runes[:n+1]), size, bold) > p.room })
	if n == 0 || n == len(runes) {
		return "", word
	}
	return string(runes[:n]), string(runes[n:])
}

// wrapped sets a span word by word, joining the words of a line in one run.
func (p *pen) wrapped(sp Span) {
	size, bold := sp.Style.size(), sp.Style.bold()
	for i, para := range strings.Split(sp.Text, "\n") {
		if i > 0 {
			p.flush()
		}
		run := ""
		for _, word := range strings.SplitAfter(para, " ") {
			fits := p.x+width(strings.TrimRight(run+word, " "), size, bold) <= p.room
			if !fits && (run != "" || p.x > 0) {
				if run != "" {
					p.put(run, sp.Style)
				}
				p.flush()
				run = ""
			}
			for head, rest := p.breaks(word, size, bold); head != ""; head, rest = p.breaks(word, size, bold) {
				p.put(head, sp.Style)
				p.flush()
				word = rest
			}
			run += word
		}
		if run != "" {
			p.put(run, sp.Style)
		}
	}
}
