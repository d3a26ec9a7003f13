package kit_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"placebook/ui/kit"
	"placebook/ui/uitest"
)

var sectors = []string{"Education", "General practice", "Housing", "Mental health", "Physical health", "Residents", "Social care", "VCSE"}

func comboWindow(t *testing.T, allowNew bool, choices func() []kit.Choice) (*uitest.Window, *kit.Combo, *[]string) {
	var c *kit.Combo
	got := &[]string{}
	w := uitest.New(t, func() fyne.CanvasObject {
		c = kit.NewCombo("Sector", choices)
		c.AllowNew = allowNew
		c.OnChange = func(key, text string) { *got = append(*got, key+"="+text) }
		return page(kit.Row(0, kit.Sized(240, 1, c)), kit.NewTextBox("Next"))
	}, uitest.Size(420, 420))
	return w, c, got
}

func TestComboPicture(t *testing.T) {
	w, c, _ := comboWindow(t, true, words(sectors...))
	c.Set("Housing", "Housing")
	w.Focus("Sector")
	w.Keys("he")
	w.GoldenBoth("combo")
}

func TestComboShowsItsWordsOnceThereIsRoom(t *testing.T) {
	test.NewApp()
	c := kit.NewCombo("Sector", words(sectors...))
	c.Set("Housing", "Housing")
	r := test.WidgetRenderer(c)
	for _, wide := range []float32{0, 240} {
		r.Layout(fyne.NewSize(wide, 60))
	}
	var drawn []string
	for _, o := range r.Objects() {
		if text, ok := o.(*canvas.Text); ok {
			drawn = append(drawn, text.Text)
		}
	}
	if !slices.Contains(drawn, "Housing") {
		t.Errorf("the box shows %q", drawn)
	}
}

func TestComboByKeyboard(t *testing.T) {
	w, c, got := comboWindow(t, false, words(sectors...))
	w.Focus("Sector")
	w.Key(fyne.KeyDown, 0)
	w.Key(fyne.KeyDown, 0)
	w.Key(fyne.KeyReturn, 0)
	w.Keys("men\n")
	if want := []string{"General practice=General practice", "Mental health=Mental health"}; !slices.Equal(*got, want) {
		t.Errorf("chosen %v, wants %v", *got, want)
	}
	w.WantFocus("Sector")
	w.Keys("hou")
	w.Key(fyne.KeyEscape, 0)
	if c.Key() != "Mental health" || len(w.Canvas().Overlays().List()) != 0 {
		t.Errorf("Esc leaves %q", c.Key())
	}
	w.Keys("zzz")
	w.See("Nothing fits")
	w.Keys("\n")
	if len(*got) != 2 {
		t.Error("Enter took a line that says nothing fits")
	}
}

func TestComboByMouse(t *testing.T) {
	w, c, _ := comboWindow(t, false, words(sectors...))
	w.Choose("Sector", "Social care")
	if c.Text() != "Social care" {
		t.Errorf("chosen %q", c.Text())
	}
	w.Tap("Sector")
	w.See("Residents")
	c.Tapped(nil) // a second click while open must not break anything
}

func TestComboNarrows(t *testing.T) {
	w, _, _ := comboWindow(t, false, words(sectors...))
	w.Focus("Sector")
	w.Keys("health p")
	w.See("Physical health")
	w.NotSee("Mental health")
	w.NotSee("Housing")
}

func TestComboAddsANewValue(t *testing.T) {
	w, _, got := comboWindow(t, true, words(sectors...))
	w.Choose("Sector", "Faith")
	if want := []string{"=Faith"}; !slices.Equal(*got, want) {
		t.Errorf("chosen %v, wants %v", *got, want)
	}
	w.Focus("Sector")
	w.Keys("housing")
	w.NotSee("Add \u201chousing\u201d") // it is there already
}

func TestComboWithVeryManyAsksForLetters(t *testing.T) {
	many := make([]string, 2000)
	for i := range many {
		many[i] = fmt.Sprintf("Example person %04d", i)
	}
	w, c, _ := comboWindow(t, false, words(many...))
	w.Tap("Sector")
	w.See("and 1940 more: type to narrow")
	w.Keys("1987\n")
	if c.Text() != "Example person 1987" {
		t.Errorf("chosen %q", c.Text())
	}
}

func TestChipBox(t *testing.T) {
	var held []string
	w := uitest.New(t, func() fyne.CanvasObject {
		b := kit.NewChipBox("Neighbourhoods", words("East", "Central", "North"))
		b.AllowNew = true
		b.Set(kit.Plainly("East")...)
		b.OnChange = func(cs []kit.Choice) {
			held = nil
			for _, c := range cs {
				held = append(held, c.Label)
			}
		}
		return page(b)
	})
	w.Choose("Neighbourhoods", "North")
	w.Choose("Neighbourhoods", "Riverside")
	if want := []string{"East", "North", "Riverside"}; !slices.Equal(held, want) {
		t.Errorf("held %v, wants %v", held, want)
	}
	w.Tap("Add to Neighbourhoods")
	if w.Has("East") {
		t.Error("what is held is offered again")
	}
	w.Key(fyne.KeyEscape, 0)
	w.Tap("Take out North")
	if want := []string{"East", "Riverside"}; !slices.Equal(held, want) {
		t.Errorf("held %v, wants %v", held, want)
	}
}
