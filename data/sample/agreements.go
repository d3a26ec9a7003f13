package sample

import (
	"slices"

	"placebook/data"
)

const (
	memorandum  = "Memorandum of Understanding"
	firstMoU    = "2019"
	revisedMoU  = "2020/21 revised"
	dataSharing = "Example data-sharing agreement"
)

func agreementID(title, version string) data.ID {
	return id(data.Agreements, title+" "+version)
}

// memoranda are the first Memorandum of Understanding and the revised one that
// took its place, of which the year is published and no more.
func memoranda() []data.Record {
	first := &data.Agreement{Title: memorandum, Type: data.AgreementMoU, Version: firstMoU, Agreed: data.YearOf(2019)}
	first.ID = agreementID(memorandum, firstMoU)
	revised := &data.Agreement{Title: memorandum, Type: data.AgreementMoU, Version: revisedMoU, Agreed: data.FinancialYearOf(2020), Replaces: first.ID}
	revised.ID = agreementID(memorandum, revisedMoU)
	return []data.Record{first, revised}
}

func (m *maker) sharing() data.Record {
	a := &data.Agreement{Title: dataSharing, Type: data.AgreementData, Version: "1", Agreed: m.ago(sharingBegan),
		ReviewBy: m.today.AddMonths(2), LegallyBinding: data.Yes}
	a.ID = agreementID(dataSharing, "1")
	return a
}

func signature(agreement, organisation data.ID, state string, signed data.Day) *data.Signature {
	return &data.Signature{Agreement: agreement, Organisation: organisation, State: state, Signed: signed}
}

// realSignatures hold for real bodies: of nobody who is real the sample says
// that they have not signed.
func realSignatures() (out []data.Record) {
	for _, o := range realBodies() {
		day := data.FinancialYearOf(2020)
		if o.ODS == "QKK" {
			day = data.Day{} // it is younger than the memorandum, and took over from those who signed
		}
		out = append(out, signature(agreementID(memorandum, revisedMoU), o.ID, data.SignatureSigned, day))
	}
	return out
}

// unsigned are the invented bodies that have not signed the revised memorandum
// at the beginning.
var unsigned = []string{"Homes", "Care Homes", "Food Pantry", "Leisure Centres", "Refugee Forum", "Walk-in Clinic"}

// firstSignatures are those of the invented bodies that were there from the beginning.
func (m *maker) firstSignatures() (out []data.Record) {
	for i := range bodies {
		b := &bodies[i]
		if b.joined > 0 {
			continue
		}
		state, day := data.SignatureSigned, data.MonthOf(2021, monthOf(i))
		if slices.Contains(unsigned, b.name) {
			state, day = data.SignatureNotSent, data.Day{}
		}
		s := signature(agreementID(memorandum, revisedMoU), b.id(), state, day)
		if state == data.SignatureSigned {
			s.Signatory = invented(firstOf(b)).Name
		}
		out = append(out, s)
		if i%2 == 0 {
			out = append(out, signature(agreementID(memorandum, firstMoU), b.id(), data.SignatureSigned, data.YearOf(2019)))
		}
	}
	return out
}

// sharingSignatures are where the invented bodies stand with the agreement on data.
func (m *maker) sharingSignatures() (out []data.Record) {
	states := map[string]string{"Befrienders": data.SignatureSent, "Hospice": data.SignatureInReview, "College": data.SignatureDeclined}
	for i := range bodies {
		b := &bodies[i]
		if b.joined > 0 || b.people < 4 {
			continue
		}
		state, day := data.SignatureSigned, m.ago(sharingBegan-10-i)
		if s, ok := states[b.name]; ok {
			state, day = s, data.Day{}
		}
		out = append(out, signature(agreementID(dataSharing, "1"), b.id(), state, day))
	}
	return out
}

// moves are how signatures of the revised memorandum went on.
var moves = []struct {
	body  string
	ago   int
	state string
}{
	{"Faith Network", 395, data.SignatureSent},
	{"Faith Network", 360, data.SignatureDeclined},
	{"Housing Co-operative", 305, data.SignatureSent},
	{"Housing Co-operative", 280, data.SignatureInReview},
	{"Housing Co-operative", 262, data.SignatureSigned},
	{"Refugee Forum", 240, data.SignatureSent},
	{"Refugee Forum", 212, data.SignatureSigned},
	{"Parents' Group", 214, data.SignatureSent},
	{"Parents' Group", 190, data.SignatureSigned},
	{"Sports Trust", 145, data.SignatureSent},
	{"Sports Trust", 118, data.SignatureInReview},
	{"Sports Trust", 88, data.SignatureSigned},
	{"Leisure Centres", 130, data.SignatureSent},
	{"Care Homes", 61, data.SignatureSent},
	{"Homes", 33, data.SignatureSent},
	{"Care Homes", 19, data.SignatureInReview},
}
