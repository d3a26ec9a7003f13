package uitest

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Control is something a person can press or type in.
type Control struct {
	Name                          string
	Kind                          string // the Go type, for messages
	Pos                           fyne.Position
	Size                          fyne.Size
	Tappable, Focusable, Disabled bool
	Object                        fyne.CanvasObject
}

// labelled is a control whose parts are pressed by their words: tabs,
// segments, the headings of a list.
type labelled interface {
	Labels() []string
	PressLabel(label string) bool
}

// walk visits the visible objects below o, parents before children; visit
// returns false to leave out the children.
func walk(o fyne.CanvasObject, at fyne.Position, visit func(o fyne.CanvasObject, at fyne.Position) bool) {
	if o == nil || !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	if !visit(o, at) {
		return
	}
	for _, child := range children(o) {
		walk(child, at, visit)
	}
}

// top is what a person can act on: the topmost overlay, or the page.
func (w *Window) top() fyne.CanvasObject {
	if o := w.Canvas().Overlays().Top(); o != nil {
		return o
	}
	return w.Canvas().Content()
}

func (w *Window) roots() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{w.Canvas().Content()}, w.Canvas().Overlays().List()...)
}

// nameOf is the name a control gives itself, or the words of one of fyne's.
func nameOf(o fyne.CanvasObject) string {
	switch c := o.(type) {
	case interface{ AccessibleName() string }:
		return c.AccessibleName()
	case *widget.Button:
		return c.Text
	case *widget.Check:
		return c.Text
	case *widget.Entry:
		return c.PlaceHolder
	case *widget.Hyperlink:
		return c.Text
	}
	return ""
}

// Controls lists everything that can be pressed or typed in, in the order of
// the page. Objects that only catch clicks, such as the ground of a dialog,
// have no name and are left out.
func (w *Window) Controls() []Control {
	var out []Control
	walk(w.top(), fyne.Position{}, func(o fyne.CanvasObject, at fyne.Position) bool {
		_, tap := o.(fyne.Tappable)
		_, focus := o.(fyne.Focusable)
		if name := nameOf(o); focus || tap && name != "" {
			d, can := o.(fyne.Disableable)
			out = append(out, Control{name, fmt.Sprintf("%T", o), at, o.Size(), tap, focus, can && d.Disabled(), o})
		}
		return true
	})
	return out
}

// Names returns the names of all controls, and the words of their parts.
func (w *Window) Names() []string {
	var out []string
	for _, c := range w.Controls() {
		out = append(out, c.Name)
	}
	walk(w.top(), fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) bool {
		if l, ok := o.(labelled); ok {
			out = append(out, l.Labels()...)
		}
		return true
	})
	return out
}

// find returns the first control with the name that is as wanted.
func (w *Window) find(name string, as func(Control) bool) (Control, bool) {
	for _, c := range w.Controls() {
		if c.Name == name && as(c) {
			return c, true
		}
	}
	return Control{}, false
}

// Find returns the control with the name and fails the test if there is none.
func (w *Window) Find(name string) Control {
	w.t.Helper()
	c, ok := w.find(name, func(Control) bool { return true })
	if !ok {
		w.t.Fatalf("there is no %q; there are: %s", name, strings.Join(w.Names(), ", "))
	}
	return c
}

// Has tells whether there is a control with the name.
func (w *Window) Has(name string) bool {
	_, ok := w.find(name, func(Control) bool { return true })
	return ok
}

// Words returns every piece of text that is shown, in the order of the page,
// the page's before those of what floats over it.
func (w *Window) Words() []string {
	var out []string
	for _, root := range w.roots() {
		walk(root, fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) bool {
			switch c := o.(type) {
			case *canvas.Text:
				out = append(out, c.Text)
			case *widget.Label:
				out = append(out, c.Text)
			case interface{ AccessibleText() string }:
				out = append(out, c.AccessibleText()) // whole, where the drawing is cut or wrapped
			}
			return true
		})
	}
	return out
}

// Sees tells whether the text is shown, as a part of any piece of text.
func (w *Window) Sees(text string) bool {
	for _, s := range w.Words() {
		if strings.Contains(s, text) {
			return true
		}
	}
	return false
}

// See fails the test unless the text is shown.
func (w *Window) See(text string) {
	w.t.Helper()
	if !w.Sees(text) {
		w.t.Errorf("%q is not shown; shown is: %s", text, strings.Join(w.Words(), " | "))
	}
}

// NotSee fails the test if the text is shown.
func (w *Window) NotSee(text string) {
	w.t.Helper()
	if w.Sees(text) {
		w.t.Errorf("%q is shown", text)
	}
}
