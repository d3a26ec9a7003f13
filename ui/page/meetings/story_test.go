package meetings_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/command"
	"placebook/ui/page"
	"placebook/ui/page/pagetest"
	"placebook/ui/uitest"
)

const (
	ctrl  = fyne.KeyModifierControl
	shift = fyne.KeyModifierShift
)

// told lists the records of a kind as lines of some fields, sorted; refs by name.
func told(h *pagetest.Host, k *data.Kind, picks func(data.Record) bool, fields ...string) string {
	var out []string
	_ = h.Store().View(func(b *book.Book) error {
		for _, r := range b.All(k) {
			if !picks(r) {
				continue
			}
			var line []string
			for _, name := range fields {
				line = append(line, b.Text(k.Field(name), r))
			}
			out = append(out, strings.Join(line, " "))
		}
		return nil
	})
	slices.Sort(out)
	return strings.Join(out, "\n")
}

func want(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func wantSaid(t *testing.T, h *pagetest.Host, want string) {
	t.Helper()
	if n := len(h.Said); n == 0 || h.Said[n-1] != want {
		t.Errorf("said %q, wants %q at last", h.Said, want)
	}
}

// of finds the group with a name.
func of(h *pagetest.Host, name string) (id data.ID) {
	_ = h.Store().View(func(b *book.Book) error {
		for _, g := range book.List[*data.Group](b) {
			if g.Name == name {
				id = g.ID
			}
		}
		return nil
	})
	return id
}

func roles(h *pagetest.Host, person string) string {
	return told(h, data.Roles, func(r data.Record) bool {
		x, is := r.(*data.Role), false
		_ = h.Store().View(func(b *book.Book) error {
			is = x.Group != "" && b.TitleOf(data.Persons, x.Person) == person
			return nil
		})
		return is
	}, "title", "group", "voting", "from", "to")
}

func rowNames(w *uitest.Window, list string) string {
	var out []string
	for i := range w.Rows(list) {
		name, _, _ := strings.Cut(w.RowText(list, i), " | ")
		out = append(out, name)
	}
	return strings.Join(out, "; ")
}

func TestAGroupIsMadeWithItsQuorum(t *testing.T) {
	h, w := open(t, nil)
	w.Tap("New board or group")
	w.WantFocus("Name")
	w.Keys("Example Board")
	w.Choose("Type", data.GroupBoard)
	w.Fill("Meets every", "2 months")
	w.Fill("Quorum: members present", "5")
	w.Choose("By", "Profession")
	w.Choose("Which one", "GP")
	w.Tap("Taking part online counts")
	w.Key(fyne.KeyS, ctrl)
	wantSaid(t, h, "Example Board saved.")
	want(t, told(h, data.Groups, func(data.Record) bool { return true }, "name", "quorum_total", "quorum_clauses", "quorum_remote_counts"),
		"Example Board 5 1 by profession GP Yes")
	want(t, w.RowText(groups, 0), "Example Board | Board |  | 0 | 0 | 2 months | None | 5 members; 1 of the profession GP")
	w.Tap("Undo")
	w.See("No boards and groups yet")
}

func TestTheListSaysHowEachStands(t *testing.T) {
	_, w := open(t, partnership)
	i := w.RowOf(groups, "Partnership Board")
	want(t, w.RowText(groups, i), "Partnership Board | Board | Ada Sample, Cllr Bo Example | 7 | 5 | 2 months | 12 Mar 2026 | 4 members; 1 in the role Co-chair; 1 from General practice")
	w.Tap("No meeting planned")
	want(t, rowNames(w, groups), "Age Well Group; Task and finish group on hospital discharge, care at home and the winter of 2025/26")
}

func TestAMemberIsAdded(t *testing.T) {
	h, w := onBoard(t)
	w.Key(fyne.KeyB, ctrl)
	w.WantFocus("Person")
	w.Choose("Person", "Paul Outline")
	w.Choose("Title", data.RoleMember)
	w.Tap("Add")
	wantSaid(t, h, "Paul Outline, Member added.")
	want(t, roles(h, "Paul Outline"), "In attendance Partnership Board No 1 Jan 2026 \nMember Partnership Board Yes 4 Mar 2026 ")
	w.Key(fyne.KeyZ, ctrl)
	want(t, roles(h, "Paul Outline"), "In attendance Partnership Board No 1 Jan 2026 ")
}

func TestSomebodyNewIsAddedByNameAlone(t *testing.T) {
	h, w := onBoard(t)
	tab(w, groupTabs, 1)
	w.Tap("Add a member...")
	w.Choose("Person", "Zoe Newcomer")
	w.Tap("Add")
	want(t, roles(h, "Zoe Newcomer"), "Member Partnership Board Yes 4 Mar 2026 ")
	w.See("Zoe Newcomer")
	w.See("Member, votes")
}

func TestOneCoChairTooManyIsSaidAtTheBox(t *testing.T) {
	h, w := onBoard(t)
	w.Key(fyne.KeyB, ctrl)
	w.Choose("Person", "Grace Pattern")
	w.Choose("Title", data.RoleCoChair)
	w.Tap("Add")
	w.See("Partnership Board has 2 co-chairs at a time, and on 4 Mar 2026 Ada Sample and Cllr Bo Example already are: end that role first")
	w.WantFocus("Title")
	want(t, roles(h, "Grace Pattern"), "Representative Partnership Board Yes 1 Jun 2024 ")
	w.Key(fyne.KeyEscape, 0)
	w.NotSee("Add a member\n")
	if len(h.Failed) > 0 {
		t.Error(h.Failed)
	}
}

func TestARoleEndsAndIsHandedOn(t *testing.T) {
	h, w := onBoard(t)
	tab(w, groupTabs, 1)
	w.Tap("End Owen Stand-in")
	w.Fill("Last day", "31/3/2026")
	w.Key(fyne.KeyReturn, 0)
	wantSaid(t, h, "Owen Stand-in, Member until 31 Mar 2026.")
	w.See("Until 31 Mar 2026")
	w.Focus("Replace Dr Neil Mock")
	w.Key(fyne.KeySpace, 0)
	w.Choose("Who takes over", "Lucy Trial")
	w.Fill("First day", "4/3/2026")
	w.Tap("Replace")
	wantSaid(t, h, "Lucy Trial takes over from Dr Neil Mock on 4 Mar 2026.")
	want(t, roles(h, "Dr Neil Mock"), "Representative Partnership Board Yes 1 Jun 2024 3 Mar 2026")
	w.See("Deputy for Lucy Trial, Example GP Federation")
	w.See("Before")
}

func TestARoleThatWouldEndBeforeItBegan(t *testing.T) {
	h, w := onBoard(t)
	tab(w, groupTabs, 1)
	w.Tap("End Ada Sample")
	w.Fill("Last day", "31/5/2024")
	w.Tap("End")
	w.See("It began on 1 Jun 2024: it cannot end before that")
	w.Key(fyne.KeyEscape, 0)
	w.Tap("Replace Ada Sample")
	w.Choose("Who takes over", "Ada Sample")
	w.Tap("Replace")
	w.See("This person has the role already")
	w.Choose("Who takes over", "Lucy Trial")
	w.Fill("First day", "June 2026")
	w.Tap("Replace")
	w.See("Give the first day, not only a month or a year")
	w.Fill("First day", "1/6/2024")
	w.Tap("Replace")
	w.See("The role itself began on 1 Jun 2024: give a later day")
	want(t, roles(h, "Ada Sample"), "Co-chair Partnership Board Yes 1 Jun 2024 ")
}

func TestWouldItBeQuorate(t *testing.T) {
	_, w := onBoard(t)
	tab(w, groupTabs, 2)
	w.See("Not quorate")
	w.See("4 more are needed.")
	for _, name := range []string{"Ada Sample", "Dr Neil Mock", "Grace Pattern"} {
		w.Tap(name)
	}
	w.See("3 voting members there, 4 needed; 1 in the role Co-chair, 1 needed; 1 from General practice, 1 needed. 1 more is needed.")
	w.Focus("Owen Stand-in")
	w.Key(fyne.KeySpace, 0) // at
	w.NotSee("Not quorate")
	w.See("Nobody may leave.")
	w.Tap("Dr Neil Mock") // one below: without the only one from General practice
	w.See("Not quorate")
	w.Tap("Selam Sketch") // his deputy
	w.NotSee("Not quorate")
	w.Tap("Cllr Bo Example")
	w.See("Selam Sketch may not leave.")
	w.Tap("Nobody")
	w.See("0 voting members there")
	w.Tap("All members")
	w.See("5 voting members there")
	w.See("Dr Neil Mock may not leave.")
}

func TestTakingPartOnlineThatDoesNotCount(t *testing.T) {
	_, w := open(t, func(h *pagetest.Host) {
		g := &data.Group{Name: "Partnership Board", Type: data.GroupBoard, QuorumTotal: "1", QuorumRemoteCounts: data.No}
		h.Save(g)
		body(h, g, "Ada Sample", nil, data.RoleCoChair, data.Yes, data.Day{})
	})
	tab(w, groupTabs, 2)
	w.Tap("Ada Sample")
	w.NotSee("Not quorate")
	w.Tap("Ada Sample, online")
	w.See("Not quorate")
	w.See("1 online, which does not count")
}

func TestNobodyVotesAndNothingEntered(t *testing.T) {
	_, w := open(t, partnership)
	w.TapRow(groups, w.RowOf(groups, "Age Well Group"), 0)
	tab(w, groupTabs, 2)
	w.See("Nobody votes in it today")
	w.TapRow(groups, w.RowOf(groups, "Executive Group"), 0)
	w.See("No quorum entered")
}

// TestAYearIsPlannedByKeys plans the Board's meetings without the mouse.
func TestAYearIsPlannedByKeys(t *testing.T) {
	h, w := onBoard(t)
	w.Key(fyne.KeyY, ctrl|shift)
	w.WantFocus("First day")
	w.Fill("First day", "3/4/2026")
	w.Key(fyne.KeyTab, 0)
	w.Choose("Falls on", "The first Friday")
	w.See("Moved from Friday 3 April 2026, Good Friday")
	w.See("Papers due 1 Apr 2026; cut-off 25 Mar 2026")
	w.Focus("Friday 5 June 2026")
	w.Key(fyne.KeySpace, 0) // not in June
	before := told(h, data.Events, func(r data.Record) bool { return r.(*data.Event).Type == data.EventBoard }, "day")
	w.Focus("Make 5 meetings")
	w.Key(fyne.KeySpace, 0)
	wantSaid(t, h, "5 meetings made.")
	if to := h.Gone[len(h.Gone)-1]; to.Page != "meetings" || to.List != "Diary" || to.Kind != data.Events || to.ID == "" {
		t.Errorf("went to %+v", to)
	}
	coming := func(r data.Record) bool {
		e := r.(*data.Event)
		return e.Type == data.EventBoard && e.Day.After(data.DayOf(2026, 4, 1))
	}
	want(t, told(h, data.Events, coming, "day", "title", "start", "venue", "papers_due", "cut_off"), strings.Join([]string{
		"10 Apr 2026 Partnership Board 14:00 Example Hall 1 Apr 2026 25 Mar 2026",
		"2 Oct 2026 Partnership Board 14:00 Example Hall 25 Sep 2026 18 Sep 2026",
		"4 Dec 2026 Partnership Board 14:00 Example Hall 27 Nov 2026 20 Nov 2026",
		"5 Feb 2027 Partnership Board 14:00 Example Hall 29 Jan 2027 22 Jan 2027",
		"7 Aug 2026 Partnership Board 14:00 Example Hall 31 Jul 2026 24 Jul 2026",
	}, "\n"))
	w.See("10 Apr 2026")
	h.Undo() // one step
	want(t, told(h, data.Events, func(r data.Record) bool { return r.(*data.Event).Type == data.EventBoard }, "day"), before)
}

func TestTheSamePlanIsNeverMadeTwice(t *testing.T) {
	h, w := onBoard(t)
	for _, made := range []string{"6 meetings made.", ""} {
		w.Key(fyne.KeyE, ctrl|shift) // to the diary, or back
		w.Tap("Plan a year...")
		w.Choose("Board or group", "Partnership Board")
		w.Fill("First day", "14/5/2026")
		w.Fill("Every", "2 months")
		if made == "" {
			w.See("Already there, and not made again: Partnership Board")
			w.Tap("Make the meetings")
			w.See("There is nothing to make yet.")
			continue
		}
		w.See("On the same day: Executive Group, 14:00 to 16:00")
		w.Tap("Make 6 meetings")
		wantSaid(t, h, made)
	}
}

func TestAMeetingNearAnotherIsLeftOutUntilItIsWanted(t *testing.T) {
	_, w := onBoard(t)
	w.Key(fyne.KeyY, ctrl|shift)
	w.Fill("First day", "20/3/2026")
	w.See("Left out: it meets on Thursday 12 March 2026. Tick this one to have both.")
	w.See("Make 5 meetings")
	w.Tap("Friday 20 March 2026")
	w.See("Make 6 meetings")
}

func TestAPlanThatLacksSomething(t *testing.T) {
	h, w := open(t, nil)
	w.Tap("Plan a year of meetings")
	w.WantFocus("Board or group")
	w.See("Say which board or group meets.")
	w.Tap("Make the meetings")
	w.See("Give the day of the first meeting, not only a month or a year")
	w.See("Say how often, for example \"2 months\" or \"6 weeks\"")
	w.Fill("First day", "no day at all")
	w.Fill("Every", "now and then")
	w.Fill("Start", "noonish")
	w.Fill("Papers due, working days before", "many")
	w.Fill("Cut-off, working days before", "61")
	w.See("is not a time of day")
	w.See("\"many\" is not a number")
	w.See("Give a number of working days from 0 to 60")
	w.Tap("Make the meetings")
	if len(h.Said) > 0 || len(h.Failed) > 0 {
		t.Errorf("said %q, failed %v", h.Said, h.Failed)
	}
	w.Key(fyne.KeyEscape, 0)
	w.NotSee("What will be made")
}

func TestTheDiaryHasMeetingsAndNothingElse(t *testing.T) {
	_, w := open(t, partnership)
	w.Key(fyne.KeyE, ctrl|shift)
	want(t, rowNames(w, dates), "Partnership Board; Lived Experience Assembly; Executive Group")
	w.Tap("All")
	want(t, rowNames(w, dates), "Partnership Board; Lived Experience Assembly; Executive Group; Partnership Board; Partnership Board")
	want(t, w.RowText(dates, 3), "Partnership Board | 15 Jan 2026 | 14:00 | Partnership Board | 8 Jan 2026 | 31 Dec 2025 | Not said")
	w.Tap("Past")
	want(t, rowNames(w, dates), "Partnership Board; Partnership Board")
	w.Tap("Without papers due")
	want(t, rowNames(w, dates), "Lived Experience Assembly; Executive Group")
}

func TestAMeetingIsMovedAndCancelled(t *testing.T) {
	h, w := open(t, partnership)
	w.Key(fyne.KeyE, ctrl|shift)
	w.TapRow(dates, 0, 0)
	w.Key(fyne.KeyD, ctrl)
	w.See("Partnership Board, Thursday 12 March 2026. The days for papers move with it: they stay as many working days before.")
	w.Tap("Move")
	w.See("It is on that day already")
	w.Fill("New day", "9/4/2026")
	w.Tap("Move")
	wantSaid(t, h, "Partnership Board moved to 9 Apr 2026; papers are due 31 Mar 2026.")
	w.MenuRow(dates, w.RowOf(dates, "9 Apr 2026"))
	w.Tap("Cancel the meeting")
	wantSaid(t, h, "Partnership Board, 9 Apr 2026, is cancelled.")
	i := w.RowOf(dates, "9 Apr 2026")
	want(t, w.RowText(dates, i), "Partnership Board | 9 Apr 2026 | 14:00 | Partnership Board | 31 Mar 2026 | 24 Mar 2026 | Cancelled")
	d := h.Page().(page.Doer)
	if d.Doing(command.CancelMeeting) != nil {
		t.Error("what is cancelled can be cancelled")
	}
	w.Tap("Move...")
	w.See("It takes place after all.")
	w.Fill("New day", "10/4/2026")
	w.Tap("Move")
	if got := w.RowText(dates, w.RowOf(dates, "10 Apr 2026")); !strings.HasSuffix(got, "| ") {
		t.Errorf("the row says %q", got)
	}
	w.Tap("Past")
	w.TapRow(dates, 1, 0) // which was held
	if d.Doing(command.MoveMeeting) != nil || d.Doing(command.CancelMeeting) != nil {
		t.Error("what was held can be moved")
	}
}

func TestWhereAGroupStands(t *testing.T) {
	h, w := open(t, partnership)
	w.TapRow(groups, w.RowOf(groups, "Executive Group"), 0)
	tab(w, groupTabs, 4)
	for _, says := range []string{"Partnership Board", "Sits beside Partnership Board", "Reports to Partnership Board", "Reports to Executive Group"} {
		w.See(says)
	}
	w.Tap("Age Well Group")
	if to := h.Gone[len(h.Gone)-1]; to.Kind != data.Groups || to.ID != of(h, "Age Well Group") {
		t.Errorf("went to %+v", to)
	}
}

func TestPlacesLeadToGroupsAndMeetings(t *testing.T) {
	h, w := open(t, partnership)
	var meeting data.ID
	_ = h.Store().View(func(b *book.Book) error {
		for _, e := range book.List[*data.Event](b) {
			if e.Day == data.DayOf(2025, 11, 13) {
				meeting = e.ID
			}
		}
		return nil
	})
	h.Go(page.Place{Page: "meetings", Kind: data.Events, ID: meeting})
	w.See("Thursday 13 November 2025, 14:00 to 16:00")
	h.Go(page.Place{Page: "meetings", Kind: data.Groups, ID: of(h, "Executive Group")})
	w.See("Executive; 1 member, 1 voting")
}

func TestTenThousandMeetings(t *testing.T) {
	_, w := open(t, func(h *pagetest.Host) {
		partnership(h)
		board := of(h, "Partnership Board")
		var all []data.Record
		for i := range 10000 {
			all = append(all, &data.Event{Type: data.EventBoard, Group: board, Title: fmt.Sprint("Meeting ", i), Day: data.DayOf(2000, 1, 3).AddDays(i)})
		}
		h.Save(all...)
	})
	w.Key(fyne.KeyE, ctrl|shift)
	w.Tap("All")
	if n := w.Rows(dates); n != 10005 {
		t.Errorf("%d rows", n)
	}
	w.Golden("diary-many")
}

func TestNothingIsForTheMouseAloneOrCut(t *testing.T) {
	_, w := onBoard(t)
	check := func(where string) {
		t.Helper()
		for _, name := range w.BeyondKeys() {
			if !strings.HasPrefix(name, `"Calendar of `) {
				t.Errorf("%s: not reached with the keyboard: %v", where, name)
			}
		}
		if small := w.Small(28); len(small) > 0 {
			t.Errorf("%s: too small: %v", where, small)
		}
		if cut := w.Cut(); len(cut) > 0 {
			t.Errorf("%s: cut off: %q", where, cut)
		}
	}
	for i := range 5 {
		tab(w, groupTabs, i)
		check(fmt.Sprint("tab ", i))
	}
	w.Key(fyne.KeyY, ctrl|shift)
	check("a year")
	w.Key(fyne.KeyEscape, 0)
	w.Key(fyne.KeyB, ctrl)
	check("a member")
}
