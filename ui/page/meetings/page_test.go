package meetings_test

import (
	"fyne.io/fyne/v2"

	"testing"

	"placebook/data"
	"placebook/ui/look"
	"placebook/ui/page/meetings"
	"placebook/ui/page/pagetest"
	"placebook/ui/uitest"
)

// What the tests show is made up; no body or person of these names exists.

const (
	groups = "Boards and groups"
	dates  = "Meetings"
)

// body adds somebody of an organisation to a group.
func body(h *pagetest.Host, g *data.Group, name string, o *data.Organisation, title string, voting data.YesNo, from data.Day) *data.Role {
	p := &data.Person{Name: name, JobTitle: "Director of Communities"}
	if o != nil {
		p.Organisation = o.ID
	}
	h.Save(p)
	r := &data.Role{Person: p.ID, Group: g.ID, Title: title, Voting: voting, From: from}
	if o != nil {
		r.Organisation = o.ID
	}
	h.Save(r)
	return r
}

// partnership fills a host with a Board of six who vote, an Assembly, an
// Executive and a workstream group, and their meetings.
func partnership(h *pagetest.Host) {
	board := &data.Group{Name: "Partnership Board", Type: data.GroupBoard, MeetsEvery: "2 months", QuorumTotal: "4",
		QuorumClauses: []string{"1 by role Co-chair", "1 by sector General practice"}, CoChairs: "2"}
	h.Save(board)
	assembly := &data.Group{Name: "Lived Experience Assembly", Type: data.GroupAssembly, MeetsEvery: "1 month", SitsBeside: board.ID, QuorumTotal: "8"}
	exec := &data.Group{Name: "Executive Group", Type: data.GroupExecutive, MeetsEvery: "2 weeks", ReportsTo: board.ID}
	h.Save(assembly, exec)
	h.Save(&data.Group{Name: "Age Well Group", Type: data.GroupWorkstream, MeetsEvery: "6 weeks", ReportsTo: exec.ID},
		&data.Group{Name: "Task and finish group on hospital discharge, care at home and the winter of 2025/26", Type: data.GroupOther, ReportsTo: exec.ID})
	gp := &data.Organisation{Name: "Example GP Federation", Sector: "General practice"}
	homes := &data.Organisation{Name: "Example Homes", Sector: "Housing"}
	trust := &data.Organisation{Name: "Example Hospital Trust", Sector: "Physical health"}
	h.Save(gp, homes, trust)
	since := data.DayOf(2024, 6, 1)
	body(h, board, "Ada Sample", trust, data.RoleCoChair, data.Yes, since)
	body(h, board, "Cllr Bo Example", nil, data.RoleCoChair, data.Yes, data.DayOf(2025, 5, 20))
	neil := body(h, board, "Dr Neil Mock", gp, data.RoleRepresentative, data.Yes, since)
	body(h, board, "Grace Pattern", homes, data.RoleRepresentative, data.Yes, since)
	body(h, board, "Owen Stand-in", nil, data.RoleMember, data.Yes, data.Day{})
	body(h, board, "Paul Outline", nil, data.RoleInAttendance, data.No, data.DayOf(2026, 1, 1))
	deputy := body(h, board, "Selam Sketch", gp, data.RoleDeputy, data.YesNo(""), since)
	deputy.DeputisesFor = neil.ID
	h.Save(deputy)
	left := body(h, board, "Tomas Test", homes, data.RoleRepresentative, data.Yes, data.DayOf(2022, 1, 1))
	left.To = data.DayOf(2024, 5, 31)
	h.Save(left)
	body(h, exec, "Lucy Trial", trust, data.RoleMember, data.Yes, since)
	meeting := func(g *data.Group, typ string, day data.Day, held string) *data.Event {
		e := &data.Event{Type: typ, Group: g.ID, Title: g.Name, Day: day, Held: held, Start: data.ClockOf(14, 0), End: data.ClockOf(16, 0), Mode: "Hybrid", Venue: "Example Hall"}
		if typ == data.EventBoard {
			e.PapersDue, e.CutOff = data.WorkingDaysBefore(day, 5), data.WorkingDaysBefore(day, 10)
		}
		h.Save(e)
		return e
	}
	meeting(board, data.EventBoard, data.DayOf(2025, 11, 13), data.HeldYes)
	meeting(board, data.EventBoard, data.DayOf(2026, 1, 15), "")
	meeting(board, data.EventBoard, data.DayOf(2026, 3, 12), "")
	meeting(assembly, data.EventAssembly, data.DayOf(2026, 3, 19), "")
	meeting(exec, data.EventGroup, data.DayOf(2026, 5, 14), "")
	h.Save(&data.Event{Type: data.EventTraining, Title: "Lunch and Learn", Day: data.DayOf(2026, 3, 11)})
}

