package kit_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/kit"
	"placebook/ui/uitest"
)

// parseDay knows two ways of writing one day.
func parseDay(text string) (string, bool, string) {
	switch strings.TrimSpace(text) {
	case "":
		return "", true, ""
	case "12/3", "12 Mar 2026":
		return "12 Mar 2026", true, "Thursday 12 March, the day papers are due"
	}
	return "", false, "Write a day such as 12/3 or 12 Mar 2026."
}

func TestBoxesPicture(t *testing.T) {
	w := uitest.New(t, func() fyne.CanvasObject {
		wrong := kit.NewTextBox("Postcode")
		wrong.SetText("SE1 0")
		wrong.SetError("3 characters short")
		empty := kit.NewTextBox("Name")
		empty.SetHint("As it is on the letterhead")
		pass := kit.NewPassBox("Passphrase")
		pass.SetText("six plain words")
		day := kit.NewDayBox("Papers due", parseDay)
		places := kit.NewChipBox("Neighbourhoods", words("East"))
		places.Set(kit.Plainly("East", "Central", "North", "South", "Riverside", "Old Town")...)
		return kit.NewPanel(kit.SurfaceGround, kit.NoEdge, kit.Pad(16, 16, 16, 16, kit.Column(10, empty, wrong, pass, day,
			kit.NewCombo("Sector", words("Housing")), places, kit.NewCheck("Entitled to a seat", nil), kit.NewSearchBox("Search people", ""))))
	}, uitest.Size(360, 560))
	w.Type("Papers due", "12/3")
	w.GoldenBoth("boxes")
}

func TestTextBox(t *testing.T) {
	var changes, done []string
	var box *kit.TextBox
	w := uitest.New(t, func() fyne.CanvasObject {
		box = kit.NewTextBox("Name")
		box.OnChange = func(s string) { changes = append(changes, s) }
		box.OnDone = func(s string) { done = append(done, s) }
		box.SetText("Ex")
		return page(box, kit.NewTextBox("Next"))
	})
	w.Type("Name", "am")
	w.Key(fyne.KeyTab, 0)
	w.WantFocus("Next")
	if !slices.Equal(changes, []string{"Exa", "Exam"}) || !slices.Equal(done, []string{"Exam"}) {
		t.Errorf("changes %v, done %v", changes, done)
	}
	w.Fill("Name", "New")
	if box.Text() != "New" {
		t.Errorf("after Fill: %q", box.Text())
	}
	box.SetError("Too short.")
	w.See("Too short.")
	box.SetError("")
	w.NotSee("Too short.")
	box.SetNote("Found twice.")
	w.See("Found twice.")
}

func TestUndoTakesBackTyping(t *testing.T) {
	var box *kit.TextBox
	w := uitest.New(t, func() fyne.CanvasObject {
		box = kit.NewTextBox("Name")
		return page(box)
	})
	w.Type("Name", "one two")
	if _, ok := box.Entry().(interface{ Undo() }); !ok {
		t.Fatal("a menu cannot reach the box's Undo")
	}
	w.Key(fyne.KeyZ, fyne.KeyModifierControl)
	if box.Text() == "one two" {
		t.Error("Ctrl+Z took nothing back")
	}
	w.Key(fyne.KeyY, fyne.KeyModifierControl)
	if box.Text() != "one two" {
		t.Errorf("Ctrl+Y gives %q", box.Text())
	}
}

func TestTextAreaTakesEnterButNotTab(t *testing.T) {
	var box *kit.TextBox
	w := uitest.New(t, func() fyne.CanvasObject {
		box = kit.NewTextArea("Notes", 3)
		return page(box, kit.NewTextBox("Next"))
	})
	w.Type("Notes", "a\nb\t")
	if box.Text() != "a\nb" {
		t.Errorf("text is %q", box.Text())
	}
	w.WantFocus("Next")
}

func TestPassBox(t *testing.T) {
	entered := ""
	var box *kit.PassBox
	w := uitest.New(t, func() fyne.CanvasObject {
		box = kit.NewPassBox("Passphrase")
		box.OnEnter = func(s string) { entered = s }
		return page(box)
	})
	w.Type("Passphrase", "AB")
	w.See("Caps Lock seems to be on.")
	w.NotSee("AB")
	w.Keys("c")
	w.NotSee("Caps Lock")
	k := box.Entry().(desktop.Keyable)
	k.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	w.Keys("D")
	k.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	w.NotSee("Caps Lock")
	w.Tap("Show")
	w.See("ABcD")
	w.Tap("Hide")
	w.NotSee("ABcD")
	w.Focus("Passphrase")
	w.Keys("\n")
	if entered != "ABcD" || box.Text() != "ABcD" {
		t.Errorf("entered %q", entered)
	}
}

func TestDayBox(t *testing.T) {
	var box *kit.DayBox
	w := uitest.New(t, func() fyne.CanvasObject {
		box = kit.NewDayBox("Papers due", parseDay)
		return page(box, kit.NewTextBox("Next"))
	})
	w.Type("Papers due", "12/")
	if box.Error() != "" {
		t.Error("half a day is called wrong while it is typed")
	}
	w.Keys("3")
	w.See("Thursday 12 March")
	w.Keys("\t")
	if box.Text() != "12 Mar 2026" {
		t.Errorf("left as %q", box.Text())
	}
	w.Fill("Papers due", "soon")
	w.Keys("\t")
	if box.Error() == "" || box.Text() != "soon" {
		t.Errorf("wrong text must stay and be explained: %q, %q", box.Text(), box.Error())
	}
}

func TestCheck(t *testing.T) {
	var got []bool
	var c *kit.Check
	w := uitest.New(t, func() fyne.CanvasObject {
		c = kit.NewCheck("Entitled to a seat", func(on bool) { got = append(got, on) })
		return page(c)
	})
	w.Tap("Entitled to a seat")
	w.Key(fyne.KeySpace, 0)
	c.SetOn(true)
	c.Disable()
	w.Key(fyne.KeySpace, 0)
	if !slices.Equal(got, []bool{true, false}) || !c.On {
		t.Errorf("reported %v, on %v", got, c.On)
	}
}

func TestSearchBox(t *testing.T) {
	var typed, entered string
	var keys []fyne.KeyName
	w := uitest.New(t, func() fyne.CanvasObject {
		s := kit.NewSearchBox("Search everything", "Ctrl+K")
		s.OnChange = func(x string) { typed = x }
		s.OnEnter = func(x string) { entered = x }
		s.OnKey = func(e *fyne.KeyEvent) bool { keys = append(keys, e.Name); return e.Name == fyne.KeyDown }
		return page(s)
	})
	w.Type("Search everything", "home")
	w.Key(fyne.KeyDown, 0)
	w.Keys("\n")
	if typed != "home" || entered != "home" || !slices.Contains(keys, fyne.KeyDown) {
		t.Errorf("typed %q, entered %q, keys %v", typed, entered, keys)
	}
	w.Key(fyne.KeyEscape, 0)
	if typed != "" {
		t.Errorf("Esc leaves %q", typed)
	}
}
