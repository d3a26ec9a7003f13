package home

import (
	"cmp"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/chart"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// Widths below which cards break their line, in pixels at 100 %.
const (
	tileLeast = 200
	cardLeast = 340
	pairLeast = 300
)

// rowGap is the room between two lines of a list.
const rowGap = 12

// leastRows is how many lines of a list are shown in any case; where there is
// more height, there are more.
const leastRows = 3

// first is the part one comes to. The three columns stand side by side where
// there is room, so that all of it is seen at once on a small laptop.
func (p *home) first() fyne.CanvasObject {
	f := p.figures
	column := func(a, b fyne.CanvasObject) fyne.CanvasObject {
		return kit.Deck(look.CardGap, kit.Shelf{Cards: []fyne.CanvasObject{a, b}, Least: pairLeast, Grow: true})
	}
	cards := []fyne.CanvasObject{
		p.chartCard(f.sectors),
		column(p.chartCard(f.months), p.changesCard()),
		column(p.leftCard(), p.comingCard()),
	}
	shelves := []kit.Shelf{{Cards: []fyne.CanvasObject{p.heading()}}}
	if p.lost != nil {
		shelves = append(shelves, kit.Shelf{Cards: []fyne.CanvasObject{kit.NewBanner(kit.Caution, data.Sentence(p.lost), "Try again", p.again, false)}})
	}
	if card := p.sinceCard(); card != nil {
		shelves = append(shelves, kit.Shelf{Cards: []fyne.CanvasObject{card}})
	}
	return kit.Deck(look.CardGap, append(shelves,
		kit.Shelf{Cards: p.tiles(), Least: tileLeast},
		kit.Shelf{Cards: cards, Weights: []float32{378, 376, 364}, Least: cardLeast, Grow: true},
		kit.Shelf{Cards: p.placesCards(), Weights: []float32{766, 364}, Least: cardLeast})...)
}

// placesCards are where the partners work, and where nobody does.
func (p *home) placesCards() []fyne.CanvasObject {
	if len(p.figures.places.Rows) == 0 {
		return []fyne.CanvasObject{p.chartCard(p.figures.places)}
	}
	var lines []fyne.CanvasObject
	for _, h := range p.figures.holes {
		lines = append(lines, kit.NewHeadline(h.where, h.who, "", p.to(h.place)))
	}
	return []fyne.CanvasObject{p.chartCard(p.figures.places), listCard("Where a sector has nobody", "Every sector has somebody everywhere.", nil, lines)}
}

// planBoards is where a year of the Board's meetings is planned.
var planBoards = page.Place{Page: "meetings", List: "Diary"}

// heading is the countdown, with the way to what is left and to the report.
func (p *home) heading() fyne.CanvasObject {
	words := kit.Column(0, kit.NewWrapped(kit.Title, p.figures.head.title), kit.NewWrapped(kit.Muted, p.figures.head.below))
	if !p.figures.planned {
		words.Add(kit.Row(0, kit.NewLink("Plan the Board's meetings", p.to(planBoards)), kit.Spring()))
	}
	objects := []fyne.CanvasObject{kit.Grow(words)}
	if p.figures.planned {
		objects = append(objects, kit.NewButton(kit.Plain, look.Calendar, "Open the meeting", p.to(p.figures.board)))
	}
	if n := len(p.left()); n > 0 {
		objects = append(objects, kit.NewButton(kit.Outline, look.Clock, page.Counted(n, "thing")+" left", p.toPart(partLeft)))
	}
	return kit.Row(8, append(objects, kit.NewButton(kit.Primary, look.Report, "Board report", p.to(page.Place{Page: "reports"})))...)
}

// sinceCard says what happened since one was here last, nil for nothing.
func (p *home) sinceCard() fyne.CanvasObject {
	steps := p.missed()
	if len(steps) == 0 {
		return nil
	}
	sentence := ""
	p.teller(func(t teller) { sentence = t.summary(steps) })
	words := kit.NewSpans(kit.Span{Text: p.visits.Since.sinceWords(p.s.Now()) + ": ", Style: kit.Bold}, kit.Span{Text: sentence}).Wrapped()
	see := "See the change"
	if n := len(steps); n > 1 {
		see = "See all " + page.Counted(n, "change")
	}
	row := kit.Row(12, kit.NewSign(look.Import), kit.Grow(words), kit.NewLink(see, p.toPart(partChanges)),
		kit.NewSmallButton(kit.Plain, look.Close, "Close", p.closeSince))
	return kit.NewPanel(kit.SelectedGround, kit.NoEdge, kit.Pad(4, 6, 4, 16, row)).Rounded()
}

// closeSince puts the card away: what it told is known now.
func (p *home) closeSince() {
	p.visits = forget(p.s)
	p.show()
}

// missed are the steps made while one was away.
func (p *home) missed() (out []step) {
	for _, st := range p.steps {
		if p.visits.missed(st) {
			out = append(out, st)
		}
	}
	return out
}

// teller gives a teller while the data can be read.
func (p *home) teller(fn func(teller)) {
	_ = p.s.View(func(b *book.Book) error {
		me, laptop := p.s.Author()
		fn(teller{b: b, now: p.s.Now(), me: me, laptop: laptop})
		return nil
	})
}

// tiles are the four numbers, each with what it was at the last Board.
func (p *home) tiles() (out []fyne.CanvasObject) {
	for i, t := range p.figures.tiles {
		then := ""
		if i < len(p.was) && p.was[i] != "" {
			then = "was " + p.was[i] + " on " + shortDay(p.figures.lastDay, p.figures.today)
		}
		if !t.known() {
			out = append(out, kit.NewTile("None", t.none, "", func() { p.h.Go(page.Place{Page: "partners", Kind: data.Organisations}) }))
			continue
		}
		out = append(out, kit.NewTile(t.number(), t.word, then, p.to(t.place())))
	}
	return out
}

// titled is a card with its title, a link at the right of it, and what fills the
// rest.
func titled(title string, link fyne.CanvasObject, content fyne.CanvasObject) fyne.CanvasObject {
	head := kit.Row(12, kit.Grow(kit.Narrow(kit.NewWords(kit.Head, title))))
	if link != nil {
		head.Add(link)
	}
	return kit.NewCard("", kit.Column(8, kit.Scaled(0, look.ButtonSmall, head), kit.Grow(content)))
}

// chartCard is a chart whose marks lead to what they count.
func (p *home) chartCard(d chart.Data) fyne.CanvasObject {
	c := chart.New(d)
	c.OnOpen = func(key string) {
		if to, ok := p.figures.opens[key]; ok {
			p.h.Go(to)
		}
	}
	return titled(c.AccessibleName(), nil, c)
}

// listCard is a list that shows as many lines as there is room for, or a
// sentence where it has none.
func listCard(title, none string, link fyne.CanvasObject, lines []fyne.CanvasObject) fyne.CanvasObject {
	if len(lines) == 0 {
		return titled(title, nil, kit.Column(0, kit.NewWrapped(kit.Muted, none)))
	}
	return titled(title, link, kit.Fitting(rowGap, leastRows, lines...))
}

// left is what is missing: of the data, and before it a recovery key that nobody
// has said is written down.
func (p *home) left() []task {
	if !p.noKey {
		return p.figures.left
	}
	return append([]task{{look.Lock, "The recovery key was never written down", "It opens your data when the passphrase is forgotten", "Make one", page.NewKey}}, p.figures.left...)
}

// leftCard is what is missing before papers are due.
func (p *home) leftCard() fyne.CanvasObject {
	link := kit.NewLink("All "+page.HowMany(len(p.left()), "thing", "things"), p.toPart(partLeft)).Called("All that is left")
	return listCard(p.leftTitle(), "Nothing is missing.", link, p.tasks())
}

func (p *home) leftTitle() string {
	if p.figures.planned {
		return "Before papers are due"
	}
	return "What is missing"
}

func (p *home) tasks() (out []fyne.CanvasObject) {
	for _, t := range p.left() {
		out = append(out, kit.NewTask(t.icon, t.title, t.below, t.button, t.name(), p.to(t.place)))
	}
	return out
}

// changesCard is what changed lately.
func (p *home) changesCard() fyne.CanvasObject {
	none := "Nothing has been changed yet."
	if !p.stepsOK {
		none = "Looking."
	}
	if p.lost != nil {
		none = "This could not be read."
	}
	return listCard("What changed lately", none, kit.NewLink("History", p.toPart(partChanges)), p.changes(p.steps))
}

func (p *home) changes(steps []step) (out []fyne.CanvasObject) {
	p.teller(func(t teller) {
		for _, st := range steps {
			line := t.tell(st)
			head := kit.NewHeadline(line.title, line.below, line.when, p.to(line.place))
			if len(line.gone) > 0 {
				back := kit.NewSmallButton(kit.Outline, look.UndoIcon, "Bring back", func() { p.bringBack(line) })
				head = kit.Row(12, kit.Grow(head), back.Called("Bring back: "+line.title))
			}
			out = append(out, head)
		}
	})
	return out
}

// comingCard is what takes place soon.
func (p *home) comingCard() fyne.CanvasObject {
	return listCard("Coming up", "No meeting or event in the next 30 days.", kit.NewLink("30 days", p.toPart(partComing)), p.comingLines())
}

func (p *home) comingLines() (out []fyne.CanvasObject) {
	for _, c := range p.figures.coming {
		out = append(out, kit.NewHeadline(c.title, cmp.Or(c.below, c.day.Short()), "", p.to(c.place)))
	}
	return out
}
