package attend

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"placebook/data"
)

// longest is the longest duration that is believed: a meeting left open for a
// week.
const longest = 7 * 24 * time.Hour

// durationOf reads a length of time: 3h 23m 20s, 12m, 1 hr 2 min, 2 h 44 m,
// 1 godz. 3 min, 1:02:03, PT1H2M. A bare number is of the unit given. ok is
// false where it is none.
func durationOf(text string, unit time.Duration) (d time.Duration, ok bool) {
	t := strings.TrimSpace(data.Fold(text))
	if t == "" {
		return 0, false
	}
	if strings.Contains(t, ":") {
		return clockDuration(t)
	}
	if n, err := strconv.ParseFloat(strings.ReplaceAll(t, ",", "."), 64); err == nil {
		return checked(n, unit)
	}
	parts := 0
	for t != "" {
		n, word, rest, good := part(t)
		if !good {
			return 0, false
		}
		each, known := unitOf(word)
		x, fine := checked(n, each)
		if !known || !fine {
			return 0, false
		}
		d, t, parts = d+x, rest, parts+1
	}
	return d, parts > 0 && d <= longest
}

// part cuts the first number with its unit off.
func part(t string) (n float64, word, rest string, ok bool) {
	t = strings.TrimLeft(t, " ,")
	end := strings.IndexFunc(t, func(r rune) bool { return (r < '0' || r > '9') && r != '.' })
	if end <= 0 {
		return 0, "", "", false
	}
	n, err := strconv.ParseFloat(t[:end], 64)
	rest = strings.TrimLeft(t[end:], " ")
	stop := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' })
	if stop < 0 {
		stop = len(rest)
	}
	word, rest = rest[:stop], strings.Trim(rest[stop:], " ,")
	return n, word, rest, err == nil && word != ""
}

// unitOf knows the words for hours, minutes and seconds by how they begin.
func unitOf(word string) (time.Duration, bool) {
	word = strings.TrimRight(word, ".")
	switch {
	case word == "":
		return 0, false
	case strings.HasPrefix("hours", word), word == "hr", word == "hrs", word == "std", strings.HasPrefix("stunden", word) && len(word) > 3,
		word == "godz", word == "heure", word == "heures", word == "ora", word == "ore", word == "uur", word == "hora", word == "horas", word == "u":
		return time.Hour, true
	case strings.HasPrefix(word, "min"), word == "m":
		return time.Minute, true
	case word == "s", strings.HasPrefix(word, "sec"), strings.HasPrefix(word, "sek"), strings.HasPrefix(word, "seg"):
		return time.Second, true
	case word == "d", word == "day", word == "days":
		return 24 * time.Hour, true
	}
	return 0, false
}

// clockDuration reads 1:02:03, and 47:10 or 1:02 as hours and minutes.
func clockDuration(t string) (time.Duration, bool) {
	parts := strings.Split(t, ":")
	if len(parts) > 3 {
		return 0, false
	}
	n := make([]int, 3)
	for i, p := range parts {
		v, err := strconv.Atoi(strings.TrimSpace(p))
		if err != nil || v < 0 || i > 0 && v > 59 || v > 10_000 {
			return 0, false
		}
		n[i] = v
	}
	d := time.Duration(n[0])*time.Hour + time.Duration(n[1])*time.Minute + time.Duration(n[2])*time.Second
	return d, d <= longest
}

func checked(n float64, unit time.Duration) (time.Duration, bool) {
	if !(n >= 0) || n*float64(unit) > float64(longest) {
		return 0, false
	}
	return time.Duration(n * float64(unit)).Round(time.Second), true
}
