package schedule

import (
	"fmt"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
)

// day reads a day as it is kept: 2026-03-05, 2026-03, 2026, 2020/21 or "".
func day(t testing.TB, s string) data.Day {
	t.Helper()
	if s == "" {
		return data.Day{}
	}
	d, err := data.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// made is a book of some records as at 5 March 2026.
func made(t testing.TB, rs ...data.Record) *book.Book {
	t.Helper()
	b := book.New(day(t, "2026-03-05"))
	for _, r := range rs {
		b.Put(r)
	}
	return b
}

func id(s string) data.Common { return data.Common{ID: data.ID(s)} }

func plan(name, state string) *data.Plan {
	return &data.Plan{Common: id(name), Name: name, State: state}
}

func well(name, order string) *data.Workstream {
	return &data.Workstream{Common: id(name), Name: name, Order: order}
}

func priority(name, plan, well, order string) *data.Priority {
	return &data.Priority{Common: id(name), Title: name, Plan: data.ID(plan), Workstream: data.ID(well), Order: order}
}

// action makes one from its days: start, due, forecast.
func action(t testing.TB, name, priority string, days ...string) *data.Action {
	t.Helper()
	a := &data.Action{Common: id(name), Title: name, Priority: data.ID(priority), State: data.ActionInProgress}
	for i, at := range []*data.Day{&a.Start, &a.Due, &a.Forecast} {
		if i < len(days) {
			*at = day(t, days[i])
		}
	}
	return a
}

func milestone(t testing.TB, name, action, due string) *data.Milestone {
	t.Helper()
	return &data.Milestone{Common: id(name), Title: name, Action: data.ID(action), Due: day(t, due)}
}

// said tells bars and marks in words that a table can hold: "Planned 2026-03-01
// to 2026-03-31 soft end; Milestone 2026-04-01".
func said(bars []Bar, marks []Mark) string {
	var out []string
	for _, b := range bars {
		s := fmt.Sprintf("%s %s to %s", strings.Fields(b.Kind.String())[0], b.From, b.To)
		for _, x := range []struct {
			is   bool
			word string
		}{{b.SoftFrom, "soft start"}, {b.SoftTo, "soft end"}, {b.CutFrom, "cut start"}, {b.CutTo, "cut end"}, {b.Open, "open"}} {
			if x.is {
				s += " " + x.word
			}
		}
		out = append(out, s)
	}
	for _, m := range marks {
		s := fmt.Sprintf("%s %s", m.Kind, m.Day)
		if m.Soft {
			s += " soft"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

// tree tells rows as a person reads them, set in.
func tree(rows []Row) string {
	var out []string
	for _, r := range rows {
		s := strings.Repeat("  ", r.Depth) + r.Title
		if r.Folded {
			s += fmt.Sprintf(" (%d)", len(r.Actions))
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

func check(t *testing.T, what string, got, want any) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\ngot  %v\nwant %v", what, got, want)
	}
}
