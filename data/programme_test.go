package data

import "testing"

func TestWhenAProgrammeIsCompleted(t *testing.T) {
	for text, want := range map[string]string{
		"5 sessions": "5 sessions", "at least 5": "5 sessions", "Attend at least 5 sessions": "5 sessions", "1": "1 session", "6 modules": "6 sessions",
		"75%": "75 % of minutes", "75 % of minutes": "75 % of minutes", "75 per cent": "75 % of minutes", "100%": "100 % of minutes",
	} {
		c, err := ParseCompletion(text)
		if err != nil || c.String() != want {
			t.Errorf("%q: %q %v, want %q", text, c, err, want)
			continue
		}
		if again, err := ParseCompletion(c.String()); err != nil || again != c {
			t.Errorf("%q read again is %v %v", c, again, err)
		}
	}
	for _, text := range []string{"all", "0 sessions", "101%", "5 apples", "-3", "%", "99999 sessions"} {
		if c, err := ParseCompletion(text); err == nil {
			t.Errorf("%q: %q", text, c)
		}
	}
}

func TestMarks(t *testing.T) {
	for text, want := range map[string]string{
		"4.2 Was it useful?": "4.2 Was it useful?", "Was it useful?: 4,2": "4.2 Was it useful?", "Pace = 3": "3 Pace", "5  VCSE": "5 VCSE", "Q1: clear: 4": "4 Q1: clear",
	} {
		m, err := ParseMark(text)
		if err != nil || m.String() != want {
			t.Errorf("%q: %q %v, want %q", text, m, err, want)
			continue
		}
		if again, err := ParseMark(m.String()); err != nil || again != m {
			t.Errorf("%q read again is %v %v", m, again, err)
		}
	}
	for _, text := range []string{"", "useful", "4.2", ": 4", "4.2.1"} {
		if m, err := ParseMark(text); err == nil {
			t.Errorf("%q: %q", text, m)
		}
	}
}
