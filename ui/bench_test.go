package ui_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/store"
	"placebook/ui"
	"placebook/ui/page"
	"placebook/ui/uitest"
)

// How much stands in the window that is measured.
const (
	manyOrganisations = 20_000
	manyPeople        = 100_000
)

var benchNames = []string{"Acorn", "Birch", "Cedar", "Dogwood", "Elder", "Fern", "Gorse", "Hazel", "Ivy", "Juniper"}

// largeWindow is the program over a register as large as it may get.
func largeWindow(b *testing.B) (*ui.Window, *uitest.Window) {
	b.Helper()
	o := laptopFor(b)
	so := o.Store
	so.Author, so.Laptop = "Ana Example", "Ana's laptop"
	s, _, err := store.Create(o.Dir, []byte(pass), so)
	if err != nil {
		b.Fatal(err)
	}
	err = s.UpdateImport("Made", func(tx *store.Tx) error {
		for i := range manyOrganisations {
			r := &data.Organisation{Common: data.Common{ID: data.ID(fmt.Sprintf("o%07d", i))}, Name: fmt.Sprintf("%s %s Example %d", benchNames[i%10], benchNames[i/10%10], i),
				Status: data.StatusActive, Sector: "Housing", Phone: fmt.Sprintf("020 7946 %04d", i%10000)}
			if err := tx.Put(r); err != nil {
				return err
			}
		}
		for i := range manyPeople {
			r := &data.Person{Common: data.Common{ID: data.ID(fmt.Sprintf("p%07d", i))}, Name: fmt.Sprintf("%s Specimen %s %d", benchNames[i/7%10], benchNames[i%10], i),
				JobTitle: "Social prescriber", Email: fmt.Sprintf("p%d@body%d.example", i, i%500)}
			if err := tx.Put(r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	w, win := openWindow(b, o)
	win.Keys(pass)
	win.Key(fyne.KeyReturn, 0)
	return w, win
}

// BenchmarkWindow measures what a person waits for: going from page to page, a
// keystroke in the search on top. Opening is not measured.
func BenchmarkWindow(b *testing.B) {
	w, _ := largeWindow(b)
	keys := ui.Rail()
	for _, key := range keys { // each once: the first time a page is made
		w.Go(page.Place{Page: key})
	}
	for i, key := range keys {
		from := keys[(i+1)%len(keys)]
		b.Run("to_"+key, func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				w.Go(page.Place{Page: from})
				b.StartTimer()
				w.Go(page.Place{Page: key})
			}
		})
	}
	for _, words := range []string{"c", "cedar", "cedar 1234", "hazle specimin", "07946", "zzzz"} {
		b.Run("search/"+words, func(b *testing.B) {
			for b.Loop() {
				w.Find(words)
			}
		})
	}
	for i, key := range keys {
		from := keys[(i+1)%len(keys)]
		b.Run("changed_"+key, func(b *testing.B) {
			n := 0
			for b.Loop() {
				b.StopTimer()
				n++
				w.Go(page.Place{Page: from})
				change(b, w, &data.Organisation{Common: data.Common{ID: "o0000001"}, Name: "Changed Example", Status: data.StatusActive, Offers: fmt.Sprint("note ", n)})
				b.StartTimer()
				w.Go(page.Place{Page: key})
			}
		})
	}
}
