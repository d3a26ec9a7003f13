package chart

// Share is a whole divided: one bar with words in its parts, and smaller ones
// below it for how it was before.
type Share struct {
	About
	Parts []Series
	Bars  []Row // the label stands above; the first is the large one
}

const (
	shareTall = 32
	shareThen = 20
)

func (s Share) empty() bool { return len(s.Bars) == 0 || len(s.Parts) == 0 }

func (s Share) least(t setting, width float32) (w, h float32) {
	w = t.dim(160)
	for i := range s.Bars {
		h += t.line(smallSize) + 2 + s.tall(t, i) + 10
	}
	return w, h - 10 + s.keyTall(t, max(w, width))
}

func (s Share) tall(t setting, i int) float32 {
	if i == 0 {
		return max(t.dim(shareTall), t.line(bodySize)+6)
	}
	return max(t.dim(shareThen), t.line(smallSize)+2)
}

// paint of a part: strong, pale and grey for three; beyond that categories.
func (s Share) paint(i int) paint {
	if s.Parts[i].Tone == 0 && i < 3 && len(s.Parts) <= 3 {
		return [...]paint{
			{fill: accent, words: onAccent},
			{fill: selected, edge: accent, words: textInk},
			{fill: ink{toneFill, 1}, edge: ink{toneBar, 1}, words: ink{toneText, 1}},
		}[i]
	}
	return paintOf(s.Parts[i], i, len(s.Parts))
}

// rects are the places of the parts of a bar, which is always the full width.
func (s Share) rects(i int, y, w, tall float32) []rect {
	parts := s.Bars[i].parts(len(s.Parts))
	return stackRects(parts, sum(parts), rect{0, y, w + partGap, tall})
}

// words is what stands in a part, as much as there is room for.
func (s Share) words(t setting, bar, part int, wide float32) string {
	size, bold := s.letters(bar)
	number := s.Bars[bar].at(part).word()
	full := s.Parts[part].Name + " " + number
	room := wide - 6
	if s.paint(part).plate {
		room -= 6
	}
	if bar == 0 && t.width(full, size, bold) <= room {
		return full
	}
	if t.width(number, size, bold) <= room {
		return number
	}
	return ""
}

// letters is the text size and weight of a bar.
func (s Share) letters(bar int) (px float32, bold bool) {
	if bar == 0 {
		return bodySize, true
	}
	return smallSize, false
}

// key explains the parts if any of them has no word in the large bar.
func (s Share) key(t setting, w float32) (items []item) {
	whole := true
	for i, r := range s.rects(0, 0, w, 1) {
		full := s.Parts[i].Name + " " + s.Bars[0].at(i).word()
		whole = whole && s.words(t, 0, i, r.w) == full
	}
	if whole {
		return nil
	}
	for i, part := range s.Parts {
		items = append(items, item{name: part.Name, value: s.Bars[0].at(i).word(), paint: s.paint(i)})
	}
	return items
}

func (s Share) keyTall(t setting, w float32) float32 {
	if items := s.key(t, w); len(items) > 0 {
		return 4 + t.flowTall(items, w)
	}
	return 0
}

func (s Share) draw(p *pen, w, _ float32) {
	y := float32(0)
	for i, bar := range s.Bars {
		p.say(0, y+p.line(smallSize)/2, atStart, p.cut(bar.label(), smallSize, false, w), style{smallSize, false, muted, surface})
		y += p.line(smallSize) + 2
		s.bar(p, i, y)
		y += s.tall(p.setting, i) + 10
	}
	p.legendBelow(s.key(p.setting, w), y-6)
}

// bar draws one whole with its parts.
func (s Share) bar(p *pen, i int, y float32) {
	bar, tall := s.Bars[i], s.tall(p.setting, i)
	whole := sum(bar.parts(len(s.Parts)))
	if whole == 0 {
		r := rect{0, y, p.w, tall}
		p.draw(shape{form: box, rect: r, fill: surface, edge: edge, wide: 1, radius: 2, on: surface, mark: true})
		p.say(8, r.midY(), atStart, "0", style{smallSize, true, textInk, surface})
		p.spots = append(p.spots, spot{rect: r, key: bar.Key, group: i, said: bar.label() + ": " + s.count(0)})
		return
	}
	for j, r := range s.rects(i, y, p.w, tall) {
		n := bar.at(j)
		if r.w <= 0 {
			continue
		}
		c := s.paint(j)
		p.block(r, c)
		s.write(p, i, j, r)
		p.spots = append(p.spots, spot{rect: r, key: n.Key, group: i, lane: j,
			said: bar.label() + ": " + s.Parts[j].Name + " " + s.count(n.V) + ", " + percent(n.V, whole)})
	}
}

// write sets the words of a part at its start.
func (s Share) write(p *pen, bar, part int, r rect) {
	c, words := s.paint(part), s.words(p.setting, bar, part, r.w)
	size, bold := s.letters(bar)
	y := r.midY()
	if c.strip.role != noInk {
		y -= 3 // clear of the thickest line
	}
	w := p.at(r.x+min(8, floor((r.w-p.width(words, size, bold))/2)), y, atStart, words, style{size, bold, c.words, c.on()})
	if words == "" {
		return
	}
	if c.plate {
		p.draw(shape{form: box, rect: rect{w.x - 4, w.y + 1, ceil(w.w) + 8, w.h - 2}, fill: surface, radius: 2})
	}
	p.words = append(p.words, w)
}
