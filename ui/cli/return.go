package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/export"
	"placebook/export/xl"
)

// returnAction makes the update return of one lead.
type returnAction struct{ lead, file string }

func (a *returnAction) options() []option {
	lead := text("lead", "PERSON", "whose: a name, an e-mail address or an ID", &a.lead)
	out := text("out", "FILE.xlsx", "the workbook to write; one of that name is replaced whole or not at all", &a.file)
	lead.needed, out.needed = true, true
	return []option{lead, out}
}

func (a *returnAction) prepare([]string) error {
	switch {
	case a.lead == "":
		return misused("--lead is missing: say whose return it is.")
	case a.file == "":
		return misused("--out is missing: say which file to write, such as --out return.xlsx.")
	case !strings.EqualFold(filepath.Ext(a.file), ".xlsx"):
		return misused("--out %s does not end in .xlsx. Only Excel workbooks are made.", a.file)
	}
	return nil
}

func (a *returnAction) run(c *call) (int, error) {
	return c.withStore(func(s *store.Store) (int, error) {
		src, err := c.source(s, s.Today(), data.Day{})
		if err != nil {
			return 0, err
		}
		person, err := leadOf(src.Book, a.lead)
		if err != nil {
			return 0, err
		}
		result, err := export.Return(c.ctx, src, person.ID, a.file, xl.Options{})
		if err != nil {
			return 0, err
		}
		err = s.Update("Ask "+person.Name+" for an update return", func(tx *store.Tx) error { return edit.AskForReturn(tx, person.ID) })
		if err != nil {
			c.say("placebook: The workbook is made. That it was asked for could not be noted: %s", sentence(err))
		}
		c.say("placebook: This is a working copy: it names people. It is for %s alone.", person.Name)
		return exitDone, c.printReport(result)
	})
}

// leadOf finds the one person that is meant.
func leadOf(b *book.Book, who string) (*data.Person, error) {
	var found []*data.Person
	for _, p := range book.List[*data.Person](b) {
		names := append(known(b, data.Persons, p.ID), p.Email, p.KnownAs)
		if slices.ContainsFunc(names, func(n string) bool { return n != "" && data.Fold(n) == data.Fold(who) }) {
			found = append(found, p)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return nil, data.Errorf(export.ErrNoLead, "There is nobody called %q in your data.", who)
	}
	var ids []string
	for _, p := range found {
		ids = append(ids, string(p.ID))
	}
	return nil, data.Errorf(export.ErrNoLead, "%d people are called %q. Say which by ID: %s.", len(found), who, strings.Join(ids, ", "))
}
