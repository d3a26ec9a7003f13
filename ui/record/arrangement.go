package record

import (
	"net/url"
	"slices"
	"strings"
)

// An Arrangement is how a list is shown: which rows, in which order and groups,
// in which columns.
//
// A saved view keeps it as a set of parts, so that two laptops can change
// different parts of one view. A part is words with one space between them, the
// first saying what it is; the others are escaped as in a web address (RFC 3986,
// with + for a space), so that they may hold anything:
//
//	version 1                      of this description
//	view active                    the ready-made view it narrows; none: all rows
//	words damp+and+mould           that rows have to hold
//	if sector any Housing VCSE     a condition: column, op, values
//	sort contact down              the column, and down if from the largest
//	group sector                   the column rows are grouped by
//	columns name sector own/8f3a   in order; none: those the list comes with
//
// What a version does not know is kept as it is and given back. Where a part
// that can only be there once is there twice, the last in the order of bytes
// counts.
type Arrangement struct {
	Base       string // key of a ready-made view; empty: the first
	Words      string
	Conditions []Condition
	Sort       string // key of a column; empty: the first
	Down       bool
	Group      string // key of a column; empty: no groups
	Columns    []string

	newer []string // parts of a newer version
}

// partsVersion is the version of the description above.
const partsVersion = "version 1"

// Parts gives the arrangement as text, sorted.
func (a Arrangement) Parts() []string {
	out := slices.Clone(a.newer)
	add := func(what string, words ...string) {
		for _, w := range words {
			what += " " + url.QueryEscape(w)
		}
		out = append(out, what)
	}
	if a.Base != "" {
		add("view", a.Base)
	}
	if a.Words != "" {
		add("words", a.Words)
	}
	for _, c := range a.Conditions {
		add("if", append([]string{c.Column, string(c.Op)}, c.Values...)...)
	}
	switch {
	case a.Down:
		add("sort", a.Sort, "down")
	case a.Sort != "":
		add("sort", a.Sort)
	}
	if a.Group != "" {
		add("group", a.Group)
	}
	if len(a.Columns) > 0 {
		add("columns", a.Columns...)
	}
	if !slices.ContainsFunc(out, func(p string) bool { return strings.HasPrefix(p, "version ") }) {
		out = append(out, partsVersion)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// ReadParts reads what Parts gives, in any order.
func ReadParts(parts []string) Arrangement {
	var a Arrangement
	for _, p := range slices.Sorted(slices.Values(parts)) {
		what, words, ok := readPart(p)
		if p != partsVersion && (!ok || !a.take(what, words)) && !slices.Contains(a.newer, p) {
			a.newer = append(a.newer, p)
		}
	}
	return a
}

func readPart(part string) (what string, words []string, ok bool) {
	what, rest, _ := strings.Cut(part, " ")
	for _, w := range strings.Split(rest, " ") {
		plain, err := url.QueryUnescape(w)
		if err != nil || url.QueryEscape(plain) != w {
			return what, nil, false
		}
		words = append(words, plain)
	}
	return what, words, true
}

// take takes in a part; false if this version does not know it.
func (a *Arrangement) take(what string, words []string) bool {
	one := len(words) == 1 && words[0] != ""
	switch {
	case what == "view" && one:
		a.Base = words[0]
	case what == "words" && one:
		a.Words = words[0]
	case what == "group" && one:
		a.Group = words[0]
	case what == "sort" && one:
		a.Sort, a.Down = words[0], false
	case what == "sort" && len(words) == 2 && words[1] == "down":
		a.Sort, a.Down = words[0], true
	case what == "columns" && words[0] != "":
		a.Columns = words
	case what == "if" && len(words) >= 2:
		c := Condition{Column: words[0], Op: Op(words[1]), Values: words[2:]}
		if opWords[c.Op] == "" || c.Column == "" || !c.complete() {
			return false
		}
		a.Conditions = append(a.Conditions, c)
	default:
		return false
	}
	return true
}

// equal reports whether two arrangements show the same in the same way.
func (a Arrangement) equal(o Arrangement) bool { return slices.Equal(a.Parts(), o.Parts()) }

// clone gives a copy that can be changed.
func (a Arrangement) clone() Arrangement {
	a.Conditions = slices.Clone(a.Conditions)
	a.Columns = slices.Clone(a.Columns)
	return a
}
