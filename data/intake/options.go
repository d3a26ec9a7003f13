package intake

import (
	"strings"

	"placebook/data"
	"placebook/data/sheet"
)

// Contacts is the list of files that hold one row a person with the
// organisation repeated.
const Contacts = "contacts"

// Options are what a person asked for beside the file and the list.
type Options struct {
	As    string     // how the file was named by whoever asked; its own name when empty
	Sheet string     // the only sheet to take; all that fit when empty
	Map   []Mapping  // columns whose field a person has said
	Order data.Order // data.DayFirst or data.MonthFirst, when a person has said
	// AsShown lets sentences name rows by the number that the spreadsheet shows
	// beside them; else blank rows do not count, as in Row.Number.
	AsShown bool

	// ours is what is known beforehand of a worksheet of a workbook of ours.
	ours *ours
}

// A Mapping says which field a column is.
type Mapping struct {
	Column string // its heading, without regard to case
	Field  string // a stable name, "own:NAME", or empty to set the column aside
}

// ParseMapping reads COLUMN=field. The column may have "=" in its heading.
func ParseMapping(s string) (Mapping, error) {
	at := strings.Index(s, "="+sheet.OwnPrefix)
	if at < 0 {
		at = strings.LastIndexByte(s, '=')
	}
	if at <= 0 {
		return Mapping{}, refuse(ErrField, "%q does not say which field a column is: write COLUMN=field, such as Tel=phone.", s)
	}
	return Mapping{strings.TrimSpace(s[:at]), strings.TrimSpace(s[at+1:])}, nil
}

// target is what an import makes: the kind of its rows, and for contacts both
// kinds that a row holds.
type target struct {
	list     string
	kind     *data.Kind // people for contacts
	contacts bool
}

func targetOf(list string) (target, error) {
	name := strings.ToLower(strings.TrimSpace(list))
	if name == Contacts || name == "contact" {
		return target{Contacts, data.Persons, true}, nil
	}
	k := data.KindOf(name)
	if k == nil {
		return target{}, refuse(ErrList, "There is no list %q to bring a file into.", list)
	}
	return target{list: k.List, kind: k}, nil
}

// kinds lists the kinds whose fields the columns may be.
func (t target) kinds() []*data.Kind {
	if t.contacts {
		return []*data.Kind{data.Persons, data.Organisations}
	}
	return []*data.Kind{t.kind}
}
