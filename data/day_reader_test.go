package data

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestDayReaderOrder(t *testing.T) {
	for _, c := range []struct {
		name   string
		forced Order
		seen   []string
		order  Order
		proof  string
	}{
		{"nothing", Unproved, nil, NoneNeeded, ""},
		{"no order to tell", Unproved, []string{"", "2026-03-05", "5 March 2026", "2020/21", "05/05/2026", "5.3.2026", "NA"}, NoneNeeded, ""},
		{"reads both ways", Unproved, []string{"05/05/2026", "03/04/2026", "05/06/2026"}, Unproved, "03/04/2026"},
		{"day over 12", Unproved, []string{"03/04/2026", " 25/03/2026 ", "26/03/2026"}, DayFirst, "25/03/2026"},
		{"month first", Unproved, []string{"03/04/2026", "7/20/23, 4:16:29 PM"}, MonthFirst, "7/20/23, 4:16:29 PM"},
		{"both", Unproved, []string{"25/03/2026", "03/25/2026"}, Contradictory, "25/03/2026 and 03/25/2026"},
		{"hyphens prove too", Unproved, []string{"03/04/2026", "13-04-2026"}, DayFirst, "13-04-2026"},
		{"year first proves nothing", Unproved, []string{"03/04/2026", "2026/03/25", "2026-03-25"}, Unproved, "03/04/2026"},
		{"dots with a part over 12 prove it", Unproved, []string{"03/04/2026", "25.03.2026"}, DayFirst, "25.03.2026"},
		{"dots without one prove nothing", Unproved, []string{"03/04/2026", "05.03.2026"}, Unproved, "03/04/2026"},
		{"dots against slashes", Unproved, []string{"03/25/2026", "25.03.2026"}, Contradictory, "25.03.2026 and 03/25/2026"},
		{"names prove nothing", Unproved, []string{"03/04/2026", "March 25, 2026"}, Unproved, "03/04/2026"},
		{"no day proves nothing", Unproved, []string{"03/04/2026", "31/02/2026", "29/02/2026", "40/01/2026", "25/13/2026"}, Unproved, "03/04/2026"},
		{"an invalid time proves nothing", Unproved, []string{"25/03/2026 25:00"}, NoneNeeded, ""},
		{"forced", DayFirst, []string{"03/25/2026", "03/04/2026"}, DayFirst, ""},
		{"forced month first", MonthFirst, []string{"25/03/2026"}, MonthFirst, ""},
		{"no order to force", Contradictory, []string{"25/03/2026"}, DayFirst, "25/03/2026"},
	} {
		r := NewDayReader(c.forced)
		for _, s := range c.seen {
			r.See(s)
		}
		if order, proof := r.Order(); order != c.order || proof != c.proof {
			t.Errorf("%s: order %d by %q, want %d by %q", c.name, order, proof, c.order, c.proof)
		}
	}
}

// Values that read the same in every file.
func TestDayReaderReads(t *testing.T) {
	march5 := DayOf(2026, 3, 5)
	for text, want := range map[string]Day{
		"": {}, "  ": {},
		"2026-03-05":                   march5,
		"2026-3-5":                     march5,
		"2026/03/05":                   march5,
		"2026.03.05":                   march5,
		"20260305":                     march5,
		"5.3.2026":                     march5,
		"05.03.26":                     march5,
		"5 March 2026":                 march5,
		"5 MAR 26":                     march5,
		"5-Mar-26":                     march5,
		"05-Mar-2026":                  march5,
		"05Mar2026":                    march5,
		"5th March 2026":               march5,
		"5th of March, 2026":           march5,
		"March 5, 2026":                march5,
		"Mar 5 2026":                   march5,
		"March 5th, 2026":              march5,
		"Thu 5 March 2026":             march5,
		"Thursday, 5 March 2026":       march5,
		"Thurs. 5 Mar 2026":            march5,
		"Thu, 05 Mar 2026":             march5,
		"Thursday March 5, 2026":       march5,
		"2026-03-05T00:00:00":          march5,
		"2026-03-05T23:59:59.999":      march5,
		"2026-03-05 00:00":             march5,
		"2026-03-05T00:00:00Z":         march5,
		"2026-03-05T09:30:00+00:00":    march5,
		"2026-03-04T23:30:00-05:00":    march5, // half past four in London
		"2026-07-04T23:00:00.000Z":     DayOf(2026, 7, 5),
		"2026-07-04 11:30 pm +0000":    DayOf(2026, 7, 5),
		"2026-07-05 12:30 am UTC":      DayOf(2026, 7, 5),
		"2026-07-05 12:30 am +0400":    DayOf(2026, 7, 4),
		"Mar 5, 2026 7:05\u202fPM":     march5,
		"5 March 2026, 9.30 a.m.":      march5,
		"05/05/2026":                   DayOf(2026, 5, 5),
		"5/5/26":                       DayOf(2026, 5, 5),
		"01Jan2022":                    DayOf(2022, 1, 1),
		"1-Jan-69":                     DayOf(2069, 1, 1),
		"1-Jan-70":                     DayOf(1970, 1, 1),
		"1-Jan-00":                     DayOf(2000, 1, 1),
		"22nd Aug 2026":                DayOf(2026, 8, 22),
		"1st Sept. 2026":               DayOf(2026, 9, 1),
		"2026-03":                      MonthOf(2026, 3),
		"March 2026":                   MonthOf(2026, 3),
		"March, 2026":                  MonthOf(2026, 3),
		"Mar-2026":                     MonthOf(2026, 3),
		"Mar-26":                       MonthOf(2026, 3),
		"2026":                         YearOf(2026),
		"2020/21":                      FinancialYearOf(2020),
		"2020/2021":                    FinancialYearOf(2020),
		"\u200e5\u00a0March\u00a02026": march5, // as copied from a web page
	} {
		if got, err := NewDayReader(Unproved).Read(text); got != want || err != nil {
			t.Errorf("Read(%q) = %s, %v; want %s", text, got, err, want)
		}
	}
}

