package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// foundRow is one line of a SearchList.
type foundRow struct {
	widget.BaseWidget
	of    *SearchList
	index int
	item  FoundItem
	more  bool // it leads to all of its group
	words *Words
	line  *Words
}

func newFoundRow(of *SearchList, i int) *foundRow {
	r := &foundRow{of: of, index: i, words: NewSpans(), line: NewSpans()}
	r.ExtendBaseWidget(r)
	return r
}

// AccessibleName implements Named.
func (r *foundRow) AccessibleName() string { return r.item.name() }

// MouseDown implements desktop.Mouseable: the box loses the keyboard before the
// line is tapped, and the list has to stay for that.
func (r *foundRow) MouseDown(*desktop.MouseEvent) { r.of.pressed = true }

// MouseUp implements desktop.Mouseable.
func (r *foundRow) MouseUp(*desktop.MouseEvent) { r.of.pressed = false }

// Tapped implements fyne.Tappable.
func (r *foundRow) Tapped(*fyne.PointEvent) { r.of.choose(r.index) }

// MouseIn implements desktop.Hoverable.
func (r *foundRow) MouseIn(*desktop.MouseEvent) { stir() }

// MouseMoved implements desktop.Hoverable. The light follows the pointer only
// when it moves: while somebody types, the list changes below it.
func (r *foundRow) MouseMoved(*desktop.MouseEvent) {
	stir()
	if r.of.lit != r.index {
		r.of.light(r.index)
	}
}

// MouseOut implements desktop.Hoverable.
func (r *foundRow) MouseOut() {}

// Cursor implements desktop.Cursorable.
func (r *foundRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (r *foundRow) CreateRenderer() fyne.WidgetRenderer {
	back, edge, icon, note := newBox(), newBox(), newGlyph(), newText()
	paint := func() {
		p := look.Colors()
		lit := r.of.lit == r.index
		back.FillColor, edge.FillColor = none, p.Accent
		if lit {
			back.FillColor = p.Selected
		}
		showIf(edge, lit)
		inkIcon(icon, r.item.Icon, p.Muted)
		say(note, r.item.Note, look.SmallSize, false, p.Muted)
		showIf(r.line, len(r.item.Line) > 0)
		r.words.Refresh()
		r.line.Refresh()
	}
	two := func() bool { return len(r.item.Line) > 0 }
	return newFace(r, paint, func() fyne.Size {
		if two() {
			return fyne.NewSize(look.Dim(200), r.words.MinSize().Height+r.line.MinSize().Height+8)
		}
		return fyne.NewSize(look.Dim(200), look.Dim(look.RowHeight))
	}, func(s fyne.Size) {
		at(back, 0, 0, s.Width, s.Height)
		at(edge, 0, 0, look.EdgeWidth, s.Height)
		i := look.Size(look.IconSmall)
		x, end := 14+i+10, s.Width-14-note.MinSize().Width
		w, l := r.words.MinSize().Height, r.line.MinSize().Height
		y := (s.Height - w) / 2
		if two() {
			y = (s.Height - w - l) / 2
			at(r.line, x, y+w, end-x-8, l)
		}
		at(r.words, x, y, end-x-8, w)
		at(icon, 14, y+(w-i)/2, i, i)
		middle(note, end, 0, s.Height)
	}, back, edge, icon, r.words, r.line, note)
}
