package data

import (
	"strconv"
	"unicode/utf8"
)

// outside says that a number is not between the field's least and greatest.
func (f *Field) outside(canonical string) error {
	x := Float(canonical)
	if f.Low == 0 && f.High == 0 || canonical == "" || x >= f.Low && x <= f.High {
		return nil
	}
	if f.High >= unlimited {
		return Errorf(ErrValue, "%s cannot be less than %s", f.Label, plain(f.Low))
	}
	return Errorf(ErrValue, "%s is a number from %s to %s, not %s", f.Label, plain(f.Low), plain(f.High), quoted(canonical))
}

// unlimited is the greatest value of a number that only has a least.
const unlimited = 1e15

// tooMany says that a text has more characters than the field takes.
func (f *Field) tooMany(text string) error {
	n := utf8.RuneCountInString(text)
	if f.Most == 0 || n <= f.Most {
		return nil
	}
	return Errorf(ErrValue, "%s has %d characters, and %d are the most: take %d out", f.Label, n, f.Most, n-f.Most)
}

// limits checks what a record holds against the field's limits.
func (f *Field) limits(r Record) error {
	if f.Set || f.Type == TypeOwn {
		return nil
	}
	switch text := f.get(r); {
	case f.Type == TypeWhole || f.Type == TypeNumber:
		return f.outside(text)
	default:
		return f.tooMany(text)
	}
}

func plain(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
