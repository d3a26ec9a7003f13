package schedule

import (
	"fmt"
	"testing"

	"placebook/data"
	"placebook/data/book"
)

// benchBook has 10,000 actions in a plan of 4 workstreams with 100 priorities
// each, and a milestone for every second one.
func benchBook(b *testing.B) *book.Book {
	bk := book.New(day(b, "2026-03-05"))
	rs := []data.Record{plan("plan", data.PlanCurrent)}
	for i := range 4 {
		rs = append(rs, well(fmt.Sprint("well", i), fmt.Sprint(i)))
	}
	for i := range 400 {
		rs = append(rs, priority(fmt.Sprint("p", i), "plan", fmt.Sprint("well", i%4), fmt.Sprint(i)))
	}
	for i := range 10_000 {
		start := data.DayOf(2025, 1, 1).AddDays(i * 37 % 700)
		a := &data.Action{Common: id(fmt.Sprintf("a%05d", i)), Title: fmt.Sprint("Action ", i*7919%10_000), Priority: data.ID(fmt.Sprint("p", i%400)),
			State: data.ActionInProgress, Start: start, Due: start.AddDays(90), Forecast: start.AddDays(90 + i%60), Progress: fmt.Sprint(i % 100)}
		if i%10 == 9 {
			a.DependsOn = []data.ID{data.ID(fmt.Sprintf("a%05d", i-1))}
		}
		rs = append(rs, a)
		if i%2 == 0 {
			rs = append(rs, &data.Milestone{Common: id(fmt.Sprint("m", i)), Title: "Point", Action: a.ID, Due: start.AddDays(30)})
		}
	}
	bk.PutAll(rs)
	bk.Prepare()
	return bk
}

// BenchmarkMake is what a timeline is opened, filtered and zoomed with.
func BenchmarkMake(b *testing.B) {
	bk := benchBook(b)
	for name, o := range map[string]Options{
		"all":      {Scale: Weeks},
		"folded":   {Scale: Months, Folded: func(key string) bool { return key[:2] == "Pr" }},
		"one_open": {Scale: Months, Folded: func(key string) bool { return key[:2] == "Pr" && key != "Priority p7" }},
		"filtered": {Scale: Months, Show: func(a *data.Action) bool { return a.Priority == "p7" }},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				Make(bk, o)
			}
		})
	}
}

// BenchmarkAnEdit is what a timeline is refreshed with after an action moved.
func BenchmarkAnEdit(b *testing.B) {
	bk := benchBook(b)
	o := Options{Scale: Months, Folded: func(key string) bool { return key[:2] == "Pr" }}
	Make(bk, o)
	for i := 0; b.Loop(); i++ {
		a := data.Clone(bk.Get(data.Actions, data.ID(fmt.Sprintf("a%05d", i%10_000)))).(*data.Action)
		a.Due = a.Due.AddDays(1)
		bk.Put(a)
		Make(bk, o)
	}
}

func BenchmarkDependants(b *testing.B) {
	bk := benchBook(b)
	for b.Loop() {
		Dependants(bk, "a00008")
	}
}
