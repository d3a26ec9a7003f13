package book

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// forgiven is how many slips a word of so many letters is forgiven.
func forgiven(letters int) int {
	switch {
	case letters >= 8:
		return 2
	case letters >= 4:
		return 1
	}
	return 0
}

// maxForgiven is the longest word, in letters, that a word may be a slip of.
const maxForgiven = 40

// letters counts the letters of a word; 0 when it has digits or is too long, for
// such a word is no slip of another.
func letters[T string | []byte](word T) int {
	n := 0
	for _, x := range string(word) {
		if !unicode.IsLetter(x) && !unicode.IsMark(x) {
			return 0
		}
		n++
	}
	if n > maxForgiven {
		return 0
	}
	return n
}

// maskOf marks which letters a word has. Words that differ by d slips have masks
// that differ in at most 2d bits: a letter taken for another changes two.
func maskOf[T string | []byte](word T) uint32 {
	var m uint32
	for _, x := range string(word) {
		m |= 1 << (uint32(x) & 31)
	}
	return m
}

func masksFit(a, b uint32, slips int) bool { return bits.OnesCount32(a^b) <= 2*slips }

// slips counts the letters left out, added, taken for another, and neighbours
// swapped (optimal string alignment), up to most; more than that is most+1.
func slips[T string | []byte](a string, b T, most int) int {
	var x, y [maxForgiven]rune
	n, m := runes(&x, a), runes(&y, b)
	if n-m > most || m-n > most {
		return most + 1
	}
	var rows [3][maxForgiven + 1]int
	before, above, row := &rows[0], &rows[1], &rows[2]
	for j := 0; j <= m; j++ {
		row[j] = j
	}
	for i := 1; i <= n; i++ {
		before, above, row = above, row, before
		row[0] = i
		least := row[0]
		from, to := max(1, i-most), min(m, i+most)
		if from > 1 {
			row[from-1] = most + 1
		}
		for j := from; j <= to; j++ {
			d := above[j-1]
			if x[i-1] != y[j-1] {
				d++
			}
			d = min(d, row[j-1]+1)
			if j < i+most { // beyond it nothing was worked out
				d = min(d, above[j]+1)
			}
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = d
			least = min(least, d)
		}
		if least > most {
			return most + 1
		}
	}
	return min(row[m], most+1)
}

func runes[T string | []byte](to *[maxForgiven]rune, word T) int {
	n := 0
	for _, x := range string(word) {
		to[n] = x
		n++
	}
	return n
}

// sameFirst reports whether two words begin with the same letter.
func sameFirst[T string | []byte](a string, b T) bool {
	x, _ := utf8.DecodeRuneInString(a)
	y, _ := utf8.DecodeRuneInString(string(b[:min(len(b), utf8.UTFMax)]))
	return x == y
}
