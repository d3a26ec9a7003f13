package uitest

import (
	"fmt"
	"image"
	"image/color"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// notes is a Reporter that keeps what it is told.
type notes struct{ errors, fatals []string }

func (*notes) Helper() {}
func (n *notes) Errorf(f string, args ...any) {
	n.errors = append(n.errors, fmt.Sprintf(f, args...))
}
func (n *notes) Fatalf(f string, args ...any) {
	n.fatals = append(n.fatals, fmt.Sprintf(f, args...))
}

func grey(w, h int, level uint8, spots int) image.Image {
	img := image.NewGray(image.Rect(0, 0, w, h))
	for i := range img.Pix {
		img.Pix[i] = level
	}
	for i := range spots {
		img.SetGray(i%w, i/w, color.Gray{255})
	}
	return img
}

func TestPicturesDiffer(t *testing.T) {
	for _, tc := range []struct {
		name string
		a, b image.Image
		same bool
	}{
		{"equal", grey(100, 100, 50, 0), grey(100, 100, 50, 0), true},
		{"a shade the eye does not see", grey(100, 100, 50, 0), grey(100, 100, 70, 0), true},
		{"another shade", grey(100, 100, 50, 0), grey(100, 100, 90, 0), false},
		{"a few pixels", grey(100, 100, 50, 0), grey(100, 100, 50, 10), true},
		{"more than a thousandth", grey(100, 100, 50, 0), grey(100, 100, 50, 11), false},
		{"another size", grey(100, 100, 50, 0), grey(100, 101, 50, 0), false},
	} {
		if got := different(tc.a, tc.b) <= mostPixels; got != tc.same {
			t.Errorf("%s: same is %v, wants %v", tc.name, got, tc.same)
		}
	}
}

func TestCompareReports(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	t.Chdir(t.TempDir())
	n := &notes{}
	Compare(n, "one", grey(20, 20, 50, 0))
	if len(n.fatals) != 1 {
		t.Errorf("a missing picture is not reported: %v", n)
	}
	write(t, "testdata/one.png", grey(20, 20, 50, 0))
	n = &notes{}
	Compare(n, "one", grey(20, 20, 50, 0))
	if len(n.errors)+len(n.fatals) != 0 {
		t.Errorf("the same picture is reported: %v", n)
	}
	Compare(n, "one", grey(20, 20, 200, 0))
	if len(n.errors) != 1 || !strings.Contains(n.errors[0], "one.png") {
		t.Errorf("another picture is not reported: %v", n)
	}
}

func TestClock(t *testing.T) {
	c := NewClock(time.Unix(100, 0))
	var rang []string
	c.After(3*time.Second, func() { rang = append(rang, "late") })
	stop := c.After(time.Second, func() { rang = append(rang, "never") })
	c.After(time.Second, func() {
		rang = append(rang, "early")
		c.After(time.Second, func() { rang = append(rang, "from within") })
	})
	stop()
	c.Advance(3 * time.Second)
	if want := []string{"early", "from within", "late"}; !slices.Equal(rang, want) || c.Now() != time.Unix(103, 0) {
		t.Errorf("rang %v at %v, wants %v", rang, c.Now(), want)
	}
}

// fyneWindow is made of fyne's own widgets: the helpers need none of ours.
func fyneWindow(t *testing.T) (*Window, *widget.Entry, *int) {
	pressed := new(int)
	entry := widget.NewEntry()
	entry.PlaceHolder = "Name"
	w := New(t, func() fyne.CanvasObject {
		hidden := widget.NewButton("Hidden", nil)
		hidden.Hide()
		return container.NewVBox(entry, hidden,
			container.NewVScroll(widget.NewButton("Press", func() { *pressed++ })),
			widget.NewCheck("Tick", nil), widget.NewLabel("Some words"))
	}, Size(400, 300), Mode(look.Dark), Factor(1.2))
	return w, entry, pressed
}

func TestActing(t *testing.T) {
	w, entry, pressed := fyneWindow(t)
	w.Tap("Press")
	w.Type("Name", "Exampl")
	w.Keys("e")
	w.WantFocus("Name")
	if *pressed != 1 || entry.Text != "Example" {
		t.Errorf("pressed %d, text %q", *pressed, entry.Text)
	}
	w.Fill("Name", "Other\t")
	if entry.Text != "Other" || w.Focused() == "Name" {
		t.Errorf("text %q, the keyboard on %q", entry.Text, w.Focused())
	}
	w.Key(fyne.KeyTab, fyne.KeyModifierShift)
	w.WantFocus("Name")
}

func TestSeeing(t *testing.T) {
	w, _, _ := fyneWindow(t)
	w.See("Some words")
	w.NotSee("Other words")
	if w.Has("Hidden") || !w.Has("Tick") || w.Sees("Hidden") {
		t.Errorf("controls are %v", w.Names())
	}
	pop := widget.NewModalPopUp(widget.NewButton("Answer", nil), w.Canvas())
	pop.Show()
	if !w.Has("Answer") || w.Has("Press") {
		t.Errorf("under a pop-up one can press %v", w.Names())
	}
	w.See("Some words") // still there to be read
	pop.Hide()
	if !w.Has("Press") {
		t.Error("the page is out of reach after the pop-up")
	}
}

func TestKeysGoWhereRealOnesGo(t *testing.T) {
	w, entry, _ := fyneWindow(t)
	var heard []string
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { heard = append(heard, string(e.Name)) })
	w.Canvas().SetOnTypedRune(func(r rune) { heard = append(heard, string(r)) })
	search := &desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierControl}
	w.Canvas().AddShortcut(search, func(fyne.Shortcut) { heard = append(heard, "search") })
	save := fyne.NewMenuItem("Save", func() { heard = append(heard, "save") })
	save.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl}
	w.Win.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu("File", save)))
	w.Key(fyne.KeyEscape, 0)
	w.Keys("x")
	w.Key(fyne.KeyK, fyne.KeyModifierControl)
	w.Focus("Name")
	w.Key(fyne.KeyK, fyne.KeyModifierControl) // a box with the keyboard keeps it
	w.Key(fyne.KeyS, fyne.KeyModifierControl) // the menu comes first
	w.Keys("ab")
	w.Key(fyne.KeyZ, fyne.KeyModifierControl)
	if want := []string{"Escape", "x", "search", "save"}; !slices.Equal(heard, want) || entry.Text != "" {
		t.Errorf("heard %v, wants %v; text %q", heard, want, entry.Text)
	}
}

func TestThemeAndSize(t *testing.T) {
	w, _, _ := fyneWindow(t)
	if m := look.Current(); m.Mode() != look.Dark || m.Factor() != 1.2 {
		t.Errorf("mode %v, factor %v", m.Mode(), m.Factor())
	}
	w.SetTheme(look.Light, 1)
	if look.Current().Mode() != look.Light {
		t.Error("the theme did not change")
	}
	w.Resize(500, 400)
	if got := w.Canvas().Size(); got != fyne.NewSize(500, 400) {
		t.Errorf("size is %v", got)
	}
}
