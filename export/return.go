package export

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/data/sheet"
	"placebook/export/xl"
)

// ErrNoLead is a person who is not there, or of whom nothing is asked.
var ErrNoLead = errors.New("export: nobody to ask for a return")

// Return writes the update return of a person to path, whole or not at all: what
// they lead, with last time's words, to be filled in and sent back. It is a working
// copy: everybody is named in it.
func Return(ctx context.Context, src Source, person data.ID, path string, opts xl.Options) (Result, error) {
	b, err := describeReturn(src, person)
	if err != nil {
		return Result{}, err
	}
	return write(ctx, b, src.AsAt, path, opts)
}

// returnMaker makes one person's return.
type returnMaker struct {
	*planMaker
	person *data.Person
	asked  insight.ReturnStanding
}

func describeReturn(src Source, person data.ID) (xl.Book, error) {
	p, ok := book.One[*data.Person](src.Book, person)
	if !ok {
		return xl.Book{}, data.Errorf(ErrNoLead, "This person is not in your data as at %s.", src.AsAt.Long())
	}
	all := insight.Returns(src.Book, src.AsAt)
	i := slices.IndexFunc(all, func(r insight.ReturnStanding) bool { return r.Person.ID == person })
	if i < 0 {
		return xl.Book{}, data.Errorf(ErrNoLead, "%s leads no action, no risk and no workstream: there is nothing to ask for.", p.Name)
	}
	m := newMaker(src)
	if err := m.findMeeting(); err != nil {
		return xl.Book{}, err
	}
	r := &returnMaker{m.planMaker(&backer{m: m, book: sheet.ReturnBook, working: true}), p, all[i]}
	return r.describe(), nil
}

// describe puts the return together. Of measures and highlights there is a sheet
// only for whoever has some.
func (r *returnMaker) describe() xl.Book {
	sheets := []xl.Sheet{r.actionsSheet(), r.risksSheet()}
	if rows := r.measureRows(); len(rows) > 0 {
		sheets = append(sheets, r.measuresSheet(rows))
	}
	if rows := r.highlightRows(); len(rows) > 0 {
		sheets = append(sheets, r.highlightSheet(rows))
	}
	sheets = append(sheets, r.interestsSheet())
	r.back.was = append([]sheet.Was{{Sheet: sheet.BackWhose, ID: r.person.ID}}, r.back.was...)
	sheets = append(sheets, r.back.backSheet())
	title := "Update return of " + oneLine(r.person.Name, 80)
	return r.workbook(sheet.ReturnBook, title, append([]xl.Sheet{r.startSheet(title, sheets)}, sheets...)...)
}

// returnShows says what is to be done on each worksheet.
var returnShows = map[string]string{
	"Your actions":   "Your news, how far it is, and when it will be done. Nothing new? Choose Yes in the last column",
	"Your risks":     "Consequence and likelihood as they are now. Put a row in for a new risk",
	"Your measures":  "A new figure, and the day it is of, where you have one",
	"Your highlight": "What the Board should hear. It is filled in from what changed: put it into your words",
	"Your interests": "Still right? Choose Yes, or change it. Put a row in for a new one",
	sheet.BackSheet:  "For Placebook. Leave it as it is",
}

func (r *returnMaker) startSheet(title string, sheets []xl.Sheet) xl.Sheet {
	rows := xl.Rows[xl.Sheet](sheets)
	until := "the next Board"
	if r.meeting != nil {
		until = r.meeting.Title + ", " + r.meeting.Day.Long()
		if !r.meeting.PapersDue.IsZero() {
			until += ". Please send it back before " + r.meeting.PapersDue.Long()
		}
	}
	return xl.Sheet{
		Name: "Start here", Title: title, Tab: accentTab, Locked: true,
		About:    oneLine(r.place, 60) + ". Working copy, for you alone: it names people. This worksheet contains one table.",
		Headline: xl.Text("Five minutes: type into the pale yellow cells, save, and send it back."),
		Blocks: []xl.Block{
			xl.Pairs{Items: []xl.Pair{{Key: "For", Value: xl.Text(until + ".")}, {Key: "As at", Value: xl.LongDate(r.AsAt.Time()).Named("AsAt")}, {Key: "From", Value: xl.Text(r.author())}}},
			xl.Table{Name: "tblStart", Len: len(rows), Alt: "The worksheets of this workbook and what to do on each.", Columns: []xl.Column{
				rows.Values("Worksheet", 20, func(s xl.Sheet) xl.Value { return xl.Link(s.Name, xl.To(s.Name)) }),
				rows.Text("What to do", 80, func(s xl.Sheet) string { return returnShows[s.Name] }),
			}},
		},
	}
}

