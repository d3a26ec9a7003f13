package imports

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data/book"
	"placebook/data/intake"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// fewNotes is how many notes are listed one by one; more of them are grouped.
const fewNotes = 12

// A noteGroup is notes that say the same of one box or column.
type noteGroup struct {
	field, says string // says is what the first of them says
	notes       []intake.Problem
}

// particulars are what differs between two notes that say the same: quoted
// values and numbers.
var particulars = regexp.MustCompile("\u201c[^\u201d]*\u201d|\"[^\"]*\"|[0-9]+")

// groupNotes puts together what says the same, in the order of the first of
// each.
func groupNotes(notes []intake.Problem) (out []*noteGroup) {
	at := map[[2]string]*noteGroup{}
	for _, n := range notes {
		key := [2]string{n.Field, particulars.ReplaceAllString(n.Reason, "\u2026")}
		g := at[key]
		if g == nil {
			g = &noteGroup{field: n.Field, says: n.Reason}
			at[key], out = g, append(out, g)
		}
		g.notes = append(g.notes, n)
	}
	return out
}

// ofFile reports whether notes are of columns or sheets, and of no row.
func (g *noteGroup) ofFile() bool {
	return strings.HasPrefix(g.says, "set aside:") || strings.HasPrefix(g.says, "the sheet is")
}

// sheets names those that notes are of.
func (g *noteGroup) sheets() string {
	var out []string
	for _, n := range g.notes {
		out = append(out, n.Sheet)
	}
	return strings.Join(out, ", ")
}

// later lists what was repaired, kept as it stands or left out: in groups where
// there is much of it.
func (i *imports) later() fyne.CanvasObject {
	d := i.result
	n := len(d.Problems)
	copyAll := kit.NewSmallButton(kit.Outline, look.Copy, "Copy the list", func() {
		fyne.CurrentApp().Clipboard().SetContent(i.problemLines())
		i.h.Say("Copied "+page.Counted(n, "line")+".", "", nil)
	})
	title := kit.Grow(kit.NewWords(kit.Head, "To look at later ("+strconv.Itoa(n)+")"))
	head := kit.Row(12, title, copyAll)
	var table fyne.CanvasObject
	switch {
	case n <= fewNotes:
		table = i.problemTable(d.Problems)
	case d.group == nil:
		table = i.groupTable(groupNotes(d.Problems))
	default:
		head = kit.Row(12, kit.NewSmallButton(kit.Outline, look.ChevronLeft, "All groups", func() { i.openGroup(nil) }), title, copyAll)
		table = i.problemTable(d.group.notes)
	}
	return kit.Column(8, head, kit.Grow(kit.NewPanel(kit.SurfaceGround, kit.AllEdges, kit.Pad(1, 1, 1, 1, table))))
}

// openGroup shows the rows of one group, or all groups for nil.
func (i *imports) openGroup(g *noteGroup) {
	i.result.group = g
	i.show()
	i.h.Canvas().Focus(i.result.table.Focusable())
}

// groupTable lists the groups; each opens its rows.
func (i *imports) groupTable(groups []*noteGroup) fyne.CanvasObject {
	columns := []kit.TableColumn{
		{Key: "rows", Title: "Rows", Width: 70, AlignRight: true, NoSort: true},
		{Key: "field", Title: "Box or column", Width: 190, NoSort: true},
		{Key: "reason", Title: "What to know", Width: 480, NoSort: true, Grow: true},
	}
	t := kit.NewRowTable("To look at later", columns, kit.Source{
		Len: func() int { return len(groups) },
		Key: strconv.Itoa,
		Cell: func(row, col int) kit.Cell {
			g := groups[row]
			switch col {
			case 0:
				if g.ofFile() {
					return kit.Cell{}
				}
				return kit.Cell{Text: strconv.Itoa(len(g.notes))}
			case 1:
				if g.field == "" && g.ofFile() {
					return kit.Cell{Text: g.sheets()}
				}
				return kit.Cell{Text: fieldLabel(i.plan, g.field)}
			}
			show := kit.RowButton{Label: "Show all " + strconv.Itoa(len(g.notes)), Do: func() { i.openGroup(g) }}
			show.Name = show.Label + ": " + g.says
			if len(g.notes) == 1 {
				show.Label = "Show it"
			}
			return kit.Cell{Text: book.Capital(g.says), Buttons: []kit.RowButton{show}}
		},
	}).WithMargin(16)
	t.OnOpen = func(key string) {
		if n, err := strconv.Atoi(key); err == nil && n < len(groups) {
			i.openGroup(groups[n])
		}
	}
	i.result.table = t
	return t
}

// problemTable lists notes one by one.
func (i *imports) problemTable(notes []intake.Problem) fyne.CanvasObject {
	columns := []kit.TableColumn{
		{Key: "row", Title: "Row", Width: 60, AlignRight: true, NoSort: true},
		{Key: "field", Title: "Box or column", Width: 170, NoSort: true},
		{Key: "value", Title: "In the file", Width: 240, NoSort: true},
		{Key: "reason", Title: "What to know", Width: 380, NoSort: true, Grow: true},
	}
	i.result.table = kit.NewRowTable("To look at later", columns, kit.Source{
		Len: func() int { return len(notes) },
		Key: strconv.Itoa,
		Cell: func(row, col int) kit.Cell {
			x := notes[row]
			switch col {
			case 0:
				return kit.Cell{Text: strconv.Itoa(i.shownRow(x.Sheet, x.Row)), Muted: true}
			case 1:
				return kit.Cell{Text: fieldLabel(i.plan, x.Field)}
			case 2:
				return kit.Cell{Text: x.Value, Muted: true}
			}
			return kit.Cell{Text: book.Capital(x.Reason)}
		},
	}).WithMargin(16)
	return i.result.table
}

// problemLines is the list of notes as lines with tabs, to be pasted into a
// spreadsheet.
func (i *imports) problemLines() string {
	var b strings.Builder
	b.WriteString("Row\tSheet\tField\tIn the file\tWhat to know\n")
	clean := strings.NewReplacer("\t", " ", "\n", " ", "\r", " ")
	for _, x := range i.result.Problems {
		fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%s\n", i.shownRow(x.Sheet, x.Row), clean.Replace(x.Sheet), clean.Replace(x.Field), clean.Replace(x.Value), clean.Replace(x.Reason))
	}
	return b.String()
}
