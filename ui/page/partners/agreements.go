package partners

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
	"placebook/ui/look"
)

// A signing is where an organisation stands with one agreement.
type signing struct {
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
	out := signing{title: a.Title, state: data.SignatureNotSent}
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

func showSignings(list []signing) fyne.CanvasObject {
	if len(list) == 0 {
		return kit.NewWrapped(kit.Muted, "There is no Memorandum of Understanding or other agreement yet. They come with the list of agreements that is brought in.")
	}
	var rows []fyne.CanvasObject
	for i, s := range list {
		if i > 0 {
			rows = append(rows, kit.Line())
		}
		tone := mouTones[s.state]
		if s.state == data.SignatureSigned {
			tone = look.ToneGreen
		}
		lines := []fyne.CanvasObject{kit.Row(8, kit.Grow(kit.NewWrapped(kit.Bold, s.title)), kit.NewPill(tone, s.state))}
		if !s.current && i == 0 {
			lines = append(lines, kit.NewWrapped(kit.Small, "Not in force today"))
		}
		for _, l := range s.lines {
			lines = append(lines, kit.NewWrapped(kit.Small, l))
		}
		rows = append(rows, kit.Column(4, lines...))
	}
	return kit.Column(12, rows...)
}
