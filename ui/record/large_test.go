package record_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
	"placebook/ui/record"
	"placebook/ui/uitest"
)

// largest is a book of as many bodies and people as the program is made for,
// each with an employer.
func largest() *book.Book {
	const bodies, people = 20_000, 100_000
	b := book.New(data.DayOf(2026, 3, 4))
	var rs []data.Record
	for i := range bodies {
		rs = append(rs, &data.Organisation{Common: data.Common{ID: data.ID(fmt.Sprintf("o%06d", i)), Tags: []string{fmt.Sprintf("tag %d", i%40)}},
			Name: fmt.Sprintf("Example %s %05d", syllables(i), i), Sector: "Housing", KeyContact: data.ID(fmt.Sprintf("p%06d", i))})
	}
	for i := range people {
		p := data.ID(fmt.Sprintf("p%06d", i))
		rs = append(rs, &data.Person{Common: data.Common{ID: p}, Name: fmt.Sprintf("%s %s", syllables(i), syllables(i/7+3)), JobTitle: "Nurse"},
			&data.Role{Common: data.Common{ID: "r" + p}, Person: p, Organisation: data.ID(fmt.Sprintf("o%06d", i%bodies)), Title: data.RoleEmployee})
	}
	b.PutAll(rs)
	b.Prepare()
	return b
}

// syllables makes a name of a number.
func syllables(n int) string {
	parts := []string{"an", "be", "co", "da", "el", "fi", "go", "ha", "in", "jo", "ka", "lu"}
	var out strings.Builder
	for i := 0; i < 3; i++ {
		out.WriteString(parts[n%len(parts)])
		n /= len(parts)
	}
	return out.String()
}

// largeForm shows a form over the largest book.
func largeForm(b *testing.B) (*record.Form, *uitest.Window) {
	f, w := formOver(b, largest())
	f.Show("o000001")
	return f, w
}

func formOver(b *testing.B, all *book.Book) (*record.Form, *uitest.Window) {
	var f *record.Form
	var w *uitest.Window
	w = uitest.New(b, func() fyne.CanvasObject {
		f = record.NewForm(record.FormOptions{Kind: data.Organisations, Canvas: func() fyne.Canvas { return w.Canvas() },
			View: func(read func(*book.Book) error) error { return read(all) }})
		return f.Object()
	}, uitest.Size(400, 700))
	return f, w
}

// BenchmarkLargeShow shows one record after another.
func BenchmarkLargeShow(b *testing.B) {
	f, _ := largeForm(b)
	for b.Loop() {
		f.Show("o000002")
		f.Show("o019999")
	}
}

// BenchmarkLargeChoose types a letter of a name among 100,000 people; the list is
// laid out as it would be before it is drawn.
func BenchmarkLargeChoose(b *testing.B) {
	for _, typed := range []string{"a", "anbe", "anbeco be", "anbeko"} {
		b.Run(typed, func(b *testing.B) {
			_, w := largeForm(b)
			w.Focus("Key contact")
			w.Key(fyne.KeyDown, 0)
			w.Keys(typed[:len(typed)-1])
			edit := w.Canvas().Focused()
			last := rune(typed[len(typed)-1])
			for b.Loop() {
				edit.TypedRune(last)
				b.StopTimer()
				edit.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
				b.StartTimer()
			}
		})
	}
}

// BenchmarkLargeOpen opens the list of 100,000 people with nothing typed.
func BenchmarkLargeOpen(b *testing.B) {
	_, w := largeForm(b)
	w.Focus("Key contact")
	box := w.Canvas().Focused()
	for b.Loop() {
		box.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		b.StopTimer()
		w.Key(fyne.KeyEscape, 0)
		b.StartTimer()
	}
}

// BenchmarkLargeFirstOpen opens it for the first time, before anything is known
// of the names.
func BenchmarkLargeFirstOpen(b *testing.B) {
	all := largest()
	for b.Loop() {
		b.StopTimer()
		f, w := formOver(b, all)
		f.Show("o000001")
		w.Focus("Key contact")
		box := w.Canvas().Focused()
		b.StartTimer()
		box.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
}

// BenchmarkLargeReference is what a keystroke in a box without a list takes.
func BenchmarkLargeReference(b *testing.B) {
	_, w := largeForm(b)
	w.Focus("Name")
	edit := w.Canvas().Focused()
	for b.Loop() {
		edit.TypedRune('a')
		b.StopTimer()
		edit.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		b.StartTimer()
	}
}

// BenchmarkLargeDay types the last letter of a day that is said.
func BenchmarkLargeDay(b *testing.B) {
	_, w := largeForm(b)
	w.Type("Joined", "end of Jun")
	edit := w.Canvas().Focused()
	for b.Loop() {
		edit.TypedRune('e')
		b.StopTimer()
		edit.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		b.StartTimer()
	}
}

// BenchmarkFind is a combo's list of 20,000 plain choices.
func BenchmarkFind(b *testing.B) {
	choices := make([]kit.Choice, 20_000)
	for i := range choices {
		name := fmt.Sprintf("%s %s", syllables(i), syllables(i/7+3))
		choices[i] = kit.Choice{Key: name, Label: name}
	}
	find := kit.FindIn(choices, data.Fold)
	for _, typed := range []string{"a", "anbeco", "anbeko", "nobody at all"} {
		b.Run(typed, func(b *testing.B) {
			for b.Loop() {
				find(typed, 60)
			}
		})
	}
}
