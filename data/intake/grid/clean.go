package grid

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean is the one normalisation every cell goes through. No-break spaces,
// tabs and other odd spaces become plain spaces; line ends of any sort become
// \n and stay; control characters and invisible marks (zero-width space,
// byte-order mark, direction marks that come along when a telephone number is
// copied) are removed; outer white space is trimmed. Letters are not touched.
func Clean(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i, r := range s {
		switch {
		case r == '\r':
			if i+1 == len(s) || s[i+1] != '\n' {
				b.WriteByte('\n')
			}
		case r == '\n' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			b.WriteByte('\n')
		case r == '\t' || unicode.Is(unicode.Zs, r):
			b.WriteByte(' ')
		case invisible(r):
		default:
			b.WriteRune(r)
		}
	}
	return strings.Trim(b.String(), " \n")
}

// plain tells whether Clean has nothing to do, for the common case.
func plain(s string) bool {
	if s == "" {
		return true
	}
	if s[0] == ' ' || s[len(s)-1] == ' ' {
		return false
	}
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// invisible tells whether r is a control character or a mark nobody sees. The
// joiners U+200C and U+200D stay: some scripts are misspelt without them.
func invisible(r rune) bool {
	switch {
	case unicode.IsControl(r),
		r == '\u200b', r == '\u200e', r == '\u200f', r == '\u2060', r == '\ufeff',
		'\u202a' <= r && r <= '\u202e',
		'\u2066' <= r && r <= '\u2069':
		return true
	}
	return false
}

// guarded holds the characters that make a spreadsheet take a csv field for a
// formula, with their full-width forms. Writers of csv put an apostrophe
// before them (OWASP, "CSV injection").
const guarded = "=+-@|%＝＋－＠"

// unguard removes the apostrophe that a writer of csv put before a text which
// a spreadsheet would take for a formula. Any other apostrophe stays.
func unguard(s string) string {
	if len(s) < 2 || s[0] != '\'' {
		return s
	}
	rest := strings.TrimLeft(s[1:], " \n")
	first, _ := utf8.DecodeRuneInString(rest)
	if rest == "" || !strings.ContainsRune(guarded, first) {
		return s
	}
	return rest
}
