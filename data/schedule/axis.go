package schedule

import (
	"sort"

	"placebook/data"
)

// An Axis is the time that a timeline shows.
type Axis struct {
	Scale    Scale
	From, To data.Day // its first and last day: whole buckets
	Today    data.Day
	Buckets  []Bucket
	Bands    []Band
	// Cut reports that something lies outside and is not shown.
	Cut bool
}

// A Bucket is one column: a week, a month, a quarter.
type Bucket struct {
	From, To data.Day // its days, both included
	Head     string   // in its own column: 2, Mar, Q4
	Long     string   // alone: Week of 2 March 2026
}

// A Band stands above several buckets: the month above its weeks, the quarter
// above its months, the financial year above its quarters.
type Band struct {
	Head        string
	First, Last int // indexes of its buckets, both included
}

// newAxis lays out the time from one day to another, whole buckets of it. Of more
// than are laid out at most those round today are taken, or else the first.
func newAxis(scale Scale, from, to, today data.Day) Axis {
	a := Axis{Scale: scale, Today: today}
	from, to = inCalendar(from), inCalendar(to)
	if to.Before(from) {
		to = from
	}
	begin := scale.begin(from)
	if n := scale.most(); a.count(begin, to) > n && !today.Before(begin) && !today.After(to) {
		for range n / 4 { // a quarter of it before today
			today = scale.begin(scale.begin(today).AddDays(-1))
		}
		if begin.Before(today) {
			begin = today
		}
	}
	for !begin.After(to) && len(a.Buckets) < scale.most() {
		next := scale.next(begin)
		head, band, long := scale.names(begin)
		a.Buckets = append(a.Buckets, Bucket{begin, next.AddDays(-1), head, long})
		i := len(a.Buckets) - 1
		if n := len(a.Bands); n > 0 && a.Bands[n-1].Head == band {
			a.Bands[n-1].Last = i
		} else {
			a.Bands = append(a.Bands, Band{band, i, i})
		}
		begin = next
	}
	a.From, a.To = a.Buckets[0].From, a.Buckets[len(a.Buckets)-1].To
	a.Cut = from.Before(a.From) || to.After(a.To)
	return a
}

// count is how many buckets lie between two days, one more than are laid out at
// most where there are more.
func (a Axis) count(begin, to data.Day) (n int) {
	for ; !begin.After(to) && n <= a.Scale.most(); n++ {
		begin = a.Scale.next(begin)
	}
	return n
}

// Index is the bucket that a day lies in, -1 for one outside. A month or a year
// counts by its first day.
func (a Axis) Index(d data.Day) int {
	d = d.First()
	if d.IsZero() || d.Before(a.From) || d.After(a.To) {
		return -1
	}
	return sort.Search(len(a.Buckets), func(i int) bool { return !a.Buckets[i].To.Before(d) })
}

// Days is how many days the axis has.
func (a Axis) Days() int { return data.DaysBetween(a.From, a.To) + 1 }

// Day is how many days after the first one a day lies; negative for one before.
func (a Axis) Day(d data.Day) int { return data.DaysBetween(a.From, d) }

// At is the day so many days after the first, at most the last.
func (a Axis) At(days int) data.Day {
	return a.From.AddDays(min(max(days, 0), a.Days()-1))
}
