package book

import (
	"slices"
	"strings"

	"placebook/data"
)

// A picture is all records of a book at one moment. It shares the book's sorted
// lists, which are never changed in place, so that it can be read while the book
// goes on.
type picture struct {
	day         data.Day
	lists       map[uint16][]data.Record
	employments []data.Record // sorted by person
}

func (b *Book) picture() *picture {
	p := &picture{day: b.day, lists: map[uint16][]data.Record{}}
	for _, k := range data.Kinds() {
		p.lists[k.Num] = b.All(k)
	}
	return p
}

// prepare makes Referring ready.
func (p *picture) prepare() {
	for _, r := range p.lists[data.NumRole] {
		if isEmployment(r) {
			p.employments = append(p.employments, r)
		}
	}
	slices.SortStableFunc(p.employments, func(x, y data.Record) int { return strings.Compare(personOf(x), personOf(y)) })
}

func personOf(r data.Record) string { return string(r.(*data.Role).Person) }

// Get gives a record, or nil.
func (p *picture) Get(k *data.Kind, id data.ID) data.Record {
	if k == nil || id == "" {
		return nil
	}
	list := p.lists[k.Num]
	if i, ok := slices.BinarySearchFunc(list, id, compareID); ok {
		return list[i]
	}
	return nil
}

// Referring lists a person's employments: nothing else is asked of a picture.
func (p *picture) Referring(_ *data.Kind, _ string, id data.ID) []data.Record {
	lo, _ := slices.BinarySearchFunc(p.employments, string(id), func(r data.Record, id string) int { return strings.Compare(personOf(r), id) })
	hi := lo
	for hi < len(p.employments) && personOf(p.employments[hi]) == string(id) {
		hi++
	}
	return p.employments[lo:hi]
}

// Today is the day of the book.
func (p *picture) Today() data.Day { return p.day }

// differences calls touch for every record, old and new, in which a book differs
// from the picture.
func (p *picture) differences(b *Book, touch func(data.Record)) {
	for _, k := range data.Kinds() {
		Differences(p.lists[k.Num], b.All(k), touch)
	}
}

// Differences calls touch for every record, old and new, in which two lists of a
// kind that All gave differ.
func Differences(was, is []data.Record, touch func(data.Record)) {
	if len(was) == len(is) && (len(was) == 0 || &was[0] == &is[0]) {
		return // the very same list
	}
	for len(was) > 0 && len(is) > 0 {
		if was[0] == is[0] {
			was, is = was[1:], is[1:]
			continue
		}
		c := compareID(was[0], is[0].Base().ID)
		if c <= 0 {
			touch(was[0])
			was = was[1:]
		}
		if c >= 0 {
			touch(is[0])
			is = is[1:]
		}
	}
	for _, r := range slices.Concat(was, is) {
		touch(r)
	}
}
