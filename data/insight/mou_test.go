package insight

import (
	"testing"

	"placebook/data"
)

// TestMoU asks who has signed what, on the days around each step.
func TestMoU(t *testing.T) {
	bk := made(t, org("a"), org("b"), org("c"), org("d"), org("e"),
		&data.Agreement{Common: id("first"), Title: "Partnership MoU", Type: data.AgreementMoU, Version: "1", Agreed: day(t, "2019-06-01")},
		&data.Agreement{Common: id("second"), Title: "Partnership MoU", Type: data.AgreementMoU, Version: "2", Agreed: day(t, "2026-02-01")},
		&data.Agreement{Common: id("sharing"), Title: "Data", Type: data.AgreementData, Version: "9", Agreed: day(t, "2026-03-01")},
		&data.Signature{Agreement: "first", Organisation: "a", State: data.SignatureSigned, Signed: day(t, "2019-07-01")},
		&data.Signature{Agreement: "first", Organisation: "e", State: data.SignatureSigned},
		&data.Signature{Agreement: "second", Organisation: "a", State: data.SignatureSigned, Signed: day(t, "2026-03-05")},
		&data.Signature{Agreement: "second", Organisation: "b", State: data.SignatureInReview},
		&data.Signature{Agreement: "second", Organisation: "c", State: data.SignatureDeclined},
		&data.Signature{Agreement: "sharing", Organisation: "d", State: data.SignatureSigned})
	for _, c := range []struct{ on, mou, signed, states string }{
		{"2019-05-31", "", "", "No MoU|No MoU|No MoU|No MoU|No MoU"},
		{"2019-06-01", "first", "e", "Sent|Not sent|Not sent|Not sent|Signed"},
		{"2019-07-01", "first", "a e", "Signed|Not sent|Not sent|Not sent|Signed"},
		{"2026-01-31", "first", "a e", "Signed|Not sent|Not sent|Not sent|Signed"},
		{"2026-02-01", "second", "", "Sent|In review|Declined|Not sent|Not sent"}, // all have to sign anew
		{"2026-03-04", "second", "", "Sent|In review|Declined|Not sent|Not sent"},
		{"2026-03-05", "second", "a", "Signed|In review|Declined|Not sent|Not sent"},
	} {
		r := On(bk, day(t, c.on))
		mou := ""
		if r.MoU != nil {
			mou = string(r.MoU.ID)
		}
		check(t, c.on+" MoU", mou, c.mou)
		check(t, c.on+" signed", words(r.Signed().Part), c.signed)
		states := ""
		for _, s := range r.All {
			states += "|" + s.MoU.State
			if !s.MoU.Signed.IsZero() && s.MoU.State != data.SignatureSigned {
				t.Errorf("%s: %s has a day of signing and is %s", c.on, s.Organisation.Name, s.MoU.State)
			}
		}
		check(t, c.on+" states", states[1:], c.states)
	}
}
