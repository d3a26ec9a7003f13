package xl

import (
	"strings"
	"unicode/utf8"
)

// Quote makes s a text in a formula. Text from people must never stand in a
// formula in any other way.
func Quote(s string) string {
	const most = 250 // a text in a formula may have 255 characters
	s = clean(s)
	var parts []string
	for utf8.RuneCountInString(s) > most {
		cut := 0
		for range most {
			_, n := utf8.DecodeRuneInString(s[cut:])
			cut += n
		}
		parts, s = append(parts, s[:cut]), s[cut:]
	}
	parts = append(parts, s)
	for i, p := range parts {
		parts[i] = `"` + strings.ReplaceAll(p, `"`, `""`) + `"`
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return "(" + strings.Join(parts, "&") + ")"
}

// Col is all cells of a table's column: tblPartners[Sector].
func Col(table, head string) string { return table + "[" + quoteHead(head) + "]" }

// Here is the cell of a column in the formula's own row:
// tblPartners[[#This Row],[Sector]].
func Here(table, head string) string {
	return table + "[[#This Row],[" + quoteHead(head) + "]]"
}

// quoteHead marks the characters that mean something inside a reference.
func quoteHead(head string) string {
	return strings.NewReplacer("'", "''", "[", "'[", "]", "']", "#", "'#", "@", "'@").Replace(head)
}

func quoteSheet(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'" }

// linkable tells whether a link may lead there.
func linkable(target string) bool {
	if len(target) > 2000 || strings.ContainsFunc(target, func(r rune) bool { return r < 0x21 && r != ' ' }) {
		return false
	}
	if rest, ok := strings.CutPrefix(target, "#'"); ok {
		return strings.HasSuffix(rest, "'!A1")
	}
	if strings.Contains(target, " ") {
		return false
	}
	low := strings.ToLower(target)
	return strings.HasPrefix(low, "https://") && len(low) > len("https://") ||
		strings.HasPrefix(low, "mailto:") && strings.Contains(low, "@")
}
