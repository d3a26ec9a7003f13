package intake_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"placebook/data/book"
	"placebook/data/intake"
	"placebook/data/intake/grid"
)

// practices makes a file of n organisations, with what real ones hold.
func practices(n int) string {
	var b strings.Builder
	b.WriteString("PRACTICE_CODE,PRACTICE_NAME,Address 1,Town,PRACTICE_POSTCODE,Telephone,Website,Sector,Joined\n")
	for i := range n {
		fmt.Fprintf(&b, "A%05d,EXAMPLE SURGERY %d,%d Example Street,London,SE%d %dAA,2079%06d,https://www.surgery%d.example/,General practice,%02d/03/2021\n",
			i, i/3, i%200, 1+i%28, i%10, i, i, 1+i%28)
	}
	return b.String()
}

// bench plans and commits a file, each time into data as prepare leaves it.
func benchImport(b *testing.B, list, text string, again bool) {
	f, err := grid.ReadBytes(context.Background(), "f.csv", []byte(text), grid.Options{})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		b.StopTimer()
		s := newStore(b)
		if again {
			commit(b, s, plan(b, s, list, f, intake.Options{}))
		}
		b.StartTimer()
		commit(b, s, plan(b, s, list, f, intake.Options{}))
	}
}

func BenchmarkImport14000First(b *testing.B) {
	benchImport(b, "organisations", practices(14_000), false)
}

func BenchmarkImport14000Again(b *testing.B) {
	benchImport(b, "organisations", practices(14_000), true)
}

// BenchmarkPlan14000Against20000 is the plan alone.
func BenchmarkPlan14000Against20000(b *testing.B) {
	s := newStore(b)
	bring(b, s, "organisations", practices(20_000))
	f := file(b, "f.csv", practices(14_000))
	for b.Loop() {
		if err := s.View(func(bk *book.Book) error {
			_, err := intake.Make(context.Background(), f, "organisations", bk, intake.Options{}, nil)
			return err
		}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkContacts10000First is 10,000 people of 500 organisations.
func BenchmarkContacts10000First(b *testing.B) {
	var t strings.Builder
	t.WriteString("Organisation,Name,Role,E-mail,Telephone\n")
	for i := range 10_000 {
		fmt.Fprintf(&t, "Example Organisation %d,Ada Sample %d,Manager,ada%d@org%d.example,020 7946 %04d\n", i/20, i, i, i/20, i)
	}
	benchImport(b, "contacts", t.String(), false)
}
