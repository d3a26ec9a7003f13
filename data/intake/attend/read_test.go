package attend

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"placebook/data"
	"placebook/data/intake/grid"
)

func TestDurations(t *testing.T) {
	for text, want := range map[string]string{
		"3h 23m 20s": "3h23m20s", "1h 7s": "1h0m7s", "43m 12s": "43m12s", "8s": "8s", "3h 0m 0s": "3h0m0s", "12m ": "12m0s", "1h 42m": "1h42m0s", "53s": "53s",
		"2\u00a0h\u00a044\u00a0m": "2h44m0s", "1 godz. 3 min 5 sek.": "1h3m5s", "1 hr 2 min": "1h2m0s", "2 hrs": "2h0m0s", "30 min": "30m0s",
		"1 Std. 2 Min. 3 Sek.": "1h2m3s", "1 hora 2 minutos": "1h2m0s", "62": "1h2m0s", "62.5": "1h2m30s", "1,5": "1m30s", "1:02:03": "1h2m3s", "0:47": "47m0s",
		"": "", "ten min": "", "5 parsecs": "", "-5": "", "1h x": "", "99999999h": "", "9e99": "", "NaN": "", "1:2:3:4": "", "1:99": "",
	} {
		got := ""
		if d, ok := durationOf(text, time.Minute); ok {
			got = d.String()
		}
		if got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestNames(t *testing.T) {
	for text, want := range map[string]string{
		"Doe, Jane (External)": "Jane Doe", "Casey Guest (Unverified)": "Casey Guest", "Jane Doe (Guest)": "Jane Doe", "[Example Trust] Jane Doe": "Jane Doe",
		"Jane Doe (Example Trust)": "Jane Doe", "DOE, Jane (NHS EXAMPLE ICB - QQQ)": "Jane DOE", "JANSSENS JAN (EXT)": "Janssens Jan", "O'BRIEN-SMITH, ANN": "Ann O'Brien-Smith",
		"Dr Jane Doe": "Dr Jane Doe", "Jane Doe, MBE": "Jane Doe, MBE", "priya (she/her)": "priya", "Zoë Sample": "Zoë Sample", "(Jane Doe)": "Jane Doe",
		"iPhone (Brian Smith)": "Brian Smith", "Ann's iPad (Guest)": "Ann's iPad, device", "iPhone": "iPhone, device", "Meeting Room 2": "Meeting Room 2, device",
		"+44 7700 900123": "Telephone ending 123, telephone", "447700***123": "Telephone ending 123, telephone", "(020) 7946 0000": "Telephone ending 000, telephone",
		"Guest Speaker Jane": "Guest Speaker Jane", "": "",
	} {
		n := nameOf(text)
		got := n.name
		if n.device {
			got += ", device"
		}
		if n.telephone {
			got += ", telephone"
		}
		if got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// Nothing of a telephone number but its end is ever shown.
func TestTelephonesAreMasked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.StringMatching(`\+?[0-9]{3,5}[ -]?[0-9]{4,8}`).Draw(t, "number")
		n := nameOf(number)
		if !n.telephone || strings.Contains(n.shown+n.name, number[:4]) {
			t.Fatalf("%q is shown as %q, %q", number, n.shown, n.name)
		}
	})
}

func TestStamps(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"13/09/2022, 5:30:21 PM", "2022-09-13 17:30:21"}, {"15/11/22, 09:30:17", "2022-11-15 09:30:17"}, {"15.11.22, 09:30", "2022-11-15 09:30:00"},
		{"2026-09-03 18:00:00", "2026-09-03 18:00:00"}, {"2026-09-03T18:00:00", "2026-09-03 18:00:00"}, {"2026-07-03T18:00:00Z", "2026-07-03 19:00:00"},
		{"2026-07-03T23:30:00+00:00", "2026-07-04 00:30:00"}, {"2026-01-03 12:00:00 -05:00", "2026-01-03 17:00:00"},
		{"Aug 12, 2026 10:00 AM", "2026-08-12 10:00:00"}, {"Sep 26, 2026 7:05 PM", "2026-09-26 19:05:00"}, {"25 Oct 2026 12:30", "2026-10-25 12:30:00"},
		{"12:05 AM", "2000-01-01 00:05:00"}, {"12:05 PM", "2000-01-01 12:05:00"}, {"17:05", "2000-01-01 17:05:00"},
		{"25/12/2026", "-"}, {"25:00", "-"}, {"13:00 PM", "-"}, {"12:60", "-"}, {"12.30", "-"}, {"", "-"}, {"45/11/22, 12:30", "-"}, {"15/11/22, 12:3", "-"},
	} {
		s := stampOf(grid.Clean(c.text), 1)
		cal, _ := newCalendar([]stamp{s}, Options{})
		if got := clock(cal.at(s)); got != c.want {
			t.Errorf("%q is %s, want %s", c.text, got, c.want)
		}
	}
}

var began = time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC)

// minute is a time of the meeting as Teams writes it.
func minute(n int) string {
	return began.Add(time.Duration(n) * time.Minute).Format("02/01/2006, 15:04:05")
}

// A joined is one row of a list of joins.
type joined struct{ name, email, from, to string }

