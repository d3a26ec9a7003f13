package export

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/export/xl"
)

// personRow is one person as others may see them.
type personRow struct {
	fold, name, organisation, job, profession, email, phone string
	reachable                                               bool
	own                                                     map[data.ID]string
}

const notShared = "Not shared"

// peopleSheet lists the people who may be named.
func (m *maker) peopleSheet() xl.Sheet {
	all := book.List[*data.Person](m.Book)
	rows := make(xl.Rows[personRow], 0, len(all))
	for _, p := range all {
		if name := insight.ShownAs(m.Book, p); name != "" {
			rows = append(rows, m.personRow(p, name))
		}
	}
	slices.SortStableFunc(rows, func(x, y personRow) int {
		return cmp.Or(strings.Compare(x.fold, y.fold), strings.Compare(x.name, y.name))
	})
	hidden, _ := insight.ProtectBeside(data.SmallNumber.Value(m.Book), len(all)-len(rows), len(rows))
	left := ""
	if hidden.String() != "0" {
		left = "People who are not to be named are left out: " + hidden.String() + "."
	}
	detail := func(head string, width float64, get func(personRow) string) xl.Column {
		c := rows.Values(head, width, func(r personRow) xl.Value {
			if !r.reachable {
				return xl.Text(notShared)
			}
			if head == "E-mail" {
				return xl.Link(get(r), "mailto:"+get(r))
			}
			return xl.Text(get(r))
		})
		return c.WhenEmpty(none)
	}
	const table = "tblPeople"
	columns := []xl.Column{
		strong(rows.Text("Name", 29, func(r personRow) string { return r.name })),
		rows.Text("Organisation", 41, func(r personRow) string { return r.organisation }).WhenEmpty(none),
		detail("Job title", 27, func(r personRow) string { return r.job }),
		detail("Profession", 20, func(r personRow) string { return r.profession }),
		detail("E-mail", 34, func(r personRow) string { return r.email }),
		detail("Telephone", 17, func(r personRow) string { return r.phone }),
	}
	columns = append(columns, ownColumns(m, data.Persons, rows, personRow.ownFields, columns)...)
	count := rowsOf(table, "Name", len(rows))
	m.check("People", "Rows of People, as people in your data who may be named", count, m.nameable())
	return xl.Sheet{
		Name: "People", Title: "People", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    m.about("This worksheet contains one table: people and how to reach them, in the order of their names.", left),
		Headline: count.choose(say("Nobody is listed yet."), say("1 person is listed."), join(count.words(), say(" people are listed."))).value(),
		Blocks: []xl.Block{xl.Table{
			Name: table, Alt: "People with organisation, job title, profession, e-mail address and telephone number.", Len: len(rows),
			Columns: columns,
		}},
	}
}

func (m *maker) personRow(p *data.Person, name string) personRow {
	return personRow{
		fold: data.Fold(name), name: name, reachable: insight.Reachable(m.Book, p),
		organisation: m.Book.TitleOf(data.Organisations, insight.EmployerOn(m.Book, p.ID, m.AsAt)),
		job:          m.guard.Clean(p.JobTitle, withheldName), profession: p.Profession, email: p.Email, phone: p.Phone, own: p.Own,
	}
}

// ownFields are the values of the team's own fields, none for people of whom
// only the name is told.
func (r personRow) ownFields() map[data.ID]string {
	if !r.reachable {
		return nil
	}
	if r.own == nil {
		return map[data.ID]string{}
	}
	return r.own
}

// nameable counts the people who may be named.
func (m *maker) nameable() int {
	n := 0
	for _, r := range m.Book.All(data.Persons) {
		if insight.ShownAs(m.Book, r.(*data.Person)) != "" {
			n++
		}
	}
	return n
}

// roleRow is one role as others may see it.
type roleRow struct {
	body, title, person string
	voting              data.YesNo
	from, to            data.Day
}

// rolesSheet lists the roles held on the day but for employments, which stand
// with the people.
func (m *maker) rolesSheet() xl.Sheet {
	var rows xl.Rows[roleRow]
	held := 0
	for _, x := range book.List[*data.Role](m.Book) {
		if x.Title == data.RoleEmployee || !x.On(m.AsAt) {
			continue
		}
		name := insight.NameOf(m.Book, x.Person, "")
		if name == "" {
			continue
		}
		held++
		rows = append(rows, roleRow{m.bodyOf(x), x.Title, name, x.Voting, x.From, x.To})
	}
	slices.SortStableFunc(rows, func(x, y roleRow) int {
		return cmp.Or(strings.Compare(data.Fold(x.body), data.Fold(y.body)), strings.Compare(x.title, y.title), strings.Compare(data.Fold(x.person), data.Fold(y.person)))
	})
	const table = "tblRoles"
	to := days{table: table, head: "To", empty: "No end set", without: "No end set", ahead: true}
	count := rowsOf(table, "Person", len(rows))
	m.check("Roles", "Rows of Roles, as roles held on the day by people who may be named", count, held)
	return xl.Sheet{
		Name: "Roles", Title: "Roles", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    m.about("This worksheet contains one table: roles held on that day, by body. Employment stands in People."),
		Headline: count.choose(say("No role is recorded yet."), say("1 role is held."), join(count.words(), say(" roles are held."))).value(),
		Blocks: []xl.Block{xl.Table{
			Name: table, Alt: "Roles with person, body, title, whether they vote, and from when to when.", Len: len(rows),
			Columns: []xl.Column{
				strong(rows.Text("Person", 30, func(r roleRow) string { return r.person })),
				rows.Text("Body", 42, func(r roleRow) string { return r.body }).WhenEmpty(unknownName),
				rows.Text("Title", 35, func(r roleRow) string { return r.title }).WhenEmpty(insight.NotRecorded),
				rows.Text("Voting", 13, func(r roleRow) string { return book.Capital(string(r.voting)) }).WhenEmpty(insight.NotRecorded),
				rows.Values("From", 14, func(r roleRow) xl.Value { return dayCell(r.from) }).WhenEmpty(insight.NotRecorded),
				rows.Values("To", 14, func(r roleRow) xl.Value { return dayCell(r.to) }).WhenEmpty("No end set"),
				right(rows.Calc("Days left", 13, to.formula(), func(r roleRow) xl.Value { return to.answer(r.to, m.AsAt) })),
			},
		}},
	}
}

// bodyOf names what a role is in: organisation, group, workstream.
func (m *maker) bodyOf(x *data.Role) string {
	var parts []string
	for _, part := range []string{
		m.Book.TitleOf(data.Organisations, x.Organisation), m.Book.TitleOf(data.Groups, x.Group), m.Book.TitleOf(data.Workstreams, x.Workstream),
	} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}
