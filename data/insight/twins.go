package insight

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// Twins are two records that are likely one: never certainly, which is why a
// person looks at them.
type Twins struct {
	Kind *data.Kind
	A, B data.ID // the smaller ID first
	Why  []string
}

// Duplicates lists the organisations, or the people, that are likely recorded
// twice, those with most in common first. Pairs that somebody said are two are
// left out.
func Duplicates(b *book.Book, k *data.Kind) []Twins {
	return b.Keep("twins "+k.List, func(kept any) any {
		is := keptTwins{records: b.Version(k), settings: b.Version(data.Settings), roles: b.Version(data.Roles)}
		if was, ok := kept.(keptTwins); ok && was.records == is.records && was.settings == is.settings && (k != data.Persons || was.roles == is.roles) {
			return was
		}
		is.twins = duplicates(b, k)
		return is
	}).(keptTwins).twins
}

type keptTwins struct {
	records, settings, roles uint64
	twins                    []Twins
}

// shared is how many records may have one thing before it says nothing any more:
// the address of a reception desk, the postcode of a tower.
const shared = 4

// A likeness is something that two records that are one have in common.
type likeness struct {
	why string
	// key gives what they share, "" for nothing to compare.
	key func(*book.Book, data.Record) string
	// alone is whether it makes twins by itself; otherwise it only adds to the
	// reasons of those that another likeness found.
	alone bool
	// meets, if set, has to hold of the pair besides.
	meets func(x, y data.Record) bool
}

func of[T data.Record](key func(T) string) func(*book.Book, data.Record) string {
	return func(_ *book.Book, r data.Record) string { return key(r.(T)) }
}

// likenesses are the rules of a kind, the strongest first.
func likenesses(k *data.Kind) []likeness {
	if k == data.Persons {
		return []likeness{
			{why: "same name", alone: true, key: of(func(p *data.Person) string { return data.PersonNameKey(p.Name) })},
			{why: "same surname, known by the same first name", alone: true, key: of(knownKey), meets: differentNames},
			{why: "same e-mail", alone: true, key: of(func(p *data.Person) string { return data.EmailKey(p.Email) })},
			{why: "same telephone", key: of(func(p *data.Person) string { return p.Phone })},
			{why: "same employer", key: func(b *book.Book, r data.Record) string {
				if x := data.EmployeeRole(b, r.Base().ID); x != nil {
					return string(x.Organisation)
				}
				return ""
			}},
		}
	}
	return []likeness{
		{why: "same ODS code", alone: true, key: of(func(o *data.Organisation) string { return o.ODS })},
		{why: "same charity number", alone: true, key: of(func(o *data.Organisation) string { return o.Charity })},
		{why: "same company number", alone: true, key: of(func(o *data.Organisation) string { return o.Company })},
		{why: "same name", alone: true, key: of(func(o *data.Organisation) string { return bareName(o.Name) }), meets: mayBeOne},
		{why: "same e-mail", alone: true, key: of(func(o *data.Organisation) string { return data.EmailKey(o.Email) }), meets: mayBeOne},
		{why: "same postcode and a like name", alone: true, key: of(func(o *data.Organisation) string { return o.Postcode }), meets: likeNamed},
		{why: "same telephone", key: of(func(o *data.Organisation) string { return o.Phone })},
	}
}

// duplicates compares only what shares a key: every record with every other
// would be too many.
func duplicates(b *book.Book, k *data.Kind) []Twins {
	settled := data.NotSame(b, k)
	found := map[string]*Twins{}
	var pairs []string
	for _, like := range likenesses(k) {
		by := map[string][]data.Record{}
		for _, r := range b.All(k) {
			if key := like.key(b, r); key != "" {
				by[key] = append(by[key], r)
			}
		}
		for _, same := range by {
			like.pairs(same, func(x, y data.Record) {
				pair := data.PairOf(x.Base().ID, y.Base().ID)
				t := found[pair]
				if t == nil {
					if !like.alone || settled[pair] {
						return
					}
					t = &Twins{Kind: k, A: min(x.Base().ID, y.Base().ID), B: max(x.Base().ID, y.Base().ID)}
					found[pair], pairs = t, append(pairs, pair)
				}
				t.Why = append(t.Why, like.why)
			})
		}
	}
	out, names := make([]Twins, 0, len(pairs)), make(map[data.ID]string, len(pairs))
	for _, p := range pairs {
		t := *found[p]
		out, names[t.A] = append(out, t), data.Fold(b.TitleOf(k, t.A))
	}
	slices.SortFunc(out, func(x, y Twins) int {
		return cmp.Or(len(y.Why)-len(x.Why), strings.Compare(names[x.A], names[y.A]),
			strings.Compare(string(x.A), string(y.A)), strings.Compare(string(x.B), string(y.B)))
	})
	return out
}

// pairs calls yield for the pairs of records that have one thing in common,
// unless so many have it that it says nothing.
func (l likeness) pairs(same []data.Record, yield func(x, y data.Record)) {
	if len(same) > shared && l.why != "same name" {
		return
	}
	for i, x := range same {
		for _, y := range same[i+1:] {
			if l.meets == nil || l.meets(x, y) {
				yield(x, y)
			}
		}
		if i == mostOfAName {
			return
		}
	}
}

// mostOfAName keeps a list in which hundreds of rows have one name, such as
// "Vacant", from filling the review.
const mostOfAName = 8

// legal are the words at the end of a name that say what a body is in law.
var legal = map[string]bool{"ltd": true, "limited": true, "llp": true, "plc": true, "cic": true, "cio": true, "co": true, "company": true,
	"charity": true, "uk": true, "inc": true, "incorporated": true}

// bareName is an organisation's name without accents, punctuation and what it is
// in law. Trust and NHS Trust stay: they can be two bodies.
func bareName(name string) string {
	words := strings.Fields(data.NameKey(name))
	for len(words) > 1 && legal[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// mayBeOne reports whether no identifier says that two organisations are two.
func mayBeOne(x, y data.Record) bool {
	a, b := x.(*data.Organisation), y.(*data.Organisation)
	for _, n := range [][2]string{{a.ODS, b.ODS}, {a.Charity, b.Charity}, {a.Company, b.Company}} {
		if n[0] != "" && n[1] != "" && n[0] != n[1] {
			return false
		}
	}
	return true
}

// likeNamed reports whether the words of one name are all in the other.
func likeNamed(x, y data.Record) bool {
	a, b := strings.Fields(bareName(x.(*data.Organisation).Name)), strings.Fields(bareName(y.(*data.Organisation).Name))
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return mayBeOne(x, y)
}

// knownKey is the surname with the first name that somebody goes by.
func knownKey(p *data.Person) string {
	words := strings.Fields(data.PersonNameKey(p.Name))
	if len(words) < 2 {
		return ""
	}
	first := words[0]
	if known := strings.Fields(data.PersonNameKey(p.KnownAs)); len(known) > 0 {
		first = known[0]
	}
	return first + " " + words[len(words)-1]
}

func differentNames(x, y data.Record) bool {
	return data.PersonNameKey(x.(*data.Person).Name) != data.PersonNameKey(y.(*data.Person).Name)
}
