package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// How many lines a group has: of records, and of what the window itself has.
const (
	hitsShown  = 4
	wordsShown = 4
)

// searched are the kinds whose records lead somewhere: those that a page shows,
// in the order of the search.
var searched = searchedKinds()

func searchedKinds() (out []*data.Kind) {
	first := []*data.Kind{data.Organisations, data.Persons, data.ContactNotes, data.Roles, data.Signatures}
	out = first
	for _, k := range data.Kinds() {
		if _, ok := page.Where(k); ok && !slices.Contains(first, k) {
			out = append(out, k)
		}
	}
	return out
}

// leadsTo gives the place where a record is shown.
func leadsTo(r data.Record) page.Place {
	to := page.Place{Kind: r.Kind(), ID: r.Base().ID}
	if x, ok := r.(*data.Role); ok && x.Title == data.RoleEmployee {
		to.Kind, to.ID = data.Persons, x.Person // the list of roles has no employments
	}
	if x, ok := r.(*data.Signature); ok {
		to.Kind, to.ID = data.Agreements, x.Agreement
	}
	to.Page, _ = page.Where(to.Kind)
	return to
}

// recordGroup shows what was found of a kind.
func (w *Window) recordGroup(words string, g book.Group) kit.FoundGroup {
	out := kit.FoundGroup{Title: g.Kind.Plural, Count: g.Total}
	asked := queryWords(words)
	for _, h := range g.Hits {
		bold := asked
		if h.Forgiven != "" {
			bold = append(queryWords(h.Forgiven), asked...)
		}
		to := leadsTo(h.Record)
		out.Items = append(out.Items, kit.FoundItem{Title: mark(h.Title, bold, kit.Body, kit.Bold), Line: mark(line(h), bold, kit.Small, kit.SmallBold),
			Do: func() { w.Go(to) }})
	}
	if _, ok := page.Where(g.Kind); ok && g.Total > len(g.Hits) {
		many := strings.ToLower(g.Kind.Plural)
		out.More = fmt.Sprintf("Show all %d %s", g.Total, many)
		out.OnMore = func() { w.showAll(words, g.Kind) }
	}
	return out
}

// line is what a hit says of itself, without saying it twice.
func line(h book.Hit) string {
	if _, value, ok := strings.Cut(h.Why, ": "); ok && strings.Contains(h.What, value) {
		return h.What
	}
	return h.Line()
}

// showAll leads to the list of a kind with what was found, and no more.
func (w *Window) showAll(words string, k *data.Kind) {
	to := page.Place{Kind: k}
	to.Page, _ = page.Where(k)
	_ = w.store.View(func(b *book.Book) error {
		for _, g := range b.Find(words, book.FindOptions{Kinds: []*data.Kind{k}}) {
			for _, h := range g.Hits {
				to.Rows = append(to.Rows, h.Record.Base().ID)
			}
		}
		return nil
	})
	to.Title = fmt.Sprintf("%s with %s", k.Plural, quoted(words))
	w.Go(to)
}

// forgivenWords say which words were taken for which, where everything that was
// found has a slip forgiven.
func forgivenWords(words string, found []book.Group) []kit.Span {
	if len(found) == 0 {
		return nil
	}
	for _, g := range found {
		if g.Hits[0].Forgiven == "" {
			return nil
		}
	}
	best := found[0].Hits[0]
	instead := words
	if missed := unmarked(best.Title+"\n"+line(best), queryWords(words)); len(missed) > 0 {
		instead = strings.Join(missed, " ")
	}
	return []kit.Span{{Text: "Showing results for ", Style: kit.Muted}, {Text: quoted(best.Forgiven), Style: kit.Bold},
		{Text: " instead of " + quoted(instead), Style: kit.Muted}}
}

// windowGroups are what the window itself has: commands, pages, and what the
// pages say they are about.
func (w *Window) windowGroups(words string) (out []kit.FoundGroup) {
	asked := queryWords(words)
	add := func(title string, items []kit.FoundItem) {
		if len(items) > 0 {
			out = append(out, kit.FoundGroup{Title: title, Items: items[:min(len(items), wordsShown)]})
		}
	}
	add("Pages", w.pageItems(asked))
	add("Commands", w.commandItems(asked))
	for _, p := range places() {
		if p.topics == nil {
			continue
		}
		var items byWords
		for _, t := range p.topics() {
			items.add(asked, t.Title, t.Words, kit.FoundItem{Icon: p.icon, Do: func() { w.Go(t.Place) }})
		}
		add(p.label, items.all())
	}
	return out
}

// byWords gathers what has the words asked for: first what has them in its
// title, then what has them elsewhere.
type byWords struct{ first, then []kit.FoundItem }

func (b *byWords) add(asked []string, title, more string, it kit.FoundItem) {
	it.Title = mark(title, asked, kit.Body, kit.Bold)
	switch {
	case hasWords(title, asked):
		b.first = append(b.first, it)
	case hasWords(title+" "+more, asked):
		b.then = append(b.then, it)
	}
}

func (b *byWords) all() []kit.FoundItem { return append(b.first, b.then...) }

func (w *Window) pageItems(asked []string) []kit.FoundItem {
	var items byWords
	for _, p := range places() {
		items.add(asked, p.label, "", kit.FoundItem{Icon: p.icon, Note: keysOf(p.key), Do: func() { w.Go(page.Place{Page: p.key}) }})
	}
	return items.all()
}

// keysOf are the keys that lead to a page.
func keysOf(key string) string {
	for _, c := range command.All() {
		if string(c.ID) == key {
			return c.Keys()
		}
	}
	return ""
}

// commandItems are the commands that can be given now; the pages stand in a
// group of their own.
func (w *Window) commandItems(asked []string) []kit.FoundItem {
	var items byWords
	for _, c := range command.All() {
		do := w.doing(c)
		if do == nil || w.has(string(c.ID)) || c.ID == command.Search {
			continue
		}
		items.add(asked, c.Label, c.Hint, kit.FoundItem{Icon: cmp.Or(c.Icon, look.ChevronRight), Note: c.Keys(), Do: do})
	}
	return items.all()
}

// newPartner begins a partner that is not here yet.
func (w *Window) newPartner(name string) kit.FoundItem {
	return kit.FoundItem{Icon: look.Plus, Title: []kit.Span{{Text: "New partner called ", Style: kit.Body}, {Text: quoted(name), Style: kit.Bold}}, Do: func() {
		w.Go(page.Place{Page: "partners", Kind: data.Organisations})
		w.run(command.Of(command.New))
		if box, ok := w.win.Canvas().Focused().(interface {
			AccessibleName() string
			TypedRune(rune)
		}); ok && box.AccessibleName() == "Name" {
			for _, r := range name {
				box.TypedRune(r)
			}
		}
	}}
}

func quoted(s string) string { return "\u201c" + s + "\u201d" }
