package rollcall

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake/attend"
)

// found are the people that the participants of a report may be. They are found
// in one pass over everybody, by the little that is looked for: a register of a
// hundred thousand needs no index that every edit would have to keep.
type found struct {
	byEmail map[string][]*data.Person
	byName  map[uint64][]*data.Person // by NameSketch.All
	near    map[uint64][]*data.Person // by what two names have in common
	// byDomain are people with the e-mail domain of a participant, enough of them
	// to tell whose it is.
	byDomain map[string][]*data.Person
	sieve    sieve // of the keys of byName and near
}

// A sieve says of most keys that are not looked for that they are not, much
// quicker than a map does.
type sieve [1 << 12]uint64

func (s *sieve) add(key uint64)      { s[key>>52] |= 1 << (key >> 46 & 63) }
func (s *sieve) has(key uint64) bool { return s[key>>52]>>(key>>46&63)&1 == 1 }

// findAll looks for all participants of a report, then for people with a name
// like that of those who were not found.
func findAll(b *book.Book, people []attend.Person) *found {
	f := &found{byEmail: map[string][]*data.Person{}, byName: map[uint64][]*data.Person{}, near: map[uint64][]*data.Person{}, byDomain: map[string][]*data.Person{}}
	for i := range people {
		f.want(&people[i])
	}
	all := b.All(data.Persons)
	for _, r := range all {
		f.see(r.(*data.Person))
	}
	f.sieve = sieve{}
	for i := range people {
		if p := &people[i]; !p.Telephone && !p.Device && len(f.byEmail[p.Email]) == 0 && len(f.byName[data.SketchOf(p.Name).All]) == 0 {
			for _, k := range nearKeys(data.SketchOf(p.Name)) {
				f.near[k] = nil
				f.sieve.add(k)
			}
		}
	}
	if len(f.near) > 0 {
		for _, r := range all {
			f.seeNear(r.(*data.Person))
		}
	}
	return f
}

func (f *found) want(p *attend.Person) {
	if p.Email != "" {
		f.byEmail[p.Email] = nil
		if d := domainOf(p.Email); d != "" {
			f.byDomain[d] = nil
		}
	}
	if !p.Telephone && !p.Device {
		key := data.SketchOf(p.Name).All
		f.byName[key] = nil
		f.sieve.add(key)
	}
}

// enough is how many people of an e-mail domain tell whose it is: if they are
// all of one organisation, so is the domain.
const enough = 40

func nearKeys(s data.NameSketch) [3]uint64 { return [3]uint64{s.Given, s.Family, s.Ends} }

func (f *found) see(p *data.Person) {
	if p.Email != "" {
		key := strings.ToLower(p.Email)
		if was, wanted := f.byEmail[key]; wanted {
			f.byEmail[key] = append(was, p)
		}
		if d := key[strings.IndexByte(key, '@')+1:]; len(f.byDomain) > 0 {
			if was, wanted := f.byDomain[d]; wanted && len(was) < enough {
				f.byDomain[d] = append(was, p)
			}
		}
	}
	f.name(data.SketchOf(p.Name).All, p)
	if p.KnownAs != "" {
		f.name(data.SketchOf(knownAs(p)).All, p)
	}
}

func (f *found) seeNear(p *data.Person) {
	for _, k := range nearKeys(data.SketchOf(p.Name)) {
		if !f.sieve.has(k) {
			continue
		}
		if was, wanted := f.near[k]; wanted {
			f.near[k] = append(was, p)
		}
	}
}

func (f *found) name(key uint64, p *data.Person) {
	if !f.sieve.has(key) {
		return
	}
	if was, wanted := f.byName[key]; wanted && !slices.Contains(was, p) {
		f.byName[key] = append(was, p)
	}
}

// knownAs is the name people use for somebody, with the surname: Jo Sample.
func knownAs(p *data.Person) string {
	words := strings.Fields(p.Name)
	if strings.ContainsRune(p.KnownAs, ' ') || len(words) < 2 {
		return p.KnownAs
	}
	return p.KnownAs + " " + words[len(words)-1]
}

// nameKey is a name whose words may stand in either order.
func nameKey(name string) string {
	words := strings.Fields(data.PersonNameKey(name))
	slices.Sort(words)
	return strings.Join(words, " ")
}

// named lists the people who have a name, in either order, or are known by it.
func (f *found) named(name string) []*data.Person {
	key := nameKey(name)
	return slices.DeleteFunc(slices.Clone(f.byName[data.SketchOf(name).All]), func(p *data.Person) bool {
		return nameKey(p.Name) != key && (p.KnownAs == "" || nameKey(knownAs(p)) != key)
	})
}

// most is how many people a line offers to choose from.
const most = 6

// alike lists people whose name is nearly that: a letter more, less or another,
// an initial, a middle name.
func (f *found) alike(name string) (out []*data.Person) {
	mine := strings.Fields(data.PersonNameKey(name))
	for _, k := range nearKeys(data.SketchOf(name)) {
		for _, p := range f.near[k] {
			if len(out) < most && !slices.Contains(out, p) && nearly(mine, strings.Fields(data.PersonNameKey(p.Name))) {
				out = append(out, p)
			}
		}
	}
	return out
}

// nearly reports whether two names may be one misspelt, cut short or without a
// middle name. Of one word nothing can be told.
func nearly(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 || slices.Equal(a, b) {
		return false
	}
	firstA, lastA, firstB, lastB := a[0], a[len(a)-1], b[0], b[len(b)-1]
	switch {
	case firstA == firstB && lastA == lastB:
		return true
	case lastA == lastB:
		return initial(firstA, firstB) || oneOff(firstA, firstB)
	case firstA == firstB:
		return oneOff(lastA, lastB) || initial(lastA, lastB)
	}
	return false
}

// initial reports whether one of two words is the other's first letter.
func initial(a, b string) bool {
	return (len(a) == 1 || len(b) == 1) && a[0] == b[0]
}

// oneOff reports whether two words differ by a letter: one more, one less,
// another, or two that changed places. In short words that is a lot.
func oneOff(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 3 || len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	return i < len(a) && (a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:])
}
