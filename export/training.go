package export

import (
	"cmp"
	"slices"

	"placebook/data"
	"placebook/data/insight"
	"placebook/export/xl"
)

// Tables and headings of the training report that formulas refer to.
const (
	tblSessions = "tblSessions"
	tblReach    = "tblReach"
	tblMonths   = "tblMonths"
	headCame    = "Came"
	headEntered = "Attendance"
	entered     = "Entered"
	missing     = "Not entered"
	notHeld     = "Not held"
)

// A trainingReport holds what the sheets of the report share.
type trainingReport struct {
	*maker
	reach    *insight.TrainingReach // of the twelve months up to the day
	from     data.Day
	sessions []sessionRow
}

// training describes the report of who comes to training, from where, and who
// has completed what.
func (m *maker) training() xl.Book {
	t := &trainingReport{maker: m, from: m.AsAt.AddMonths(-12).AddDays(1)}
	t.reach = insight.Reached(m.Book, insight.Period{From: t.from, To: m.AsAt})
	title := "Training, " + m.AsAt.Long()
	sheets := []xl.Sheet{t.sessionsSheet(), t.reachSheet(), t.monthsSheet(), t.programmesSheet(), t.completionSheet(), t.evaluationSheet()}
	sheets = append(sheets, m.notesSheet(trainingNotes...))
	return m.workbook(Training, title, append([]xl.Sheet{t.contents(title, sheets)}, sheets...)...)
}

var trainingNotes = []note{
	{"Came", "In the room or online, for all of it or a part, also as a deputy or in attendance. Who booked and did not come is not counted."},
	{"People", "Somebody who came twice counts once."},
	{"First time", "They had not come to any training before these twelve months."},
	{"Minutes", "Online they are the time somebody was there, each minute once. Where nobody has said, who came was there all the time."},
	{"Completed", "By the rule of the programme: so many sessions, or so large a share of the minutes of the sessions held. Without a rule, as the enrolment says."},
	{"Not entered", "The session is past, and nobody has entered who came. Teams keeps its own report for a year only."},
	{"Responses", "Of those who came, where it is known how many did. Scores are means over all who answered."},
	noteNames, noteSmall, noteSource, noteEmpty,
}

func (t *trainingReport) contents(title string, sheets []xl.Sheet) xl.Sheet {
	shows := map[string]string{
		"Sessions":   "Every training and development session up to the day: who came, places, hours",
		"Reach":      "Who came in the last twelve months, by sector, profession and neighbourhood",
		"Months":     "Who came, month by month",
		"Programmes": "Each programme: its rule, its sessions, how many are enrolled and have completed",
		"Completion": "People of each programme, what they came to, and whether they have completed it",
		"Evaluation": "What people thought of the sessions, and how many of them said so",
		"Notes":      "What the words mean, how people are named, and checks",
	}
	rows := xl.Rows[xl.Sheet](sheets)
	facts := []xl.Pair{
		{Key: "Figures as at", Value: xl.LongDate(t.AsAt.Time()).Named("AsAt")},
		{Key: "Twelve months from", Value: xl.LongDate(t.from.Time())},
		{Key: "Made by", Value: xl.Text(t.author())},
	}
	if c := t.classification(); c != "" {
		facts = append(facts, xl.Pair{Key: "Classification", Value: xl.Text(c)})
	}
	return xl.Sheet{
		Name: "Contents", Title: title, Tab: accentTab,
		About:    t.aboutFirst("This worksheet contains one table: the worksheets of this workbook."),
		Headline: join(t.sessionsSentence(), t.cameSentence()).value(),
		Blocks: []xl.Block{xl.Pairs{Items: facts}, xl.Table{Name: "tblContents", Alt: "The worksheets of this workbook and what each shows.", Len: len(rows),
			Columns: []xl.Column{
				rows.Values("Worksheet", 24, func(s xl.Sheet) xl.Value { return xl.Link(s.Name, xl.To(s.Name)) }),
				rows.Text("What it shows", 80, func(s xl.Sheet) string { return shows[s.Name] }),
			}}},
	}
}

