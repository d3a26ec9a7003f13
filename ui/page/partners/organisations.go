package partners

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/lists"
	"placebook/ui/record"
)

// organisationSet describes the list of organisations. Where each stands on the
// day is looked up in the register, which is made once when the rows are read.
func organisationSet(p *lists.Page) lists.Set {
	h := p.Host()
	j, x, signs := jobs{h}, &organisationRows{h: h}, newSigningsTab(p)
	k := data.Organisations
	name := record.FieldColumn(k.Field("name"), 160)
	name.Grow, name.Min = true, 140
	places := record.FieldColumn(k.Field("neighbourhoods"), 114)
	places.Title = "Neighbourhood"
	sector := record.FieldColumn(k.Field("sector"), 122)
	return lists.Set{
		Kind: k, Icon: look.People,
		Belongs: "The partner bodies belong here, and those that may become one: who they are, where they work, who holds their seat, and where they stand with the MoU. The list you keep now is read in one go.",
		Columns: []record.Column{name, sector, places,
			{Key: "seat", Title: "Seat held by", Width: 116, Cell: x.seat},
			{Key: "mou", Title: "MoU", Width: 92, Min: 92, Cell: x.mou, Sort: x.mouOrder, Type: data.TypeChoice, Choices: mouChoices},
			{Key: "contact", Title: "Last contact", Width: 98, AlignRight: true, Cell: x.contact, Type: data.TypeDay, Values: x.contactDay,
				Sort: func(_ *book.Book, r data.Record) string { return record.ByDay(x.of(r).Contact.Day) }},
		},
		More: []record.Column{
			{Key: "standing", Title: "Status today", Width: 116, Type: data.TypeChoice, Cell: func(_ *book.Book, r data.Record) kit.Cell { return kit.Cell{Text: x.of(r).Status} }},
			{Key: "seat_state", Title: "Seat", Width: 96, Type: data.TypeChoice, Cell: x.seatState},
			{Key: "signed", Title: "MoU signed", Width: 104, AlignRight: true, Type: data.TypeDay,
				Cell:   func(_ *book.Book, r data.Record) kit.Cell { return kit.Cell{Text: x.of(r).MoU.Signed.Short()} },
				Values: func(_ *book.Book, r data.Record) []string { return dayValue(x.of(r).MoU.Signed) },
				Sort:   func(_ *book.Book, r data.Record) string { return record.ByDay(x.of(r).MoU.Signed) }},
		},
		First:   []string{"name", "sector", "status", "neighbourhoods", "key_contact", "phone", "email", "postcode", "entitled_to_a_seat", "offers"},
		Prepare: x.prepare, Views: x.views,
		Address: organisationAddress,
		Heading: x.heading,
		Tabs: []lists.Tab{
			rolesTab(p, "people", "People", "Nobody is known to work here or to speak for it. A person's form has a box for their organisation.", peopleThere),
			{Key: "signs", Label: "MoU", Show: signs.show, Whole: true},
			contactTab(p),
		},
		Tools: []lists.Tool{
			{ID: command.SpokeTo, Foot: "Spoke to...", On: lists.One, Do: spokeToOf(h, k)},
			{ID: command.StartRole, On: lists.One, Do: func(ids []data.ID) { j.startFor(k, ids[0]) }},
			{ID: command.CloseBody, On: lists.One, Do: func(ids []data.ID) { j.close(ids[0]) }},
			signTool(h), mergeTool(h, k),
		},
		Along: mergedAlong(k), TellAlong: tellMerged,
	}
}

type organisationRows struct {
	h        page.Host
	register *insight.Register
	by       map[data.ID]*insight.Standing
}

func (x *organisationRows) prepare(b *book.Book) {
	x.register = insight.On(b, x.h.Today())
	x.by = make(map[data.ID]*insight.Standing, len(x.register.All))
	for i := range x.register.All {
		s := &x.register.All[i]
		x.by[s.Organisation.ID] = s
	}
}

// of gives where an organisation stands; one that has just come stands nowhere.
func (x *organisationRows) of(r data.Record) insight.Standing {
	if s := x.by[r.Base().ID]; s != nil {
		return *s
	}
	return insight.Standing{}
}

