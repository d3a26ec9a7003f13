package export

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/export/xl"
)

// Tables and headings of the declarations that formulas refer to.
const (
	tblDeclarations = "tblDeclarations"
	headEntry       = "Entry"
	headLast        = "Last confirmed"
	headConfirmed   = "Confirmed within six months"
	headType        = "Type"
)

// Words of declarations that formulas look for.
const (
	nothingToDeclare = "Nothing to declare"
	notDeclared      = "Nothing declared yet"
	noneStands       = "No interest stands"
	notApplicable    = "Not applicable"
)

// A Meeting is what the declarations of a source are of: whose meeting, on which
// day, and the members who may be named.
type Meeting struct {
	Event   *data.Event // nil when none is planned
	Group   *data.Group // nil when there is no Board yet
	Day     data.Day
	Members []insight.Declarer
}

// MeetingOf finds what the declarations of a source are of, as the report does:
// for those who show its figures before it is made.
func MeetingOf(src Source) (Meeting, error) {
	m := &maker{Source: src}
	if err := m.findMeeting(); err != nil {
		return Meeting{}, err
	}
	if err := m.findGroup(); err != nil {
		return Meeting{}, err
	}
	members, _ := m.declarers()
	return Meeting{m.meeting, m.group, m.onDay(), members}, nil
}

// declarations describes what the members of a meeting's group have declared.
func (m *maker) declarations() xl.Book {
	title := "Declarations of interests, " + m.groupName()
	if m.meeting != nil {
		title += ", " + m.meeting.Day.Long()
	}
	sheets := []xl.Sheet{m.declarationsSheet(title), m.registerSheet()}
	return m.workbook(Declarations, title, append(sheets, m.notesSheet(declarationNotes...))...)
}

// findGroup finds whose meeting it is: the Board's where nobody has said.
func (m *maker) findGroup() error {
	if m.meeting != nil && m.meeting.Group != "" {
		if g, ok := book.One[*data.Group](m.Book, m.meeting.Group); ok {
			m.group = g
			return nil
		}
	}
	if m.meeting != nil && m.meeting.Type != data.EventBoard {
		return data.Errorf(ErrNoGroup, "“%s” does not say which board or group meets. Add that to the meeting, or choose another.", oneLine(m.Book.Title(m.meeting), 80))
	}
	for _, g := range book.List[*data.Group](m.Book) {
		if g.Type == data.GroupBoard {
			m.group = g
			break
		}
	}
	return nil
}

func (m *maker) groupName() string {
	if m.group == nil {
		return "the Board"
	}
	return cmp.Or(oneLine(m.group.Name, 80), "the Board")
}

// onDay is the day that membership and declarations are looked at: that of the
// meeting, or of the figures where it has none that is a date.
func (m *maker) onDay() data.Day {
	if m.meeting != nil && isDate(m.meeting.Day) {
		return m.meeting.Day
	}
	return m.AsAt
}

// declarationRow is one declaration of a member, or that there is none.
type declarationRow struct {
	interestRow
	entry     int // from 1, of a person's
	confirmed data.Day
	due       bool
}

// declarers are the members who may be named, and how many may not.
func (m *maker) declarers() (shown []insight.Declarer, hidden int) {
	if m.group == nil {
		return nil, 0
	}
	for _, d := range insight.Declarers(m.Book, m.group.ID, m.onDay()) {
		if insight.NameOf(m.Book, d.Person, "") == "" {
			hidden++
			continue
		}
		shown = append(shown, d)
	}
	slices.SortStableFunc(shown, func(x, y insight.Declarer) int { return m.compareShown(x.Person, y.Person) })
	return shown, hidden
}

// compareShown sorts by the names that are seen: the order must not tell whom
// another name stands for.
func (m *maker) compareShown(x, y data.ID) int {
	a, b := m.personCell(x), m.personCell(y)
	return cmp.Or(strings.Compare(data.Fold(a), data.Fold(b)), strings.Compare(a, b), strings.Compare(string(x), string(y)))
}

// declarationRows lists each member's declarations: one row where there is none.
func (m *maker) declarationRows(declarers []insight.Declarer) (rows xl.Rows[declarationRow]) {
	for _, d := range declarers {
		row, position := declarationRow{entry: 1, confirmed: d.Confirmed, due: d.Due}, m.positionIn(d.Person)
		if len(d.Interests) == 0 {
			word := noneStands
			if d.Confirmed.IsZero() {
				word = notDeclared
			}
			row.interestRow = m.withoutInterest(d.Person, position, word)
			rows = append(rows, row)
		}
		for i, x := range d.Interests {
			row.entry, row.interestRow = i+1, m.interestRow(x, position)
			rows = append(rows, row)
		}
	}
	return rows
}

