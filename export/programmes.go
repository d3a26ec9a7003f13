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

const (
	tblProgrammes = "tblProgrammes"
	tblCompletion = "tblCompletion"
	tblEvaluation = "tblEvaluation"
	headProgramme = "Programme"
	headCompleted = "Completed"
)

// completions works out every programme, by name.
func (t *trainingReport) completions() (out []insight.Completion) {
	for _, r := range t.Book.ByName(data.Programmes) {
		out = append(out, insight.CompletionOf(t.Book, r.Base().ID, t.AsAt))
	}
	return out
}

// called gives each programme its name in the workbook: where two have one, the
// later by number, so that formulas tell them apart as Excel compares.
func called(all []insight.Completion) map[data.ID]string {
	names, used := map[data.ID]string{}, map[string]bool{}
	for _, c := range all {
		name := c.Programme.Name
		for i := 2; used[data.Fold(name)]; i++ {
			name = fmt.Sprintf("%s (%d)", c.Programme.Name, i)
		}
		used[data.Fold(name)] = true
		names[c.Programme.ID] = name
	}
	return names
}

// A progressRow is one person of a programme who may be named.
type progressRow struct {
	insight.Progress
	programme, name, organisation, state string
	sessions, minutes                    int
}

func (t *trainingReport) progressRows() (out []progressRow) {
	all := t.completions()
	names := called(all)
	for _, c := range all {
		for _, p := range c.People {
			name := insight.NameOf(t.Book, p.Person, "")
			if name == "" {
				continue
			}
			row := progressRow{Progress: p, programme: names[c.Programme.ID], name: name, sessions: len(c.Sessions), minutes: c.Minutes,
				organisation: t.Book.TitleOf(data.Organisations, insight.EmployerOn(t.Book, p.Person, t.AsAt))}
			if p.Enrolment != nil {
				row.state = p.Enrolment.State
			}
			out = append(out, row)
		}
	}
	slices.SortStableFunc(out, func(x, y progressRow) int {
		return cmp.Or(strings.Compare(data.Fold(x.programme), data.Fold(y.programme)), strings.Compare(data.Fold(x.name), data.Fold(y.name)), strings.Compare(string(x.Person), string(y.Person)))
	})
	return out
}

func (t *trainingReport) completionSheet() xl.Sheet {
	rows := xl.Rows[progressRow](t.progressRows())
	done, listed := 0, rowsOf(tblCompletion, "Name", len(rows))
	for _, r := range rows {
		if r.Completed {
			done++
		}
	}
	completed := cellsSaying(tblCompletion, headCompleted, yes, done)
	t.check("People of programmes", "Rows of Completion, as people of programmes who may be named", listed, t.peopleRecorded(false))
	t.check("Completed", "Rows of Completion that say Yes, as those who have completed and may be named", completed, t.peopleRecorded(true))
	return xl.Sheet{
		Name: "Completion", Title: "Completion", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    t.about("This worksheet contains one table: the people of each programme, in the order of their names.", "People who are not to be named are left out."),
		Headline: listed.choose(say("Nobody is enrolled yet."), say("1 person is listed."), join(listed.words(), say(" people are listed; "), completed.words(), say(" have completed."))).value(),
		Blocks: []xl.Block{xl.Table{
			Name: tblCompletion, Alt: "People with their programme, organisation, enrolment, sessions and minutes, CPD hours, and whether they have completed it.", Len: len(rows),
			Columns: []xl.Column{
				strong(rows.Text("Name", 28, func(r progressRow) string { return r.name })),
				rows.Text("Organisation", 36, func(r progressRow) string { return r.organisation }).WhenEmpty(none),
				rows.Text(headProgramme, 30, func(r progressRow) string { return r.programme }),
				rows.Text("Enrolment", 14, func(r progressRow) string { return r.state }).WhenEmpty("Not enrolled"),
				rows.Whole("Sessions", 11, func(r progressRow) int { return r.Attended.N() }),
				rows.Whole("Of", 8, func(r progressRow) int { return r.sessions }),
				right(rows.Values("Minutes", 11, func(r progressRow) xl.Value {
					if !r.Known {
						return xl.Text(notKnown)
					}
					return xl.Whole(r.Minutes)
				})),
				rows.Decimal("CPD hours", 11, 1, func(r progressRow) float64 { return r.CPDHours }),
				rows.Text(headCompleted, 13, func(r progressRow) string {
					if r.Completed {
						return yes
					}
					return no
				}),
			},
		}},
	}
}

