package settings

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// about is the section of the program and how the data is.
type about struct {
	s      *settings
	check  *kit.Button
	result *fyne.Container
	body   fyne.CanvasObject
}

func newAbout(s *settings) part {
	a := &about{s: s, result: kit.Column(8)}
	a.check = kit.NewButton(kit.Primary, look.Check, "Check your data", a.run)
	dir := s.h.Store().Dir()
	folders := kit.NewCard("Where things lie", kit.Column(8,
		kit.NewWords(kit.SmallBold, "Your data"), kit.NewWrapped(kit.Body, dir),
		kit.NewWords(kit.SmallBold, "The log"), kit.NewWrapped(kit.Body, filepath.Join(dir, "log")),
		kit.NewWrapped(kit.Muted, "It tells what happened, never a name or a value: it may be sent to whoever helps you."),
		ahead(kit.NewSmallButton(kit.Outline, look.Folder, "Open the folder of the data", func() { s.h.OpenFile(dir) }),
			kit.NewSmallButton(kit.Outline, look.Folder, "Open the folder of the log", func() { s.h.OpenFile(filepath.Join(dir, "log")) }))))
	cards := []fyne.CanvasObject{
		kit.NewCard("Is everything sound?", kit.Column(12,
			kit.NewWrapped(kit.Body, "Reads everything that was ever saved, and looks for what points to nothing, breaks a rule or waits for a decision."),
			a.result, ahead(a.check))),
		folders,
		kit.NewCard("Placebook "+s.h.Version(), kit.Column(8,
			kit.NewWrapped(kit.Body, "Works without a signal and sends nothing by itself."),
			kit.NewWrapped(kit.Muted, "It cannot be used with a screen reader yet. The command line and the workbooks it makes can."))),
	}
	if notes := s.h.Store().Notes(); len(notes) > 0 {
		cards = append([]fyne.CanvasObject{kit.NewBanner(kit.Note, "When your data was opened: "+strings.Join(notes, " "), "", nil, false)}, cards...)
	}
	a.body = column("About and health", "Which Placebook this is, and how your data is.", cards...)
	return a
}

// run checks the data away from the window.
func (a *about) run() {
	if a.check.Disabled() {
		return
	}
	a.check.Disable()
	a.say(kit.NewWrapped(kit.Muted, "Looking..."))
	st := a.s.h.Store()
	kit.Run(a.s.h.Runner(), "check", func(_ context.Context, step func(kit.Step)) (store.CheckReport, error) {
		step(kit.Step{Part: -1, Text: "Checking your data", Firm: true})
		return st.Check()
	}, func(r store.CheckReport, err error) {
		a.check.Enable()
		if err != nil {
			a.s.h.Log().Error("checking the data", "err", err)
			a.say(kit.NewBanner(kit.Trouble, data.Sentence(err), "", nil, false))
			return
		}
		a.say(a.told(r)...)
	})
}

func (a *about) say(o ...fyne.CanvasObject) {
	a.result.Objects = o
	a.result.Refresh()
	a.body.Refresh()
}

// mostProblems is how many problems are listed; the rest is counted.
const mostProblems = 8

// told says in words how the data is.
func (a *about) told(r store.CheckReport) []fyne.CanvasObject {
	read := "Everything saved could be read: " + counts(r.Records) + "."
	if len(r.Problems) == 0 {
		return []fyne.CanvasObject{kit.NewBanner(kit.Note, "Your data is sound. "+read, "", nil, false)}
	}
	out := []fyne.CanvasObject{kit.NewBanner(kit.Caution, page.HowMany(len(r.Problems), "thing", "things")+" to look at. "+read, "", nil, false)}
	for _, p := range r.Problems[:min(len(r.Problems), mostProblems)] {
		out = append(out, a.problem(p))
	}
	if more := len(r.Problems) - mostProblems; more > 0 {
		out = append(out, kit.NewWrapped(kit.Muted, fmt.Sprintf("And %d more.", more)))
	}
	return out
}

// problem says what should be looked at, and leads there.
func (a *about) problem(p store.Problem) fyne.CanvasObject {
	name := p.Kind.Label
	_ = a.s.h.Store().View(func(b *book.Book) error {
		if r := b.Get(p.Kind, p.ID); r != nil {
			name = b.Title(r)
		}
		return nil
	})
	says := p.Reason
	if f := p.Kind.Field(p.Field); f != nil && !strings.HasPrefix(says, f.Label) {
		says = f.Label + " " + says
	}
	words := kit.NewSpans(kit.Span{Text: name + ": ", Style: kit.Bold}, kit.Span{Text: says + ".", Style: kit.Body}).Wrapped()
	if pageOf(p.Kind) == "" {
		return words
	}
	return kit.Row(8, kit.Grow(words), kit.NewSmallButton(kit.Outline, look.Eye, "Open", func() {
		a.s.h.Go(page.Place{Page: pageOf(p.Kind), Kind: p.Kind, ID: p.ID})
	}).Called("Open "+name))
}

// counts says how many records of the main kinds there are, where there are any.
func counts(n map[*data.Kind]int) string {
	var parts []string
	total := 0
	for _, k := range data.Kinds() {
		total += n[k]
		if pageOf(k) != "" && n[k] > 0 {
			parts = append(parts, page.HowMany(n[k], strings.ToLower(k.Label), strings.ToLower(k.Plural)))
		}
	}
	return strings.Join(append(parts, page.HowMany(total, "record", "records")+" in all"), ", ")
}

// Object is shown.
func (a *about) Object() fyne.CanvasObject { return a.body }

// Focus is the check.
func (a *about) Focus() fyne.Focusable { return a.check }

// Changed takes away what was found before something changed.
func (a *about) Changed(store.Batch) {
	if len(a.result.Objects) > 0 && !a.check.Disabled() {
		a.say(kit.NewWrapped(kit.Muted, "Something was changed since the last check."))
	}
}
