package insight

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// NotRecorded names the group of those whose sector nobody has entered.
const NotRecorded = "Not recorded"

// A Standing is where one organisation stands on a day. The record is shared
// with the book and must not be changed.
type Standing struct {
	Organisation *data.Organisation
	Status       string // on that day: see StatusOn
	Partner      bool   // whether it was a partner on that day
	Seat         Seat
	MoU          Signing
	Contact      Contact
}

// A Register is the partner register on a day.
type Register struct {
	Day data.Day
	MoU *data.Agreement // in force on that day; nil when there is none
	All []Standing      // every organisation, sorted by name; shared: not to be changed
	// Months is how many months ago a partner may have been spoken to last and
	// still count as spoken to: what the team has set (data.ContactMonths).
	Months int
}

// On makes the register of a day. The book keeps it: while no record changed it
// costs nothing, and after an edit little. It is shared and must not be changed.
func On(b *book.Book, day data.Day) *Register {
	return b.Keep("register", func(kept any) any {
		was, _ := kept.(*keptRegister)
		return newKept(b, day, was)
	}).(*keptRegister).register
}

// byName sorts as people look things up: without regard to case or accents.
func byName[T any](list []T, name func(T) (string, data.ID)) {
	type keyed struct {
		fold, name string
		id         data.ID
		item       T
	}
	keys := make([]keyed, len(list))
	for i, x := range list {
		n, id := name(x)
		keys[i] = keyed{data.Fold(n), n, id, x}
	}
	slices.SortFunc(keys, func(x, y keyed) int {
		return cmp.Or(strings.Compare(x.fold, y.fold), strings.Compare(x.name, y.name), strings.Compare(string(x.id), string(y.id)))
	})
	for i, k := range keys {
		list[i] = k.item
	}
}

// StatusOn gives an organisation's status on a day. Its own days count where it
// has them: before it joined it is prospective, after it left it has left.
func StatusOn(o *data.Organisation, day data.Day) string {
	return statusOn(o, day, o.PartnerOn(day))
}

func statusOn(o *data.Organisation, day data.Day, partner bool) string {
	switch {
	case partner:
		if o.Status == data.StatusPaused {
			return data.StatusPaused
		}
		return data.StatusActive
	case day.Before(o.Joined):
		return data.StatusProspective
	case o.Left.Before(day) && o.Status != data.StatusClosed:
		return data.StatusLeft
	}
	return o.Status
}

// Of is where one organisation stands.
func (r *Register) Of(id data.ID) (s Standing, ok bool) {
	for _, s := range r.All {
		if s.Organisation.ID == id {
			return s, true
		}
	}
	return s, false
}

// Vacant are the partners with a seat that nobody holds.
func (r *Register) Vacant() Figure {
	return r.Where(func(s Standing) bool { return s.Partner && s.Seat.Vacant() })
}

// Where counts the organisations that a test picks, partners or not.
func (r *Register) Where(picked func(Standing) bool) Figure {
	var out Figure
	for _, s := range r.All {
		if picked(s) {
			out = append(out, s.Organisation.ID)
		}
	}
	return out
}

// Partners are those who are partners on the day, paused ones included.
func (r *Register) Partners() Figure {
	return r.Where(func(s Standing) bool { return s.Partner })
}

// OfPartners counts the partners that a test picks, as a share of all partners.
func (r *Register) OfPartners(picked func(Standing) bool) Share {
	return Share{r.Where(func(s Standing) bool { return s.Partner && picked(s) }), r.Partners()}
}

// Signed are the partners who have signed the Memorandum of Understanding in
// force. The whole is empty while there is none to sign.
func (r *Register) Signed() Share {
	if r.MoU == nil {
		return Share{}
	}
	return r.OfPartners(func(s Standing) bool { return s.MoU.State == data.SignatureSigned })
}

// Seats are the seats that somebody holds, of those there are; the rest is
// vacant. An organisation has one seat, whoever shares it.
func (r *Register) Seats() Share {
	return Share{
		r.Where(func(s Standing) bool { return s.Seat.Entitled && len(s.Seat.Holders) > 0 }),
		r.Where(func(s Standing) bool { return s.Seat.Entitled }),
	}
}