func TestDayReaderRefuses(t *testing.T) {
	for text, sentence := range map[string]string{
		"Q2 2026/27":          "write it as 5 March 2026",
		"TBC":                 "write it as 5 March 2026",
		"5 March":             "write it as 5 March 2026",
		"March 26":            "write it as 5 March 2026", // the 26th, or 2026?
		"46086":               "write it as 5 March 2026",
		"18991231":            "write it as 5 March 2026",
		"05/03/2026/1":        "write it as 5 March 2026",
		"05/03-2026":          "write it as 5 March 2026",
		"2026-03/05":          "write it as 5 March 2026",
		"5/3/126":             "write it as 5 March 2026",
		"2026 10:30":          "write it as 5 March 2026",
		"Thu March 2026":      "write it as 5 March 2026",
		"05/05/2026 24:30":    "write it as 5 March 2026",
		"2026-03-05T09:60":    "write it as 5 March 2026",
		"31 February 2026":    "31 February 2026 is not a day",
		"20260230":            "30 February 2026 is not a day",
		"2020/2022":           "is not a financial year",
		"31/02/2026":          "write it as 5 March 2026",
		"03.25.2026":          "There is no month 25",
		"5th Smarch 2026":     `"smarch" is not the name of a month`,
		"Friday 5 March 2026": `"Friday 5 March 2026" does not agree with itself: 5 March 2026 is a Thursday`,
	} {
		d, err := NewDayReader(Unproved).Read(text)
		if !errors.Is(err, ErrUnreadableDay) || !d.IsZero() {
			t.Errorf("Read(%q) = %s, %v; want ErrUnreadableDay", text, d, err)
		} else if !strings.Contains(Sentence(err), sentence) {
			t.Errorf("Read(%q) says %q, want %q in it", text, Sentence(err), sentence)
		}
	}
}

func TestDayReaderByOrder(t *testing.T) {
	for _, c := range []struct{ text, dayFirst, monthFirst, readings string }{
		{"03/04/2026", "2026-04-03", "2026-03-04", "3 April 2026 or 4 March 2026"},
		{"3-4-26", "2026-04-03", "2026-03-04", "3 April 2026 or 4 March 2026"},
		{"03/04/2026 00:00", "2026-04-03", "2026-03-04", "3 April 2026 or 4 March 2026"},
		{"15/11/22, 09:30:17", "2022-11-15", "is not a day when read month first", "15 November 2022"},
		{"7/20/23, 4:16:29 PM", "is not a day when read day first", "2023-07-20", "20 July 2023"},
		{"05/05/2026", "2026-05-05", "2026-05-05", "5 May 2026"},
		{"31/02/2026", "31 February 2026 is not a day", "There is no month 31", ""},
		{"Fri 03/04/2026", "2026-04-03", "4 March 2026 is a Wednesday", "3 April 2026 or 4 March 2026"},
		{"26/03/05", "2005-03-26", "is not a day when read month first", "26 March 2005"},
		{"2026/03/04", "2026-03-04", "2026-03-04", "4 March 2026"},
		{"3.4.2026", "2026-04-03", "2026-04-03", "3 April 2026"},
		{"nonsense", "is not a day", "is not a day", ""},
	} {
		for order, want := range map[Order]string{DayFirst: c.dayFirst, MonthFirst: c.monthFirst} {
			d, err := NewDayReader(order).Read(c.text)
			if err == nil && d.String() != want || err != nil && !strings.Contains(Sentence(err), want) {
				t.Errorf("Read(%q) in order %d = %s, %q; want %q", c.text, order, d, Sentence(err), want)
			}
		}
		if got := NewDayReader(Unproved).Readings(c.text); got != c.readings {
			t.Errorf("Readings(%q) = %q, want %q", c.text, got, c.readings)
		}
	}
}

