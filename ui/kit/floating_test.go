package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/uitest"
)

func floatWindow(t *testing.T) *uitest.Window {
	return uitest.New(t, func() fyne.CanvasObject {
		return page(kit.NewTextBox("Name"), partnerTable())
	}, uitest.Size(800, 480))
}

func TestDialogPicture(t *testing.T) {
	w := floatWindow(t)
	kit.Ask(w.Canvas(), "Erase what is known of this person?", "Their name, telephone and e-mail go from this laptop and from every copy the next time it is shared. This cannot be taken back.",
		kit.Answer{Label: "Erase", Kind: kit.Danger})
	w.GoldenBoth("dialog")
}

func TestDialogAnswers(t *testing.T) {
	for _, tc := range []struct {
		name string
		act  func(w *uitest.Window)
		want int
	}{
		{"Enter gives the first answer", func(w *uitest.Window) { w.Key(fyne.KeyReturn, 0) }, 1},
		{"Enter in a box gives the first answer", func(w *uitest.Window) { w.Type("Reason", "x\n") }, 1},
		{"Esc closes", func(w *uitest.Window) { w.Key(fyne.KeyEscape, 0) }, 0},
		{"Esc in a box closes", func(w *uitest.Window) { w.Focus("Reason"); w.Key(fyne.KeyEscape, 0) }, 0},
		{"Cancel closes", func(w *uitest.Window) { w.Tap("Cancel") }, 0},
		{"a click", func(w *uitest.Window) { w.Tap("Later") }, 10},
	} {
		t.Run(tc.name, func(t *testing.T) {
			w := floatWindow(t)
			w.Focus("Name")
			got, closed := 0, 0
			d := kit.NewDialog("Erase?", kit.NewTextBox("Reason"),
				kit.Answer{Label: "Erase", Kind: kit.Primary, Do: func() { got++ }}, kit.Answer{Label: "Later", Do: func() { got += 10 }})
			d.OnClosed(func() { closed++ })
			d.Show(w.Canvas(), nil)
			w.WantFocus("Erase")
			tc.act(w)
			if got != tc.want || closed != 1 || w.Canvas().Overlays().Top() != nil {
				t.Errorf("answered %d, wants %d; closed %d times", got, tc.want, closed)
			}
			w.WantFocus("Name")
		})
	}
}

func TestDialogMayStay(t *testing.T) {
	w := floatWindow(t)
	var d *kit.Dialog
	tries := 0
	d = kit.NewDialog("Passphrase", kit.NewTextBox("Word"), kit.Answer{Label: "Unlock", Stay: true, Do: func() {
		if tries++; tries == 2 {
			d.Close()
		}
	}})
	d.Show(w.Canvas(), nil)
	w.Tap("Unlock")
	w.See("Passphrase")
	w.Tap("Unlock")
	w.NotSee("Passphrase")
}

func TestDrawer(t *testing.T) {
	w := floatWindow(t)
	w.Focus("Name")
	d := kit.NewDrawer("Columns", 320, kit.Column(8, kit.NewCheck("Sector", nil), kit.NewCheck("Neighbourhood", nil)), kit.NewButton(kit.Primary, look.NoIcon, "Use these", nothing))
	d.Show(w.Canvas(), nil)
	w.Focus("Sector")
	w.GoldenBoth("drawer")
	w.Key(fyne.KeyEscape, 0)
	w.NotSee("Use these")
	w.WantFocus("Name")
}

func TestMenu(t *testing.T) {
	w := floatWindow(t)
	w.Focus("Name")
	did := ""
	open := func() {
		kit.ShowMenu(w.Canvas(), fyne.NewPos(200, 120),
			kit.MenuItem{Label: "Open", Note: "Enter", Do: func() { did = "open" }},
			kit.MenuItem{Label: "Copy e-mail addresses", Icon: look.Mail, Do: func() { did = "copy" }},
			kit.MenuItem{Label: "Merge", Disabled: true, Do: func() { did = "merge" }},
			kit.MenuItem{Label: "Leave out", Icon: look.Trash, Rule: true, Do: func() { did = "leave" }})
	}
	open()
	w.GoldenBoth("menu")
	w.Key(fyne.KeyDown, 0)
	w.Key(fyne.KeyDown, 0) // over the one that is switched off
	w.Key(fyne.KeyReturn, 0)
	if did != "leave" {
		t.Errorf("did %q", did)
	}
	open()
	w.Keys("c\n")
	if did != "copy" {
		t.Errorf("a letter and Enter did %q", did)
	}
	open()
	w.Tap("Open")
	if did != "open" {
		t.Errorf("a click did %q", did)
	}
	open()
	w.Canvas().Overlays().Top().(fyne.Tappable).Tapped(&fyne.PointEvent{Position: fyne.NewPos(790, 470)})
	w.NotSee("Copy e-mail")
	w.WantFocus("Name")
}
