package home

import (
	"fyne.io/fyne/v2"

	"placebook/data/insight"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// textWide is how wide a list that stands alone gets: across a whole window its
// lines would be hard to follow.
const textWide = 860

// alone is a part of its own: its title, a sentence, and a list, with the way
// back.
func (p *home) alone(title, sentence, none string, lines []fyne.CanvasObject) fyne.CanvasObject {
	words := kit.Column(0, kit.NewWrapped(kit.Title, title), kit.NewWrapped(kit.Muted, sentence))
	head := kit.Row(8, kit.Grow(words), kit.NewButton(kit.Outline, look.ChevronLeft, "Back to Home", p.toPart("")))
	list := kit.Column(rowGap+4, lines...)
	if len(lines) == 0 {
		list.Add(kit.NewWrapped(kit.Muted, none))
	}
	return kit.AtMost(look.Dim(textWide), kit.Column(16, head, kit.NewCard("", list)))
}

// allLeft is everything that is missing.
func (p *home) allLeft() fyne.CanvasObject {
	return p.alone(page.Counted(len(p.left()), "thing")+" left", p.figures.head.title+". "+p.figures.head.below, "Nothing is missing.", p.tasks())
}

// allChanges is the last steps, with those since one was here last first.
func (p *home) allChanges() fyne.CanvasObject {
	sentence := "The last steps that anybody made, the latest first. The history of one partner stands beside its details."
	return p.alone("What changed lately", sentence, "Nothing has been changed yet.", p.changes(p.steps))
}

// allComing is what takes place within thirty days.
func (p *home) allComing() fyne.CanvasObject {
	to := p.figures.today.AddDays(insight.ComingWithin)
	return p.alone("Coming up", "Meetings and events until "+weekday(to, p.figures.today)+".", "No meeting or event in the next 30 days.", p.comingLines())
}
