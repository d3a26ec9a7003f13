package chart

import (
	"bytes"
	"image/png"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/uitest"
)

// on shows a chart in a window and collects what is opened.
func on(t *testing.T, d Data, w, h float32) (*uitest.Window, *Chart, *[]string) {
	c, opened := New(d), &[]string{}
	c.OnOpen = func(key string) { *opened = append(*opened, key) }
	return uitest.New(t, func() fyne.CanvasObject { return c }, uitest.Size(w, h)), c, opened
}

// walk presses keys and checks the line of words after each.
func walk(t *testing.T, w *uitest.Window, c *Chart, steps ...string) {
	t.Helper()
	keys := map[string]fyne.KeyName{"left": fyne.KeyLeft, "right": fyne.KeyRight, "up": fyne.KeyUp, "down": fyne.KeyDown, "home": fyne.KeyHome, "end": fyne.KeyEnd}
	for _, s := range steps {
		key, want, _ := strings.Cut(s, " > ")
		w.Key(keys[key], 0)
		if got := c.Caption(); got != want {
			t.Errorf("%s leads to %q, wants %q", key, got, want)
		}
		if shown := drawnCaption(c); shown != want {
			t.Errorf("after %s the line below is %q, wants %q", key, shown, want)
		}
	}
}

// drawnCaption is the line of words as it is drawn.
func drawnCaption(c *Chart) string {
	var lines []string
	for _, l := range test.WidgetRenderer(c).(*face).lines {
		lines = append(lines, l.Text)
	}
	return strings.Join(lines, " ")
}

func TestBarsByKeys(t *testing.T) {
	w, c, opened := on(t, actions(), 400, 260)
	if c.Caption() != "" {
		t.Errorf("without the keyboard %q is said", c.Caption())
	}
	w.Key(fyne.KeyTab, 0)
	w.WantFocus("Actions by Well")
	if got := c.Caption(); got != "Start Well, Complete: 2 actions" {
		t.Errorf("the first mark says %q", got)
	}
	walk(t, w, c,
		"left > Start Well, Complete: 2 actions",
		"right > Start Well, On track: 5 actions",
		"down > Live Well, On track: 6 actions",
		"right > Live Well, At risk: 2 actions",
		"right > Live Well, Off track: 1 action",
		"up > Start Well, At risk: 1 action",
		"down > Live Well, At risk: 2 actions",
		"end > Care Well: 11 actions in all",
		"right > Care Well: 11 actions in all",
		"left > Care Well, No colour: 1 action",
		"home > Start Well, Complete: 2 actions",
		"up > Start Well, Complete: 2 actions")
	w.Key(fyne.KeyReturn, 0)
	w.Key(fyne.KeyEnd, 0)
	w.Key(fyne.KeySpace, 0)
	if got := strings.Join(*opened, " | "); got != "Start Well/0 | Care Well" {
		t.Errorf("opened %q", got)
	}
	w.Canvas().Unfocus()
	if c.Caption() != "" {
		t.Error("a mark is lit without the keyboard")
	}
}

// TestEveryKindByKeys: Left and Right go between what stands side by side, Up
// and Down between what stands above each other.
func TestEveryKindByKeys(t *testing.T) {
	for _, tc := range []struct {
		d     Data
		steps []string
	}{
		{attendance(), []string{
			"right > Oct, General practice: 17 people",
			"up > Oct, Physical health: 15 people",
			"right > Nov, Physical health: 15 people",
			"end > Feb: 79 people in all",
			"up > Feb: 79 people in all",
			"left > Jan: 74 people in all",
			"down > Jan, VCSE: 17 people"}},
		{measures(), []string{
			"up > East, Apr: 35 people",
			"right > East, May: 33 people",
			"left > East, Apr: 35 people",
			"down > North, Apr: 22 people",
			"end > South and Central, Mar: 31 people"}},
		{social(), []string{
			"right > 38 actions today: Both 11 actions, 29 %",
			"down > On 22 January: Both 11 actions, 29 %"}},
		{reach(), []string{
			"right > North, Frailty: 5 sessions",
			"right > North, Carers: 15 sessions",
			"down > East, Carers: not known"}},
		{spark(), []string{
			"right > Nov: 5 partners",
			"right > Dec: 4 partners",
			"right > Feb: 9 partners",
			"home > Oct: 3 partners"}},
	} {
		w, c, _ := on(t, tc.d, 600, 260)
		w.Focus(tc.d.about().Title)
		walk(t, w, c, tc.steps...)
	}
}

