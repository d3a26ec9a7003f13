package export

import (
	"cmp"
	"slices"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/export/xl"
)

const (
	tblRegister = "tblRegister"
	headTo      = "To"
	headState   = "State"
	noEnd       = "No end set"
	stands      = "Stands"
	ended       = "Ended"
)

// interestRow is one declaration as others may see it.
type interestRow struct {
	id                             data.ID // empty where nothing is declared
	name, position, interest       string
	kind, done, published, state   string
	fromWord, toWord, declaredWord string // said where there is no day
	from, to, declared             data.Day
}

// interestRow describes a declaration. What somebody who goes by another name
// has declared could tell who they are: that is not shared.
func (m *maker) interestRow(x *data.Interest, position string) interestRow {
	r := m.withoutInterest(x.Person, position, nothingToDeclare)
	r.id, r.from, r.to, r.declared, r.state = x.ID, x.From, x.To, x.Declared, stands
	r.published = yes
	if x.NotForPublication == data.Yes {
		r.published = no
	}
	if x.On(m.AsAt) == data.InterestExpired {
		r.state = ended
	}
	r.fromWord, r.toWord, r.declaredWord = none, noEnd, none
	if x.Nil == data.Yes {
		return r
	}
	r.kind = cmp.Or(x.Type, none)
	r.interest, r.done = m.guard.Clean(x.Declaration, withheldName), m.guard.Clean(x.Mitigation, withheldName)
	if p, ok := book.One[*data.Person](m.Book, x.Person); ok && insight.Guarded(m.Book, p) {
		r.interest, r.done = notShared, notShared
	}
	r.interest, r.done = cmp.Or(r.interest, none), cmp.Or(r.done, none)
	return r
}

// withoutInterest is the row of a member of whom there is only a word.
func (m *maker) withoutInterest(person data.ID, position, word string) interestRow {
	return interestRow{name: m.personCell(person), position: position, interest: word, kind: word, done: notApplicable,
		published: notApplicable, fromWord: notApplicable, toWord: notApplicable, declaredWord: notApplicable}
}

// interestColumns are what both sheets say of a declaration.
func interestColumns[R any](rows xl.Rows[R], of func(R) interestRow) []xl.Column {
	day := func(d data.Day, word string) xl.Value {
		if d.IsZero() {
			return xl.Text(word)
		}
		return dayCell(d)
	}
	return []xl.Column{
		rows.Text("Declared interest", 40, func(r R) string { return of(r).interest }),
		rows.Text(headType, 17, func(r R) string { return of(r).kind }),
		rows.Values("From", 13, func(r R) xl.Value { return day(of(r).from, of(r).fromWord) }),
		rows.Values(headTo, 13, func(r R) xl.Value { return day(of(r).to, of(r).toWord) }),
		rows.Text("What is done about it", 30, func(r R) string { return of(r).done }),
		rows.Values("Declared", 13, func(r R) xl.Value { return day(of(r).declared, of(r).declaredWord) }),
	}
}

// changedColumn says what became of each declaration since the last meeting;
// no column where there is nothing to compare with.
func changedColumn[R any](m *maker, rows xl.Rows[R], of func(R) interestRow) []xl.Column {
	if m.then == nil {
		return nil
	}
	return []xl.Column{rows.Text("Since "+m.Since.Short(), 13, func(r R) string { return m.changed(of(r).id) }).WhenEmpty("No change")}
}

func (m *maker) changed(id data.ID) string {
	now, ok := book.One[*data.Interest](m.Book, id)
	if !ok {
		return ""
	}
	then, ok := book.One[*data.Interest](m.Before, id)
	switch {
	case !ok:
		return "New"
	case then.To.IsZero() && !now.To.IsZero():
		return ended
	case then.Nil != now.Nil || then.Declaration != now.Declaration || then.Type != now.Type || then.Mitigation != now.Mitigation ||
		then.From != now.From || then.To != now.To:
		return "Changed"
	case then.Declared != now.Declared:
		return "Confirmed"
	}
	return ""
}

// registerSheet is the public register: what stands and what ended within six
// months, without what is not for publication.
func (m *maker) registerSheet() xl.Sheet {
	everywhere := func(person data.ID) string {
		return m.positions(person, m.AsAt, func(x *data.Role) (string, bool) { return m.bodyOf(x), true })
	}
	var rows xl.Rows[interestRow]
	standing := 0
	public := insight.Interests(m.Book, m.AsAt, true)
	slices.SortStableFunc(public, func(x, y *data.Interest) int { return m.compareShown(x.Person, y.Person) })
	for _, x := range public {
		rows = append(rows, m.interestRow(x, everywhere(x.Person)))
		if rows[len(rows)-1].state == stands {
			standing++
		}
	}
	all, stand := rowsOf(tblRegister, "Name", len(rows)), m.named("StandingCount", cellsSaying(tblRegister, headState, stands, standing))
	here := func(r interestRow) interestRow { return r }
	columns := append([]xl.Column{
		strong(rows.Text("Name", 24, func(r interestRow) string { return r.name })),
		rows.Text("Position", 30, func(r interestRow) string { return r.position }).WhenEmpty(none),
	}, interestColumns(rows, here)...)
	columns = append(append(columns, stateColumn(rows)), changedColumn(m, rows, here)...)
	current, expired := m.published()
	m.check("Register", "Rows of Register, as declarations that stand or ended within six months and may be published", all, current+expired)
	m.check("Register, standing", "Rows of Register that say Stands", stand, current)
	return xl.Sheet{
		Name: "Register", Title: "Register of interests, " + m.AsAt.Long(), Tab: detailTab, Print: xl.Print{Landscape: true},
		About: m.about("This worksheet contains one table: the public register. What ended stays for six months."),
		Headline: all.choose(say("Nothing is on the public register yet."),
			stand.choose(say("1 declaration is listed, and it has ended."), say("1 declaration is listed, and it stands."), say("")),
			join(all.words(), say(" declarations are listed; "), stand.words(), stand.choose(say(" stand."), say(" stands."), say(" stand.")))).value(),
		Blocks: []xl.Block{xl.Table{Name: tblRegister, Len: len(rows), Columns: columns, Top: true,
			Alt: "People with their position, what they have declared, its type, from when to when, what is done about it and when it was declared."}},
	}
}

// stateColumn says whether a declaration still stands on the day of the
// figures. An end of which only the month is known counts to its last day, which
// its row's formula says in place of the cell.
func stateColumn(rows xl.Rows[interestRow]) xl.Column {
	c := rows.Text(headState, 10, func(r interestRow) string { return r.state })
	cell := xl.Here(tblRegister, headTo)
	until := func(day string) string {
		return "IF(" + day + ">=AsAt," + xl.Quote(stands) + "," + xl.Quote(ended) + ")"
	}
	c.Formula = func(i int) string {
		if d := rows[i].to; !d.IsZero() && !isDate(d) && isDate(d.Last()) {
			return until("DATE(" + d.Last().Time().Format("2006,1,2") + ")")
		}
		return "IF(ISNUMBER(" + cell + ")," + until(cell) + "," + xl.Quote(stands) + ")"
	}
	return c
}

// published counts, interest by interest, what the public register may show.
func (m *maker) published() (current, expired int) {
	for _, x := range book.List[*data.Interest](m.Book) {
		if x.NotForPublication == data.Yes || insight.NameOf(m.Book, x.Person, "") == "" {
			continue
		}
		switch x.On(m.AsAt) {
		case data.InterestCurrent:
			current++
		case data.InterestExpired:
			expired++
		}
	}
	return current, expired
}
