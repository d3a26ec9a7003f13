package data

import "testing"

func TestCheckPhone(t *testing.T) {
	const zero, plus = "a leading 0 was put back", "a leading + was put back"
	checkIdents(t, CheckPhone, []identCase{
		{"", "", "", ""},
		// kept as typed
		{"0161 496 0736", "0161 496 0736", "", ""},
		{"01614960736", "01614960736", "", ""},
		{"(0161) 496-0736", "(0161) 496-0736", "", ""},
		{"0161.496.0736", "0161.496.0736", "", ""},
		{" 0161\u00a0496  0736 ", "0161 496 0736", "", ""},
		{"\u202a07700 900123\u202c", "07700 900123", "", ""},
		{"020 7946 0000", "020 7946 0000", "", ""},
		{"0300 123 4567", "0300 123 4567", "", ""},
		{"01204 55555", "01204 55555", "", ""}, // ten digits
		{"0800 123456", "0800 123456", "", ""},
		{"0800 1111", "0800 1111", "", ""},
		{"0845 46 47", "0845 46 47", "", ""},
		{"111", "111", "", ""},
		{"999", "999", "", ""},
		{"116 123", "116 123", "", ""},
		{`="01614960736"`, "01614960736", "", ""},
		{"'01614960736", "01614960736", "", ""},
		// with a country
		{"+44 161 496 0736", "+44 161 496 0736", "", ""},
		{"+441614960736", "+441614960736", "", ""},
		{"+44 (0)161 496 0736", "+44 (0)161 496 0736", "", ""},
		{"(+44) 161 496 0736", "(+44) 161 496 0736", "", ""},
		{"0044 161 496 0736", "0044 161 496 0736", "", ""},
		{"+353 1 234 5678", "+353 1 234 5678", "", ""},
		{"00353 1 234 5678", "00353 1 234 5678", "", ""},
		// with an extension
		{"0161 496 0736 ext 12", "0161 496 0736 ext 12", "", ""},
		{"0161 496 0736 ext. 12", "0161 496 0736 ext. 12", "", ""},
		{"0161 496 0736x12", "0161 496 0736x12", "", ""},
		{"0161 496 0736, extension 1234", "0161 496 0736, extension 1234", "", ""},
		// what a spreadsheet dropped
		{"1614960414", "01614960414", zero, ""},
		{"161 496 0414", "0161 496 0414", zero, ""},
		{"(161) 496 0414", "(0161) 496 0414", zero, ""},
		{"2079460000", "02079460000", zero, ""},
		{"3001234567", "03001234567", zero, ""},
		{"7700900123", "07700900123", zero, ""},
		{"8001234567", "08001234567", zero, ""},
		{"800123456", "0800123456", zero, ""},
		{"120455555", "0120455555", zero, ""},
		{"1614960414 x3", "01614960414 x3", zero, ""},
		{"1614960414.0", "01614960414", "the .0 of a spreadsheet was taken off; " + zero, ""},
		{"441614960736", "+441614960736", plus, ""},
		{"(44) 161 496 0736", "(+44) 161 496 0736", plus, ""},
		{"tel:01614960736", "01614960736", "tel: was taken off", ""},
		// malformed
		{"0161 1 / 0161 2", "", "", "more than one telephone number"},
		{"0161 496 0736/7", "", "", "more than one telephone number"},
		{"0161 496 0736 or 07700 900123", "", "", "more than one telephone number"},
		{"0161 496 0736; 07700 900123", "", "", "more than one telephone number"},
		{"0161 496 0736 07700 900123", "", "", "it has 22 digits"},
		{"ask at reception", "", "", "letters in it"},
		{"0161 TEAPOTS", "", "", "letters in it"},
		{"0161 496 0736 (Jo)", "", "", "letters in it"},
		{"0161 496", "", "", "it has 7 digits"},
		{"0161 496 07", "", "", "it has 9 digits"},
		{"0161 496 07361", "", "", "it has 12 digits"},
		{"0461 496 0736", "", "", "cannot be a telephone number"},
		{"5555555555", "", "", "cannot be a telephone number"},
		{"770090012", "", "", "it has 9 digits"}, // one short, not a lost 0
		{"+44 161", "", "", "it has 5 digits"},
		{"+1", "", "", "it has 1 digits"},
		{"-", "", "", "only digits, spaces, brackets"},
		{"0161*496*0736", "", "", "only digits, spaces, brackets"},
		{"0161 +496 0736", "", "", "only digits, spaces, brackets"},
		{"x12", "", "", "only digits, spaces, brackets"},
		{"1.62E+09", "", "", "Excel has shortened it"},
	})
}

func TestPhoneKey(t *testing.T) {
	for _, same := range [][]string{
		{"01614960736", "0161 496 0736", "(0161) 496-0736", "1614960736", "+44 161 496 0736", "+44 (0)161 496 0736", "0044 161 4960736", "441614960736", "tel:0161 496 0736"},
		{"01614960736x12", "0161 496 0736 ext 12", "0161 496 0736 x12", "161 496 0736, extension 12"},
		{"0035312345678", "+353 1 234 5678", "00353 1 234 5678"},
		{"111", "1 1 1"},
		{"0161496", "0161 496"}, // malformed
		{"", " ", "ask"},
	} {
		for _, s := range same {
			if got := PhoneKey(s); got != same[0] {
				t.Errorf("PhoneKey(%q) = %q, want %q", s, got, same[0])
			}
		}
	}
}