func TestWhatHasNoRowsIsNotOpened(t *testing.T) {
	w, c, opened := on(t, reach(), 600, 260)
	press(w, "Sessions by neighbourhood", fyne.KeyDown, fyne.KeyRight, fyne.KeyRight)
	if c.Caption() != "East, Carers: not known" {
		t.Fatalf("%q is lit", c.Caption())
	}
	w.Key(fyne.KeyReturn, 0)
	if len(*opened) != 0 {
		t.Errorf("a mark without rows opened %q", *opened)
	}
}

func TestTabLeavesTheChart(t *testing.T) {
	w := uitest.New(t, func() fyne.CanvasObject {
		return kit.Column(0, New(actions()), New(Bars{About: About{Title: "Empty"}}), kit.NewLink("After", func() {}))
	}, uitest.Size(400, 500))
	w.Keys("\t\t")
	w.WantFocus("After") // past the chart without marks
}

func TestKeysWithoutUseGoOn(t *testing.T) {
	w, _, _ := on(t, actions(), 400, 260)
	heard := fyne.KeyName("")
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { heard = e.Name })
	w.Focus("Actions by Well")
	w.Key(fyne.KeyEscape, 0)
	if heard != fyne.KeyEscape {
		t.Errorf("the window hears %q", heard)
	}
}

// middle is where a mark is clicked.
func middle(s spot) fyne.Position { return fyne.NewPos(s.midX(), s.midY()) }

func TestEveryMarkOpensByClick(t *testing.T) {
	for name, d := range map[string]Data{"actions": actions(), "attendance": attendance(), "social": social(), "reach": reach(), "forty": forty(), "twelve": twelve()} {
		w, h := leastOf(d, printed(), 500)
		_, c, opened := on(t, d, max(500, w), max(300, h+24))
		for i, s := range c.picture().spots {
			*opened = nil
			c.Tapped(&fyne.PointEvent{Position: middle(s)})
			if c.lit != i || s.key != "" && strings.Join(*opened, "") != s.key {
				t.Errorf("%s: a click on %q opens %q", name, s.said, *opened)
			}
		}
	}
}

func TestSmallMarksAreHitNearby(t *testing.T) {
	_, c, opened := on(t, spark(), 200, 60)
	first := c.picture().spots[3]
	c.Tapped(&fyne.PointEvent{Position: middle(first).AddXY(0, 12)})
	if strings.Join(*opened, "") != "feb" {
		t.Errorf("12 points below the mark %q is opened", *opened)
	}
	*opened = nil
	a, b := c.picture().spots[0], c.picture().spots[1]
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos((a.midX()+b.midX())/2, (a.midY()+b.midY())/2)})
	if len(*opened) != 0 {
		t.Errorf("between two marks %q is opened", *opened)
	}
}

func TestLabelsOpenTheirRow(t *testing.T) {
	_, c, opened := on(t, actions(), 400, 260)
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 14)})
	if strings.Join(*opened, "") != "Start Well" {
		t.Errorf("a click on the label opens %q", *opened)
	}
	*opened = nil
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(200, 255)})
	if len(*opened) != 0 {
		t.Errorf("a click below the chart opens %q", *opened)
	}
}

func TestPointerShowsTheSameWords(t *testing.T) {
	_, c, _ := on(t, actions(), 400, 260)
	over := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle(c.picture().spots[1])}}
	c.MouseIn(over)
	if got := drawnCaption(c); got != "Start Well, On track: 5 actions" {
		t.Errorf("under the pointer it says %q", got)
	}
	if c.Cursor() != desktop.PointerCursor {
		t.Error("no hand over what can be opened")
	}
	c.MouseOut()
	if got := drawnCaption(c); got != "" {
		t.Errorf("without the pointer it says %q", got)
	}
}

