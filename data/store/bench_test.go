package store_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
)

// The benchmarks work on a store of 20,000 organisations and 100,000 people,
// made once. Its passphrase takes next to no work (vault.TestCost): the real one
// adds what package vault's own benchmark says, up to a second.

const (
	benchOrganisations = 20_000
	benchPeople        = 100_000
)

var (
	bigOnce sync.Once
	bigDir  string // removed by TestMain
)

func benchOrganisation(i int) *data.Organisation {
	sectors := data.DefaultList(data.SettingSectors)
	o := &data.Organisation{
		Name: fmt.Sprintf("Example %s Surgery %d", benchWords[i%len(benchWords)], i), Sector: sectors[i%len(sectors)],
		ODS: fmt.Sprintf("Z%05d", i), Address: fmt.Sprintf("%d Example Street, Exampleton", i%200+1), Postcode: fmt.Sprintf("ZZ%d %dAA", i%99+1, i%10),
		Phone: fmt.Sprintf("020 7946 %04d", i%1000), Status: data.StatusActive, Joined: data.MonthOf(2019+i%6, time.Month(i%12+1)),
	}
	o.ID = data.ID(fmt.Sprintf("o%07d", i))
	return o
}

func benchPerson(i int) *data.Person {
	p := &data.Person{
		Name:  fmt.Sprintf("%s %s", benchWords[i%len(benchWords)], benchWords[i/7%len(benchWords)]),
		Email: fmt.Sprintf("person.%d@org%d.example", i, i%benchOrganisations), Phone: fmt.Sprintf("07700 900%03d", i%1000),
		JobTitle: "Practice manager", Profession: "Nurse",
	}
	p.ID = data.ID(fmt.Sprintf("p%07d", i))
	return p
}

var benchWords = strings.Fields("Acorn Birch Cedar Dahlia Elder Fern Gorse Hazel Ivy Juniper Kelp Larch Maple Nettle Oak Poplar Quince Rowan Sorrel Thistle Ulex Vetch Willow Yarrow Zinnia")

// big gives a fresh copy of the large store, closed cleanly.
func big(b *testing.B) string {
	b.Helper()
	bigOnce.Do(func() {
		dir, err := os.MkdirTemp("", "placebook-bench-")
		if err != nil {
			b.Fatal(err)
		}
		bigDir = dir
		s, _, err := store.Create(filepath.Join(dir, "data"), pass, options())
		if err != nil {
			b.Fatal(err)
		}
		importMany(b, s, benchOrganisations, func(i int) data.Record { return benchOrganisation(i) })
		importMany(b, s, benchPeople, func(i int) data.Record { return benchPerson(i) })
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	})
	to := filepath.Join(b.TempDir(), "data")
	if err := os.CopyFS(to, os.DirFS(filepath.Join(bigDir, "data"))); err != nil {
		b.Fatal(err)
	}
	return to
}

func importMany(b *testing.B, s *store.Store, n int, record func(int) data.Record) {
	b.Helper()
	err := s.UpdateImport("Bring in a list", func(tx *store.Tx) error {
		for i := range n {
			if err := edit.Save(tx, record(i)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
}

// fullList does what the window does for a list of people: it reads and sorts
// all of them.
func fullList(s *store.Store) (n int) {
	s.View(func(bk *book.Book) error {
		people := slices.Clone(book.List[*data.Person](bk))
		slices.SortFunc(people, func(x, y *data.Person) int { return strings.Compare(x.Name, y.Name) })
		n = len(people) + len(book.List[*data.Organisation](bk))
		return nil
	})
	return n
}

func heapMB() float64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / 1e6
}

func BenchmarkOpenToFullList(b *testing.B) {
	for _, c := range []struct {
		name   string
		before func(dir string) error
	}{
		{"closed_cleanly", func(string) error { return nil }},
		{"after_a_crash", func(dir string) error { return os.Remove(filepath.Join(dir, "view", "clean")) }},
		{"view_made_anew", func(dir string) error { return os.RemoveAll(filepath.Join(dir, "view")) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			dir := big(b)
			before := heapMB()
			var heap float64
			for b.Loop() {
				b.StopTimer()
				if err := c.before(dir); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				s, err := store.Open(dir, secret(), options())
				if err != nil {
					b.Fatal(err)
				}
				if n := fullList(s); n != benchOrganisations+benchPeople {
					b.Fatalf("%d records", n)
				}
				b.StopTimer()
				heap = heapMB() - before
				if err := s.Close(); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
			}
			b.ReportMetric(heap, "MB-of-heap")
		})
	}
}

func BenchmarkOneField(b *testing.B) {
	s := open(b, big(b))
	fullList(s)
	b.Run("write", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			o := benchOrganisation(i % benchOrganisations)
			o.Notes = fmt.Sprint("Note ", i)
			save(b, s, "Edit partner", o)
		}
	})
	b.Run("write_and_undo", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			o := benchOrganisation(i % benchOrganisations)
			o.Notes = fmt.Sprint("Another ", i)
			save(b, s, "Edit partner", o)
			if _, err := s.Undo(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkImport(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		s, _, err := store.Create(filepath.Join(b.TempDir(), "data"), pass, options())
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		importMany(b, s, 14_000, func(i int) data.Record { return benchOrganisation(i) })
		b.StopTimer()
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

func BenchmarkHistory(b *testing.B) {
	s := open(b, big(b))
	for b.Loop() {
		if h, err := s.History(data.Persons, "p0050000"); err != nil || len(h) != 1 {
			b.Fatal(err, len(h))
		}
	}
}

func BenchmarkBookAsAt(b *testing.B) {
	s := open(b, big(b))
	for b.Loop() {
		if _, err := s.Book(data.DayOf(2025, 3, 1)); err != nil {
			b.Fatal(err)
		}
	}
}

func sizeOf(b *testing.B, dir string) (n int64) {
	b.Helper()
	err := filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			i, ierr := e.Info()
			if err = ierr; err == nil {
				n += i.Size()
			}
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return n
}

func BenchmarkSizeOnDisk(b *testing.B) {
	dir := big(b)
	for b.Loop() {
		sizeOf(b, dir)
	}
	for _, part := range []string{"journal", "view", "keys"} {
		b.ReportMetric(float64(sizeOf(b, filepath.Join(dir, part)))/1e6, "MB-of-"+part)
	}
}
