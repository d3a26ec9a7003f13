package kit_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/uitest"
)

func dayOf(text string) time.Time {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return t
}

const shortDay = "2 Jan 2006"

// calendarDays are the days of a made-up team on 4 March 2026.
var calendarDays = &kit.Days{
	Today: func() time.Time { return dayOf("2026-03-04") },
	Of: func(text string) (time.Time, bool) {
		if t, err := time.Parse(shortDay, text); err == nil {
			return t, true
		}
		t, _ := time.Parse("Jan 2006", text)
		return t, false
	},
	Text: func(t time.Time) string { return t.Format(shortDay) },
	Marks: func(first, last time.Time) (out []kit.DayMark) {
		for _, m := range []kit.DayMark{{Day: dayOf("2026-03-05"), Word: "Cut-off"}, {Day: dayOf("2026-03-12"), Word: "Papers"}, {Day: dayOf("2026-03-19"), Word: "Board"},
			{Day: dayOf("2026-04-03"), Word: "Holiday"}} {
			if !m.Day.Before(first) && !m.Day.After(last) {
				out = append(out, m)
			}
		}
		return out
	},
}

// sayDay answers any day that calendarDays writes.
func sayDay(text string) (string, bool, string) {
	if text == "" {
		return "", true, ""
	}
	t, err := time.Parse(shortDay, text)
	if err != nil {
		return "", false, "Write a day such as 12 Mar 2026."
	}
	sentence := t.Format("Monday 2 January 2006")
	if text == "12 Mar 2026" {
		sentence += ", the day papers are due"
	}
	return text, true, sentence
}

func calendarWindow(t *testing.T, opts ...uitest.Option) (*uitest.Window, *kit.DayBox, *[]string) {
	var box *kit.DayBox
	changes := &[]string{}
	w := uitest.New(t, func() fyne.CanvasObject {
		box = kit.NewCalendarBox("Papers due", sayDay, calendarDays)
		box.Example = "12/3, Friday"
		box.OnChange = func(s string) { *changes = append(*changes, s) }
		return page(kit.Row(0, kit.Sized(200, 1, box)), kit.NewTextBox("Next"))
	}, opts...)
	return w, box, changes
}

func TestCalendarPicture(t *testing.T) {
	w, box, _ := calendarWindow(t, uitest.Size(440, 480))
	box.SetText("12 Mar 2026")
	w.Focus("Papers due")
	w.Key(fyne.KeyF4, 0)
	w.Key(fyne.KeyDown, 0)
	w.GoldenBoth("calendar")
	w.SetTheme(look.Contrast, 1)
	w.Golden("calendar-contrast")
}

func TestCalendarPictureInLargeText(t *testing.T) {
	w, _, _ := calendarWindow(t, uitest.Size(620, 660), uitest.Factor(1.5))
	w.Tap("Calendar of Papers due")
	w.Golden("calendar-150")
}

func TestCalendarByKeyboard(t *testing.T) {
	for _, x := range []struct {
		name string
		keys []fyne.KeyName
		want string
	}{
		{"the day it opened on", nil, "31 Jan 2026"},
		{"the day after", []fyne.KeyName{fyne.KeyRight}, "1 Feb 2026"},
		{"a week back", []fyne.KeyName{fyne.KeyUp}, "24 Jan 2026"},
		{"a month on, which is shorter", []fyne.KeyName{fyne.KeyPageDown}, "28 Feb 2026"},
		{"a month back, over the year", []fyne.KeyName{fyne.KeyPageUp}, "31 Dec 2025"},
		{"the first", []fyne.KeyName{fyne.KeyHome}, "1 Jan 2026"},
		{"the last", []fyne.KeyName{fyne.KeyHome, fyne.KeyEnd}, "31 Jan 2026"},
		{"there and back", []fyne.KeyName{fyne.KeyLeft, fyne.KeyDown, fyne.KeyRight, fyne.KeyUp}, "31 Jan 2026"},
	} {
		w, box, changes := calendarWindow(t)
		box.SetText("31 Jan 2026")
		w.Focus("Papers due")
		w.Key(fyne.KeyDown, fyne.KeyModifierAlt)
		w.WantFocus("Calendar")
		for _, k := range x.keys {
			w.Key(k, 0)
		}
		w.Key(fyne.KeyReturn, 0)
		if box.Text() != x.want || len(*changes) != 1 {
			t.Errorf("%s: %q, reported %q", x.name, box.Text(), *changes)
		}
		w.WantFocus("Papers due")
	}
}

func TestCalendarOpensWhereItIsWanted(t *testing.T) {
	for _, x := range []struct{ text, month string }{
		{"", "March 2026"}, {"soon", "March 2026"}, {"12 Jun 2027", "June 2027"}, {"Nov 2024", "November 2024"},
	} {
		w, box, _ := calendarWindow(t)
		box.SetText(x.text)
		w.Tap("Calendar of Papers due")
		w.See(x.month)
		w.Key(fyne.KeyEscape, 0)
		if box.Text() != x.text || len(w.Canvas().Overlays().List()) != 0 {
			t.Errorf("Esc leaves %q", box.Text())
		}
		w.WantFocus("Papers due")
	}
}

func TestCalendarByMouse(t *testing.T) {
	w, box, _ := calendarWindow(t)
	w.Tap("Calendar of Papers due")
	w.See("Cut-off")
	w.Tap("Month after")
	w.See("April 2026")
	w.See("Holiday")
	w.Tap("Month before")
	w.Tap("12")
	if box.Text() != "12 Mar 2026" {
		t.Errorf("taken %q", box.Text())
	}
	w.See("Thursday 12 March 2026, the day papers are due")
	w.Tap("Calendar of Papers due")
	w.Key(fyne.KeyPageDown, 0)
	w.Keys("t")
	w.See("Wednesday 4 March 2026")
	w.Tap("Today")
	w.Keys("\n")
	if box.Text() != "4 Mar 2026" {
		t.Errorf("taken %q", box.Text())
	}
}

func TestADayBoxShowsAnExampleWhileItIsEmpty(t *testing.T) {
	w, box, _ := calendarWindow(t)
	box.Note = "As it is in the diary"
	box.SetNote(box.Note)
	w.NotSee("12/3, Friday")
	w.Focus("Papers due")
	w.See("12/3, Friday")
	w.Keys("12 Mar 2026")
	w.NotSee("12/3, Friday")
	w.See("the day papers are due")
	w.Keys("\t")
	w.See("the day papers are due")
	w.Fill("Papers due", "")
	w.Keys("\t")
	w.See("As it is in the diary")
}

func TestADisabledDayBoxHasNoCalendar(t *testing.T) {
	w, box, _ := calendarWindow(t)
	box.Disable()
	box.Open()
	if len(w.Canvas().Overlays().List()) != 0 {
		t.Error("opened")
	}
}
