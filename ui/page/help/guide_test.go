package help_test

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"placebook/assets"
	"placebook/ui/command"
	"placebook/ui/page/help/guide"
	"placebook/ui/page/settings"
)

// read reads the real guide.
func read(t *testing.T) *guide.Guide {
	t.Helper()
	sub, err := fs.Sub(assets.Guide, "guide")
	if err != nil {
		t.Fatal(err)
	}
	g, err := guide.Load(sub)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func files(t *testing.T, pattern string) (names []string) {
	t.Helper()
	names, err := fs.Glob(assets.Guide, pattern)
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestEveryFileStandsInTheOrder(t *testing.T) {
	g := read(t)
	for _, name := range files(t, "guide/*.md") {
		key := strings.TrimSuffix(strings.TrimPrefix(name, "guide/"), ".md")
		if g.Topic(key) == nil {
			t.Errorf("%s is in no group", name)
		}
	}
	for _, topic := range g.Topics() {
		if topic.Words == "" {
			t.Errorf("%s: nobody finds it by another word than its own", topic.Key)
		}
	}
}

// eachSpan visits all spans of the guide.
func eachSpan(g *guide.Guide, visit func(topic *guide.Topic, s guide.Span)) {
	for _, topic := range g.Topics() {
		for _, b := range topic.Blocks {
			for _, s := range b.Text {
				visit(topic, s)
			}
		}
	}
}

// goes tells whether a place of the program can be gone to: a page that the
// menu leads to, with a section if it is of Settings, or bringing in a list.
func goes(to string) bool {
	if to == "import" || to == "home" {
		return true
	}
	key, part, _ := strings.Cut(to, "/")
	if part == "" {
		return slices.ContainsFunc(command.All(), func(c command.Command) bool { return c.Menu == "Go" && string(c.ID) == key })
	}
	for _, topic := range settings.Topics() {
		if topic.Place.Page == key && topic.Place.Part == part {
			return true
		}
	}
	return false
}

func TestLinksLeadSomewhere(t *testing.T) {
	g := read(t)
	eachSpan(g, func(topic *guide.Topic, s guide.Span) {
		switch {
		case s.Kind != guide.Link:
		case s.Go && !goes(s.To):
			t.Errorf("%s: there is no place %q", topic.Key, s.To)
		case !s.Go && g.Topic(s.To) == nil:
			t.Errorf("%s: there is no topic %q", topic.Key, s.To)
		case !s.Go && s.To == topic.Key:
			t.Errorf("%s leads to itself", topic.Key)
		}
	})
}

// bareKeys are those that the toolkit and lists hear, besides the commands.
var bareKeys = strings.Fields("Tab Shift+Tab Enter Space Esc Up Down Left Right PageUp PageDown Home End Delete F4 " +
	"Ctrl Shift Ctrl+A Ctrl+Down Ctrl+Space Shift+Down Shift+F10")

func TestKeysAreThoseOfTheProgram(t *testing.T) {
	known := map[string]bool{}
	for _, k := range bareKeys {
		known[k] = true
	}
	for _, c := range command.All() {
		known[c.Keys()] = true
	}
	eachSpan(read(t), func(topic *guide.Topic, s guide.Span) {
		if s.Kind == guide.Keys && !known[strings.ReplaceAll(s.Text, " ", "")] {
			t.Errorf("%s: no command has the keys %s", topic.Key, s.Text)
		}
	})
}

// TestEveryMenuIsListed: a menu that comes later must not be forgotten, and a
// name that is wrong lists nothing.
func TestEveryMenuIsListed(t *testing.T) {
	listed := map[string]bool{}
	for _, topic := range read(t).Topics() {
		for _, b := range topic.Blocks {
			if b.Kind != guide.Made {
				continue
			}
			switch b.Name {
			case "keys":
				listed[b.Of] = true
			case "folder", "version":
			default:
				t.Errorf("%s: the program makes no %q", topic.Key, b.Name)
			}
		}
	}
	menus := map[string]bool{}
	for _, c := range command.All() {
		if c.Key != "" {
			menus[c.Menu] = true
		}
	}
	if fmt.Sprint(listed) != fmt.Sprint(menus) {
		t.Errorf("listed are the keys of %v, there are %v", listed, menus)
	}
}

// unwanted are words of those who build the program, and of those who do not
// write plain English.
var unwanted = regexp.MustCompile(`(?i)\b(stores?|journal|segment|replica|database|sync|cache|config\w*|UI|GUI|utili[sz]e|leverage|please note|simply|just|color|organization\w*|customi[sz]e)\b`)

func TestWordsAreThoseOfTheReaders(t *testing.T) {
	view := regexp.MustCompile(`(?i)\bviews?\b`)
	for _, topic := range read(t).Topics() {
		texts := []string{topic.Title}
		for _, b := range topic.Blocks {
			texts = append(texts, guide.Text(b.Text))
		}
		for _, text := range texts {
			if w := unwanted.FindString(text); w != "" && text != "Write just that" && !strings.Contains(text, "Then write just that") {
				t.Errorf("%s: %q in %q", topic.Key, w, text)
			}
			if topic.Key != "saved-views" && topic.Key != "filter" && topic.Key != "keys" {
				if w := view.FindString(strings.ReplaceAll(text, "Protected View", "")); w != "" {
					t.Errorf("%s: %q in %q", topic.Key, w, text)
				}
			}
		}
	}
}

func TestPicturesAreThereAndUsed(t *testing.T) {
	used := map[string]bool{}
	for _, topic := range read(t).Topics() {
		for _, b := range topic.Blocks {
			if b.Kind == guide.Picture {
				used["guide/pictures/"+b.Name] = true
			}
		}
	}
	total := 0
	for _, name := range files(t, "guide/pictures/*") {
		raw, err := fs.ReadFile(assets.Guide, name)
		if err != nil {
			t.Fatal(err)
		}
		total += len(raw)
		if !used[name] {
			t.Errorf("%s is in no topic", name)
		}
		delete(used, name)
	}
	for name := range used {
		t.Errorf("%s is not there", name)
	}
	if total > 1_500_000 {
		t.Errorf("the pictures are %d bytes", total)
	}
}
