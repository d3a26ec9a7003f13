package reports

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/data/store"
	"placebook/export"
	"placebook/ui/page"
)

// reportFigures is what the reports page shows before a report is made.
type reportFigures struct {
	asAt, since data.Day
	board       *data.Event // the next; nil when none is planned
	isEmpty     bool        // there is no organisation at all
	people      int
	lines       map[string][]figureLine // by report
}

// figureLine is one figure that will be printed.
type figureLine struct {
	name      string
	now, then string
	from      string   // what was counted: "38 partners"
	in, out   []string // whom it counts, and whom it does not
	inIs      string   // what those counted have in common
	outIs     string
}

// readFigures works them out as the report does: as at today, compared with the
// day of the last Board before it.
func readFigures(_ context.Context, s *store.Store) (*reportFigures, error) {
	today := s.Today()
	src, err := export.Gather(s.Book, today, data.Day{})
	if err != nil {
		return nil, err
	}
	now, before, since := src.Book, src.Before, src.Since
	f := &reportFigures{asAt: today, since: since, board: insight.NextBoard(now, today),
		isEmpty: len(now.All(data.Organisations)) == 0, people: len(now.All(data.Persons))}
	c := counter{now: now, reg: insight.On(now, today), leads: insight.Leads(now, today)}
	if before != nil {
		c.was, c.wasLeads = insight.On(before, since), insight.Leads(before, since)
	}
	partners, signed, seats, key := c.partners(), c.signed(), c.seats(), c.withKey()
	f.lines = map[string][]figureLine{
		export.Board:    {partners, signed, seats, c.spokenTo(), c.led(), key},
		export.Partners: {partners, signed, seats, key},
	}
	declared, err := c.declarations(src)
	f.lines[export.Declarations] = declared
	return f, err
}

// A counter works out the lines, now and before.
type counter struct {
	now             *book.Book
	reg, was        *insight.Register // was is nil when there is nothing to compare with
	leads, wasLeads []insight.Lead
}

func (c counter) partners() figureLine {
	l := figureLine{name: "Partners", now: fmt.Sprint(c.reg.Partners().N()), from: page.Counted(len(c.reg.All), "organisation"), inIs: "Partners", outIs: "Not partners"}
	if c.was != nil {
		l.then = fmt.Sprint(c.was.Partners().N())
	}
	all := c.reg.Where(func(insight.Standing) bool { return true })
	return c.list(l, insight.Share{Part: c.reg.Partners(), Whole: all})
}

func (c counter) signed() figureLine {
	return c.share(figureLine{name: "MoU signed", inIs: "Signed", outIs: "Not signed"}, (*insight.Register).Signed)
}

func (c counter) seats() figureLine {
	return c.share(figureLine{name: "Seats filled", inIs: "Held by somebody", outIs: "Vacant"}, (*insight.Register).Seats)
}

func (c counter) spokenTo() figureLine {
	return c.share(figureLine{name: "Partners spoken to in " + c.reg.Within(), inIs: "Spoken to", outIs: "Not spoken to"},
		(*insight.Register).SpokenTo)
}

func (c counter) withKey() figureLine {
	return c.share(figureLine{name: "Partners with a key contact", inIs: "With a key contact", outIs: "Without"}, (*insight.Register).WithKeyContact)
}

// share is a line that counts partners of all partners that may be counted.
func (c counter) share(l figureLine, of func(*insight.Register) insight.Share) figureLine {
	now := of(c.reg)
	l.now, l.from = shareWords(now), page.Counted(now.Whole.N(), "partner")
	if c.was != nil {
		l.then = shareWords(of(c.was))
	}
	return c.list(l, now)
}

// led are the workstreams with a lead, which people call Wells where all their
// names say so.
func (c counter) led() figureLine {
	now := insight.WithLead(c.leads)
	one := "workstream"
	wells := len(c.leads) > 0
	for _, l := range c.leads {
		wells = wells && strings.HasSuffix(l.Workstream.Name, " Well")
	}
	if wells {
		one = "Well"
	}
	l := figureLine{name: strings.ToUpper(one[:1]) + one[1:] + "s with a lead", now: shareWords(now), from: page.Counted(now.Whole.N(), one), inIs: "With a lead", outIs: "Without"}
	if c.was != nil {
		l.then = shareWords(insight.WithLead(c.wasLeads))
	}
	return c.list(l, now)
}

