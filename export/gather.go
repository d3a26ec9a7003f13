package export

import (
	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
)

// Gather gets the books of a report for the window and the command line alike:
// as at a day, and as at the day it is compared with. Without since that is the
// day of the last Board held before; Before is nil when there was none, or when
// only the month of it is known: a day is never invented.
func Gather(bookOf func(data.Day) (*book.Book, error), asAt, since data.Day) (Source, error) {
	now, err := bookOf(asAt)
	if err != nil {
		return Source{}, err
	}
	now.Prepare()
	src := Source{Book: now, AsAt: asAt, Since: since}
	if since.IsZero() {
		last := insight.LastBoard(now, asAt)
		if last == nil || last.Day.Precision() != data.PrecisionDay {
			return src, nil
		}
		src.Since = last.Day
	}
	if src.Before, err = bookOf(src.Since); err != nil {
		return Source{}, err
	}
	src.Before.Prepare()
	return src, nil
}
