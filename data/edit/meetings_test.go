package edit_test

import (
	"fmt"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
)

func dayOf(t *testing.T, text string) data.Day {
	t.Helper()
	d, err := data.ParseDay(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// diary is an office with a Board, an Executive and some of their meetings.
func diary(t *testing.T, meetings ...*data.Event) *office {
	t.Helper()
	f := newOffice(t)
	f.save(&data.Group{Common: data.Common{ID: "board"}, Name: "The Board", Type: data.GroupBoard, MeetsEvery: "2 months"},
		&data.Group{Common: data.Common{ID: "exec"}, Name: "The Executive", Type: data.GroupExecutive},
		&data.Group{Common: data.Common{ID: "assembly"}, Name: "The Assembly", Type: data.GroupAssembly})
	for i, e := range meetings {
		e.ID = data.ID(fmt.Sprint("m", i))
		e.Type = cmpOr(e.Type, data.EventGroup)
		e.Title = cmpOr(e.Title, "A meeting")
		f.save(e)
	}
	return f
}

func cmpOr(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func plan(t *testing.T, first string, every data.Every) edit.MeetingPlan {
	return edit.MeetingPlan{Group: "board", Series: data.Series{First: dayOf(t, first), Every: every}, Start: data.ClockOf(14, 0), End: data.ClockOf(16, 0),
		Venue: "Example Hall", PapersDue: 5, CutOff: 10}
}

// planned tells what a plan would make, a line each.
func (f *office) planned(p edit.MeetingPlan) (out []string) {
	_ = f.View(func(b *book.Book) error {
		for _, x := range edit.PlanMeetings(b, p) {
			line := fmt.Sprintf("%s papers %s cut-off %s", x.Day, x.PapersDue, x.CutOff)
			if x.Why != "" {
				line += fmt.Sprintf(" moved from %s, %s", x.Wanted, x.Why)
			}
			if x.There != nil {
				line += " there " + string(x.There.ID)
			}
			if x.Near != nil {
				line += " near " + string(x.Near.ID)
			}
			for _, e := range x.Beside {
				line += " beside " + string(e.ID)
			}
			out = append(out, line)
		}
		return nil
	})
	return out
}

func TestAYearIsPlanned(t *testing.T) {
	for _, c := range []struct {
		name, first string
		every       data.Every
		on          data.DayRule
		want        []string
	}{
		{"papers are due in working days, over Easter and Christmas", "2026-04-09", data.Every{Months: 9}, data.SameWeekday,
			[]string{"2026-04-09 papers 2026-03-31 cut-off 2026-03-24", "2027-01-14 papers 2027-01-07 cut-off 2026-12-30"}},
		{"the last Friday of the year", "2026-09-25", data.Every{Months: 3}, data.LastWeekday,
			[]string{"2026-09-25 papers 2026-09-18 cut-off 2026-09-11", "2026-12-18 papers 2026-12-11 cut-off 2026-12-04 moved from 2026-12-25, Christmas Day",
				"2027-04-02 papers 2027-03-24 cut-off 2027-03-17 moved from 2027-03-26, Good Friday", "2027-06-25 papers 2027-06-18 cut-off 2027-06-11"}},
		{"the 31st", "2027-10-29", data.Every{Months: 4}, data.SameDate,
			[]string{"2027-10-29 papers 2027-10-22 cut-off 2027-10-15", "2028-02-29 papers 2028-02-22 cut-off 2028-02-15", "2028-06-29 papers 2028-06-22 cut-off 2028-06-15"}},
		{"a leap day", "2028-02-29", data.Every{Months: 6}, data.SameDate,
			[]string{"2028-02-29 papers 2028-02-22 cut-off 2028-02-15", "2028-08-29 papers 2028-08-21 cut-off 2028-08-14"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := diary(t)
			p := plan(t, c.first, c.every)
			p.Series.On = c.on
			f.want(f.planned(p), c.want...)
		})
	}
}

func TestWhatAPlanMeetsWith(t *testing.T) {
	at := func(group, day string) *data.Event { return &data.Event{Group: data.ID(group), Day: dayOf(t, day)} }
	off := func(e *data.Event) *data.Event { e.Held = data.HeldCancelled; return e }
	for _, c := range []struct {
		name string
		have *data.Event
		want string // behind the first meeting, of 12 March
	}{
		{"the group's own", at("board", "2026-03-12"), " there m0"},
		{"the group's own, cancelled", off(at("board", "2026-03-12")), " there m0"},
		{"entered without saying of which Board", &data.Event{Type: data.EventBoard, Day: dayOf(t, "2026-03-12")}, " there m0"},
		{"the Assembly's, entered without saying whose", &data.Event{Type: data.EventAssembly, Day: dayOf(t, "2026-03-12")}, " beside m0"},
		{"moved by a week", at("board", "2026-03-19"), " near m0"},
		{"moved by a week and cancelled", off(at("board", "2026-03-19")), ""},
		{"twenty days away, of sixty-one", at("board", "2026-04-01"), " near m0"},
		{"twenty-one days away", at("board", "2026-04-02"), ""},
		{"another group's", at("exec", "2026-03-12"), " beside m0"},
		{"another group's, cancelled", off(at("exec", "2026-03-12")), ""},
		{"another group's the day before", at("exec", "2026-03-11"), ""},
		{"only a month", &data.Event{Group: "board", Day: data.MonthOf(2026, 3)}, ""},
		{"no meeting", &data.Event{Type: data.EventTraining, Group: "board", Day: dayOf(t, "2026-03-12")}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := diary(t, c.have)
			got := f.planned(plan(t, "2026-03-12", data.Every{Months: 2}))
			if want := "2026-03-12 papers 2026-03-05 cut-off 2026-02-26" + c.want; got[0] != want {
				t.Errorf("%q, want %q", got[0], want)
			}
		})
	}
}

func TestAYearIsMadeInOneStepAndOnlyOnce(t *testing.T) {
	f := diary(t, &data.Event{Group: "board", Type: data.EventBoard, Day: dayOf(t, "2026-05-14"), Venue: "Elsewhere"})
	p := plan(t, "2026-03-12", data.Every{Months: 2})
	days := []data.Day{}
	for _, text := range []string{"2026-03-12", "2026-05-14", "2026-07-09", "2026-08-01"} {
		days = append(days, dayOf(t, text))
	}
	make := func() (n int) {
		f.do(func(tx *store.Tx) error {
			made, err := edit.MakeMeetings(tx, p, days)
			n = len(made)
			return err
		})
		return n
	}
	if n := make(); n != 2 {
		t.Errorf("%d made", n)
	}
	f.want(f.told(data.Events, "day", "type", "group", "title", "start", "venue", "papers_due", "cut_off"),
		"2026-03-12 Board meeting board The Board 14:00 Example Hall 2026-03-05 2026-02-26",
		"2026-05-14 Board meeting board A meeting  Elsewhere  ",
		"2026-07-09 Board meeting board The Board 14:00 Example Hall 2026-07-02 2026-06-25")
	if n := make(); n != 0 {
		t.Errorf("%d made again", n)
	}
	if _, err := f.Undo(); err != nil { // the first time; the second changed nothing
		t.Fatal(err)
	}
	f.want(f.told(data.Events, "day"), "2026-05-14")
}

func TestWhatAMeetingIsCalledAndWhatItIs(t *testing.T) {
	for _, c := range []struct{ group, title, want string }{
		{"board", "", "Board meeting The Board"}, {"exec", " ", "Group meeting The Executive"}, {"assembly", "Assembly in public", "Assembly meeting Assembly in public"},
	} {
		f := diary(t)
		p := plan(t, "2026-03-12", data.Every{Months: 18})
		p.Group, p.Title = data.ID(c.group), c.title
		f.do(func(tx *store.Tx) error {
			_, err := edit.MakeMeetings(tx, p, []data.Day{dayOf(t, "2026-03-12")})
			return err
		})
		f.want(f.told(data.Events, "type", "title"), c.want)
	}
}

func TestAPlanThatCannotBe(t *testing.T) {
	f := diary(t)
	for want, change := range map[string]func(*edit.MeetingPlan){
		"group: Say which board or group meets":                                 func(p *edit.MeetingPlan) { p.Group = "" },
		"group: Say which board or group meets ":                                func(p *edit.MeetingPlan) { p.Group = "gone" },
		"first: Give the day of the first meeting, not only a month or a year":  func(p *edit.MeetingPlan) { p.Series.First = data.MonthOf(2026, 3) },
		"first: Give the day of the first meeting, not only a month or a year ": func(p *edit.MeetingPlan) { p.Series.First = data.Day{} },
		"every: Say how often, for example \"2 months\" or \"6 weeks\"":         func(p *edit.MeetingPlan) { p.Series.Every = data.Every{} },
		"every: Once a week is the most that can be planned here":               func(p *edit.MeetingPlan) { p.Series.Every = data.Every{Days: 6} },
		"end: It ends before it starts":                                         func(p *edit.MeetingPlan) { p.End = data.ClockOf(13, 59) },
		"papers_due: Give a number of working days from 0 to 60":                func(p *edit.MeetingPlan) { p.PapersDue = 61 },
		"cut_off: Give a number of working days from 0 to 60":                   func(p *edit.MeetingPlan) { p.CutOff = -1 },
		"": func(p *edit.MeetingPlan) {
			p.Series.Every, p.End, p.CutOff, p.PapersDue = data.Every{Days: 7}, p.Start, 60, 0
		},
	} {
		p := plan(t, "2026-03-12", data.Every{Months: 2})
		change(&p)
		got := ""
		_ = f.View(func(b *book.Book) error {
			for _, w := range p.Wrong(b) {
				got = w.Field + ": " + w.Sentence
			}
			if n := len(edit.PlanMeetings(b, p)); (n > 0) != (want == "") {
				t.Errorf("%s: %d meetings", want, n)
			}
			return nil
		})
		if got != strings.TrimSuffix(want, " ") {
			t.Errorf("%q, want %q", got, want)
		}
		err := f.Update("Plan", func(tx *store.Tx) error { _, err := edit.MakeMeetings(tx, p, nil); return err })
		if (err != nil) != (want != "") {
			t.Errorf("%s: %v", want, err)
		}
	}
}

func TestAMeetingMovesWithItsPapers(t *testing.T) {
	for _, c := range []struct{ name, papers, cut, to, want string }{
		{"by a week", "2026-03-05", "2026-02-26", "2026-03-19", "2026-03-19 2026-03-12 2026-03-05"},
		{"over Easter", "2026-03-05", "2026-02-26", "2026-04-09", "2026-04-09 2026-03-31 2026-03-24"},
		{"to an earlier day", "2026-03-05", "2026-02-26", "2026-03-10", "2026-03-10 2026-03-03 2026-02-24"},
		{"papers on a Sunday count by working days", "2026-03-08", "", "2026-03-19", "2026-03-19 2026-03-13 "},
		{"papers on the day itself", "2026-03-12", "", "2026-03-19", "2026-03-19 2026-03-19 "},
		{"a month stays", "2026-02", "", "2026-03-19", "2026-03-19 2026-02 "},
		{"none", "", "", "2026-03-19", "2026-03-19  "},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := diary(t, &data.Event{Group: "board", Day: dayOf(t, "2026-03-12"), PapersDue: dayOf(t, c.papers), CutOff: dayOf(t, c.cut)})
			f.do(func(tx *store.Tx) error { return edit.MoveMeeting(tx, "m0", dayOf(t, c.to)) })
			f.want(f.told(data.Events, "day", "papers_due", "cut_off"), c.want)
		})
	}
}