// positionIn says what a person is in the group that meets, and for whom.
func (m *maker) positionIn(person data.ID) string {
	return m.positions(person, m.onDay(), func(x *data.Role) (string, bool) {
		return m.Book.TitleOf(data.Organisations, x.Organisation), m.group != nil && x.Group == m.group.ID
	})
}

// positions says what a person is on a day: the titles of the roles that count,
// each with what stands beside it.
func (m *maker) positions(person data.ID, day data.Day, counts func(*data.Role) (beside string, ok bool)) string {
	var out []string
	for _, r := range m.Book.Referring(data.Roles, "person", person) {
		x := r.(*data.Role)
		beside, ok := counts(x)
		if x.Title == data.RoleEmployee || !x.On(day) || !ok {
			continue
		}
		word := cmp.Or(x.Title, data.RoleMember)
		if beside != "" {
			word += ", " + beside
		}
		if !slices.Contains(out, word) {
			out = append(out, word)
		}
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

// declarationFigures are counts of the declarations' table. Of a person's rows
// the first one stands for the person. That there is nothing to declare is
// counted by the type, since anybody can write the same words as a declaration.
type declarationFigures struct{ members, confirmed, nothing, missing figure }

func (m *maker) declarationFigures(rows xl.Rows[declarationRow]) declarationFigures {
	count := func(name, head, word string, is func(declarationRow) bool) figure {
		n := 0
		for _, r := range rows {
			if r.entry == 1 && is(r) {
				n++
			}
		}
		formula := "COUNTIFS(" + xl.Col(tblDeclarations, headEntry) + ",1"
		if head != "" {
			formula += "," + xl.Col(tblDeclarations, head) + "," + xl.Quote(word)
		}
		return m.named(name, figure{formula + ")", n})
	}
	return declarationFigures{
		members:   count("MemberCount", "", "", func(declarationRow) bool { return true }),
		confirmed: count("ConfirmedCount", headConfirmed, yes, func(r declarationRow) bool { return !r.due }),
		nothing:   count("NothingCount", headType, nothingToDeclare, func(r declarationRow) bool { return r.kind == nothingToDeclare }),
		missing:   count("MissingCount", headType, notDeclared, func(r declarationRow) bool { return r.kind == notDeclared }),
	}
}

// sentence says how many have confirmed, and who has never declared.
func (f declarationFigures) sentence() phrase {
	return f.members.choose(say("Nobody who may be named is a member on that day."),
		join(f.confirmed.choose(say("The one member has not confirmed their interests within six months."), say("The one member has confirmed their interests within six months."), say("")),
			f.missing.choose(say(""), say(" Nothing is declared yet."), say(""))),
		join(f.confirmed.ifAll(f.members, join(say("All "), f.members.words(), say(" members have confirmed their interests within six months.")),
			join(f.confirmed.of(f.members), f.confirmed.choose(say(" members have"), say(" members has"), say(" members have")), say(" confirmed their interests within six months."))),
			f.missing.choose(say(""), say(" 1 has declared nothing yet."), join(say(" "), f.missing.words(), say(" have declared nothing yet.")))))
}

// declarationsSheet lists what the members of the group have declared, for
// those who lead the meeting.
func (m *maker) declarationsSheet(title string) xl.Sheet {
	declarers, hidden := m.declarers()
	rows := m.declarationRows(declarers)
	f := m.declarationFigures(rows)
	m.check("Members", "Rows of Declarations with entry 1, as members on the day who may be named", f.members, m.membersNamed())
	m.check("Confirmed", "Of these, rows that say Yes, as members who declared within six months", f.confirmed, insight.Declared(declarers).Part.N())
	m.check("Nothing declared", "Of these, rows that say Nothing declared yet, as members of whom no declaration is known", f.missing, undeclared(declarers))
	m.check("Declarations", "Rows of Declarations, as declarations that stand and members without any",
		rowsOf(tblDeclarations, "Name", len(rows)), m.declarationsRecorded())
	columns := append([]xl.Column{
		strong(rows.Text("Name", 24, func(r declarationRow) string { return r.name })),
		rows.Text("Position", 26, func(r declarationRow) string { return r.position }).WhenEmpty(none),
		right(rows.Whole(headEntry, 8, func(r declarationRow) int { return r.entry })),
	}, interestColumns(rows, func(r declarationRow) interestRow { return r.interestRow })...)
	columns = append(columns,
		rows.Values(headLast, 13, func(r declarationRow) xl.Value { return dayCell(r.confirmed) }).WhenEmpty(notYet),
		confirmedColumn(rows),
		rows.Text("May be published", 12, func(r declarationRow) string { return r.published }))
	columns = append(columns, changedColumn(m, rows, func(r declarationRow) interestRow { return r.interestRow })...)
	number, _ := insight.ProtectBeside(data.SmallNumber.Value(m.Book), hidden, len(declarers))
	left := ""
	if number.String() != "0" {
		left = "Members who are not to be named are left out: " + number.String() + "."
	}
	return xl.Sheet{
		Name: "Declarations", Title: title, Tab: accentTab, Print: xl.Print{Landscape: true},
		About:    m.aboutFirst("For chair and secretary. This worksheet contains one table: what members and those in attendance have declared.", left),
		Headline: f.sentence().value(),
		Blocks: []xl.Block{
			xl.Pairs{Items: m.declarationFacts(f)},
			xl.Table{Name: tblDeclarations, Len: len(rows), Columns: columns, Top: true,
				Alt: "Members of the group with their position, what they have declared, from when to when, what is done about it and when they last confirmed."},
		},
	}
}

const notYet = "Not yet"

// declarationFacts say what meets, when, and what the tables come to.
func (m *maker) declarationFacts(f declarationFigures) []xl.Pair {
	meets := "No meeting is planned: members as on the day of the figures"
	if m.meeting != nil {
		meets = m.groupName() + ", " + m.meeting.Day.Long()
		if !isDate(m.meeting.Day) {
			meets += ": members as on the day of the figures"
		}
	}
	facts := []xl.Pair{
		{Key: "Meeting", Value: xl.Text(meets)},
		{Key: "Members as on", Value: xl.LongDate(m.onDay().Time()).Named("OnDay")},
		{Key: "Figures as at", Value: xl.LongDate(m.AsAt.Time()).Named("AsAt")},
		{Key: "Members listed", Value: f.members.value()},
		{Key: "Confirmed within six months", Value: f.confirmed.value()},
		{Key: "To be asked", Value: f.members.minus(f.confirmed).value()},
		{Key: nothingToDeclare, Value: f.nothing.value()},
		{Key: notDeclared, Value: f.missing.value()},
		{Key: "Made by", Value: xl.Text(m.author())},
	}
	if m.then != nil {
		facts = append(facts, xl.Pair{Key: "Compared with", Value: xl.Text(m.comparedWith())})
	}
	if c := m.classification(); c != "" {
		facts = append(facts, xl.Pair{Key: "Classification", Value: xl.Text(c)})
	}
	return facts
}

// confirmedColumn says whether a member has declared within six months of the
// meeting. A day of which only the month is known counts to its last day, which
// its row's formula says in place of the cell.
func confirmedColumn(rows xl.Rows[declarationRow]) xl.Column {
	c := rows.Text(headConfirmed, 13, func(r declarationRow) string {
		if r.due {
			return no
		}
		return yes
	})
	cell := xl.Here(tblDeclarations, headLast)
	within := func(day string) string {
		return fmt.Sprintf("IF(EDATE(%s,%d)>=OnDay,%s,%s)", day, data.MonthsToConfirm, xl.Quote(yes), xl.Quote(no))
	}
	c.Formula = func(i int) string {
		if d := rows[i].confirmed; !d.IsZero() && !isDate(d) && isDate(d.Last()) {
			return within("DATE(" + d.Last().Time().Format("2006,1,2") + ")")
		}
		return "IF(ISNUMBER(" + cell + ")," + within(cell) + "," + xl.Quote(no) + ")"
	}
	return c
}

// undeclared counts the members who have never said anything.
func undeclared(declarers []insight.Declarer) (n int) {
	for _, d := range declarers {
		if len(d.Interests) == 0 && d.Confirmed.IsZero() {
			n++
		}
	}
	return n
}

// membersNamed counts, role by role, who sits in the group on the day and may
// be named.
func (m *maker) membersNamed() int {
	people := map[data.ID]bool{}
	for _, x := range book.List[*data.Role](m.Book) {
		if m.group != nil && x.Group == m.group.ID && x.On(m.onDay()) && insight.NameOf(m.Book, x.Person, "") != "" {
			people[x.Person] = true
		}
	}
	return len(people)
}

// declarationsRecorded counts, interest by interest, what stands of those
// members, and one for each of them of whom nothing does.
func (m *maker) declarationsRecorded() int {
	n, without := 0, map[data.ID]bool{}
	for _, x := range book.List[*data.Role](m.Book) {
		if m.group != nil && x.Group == m.group.ID && x.On(m.onDay()) && insight.NameOf(m.Book, x.Person, "") != "" {
			without[x.Person] = true
		}
	}
	member := func(id data.ID) bool { _, ok := without[id]; return ok }
	for _, x := range book.List[*data.Interest](m.Book) {
		if member(x.Person) && x.On(m.onDay()) == data.InterestCurrent {
			n++
			without[x.Person] = false
		}
	}
	for _, is := range without {
		if is {
			n++
		}
	}
	return n
}
