package kit

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/look"
)

// calendar is a month of days over the page, Monday first. Arrows move by a day
// or a week, PgUp and PgDn by a month, Home and End to the ends of the month, T
// to today; Enter takes the lit day, Esc leaves things as they are.
type calendar struct {
	of    *DayBox
	layer *layer
	grid  *dayGrid
	month *Words
	said  *Words // the lit day in full
}

// openCalendar opens the calendar of a box below it.
func openCalendar(of *DayBox) {
	c := &calendar{of: of, month: NewWords(Bold, ""), said: NewWrapped(Small, "")}
	lit, whole := of.days.Of(of.edit.Text)
	if lit.IsZero() {
		lit = of.days.Today()
	}
	c.grid = newDayGrid(c, lit, whole)
	leads := func(to func() time.Time) func() {
		return func() { c.grid.moveTo(to()); focusOn(c.grid) }
	}
	back := NewSmallButton(Plain, look.ChevronLeft, "", leads(func() time.Time { return monthsLater(c.grid.lit, -1) })).Called("Month before")
	forth := NewSmallButton(Plain, look.ChevronRight, "", leads(func() time.Time { return monthsLater(c.grid.lit, 1) })).Called("Month after")
	today := NewSmallButton(Plain, look.NoIcon, "Today", leads(of.days.Today))
	panel := NewPanel(RaisedGround, AllEdges, Pad(8, 10, 8, 10, Column(4,
		Row(2, Grow(Pad(0, 0, 0, 6, c.month)), today, back, forth), c.grid, Pad(2, 0, 0, 6, c.said))))
	box := fyne.CurrentApp().Driver().AbsolutePositionForObject(of).AddXY(0, lineHeight(look.SmallSize)+labelGap)
	c.layer = &layer{content: panel, outside: func() { c.layer.close() }, onKey: func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			c.layer.close()
		}
	}, place: func(room, min fyne.Size) (fyne.Position, fyne.Size) { return underOrOver(box, room, min) }}
	c.show()
	c.layer.show(canvasOf(of), c.grid)
}

// underOrOver places the calendar below its box, or above it where that is the
// only side with room.
func underOrOver(box fyne.Position, room, size fyne.Size) (fyne.Position, fyne.Size) {
	const gap = 2
	under, over := box.Y+look.Dim(look.InputHeight)+gap, box.Y-size.Height-gap
	if under+size.Height > room.Height && over >= 0 {
		return beside(fyne.NewPos(box.X, over), room, size)
	}
	return beside(fyne.NewPos(box.X, under), room, size)
}

// show says the month and the lit day.
func (c *calendar) show() {
	c.month.SetText(c.grid.lit.Format("January 2006"))
	_, _, sentence := c.of.parse(c.of.days.Text(c.grid.lit))
	c.said.SetText(sentence)
}

func (c *calendar) take(day time.Time) {
	c.layer.close()
	c.of.taken(day)
}