// A sessionRow is one session.
type sessionRow struct {
	*data.Event
	came, capacity int
	state          string
}

// past lists the training up to the day, the latest first.
func (t *trainingReport) past() (out []sessionRow) {
	gone := map[data.ID]bool{}
	for _, e := range insight.MissingAttendance(t.Book, t.AsAt) {
		gone[e.ID] = true
	}
	for _, r := range t.Book.All(data.Events) {
		e := r.(*data.Event)
		if !insight.IsTraining(e) || e.Day.IsZero() || e.Day.After(t.AsAt) {
			continue
		}
		row := sessionRow{Event: e, capacity: int(data.Float(e.Capacity)), state: entered}
		switch {
		case e.Held == data.HeldNo || e.Held == data.HeldCancelled:
			row.state = notHeld
		case gone[e.ID]:
			row.state = missing
		default:
			row.came = insight.RollOf(t.Book, e).Came.N() + int(data.Float(e.Headcount))
		}
		out = append(out, row)
	}
	slices.SortFunc(out, func(x, y sessionRow) int {
		return cmp.Or(y.Day.Compare(x.Day), cmp.Compare(x.Title, y.Title), cmp.Compare(x.ID, y.ID))
	})
	return out
}

func (t *trainingReport) sessionsSheet() xl.Sheet {
	t.sessions = t.past()
	rows := xl.Rows[sessionRow](t.sessions)
	held := func(r sessionRow, v xl.Value) xl.Value {
		if r.state != entered {
			return xl.Text(r.state)
		}
		return v
	}
	all := rowsOf(tblSessions, "Day", len(rows))
	t.check("Sessions", "Rows of Sessions, as training sessions up to the day", all, t.countSessions(func(*data.Event) bool { return true }))
	t.check("Came", "The sum of Came, as those who came to these sessions", t.cameFigure(), t.cameRecorded())
	t.check("Not entered", "Sessions of which nobody has entered who came", t.missingFigure(), t.missingRecorded())
	return xl.Sheet{
		Name: "Sessions", Title: "Sessions", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    t.about("This worksheet contains one table: training and development sessions, the latest first."),
		Headline: join(t.sessionsSentence(), t.missingSentence()).value(),
		Blocks: []xl.Block{xl.Table{
			Name: tblSessions, Len: len(rows), Top: true,
			Alt: "Sessions with their day, programme, mode, who came, places, hours that count, and whether attendance was entered.",
			Columns: []xl.Column{
				rows.Values("Day", 14, func(r sessionRow) xl.Value { return dayCell(r.Day) }).WhenEmpty(none),
				strong(rows.Text("Session", 44, func(r sessionRow) string { return t.guard.Clean(r.Title, withheldName) })),
				rows.Text("Programme", 28, func(r sessionRow) string { return t.Book.TitleOf(data.Programmes, r.Programme) }).WhenEmpty("None"),
				rows.Text("Mode", 12, func(r sessionRow) string { return r.Mode }).WhenEmpty(none),
				right(rows.Values(headCame, 12, func(r sessionRow) xl.Value { return held(r, xl.Whole(r.came)) })),
				right(rows.Values("Places", 12, func(r sessionRow) xl.Value {
					if r.capacity == 0 {
						return xl.Nothing
					}
					return xl.Whole(r.capacity)
				}).WhenEmpty(none)),
				right(rows.Values("CPD hours", 12, func(r sessionRow) xl.Value { return numberCell(r.CPDHours) }).WhenEmpty(none)),
				rows.Text(headEntered, 14, func(r sessionRow) string { return r.state }),
			},
		}},
	}
}

func (t *trainingReport) cameFigure() figure {
	n := 0
	for _, r := range t.sessions {
		n += r.came
	}
	return sumOf(tblSessions, headCame, n)
}

func (t *trainingReport) missingFigure() figure {
	n := 0
	for _, r := range t.sessions {
		if r.state == missing {
			n++
		}
	}
	return cellsSaying(tblSessions, headEntered, missing, n)
}

