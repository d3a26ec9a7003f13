package ui

import (
	"slices"
	"strings"
	"unicode"

	"placebook/data"
	"placebook/ui/kit"
)

// queryWords are the words of a query, folded.
func queryWords(query string) []string {
	return strings.FieldsFunc(data.Fold(query), func(r rune) bool { return !isWordRune(r) && r != '\'' })
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }

// mark sets the parts of a text that match a word in the strong style: at the
// beginning of words and, from three letters, inside them.
func mark(text string, words []string, plain, strong kit.Style) []kit.Span {
	hit := marked(text, words)
	var out []kit.Span
	from := 0
	runes := []rune(text)
	for i := 1; i <= len(runes); i++ {
		if i < len(runes) && hit[i] == hit[from] {
			continue
		}
		style := plain
		if hit[from] {
			style = strong
		}
		out = append(out, kit.Span{Text: string(runes[from:i]), Style: style})
		from = i
	}
	return out
}

// marked tells for each letter of a text whether it is part of a match.
func marked(text string, words []string) []bool {
	runes := []rune(text)
	hit := make([]bool, len(runes))
	for i := range runes {
		begins := i == 0 || !isWordRune(runes[i-1])
		for _, w := range words {
			if !begins && len([]rune(w)) < 3 {
				continue
			}
			for end := matchEnd(runes, i, w); end > i; end-- {
				hit[end-1] = true
			}
		}
	}
	return hit
}

// matchEnd is where a word that begins at a place of a text ends, 0 if another
// stands there. Numbers match with or without the spaces in them, all words
// without their apostrophes and hyphens.
func matchEnd(text []rune, at int, word string) int {
	left := word
	number := strings.ContainsAny(word, "0123456789")
	for i := at; i < len(text); i++ {
		folded := data.Fold(string(text[i]))
		switch rest, ok := strings.CutPrefix(left, folded); {
		case ok && folded != "":
			if left = rest; left == "" {
				return i + 1
			}
		case i > at && (strings.ContainsRune("'\u2019-.", text[i]) || number && text[i] == ' '):
		default:
			return 0
		}
	}
	return 0
}

// unmarked gives the words that a text does not have.
func unmarked(text string, words []string) (out []string) {
	for _, w := range words {
		if !slices.Contains(marked(text, []string{w}), true) {
			out = append(out, w)
		}
	}
	return out
}

// hasWords tells whether a text has all the words.
func hasWords(text string, words []string) bool {
	return len(words) > 0 && len(unmarked(text, words)) == 0
}
