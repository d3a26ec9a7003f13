package attend

import (
	"slices"

	"placebook/data"
)

// stateWords are what lists write for whether somebody came, by their plain
// words.
var stateWords = map[string]string{
	"y": data.AttendPresent, "yes": data.AttendPresent, "x": data.AttendPresent, "1": data.AttendPresent, "true": data.AttendPresent,
	"present": data.AttendPresent, "attended": data.AttendPresent, "came": data.AttendPresent, "in person": data.AttendPresent,
	"p": data.AttendPresent, "here": data.AttendPresent, "checked in": data.AttendPresent, "signed in": data.AttendPresent, "walk in": data.AttendPresent,
	"online": data.AttendOnline, "present online": data.AttendOnline, "present remote": data.AttendOnline, "remote": data.AttendOnline,
	"virtual": data.AttendOnline, "virtually": data.AttendOnline, "teams": data.AttendOnline, "zoom": data.AttendOnline, "ms teams": data.AttendOnline,
	"n": data.AttendNot, "no": data.AttendNot, "0": data.AttendNot, "false": data.AttendNot, "absent": data.AttendNot, "dna": data.AttendNot,
	"did not attend": data.AttendNot, "no show": data.AttendNot, "not attended": data.AttendNot, "didn t attend": data.AttendNot, "didnt attend": data.AttendNot,
	"apologies": data.AttendApologies, "apols": data.AttendApologies, "apology": data.AttendApologies, "a": data.AttendApologies,
	"sent apologies": data.AttendApologies, "not attending": data.AttendApologies, "cancelled": data.AttendApologies, "declined": data.AttendApologies,
	"booked": data.AttendBooked, "registered": data.AttendBooked, "attending": data.AttendBooked, "invited": data.AttendBooked, "confirmed": data.AttendBooked,
	"deputy": data.AttendDeputy, "left early": data.AttendLeftEarly, "partial": data.AttendLeftEarly, "part": data.AttendLeftEarly,
	"in attendance": data.AttendInAttendance, "observer": data.AttendInAttendance, "guest": data.AttendInAttendance,
}

// ticks are marks that have no letters.
var ticks = []string{"✓", "✔", "☑", "√", "✅"}

// stateOf reads whether somebody came; false for what says neither.
func stateOf(text string) (string, bool) {
	if slices.Contains(ticks, text) {
		return data.AttendPresent, true
	}
	if s, ok := stateWords[plain(text)]; ok {
		return s, true
	}
	return "", false
}

// firmness orders states: what is known of two rows of one person is the one
// that says more of them being there.
var firmness = []string{"", data.AttendBooked, data.AttendApologies, data.AttendNot, data.AttendLeftEarly, data.AttendInAttendance,
	data.AttendDeputy, data.AttendOnline, data.AttendPresent}

func firmer(a, b string) string {
	if slices.Index(firmness, b) > slices.Index(firmness, a) {
		return b
	}
	return a
}
