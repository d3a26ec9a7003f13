package partners_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/page/pagetest"
	"placebook/ui/page/partners"
)

// manyPartners is the page with 20,000 organisations, and its table.
func manyPartners(b *testing.B) (*pagetest.Host, *kit.RowTable) {
	h := pagetest.New(b)
	many(b, h, 20_000)
	h.Window("partners", partners.New)
	for _, o := range test.LaidOutObjects(h.Canvas().Content()) {
		if table, ok := o.(*kit.RowTable); ok {
			return h, table
		}
	}
	b.Fatal("there is no table")
	return h, nil
}

// BenchmarkReference20k folds the names of 20,000 records: what the others are
// to be measured by.
func BenchmarkReference20k(b *testing.B) {
	h, _ := manyPartners(b)
	_ = h.Store().View(func(bk *book.Book) error {
		all := book.List[*data.Organisation](bk)
		for b.Loop() {
			for _, o := range all {
				data.Fold(o.Name)
			}
		}
		return nil
	})
}

func BenchmarkFindKeystroke20k(b *testing.B) {
	h, _ := manyPartners(b)
	h.Win.Key(fyne.KeyF, ctrl)
	box := h.Canvas().Focused()
	h.Win.Keys("body")
	typed := 0
	for b.Loop() {
		if typed++; typed%5 == 0 {
			box.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		} else {
			box.TypedRune([]rune(" 123")[typed%4])
		}
	}
}

func BenchmarkSort20k(b *testing.B) {
	for _, column := range []string{"Name", "Sector", "Seat held by", "MoU", "Last contact"} {
		b.Run(column, func(b *testing.B) {
			_, table := manyPartners(b)
			for b.Loop() {
				table.PressLabel(column)
			}
		})
	}
}

// BenchmarkEdit20k is what follows the saving of one record.
func BenchmarkEdit20k(b *testing.B) {
	h, _ := manyPartners(b)
	var batch store.Batch
	h.Store().Watch(func(x store.Batch) { batch = x })
	o := first(h)
	o.Phone = "020 7946 0003"
	h.Save(o)
	for b.Loop() {
		h.Page().Changed(batch)
	}
}

// BenchmarkEditElsewhere20k is what follows a step about something else, such as
// a contact note.
func BenchmarkEditElsewhere20k(b *testing.B) {
	h, _ := manyPartners(b)
	for b.Loop() {
		h.Page().Changed(store.Batch{})
	}
}

func first(h *pagetest.Host) (o *data.Organisation) {
	_ = h.Store().View(func(b *book.Book) error {
		o = b.Copy(data.Organisations, book.List[*data.Organisation](b)[0].ID).(*data.Organisation)
		return nil
	})
	return o
}

func BenchmarkViewSwitch20k(b *testing.B) {
	h, _ := manyPartners(b)
	tabs := h.Win.Find("Organisations, views").Object.(*kit.Tabs)
	i := 0
	for b.Loop() {
		i++
		tabs.PressLabel([]string{"Active", "All"}[i%2])
	}
}

func BenchmarkFold20k(b *testing.B) {
	h, table := manyPartners(b)
	h.Win.Key(fyne.KeyG, ctrl|shift)
	h.Win.Tap("Sector")
	key := table.Key(0)
	i := 0
	for b.Loop() {
		i++
		table.OnFold(key, i%2 == 0)
	}
}

func BenchmarkOpenRecord20k(b *testing.B) {
	h, _ := manyPartners(b)
	h.Win.Focus(orgs)
	body := h.Win.Canvas().Focused()
	i := 0
	for b.Loop() {
		key := fyne.KeyDown
		if i++; i%1000 > 500 {
			key = fyne.KeyUp
		}
		body.TypedKey(&fyne.KeyEvent{Name: key})
	}
}
