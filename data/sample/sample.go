package sample

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"time"

	"placebook/data"
	"placebook/data/edit"
	"placebook/data/store"
)

// Setting is the name of the setting by which data is known to be the sample;
// its value is "yes". Every page and workbook made from such data says so.
const Setting = "sample"

// Is reports whether a book holds the sample.
func Is(l data.Lookup) bool {
	want := &data.Setting{Name: Setting}
	s, ok := l.Get(data.Settings, data.Settings.Derive(want)).(*data.Setting)
	return ok && s.Value == string(data.Yes)
}

// Create makes a store in dir, as store.Create does, and fills it with the
// sample. o.Now must be set. When it fails, or ctx ends, dir is left empty.
func Create(ctx context.Context, dir string, passphrase []byte, o store.Options) (s *store.Store, recovery string, err error) {
	c := &clock{real: o.Now}
	o.Now = c.Now
	now := c.real()
	c.set(firstMoment(now))
	if s, recovery, err = store.Create(dir, passphrase, o); err != nil {
		return nil, "", err
	}
	err = fill(ctx, s, c, now)
	if err == nil {
		err = s.ForgetSteps() // Undo begins with what the person does
	}
	if err != nil {
		return nil, "", errors.Join(err, s.Close(), empty(dir))
	}
	c.release()
	return s, recovery, nil
}

// empty removes what is in dir, all of which Create has made.
func empty(dir string) error {
	entries, err := os.ReadDir(dir)
	for _, e := range entries {
		err = errors.Join(err, os.RemoveAll(filepath.Join(dir, e.Name())))
	}
	return err
}

// A clock stands where it is set until it is released; then it is the real one.
type clock struct {
	real  func() time.Time
	still atomic.Pointer[time.Time]
}

// Now is what the clock shows.
func (c *clock) Now() time.Time {
	if t := c.still.Load(); t != nil {
		return *t
	}
	return c.real()
}

func (c *clock) set(t time.Time) { c.still.Store(&t) }
func (c *clock) release()        { c.still.Store(nil) }

// A step is one thing that somebody did on a day.
type step struct {
	ago   int // days before today
	by    *author
	title string
	do    func(tx *store.Tx) error
}

// An author of the sample's history, with their laptop.
type author struct{ name, laptop string }

var (
	ana = &author{"Ana Example", "Ana's laptop"}
	ben = &author{"Ben Example", "Ben's laptop"}
)

// fill does the steps in the order of their days. Afterwards author and laptop
// are as they were.
func fill(ctx context.Context, s *store.Store, c *clock, now time.Time) error {
	m := &maker{today: data.DayFrom(now)}
	steps := m.steps()
	slices.SortStableFunc(steps, func(a, b step) int { return cmp.Compare(b.ago, a.ago) })
	name, laptop := s.Author()
	var last *author
	for i, st := range steps {
		if err := ctx.Err(); err != nil {
			return err
		}
		c.set(momentOf(now, st.ago, i))
		if st.by != last {
			if err := s.Rename(st.by.name, st.by.laptop); err != nil {
				return err
			}
			last = st.by
		}
		if err := s.Update(st.title, st.do); err != nil {
			return err
		}
	}
	c.set(now)
	return s.Rename(name, laptop)
}

// history is how many days back the sample begins: eighteen months.
const history = 548

func firstMoment(now time.Time) time.Time { return momentOf(now, history, 0) }

// momentOf is a moment of a working day: a step that falls on a weekend was
// done on the Friday before. Steps of one day follow one another by minutes.
func momentOf(now time.Time, ago, number int) time.Time {
	day := data.DayFrom(now).AddDays(-ago).Time()
	switch day.Weekday() {
	case time.Saturday:
		day = day.AddDate(0, 0, -1)
	case time.Sunday:
		day = day.AddDate(0, 0, -2)
	}
	return day.Add(9*time.Hour + time.Duration(number)*time.Minute)
}

// id names a record of the sample, the same in every sample.
func id(k *data.Kind, name string) data.ID { return data.Derived(k.Num, "sample", name) }

// save saves records one after the other.
func save(tx *store.Tx, records ...data.Record) error {
	for _, r := range records {
		if err := edit.Save(tx, r); err != nil {
			return err
		}
	}
	return nil
}
