package insight

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// PresencesAt tells who is at a meeting and counts, as QuorumOf wants them.
func PresencesAt(b *book.Book, event data.ID) (there []Presence) {
	for _, r := range b.Referring(data.Attendances, "event", event) {
		a := r.(*data.Attendance)
		switch a.State {
		case data.AttendPresent, data.AttendLeftEarly:
			there = append(there, Presence{Person: a.Person})
		case data.AttendOnline:
			there = append(there, Presence{Person: a.Person, Remote: true})
		case data.AttendDeputy:
			if a.DeputyFor != "" { // else nobody knows whose seat it is
				there = append(there, Presence{Person: a.Person, DeputyFor: a.DeputyFor})
			}
		}
	}
	slices.SortFunc(there, func(x, y Presence) int { return strings.Compare(string(x.Person), string(y.Person)) })
	return there
}

// An ItemQuorum is the quorum of a meeting for one of its items.
type ItemQuorum struct {
	Item   *data.AgendaItem // nil for the meeting as a whole
	Quorum Quorum
}

// QuorumsAt works out the quorum of a meeting: as a whole, then item by item,
// leaving out who has a conflict on it, however that was dealt with.
func QuorumsAt(b *book.Book, e *data.Event) (out []ItemQuorum) {
	g, ok := book.One[*data.Group](b, e.Group)
	if !ok {
		return nil
	}
	there := PresencesAt(b, e.ID)
	out = append(out, ItemQuorum{nil, QuorumOf(b, g, e.Day, there, nil)})
	for _, x := range AgendaOf(b, e.ID) {
		out = append(out, ItemQuorum{x, QuorumOf(b, g, e.Day, there, slices.Concat(x.Noted, x.Stayed, x.Left))})
	}
	return out
}

// AgendaOf lists the items of a meeting in their order.
func AgendaOf(b *book.Book, event data.ID) (items []*data.AgendaItem) {
	for _, r := range b.Referring(data.AgendaItems, "event", event) {
		items = append(items, r.(*data.AgendaItem))
	}
	data.SortAgenda(items)
	return items
}

// An AttendedOf says to how many meetings of a group one of its members came.
type AttendedOf struct {
	Person    data.ID
	Possible  Figure // meetings inside their term
	Attended  Figure // came themselves
	ByDeputy  Figure // somebody came in their place
	Apologies Figure
}

// AttendedXOfY tells for each member how many meetings of a group, held from one
// day to another, they came to. Only meetings inside their term count; deputies
// stand apart, and are themselves no members.
func AttendedXOfY(b *book.Book, group data.ID, from, to data.Day) (out []AttendedOf) {
	people := map[data.ID]*AttendedOf{}
	for _, e := range meetingsOf(b, group) {
		if !data.Covers(from, to, e.Day) || e.Held != data.HeldYes && len(PresencesAt(b, e.ID)) == 0 {
			continue
		}
		members := membersOn(b, group, e.Day)
		for _, id := range members {
			if people[id] == nil {
				people[id] = &AttendedOf{Person: id}
			}
			people[id].Possible = append(people[id].Possible, e.ID)
		}
		for _, r := range b.Referring(data.Attendances, "event", e.ID) {
			a := r.(*data.Attendance)
			switch member := slices.Contains(members, a.Person); {
			case a.State == data.AttendDeputy && slices.Contains(members, a.DeputyFor):
				people[a.DeputyFor].ByDeputy = append(people[a.DeputyFor].ByDeputy, e.ID)
			case member && a.Came() && a.State != data.AttendDeputy:
				people[a.Person].Attended = append(people[a.Person].Attended, e.ID)
			case member && a.State == data.AttendApologies:
				people[a.Person].Apologies = append(people[a.Person].Apologies, e.ID)
			}
		}
	}
	for _, x := range people {
		out = append(out, *x)
	}
	slices.SortFunc(out, func(x, y AttendedOf) int {
		return cmp.Or(strings.Compare(data.Fold(b.TitleOf(data.Persons, x.Person)), data.Fold(b.TitleOf(data.Persons, y.Person))), strings.Compare(string(x.Person), string(y.Person)))
	})
	return out
}

// meetingsOf lists the meetings of a group that were not cancelled, by day.
func meetingsOf(b *book.Book, group data.ID) (out []*data.Event) {
	for _, r := range b.Referring(data.Events, "group", group) {
		if e := r.(*data.Event); e.Held != data.HeldNo && e.Held != data.HeldCancelled && !e.Day.IsZero() {
			out = append(out, e)
		}
	}
	slices.SortFunc(out, byDay)
	return out
}

// membersOn lists who is a member of a group on a day, deputies and those in
// attendance left out.
func membersOn(b *book.Book, group data.ID, day data.Day) (out []data.ID) {
	for _, r := range b.Referring(data.Roles, "group", group) {
		x := r.(*data.Role)
		if x.Title != data.RoleDeputy && x.Title != data.RoleInAttendance && x.On(day) && !slices.Contains(out, x.Person) {
			out = append(out, x.Person)
		}
	}
	return out
}

// ActionLog lists the action log as a meeting sees it: what is open, then what
// was closed at this meeting or at the one before. What was closed earlier was
// listed once, and is dropped.
func ActionLog(b *book.Book, e *data.Event) (open, closed []*data.LogEntry) {
	before := data.ID("")
	of := map[data.ID]bool{e.ID: true}
	for _, m := range meetingsOf(b, e.Group) {
		of[m.ID] = e.Group != ""
		if e.Group != "" && byDay(m, e) < 0 {
			before = m.ID
		}
	}
	for _, x := range book.List[*data.LogEntry](b) {
		from, ok := book.One[*data.Event](b, x.Event)
		switch {
		case !ok || !of[x.Event] || byDay(from, e) > 0:
		case x.State == data.LogOpen:
			open = append(open, x)
		case x.ClosedAt == e.ID || x.ClosedAt == before && before != "":
			closed = append(closed, x)
		}
	}
	byReference := func(x, y *data.LogEntry) int {
		return cmp.Or(strings.Compare(x.Reference, y.Reference), strings.Compare(string(x.ID), string(y.ID)))
	}
	slices.SortFunc(open, byReference)
	slices.SortFunc(closed, byReference)
	return open, closed
}
