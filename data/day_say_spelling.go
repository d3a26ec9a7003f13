package data

import (
	"fmt"
	"strings"
	"time"
)

// saidWords are the words of sayForms, against which misspelt ones are held.
var saidWords = func() []string {
	words := strings.Fields("today tomorrow yesterday next last this previous coming end start beginning first middle early late " +
		"working days weeks fortnight months quarter years week month year after before financial calendar from week later hence")
	for m := time.January; m <= time.December; m++ {
		words = append(words, strings.ToLower(m.String()))
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		words = append(words, strings.ToLower(d.String()))
	}
	return words
}()

// spelt puts misspelt words right where they can mean one thing only. notes say
// what each was taken for.
func (s *saying) spelt(said string) (better string, notes []string) {
	known := saidWords
	for _, n := range s.named {
		for _, call := range n.Calls {
			known = append(known[:len(known):len(known)], strings.Fields(call)...)
		}
	}
	words := strings.Fields(said)
	for i, w := range words {
		letters := strings.Trim(w, "0123456789/.,-")
		if meant := meantWord(letters, known); meant != "" {
			words[i] = strings.Replace(w, letters, meant, 1)
			notes = append(notes, fmt.Sprintf("%q read as %s", letters, capitalDay(meant)))
		}
	}
	return strings.Join(words, " "), notes
}

// capitalDay writes months and weekdays as names.
func capitalDay(word string) string {
	if _, ok := weekdayNamed(word); ok {
		return strings.ToUpper(word[:1]) + word[1:]
	}
	if m, err := monthNamed(word); err == nil {
		return m.String()
	}
	return word
}

// meantWord is the one known word that a misspelt one is nearest to; "" if it
// is known, too short, far from all, or between two.
func meantWord(word string, known []string) string {
	if len(word) < 4 {
		return ""
	}
	most := 1
	if len(word) >= 8 {
		most = 2
	}
	best, at, tied := "", most+1, false
	for _, k := range known {
		if len(k) < 4 || k == best {
			continue
		}
		switch n := slips(word, k); {
		case n == 0:
			return ""
		case n < at:
			best, at, tied = k, n, false
		case n == at:
			tied = true
		}
	}
	if tied || at > most {
		return ""
	}
	return best
}

// slips counts letters wrong, missing, too many, or swapped with their
// neighbour.
func slips(a, b string) int {
	if n := len(a) - len(b); n > 2 || n < -2 {
		return 3
	}
	var before, row, next []int // of the table, above and below each other
	row = make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next = make([]int, len(b)+1)
		next[0] = i
		for j := 1; j <= len(b); j++ {
			wrong := 1
			if a[i-1] == b[j-1] {
				wrong = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+wrong)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row = row, next
	}
	return row[len(b)]
}
