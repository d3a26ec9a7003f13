package imports

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/data"
	"placebook/data/intake"
	"placebook/data/intake/grid"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// The steps of an import.
const (
	choosing = iota
	matching
	checking
	broughtIn
)

// imports brings a file in, in four steps: choose it, see which column is what,
// see what will happen to each row, done. Before the last nothing is written.
type imports struct {
	h    page.Host
	step int

	list    string // as the person says; empty: to be found out
	asked   string // on the page one came from
	path    string
	file    *grid.File
	opts    intake.Options
	mapping map[string]string // what the person said of columns: folded heading to field
	plan    *intake.Plan

	notice   *notice
	busy     fyne.CanvasObject // how far slow work is; nil when none is under way
	deciding bool
	queue    []waiting
	settled  map[int]bool // rows that were decided on, by their place in the plan
	after    func()       // once all decisions are taken in
	result   *imported
	recalled int  // rows decided by answers of earlier imports
	anew     bool // those are not wanted this time

	body, middle, foot *fyne.Container
	columns            *container.Scroll     // of the second step
	boxes              map[string]*kit.Combo // its boxes, by folded heading
	lone               *kit.Panel            // the program's name, while there is no frame that says it
	title              *kit.Words
	steps              *kit.Steps
	choose             *choosePart
	check              *checkPart
	orderFirst         *kit.Button // the first answer to whether the day comes first
	next               *kit.Button // the primary button of a step's foot, nil where there is none
}

// notice is what has to be said on top of the page.
type notice struct {
	weight   kit.Weight
	sentence string
}

// New makes the page. list is the list the file is for, empty to find it
// out from the file; path is the file, empty to ask for one.
func New(h page.Host, list, path string) page.Page {
	i := newImports(h, list)
	if path != "" {
		i.read(path)
	}
	return i
}

// NewPasted makes the page with rows that were copied elsewhere, as text with
// tabs or another separator. They are not written anywhere.
func NewPasted(h page.Host, list, text string) page.Page {
	i := newImports(h, list)
	i.readPasted(text)
	return i
}

func newImports(h page.Host, list string) *imports {
	i := &imports{h: h, list: list, asked: list, mapping: map[string]string{},
		title: kit.NewWords(kit.Title, ""), steps: kit.NewSteps("Choose or drop", "Columns", "Check", "Done"),
		middle: kit.Column(0), foot: kit.Column(0)}
	i.choose, i.check = newChoosePart(i), newCheckPart(i)
	i.lone = page.Brand(h, 6)
	if h.Store() != nil {
		i.lone.Hide()
	}
	head := kit.Pad(16, 24, 12, 24, kit.Wrapping(12, kit.Grow(kit.Narrow(i.title)), i.steps))
	i.body = kit.Column(0, kit.Grow(kit.NewPanel(kit.PageGround, kit.NoEdge, kit.Column(0, i.lone, head, kit.Grow(i.middle), i.foot))))
	i.show()
	return i
}

// listTitles says what is brought in.
var listTitles = map[string]string{
	"": "Import a list", "organisations": "Import organisations", "people": "Import people", intake.Contacts: "Import contacts",
}

// listNow is the list that the file is brought into, empty while it is not known.
func (i *imports) listNow() string {
	if i.plan != nil {
		return i.plan.List
	}
	return i.list
}

// show puts together what stands on the page.
func (i *imports) show() {
	title, ok := listTitles[i.listNow()]
	if k := data.KindOf(i.listNow()); !ok && k != nil {
		title = "Import " + strings.ToLower(k.Plural)
	}
	if title != i.title.Text() {
		i.title.SetText(title)
		i.h.Retitle()
	}
	i.steps.Go(i.step)
	var content, foot fyne.CanvasObject
	was, asked := i.next, i.orderFirst
	i.next, i.orderFirst = nil, nil
	switch i.step {
	case choosing:
		content, foot = i.choose.content(), i.choose.foot()
	case matching:
		content, foot = i.columnsContent(), i.columnsFoot()
	case checking:
		content, foot = i.check.content(), i.check.foot()
	default:
		content, foot = i.doneContent(), i.doneFoot()
	}
	if i.busy != nil {
		foot, i.next = i.busy, nil
	}
	if i.notice != nil {
		banner := kit.NewBanner(i.notice.weight, i.notice.sentence, "", nil, true)
		banner.OnClose = func() { i.notice = nil }
		content = kit.Column(12, kit.Pad(0, 24, 0, 24, banner), kit.Grow(content))
	}
	i.middle.Objects = []fyne.CanvasObject{kit.Grow(content)}
	i.foot.Objects = []fyne.CanvasObject{kit.NewPanel(kit.SurfaceGround, kit.TopEdge, kit.Sized(0, look.Dim(60), kit.Pad(11, 24, 11, 24, foot)))}
	i.body.Refresh()
	if i.step == matching && i.columns != nil {
		i.columns.Refresh() // drawn now, lest what is in it cannot take the keyboard yet
	}
	if c := i.h.Canvas(); was != nil && i.next != nil && c != nil && c.Focused() == was {
		c.Focus(i.next) // the foot is new, the keyboard stays where it was
	} else if asked != nil && i.orderFirst != nil && c != nil && c.Focused() == asked {
		c.Focus(i.orderFirst)
	}
}

