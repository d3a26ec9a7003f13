package export

import (
	"context"
	"strconv"

	"placebook/data"
	"placebook/data/insight"
	"placebook/export/xl"
)

// walkInRows is how many rows of a sign-in sheet are left for people who were
// not expected.
const walkInRows = 10

// blankLine is where somebody signs; the reader of attendance takes it for an
// empty cell.
const blankLine = "____________"

// A signRow is one line of a sign-in sheet.
type signRow struct {
	number             int
	name, organisation string
}

// SignIn writes the sign-in sheet of the event in src: who is expected, in the
// order of the list on screen, so that a person is marked by the number of their
// row, and ten blank rows. It is a working copy: everybody is named.
func SignIn(ctx context.Context, src Source, path string, opts xl.Options) (Result, error) {
	m := newMaker(src)
	if err := m.findMeeting(); err != nil {
		return Result{}, err
	}
	if m.meeting == nil {
		return Result{}, data.Errorf(ErrNoEvent, "Choose the event that the sign-in sheet is for.")
	}
	return write(ctx, m.signIn(), src.AsAt, path, opts)
}

func (m *maker) signIn() xl.Book {
	e := m.meeting
	var rows xl.Rows[signRow]
	for _, a := range insight.RollOf(m.Book, e).People {
		if a.Attendance.State != data.AttendApologies {
			rows = append(rows, signRow{len(rows) + 1, a.Name, m.Book.TitleOf(data.Organisations, a.Attendance.OrganisationThen)})
		}
	}
	expected := len(rows)
	for range walkInRows {
		rows = append(rows, signRow{len(rows) + 1, blankLine, blankLine})
	}
	title := "Sign-in sheet: " + oneLine(e.Title, 80)
	words := strconv.Itoa(expected) + " people are expected. "
	if expected == 1 {
		words = "1 person is expected. "
	}
	sheet := xl.Sheet{
		Name: "Sign-in", Title: title, Tab: accentTab,
		About:    "Working copy: everybody is named. Do not publish it.",
		Headline: xl.Text(words + e.Day.Weekday() + clockWords(e) + "."),
		Blocks: []xl.Block{xl.Table{
			Name: "tblSignIn", Alt: "People who are expected, with a number, their organisation and a place to sign; then ten blank rows.", Len: len(rows), Air: 12,
			Columns: []xl.Column{
				rows.Whole("No", 7, func(r signRow) int { return r.number }),
				strong(rows.Text("Name", 34, func(r signRow) string { return r.name })),
				rows.Text("Organisation", 38, func(r signRow) string { return r.organisation }).WhenEmpty(none),
				rows.Text("Attended", 22, func(signRow) string { return blankLine }),
			},
		}},
	}
	b := m.workbook("sign-in", title, sheet)
	b.Page.HeaderRight = "WORKING COPY"
	return b
}

func clockWords(e *data.Event) string {
	switch {
	case e.Start.IsZero():
		return ""
	case e.End.IsZero():
		return ", " + e.Start.String()
	}
	return ", " + e.Start.String() + " to " + e.End.String()
}
