package intake

import (
	"slices"
	"strings"
	"unicode"

	"placebook/data"
)

// headingWords takes a heading apart: "PRACTICE_NAME", "PracticeName" and
// "Practice  name *" are all practice, name. What stands in brackets explains,
// small words join, and "Y/N" behind says how to answer; none of them tells
// headings apart.
func headingWords(heading string) []string {
	words := slices.DeleteFunc(allWords(heading), func(w string) bool { return joiners[w] })
	if n := len(words) - 2; n > 0 && (words[n] == "y" && words[n+1] == "n" || words[n] == "yes" && words[n+1] == "no") {
		words = words[:n]
	}
	return words
}

// allWords are the words of a heading with the small ones.
func allWords(heading string) []string {
	var out strings.Builder
	depth, before := 0, ' '
	for _, r := range heading {
		switch {
		case r == '(' || r == '[':
			depth++
		case r == ')' || r == ']':
			depth = max(depth-1, 0)
		case depth > 0:
		default:
			if unicode.IsUpper(r) && unicode.IsLower(before) {
				out.WriteByte(' ')
			}
			out.WriteRune(r)
		}
		before = r
	}
	return strings.FieldsFunc(strings.ReplaceAll(data.Fold(out.String()), "'", ""), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r)
	})
}

var joiners = wordSet("the of a your their for and or")

// compact is how headings are compared: "Post Code" and "postcode" are one.
func compact(heading string) string { return strings.Join(headingWords(heading), "") }

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// withoutBody takes words that only say whose field it is off a heading:
// "Practice postcode" is a postcode. ok is false when there are none, or
// nothing else.
func withoutBody(words []string, bodies map[string]bool) (rest []string, ok bool) {
	rest = words
	for len(rest) > 1 && bodies[rest[0]] {
		rest = rest[1:]
	}
	if len(rest) == len(words) {
		for len(rest) > 1 && bodies[rest[len(rest)-1]] {
			rest = rest[:len(rest)-1]
		}
	}
	return rest, len(rest) < len(words)
}

// withoutNumber takes the number off "Email 1".
func withoutNumber(words []string) ([]string, bool) {
	if n := len(words) - 1; n > 0 && words[n] == "1" {
		return words[:n], true
	}
	return words, false
}

// blank reports whether a cell says that there is nothing to say. Such a cell
// never changes a field.
func blank(text string) bool {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "", "-", "–", "—", "na", "n/a":
		return true
	}
	return false
}
