package partners

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/lists"
)

// leads is the part that shows which profession leads in which workstream. It
// implements lists.Panel.
type leads struct {
	p     *lists.Page
	jobs  jobs
	grid  *kit.CellGrid
	says  *kit.Words
	empty fyne.CanvasObject
	start *kit.Button
	body  *fyne.Container
	any   bool
}

func newLeads(p *lists.Page) lists.Panel {
	x := &leads{p: p, jobs: jobs{p.Host()}, grid: kit.NewCellGrid("Leads by workstream and profession"), says: kit.NewWrapped(kit.Muted, "")}
	x.start = kit.NewButton(kit.Primary, look.Import, "Import workstreams", func() { p.Host().Import(data.Workstreams.List, "") })
	x.empty = kit.NewEmptyState(look.People, "No workstreams yet", "Here stands who leads in which workstream, by profession, and where nobody does. It begins with the list of workstreams.", x.start)
	x.body = container.NewStack()
	return x
}

// Object is shown.
func (x *leads) Object() fyne.CanvasObject { return x.body }

// Buttons stand in the line of the title.
func (x *leads) Buttons() fyne.CanvasObject {
	return kit.NewButton(kit.Outline, look.PersonPlus, "Start a lead's role", x.begin)
}

func (x *leads) begin() { x.jobs.start(&data.Role{Title: data.RoleLead}) }

// Focus is in the grid.
func (x *leads) Focus() fyne.Focusable {
	if x.any {
		return x.grid
	}
	return x.start
}

// Doing starts a role, as the button does.
func (x *leads) Doing(id command.ID) func() {
	if id == command.StartRole || id == command.New {
		return x.begin
	}
	return nil
}

// Changed reads the grid anew.
func (x *leads) Changed(store.Batch) {
	x.jobs.view(x.read)
	var o fyne.CanvasObject = x.empty
	if x.any {
		o = kit.Column(0, kit.Pad(8, 24, 8, 24, x.says), kit.Grow(kit.Pad(0, 0, 0, 14, x.grid.Object())))
	}
	x.body.Objects = []fyne.CanvasObject{o}
	x.body.Refresh()
}

func (x *leads) read(b *book.Book) {
	g := insight.Grid(b, x.p.Host().Today())
	x.any = len(g.Workstreams) > 0
	if len(g.Professions) == 0 {
		g = nobodyLeads(g)
	}
	var heads []kit.GridHead
	for i, w := range g.Workstreams {
		heads = append(heads, kit.GridHead{Title: w.Name, Below: leadsAndSessions(sum(g.Cells[i]), total(g.Sessions[i]))})
	}
	holes := 0
	var rows []kit.GridRow
	for j, profession := range g.Professions {
		row := kit.GridRow{GridHead: kit.GridHead{Title: professionWord(profession)}}
		n, sessions := 0, 0.0
		for i, w := range g.Workstreams {
			n, sessions = n+g.Cells[i][j].N(), sessions+g.Sessions[i][j]
			if g.Cells[i][j].N() == 0 {
				holes++
			}
			row.Cells = append(row.Cells, x.cell(b, w, profession, g.Cells[i][j]))
		}
		row.Below = leadsAndSessions(n, sessions)
		rows = append(rows, row)
	}
	x.says.SetText(holesSay(holes))
	x.grid.Set(heads, rows)
}

// nobodyLeads is the grid where nobody leads anywhere: each workstream is a hole.
func nobodyLeads(g insight.LeadGrid) insight.LeadGrid {
	g.Professions, g.Cells, g.Sessions = []string{"Any profession"}, nil, nil
	for range g.Workstreams {
		g.Cells, g.Sessions = append(g.Cells, []insight.Figure{nil}), append(g.Sessions, []float64{0})
	}
	return g
}

func holesSay(n int) string {
	if n == 0 {
		return "Every profession that leads anywhere leads in every workstream. Enter opens who leads."
	}
	return page.HowMany(n, "place has", "places have") + " nobody. Enter opens who leads, or starts a role where nobody does."
}

func professionWord(p string) string {
	if p == "" {
		return "No profession given"
	}
	return p
}

func sum(cells []insight.Figure) (n int) {
	for _, c := range cells {
		n += c.N()
	}
	return n
}

func total(sessions []float64) (out float64) {
	for _, s := range sessions {
		out += s
	}
	return out
}

// leadsAndSessions says how many lead, and for how much of the week.
func leadsAndSessions(n int, sessions float64) string {
	if n == 0 {
		return "Nobody leads"
	}
	out := page.Counted(n, "lead")
	if sessions > 0 {
		out += ", " + sessionsWord(strconv.FormatFloat(sessions, 'f', -1, 64)) + " a week"
	}
	return out
}

func sessionsWord(n string) string {
	if n == "1" {
		return "1 session"
	}
	return n + " sessions"
}

// mostLeads is how many people a cell names.
const mostLeads = 3

// cell says who of a profession leads in a workstream, and leads to them; where
// nobody does, to the start of a role.
func (x *leads) cell(b *book.Book, w *data.Workstream, profession string, ids insight.Figure) kit.GridCell {
	where := professionWord(profession) + " in " + w.Name
	if len(ids) == 0 {
		return kit.GridCell{Hole: "Nobody", Name: where + ": nobody. Start a role", Do: func() {
			x.jobs.start(&data.Role{Title: data.RoleLead, Workstream: w.ID})
		}}
	}
	out := kit.GridCell{Do: func() {
		x.p.Host().Go(page.Place{Page: "partners", List: partSeats, Kind: data.Roles, Rows: ids, Title: where})
	}}
	var names []string
	for i, id := range ids {
		role, ok := book.One[*data.Role](b, id)
		if !ok {
			continue
		}
		name := b.TitleOf(data.Persons, role.Person)
		names = append(names, name)
		if i < mostLeads {
			out.Lines = append(out.Lines, leadLines(b, role, name)...)
		}
	}
	if n := len(ids) - mostLeads; n > 0 {
		out.Lines = append(out.Lines, kit.GridLine{Text: fmt.Sprintf("and %d more", n)})
	}
	out.Name = where + ": " + strings.Join(names, ", ")
	return out
}

// leadLines say who leads, for how much of the week, on whose payroll, and until
// when that is paid for.
func leadLines(b *book.Book, role *data.Role, name string) []kit.GridLine {
	out := []kit.GridLine{{Text: name, Bold: true}}
	if role.SessionsAWeek != "" {
		out = append(out, kit.GridLine{Text: sessionsWord(role.SessionsAWeek) + " a week"})
	}
	if host := role.HostService; host != "" {
		out = append(out, kit.GridLine{Text: "Hosted by " + host})
	}
	if !role.FundedUntil.IsZero() {
		word := "Funded until "
		if role.FundedUntil.Before(b.Today()) {
			word = "Funding ended "
		}
		out = append(out, kit.GridLine{Text: word + role.FundedUntil.Short()})
	}
	return out
}
