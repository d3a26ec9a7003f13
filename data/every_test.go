package data

import "testing"

func TestHowOften(t *testing.T) {
	for text, want := range map[string]Every{
		"2 months": {Months: 2}, "every 2 months": {Months: 2}, "Bi-monthly": {Months: 2}, "every other month": {Months: 2}, "two months": {Months: 2},
		"month": {Months: 1}, "every month": {Months: 1}, "a month": {Months: 1}, "6  weeks": {Days: 42}, "every six weeks": {Days: 42},
		"fortnight": {Days: 14}, "quarterly": {Months: 3}, "every third quarter": {Months: 9}, "1 year": {Months: 12},
	} {
		if got, ok := ParseEvery(text); !ok || got != want {
			t.Errorf("%q: %v %v, want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "now and then", "0 months", "400 days", "2", "months 2"} {
		if got, ok := ParseEvery(text); ok {
			t.Errorf("%q: %v", text, got)
		}
		if got := EveryOf(&Group{MeetsEvery: text}); got != usualCycle {
			t.Errorf("%q: %v", text, got)
		}
	}
	if got := (Every{Months: 2}).After(DayOf(2025, 12, 31)); got != DayOf(2026, 2, 28) {
		t.Errorf("two months after 31 December: %v", got)
	}
}
