package data

import (
	"slices"
	"strings"
)

// What the team decided about records that look alike is kept in two settings of
// each list, as pairs of IDs with a space between them: those that are two, the
// smaller ID first, and those that were made one, the one that was dropped first.

// TwinsOf is the ID of the setting that holds the pairs of a list; name is
// SettingNotSame or SettingMerged.
func TwinsOf(name string, k *Kind) ID { return Derived(NumSetting, name, k.List) }

// PairOf is how a pair of records that are two is kept.
func PairOf(a, b ID) string { return string(min(a, b)) + " " + string(max(a, b)) }

// NotSame gives the pairs of a kind's records that look alike and are two.
func NotSame(l Lookup, k *Kind) map[string]bool {
	out := map[string]bool{}
	for _, pair := range twins(l, SettingNotSame, k) {
		out[pair] = true
	}
	return out
}

// MergedInto lists the records of a kind that were made one with another, and
// those that were made one with them before; none twice.
func MergedInto(l Lookup, k *Kind, id ID) (out []ID) {
	by := map[ID][]ID{}
	for _, pair := range twins(l, SettingMerged, k) {
		if dropped, kept, ok := strings.Cut(pair, " "); ok {
			by[ID(kept)] = append(by[ID(kept)], ID(dropped))
		}
	}
	seen := map[ID]bool{id: true}
	for at := []ID{id}; len(at) > 0; at = at[1:] {
		for _, dropped := range by[at[0]] {
			if !seen[dropped] {
				seen[dropped] = true
				out, at = append(out, dropped), append(at, dropped)
			}
		}
	}
	slices.Sort(out)
	return out
}

func twins(l Lookup, name string, k *Kind) []string {
	s, _ := l.Get(Settings, TwinsOf(name, k)).(*Setting)
	if s == nil {
		return nil
	}
	return s.Items
}
