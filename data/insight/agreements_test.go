package insight

import (
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
)

func agreed(name, typ, on, expires string) *data.Agreement {
	d, _ := data.ParseDay(on)
	e, _ := data.ParseDay(expires)
	return &data.Agreement{Common: id(name), Title: name, Type: typ, Version: "1", Agreed: d, Expires: e}
}

func signers(b *book.Book, a *data.Agreement, on data.Day) string {
	var out []string
	for _, x := range Signers(b, a, on) {
		out = append(out, string(x.Organisation)+" "+x.State)
	}
	return strings.Join(out, ", ")
}

func TestWhoIsAskedToSign(t *testing.T) {
	body := func(name, status string) *data.Organisation {
		return &data.Organisation{Common: id(name), Name: name, Status: status}
	}
	sign := func(agreement, who data.ID, state, on string) *data.Signature {
		return &data.Signature{Agreement: agreement, Organisation: who, State: state, Signed: day(t, on), Signatory: "Ada"}
	}
	mou, older, sharing := agreed("mou", data.AgreementMoU, "2025", ""), agreed("older", data.AgreementMoU, "2019", ""), agreed("sharing", data.AgreementData, "2025", "")
	mou.Replaces = "older"
	b := made(t, mou, older, sharing, body("a", data.StatusActive), body("b", data.StatusActive), body("c", data.StatusActive),
		body("d", data.StatusActive), body("maybe", data.StatusProspective), body("left", data.StatusLeft),
		sign("mou", "a", data.SignatureSigned, "2025-05-01"), sign("mou", "b", data.SignatureSent, ""), sign("mou", "c", data.SignatureDeclined, ""),
		sign("mou", "left", data.SignatureSigned, "2025-05-01"), sign("mou", "gone", data.SignatureSigned, ""),
		sign("older", "a", data.SignatureSigned, "2019"), sign("sharing", "b", data.SignatureInReview, ""), sign("sharing", "d", data.SignatureSigned, "2026-03-06"))
	on := day(t, "2026-03-05")
	check(t, "the current memorandum", signers(b, mou, on), "c Declined, d Not sent, b Sent, a Signed, left Signed")
	check(t, "the one before", signers(b, older, on), "a Signed")
	check(t, "another agreement, signed tomorrow", signers(b, sharing, on), "d Sent, b In review")
	check(t, "a day later", signers(b, sharing, on.AddDays(1)), "b In review, d Signed")
	s := SignedOf(Signers(b, mou, on))
	check(t, "signed", words(s.Part)+" of "+words(s.Whole), "a left of a b c d left")
}

func TestWhereAnAgreementStands(t *testing.T) {
	first, second := agreed("first", data.AgreementMoU, "2020-01-01", ""), agreed("second", data.AgreementMoU, "2026-03-05", "")
	second.Replaces = "first"
	third := agreed("third", data.AgreementMoU, "2026-03-06", "")
	third.Replaces = "second"
	review := agreed("review", data.AgreementTerms, "2020-01-01", "")
	review.ReviewBy = day(t, "2026-04-01")
	b := made(t, first, second, third, review, agreed("ends", data.AgreementData, "2020-01-01", "2026-03-05"), agreed("ended", data.AgreementData, "2020-01-01", "2026-03-04"),
		agreed("far", data.AgreementData, "2020-01-01", "2027-03-04"), agreed("no days", data.AgreementTerms, "", ""))
	for _, c := range []struct {
		id, on, want string
	}{
		{"first", "2026-03-05", "replaced by second"}, {"first", "2026-03-04", "current"},
		{"second", "2026-03-05", "current"}, {"second", "2026-03-04", "to come"}, {"second", "2026-03-06", "replaced by third"},
		{"third", "2026-03-05", "to come"}, {"review", "2026-03-05", "current due 2026-04-01"},
		{"review", "2025-12-31", "current"}, {"ends", "2026-03-05", "current due 2026-03-05"},
		{"ended", "2026-03-05", "expired due 2026-03-04"}, {"far", "2026-03-05", "current"}, {"no days", "2026-03-05", "current"},
	} {
		s := AgreementStates(b, day(t, c.on), 90)[data.ID(c.id)]
		got := ""
		switch {
		case s.ReplacedBy != nil:
			got = "replaced by " + s.ReplacedBy.Title
		case s.ToCome:
			got = "to come"
		case s.Expired:
			got = "expired"
		}
		if s.Current() {
			got += "current"
		}
		if s.Due != nil {
			got += " due " + s.Due.Day.String()
		}
		check(t, c.id+" on "+c.on, got, c.want)
	}
}
