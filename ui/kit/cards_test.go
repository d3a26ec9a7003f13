package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/uitest"
)

func steps(now int) *kit.Steps {
	s := kit.NewSteps("Choose or drop", "Columns", "Check", "Done")
	s.Go(now)
	return s
}

func TestCardsPicture(t *testing.T) {
	w := uitest.New(t, func() fyne.CanvasObject {
		tile := func(n, word, was string) fyne.CanvasObject { return kit.Grow(kit.NewTile(n, word, was, nothing)) }
		start := kit.NewCard("", kit.Column(12, kit.Row(0, kit.NewIconTile(look.Import)), kit.NewWords(kit.Head, "Start with my own list"),
			kit.NewWrapped(kit.Body, "The partner list you keep now becomes your register. See what will happen before anything is written."),
			kit.NewDropZone("Drop a spreadsheet here", "Excel or CSV; it is read, never changed", nothing),
			kit.NewButton(kit.Primary, look.Folder, "Choose a file", nothing))).Recommend()
		empty := kit.NewCard("", kit.NewEmptyState(look.Cap, "No training yet", "An event is a day with a list of who was asked and who came. Make one, or load what Teams or Zoom wrote.",
			kit.NewButton(kit.Outline, look.Import, "Load a report", nothing), kit.NewButton(kit.Primary, look.Plus, "New event", nothing)))
		return page(
			kit.Row(12, tile("7 of 12", "measures moving right", "was 5 on 22 January"), tile("3", "decisions needed", "was 2"),
				tile("31 of 38", "MoU signed, and a long word that has to be cut", "was 29")),
			kit.Row(0, kit.Spring(), steps(2)),
			kit.NewCard("Checks", kit.NewSpans(kit.Span{Text: "Board contacts 2026.xlsx", Style: kit.Bold}, kit.Span{Text: ", sheet Members, heading in row 4", Style: kit.Body})),
			kit.Split(start, kit.Pad(0, 0, 0, 12, empty), 350))
	}, uitest.Size(720, 640))
	w.Focus("3 decisions needed")
	w.GoldenBoth("cards")
}

func TestCardsArePressed(t *testing.T) {
	opened := ""
	w := uitest.New(t, func() fyne.CanvasObject {
		return page(kit.NewTile("3", "decisions needed", "was 2", func() { opened += "tile " }), kit.NewDropZone("Drop a spreadsheet here", "", func() { opened += "drop " }))
	})
	w.Tap("3 decisions needed")
	w.Key(fyne.KeyReturn, 0)
	w.Tap("Drop a spreadsheet here")
	w.Key(fyne.KeySpace, 0)
	if opened != "tile tile drop drop " {
		t.Errorf("opened %q", opened)
	}
}

func TestStepsTickWhatIsDone(t *testing.T) {
	w := uitest.New(t, func() fyne.CanvasObject { return page(kit.Row(0, steps(2))) })
	for _, number := range []string{"1", "2"} {
		if w.Sees(number) {
			t.Errorf("step %s is done and still shows its number", number)
		}
	}
	w.See("3")
	w.See("4")
}

func TestWrappedWordsGrow(t *testing.T) {
	var long *kit.Words
	w := uitest.New(t, func() fyne.CanvasObject {
		long = kit.NewWrapped(kit.Body, "The partner list you keep now becomes your register. See what will happen before anything is written.")
		return page(long)
	}, uitest.Size(400, 200))
	wide := long.MinSize().Height
	w.Resize(200, 300)
	if narrow := long.MinSize().Height; narrow <= wide {
		t.Errorf("in half the width it is %v high, as before", narrow)
	}
	if long.Text() != "The partner list you keep now becomes your register. See what will happen before anything is written." {
		t.Error("the words have changed")
	}
}
