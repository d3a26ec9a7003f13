package chart

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/uitest"
)

// card is a chart as a page shows it.
func card(d Data) fyne.CanvasObject {
	return kit.NewCard(d.about().Title, kit.Grow(New(d)))
}

// onPage sets rows of cards on the page's ground.
func onPage(rows ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.NewPanel(kit.PageGround, kit.NoEdge, kit.Pad(12, 12, 12, 12, kit.Column(12, rows...)))
}

// beside sets cards side by side.
func beside(data ...Data) fyne.CanvasObject {
	var cards []fyne.CanvasObject
	for _, d := range data {
		cards = append(cards, kit.Grow(card(d)))
	}
	return kit.Row(12, cards...)
}

// sized is a chart of a fixed size on a card's ground.
func sized(d Data, w, h float32) fyne.CanvasObject {
	return kit.NewPanel(kit.SurfaceGround, kit.AllEdges, kit.Pad(8, 8, 8, 8, kit.Sized(w, h, New(d))))
}

// home is the three charts of the page Home.
func home() fyne.CanvasObject {
	return onPage(kit.Grow(kit.Split(kit.Split(card(actions()), kit.Pad(0, 0, 0, 12, card(attendance())), 448), kit.Pad(0, 0, 0, 12, card(social())), 316)))
}

// A scene is a picture to be compared.
type scene struct {
	size     fyne.Size
	factor   float32
	build    func() fyne.CanvasObject
	do       func(w *uitest.Window) // before the picture is taken
	dark     bool                   // taken in the dark theme as well
	contrast bool                   // and in the one of high contrast
}

var scenes = map[string]scene{
	"home":     {size: fyne.NewSize(1166, 280), build: home, dark: true, contrast: true},
	"home-150": {size: fyne.NewSize(1750, 420), factor: 1.5, build: home},
	"bars": {size: fyne.NewSize(860, 620), dark: true, build: func() fyne.CanvasObject {
		d := awkward()
		return onPage(beside(d["huge"], d["below"]), beside(d["zero"], d["nothing"]))
	}},
	"forty": {size: fyne.NewSize(420, 1320), build: func() fyne.CanvasObject { return onPage(card(forty())) }},
	"columns": {size: fyne.NewSize(900, 800), dark: true, contrast: true, build: func() fyne.CanvasObject {
		d := awkward()
		return onPage(kit.Grow(kit.Split(card(d["weeks"]), kit.Pad(0, 0, 0, 12, card(d["one"])), 320)), kit.Grow(kit.Split(card(d["twelve"]), kit.Pad(0, 0, 0, 12, card(attendance())), 300)))
	}},
	"share": {size: fyne.NewSize(760, 520), dark: true, contrast: true, build: func() fyne.CanvasObject {
		rated := social()
		rated.Parts = ratings
		rated.Bars = []Row{row("Today", 6, 21, 6, 2, 3), row("On 22 January", 5, 18, 9, 4, 2)}
		return onPage(beside(awkward()["thin"], rated), beside(social(), Share{About: About{Title: "None"}}))
	}},
	"lines": {size: fyne.NewSize(860, 660), dark: true, contrast: true, build: func() fyne.CanvasObject {
		d := awkward()
		return onPage(kit.Grow(card(measures())), kit.Grow(beside(d["deep"], d["flat"])))
	}},
	"heat": {size: fyne.NewSize(1060, 350), dark: true, contrast: true, build: func() fyne.CanvasObject {
		return onPage(kit.Grow(beside(reach(), awkward()["cells"])))
	}},
	"spark": {size: fyne.NewSize(720, 110), dark: true, build: func() fyne.CanvasObject {
		small := New(spark())
		small.OnDescribe = func(string) {}
		return onPage(kit.Row(20, sized(spark(), 140, 44), sized(Spark{Nums: Nums(12345)}, 120, 44), sized(Spark{}, 140, 44), small))
	}, do: func(w *uitest.Window) { press(w, "Signed each month", fyne.KeyEnd) }},
	"narrow": {size: fyne.NewSize(960, 380), build: func() fyne.CanvasObject {
		return onPage(kit.Row(12, sized(actions(), 220, 260), sized(attendance(), 190, 320), sized(social(), 160, 200), sized(measures(), 220, 260)))
	}},
	"text-200": {size: fyne.NewSize(1900, 1000), factor: 2, build: func() fyne.CanvasObject {
		return onPage(beside(actions(), attendance()), beside(measures(), reach()))
	}},
	"lit": {size: fyne.NewSize(400, 280), dark: true, contrast: true, build: func() fyne.CanvasObject { return onPage(card(actions())) },
		do: func(w *uitest.Window) { press(w, "Actions by Well", fyne.KeyDown, fyne.KeyRight) }},
	"lit-long": {size: fyne.NewSize(400, 200), build: func() fyne.CanvasObject { return onPage(card(longNames())) },
		do: func(w *uitest.Window) { press(w, "Long", fyne.KeyEnd) }},
}

// press gives a chart the keyboard and presses keys.
func press(w *uitest.Window, chart string, keys ...fyne.KeyName) {
	w.Focus(chart)
	for _, k := range keys {
		w.Key(k, 0)
	}
}

func TestPictures(t *testing.T) {
	for name, s := range scenes {
		t.Run(name, func(t *testing.T) {
			w := uitest.New(t, s.build, uitest.Size(s.size.Width, s.size.Height), uitest.Factor(max(1, s.factor)))
			if s.do != nil {
				s.do(w)
			}
			w.Golden(name)
			if s.dark {
				w.SetTheme(look.Dark, 1)
				w.Golden(name + "-dark")
			}
			if s.contrast {
				w.SetTheme(look.Contrast, 1)
				w.Golden(name + "-contrast")
			}
		})
	}
}

// longNames has bars whose names need more than a line of words.
func longNames() Bars {
	return Bars{About: About{Title: "Long", Many: "actions"}, Series: sectors("All"), Rows: []Row{row("Short", 3), row(longName, 5), row(longName+", and those who stand beside it", 9)}}
}

func TestSavedPicture(t *testing.T) {
	uitest.New(t, func() fyne.CanvasObject { return kit.Space(1, 1) }, uitest.Mode(look.Dark), uitest.Factor(1.5))
	for name, d := range map[string]Data{"saved-actions": actions(), "saved-attendance": attendance(), "saved-measures": measures()} {
		img, err := saved(d, 480, 280, pngScale)
		if err != nil {
			t.Fatal(err)
		}
		uitest.Compare(t, name, image.Image(img))
	}
}
