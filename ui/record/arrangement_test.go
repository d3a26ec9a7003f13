package record_test

import (
	"slices"
	"strings"
	"testing"

	"placebook/ui/record"
)

func TestArrangementsAreReadAsTheyWereWritten(t *testing.T) {
	a := record.Arrangement{Base: "active", Words: "damp; mould", Sort: "contact", Down: true, Group: "sector", Columns: []string{"name", "own/8f3a"},
		Conditions: []record.Condition{{Column: "name", Op: record.OpHas, Values: []string{"a = b & c"}}, {Column: "sector", Op: record.OpAny, Values: []string{"Housing", "VCSE"}},
			{Column: "phone", Op: record.OpEmpty, Values: []string{}}}}
	want := []string{"columns name own%2F8f3a", "group sector", "if name has a+%3D+b+%26+c", "if phone empty", "if sector any Housing VCSE",
		"sort contact down", "version 1", "view active", "words damp%3B+mould"}
	if got := a.Parts(); !slices.Equal(got, want) {
		t.Fatalf("written\n%s", strings.Join(got, "\n"))
	}
	slices.Reverse(want)
	if got := record.ReadParts(want).Parts(); !slices.Equal(got, a.Parts()) {
		t.Errorf("read and written again\n%s", strings.Join(got, "\n"))
	}
}

func TestPartsOfANewerVersionAreKept(t *testing.T) {
	parts := []string{"colour-by rating", "if name sounds-like smith", "sort name upwards", "version 2", "view active"}
	a := record.ReadParts(parts)
	if a.Base != "active" || len(a.Conditions) != 0 || a.Sort != "" {
		t.Errorf("read %+v", a)
	}
	a.Base = "all"
	if got, want := a.Parts(), append(parts[:4:4], "view all"); !slices.Equal(got, want) {
		t.Errorf("kept %q", got)
	}
}

func FuzzReadParts(f *testing.F) {
	f.Add("version 1\nview active\nsort name down\nif sector any Housing VCSE\ncolumns a b\nwords x+y\ngroup z")
	f.Add("if name has\nif  has x\nsort\nview %zz\nversion 2\nview a\nview b\nif a between 1")
	f.Fuzz(func(t *testing.T, text string) {
		a := record.ReadParts(strings.Split(text, "\n"))
		once := a.Parts()
		if twice := record.ReadParts(once).Parts(); !slices.Equal(once, twice) {
			t.Errorf("read again\n%q\nwas\n%q", twice, once)
		}
		for _, p := range once {
			if strings.Contains(p, ";") && !strings.Contains(text, ";") {
				t.Errorf("%q cannot stand in a set", p)
			}
		}
	})
}
