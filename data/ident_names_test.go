package data

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "Zoë": "zoe", "Zoe\u0308": "zoe", "ŁUKASZ Ørsted": "lukasz orsted", "Nguyễn Văn Đức": "nguyen van duc",
		"Æthel Straße": "aethel strasse", "İstanbul ısı": "istanbul isi", "O’Brien": "o'brien", "A – B": "a - b",
		"a\u00a0b\u202fc": "a b c", "soft\u00adhyphen": "softhyphen", "ﬁle oﬃce": "file office", "St. Mary's (Old) No. 5": "st. mary's (old) no. 5",
		"Ελένη": "ελένη", "राम": "राम", "Ñandú Öz": "nandu oz",
	} {
		if got := Fold(s); got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
	}
}

// The way for plain English text gives what the way for any text gives.
func TestFoldIsOneRule(t *testing.T) {
	for c := range 0x100 {
		if s := "a" + string([]byte{byte(c)}) + "B"; Fold(s) != foldRunes(s) {
			t.Errorf("Fold(%q) = %q, want %q", s, Fold(s), foldRunes(s))
		}
	}
	piece := rapid.OneOf(rapid.String(), rapid.StringMatching(`[ -~\t\r\n]{0,12}`), rapid.SampledFrom([]string{"É", "`", "\u00a0", "\u0301", "\xff", "ß"}))
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(piece, 0, 4).Draw(t, "pieces"), "")
		if got, want := Fold(s), foldRunes(s); got != want {
			t.Fatalf("Fold(%q) = %q, want %q", s, got, want)
		}
	})
}

func BenchmarkFold(b *testing.B) {
	for _, s := range []string{"example homes", "Example Mental Health Trust", "Éxample Mental Health Trust"} {
		b.Run(s, func(b *testing.B) {
			for b.Loop() {
				Fold(s)
			}
		})
		b.Run(s+"/rune_by_rune", func(b *testing.B) {
			for b.Loop() {
				foldRunes(s)
			}
		})
	}
}

// The key is the first of each row; all of a row have it, no other row has.
var nameRows = [][]string{
	{"example health and care", "Example Health & Care", "EXAMPLE HEALTH AND CARE", "The Example Health and Care", " Example  Health &Care. ", "Éxample Health-and-Care"},
	{"example health care", "Example Health Care"},
	{"kings college hospital", "King's College Hospital", "King’s College Hospital", "KINGS COLLEGE HOSPITAL"},
	{"nhs example", "N.H.S. Example", "NHS (Example)"},
	{"st marys surgery", "St. Mary's Surgery", "St Marys Surgery", "The St Mary's Surgery"},
	{"42nd example street", "42nd Example Street"},
	{"example ltd", "Example Ltd", "Example Ltd.", "The Example, Ltd"},
	{"example limited", "Example Limited"},
	{"the", "The", "THE."},
	{"theatre example", "Theatre Example"},
	{"???", "???"},
	{"", "", "  ", "\u00a0"},
}

func TestNameKey(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range nameRows {
		if seen[row[0]] {
			t.Errorf("two rows have the key %q", row[0])
		}
		seen[row[0]] = true
		for _, name := range row[1:] {
			if got := NameKey(name); got != row[0] {
				t.Errorf("NameKey(%q) = %q, want %q", name, got, row[0])
			}
		}
	}
}

func TestPersonNameKey(t *testing.T) {
	for _, row := range [][]string{
		{"jane doe", "Jane Doe", "JANE DOE", "Doe, Jane", "DOE, JANE", "Doe,Jane", "Dr Jane Doe", "Dr. Jane Doe", "Doe, Dr Jane", "Dr Doe, Jane", "Prof. Dame Jane Doe OBE",
			"Jane Doe (External)", "Doe, Jane (External)", "Jane Doe (Guest)", "Jane Doe (Unverified)", "[Example Org] Jane Doe", "Doe, Jane (NHS EXAMPLE ICB - XYZ)", "Jane Doe (she/her)",
			"Jane Doe, OBE", "Jane Doe OBE, PhD", "Doe, Jane, MBE", "Jane Doe MA", "Jane Doe, MA, FRCP", "Cllr Jane Doe", "Councillor Jane Doe", "The Rev. Jane Doe", "Rt Hon Jane Doe MP",
			"Ms Jané  Doe", "Jane Doe (Ext", "Mrs. Jane Doe B.Sc."},
		{"mary jane oneill", "Mary-Jane O'Neill", "O’Neill, Mary Jane", "Miss Mary-Jane O'Neill"},
		{"li ma", "Li Ma", "Ma, Li", "LI MA", "MA, LI"}, // a name, not a degree
		{"john do", "Do, John", "John Do"},
		{"casey guest", "Casey Guest (Unverified)", "Guest, Casey"}, // Guest is a surname too
		{"janssens jan", "JANSSENS JAN (EXT)"},
		{"jane alice doe", "Jane Alice Doe", "Doe, Jane Alice"},
		{"mr", "Mr"},
		{"sir", "Sir", "Dame Sir"},
		{"guest", "(Guest)", "[Guest]"},
		{"jane and john doe", "Jane & John Doe"},
		{"?", "?"},
		{"obe", "\u0301 OBE, "},
		{"", "", " "},
	} {
		for _, name := range row[1:] {
			if got := PersonNameKey(name); got != row[0] {
				t.Errorf("PersonNameKey(%q) = %q, want %q", name, got, row[0])
			}
		}
	}
}

func TestPlainLettersAreTold(t *testing.T) {
	for letter, plain := range plainLetters {
		if got := Fold(plain); got != plain {
			t.Errorf("%q is folded to %q, which is folded again to %q", letter, plain, got)
		}
	}
}

// checkKeysStable: a key is its own key, and only a blank name has none.
func checkKeysStable(t interface{ Fatalf(string, ...any) }, name string) {
	for what, key := range map[string]func(string) string{"Fold": Fold, "NameKey": NameKey, "PersonNameKey": PersonNameKey} {
		once := key(name)
		if again := key(once); again != once {
			t.Fatalf("%s of %q is %q, of which it is %q", what, name, once, again)
		}
		if what != "Fold" && once == "" && clean(name) != "" {
			t.Fatalf("%s of %q is empty", what, name)
		}
	}
}

func TestNameKeysAreStable(t *testing.T) {
	pieces := rapid.SliceOf(rapid.SampledFrom([]string{
		"Jane", "Doe", "The", "Dr", "MA", "Ma", "OBE", "PhD", "Mr", " ", " ", ", ", ".", "'", "&", "(", ")", "[Org]", "-", "É", "\u0301", "?", "Ltd", "3",
	}))
	rapid.Check(t, func(t *rapid.T) { checkKeysStable(t, strings.Join(pieces.Draw(t, "pieces"), "")) })
}

func FuzzNameKeys(f *testing.F) {
	for _, s := range []string{"", "The Example & Co.", "Doe, Dr Jane OBE (External)", "Nguyễn", "\u0301", "the the", "PhD, Jane", "((", "İ", "ﬃ", "\u00ad"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkKeysStable(t, s) })
}
