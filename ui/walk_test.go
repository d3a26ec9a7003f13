package ui_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/ui"
	"placebook/ui/command"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/uitest"
)

// everyPage opens every page, with something in it that is chosen.
func everyPage(t *testing.T, visit func(t *testing.T, key string, w *ui.Window, win *uitest.Window)) {
	w, win := unlocked(t, append(partnersToFind(), meetingsToFind()...)...)
	for _, key := range ui.Rail() {
		t.Run(key, func(t *testing.T) {
			w.Go(page.Place{Page: key})
			if key == "partners" {
				win.TapRow("", 0, 0)
			}
			visit(t, key, w, win)
			if key == "meetings" { // its other part
				win.Tap("Diary")
				win.TapRow("Meetings", 0, 0)
				visit(t, key, w, win)
			}
		})
	}
	t.Run("import", func(t *testing.T) {
		w.Import("", "")
		visit(t, "import", w, win)
	})
	t.Run("pasted", func(t *testing.T) {
		w.Paste("people", "Name\tE-mail\nGrace Pattern\tgrace@homes.example\nBel Template\tbel@example\n")
		visit(t, "pasted", w, win)
		win.Tap("Check 2 rows")
		visit(t, "pasted", w, win)
	})
}

// meetingsToFind are a Board with a meeting to come, and a neighbourhood.
func meetingsToFind() []data.Record {
	board := &data.Group{Name: "The Board", Type: data.GroupBoard, QuorumTotal: "4", QuorumClauses: []string{"1 by sector Housing"}}
	board.ID = "the-board"
	return []data.Record{board, &data.Event{Type: data.EventBoard, Group: board.ID, Title: "The Board meets", Day: data.DayOf(2027, 3, 18)},
		&data.Neighbourhood{Name: "Example East", Wards: []string{"Old Market"}}}
}

func TestEveryCommandIsDoneSomewhereAndShown(t *testing.T) {
	done := map[command.ID]bool{}
	everyPage(t, func(_ *testing.T, _ string, w *ui.Window, win *uitest.Window) {
		d, isDoer := w.Page().(page.Doer)
		for _, c := range command.All() {
			done[c.ID] = done[c.ID] || w.Does(c.ID) || isDoer && d.Doing(c.ID) != nil
		}
	})
	_, win := unlocked(t)
	menu := map[string]bool{}
	for _, m := range win.Win.MainMenu().Items {
		for _, it := range m.Items {
			menu[m.Label+"/"+it.Label] = true
		}
	}
	win.Key(fyne.KeySlash, ctrl)
	for _, c := range command.All() {
		if !done[c.ID] && !conditional[c.ID] {
			t.Errorf("nothing does %q", c.ID)
		}
		if !menu[c.Menu+"/"+c.Label] {
			t.Errorf("%q is in no menu", c.ID)
		}
		win.See(c.Label)
		if k := c.Keys(); k != "" {
			win.See(k)
		}
	}
}

// conditional are commands that need more than a page with something chosen: a
// list that is filtered, or in groups, or whose order is the team's; a person, a role, an
// interest, two rows. The tests of
// their pages give them.
var conditional = map[command.ID]bool{command.ShowAll: true, command.FoldAll: true, command.UnfoldAll: true,
	command.MoveUp: true, command.MoveDown: true, command.EndRole: true, command.Replace: true, command.Thanks: true, command.HandOver: true,
	command.Renew: true, command.Declare: true, command.Nothing: true, command.Confirm: true, command.EndNow: true, command.Merge: true, command.NotSame: true}

func TestNothingIsForTheMouseAlone(t *testing.T) {
	everyPage(t, func(t *testing.T, key string, _ *ui.Window, win *uitest.Window) {
		beyond := slices.DeleteFunc(win.BeyondKeys(), func(name string) bool { return strings.HasPrefix(name, `"Calendar of `) })
		if len(beyond) > 0 { // a calendar opens with F4 in its box
			t.Errorf("not reached with the keyboard: %v", beyond)
		}
	})
}

func TestNothingIsTooSmallToHit(t *testing.T) {
	everyPage(t, func(t *testing.T, key string, _ *ui.Window, win *uitest.Window) {
		if small := win.Small(28); len(small) > 0 {
			t.Errorf("too small: %v", small)
		}
	})
}

func TestNoWordsAreCutWithLargeText(t *testing.T) {
	everyPage(t, func(t *testing.T, key string, w *ui.Window, win *uitest.Window) {
		w.Laptop().TextSize = 1.5
		w.SetLook()
		win.Resize(1920, 1080)
		if cut := win.Cut(); len(cut) > 0 {
			t.Errorf("cut off: %q", cut)
		}
	})
}

func TestBeforeThereIsData(t *testing.T) {
	for name, open := range map[string]func(t *testing.T) *uitest.Window{
		"start":  func(t *testing.T) *uitest.Window { _, win := openWindow(t, laptopFor(t)); return win },
		"unlock": func(t *testing.T) *uitest.Window { _, win := openWindow(t, withData(t)); return win },
		"setup": func(t *testing.T) *uitest.Window {
			_, win := openWindow(t, laptopFor(t))
			win.Tap("Start with an empty register")
			return win
		},
	} {
		t.Run(name, func(t *testing.T) {
			win := open(t)
			if beyond := win.BeyondKeys(); len(beyond) > 0 {
				t.Errorf("not reached with the keyboard: %v", beyond)
			}
			if small := win.Small(28); len(small) > 0 {
				t.Errorf("too small: %v", small)
			}
			win.SetTheme(look.Light, 1.5)
			if cut := win.Cut(); len(cut) > 0 {
				t.Errorf("cut off: %q", cut)
			}
		})
	}
}
