package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"placebook/data"
)

// How hard a passphrase is to guess is told by the words it is made of. What
// somebody who guesses tries first - words that count up, days and months, rows
// of keys, the words of half of all passwords, anything twice - counts for next to
// nothing. The known libraries weigh each word by how rare it is alone, and call
// "one two three four" strong; so this is a list of our own. It need not tell all
// that is weak, but must not praise what is.

// Advice says how good a passphrase is. Any is taken.
func Advice(pass string) string {
	bits, trite := strength(pass)
	switch {
	case pass == "":
		return "Three or four words that only you would put together are easy to keep and hard to guess."
	case bits < fairBits && trite:
		return "Easy to guess: words that count up, rows of keys, very common words and anything twice are tried first. Three or four other words are better."
	case bits < fairBits:
		return "Short: somebody with the laptop and time could guess it. Three or four words are better."
	case bits < strongBits:
		return "Fair. One word more would make it strong."
	}
	return "Strong. Keep it to yourself."
}

// Bits of guessing: what a passphrase is worth, and what each part adds.
const (
	fairBits, strongBits = 20, 32

	wordBits   = 11  // a word that people know, one of some thousands
	letterBits = 2.6 // a letter, up to wordBits for each six
	otherBits  = 4   // a digit or a sign
	triteBits  = 1.5 // what is tried first
)

// strength is how many bits a passphrase is worth, and whether a part of it was
// trite.
func strength(pass string) (bits float64, trite bool) {
	had := map[string]bool{}
	for _, part := range parts(data.Fold(pass)) {
		first, _ := utf8.DecodeRuneInString(part)
		switch {
		case common[part] || had[part] || isRun(part) || isTwice(part):
			bits += triteBits
			trite = true
		case unicode.IsLetter(first):
			n := float64(utf8.RuneCountInString(part))
			words := max(1, float64(int(n+1)/6))
			bits += min(n*letterBits, words*wordBits)
		default:
			bits += otherBits * float64(utf8.RuneCountInString(part))
		}
		had[part] = true
	}
	return bits, trite
}

// parts takes a passphrase apart into runs of letters, of digits and of signs.
// Spaces only part them.
func parts(s string) []string {
	sort := func(r rune) int {
		switch {
		case unicode.IsSpace(r):
			return 0
		case unicode.IsLetter(r):
			return 1
		case unicode.IsDigit(r):
			return 2
		}
		return 3
	}
	var out []string
	last := 0
	for _, r := range s {
		now := sort(r)
		if now != 0 {
			if now != last {
				out = append(out, "")
			}
			out[len(out)-1] += string(r)
		}
		last = now
	}
	return out
}

// rows are what fingers and alphabets run along, also backwards.
var rows = []string{"qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "01234567890", "1qaz2wsx3edc", "qazwsxedc"}

// isRun tells whether a part runs along a row of keys, the alphabet or the
// numbers.
func isRun(part string) bool {
	if utf8.RuneCountInString(part) < 3 {
		return false
	}
	back := []rune(part)
	for i, j := 0, len(back)-1; i < j; i, j = i+1, j-1 {
		back[i], back[j] = back[j], back[i]
	}
	for _, row := range rows {
		if strings.Contains(row, part) || strings.Contains(row, string(back)) {
			return true
		}
	}
	return false
}

// isTwice tells whether a part is one piece over and over: aaaa, abcabc.
func isTwice(part string) bool {
	for n := 1; n <= len(part)/2; n++ {
		if len(part) > 2 && len(part)%n == 0 && strings.Repeat(part[:n], len(part)/n) == part {
			return true
		}
	}
	return false
}

// common are words that are tried first: numbers, days, months, colours, and what
// most passwords are made of.
var common = words(`
	zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
	eighteen nineteen twenty thirty forty fifty hundred thousand first second third fourth
	un deux trois quatre uno dos tres eins zwei drei
	monday tuesday wednesday thursday friday saturday sunday today tomorrow
	january february march april may june july august september october november december
	spring summer autumn winter red orange yellow green blue purple white black
	pass password passwort passphrase passwd word secret login admin administrator user guest welcome changeme default
	letmein open sesame let me in iloveyou love loveyou hello hi test testing example sample temp
	monkey dragon master shadow sunshine princess football baseball superman batman trustno starwars
	the a an and is it my our your i you we of to in on at for this that not no yes
	placebook southwark london england nhs health care partnership partner partners team work office laptop computer
	ninja mustang access michael charlie jordan thomas george harry arsenal chelsea liverpool everton
	correct horse battery staple`)

func words(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}
