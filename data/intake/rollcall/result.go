package rollcall

import (
	"math"
	"time"

	"placebook/data"
	"placebook/data/intake"
)

// A Result is what the command line prints of bringing in a report, done or
// planned. Its keys are kept for ever.
type Result struct {
	File     string           `json:"file"`
	Format   string           `json:"format"`
	Event    ResultEvent      `json:"event"`
	Rows     int              `json:"rows"`
	People   int              `json:"people"`
	Matched  int              `json:"matched"`
	New      int              `json:"new"`
	Ask      int              `json:"ask"`
	Minutes  float64          `json:"minutes"`
	Problems []intake.Problem `json:"problems"` // never nil

	// Held says that something needs a decision.
	Held bool `json:"-"`
}

// A ResultEvent is the event of a report. What is not known is null.
type ResultEvent struct {
	ID    *data.ID `json:"id"`
	Title *string  `json:"title"`
	Date  *string  `json:"date"`
	Start *string  `json:"start"`
	End   *string  `json:"end"`
}

// Result sums the plan up: what is to be told of the file first, then line by
// line.
func (p *Plan) Result() Result {
	out := Result{File: p.File, Format: p.Format, Event: p.resultEvent(), Rows: p.Rows, People: p.People, Matched: p.Matched, New: p.New, Ask: p.Ask,
		Minutes: math.Round(float64(p.Seconds)/60*1e4) / 1e4, Problems: []intake.Problem{}, Held: p.Held()}
	out.Problems = append(out.Problems, p.Problems...)
	for i := range p.Lines {
		out.Problems = append(out.Problems, p.Lines[i].Problems...)
	}
	return out
}

func (p *Plan) resultEvent() (out ResultEvent) {
	out.Start, out.End = minute(p.Event.Start), minute(p.Event.End)
	if p.Event.ID != "" {
		id := p.Event.ID
		out.ID = &id
	}
	if e := p.Event.Record; e != nil {
		day := e.Day.String()
		out.Title, out.Date = &e.Title, &day
	} else if p.Report.Title != "" {
		out.Title = &p.Report.Title
	}
	return out
}

// minute is a time to the minute; nil where it is not known.
func minute(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := t.Format("2006-01-02T15:04")
	return &s
}
