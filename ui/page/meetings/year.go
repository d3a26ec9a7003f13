package meetings

import (
	"strconv"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/insight"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/record"
)

// yearWidth is how wide the drawer is at 100 %; yearLeast is the room the boxes
// and the dates need to stand beside each other.
const (
	yearWidth = 900
	yearLeast = 340
)

// year asks how the meetings of a year are to be, and shows their dates before
// anything is written.
type year struct {
	jobs
	drawer *kit.Drawer
	boxes  yearBoxes
	// left are dates that were unticked, wanted those that were ticked though
	// another meeting is near.
	left, wanted map[data.Day]bool
	asked        bool // somebody pressed the button: what is missing is said at its box

	dates *fyne.Container
	count *kit.Words
	make  *kit.Button
}

// yearBoxes are what a plan is made of.
type yearBoxes struct {
	group, rule, mode *kit.Combo
	first             *kit.DayBox
	readFirst         func() (data.Day, error)
	every, title      *kit.TextBox
	start, end, venue *kit.TextBox
	papers, cutOff    *kit.TextBox
}

// plan opens the drawer for a group; empty: for the Board.
func (j jobs) plan(group data.ID) {
	y := &year{jobs: j, left: map[data.Day]bool{}, wanted: map[data.Day]bool{}, dates: kit.Column(6), count: kit.NewWrapped(kit.Bold, "")}
	y.make = kit.NewButton(kit.Primary, look.Calendar, "Make the meetings", y.write)
	y.build()
	y.begin(group)
	y.changed()
	dates := kit.Column(8, kit.NewWords(kit.Head, "What will be made"), y.dates)
	content := kit.Deck(24, kit.Shelf{Cards: []fyne.CanvasObject{y.form(), dates}, Least: yearLeast})
	y.drawer = kit.NewDrawer("Plan a year of meetings", yearWidth, content, kit.Row(12, kit.Grow(y.count), y.make))
	first := fyne.Focusable(y.boxes.first.Entry())
	if y.boxes.group.Key() == "" {
		first = y.boxes.group
	}
	y.drawer.Show(j.h.Canvas(), first)
}

func (y *year) build() {
	x := &y.boxes
	text := func(label string) *kit.TextBox {
		box := kit.NewTextBox(label)
		box.OnChange = func(string) { y.changed() }
		return box
	}
	x.group = kit.NewCombo("Board or group", y.groups)
	x.group.SetNeeded(true)
	x.group.OnChange = func(key, _ string) {
		y.begin(data.ID(key))
		y.changed()
	}
	x.first, x.readFirst = record.NewDayBox(y.h.Store().View, "First day", y.changed)
	x.first.SetNeeded(true)
	x.every = text("Every")
	x.every.SetNeeded(true)
	x.rule = kit.NewCombo("Falls on", y.rules)
	x.rule.OnChange = func(string, string) { y.changed() }
	x.start, x.end, x.venue = text("Start"), text("End"), text("Venue")
	x.mode = kit.NewCombo("Mode", func() []kit.Choice { return kit.Plainly(data.Events.Field("mode").Choices...) })
	x.mode.MayClear = true
	x.title = text("Title")
	x.papers, x.cutOff = text("Papers due, working days before"), text("Cut-off, working days before")
}

func (y *year) form() fyne.CanvasObject {
	x := &y.boxes
	return kit.Column(10, x.group, kit.Pair(x.first, x.every), x.rule, kit.Pair(x.start, x.end), kit.Pair(x.mode, x.venue), kit.Pair(x.papers, x.cutOff), x.title)
}

// groups lists those that may meet, the Board first.
func (y *year) groups() (out []kit.Choice) {
	y.view(func(b *book.Book) {
		for _, r := range b.ByName(data.Groups) {
			c := kit.Choice{Key: string(r.Base().ID), Label: b.Title(r), Note: r.(*data.Group).Type}
			if c.Note == data.GroupBoard {
				out = append([]kit.Choice{c}, out...)
			} else {
				out = append(out, c)
			}
		}
	})
	return out
}

// begin fills the boxes for a group as its last meeting was, beginning after it.
// Without a group the only Board is meant.
func (y *year) begin(id data.ID) {
	x := &y.boxes
	var g *data.Group
	var last *data.Event
	papers, cutOff := "", ""
	y.view(func(b *book.Book) {
		var ok bool
		if g, ok = book.One[*data.Group](b, id); !ok {
			g = onlyBoard(b)
		}
		if g != nil {
			last = lastOf(b, g)
			papers = usualBefore(b, g, func(e *data.Event) data.Day { return e.PapersDue })
			cutOff = usualBefore(b, g, func(e *data.Event) data.Day { return e.CutOff })
		}
	})
	if g == nil {
		return
	}
	x.group.Set(string(g.ID), g.Name)
	x.every.SetText(g.MeetsEvery)
	x.title.SetText(g.Name)
	if last == nil {
		return
	}
	x.title.SetText(last.Title)
	x.start.SetText(last.Start.String())
	x.end.SetText(last.End.String())
	x.mode.Set(last.Mode, last.Mode)
	x.venue.SetText(last.Venue)
	x.papers.SetText(papers)
	x.cutOff.SetText(cutOff)
	next := data.Series{First: last.Day, Every: data.EveryOf(g)}
	if rules := next.Rules(); len(rules) > 0 {
		next.On = rules[0]
	}
	if days := next.OneYear(); len(days) > 1 && !days[1].Day.Before(y.h.Today()) {
		x.first.SetText(days[1].Day.Short())
	}
}

