package chart

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/go-text/render"
	"github.com/go-text/typesetting/font"

	"placebook/ui/look"
)

// Pixels of a PNG for one of the chart, and the room round it.
const (
	pngScale = 2
	pngPad   = look.CardPad
)

// PNG writes a picture of the chart with its title above and its day below, in
// the light theme whatever the window has. Width and height are as on the
// window at 100 %; the picture has twice as many pixels each way, and is
// larger where the chart could not be read in so little.
func (c *Chart) PNG(to io.Writer, width, height float32) error {
	img, err := saved(c.data, width, height, pngScale)
	if err != nil {
		return err
	}
	return png.Encode(to, img)
}

// saved paints a chart with what belongs round it.
func saved(d Data, width, height, scale float32) (*image.RGBA, error) {
	sheet := compose(d, width, height)
	pal := look.New(look.Light, 1).Palette(theme.VariantLight)
	img := image.NewRGBA(image.Rect(0, 0, int(ceil(sheet.w*scale)), int(ceil(sheet.h*scale))))
	draw.Draw(img, img.Rect, image.NewUniform(pal.Surface), image.Point{}, draw.Src)
	paintShapes(img, sheet, scale, pal)
	return img, paintWords(img, sheet, scale, pal)
}

// compose puts title, chart and day on one sheet.
func compose(d Data, width, height float32) *picture {
	t, about := printed(), d.about()
	p := &pen{setting: t, about: about}
	titles := t.wrap(about.Title, look.HeadSize, max(1, width-2*pngPad))
	above, below := float32(pngPad), float32(pngPad)
	if len(titles) > 0 {
		above += float32(len(titles))*t.line(look.HeadSize) + 8
	}
	if about.AsAt != "" {
		below += 8 + t.line(smallSize)
	}
	w, h := leastOf(d, t, width-2*pngPad)
	w, h = max(w, width-2*pngPad), max(h, height-above-below)
	p.w, p.h = w+2*pngPad, h+above+below
	for i, line := range titles {
		p.say(pngPad, pngPad+(float32(i)+0.5)*t.line(look.HeadSize), atStart, line, style{look.HeadSize, true, textInk, surface})
	}
	p.paste(lay(d, t, w, h), pngPad, above)
	p.say(pngPad, p.h-pngPad-t.line(smallSize)/2, atStart, t.cut(about.AsAt, smallSize, false, w), style{smallSize, false, muted, surface})
	return &p.picture
}

// paste puts a picture into this one at a place.
func (p *pen) paste(pic *picture, x, y float32) {
	for _, s := range pic.shapes {
		s.x, s.y = s.x+x, s.y+y
		moved := make([]fyne.Position, len(s.points))
		for i, at := range s.points {
			moved[i] = at.AddXY(x, y)
		}
		s.points = moved
		p.shapes = append(p.shapes, s)
	}
	for _, w := range pic.words {
		w.x, w.y = w.x+x, w.y+y
		p.words = append(p.words, w)
	}
}

// paintWords sets the words of a picture with the fonts of the window. Letters
// those do not have, which the window borrows from the system, are boxes.
func paintWords(img *image.RGBA, pic *picture, scale float32, pal *look.Palette) error {
	faces := map[bool]*font.Face{}
	for _, bold := range []bool{false, true} {
		face, err := font.ParseTTF(bytes.NewReader(theme.DefaultTheme().Font(fyne.TextStyle{Bold: bold}).Content()))
		if err != nil {
			return fmt.Errorf("reading the font of the window: %w", err)
		}
		faces[bold] = face
	}
	for _, w := range pic.words {
		face := faces[w.bold]
		r := render.Renderer{FontSize: w.size, PixScale: scale, Color: w.ink.in(pal)}
		ext, _ := face.FontHExtents()
		base := int(ceil(ext.Ascender * w.size / float32(face.Upem()) * scale))
		// the renderer's cost grows with the image it draws on, so that is small
		small := image.NewRGBA(image.Rect(0, 0, int(ceil((w.w+2)*scale)), int(ceil((w.h+2)*scale))))
		r.DrawStringAt(w.text, small, 0, base, face)
		at := image.Pt(int(round(w.x*scale)), int(round(w.y*scale)))
		draw.Draw(img, small.Rect.Add(at), small, image.Point{}, draw.Over)
	}
	return nil
}
