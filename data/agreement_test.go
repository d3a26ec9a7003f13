package data

import "testing"

// asAt is a look-up that only knows its day.
type asAt Day

func (asAt) Get(*Kind, ID) Record                 { return nil }
func (asAt) Referring(*Kind, string, ID) []Record { return nil }
func (d asAt) Today() Day                         { return Day(d) }

func TestCurrentMoU(t *testing.T) {
	mou := func(id ID, agreed Day, replaces ID) *Agreement {
		return &Agreement{Common: Common{ID: id}, Title: "MoU", Type: AgreementMoU, Agreed: agreed, Replaces: replaces}
	}
	first, second := mou("first", DayOf(2019, 4, 1), ""), mou("second", FinancialYearOf(2020), "first")
	undated := mou("undated", Day{}, "")
	terms := &Agreement{Common: Common{ID: "terms"}, Type: AgreementTerms, Agreed: DayOf(2025, 1, 1)}
	corrected := mou("corrected", DayOf(2018, 1, 1), "first") // dated earlier, and yet in its place
	for _, c := range []struct {
		name string
		day  Day
		all  []Record
		want ID
	}{
		{"none", DayOf(2026, 1, 1), nil, ""},
		{"only other agreements", DayOf(2026, 1, 1), []Record{terms}, ""},
		{"the day before it was agreed", DayOf(2019, 3, 31), []Record{first}, ""},
		{"the day it was agreed", DayOf(2019, 4, 1), []Record{first}, "first"},
		{"before the second one", DayOf(2020, 3, 31), []Record{second, first}, "first"},
		{"first day of the second one's year", DayOf(2020, 4, 1), []Record{first, second}, "second"},
		{"without a day it is the oldest", DayOf(2026, 1, 1), []Record{undated, first}, "first"},
		{"without a day and alone", DayOf(2026, 1, 1), []Record{undated}, "undated"},
		{"replaced by one with an earlier day", DayOf(2026, 1, 1), []Record{first, corrected}, "corrected"},
	} {
		got := ID("")
		if a := CurrentMoU(asAt(c.day), c.all); a != nil {
			got = a.ID
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
