package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placebook/ui/look"
)

// Group is the heading over rows that have something in common: what that is,
// and how many there are. The rows of a folded group are not in the source.
type Group struct {
	Name   string
	Count  int
	Folded bool
}

// text is what a heading says, as one cell.
func (g Group) text(col int) string {
	if col > 0 {
		return ""
	}
	return g.Name + " " + strconv.Itoa(g.Count)
}

// groupArt draws the heading of a group.
type groupArt struct {
	chevron     *canvas.Image
	name, count *canvas.Text
}

// drawGroup shows a heading from x on, in a row of height h.
func (r *rowArt) drawGroup(g Group, x, y, w, h float32) {
	if r.group == nil {
		r.group = &groupArt{newGlyph(), newText(), newText()}
	}
	a, i := r.group, look.Size(look.IconSmall)
	icon := look.ChevronDown
	if g.Folded {
		icon = look.ChevronRight
	}
	inkIcon(a.chevron, icon, look.Muted())
	showIf(a.name, true)
	showIf(a.count, true)
	say(a.count, strconv.Itoa(g.Count), look.BodySize, false, look.Muted())
	room := w - i - 8 - 10 - a.count.MinSize().Width - cellGap
	say(a.name, cut(g.Name, look.BodySize, true, room), look.BodySize, true, look.Text())
	at(a.chevron, x, y+(h-i)/2, i, i)
	end := middle(a.name, x+i+8, y, h)
	middle(a.count, end+10, y, h)
}

func (r *rowArt) hideGroup() {
	if r.group == nil {
		return
	}
	for _, o := range []fyne.CanvasObject{r.group.chevron, r.group.name, r.group.count} {
		o.Hide()
	}
}

// fold asks for a group to be folded, or not.
func (b *tableBody) fold(row int, folded bool) {
	if b.t.OnFold != nil {
		b.t.OnFold(b.t.src.Key(row), folded)
	}
	b.Refresh()
}

// outward folds the group the keyboard is on, or goes to the heading of the
// row it is on. It returns false where there is nothing to do.
func (b *tableBody) outward() bool {
	row := b.t.sel.at()
	if row < 0 || b.t.src.Group == nil || b.t.scroll.Offset.X > 0 {
		return false
	}
	if g, heading := b.t.src.group(row); heading {
		if !g.Folded {
			b.fold(row, true)
		}
		return true
	}
	for row--; row >= 0; row-- {
		if _, heading := b.t.src.group(row); heading {
			b.moveTo(row, false, false)
			return true
		}
	}
	return false
}

// inward unfolds the group the keyboard is on, or goes to its first row.
func (b *tableBody) inward() bool {
	row := b.t.sel.at()
	if row < 0 {
		return false
	}
	g, heading := b.t.src.group(row)
	switch {
	case !heading:
		return false
	case g.Folded:
		b.fold(row, false)
	case row+1 < b.t.src.Len():
		b.moveTo(row+1, false, false)
	}
	return true
}
