package kit_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/uitest"
)

// attended is a window that writes down what its presence says.
func attended(t *testing.T, limit time.Duration) (w *uitest.Window, c *uitest.Clock, p *kit.Presence, said *string) {
	c, said = clock(), new(string)
	w = uitest.New(t, func() fyne.CanvasObject {
		return kit.NewFloor(page(kit.NewTextBox("Name"), kit.NewButton(kit.Outline, "", "Press", nothing)))
	})
	p = kit.NewPresence(c, func() time.Duration { return limit })
	p.OnSoon = func() { *said += "soon " }
	p.OnBack = func() { *said += "back " }
	p.OnAway = func() { *said += "away " }
	p.Watch()
	return w, c, p, said
}

func TestNobodyIsThere(t *testing.T) {
	_, c, _, said := attended(t, 15*time.Minute)
	c.Advance(13*time.Minute + 30*time.Second)
	if *said != "" {
		t.Fatalf("said %q too early", *said)
	}
	c.Advance(time.Minute)
	if *said != "soon " {
		t.Fatalf("a minute before: %q", *said)
	}
	c.Advance(time.Minute)
	if *said != "soon away " {
		t.Fatalf("at the limit: %q", *said)
	}
	c.Advance(time.Hour)
	if *said != "soon away " {
		t.Errorf("it goes on watching: %q", *said)
	}
}

func TestWhatCountsAsSomebody(t *testing.T) {
	for name, do := range map[string]func(w *uitest.Window){
		"a key in a box":       func(w *uitest.Window) { w.Focus("Name"); w.Key(fyne.KeyA, 0) },
		"a key on a button":    func(w *uitest.Window) { w.Focus("Press"); w.Key(fyne.KeyDown, 0) },
		"the pointer":          func(w *uitest.Window) { w.Hover("Press") },
		"the pointer, nowhere": func(w *uitest.Window) { w.HoverAt(fyne.NewPos(700, 700)) },
		"the pointer in a sheet": func(w *uitest.Window) {
			kit.NewDrawer("Sheet", 300, kit.NewWords(kit.Body, "Words"), nil).Show(w.Canvas(), nil)
			w.HoverAt(fyne.NewPos(100, 700))
		},
	} {
		t.Run(name, func(t *testing.T) {
			w, c, _, said := attended(t, 15*time.Minute)
			c.Advance(14*time.Minute + 30*time.Second)
			do(w)
			c.Advance(14 * time.Minute)
			if *said != "soon back " {
				t.Errorf("said %q", *said)
			}
		})
	}
}

func TestALaptopThatSleptIsLeftAlone(t *testing.T) {
	w, c, _, said := attended(t, 15*time.Minute)
	c.Sleep(8 * time.Hour) // no timer rang meanwhile
	w.Hover("Press")
	if *said != "away " {
		t.Errorf("the first move after a night: %q", *said)
	}
	_, c, _, said = attended(t, 15*time.Minute)
	c.Sleep(8 * time.Hour)
	c.Advance(time.Minute)
	if *said != "away " {
		t.Errorf("a minute after it woke: %q", *said)
	}
}

func TestForEverAndTheClockPutBack(t *testing.T) {
	_, c, _, said := attended(t, 0)
	c.Advance(100 * time.Hour)
	if *said != "" {
		t.Errorf("never: %q", *said)
	}
	_, c, _, said = attended(t, 15*time.Minute)
	c.Sleep(-time.Hour)
	c.Advance(13 * time.Minute)
	if *said != "" {
		t.Errorf("an hour back: %q", *said)
	}
}