func TestAMoveThatCannotBe(t *testing.T) {
	f := diary(t, &data.Event{Group: "board", Day: dayOf(t, "2026-03-12")}, &data.Event{Group: "board", Day: dayOf(t, "2026-05-14")},
		&data.Event{Group: "board", Title: "The Board", Day: dayOf(t, "2026-01-15"), Held: data.HeldYes})
	for _, c := range []struct {
		id   data.ID
		to   data.Day
		want string
	}{
		{"m0", data.MonthOf(2026, 4), "Give the day it moves to, not only a month or a year"},
		{"m0", data.DayOf(2026, 3, 12), "It is on that day already"},
		{"m0", data.DayOf(2026, 5, 14), "The Board meets on 14 May 2026 already"},
		{"m2", data.DayOf(2026, 6, 1), "The Board was held on 15 January 2026. Change what it says there if that is not so."},
		{"gone", data.DayOf(2026, 6, 1), "This event is not here any more. It was deleted meanwhile."},
	} {
		err := f.Update("Move", func(tx *store.Tx) error { return edit.MoveMeeting(tx, c.id, c.to) })
		if got := data.Sentence(err); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	err := f.Update("Cancel", func(tx *store.Tx) error { return edit.CancelMeeting(tx, "m2") })
	if got := data.Sentence(err); !strings.HasPrefix(got, "The Board was held") {
		t.Errorf("said %q", got)
	}
}

func TestAMeetingIsCancelledAndTakesPlaceAfterAll(t *testing.T) {
	f := diary(t, &data.Event{Group: "board", Day: dayOf(t, "2026-03-12"), PapersDue: dayOf(t, "2026-03-05")})
	f.do(func(tx *store.Tx) error { return edit.CancelMeeting(tx, "m0") })
	f.want(f.told(data.Events, "day", "held", "papers_due"), "2026-03-12 Cancelled 2026-03-05")
	f.do(func(tx *store.Tx) error { return edit.MoveMeeting(tx, "m0", dayOf(t, "2026-03-13")) })
	f.want(f.told(data.Events, "day", "held", "papers_due"), "2026-03-13  2026-03-06")
}
