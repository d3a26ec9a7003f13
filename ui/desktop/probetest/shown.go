package probetest

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/uitest"
)

// Shown is what a window shows. A person can act on what is on top: the dialog,
// or where there is none the page.
type Shown struct {
	Title    string    `json:"title"`
	Focus    string    `json:"focus"` // name of what has the keyboard
	Dialog   bool      `json:"dialog"`
	Controls []Control `json:"controls"` // on top
	Words    []Word    `json:"words"`    // on top
	Below    []Word    `json:"below"`    // behind a dialog
	Menus    []Menu    `json:"menus"`
}

// A Place is a rectangle in the window, in pixels.
type Place struct {
	X int `json:"x"`
	Y int `json:"y"`
	W int `json:"w"`
	H int `json:"h"`
}

// A Control can be pressed or typed in.
type Control struct {
	Name string `json:"name"`
	Kind string `json:"kind"` // the Go type
	Place
	Disabled bool   `json:"disabled,omitempty"`
	Text     string `json:"text,omitempty"` // what stands in a box; never a passphrase
}

// A Word is a piece of text.
type Word struct {
	Text string `json:"text"`
	Place
}

// Look tells what a window shows. Call it on the window's goroutine.
func Look(w fyne.Window) Shown {
	u := uitest.Over(nil, w)
	s := Shown{Title: w.Title(), Focus: u.Focused(), Controls: []Control{}, Words: []Word{}, Below: []Word{}, Menus: menus(w.MainMenu())}
	l := &looker{scale: w.Canvas().Scale(), room: w.Canvas().Size(), places: map[fyne.CanvasObject]Place{}}
	top := w.Canvas().Overlays().Top()
	if top == nil {
		top = w.Canvas().Content()
	} else {
		s.Dialog = true
		s.Below = append(s.Below, l.words(w.Canvas().Content())...)
	}
	s.Words = append(s.Words, l.words(top)...)
	for _, c := range u.Controls() {
		if p, in := l.places[c.Object]; in {
			s.Controls = append(s.Controls, Control{c.Name, c.Kind, p, c.Disabled, typed(c.Object)})
		}
	}
	return s
}

// looker goes through objects and keeps the places of those that can be seen.
type looker struct {
	scale  float32
	room   fyne.Size
	places map[fyne.CanvasObject]Place
	found  []Word
}

func (l *looker) words(root fyne.CanvasObject) []Word {
	l.found = nil
	l.walk(root, fyne.Position{}, box{0, 0, l.room.Width, l.room.Height})
	return l.found
}

// walk goes through what is below o; all of it is cut off at the edges of clip.
func (l *looker) walk(o fyne.CanvasObject, at fyne.Position, clip box) {
	if o == nil || !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	own := box{at.X, at.Y, at.X + o.Size().Width, at.Y + o.Size().Height}.cut(clip)
	if own.seen() {
		l.places[o] = own.pixels(l.scale)
		l.word(o, own)
	}
	switch c := o.(type) {
	case *fyne.Container:
		for _, child := range c.Objects {
			l.walk(child, at, clip)
		}
	case fyne.Widget:
		if _, scrolls := o.(*container.Scroll); scrolls {
			clip = own
		}
		for _, child := range test.WidgetRenderer(c).Objects() {
			l.walk(child, at, clip)
		}
	}
}

func (l *looker) word(o fyne.CanvasObject, own box) {
	text := ""
	switch c := o.(type) {
	case *canvas.Text:
		text = c.Text
	case *widget.Label:
		text = c.Text
	case interface{ AccessibleText() string }:
		text = c.AccessibleText() // whole, where the drawing is cut or wrapped
	}
	if text != "" {
		l.found = append(l.found, Word{text, own.pixels(l.scale)})
	}
}

// typed is what stands in a box: the Text of the toolkit's Entry, which our
// boxes have inside.
func typed(o fyne.CanvasObject) string {
	v := reflect.Indirect(reflect.ValueOf(o))
	if v.Kind() != reflect.Struct {
		return ""
	}
	text, secret := v.FieldByName("Text"), v.FieldByName("Password")
	if !text.IsValid() || !secret.IsValid() || secret.Bool() {
		return ""
	}
	return text.String()
}

// A box is a rectangle on the canvas: left, top, right, bottom.
type box struct{ x1, y1, x2, y2 float32 }

func (b box) cut(to box) box {
	return box{max(b.x1, to.x1), max(b.y1, to.y1), min(b.x2, to.x2), min(b.y2, to.y2)}
}

func (b box) seen() bool { return b.x2-b.x1 >= 1 && b.y2-b.y1 >= 1 }

func (b box) pixels(scale float32) Place {
	return Place{int(b.x1 * scale), int(b.y1 * scale), int((b.x2 - b.x1) * scale), int((b.y2 - b.y1) * scale)}
}
