package attend

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"placebook/data"
)

// unite makes one Person of the rows that are surely one person's: those with
// the same e-mail address, and those with the same name of which none has an
// address. A name with an address and the same name without may be two people;
// telephones are never united.
func (r *reading) unite(cal *calendar, stays []stay) {
	u := &uniting{r: r, cal: cal, byKey: map[string]int{}}
	for i := range r.entries {
		u.row(&r.entries[i])
	}
	for i := range stays {
		if len(r.joins) > 0 {
			u.join(stays[i])
		} else {
			u.add(u.find(stays[i].entry), stays[i])
		}
	}
	r.report.People = u.people
	for i := range u.people {
		p := &u.people[i]
		p.NoTimes = u.timed[i] && p.Seconds() == 0 && !u.timesSeen[i]
		slices.Sort(p.Rows)
		p.Rows = slices.Compact(p.Rows)
	}
}

type uniting struct {
	r      *reading
	cal    *calendar
	people []Person
	byKey  map[string]int
	// byName and byNumber are built when a row of joins lacks what its
	// participant has.
	byName, byNumber map[string][]int

	timed     []bool
	timesSeen []bool
}

// keyOf is what the rows of one person have in common.
func keyOf(e *entry) string {
	switch {
	case e.ticket != "":
		return "t" + e.ticket
	case e.shown.telephone:
		return fmt.Sprint("#", e.row)
	case e.email != "":
		return "@" + e.email
	}
	return "=" + data.PersonNameKey(e.shown.name)
}

func (u *uniting) find(e *entry) int {
	i, ok := u.byKey[keyOf(e)]
	if !ok {
		return -1
	}
	return i
}

// row takes a participant row.
func (u *uniting) row(e *entry) {
	i := u.find(e)
	if i < 0 {
		i = len(u.people)
		u.byKey[keyOf(e)] = i
		u.people = append(u.people, Person{Shown: e.shown.shown, Name: e.shown.name, Email: e.email, Telephone: e.shown.telephone, Device: e.shown.device})
		u.timed, u.timesSeen = append(u.timed, true), append(u.timesSeen, false)
	}
	p := &u.people[i]
	p.Rows = append(p.Rows, e.row)
	if p.Device && !e.shown.device {
		p.Shown, p.Name, p.Device = e.shown.shown, e.shown.name, false
	}
	fill(&p.Organisation, e.organisation)
	fill(&p.JobTitle, e.job)
	p.Why = orElse(p.Why, e.why)
	p.State = firmer(p.State, e.state)
	u.timed[i] = u.timed[i] && e.timed
	u.timesSeen[i] = u.timesSeen[i] || !e.noTimes()
	if !e.interval {
		u.window(p, e)
	}
}

// window takes the first join and the last leave, and the stated duration: of
// two rows no more than both cover.
func (u *uniting) window(p *Person, e *entry) {
	from, to := u.cal.interval(e.join, e.leave)
	if from.IsZero() || to.Before(from) {
		from, to = time.Time{}, time.Time{}
	}
	was := p.Window
	switch {
	case was.From.IsZero():
		p.Window = Span{from, to}
	case !from.IsZero():
		p.Window = Span{earlier(was.From, from), later(was.To, to)}
	}
	if !e.hasStated {
		return
	}
	if both := time.Duration(Seconds([]Span{was, {from, to}})) * time.Second; p.Stated > 0 && both > 0 {
		p.Stated = min(p.Stated+e.stated, both)
	} else {
		p.Stated = max(p.Stated, e.stated)
	}
}

// join takes a row of the section of joins. One that lacks an address, or has
// one where the participant's row has none, belongs to the only participant of
// its name.
func (u *uniting) join(s stay) {
	i := u.find(s.entry)
	if i < 0 && !s.shown.telephone {
		i = u.named(s.entry)
	}
	if i < 0 && s.shown.telephone {
		i = u.telephone(s.entry)
	}
	if i < 0 {
		u.row(s.entry)
		i = u.find(s.entry)
		u.r.note(s.row, "name", s.shown.shown, "is among those who joined, and not among the participants: counted all the same")
	}
	u.add(i, s)
}

func (u *uniting) named(e *entry) int {
	if u.byName == nil {
		u.byName = map[string][]int{}
		for i := range u.people {
			k := data.PersonNameKey(u.people[i].Name)
			u.byName[k] = append(u.byName[k], i)
		}
	}
	same := u.byName[data.PersonNameKey(e.shown.name)]
	if len(same) != 1 {
		return -1
	}
	if p := u.people[same[0]]; p.Email != "" && e.email != "" {
		return -1
	}
	return same[0]
}

// telephone finds the participant that a join of a telephone belongs to: the
// only one that is shown the same.
func (u *uniting) telephone(e *entry) int {
	if u.byNumber == nil {
		u.byNumber = map[string][]int{}
		for i := range u.people {
			if u.people[i].Telephone {
				u.byNumber[u.people[i].Shown] = append(u.byNumber[u.people[i].Shown], i)
			}
		}
	}
	if same := u.byNumber[e.shown.shown]; len(same) == 1 {
		return same[0]
	}
	return -1
}

// add counts a stay.
func (u *uniting) add(i int, s stay) {
	if i < 0 {
		return
	}
	p := &u.people[i]
	p.Rows = append(p.Rows, s.row)
	u.timesSeen[i] = u.timesSeen[i] || !s.noTimes()
	if s.hasStated && len(u.r.joins) == 0 {
		p.Stated = max(p.Stated, s.stated) // where the times cannot be read
	}
	if !s.from.IsZero() && s.from.Before(s.to) {
		p.Spans = append(p.Spans, Span{s.from, s.to})
	}
}

func fill(to *string, from string) {
	if *to == "" {
		*to = from
	}
}

func orElse(a, b string) string {
	if strings.TrimSpace(a) != "" {
		return a
	}
	return b
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}
