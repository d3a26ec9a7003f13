package insight

import (
	"slices"

	"placebook/data"
	"placebook/data/book"
)

// A Balance is what the actions under way are about: health or what makes people
// ill, whom they are for, and where. An action that is withdrawn does not count.
type Balance struct {
	Actions Figure // all that count, by ID
	Health  Figure // for health alone
	Social  Figure // for social causes alone
	Both    Figure
	Unsaid  Figure // nobody has said what they address

	Causes         []Share // beside data.SocialCauses: which actions address each
	Inclusion      []Covered
	Neighbourhoods []Covered // without the one that stands for the whole borough
	Anywhere       Figure    // for no neighbourhood, or for the whole borough
}

// A Covered is something that actions should be for, and those that are.
type Covered struct {
	Name    string
	ID      data.ID // of a neighbourhood
	Actions Figure
}

// BalanceOn works the balance out. A cause stands beside all actions that address
// social causes, so that the share can be said.
func BalanceOn(b *book.Book, day data.Day) Balance {
	out := Balance{Causes: make([]Share, len(data.SocialCauses))}
	groups := covering(b.Choices(data.Actions.Field("inclusion")))
	places, wide := neighbourhoodsOf(b)
	for _, s := range PlansOn(b, day).All {
		a := s.Action
		if s.Past || a.State == data.ActionWithdrawn {
			continue
		}
		out.Actions = append(out.Actions, a.ID)
		out.addresses(a)
		for _, g := range a.Inclusion {
			groups.add(g, data.Fold(g), a.ID)
		}
		somewhere := false
		for _, n := range a.Neighbourhoods {
			if c := places[n]; c != nil && n != wide {
				c.Actions, somewhere = append(c.Actions, a.ID), true
			}
		}
		if !somewhere {
			out.Anywhere = append(out.Anywhere, a.ID)
		}
	}
	for i := range out.Causes {
		out.Causes[i].Whole = slices.Concat(out.Social, out.Both)
		slices.Sort(out.Causes[i].Whole)
	}
	out.Inclusion = groups.list
	for _, r := range b.ByName(data.Neighbourhoods) {
		if id := r.Base().ID; id != wide {
			out.Neighbourhoods = append(out.Neighbourhoods, *places[id])
		}
	}
	return out
}

// addresses counts what one action addresses.
func (x *Balance) addresses(a *data.Action) {
	switch a.Addresses {
	case data.AddressesHealth:
		x.Health = append(x.Health, a.ID)
	case data.AddressesSocial:
		x.Social = append(x.Social, a.ID)
	case data.AddressesBoth:
		x.Both = append(x.Both, a.ID)
	default:
		x.Unsaid = append(x.Unsaid, a.ID)
	}
	if a.Addresses != data.AddressesSocial && a.Addresses != data.AddressesBoth {
		return
	}
	for i, cause := range data.SocialCauses {
		if slices.Contains(a.SocialCause, cause) {
			x.Causes[i].Part = append(x.Causes[i].Part, a.ID)
		}
	}
}

// SocialShare are the actions that address social causes, alone or with health, of
// those of which somebody has said it.
func (x *Balance) SocialShare() Share {
	s := Share{Part: slices.Concat(x.Social, x.Both), Whole: slices.Concat(x.Health, x.Social, x.Both)}
	slices.Sort(s.Part)
	slices.Sort(s.Whole)
	return s
}

// Holes are the causes, groups and neighbourhoods that no action is for, by name.
func (x *Balance) Holes() (causes, groups, neighbourhoods []string) {
	for i, cause := range data.SocialCauses {
		if x.Causes[i].Part.N() == 0 {
			causes = append(causes, cause)
		}
	}
	return causes, holes(x.Inclusion), holes(x.Neighbourhoods)
}

func holes(list []Covered) (out []string) {
	for _, c := range list {
		if c.Actions.N() == 0 {
			out = append(out, c.Name)
		}
	}
	return out
}

// coverer counts actions by the entries of a list that the team edits; those that
// stand in no list any more come last.
type coverer struct {
	list []Covered
	at   map[string]int
}

func covering(entries []string) *coverer {
	c := &coverer{at: map[string]int{}}
	for _, e := range entries {
		c.at[data.Fold(e)] = len(c.list)
		c.list = append(c.list, Covered{Name: e})
	}
	return c
}

func (c *coverer) add(name, key string, action data.ID) {
	i, ok := c.at[key]
	if !ok {
		i = len(c.list)
		c.at[key] = i
		c.list = append(c.list, Covered{Name: name})
	}
	c.list[i].Actions = append(c.list[i].Actions, action)
}

// neighbourhoodsOf gives a place to count for each neighbourhood, and which one
// stands for the whole borough.
func neighbourhoodsOf(b *book.Book) (places map[data.ID]*Covered, wide data.ID) {
	places = map[data.ID]*Covered{}
	for _, r := range b.All(data.Neighbourhoods) {
		n := r.(*data.Neighbourhood)
		places[n.ID] = &Covered{Name: b.Title(n), ID: n.ID}
		if data.NameKey(n.Name) == boroughWide {
			wide = n.ID
		}
	}
	return places, wide
}
