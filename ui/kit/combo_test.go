package kit_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"placebook/ui/kit"
	"placebook/ui/look"
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

// people are made up; two of them share a name.
var people = []kit.Choice{
	{Key: "1", Label: "Ada Sample", Note: "Chief Executive, Example Hospital Trust"},
	{Key: "2", Label: "Grace Pattern", Note: "Director of Communities, Example Homes"},
	{Key: "3", Label: "Jo Test", Note: "Nurse, Example Hospice"},
	{Key: "4", Label: "Jo Test", Note: "Housing officer, Example Homes"},
	{Key: "5", Label: "Zo\u00eb O'Mock", Note: "Social prescriber"},
	{Key: "6", Label: "Owen Stand-in", Note: "left Example Mental Health Trust", Last: true},
	{Key: "7", Label: "Bartholomew Wolfeschlegelsteinhausenberger-Example", Note: "Representative of the residents of the northern neighbourhoods"},
}

// plain folds as the program does, as far as these names need.
func plain(s string) string {
	return strings.NewReplacer("\u00eb", "e", "'", "").Replace(strings.ToLower(s))
}

func peopleWindow(t *testing.T, opts ...uitest.Option) (*uitest.Window, *kit.Combo, *[]string) {
	var c *kit.Combo
	got := &[]string{}
	w := uitest.New(t, func() fyne.CanvasObject {
		c = kit.NewCombo("Key contact", func() []kit.Choice { return people })
		c.AllowNew, c.MayClear, c.Fold = true, true, plain
		c.SetNeeded(true)
		c.OnChange = func(key, text string) { *got = append(*got, key+"="+text) }
		return page(kit.Row(0, kit.Sized(300, 1, c)), kit.NewTextBox("Next"))
	}, opts...)
	return w, c, got
}

func TestPeopleComboPicture(t *testing.T) {
	w, c, _ := peopleWindow(t, uitest.Size(520, 380))
	c.SetChoice(people[3])
	w.GoldenBoth("combo-chosen")
	w.Focus("Key contact")
	w.Key(fyne.KeyDown, 0)
	w.GoldenBoth("combo-people")
	w.Keys("jo")
	w.GoldenBoth("combo-filtered")
	w.SetTheme(look.Contrast, 1)
	w.Golden("combo-contrast")
}

func TestPeopleComboPictureInLargeText(t *testing.T) {
	w, _, _ := peopleWindow(t, uitest.Size(720, 520), uitest.Factor(1.5))
	w.Tap("Key contact")
	w.Golden("combo-150")
}

func TestComboForgivesCaseAccentsAndALetter(t *testing.T) {
	for _, x := range []struct{ typed, want string }{
		{"ZOE", "5=Zo\u00eb O'Mock"}, {"omock", "5=Zo\u00eb O'Mock"}, {"pattern grace", "2=Grace Pattern"}, {"communities", "2=Grace Pattern"},
		{"grcae", "2=Grace Pattern"}, {"sampel", "1=Ada Sample"}, {"patern", "2=Grace Pattern"}, {"samplle", "1=Ada Sample"}, {"hospice", "3=Jo Test"},
		{"stand", "6=Owen Stand-in"},
	} {
		w, _, got := peopleWindow(t)
		w.Focus("Key contact")
		w.Keys(x.typed + "\n")
		if !slices.Equal(*got, []string{x.want}) {
			t.Errorf("%q gives %q, wants %q", x.typed, *got, x.want)
		}
	}
}

func TestComboTellsTwoOfOneNameApart(t *testing.T) {
	w, c, got := peopleWindow(t)
	w.Focus("Key contact")
	w.Keys("jo test")
	w.See("Nurse, Example Hospice")
	w.See("Housing officer, Exam")
	w.Key(fyne.KeyDown, 0)
	w.Keys("\n")
	if !slices.Equal(*got, []string{"4=Jo Test"}) || c.Key() != "4" {
		t.Errorf("chosen %q", *got)
	}
	w.See("Housing officer, Example Homes") // in the box, too
}

