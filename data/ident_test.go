package data

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// An identCase is a text and what a Check function makes of it. Of the sentence
// of an error a part is enough.
type identCase struct{ text, canonical, repair, fault string }

func checkIdents(t *testing.T, check func(string) (string, string, error), cases []identCase) {
	t.Helper()
	for _, c := range cases {
		canonical, repair, err := check(c.text)
		if c.fault != "" {
			c.canonical = strings.Join(strings.Fields(c.text), " ") // the text is kept
			if !errors.Is(err, ErrIdentifier) || !strings.Contains(Sentence(err), c.fault) {
				t.Errorf("%q: %v; want a fault that says %q", c.text, err, c.fault)
			}
		} else if err != nil {
			t.Errorf("%q: %s; want none", c.text, Sentence(err))
		}
		if canonical != c.canonical || repair != c.repair {
			t.Errorf("%q gives %q, repair %q; want %q, repair %q", c.text, canonical, repair, c.canonical, c.repair)
		}
	}
}

func TestCheckODS(t *testing.T) {
	checkIdents(t, CheckODS, []identCase{
		{"", "", "", ""},
		{" \u00a0", "", "", ""},
		{"RJ1", "RJ1", "", ""},
		{" rj1 ", "RJ1", "", ""},
		{"g7h8j", "G7H8J", "", ""},
		{"R J 1", "RJ1", "", ""},
		{"D7Z1O", "D7Z1O", "", ""}, // a letter O is part of the code
		{"K81003001", "K81003001", "", ""},
		{"08Q", "08Q", "", ""},
		{"8E12", "8E12", "", ""},
		{`="08Q"`, "08Q", "", ""},
		{"'08Q", "08Q", "", ""},
		{"RJ\u200b1", "RJ1", "", ""},
		{"K810030011", "", "", "1 to 9 letters and digits"},
		{"RJ-1", "", "", "1 to 9 letters and digits"},
		{"RJ1; RJZ", "", "", "1 to 9 letters and digits"},
		{"É12", "", "", "1 to 9 letters and digits"},
		{"8.00E+12", "", "", "Excel has shortened it"},
	})
}

func TestCheckCharity(t *testing.T) {
	const words, zero = "the words in front were taken off", "the 0 in front was taken off"
	checkIdents(t, CheckCharity, []identCase{
		{"", "", "", ""},
		{"1164883", "1164883", "", ""},
		{"205798", "205798", "", ""},
		{" 1164 883 ", "1164883", "", ""},
		{"1164883-1", "1164883-1", "", ""},
		{"1164883 – 12", "1164883-12", "", ""},
		{"1164883-0", "1164883", "-0, which means the charity itself, was taken off", ""},
		{"SC002327", "SC002327", "", ""},
		{"sc 002327", "SC002327", "", ""},
		{"SCO02327", "SC002327", "a letter O was read as 0", ""},
		{"NIC100123", "NIC100123", "", ""},
		{"nic 100123", "NIC100123", "", ""},
		{"GB-CHC-1164883", "1164883", "GB-CHC- was taken off", ""},
		{"gb-chc-1164883", "1164883", "GB-CHC- was taken off", ""},
		{"GB-SC-SC002327", "SC002327", "GB-SC- was taken off", ""},
		{"GB-NIC-100123", "NIC100123", "GB-NIC- was taken off", ""},
		{"Registered charity no. 1164883", "1164883", words, ""},
		{"Registered Charity Number: 1164883", "1164883", words, ""},
		{"Reg. charity No 1164883", "1164883", words, ""},
		{"charity # 1164883", "1164883", words, ""},
		{"Charity no. SC002327", "SC002327", words, ""},
		{"0205798", "205798", zero, ""},
		{"1164883.0", "1164883", "the .0 of a spreadsheet was taken off", ""},
		{"No. 1164883.0", "1164883", words + "; the .0 of a spreadsheet was taken off", ""},
		{"12345", "", "", "6 or 7 digits"},
		{"12345678", "", "", "6 or 7 digits"},
		{"SC02327", "", "", "6 or 7 digits"},
		{"NIC1001234", "", "", "6 or 7 digits"},
		{"GB-CHC-", "", "", "6 or 7 digits"},
		{"1164883 / SC002327", "", "", "6 or 7 digits"},
		{"Exempt", "", "", "6 or 7 digits"},
		{"Charity", "", "", "6 or 7 digits"},
		{"0", "", "", "6 or 7 digits"},
		{"1.16E+06", "", "", "Excel has shortened it"},
	})
}

