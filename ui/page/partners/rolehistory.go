package partners

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/store"
	"placebook/ui/page/lists"
	"placebook/ui/record"
)

// rolesAlong are a person's roles: what became of them is part of the person's
// history, since a change of employer is one.
func rolesAlong(b *book.Book, person data.ID) (out []lists.Ref) {
	for _, x := range b.Referring(data.Roles, "person", person) {
		out = append(out, lists.Ref{Kind: data.Roles, ID: x.Base().ID})
	}
	return out
}

// tellRole says a step of a person's role.
func tellRole(b *book.Book, of lists.Ref, e store.Entry) record.Story {
	s := record.Tell(b, data.Roles, e)
	role, ok := book.One[*data.Role](b, of.ID)
	if !ok {
		return s
	}
	what := roleName(b, role)
	if o := b.TitleOf(data.Organisations, role.Organisation); o != "" {
		what += " at " + o
	}
	if began(e) {
		s.Lines = []string{"New role: " + what}
		if f := valueOf(e, "from"); f != "" {
			if d, err := data.ParseDay(f); err == nil {
				s.Lines[0] += ", from " + d.Short()
			}
		}
		return s
	}
	s.Lines = []string{what + ": " + strings.Join(s.Lines, "; ")}
	return s
}

// began reports whether a role was made by the step.
func began(e store.Entry) bool {
	return slices.ContainsFunc(e.Fields, func(c store.FieldChange) bool { return c.Field.Name == "person" && c.Old == "" })
}

func valueOf(e store.Entry, field string) string {
	for _, c := range e.Fields {
		if c.Field.Name == field {
			return c.New
		}
	}
	return ""
}
