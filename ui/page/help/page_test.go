package help_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/help"
	"placebook/ui/page/pagetest"
	"placebook/ui/uitest"
)

func build(h page.Host) page.Page { return help.New(h) }

// part is the topic that is open.
func part(h *pagetest.Host) string { return h.Page().(page.Goer).Place().Part }

func TestSearchFindsTitlesAndText(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("help", build)
	w.WantFocus("Search the guide")
	w.See("The first ten minutes, with your own list")
	w.Keys("recvery key") // a slip of the fingers
	w.See("The recovery key")
	w.Keys("\n")
	if part(h) != "recovery-key" {
		t.Errorf("Enter opened %q", part(h))
	}
	if to := h.Gone[len(h.Gone)-1]; to.Page != "help" || to.Part != "recovery-key" {
		t.Errorf("the way back does not know of it: %+v", to)
	}
	w.Fill("Search the guide", "zebra")
	w.See("No topic has these words.")
	w.Tap("Show all topics")
	w.WantFocus("Search the guide")
	w.See("Undo")
}

func TestByKeysOnly(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("help", build)
	w.Keys("undo")
	w.Key(fyne.KeyDown, 0)
	w.WantFocus("Topics")
	if part(h) != "undo" {
		t.Errorf("Down opened %q", part(h))
	}
	w.Key(fyne.KeyDown, 0)
	if part(h) == "undo" {
		t.Error("Down stays where it is")
	}
	w.Focus("Search the guide")
	w.Key(fyne.KeyEscape, 0) // empties the box
	w.Key(fyne.KeyDown, 0)
	w.Key(fyne.KeyHome, 0)
	if part(h) != "first-ten-minutes" {
		t.Errorf("Home opened %q", part(h))
	}
	w.Key(fyne.KeyTab, 0)
	w.WantFocus("needs your decision")
	w.Key(fyne.KeyReturn, 0)
	if part(h) != "decide" {
		t.Errorf("the link led to %q", part(h))
	}
}

func TestLinksLeadIntoTheProgram(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("help", build)
	h.Go(page.Place{Page: "help", Part: "own-fields"})
	w.Tap("Settings, Own fields")
	if to := h.Gone[len(h.Gone)-1]; to.Page != "settings" || to.Part != "own" {
		t.Errorf("it led to %+v", to)
	}
	w.Tap("Next: Sectors, professions and other lists")
	if part(h) != "lists-and-words" {
		t.Errorf("the next is %q", part(h))
	}
	h.Go(page.Place{Page: "help", Part: "words"})
	w.Tap("The first ten minutes, with your own list")
	h.Go(page.Place{Page: "help", Part: "gone"})
	if part(h) != "first-ten-minutes" {
		t.Errorf("a topic that is not there opened %q", part(h))
	}
}

func TestBeforeDataIsOpen(t *testing.T) {
	h := pagetest.NewWithout(t)
	w := h.Window("help", build)
	w.Tap("Where your data is")
	w.See(h.Dir())
	if len(h.Gone) > 0 {
		t.Error("there is no way back yet that it could be on")
	}
}

func TestTopicsForTheSearchOnTop(t *testing.T) {
	for _, topic := range help.Topics() {
		if topic.Title == "" || topic.Words == "" || topic.Place.Page != "help" || topic.Place.Part == "" {
			t.Errorf("got %+v", topic)
		}
	}
}

// TestEveryTopicFitsAndIsWhole: no word of a topic is cut off, and no control is
// lower than a finger or an unsteady hand needs.
func TestEveryTopicFitsAndIsWhole(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("help", build)
	for _, topic := range help.Topics() {
		h.Go(topic.Place)
		w.See(topic.Title)
		for _, word := range w.Words() {
			if strings.HasSuffix(word, "\u2026") {
				t.Errorf("%s: %q is cut off", topic.Title, word)
			}
		}
	}
}

func TestGolden(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("help", build)
	w.GoldenBoth("first")
	h.Go(page.Place{Page: "help", Part: "keys"})
	w.Golden("keys")
	h.Go(page.Place{Page: "help", Part: "bring-in"})
	w.Golden("bring-in")
	w.SetTheme(look.Contrast, 1)
	w.Golden("bring-in-contrast")
	w.SetTheme(look.Light, 1)
	h.Go(page.Place{Page: "help", Part: "forms"})
	w.Type("Search the guide", "how do I delete a partner")
	w.Golden("found")
	w.Fill("Search the guide", "zebra")
	w.Golden("nothing")
	w.Fill("Search the guide", "date")
	w.Resize(1920, 1080)
	w.Golden("found-1920")
}

func TestGoldenLarge(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("help", build, uitest.Factor(1.5))
	h.Go(page.Place{Page: "help", Part: "undo"})
	w.Golden("undo-150")
}

// TestWhatPeopleAsk: the first topic found for what people type.
func TestWhatPeopleAsk(t *testing.T) {
	g := read(t)
	for ask, want := range map[string]string{
		"how do I delete a partner": "leaving", "password": "passphrase", "forgot passphrase": "passphrase", "excel": "excel",
		"import": "bring-in", "how do i bring in a list": "bring-in", "duplicate": "duplicates", "email adresses": "addresses",
		"back up": "where-the-data-is", "offline": "without-a-signal", "dark mode": "text-and-themes", "screen reader": "screen-readers",
		"shortcuts": "keys", "what is a cut-off": "words", "board meeting": "roles-and-meetings", "who changed this": "history", "undo": "undo",
		"end of june": "days", "filter": "filter", "colleague's laptop": "not-yet",
	} {
		hits := g.Find(ask)
		if len(hits) == 0 || hits[0].Topic.Key != want {
			got := []string{}
			for _, h := range hits[:min(3, len(hits))] {
				got = append(got, h.Topic.Key)
			}
			t.Errorf("%q finds %v, want %s first", ask, got, want)
		}
	}
}
