package uitest_test

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/uitest"
)

// mouseOnly can be pressed, and nothing else.
type mouseOnly struct{ widget.Label }

func (*mouseOnly) Tapped(*fyne.PointEvent) {}

// AccessibleName names it.
func (m *mouseOnly) AccessibleName() string { return m.Text }

func TestTheChecksFindWhatTheyAreFor(t *testing.T) {
	bad := &mouseOnly{}
	bad.ExtendBaseWidget(bad)
	bad.SetText("For the mouse alone")
	long := canvas.NewText("Over the edge", color.Black)
	low := canvas.NewText("Below", color.Black)
	tall := canvas.NewRectangle(color.White)
	tall.SetMinSize(fyne.NewSize(10, 900))
	w := uitest.New(t, func() fyne.CanvasObject {
		return container.NewWithoutLayout(bad, long, low, container.NewVScroll(tall))
	}, uitest.Size(200, 200))
	bad.Resize(fyne.NewSize(100, 20))
	long.Move(fyne.NewPos(170, 0))
	low.Move(fyne.NewPos(0, 500))
	if got := strings.Join(w.BeyondKeys(), " "); !strings.Contains(got, "For the mouse alone") {
		t.Errorf("for the mouse alone: %q", got)
	}
	if got := strings.Join(w.Small(28), " "); !strings.Contains(got, "100 by 20") {
		t.Errorf("too small: %q", got)
	}
	if got := strings.Join(w.Cut(), " "); !strings.Contains(got, long.Text) || !strings.Contains(got, "Below") {
		t.Errorf("cut: %q", got)
	}
}

func TestTheChecksPassWhatIsWell(t *testing.T) {
	w := uitest.New(t, func() fyne.CanvasObject {
		rows := container.NewVBox()
		for range 50 {
			rows.Add(canvas.NewText("A row", color.Black))
		}
		return container.NewBorder(widget.NewButton("Press", func() {}), nil, nil, nil, container.NewVScroll(rows))
	})
	if a, b, c := w.BeyondKeys(), w.Small(28), w.Cut(); len(a)+len(b)+len(c) > 0 {
		t.Error(a, b, c)
	}
}
