package partners_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/ui/page/pagetest"
	"placebook/ui/uitest"
)

func toTab(w *uitest.Window, tabs string, n int) {
	w.Focus(tabs)
	for range n {
		w.Key(fyne.KeyRight, 0)
	}
}

func TestAgreementsPictures(t *testing.T) {
	_, w := openAgreements(t)
	w.TapRow(agreementList, 2, 0)
	w.GoldenBoth("agreements")
	w.Tap("Signatures")
	w.TapRow(signatures, 0, 0)
	w.TapRow(signatures, 1, shift)
	w.GoldenBoth("agreements-signatures")
	w.Tap("Sign...")
	w.Golden("agreements-sign")
	w.Tap("Cancel")
	toTab(w, "Agreement, tabs", 1)
	w.GoldenBoth("agreements-commitments")
	w.Tap("New version...")
	w.Tap("Save the new version")
	w.Golden("agreements-renew")
	w.Tap("Cancel")
	w.Tap("All commitments")
	w.Golden("commitments")
}

func TestAgreementsLargeTextPictures(t *testing.T) {
	_, w := openPartners(t, promised, large(1.5))
	w.Tap("Agreements")
	w.Golden("agreements-150")
	w.TapRow(agreementList, 2, 0)
	w.Tap("Open")
	w.Tap("Signatures")
	w.Golden("agreements-150-signatures")
}

func TestAgreementsEmptyPicture(t *testing.T) {
	_, w := openPartners(t, nil)
	w.Tap("Agreements")
	w.Golden("agreements-empty")
	w.Tap("All commitments")
	w.Golden("commitments-empty")
}

func TestAgreementsLongPicture(t *testing.T) {
	_, w := openPartners(t, func(h *pagetest.Host) {
		promised(h)
		a := &data.Agreement{Title: "Agreement between the Example Bodies of the Borough on the Lawful, Fair and Transparent Sharing of What Residents Have Told Them",
			Version: "Third consolidated edition with amendments", Type: data.AgreementData}
		o := &data.Organisation{Name: "The Example Foundation for the Advancement of Neighbourly Help, Befriending and Mutual Aid in the Borough"}
		h.Save(a, o)
		h.Save(&data.Signature{Agreement: a.ID, Organisation: o.ID, State: data.SignatureInReview},
			&data.Commitment{Agreement: a.ID, Organisations: []data.ID{o.ID}, Wording: "Ask every resident, in the language they speak at home, whether what they said may be passed on, and to whom, before it is, and write their answer down where all the bodies that sign this can find it"})
	})
	w.Tap("Agreements")
	w.TapRow(agreementList, w.RowOf(agreementList, "Agreement between"), 0)
	toTab(w, "Agreement, tabs", 2)
	w.Golden("agreements-long")
}

func TestAnOrganisationsMoUPictures(t *testing.T) {
	_, w := openPartners(t, promised)
	w.TapRow(orgs, w.RowOf(orgs, "Example Homes"), 0)
	toTab(w, "Organisation, tabs", 2)
	w.GoldenBoth("partners-mou")
}
