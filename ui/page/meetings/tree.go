package meetings

import (
	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page/lists"
)

// step is how far a group is set in under the one it reports to, at 100 %.
const step = 20

// showTree shows where a group stands: what it reports to, what reports to it,
// and what sits beside each.
func showTree(p *lists.Page, g *data.Group) fyne.CanvasObject {
	var branches []insight.Branch
	_ = p.Host().Store().View(func(b *book.Book) error {
		branches = insight.TreeOf(b, g)
		return nil
	})
	if len(branches) < 2 {
		return kit.NewWrapped(kit.Muted, "It reports to no other group, and none reports to it. The form has boxes for what it reports to and sits beside.")
	}
	var rows []fyne.CanvasObject
	for _, x := range branches {
		about := ""
		if x.Beside != nil {
			about = "Sits beside " + x.Beside.Name
		} else if x.Depth > 0 {
			about = "Reports to " + over(branches, x)
		}
		line := kit.NewHeadline(x.Group.Name, about, "", func() { p.GoToRecord(data.Groups, x.Group.ID) })
		if x.Group.ID == g.ID {
			line = kit.Column(0, kit.NewWrapped(kit.Bold, x.Group.Name), kit.NewWrapped(kit.Small, about))
		}
		rows = append(rows, kit.Pad(0, 0, 0, look.Dim(step)*float32(x.Depth), line))
	}
	return kit.Column(10, rows...)
}

// over names the group that another reports to.
func over(branches []insight.Branch, x insight.Branch) string {
	for _, o := range branches {
		if o.Group.ID == x.Group.ReportsTo {
			return o.Group.Name
		}
	}
	return ""
}
