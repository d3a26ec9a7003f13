package look

import (
	"fmt"
	"image/color"
	"sync"

	"fyne.io/fyne/v2"
)

// Icon names one of the drawings. It is always shown beside its word: there
// are no tooltips to explain it.
type Icon string

// The icons. NoIcon draws nothing.
const (
	NoIcon       Icon = ""
	Home         Icon = "home"
	People       Icon = "people"
	PersonPlus   Icon = "person-plus"
	Plan         Icon = "plan"
	Cap          Icon = "cap"
	Calendar     Icon = "calendar"
	Pin          Icon = "pin"
	Report       Icon = "report"
	Share        Icon = "share"
	Sliders      Icon = "sliders"
	Search       Icon = "search"
	UndoIcon     Icon = "undo"
	RedoIcon     Icon = "redo"
	Help         Icon = "help"
	Filter       Icon = "filter"
	ColumnsIcon  Icon = "columns"
	Import       Icon = "import"
	Export       Icon = "export"
	Plus         Icon = "plus"
	SaveIcon     Icon = "save"
	Warning      Icon = "warning"
	Info         Icon = "info"
	Check        Icon = "check"
	ChevronDown  Icon = "chevron-down"
	ChevronUp    Icon = "chevron-up"
	ChevronLeft  Icon = "chevron-left"
	ChevronRight Icon = "chevron-right"
	Close        Icon = "close"
	Mail         Icon = "mail"
	Note         Icon = "note"
	Lock         Icon = "lock"
	Eye          Icon = "eye"
	EyeOff       Icon = "eye-off"
	Folder       Icon = "folder"
	TableIcon    Icon = "table"
	Clock        Icon = "clock"
	Pencil       Icon = "pencil"
	Trash        Icon = "trash"
	Copy         Icon = "copy"
	Sun          Icon = "sun"
	Moon         Icon = "moon"
	More         Icon = "more"
)

// Icons returns every icon there is, for pages that show them all and tests.
func Icons() []Icon {
	out := make([]Icon, 0, len(strokes))
	for name := range strokes {
		out = append(out, name)
	}
	return out
}

type inked struct {
	icon Icon
	ink  color.NRGBA
}

var (
	inkedMu sync.Mutex
	inkedBy = map[inked]fyne.Resource{}
)

// Resource returns the icon drawn in one colour. The name of the resource
// holds the colour, because fyne caches pictures by name. It returns nil for
// NoIcon and for an icon without a drawing.
func (i Icon) Resource(ink color.NRGBA) fyne.Resource {
	strokes, ok := strokes[i]
	if !ok {
		return nil
	}
	inkedMu.Lock()
	defer inkedMu.Unlock()
	key := inked{i, ink}
	res, ok := inkedBy[key]
	if !ok {
		res = fyne.NewStaticResource(
			fmt.Sprintf("%s-%02x%02x%02x.svg", i, ink.R, ink.G, ink.B),
			[]byte(svg(strokes, ink)))
		inkedBy[key] = res
	}
	return res
}

// svg wraps the shapes of a drawing. A drawing that cannot be read shows
// nothing; the test of all icons keeps that from happening.
func svg(strokes string, ink color.NRGBA) string {
	shapes, err := outline(strokes)
	if err != nil {
		fyne.LogError("icon", err)
	}
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">`+
		`<path fill="#%02x%02x%02x" d="%s"/></svg>`, ink.R, ink.G, ink.B, shapes)
}

// Mark returns the mark of the program in two colours: a page, a smaller one,
// and a place.
func Mark(ground, ink color.NRGBA) fyne.Resource {
	inkedMu.Lock()
	defer inkedMu.Unlock()
	key := inked{icon: Icon(fmt.Sprintf("mark-%02x%02x%02x", ground.R, ground.G, ground.B)), ink: ink}
	res, ok := inkedBy[key]
	if !ok {
		res = fyne.NewStaticResource(fmt.Sprintf("%s-%02x%02x%02x.svg", key.icon, ink.R, ink.G, ink.B), fmt.Appendf(nil,
			`<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32">`+
				`<path fill="#%02x%02x%02x" d="M7 0 H25 C29 0 32 3 32 7 V25 C32 29 29 32 25 32 H7 C3 32 0 29 0 25 V7 C0 3 3 0 7 0 Z"/>`+
				`<g fill="#%02x%02x%02x"><path d="M8 7 H15 V25 H8 Z"/><path d="M17.5 7 H24.5 V16 H17.5 Z"/><circle cx="21" cy="21.5" r="3.6"/></g></svg>`,
			ground.R, ground.G, ground.B, ink.R, ink.G, ink.B))
		inkedBy[key] = res
	}
	return res
}
