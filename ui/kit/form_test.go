package kit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/uitest"
)

// longText is what somebody writes about an offer, and goes on.
var longText = strings.Repeat("Advice on housing, benefits and debt for residents of the borough, by telephone and at four drop-ins a week. ", 3)

func formWindow(t *testing.T, opts ...uitest.Option) (w *uitest.Window, f *kit.Form, boxes map[string]*kit.TextBox) {
	boxes = map[string]*kit.TextBox{}
	w = uitest.New(t, func() fyne.CanvasObject {
		text := func(label string) *kit.TextBox {
			boxes[label] = kit.NewTextBox(label)
			return boxes[label]
		}
		name := text("Name")
		name.SetNeeded(true)
		day := kit.NewCalendarBox("Joined", sayDay, calendarDays)
		offers := kit.NewTextArea("Offers", 3)
		boxes["Offers"] = offers
		f = kit.NewForm().AddWhole(name).AddHalves(kit.NewCombo("Sector", words(sectors...)), text("Telephone"), day,
			kit.NewCheck("Entitled to a seat", nil).BesideBoxes(), text("Headcount (people who are not named)"), text("Postcode")).AddWhole(offers)
		return f
	}, opts...)
	return w, f, boxes
}

func TestFormPicture(t *testing.T) {
	w, f, boxes := formWindow(t, uitest.Size(374, 620))
	boxes["Name"].SetError("Name is needed")
	boxes["Telephone"].SetText("020 7946 000")
	boxes["Telephone"].SetError("1 digit is missing")
	boxes["Offers"].SetText(longText)
	boxes["Postcode"].SetNote("A space was put in")
	f.SetChanged(3)
	w.GoldenBoth("form")
}

func TestFormPictureInLargeText(t *testing.T) {
	w, f, boxes := formWindow(t, uitest.Size(500, 900), uitest.Factor(1.5))
	boxes["Name"].SetError("Name is needed")
	boxes["Offers"].SetText(longText)
	f.SetChanged(1)
	w.Golden("form-150")
	w.SetTheme(look.Contrast, 2)
	w.Golden("form-contrast-200")
}

func TestEnterGoesToTheNextBoxOfAForm(t *testing.T) {
	w, f, _ := formWindow(t)
	saved := 0
	f.OnSave = func() { saved++ }
	w.Focus("Telephone")
	w.Keys("1\n")
	w.WantFocus("Joined")
	w.Keys("12 Mar 2026\n")
	w.WantFocus("Entitled to a seat")
	w.Focus("Offers")
	w.Keys("one\ntwo")
	w.WantFocus("Offers")
	if saved != 0 {
		t.Error("Enter saved")
	}
	for i, name := range []string{"Offers", "Joined", "Sector", "Entitled to a seat", "Name"} {
		w.Focus(name)
		w.Key(fyne.KeyReturn, fyne.KeyModifierControl)
		if saved != i+1 {
			t.Errorf("Ctrl+Enter in %s saved %d times", name, saved-i)
		}
	}
}

func TestALongTextGrowsItsBox(t *testing.T) {
	w, _, boxes := formWindow(t, uitest.Size(374, 700))
	tall := func() float32 { w.See("Offers"); return boxes["Offers"].MinSize().Height }
	empty := tall()
	w.Type("Offers", "One line")
	if tall() != empty {
		t.Error("grew for one line")
	}
	boxes["Offers"].SetText(longText)
	grown := tall()
	if grown <= empty {
		t.Error("did not grow")
	}
	boxes["Offers"].SetText(strings.Repeat(longText, 20))
	most := tall()
	if most <= grown || most > 3*empty {
		t.Errorf("%v for a page, %v for twenty", grown, most)
	}
	boxes["Offers"].SetText(strings.Repeat("x", 5000))
	if tall() != most {
		t.Error("a word without spaces is not counted")
	}
}

// Two boxes stand beside each other only where each can be read and typed in.
func TestAFormFoldsWhereItIsNarrow(t *testing.T) {
	const line = 40
	beside := func(w *uitest.Window, a, b string) bool { // one begins at its label, the other in its box
		apart := w.Find(a).Pos.Y - w.Find(b).Pos.Y
		return max(apart, -apart) < line
	}
	w, _, _ := formWindow(t, uitest.Size(374, 620))
	if !beside(w, "Sector", "Telephone") {
		t.Error("two short ones are not beside each other")
	}
	if beside(w, "Headcount (people who are not named)", "Postcode") {
		t.Error("a label is cut")
	}
	w.SetTheme(look.Light, 1.5)
	w.See("Telephone")
	w.Key(fyne.KeyTab, 0)
	if beside(w, "Sector", "Telephone") {
		t.Error("does not fold in large text")
	}
	if wide, _, _ := formWindow(t, uitest.Size(700, 620)); !beside(wide, "Headcount (people who are not named)", "Postcode") {
		t.Error("does not use the room")
	}
}

// What is said below the last box in view is seen as it is typed.
func TestAnAnswerIsScrolledIntoView(t *testing.T) {
	w, _, _ := formWindow(t, uitest.Size(374, 240))
	w.Focus("Joined")
	w.Keys("12 Mar 2026")
	foot := w.Find("Save").Pos.Y
	if box := w.Find("Joined"); box.Pos.Y+box.Size.Height+2*16 > foot {
		t.Errorf("the box ends at %v, the footer begins at %v", box.Pos.Y+box.Size.Height, foot)
	}
}