// goTo opens a step, the keyboard in its first place.
func (i *imports) goTo(step int) {
	i.step = step
	i.show()
	if step == checking {
		i.check.begin()
	}
	if c, to := i.h.Canvas(), i.Focus(); c != nil && to != nil && c.Overlays().Top() == nil {
		c.Focus(to)
	}
}

// tell says something on top of the page, until it is closed or something else
// is done.
func (i *imports) tell(weight kit.Weight, sentence string) { i.notice = &notice{weight, sentence} }

// stop leaves the import, asking first where decisions would be lost.
func (i *imports) stop() {
	if i.h.Store() == nil {
		i.Leave(i.h.First)
		return
	}
	i.h.Go(page.Place{Page: "partners"})
}

// Leave asks only where decisions would be lost.
func (i *imports) Leave(goOn func()) {
	n := len(i.settled)
	if i.h.Store() != nil && i.plan != nil && n > 0 {
		i.remember(i.plan.Answers()) // so that nothing is lost by going
		n = 0
	}
	if i.step == broughtIn || n == 0 {
		i.h.Runner().Cancel(reading)
		goOn()
		return
	}
	kit.Ask(i.h.Canvas(), "Leave this import?", "You have decided on "+page.Counted(n, "row")+". Nothing is written yet, and the decisions are not kept.",
		kit.Answer{Label: "Leave", Kind: kit.Danger, Do: func() {
			i.forget()
			goOn()
		}})
}

// Stays tells whether a file is being looked at: its decisions are kept over a
// lock.
func (i *imports) Stays() bool { return i.file != nil && i.step != broughtIn }

// forget lets go of the plan and of what was decided on its rows.
func (i *imports) forget() {
	i.plan, i.settled, i.recalled = nil, nil, 0
	i.check.alike, i.check.said = nil, ""
}

// Dropped takes another file.
func (i *imports) Dropped(path string) {
	if i.h.Store() != nil && i.plan != nil {
		i.remember(i.plan.Answers())
	}
	if i.step == broughtIn || len(i.settled) == 0 || i.h.Store() != nil {
		i.read(path)
		return
	}
	kit.Ask(i.h.Canvas(), "Take the other file?", "You have decided on rows of "+i.plan.Name+". Nothing is written yet, and the decisions are not kept.",
		kit.Answer{Label: "Take the other file", Kind: kit.Primary, Do: func() { i.read(path) }})
}

// Inside is the page of the rail that an import fills.
func (i *imports) Inside() string { return "partners" }

// Title of the page.
func (i *imports) Title() string { return i.title.Text() }

// Object is shown.
func (i *imports) Object() fyne.CanvasObject { return i.body }

// Changed says on the last step whether the import was taken back. Before that
// the plan looks for itself, when it is brought in.
func (i *imports) Changed(store.Batch) {
	if i.step == broughtIn && i.result.stands(i.h.Store()) {
		i.show()
	}
}

// Focus is where a step begins: at its primary button, but in the list of rows
// while some of them need a decision.
func (i *imports) Focus() fyne.Focusable {
	switch {
	case i.step == choosing:
		return i.choose.button
	case i.step == broughtIn && i.result.table != nil:
		return i.result.table.Focusable() // a second Enter leads nowhere
	case i.step == matching && i.orderFirst != nil && i.plan != nil && i.plan.Days.Unproved():
		return i.orderFirst
	case i.step == checking && (i.next == nil || i.plan.Waiting() > 0):
		return i.check.table.Focusable()
	case i.next == nil:
		return nil
	}
	return i.next
}

// cleanPath takes what people paste: quotes as Windows copies them, a file's
// address, spaces round it, "~" for one's own folder.
func cleanPath(text, home string) string {
	text = strings.Trim(strings.TrimSpace(text), `"'`)
	text = strings.TrimPrefix(text, "file://")
	if rest, ok := strings.CutPrefix(text, "~"); ok && home != "" && (rest == "" || rest[0] == '/' || rest[0] == '\\') {
		return filepath.Join(home, rest)
	}
	return text
}