func TestComboIsEmptiedByAKey(t *testing.T) {
	w, c, got := peopleWindow(t)
	c.SetChoice(people[0])
	w.Focus("Key contact")
	w.Key(fyne.KeyDelete, 0)
	w.Key(fyne.KeyBackspace, 0) // nothing is left to take away
	c.SetChoice(people[0])
	c.MayClear = false
	w.Key(fyne.KeyDelete, 0)
	if !slices.Equal(*got, []string{"="}) || c.Key() != "1" {
		t.Errorf("reported %q, holds %q", *got, c.Key())
	}
}

func TestComboPutsThoseWhoLeftLast(t *testing.T) {
	f := kit.FindIn(people, plain)("", 10)
	if last := f.Choices[len(f.Choices)-1].Label; last != "Owen Stand-in" || f.Total != len(people) {
		t.Errorf("last is %q of %d", last, f.Total)
	}
	if f = kit.FindIn(people, plain)("", 3); len(f.Choices) != 3 || f.Total != len(people) {
		t.Errorf("%d of %d", len(f.Choices), f.Total)
	}
}

func TestComboSaysThatThereIsNothing(t *testing.T) {
	w, c, _ := comboWindow(t, false, words())
	w.Tap("Sector")
	w.See("There is nothing to choose from.")
	w.Key(fyne.KeyEscape, 0)
	c.AllowNew = true
	w.Tap("Sector")
	w.See("Nothing here yet. Type a name to add it.")
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

func chipWindow(t *testing.T, opts ...uitest.Option) (*uitest.Window, *kit.ChipBox) {
	var b *kit.ChipBox
	w := uitest.New(t, func() fyne.CanvasObject {
		b = kit.NewChipBox("Facilitators", func() []kit.Choice { return people })
		b.AllowNew, b.Fold = true, plain
		return page(b, kit.NewTextBox("Next"))
	}, opts...)
	return w, b
}

func TestChipBoxPicture(t *testing.T) {
	w, b := chipWindow(t, uitest.Size(420, 480))
	b.Set(people[2], people[3], people[6], people[4])
	b.SetNote("Who led it")
	w.Focus("Take out Jo Test, Nurse, Example Hospice")
	w.GoldenBoth("chipbox")
	w.Focus("Add to Facilitators")
	w.Keys("new")
	w.GoldenBoth("chipbox-adding")
}

func TestChipBoxPictureInLargeText(t *testing.T) {
	w, b := chipWindow(t, uitest.Size(560, 480), uitest.Factor(1.5))
	b.Set(people[2], people[3], people[6], people[4])
	b.SetError("Choose at most three.")
	w.Golden("chipbox-150")
}

func TestChipBoxByKeyboard(t *testing.T) {
	w, b := chipWindow(t)
	held := func(want ...string) {
		t.Helper()
		var got []string
		for _, c := range b.Held() {
			got = append(got, c.Key+"="+c.Label)
		}
		if !slices.Equal(got, want) {
			t.Errorf("held %q, wants %q", got, want)
		}
	}
	w.Focus("Add to Facilitators")
	w.Keys("zoe\n")
	w.WantFocus("Add to Facilitators")
	w.Key(fyne.KeyDown, 0)
	w.Keys("new person\n")
	w.Keys("ada\n")
	held("5=Zo\u00eb O'Mock", "=new person", "1=Ada Sample")
	w.Key(fyne.KeyBackspace, 0)
	held("5=Zo\u00eb O'Mock", "=new person")
	w.Key(fyne.KeyTab, fyne.KeyModifierShift)
	w.WantFocus("Take out new person")
	w.Key(fyne.KeyDelete, 0)
	held("5=Zo\u00eb O'Mock")
	w.WantFocus("Add to Facilitators")
}
