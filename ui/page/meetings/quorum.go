package meetings

import (
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// quorumTab says whether a group could decide with those who are ticked. What is
// ticked is kept while the page is, and is no record: who came to a meeting is
// another thing.
type quorumTab struct {
	jobs
	there map[data.ID]map[string]bool // by group, by candidate
}

// A candidate is somebody who may come: a voting member, or a deputy of one.
type candidate struct {
	key, name, about string
	presence         insight.Presence
}

// candidates lists who may come, members before deputies.
func candidates(b *book.Book, g *data.Group, day data.Day) (out []candidate) {
	for _, x := range insight.GroupOf(b, g, day).Voting {
		name := b.TitleOf(data.Persons, x.Person)
		out = append(out, candidate{key: string(x.Person), name: name, about: strings.Join(nonEmpty([]string{x.Title, b.TitleOf(data.Organisations, x.Organisation)}), ", "),
			presence: insight.Presence{Person: x.Person}})
		for _, r := range b.Referring(data.Roles, "deputises_for", x.ID) {
			if d := r.(*data.Role); d.On(day) {
				out = append(out, candidate{key: string(d.Person) + "/" + string(x.Person), name: b.TitleOf(data.Persons, d.Person), about: "Deputy for " + name,
					presence: insight.Presence{Person: d.Person, DeputyFor: x.Person}})
			}
		}
	}
	return out
}

// online is the key of a candidate's taking part online.
func (c candidate) online() string { return c.key + " online" }

// show lists who may come, under what it comes to.
func (t *quorumTab) show(r data.Record) fyne.CanvasObject {
	g := r.(*data.Group)
	if t.there[g.ID] == nil {
		t.there[g.ID] = map[string]bool{}
	}
	ticked := t.there[g.ID]
	var list []candidate
	t.view(func(b *book.Book) { list = candidates(b, g, t.h.Today()) })
	if len(list) == 0 {
		return kit.NewWrapped(kit.Muted, "Nobody votes in it today, so nobody can make it quorate. Members are added on the tab Members.")
	}
	pill, says := kit.NewPill(look.ToneNeutral, ""), kit.NewWrapped(kit.Body, "")
	tell := func() {
		tone, word, text := t.outcome(g, list, ticked)
		pill.Set(tone, word)
		says.SetText(text)
	}
	var checks []*kit.Check
	rows := []fyne.CanvasObject{kit.NewWrapped(kit.Muted, "Tick who comes."), nil, kit.Row(8, pill, kit.Spring()), says, kit.Line()}
	for _, c := range list {
		rows = append(rows, t.candidate(g, c, ticked, tell, &checks))
	}
	all := func(on bool) func() {
		return func() {
			clear(ticked)
			for i, c := range list {
				checks[i].SetOn(on && c.presence.DeputyFor == "")
				ticked[c.key] = checks[i].On
			}
			tell()
		}
	}
	rows[1] = kit.Row(8, kit.NewSmallButton(kit.Outline, look.NoIcon, "All members", all(true)), kit.NewSmallButton(kit.Outline, look.NoIcon, "Nobody", all(false)), kit.Spring())
	tell()
	return kit.Column(8, rows...)
}

// candidate is the tick of one, and another for taking part online where that
// does not count.
func (t *quorumTab) candidate(g *data.Group, c candidate, ticked map[string]bool, tell func(), checks *[]*kit.Check) fyne.CanvasObject {
	come := kit.NewCheck(c.name, func(on bool) {
		ticked[c.key] = on
		tell()
	})
	come.SetOn(ticked[c.key])
	*checks = append(*checks, come)
	lines := []fyne.CanvasObject{come, under(kit.NewWrapped(kit.Small, c.about))}
	if g.QuorumRemoteCounts != data.No {
		return kit.Column(0, lines...)
	}
	remote := kit.NewCheck(c.name+", online", func(on bool) {
		ticked[c.online()] = on
		tell()
	})
	remote.SetOn(ticked[c.online()])
	return kit.Column(0, append(lines, under(remote))...)
}

// under sets something in below the words of a tick.
func under(o fyne.CanvasObject) fyne.CanvasObject { return kit.Pad(0, 0, 0, look.Dim(26), o) }

// outcome says whether those who are ticked could decide, and who of them may
// not leave.
func (t *quorumTab) outcome(g *data.Group, list []candidate, ticked map[string]bool) (tone look.Tone, word, text string) {
	var there []insight.Presence
	for _, c := range list {
		if ticked[c.key] {
			p := c.presence
			p.Remote = ticked[c.online()]
			there = append(there, p)
		}
	}
	t.view(func(b *book.Book) {
		today := t.h.Today()
		q := insight.QuorumOf(b, g, today, there, nil)
		_, text, _ = strings.Cut(q.Sentence(), ": ")
		switch {
		case q.Needed == 0 && len(q.Clauses) == 0:
			tone, word, text = look.ToneNeutral, "No quorum entered", q.Sentence()
		case !q.Met():
			tone, word = look.ToneRed, "Not quorate"
			if n := q.Needed - len(q.Counted); n > 0 {
				text += " " + page.HowMany(n, "more is", "more are") + " needed."
			}
		default:
			tone, word = look.ToneGreen, "Quorate"
			text += " " + mayLeave(b, insight.Needed(b, g, today, there), len(there))
		}
	})
	return tone, word, text
}

// mayLeave says who has to stay until the item is decided.
func mayLeave(b *book.Book, needed []data.ID, there int) string {
	const most = 3
	switch n := len(needed); {
	case n == 0:
		return "Any one of them may leave."
	case n == there:
		return "Nobody may leave."
	case n > most:
		return page.HowMany(n, "of them has", "of them have") + " to stay."
	}
	var names []string
	for _, id := range needed {
		names = append(names, b.TitleOf(data.Persons, id))
	}
	return strings.Join(names, " and ") + " may not leave."
}
