package meetings

import (
	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// changed shows the dates of the plan as the boxes have it.
func (y *year) changed() {
	y.setRule()
	p, good := y.read()
	missing := y.wrong(p)
	if !good || missing != "" {
		if missing == "" {
			missing = "Something above cannot be read."
		}
		y.dates.Objects = []fyne.CanvasObject{kit.NewWrapped(kit.Muted, missing)}
		y.dates.Refresh()
		y.tell(0)
		return
	}
	var rows []fyne.CanvasObject
	y.view(func(b *book.Book) {
		for _, x := range edit.PlanMeetings(b, p) {
			rows = append(rows, y.row(b, x))
		}
	})
	y.dates.Objects = rows
	y.dates.Refresh()
	y.tell(len(y.chosen(p)))
}

// tell says how many meetings will be made.
func (y *year) tell(n int) {
	y.make.SetLabel("Make " + page.Counted(n, "meeting"))
	y.count.SetText("Nothing is written before you press the button.")
	if n == 0 {
		y.make.SetLabel("Make the meetings")
	}
	if n == 0 && y.asked {
		y.count.SetText("There is nothing to make yet.")
	}
}

// chosen are the days of the meetings that are ticked.
func (y *year) chosen(p edit.MeetingPlan) (out []data.Day) {
	y.view(func(b *book.Book) {
		for _, x := range edit.PlanMeetings(b, p) {
			if y.ticked(x) {
				out = append(out, x.Day)
			}
		}
	})
	return out
}

// ticked tells whether a meeting will be made. One near another of the same
// group is left out until somebody wants it.
func (y *year) ticked(x edit.PlannedMeeting) bool {
	switch {
	case x.There != nil:
		return false
	case x.Near != nil:
		return y.wanted[x.Day]
	}
	return !y.left[x.Day]
}

// row is one date, with what was found on it.
func (y *year) row(b *book.Book, x edit.PlannedMeeting) fyne.CanvasObject {
	if x.There != nil {
		said := "Already there, and not made again: " + x.There.Title
		if x.There.Off() {
			said = "There was to be one on this day, and it was cancelled: " + x.There.Title
		}
		return kit.Column(0, kit.NewWrapped(kit.Muted, x.Day.Weekday()), kit.NewWrapped(kit.Small, said))
	}
	tick := kit.NewCheck(x.Day.Weekday(), nil)
	tick.SetOn(y.ticked(x))
	tick.OnChange = func(on bool) {
		if x.Near != nil {
			y.wanted[x.Day] = on
		} else {
			y.left[x.Day] = !on
		}
		if p, good := y.read(); good {
			y.tell(len(y.chosen(p)))
		}
	}
	lines := []fyne.CanvasObject{tick}
	for _, l := range clashes(b, x) {
		lines = append(lines, under(l))
	}
	if before := beforeIt(x); before != "" {
		lines = append(lines, under(kit.NewWrapped(kit.Small, before)))
	}
	return kit.Column(0, lines...)
}

// clashes say what a date had to give way to, and what else is on it.
func clashes(b *book.Book, x edit.PlannedMeeting) (out []fyne.CanvasObject) {
	say := func(text string) {
		out = append(out, kit.Hang(18, kit.NewSign(look.Info), kit.NewWrapped(kit.Small, text)))
	}
	if x.Why != "" {
		say("Moved from " + x.Wanted.Weekday() + ", " + x.Why)
	}
	if x.Near != nil {
		say("Left out: it meets on " + x.Near.Day.Weekday() + ". Tick this one to have both.")
	}
	for _, e := range x.Beside {
		text := e.Title
		if g := b.TitleOf(data.Groups, e.Group); g != "" {
			text = g
		}
		if h := hours(e.Start, e.End); h != "" {
			text += ", " + h
		}
		say("On the same day: " + text)
	}
	return out
}

// beforeIt says which days lead up to a meeting.
func beforeIt(x edit.PlannedMeeting) string {
	text := ""
	if !x.PapersDue.IsZero() {
		text = "Papers due " + x.PapersDue.Short()
	}
	if !x.CutOff.IsZero() {
		if text != "" {
			text += "; "
		}
		text += "cut-off " + x.CutOff.Short()
	}
	return book.Capital(text)
}
