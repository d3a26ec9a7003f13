package export

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/data/sheet"
	"placebook/export/xl"
)

// Names of the reports, as the command line knows them.
const (
	Partners     = "partners"
	Board        = "board"
	Declarations = "declarations"
	Plans        = sheet.PlansBook
	Training     = "training"
)

// Names lists the reports there are.
func Names() []string { return []string{Board, Partners, Plans, Training, Declarations} }

// Kinds of refusal, each in a *data.Error with a sentence for people. Besides
// them Report passes on the errors of xl.Write.
var (
	ErrUnknownReport = errors.New("export: unknown report")
	ErrAsAt          = errors.New("export: no day that figures can be as at")
	ErrNoEvent       = errors.New("export: the meeting is not there")
	ErrNoGroup       = errors.New("export: whose meeting it is is not known")
)

// A Source is all that a report is made from.
type Source struct {
	Book    *book.Book // as at AsAt
	Before  *book.Book // as at Since; nil when there is nothing to compare with
	AsAt    data.Day   // a full day
	Since   data.Day   // usually that of the last Board (insight.LastBoard); a full day, or empty
	Event   data.ID    // the meeting it is for; empty: the next Board at or after AsAt
	Sample  bool       // the data are the sample's: every sheet says so
	Author  string
	Version string    // of the program
	Now     time.Time // when the file is made
}

// A Result tells what was written.
type Result struct {
	File    string   `json:"file"`
	AsAt    data.Day `json:"as_at"`
	Sheets  []Sheet  `json:"sheets"`
	Notices []string `json:"-"` // sentences about what could not be shown whole
}

// A Sheet is one worksheet and how many rows of data its table has.
type Sheet struct {
	Name string `json:"name"`
	Rows int    `json:"rows"`
}

// Report writes the report of that name to path, whole or not at all. Books are
// read only; whoever shares them with others prepares them first.
func Report(ctx context.Context, name string, src Source, path string, opts xl.Options) (Result, error) {
	b, err := describe(name, src)
	if err != nil {
		return Result{}, err
	}
	return write(ctx, b, src.AsAt, path, opts)
}

// write writes a workbook that is described.
func write(ctx context.Context, b xl.Book, asAt data.Day, path string, opts xl.Options) (Result, error) {
	written, err := xl.Write(ctx, path, b, opts)
	if err != nil {
		return Result{}, err
	}
	out := Result{File: path, AsAt: asAt, Notices: written.Notices}
	for _, s := range written.Sheets {
		out.Sheets = append(out.Sheets, Sheet{s.Name, s.Rows})
	}
	return out, nil
}

// describe makes the workbook in words, before anything is written.
func describe(name string, src Source) (xl.Book, error) {
	b, _, err := describing(name, src)
	return b, err
}

// describing is describe with what made it.
func describing(name string, src Source) (xl.Book, *maker, error) {
	if !slices.Contains(Names(), name) {
		return xl.Book{}, nil, data.Errorf(ErrUnknownReport, "There is no report called %q. There are: %s.", name, strings.Join(Names(), ", "))
	}
	if src.AsAt.Precision() != data.PrecisionDay || !isDate(src.AsAt) {
		return xl.Book{}, nil, data.Errorf(ErrAsAt, "Choose the day that the figures are as at: a day such as 5 March 2026, in 1901 or later.")
	}
	m := newMaker(src)
	switch name {
	case Partners:
		return m.partners(), m, nil
	case Plans:
		return m.plans(), m, nil
	case Training:
		return m.training(), m, nil
	}
	if err := m.findMeeting(); err != nil {
		return xl.Book{}, nil, err
	}
	if name == Board {
		return m.board(), m, nil
	}
	if err := m.findGroup(); err != nil {
		return xl.Book{}, nil, err
	}
	return m.declarations(), m, nil
}

// A maker holds what the sheets of a report share.
type maker struct {
	Source
	now     *insight.Register
	then    *insight.Register // nil when there is nothing to compare with
	guard   *insight.Guard
	place   string      // the partnership's name
	draft   bool        // every page says so
	meeting *data.Event // it is for; nil when none is planned
	group   *data.Group // that meets; nil when there is no Board yet
	names   []xl.Name
	checks  []check

	sectorsBefore map[string]int // see sectorThen
}

func newMaker(src Source) *maker {
	m := &maker{Source: src, now: insight.On(src.Book, src.AsAt), guard: insight.NewGuard(src.Book), place: "Our partnership"}
	if p := src.Book.Partnership(); p != nil {
		m.place = cmp.Or(oneLine(p.Name, 120), m.place)
	}
	if src.Before != nil && isDate(src.Since) {
		m.then = insight.On(src.Before, src.Since)
	}
	return m
}

// findMeeting finds the meeting that a report is for.
func (m *maker) findMeeting() error {
	if m.Event == "" {
		m.meeting = insight.NextBoard(m.Book, m.AsAt)
		return nil
	}
	e, ok := book.One[*data.Event](m.Book, m.Event)
	if !ok {
		return data.Errorf(ErrNoEvent, "The meeting %q is not in your data as at %s. Choose another, or leave it out to take the next Board.", string(m.Event), m.AsAt.Long())
	}
	m.meeting = e
	return nil
}

// workbook is the frame of a report: what it says about itself, and the edges of its pages.
func (m *maker) workbook(name, title string, sheets ...xl.Sheet) xl.Book {
	b := xl.Book{
		Title: title, Subject: m.place, Author: m.author(), Company: m.place, Language: "en-GB",
		Program: strings.TrimSpace("Placebook " + m.Version), Created: m.made(),
		Custom: map[string]string{"Placebook report": name, "Figures as at": m.AsAt.String()},
		Page:   xl.Page{HeaderLeft: oneLine(m.place, 80) + ": " + title, FooterLeft: m.classification()},
		Names:  m.names, Sheets: sheets,
	}
	if m.draft {
		b.Page.HeaderRight = "DRAFT"
	}
	if m.Sample {
		b.Description = sampleWords
		b.Page.FooterLeft = sampleWords
	}
	return b
}

func (m *maker) author() string { return cmp.Or(oneLine(m.Author, 120), m.place) }

// made is when the workbook was made; a source that does not say is as old as its figures.
func (m *maker) made() time.Time {
	if m.Now.IsZero() {
		return m.AsAt.Time()
	}
	return m.Now
}

func (m *maker) classification() string {
	if p := m.Book.Partnership(); p != nil {
		return oneLine(p.Classification, 60)
	}
	return ""
}

// sampleWords stand on every sheet and page that is made from the sample.
const sampleWords = "Sample data: for trying out, not a real register."

// about is the second line of a sheet: what state it is in, as at when, what it
// contains. It is short, so that it stays one line.
func (m *maker) about(contains string, more ...string) string {
	var state []string
	if m.draft {
		state = append(state, "Draft")
	}
	if m.Sample {
		state = append(state, "Sample data")
	}
	parts := append([]string{"Figures as at " + m.AsAt.Long() + ".", contains}, more...)
	if len(state) == 2 {
		state[1] = "sample data"
	}
	if len(state) > 0 {
		parts = append([]string{strings.Join(state, ", ") + "."}, parts...)
	}
	return strings.TrimSpace(strings.Join(parts, " "))
}

// aboutFirst is about, on the sheet that opens a workbook: whose it is comes first.
func (m *maker) aboutFirst(contains string, more ...string) string {
	return oneLine(m.place, 60) + ". " + m.about(contains, more...)
}
