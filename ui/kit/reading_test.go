package kit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/uitest"
)

func TestProseWrapsAndLinksAreReached(t *testing.T) {
	pressed := 0
	p := kit.NewProse(kit.Phrase{Text: "Press "}, kit.Phrase{Text: "Ctrl+K", Key: true}, kit.Phrase{Text: ", or see "},
		kit.Phrase{Text: "the list of partners", Do: func() { pressed++ }}, kit.Phrase{Text: ". Then go on as "}, kit.Phrase{Text: "before", Style: kit.Bold}, kit.Phrase{Text: "."})
	w := uitest.New(t, func() fyne.CanvasObject { return kit.Column(0, p) }, uitest.Size(500, 200))
	if got, want := p.Text(), "Press Ctrl+K, or see the list of partners. Then go on as before."; got != want {
		t.Errorf("it reads %q, want %q", got, want)
	}
	one := p.MinSize().Height
	w.Resize(180, 200)
	if two := p.MinSize().Height; two < 2*one {
		t.Errorf("in a narrow room it is %v high, in a wide one %v", two, one)
	}
	w.Key(fyne.KeyTab, 0)
	w.WantFocus("the list of partners")
	w.Keys("\n")
	if pressed != 1 {
		t.Errorf("the link was pressed %d times", pressed)
	}
}

// TestProseKeepsTogether: a full stop after a link goes with it to the next line.
func TestProseKeepsTogether(t *testing.T) {
	w := uitest.New(t, func() fyne.CanvasObject {
		return kit.Column(0, kit.NewProse(kit.Phrase{Text: "word "}, kit.Phrase{Text: "a link that is long", Do: func() {}}, kit.Phrase{Text: "!"}))
	}, uitest.Size(168, 100))
	for _, s := range w.Words() {
		if strings.TrimSpace(s) == "!" {
			return
		}
	}
	t.Errorf("the sign after the link is not a word of its own: %q", w.Words())
}

func TestContentsByKeys(t *testing.T) {
	var opened []string
	c := kit.NewContents("Topics")
	c.OnOpen = func(key string, meant bool) {
		if meant {
			key = "!" + key
		}
		opened = append(opened, key)
	}
	c.SetEntries([]kit.Entry{{Label: "Start"}, {Key: "a", Label: "First"}, {Key: "b", Label: "Second"}, {Label: "More"}, {Key: "c", Label: "Third"}})
	w := uitest.New(t, func() fyne.CanvasObject { return c }, uitest.Size(300, 200))
	w.Focus("Topics")
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyUp, fyne.KeyHome, fyne.KeySpace} {
		w.Key(k, 0)
	}
	w.Tap("Third")
	if got := strings.Join(opened, " "); got != "a b !b c b a !a !c" {
		t.Errorf("opened %s", got)
	}
	if c.First() != "a" {
		t.Errorf("the first is %q", c.First())
	}
	c.SetEntries(nil)
	w.Key(fyne.KeyDown, 0)
	w.Key(fyne.KeyReturn, 0)
	if c.First() != "" || len(opened) != 8 {
		t.Error("an empty list has something to open")
	}
}

func TestContentsBringsTheOpenOneIntoView(t *testing.T) {
	c := kit.NewContents("Topics")
	var entries []kit.Entry
	for _, k := range strings.Split("abcdefghijklmnopqrstuvwxyz", "") {
		entries = append(entries, kit.Entry{Key: k, Label: "Topic " + k})
	}
	c.SetEntries(entries)
	w := uitest.New(t, func() fyne.CanvasObject { return c }, uitest.Size(300, 200))
	for _, k := range []string{"z", "a", "m"} {
		c.Choose(k)
		if f := w.Find("Topic " + k); f.Pos.Y < 0 || f.Pos.Y+f.Size.Height > 200 {
			t.Errorf("%s is at %v", k, f.Pos)
		}
	}
}

func reading() fyne.CanvasObject {
	c := kit.NewContents("Topics")
	c.SetEntries([]kit.Entry{{Label: "Start here"}, {Key: "a", Label: "The first ten minutes with your own list"}, {Key: "b", Label: "The sample"},
		{Key: "c", Label: "Found", Below: []kit.Span{{Text: "Only the ", Style: kit.Small}, {Text: "recovery", Style: kit.SmallBold}, {Text: " key opens your data then.", Style: kit.Small}}}})
	c.Choose("a")
	icon := look.Home.Resource(look.Text())
	text := kit.Column(10, kit.NewProse(kit.Phrase{Text: "Press "}, kit.Phrase{Text: "Ctrl+Shift+C", Key: true}, kit.Phrase{Text: " or "}, kit.Phrase{Text: "Save", Style: kit.Bold},
		kit.Phrase{Text: "; see "}, kit.Phrase{Text: "another topic", Do: func() {}}, kit.Phrase{Text: ". A paragraph is as long as it is, and goes on below its own beginning."}),
		kit.NewStep(1, kit.NewProse(kit.Phrase{Text: "Drop the file on the window, wherever you are, and look at what will happen before anything is written."})),
		kit.NewStep(12, kit.NewProse(kit.Phrase{Text: "Bring it in."})),
		kit.NewPoint(kit.NewProse(kit.Phrase{Text: "One of several things."})),
		kit.Hang(150, kit.NewKeys("Ctrl+K"), kit.NewWrapped(kit.Body, "Search everything")),
		kit.NewPicture(icon, 60, 60, "What is seen in the picture, in a sentence."))
	return kit.NewPanel(kit.PageGround, kit.NoEdge, kit.Beside(kit.NewPanel(kit.SurfaceGround, kit.RightEdge, c), kit.Pad(16, 16, 16, 16, text), 240))
}

func TestReadingGolden(t *testing.T) {
	w := uitest.New(t, reading, uitest.Size(640, 420))
	w.GoldenBoth("reading")
	w.SetTheme(look.Contrast, 1)
	w.Golden("reading-contrast")
	w.SetTheme(look.Light, 1.5)
	w.Resize(960, 630)
	w.Golden("reading-150")
}