func listOf(rows []joined) string {
	var b strings.Builder
	b.WriteString("Meeting Summary\nMeeting Title\tLunch and Learn\nMeeting Start Time\t13/03/2026, 12:00:00\n\nFull Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\tParticipant ID (UPN)\n")
	for _, r := range rows {
		fmt.Fprintf(&b, "%s\t%s\t%s\t\t%s\tAttendee\t\n", r.name, r.from, r.to, r.email)
	}
	return b.String()
}

func readText(t interface {
	Helper()
	Fatal(...any)
}, text string) *Report {
	t.Helper()
	f, err := grid.ReadBytes(context.Background(), "attendance.csv", []byte(text), grid.Options{Separator: '\t'})
	if err != nil {
		t.Fatal(err)
	}
	r, err := Read(context.Background(), f, Options{Order: data.DayFirst})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Any split of a presence into intervals, in any order of the rows, with
// overlaps from a second device, gives the same minutes.
func TestASplitPresenceIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var whole, split []joined
		for i := range rapid.IntRange(1, 5).Draw(t, "people") {
			name := fmt.Sprintf("Person %c", 'A'+i)
			email := rapid.SampledFrom([]string{"", fmt.Sprintf("p%d@homes.example", i)}).Draw(t, "email")
			at := rapid.IntRange(0, 30).Draw(t, "joins")
			end := at + rapid.IntRange(1, 90).Draw(t, "stays")
			whole = append(whole, joined{name, email, minute(at), minute(end)})
			for from := at; from < end; {
				to := min(end, from+rapid.IntRange(1, 40).Draw(t, "piece"))
				back := rapid.IntRange(0, from-at).Draw(t, "overlap")
				split = append(split, joined{name, strings.ToUpper(email), minute(from - back), minute(to)})
				from = to
			}
		}
		split = rapid.Permutation(split).Draw(t, "order")
		a, b := readText(t, listOf(whole)), readText(t, listOf(split))
		if got, want := minutes(b), minutes(a); !slices.Equal(got, want) {
			t.Fatalf("split: %v, whole: %v", got, want)
		}
	})
}

// minutes tells how long each person was there, in the order of names.
func minutes(r *Report) (out []string) {
	for i := range r.People {
		out = append(out, fmt.Sprint(r.People[i].Name, " ", r.People[i].Seconds()))
	}
	slices.Sort(out)
	return out
}

// The union is never longer than the sum, never shorter than the longest, and
// does not change when it is made again.
func TestUnion(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var spans []Span
		sum, most := 0, 0
		for range rapid.IntRange(0, 8).Draw(t, "spans") {
			from := rapid.IntRange(0, 100).Draw(t, "from")
			n := rapid.IntRange(-2, 50).Draw(t, "length")
			spans = append(spans, Span{began.Add(time.Duration(from) * time.Second), began.Add(time.Duration(from+n) * time.Second)})
			sum, most = sum+max(n, 0), max(most, n)
		}
		u := Union(spans)
		if got := Seconds(spans); got > sum || got < most || got != Seconds(u) || !slices.Equal(Union(u), u) {
			t.Fatalf("%v of %v", got, spans)
		}
		if !slices.Equal(u, Union(rapid.Permutation(spans).Draw(t, "order"))) {
			t.Fatal("the order of the spans matters")
		}
	})
}

// Nothing else but the rows decides: the order of rows changes no person and no
// minute, whatever the format.
func TestTheOrderOfRowsDoesNotMatter(t *testing.T) {
	head := "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
	rows := []string{"Ada Sample,ada@homes.example,2026-09-03 18:00:00,2026-09-03 19:00:00,60,No", "Ben Test,,2026-09-03 18:30:00,2026-09-03 18:40:00,10,Yes",
		"Ben Test,ben@homes.example,2026-09-03 18:35:00,2026-09-03 18:50:00,15,No", "Test Ben,,2026-09-03 18:38:00,2026-09-03 18:45:00,7,Yes", "\"Test, Ben\",,2026-09-03 18:00:00,2026-09-03 18:10:00,10,Yes"}
	want := minutes(readComma(t, head+strings.Join(rows, "\n")))
	rapid.Check(t, func(rt *rapid.T) {
		got := minutes(readComma(t, head+strings.Join(rapid.Permutation(rows).Draw(rt, "rows"), "\n")))
		if !slices.Equal(got, want) {
			rt.Fatalf("%v, want %v", got, want)
		}
	})
	if len(want) != 4 {
		t.Errorf("%v: one name with an address and without are two, of one name without address one", want)
	}
}

func readComma(t testing.TB, text string) *Report {
	t.Helper()
	f, err := grid.ReadBytes(context.Background(), "x.csv", []byte(text), grid.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := Read(context.Background(), f, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func BenchmarkRead1000(b *testing.B) {
	var rows []joined
	for i := range 1000 {
		rows = append(rows, joined{fmt.Sprintf("Sample%d, Ada (External)", i), fmt.Sprintf("ada%d@homes.example", i), minute(i % 30), minute(40 + i%20)})
	}
	text := listOf(rows)
	for b.Loop() {
		readText(b, text)
	}
}
