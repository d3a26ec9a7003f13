package data

import (
	"strings"
	"testing"
)

// A comma is that of thousands or the decimal one; where it is neither there is
// no number, and never another one than was written.
func TestNumbers(t *testing.T) {
	number := &Field{Type: TypeNumber}
	for text, want := range map[string]string{
		"12": "12", "-3": "-3", "+4": "4", "007": "7", "1.5": "1.5", ".5": "0.5", "5.": "5", "1e3": "1000", "1200.50": "1200.5",
		"1,200": "1200", "1,234,567.5": "1234567.5", "45 000": "45000", "1 234.5": "1234.5",
		"1,5": "1.5", "1,50": "1.5", "-2,25": "-2.25", "0,125": "0.125", "3,1416": "3.1416", "1.234,5": "1234.5", "1 234,5": "1234.5", "12.345.678,250": "12345678.25",
	} {
		if got, _, err := number.Parse(text); got != want || err != nil {
			t.Errorf("%q is %q, %v; want %q", text, got, err, want)
		}
	}
	for _, text := range []string{"many", "1,2,3", "12 34", "1,00,000", "1.5.2", "1,5.2", "1,234 567", "1.2,3,4", "0x10", "1_000", "Inf", "NaN", "1e400", "50%", ".", "-", "e5", ","} {
		if got, _, err := number.Parse(text); err == nil || !strings.Contains(Sentence(err), "is not a number") {
			t.Errorf("%q is %q, %v; it is no number", text, got, err)
		}
	}
	whole := &Field{Type: TypeWhole}
	for text, says := range map[string]string{"1,5": "is not a whole number", "1e30": "is too large"} {
		if got, _, err := whole.Parse(text); !strings.Contains(Sentence(err), says) {
			t.Errorf("%q is %q, %v; want that it %s", text, got, err, says)
		}
	}
}
