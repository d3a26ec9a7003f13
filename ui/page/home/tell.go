package home

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/store"
	"placebook/ui/page"
	"placebook/ui/record"
)

var london = mustLondon()

func mustLondon() *time.Location {
	zone, err := time.LoadLocation("Europe/London")
	if err != nil {
		panic(err) // the zones are built into the program
	}
	return zone
}

// A told step is a line of What changed lately.
type told struct {
	title, below, when string
	place              page.Place // empty where there is no page to go to
	gone               []wrote    // what the step deleted and is not here again
}

// A teller puts steps in words.
type teller struct {
	b      *book.Book
	now    time.Time
	me     string // who is at the keyboard
	laptop string // and what this laptop is called
}

// tell says what a step was about, what it did and who did it.
func (t teller) tell(st step) told {
	line := told{title: st.title, when: t.when(st.when), gone: t.gone(st)}
	about := t.about(st)
	what, where := "", about.page()
	switch {
	case len(about.ids) == 1 && !st.brought:
		line.title, what = about.name, st.title+t.detail(st)
		line.place = page.Place{Page: where, Kind: about.kind, ID: about.ids[0]}
	case len(about.ids) > 0:
		what = about.count()
		if live := t.live(about); len(live) > 0 {
			line.place = page.Place{Page: where, Kind: about.kind, Rows: live, Title: st.title}
		}
	case about.name != "":
		line.title, what = about.name, st.title
	}
	line.below = strings.Join(nonEmpty(what, t.who(st)), "; ")
	return line
}

// gone is what a step deleted and nobody has brought back.
func (t teller) gone(st step) (out []wrote) {
	for _, w := range st.wrote {
		if w.deleted && t.b.Gone(w.kind, w.id) != nil {
			out = append(out, w)
		}
	}
	return out
}

