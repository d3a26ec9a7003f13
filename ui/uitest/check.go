package uitest

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// Checks that hold for every page: nothing for the mouse alone, nothing too
// small to hit, no words cut off.

// inline is a control that stands within a line of words and is as high as that
// line, as WCAG 2.2 (2.5.8, target size) lets it be.
type inline interface{ Inline() bool }

// BeyondKeys lists what can be pressed and cannot be reached with the keyboard:
// neither by Tab nor as a part of something that is.
func (w *Window) BeyondKeys() (out []string) {
	stops := w.stops()
	var visit func(o fyne.CanvasObject, reached bool)
	visit = func(o fyne.CanvasObject, reached bool) {
		if o == nil || !o.Visible() {
			return
		}
		_, tap := o.(fyne.Tappable)
		f, focus := o.(fyne.Focusable)
		d, can := o.(fyne.Disableable)
		off := can && d.Disabled()
		reached = reached || focus && stops[f]
		if (focus || tap && nameOf(o) != "") && !reached && !off {
			out = append(out, fmt.Sprintf("%q (%T)", nameOf(o), o))
		}
		for _, child := range children(o) {
			visit(child, reached)
		}
	}
	visit(w.top(), false)
	return out
}

// Sideways lists the controls that reach beyond the window's right edge, where a
// person would have to scroll sideways for them. Those of a list's own rows are
// left out: lists are scrolled so.
func (w *Window) Sideways() (out []string) {
	for _, c := range w.Controls() {
		if c.Name != "" && !c.Disabled && c.Pos.X+c.Size.Width > w.Canvas().Size().Width+1 {
			out = append(out, c.Name)
		}
	}
	return out
}

// stops are what Tab comes by on its way round.
func (w *Window) stops() map[fyne.Focusable]bool {
	out := map[fyne.Focusable]bool{}
	before := w.Canvas().Focused()
	w.Canvas().Unfocus()
	for {
		w.Canvas().FocusNext()
		f := w.Canvas().Focused()
		if f == nil || out[f] {
			break
		}
		out[f] = true
	}
	if before != nil {
		w.Canvas().Focus(before)
	}
	return out
}

// Small lists the controls that are lower or narrower than least points.
func (w *Window) Small(least float32) (out []string) {
	for _, c := range w.Controls() {
		if in, ok := c.Object.(inline); ok && in.Inline() {
			continue
		}
		if _, box := c.Object.(interface{ TakeBack() bool }); box {
			continue // the box round it is what is hit
		}
		if c.Size.Height < least || c.Size.Width < least {
			out = append(out, fmt.Sprintf("%q (%s) is %v by %v", c.Name, c.Kind, c.Size.Width, c.Size.Height))
		}
	}
	return out
}

// area is a part of the window.
type area struct{ left, top, right, bottom float32 }

func areaOf(at fyne.Position, s fyne.Size) area {
	return area{at.X, at.Y, at.X + s.Width, at.Y + s.Height}
}

// endless stands for a side on which one can scroll.
const endless = 1e6

// Cut lists the words that are cut off: those that reach out of the widget that
// shows them, or lie where nobody can scroll to. Words that end in an ellipsis are
// not cut: their widget knows.
func (w *Window) Cut() (out []string) {
	w.settle()
	var visit func(o fyne.CanvasObject, at fyne.Position, clip, own area)
	visit = func(o fyne.CanvasObject, at fyne.Position, clip, own area) {
		if o == nil || !o.Visible() {
			return
		}
		at = at.Add(o.Position())
		if t, ok := o.(*canvas.Text); ok {
			if t.Text != "" && !within(areaOf(at, drawn(t)), clip, own) {
				out = append(out, t.Text)
			}
			return
		}
		switch o := o.(type) {
		case *container.Scroll:
			clip = scrolled(o, areaOf(at, o.Size()))
			own = clip
		case fyne.Widget:
			own = areaOf(at, o.Size())
		}
		for _, child := range children(o) {
			visit(child, at, clip, own)
		}
	}
	all := areaOf(fyne.Position{}, w.Canvas().Size())
	visit(w.top(), fyne.Position{}, all, all)
	return out
}

func scrolled(s *container.Scroll, seen area) area {
	if s.Direction == container.ScrollHorizontalOnly || s.Direction == container.ScrollBoth {
		seen.left, seen.right = -endless, endless
	}
	if s.Direction == container.ScrollVerticalOnly || s.Direction == container.ScrollBoth {
		seen.top, seen.bottom = -endless, endless
	}
	return seen
}

// drawn is the size of a text without the space at its end.
func drawn(t *canvas.Text) fyne.Size {
	return fyne.MeasureText(strings.TrimRight(t.Text, " "), t.TextSize, t.TextStyle)
}

// within allows a point for rounding, and two in height, since no letter fills
// its line.
func within(a area, around ...area) bool {
	for _, b := range around {
		if a.left < b.left-1 || a.right > b.right+1 || a.top < b.top-2 || a.bottom > b.bottom+2 {
			return false
		}
	}
	return true
}

func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch c := o.(type) {
	case *fyne.Container:
		return c.Objects
	case fyne.Widget:
		return test.WidgetRenderer(c).Objects()
	}
	return nil
}
