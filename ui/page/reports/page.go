package reports

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/data"
	"placebook/data/store"
	"placebook/export"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// reports shows what a workbook will say before it is made, and makes it.
type reports struct {
	h       page.Host
	body    *fyne.Container
	list    *kit.RowTable
	names   []string
	chosen  string
	figures *reportFigures // nil until they are worked out
	wrong   error          // why they could not be
	making  bool
	made    []madeReport // since the page was opened, the latest first
}

// madeReport is a workbook that was made here.
type madeReport struct {
	report, path string
	notices      []string
}

// reportWords says what each report is.
var reportWords = map[string]struct{ label, title, make, about string }{
	export.Board: {"Board report", "Board report", "Make the draft",
		"A summary on one page with headline numbers and charts; the partners of each sector; who leads each workstream; the partners; what the words mean, and checks. Draft stands on every page."},
	export.Partners: {"Partners", "Partner register", "Make the workbook",
		"Every organisation with its sector, status, seat, key contact, MoU and last contact; the people and where they work; roles; who has signed; what was promised; what the words mean, and checks."},
	export.Declarations: {"Declarations", "Declarations of interests", "Make the workbook",
		"For chair and secretary: what each member and everybody in attendance has declared, whether they confirmed it within six months, and what is done about it; the public register; what the words mean, and checks."},
}

// New makes the page of the workbooks.
func New(h page.Host) page.Page {
	hidden := func(name string) bool { return reportWords[name].label == "" } // made from the command line only
	r := &reports{h: h, names: slices.DeleteFunc(export.Names(), hidden), chosen: export.Board, body: kit.Column(0)}
	r.list = kit.NewRowTable("Reports", []kit.TableColumn{{Key: "report", Title: "Ready to make", Width: 200, Grow: true, NoSort: true}}, kit.Source{
		Len:  func() int { return len(r.names) },
		Key:  func(row int) string { return r.names[row] },
		Cell: func(row, _ int) kit.Cell { return kit.Cell{Text: reportWords[r.names[row]].label} },
	}).WithRowHeight(40)
	r.list.Select(r.chosen)
	r.list.OnSelect = func(keys []string) {
		if len(keys) > 0 && keys[0] != r.chosen {
			r.chosen = keys[0]
			r.show()
		}
	}
	r.read()
	return r
}

// read works the figures out anew.
func (r *reports) read() {
	s := r.h.Store()
	r.show()
	kit.Run(r.h.Runner(), "figures", func(ctx context.Context, _ func(kit.Step)) (*reportFigures, error) {
		return readFigures(ctx, s)
	}, func(f *reportFigures, err error) {
		r.figures, r.wrong = f, err
		r.show()
	})
}

// show puts together what stands on the page.
func (r *reports) show() {
	var content fyne.CanvasObject
	switch f := r.figures; {
	case r.wrong != nil:
		content = kit.Pad(16, 24, 24, 24, kit.Column(12, kit.NewWords(kit.Title, "Reports"),
			kit.NewBanner(kit.Trouble, data.Sentence(r.wrong), "Try again", r.read, false)))
	case f == nil:
		content = kit.Pad(16, 24, 24, 24, kit.Column(12, kit.NewWords(kit.Title, "Reports"), kit.NewWords(kit.Muted, "Working out the figures.")))
	case f.isEmpty:
		content = kit.NewEmptyState(look.Report, "Nothing to report yet",
			"The figures come from your partner register. Bring in the list you have, or add the first partner by hand.",
			kit.NewButton(kit.Primary, look.Import, "Import a list", func() { r.h.Import("", "") }),
			kit.NewButton(kit.Outline, look.People, "Open Partners", func() { r.h.Go(page.Place{Page: "partners"}) }))
	default:
		content = r.beside(kit.Scroll(kit.Pad(16, 24, 24, 24, r.report(f))))
	}
	r.body.Objects = []fyne.CanvasObject{kit.Grow(kit.NewPanel(kit.PageGround, kit.NoEdge, content))}
	r.body.Refresh()
}

// listWidth is the room of the list of reports, as in the other pages' lists.
const listWidth = 232

// beside puts the list of reports at the left of what is chosen in it.
func (r *reports) beside(content fyne.CanvasObject) fyne.CanvasObject {
	head := kit.Pad(16, 24, 12, 24, kit.Row(0, kit.NewWords(kit.Title, "Reports"), kit.Spring()))
	left := kit.NewPanel(kit.SurfaceGround, kit.RightEdge, kit.Column(0, head, kit.Grow(r.list)))
	return container.New(besideLayout{listWidth}, left, content)
}