func TestLitMarkHasARing(t *testing.T) {
	w, c, _ := on(t, actions(), 400, 260)
	w.Focus("Actions by Well")
	w.Key(fyne.KeyRight, 0)
	img, s, pal := w.Canvas().Capture(), c.picture().spots[1], palettes["light"]
	for _, at := range [][2]float32{{s.x - 2, s.midY()}, {s.right() + 1, s.midY()}, {s.midX(), s.y - 2}, {s.midX(), s.bottom() + 1}} {
		for d := range 2 { // two pixels wide
			x, y := at[0], at[1]
			if at[1] == s.midY() {
				x = at[0] + float32(d)*sign(at[0]-s.midX())
			} else {
				y = at[1] + float32(d)*sign(at[1]-s.midY())
			}
			if y < 0 {
				continue
			}
			r, g, b, _ := img.At(int(x), int(y)).RGBA()
			if contrastOf(r, g, b, pal.Focus.R, pal.Focus.G, pal.Focus.B) > 12 {
				t.Errorf("no ring at %v, %v: %x %x %x", x, y, r>>8, g>>8, b>>8)
			}
		}
	}
}

func sign(v float32) float32 { return float32(math.Copysign(1, float64(v))) }

// contrastOf is the largest difference of two colours in any part.
func contrastOf(r, g, b uint32, r2, g2, b2 uint8) float64 {
	d := func(x uint32, y uint8) float64 { return math.Abs(float64(x>>8) - float64(y)) }
	return max(d(r, r2), d(g, g2), d(b, b2))
}

func TestSetKeepsTheLitMark(t *testing.T) {
	w, c, _ := on(t, actions(), 400, 300)
	w.Focus("Actions by Well")
	walk(t, w, c, "end > Care Well: 11 actions in all")
	d := actions()
	d.Rows = append([]Row{row("New Well", 3, 4)}, d.Rows...)
	d.Rows[4].Nums[0].V = 5
	c.Set(d)
	if got := c.Caption(); got != "Care Well: 14 actions in all" {
		t.Errorf("after a change %q is lit", got)
	}
	c.Set(Bars{About: About{Title: "Actions by Well", Empty: "No actions yet."}})
	w.See("No actions yet.")
	if c.Caption() != "" {
		t.Errorf("%q is lit without a mark", c.Caption())
	}
	w.Key(fyne.KeyRight, 0)
	w.Key(fyne.KeyReturn, 0)
}

func TestWordsElsewhere(t *testing.T) {
	var told []string
	c := New(spark())
	before := c.MinSize().Height
	c.OnDescribe = func(words string) { told = append(told, words) }
	if c.MinSize().Height >= before {
		t.Error("a line is kept for words that are shown elsewhere")
	}
	w := uitest.New(t, func() fyne.CanvasObject { return c }, uitest.Size(200, 40))
	w.Focus("Signed each month")
	w.Key(fyne.KeyEnd, 0)
	w.Canvas().Unfocus()
	if got := strings.Join(told, " | "); got != "Oct: 3 partners | Mar: 12 partners | " {
		t.Errorf("told %q", got)
	}
	if got := drawnCaption(c); got != "" {
		t.Errorf("%q is drawn as well", got)
	}
}

func TestAllIsSaid(t *testing.T) {
	uitest.New(t, func() fyne.CanvasObject { return kit.Space(1, 1) })
	if got := New(spark()).AccessibleText(); got != "Oct: 3 partners. Nov: 5 partners. Dec: 4 partners. Feb: 9 partners. Mar: 12 partners" {
		t.Errorf("it says %q", got)
	}
	if got := New(Heat{}).AccessibleText(); got != "Nothing to show yet." {
		t.Errorf("it says %q", got)
	}
	if got := New(Heat{}).AccessibleName(); got != "Chart" {
		t.Errorf("it is called %q", got)
	}
}

