package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"placebook/ui/kit"
)

func TestReachScrollsOnlyWhatDoesNotFit(t *testing.T) {
	test.NewApp()
	inner := kit.Sized(1000, 800, kit.Spring())
	c := kit.Reach(inner)
	if m := c.MinSize(); m.Width > 640 || m.Height > 360 {
		t.Errorf("it still needs %v", m)
	}
	for _, tc := range []struct {
		room     fyne.Size
		scrolled bool
	}{
		{fyne.NewSize(1200, 900), false}, {fyne.NewSize(900, 900), true}, {fyne.NewSize(1200, 500), true}, {fyne.NewSize(1000, 800), false},
	} {
		c.Resize(tc.room)
		_, scrolled := c.Objects[0].(*container.Scroll)
		if scrolled != tc.scrolled {
			t.Errorf("in %v: scrolled %v", tc.room, scrolled)
		}
		if s := inner.Size(); s.Width < 1000 || s.Height < 800 {
			t.Errorf("in %v the page has %v", tc.room, s)
		}
	}
}

func TestPairIsLevelWhateverIsSaidBelow(t *testing.T) {
	test.NewApp()
	a, b := kit.NewTextBox("Name"), kit.NewTextBox("Job")
	p := kit.Pair(a, b)
	b.SetError("Say what you do")
	p.Resize(fyne.NewSize(401, 100))
	if a.Position().Y != b.Position().Y {
		t.Errorf("one begins at %v, the other at %v", a.Position().Y, b.Position().Y)
	}
	if right := b.Position().X + b.Size().Width; right != 401 {
		t.Errorf("the second ends at %v", right)
	}
}

// TestHeadingGrowsWithinTheSameWidth: a pill that comes beside a title takes its
// room, and what stands below has to make way for the title's second line.
func TestHeadingGrowsWithinTheSameWidth(t *testing.T) {
	test.NewApp()
	title, pill, below := kit.NewWrapped(kit.Title, "Example Care Homes"), kit.Sized(200, 20, kit.Spring()), kit.NewWords(kit.Body, "Details")
	pill.Hide()
	column := kit.Column(0, kit.Pad(5, 5, 5, 5, kit.Column(0, kit.Row(8, kit.Grow(title), pill))), below)
	column.Resize(fyne.NewSize(380, 300))
	one := below.Position().Y
	pill.Show()
	column.Refresh()
	if two := below.Position().Y; two < one+20 {
		t.Errorf("what stands below was at %v and is at %v", one, two)
	}
}
