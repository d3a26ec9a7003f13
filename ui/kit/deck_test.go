package kit_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/uitest"
)

// box is a card that says its name, so high at any width.
func box(name string, tall float32) fyne.CanvasObject {
	return kit.NewPanel(kit.SurfaceGround, kit.AllEdges, kit.Sized(0, tall, kit.NewWords(kit.Body, name)))
}

func TestDeckBreaksItsLines(t *testing.T) {
	for _, c := range []struct {
		width, height float32
		want          string // x,y width x height of each card
	}{
		{1000, 0, "0,0 243x40 253,0 242x40 505,0 243x40 758,0 242x40 | 0,50 330x100 340,50 660x100"},
		{600, 0, "0,0 295x40 305,0 295x40 0,50 295x40 305,50 295x40 | 0,100 600x100 0,210 600x80"},
		{300, 0, "0,0 300x40 0,50 300x40 0,100 300x40 0,150 300x40 | 0,200 300x100 0,310 300x80"},
		{1000, 300, "0,0 243x40 253,0 242x40 505,0 243x40 758,0 242x40 | 0,50 330x250 340,50 660x250"},
	} {
		four := []fyne.CanvasObject{box("a", 40), box("b", 40), box("c", 40), box("d", 40)}
		two := []fyne.CanvasObject{box("e", 100), box("f", 80)}
		deck := kit.Deck(10, kit.Shelf{Cards: four, Least: 200}, kit.Shelf{Cards: two, Weights: []float32{1, 2}, Least: 400, Grow: true})
		uitest.New(t, func() fyne.CanvasObject { return container.NewWithoutLayout(deck) }, uitest.Size(1200, 800))
		deck.Resize(fyne.NewSize(c.width, c.height))
		if m := deck.MinSize().Height; c.height > 0 && m > c.height {
			t.Errorf("%v wide it needs %v", c.width, m)
		}
		var got []string
		for _, o := range append(four, two...) {
			got = append(got, fmt.Sprintf("%.0f,%.0f %.0fx%.0f", o.Position().X, o.Position().Y, o.Size().Width, o.Size().Height))
		}
		want := strings.Fields(strings.ReplaceAll(c.want, "| ", ""))
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%v by %v:\ngot  %s\nwant %s", c.width, c.height, strings.Join(got, " "), c.want)
		}
	}
}

func TestDeckLeavesOutWhatIsHidden(t *testing.T) {
	a, b := box("a", 40), box("b", 40)
	deck := kit.Deck(10, kit.Shelf{Cards: []fyne.CanvasObject{a}}, kit.Shelf{Cards: []fyne.CanvasObject{b}})
	uitest.New(t, func() fyne.CanvasObject { return deck })
	both := deck.MinSize().Height
	a.Hide()
	if got := deck.MinSize().Height; got != both-50 {
		t.Errorf("without its first line it is %v high, with it %v", got, both)
	}
}

func TestHeadlineAndTaskByKeys(t *testing.T) {
	done := ""
	w := uitest.New(t, func() fyne.CanvasObject {
		return kit.Column(8, kit.NewHeadline("Example Hospice", "Ana Example", "2 Mar", func() { done += "line " }),
			kit.NewHeadline("Not a link", "", "", nil),
			kit.NewTask(look.People, "Seat vacant", "Example Carers", "Open", "Open Example Carers", func() { done += "task " }))
	}, uitest.Size(300, 200))
	w.Key(fyne.KeyTab, 0)
	w.WantFocus("Example Hospice")
	w.Keys("\n")
	w.Key(fyne.KeyTab, 0)
	w.WantFocus("Open Example Carers")
	w.Key(fyne.KeySpace, 0)
	w.Tap("Example Hospice")
	if done != "line task line " {
		t.Errorf("done: %s", done)
	}
	w.See("Not a link")
	w.See("2 Mar")
}

func TestTileSaysWhatWasBesideOrBelow(t *testing.T) {
	tile := kit.NewTile("35 of 38", "partners have signed", "was 31 on 22 January", func() {})
	uitest.New(t, func() fyne.CanvasObject { return container.NewWithoutLayout(tile) })
	tile.Resize(fyne.NewSize(300, 100))
	wide := tile.MinSize().Height
	tile.Resize(fyne.NewSize(200, 100))
	if narrow := tile.MinSize().Height; narrow <= wide {
		t.Errorf("narrow it is %v high, wide %v", narrow, wide)
	}
}

func deck() fyne.CanvasObject {
	nothing := func() {}
	tile := func(n, word, was string) fyne.CanvasObject { return kit.NewTile(n, word, was, nothing) }
	lines := kit.Column(12,
		kit.NewHeadline("Example Hospice: status Paused", "Ana Example, on her laptop", "Today 08:52", nothing),
		kit.NewHeadline("A title that is much too long for the room that it has here and so ends early", "And a second line that is far too long for the little room there is as well", "2 Mar", nothing),
		kit.NewHeadline("Words that lead nowhere", "Ben Example", "", nil))
	tasks := kit.Column(12,
		kit.NewTask(look.People, "Seat vacant: Example Carers", "Key contact Grace Example", "Open", "", nothing),
		kit.NewTask(look.Clock, "The memorandum ends on 31 March and nobody has begun a new one", "Key contact not known", "Open", "", nothing))
	return kit.NewPanel(kit.PageGround, kit.NoEdge, kit.Pad(16, 16, 16, 16, kit.Deck(12,
		kit.Shelf{Cards: []fyne.CanvasObject{tile("35 of 38", "partners have signed", "was 31 on 22 January"), tile("2", "seats vacant", "was 3 on 22 January"), tile("19", "people without a role", "")}, Least: 180},
		kit.Shelf{Cards: []fyne.CanvasObject{kit.NewCard("What changed lately", lines), kit.NewCard("Before papers are due", tasks)}, Least: 300, Grow: true})))
}

func TestDeckGolden(t *testing.T) {
	w := uitest.New(t, deck, uitest.Size(860, 340))
	w.GoldenBoth("deck")
	w.Resize(560, 560)
	w.Golden("deck-narrow")
	w.Resize(1290, 510)
	w.SetTheme(look.Light, 1.5)
	w.Golden("deck-150")
}
