package data

import (
	"cmp"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// CheckPhone checks a telephone number: digits as somebody spaces them, +44 or
// 0044 or another country's number, an extension (ext 12, x12). What was typed
// is kept as typed, for people read a number by its spaces; only a leading 0 or
// + that a spreadsheet has dropped is put back. PhoneKey compares numbers.
func CheckPhone(s string) (canonical, repair string, err error) {
	text, err := cellText(s)
	if text == "" || err != nil {
		return text, "", err
	}
	var said repairs
	number := dashes.Replace(text)
	if len(number) > 4 && strings.EqualFold(number[:4], "tel:") {
		number = clean(number[4:])
		said.add("tel: was taken off")
	}
	number = said.dropPointZero(number)
	main, extension := splitExtension(number)
	if err := phoneFault(text, main); err != nil {
		return text, "", err
	}
	switch digits := onlyDigits(main); {
	case abroad(main) != "":
		if !internationalPhone(abroad(main)) {
			return text, "", phoneLength(text)
		}
	case bareCountryCode.MatchString(digits):
		main = putBack("+", main)
		said.add("a leading + was put back")
	case lostZero.MatchString(digits):
		main = putBack("0", main)
		said.add("a leading 0 was put back")
	case !nationalPhone.MatchString(digits):
		return text, "", phoneLength(text)
	}
	return main + extension, said.String(), nil
}

var (
	phoneExtension  = regexp.MustCompile(`(?i)[ ,;]*(?:extension|extn|ext|x)[ .:]*\d{1,6}$`)
	phoneSeparators = regexp.MustCompile(`(?i)[/;,|&]| or | and `)
	bareCountryCode = regexp.MustCompile(`^44[1235789]\d{9}$`)
	lostZero        = regexp.MustCompile(`^([12378]\d{9}|[18]\d{8})$`)
	// nationalPhone: 11 digits; 10 in a few areas and for old 0800 numbers; and
	// the short numbers in use (111, 999, 116 123, 0800 1111, 0845 46 47).
	nationalPhone = regexp.MustCompile(`^(0[1235789]\d{9}|0[18]\d{8}|1\d\d|999|116\d{3}|08001111|0845464\d)$`)
)

func splitExtension(number string) (main, extension string) {
	if at := phoneExtension.FindStringIndex(number); at != nil {
		return number[:at[0]], number[at[0]:]
	}
	return number, ""
}

// phoneFault is for what no telephone number contains. A text that passes has a
// digit and begins with a digit, a bracket or a plus.
func phoneFault(text, main string) error {
	parts := slices.DeleteFunc(phoneSeparators.Split(main, -1), func(p string) bool { return onlyDigits(p) == "" })
	switch {
	case len(parts) > 1:
		return Errorf(ErrIdentifier, "%s looks like more than one telephone number: keep one here and put the other into the notes", quoted(text))
	case strings.ContainsFunc(main, unicode.IsLetter):
		return Errorf(ErrIdentifier, "%s is not a telephone number: it has letters in it", quoted(text))
	case !phoneCharacters.MatchString(main):
		return Errorf(ErrIdentifier, "%s is not a telephone number: only digits, spaces, brackets and a + in front can stand in one", quoted(text))
	}
	return nil
}

var phoneCharacters = regexp.MustCompile(`^(\+|\(\+?)?\d[\d ().-]*$`)

func phoneLength(text string) error {
	return Errorf(ErrIdentifier, "%s cannot be a telephone number: it has %d digits, and one of this country has 11 with its leading 0", quoted(text), len(onlyDigits(text)))
}

// putBack puts what was lost before the first digit: (161) becomes (0161).
func putBack(lost, number string) string {
	first := strings.IndexAny(number, "0123456789")
	return number[:first] + lost + number[first:]
}

// abroad gives the digits after + or 00, beginning with the country's; "" for a
// number without either.
func abroad(number string) string {
	digits := onlyDigits(number)
	if strings.Contains(number, "+") {
		return digits
	}
	if after, ok := strings.CutPrefix(digits, "00"); ok {
		return after
	}
	return ""
}

// internationalPhone judges what abroad gives. Some write +44 (0)20.
func internationalPhone(digits string) bool {
	if british, ok := strings.CutPrefix(digits, "44"); ok {
		return nationalPhone.MatchString("0" + strings.TrimPrefix(british, "0"))
	}
	return len(digits) >= 7 && len(digits) <= 15 && digits[0] != '0'
}

// PhoneKey makes two ways of writing one number equal: its digits as dialled in
// this country, then x and the extension, if there is one. A malformed number's
// key is its digits.
func PhoneKey(s string) string {
	number, _, err := CheckPhone(s)
	if err != nil {
		return onlyDigits(number)
	}
	main, extension := splitExtension(number)
	key := onlyDigits(main)
	if code := abroad(main); code != "" {
		key = "00" + code
		if british, ok := strings.CutPrefix(code, "44"); ok {
			key = "0" + strings.TrimPrefix(british, "0")
		}
	}
	if extension != "" {
		key += "x" + onlyDigits(extension)
	}
	return key
}

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// CheckEmail checks the shape of an e-mail address: one @, no spaces, a dot in
// the domain. It is kept as typed, the domain in small letters; mailto: and
// what mail programs put around an address are taken off. EmailKey compares.
func CheckEmail(s string) (canonical, repair string, err error) {
	text, err := cellText(s)
	if text == "" || err != nil {
		return text, "", err
	}
	var said repairs
	address := text
	if m := angleAddress.FindStringSubmatch(address); m != nil {
		address = m[1]
		said.add("only the address itself was kept")
	}
	if len(address) > 7 && strings.EqualFold(address[:7], "mailto:") {
		address, _, _ = strings.Cut(address[7:], "?")
		said.add("mailto: was taken off")
	}
	if trimmed := strings.Trim(address, ` .,;'"`); trimmed != strings.TrimSpace(address) {
		address = trimmed
		said.add("the marks around it were taken off")
	}
	local, domain, _ := strings.Cut(strings.TrimSpace(address), "@")
	switch {
	case strings.Count(address, "@") > 1:
		return text, "", Errorf(ErrIdentifier, "%s has more than one @: keep one e-mail address here", quoted(text))
	case !emailLocal.MatchString(local) || !validHost(domain):
		return text, "", Errorf(ErrIdentifier, "%s is not an e-mail address: those look like name@example.org", quoted(text))
	}
	return local + "@" + strings.ToLower(domain), said.String(), nil
}

var (
	angleAddress = regexp.MustCompile(`^[^<>]*<([^<>]+)>$`)
	emailLocal   = regexp.MustCompile(`^[^\s()<>\[\]\\,;:"@.]+(\.[^\s()<>\[\]\\,;:"@.]+)*$`)
	hostLabel    = regexp.MustCompile(`^[\p{L}\p{M}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$`)
)

// validHost says that a domain has at least two parts, the last not a number.
func validHost(domain string) bool {
	labels := strings.Split(domain, ".")
	for _, label := range labels {
		if !hostLabel.MatchString(label) {
			return false
		}
	}
	return len(labels) > 1 && strings.ContainsFunc(labels[len(labels)-1], unicode.IsLetter)
}

// EmailKey makes two ways of writing one address equal: without regard to case.
// The part before the @ could differ by case, but with no provider does.
func EmailKey(s string) string {
	address, _, _ := CheckEmail(s)
	return strings.ToLower(address)
}

// CheckWebsite checks the address of a web site: https://, http:// or neither.
// It is kept as typed, the name of the site in small letters; LinkOf makes a
// link of it.
func CheckWebsite(s string) (canonical, repair string, err error) {
	text, err := cellText(s)
	if text == "" || err != nil {
		return text, "", err
	}
	var said repairs
	address := text
	if m := angleAddress.FindStringSubmatch(address); m != nil && strings.HasPrefix(address, "<") {
		address = strings.TrimSpace(m[1])
		said.add("the brackets around it were taken off")
	}
	scheme, rest := splitScheme(address)
	end := strings.IndexAny(rest, "/?#")
	if end < 0 {
		end = len(rest)
	}
	link, linkErr := url.Parse(cmp.Or(scheme, "https://") + rest)
	switch {
	case scheme == "" && !strings.ContainsAny(rest, "/?") && strings.Count(rest, "@") == 1 && !strings.HasPrefix(rest, "@"):
		return text, "", Errorf(ErrIdentifier, "%s is an e-mail address, not a web site", quoted(text))
	case strings.Contains(rest, " "):
		return text, "", Errorf(ErrIdentifier, "%s is not the address of one web site: it has spaces in it", quoted(text))
	case linkErr != nil || link.User != nil || !validHost(link.Hostname()):
		return text, "", Errorf(ErrIdentifier, "%s is not the address of a web site: those look like https://www.example.org", quoted(text))
	}
	return scheme + strings.ToLower(rest[:end]) + rest[end:], said.String(), nil
}

// splitScheme cuts https:// or http:// off, in small letters; "" without one.
func splitScheme(address string) (scheme, rest string) {
	for _, scheme := range []string{"https://", "http://"} {
		if len(address) >= len(scheme) && strings.EqualFold(address[:len(scheme)], scheme) {
			return scheme, address[len(scheme):]
		}
	}
	return "", address
}

// LinkOf is the address to open for a web site as it is kept: https:// is put
// before www.example.org. Empty for what is not the address of a web site, so
// that nothing else is ever opened.
func LinkOf(website string) string {
	address, _, err := CheckWebsite(website)
	if address == "" || err != nil {
		return ""
	}
	scheme, rest := splitScheme(address)
	return cmp.Or(scheme, "https://") + rest
}
