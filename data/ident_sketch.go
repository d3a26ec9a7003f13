package data

import "strings"

// A NameSketch is a person's name made small, so that one name can be looked for
// among a hundred thousand without taking each apart: names with the same
// PersonNameKey, its words in any order, have the same sketch. The other way
// round it need not be, so that whoever finds one compares the keys.
type NameSketch struct {
	All  uint64 // of all words
	Ends uint64 // of the first and the last
	// Given and Family are of the first word with the initial of the last, and of
	// the last with the initial of the first: what two names have in common of
	// which one is misspelt, or cut to J Doe.
	Given, Family uint64
}

// SketchOf makes the sketch of a name.
func SketchOf(name string) NameSketch {
	var words [12]uint64
	var initials [12]byte
	n, ok := plainWords(name, &words, &initials)
	if !ok {
		n = 0
		for w := range strings.FieldsSeq(PersonNameKey(name)) {
			if n < len(words) {
				words[n], initials[n] = hashOf(w), w[0]
				n++
			}
		}
	}
	if n == 0 {
		return NameSketch{}
	}
	var s NameSketch
	for _, w := range words[:n] {
		s.All += w
	}
	first, last := words[0], words[n-1]
	s.Ends = first + last
	s.Given = first*31 + uint64(initials[n-1])
	s.Family = last*31 + uint64(initials[0])
	return s
}

// plainWords takes a name of plain letters apart without making a text; ok is
// false for one that needs more care: accents, brackets, titles, honours.
func plainWords(name string, words *[12]uint64, initials *[12]byte) (n int, ok bool) {
	h, in := hashSeed, false
	end := func() {
		if in {
			words[n] = mixed(h)
			n++
		}
		h, in = hashSeed, false
	}
	for i := range len(name) {
		c := name[i]
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			if !in {
				if n == len(words) {
					return 0, false
				}
				initials[n] = c | 0x20
			}
			h, in = (h^uint64(c|0x20))*hashPrime, true
		case c == ' ' || c == '-':
			end()
		case c == '\'' || c == '.':
		default:
			return 0, false
		}
	}
	end()
	return n, n > 0 && !careful[words[0]] && !careful[words[n-1]]
}

const (
	hashSeed  uint64 = 14695981039346656037 // FNV-1a
	hashPrime uint64 = 1099511628211
)

// mixed spreads a hash, so that sums of several do not collide.
func mixed(h uint64) uint64 {
	h ^= h >> 31
	h *= 0x9e3779b97f4a7c15
	return h ^ h>>29
}

func hashOf(word string) uint64 {
	h := hashSeed
	for i := range len(word) {
		h = (h ^ uint64(word[i])) * hashPrime
	}
	return mixed(h)
}

// careful are the titles and honours that a name may lose.
var careful = func() map[uint64]bool {
	set := map[uint64]bool{}
	for _, words := range []map[string]bool{titles, honours, doubtfulHonours} {
		for w := range words {
			set[hashOf(w)] = true
		}
	}
	return set
}()
