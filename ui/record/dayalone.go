package record

import (
	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
)

// NewDayBox makes the box for a day of a job that is no record, with what a
// form's box understands and its calendar. read gives the day it holds, or why
// it cannot be read.
func NewDayBox(view func(func(*book.Book) error) error, label string, changed func()) (box *kit.DayBox, read func() (data.Day, error)) {
	d := newDayInput(spec{label: label, typ: data.TypeDay}, newOffers(view).env(), changed)
	return d.box, func() (data.Day, error) {
		v := d.read()
		if v.wrong != nil || len(v.elems) == 0 {
			return data.Day{}, v.wrong
		}
		return data.ParseDay(v.elems[0])
	}
}