func TestCheckCompany(t *testing.T) {
	const zero, zeros, words = "a leading 0 was put back", "leading 0s were put back", "the words in front were taken off"
	checkIdents(t, CheckCompany, []identCase{
		{"", "", "", ""},
		{"04385123", "04385123", "", ""},
		{"4385123", "04385123", zero, ""},
		{"385123", "00385123", zeros, ""},
		{"118", "00000118", zeros, ""},
		{"0438 5123", "04385123", "", ""},
		{"SC123456", "SC123456", "", ""},
		{"sc 123456", "SC123456", "", ""},
		{"ni012345", "NI012345", "", ""},
		{"NO123456", "NO123456", "", ""}, // a prefix, not "no."
		{"OC301234", "OC301234", "", ""},
		{"CE012345", "CE012345", "", ""},
		{"IP12345R", "IP12345R", "", ""},
		{"R0000123", "R0000123", "", ""},
		{"Company no. 04385123", "04385123", words, ""},
		{"Company number: 4385123", "04385123", words + "; " + zero, ""},
		{"GB-COH-04385123", "04385123", "GB-COH- was taken off", ""},
		{"4385123.0", "04385123", "the .0 of a spreadsheet was taken off; " + zero, ""},
		{"01234567", "", "", "only fills the box"},
		{"1234567", "", "", "only fills the box"},
		{"12345678", "", "", "only fills the box"},
		{"00000000", "", "", "only fills the box"},
		{"0", "", "", "only fills the box"},
		{"043851234", "", "", "8 characters"},
		{"SC12345", "", "", "8 characters"},
		{"ABC12345", "", "", "8 characters"},
		{"Pending", "", "", "8 characters"},
		{"4.39E+06", "", "", "Excel has shortened it"},
	})
}

func TestCheckPostcode(t *testing.T) {
	const swapped = "a letter O and a 0 were taken for one another"
	checkIdents(t, CheckPostcode, []identCase{
		{"", "", "", ""},
		// the six shapes
		{"M4 4DE", "M4 4DE", "", ""},
		{"M41 5BU", "M41 5BU", "", ""},
		{"W1A 1AA", "W1A 1AA", "", ""},
		{"BL9 5NH", "BL9 5NH", "", ""},
		{"WA15 6SQ", "WA15 6SQ", "", ""},
		{"SW1A 2AA", "SW1A 2AA", "", ""},
		{"CR0 2AB", "CR0 2AB", "", ""},
		// spacing and case
		{"se10aa", "SE1 0AA", "", ""},
		{" Se1  0aa ", "SE1 0AA", "", ""},
		{"S E 1 0 A A", "SE1 0AA", "", ""},
		{"SE1-0AA", "SE1 0AA", "", ""},
		{"SE1\u00a00AA", "SE1 0AA", "", ""},
		{"SE1 0AA.", "SE1 0AA", "", ""},
		{"M415BU", "M41 5BU", "", ""},
		// a letter for a digit, a digit for a letter
		{"SE1 OAA", "SE1 0AA", swapped, ""},
		{"se1oaa", "SE1 0AA", swapped, ""},
		{"0L12 6AB", "OL12 6AB", swapped, ""},
		{"P01 3AX", "PO1 3AX", swapped, ""},
		{"S014 3AX", "SO14 3AX", swapped, ""},
		{"CRO 2AB", "CR0 2AB", swapped, ""},
		{"M1O 2AB", "M10 2AB", swapped, ""},
		{"M20 OAA", "M20 0AA", swapped, ""},
		// the special ones
		{"gir0aa", "GIR 0AA", "", ""},
		{"GIR OAA", "GIR 0AA", swapped, ""},
		{"BFPO57", "BFPO 57", "", ""},
		{"bfpo 5715", "BFPO 5715", "", ""},
		{"BF1 0AX", "BF1 0AX", "", ""},
		// not all there
		{"SE1 0", "", "", "not the whole postcode: 2 characters are missing"},
		{"M41 5B", "", "", "not the whole postcode: 1 character is missing"},
		{"SE1", "", "", "only the first half of a postcode: 3 characters are missing"},
		{"SW1A", "", "", "only the first half"},
		// no postcodes
		{"AA999 9AA", "", "", "is not a postcode: those look like"},
		{"SE1 AA0", "", "", "is not a postcode"},
		{"M4 4D0", "", "", "is not a postcode"}, // no postcode ends in a letter O either
		{"M4 4DO", "", "", "is not a postcode"},
		{"M4 4DE1", "", "", "is not a postcode"},
		{"12345", "", "", "is not a postcode"},
		{"BFPO", "", "", "is not a postcode"},
		{"Manchester M4 4DE", "", "", "is not a postcode"},
		{"M4 4DE / M4 5AG", "", "", "other characters than letters and digits"},
		{"5.00E+04", "", "", "Excel has shortened it"},
	})
}

