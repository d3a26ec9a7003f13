package help

import (
	"io/fs"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/assets"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/help/guide"
)

// read reads the guide once. A fault in it is found by the tests; should there
// be one all the same, what could be read is shown.
var read = sync.OnceValue(func() *guide.Guide {
	g, _ := guide.Load(folder())
	return g
})

// folder is where the texts are, in the program itself.
func folder() fs.FS {
	sub, err := fs.Sub(assets.Guide, "guide")
	if err != nil {
		return assets.Guide
	}
	return sub
}

// Topics lists the texts of the guide for the search on top.
func Topics() (out []page.Topic) {
	for _, t := range read().Topics() {
		out = append(out, page.Topic{Title: t.Title, Words: t.Words, Place: page.Place{Page: "help", Part: t.Key}})
	}
	return out
}

// help is the page.
type help struct {
	h      page.Host
	guide  *guide.Guide
	body   fyne.CanvasObject
	search *kit.SearchBox
	list   *kit.Contents
	under  *fyne.Container // the list, or that nothing was found
	open   *guide.Topic
	right  *fyne.Container
	scroll *container.Scroll
}

const (
	listWide = 280
	textWide = 720
)

// New makes the page, with its first topic open.
func New(h page.Host) page.Page {
	p := &help{h: h, guide: read(), search: kit.NewSearchBox("Search the guide", ""), list: kit.NewContents("Topics"), right: kit.Column(0)}
	p.search.OnChange = func(string) { p.find() }
	p.search.OnEnter = func(string) {
		if key := p.list.First(); key != "" && p.isSearching() {
			p.to(key)
		}
	}
	p.search.OnKey = p.intoList
	p.list.OnOpen = func(key string, meant bool) {
		if meant {
			p.to(key)
			return
		}
		p.show(key)
	}
	p.under = kit.Column(0)
	head := kit.Pad(16, 24, 4, 24, kit.Column(12, kit.NewWords(kit.Title, "Help"), p.search))
	left := kit.NewPanel(kit.SurfaceGround, kit.RightEdge, kit.Column(0, head, kit.Grow(p.under)))
	p.body = kit.NewPanel(kit.PageGround, kit.NoEdge, kit.Beside(left, p.right, listWide))
	p.find()
	if all := p.guide.Topics(); len(all) > 0 {
		p.show(all[0].Key)
	}
	return p
}

// intoList lets Down go on from the box into what was found.
func (p *help) intoList(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyDown || p.list.First() == "" {
		return false
	}
	p.h.Canvas().Focus(p.list)
	if p.isSearching() {
		p.show(p.list.First())
	}
	return true
}

func (p *help) isSearching() bool { return strings.TrimSpace(p.search.Text()) != "" }

// find lists the topics that have what is searched for, or all.
func (p *help) find() {
	var entries []kit.Entry
	if p.isSearching() {
		for _, hit := range p.guide.Find(p.search.Text()) {
			entries = append(entries, kit.Entry{Key: hit.Topic.Key, Label: hit.Topic.Title, Below: hitLine(hit.Line)})
		}
	} else {
		for _, g := range p.guide.Groups {
			entries = append(entries, kit.Entry{Label: g.Name})
			for _, t := range g.Topics {
				entries = append(entries, kit.Entry{Key: t.Key, Label: t.Title})
			}
		}
	}
	p.list.SetEntries(entries)
	p.under.Objects = []fyne.CanvasObject{kit.Grow(p.list)}
	if len(entries) == 0 {
		p.under.Objects = []fyne.CanvasObject{p.nothing()}
	} else if p.open != nil {
		p.list.Choose(p.open.Key)
	}
	p.under.Refresh()
}

// nothing says that no topic has the words, and what to do about it.
func (p *help) nothing() fyne.CanvasObject {
	all := kit.NewButton(kit.Outline, look.NoIcon, "Show all topics", func() {
		p.search.SetText("")
		p.h.Canvas().Focus(p.search.Entry())
	})
	return kit.Pad(12, 24, 12, 24, kit.Column(12,
		kit.NewWrapped(kit.Body, "No topic has these words. One plain word often finds more than a sentence."),
		kit.Row(0, all, kit.Spring())))
}

// hitLine sets a sentence that was found in small, the words in bold.
func hitLine(line []guide.Span) (out []kit.Span) {
	for _, s := range line {
		style := kit.Small
		if s.Kind == guide.Bold {
			style = kit.SmallBold
		}
		out = append(out, kit.Span{Text: s.Text, Style: style})
	}
	return out
}

// to goes to a topic so that the window's way back leads from it. Before data
// is open there is no way, and the topic is only shown.
func (p *help) to(key string) {
	if p.h.Store() == nil {
		p.show(key)
		return
	}
	p.h.Go(page.Place{Page: "help", Part: key})
}

// show opens a topic at its beginning.
func (p *help) show(key string) {
	t := p.guide.Topic(key)
	if t == nil {
		return
	}
	p.open = t
	p.list.Choose(key)
	p.scroll = kit.Scroll(kit.Pad(24, 32, 32, 32, kit.AtMost(look.Dim(textWide), p.topic(t))))
	p.right.Objects = []fyne.CanvasObject{kit.Grow(p.scroll)}
	p.right.Refresh()
}

// Title of the page.
func (p *help) Title() string { return "Help" }

// Object is shown.
func (p *help) Object() fyne.CanvasObject { return p.body }

// Focus is the search.
func (p *help) Focus() fyne.Focusable { return p.search.Entry() }

// Place tells which topic is open and how far it was read.
func (p *help) Place() page.Place {
	to := page.Place{Page: "help"}
	if p.open != nil {
		to.Part, to.Scroll = p.open.Key, p.scroll.Offset.Y
	}
	return to
}

// GoTo opens a topic.
func (p *help) GoTo(to page.Place) {
	if to.Part != "" && (p.open == nil || p.open.Key != to.Part) {
		p.show(to.Part)
	}
	if p.scroll != nil {
		p.scroll.Offset.Y = to.Scroll
		p.scroll.Refresh()
	}
}

// Looked draws the topic anew, since pictures and lines have another size now.
func (p *help) Looked() {
	if p.open != nil {
		p.show(p.open.Key)
	}
}

// Changed has nothing to read anew.
func (p *help) Changed(store.Batch) {}

var (
	_ page.Goer    = (*help)(nil)
	_ page.Focuser = (*help)(nil)
	_ page.Looker  = (*help)(nil)
)
