package kit

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFit(t *testing.T) {
	for _, x := range []struct {
		typed, name, also string
		want              Fit
	}{
		{"", "anything", "", FitBegin},
		{"example homes", "example homes", "", FitWhole},
		{"exam", "example homes", "", FitBegin},
		{"homes", "example homes", "", FitWords},
		{"homes ex", "example homes", "", FitWords},
		{"omes", "example homes", "", FitInside},
		{"homes omes", "example homes", "", FitInside},
		{"rya01", "example homes", "eh rya01", FitAlso},
		{"homes rya", "example homes", "eh rya01", FitAlso},
		{"hospice", "example homes", "", FitNone},
		{"exx", "example homes", "", FitNone},
		{"stand-in", "owen stand-in", "", FitWords},
		{"in", "owen stand-in", "", FitWords},
	} {
		if got := NewQuery(x.typed).fit(x.name, x.also); got != x.want {
			t.Errorf("%q fits %q as %d, wants %d", x.typed, x.name, got, x.want)
		}
	}
}

func TestOneSlip(t *testing.T) {
	for _, x := range []struct {
		word, typed string
		want        bool
	}{
		{"housing", "housing", true}, {"housing", "huosing", true}, {"housing", "hosing", true}, {"housing", "houusing", true}, {"housing", "hpusing", true},
		{"housing", "hpus", true}, {"housing", "ousing", true}, {"housing", "xhousing", true}, {"housing", "housingg", true}, {"housing", "housign", true},
		{"housing", "huosign", false}, {"housing", "education", false}, {"housing", "hppsing", false}, {"ab", "abcd", false},
	} {
		if got := oneSlip(x.word, x.typed); got != x.want {
			t.Errorf("%q for %q: %v", x.typed, x.word, got)
		}
	}
}

// One letter changed anywhere in a word is forgiven, whatever the word.
func TestOneLetterIsForgiven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := []rune(rapid.StringMatching(`[a-z]{4,12}`).Draw(t, "word"))
		typed := slices.Clone(word)
		i := rapid.IntRange(0, len(word)-1).Draw(t, "at")
		switch rapid.IntRange(0, 3).Draw(t, "how") {
		case 0:
			typed[i] = rapid.RuneFrom([]rune("abcxyz")).Draw(t, "wrong")
		case 1:
			typed = slices.Delete(typed, i, i+1)
		case 2:
			typed = slices.Insert(typed, i, 'q')
		default:
			if i+1 < len(typed) {
				typed[i], typed[i+1] = typed[i+1], typed[i]
			}
		}
		if !oneSlip(string(word), string(typed)) {
			t.Fatalf("%q is not forgiven for %q", string(typed), string(word))
		}
	})
}

// Best gives what sorting everything would.
func TestBestIsTheBeginningOfASort(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(rapid.StringMatching(`[ab]{0,3}`), 0, 40).Draw(t, "names")
		most := rapid.IntRange(0, 10).Draw(t, "most")
		fits := rapid.SliceOfN(rapid.IntRange(1, 3), len(names), len(names)).Draw(t, "fits")
		less := func(i, j int) int { return strings.Compare(names[i], names[j]) }
		b, all := NewBest(most, less), NewBest(0, less)
		for i := range names {
			b.Add(i, Fit(fits[i]), i%5 == 0)
			all.Add(i, Fit(fits[i]), i%5 == 0)
		}
		want := all.List()
		if most > 0 {
			want = want[:min(most, len(want))]
		}
		if !slices.Equal(b.List(), want) || b.Total != len(names) {
			t.Fatalf("%v of %d, wants %v", b.List(), b.Total, want)
		}
	})
}
