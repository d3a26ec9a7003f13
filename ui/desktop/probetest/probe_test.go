package probetest

import (
	"encoding/json"
	"net"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
	"github.com/google/go-cmp/cmp"

	"placebook/ui/uitest"
)

// ask connects to the socket and reads the answer.
func ask(t *testing.T, path string) (s Shown) {
	t.Helper()
	c, err := net.Dial("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if err := json.NewDecoder(c).Decode(&s); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestServe(t *testing.T) {
	w := uitest.New(t, page)
	path := filepath.Join(t.TempDir(), "probe")
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	over := make(chan struct{})
	go func() {
		Serve(l, w.Win, func(then func()) { fyne.DoAndWait(then) })
		close(over)
	}()
	for range 2 {
		if s := ask(t, path); s.Title != "Placebook" || len(s.Controls) == 0 {
			t.Errorf("the answer is %+v", s)
		}
	}
	l.Close()
	<-over
}

// page has a box, a button that is switched off, and a scroll that shows the
// first of two lines.
func page() fyne.CanvasObject {
	name := widget.NewEntry()
	name.SetPlaceHolder("Name")
	name.SetText("Example Homes")
	pass := widget.NewPasswordEntry()
	pass.SetPlaceHolder("Passphrase")
	pass.SetText("not to be told")
	save := widget.NewButton("Save", func() {})
	save.Disable()
	far := container.New(layout.NewCustomPaddedLayout(400, 0, 0, 0), widget.NewButton("Out of view", func() {}))
	scroll := container.NewScroll(container.NewVBox(widget.NewLabel("In view"), far))
	scroll.SetMinSize(fyne.NewSize(200, 100))
	return container.NewVBox(name, pass, save, scroll)
}

func TestLook(t *testing.T) {
	w := uitest.New(t, page)
	w.Focus("Name")
	s := Look(w.Win)
	if s.Focus != "Name" || s.Dialog || len(s.Below) > 0 {
		t.Errorf("focus %q, dialog %t, below %v", s.Focus, s.Dialog, s.Below)
	}
	named := func(name string) *Control {
		for i := range s.Controls {
			if s.Controls[i].Name == name {
				return &s.Controls[i]
			}
		}
		return nil
	}
	if c := named("Name"); c == nil || c.Text != "Example Homes" || c.W < 100 || c.H < 20 {
		t.Errorf("the box is %+v", c)
	}
	if c := named("Passphrase"); c == nil || c.Text != "" {
		t.Errorf("the passphrase's box is %+v", c)
	}
	if c := named("Save"); c == nil || !c.Disabled || c.Y <= named("Name").Y {
		t.Errorf("the button is %+v", c)
	}
	if c := named("Out of view"); c != nil {
		t.Errorf("a control that is scrolled out of view is %+v", c)
	}
	if !slices.ContainsFunc(s.Words, func(w Word) bool { return w.Text == "In view" }) {
		t.Errorf("the words are %+v", s.Words)
	}
}

func TestLookBehindADialog(t *testing.T) {
	w := uitest.New(t, page)
	dialog := container.NewVBox(widget.NewButton("Close", func() {}))
	dialog.Resize(fyne.NewSize(200, 100))
	w.Win.Canvas().Overlays().Add(dialog)
	s := Look(w.Win)
	if !s.Dialog || len(s.Controls) != 1 || s.Controls[0].Name != "Close" || len(s.Below) == 0 {
		t.Errorf("with a dialog: %+v", s)
	}
}

func TestMenus(t *testing.T) {
	w := uitest.New(t, page)
	lock := fyne.NewMenuItem("Lock now", func() {})
	lock.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyL, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}
	larger := fyne.NewMenuItem("Larger text", func() {})
	larger.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyEqual, Modifier: fyne.KeyModifierControl}
	undo := fyne.NewMenuItem("Undo", func() {})
	undo.Shortcut = &fyne.ShortcutUndo{}
	w.Win.SetMainMenu(fyne.NewMainMenu(
		fyne.NewMenu("File", lock, fyne.NewMenuItemSeparator(), undo),
		fyne.NewMenu("View", fyne.NewMenuItem("Dark", func() {}), larger)))
	want := []Menu{
		{"File", []Item{{"Lock now", "ctrl+shift+l"}, {"Undo", "ctrl+z"}}},
		{"View", []Item{{"Dark", ""}, {"Larger text", "ctrl+equal"}}},
	}
	if d := cmp.Diff(want, Look(w.Win).Menus); d != "" {
		t.Errorf("the menus (-want +got):\n%s", d)
	}
}
