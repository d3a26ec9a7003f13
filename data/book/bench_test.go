package book_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
)

// The benchmarks of search have 20,000 organisations and 100,000 people with
// their employments, seats, signatures and contact notes, no two of whom share a
// telephone number, an address or an ODS code.

const (
	benchOrganisations = 20_000
	benchPeople        = 100_000
)

var (
	benchWords    = strings.Fields("Acorn Birch Cedar Dahlia Elder Fern Gorse Hazel Ivy Juniper Kelp Larch Maple Nettle Oak Poplar Quince Rowan Sorrel Thistle Ulex Vetch Willow Yarrow Zinnia")
	benchBodies   = strings.Fields("Surgery Housing Trust Centre Community Mental Health Charity Carers Hospital Pharmacy Federation Association Project")
	benchSyllable = strings.Fields("an ber cor del es fan gor hil in jo ka lem mar nor ol pet qui ros sam tor ul ven wil yas zor")
	benchOffers   = []string{"Damp and mould visits for tenants; refer by e-mail", "Talking therapies for adults, self-referral", "Falls prevention classes", "Befriending and a lunch club", "Advice about debt and benefits"}
)

// benchName makes one of some thousand names.
func benchName(i, salt int) string {
	n := len(benchSyllable)
	i = i*7919 + salt
	s := benchSyllable[i%n] + benchSyllable[i/n%n] + benchSyllable[i/n/n%5]
	return strings.ToUpper(s[:1]) + s[1:]
}

func benchRecords() (out []data.Record) {
	add := func(id string, r data.Record) {
		r.Base().ID = data.ID(id)
		out = append(out, r)
	}
	sectors := data.DefaultList(data.SettingSectors)
	mou := &data.Agreement{Title: "Memorandum of Understanding", Type: data.AgreementMoU, Version: "2"}
	add("mou", mou)
	board := &data.Group{Name: "Partnership Board", Type: data.GroupBoard}
	add("board", board)
	for i := range benchOrganisations {
		id := data.ID(fmt.Sprintf("o%07d", i))
		add(string(id), &data.Organisation{
			Name: fmt.Sprintf("%s %s %s", benchWords[i%len(benchWords)], benchName(i, 11), benchBodies[i/7%len(benchBodies)]), Sector: sectors[i%len(sectors)],
			ODS: fmt.Sprintf("Z%05d", i), Address: fmt.Sprintf("%d Example Street, Exampleton", i%200+1), Postcode: fmt.Sprintf("ZZ%d %d%c%c", i%99+1, i%10, 'A'+i%26, 'A'+i/26%26),
			Phone: fmt.Sprintf("020 79%02d %04d", i/10000, i%10000), Email: fmt.Sprintf("hello@org%d.example", i), Website: fmt.Sprintf("www.org%d.example", i),
			Offers: benchOffers[i%len(benchOffers)], Status: data.StatusActive, Joined: data.YearOf(2019 + i%6)})
		add(fmt.Sprintf("s%07d", i), &data.Signature{Agreement: "mou", Organisation: id, State: data.SignatureSent})
		add(fmt.Sprintf("n%07d", i), &data.ContactNote{Organisation: id, Person: data.ID(fmt.Sprintf("p%07d", i)), Day: data.DayOf(2026, 1, i%28+1), Text: "Spoke about the winter plan. They will send two names for the group."})
		if i%4 == 0 {
			add(fmt.Sprintf("b%07d", i), &data.Role{Person: data.ID(fmt.Sprintf("p%07d", i)), Organisation: id, Group: "board", Title: data.RoleRepresentative})
		}
	}
	for i := range benchPeople {
		id := data.ID(fmt.Sprintf("p%07d", i))
		first, last := benchName(i%900, 3), benchName(i/7, 5)
		add(string(id), &data.Person{Name: first + " " + last, JobTitle: "Practice manager", Profession: "Nurse",
			Email: fmt.Sprintf("%s.%s%d@org%d.example", strings.ToLower(first), strings.ToLower(last), i, i%benchOrganisations), Phone: fmt.Sprintf("07700 9%05d", i)})
		add(fmt.Sprintf("e%07d", i), &data.Role{Person: id, Organisation: data.ID(fmt.Sprintf("o%07d", i%benchOrganisations)), Title: data.RoleEmployee})
	}
	return out
}

func benchBook() *book.Book {
	b := book.New(today)
	b.PutAll(benchRecords())
	b.Prepare()
	return b
}

func heap() float64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / 1e6
}

func BenchmarkFindBuild(b *testing.B) {
	bk := benchBook()
	before := heap()
	var w *book.Warming
	for b.Loop() {
		w = bk.Warming()
		w.Work()
		bk.Use(w)
	}
	w = nil
	b.ReportMetric(heap()-before, "MB-of-heap")
	runtime.KeepAlive(bk)
}

// BenchmarkFindKeystroke is each keystroke of what somebody types, beside a look
// at every row as it would be done without an index, forgiving nothing.
func BenchmarkFindKeystroke(b *testing.B) {
	bk := benchBook()
	bk.Find("a", book.FindOptions{Limit: 5})
	var rows []string
	for _, k := range data.Kinds() {
		for _, r := range bk.All(k) {
			if !k.Internal {
				rows = append(rows, data.Fold(bk.Title(r))+"\n"+book.Words(r))
			}
		}
	}
	for _, typed := range []string{"cedar health", "07700 900123", "nurse", "zz12 2cc", "z00123", "exmaple", "comunnity", "manager practice nurse anber", "the winter plan for the group names send two", "nothing like it at all"} {
		for n := 1; n <= len(typed); n++ {
			query := typed[:n]
			if strings.HasSuffix(query, " ") {
				continue
			}
			name := strings.ReplaceAll(query, " ", "_")
			b.Run("find/"+name, func(b *testing.B) {
				found := 0
				for b.Loop() {
					found = 0
					for _, g := range bk.Find(query, book.FindOptions{Limit: 5}) {
						found += g.Total
					}
				}
				b.ReportMetric(float64(found), "found")
			})
		}
		b.Run("every_row/"+strings.ReplaceAll(typed, " ", "_"), func(b *testing.B) {
			words := strings.Fields(data.Fold(typed))
			for b.Loop() {
				naive(rows, words)
			}
		})
	}
}

func naive(rows, words []string) (found int) {
	for _, row := range rows {
		all := true
		for _, w := range words {
			all = all && strings.Contains(row, w)
		}
		if all {
			found++
		}
	}
	return found
}

func BenchmarkFindAfterEdit(b *testing.B) {
	bk := benchBook()
	bk.Find("a", book.FindOptions{Limit: 5})
	for name, edit := range map[string]func(i int) data.Record{
		"organisation_renamed": func(i int) data.Record {
			o := data.Clone(bk.Get(data.Organisations, data.ID(fmt.Sprintf("o%07d", i%benchOrganisations)))).(*data.Organisation)
			o.Name = fmt.Sprint("Renamed Body ", i)
			return o
		},
		"note_of_a_person": func(i int) data.Record {
			p := data.Clone(bk.Get(data.Persons, data.ID(fmt.Sprintf("p%07d", i%benchPeople)))).(*data.Person)
			p.Notes = fmt.Sprint("Practice nurse, manager of Acorn since ", i)
			return p
		},
		"person_added": func(i int) data.Record {
			return &data.Person{Common: data.Common{ID: data.ID(fmt.Sprint("new", i))}, Name: fmt.Sprint("Acorn Person ", i)}
		},
	} {
		b.Run(name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				bk.Put(edit(i))
				bk.Find("z00123", book.FindOptions{Limit: 5})
			}
		})
	}
}
