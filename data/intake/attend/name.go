package attend

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"placebook/data"
)

// A shownName is a name as a meeting shows it, taken apart.
type shownName struct {
	shown     string // what may be shown: of a telephone the last digits only
	name      string // as one would be entered
	telephone bool
	device    bool
}

var (
	inBrackets = regexp.MustCompile(`[(\[][^()\[\]]*[)\]]`)
	devices    = regexp.MustCompile(`(?i)^(.{0,40}['’]s )?(my )?(iphone|ipad|galaxy|samsung|android|pixel|huawei|laptop|desktop|phone|tablet|macbook|surface|chromebook|user|guest|participant|zoom user|attendee|anonymous|unknown|test|admin|host|meeting room|board ?room)( ?[0-9][\w.-]{0,7}| ?[A-Z]?[0-9.+-]{1,8}| (pro|max|plus|mini|air|user|phone|room)){0,3}$`)
)

// nameOf takes a name apart: what a meeting puts behind or before it in brackets
// goes, "Doe, Jane" is turned round, capitals throughout become a name. A name
// that is a device's gives way to a person's in brackets: iPhone (Brian Smith).
func nameOf(text string) shownName {
	text = oneLine(text)
	bare := strings.Trim(text, " -,")
	if strings.ContainsAny(text, "([") {
		bare = strings.Trim(oneLine(inBrackets.ReplaceAllString(text, " ")), " -,")
	}
	if isTelephone(bare) || bare == "" && isTelephone(text) {
		return shownName{shown: masked(text), name: masked(text), telephone: true}
	}
	if bare == "" {
		bare = strings.Trim(text, "()[] ")
	}
	out := shownName{shown: text, name: turned(bare), device: isDevice(bare)}
	if !out.device {
		return out
	}
	for _, inner := range inBrackets.FindAllString(text, -1) {
		if inner = strings.Trim(inner, "()[] "); looksLikeName(inner) {
			out.name, out.device = turned(inner), false
		}
	}
	return out
}

// isDevice knows a name that is nobody's. One whose words are none of a device's
// is told by a quick look.
func isDevice(name string) bool {
	for w := range strings.FieldsSeq(data.Fold(name)) {
		if deviceWords[strings.TrimRight(w, "0123456789.-+")] {
			return devices.MatchString(name)
		}
	}
	return false
}

var deviceWords = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields("iphone ipad galaxy samsung android pixel huawei laptop desktop phone tablet macbook surface chromebook " +
		"user guest participant zoom attendee anonymous unknown test admin host meeting board boardroom") {
		set[w] = true
	}
	return set
}()

// turned puts the surname of "Doe, Jane" or "Doe, Dr Jane" behind, keeps honours
// where they are, and gives a name in capitals throughout its small letters.
func turned(name string) string {
	if first, second, ok := strings.Cut(name, ","); ok && !strings.Contains(second, ",") {
		if len(data.PersonNameKey(name)) > len(data.PersonNameKey(first)) {
			name = strings.TrimSpace(second) + " " + strings.TrimSpace(first)
		}
	}
	name = strings.Join(strings.Fields(name), " ")
	if strings.Contains(name, " ") && strings.ToUpper(name) == name && strings.ToLower(name) != name {
		words := strings.Fields(strings.ToLower(name))
		for i, w := range words {
			words[i] = capital(w)
		}
		name = strings.Join(words, " ")
	}
	return name
}

// capital gives a word its first letter as a capital, and each after - or '.
func capital(word string) string {
	up := true
	return strings.Map(func(r rune) rune {
		was := up
		up = r == '-' || r == '\'' || r == '’'
		if was {
			return unicode.ToUpper(r)
		}
		return r
	}, word)
}

// notNames stand in brackets and name nobody.
var notNames = []string{"external", "guest", "unverified", "ext", "host", "co-host", "me", "she", "he", "they", "nhs", "org", "ltd", "council", "trust"}

func looksLikeName(text string) bool {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' })
	return len(words) >= 2 && len(words) <= 4 && !strings.ContainsAny(text, "/0123456789") &&
		!slices.ContainsFunc(words, func(w string) bool { return slices.Contains(notNames, w) }) && !isDevice(text)
}

// isTelephone knows a number that dialled in: seven digits or more and nothing
// that is part of a name. Some are masked already: 447700***123.
func isTelephone(text string) bool {
	digits := 0
	for _, r := range strings.TrimPrefix(strings.ToLower(text), "tel:") {
		switch {
		case '0' <= r && r <= '9':
			digits++
		case strings.ContainsRune("+-(). *x#", r):
			if r == '*' {
				digits++
			}
		default:
			return false
		}
	}
	return digits >= 7
}

// masked shows of a telephone number its last three digits.
func masked(number string) string {
	var digits []rune
	for _, r := range number {
		if '0' <= r && r <= '9' {
			digits = append(digits, r)
		}
	}
	return "Telephone ending " + string(digits[max(0, len(digits)-3):])
}

// emailOf gives an e-mail address as it is compared; empty for what is none,
// such as "anonymous".
func emailOf(text string) string {
	if at := strings.IndexByte(text, '@'); at < 0 {
		return ""
	} else if simple(text[:at], "._+-") && simple(text[at+1:], ".-") && strings.IndexByte(text[at+1:], '.') > 0 {
		return strings.ToLower(text) // nearly all are
	}
	address, _, err := data.CheckEmail(text)
	if err != nil {
		return ""
	}
	return strings.ToLower(address)
}

// simple reports whether a part of an address is of letters and digits, with
// single marks between them.
func simple(part, marks string) bool {
	was := true
	for i := range len(part) {
		c := part[i]
		letter := c|0x20 >= 'a' && c|0x20 <= 'z' || digit(c)
		if !letter && (was || strings.IndexByte(marks, c) < 0) {
			return false
		}
		was = !letter
	}
	return part != "" && !was && !digit(part[len(part)-1]) || part != "" && !was && marks == "._+-"
}