// countSessions counts the sessions up to the day, event by event.
func (t *trainingReport) countSessions(of func(*data.Event) bool) (n int) {
	for _, r := range t.Book.All(data.Events) {
		if e := r.(*data.Event); insight.IsTraining(e) && !e.Day.IsZero() && !e.Day.After(t.AsAt) && of(e) {
			n++
		}
	}
	return n
}

// cameRecorded counts who came, attendance by attendance.
func (t *trainingReport) cameRecorded() (n int) {
	counts := func(id data.ID) bool {
		e, ok := t.Book.Get(data.Events, id).(*data.Event)
		return ok && insight.IsTraining(e) && !e.Day.IsZero() && !e.Day.After(t.AsAt) && e.Held != data.HeldNo && e.Held != data.HeldCancelled
	}
	for _, r := range t.Book.All(data.Attendances) {
		a := r.(*data.Attendance)
		if a.Came() && counts(a.Event) && t.Book.Get(data.Persons, a.Person) != nil {
			n++
		}
	}
	for _, r := range t.Book.All(data.Events) {
		if counts(r.Base().ID) {
			n += int(data.Float(r.(*data.Event).Headcount))
		}
	}
	return n
}

func (t *trainingReport) missingRecorded() int {
	n := 0
	for _, e := range insight.MissingAttendance(t.Book, t.AsAt) {
		if insight.IsTraining(e) {
			n++
		}
	}
	return n
}

func (t *trainingReport) sessionsSentence() phrase {
	all := rowsOf(tblSessions, "Day", len(t.sessions))
	return all.choose(say("No session is recorded yet."), say("1 session."), join(all.words(), say(" sessions.")))
}

func (t *trainingReport) cameSentence() phrase {
	came := t.cameFigure()
	return came.choose(say(" Nobody is recorded as having come."), say(" 1 person came."), join(say(" People came "), came.words(), say(" times.")))
}

func (t *trainingReport) missingSentence() phrase {
	gone := t.missingFigure()
	return gone.choose(say(" Attendance is entered for all that were held."), say(" Of 1 nobody has entered who came."), join(say(" Of "), gone.words(), say(" nobody has entered who came.")))
}

// A reachRow is one group of those who came.
type reachRow struct {
	by, name            string
	people, attendances insight.Number
}

// reachRows splits who came in several ways. In each a count that would tell of
// people who are not to be named is withheld, with another one if need be.
func (t *trainingReport) reachRows() (out []reachRow) {
	for _, split := range []struct {
		by     string
		groups []insight.Reach
	}{{"Sector", t.reach.BySector}, {"Profession", t.reach.ByProfession}, {"Neighbourhood", t.reach.ByNeighbourhood}} {
		var hidden, people, times []int
		for _, g := range split.groups {
			hidden = append(hidden, t.notNamed(g.People))
			people, times = append(people, g.People.N()), append(times, g.Attendances)
		}
		under := data.SmallNumber.Value(t.Book)
		shown, counted := insight.ProtectSplit(under, hidden, people), insight.ProtectSplit(under, hidden, times)
		for i, g := range split.groups {
			if g.Attendances == 0 {
				continue
			}
			row := reachRow{split.by, g.Name, shown[i], counted[i]}
			if _, ok := row.people.Value(); !ok {
				row.attendances = row.people // neither may tell the other
			} else if _, ok := row.attendances.Value(); !ok {
				row.people = row.attendances
			}
			out = append(out, row)
		}
	}
	return out
}

// notNamed counts people who are not to be named.
func (t *trainingReport) notNamed(people insight.Figure) (n int) {
	for _, id := range people {
		if insight.NameOf(t.Book, id, "") == "" {
			n++
		}
	}
	return n
}

// countCell shows a count, or that it is withheld.
func countCell(n insight.Number) xl.Value {
	if v, ok := n.Value(); ok {
		return xl.Whole(v)
	}
	return xl.Text(insight.WithheldMark)
}