func TestCheckEmail(t *testing.T) {
	const only, mailto, marks = "only the address itself was kept", "mailto: was taken off", "the marks around it were taken off"
	checkIdents(t, CheckEmail, []identCase{
		{"", "", "", ""},
		{"jane.doe@example.org", "jane.doe@example.org", "", ""},
		{" Jane.Doe@Example.ORG ", "Jane.Doe@example.org", "", ""},
		{"o'neill@example.org", "o'neill@example.org", "", ""},
		{"jane+board@mail.example.org", "jane+board@mail.example.org", "", ""},
		{"jane_doe-2@ex-ample.nhs.example", "jane_doe-2@ex-ample.nhs.example", "", ""},
		{"zoë@exämple.org", "zoë@exämple.org", "", ""},
		{"mailto:jane@example.org", "jane@example.org", mailto, ""},
		{"MAILTO:jane@example.org?subject=Hello", "jane@example.org", mailto, ""},
		{"<jane@example.org>", "jane@example.org", only, ""},
		{"Jane Doe <jane@example.org>", "jane@example.org", only, ""},
		{`"Doe, Jane" <jane@example.org>`, "jane@example.org", only, ""},
		{"jane@example.org <jane@example.org>", "jane@example.org", only, ""},
		{"Jane <mailto:jane@example.org>", "jane@example.org", only + "; " + mailto, ""},
		{"jane@example.org;", "jane@example.org", marks, ""},
		{"jane@example.org.", "jane@example.org", marks, ""},
		{`"jane@example.org"`, "jane@example.org", marks, ""},
		{"jane", "", "", "is not an e-mail address"},
		{"anonymous", "", "", "is not an e-mail address"},
		{"jane@example", "", "", "is not an e-mail address"},
		{"jane@", "", "", "is not an e-mail address"},
		{"@example.org", "", "", "is not an e-mail address"},
		{"jane doe@example.org", "", "", "is not an e-mail address"},
		{"jane@exam ple.org", "", "", "is not an e-mail address"},
		{"jane@.example.org", "", "", "is not an e-mail address"},
		{"jane@example..org", "", "", "is not an e-mail address"},
		{"jane..doe@example.org", "", "", "is not an e-mail address"},
		{"jane.@example.org", "", "", "is not an e-mail address"},
		{"jane@-homes.example", "", "", "is not an e-mail address"},
		{"jane@192.0.2.1", "", "", "is not an e-mail address"},
		{"jane(work)@example.org", "", "", "is not an e-mail address"},
		{"jane at example.org", "", "", "is not an e-mail address"},
		{"jane@example.org; john@example.org", "", "", "more than one @"},
		{"jane@@example.org", "", "", "more than one @"},
	})
}

func TestEmailKey(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "Jane.Doe@Example.ORG": "jane.doe@example.org", "mailto:JANE@example.org": "jane@example.org", "Not One": "not one",
	} {
		if got := EmailKey(s); got != want {
			t.Errorf("EmailKey(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestCheckWebsite(t *testing.T) {
	const malformed = "is not the address of a web site"
	checkIdents(t, CheckWebsite, []identCase{
		{"", "", "", ""},
		{"https://www.example.org", "https://www.example.org", "", ""},
		{"http://www.example.org/", "http://www.example.org/", "", ""},
		{"HTTPS://WWW.Example.org/About Us", "", "", "it has spaces in it"},
		{"HTTPS://WWW.Example.org/About-Us", "https://www.example.org/About-Us", "", ""},
		{"www.Example.org", "www.example.org", "", ""},
		{"example.org/Path?Q=A#Top", "example.org/Path?Q=A#Top", "", ""},
		{"Example.org?Q=A", "example.org?Q=A", "", ""},
		{"https://example.org:8443/x", "https://example.org:8443/x", "", ""},
		{"https://example.org/@place", "https://example.org/@place", "", ""},
		{"https://exämple.org", "https://exämple.org", "", ""},
		{"<https://example.org>", "https://example.org", "the brackets around it were taken off", ""},
		{"info@example.org", "", "", "is an e-mail address"},
		{"mailto:info@example.org", "", "", "is an e-mail address"},
		{"www.example.org www.example.com", "", "", "it has spaces in it"},
		{"none", "", "", malformed},
		{"localhost:8080", "", "", malformed},
		{"https://", "", "", malformed},
		{"https://https://example.org", "", "", malformed},
		{"ftp://example.org", "", "", malformed},
		{"file:///etc/passwd", "", "", malformed},
		{"javascript:alert(1)", "", "", malformed},
		{"https://example.org@evil.example", "", "", malformed},
		{"//example.org", "", "", malformed},
		{"https://192.0.2.1/", "", "", malformed},
		{`C:\Files\list.xlsx`, "", "", malformed},
		{"@exampleplace", "", "", malformed},
	})
}

func TestLinkOf(t *testing.T) {
	for website, want := range map[string]string{
		"": "", "www.example.org": "https://www.example.org", "Example.org/A": "https://example.org/A",
		"http://example.org": "http://example.org", "HTTPS://example.org": "https://example.org",
		"javascript:alert(1)": "", "file:///etc/passwd": "", "info@example.org": "", "not a site": "",
	} {
		if got := LinkOf(website); got != want {
			t.Errorf("LinkOf(%q) = %q, want %q", website, got, want)
		}
	}
}