func TestCheckCQC(t *testing.T) {
	const fromPage = "the number was taken from the web address"
	checkIdents(t, CheckCQC, []identCase{
		{"", "", "", ""},
		{"1-466088203", "1-466088203", "", ""},
		{"1-1938268568", "1-1938268568", "", ""},
		{"1 - 466088203", "1-466088203", "", ""},
		{"1–466088203", "1-466088203", "", ""},
		{"rj611", "RJ611", "", ""},
		{"https://www.cqc.org.uk/location/1-466088203", "1-466088203", fromPage, ""},
		{"www.cqc.org.uk/location/RJ611/", "RJ611", fromPage, ""},
		{"466088203", "", "", "look like 1-466088203"},
		{"2-466088203", "", "", "look like 1-466088203"},
		{"1-46", "", "", "look like 1-466088203"},
		{"Jan-66", "", "", "look like 1-466088203"}, // what Excel makes of 1-66
		{"Unknown", "", "", "look like 1-466088203"},
		{"https://example.org/location/1-466088203", "", "", "look like 1-466088203"},
		{"4.66E+08", "", "", "Excel has shortened it"},
	})
}

func TestCheckUPRN(t *testing.T) {
	checkIdents(t, CheckUPRN, []identCase{
		{"", "", "", ""},
		{"1", "1", "", ""},
		{"10093412345", "10093412345", "", ""},
		{"100 934 123 456", "100934123456", "", ""},
		{"010093412345", "10093412345", "the 0 in front was taken off", ""},
		{"10093412345.0", "10093412345", "the .0 of a spreadsheet was taken off", ""},
		{"1.00E+11", "", "", "Excel has shortened it"},
		{"1,00E+11", "", "", "Excel has shortened it"},
		{"1e+11", "", "", "Excel has shortened it"},
		{"1234567890123", "", "", "up to 12 digits"},
		{"000", "", "", "up to 12 digits"},
		{"10093412345A", "", "", "up to 12 digits"},
		{"-1", "", "", "up to 12 digits"},
	})
}

// identifiers are all the Check functions, for the rules they share.
var identifiers = map[string]func(string) (string, string, error){
	"ODS": CheckODS, "charity": CheckCharity, "company": CheckCompany, "postcode": CheckPostcode,
	"CQC": CheckCQC, "UPRN": CheckUPRN, "phone": CheckPhone, "email": CheckEmail, "website": CheckWebsite,
}

// checkStable says what is wrong if the result is not stable: a canonical form
// is its own canonical form, needs no repair, and is as right as its origin.
func checkStable(t interface{ Fatalf(string, ...any) }, s string) {
	for name, check := range identifiers {
		canonical, repair, err := check(s)
		if err != nil && (repair != "" || !errors.Is(err, ErrIdentifier) || Sentence(err) == "") {
			t.Fatalf("%s %q: repair %q, error %v", name, s, repair, err)
		}
		if canonical == "" && (err != nil || repair != "") {
			t.Fatalf("%s %q: a text was lost: %v", name, s, err)
		}
		again, secondRepair, secondErr := check(canonical)
		if again != canonical || secondRepair != "" || (secondErr == nil) != (err == nil) {
			t.Fatalf("%s %q gives %q (%v), which gives %q, repair %q (%v)", name, s, canonical, err, again, secondRepair, secondErr)
		}
	}
}

func TestIdentifiersAreStable(t *testing.T) {
	pieces := rapid.SliceOf(rapid.SampledFrom([]string{
		" ", "0", "1", "7", "44", "161", "496 0736", "+", "(", ")", "-", ".", "/", "ext", "x", "12", ".0", "'", `="`, `"`, "E+", "O", "SC", "NIC", "GB-CHC-",
		"no. ", "charity ", "company ", "1164883", "M4", "4DE", "BFPO", "GIR", "\u00a0", "\u200b", "–", "tel:", "mailto:", "<", ">", "@", "jane", "example.org",
		"https://", "HTTP://", "www.", "?", "#", "1-", "466088203", ",", ";", "É",
	}))
	rapid.Check(t, func(t *rapid.T) {
		checkStable(t, strings.Join(pieces.Draw(t, "pieces"), ""))
	})
}

func FuzzIdentifiers(f *testing.F) {
	for _, s := range []string{
		"", "RJ1", "GB-CHC-1164883", "Registered charity no. SCO02327", "4385123", "se1oaa", "BFPO57", "1614960414", "+44 (0)161 496 0736 ext 12",
		"0161 1 / 0161 2", "Jane <mailto:jane@Example.org>", "www.Example.org/Path", "1-466088203", "1.00E+11", `="'0161"`, "010093412345.0",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkStable(t, s)
		if key := PhoneKey(s); strings.Trim(key, "0123456789x") != "" {
			t.Fatalf("PhoneKey(%q) = %q", s, key)
		}
		if link := LinkOf(s); link != "" && !strings.HasPrefix(link, "https://") && !strings.HasPrefix(link, "http://") {
			t.Fatalf("LinkOf(%q) = %q", s, link)
		}
	})
}
