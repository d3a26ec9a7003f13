package rollcall

import (
	"context"
	"maps"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake"
)

// Decide gives the plan with one more decision on the line at an index of Lines,
// against the data as it is now in a book.
// Key "same" takes any person's ID as Value, also one that was not offered.
func (p *Plan) Decide(b *book.Book, i int, o intake.Option) (*Plan, error) {
	if i < 0 || i >= len(p.Lines) {
		return nil, refuse(ErrDecision, "This line is not there any more. Look at the list again.")
	}
	switch o.Key {
	case "same", "new", "leave", "line":
	default:
		return nil, refuse(ErrDecision, "This line does not ask for that any more. Look at it again.")
	}
	if o.Key == "same" && b.Get(data.Persons, data.ID(o.Value)) == nil {
		return nil, refuse(ErrDecision, "This person is not here any more. Choose another.")
	}
	decided := maps.Clone(p.decided)
	if decided == nil {
		decided = map[int]intake.Option{}
	}
	decided[i] = o
	return remake(context.Background(), p.source, b, p.opts, decided)
}

// Undecide gives the plan without the decision on a line.
func (p *Plan) Undecide(b *book.Book, i int) (*Plan, error) {
	decided := maps.Clone(p.decided)
	delete(decided, i)
	return remake(context.Background(), p.source, b, p.opts, decided)
}

// Choose gives the plan for an event that a person has chosen; empty lets it be
// recognised or made.
func (p *Plan) Choose(b *book.Book, event data.ID) (*Plan, error) {
	o := p.opts
	o.Event = event
	decided := p.decided
	if len(p.Report.Meetings) > 0 {
		decided = nil // other people are left: lines are counted anew
	}
	return remake(context.Background(), p.source, b, o, decided)
}

// Reread gives the plan with the days of the file read in the order a person
// has said.
func (p *Plan) Reread(b *book.Book, order data.Order) (*Plan, error) {
	o := p.opts
	o.Order = order
	return remake(context.Background(), p.source, b, o, p.decided)
}
