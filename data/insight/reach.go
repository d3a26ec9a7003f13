package insight

import (
	"cmp"
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

// Reached works out who came. Attendances are gone through once, then person by
// person, so that nobody counts twice in a group and no set is built for each.
func Reached(b *book.Book, p Period) *TrainingReach {
	w := newReaching(b, p)
	for _, r := range b.All(data.Attendances) {
		w.take(r.(*data.Attendance))
	}
	w.people()
	return w.finish()
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
	events map[data.ID]int
	list   []reachedEvent
	who    map[data.ID]int
	ids    []data.ID
	stays  [][]stayed // by person
	first  []data.Day // by person
	orgs   map[data.ID]*reachedOrg

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

// stayed is one attendance.
type stayed struct {
	event int32
	org   *reachedOrg
	id    data.ID
}

func newReaching(b *book.Book, p Period) *reaching {
	w := &reaching{b: b, p: p, out: &TrainingReach{came: map[data.ID]bool{}}, events: map[data.ID]int{}, who: make(map[data.ID]int, 1024), orgs: map[data.ID]*reachedOrg{},
		sector: newDimension(), organisation: newDimension(), profession: newDimension(), neighbourhood: newDimension(), workstream: newDimension(), month: newDimension()}
	for _, e := range book.List[*data.Event](b) {
		if !p.picks(e) || e.Day.IsZero() || !p.To.IsZero() && e.Day.After(p.To) {
			continue
		}
		x := reachedEvent{Event: e, inside: data.Covers(p.From, p.To, e.Day)}
		if x.inside {
			x.month = w.month.group("", e.Day.First().String()[:7])
			x.workstream = w.workstream.group(e.Workstream, named(b, data.Workstreams, e.Workstream))
			w.out.Events = append(w.out.Events, e)
			w.out.Unnamed += wholeOf(e.Headcount)
			w.out.Residents += wholeOf(e.ResidentsReached)
		}
		w.events[e.ID] = len(w.list)
		w.list = append(w.list, x)
	}
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

// take takes down one attendance, if the person came to one of the events.
func (w *reaching) take(a *data.Attendance) {
	if !a.Came() {
		return
	}
	e, ok := w.events[a.Event]
	if !ok {
		return
	}
	i, known := w.who[a.Person]
	if !known {
		i = len(w.ids)
		w.who[a.Person] = i
		w.ids, w.stays, w.first = append(w.ids, a.Person), append(w.stays, nil), append(w.first, data.Day{})
	}
	if day := w.list[e].Day; w.first[i].IsZero() || day.Compare(w.first[i]) < 0 {
		w.first[i] = day
	}
	if w.list[e].inside {
		w.stays[i] = append(w.stays[i], stayed{int32(e), w.org(a.OrganisationThen), a.ID})
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

// people counts, person by person.
func (w *reaching) people() {
	for i, who := range w.ids {
		w.out.came[who] = true
		if len(w.stays[i]) == 0 {
			continue
		}
		w.out.People = append(w.out.People, who)
		if data.Covers(w.p.From, w.p.To, w.first[i]) {
			w.out.FirstTimers = append(w.out.FirstTimers, who)
		}
		profession := NotRecorded
		if p, ok := book.One[*data.Person](w.b, who); ok {
			profession = cmp.Or(p.Profession, NotRecorded)
		}
		own := w.profession.group("", profession)
		for _, s := range w.stays[i] {
			e := &w.list[s.event]
			e.came++
			w.out.Attendances = append(w.out.Attendances, s.id)
			w.profession.count(own, i, who)
			w.sector.count(s.org.sector, i, who)
			w.organisation.count(s.org.organisation, i, who)
			w.month.count(e.month, i, who)
			w.workstream.count(e.workstream, i, who)
			for _, n := range s.org.neighbourhoods {
				w.neighbourhood.count(n, i, who)
			}
		}
	}
}

func (w *reaching) finish() *TrainingReach {
	out := w.out
	out.BySector, out.ByOrganisation, out.ByProfession = w.sector.sorted(), w.organisation.sorted(), w.profession.sorted()
	out.ByNeighbourhood, out.ByWorkstream, out.ByMonth = w.neighbourhood.sorted(), w.workstream.sorted(), w.month.sorted()
	for _, e := range out.Events {
		x := w.list[w.events[e.ID]]
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
