package data

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Rule is a number that the team may set for all its laptops: a tolerance, a
// threshold. It is kept as a setting, counts from the day it was set, and is
// what it usually is until then.
type Rule struct {
	Name        string // of the setting; on disk for ever
	Label       string // what people see
	Unit        string // of the number, in the plural: months
	Help        string // a sentence: what it does
	Usual       int
	Least, Most int
}

// The rules.
var (
	// ContactMonths is how many months ago a partner may have been spoken to
	// last and still count as spoken to.
	ContactMonths = &Rule{"contact months", "Spoken to within", "months",
		"A partner nobody has spoken to for longer counts as not spoken to: in the list of partners, on the Board's summary and in its checks.", 2, 1, 24}
	// SmallNumber is the threshold of statistical disclosure control: a count of
	// people not to be named is withheld below it.
	SmallNumber = &Rule{"small number", "Withhold counts under", "people",
		"In everything made for others a count of people who are not to be named is printed from here on; a smaller one is withheld as [c].", 5, 3, 20}
	// ForecastDays is how many days later than due a forecast may be before an
	// action is Red.
	ForecastDays = &Rule{"forecast days", "A forecast may be late by", "days",
		"An action whose forecast is later than this after its due day is Off track; up to it, At risk.", 28, 0, 365}
	// SeatDays is how many days ahead a seat that ends is told of.
	SeatDays = &Rule{"seat days", "Tell of what ends within", "days",
		"Home tells of a seat, a role, its funding or an agreement that ends before so many days have passed.", 90, 7, 730}
	// RiskModerate, RiskHigh and RiskExtreme are the scores at which the bands
	// of risk begin: consequence times likelihood, 1 to 5 each.
	RiskModerate = &Rule{"risk moderate", "Moderate from a score of", "points", "Risks that score less are Low.", 4, 2, 23}
	RiskHigh     = &Rule{"risk high", "High from a score of", "points", "Risks that score less are Moderate or Low.", 8, 3, 24}
	RiskExtreme  = &Rule{"risk extreme", "Extreme from a score of", "points", "Risks that score less are High or lower.", 15, 4, 25}
)

// Rules lists every rule.
func Rules() []*Rule {
	return []*Rule{ContactMonths, SmallNumber, ForecastDays, SeatDays, RiskModerate, RiskHigh, RiskExtreme}
}

// Value is the number in force. One that cannot be used, such as what a newer
// version allows, is the usual one.
func (r *Rule) Value(l Lookup) int {
	n, err := r.Read(settingValue(l, r.Name))
	if err != nil {
		return r.Usual
	}
	return n
}

// Read reads a number as a person types it; nothing is the usual one. The error
// is a sentence.
func (r *Rule) Read(text string) (int, error) {
	if strings.TrimSpace(text) == "" {
		return r.Usual, nil
	}
	t, err := parseNumber(strings.TrimSpace(text), true)
	if err != nil {
		return 0, err
	}
	if n := Float(t); n < float64(r.Least) || n > float64(r.Most) {
		return 0, Errorf(ErrValue, "%s is out of range: give a number from %d to %d", quoted(text), r.Least, r.Most)
	}
	return int(Float(t)), nil
}

// A Word is what the team calls something, such as a rating.
type Word struct {
	Name  string // of the setting; on disk for ever
	Usual string
}

// The words of the four ratings: Blue, Green, Amber and Red.
var (
	WordComplete = &Word{"word complete", "Complete"}
	WordOnTrack  = &Word{"word on track", "On track"}
	WordAtRisk   = &Word{"word at risk", "At risk"}
	WordOffTrack = &Word{"word off track", "Off track"}
)

// RatingWords lists the words of the ratings from the best to the worst.
func RatingWords() []*Word { return []*Word{WordComplete, WordOnTrack, WordAtRisk, WordOffTrack} }

// longestWord is how many letters fit into a coloured cell of the Board report.
const longestWord = 20

// Value is the word in force.
func (w *Word) Value(l Lookup) string {
	text, err := w.Read(settingValue(l, w.Name))
	if err != nil {
		return w.Usual
	}
	return text
}

// Read reads a word as a person types it; nothing is the usual one. The error
// is a sentence.
func (w *Word) Read(text string) (string, error) {
	text = strings.Join(strings.Fields(text), " ")
	switch {
	case text == "":
		return w.Usual, nil
	case utf8.RuneCountInString(text) > longestWord:
		return "", Errorf(ErrValue, "%s is too long: %d letters are the most that fit beside a colour", quoted(text), longestWord)
	}
	return text, nil
}

func settingValue(l Lookup, name string) string {
	s, _ := l.Get(Settings, Derived(NumSetting, name, "")).(*Setting)
	if s == nil {
		return ""
	}
	return s.Value
}

// checkRule says what is wrong with the value of a setting that is a rule or a
// word.
func checkRule(name, value string) error {
	if i := slices.IndexFunc(Rules(), func(r *Rule) bool { return r.Name == name }); i >= 0 {
		_, err := Rules()[i].Read(value)
		return err
	}
	if i := slices.IndexFunc(RatingWords(), func(w *Word) bool { return w.Name == name }); i >= 0 {
		_, err := RatingWords()[i].Read(value)
		return err
	}
	return nil
}

// RiskBands are the scores at which the bands of risk begin.
type RiskBands struct{ Moderate, High, Extreme int }

// RiskBandsOf gives the bands in force; the usual ones while those that were
// set do not follow each other.
func RiskBandsOf(l Lookup) RiskBands {
	b := RiskBands{RiskModerate.Value(l), RiskHigh.Value(l), RiskExtreme.Value(l)}
	if b.Moderate < b.High && b.High < b.Extreme {
		return b
	}
	return RiskBands{RiskModerate.Usual, RiskHigh.Usual, RiskExtreme.Usual}
}

// Of names the band of a score: Low, Moderate, High or Extreme.
func (b RiskBands) Of(score int) string {
	switch {
	case score >= b.Extreme:
		return "Extreme"
	case score >= b.High:
		return "High"
	case score >= b.Moderate:
		return "Moderate"
	}
	return "Low"
}

// String says the bands as they are printed: 1-3 Low, 4-6 Moderate.
func (b RiskBands) String() string {
	part := func(from, to int, name string) string {
		// A product of two numbers from 1 to 5 is the highest score of its band.
		for to > from && !isProduct(to) {
			to--
		}
		if to <= from {
			return strconv.Itoa(from) + " " + name
		}
		return strconv.Itoa(from) + "-" + strconv.Itoa(to) + " " + name
	}
	return strings.Join([]string{part(1, b.Moderate-1, "Low"), part(b.Moderate, b.High-1, "Moderate"),
		part(b.High, b.Extreme-1, "High"), part(b.Extreme, 25, "Extreme")}, ", ")
}

func isProduct(n int) bool {
	for c := 1; c <= 5; c++ {
		if n%c == 0 && n/c <= 5 {
			return true
		}
	}
	return false
}
