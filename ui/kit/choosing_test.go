package kit_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/uitest"
)

func segments() *kit.Segmented {
	return kit.NewSegmented("Which rows", kit.Counted("all", "All rows", 214), kit.Counted("new", "New", 180),
		kit.Counted("changed", "Changed", 21), kit.Counted("same", "Already here", 9), kit.Counted("wait", "Need your decision", 4))
}

func viewTabs() *kit.Tabs {
	return kit.NewTabs(22, kit.Counted("all", "All", 44), kit.Counted("active", "Active", 41), kit.Counted("unsigned", "MoU unsigned", 3), kit.Counted("east", "East", 12))
}

func TestChoosingPicture(t *testing.T) {
	w := uitest.New(t, func() fyne.CanvasObject {
		narrow := viewTabs()
		narrow.Choose("active")
		chips, each := kit.ChoiceChips(kit.Plainly("Housing", "VCSE", "Education"), nil)
		each[1].On = true
		return page(viewTabs().Underlined(), kit.Row(0, kit.Sized(180, 1, narrow)), kit.Row(0, segments()), chips,
			kit.Row(8, kit.NewChip("East", nothing), kit.NewChip("Central", nothing), kit.NewChip("Only to read", nil)))
	}, uitest.Size(680, 280))
	w.Focus("Which rows")
	w.GoldenBoth("choosing")
}

func TestTabsAreChosen(t *testing.T) {
	var got []string
	w := uitest.New(t, func() fyne.CanvasObject {
		tabs := viewTabs()
		tabs.OnChange = func(key string) { got = append(got, key) }
		return page(tabs)
	})
	w.Tap("East")
	w.Focus("Tabs")
	w.Key(fyne.KeyHome, 0)
	w.Key(fyne.KeyRight, 0)
	w.Key(fyne.KeyLeft, 0)
	w.Key(fyne.KeyLeft, 0) // at the end already: nothing to report
	w.Key(fyne.KeyEnd, 0)
	if want := []string{"east", "all", "active", "all", "east"}; !slices.Equal(got, want) {
		t.Errorf("chosen %v, wants %v", got, want)
	}
}

func TestTabsThatDoNotFitAreBehindMore(t *testing.T) {
	var tabs *kit.Tabs
	w := uitest.New(t, func() fyne.CanvasObject {
		tabs = viewTabs()
		return page(kit.Row(0, kit.Sized(180, 1, tabs)))
	})
	w.See("More")
	c := w.Find("Tabs")
	tabs.Tapped(&fyne.PointEvent{Position: fyne.NewPos(c.Size.Width-2, 10)})
	w.Tap("East")
	if tabs.Chosen() != "east" {
		t.Errorf("chosen is %q", tabs.Chosen())
	}
	w.WantFocus("Tabs")
}

func TestTabsKeepTheChosenKey(t *testing.T) {
	uitest.New(t, func() fyne.CanvasObject {
		tabs := viewTabs()
		tabs.Choose("unsigned")
		tabs.SetChoices(kit.Counted("unsigned", "MoU unsigned", 2), kit.Counted("all", "All", 45))
		if tabs.Chosen() != "unsigned" {
			t.Errorf("chosen is %q, wants unsigned", tabs.Chosen())
		}
		tabs.SetChoices()
		if tabs.Chosen() != "" {
			t.Errorf("without tabs %q is chosen", tabs.Chosen())
		}
		return page(tabs)
	})
}

func TestSegmentsAreChosen(t *testing.T) {
	var got []string
	var s *kit.Segmented
	w := uitest.New(t, func() fyne.CanvasObject {
		s = segments()
		s.OnChange = func(key string) { got = append(got, key) }
		return page(kit.Row(0, s))
	})
	w.Tap("Changed")
	w.Focus("Which rows")
	w.Key(fyne.KeyRight, 0)
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, 5)})
	if want := []string{"changed", "same", "all"}; !slices.Equal(got, want) {
		t.Errorf("chosen %v, wants %v", got, want)
	}
}

func TestChips(t *testing.T) {
	removed := 0
	var on []string
	w := uitest.New(t, func() fyne.CanvasObject {
		chips, _ := kit.ChoiceChips(kit.Plainly("Housing", "VCSE", "Education"), func(keys []string) { on = keys })
		return page(kit.Row(8, kit.NewChip("East", func() { removed++ })), chips)
	})
	w.Tap("Take out East")
	w.Focus("Take out East")
	w.Key(fyne.KeyDelete, 0)
	if removed != 2 {
		t.Errorf("taken out %d times, wants 2", removed)
	}
	w.Tap("Education")
	w.Tap("Housing")
	w.Key(fyne.KeySpace, 0)
	w.Key(fyne.KeyReturn, 0)
	if want := []string{"Housing", "Education"}; !slices.Equal(on, want) {
		t.Errorf("on are %v, wants %v", on, want)
	}
}
