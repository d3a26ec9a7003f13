package schedule

import "placebook/data"

// A Cell is what of a row falls into one bucket.
type Cell struct {
	// Bar is the kind that fills most of the bucket, the earlier of two that fill
	// the same; there is none where Days is 0.
	Bar   BarKind
	Days  int
	Marks []Mark
}

// Cells cuts a row into the buckets of the axis.
func (a Axis) Cells(r *Row) []Cell {
	out := make([]Cell, len(a.Buckets))
	for _, b := range r.Bars {
		for i := a.Index(b.From); i <= a.Index(b.To); i++ {
			n := overlap(b, a.Buckets[i])
			if n > out[i].Days {
				out[i].Bar, out[i].Days = b.Kind, n
			}
		}
	}
	for _, m := range r.Marks {
		i := a.Index(m.Day)
		out[i].Marks = append(out[i].Marks, m)
	}
	return out
}

// overlap is how many days of a bar lie in a bucket.
func overlap(b Bar, in Bucket) int {
	from, to := later(b.From, in.From), b.To
	if in.To.Before(to) {
		to = in.To
	}
	return max(data.DaysBetween(from, to)+1, 0)
}
