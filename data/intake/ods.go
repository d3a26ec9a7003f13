package intake

import (
	"regexp"

	"placebook/data"
	"placebook/data/intake/grid"
)

// Files of the NHS Organisation Data Service (etr, epraccur, ebranchs, ...) have
// 27 columns and no headings. They are known by their shape: the code, the name,
// the address in five parts, the postcode, the day it opened and the day it
// closed stand in the same columns in all of them.
const (
	odsCode      = 0
	odsName      = 1
	odsAddress   = 4
	odsPostcode  = 9
	odsOpened    = 10
	odsClosed    = 11
	odsTelephone = 17
	odsWidth     = 27
)

// odsHeads are what the service calls its columns.
var odsHeads = [odsWidth]string{"Organisation code", "Name", "National grouping", "High level health geography",
	"Address line 1", "Address line 2", "Address line 3", "Address line 4", "Address line 5", "Postcode",
	"Open date", "Close date", "Status code", "Sub-type code", "Parent organisation", "Join parent date", "Left parent date",
	"Telephone", "Column 19", "Column 20", "Column 21", "Amended record indicator", "Column 23", "Area code", "Column 25",
	"Column 26", "Column 27"}

var (
	odsDay     = regexp.MustCompile(`^(19|20)\d{6}$`)
	odsCodeAt  = regexp.MustCompile(`^[A-Z0-9]{3,9}$`)
	hasLetters = regexp.MustCompile(`\pL`)
)

// isODS looks at the first rows for the shape. Empty columns at the end of every
// row are not there.
func isODS(s *grid.Sheet) bool {
	if s.Width <= odsOpened || s.Width > odsWidth {
		return false
	}
	const look = 50
	rows := s.Rows[:min(look, len(s.Rows))]
	fits := 0
	for i := range rows {
		if odsShaped(&rows[i]) {
			fits++
		}
	}
	return len(rows) > 0 && odsShaped(&rows[0]) && fits*10 >= len(rows)*9
}

func odsShaped(r *grid.Row) bool {
	opened, closed := r.At(odsOpened).Text, r.At(odsClosed).Text
	return odsCodeAt.MatchString(r.At(odsCode).Text) && hasLetters.MatchString(r.At(odsName).Text) &&
		odsDay.MatchString(opened) && (closed == "" || odsDay.MatchString(closed)) && odsPost(r.At(odsPostcode).Text)
}

func odsPost(text string) bool {
	_, _, err := data.CheckPostcode(text)
	return err == nil
}

// odsTable lays out a file of the service. The day an organisation opened is not
// the day it joined the partnership: it is set aside.
func (l *layout) odsTable(s *grid.Sheet) *table {
	t := &table{sheet: s, id: -1, closing: odsClosed, heads: make([]string, s.Width)}
	copy(t.heads, odsHeads[:])
	slot := func(name string) *slot { return l.lex.slots[name] }
	t.sources = []*source{
		{slot: slot("ods_code"), cols: []int{odsCode}, ids: -1},
		{slot: slot("name"), cols: []int{odsName}, ids: -1},
		{slot: slot("address"), cols: []int{odsAddress, odsAddress + 1, odsAddress + 2, odsAddress + 3, odsAddress + 4}, join: ", ", ids: -1},
		{slot: slot("postcode"), cols: []int{odsPostcode}, ids: -1},
		{slot: slot("phone"), cols: []int{odsTelephone}, ids: -1},
	}
	used := map[int]*source{}
	for _, src := range t.sources {
		for _, c := range src.cols {
			used[c] = src
		}
	}
	for c := range s.Width {
		col := Column{Heading: t.heads[c], Index: c, How: "the shape of NHS ODS files"}
		switch src := used[c]; {
		case src != nil:
			col.Field, col.Label = src.slot.name, src.slot.label()
		case c == odsClosed:
			col.Field, col.Label = "left", slot("left").label()
		case !t.holds(c):
			continue
		default:
			col.SetAside, col.How = true, ""
		}
		t.columns = append(t.columns, col)
	}
	return t
}
