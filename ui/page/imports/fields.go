package imports

import (
	"context"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake"
	"placebook/data/intake/grid"
	"placebook/data/sheet"
	"placebook/ui/kit"
)

// leaveOut is the key of the choice that sets a column aside.
const leaveOut = "-"

// fieldChoices lists what a column of a list may be, as mappings name it: its
// fields, and those of the team's own.
func fieldChoices(list string, own func(*data.Kind) []*data.Setting) []kit.Choice {
	if list == intake.Contacts {
		out := kindChoices(data.Persons, own, func(f *data.Field) (key, label string) {
			if f.Virtual() {
				return "", ""
			}
			return f.Name, f.Label
		})
		return append(out, kindChoices(data.Organisations, own, organisationInContacts)...)
	}
	k := data.KindOf(list)
	if k == nil {
		return nil
	}
	out := kindChoices(k, own, func(f *data.Field) (key, label string) { return f.Name, f.Label })
	return append(out, kit.Choice{Key: sheet.ID, Label: "ID"})
}

// organisationInContacts names an organisation's field where a row is a person's.
func organisationInContacts(f *data.Field) (key, label string) {
	switch {
	case f.Name == "name":
		return "organisation", "Organisation"
	case f.Name == "key_contact" || f.Virtual():
		return "", ""
	case data.Persons.Field(f.Name) != nil:
		key = "organisation." + f.Name
	default:
		key = f.Name
	}
	return key, "Organisation: " + f.Label
}

func kindChoices(k *data.Kind, own func(*data.Kind) []*data.Setting, as func(*data.Field) (key, label string)) (out []kit.Choice) {
	for _, f := range k.Shown() {
		if f.Type == data.TypeOwn {
			continue
		}
		if key, label := as(f); key != "" {
			out = append(out, kit.Choice{Key: key, Label: label})
		}
	}
	for _, def := range own(k) {
		out = append(out, kit.Choice{Key: ownKey(k, def.Value, as), Label: ownLabel(def.Value)})
	}
	return out
}

// ownKey names a field of the team's own: in contacts that of an organisation
// says so.
func ownKey(k *data.Kind, name string, as func(*data.Field) (key, label string)) string {
	if key, _ := as(k.Field("name")); k == data.Organisations && key == "organisation" {
		return "organisation." + sheet.OwnPrefix + name
	}
	return sheet.OwnPrefix + name
}

func ownLabel(name string) string { return "A field of our own: " + name }

// ownFields gives the team's own fields of a kind; none before there is data.
func (i *imports) ownFields(k *data.Kind) (out []*data.Setting) {
	if s := i.h.Store(); s != nil {
		_ = s.View(func(b *book.Book) error {
			out = append(out, b.OwnFields(k)...)
			return nil
		})
	}
	return out
}

// labelOf is what people see for a field of a mapping.
func labelOf(field string, choices []kit.Choice) string {
	if field == "" {
		return "Leave out"
	}
	for _, c := range choices {
		if strings.EqualFold(c.Key, field) {
			return c.Label
		}
	}
	if _, name, ok := strings.Cut(field, sheet.OwnPrefix); ok {
		return ownLabel(name)
	}
	return field
}

// foldHeading is a heading as mappings find it.
func foldHeading(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// guessRows is how many rows of each sheet are enough to tell a list by.
const guessRows = 40

// guessList tells which list a file is by its headings: what speaks of a person
// and of an organisation with details of its own is contacts; of an organisation
// by its name alone, people; what speaks of no person is organisations. "Name"
// alone may be either's.
func guessList(ctx context.Context, file *grid.File, b *book.Book) string {
	head := *file
	head.Sheets = nil
	for _, s := range file.Sheets {
		short := *s
		short.Rows = s.Rows[:min(len(s.Rows), guessRows)]
		head.Sheets = append(head.Sheets, &short)
	}
	p, err := intake.Make(ctx, &head, intake.Contacts, b, intake.Options{}, nil)
	if err != nil {
		return "organisations"
	}
	var organisation, details, named, mail, person bool
	for _, c := range p.Columns {
		switch f := c.Field; {
		case f == "organisation":
			organisation = true
		case f == "name":
			named = true
			person = person || foldHeading(c.Heading) != "name"
		case f == "":
		case isOrganisationField(f):
			details = true
		case f == "email":
			mail = true
		case f != "notes" && f != "tags" && f != "links" && f != "phone":
			person = true // a job, a profession: only people have one
		}
	}
	switch {
	case organisation && details && (named && mail || person):
		return intake.Contacts
	case organisation && details:
		return "organisations"
	case organisation && named || person:
		return "people"
	}
	return "organisations"
}

// isOrganisationField reports whether a field of contacts is an organisation's.
func isOrganisationField(name string) bool {
	if strings.HasPrefix(name, "organisation.") {
		return true
	}
	name = strings.TrimSuffix(name, sheet.Suffix)
	return data.Persons.Field(name) == nil && data.Organisations.Field(name) != nil
}