func (x *organisationRows) seat(b *book.Book, r data.Record) kit.Cell {
	s := x.of(r).Seat
	var names []string
	for _, role := range s.Holders {
		if n := b.TitleOf(data.Persons, role.Person); !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	switch {
	case len(names) > 0:
		return kit.Cell{Text: strings.Join(names, ", ")}
	case s.Entitled:
		return kit.Cell{Text: "Vacant", Tone: look.ToneAmber}
	}
	return kit.Cell{Text: "No seat", Muted: true}
}

// seatState says whether there is a seat, and whether somebody holds it.
func (x *organisationRows) seatState(_ *book.Book, r data.Record) kit.Cell {
	switch s := x.of(r).Seat; {
	case s.Vacant():
		return kit.Cell{Text: "Vacant", Tone: look.ToneAmber}
	case s.Entitled || len(s.Holders) > 0:
		return kit.Cell{Text: "Held"}
	}
	return kit.Cell{Text: "No seat", Muted: true}
}

// mouTones colour only what needs a person.
var mouTones = map[string]look.Tone{data.SignatureSent: look.ToneAmber, data.SignatureInReview: look.ToneAmber,
	data.SignatureNotSent: look.ToneNeutral, data.SignatureDeclined: look.ToneRed}

func (x *organisationRows) mou(_ *book.Book, r data.Record) kit.Cell {
	s := x.of(r)
	if !s.Partner {
		return kit.Cell{}
	}
	return kit.Cell{Text: s.MoU.State, Tone: mouTones[s.MoU.State], Muted: true}
}

// mouStates are in the order of how far each is from signing.
var mouStates = []string{data.SignatureDeclined, data.SignatureNotSent, data.SignatureSent, data.SignatureInReview, data.SignatureSigned}

func mouChoices(*book.Book) []kit.Choice { return kit.Plainly(mouStates...) }

// mouOrder puts those first that are furthest from signing.
func (x *organisationRows) mouOrder(b *book.Book, r data.Record) string {
	if i := slices.Index(mouStates, x.mou(b, r).Text); i >= 0 {
		return string(rune('a' + i))
	}
	return ""
}

func (x *organisationRows) contactDay(_ *book.Book, r data.Record) []string {
	return dayValue(x.of(r).Contact.Day)
}

func dayValue(d data.Day) []string {
	if d.IsZero() {
		return nil
	}
	return []string{d.String()}
}

func (x *organisationRows) contact(_ *book.Book, r data.Record) kit.Cell {
	return kit.Cell{Text: x.of(r).Contact.Day.Short()}
}

// views are the ready-made selections; those that no figure stands behind yet
// are left out.
func (x *organisationRows) views() []record.View {
	pick := func(key, label string, of func(insight.Standing) bool) record.View {
		return record.View{Key: key, Label: label, Picks: func(r data.Record) bool { return of(x.of(r)) }}
	}
	out := []record.View{{Key: "all", Label: "All"},
		pick("active", "Active", func(s insight.Standing) bool { return s.Status == data.StatusActive })}
	if x.register.MoU != nil {
		out = append(out, pick("unsigned", "MoU unsigned", func(s insight.Standing) bool {
			return s.Partner && s.MoU.State != data.SignatureSigned
		}))
	}
	if x.any(func(s insight.Standing) bool { return s.Seat.Entitled }) {
		out = append(out, pick("vacant", "No seat held", func(s insight.Standing) bool { return s.Seat.Vacant() }))
	}
	if x.any(func(s insight.Standing) bool { return s.Contact.Note != "" }) {
		since := x.register.SpokenSince()
		out = append(out, pick("quiet", "Not spoken to in "+x.register.Within(), func(s insight.Standing) bool {
			return s.Partner && !s.Contact.Since(since)
		}))
	}
	return out
}

func (x *organisationRows) any(of func(insight.Standing) bool) bool {
	return slices.ContainsFunc(x.register.All, of)
}

// heading says what an organisation is, and what it has yet to do.
func (x *organisationRows) heading(b *book.Book, r data.Record) lists.Heading {
	o, s := r.(*data.Organisation), x.of(r)
	out := lists.Heading{Title: o.Name}
	var words []string
	if o.Sector != "" {
		words = append(words, o.Sector)
	}
	switch {
	case s.Partner && !o.Joined.IsZero():
		words = append(words, "a partner since "+o.Joined.Short())
	case o.Status == data.StatusClosed && !o.Left.IsZero():
		words = append(words, "closed "+o.Left.Short())
	case !s.Partner && !o.Left.IsZero():
		words = append(words, "left "+o.Left.Short())
	case s.Status != "":
		words = append(words, strings.ToLower(s.Status))
	}
	out.Line = book.Capital(strings.Join(words, "; "))
	if next := b.TitleOf(data.Organisations, o.Successor); next != "" {
		out.Leads = &lists.Relation{Kind: data.Organisations, ID: o.Successor, Name: "Now part of " + next}
	}
	if cell := x.mou(b, r); cell.Tone != look.ToneNone {
		out.Pill, out.Tone = "MoU "+strings.ToLower(cell.Text), cell.Tone
	}
	return out
}

// organisationAddress is an organisation's own e-mail address, or that of its
// key contact.
func organisationAddress(b *book.Book, r data.Record) string {
	o := r.(*data.Organisation)
	if o.Email != "" {
		return o.Email
	}
	if p, ok := book.One[*data.Person](b, o.KeyContact); ok {
		return p.Email
	}
	return ""
}