func TestDayReaderWithoutProof(t *testing.T) {
	r := NewDayReader(Unproved)
	r.See("03/04/2026")
	_, err := r.Read("03/04/2026")
	if want := "03/04/2026 may be 3 April 2026 or 4 March 2026: no day in this file proves which"; !errors.Is(err, ErrUnprovedOrder) || Sentence(err) != want {
		t.Errorf("unproved: %q, want %q", Sentence(err), want)
	}
	r.See("25/03/2026")
	if d, err := r.Read("03/04/2026"); d != DayOf(2026, 4, 3) || err != nil {
		t.Errorf("proved: %s, %v", d, err)
	}
	r.See("03/25/2026") // and now nothing is proved any more
	for text, want := range map[string]string{
		"03/04/2026": "03/04/2026 may be 3 April 2026 or 4 March 2026: some days of this file are written day first, others month first",
		"25/03/2026": "25/03/2026 may be 25 March 2026: some days of this file are written day first, others month first",
	} {
		if _, err := r.Read(text); !errors.Is(err, ErrUnprovedOrder) || Sentence(err) != want {
			t.Errorf("contradictory: %q, want %q", Sentence(err), want)
		}
	}
	for text, want := range map[string]Day{"05/05/2026": DayOf(2026, 5, 5), "4 March 2026": DayOf(2026, 3, 4)} {
		if d, err := r.Read(text); d != want || err != nil {
			t.Errorf("Read(%q) = %s, %v: it does not hang on the order", text, d, err)
		}
	}
}

// A file written in one order is read back, or its order is not proved; a wrong
// day never comes out.
func TestDayReaderNeverReadsWrongly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		layout := rapid.SampledFrom([]string{"02/01/2006", "2/1/06", "02-01-2006 15:04", "01/02/2006", "1-2-2006", "1/2/06 3:04 PM"}).Draw(t, "layout")
		n := rapid.IntRange(1, 6).Draw(t, "rows")
		r, days := NewDayReader(Unproved), []Day{}
		for i := range n {
			d := DayOf(2026, 1, 1).AddDays(rapid.IntRange(0, 3000).Draw(t, fmt.Sprint("row ", i)))
			days = append(days, d)
			r.See(d.Time().Format(layout))
		}
		for _, d := range days {
			got, err := r.Read(d.Time().Format(layout))
			if err == nil && got != d {
				t.Fatalf("%s as %s reads as %s", d, layout, got)
			}
			if err != nil && !errors.Is(err, ErrUnprovedOrder) {
				t.Fatal(Sentence(err))
			}
		}
		if order, _ := r.Order(); order == Contradictory {
			t.Fatal("one order written, two proved")
		}
	})
}

func FuzzDayReader(f *testing.F) {
	for _, s := range [][2]string{
		{"03/04/2026", "25/03/2026"}, {"7/20/23, 4:16:29 PM", "Thu 5 March 2026"}, {"2026-07-04T23:00:00Z", "5-Mar-26"},
		{"20260305", "5.3.26"}, {"2020/21", "Q2 2026/27"}, {"9999-12-31T23:59:59-05:00", "01Jan2022"},
	} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		r := NewDayReader(Unproved)
		r.See(a)
		r.See(b)
		order, proof := r.Order()
		if (proof == "") != (order == NoneNeeded) {
			t.Fatalf("order %d by %q", order, proof)
		}
		for _, s := range []string{a, b} {
			d, err := r.Read(s)
			switch {
			case err != nil:
				if !d.IsZero() || Sentence(err) == "" || !errors.Is(err, ErrUnreadableDay) && !errors.Is(err, ErrUnprovedOrder) {
					t.Fatalf("Read(%q) = %s, %v", s, d, err)
				}
				if errors.Is(err, ErrUnprovedOrder) && order != Unproved && order != Contradictory {
					t.Fatalf("Read(%q): %s, but the order is %d", s, Sentence(err), order)
				}
			case !strings.Contains(r.Readings(s), d.Long()):
				t.Fatalf("%q reads as %s, which is not among %q", s, d.Long(), r.Readings(s))
			}
		}
	})
}
