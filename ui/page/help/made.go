package help

import (
	"fyne.io/fyne/v2"

	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/page/help/guide"
)

// makes are the things that the program says by itself, by their names in a
// topic.
var makes = map[string]func(p *help, of string) fyne.CanvasObject{
	"keys":    (*help).keys,
	"folder":  (*help).folder,
	"version": (*help).version,
}

// made draws what the program says by itself.
func (p *help) made(b guide.Block) fyne.CanvasObject {
	if make := makes[b.Name]; make != nil {
		return make(p, b.Of)
	}
	return kit.Column(0)
}

// keysWide is the room of the keys before what they do, at 100 %.
const keysWide = 150

// keys lists the keys of a menu, from the commands themselves.
func (p *help) keys(menu string) fyne.CanvasObject {
	rows := kit.Column(6)
	for _, c := range command.All() {
		if c.Menu != menu || c.Key == "" {
			continue
		}
		words := kit.Column(0, kit.NewWrapped(kit.Body, c.Label))
		if c.Hint != "" {
			words.Add(kit.NewWrapped(kit.Small, c.Hint))
		}
		rows.Add(kit.Hang(keysWide, kit.NewKeys(c.Keys()), words))
	}
	return rows
}

// folder says where the data is on this laptop.
func (p *help) folder(string) fyne.CanvasObject {
	dir := p.h.Dir()
	if s := p.h.Store(); s != nil {
		dir = s.Dir()
	}
	return kit.NewPanel(kit.SurfaceGround, kit.AllEdges, kit.Pad(8, 12, 8, 12, kit.NewWrapped(kit.Body, dir)))
}

// version says which Placebook this is.
func (p *help) version(string) fyne.CanvasObject {
	return kit.NewWrapped(kit.Body, "This is Placebook "+p.h.Version()+".")
}