// locked is a worksheet of the return.
func (r *returnMaker) locked(name string, t xl.Table) xl.Sheet {
	t.Top = true
	return xl.Sheet{Name: name, Title: name, Tab: detailTab, Locked: true, Print: xl.Print{Landscape: true},
		About: "This worksheet contains one table. " + returnShows[name] + ".", Blocks: []xl.Block{t}}
}

// pick gives the records of a figure with their own type.
func pick[T data.Record](b *book.Book, ids insight.Figure) (out []T) {
	for _, id := range ids {
		if x, ok := book.One[T](b, id); ok {
			out = append(out, x)
		}
	}
	return out
}

// shut is a column that is only read.
func (f *backForm) shut(head string, width float64, get func(backRow) string) xl.Column {
	return f.rows.Text(head, width, get)
}

func (r *returnMaker) actionsSheet() xl.Sheet {
	list := pick[*data.Action](r.Book, r.asked.Actions)
	slices.SortStableFunc(list, func(x, y *data.Action) int { return x.Due.Compare(y.Due) })
	f := r.back.form("Your actions", recordRows(list))
	action := func(x backRow) *data.Action { return x.record.(*data.Action) }
	head, _ := f.form.Column("last_update")
	news := f.rows.Text(head.Head, 40, func(backRow) string { return "" }).Opened()
	return r.locked("Your actions", f.done(xl.Table{Name: "tblYourActions", Alt: "Your actions with last time's news, and cells for today's.", Columns: []xl.Column{
		strong(f.shut("Action", 32, func(x backRow) string { return r.Book.Title(x.record) })),
		f.rows.Values("Due", 13, func(x backRow) xl.Value { return dayCell(action(x).Due) }),
		f.rows.Values(headRating, 12, func(x backRow) xl.Value { return r.toned(r.all.Of(x.id).Rating.Colour) }),
		f.shut("News the last time", 34, func(x backRow) string {
			return strings.TrimSpace(action(x).LastUpdateDay.Short() + "\n" + action(x).LastUpdate)
		}),
		news, f.field("progress", 11), f.field("state", 13), f.field("forecast", 13), f.field("path_to_green", 28), f.field("what_we_need", 28), f.confirm(11), f.ids(),
	}}))
}

func (r *returnMaker) risksSheet() xl.Sheet {
	f := r.back.form("Your risks", recordRows(pick[*data.Risk](r.Book, r.asked.Risks)))
	return r.locked("Your risks", f.done(xl.Table{Name: "tblYourRisks", Alt: "Your risks with consequence, likelihood, controls and next review.", Columns: []xl.Column{
		strong(f.field("event", 46)), f.field("current_consequence", 13), f.field("current_likelihood", 12), f.field("controls", 50), f.field("next_review", 14), f.field("state", 11), f.ids(),
	}}))
}

// measureRows are the measures of the priorities in which the person leads an action,
// each for a new figure.
func (r *returnMaker) measureRows() (out xl.Rows[backRow]) {
	mine := map[data.ID]bool{}
	for _, id := range r.asked.Actions {
		mine[r.all.Of(id).Priority] = true
	}
	for _, s := range insight.MeasureStandings(r.Book, r.AsAt) {
		if o, ok := book.One[*data.Outcome](r.Book, s.Measure.Outcome); ok && o.Priority != "" && mine[o.Priority] {
			out = append(out, backRow{record: new(data.Figure), id: s.Measure.ID, given: map[string]data.ID{"measure": s.Measure.ID}})
		}
	}
	return out
}