func nonEmpty(words ...string) (out []string) {
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

// A subject is what a step was about: partners or people that have a page, or
// the name of something that has none.
type subject struct {
	kind *data.Kind
	ids  []data.ID
	name string
}

func (s subject) count() string {
	switch s.kind {
	case data.Organisations:
		return page.Counted(len(s.ids), "partner")
	case data.Persons:
		return page.HowMany(len(s.ids), "person", "people")
	}
	return page.HowMany(len(s.ids), s.kind.Name, strings.ToLower(s.kind.Plural))
}

// page is where its records are shown.
func (s subject) page() string {
	if s.kind == nil {
		return ""
	}
	key, _ := page.Where(s.kind)
	return key
}

// ownPage gathers what a step wrote where all of it is of one kind that has a
// page, such as the meetings of a year.
func (t teller) ownPage(st step) (k *data.Kind, ids []data.ID) {
	var c collect
	for _, w := range st.wrote {
		if k == nil {
			k = w.kind
		}
		r := t.b.Get(w.kind, w.id)
		if _, ok := page.Where(w.kind); !ok || w.kind != k || r == nil {
			return nil, nil
		}
		if e, ok := r.(*data.Event); ok && !e.Meeting() {
			return nil, nil
		}
		c.add(t.b, k, w.id)
	}
	return k, c.ids
}

// live are those of a step's records that can be listed.
func (t teller) live(s subject) []data.ID {
	var c collect
	for _, id := range s.ids {
		c.add(t.b, s.kind, id)
	}
	return c.ids
}

// about finds the partners that a step was about, else the people, else what
// else it wrote to.
func (t teller) about(st step) subject {
	partners, people := collect{all: true}, collect{all: true}
	other := ""
	for _, w := range st.wrote {
		switch w.kind {
		case data.Organisations:
			partners.add(t.b, data.Organisations, w.id)
		case data.Persons:
			people.add(t.b, data.Persons, w.id)
		default:
			if r := cmp.Or(t.b.Get(w.kind, w.id), t.b.Gone(w.kind, w.id)); r != nil {
				partners.add(t.b, data.Organisations, refOf(r, "organisation"))
				people.add(t.b, data.Persons, refOf(r, "person"))
				if !w.kind.Internal {
					other = cmp.Or(other, t.b.Title(r))
				}
			}
		}
	}
	switch {
	case len(partners.ids) > 0 && !(len(people.ids) == 1 && len(partners.ids) == 1 && writesOnly(st, data.Persons)):
		return subject{data.Organisations, partners.ids, t.name(data.Organisations, partners.ids[0])}
	case len(people.ids) > 0:
		return subject{data.Persons, people.ids, t.name(data.Persons, people.ids[0])}
	}
	if k, ids := t.ownPage(st); len(ids) > 0 {
		return subject{k, ids, other}
	}
	if len(st.wrote) == 1 {
		return subject{name: other}
	}
	return subject{}
}

// name is what a record is called, also one that was deleted.
func (t teller) name(k *data.Kind, id data.ID) string {
	if gone := t.b.Gone(k, id); gone != nil {
		return t.b.Title(gone)
	}
	return t.b.TitleOf(k, id)
}

// writesOnly reports whether a step wrote to people and to where they work, and
// to nothing else.
func writesOnly(st step, k *data.Kind) bool {
	found := false
	for _, w := range st.wrote {
		if w.kind != k && w.kind != data.Roles {
			return false
		}
		found = found || w.kind == k
	}
	return found
}

// refOf gives what a field of a record refers to, "" where the kind has no such
// field.
func refOf(r data.Record, field string) data.ID {
	f := r.Kind().Field(field)
	if f == nil || f.Virtual() {
		return ""
	}
	return data.ID(f.Text(r))
}

// collect gathers IDs of records that are still here, each once.
type collect struct {
	ids []data.ID
	had map[data.ID]bool
	// all gathers deleted ones too: they have a history, and a way back.
	all bool
}

func (c *collect) add(b *book.Book, k *data.Kind, id data.ID) {
	if c.had[id] || b.Get(k, id) == nil && (!c.all || b.Gone(k, id) == nil) {
		return
	}
	if c.had == nil {
		c.had = map[data.ID]bool{}
	}
	c.had[id] = true
	c.ids = append(c.ids, id)
}

// mostFields is how many changed fields are told one by one.
const mostFields = 2

// detail says what a step wrote to a single record, if that is little and its
// title does not say it already.
func (t teller) detail(st step) string {
	if strings.Contains(st.title, ":") || len(st.wrote) != 1 || len(st.wrote[0].fields) == 0 || len(st.wrote[0].fields) > mostFields {
		return ""
	}
	w := st.wrote[0]
	lines := record.Tell(t.b, w.kind, store.Entry{When: st.when, Fields: w.fields}).Lines
	for i, l := range lines {
		lines[i] = lowerFirst(strings.Replace(l, ": ", " ", 1))
	}
	return ": " + strings.Join(lines, ", ")
}

// lowerFirst begins a label in the middle of a sentence, but for one such as
// ODS code.
func lowerFirst(s string) string {
	if len(s) > 1 && s[1] >= 'A' && s[1] <= 'Z' {
		return s
	}
	return strings.ToLower(s[:min(1, len(s))]) + s[min(1, len(s)):]
}

// who says who did it, and on which laptop if it was another one.
func (t teller) who(st step) string {
	switch {
	case st.who == t.me && st.laptop == t.laptop:
		return "You"
	case st.laptop != "" && st.laptop != t.laptop:
		return st.who + ", \u201c" + st.laptop + "\u201d"
	}
	return st.who
}

// when says the time of today, and the day of any other.
func (t teller) when(at time.Time) string {
	day, today := data.DayFrom(at), data.DayFrom(t.now)
	if day == today {
		return "Today " + at.In(london).Format("15:04")
	}
	return shortDay(day, today)
}

// mostPhrases is how much the one sentence about all of them says.
const mostPhrases = 3

// summary says in one sentence what several steps did.
func (t teller) summary(steps []step) string {
	var brought, partners, people, notes, other collect
	var leads []string
	deleted := 0
	for _, st := range steps {
		deleted += len(t.gone(st))
		for _, w := range st.wrote {
			switch w.kind {
			case data.Organisations:
				if st.brought {
					brought.add(t.b, w.kind, w.id)
				} else {
					partners.add(t.b, w.kind, w.id)
				}
			case data.Persons:
				people.add(t.b, w.kind, w.id)
			case data.ContactNotes:
				notes.add(t.b, w.kind, w.id)
			case data.Roles:
				leads = append(leads, t.lead(w.id)...)
			default:
				other.add(t.b, w.kind, w.id)
			}
		}
	}
	var phrases []string
	add := func(n int, one, many, did string) {
		if n > 0 {
			phrases = append(phrases, page.HowMany(n, one, many)+did)
		}
	}
	add(len(brought.ids), "partner", "partners", " brought in")
	phrases = append(phrases, leads[:min(1, len(leads))]...)
	add(len(partners.ids), "partner", "partners", " added or changed")
	add(len(people.ids), "person", "people", " added or changed")
	add(len(notes.ids), "contact note", "contact notes", "")
	add(deleted, "record", "records", " deleted")
	add(len(other.ids), "other record", "other records", " added or changed")
	if len(phrases) == 0 {
		return page.Counted(len(steps), "change") + "."
	}
	return strings.Join(phrases[:min(mostPhrases, len(phrases))], ", ") + "."
}

// lead says whose workstream has another lead, where a role is that of one.
func (t teller) lead(role data.ID) []string {
	r, ok := book.One[*data.Role](t.b, role)
	if !ok || r.Title != data.RoleLead || r.Workstream == "" {
		return nil
	}
	return []string{fmt.Sprintf("the %s lead changed", t.b.TitleOf(data.Workstreams, r.Workstream))}
}
