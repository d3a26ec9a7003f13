package insight

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// A Period says of which events a figure is: those from one day to another that
// Of picks. Without Of it is training: training and development sessions.
type Period struct {
	From, To data.Day // both included; an empty end is open
	Of       func(*data.Event) bool
}

// IsTraining picks training and development sessions.
func IsTraining(e *data.Event) bool {
	return e.Type == data.EventTraining || e.Type == data.EventDevelop
}

// picks reports whether an event is one of those, whenever it was.
func (p Period) picks(e *data.Event) bool {
	if e.Held == data.HeldNo || e.Held == data.HeldCancelled {
		return false
	}
	if p.Of == nil {
		return IsTraining(e)
	}
	return p.Of(e)
}

// A Reach is who came from one group: of a sector, an organisation, a month.
type Reach struct {
	Name        string
	ID          data.ID // of the organisation, neighbourhood or workstream
	Attendances int
	People      Figure
}

// A TrainingReach is who came to the events of a period.
type TrainingReach struct {
	Events      []*data.Event // by day
	Attendances Figure
	People      Figure
	FirstTimers Figure // people who had never come before the period
	Unnamed     int    // headcounts of people not named
	Residents   int    // residents reached

	BySector, ByOrganisation, ByProfession, ByNeighbourhood, ByWorkstream, ByMonth []Reach

	// Places are those of the events that say how many they have; Taken is who came
	// to these.
	Places, Taken int
	Fill          []Filling

	came map[data.ID]bool // people, ever
}

// A Filling is how full an event was.
type Filling struct {
	Event          *data.Event
	Came, Capacity int
}

// Reached works out who came: person by person, so that nobody counts twice in a
// group and no set is built for each, and with no look-up but that of the event.
func Reached(b *book.Book, p Period) *TrainingReach {
	w := newReaching(b, p)
	seen := 0
	for i, r := range b.All(data.Persons) {
		list := b.Referring(data.Attendances, "person", r.Base().ID)
		if len(list) > 0 {
			w.person(i, r.Base().ID, cmp.Or(r.(*data.Person).Profession, NotRecorded), list)
			seen += len(list)
		}
	}
	if seen < b.Len(data.Attendances) {
		w.gone(b.Len(data.Persons))
	}
	return w.finish()
}

// gone counts the attendances of people who are not here any more.
func (w *reaching) gone(from int) {
	lists := map[data.ID][]data.Record{}
	for _, r := range w.b.All(data.Attendances) {
		if who := r.(*data.Attendance).Person; w.b.Get(data.Persons, who) == nil {
			lists[who] = append(lists[who], r)
		}
	}
	for i, who := range slices.Sorted(maps.Keys(lists)) {
		w.person(from+i, who, NotRecorded, lists[who])
	}
}

// A dimension is one way to group those who came.
type dimension struct {
	at     map[data.ID]int // of what has an ID
	byName map[string]int
	groups []Reach
	last   []int // the person who was counted last in each group
}

func newDimension() *dimension { return &dimension{at: map[data.ID]int{}, byName: map[string]int{}} }

// group gives the group of a name, or of an ID.
func (d *dimension) group(id data.ID, name string) int {
	if id != "" {
		if i, ok := d.at[id]; ok {
			return i
		}
	} else if i, ok := d.byName[name]; ok {
		return i
	}
	i := len(d.groups)
	if id != "" {
		d.at[id] = i
	} else {
		d.byName[name] = i
	}
	d.groups, d.last = append(d.groups, Reach{Name: name, ID: id}), append(d.last, -1)
	return i
}

// count takes one attendance of a person.
func (d *dimension) count(group, person int, who data.ID) {
	g := &d.groups[group]
	g.Attendances++
	if d.last[group] != person {
		d.last[group] = person
		g.People = append(g.People, who)
	}
}