func (t *trainingReport) reachSheet() xl.Sheet {
	rows := xl.Rows[reachRow](t.reachRows())
	by := func(word string) figure {
		n := 0
		for _, r := range rows {
			if r.by == word {
				n++
			}
		}
		return cellsSaying(tblReach, "By", word, n)
	}
	sectors := by("Sector")
	recorded := 0
	for _, g := range t.reach.BySector {
		if g.People.N() > 0 {
			recorded++
		}
	}
	t.check("Sectors that came", "Rows of Reach by sector, as sectors of which somebody came", sectors, recorded)
	return xl.Sheet{
		Name: "Reach", Title: "Who came in the last twelve months", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    t.about("This worksheet contains one table: those who came, split in several ways."),
		Headline: sectors.choose(say("Nobody came in these twelve months."), say("People of 1 sector came."), join(say("People of "), sectors.words(), say(" sectors came."))).value(),
		Blocks: []xl.Block{xl.Table{
			Name: tblReach, Alt: "Those who came by sector, profession and neighbourhood: people, and how often they came.", Len: len(rows),
			Columns: []xl.Column{
				rows.Text("By", 18, func(r reachRow) string { return r.by }),
				strong(rows.Text("Group", 44, func(r reachRow) string { return r.name })),
				right(rows.Values("People", 12, func(r reachRow) xl.Value { return countCell(r.people) })),
				right(rows.Values("Times", 12, func(r reachRow) xl.Value { return countCell(r.attendances) })),
			},
		}},
	}
}

// A monthRow is one month.
type monthRow struct {
	month    data.Day
	sessions int
	times    int
	people   int
}

func (t *trainingReport) monthsSheet() xl.Sheet {
	at := map[string]*monthRow{}
	var rows xl.Rows[*monthRow]
	for d := t.from; !d.After(t.AsAt); d = d.AddMonths(1) {
		row := &monthRow{month: data.MonthOf(d.Time().Year(), d.Time().Month())}
		at[row.month.String()] = row
		rows = append(rows, row)
	}
	if last := data.MonthOf(t.AsAt.Time().Year(), t.AsAt.Time().Month()); at[last.String()] == nil {
		at[last.String()] = &monthRow{month: last}
		rows = append(rows, at[last.String()])
	}
	for _, e := range t.reach.Events {
		if row := at[e.Day.First().String()[:7]]; row != nil {
			row.sessions++
		}
	}
	for _, g := range t.reach.ByMonth {
		if row := at[g.Name]; row != nil {
			row.times, row.people = g.Attendances, g.People.N()
		}
	}
	times, sessions := 0, 0
	for _, r := range rows {
		times, sessions = times+r.times, sessions+r.sessions
	}
	t.check("Sessions of twelve months", "The sum of Sessions in Months, as sessions of these months", sumOf(tblMonths, "Sessions", sessions), len(t.reach.Events))
	t.check("Came in twelve months", "The sum of Times in Months, as attendances of these months", sumOf(tblMonths, "Times", times), t.reach.Attendances.N())
	total := sumOf(tblMonths, "Times", times)
	return xl.Sheet{
		Name: "Months", Title: "Who came, month by month", Tab: detailTab,
		About:    t.about("This worksheet contains one table: the last twelve months, people named one by one."),
		Headline: total.choose(say("Nobody came in these twelve months."), say("1 person came once."), join(say("People came "), total.words(), say(" times in these twelve months."))).value(),
		Blocks: []xl.Block{xl.Table{
			Name: tblMonths, Alt: "Months with their sessions, how often people came, and how many people.", Len: len(rows),
			Columns: []xl.Column{
				strong(rows.Text("Month", 20, func(r *monthRow) string { return r.month.Long() })),
				rows.Whole("Sessions", 12, func(r *monthRow) int { return r.sessions }),
				rows.Whole("Times", 12, func(r *monthRow) int { return r.times }),
				rows.Whole("People", 12, func(r *monthRow) int { return r.people }),
			},
		}},
	}
}
