package schedule

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"placebook/data"
	"placebook/data/book"
)

// days are drawn as people have them: whole, partial, none, and far off.
func drawDay(t *rapid.T, name string) data.Day {
	year := rapid.IntRange(2024, 2028).Draw(t, name+" year")
	switch rapid.IntRange(0, 9).Draw(t, name) {
	case 0, 1:
		return data.Day{}
	case 2:
		return data.MonthOf(year, time.Month(rapid.IntRange(1, 12).Draw(t, name+" month")))
	case 3:
		return data.YearOf(year)
	case 4:
		return data.FinancialYearOf(year)
	case 5:
		return data.YearOf(rapid.SampledFrom([]int{1000, 1899, 2126, 9999}).Draw(t, name+" slip"))
	}
	return data.DayOf(year, 1, 1).AddDays(rapid.IntRange(0, 364).Draw(t, name+" day"))
}

// drawBook draws a partnership's plans with all that may be wrong in them: rules
// hold in one record, but what comes from several laptops may break them.
func drawBook(t *rapid.T) []data.Record {
	some := func(name string, of int) data.ID {
		return data.ID(fmt.Sprint(name, rapid.IntRange(0, of).Draw(t, name))) // the last one is not there
	}
	var out []data.Record
	for i := range 3 {
		n := fmt.Sprint(i)
		out = append(out, plan("plan"+n, rapid.SampledFrom([]string{data.PlanCurrent, data.PlanClosed, ""}).Draw(t, "state")), well("well"+n, rapid.SampledFrom([]string{"", "1", "2"}).Draw(t, "order")))
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "priorities") {
		out = append(out, priority(fmt.Sprint("p", i), string(some("plan", 3)), string(some("well", 3)), ""))
	}
	for i := range rapid.IntRange(0, 12).Draw(t, "actions") {
		a := &data.Action{Common: id(fmt.Sprint("a", i)), Title: rapid.SampledFrom([]string{"Same", "Other", ""}).Draw(t, "title"), Priority: some("p", 4),
			State: rapid.SampledFrom([]string{data.ActionInProgress, data.ActionComplete, ""}).Draw(t, "action state"),
			Start: drawDay(t, "start"), Due: drawDay(t, "due"), Forecast: drawDay(t, "forecast"), FundedUntil: drawDay(t, "funded"),
			Progress: rapid.SampledFrom([]string{"", "0", "1", "50", "99", "100", "-5", "400"}).Draw(t, "progress")}
		for range rapid.IntRange(0, 2).Draw(t, "depends") {
			a.DependsOn = append(a.DependsOn, some("a", 12))
		}
		out = append(out, a)
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "milestones") {
		out = append(out, &data.Milestone{Common: id(fmt.Sprint("m", i)), Title: "Point", Action: some("a", 12), Due: drawDay(t, "m due"), Forecast: drawDay(t, "m forecast"), Done: drawDay(t, "m done")})
	}
	return out
}

func drawOptions(t *rapid.T) Options {
	folds := rapid.SliceOfN(rapid.Bool(), 8, 8).Draw(t, "folds")
	return Options{Scale: rapid.SampledFrom(Scales()).Draw(t, "scale"), From: drawDay(t, "from"), To: drawDay(t, "to"), Closed: rapid.Bool().Draw(t, "closed"),
		Folded: func(key string) bool { return folds[len(key)%8] != (key[len(key)-1]%2 == 0) }}
}

func bookOf(rs []data.Record) *book.Book {
	b := book.New(data.DayOf(2026, 3, 5))
	for _, r := range rs {
		b.Put(r)
	}
	return b
}

// TestEqualBooksGiveEqualTimelines: in whatever order the records came.
func TestEqualBooksGiveEqualTimelines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rs, o := drawBook(t), drawOptions(t)
		one, two := Make(bookOf(rs), o), Make(bookOf(rapid.Permutation(rs).Draw(t, "order")), o)
		if !reflect.DeepEqual(one, two) {
			t.Fatalf("the same plans give two timelines:\n%s\n%s", tree(one.Rows), tree(two.Rows))
		}
	})
}