// declarations are the figures of the declarations' report: its members are
// those who may be named.
func (c counter) declarations(src export.Source) ([]figureLine, error) {
	meeting, err := export.MeetingOf(src)
	if err != nil {
		return nil, err
	}
	confirmed, missing := insight.Declared(meeting.Members), undeclared(meeting.Members)
	public, kept := insight.Interests(c.now, src.AsAt, true), insight.Interests(c.now, src.AsAt, false)
	from := page.Counted(confirmed.Whole.N(), "member")
	lines := []figureLine{
		{name: "Interests confirmed within six months", now: shareWords(confirmed), from: from, inIs: "Confirmed", outIs: "To be asked"},
		{name: "Nothing declared yet", now: shareWords(missing), from: from, inIs: "Nothing declared yet", outIs: "Has declared"},
		{name: "On the public register", now: fmt.Sprint(len(public)), from: page.Counted(len(kept), "declaration"), inIs: "On the public register", outIs: "Kept, and not public"},
	}
	if src.Before != nil {
		before, err := export.MeetingOf(export.Source{Book: src.Before, AsAt: src.Since})
		if err != nil {
			return nil, err
		}
		lines[0].then, lines[1].then = shareWords(insight.Declared(before.Members)), shareWords(undeclared(before.Members))
		lines[2].then = fmt.Sprint(len(insight.Interests(src.Before, src.Since, true)))
	}
	shares := []insight.Share{confirmed, missing, {Part: idsOf(public), Whole: idsOf(kept)}}
	for i := range lines {
		lines[i] = c.list(lines[i], shares[i])
	}
	return lines, nil
}

// undeclared are the members who have never said anything.
func undeclared(members []insight.Declarer) (s insight.Share) {
	for _, d := range members {
		s.Whole = append(s.Whole, d.Person)
		if len(d.Interests) == 0 && d.Confirmed.IsZero() {
			s.Part = append(s.Part, d.Person)
		}
	}
	return s
}

func idsOf(interests []*data.Interest) (out insight.Figure) {
	for _, x := range interests {
		out = append(out, x.ID)
	}
	return out
}

// list names what a share counts and what it leaves out.
func (c counter) list(l figureLine, s insight.Share) figureLine {
	names := func(ids insight.Figure) (out []string) {
		for _, id := range ids {
			for _, k := range []*data.Kind{data.Organisations, data.Workstreams, data.Persons, data.Interests} {
				if name := c.now.TitleOf(k, id); name != "" {
					out = append(out, name)
					break
				}
			}
		}
		return out
	}
	l.in, l.out = names(s.Part), names(s.Rest())
	return l
}

func shareWords(s insight.Share) string {
	if s.Whole.N() == 0 {
		return "None"
	}
	return fmt.Sprintf("%d of %d", s.Part.N(), s.Whole.N())
}

// title is the head of the page for a report.
func (f *reportFigures) title(report string) string {
	if report == export.Partners || f.board == nil {
		return reportWords[report].title
	}
	return reportWords[report].title + " for " + f.board.Day.Long()
}

// below says when the figures are of and what they are compared with.
func (f *reportFigures) below(report string) string {
	parts := []string{"Figures of today, " + f.asAt.Long()}
	if report != export.Partners && f.board == nil {
		parts = append(parts, "no Board meeting is planned")
	}
	if report == export.Board && f.board != nil && !f.board.PapersDue.IsZero() {
		parts = append(parts, "papers due "+f.board.PapersDue.Long())
	}
	if f.since.IsZero() {
		parts = append(parts, "no earlier Board to compare with")
	} else {
		parts = append(parts, "compared with "+f.since.Long()+", the last Board")
	}
	return strings.Join(parts, "; ")
}

// file is the name a report gets: one for a meeting that of its day.
func (f *reportFigures) file(report string) string {
	day := f.asAt
	if report != export.Partners && f.board != nil {
		day = cmp.Or(f.board.Day, day)
	}
	return reportWords[report].title + " " + strings.ReplaceAll(day.String(), "/", "-") + ".xlsx"
}