// monthsLater is the same day some months later, at most the last of its month.
func monthsLater(day time.Time, months int) time.Time {
	first := time.Date(day.Year(), day.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	return first.AddDate(0, 0, min(day.Day(), lastOf(first).Day())-1)
}

func lastOf(day time.Time) time.Time {
	return time.Date(day.Year(), day.Month()+1, 0, 0, 0, 0, 0, time.UTC)
}

// Measures of the calendar at 100 %.
const (
	cellWide   = 48
	cellTall   = 40
	gridWeeks  = 6
	gridCells  = 7 * gridWeeks
	weekdayTop = 20
)

// dayGrid is the days of the calendar. It is one control: the keyboard is on the
// lit day.
type dayGrid struct {
	control
	of     *calendar
	lit    time.Time
	chosen time.Time // what the box holds
	words  map[time.Time]string
	cells  [gridCells]dayCell
	heads  [7]*canvas.Text
	focus  *canvas.Rectangle
}

// dayCell is what one day is drawn with.
type dayCell struct {
	back         *canvas.Rectangle
	number, word *canvas.Text
}

func newDayGrid(of *calendar, lit time.Time, chosen bool) *dayGrid {
	g := &dayGrid{of: of, lit: lit, focus: newBox()}
	if chosen {
		g.chosen = lit
	}
	for i := range g.cells {
		g.cells[i] = dayCell{newBox(), newText(), newText()}
	}
	for i := range g.heads {
		g.heads[i] = newText()
	}
	g.name()
	g.ExtendBaseWidget(g)
	return g
}

// name reads the names of the days that are shown.
func (g *dayGrid) name() {
	g.words = map[time.Time]string{}
	if g.of.of.days.Marks == nil {
		return
	}
	for _, m := range g.of.of.days.Marks(g.day(0), g.day(gridCells-1)) {
		if g.words[m.Day] == "" {
			g.words[m.Day] = m.Word
		}
	}
}

// day is that of a cell: the first is the Monday on or before the 1st.
func (g *dayGrid) day(cell int) time.Time {
	first := g.lit.AddDate(0, 0, 1-g.lit.Day())
	return first.AddDate(0, 0, cell-(int(first.Weekday())+6)%7)
}

// moveTo lights a day; the calendar ends with the years that can be kept.
func (g *dayGrid) moveTo(day time.Time) {
	if day.Year() < 1000 || day.Year() > 9999 {
		return
	}
	other := day.Month() != g.lit.Month() || day.Year() != g.lit.Year()
	g.lit = day
	if other {
		g.name()
	}
	g.of.show()
	g.Refresh()
}

// AccessibleName implements Named.
func (g *dayGrid) AccessibleName() string { return "Calendar" }

// TypedKey implements fyne.Focusable.
func (g *dayGrid) TypedKey(e *fyne.KeyEvent) {
	to := g.lit
	switch e.Name {
	case fyne.KeyLeft:
		to = to.AddDate(0, 0, -1)
	case fyne.KeyRight:
		to = to.AddDate(0, 0, 1)
	case fyne.KeyUp:
		to = to.AddDate(0, 0, -7)
	case fyne.KeyDown:
		to = to.AddDate(0, 0, 7)
	case fyne.KeyPageUp:
		to = monthsLater(to, -1)
	case fyne.KeyPageDown:
		to = monthsLater(to, 1)
	case fyne.KeyHome:
		to = to.AddDate(0, 0, 1-to.Day())
	case fyne.KeyEnd:
		to = lastOf(to)
	default:
		if isPress(e) {
			g.of.take(g.lit)
			return
		}
		pass(g, e)
		return
	}
	g.moveTo(to)
}

// TypedRune implements fyne.Focusable: T is today.
func (g *dayGrid) TypedRune(r rune) {
	if r == 't' || r == 'T' {
		g.moveTo(g.of.of.days.Today())
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (g *dayGrid) TypedShortcut(s fyne.Shortcut) { passShortcut(g, s) }

// Tapped implements fyne.Tappable.
func (g *dayGrid) Tapped(e *fyne.PointEvent) {
	if i := g.cellAt(e.Position); i >= 0 {
		g.of.take(g.day(i))
	}
}

// MouseMoved implements desktop.Hoverable: it says the day under the pointer
// once that has moved to another, so that keys are not disturbed by a pointer
// that lies there.
func (g *dayGrid) MouseMoved(e *desktop.MouseEvent) {
	stir()
	i := g.cellAt(e.Position)
	if i < 0 || g.day(i) == g.lit || g.day(i).Month() != g.lit.Month() {
		return
	}
	g.moveTo(g.day(i))
}

// cellAt is the cell under a point, -1 for none.
func (g *dayGrid) cellAt(p fyne.Position) int {
	w, h := g.Size().Width/7, look.Dim(cellTall)
	x, y := int(floor(p.X/w)), int(floor((p.Y-look.Dim(weekdayTop))/h))
	if x < 0 || x > 6 || y < 0 || y >= gridWeeks {
		return -1
	}
	return 7*y + x
}

// PressLabel takes a day of the month by its number, as a click on it would.
func (g *dayGrid) PressLabel(label string) bool {
	for i := range gridCells {
		if d := g.day(i); d.Month() == g.lit.Month() && strconv.Itoa(d.Day()) == label {
			g.of.take(d)
			return true
		}
	}
	return false
}

// Labels are the numbers of the month's days.
func (g *dayGrid) Labels() []string {
	out := make([]string, lastOf(g.lit).Day())
	for i := range out {
		out[i] = strconv.Itoa(i + 1)
	}
	return out
}

// CreateRenderer implements fyne.Widget.
func (g *dayGrid) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{}
	for i := range g.heads {
		objects = append(objects, g.heads[i])
	}
	for i := range g.cells {
		c := &g.cells[i]
		objects = append(objects, c.back, c.number, c.word)
	}
	return newFace(g, g.paint, func() fyne.Size {
		return fyne.NewSize(7*look.Dim(cellWide), look.Dim(weekdayTop)+gridWeeks*look.Dim(cellTall))
	}, g.layout, append(objects, g.focus)...)
}

func (g *dayGrid) paint() {
	for i, head := range g.heads {
		say(head, g.day(i).Format("Mon"), look.SmallSize, false, look.Muted())
	}
	today := g.of.of.days.Today()
	for i := range g.cells {
		g.paintCell(&g.cells[i], g.day(i), today)
	}
}

// paintCell colours a day: the chosen one is filled, those with a name have a
// ground and their word, today is bold, those of other months are muted.
func (g *dayGrid) paintCell(c *dayCell, day, today time.Time) {
	p := look.Colors()
	word := g.words[day]
	fill, ink, quiet := none, p.Text, p.Muted
	if day.Month() != g.lit.Month() {
		ink = p.Muted
	}
	switch {
	case day == g.chosen:
		fill, ink, quiet = p.Accent, p.OnAccent, p.OnAccent
	case day == g.lit:
		fill = p.Selected
	case word != "":
		fill, ink = look.Pill(look.ToneNeutral)
		quiet = ink
	}
	if day == today && fill != p.Accent {
		ink = p.Accent
	}
	boxed(c.back, fill, none, 0, look.Radius-2)
	say(c.number, strconv.Itoa(day.Day()), look.BodySize, day == today || day == g.chosen, ink)
	say(c.word, word, look.SmallSize, false, quiet)
}

func (g *dayGrid) layout(s fyne.Size) {
	w, h, top := s.Width/7, look.Dim(cellTall), look.Dim(weekdayTop)
	for i, head := range g.heads {
		middle(head, float32(i)*w+(w-head.MinSize().Width)/2, 0, top)
	}
	for i := range g.cells {
		c := &g.cells[i]
		x, y := float32(i%7)*w, top+float32(i/7)*h
		at(c.back, x+1, y+1, w-2, h-2)
		line, lift := c.number.MinSize().Height, float32(0)
		if c.word.Text != "" {
			c.word.Text = cut(g.words[g.day(i)], look.SmallSize, false, w-4)
			m := c.word.MinSize()
			lift = m.Height - 3
			at(c.word, x+(w-m.Width)/2, y+(h+line-lift)/2-4, m.Width, m.Height)
		}
		m := c.number.MinSize()
		at(c.number, x+(w-m.Width)/2, y+(h-line-lift)/2, m.Width, m.Height)
		if g.day(i) == g.lit {
			showIf(g.focus, g.focused)
			boxed(g.focus, none, look.Colors().Focus, look.FocusWidth, look.Radius)
			at(g.focus, x, y, w, h)
		}
	}
}
