package data

import (
	"errors"
	"testing"

	"pgregory.net/rapid"
)

func TestParseClock(t *testing.T) {
	for text, want := range map[string]string{
		"": "", " ": "",
		"12:30": "12:30", "12.30": "12:30", " 9:05 ": "09:05", "00:00": "00:00", "23:59": "23:59", "0:00": "00:00",
		"0930": "09:30", "2359": "23:59", "0000": "00:00",
		"12:30:17": "12:30", "12.30.59": "12:30", "9:30:01 PM": "21:30",
		"9am": "09:00", "9 AM": "09:00", "9pm": "21:00", "9:30 pm": "21:30", "9.30 p.m.": "21:30", "09:30am": "09:30",
		"12am": "00:00", "12pm": "12:00", "12:01 am": "00:01", "12:59 pm": "12:59", "4:16:29\u202fPM": "16:16",
	} {
		if got, err := ParseClock(text); got.String() != want || err != nil {
			t.Errorf("ParseClock(%q) = %q, %v; want %q", text, got, err, want)
		}
	}
}

func TestParseClockRefuses(t *testing.T) {
	for _, text := range []string{
		"9", "930", "24:00", "2400", "12:60", "12:30:60", "12:3", "12:345", "1:2:3", "13pm", "0am", "0:30 am", "9:60 pm", "9:30:61 pm",
		"noonish", "-1:00", "12:30-14:00", "12:30 to 14:00", "0.52", "９:30",
	} {
		got, err := ParseClock(text)
		if !errors.Is(err, ErrUnreadableTime) || !got.IsZero() || Sentence(err) == "" {
			t.Errorf("ParseClock(%q) = %q, %v; want ErrUnreadableTime", text, got, err)
		}
	}
}

func TestClockOf(t *testing.T) {
	if got := ClockOf(0, 0); got.IsZero() || got.String() != "00:00" || got.Minutes() != 0 {
		t.Errorf("midnight is %q, minute %d, empty %v", got, got.Minutes(), got.IsZero())
	}
	if got := (Clock{}).Minutes(); got != -1 {
		t.Errorf("minutes of none = %d, want -1", got)
	}
	for _, c := range []Clock{ClockOf(24, 0), ClockOf(-1, 0), ClockOf(0, 60), ClockOf(0, -1)} {
		if !c.IsZero() {
			t.Errorf("%s should be empty", c)
		}
	}
	sorted := []Clock{{}, ClockOf(0, 0), ClockOf(0, 1), ClockOf(9, 59), ClockOf(23, 59)}
	for i := range sorted[1:] {
		if sorted[i].Compare(sorted[i+1]) != -1 || sorted[i+1].Compare(sorted[i]) != 1 || sorted[i].Compare(sorted[i]) != 0 {
			t.Errorf("%q and %q are out of order", sorted[i], sorted[i+1])
		}
	}
}

func TestClockAsText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := Clock{uint16(rapid.IntRange(0, 24*60).Draw(t, "minute"))}
		text, err := in.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var out Clock
		if err := out.UnmarshalText(text); err != nil || out != in {
			t.Fatalf("%q comes back as %q, %v", in, out, err)
		}
	})
	kept := ClockOf(9, 30)
	for _, text := range []string{"9:30", "9am", "25:00"} {
		if err := kept.UnmarshalText([]byte(text)); !errors.Is(err, ErrUnreadableTime) || kept != ClockOf(9, 30) {
			t.Errorf("UnmarshalText(%q) gives %s, %v; want an error and no change", text, kept, err)
		}
	}
}

func FuzzParseClock(f *testing.F) {
	for _, s := range []string{"", "12:30", "9am", "0930", "12:30:17", "24:00", "12.30 p.m."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := ParseClock(s)
		if err == nil {
			if again, err := ParseClock(c.String()); again != c || err != nil {
				t.Fatalf("%q reads as %s, which reads as %s, %v", s, c, again, err)
			}
		} else if !c.IsZero() || Sentence(err) == "" {
			t.Fatalf("ParseClock(%q) = %s, %v", s, c, err)
		}
	})
}
