package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/uitest"
)

// page sets objects on the ground of a page, with room round them.
func page(objects ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.NewPanel(kit.PageGround, kit.NoEdge, kit.Pad(16, 16, 16, 16, kit.Column(12, objects...)))
}

func TestButtonsPicture(t *testing.T) {
	w := uitest.New(t, func() fyne.CanvasObject {
		off := kit.NewButton(kit.Primary, look.SaveIcon, "Switched off", nothing)
		off.Disable()
		return page(
			kit.Row(12, kit.NewButton(kit.Primary, look.SaveIcon, "Save", nothing), kit.NewButton(kit.Outline, look.NoIcon, "Put back", nothing),
				kit.NewButton(kit.Outline, look.Plus, "New", nothing), kit.NewButton(kit.Plain, look.Filter, "Filter", nothing)),
			kit.Row(12, kit.NewButton(kit.Danger, look.Trash, "Leave out", nothing), off, kit.NewButton(kit.Quiet, look.Plus, "Save this view", nothing)),
			kit.Row(12, kit.NewSmallButton(kit.Outline, look.NoIcon, "Take the file", nothing), kit.NewLink("Change the columns", nothing), kit.NewSmallButton(kit.Plain, look.Close, "Close", nothing)))
	}, uitest.Size(480, 180))
	w.Focus("Put back")
	w.GoldenBoth("buttons")
}

func TestButtonIsPressed(t *testing.T) {
	presses := 0
	var b *kit.Button
	w := uitest.New(t, func() fyne.CanvasObject {
		b = kit.NewButton(kit.Primary, look.NoIcon, "Save", func() { presses++ })
		return page(b)
	})
	w.Tap("Save")
	w.WantFocus("Save")
	w.Key(fyne.KeyReturn, 0)
	w.Key(fyne.KeySpace, 0)
	if presses != 3 {
		t.Errorf("pressed %d times, wants 3: a click, Enter, Space", presses)
	}
	b.Disable()
	w.Key(fyne.KeyReturn, 0)
	if presses != 3 {
		t.Error("a button that is switched off was pressed")
	}
}

func TestUnusedKeysReachTheWindow(t *testing.T) {
	var heard []fyne.KeyName
	w := uitest.New(t, func() fyne.CanvasObject {
		return page(kit.NewButton(kit.Outline, look.NoIcon, "New", nil), kit.NewTextBox("Name"), kit.NewCheck("Ticked", nil),
			kit.NewCombo("Sector", words("Housing")), kit.NewTabs(16, kit.Plainly("One", "Two")...), partnerTable())
	})
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { heard = append(heard, e.Name) })
	names := []string{"New", "Name", "Ticked", "Sector", "Tabs", "Partners"}
	for _, name := range names {
		w.Focus(name)
		w.Key(fyne.KeyEscape, 0)
	}
	if len(heard) != len(names) {
		t.Errorf("Esc was heard %d times, wants %d", len(heard), len(names))
	}
}

func TestNamesAndSizes(t *testing.T) {
	w := uitest.New(t, func() fyne.CanvasObject {
		f := sampleFrame(clock())
		f.SetPage(partnersPage())
		return f.Content()
	})
	for _, c := range w.Controls() {
		if c.Name == "" {
			t.Errorf("a %s has no name", c.Kind)
		}
		if c.Focusable && c.Size.Height < 24 {
			t.Errorf("%q is %v high", c.Name, c.Size.Height)
		}
	}
}
