package data

// An Organisation is a partner body, or one that may become a partner.
type Organisation struct {
	Common
	Name, ShortName, Sector, LegalForm string
	ODS, Charity, Company              string
	Address, Postcode                  string
	Phone, Website, Email              string
	Neighbourhoods                     []ID
	Offers, Status                     string
	Joined, Left                       Day
	Successor, KeyContact              ID
	EntitledToASeat                    YesNo
}

// The states of an organisation.
const (
	StatusProspective = "Prospective"
	StatusActive      = "Active"
	StatusPaused      = "Paused"
	StatusLeft        = "Left"
	StatusClosed      = "Closed"
)

// Organisations describes Organisation.
var Organisations = register(&Kind{
	Num: NumOrganisation, Name: "organisation", List: "organisations", Label: "Organisation", Plural: "Organisations",
	New: func() Record { return new(Organisation) },
	Defaults: func(r Record) {
		if o := r.(*Organisation); o.Status == "" {
			o.Status = StatusActive
		}
	},
	Over: func(_ Lookup, r Record) bool { return r.(*Organisation).Status == StatusClosed },
	Check: func(r Record) []FieldError {
		o := r.(*Organisation)
		return endsBeforeStart(o.Joined, o.Left, "left", "Left", "Joined")
	},
	Fields: []*Field{
		of(10, "name", "Name", func(o *Organisation) *string { return &o.Name }, required, wide),
		of(11, "short_name", "Short name", func(o *Organisation) *string { return &o.ShortName }),
		of(12, "sector", "Sector", func(o *Organisation) *string { return &o.Sector }, editable(SettingSectors)),
		of(13, "legal_form", "Legal form", func(o *Organisation) *string { return &o.LegalForm }),
		of(14, "ods_code", "ODS code", func(o *Organisation) *string { return &o.ODS }, ident(CheckODS)),
		of(15, "charity_number", "Charity number", func(o *Organisation) *string { return &o.Charity }, ident(CheckCharity)),
		of(16, "company_number", "Company number", func(o *Organisation) *string { return &o.Company }, ident(CheckCompany)),
		of(17, "address", "Address", func(o *Organisation) *string { return &o.Address }, wide),
		of(18, "postcode", "Postcode", func(o *Organisation) *string { return &o.Postcode }, ident(CheckPostcode)),
		of(19, "phone", "Telephone", func(o *Organisation) *string { return &o.Phone }, ident(CheckPhone)),
		of(20, "website", "Website", func(o *Organisation) *string { return &o.Website }, ident(CheckWebsite)),
		of(21, "email", "E-mail", func(o *Organisation) *string { return &o.Email }, ident(CheckEmail)),
		ofSet(22, "neighbourhoods", "Neighbourhoods", func(o *Organisation) *[]ID { return &o.Neighbourhoods }, ref(NumNeighbour), wide),
		of(23, "offers", "What it offers: what, for whom, how to refer", func(o *Organisation) *string { return &o.Offers }, long),
		of(24, "status", "Status", func(o *Organisation) *string { return &o.Status },
			choice(StatusProspective, StatusActive, StatusPaused, StatusLeft, StatusClosed)),
		ofDay(25, "joined", "Joined", func(o *Organisation) *Day { return &o.Joined }),
		ofDay(26, "left", "Left", func(o *Organisation) *Day { return &o.Left }),
		of(27, "successor", "Successor", func(o *Organisation) *ID { return &o.Successor }, ref(NumOrganisation), chain),
		of(28, "key_contact", "Key contact", func(o *Organisation) *ID { return &o.KeyContact }, ref(NumPerson), duty, wide),
		of(29, "entitled_to_a_seat", "Entitled to a seat", func(o *Organisation) *YesNo { return &o.EntitledToASeat }, yesNo),
	},
})

// Kind is Organisations.
func (*Organisation) Kind() *Kind { return Organisations }

// PartnerOn reports whether the organisation was a partner on that day: a day
// within its own days, and never while it is Prospective. One that has left or
// closed was a partner before, but only if the day it left is known.
func (o *Organisation) PartnerOn(day Day) bool {
	if !Covers(o.Joined, o.Left, day) {
		return false
	}
	switch o.Status {
	case StatusProspective:
		return false
	case StatusLeft, StatusClosed:
		return o.Left != Day{}
	}
	return true
}

// endsBeforeStart is the sentence for a pair of days that stand the wrong way
// round. Partial days are given the benefit of the doubt.
func endsBeforeStart(from, to Day, field, toLabel, fromLabel string) []FieldError {
	if from == (Day{}) || to == (Day{}) || !to.Last().Before(from.First()) {
		return nil
	}
	return []FieldError{{field, toLabel + " (" + to.Short() + ") is before " + fromLabel + " (" + from.Short() + ")"}}
}
