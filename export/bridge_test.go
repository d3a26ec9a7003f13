package export

import "strconv"

// What tests of the finished workbooks need to see from within.

// Describe is describe.
var Describe = describe

// Disagreements lists the checks of a report whose two counts differ.
func Disagreements(name string, src Source) (out []string) {
	_, m, err := describing(name, src)
	if err != nil {
		return []string{err.Error()}
	}
	for _, c := range m.checks {
		if c.counted.n != c.recorded {
			out = append(out, c.name+": "+strconv.Itoa(c.counted.n)+" in the tables, "+strconv.Itoa(c.recorded)+" in the records")
		}
	}
	return out
}
