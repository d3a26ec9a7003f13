package partners

import (
	"fmt"

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

// signerTab shows who is asked to sign an agreement, those who have not signed
// first. Several are chosen as in any list, and sent or signed together.
type signerTab struct {
	p     *lists.Page
	h     page.Host
	table *kit.RowTable
	count *kit.Words
	body  fyne.CanvasObject
	none  fyne.CanvasObject

	of   data.ID
	rows []signerRow
}

type signerRow struct {
	insight.Signer
	name string
}

func newSignerTab(p *lists.Page) *signerTab {
	s := &signerTab{p: p, h: p.Host(), count: kit.NewWords(kit.Bold, "")}
	s.table = kit.NewRowTable("Signatures", []kit.TableColumn{
		{Key: "partner", Title: "Partner", Width: 196, NoSort: true}, {Key: "state", Title: "State", Width: 128, NoSort: true},
		{Key: "signatory", Title: "Signed by", Width: 120, NoSort: true},
	}, kit.Source{Len: func() int { return len(s.rows) }, Key: func(row int) string { return string(s.rows[row].Organisation) }, Cell: s.cell}).WithMargin(20)
	s.table.OnSelect = func([]string) { s.tell() }
	s.table.OnOpen = func(key string) { p.GoToRecord(data.Organisations, data.ID(key)) }
	s.table.OnMenu = func(_ []string, at fyne.Position) { s.h.Menu(at, command.Agree, command.Renew) }
	buttons := kit.Row(4, s.count, kit.Spring(),
		kit.NewSmallButton(kit.Outline, look.Mail, "Sent", func() { s.sent(s.meant()) }),
		kit.NewSmallButton(kit.Outline, look.Pencil, "Sign...", func() { s.sign(s.of) }))
	s.body = kit.Column(0, kit.Pad(10, 20, 10, 20, buttons), kit.Grow(s.table))
	s.none = kit.Pad(16, 20, 16, 20, kit.Column(12,
		kit.NewWrapped(kit.Muted, "Nobody is asked to sign this yet. Of the Memorandum of Understanding in force every partner is; of another agreement those whom it is sent to."),
		kit.Row(0, kit.NewSmallButton(kit.Outline, look.Mail, "Send to partners...", func() { s.choose() }), kit.Spring())))
	return s
}

func (s *signerTab) cell(row, col int) kit.Cell {
	r := s.rows[row]
	switch col {
	case 0:
		return kit.Cell{Text: r.name}
	case 1:
		if r.State == data.SignatureSigned && !r.Signed.IsZero() {
			return kit.Cell{Text: r.State + " " + r.Signed.Short(), Muted: true}
		}
		return kit.Cell{Text: r.State, Tone: mouTones[r.State], Muted: true}
	}
	return kit.Cell{Text: r.Signatory}
}

// show shows the signatures of an agreement as they stand.
func (s *signerTab) show(a *data.Agreement) fyne.CanvasObject {
	if a.ID != s.of {
		s.table.Select()
	}
	s.of, s.rows = a.ID, nil
	_ = s.h.Store().View(func(b *book.Book) error {
		for _, x := range insight.Signers(b, a, s.h.Today()) {
			s.rows = append(s.rows, signerRow{x, b.TitleOf(data.Organisations, x.Organisation)})
		}
		return nil
	})
	s.table.Refresh()
	s.tell()
	if len(s.rows) == 0 {
		return s.none
	}
	return s.body
}

// tell says how many have signed, or how many are chosen.
func (s *signerTab) tell() {
	signed := 0
	for _, r := range s.rows {
		if r.State == data.SignatureSigned {
			signed++
		}
	}
	if n := len(s.table.Selected()); n > 0 {
		s.count.SetText(fmt.Sprintf("%d of %d selected", n, len(s.rows)))
		return
	}
	s.count.SetText(fmt.Sprintf("%d of %d signed", signed, len(s.rows)))
}

// meant are the chosen partners, or where none is chosen all who have not signed.
func (s *signerTab) meant() (out []data.ID) {
	chosen := map[string]bool{}
	for _, k := range s.table.Selected() {
		chosen[k] = true
	}
	for _, r := range s.rows {
		if chosen[string(r.Organisation)] || len(chosen) == 0 && r.State != data.SignatureSigned {
			out = append(out, r.Organisation)
		}
	}
	return out
}

// sent notes that the agreement was sent to partners.
func (s *signerTab) sent(to []data.ID) { setState(s.h, s.of, data.SignatureSent, to) }

// setState brings partners to a state of an agreement that needs no day.
func setState(h page.Host, agreement data.ID, state string, partners []data.ID) {
	changed := 0
	do(h, state+": "+nameOf(h, data.Agreements, agreement), func(tx *store.Tx) (err error) {
		changed, err = edit.Sign(tx, edit.Signing{Agreement: agreement, State: state}, partners)
		return err
	}, func() string { return signedWords(h, agreement, state, changed) })
}

// sign opens the boxes for the partners that are meant, or lets them be chosen.
func (s *signerTab) sign(agreement data.ID) {
	var a *data.Agreement
	_ = s.h.Store().View(func(b *book.Book) error {
		a, _ = book.One[*data.Agreement](b, agreement)
		return nil
	})
	if a == nil {
		return
	}
	s.show(a)
	if partners := s.meant(); len(partners) > 0 {
		askToSign(s.h, agreement, partners)
		return
	}
	s.choose()
}

// choose asks which partners the agreement is sent to.
func (s *signerTab) choose() {
	of := s.of
	state := func(r data.Record) []data.ID { return r.(*data.Commitment).Organisations }
	page.Ask(s.h, record.Question{
		Title: "Send " + nameOf(s.h, data.Agreements, of), Record: &data.Commitment{Agreement: of},
		Boxes: []record.Asked{{Field: "organisations", Label: "Partners", Needed: true, Whole: true, Fixed: true}},
		Do:    "Note as sent", Icon: look.Mail, Step: "Send an agreement",
		Job: func(tx *store.Tx, r data.Record) error {
			_, err := edit.Sign(tx, edit.Signing{Agreement: of, State: data.SignatureSent}, state(r))
			return err
		},
		Done: func(r data.Record) {
			s.h.Say(signedWords(s.h, of, data.SignatureSent, len(state(r))), "Undo", s.h.Undo)
		},
	})
}

// askToSign opens the boxes that bring partners to a state of an agreement,
// together: sent, in review, signed with its day, or declined.
func askToSign(h page.Host, agreement data.ID, partners []data.ID) {
	changed := 0
	page.Ask(h, record.Question{
		Title: "Send or sign an agreement", Says: "For " + named(h, data.Organisations, partners) + ".",
		Record: &data.Signature{Agreement: agreement, Organisation: partners[0], State: data.SignatureSigned, Signed: h.Today()},
		Boxes: []record.Asked{{Field: "agreement", Whole: true, Fixed: true}, {Field: "state", Needed: true},
			{Field: "signed", Help: "Only where it was signed"}, {Field: "signatory", Label: "Signed by", Whole: true, Help: "Empty leaves who stands there"}},
		First: "state", Do: "Save for " + page.HowMany(len(partners), "partner", "partners"), Icon: look.SaveIcon, Step: "Send or sign an agreement",
		Job: func(tx *store.Tx, r data.Record) (err error) {
			x := r.(*data.Signature)
			what := edit.Signing{Agreement: x.Agreement, State: x.State}
			if x.State == data.SignatureSigned {
				if x.Signed.After(tx.Today()) {
					return &store.InvalidError{Kind: data.Signatures, Fields: []data.FieldError{{Field: "signed", Sentence: x.Signed.Short() + " is still to come: a signature counts from its day"}}}
				}
				what.Day, what.Signatory = x.Signed, x.Signatory
			}
			changed, err = edit.Sign(tx, what, partners)
			return err
		},
		Done: func(r data.Record) {
			x := r.(*data.Signature)
			h.Say(signedWords(h, x.Agreement, x.State, changed), "Undo", h.Undo)
		},
	})
}

// signedWords tells what a step did to the signatures of an agreement.
func signedWords(h page.Host, agreement data.ID, state string, changed int) string {
	name := nameOf(h, data.Agreements, agreement)
	if changed == 0 {
		return name + ": nothing to change."
	}
	return fmt.Sprintf("%s: %s for %s.", name, page.Uncapital(state), page.HowMany(changed, "partner", "partners"))
}

// signTool is the tool of a list of organisations: the agreement in force unless
// another one is chosen.
func signTool(h page.Host) lists.Tool {
	return lists.Tool{ID: command.Agree, Foot: "Sign...", Do: func(ids []data.ID) {
		var now data.ID
		_ = h.Store().View(func(b *book.Book) error {
			if a := insight.MoU(b, h.Today()); a != nil {
				now = a.ID
			}
			return nil
		})
		askToSign(h, now, ids)
	}}
}
