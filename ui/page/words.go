package page

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// HowMany says a number with its word: 1 person, 3 people.
func HowMany(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// Counted is HowMany of a thing whose plural ends in s: 1 row, 214 rows.
func Counted(n int, one string) string { return HowMany(n, one, one+"s") }

// Listed joins things in a sentence: 3 people, 2 roles and 1 contact note.
func Listed(things []string) string {
	if n := len(things); n > 1 {
		return strings.Join(things[:n-1], ", ") + " and " + things[n-1]
	}
	return strings.Join(things, "")
}

// IsAre is the verb for a number of things.
func IsAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// HaveHas is the verb for a number of things.
func HaveHas(n int) string {
	if n == 1 {
		return "has"
	}
	return "have"
}

// Uncapital is a label within a sentence; abbreviations stay as they are.
func Uncapital(label string) string {
	first, size := utf8.DecodeRuneInString(label)
	if next, _ := utf8.DecodeRuneInString(label[size:]); unicode.IsUpper(next) {
		return label
	}
	return string(unicode.ToLower(first)) + label[size:]
}