// onlyBoard is the group that is a Board, where there is one.
func onlyBoard(b *book.Book) (out *data.Group) {
	for _, g := range book.List[*data.Group](b) {
		if g.Type == data.GroupBoard {
			if out != nil {
				return nil
			}
			out = g
		}
	}
	return out
}

// lastOf is the last meeting of a group that the diary has on a day.
func lastOf(b *book.Book, g *data.Group) (last *data.Event) {
	for _, e := range insight.MeetingsOf(b, g) {
		if !e.Off() && e.Day.Precision() == data.PrecisionDay {
			last = e
		}
	}
	return last
}

// usualBefore is how many working days before its meetings a day usually is: a
// bank holiday makes it fewer now and then.
func usualBefore(b *book.Book, g *data.Group, of func(*data.Event) data.Day) string {
	counts, best := map[int]int{}, 0
	for _, e := range insight.MeetingsOf(b, g) {
		if n := data.WorkingDaysBetween(of(e), e.Day); n > 0 {
			counts[n]++
			if best == 0 || counts[n] > counts[best] || counts[n] == counts[best] && n > best {
				best = n
			}
		}
	}
	if best == 0 {
		return ""
	}
	return strconv.Itoa(best)
}

// rules lists on which days of their months the meetings may fall.
func (y *year) rules() (out []kit.Choice) {
	s := y.series()
	for _, r := range s.Rules() {
		out = append(out, kit.Choice{Key: strconv.Itoa(int(r)), Label: s.Says(r)})
	}
	return out
}

func (y *year) series() data.Series {
	first, _ := y.boxes.readFirst()
	every, _ := data.ParseEvery(y.boxes.every.Text())
	return data.Series{First: first, Every: every}
}

// setRule keeps the rule to those that the first day allows.
func (y *year) setRule() {
	choices := y.rules()
	box := y.boxes.rule
	if len(choices) == 0 {
		box.Hide()
		return
	}
	box.Show()
	for _, c := range choices {
		if c.Key == box.Key() {
			box.SetChoice(c)
			return
		}
	}
	box.SetChoice(choices[0])
}

// read is the plan as the boxes have it. What cannot be read is said under its
// box, and the plan is not good.
func (y *year) read() (p edit.MeetingPlan, good bool) {
	x := &y.boxes
	good = true
	p = edit.MeetingPlan{Group: data.ID(x.group.Key()), Title: x.title.Text(), Series: y.series(), Mode: x.mode.Key(), Venue: x.venue.Text()}
	rule, _ := strconv.Atoi(x.rule.Key())
	p.Series.On = data.DayRule(rule)
	clock := func(box *kit.TextBox) data.Clock {
		c, err := data.ParseClock(box.Text())
		box.SetError(data.Sentence(err))
		good = good && err == nil
		return c
	}
	p.Start, p.End = clock(x.start), clock(x.end)
	number := func(box *kit.TextBox) int {
		n := 0
		text, _, err := data.Events.Field("capacity").Parse(box.Text())
		if err == nil && text != "" {
			n, err = strconv.Atoi(text)
		}
		box.SetError(data.Sentence(err))
		good = good && err == nil
		return n
	}
	p.PapersDue, p.CutOff = number(x.papers), number(x.cutOff)
	_, err := x.readFirst()
	return p, good && err == nil
}

// wrong says under each box what a plan lacks, once that was asked, or where
// something was entered; and gives the first sentence.
func (y *year) wrong(p edit.MeetingPlan) (first string) {
	var list []data.FieldError
	y.view(func(b *book.Book) { list = p.Wrong(b) })
	x := &y.boxes
	said := map[string]string{}
	for _, e := range list {
		said[e.Field] = e.Sentence
		if first == "" {
			first = e.Sentence + "."
		}
	}
	x.group.SetError("")
	x.every.SetError("")
	if y.asked {
		x.group.SetError(said["group"])
	}
	if y.asked || x.every.Text() != "" {
		x.every.SetError(said["every"])
	}
	if y.asked && x.first.Text() == "" {
		x.first.SetError(said["first"])
	}
	for field, box := range map[string]*kit.TextBox{"end": x.end, "papers_due": x.papers, "cut_off": x.cutOff} {
		if said[field] != "" {
			box.SetError(said[field])
		}
	}
	return first
}

// write makes the meetings that are ticked, in one step, and shows them.
func (y *year) write() {
	y.asked = true
	p, good := y.read()
	missing := y.wrong(p)
	if !good || missing != "" {
		y.changed()
		return
	}
	days := y.chosen(p)
	if len(days) == 0 {
		y.tell(0)
		return
	}
	var made []data.ID
	err := y.h.Store().Update("Plan a year of meetings", func(tx *store.Tx) (err error) {
		made, err = edit.MakeMeetings(tx, p, days)
		return err
	})
	if err != nil {
		y.h.Fail(err)
		return
	}
	y.drawer.Close()
	if len(made) > 0 {
		y.h.Go(page.Place{Page: key, List: partDiary, Kind: data.Events, ID: made[0]})
	}
	y.undone(page.Counted(len(made), "meeting") + " made.")
}
