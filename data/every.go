package data

import (
	"regexp"
	"strconv"
	"strings"
)

// Every is how often a group meets.
type Every struct{ Months, Days int } // one of them, the other 0

// usualCycle is taken where nobody has said how often the Board meets.
var usualCycle = Every{Months: 2}

// After is the day one cycle after another.
func (e Every) After(d Day) Day { return d.AddMonths(e.Months).AddDays(e.Days) }

// EveryOf gives how often a group meets; every two months where nobody has said
// it, or not in words that are understood.
func EveryOf(g *Group) Every {
	if g != nil {
		if e, ok := ParseEvery(g.MeetsEvery); ok {
			return e
		}
	}
	return usualCycle
}

var (
	everyNumber = regexp.MustCompile(`^(?:every )?(\d+|a|one|two|three|four|five|six|other|second|third)? ?(day|week|fortnight|month|quarter|year)s?$`)
	everyWord   = map[string]Every{
		"daily": {Days: 1}, "weekly": {Days: 7}, "fortnightly": {Days: 14}, "bi-weekly": {Days: 14}, "biweekly": {Days: 14},
		"monthly": {Months: 1}, "bi-monthly": {Months: 2}, "bimonthly": {Months: 2}, "two-monthly": {Months: 2}, "quarterly": {Months: 3},
		"termly": {Months: 4}, "half-yearly": {Months: 6}, "six-monthly": {Months: 6}, "twice a year": {Months: 6},
		"yearly": {Months: 12}, "annually": {Months: 12}, "annual": {Months: 12}, "once a year": {Months: 12},
	}
	everyCount = map[string]int{"": 1, "a": 1, "one": 1, "two": 2, "other": 2, "second": 2, "three": 3, "third": 3, "four": 4, "five": 5, "six": 6}
	unitEvery  = map[string]Every{"day": {Days: 1}, "week": {Days: 7}, "fortnight": {Days: 14}, "month": {Months: 1}, "quarter": {Months: 3}, "year": {Months: 12}}
)

// ParseEvery reads how often: "2 months", "every six weeks", "bi-monthly" (in
// partnerships: every two months), "quarterly".
func ParseEvery(text string) (Every, bool) {
	text = strings.Join(strings.Fields(strings.ToLower(text)), " ")
	if e, ok := everyWord[text]; ok {
		return e, true
	}
	m := everyNumber.FindStringSubmatch(text)
	if m == nil {
		return Every{}, false
	}
	n, ok := everyCount[m[1]]
	if !ok {
		n, _ = strconv.Atoi(m[1])
	}
	if n < 1 || n > 366 {
		return Every{}, false
	}
	u := unitEvery[m[2]]
	return Every{u.Months * n, u.Days * n}, true
}
