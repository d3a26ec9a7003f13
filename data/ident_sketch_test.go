package data

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Names that mean the same have the same sketch, whatever stands round them.
func TestSketches(t *testing.T) {
	for _, alike := range [][]string{
		{"Ada Sample", "SAMPLE, Ada", "Dr Ada Sample", "Ada Sample MBE", "Ada Sample (External)", "sample ada", "Àda Sample", "Ada  Sample."},
		{"Ann O'Brien-Smith", "O’BRIEN-SMITH, Ann", "Ann OBrien Smith"},
		{"Ada"}, {"Ada Sampel"}, {"Sam Do"}, {"Ma Do"},
	} {
		for _, name := range alike {
			if a, b := SketchOf(alike[0]), SketchOf(name); a.All != b.All {
				t.Errorf("%q and %q have different sketches", alike[0], name)
			}
		}
	}
	if SketchOf("Ada Sample").All == SketchOf("Ada Sampel").All {
		t.Error("two names have one sketch")
	}
	for _, near := range [][2]string{{"Ada Sample", "Ada Sampel"}, {"Ada Sample", "A Sample"}, {"Jon Pattern", "John Pattern"}} {
		a, b := SketchOf(near[0]), SketchOf(near[1])
		if a.Given != b.Given && a.Family != b.Family {
			t.Errorf("%v have nothing in common", near)
		}
	}
	if a, b := SketchOf("Ada Mary Sample"), SketchOf("Ada Sample"); a.Ends != b.Ends || a.All == b.All {
		t.Error("a middle name")
	}
}

// The quick way and the careful one agree on every name.
func TestSketchFollowsTheKey(t *testing.T) {
	word := rapid.SampledFrom([]string{"Ada", "Ben", "Do", "Ma", "Dr", "MBE", "O'Brien", "Smith-Jones", "Zoë", "J.", "(Guest)", "Sample,", "the", "KING"})
	rapid.Check(t, func(t *rapid.T) {
		name := strings.Join(rapid.SliceOfN(word, 1, 5).Draw(t, "name"), " ")
		words := strings.Fields(PersonNameKey(name))
		slices.Sort(words)
		var sum uint64
		for _, w := range words {
			sum += hashOf(w)
		}
		if got := SketchOf(name).All; got != sum {
			t.Fatalf("%q with the key %q", name, PersonNameKey(name))
		}
	})
}

func BenchmarkSketch(b *testing.B) {
	for b.Loop() {
		SketchOf("Ada Sample")
	}
}
