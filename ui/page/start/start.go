package start

import (
	"fyne.io/fyne/v2"

	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// start is what a person meets first: their own list, the sample, or an empty
// register. No passphrase is asked before they have seen what happens to their
// list.
type start struct {
	h    page.Host
	body fyne.CanvasObject
	own  *kit.Button
}

// New makes the first page.
func New(h page.Host) page.Page {
	s := &start{h: h}
	s.own = kit.NewButton(kit.Primary, look.Folder, "Choose a file", s.choose)
	cards := kit.Row(24, s.ownCard(), s.sampleCard())
	below := kit.Row(8,
		kit.NewSign(look.Lock), kit.NewWords(kit.Muted, "Locked with a passphrase you choose at the end, not now."),
		kit.Spring(),
		kit.NewLink("Type where my list is", func() { h.Import("", "") }), kit.Space(8, 1),
		kit.NewLink("Start with an empty register", func() { h.Setup(nil, nil) }))
	s.body = page.Alone(h, kit.Column(0,
		kit.NewWords(kit.Huge, "Who is in it, what is planned, who came."),
		kit.Space(1, 8),
		kit.NewWrapped(kit.Muted, "Your partner register, kept on this laptop. No signal needed; it sends nothing by itself."),
		kit.Space(1, 28),
		cards,
		kit.Space(1, 20),
		below))
	return s
}

const cardWidth, cardHeight = 400, 344

func (s *start) ownCard() fyne.CanvasObject {
	drop := kit.NewDropZone("Drop a spreadsheet here", "Excel or CSV; it is read, never changed", s.choose)
	return card(true, look.Import, "Start with my own list",
		"The partner list you keep now becomes your register. See what will happen before anything is written.", drop, s.own)
}

func (s *start) sampleCard() fyne.CanvasObject {
	points := kit.Column(8, tick("Kept apart from your own data"), tick("Start your own whenever you like"))
	return card(false, look.Eye, "Look at the sample",
		"A made-up partnership with organisations, people and a Board on the way. Try anything.", points,
		kit.NewButton(kit.Outline, look.ChevronRight, "Open the sample", s.h.OpenSample))
}

// card is one of the choices: icon, title, sentence, something more, a button.
func card(recommended bool, icon look.Icon, title, sentence string, more fyne.CanvasObject, button fyne.CanvasObject) fyne.CanvasObject {
	p := kit.NewPanel(kit.SurfaceGround, kit.AllEdges, kit.Pad(24, 24, 24, 24, kit.Column(12,
		kit.Row(0, kit.NewIconTile(icon), kit.Spring()),
		kit.NewWords(kit.Head, title),
		kit.NewWrapped(kit.Body, sentence),
		more, kit.Spring(), button)))
	if recommended {
		p = p.Recommend()
	}
	return kit.Scaled(cardWidth, cardHeight, p)
}

func tick(words string) fyne.CanvasObject {
	return kit.Row(8, kit.NewSign(look.Check), kit.NewWords(kit.Body, words))
}

func (s *start) choose() {
	s.h.ChooseFile("Choose your list", []string{".xlsx", ".xlsm", ".csv", ".tsv", ".txt"}, s.Dropped)
}

// Dropped takes a list to look at.
func (s *start) Dropped(path string) { s.h.Import("", path) }

// Title of the page.
func (s *start) Title() string { return "" }

// Object is shown.
func (s *start) Object() fyne.CanvasObject { return s.body }

// Changed has nothing to do: there is no data yet.
func (s *start) Changed(store.Batch) {}

// Focus starts at the primary button.
func (s *start) Focus() fyne.Focusable { return s.own }