func open(t *testing.T, fill func(*pagetest.Host), opts ...uitest.Option) (*pagetest.Host, *uitest.Window) {
	t.Helper()
	h := pagetest.New(t)
	if fill != nil {
		fill(h)
	}
	return h, h.Window("meetings", meetings.New, opts...)
}

func TestGroupsPicture(t *testing.T) {
	_, w := open(t, partnership)
	w.TapRow(groups, w.RowOf(groups, "Partnership Board"), 0)
	w.GoldenBoth("groups")
	w.SetTheme(look.Contrast, 1)
	w.Golden("groups-contrast")
	w.SetTheme(look.Light, 1.5)
	w.Golden("groups-150")
}

// tab turns to a tab of the chosen record with the keyboard.
func tab(w *uitest.Window, kind string, n int) {
	w.Focus(kind + ", tabs")
	w.Key(fyne.KeyHome, 0)
	for range n {
		w.Key(fyne.KeyRight, 0)
	}
}

const groupTabs = "Board or group"

func onBoard(t *testing.T, opts ...uitest.Option) (*pagetest.Host, *uitest.Window) {
	t.Helper()
	h, w := open(t, partnership, opts...)
	w.TapRow(groups, w.RowOf(groups, "Partnership Board"), 0)
	return h, w
}

func TestTabsPictures(t *testing.T) {
	_, w := onBoard(t)
	tab(w, groupTabs, 1)
	w.GoldenBoth("members")
	tab(w, groupTabs, 2)
	for _, name := range []string{"Ada Sample", "Dr Neil Mock", "Grace Pattern"} {
		w.Tap(name)
	}
	w.GoldenBoth("quorate")
	tab(w, groupTabs, 3)
	w.Golden("meetings-of")
	tab(w, groupTabs, 4)
	w.GoldenBoth("tree")
	w.SetTheme(look.Light, 1.5)
	w.Key(fyne.KeyReturn, 0)
	w.Tap("Open")
	tab(w, groupTabs, 1)
	w.Golden("members-150")
}

func TestDiaryPictures(t *testing.T) {
	_, w := open(t, partnership)
	w.Tap("Diary")
	w.GoldenBoth("diary")
	w.Tap("All")
	w.Golden("diary-all")
	w.Tap("Without papers due")
	w.SetTheme(look.Light, 1.5)
	w.Golden("diary-150")
}

func TestYearPictures(t *testing.T) {
	_, w := onBoard(t)
	w.Key(fyne.KeyY, ctrl|shift)
	w.GoldenBoth("year")
	w.Fill("First day", "3/4/2026")
	w.Choose("Falls on", "The first Friday")
	w.Fill("Every", "1 month")
	w.Fill("End", "13:00")
	w.Golden("year-wrong")
	w.Fill("End", "16:00")
	w.SetTheme(look.Light, 1.5)
	w.Golden("year-150")
}

func TestEmptyPictures(t *testing.T) {
	_, w := open(t, nil)
	w.GoldenBoth("empty")
	w.Tap("Diary")
	w.Golden("empty-diary")
	w.Tap("Plan a year of meetings")
	w.Golden("empty-year")
}

func TestErrorPictures(t *testing.T) {
	_, w := onBoard(t)
	w.Fill("Quorum: members present", "9")
	w.Fill("Co-chairs at a time", "1")
	w.Choose("Which one", "Education")
	w.Golden("doubts")
	w.Tap("Save")
	w.Key(fyne.KeyB, ctrl)
	w.Choose("Person", "Grace Pattern")
	w.Choose("Title", data.RoleCoChair)
	w.Tap("Add")
	w.GoldenBoth("add-member-wrong")
}
