package ui_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/ui/page"
)

// partnersToFind are some that are found by different things.
func partnersToFind() (out []data.Record) {
	out = append(out,
		&data.Neighbourhood{Common: data.Common{ID: "east"}, Name: "East"},
		&data.Organisation{Name: "Example Homes", Status: data.StatusActive, Sector: "Housing", Neighbourhoods: []data.ID{"east"}, Postcode: "SE1 0AA", Phone: "020 7946 0001", Offers: "Damp and mould visits"},
		&data.Organisation{Name: "Example Hospice", Status: data.StatusActive, Sector: "Physical health"},
		&data.Person{Name: "Grace Pattern", JobTitle: "Director of Communities", Email: "grace@homes.example"})
	for i := range 41 {
		out = append(out, &data.Person{Name: fmt.Sprintf("Kofi Specimen %02d", i+1), JobTitle: "Social prescriber"})
	}
	return out
}

const searchBox = "Search everything"

func TestSearchFindsEverything(t *testing.T) {
	_, win := unlocked(t, partnersToFind()...)
	for _, c := range []struct{ words, sees string }{
		{"homes", "Example Homes"},
		{"homes", "E-mail: grace@homes.example"}, // why she was found
		{"se10aa", "Postcode: SE1 0AA"},
		{"02079460001", "Telephone: 020 7946 0001"},
		{"mould", "What it offers: Damp and mould visits"},
		{"Who helps with damp housing here?", "What it offers: Damp and mould visits"},
		{"hosipce", "Showing results for \u201cHospice\u201d instead of \u201chosipce\u201d"},
		{"kofi", "Show all 41 people"},
		{"lock", "Lock now"},
		{"repo", "Reports"},
		{"qqqq", "Nothing here has \u201cqqqq\u201d"},
		{"qqqq", "New partner called \u201cqqqq\u201d"},
	} {
		win.Fill(searchBox, c.words)
		if !strings.Contains(strings.Join(win.Words(), "\n"), c.sees) {
			t.Errorf("%q: %q is not shown; shown is: %s", c.words, c.sees, strings.Join(win.Words(), " | "))
		}
	}
}

func TestSearchByKeys(t *testing.T) {
	_, win := unlocked(t, partnersToFind()...)
	win.Focus("Organisations")
	win.Key(fyne.KeyK, ctrl)
	win.WantFocus(searchBox)
	win.Keys("homes")
	win.See("E-mail: grace@homes.example")
	win.Key(fyne.KeyEscape, 0)
	win.NotSee("E-mail: grace@homes.example")
	win.WantFocus("Organisations")
	win.Key(fyne.KeyK, ctrl)
	win.Keys("repo")
	win.Key(fyne.KeyReturn, 0)
	win.See("Ready to make")
}

func TestSearchPictures(t *testing.T) {
	for name, words := range map[string]string{"search-few": "homes", "search-many": "kofi", "search-forgiven": "hosipce", "search-none": "zzzz", "search-command": "the"} {
		_, win := unlocked(t, partnersToFind()...)
		win.Key(fyne.Key7, ctrl)
		win.Key(fyne.KeyK, ctrl)
		win.Keys(words)
		if name == "search-few" {
			win.Key(fyne.KeyDown, 0)
		}
		win.GoldenBoth(name)
	}
}

// TestSearchLeadsToMeetingsAndPlaces: groups, meetings and neighbourhoods have a
// page that shows them.
func TestSearchLeadsToMeetingsAndPlaces(t *testing.T) {
	for _, c := range []struct{ words, press, sees string }{
		{"board meets", "The Board meets", "Thursday 18 March 2027"},
		{"the board", "The Board", "Quorum: named clauses"},
		{"old market", "Example East", "0 partners, 0 people"},
		{"plan a year", "Plan a year of meetings...", "What will be made"},
	} {
		w, win := unlocked(t, append(partnersToFind(), meetingsToFind()...)...)
		if c.words == "plan a year" {
			w.Go(page.Place{Page: "meetings"}) // where the command has something to do
		}
		win.Key(fyne.KeyK, ctrl)
		win.Keys(c.words)
		win.See(c.press)
		win.Key(fyne.KeyReturn, 0)
		win.See(c.sees)
	}
}

func TestTheRailLeadsToMeetingsAndNeighbourhoods(t *testing.T) {
	w, win := unlocked(t, append(partnersToFind(), meetingsToFind()...)...)
	win.Key(fyne.Key5, ctrl)
	win.See("Boards and groups")
	win.Tap("Neighbourhoods")
	win.See("Example East")
	win.Key(fyne.KeyLeft, fyne.KeyModifierAlt)
	win.See("Boards and groups")
	win.Key(fyne.Key6, ctrl)
	win.See("Sectors with nobody")
	if w.Page().Title() != "Neighbourhoods" {
		t.Errorf("the page is %q", w.Page().Title())
	}
}