// report is the chosen report: its figures, and the button that makes it.
func (r *reports) report(f *reportFigures) fyne.CanvasObject {
	words := reportWords[r.chosen]
	button := kit.NewButton(kit.Primary, look.Export, words.make, r.make)
	if r.making {
		button = kit.NewButton(kit.Primary, look.Export, "Being made", nil)
		button.Disable()
	}
	head := kit.Row(12, kit.Grow(kit.Column(0, kit.NewWrapped(kit.Title, f.title(r.chosen)), kit.NewWrapped(kit.Muted, f.below(r.chosen)))), button)
	column := kit.Column(12, head, r.figuresCard(f), kit.NewCard("In the workbook", kit.NewWrapped(kit.Body, words.about)))
	if len(r.made) > 0 {
		column.Add(r.madeCard())
	}
	return column
}

// Widths of the columns of figures, at 100 %.
const (
	figureWide = 96
	sourceWide = 132
)

// figuresCard lists the figures: now, then, and what they come from.
func (r *reports) figuresCard(f *reportFigures) fyne.CanvasObject {
	then := "Before"
	if !f.since.IsZero() {
		then = f.since.Short()
	}
	cell := func(wide float32, o fyne.CanvasObject) fyne.CanvasObject { return kit.Scaled(wide, 0, o) }
	head := func(wide float32, word string) fyne.CanvasObject {
		return cell(wide, kit.NewWords(kit.SmallBold, word).AtEnd())
	}
	rows := []fyne.CanvasObject{
		kit.Pad(14, 16, 10, 16, kit.NewWrapped(kit.Head, "The figures that will be printed")),
		kit.NewPanel(kit.PageGround, kit.TopEdge|kit.BottomEdge, kit.Pad(8, 16, 8, 16, kit.Row(0,
			kit.Grow(kit.NewWords(kit.SmallBold, "Figure")), head(figureWide, "Now"), head(figureWide, then), head(sourceWide, "Comes from")))),
	}
	for i, l := range f.lines[r.chosen] {
		if i > 0 {
			rows = append(rows, kit.Line())
		}
		was := l.then
		if f.since.IsZero() {
			was = "none"
		}
		source := kit.Row(0, kit.Spring(), kit.NewLink(l.from, func() { r.open(l) }).Called(l.name+": "+l.from))
		rows = append(rows, kit.Pad(2, 16, 2, 16, kit.Row(0,
			kit.Grow(kit.NewWrapped(kit.Body, l.name)), cell(figureWide, kit.NewWords(kit.Bold, l.now).AtEnd()),
			cell(figureWide, kit.NewWords(kit.Muted, was).AtEnd()), cell(sourceWide, source))))
	}
	rows = append(rows, kit.Space(1, 6))
	return kit.NewPanel(kit.SurfaceGround, kit.AllEdges, kit.Pad(1, 1, 1, 1, kit.Column(0, rows...)))
}

// open lists what a figure counts and what it leaves out.
func (r *reports) open(l figureLine) {
	column := kit.Column(6)
	part := func(is string, names []string) {
		column.Add(kit.NewWords(kit.Bold, is+" ("+strconv.Itoa(len(names))+")"))
		if len(names) == 0 {
			column.Add(kit.NewWords(kit.Muted, "None"))
		}
		for _, n := range names {
			column.Add(kit.NewWrapped(kit.Body, n))
		}
	}
	part(l.inIs, l.in)
	column.Add(kit.Space(1, 8))
	part(l.outIs, l.out)
	kit.NewDrawer(l.name+": "+l.now, 420, column, nil).Show(r.h.Canvas(), nil)
}

// Title of the page.
func (r *reports) Title() string { return "Reports" }

// Object is shown.
func (r *reports) Object() fyne.CanvasObject { return r.body }

// Place says which report is chosen.
func (r *reports) Place() page.Place { return page.Place{Page: "reports", Part: r.chosen} }

// GoTo chooses a report by its name.
func (r *reports) GoTo(to page.Place) {
	if slices.Contains(r.names, to.Part) && to.Part != r.chosen {
		r.chosen = to.Part
		r.list.Select(r.chosen)
		r.show()
	}
}

// Changed works the figures out anew.
func (r *reports) Changed(store.Batch) { r.read() }

// Focus is in the list of reports.
func (r *reports) Focus() fyne.Focusable {
	if r.figures == nil || r.figures.isEmpty {
		return nil
	}
	return r.list.Focusable()
}