// peopleRecorded counts the people of all programmes who may be named, or those
// of them who have completed, from enrolments and attendances.
func (t *trainingReport) peopleRecorded(completed bool) (n int) {
	for _, p := range book.List[*data.Programme](t.Book) {
		people := map[data.ID]bool{}
		for _, e := range t.Book.Referring(data.Enrolments, "programme", p.ID) {
			people[e.(*data.Enrolment).Person] = true
		}
		for _, e := range t.Book.Referring(data.Events, "programme", p.ID) {
			x := e.(*data.Event)
			if x.Held == data.HeldNo || x.Held == data.HeldCancelled || x.Day.IsZero() || x.Day.After(t.AsAt) {
				continue
			}
			for _, a := range t.Book.Referring(data.Attendances, "event", x.ID) {
				if a.(*data.Attendance).Came() {
					people[a.(*data.Attendance).Person] = true
				}
			}
		}
		done := map[data.ID]bool{}
		for _, id := range insight.CompletionOf(t.Book, p.ID, t.AsAt).Certificates() {
			done[id] = true
		}
		for id := range people {
			if insight.NameOf(t.Book, id, "") != "" && (!completed || done[id]) {
				n++
			}
		}
	}
	return n
}

func (t *trainingReport) programmesSheet() xl.Sheet {
	rows := xl.Rows[insight.Completion](t.completions())
	names := called(rows)
	under := data.SmallNumber.Value(t.Book)
	split := func(c insight.Completion) (named, done, hidden, hiddenDone int) {
		for _, p := range c.People {
			switch named1 := insight.NameOf(t.Book, p.Person, "") != ""; {
			case named1 && p.Completed:
				named, done = named+1, done+1
			case named1:
				named++
			case p.Completed:
				hidden, hiddenDone = hidden+1, hiddenDone+1
			default:
				hidden++
			}
		}
		return named, done, hidden, hiddenDone
	}
	protect := func(n int) xl.Value {
		shown, _ := insight.ProtectBeside(under, n, 0)
		return countCell(shown)
	}
	here := xl.Here(tblProgrammes, headProgramme)
	// Not COUNTIFS: a name may hold what it takes for a wildcard or a comparison.
	count := func(more string) string {
		return "SUMPRODUCT((" + xl.Col(tblCompletion, headProgramme) + "=" + here + ")*" + more + ")"
	}
	yesToo := "(" + xl.Col(tblCompletion, headCompleted) + "=" + xl.Quote(yes) + ")"
	all := rowsOf(tblProgrammes, headProgramme, len(rows))
	t.check("Programmes", "Rows of Programmes, as programmes in your data", all, t.Book.Len(data.Programmes))
	return xl.Sheet{
		Name: "Programmes", Title: "Programmes", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    t.about("This worksheet contains one table: the programmes, in the order of their names."),
		Headline: all.choose(say("No programme is recorded yet."), say("1 programme."), join(all.words(), say(" programmes."))).value(),
		Blocks: []xl.Block{xl.Table{
			Name: tblProgrammes, Len: len(rows), Top: true,
			Alt: "Programmes with type, rule, sessions held, people, and how many have completed; people not to be named apart.",
			Columns: []xl.Column{
				strong(rows.Text(headProgramme, 34, func(c insight.Completion) string { return names[c.Programme.ID] })),
				rows.Text("Type", 20, func(c insight.Completion) string { return c.Programme.Type }).WhenEmpty(none),
				rows.Text("Completed by", 22, func(c insight.Completion) string { return c.Rule.String() }).WhenEmpty("No rule"),
				rows.Whole("Sessions held", 12, func(c insight.Completion) int { return len(c.Sessions) }),
				right(rows.Calc("People", 11, count("1"), func(c insight.Completion) xl.Value { n, _, _, _ := split(c); return xl.Whole(n) })),
				right(rows.Calc("Have completed", 13, count(yesToo), func(c insight.Completion) xl.Value { _, n, _, _ := split(c); return xl.Whole(n) })),
				right(rows.Values("Not named", 11, func(c insight.Completion) xl.Value { _, _, n, _ := split(c); return protect(n) })),
				right(rows.Values("Completed, not named", 13, func(c insight.Completion) xl.Value { _, _, _, n := split(c); return protect(n) })),
			},
		}},
	}
}