// sorted gives the groups by name, those without one last; months by time.
func (d *dimension) sorted() []Reach {
	slices.SortFunc(d.groups, func(x, y Reach) int {
		return cmp.Or(cmp.Compare(b2i(x.Name == NotRecorded), b2i(y.Name == NotRecorded)), strings.Compare(data.Fold(x.Name), data.Fold(y.Name)), strings.Compare(string(x.ID), string(y.ID)))
	})
	return d.groups
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// reaching is a TrainingReach while it is worked out.
type reaching struct {
	b      *book.Book
	p      Period
	out    *TrainingReach
	events map[data.ID]*reachedEvent
	orgs   map[data.ID]*reachedOrg
	// lastID and last are the organisation met last: mostly the next is the same.
	lastID data.ID
	last   *reachedOrg

	sector, organisation, profession, neighbourhood, workstream, month *dimension
}

// reachedEvent is an event with the groups it belongs to.
type reachedEvent struct {
	*data.Event
	inside            bool // of the period itself
	month, workstream int
	came              int
}

// reachedOrg is an organisation with its groups.
type reachedOrg struct {
	organisation, sector int
	neighbourhoods       []int
}

func newReaching(b *book.Book, p Period) *reaching {
	w := &reaching{b: b, p: p, out: &TrainingReach{came: map[data.ID]bool{}}, events: map[data.ID]*reachedEvent{}, orgs: map[data.ID]*reachedOrg{},
		sector: newDimension(), organisation: newDimension(), profession: newDimension(), neighbourhood: newDimension(), workstream: newDimension(), month: newDimension()}
	for _, e := range book.List[*data.Event](b) {
		if !p.picks(e) || e.Day.IsZero() || !p.To.IsZero() && e.Day.After(p.To) {
			continue
		}
		x := &reachedEvent{Event: e, inside: data.Covers(p.From, p.To, e.Day)}
		if x.inside {
			x.month = w.month.group("", e.Day.First().String()[:7])
			x.workstream = w.workstream.group(e.Workstream, named(b, data.Workstreams, e.Workstream))
			w.out.Events = append(w.out.Events, e)
			w.out.Unnamed += wholeOf(e.Headcount)
			w.out.Residents += wholeOf(e.ResidentsReached)
		}
		w.events[e.ID] = x
	}
	w.out.Attendances = make(Figure, 0, b.Len(data.Attendances))
	slices.SortStableFunc(w.out.Events, func(x, y *data.Event) int { return x.Day.Compare(y.Day) })
	return w
}

// named names a record; NotRecorded for none.
func named(b *book.Book, k *data.Kind, id data.ID) string {
	if name := b.TitleOf(k, id); name != "" {
		return name
	}
	return NotRecorded
}

func wholeOf(text string) int {
	n, _ := strconv.Atoi(text)
	return n
}

// person counts the attendances of one person.
func (w *reaching) person(i int, who data.ID, profession string, list []data.Record) {
	first, before, inside, own := data.Day{}, false, 0, -1
	for _, r := range list {
		a := r.(*data.Attendance)
		if !a.Came() {
			continue
		}
		e := w.events[a.Event]
		if e == nil {
			continue
		}
		if first.IsZero() || e.Day.Compare(first) < 0 {
			first = e.Day
		}
		before = true
		if !e.inside {
			continue
		}
		if inside++; own < 0 {
			own = w.profession.group("", profession)
		}
		w.count(i, who, own, e, a)
	}
	if before {
		w.out.came[who] = true
	}
	if inside == 0 {
		return
	}
	w.out.People = append(w.out.People, who)
	if data.Covers(w.p.From, w.p.To, first) {
		w.out.FirstTimers = append(w.out.FirstTimers, who)
	}
}

// count takes one attendance of the period into every group it belongs to.
func (w *reaching) count(i int, who data.ID, profession int, e *reachedEvent, a *data.Attendance) {
	e.came++
	w.out.Attendances = append(w.out.Attendances, a.ID)
	o := w.last
	if o == nil || w.lastID != a.OrganisationThen {
		o = w.org(a.OrganisationThen)
		w.lastID, w.last = a.OrganisationThen, o
	}
	w.profession.count(profession, i, who)
	w.sector.count(o.sector, i, who)
	w.organisation.count(o.organisation, i, who)
	w.month.count(e.month, i, who)
	w.workstream.count(e.workstream, i, who)
	for _, n := range o.neighbourhoods {
		w.neighbourhood.count(n, i, who)
	}
}

// org gives the groups of an organisation.
func (w *reaching) org(id data.ID) *reachedOrg {
	if o, ok := w.orgs[id]; ok {
		return o
	}
	x := &reachedOrg{organisation: w.organisation.group(id, named(w.b, data.Organisations, id))}
	sector := NotRecorded
	if o, ok := book.One[*data.Organisation](w.b, id); ok {
		sector = cmp.Or(o.Sector, NotRecorded)
		for _, n := range o.Neighbourhoods {
			if name := w.b.TitleOf(data.Neighbourhoods, n); name != "" {
				x.neighbourhoods = append(x.neighbourhoods, w.neighbourhood.group(n, name))
			}
		}
	}
	if len(x.neighbourhoods) == 0 {
		x.neighbourhoods = []int{w.neighbourhood.group("", NotRecorded)}
	}
	x.sector = w.sector.group("", sector)
	w.orgs[id] = x
	return x
}

func (w *reaching) finish() *TrainingReach {
	out := w.out
	out.BySector, out.ByOrganisation, out.ByProfession = w.sector.sorted(), w.organisation.sorted(), w.profession.sorted()
	out.ByNeighbourhood, out.ByWorkstream, out.ByMonth = w.neighbourhood.sorted(), w.workstream.sorted(), w.month.sorted()
	for _, e := range out.Events {
		x := w.events[e.ID]
		if n := wholeOf(e.Capacity); n > 0 {
			out.Fill = append(out.Fill, Filling{e, x.came + wholeOf(e.Headcount), n})
			out.Places += n
			out.Taken += x.came + wholeOf(e.Headcount)
		}
	}
	return out
}

// NeverPartners are the partners of a day from whom nobody came in the period.
func (t *TrainingReach) NeverPartners(b *book.Book, day data.Day) (never Figure) {
	came := map[data.ID]bool{}
	for _, g := range t.ByOrganisation {
		came[g.ID] = g.Attendances > 0
	}
	for _, r := range b.ByName(data.Organisations) {
		if o := r.(*data.Organisation); o.PartnerOn(day) && !came[o.ID] {
			never = append(never, o.ID)
		}
	}
	return never
}

// NeverPeople are the people whom partners employ on a day and who have never
// come, neither in the period nor before.
func (t *TrainingReach) NeverPeople(b *book.Book, day data.Day) (never Figure) {
	seen := map[data.ID]bool{}
	for _, x := range book.List[*data.Role](b) {
		if x.Title != data.RoleEmployee || !x.On(day) || seen[x.Person] || t.came[x.Person] || b.Get(data.Persons, x.Person) == nil {
			continue
		}
		if o, ok := book.One[*data.Organisation](b, x.Organisation); ok && o.PartnerOn(day) {
			seen[x.Person] = true
			never = append(never, x.Person)
		}
	}
	slices.Sort(never)
	return never
}