// TestWhatHoldsForEveryTimeline: bars of a row never overlap, nothing lies outside
// the bounds, buckets follow one another without a gap, every action is in one row.
func TestWhatHoldsForEveryTimeline(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rs, o := drawBook(t), drawOptions(t)
		tl := Make(bookOf(rs), o)
		buckets(t, tl)
		seen := map[string]bool{}
		for i := range tl.Rows {
			r := &tl.Rows[i]
			if seen[r.Key] {
				t.Fatalf("two rows have the key %q", r.Key)
			}
			seen[r.Key] = true
			if r.Above >= i || r.Above >= 0 && (tl.Rows[r.Above].Folded || tl.Rows[r.Above].Depth != r.Depth-1) {
				t.Fatalf("row %d, %q, stands under row %d", i, r.Title, r.Above)
			}
			inside(t, tl, r)
		}
		for _, l := range tl.Links {
			if l.From == l.To || l.From >= len(tl.Rows) || l.To >= len(tl.Rows) {
				t.Fatalf("a link from %d to %d of %d rows", l.From, l.To, len(tl.Rows))
			}
		}
		if o.Closed && len(tl.actions()) != count[*data.Action](rs) {
			t.Fatalf("%d of %d actions are in a row", len(tl.actions()), count[*data.Action](rs))
		}
	})
}

func buckets(t *rapid.T, tl *Timeline) {
	if len(tl.Buckets) == 0 || len(tl.Buckets) > tl.Scale.most() || tl.Bands[0].First != 0 || tl.Bands[len(tl.Bands)-1].Last != len(tl.Buckets)-1 {
		t.Fatalf("%d buckets under %v", len(tl.Buckets), tl.Bands)
	}
	for i, b := range tl.Buckets {
		if b.To.Before(b.From) || i > 0 && tl.Buckets[i-1].To.AddDays(1) != b.From || tl.Index(b.From) != i || tl.Index(b.To) != i {
			t.Fatalf("bucket %d is from %s to %s", i, b.From, b.To)
		}
	}
}

func inside(t *rapid.T, tl *Timeline, r *Row) {
	for i, b := range r.Bars {
		if b.From.Before(tl.From) || b.To.After(tl.To) || b.Days() < 1 {
			t.Fatalf("%q: a bar from %s to %s, within %s to %s", r.Title, b.From, b.To, tl.From, tl.To)
		}
		if i > 0 && !r.Bars[i-1].To.Before(b.From) {
			t.Fatalf("%q: a bar to %s and one from %s", r.Title, r.Bars[i-1].To, b.From)
		}
	}
	days := 0
	for _, c := range tl.Cells(r) {
		days += c.Days
		for _, m := range c.Marks {
			if tl.Index(m.Day) < 0 {
				t.Fatalf("%q: a mark on %s", r.Title, m.Day)
			}
		}
	}
	if (days > 0) != (len(r.Bars) > 0) {
		t.Fatalf("%q: %d bars, %d days in cells", r.Title, len(r.Bars), days)
	}
}

// actions are those of the rows at the top, each once.
func (tl *Timeline) actions() map[data.ID]bool {
	out := map[data.ID]bool{}
	for _, r := range tl.Rows {
		if r.Above < 0 {
			for _, id := range r.Actions {
				out[id] = true
			}
		}
	}
	return out
}

func count[T data.Record](rs []data.Record) (n int) {
	for _, r := range rs {
		if _, ok := r.(T); ok {
			n++
		}
	}
	return n
}

// TestATimelineFollowsEdits: after any run of edits the timeline of a book that was
// looked at before is that of a book just made.
func TestATimelineFollowsEdits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rs, o := drawBook(t), drawOptions(t)
		b := bookOf(rs)
		Make(b, o)
		live := map[string]data.Record{}
		key := func(r data.Record) string { return r.Kind().Name + string(r.Base().ID) }
		for _, r := range rs {
			live[key(r)] = r
		}
		for range rapid.IntRange(1, 5).Draw(t, "edits") {
			r := data.Clone(rapid.SampledFrom(rs).Draw(t, "edited"))
			switch x := r.(type) {
			case *data.Action:
				switch rapid.IntRange(0, 3).Draw(t, "what") {
				case 0:
					x.Deleted = true
				case 1:
					x.Priority = "p0"
				case 2:
					x.DependsOn = []data.ID{"a0"}
				}
				x.Start, x.Title = drawDay(t, "new start"), "Renamed"
			case *data.Milestone:
				x.Due = drawDay(t, "new due")
			case *data.Plan:
				x.State = data.PlanClosed
			}
			b.Put(r)
			live[key(r)] = r
			var all []data.Record
			for _, x := range live {
				all = append(all, x)
			}
			if got, want := Make(b, o), Make(bookOf(all), o); !reflect.DeepEqual(got, want) {
				t.Fatalf("after an edit of %s:\n%s\nwant\n%s", key(r), tree(got.Rows), tree(want.Rows))
			}
		}
	})
}
