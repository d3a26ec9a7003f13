package grid

import (
	"regexp"
	"strings"
)

// format is what a number format says of the number under it.
type format struct {
	kind formKind
	time bool   // of a day: a clock time is shown as well
	day  bool   // of a day: the day of the month is shown
	mask string // of a code: digit placeholders and the characters between them
}

type formKind uint8

const (
	formNumber  formKind = iota // shown as it is
	formDay                     // a day
	formClock                   // a time of day or a length of time
	formPercent                 // a hundred times, with %
	formCode                    // a code with leading zeros, by a mask
)

// formatOf reads a number format: a built-in one by its number (ECMA-376,
// 18.8.30; 27 to 36 and 50 to 58 are East Asian dates), any other by its code.
func formatOf(id int, code string) format {
	if code != "" {
		return formatOfCode(code)
	}
	switch {
	case id == 9, id == 10:
		return format{kind: formPercent}
	case id == 17:
		return format{kind: formDay}
	case id == 22:
		return format{kind: formDay, day: true, time: true}
	case id >= 14 && id <= 16, id >= 27 && id <= 31, id == 36, id >= 50 && id <= 58:
		return format{kind: formDay, day: true}
	case id >= 18 && id <= 21, id >= 32 && id <= 35, id >= 45 && id <= 47:
		return format{kind: formClock}
	}
	return format{}
}

var (
	elapsed  = regexp.MustCompile(`\[[hms]+\]`)
	brackets = regexp.MustCompile(`\[[^\]]*\]`)
	quoted   = regexp.MustCompile(`"[^"]*"`)
	spacing  = regexp.MustCompile(`[_*\\].`)
	fraction = regexp.MustCompile(`s[.,]0+`)
	noon     = regexp.MustCompile(`am/pm|a/p|上午/下午`)
	minutes  = regexp.MustCompile(`h+[^a-z]*m+|m+[^a-z]*s`)
)

// formatOfCode reads the first section of a format code, that for positive
// numbers. What stands in quotes, in brackets or after a backslash is only
// decoration; an m is a month unless it stands between hours and seconds.
func formatOfCode(code string) format {
	section := firstSection(code)
	bare := strings.ToLower(spacing.ReplaceAllString(quoted.ReplaceAllString(section, ""), ""))
	length := elapsed.MatchString(bare)
	bare = elapsed.ReplaceAllStringFunc(bare, func(s string) string { return strings.Trim(s, "[]") })
	bare = brackets.ReplaceAllString(bare, "")
	if strings.Contains(bare, "general") {
		return format{}
	}
	clock := noon.MatchString(bare)
	bare = fraction.ReplaceAllString(noon.ReplaceAllString(bare, ""), "s")
	if strings.ContainsAny(bare, "0#?@") {
		return formatOfDigits(section, bare)
	}
	clock = clock || length || strings.ContainsAny(bare, "hs")
	months := minutes.ReplaceAllString(bare, "")
	f := format{time: clock, day: strings.Contains(bare, "d")}
	switch {
	case f.day || strings.ContainsAny(bare, "ye") || strings.Contains(months, "m") && !length:
		f.kind = formDay
		f.day = f.day || !strings.Contains(months, "m")
	case clock:
		f.kind = formClock
	}
	return f
}

// firstSection cuts a code at the first semicolon that is neither quoted nor
// escaped.
func firstSection(code string) string {
	inQuotes := false
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case c == '"':
			inQuotes = !inQuotes
		case inQuotes:
		case c == '\\':
			i++
		case c == ';':
			return code[:i]
		}
	}
	return code
}

// formatOfDigits reads a format made of digit placeholders: a percentage, or a
// code such as 00000000 or 0#### ###### that shows leading zeros.
func formatOfDigits(section, bare string) format {
	switch {
	case strings.Contains(bare, "%"):
		return format{kind: formPercent}
	case strings.ContainsAny(bare, ".,/e@?"):
		return format{}
	}
	mask := maskOf(section)
	first := strings.IndexAny(mask, "0#")
	if first < 0 || mask[first] != '0' || strings.Count(mask, "0")+strings.Count(mask, "#") < 2 {
		return format{}
	}
	return format{kind: formCode, mask: mask}
}

// digitMark stands in a mask for a character that only looks like a
// placeholder because it was quoted; it is shown as a zero.
const digitMark = '\x00'

// maskOf resolves quotes and escapes of a format, leaving placeholders and the
// characters shown between them.
func maskOf(section string) string {
	var b strings.Builder
	show := func(c byte) {
		if c == '0' {
			c = digitMark
		}
		if c != '#' {
			b.WriteByte(c)
		}
	}
	section = brackets.ReplaceAllString(section, "")
	for i := 0; i < len(section); i++ {
		switch c := section[i]; {
		case c == '"':
			for i++; i < len(section) && section[i] != '"'; i++ {
				show(section[i])
			}
		case c == '\\' && i+1 < len(section):
			i++
			show(section[i])
		case c == '_' || c == '*': // space as wide as, or filled with, the next character
			i++
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// applyMask puts digits into a mask from the right. Digits that are left over
// go before the first placeholder.
func applyMask(mask, digits string) string {
	var back []byte
	first := strings.IndexAny(mask, "0#")
	for i := len(mask) - 1; i >= 0; i-- {
		c := mask[i]
		switch {
		case c == digitMark:
			back = append(back, '0')
		case c != '0' && c != '#':
			back = append(back, c)
		case digits != "":
			back = append(back, digits[len(digits)-1])
			digits = digits[:len(digits)-1]
		case c == '0':
			back = append(back, '0')
		}
		if i == first {
			for ; digits != ""; digits = digits[:len(digits)-1] {
				back = append(back, digits[len(digits)-1])
			}
		}
	}
	for i, j := 0, len(back)-1; i < j; i, j = i+1, j-1 {
		back[i], back[j] = back[j], back[i]
	}
	return strings.TrimSpace(string(back))
}
