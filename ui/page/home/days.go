package home

import (
	"cmp"
	"fmt"
	"strings"

	"placebook/data"
	"placebook/data/insight"
	"placebook/ui/page"
)

// A countdown is the head of the page.
type countdown struct{ title, below string }

// count counts down to the day papers are due, or to the Board where that is
// past or was never set.
func count(h *insight.Home) countdown {
	c, today := h.Board, h.Day
	switch {
	case !h.Planned:
		return countdown{"No Board is planned", "This page counts down to the day papers are due, once the next meeting of the Board is in your data."}
	case c.PapersDue.IsZero():
		return countdown{"Board " + onDay(c.Meeting.Day, today), join(inDays(c.Meeting.Day, today), "No day is set for the papers.")}
	case c.PapersDue.Before(today):
		return countdown{"Board " + onDay(c.Meeting.Day, today), join(inDays(c.Meeting.Day, today), "Papers were due "+onDay(c.PapersDue, today)+".")}
	}
	return countdown{"Papers due " + weekday(c.PapersDue, today), join(inDays(c.PapersDue, today), "The Board meets "+onDay(c.Meeting.Day, today)+".")}
}

func join(sentences ...string) string { return strings.Join(nonEmpty(sentences...), " ") }

// inDays says how far a day is: In 6 working days. Of a month nothing is said.
func inDays(day, today data.Day) string {
	switch days := data.DaysBetween(today, day.Last()); {
	case day.Precision() != data.PrecisionDay:
		return ""
	case days == 0:
		return "Today."
	case days == 1:
		return "Tomorrow."
	}
	return "In " + page.Counted(data.WorkingDaysBetween(today, day), "working day") + "."
}

// onDay is a day in a sentence: on Thursday 19 March, in March 2026.
func onDay(day, today data.Day) string {
	if day.Precision() != data.PrecisionDay {
		return "in " + day.Long()
	}
	return "on " + weekday(day, today)
}

// weekday is a day with its weekday, and with its year only where that is
// another one: Thursday 12 March.
func weekday(day, today data.Day) string {
	if day.Precision() != data.PrecisionDay {
		return day.Long()
	}
	return fmt.Sprintf("%s %s", day.Time().Weekday(), dayMonth(day, today))
}

// dayMonth is a day with its year only where that is another one: 22 January.
func dayMonth(day, today data.Day) string { return yearless(day, today, "2 January", day.Long()) }

// shortDay is dayMonth with the month cut short: 22 Jan.
func shortDay(day, today data.Day) string { return yearless(day, today, "2 Jan", day.Short()) }

func yearless(day, today data.Day, layout, whole string) string {
	if day.Precision() != data.PrecisionDay || day.Time().Year() != today.Time().Year() {
		return whole
	}
	return day.Time().Format(layout)
}

// A coming thing has its day; it leads nowhere, since events have no page.
type coming struct {
	day          data.Day
	title, below string
}

// comingUp lists the meetings and other events of the next days.
func comingUp(h *insight.Home) (out []coming) {
	for _, e := range h.ComingUp {
		line := weekdayShort(e.Day, h.Day)
		if s := e.Start.String(); s != "" {
			line += ", " + s
		}
		if e.Type == data.EventBoard && !e.CutOff.IsZero() && !e.CutOff.Before(h.Day) {
			line += "; cut-off " + weekdayShort(e.CutOff, h.Day)
		} else if where := cmp.Or(e.Venue, e.Mode); where != "" {
			line += ", " + where
		}
		out = append(out, coming{e.Day, cmp.Or(e.Title, e.Type), line})
	}
	return out
}

func weekdayShort(day, today data.Day) string {
	if day.Precision() != data.PrecisionDay {
		return day.Short()
	}
	return day.Time().Format("Mon ") + shortDay(day, today)
}
