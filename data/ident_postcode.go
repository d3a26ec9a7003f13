package data

import (
	"regexp"
	"strings"
)

// CheckPostcode checks the shape of a United Kingdom postcode as BS 7666 has
// it, of GIR 0AA and of BFPO 57. It is kept in capitals with one space before
// the last three characters. A letter O and a 0 taken for one another are put
// right where only one of them can stand.
func CheckPostcode(s string) (canonical, repair string, err error) {
	text, err := cellText(s)
	if text == "" || err != nil {
		return text, "", err
	}
	spaced := clean(strings.ToUpper(spacing.Replace(dashes.Replace(text))))
	if m := forces.FindStringSubmatch(spaced); m != nil {
		return "BFPO " + m[1], "", nil
	}
	plain := spaceless(spaced)
	if !postcodeLetters.MatchString(plain) {
		return text, "", Errorf(ErrIdentifier, "%s is not a postcode: it has other characters than letters and digits", quoted(text))
	}
	if len(plain) > 4 {
		outward, inward := plain[:len(plain)-3], plain[len(plain)-3:]
		if o, i := fitOutward(outward), fit(inward, inwardShape); o != "" && i != "" {
			if o+i != plain {
				repair = "a letter O and a 0 were taken for one another"
			}
			return o + " " + i, repair, nil
		}
	}
	return text, "", postcodeFault(text, spaced)
}

var (
	// spacing stands between the halves in some lists.
	spacing         = strings.NewReplacer("-", " ", ".", " ", "_", " ")
	forces          = regexp.MustCompile(`^BFPO ?(\d{1,4})$`)
	postcodeLetters = regexp.MustCompile(`^[A-Z0-9]+$`)
)

// outwardShapes are the first halves, inwardShape the second: A for a letter, L
// for a letter but O, which never stands there; 9 for a digit, 1 for a digit
// but 0, since no district is numbered 01.
var outwardShapes = []string{"A9", "A19", "A1L", "AA9", "AA19", "AA1L"}

const inwardShape = "9LL"

// fitOutward gives the first half of a postcode as it should stand, with the
// fewest changes; "" if no shape fits.
func fitOutward(half string) string {
	if half == "GIR" {
		return half
	}
	best, fewest := "", len(half)+1
	for _, shape := range outwardShapes {
		fitted := fit(half, shape)
		if changed := differences(half, fitted); fitted != "" && changed < fewest {
			best, fewest = fitted, changed
		}
	}
	return best
}

// fit makes a half stand in a shape, taking O for 0 and 0 for O where it has to;
// "" if it cannot.
func fit(half, shape string) string {
	if len(half) != len(shape) {
		return ""
	}
	out := []byte(half)
	for i, c := range out {
		digit := c >= '0' && c <= '9'
		switch want := shape[i]; {
		case want == 'A' && c == '0':
			out[i] = 'O'
		case want == '9' && c == 'O':
			out[i] = '0'
		case digit != (want == '9' || want == '1'), want == '1' && c == '0', want == 'L' && c == 'O':
			return ""
		}
	}
	return string(out)
}

func differences(a, b string) (n int) {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}

// postcodeFault says whether the end of a postcode is missing or the whole is
// wrong.
func postcodeFault(text, spaced string) error {
	outward, inward, split := strings.Cut(spaced, " ")
	inward = spaceless(inward)
	switch {
	case fitOutward(outward) == "" || len(inward) > 2:
	case !split:
		return Errorf(ErrIdentifier, "%s is only the first half of a postcode: 3 characters are missing, as in SE1 0AA", quoted(text))
	case fit(inward, inwardShape[:len(inward)]) != "":
		missing := "1 character is"
		if len(inward) == 1 {
			missing = "2 characters are"
		}
		return Errorf(ErrIdentifier, "%s is not the whole postcode: %s missing at the end, as in SE1 0AA", quoted(text), missing)
	}
	return Errorf(ErrIdentifier, "%s is not a postcode: those look like SE1 0AA or M4 4DE", quoted(text))
}
