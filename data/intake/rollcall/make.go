package rollcall

import (
	"cmp"
	"context"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake"
	"placebook/data/intake/attend"
)

// A planner makes one plan.
type planner struct {
	*Plan
	ctx     context.Context
	b       *book.Book
	memory  *memory
	found   *found
	domains *domains
	first   map[data.ID]int // the line that a person's attendance stands in
	tab     string          // of a workbook's sheet
}

// Make plans what bringing a report in would do to the data in a book. It writes
// nothing and does not keep the book. The error is a refusal of the whole file, with a sentence.
func Make(ctx context.Context, src *Source, b *book.Book, o Options) (*Plan, error) {
	return remake(ctx, src, b, o, nil)
}

func remake(ctx context.Context, src *Source, b *book.Book, o Options, decided map[int]intake.Option) (*Plan, error) {
	p := &planner{ctx: ctx, b: b, Plan: &Plan{File: cmp.Or(o.As, src.File.Name), source: src, opts: o, decided: decided}}
	chosen, err := p.chosen()
	if err != nil {
		return nil, err
	}
	day := data.Day{}
	if chosen != nil {
		day = chosen.Day
	}
	p.Report, err = attend.Read(ctx, src.File, attend.Options{Order: o.Order, Day: day, Map: o.Map, Sheet: o.Sheet})
	if err != nil {
		return nil, err
	}
	p.Format, p.Days, p.Rows = p.Report.Format, p.Report.Days, p.Report.Rows
	if src.File.Format == "xlsx" {
		p.tab = p.Report.Sheet
	}
	p.tellFile()
	p.findEvent(chosen)
	p.memory = memoryOf(b, p.Event.ID)
	p.tellAgain()
	p.lines()
	p.count()
	return p.Plan, nil
}

// chosen is the event a person has said; nil when nobody has.
func (p *planner) chosen() (*data.Event, error) {
	if p.opts.Event == "" {
		return nil, nil
	}
	e, ok := book.One[*data.Event](p.b, p.opts.Event)
	if !ok {
		return nil, refuse(ErrEvent, "The event %q is not in your data. Leave it out to have it recognised, or choose another.", string(p.opts.Event))
	}
	return e, nil
}

// tellFile passes on what the report's reader noticed, and what is open about
// its days.
func (p *planner) tellFile() {
	for _, n := range p.Report.Notes {
		p.Problems = append(p.Problems, intake.Problem{Row: n.Row, Sheet: p.tab, Field: n.Field, Value: n.Value, Reason: n.Reason})
	}
	if p.unproved() {
		reason := "the file does not prove whether the day or the month comes first: it is " + p.Days.Readings
		if p.Days.Order == data.Contradictory {
			reason = "one day of the file is written day first, another month first"
		}
		p.problem(p.Days.Row, "day", p.Days.Proof, reason+": say which")
	}
}

// unproved reports whether the plan waits for the order of the days. That of a
// form says nothing that a chosen event does not.
func (p *planner) unproved() bool {
	return p.Days.Unproved() && !(p.Format == attend.Forms && p.opts.Event != "")
}

func (p *planner) problem(row int, field, value, reason string) {
	p.Problems = append(p.Problems, intake.Problem{Row: row, Sheet: p.tab, Field: field, Value: value, Reason: reason})
}

// tell adds a problem to a line.
func (p *planner) tell(l *Line, field, value, reason string) {
	row := 0
	if len(l.Rows) > 0 {
		row = l.Rows[0]
	}
	l.Problems = append(l.Problems, intake.Problem{Row: row, Sheet: p.tab, Field: field, Value: value, Reason: reason})
}

// ask keeps a line out until a person has decided.
func (p *planner) ask(l *Line, why string, options ...intake.Option) {
	l.Fate, l.Why, l.Who, l.Outcome = Ask, why, "", intake.Held
	l.Options = append(l.Options, options...)
	p.tell(l, "name", l.Shown, why)
}

// lines decides about every participant.
func (p *planner) lines() {
	people := p.Report.People
	p.Lines = make([]Line, len(people))
	p.found = findAll(p.b, people)
	p.domains = domainsOf(p.b, p.found)
	p.first = map[data.ID]int{}
	for i := range people {
		l := &p.Lines[i]
		l.Person, l.Title, l.joins = people[i], people[i].Name, -1
		p.match(i, l)
	}
	p.twins()
	for i := range p.Lines {
		p.recordOf(i, &p.Lines[i])
	}
}

// count sums up. Several participants who are one person count once.
func (p *planner) count() {
	seen := map[data.ID]bool{}
	stays := map[data.ID][]string{}
	for i := range p.Lines {
		l := &p.Lines[i]
		switch l.Fate {
		case LeftOut, NoTimes:
			continue
		case Matched:
			stays[l.Who] = append(stays[l.Who], staysOf(&l.Person)...)
			if seen[l.Who] {
				continue
			}
			seen[l.Who] = true
			p.Matched++
		case New:
			if l.joins < 0 {
				p.New++
			}
		case Ask:
			p.Ask++
		}
	}
	p.People = p.Matched + p.New + p.Ask
	for _, s := range stays {
		p.Seconds += secondsOf(s)
	}
	for i := range p.Lines {
		if l := &p.Lines[i]; l.Fate == New || l.Fate == Ask {
			p.Seconds += l.Person.Seconds()
		}
	}
	if p.unproved() { // every row waits
		p.Ask, p.Matched, p.New = p.People, 0, 0
	}
}
