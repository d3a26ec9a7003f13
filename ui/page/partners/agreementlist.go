package partners

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/insight"
	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/lists"
	"placebook/ui/record"
)

// Labels of the parts, which other pages lead to.
const (
	agreementsPart  = "Agreements"
	commitmentsPart = "Commitments"
	interestsPart   = "Interests"
	declarersPart   = "Who declares"
	duplicatesPart  = "Duplicates"
)

// agreementSet describes the list of agreements.
func agreementSet(p *lists.Page) lists.Set {
	x := &agreementRows{h: p.Host()}
	k := data.Agreements
	title := record.FieldColumn(k.Field("title"), 190)
	title.Grow, title.Min = true, 140
	title.Sort = func(_ *book.Book, r data.Record) string { // the versions of one in the order of time
		a := r.(*data.Agreement)
		return record.Natural(a.Title) + "\x00" + record.ByDay(a.Agreed)
	}
	day := func(name string) record.Column { return record.FieldColumn(k.Field(name), 92) }
	signers, promised := newSignerTab(p), newPromises(p)
	return lists.Set{
		Kind: k, Icon: look.Note,
		Belongs: "What partners sign belongs here: the Memorandum of Understanding, data-sharing agreements, terms of reference, a record for each version. Who has signed which, and what was promised, stands beside it.",
		Columns: []record.Column{title, record.FieldColumn(k.Field("version"), 92), record.FieldColumn(k.Field("type"), 98), day("agreed"),
			{Key: "signed_by", Title: "Signed", Width: 82, AlignRight: true, Cell: x.signed, Sort: x.signedOrder},
			{Key: "standing", Title: "State", Width: 132, Min: 110, Cell: x.state, Type: data.TypeChoice}},
		First:   []string{"title", "type", "version", "agreed", "review_by", "expires", "replaces", "legally_binding"},
		Prepare: x.prepare, Views: x.views, Heading: x.heading,
		Tabs: []lists.Tab{
			{Key: "signatures", Label: "Signatures",
				Show: func(r data.Record) fyne.CanvasObject { return signers.show(r.(*data.Agreement)) }, Whole: true},
			{Key: "commitments", Label: "Commitments",
				Show: func(r data.Record) fyne.CanvasObject { return promised.show(r.Base().ID) }, Whole: true},
		},
		Tools: []lists.Tool{
			{ID: command.Agree, Foot: "Send or sign...", On: lists.One, Do: func(ids []data.ID) { signers.sign(ids[0]) }},
			{ID: command.Renew, Foot: "New version...", On: lists.One, Do: func(ids []data.ID) { renew(p, ids[0]) }},
		},
	}
}

// agreementRows are where the agreements stand on the day.
type agreementRows struct {
	h      page.Host
	states map[data.ID]insight.AgreementState
	by     map[data.ID]agreementRow
}

type agreementRow struct {
	signers []insight.Signer
	signed  insight.Share
}

func (x *agreementRows) prepare(b *book.Book) {
	x.states = insight.AgreementStates(b, x.h.Today(), data.SeatDays.Value(b))
	x.by = map[data.ID]agreementRow{}
}

// of gives who is asked to sign one, worked out when it is first shown.
func (x *agreementRows) of(b *book.Book, r data.Record) agreementRow {
	id := r.Base().ID
	row, ok := x.by[id]
	if !ok {
		row.signers = insight.Signers(b, r.(*data.Agreement), x.h.Today())
		row.signed = insight.SignedOf(row.signers)
		x.by[id] = row
	}
	return row
}

func (x *agreementRows) signed(b *book.Book, r data.Record) kit.Cell {
	s := x.of(b, r).signed
	if len(s.Whole) == 0 {
		return kit.Cell{Text: "Nobody", Muted: true}
	}
	return kit.Cell{Text: fmt.Sprintf("%d of %d", len(s.Part), len(s.Whole))}
}

// signedOrder puts those first that fewest have signed.
func (x *agreementRows) signedOrder(b *book.Book, r data.Record) string {
	s := x.of(b, r).signed
	if len(s.Whole) == 0 {
		return ""
	}
	return fmt.Sprintf("%04d", len(s.Part)*1000/len(s.Whole))
}

func (x *agreementRows) state(b *book.Book, r data.Record) kit.Cell {
	word, tone := agreementState(b, x.states[r.Base().ID], x.h.Today())
	return kit.Cell{Text: word, Tone: tone, Muted: tone == look.ToneNone && word != stateCurrent}
}

const stateCurrent = "Current"

