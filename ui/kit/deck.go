package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/ui/look"
)

// A Shelf is cards side by side in a Deck.
type Shelf struct {
	Cards []fyne.CanvasObject
	// Weights share the width among the cards of a whole line; nil is alike.
	Weights []float32
	// Least is the width below which a card goes to the next line, in pixels at
	// 100 %.
	Least float32
	// Grow lets the shelf take height that is left over.
	Grow bool
}

// Deck sets shelves below each other, gap apart. Cards of one line are as high
// as the highest of them; where there is little width a shelf takes more lines,
// and height that is left over goes to the shelves that grow.
func Deck(gap float32, shelves ...Shelf) *fyne.Container {
	l := &deckLayout{gap: gap, shelves: shelves}
	var all []fyne.CanvasObject
	for _, s := range shelves {
		all = append(all, s.Cards...)
	}
	return container.New(l, all...)
}

type deckLayout struct {
	gap     float32
	shelves []Shelf
	width   float32 // as it was laid out last
}

// usualWide is the width a deck reckons with until it is given one.
const usualWide = 1000

// deckLine is the cards of one line, with their widths and what they need in
// height.
type deckLine struct {
	cards  []fyne.CanvasObject
	widths []float32
	tall   float32
	grow   bool
}

// lines breaks the shelves to a width.
func (l *deckLayout) lines(width float32) (out []deckLine) {
	for _, s := range l.shelves {
		var cards []fyne.CanvasObject
		for _, c := range s.Cards {
			if c.Visible() {
				cards = append(cards, c)
			}
		}
		for per := l.perLine(s, len(cards), width); len(cards) > 0; cards = cards[min(per, len(cards)):] {
			line := deckLine{cards: cards[:min(per, len(cards))], grow: s.Grow}
			weights := s.Weights
			if len(line.cards) != len(weights) {
				weights = nil
			}
			line.widths = deckWidths(width-l.gap*float32(len(line.cards)-1), len(line.cards), weights)
			for i, c := range line.cards {
				line.tall = max(line.tall, tall(c, line.widths[i]))
			}
			out = append(out, line)
		}
	}
	return out
}

// perLine is how many of n cards stand on a line: all, half of them, or one.
func (l *deckLayout) perLine(s Shelf, n int, width float32) int {
	for _, per := range []int{n, (n + 1) / 2} {
		if per > 0 && (width-l.gap*float32(per-1))/float32(per) >= look.Dim(s.Least) {
			return per
		}
	}
	return 1
}

// deckWidths shares a width on whole pixels.
func deckWidths(width float32, n int, weights []float32) []float32 {
	total := float32(n)
	if weights != nil {
		total = 0
		for _, w := range weights {
			total += w
		}
	}
	out, x, sum := make([]float32, n), float32(0), float32(0)
	for i := range out {
		w := float32(1)
		if weights != nil {
			w = weights[i]
		}
		sum += w
		end := round(width * sum / total)
		out[i], x = end-x, end
	}
	return out
}

// Layout implements fyne.Layout.
func (l *deckLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	lines := l.lines(s.Width)
	extra, growing := s.Height+l.gap, float32(0)
	for _, line := range lines {
		extra -= line.tall + l.gap
		if line.grow {
			growing++
		}
	}
	y := float32(0)
	for _, line := range lines {
		h := line.tall
		if line.grow && extra > 0 {
			h += floor(extra / growing)
		}
		x := float32(0)
		for i, c := range line.cards {
			at(c, x, y, line.widths[i], h)
			x += line.widths[i] + l.gap
		}
		y += h + l.gap
	}
}

// MinSize implements fyne.Layout: the height at the width there was last.
func (l *deckLayout) MinSize([]fyne.CanvasObject) (m fyne.Size) {
	for _, s := range l.shelves {
		for _, c := range s.Cards {
			if c.Visible() {
				m.Width = max(m.Width, c.MinSize().Width)
			}
		}
	}
	width := l.width
	if width == 0 {
		width = look.Dim(usualWide) // not placed yet
	}
	m.Height = -l.gap
	for _, line := range l.lines(max(width, m.Width)) {
		m.Height += line.tall + l.gap
	}
	m.Height = max(0, m.Height)
	return m
}
