package partners

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/record"
)

// organisationSet describes the list of organisations. Where each stands on the
// day is looked up in the register, which is made once when the rows are read.
func organisationSet(h page.Host) partnerSet {
	x := &organisationRows{h: h}
	k := data.Organisations
	name := record.FieldColumn(k.Field("name"), 160)
	name.Grow = true
	places := record.FieldColumn(k.Field("neighbourhoods"), 114)
	places.Title = "Neighbourhood"
	return partnerSet{
		kind: k, icon: look.People,
		belongs: "The partner bodies belong here, and those that may become one: who they are, where they work, who holds their seat, and where they stand with the MoU. The list you keep now is read in one go.",
		columns: []record.Column{name, record.FieldColumn(k.Field("sector"), 122), places,
			{Key: "seat", Title: "Seat held by", Width: 116, Cell: x.seat},
			{Key: "mou", Title: "MoU", Width: 92, Cell: x.mou, Sort: x.mouOrder},
			{Key: "contact", Title: "Last contact", Width: 98, AlignRight: true, Cell: x.contact,
				Sort: func(_ *book.Book, r data.Record) string { return record.ByDay(x.of(r).Contact.Day) }},
		},
		first:   []string{"name", "sector", "status", "neighbourhoods", "key_contact", "phone", "email", "postcode", "entitled_to_a_seat", "offers"},
		prepare: x.prepare, views: x.views,
		address: organisationAddress,
		fresh:   data.Organisations.Fresh,
		heading: x.heading,
		related: peopleThere, relatedLabel: "People", relatedNone: "Nobody is known to work here or to speak for it. A person's form has a box for their organisation.",
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

// mouOrder puts those first that are furthest from signing.
func (x *organisationRows) mouOrder(b *book.Book, r data.Record) string {
	order := []string{data.SignatureDeclined, data.SignatureNotSent, data.SignatureSent, data.SignatureInReview, data.SignatureSigned}
	state := x.mou(b, r).Text
	if i := slices.Index(order, state); i >= 0 {
		return string(rune('a' + i))
	}
	return ""
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
		out = append(out, pick("quiet", "Not spoken to in two months", func(s insight.Standing) bool {
			return s.Partner && !s.Contact.Since(since)
		}))
	}
	return out
}

func (x *organisationRows) any(of func(insight.Standing) bool) bool {
	return slices.ContainsFunc(x.register.All, of)
}

// heading says what an organisation is, and what it has yet to do.
func (x *organisationRows) heading(b *book.Book, r data.Record) recordHeading {
	o, s := r.(*data.Organisation), x.of(r)
	out := recordHeading{title: o.Name}
	var words []string
	if o.Sector != "" {
		words = append(words, o.Sector)
	}
	switch {
	case s.Partner && !o.Joined.IsZero():
		words = append(words, "a partner since "+o.Joined.Short())
	case !s.Partner && !o.Left.IsZero():
		words = append(words, "left "+o.Left.Short())
	case s.Status != "":
		words = append(words, strings.ToLower(s.Status))
	}
	out.line = book.Capital(strings.Join(words, "; "))
	if cell := x.mou(b, r); cell.Tone != look.ToneNone {
		out.pill, out.tone = "MoU "+strings.ToLower(cell.Text), cell.Tone
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

// peopleSet describes the list of people.
func peopleSet(h page.Host) partnerSet {
	x := &peopleRows{h: h}
	k := data.Persons
	column := func(name string, width float32) record.Column {
		c := record.FieldColumn(k.Field(name), width)
		c.Grow = true
		return c
	}
	return partnerSet{
		kind: k, icon: look.PersonPlus,
		belongs: "Everybody the partnership works with belongs here: who they are, where they work, how to reach them. A list of contacts is read in one go, and each person finds their organisation.",
		columns: []record.Column{column("name", 130), column("job_title", 144), column("organisation", 154),
			{Key: "roles", Title: "Role", Width: 116, Cell: x.roles}, column("email", 144)},
		first:   []string{"name", "organisation", "job_title", "profession", "email", "phone", "known_as", "consent_given", "named_as", "do_not_name"},
		prepare: x.prepare, views: x.views,
		address: func(_ *book.Book, r data.Record) string { return r.(*data.Person).Email },
		fresh:   func() data.Record { return new(data.Person) },
		heading: x.heading,
		related: rolesOf, relatedLabel: "Roles", relatedNone: "No role is known of this person.",
	}
}

type peopleRows struct {
	h  page.Host
	by map[data.ID][]*data.Role // those of the day that are no employments
}

func (x *peopleRows) prepare(b *book.Book) {
	x.by = map[data.ID][]*data.Role{}
	for _, r := range book.List[*data.Role](b) {
		if r.Title != data.RoleEmployee && r.On(x.h.Today()) {
			x.by[r.Person] = append(x.by[r.Person], r)
		}
	}
}

func (x *peopleRows) has(r data.Record, title string) bool {
	return slices.ContainsFunc(x.by[r.Base().ID], func(role *data.Role) bool { return role.Title == title })
}

func (x *peopleRows) roles(b *book.Book, r data.Record) kit.Cell {
	var out []string
	for _, role := range x.by[r.Base().ID] {
		if w := roleShort(b, role); !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return kit.Cell{Text: strings.Join(out, "; ")}
}

func (x *peopleRows) views() []record.View {
	out := []record.View{{Key: "all", Label: "All"}}
	for _, v := range []struct{ key, label, title string }{
		{"representatives", "Representatives", data.RoleRepresentative}, {"leads", "Leads", data.RoleLead},
	} {
		out = append(out, record.View{Key: v.key, Label: v.label, Picks: func(r data.Record) bool { return x.has(r, v.title) }})
	}
	return out
}

func (x *peopleRows) heading(b *book.Book, r data.Record) recordHeading {
	p := r.(*data.Person)
	out := recordHeading{title: p.Name}
	var words []string
	for _, w := range []string{p.JobTitle, b.Text(data.Persons.Field("organisation"), p)} {
		if w != "" {
			words = append(words, w)
		}
	}
	out.line = strings.Join(words, ", ")
	if insight.Guarded(b, p) {
		out.pill, out.tone = "Not named", look.ToneNeutral
	}
	return out
}
