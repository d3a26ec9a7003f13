package insight

import "strconv"

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
// printing side by side. under is the threshold that the partnership works with
// (data.SmallNumber): a count from one to below it is withheld; none tells nothing
// about anybody and is printed. The total is withheld with any of its parts,
// because the others could be taken from it.
func Protect(under int, parts ...int) (shown []Number, total Number) {
	for _, n := range parts {
		small := n > 0 && n < under
		shown = append(shown, Number{n, small})
		total.n += n
		total.withheld = total.withheld || small
	}
	return shown, total
}

// ProtectBeside prepares a count of people not to be named that stands beside
// a count of people who are: everybody may count the named ones, so the sum of
// both is withheld when the first is.
func ProtectBeside(under, notNamed, named int) (shown, all Number) {
	small := notNamed > 0 && notNamed < under
	return Number{notNamed, small}, Number{notNamed + named, small}
}

// ProtectSplit prepares counts of people that are split into parts whose sum is
// known: notNamed says how many of each are not to be named. A part in which
// those are few is withheld, and where it would be the only one the smallest
// other part with it, so that it cannot be told from the sum.
func ProtectSplit(under int, notNamed, all []int) (shown []Number) {
	withheld, next := 0, -1
	for i, n := range all {
		small := notNamed[i] > 0 && notNamed[i] < under
		shown = append(shown, Number{n, small})
		switch {
		case small:
			withheld++
		case n > 0 && (next < 0 || n < all[next]):
			next = i
		}
	}
	if withheld == 1 && next >= 0 {
		shown[next].withheld = true
	}
	return shown
}
