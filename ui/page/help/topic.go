package help

import (
	"bytes"
	"image/png"
	"io/fs"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/page"
	"placebook/ui/page/help/guide"
)

// topic draws a topic: its title, its blocks, the way to the next.
func (p *help) topic(t *guide.Topic) fyne.CanvasObject {
	column := kit.Column(0, kit.NewWords(kit.Small, t.Group), kit.NewWrapped(kit.Title, t.Title), kit.Space(1, 4))
	for i, b := range t.Blocks {
		column.Add(kit.Pad(above(t.Blocks, i), 0, 0, 0, p.block(b)))
	}
	column.Add(kit.Space(1, 20))
	column.Add(kit.Line())
	column.Add(kit.Pad(8, 0, 0, 0, p.onward(t)))
	return column
}

// above is the room over a block: items of one list stand close together.
func above(blocks []guide.Block, i int) float32 {
	b := blocks[i]
	list := b.Kind == guide.Step || b.Kind == guide.Bullet
	switch {
	case b.Kind == guide.Heading:
		return 20
	case i > 0 && list && blocks[i-1].Kind == b.Kind:
		return 6
	case b.Kind == guide.Picture:
		return 14
	}
	return 10
}

func (p *help) block(b guide.Block) fyne.CanvasObject {
	switch b.Kind {
	case guide.Heading:
		return kit.NewWrapped(kit.Head, guide.Text(b.Text))
	case guide.Step:
		return kit.NewStep(b.Number, p.prose(b.Text))
	case guide.Bullet:
		return kit.NewPoint(p.prose(b.Text))
	case guide.Picture:
		return p.picture(b)
	case guide.Made:
		return p.made(b)
	}
	return p.prose(b.Text)
}

// prose sets spans as a paragraph.
func (p *help) prose(spans []guide.Span) fyne.CanvasObject {
	phrases := make([]kit.Phrase, len(spans))
	for i, s := range spans {
		ph := kit.Phrase{Text: s.Text}
		switch s.Kind {
		case guide.Bold:
			ph.Style = kit.Bold
		case guide.Keys:
			ph.Key = true
		case guide.Link:
			ph.Do = func() { p.follow(s) }
		}
		phrases[i] = ph
	}
	return kit.NewProse(phrases...)
}

// follow goes where a link leads: to a topic, to bringing in a list, or to a
// page and, after a slash, a part of it.
func (p *help) follow(s guide.Span) {
	if !s.Go {
		p.to(s.To)
		return
	}
	if s.To == "import" {
		p.h.Import("", "")
		return
	}
	key, part, _ := strings.Cut(s.To, "/")
	p.h.Go(page.Place{Page: key, Part: part})
}

// picture draws a picture of the guide as large as it was taken.
func (p *help) picture(b guide.Block) fyne.CanvasObject {
	raw, err := fs.ReadFile(folder(), "pictures/"+b.Name)
	if err != nil {
		return kit.NewWrapped(kit.Small, guide.Text(b.Text)) // the caption alone still says what would be seen
	}
	size, err := png.DecodeConfig(bytes.NewReader(raw))
	if err != nil {
		return kit.NewWrapped(kit.Small, guide.Text(b.Text))
	}
	return kit.NewPicture(fyne.NewStaticResource("guide-"+b.Name, raw), float32(size.Width), float32(size.Height), guide.Text(b.Text))
}

// onward leads to the topic after this one.
func (p *help) onward(t *guide.Topic) fyne.CanvasObject {
	all := p.guide.Topics()
	for i, x := range all {
		if x == t && i+1 < len(all) {
			next := all[i+1]
			return kit.Row(6, kit.NewWords(kit.Muted, "Next:"), kit.NewLink(next.Title, func() { p.to(next.Key) }).Called("Next: "+next.Title), kit.Spring())
		}
	}
	return kit.Row(6, kit.NewWords(kit.Muted, "Back to the beginning:"), kit.NewLink(all[0].Title, func() { p.to(all[0].Key) }), kit.Spring())
}