// SpokenTo are the partners spoken to within Months of the day.
func (r *Register) SpokenTo() Share { return r.Contacted(r.SpokenSince()) }

// SpokenSince is the first day that counts for SpokenTo.
func (r *Register) SpokenSince() data.Day { return r.Day.AddMonths(-r.Months) }

// Within says Months in words: two months.
func (r *Register) Within() string { return Months(r.Months) }

// Contacted are the partners spoken to on that day or later.
func (r *Register) Contacted(since data.Day) Share {
	return r.OfPartners(func(s Standing) bool { return s.Contact.Since(since) })
}

// WithKeyContact are the partners of whom a key contact is known.
func (r *Register) WithKeyContact() Share {
	return r.OfPartners(func(s Standing) bool { return s.Organisation.KeyContact != "" })
}

// A Group is the partners that have something in common.
type Group struct {
	Name     string
	Partners []Standing
}

// Figure is the group as a count.
func (g Group) Figure() Figure {
	out := make(Figure, len(g.Partners))
	for i, s := range g.Partners {
		out[i] = s.Organisation.ID
	}
	return out
}

// Count counts those of the group that a test picks.
func (g Group) Count(picked func(Standing) bool) int {
	n := 0
	for _, s := range g.Partners {
		if picked(s) {
			n++
		}
	}
	return n
}

// BySector groups the partners by sector: the sectors of the list in its order,
// empty ones too, because a hole is what a Board wants to see; then those that
// stand in no list any more, then those not recorded. Case makes no sector.
func (r *Register) BySector(b *book.Book) []Group {
	g := groups{at: map[string]int{}}
	for _, name := range b.Choices(data.Organisations.Field("sector")) {
		g.add(name)
	}
	listed := len(g.list)
	for i := range r.All {
		if s := &r.All[i]; s.Partner && s.Organisation.Sector != "" {
			g.add(s.Organisation.Sector, *s)
		}
	}
	slices.SortFunc(g.list[listed:], func(x, y Group) int { return strings.Compare(x.Name, y.Name) })
	g.reindex()
	for _, s := range r.All {
		if s.Partner && s.Organisation.Sector == "" {
			g.add(NotRecorded, s)
		}
	}
	return g.list
}

// ByStatus groups all organisations by their status on the day, in the order of
// the field's choices.
func (r *Register) ByStatus() []Group {
	g := groups{at: map[string]int{}}
	for _, name := range data.Organisations.Field("status").Choices {
		g.add(name)
	}
	for _, s := range r.All {
		g.add(cmp.Or(s.Status, NotRecorded), s)
	}
	return g.list
}

// groups collects groups by their names without regard to case, in the order of
// their first mention.
type groups struct {
	list []Group
	at   map[string]int
}

func (g *groups) add(name string, members ...Standing) {
	i, ok := g.at[name]
	if !ok {
		i, ok = g.at[strings.ToLower(name)]
		if !ok {
			i = len(g.list)
			g.at[strings.ToLower(name)] = i
			g.list = append(g.list, Group{Name: name})
		}
		g.at[name] = i // the next time it is found as it is written
	}
	g.list[i].Partners = append(g.list[i].Partners, members...)
}

func (g *groups) reindex() {
	clear(g.at)
	for i, x := range g.list {
		g.at[strings.ToLower(x.Name)] = i
	}
}

// Moves tells who became a partner between two registers, and who ceased to be
// one. Who came and went in between is in neither.
func Moves(then, now *Register) (joined, left Figure) {
	was := map[data.ID]bool{}
	for _, id := range then.Partners() {
		was[id] = true
	}
	for _, id := range now.Partners() {
		if !was[id] {
			joined = append(joined, id)
		}
		delete(was, id)
	}
	for _, id := range then.Partners() {
		if was[id] {
			left = append(left, id)
		}
	}
	return joined, left
}
