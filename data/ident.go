package data

import (
	"regexp"
	"slices"
	"strings"
)

// Identifiers are text, always: a number would lose its leading zeros.
//
// Each Check function takes what a person typed or a cell held and gives
//
//   - canonical, the form that is kept. White space, letter case and spacing
//     punctuation may differ from s without a word.
//   - repair, what else was changed, in words for people; empty mostly.
//   - err (ErrIdentifier), a sentence, if s cannot be right. canonical is then
//     s without surplus white space: the text is kept, and the fault told.
//
// A blank s is no identifier and no error. Checking a canonical form again
// gives it back, without a repair.

// CheckODS checks a code of the NHS Organisation Data Service: 1 to 9 letters
// and digits. Codes given out since 2021 do not show what type of organisation
// they name, so nothing may be derived from their shape.
func CheckODS(s string) (canonical, repair string, err error) {
	text, err := cellText(s)
	if text == "" || err != nil {
		return text, "", err
	}
	code := strings.ToUpper(spaceless(text))
	if !odsCode.MatchString(code) {
		return text, "", Errorf(ErrIdentifier, "%s is not an ODS code: those have 1 to 9 letters and digits and nothing else, such as RJ1 or G7H8J", quoted(text))
	}
	return code, "", nil
}

// CheckCharity checks a charity number: of England and Wales 6 or 7 digits,
// with -1 and so on for a linked charity; of Scotland SC and 6 digits; of
// Northern Ireland NIC and 6 digits.
func CheckCharity(s string) (canonical, repair string, err error) {
	text, err := cellText(s)
	if text == "" || err != nil {
		return text, "", err
	}
	var said repairs
	number := said.dropWords(dashes.Replace(text), charityWords)
	number = said.dropPrefix(number, "GB-CHC-", "GB-SC-", "GB-NIC-")
	if strings.Contains(strings.ToUpper(text), "GB-NIC-") && allDigits(number) {
		number = "NIC" + number // the register's own form
	}
	number = said.dropPointZero(strings.ToUpper(spaceless(number)))
	if m := scotsLetterO.FindStringSubmatch(number); m != nil {
		number = "SC0" + m[1]
		said.add("a letter O was read as 0")
	}
	if main, linked := strings.CutSuffix(number, "-0"); linked {
		number = main
		said.add("-0, which means the charity itself, was taken off")
	}
	if trimmed := strings.TrimLeft(number, "0"); trimmed != number {
		number = trimmed
		said.add("the 0 in front was taken off")
	}
	if !charityNumber.MatchString(number) {
		return text, "", Errorf(ErrIdentifier, "%s is not a charity number: those have 6 or 7 digits, such as 1164883, or SC or NIC and 6 digits, such as SC002327", quoted(text))
	}
	return number, said.String(), nil
}

// CheckCompany checks a number of Companies House: 8 characters, all digits or
// a prefix of letters. Leading zeros, which spreadsheets drop, are put back.
func CheckCompany(s string) (canonical, repair string, err error) {
	text, err := cellText(s)
	if text == "" || err != nil {
		return text, "", err
	}
	var said repairs
	number := said.dropWords(text, companyWords)
	number = said.dropPrefix(number, "GB-COH-")
	number = said.dropPointZero(strings.ToUpper(spaceless(number)))
	if short := 8 - len(number); short > 0 && allDigits(number) {
		number = strings.Repeat("0", short) + number
		if short == 1 {
			said.add("a leading 0 was put back")
		} else {
			said.add("leading 0s were put back")
		}
	}
	switch {
	case number == "00000000" || number == "01234567" || number == "12345678":
		return text, "", Errorf(ErrIdentifier, "%s only fills the box: leave it empty, or give the company's own number", quoted(text))
	case !companyNumber.MatchString(number):
		return text, "", Errorf(ErrIdentifier, "%s is not a company number: those have 8 characters, such as 04385123 or SC123456", quoted(text))
	}
	return number, said.String(), nil
}

// CheckCQC checks the ID of a location or a provider of the Care Quality
// Commission: 1-466088203, or an NHS code such as RJ611. The address of its
// page is taken too.
func CheckCQC(s string) (canonical, repair string, err error) {
	text, err := cellText(s)
	if text == "" || err != nil {
		return text, "", err
	}
	var said repairs
	id := text
	if m := cqcPage.FindStringSubmatch(id); m != nil {
		id = m[1]
		said.add("the number was taken from the web address")
	}
	id = strings.ToUpper(spaceless(dashes.Replace(id)))
	if !cqcID.MatchString(id) {
		return text, "", Errorf(ErrIdentifier, "%s is not a CQC location ID: those look like 1-466088203", quoted(text))
	}
	return id, said.String(), nil
}