// agreementState says in words where an agreement stands; coloured is what
// somebody has to see to.
func agreementState(b *book.Book, s insight.AgreementState, today data.Day) (string, look.Tone) {
	switch {
	case s.ReplacedBy != nil:
		return "Replaced by " + s.ReplacedBy.Version, look.ToneNone
	case s.ToCome:
		return "From " + s.Agreement.Agreed.Short(), look.ToneNone
	case s.Expired:
		return "Ended " + s.Agreement.Expires.Short(), look.ToneRed
	case s.Due != nil && s.Due.Late(today):
		return "Review was due", look.ToneAmber
	case s.Due != nil && s.Due.Day == s.Agreement.Expires && s.Due.Expires:
		return "Ends " + inDays(today, s.Due.Day), look.ToneAmber
	case s.Due != nil:
		return "Review " + inDays(today, s.Due.Day), look.ToneAmber
	}
	return stateCurrent, look.ToneNone
}

// inDays says how long it is until a day: today, in 12 days.
func inDays(today, day data.Day) string {
	switch n := data.DaysBetween(today, day.Last()); {
	case n <= 0:
		return "today"
	case n == 1:
		return "tomorrow"
	default:
		return fmt.Sprintf("in %d days", n)
	}
}

func (x *agreementRows) views() []record.View {
	pick := func(key, label string, of func(insight.AgreementState) bool) record.View {
		return record.View{Key: key, Label: label, Picks: func(r data.Record) bool { return of(x.states[r.Base().ID]) }}
	}
	return []record.View{{Key: "all", Label: "All"}, pick("current", "Current", insight.AgreementState.Current),
		pick("due", "To review or ending", func(s insight.AgreementState) bool { return s.Due != nil && s.ReplacedBy == nil }),
		pick("replaced", "Replaced", func(s insight.AgreementState) bool { return s.ReplacedBy != nil })}
}

func (x *agreementRows) heading(b *book.Book, r data.Record) lists.Heading {
	a := r.(*data.Agreement)
	out := lists.Heading{Title: b.Title(a)}
	var words []string
	if a.Type != "" {
		words = append(words, a.Type)
	}
	if s := x.of(b, r).signed; len(s.Whole) > 0 {
		words = append(words, fmt.Sprintf("signed by %d of %d", len(s.Part), len(s.Whole)))
	}
	word, tone := agreementState(b, x.states[a.ID], x.h.Today())
	if tone == look.ToneNone {
		words = append(words, page.Uncapital(word))
	} else {
		out.Pill, out.Tone = word, tone
	}
	out.Line = book.Capital(strings.Join(words, "; "))
	return out
}

// renew opens the boxes of a new version that replaces an agreement.
func renew(p *lists.Page, id data.ID) {
	h := p.Host()
	var old *data.Agreement
	asked, promised := 0, 0
	_ = h.Store().View(func(b *book.Book) error {
		old, _ = book.One[*data.Agreement](b, id)
		asked, promised = len(edit.Asked(b, id)), len(b.Referring(data.Commitments, "agreement", id))
		return nil
	})
	if old == nil {
		return
	}
	what := edit.Renewal{Old: id, Partners: asked > 0, Commitments: promised > 0}
	var ticks []fyne.CanvasObject
	tick := func(label string, n int, on *bool) {
		if n > 0 {
			c := kit.NewCheck(label, func(is bool) { *on = is })
			c.SetOn(true)
			ticks = append(ticks, c)
		}
	}
	tick("Ask "+page.HowMany(asked, "partner", "partners")+" who were asked before", asked, &what.Partners)
	tick("Take over "+page.HowMany(promised, "commitment", "commitments")+", not kept yet", promised, &what.Commitments)
	page.Ask(h, record.Question{
		Title: "New version of " + old.Title, Says: "It replaces " + old.Version + ", which stays as it is with everybody who signed it.",
		Record: &data.Agreement{Title: old.Title, Type: old.Type, LegallyBinding: old.LegallyBinding, Agreed: h.Today()},
		Boxes:  []record.Asked{{Field: "title", Whole: true}, {Field: "version"}, {Field: "agreed"}, {Field: "review_by"}, {Field: "expires"}},
		First:  "version", Below: kit.Column(6, ticks...), Do: "Save the new version", Icon: look.SaveIcon, Step: "New version of " + old.Title,
		Job: func(tx *store.Tx, r data.Record) error { return edit.Renew(tx, r.(*data.Agreement), what) },
		Done: func(r data.Record) {
			h.Say(nameOf(h, data.Agreements, r.Base().ID)+" replaces "+old.Version+".", "Undo", h.Undo)
			p.GoToRecord(data.Agreements, r.Base().ID)
		},
	})
}
