package insight

import "strconv"

// SmallNumber is the threshold of statistical disclosure control that the
// partnership works with: a count of people not to be named is printed from
// here on, and withheld below it.
const SmallNumber = 5

// WithheldMark stands for a count that is not printed: the shorthand for
// confidential figures that the Government Analysis Function recommends.
const WithheldMark = "[c]"

// A Number is a count as others may see it.
type Number struct {
	n        int
	withheld bool
}

// String is the count, or the mark.
func (n Number) String() string {
	if n.withheld {
		return WithheldMark
	}
	return strconv.Itoa(n.n)
}

// Value gives the count; false when it is withheld.
func (n Number) Value() (int, bool) {
	if n.withheld {
		return 0, false
	}
	return n.n, true
}

// Protect prepares counts of people not to be named, and their total, for
// printing side by side. A count of one to four is withheld; none tells nothing
// about anybody and is printed. The total is withheld with any of its parts,
// because the others could be taken from it.
func Protect(parts ...int) (shown []Number, total Number) {
	for _, n := range parts {
		small := n > 0 && n < SmallNumber
		shown = append(shown, Number{n, small})
		total.n += n
		total.withheld = total.withheld || small
	}
	return shown, total
}

// ProtectBeside prepares a count of people not to be named that stands beside
// a count of people who are: everybody may count the named ones, so the sum of
// both is withheld when the first is.
func ProtectBeside(notNamed, named int) (shown, all Number) {
	small := notNamed > 0 && notNamed < SmallNumber
	return Number{notNamed, small}, Number{notNamed + named, small}
}