func TestNarrowChartsAskForMoreHeight(t *testing.T) {
	c := New(attendance())
	uitest.New(t, func() fyne.CanvasObject { return c }, uitest.Size(800, 400))
	wide := c.MinSize()
	c.Resize(fyne.NewSize(220, 400))
	if narrow := c.MinSize(); narrow.Height <= wide.Height || narrow.Width > 220 {
		t.Errorf("wide it needs %v, narrow %v", wide, narrow)
	}
}

func TestPNG(t *testing.T) {
	uitest.New(t, func() fyne.CanvasObject { return kit.Space(1, 1) }, uitest.Mode(look.Dark), uitest.Factor(2))
	for name, d := range awkward() {
		var file bytes.Buffer
		if err := New(d).PNG(&file, 300, 200); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		img, err := png.Decode(&file)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		sheet := compose(d, 300, 200)
		if s := img.Bounds().Size(); s.X != int(ceil(2*sheet.w)) || s.Y != int(ceil(2*sheet.h)) || s.X < 600 || s.Y < 400 {
			t.Errorf("%s is %v", name, s)
		}
		if r, g, b, _ := img.At(2, 2).RGBA(); r&g&b != 0xffff {
			t.Errorf("%s: the ground is not white in a dark window", name)
		}
	}
}

func TestPNGIsAsLargeAsTheChartNeeds(t *testing.T) {
	uitest.New(t, func() fyne.CanvasObject { return kit.Space(1, 1) })
	sheet := compose(forty(), 100, 100)
	if out := faults(sheet); len(out) > 0 {
		t.Errorf("%v", out)
	}
	if sheet.w <= 100 || sheet.h <= 1000 {
		t.Errorf("forty bars stand on %v by %v", sheet.w, sheet.h)
	}
}

// TestPNGIsWhatWasSeen: the saved picture holds the same shapes and words as
// the window, with title and day round them, and at the same scale the same
// pixels.
func TestPNGIsWhatWasSeen(t *testing.T) {
	for name, d := range map[string]Data{"actions": actions(), "attendance": attendance(), "measures": measures(), "reach": reach(), "social": social(), "spark": spark()} {
		sheet := compose(d, 600, 400)
		inner := fyne.NewSize(600-2*pngPad, 0)
		above := float32(pngPad) + printed().line(look.HeadSize) + 8
		inner.Height = 400 - above - pngPad
		if d.about().AsAt != "" {
			inner.Height -= 8 + printed().line(smallSize)
		}
		w, c, _ := on(t, d, inner.Width, inner.Height+printed().line(smallSize)+look.Gap)
		pic := c.picture()
		if len(sheet.shapes) != len(pic.shapes) || len(sheet.words) < len(pic.words)+1 {
			t.Errorf("%s: %d shapes and %d words are saved, %d and %d shown", name, len(sheet.shapes), len(sheet.words), len(pic.shapes), len(pic.words))
		}
		img, err := saved(d, 600, 400, 1)
		if err != nil {
			t.Fatal(err)
		}
		shown, differs := w.Canvas().Capture(), 0
		for y := range int(inner.Height) {
			for x := range int(inner.Width) {
				r, g, b, _ := shown.At(x, y).RGBA()
				at := img.RGBAAt(x+pngPad, y+int(above))
				if bg := palettes["light"].Background; contrastOf(r, g, b, bg.R, bg.G, bg.B) < 12 {
					continue // the bare window's ground instead of a card's
				}
				if contrastOf(r, g, b, at.R, at.G, at.B) > 40 {
					differs++
				}
			}
		}
		if part := float64(differs) / float64(inner.Width*inner.Height); part > 0.002 {
			t.Errorf("%s: %.2f %% of the saved pixels are not what was seen", name, part*100)
		}
	}
}

func BenchmarkFortyBars(b *testing.B) {
	uitest.New(b, func() fyne.CanvasObject { return kit.Space(1, 1) })
	c := New(forty())
	c.Resize(fyne.NewSize(600, 1300))
	for b.Loop() {
		c.Set(c.data)
		c.pixels.img = nil
		c.pixelsFor(600, 1300)
	}
}
