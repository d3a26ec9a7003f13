package xl

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// mostText is how many UTF-16 units a cell holds.
const mostText = 32767

// clean makes s fit for a cell: line ends are LF, and characters that XML or
// a spreadsheet refuses are gone. It gives s itself when nothing is wrong.
func clean(s string) string {
	ok := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < 0x20 && c != '\n' && c != '\t' || c >= 0x7F {
			ok = false
			break
		}
	}
	if ok {
		return s
	}
	if strings.IndexByte(s, '\r') >= 0 {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	return strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\n' && r != '\t' || r >= 0x7F && r < 0xA0 || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r // bytes that are no UTF-8 become U+FFFD
	}, s)
}

// cut shortens s to what a cell holds and tells whether it had to.
func cut(s string) (string, bool) {
	if len(s) <= mostText {
		return s, false
	}
	units := 0
	for i, r := range s {
		n := 1
		if r >= 0x10000 {
			n = 2
		}
		if units+n > mostText {
			return s[:i], true
		}
		units += n
	}
	return s, false
}

// appendXML appends s as XML text. A literal _x0041_ would be read as an
// escape by spreadsheets, so its underscore is escaped in their way.
func appendXML(b []byte, s string) []byte {
	from := 0
	for i := 0; i < len(s); i++ {
		var esc string
		switch s[i] {
		case '&':
			esc = "&amp;"
		case '<':
			esc = "&lt;"
		case '>':
			esc = "&gt;"
		case '"':
			esc = "&#34;"
		case '_':
			if !looksEscaped(s[i:]) {
				continue
			}
			esc = "_x005F_"
		default:
			continue
		}
		b = append(b, s[from:i]...)
		b = append(b, esc...)
		from = i + 1
	}
	return append(b, s[from:]...)
}

func looksEscaped(s string) bool {
	if len(s) < 7 || s[1] != 'x' && s[1] != 'X' || s[6] != '_' {
		return false
	}
	_, err := strconv.ParseUint(s[2:6], 16, 16)
	return err == nil
}

// xmlText is appendXML for the few texts outside the cells.
func xmlText(s string) string { return string(appendXML(nil, clean(s))) }

// xmlPlain escapes text that does not stand in a cell: _x0041_ means itself.
func xmlPlain(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "\n", "&#10;").Replace(clean(s))
}

// thousands writes x with that many decimals and a comma every three digits.
func thousands(x float64, places int) string {
	s := strconv.FormatFloat(x, 'f', places, 64)
	end := strings.IndexByte(s, '.')
	if end < 0 {
		end = len(s)
	}
	start := 0
	if s[0] == '-' {
		start = 1
	}
	for i := end - 3; i > start; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// utf16Len counts UTF-16 units, in which spreadsheets measure text.
func utf16Len(s string) int {
	n := utf8.RuneCountInString(s)
	for _, r := range s {
		if r >= 0x10000 {
			n++
		}
	}
	return n
}

// letters names a column: 1 is A, 27 is AA.
func letters(col int) string {
	s := ""
	for ; col > 0; col = (col - 1) / 26 {
		s = string(rune('A'+(col-1)%26)) + s
	}
	return s
}

// cellName is the address of a cell: B6.
func cellName(col, row int) string { return letters(col) + strconv.Itoa(row) }
