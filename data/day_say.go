package data

import (
	"fmt"
	"slices"
	"strings"
)

// A NamedDay is a day that people call by a name: a Board meeting, the day its
// papers are due, a bank holiday.
type NamedDay struct {
	Day Day
	// Name follows the day in a sentence: "the day papers are due".
	Name string
	// Word is the name in a word or two, for under a day of a calendar: "Papers".
	Word string
	// Calls are what people write for it, in lower case: "papers due".
	Calls []string
	// Closed days are not worked on: bank holidays.
	Closed bool
}

// A SaidDay is what SayDay made of a text.
type SaidDay struct {
	Day Day
	// Sentence says the day in full, so that a wrong guess is seen: "Thursday 12
	// March 2026, the day papers are due". Empty for the empty Day.
	Sentence string
}

// SayDay reads a day as a person says it today. Besides all that ParseDay and a
// DayReader take (day first), it knows
//
//   - today, tomorrow, yesterday, Friday (the coming one, today included), next
//     Friday (that of next week), last Tuesday (the latest before today), Monday
//     week, in 2 weeks, 3 days ago, in 5 working days;
//   - 12/3, 12 March, Mar 12: the year is that which brings the day nearest to
//     today, at most six months away;
//   - end of June, start of next month, end of the week (Friday), last day of
//     2026; Q2, end of Q2, Q2 2026/27: of the financial year, whose Q1 is April
//     to June. A quarter is no Day, so it gives its last day. Without a year it
//     is the one that is not more than three months past;
//   - next Board, last Board, papers due: by the named days, which may stand in
//     any order;
//   - March, this month, 2026, 2020/21: these stay a month or a year.
//
// Misspelt words are forgiven where they can mean one thing only, and the
// sentence says what they were taken for. What can mean several days (mid-March,
// end of year) is refused. Nothing but white space is the empty Day. today must
// be a whole day. Errors are ErrUnreadableDay, with a sentence.
func SayDay(text string, today Day, named []NamedDay) (SaidDay, error) {
	shown := clean(text)
	if shown == "" {
		return SaidDay{}, nil
	}
	s := &saying{shown: shown, today: today, named: named}
	said := plainSaying(shown)
	answer, ok, err := s.read(said)
	if !ok || err != nil {
		if better, notes := s.spelt(said); len(notes) > 0 {
			s.remarks = notes
			answer, ok, err = s.read(better)
		}
	}
	switch {
	case !ok:
		return SaidDay{}, Errorf(ErrUnreadableDay, "%s is not a day: write it as 12/3, 12 March 2026 or March 2026, or say it: tomorrow, next Friday, end of June, next Board", quoted(shown))
	case err != nil:
		return SaidDay{}, err
	}
	return SaidDay{Day: answer, Sentence: s.sentence(answer)}, nil
}

// A saying is one text being read: what it may be read by, and what there is to
// say about how it was.
type saying struct {
	shown string // as it was written
	today Day
	named []NamedDay
	// meant is what a text stands for that says less than a day: the end of Q2.
	meant string
	// far says how far away the day is: the text gave the distance, or a weekday.
	far     bool
	remarks []string
}

// plainSaying is a text without case, accents, and what stands between words.
func plainSaying(text string) string {
	text = strings.Map(func(r rune) rune {
		switch r {
		case '\'', '\u2019', '\u2018':
			return -1
		case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212':
			return '-'
		}
		return r
	}, Fold(text))
	return strings.Trim(strings.Join(strings.Fields(text), " "), " .,;!?")
}

// read tries all ways of saying a day. ok says that one of them fits; it may
// still name a day that never was.
func (s *saying) read(said string) (d Day, ok bool, err error) {
	if d, ok, err := s.readNamed(said); ok {
		return d, true, err
	}
	bare := strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(said, "by "), "on "), "the ")
	for _, f := range sayForms {
		if parts := f.pattern.FindStringSubmatch(bare); parts != nil {
			if d, ok, err := f.read(s, parts[1:]); ok {
				return d, true, err
			}
		}
	}
	if len(s.remarks) == 0 {
		said = s.shown // so that a refusal quotes it
	}
	d, err = NewDayReader(DayFirst).Read(said)
	if err == nil || strings.Contains(Sentence(err), "is not a day that can be read") {
		return d, err == nil, nil
	}
	return Day{}, true, err
}

// readNamed finds the next or the last day of a name. Only those of the next
// meetings are known; a name whose days are not in the data is said.
func (s *saying) readNamed(said string) (Day, bool, error) {
	said = strings.TrimPrefix(said, "the ")
	last := false
	for _, word := range []string{"next ", "coming ", "last ", "previous "} {
		if rest, ok := strings.CutPrefix(said, word); ok {
			said, last = rest, word[0] == 'l' || word[0] == 'p'
			break
		}
	}
	name := strings.ReplaceAll(said, "-", " ")
	var best Day
	known := false
	for _, n := range s.named {
		if !slices.Contains(n.Calls, name) {
			continue
		}
		known = true
		switch {
		case last && n.Day.Before(s.today) && (best.IsZero() || best.Before(n.Day)),
			!last && !n.Day.Before(s.today) && (best.IsZero() || n.Day.Before(best)):
			best = n.Day
		}
	}
	switch {
	case !known && slices.Contains(boardWords, name):
		return Day{}, true, Errorf(ErrUnreadableDay, "No Board meeting is in your data, so %s is not known: write the day", quoted(s.shown))
	case known && best.IsZero() && last:
		return Day{}, true, Errorf(ErrUnreadableDay, "There is no earlier %s in your data: write the day", quoted(said))
	case known && best.IsZero():
		return Day{}, true, Errorf(ErrUnreadableDay, "There is no later %s in your data: write the day", quoted(said))
	}
	return best, known, nil
}

// boardWords are known even where no meeting is: they mean something here.
var boardWords = []string{"board", "board meeting", "papers due", "papers", "cut off", "cutoff"}

// sentence says a day in full.
func (s *saying) sentence(d Day) string {
	out := d.Weekday()
	switch d.precision {
	case PrecisionMonth:
		out += ", the month without a day"
	case PrecisionYear:
		out += ", the calendar year without a day"
	case PrecisionFinancialYear:
		out += fmt.Sprintf(", the financial year: %s to %s", d.First().asMonth().Long(), d.Last().asMonth().Long())
	}
	var notes []string
	if s.meant != "" {
		notes = append(notes, s.meant)
	}
	for _, n := range s.named {
		if n.Day == d && !slices.Contains(notes, n.Name) {
			notes = append(notes, n.Name)
		}
	}
	if len(notes) == 0 && s.far {
		notes = append(notes, distance(DaysBetween(s.today, d)))
	}
	out = strings.Join(append([]string{out}, notes...), ", ")
	if len(s.remarks) > 0 {
		out += ": " + strings.Join(s.remarks, ", ")
	}
	return out
}

// distance says a number of days from today.
func distance(days int) string {
	switch {
	case days == 0:
		return "today"
	case days == 1:
		return "tomorrow"
	case days == -1:
		return "yesterday"
	case days < 0:
		return fmt.Sprintf("%d days ago", -days)
	}
	return fmt.Sprintf("in %d days", days)
}