// An evaluationRow is what people thought of one session, or of a programme.
type evaluationRow struct {
	insight.Feedback
	what string
	day  data.Day
	mean float64
	has  bool
}

func (t *trainingReport) evaluationRows() (out []evaluationRow) {
	add := func(what string, day data.Day, f insight.Feedback) {
		if len(f.Evaluations) == 0 {
			return
		}
		row := evaluationRow{Feedback: f, what: what, day: day}
		weight := 0
		for _, q := range f.Questions {
			row.mean += q.Mean * float64(q.Responses)
			weight += q.Responses
		}
		if weight > 0 {
			row.mean, row.has = row.mean/float64(weight), true
		}
		out = append(out, row)
	}
	for _, r := range t.sessions {
		add(r.Title, r.Day, insight.FeedbackOn(t.Book, r.ID))
	}
	return out
}

func (t *trainingReport) evaluationSheet() xl.Sheet {
	rows := xl.Rows[evaluationRow](t.evaluationRows())
	responses, recorded := 0, 0
	for _, r := range rows {
		responses += r.Responses
	}
	for _, r := range t.sessions {
		for _, x := range t.Book.Referring(data.Evaluations, "event", r.ID) {
			recorded += int(data.Float(x.(*data.Evaluation).Responses))
		}
	}
	all := sumOf(tblEvaluation, "Responses", responses)
	t.check("Responses", "The sum of Responses in Evaluation, as responses to the sessions", all, recorded)
	return xl.Sheet{
		Name: "Evaluation", Title: "Evaluation", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    t.about("This worksheet contains one table: sessions that were evaluated, the latest first."),
		Headline: all.choose(say("No session was evaluated yet."), say("1 response."), join(all.words(), say(" responses."))).value(),
		Blocks: []xl.Block{xl.Table{
			Name: tblEvaluation, Alt: "Sessions with their responses, of how many who came, the mean of all questions, and the questions.", Len: len(rows), Top: true,
			Columns: []xl.Column{
				rows.Values("Day", 14, func(r evaluationRow) xl.Value { return dayCell(r.day) }).WhenEmpty(none),
				strong(rows.Text("Session", 40, func(r evaluationRow) string { return t.guard.Clean(r.what, withheldName) })),
				rows.Whole("Responses", 12, func(r evaluationRow) int { return r.Responses }),
				right(rows.Values("Of", 10, func(r evaluationRow) xl.Value {
					if r.Came == 0 {
						return xl.Text(notKnown)
					}
					return xl.Whole(r.Came)
				})),
				right(rows.Values("Mean", 10, func(r evaluationRow) xl.Value {
					if !r.has {
						return xl.Nothing
					}
					return xl.Decimal(r.mean, 1)
				}).WhenEmpty(none)),
				rows.Text("Question by question", 60, func(r evaluationRow) string {
					var out []string
					for _, q := range r.Questions {
						out = append(out, fmt.Sprintf("%s %.1f", q.Of, q.Mean))
					}
					return t.guard.Clean(strings.Join(out, "; "), withheldName)
				}).WhenEmpty(none),
			},
		}},
	}
}