func (r *returnMaker) measuresSheet(rows xl.Rows[backRow]) xl.Sheet {
	f := r.back.form("Your measures", rows)
	standing := map[data.ID]insight.MeasureStanding{}
	for _, s := range insight.MeasureStandings(r.Book, r.AsAt) {
		standing[s.Measure.ID] = s
	}
	last := func(x backRow) *data.Figure { return insight.Last(standing[x.id].Run) }
	return r.locked("Your measures", f.done(xl.Table{Name: "tblYourMeasures", Alt: "Measures with their last figure, and cells for a new one.", Columns: []xl.Column{
		strong(f.shut("Measure", 38, func(x backRow) string { return standing[x.id].Measure.Title })),
		f.shut("Unit", 14, func(x backRow) string { return standing[x.id].Measure.Unit }),
		right(f.rows.Values("The last figure", 12, func(x backRow) xl.Value {
			if last(x) == nil {
				return xl.Text(none)
			}
			return numberCell(last(x).Value)
		})),
		f.rows.Values("On", 13, func(x backRow) xl.Value { return figureDay(last(x)) }).WhenEmpty(none),
		f.field("value", 13), f.field("day", 16), f.field("numerator", 13), f.field("denominator", 13), f.field("note", 30), f.ids(),
	}}))
}

// highlightRows are the highlights of the workstreams that the person leads, for the
// next meeting: filled in from what changed.
func (r *returnMaker) highlightRows() (out xl.Rows[backRow]) {
	if r.meeting == nil {
		return nil
	}
	for _, w := range r.asked.Workstreams {
		d := insight.DraftHighlight(r.Book, r.Before, w, r.meeting.ID)
		row := backRow{record: d.Highlight, id: d.Highlight.ID}
		if !d.Written {
			row.given = map[string]data.ID{"workstream": w, "meeting": r.meeting.ID}
		}
		out = append(out, row)
	}
	return out
}

func (r *returnMaker) highlightSheet(rows xl.Rows[backRow]) xl.Sheet {
	f := r.back.form("Your highlight", rows)
	last := func(x backRow) string {
		h := x.record.(*data.Highlight)
		d := insight.DraftHighlight(r.Book, r.Before, h.Workstream, h.Meeting)
		if d.Last == nil {
			return "Nothing yet"
		}
		return strings.Join(slices.DeleteFunc([]string{d.LastOn.Day.Short(), d.Last.Headline, d.Last.PlannedNext}, func(s string) bool { return s == "" }), "\n")
	}
	return r.locked("Your highlight", f.done(xl.Table{Name: "tblYourHighlight", Alt: "The highlight of each workstream you lead, with last time's words beside it.", Columns: []xl.Column{
		strong(f.shut("Well", 14, func(x backRow) string { return r.wellName(x.record.(*data.Highlight).Workstream) })),
		f.shut("The last time", 34, last), f.field("rating", 12), f.field("headline", 40), f.field("done_this_period", 40), f.field("planned_next", 40), f.field("recommendation", 30), f.field("gone_well", 30), f.ids(),
	}}))
}

func (r *returnMaker) interestsSheet() xl.Sheet {
	var list []*data.Interest
	for _, x := range r.Book.Referring(data.Interests, "person", r.person.ID) {
		if x := x.(*data.Interest); x.On(r.AsAt) == data.InterestCurrent {
			list = append(list, x)
		}
	}
	slices.SortFunc(list, func(x, y *data.Interest) int {
		return cmp.Or(x.From.Compare(y.From), strings.Compare(string(x.ID), string(y.ID)))
	})
	f := r.back.form("Your interests", recordRows(list))
	return r.locked("Your interests", f.done(xl.Table{Name: "tblYourInterests", Alt: "What you declared, with its type, days and what is done about it.", Columns: []xl.Column{
		strong(f.field("declaration", 46)), f.field("type", 26), f.field("nil", 12), f.field("from", 13), f.field("to", 13), f.field("mitigation", 40),
		f.rows.Values("Declared", 13, func(x backRow) xl.Value { return dayCell(x.record.(*data.Interest).Declared) }).WhenEmpty(none), f.confirm(12), f.ids(),
	}}))
}

// ReturnName is what the file of a return is called.
func ReturnName(p *data.Person, day data.Day) string {
	return fmt.Sprintf("Update return %s %s.xlsx", oneLine(strings.Map(fileRune, p.Name), 60), day)
}

// fileRune leaves out what file names cannot have.
func fileRune(r rune) rune {
	if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
		return -1
	}
	return r
}