// CheckUPRN checks a unique property reference number: up to 12 digits, kept
// without leading zeros. It has no check digit.
func CheckUPRN(s string) (canonical, repair string, err error) {
	text, err := cellText(s)
	if text == "" || err != nil {
		return text, "", err
	}
	var said repairs
	number := said.dropPointZero(spaceless(text))
	if trimmed := strings.TrimLeft(number, "0"); trimmed != number {
		number = trimmed
		said.add("the 0 in front was taken off")
	}
	if !uprn.MatchString(number) {
		return text, "", Errorf(ErrIdentifier, "%s is not a UPRN: those have up to 12 digits and nothing else", quoted(text))
	}
	return number, said.String(), nil
}

var (
	odsCode       = regexp.MustCompile(`^[A-Z0-9]{1,9}$`)
	charityNumber = regexp.MustCompile(`^([1-9]\d{5,6}(-[1-9]\d{0,3})?|SC\d{6}|NIC\d{6})$`)
	scotsLetterO  = regexp.MustCompile(`^SCO(\d{5})$`)
	companyNumber = regexp.MustCompile(`^(\d{8}|[A-Z]{2}\d{6}|[A-Z]{2}\d{5}[A-Z]|R\d{7})$`)
	cqcPage       = regexp.MustCompile(`(?i)^(?:https?://)?(?:www\.)?cqc\.org\.uk/(?:location|provider)/([a-z0-9-]+)/?$`)
	cqcID         = regexp.MustCompile(`^(1-\d{6,12}|[A-Z][A-Z0-9]{1,4}\d[A-Z0-9]{0,3})$`)
	uprn          = regexp.MustCompile(`^[1-9]\d{0,11}$`)

	// exponent is how Excel shows a long number: 1.00E+11. It is also what it
	// writes to a csv, without the digits that it does not show.
	exponent = regexp.MustCompile(`^[+-]?\d+([.,]\d+)?[eE][+-]\d+$`)
	// textFormula is ="0123", which keeps Excel from making a number of it.
	textFormula = regexp.MustCompile(`^="(.*)"$`)

	dashes = strings.NewReplacer("\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2013", "-", "\u2014", "-", "\u2212", "-")

	charityWords = []string{"uk", "registered", "reg", "charity", "commission", "number", "no", "nr", "num"}
	companyWords = []string{"uk", "registered", "reg", "company", "companies", "house", "number", "no", "nr", "num", "crn"}
)

// cellText is the text of a cell: without surplus white space and without the
// two ways of telling Excel that a cell is text. It fails for a number that
// Excel has shortened, since no identifier looks like that.
func cellText(s string) (string, error) {
	text := clean(s)
	for {
		inner := strings.TrimLeft(text, "'")
		if m := textFormula.FindStringSubmatch(inner); m != nil {
			inner = m[1]
		}
		if inner = clean(inner); inner == text {
			break
		}
		text = inner
	}
	if exponent.MatchString(text) {
		return text, Errorf(ErrIdentifier, "%s is not the whole number: Excel has shortened it. Format the column as Text in Excel and put the number in again", quoted(text))
	}
	return text, nil
}

func spaceless(s string) string { return strings.ReplaceAll(s, " ", "") }

func allDigits(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
}

// repairs collects what was changed, for people.
type repairs []string

func (r *repairs) add(words string) { *r = append(*r, words) }

func (r repairs) String() string { return strings.Join(r, "; ") }

// dropWords takes leading words such as "Registered charity no." off a number.
// A word that runs into the digits is part of the number: NO123456.
func (r *repairs) dropWords(text string, words []string) string {
	left := text
	for {
		rest := strings.TrimLeft(left, " .:#")
		end := strings.IndexFunc(rest, func(c rune) bool { return !isLatin(c) })
		if end <= 0 || allDigits(rest[end:end+1]) || !slices.Contains(words, strings.ToLower(rest[:end])) {
			left = rest
			break
		}
		left = rest[end:]
	}
	if left != text {
		r.add("the words in front were taken off")
	}
	return left
}

func isLatin(c rune) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// dropPrefix takes off the first of the prefixes of the org-id list of
// registers (org-id.guide) that text begins with.
func (r *repairs) dropPrefix(text string, prefixes ...string) string {
	for _, p := range prefixes {
		if len(text) > len(p) && strings.EqualFold(text[:len(p)], p) {
			r.add(p + " was taken off")
			return text[len(p):]
		}
	}
	return text
}

// dropPointZero takes off the .0 of a number that went through a spreadsheet.
func (r *repairs) dropPointZero(text string) string {
	whole, cut := strings.CutSuffix(text, ".0")
	if !cut || !allDigits(whole) {
		return text
	}
	r.add("the .0 of a spreadsheet was taken off")
	return whole
}
