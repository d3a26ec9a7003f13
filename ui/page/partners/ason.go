package partners

import (
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/lists"
	"placebook/ui/record"
)

// asOn is the line above the list of seats and roles: the day it is as on, and
// which seats nobody holds on it.
type asOn struct {
	p      *lists.Page
	rows   *seatRows
	object fyne.CanvasObject
	box    *kit.DayBox
	today  *kit.Button
	says   *kit.Words
	vacant *kit.Flow
}

const (
	asOnWide   = 190
	mostVacant = 4 // how many vacant seats are named
)

func newAsOn(p *lists.Page, rows *seatRows) *asOn {
	a := &asOn{p: p, rows: rows, says: kit.NewWrapped(kit.Muted, ""), vacant: kit.NewFlow(8)}
	box, read := record.NewDayBox(p.Host().Store().View, "As on", func() {})
	box.OnDone = func(string) {
		if day, err := read(); err == nil {
			a.ask(day)
		}
	}
	a.box = box
	a.box.Example = "May 2024"
	a.today = kit.NewSmallButton(kit.Plain, look.Clock, "Back to today", func() {
		a.box.SetText("")
		a.box.SetNote("")
		a.box.SetError("")
		a.ask(data.Day{})
	})
	a.today.Hide()
	words := kit.Column(4, kit.Row(8, kit.Grow(a.says), a.today), a.vacant)
	a.object = kit.Pad(4, 24, 6, 24, kit.Row(20, kit.Scaled(asOnWide, 0, a.box), kit.Grow(words)))
	return a
}

// ask shows the list as on another day.
func (a *asOn) ask(day data.Day) {
	if day == a.rows.asked {
		return
	}
	a.rows.asked = day
	if day.IsZero() {
		a.today.Hide()
	} else {
		a.today.Show()
	}
	a.p.Changed(store.Batch{})
	a.object.Refresh()
}

// tell says what the day is like. It is called within View.
func (a *asOn) tell(b *book.Book) {
	day := a.rows.day()
	register := insight.On(b, day)
	vacant := register.Vacant()
	when := "Today"
	if !a.rows.asked.IsZero() {
		when = "On " + day.Long()
		if day.Precision() != data.PrecisionDay {
			when = "In " + day.Long()
		}
	}
	held := register.Where(func(s insight.Standing) bool { return s.Partner && len(s.Seat.Holders) > 0 })
	who := page.HowMany(held.N(), "partner is", "partners are") + " spoken for."
	if held.N() == 0 {
		who = "nobody is recorded as speaking for a partner."
	}
	a.says.SetText(when + " " + who)
	objects := []fyne.CanvasObject{}
	if len(vacant) > 0 {
		objects = append(objects, kit.NewPill(look.ToneAmber, page.HowMany(len(vacant), "seat vacant", "seats vacant")))
	}
	for _, id := range vacant[:min(mostVacant, len(vacant))] {
		name := b.TitleOf(data.Organisations, id)
		objects = append(objects, kit.NewLink(shortened(name), func() { a.p.GoToRecord(data.Organisations, id) }).Called(name))
	}
	if n := len(vacant) - mostVacant; n > 0 {
		objects = append(objects, kit.NewLink("and "+page.Counted(n, "other"), func() {
			a.p.Host().Go(page.Place{Page: "partners", Kind: data.Organisations, Rows: vacant, Title: "Seats vacant"})
		}))
	}
	a.vacant.Set(objects...)
}

// shortened cuts a name that would not fit beside others.
func shortened(name string) string {
	const most = 40
	letters := []rune(name)
	if len(letters) <= most {
		return name
	}
	return strings.TrimRight(string(letters[:most-1]), " ") + "\u2026"
}
