package partners

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/lists"
)

// A signing is where an organisation stands with one agreement.
type signing struct {
	agreement    data.ID
	title, state string
	lines        []string
	current      bool // the Memorandum of Understanding in force
}

// signingsOf lists the agreements that an organisation is asked to sign, or has
// anything to do with: the current Memorandum first, then the latest.
func signingsOf(b *book.Book, r data.Record) []signing {
	now := data.CurrentMoU(b, b.All(data.Agreements))
	by := map[data.ID]*data.Signature{}
	for _, x := range b.Referring(data.Signatures, "organisation", r.Base().ID) {
		s := x.(*data.Signature)
		by[s.Agreement] = s
	}
	var agreements []*data.Agreement
	for _, a := range book.List[*data.Agreement](b) {
		if a == now || by[a.ID] != nil {
			agreements = append(agreements, a)
		}
	}
	slices.SortFunc(agreements, func(x, y *data.Agreement) int {
		return cmp.Or(boolOrder(x == now, y == now), y.Agreed.Compare(x.Agreed), strings.Compare(string(x.ID), string(y.ID)))
	})
	out := make([]signing, len(agreements))
	for i, a := range agreements {
		out[i] = signingOf(b, a, by[a.ID])
		out[i].current = a == now
	}
	return out
}

func signingOf(b *book.Book, a *data.Agreement, s *data.Signature) signing {
	out := signing{agreement: a.ID, title: a.Title, state: data.SignatureNotSent}
	if a.Version != "" {
		out.title += ", " + a.Version
	}
	if s != nil {
		out.state = s.StateOn(b.Today())
		if !s.Signed.IsZero() {
			line := "Signed " + s.Signed.Short()
			if s.Signatory != "" {
				line += " by " + s.Signatory
			}
			out.lines = append(out.lines, line)
		}
		if s.Notes != "" {
			out.lines = append(out.lines, s.Notes)
		}
	}
	for _, d := range []struct {
		word string
		day  data.Day
	}{{"Agreed", a.Agreed}, {"To be reviewed by", a.ReviewBy}, {"Ends", a.Expires}} {
		if !d.day.IsZero() {
			out.lines = append(out.lines, d.word+" "+d.day.Short())
		}
	}
	return out
}

// A signings tab shows where an organisation stands with each agreement, brings it
// to another state, and what it promised. The lines stay the same objects, so that
// the keyboard does.
type signingsTab struct {
	p     *lists.Page
	h     page.Host
	of    data.ID
	lines map[data.ID]*signingLine
	list  *fyne.Container
	body  fyne.CanvasObject
}

type signingLine struct {
	title  *kit.Words
	pill   *kit.Pill
	below  *fyne.Container
	said   *fyne.Container
	sent   *kit.Button
	signed *kit.Button
	not    *kit.Button
	object fyne.CanvasObject
}

func newSigningsTab(p *lists.Page) *signingsTab {
	t := &signingsTab{p: p, h: p.Host(), lines: map[data.ID]*signingLine{}, list: kit.Column(12)}
	t.body = kit.Scroll(kit.Pad(16, 20, 16, 20, t.list))
	return t
}

// show shows where an organisation stands now.
func (t *signingsTab) show(r data.Record) fyne.CanvasObject {
	t.of = r.Base().ID
	var rows []fyne.CanvasObject
	_ = t.h.Store().View(func(b *book.Book) error {
		for i, s := range signingsOf(b, r) {
			if i > 0 {
				rows = append(rows, kit.Line())
			}
			rows = append(rows, t.line(b, s, i == 0))
		}
		return nil
	})
	if len(rows) == 0 {
		rows = []fyne.CanvasObject{kit.NewWrapped(kit.Muted, "There is no Memorandum of Understanding in force, and nothing else was sent to sign."),
			kit.Row(0, kit.NewSmallButton(kit.Outline, look.Note, "Open agreements", func() { t.p.Turn(agreementsPart) }), kit.Spring())}
	}
	t.list.Objects = rows
	t.list.Refresh()
	return container.NewStack(t.body)
}

func (t *signingsTab) line(b *book.Book, s signing, first bool) fyne.CanvasObject {
	l := t.lines[s.agreement]
	if l == nil {
		l = t.newLine(s)
		t.lines[s.agreement] = l
	}
	l.title.SetText(s.title)
	tone := mouTones[s.state]
	if s.state == data.SignatureSigned {
		tone = look.ToneGreen
	}
	l.pill.Set(tone, s.state)
	var below []fyne.CanvasObject
	if !s.current && first {
		below = append(below, kit.NewWrapped(kit.Small, "Not in force today"))
	}
	for _, line := range s.lines {
		below = append(below, kit.NewWrapped(kit.Small, line))
	}
	l.below.Objects, l.said.Objects = below, t.promised(b, s.agreement)
	l.below.Refresh()
	l.said.Refresh()
	for _, x := range []struct {
		b  *kit.Button
		on bool
	}{{l.sent, s.state == data.SignatureNotSent || s.state == data.SignatureDeclined}, {l.signed, s.state != data.SignatureSigned}, {l.not, s.state != data.SignatureDeclined}} {
		if x.on {
			x.b.Show()
		} else {
			x.b.Hide()
		}
	}
	return l.object
}

func (t *signingsTab) newLine(s signing) *signingLine {
	l := &signingLine{title: kit.NewWrapped(kit.Bold, ""), pill: kit.NewPill(look.ToneNeutral, ""), below: kit.Column(2), said: kit.Column(2)}
	button := func(word string, do func()) *kit.Button {
		return kit.NewSmallButton(kit.Outline, look.NoIcon, word, do).Called(word + ": " + s.title)
	}
	set := func(state string) func() {
		return func() { setState(t.h, s.agreement, state, []data.ID{t.of}) }
	}
	l.sent, l.not = button("Sent", set(data.SignatureSent)), button("Declined", set(data.SignatureDeclined))
	l.signed = button("Signed...", func() { askToSign(t.h, s.agreement, []data.ID{t.of}) })
	open := kit.NewSmallLink("Open", func() { t.p.GoToRecord(data.Agreements, s.agreement) }).Called("Open " + s.title)
	l.object = kit.Column(6, kit.Row(8, kit.Grow(l.title), l.pill), l.below, kit.Row(6, l.sent, l.signed, l.not, kit.Spring(), open), l.said)
	return l
}

// promised are the commitments of the organisation in an agreement.
func (t *signingsTab) promised(b *book.Book, agreement data.ID) (out []fyne.CanvasObject) {
	for _, c := range commitmentsOf(b, "organisations", t.of) {
		if c.Agreement == agreement {
			out = append(out, kit.Space(1, 4), kit.NewWrapped(kit.Body, c.Wording),
				kit.Row(6, kit.NewPill(keptTone(c.Kept), keptWord(c.Kept)), kit.Spring(),
					kit.NewSmallLink("Open", func() { t.p.GoToRecord(data.Commitments, c.ID) }).Called("Open: "+c.Wording)))
		}
	}
	return out
}
