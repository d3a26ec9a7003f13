package insight

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// Interests lists the interests that a register shows on a day, by person and
// then by the day declared. The public one has those that stand and those that
// ended within six months, without what is not for publication and without
// people who are not named; the kept one has all of the last six years.
func Interests(b *book.Book, day data.Day, public bool) []*data.Interest {
	var out []*data.Interest
	for _, x := range book.List[*data.Interest](b) {
		switch x.On(day) {
		case data.InterestToCome, data.InterestPast:
			continue
		case data.InterestKept:
			if public {
				continue
			}
		}
		if public && (x.NotForPublication == data.Yes || NameOf(b, x.Person, "") == "") {
			continue
		}
		out = append(out, x)
	}
	byName(out, func(x *data.Interest) (string, data.ID) { return b.TitleOf(data.Persons, x.Person), x.Person })
	slices.SortStableFunc(out, func(x, y *data.Interest) int {
		if x.Person != y.Person {
			return 0
		}
		return cmp.Or(x.Declared.Compare(y.Declared), strings.Compare(string(x.ID), string(y.ID)))
	})
	return out
}

// PastKeeping are the interests that ended more than six years before a day:
// they may be destroyed once somebody has looked at them.
func PastKeeping(b *book.Book, day data.Day) Figure {
	var out Figure
	for _, x := range book.List[*data.Interest](b) {
		if x.On(day) == data.InterestPast {
			out = append(out, x.ID)
		}
	}
	return out
}

// A Declarer is a member of a group and what they have declared.
type Declarer struct {
	Person    data.ID
	Interests []*data.Interest // those that stand on the day, nothing to declare included
	Confirmed data.Day         // when they last declared or confirmed; empty if never
	Due       bool             // they have not for six months, or never
	By        data.Day         // when they have to next: six months on, or 28 days after they joined; empty where that is not known
	Groups    []data.ID        // where they sit, by name
}

// Late reports whether the day to confirm by went by.
func (d Declarer) Late(day data.Day) bool { return d.Due && (d.By.IsZero() || d.By.Before(day)) }

// Declarers tells what the members of a group have declared on a day, by name.
// Members are those who have a role in it, in attendance and deputies included:
// whoever sits at the table declares.
func Declarers(b *book.Book, group data.ID, day data.Day) []Declarer {
	return declarers(b, b.Referring(data.Roles, "group", group), day)
}

// AllDeclarers tells what everybody has declared who sits in a group on a day,
// and everybody else who has anything declared that stands.
func AllDeclarers(b *book.Book, day data.Day) []Declarer {
	out := declarers(b, b.All(data.Roles), day)
	seen := map[data.ID]bool{}
	for _, d := range out {
		seen[d.Person] = true
	}
	for _, x := range book.List[*data.Interest](b) {
		if !seen[x.Person] && x.On(day) == data.InterestCurrent && b.Get(data.Persons, x.Person) != nil {
			seen[x.Person] = true
			out = append(out, declarer(b, x.Person, day))
		}
	}
	byPerson(b, out)
	return out
}

func byPerson(b *book.Book, list []Declarer) {
	byName(list, func(d Declarer) (string, data.ID) { return b.TitleOf(data.Persons, d.Person), d.Person })
}

// declarers are the people of the roles in groups that are held on a day.
func declarers(b *book.Book, roles []data.Record, day data.Day) []Declarer {
	var out []Declarer
	at := map[data.ID]int{}
	for _, r := range roles {
		x := r.(*data.Role)
		if x.Group == "" || !x.On(day) || b.Get(data.Persons, x.Person) == nil {
			continue
		}
		i, seen := at[x.Person]
		if !seen {
			i = len(out)
			at[x.Person], out = i, append(out, declarer(b, x.Person, day))
		}
		out[i].sits(x)
	}
	for i := range out {
		byName(out[i].Groups, func(id data.ID) (string, data.ID) { return b.TitleOf(data.Groups, id), id })
	}
	byPerson(b, out)
	return out
}

// sits takes in that somebody sits in a group: who has never declared has 28 days
// from when they first joined one.
func (d *Declarer) sits(x *data.Role) {
	if !slices.Contains(d.Groups, x.Group) {
		d.Groups = append(d.Groups, x.Group)
	}
	if !d.Confirmed.IsZero() || x.From.IsZero() {
		return
	}
	if by := x.From.Last().AddDays(data.DaysToDeclare); d.By.IsZero() || by.Before(d.By) {
		d.By = by
	}
}

func declarer(b *book.Book, person data.ID, day data.Day) Declarer {
	d := Declarer{Person: person}
	for _, r := range b.Referring(data.Interests, "person", person) {
		x := r.(*data.Interest)
		if !x.Declared.IsZero() && !x.Declared.After(day) && x.Declared.Compare(d.Confirmed) > 0 {
			d.Confirmed = x.Declared
		}
		if x.On(day) == data.InterestCurrent {
			d.Interests = append(d.Interests, x)
		}
	}
	slices.SortFunc(d.Interests, func(x, y *data.Interest) int {
		return cmp.Or(x.Declared.Compare(y.Declared), strings.Compare(string(x.ID), string(y.ID)))
	})
	if !d.Confirmed.IsZero() {
		d.By = d.Confirmed.Last().AddMonths(data.MonthsToConfirm)
	}
	d.Due = d.Confirmed.IsZero() || d.By.Before(day)
	return d
}

// Declared is how many of a group's members have confirmed their interests
// within six months; the rest is due.
func Declared(declarers []Declarer) Share {
	var s Share
	for _, d := range declarers {
		s.Whole = append(s.Whole, d.Person)
		if !d.Due {
			s.Part = append(s.Part, d.Person)
		}
	}
	return s
}
