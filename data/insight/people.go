package insight

import (
	"placebook/data"
	"placebook/data/book"
)

// EmployerOn gives the organisation that employs a person on a day; empty when
// there is none.
func EmployerOn(b *book.Book, person data.ID, day data.Day) data.ID {
	if x := data.EmployeeRole(onDay{b, day}, person); x != nil {
		return x.Organisation
	}
	return ""
}

// Guarded reports whether a person is not to be named in outputs for others.
// Members of an assembly are private people: as long as nobody has asked them,
// they are not named.
func Guarded(b *book.Book, p *data.Person) bool {
	if p.DoNotName != "" {
		return p.DoNotName == data.Yes
	}
	for _, r := range b.Referring(data.Roles, "person", p.ID) {
		if g, ok := book.One[*data.Group](b, r.(*data.Role).Group); ok && g.Type == data.GroupAssembly {
			return true
		}
	}
	return false
}

// ShownAs is how outputs for others name a person; empty when they do not.
func ShownAs(b *book.Book, p *data.Person) string {
	if !Guarded(b, p) {
		return p.ShownAs()
	}
	if p.ConsentGiven.IsZero() {
		return ""
	}
	return p.NamedAs
}

// NameOf is ShownAs by ID: withheld stands for a person who is not to be named,
// and nothing for one who is not here.
func NameOf(b *book.Book, id data.ID, withheld string) string {
	p, ok := book.One[*data.Person](b, id)
	if !ok {
		return ""
	}
	if name := ShownAs(b, p); name != "" {
		return name
	}
	return withheld
}

// Reachable reports whether outputs for others may carry a person's e-mail
// address, telephone and job title. They often tell the name of somebody who
// agreed to be named in another way.
func Reachable(b *book.Book, p *data.Person) bool {
	return !Guarded(b, p) && (p.NamedAs == "" || p.NamedAs == p.Name)
}
