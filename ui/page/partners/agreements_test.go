package partners_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/ui/page/pagetest"
	"placebook/ui/uitest"
)

const (
	agreementList = "Agreements"
	signatures    = "Signatures"
)

// promised adds to the register an older MoU, an agreement on data that ends soon
// and what was promised.
func promised(h *pagetest.Host) {
	register(h)
	older := &data.Agreement{Title: "Memorandum of Understanding", Type: data.AgreementMoU, Version: "2019", Agreed: data.YearOf(2019)}
	sharing := &data.Agreement{Title: "Example data-sharing agreement", Type: data.AgreementData, Version: "1", Agreed: data.DayOf(2024, 4, 1), Expires: data.DayOf(2026, 4, 13), LegallyBinding: data.Yes}
	h.Save(older, sharing)
	mou, homes, hospice := found[*data.Agreement](h, "Memorandum of Understanding, 2025"), found[*data.Organisation](h, "Example Homes"), found[*data.Organisation](h, "Example Hospice")
	mou.Replaces = older.ID
	h.Save(mou, &data.Signature{Agreement: sharing.ID, Organisation: homes.ID, State: data.SignatureSigned, Signed: data.DayOf(2024, 4, 3), Signatory: "Grace Pattern"},
		&data.Signature{Agreement: sharing.ID, Organisation: hospice.ID, State: data.SignatureDeclined},
		&data.Signature{Agreement: older.ID, Organisation: homes.ID, State: data.SignatureSigned, Signed: data.YearOf(2019)},
		&data.Commitment{Agreement: mou.ID, Wording: "Tell every tenant who asks about damp which partner visits them, within five working days", Organisations: []data.ID{homes.ID}, Kept: data.KeptPartly, Evidence: "Visits in East since January; Central begins in April"},
		&data.Commitment{Agreement: mou.ID, Wording: "Share one list of what is offered in each neighbourhood", Kept: data.KeptYes, Evidence: "Published on 2 February 2026"},
		&data.Commitment{Agreement: mou.ID, Wording: "Give each Well an hour of a lead's time a week", Organisations: []data.ID{homes.ID, hospice.ID}, Kept: data.KeptNotYet})
}

// found gives a record that is known to be there.
func found[T data.Record](h *pagetest.Host, name string) T {
	out, ok := named[T](h, name)
	if !ok {
		panic("there is no " + name)
	}
	return out
}

func openAgreements(t *testing.T) (*pagetest.Host, *uitest.Window) {
	h, w := openPartners(t, promised)
	w.Tap("Agreements")
	return h, w
}

func TestAgreementsSayHowTheyStand(t *testing.T) {
	_, w := openAgreements(t)
	for row, want := range []string{
		"Example data-sharing agreement | 1 | Data-sharing agreement | 1 Apr 2024 | 1 of 2 | Ends in 40 days",
		"Memorandum of Understanding | 2019 | MoU | 2019 | 1 of 1 | Replaced by 2025",
		"Memorandum of Understanding | 2025 | MoU | 1 Apr 2025 | 14 of 17 | Current",
	} {
		if got := w.RowText(agreementList, row); got != want {
			t.Errorf("row %d says %q, want %q", row, got, want)
		}
	}
	wantViews(t, w, agreementList, "Current 2", "To review or ending 1", "Replaced 1", "All 3")
	w.TapRow(agreementList, 2, 0)
	w.See("MoU; signed by 14 of 17; current")
}

func TestSeveralSignTogetherByMouseAndKeys(t *testing.T) {
	h, w := openAgreements(t)
	w.TapRow(agreementList, 2, 0)
	w.Tap("Signatures")
	w.See("14 of 17 signed")
	wantRows(t, w, signatures, append([]string{"Example Food Pantry", "Example Homes", "Example Care Homes"}, signedRows(w)[3:]...)...)
	w.TapRow(signatures, 0, 0)
	w.TapRow(signatures, 1, shift)
	w.See("2 of 17 selected")
	w.Tap("Sign...")
	w.See("For Example Food Pantry and Example Homes.")
	w.Fill("Signed", "2 March 2026")
	w.Fill("Signed by", "Grace Pattern")
	w.Tap("Save for 2 partners")
	wantSaid(t, h, "Memorandum of Understanding, 2025: signed for 2 partners.")
	if got := w.RowText(signatures, w.RowOf(signatures, "Example Homes")); got != "Example Homes | Signed 2 Mar 2026 | Grace Pattern" {
		t.Errorf("the row says %q", got)
	}
	w.Tap("Undo")
	w.See("2 of 17 selected")
	if got := w.RowText(signatures, 0); got != "Example Food Pantry | Not sent | " {
		t.Errorf("after Undo %q", got)
	}
	// By keys alone: the first three, noted as sent.
	w.Focus(signatures)
	w.Key(fyne.KeyHome, 0)
	w.Key(fyne.KeyDown, shift)
	w.Key(fyne.KeyA, ctrl|shift)
	w.Key(fyne.KeyDown, 0)
	w.Keys("decl\n")
	w.Tap("Save for 2 partners")
	wantSaid(t, h, "Memorandum of Understanding, 2025: declined for 2 partners.")
}

func signedRows(w *uitest.Window) (out []string) {
	for i := range w.Rows(signatures) {
		name, _, _ := strings.Cut(w.RowText(signatures, i), " | ")
		out = append(out, name)
	}
	return out
}

func TestWhatWasSentToAllWhoHaveNotSigned(t *testing.T) {
	h, w := openAgreements(t)
	w.TapRow(agreementList, 2, 0)
	w.Tap("Signatures")
	w.Tap("Sent")
	wantSaid(t, h, "Memorandum of Understanding, 2025: sent for 2 partners.")
}

func TestADayToComeIsNoSignature(t *testing.T) {
	h, w := openPartners(t, promised)
	w.TapRow(orgs, w.RowOf(orgs, "Example Food Pantry"), 0)
	w.Tap("Sign...")
	w.Fill("Signed", "1 April 2027")
	w.Tap("Save for 1 partner")
	w.See("1 Apr 2027 is still to come: a signature counts from its day")
	w.WantFocus("Signed")
	w.Fill("Signed", "31 February")
	w.Tap("Save for 1 partner")
	w.See("31 February")
	if len(h.Said) > 0 {
		t.Errorf("said %q", h.Said)
	}
	w.Fill("Signed", "4 March 2026")
	w.Tap("Save for 1 partner")
	wantSaid(t, h, "Memorandum of Understanding, 2025: signed for 1 partner.")
	if got := w.RowText(orgs, w.RowOf(orgs, "Example Food Pantry")); !strings.Contains(got, "| Signed |") {
		t.Errorf("the row says %q", got)
	}
}

func TestAnOrganisationsOwnMoU(t *testing.T) {
	h, w := openPartners(t, promised)
	w.TapRow(orgs, w.RowOf(orgs, "Example Homes"), 0)
	w.Focus("Organisation, tabs")
	w.Key(fyne.KeyRight, 0)
	w.Key(fyne.KeyRight, 0)
	w.See("Give each Well an hour of a lead's time a week")
	w.Tap("Declined: Memorandum of Understanding, 2025")
	wantSaid(t, h, "Memorandum of Understanding, 2025: declined for 1 partner.")
	w.Tap("Sent: Memorandum of Understanding, 2025")
	w.Tap("Signed...: Memorandum of Understanding, 2025")
	w.Tap("Save for 1 partner")
	wantSaid(t, h, "Memorandum of Understanding, 2025: signed for 1 partner.")
	w.See("Signed 4 Mar 2026")
	w.Tap("Open: Give each Well an hour of a lead's time a week")
	w.WantFocus("Commitments")
}

func TestANewVersionTakesOver(t *testing.T) {
	h, w := openAgreements(t)
	w.TapRow(agreementList, 0, 0)
	w.Tap("New version...")
	w.See("It replaces 1, which stays as it is with everybody who signed it.")
	w.WantFocus("Version")
	w.Tap("Save the new version")
	w.See("Version is needed")
	w.WantFocus("Version")
	w.Fill("Version", "2")
	w.Fill("Expires", "1 March 2026")
	w.Tap("Save the new version")
	w.See("Expires (1 Mar 2026) is before Agreed (4 Mar 2026)")
	w.Fill("Expires", "31 March 2029")
	w.Tap("Save the new version")
	wantSaid(t, h, "Example data-sharing agreement, 2 replaces 1.")
	w.See("Data-sharing agreement; signed by 0 of 2; current")
	if got := w.RowText(agreementList, w.RowOf(agreementList, "Replaced by 2")); !strings.HasPrefix(got, "Example data-sharing agreement | 1 |") {
		t.Errorf("the old one says %q", got)
	}
	w.Tap("Undo")
	if n := w.Rows(agreementList); n != 3 {
		t.Errorf("%d agreements after Undo", n)
	}
}

func TestCommitmentsAreAddedAndKeptInPlace(t *testing.T) {
	h, w := openAgreements(t)
	w.TapRow(agreementList, 2, 0)
	w.Focus("Agreement, tabs")
	w.Key(fyne.KeyRight, 0)
	w.Key(fyne.KeyRight, 0)
	w.See("Published on 2 February 2026")
	w.Focus("Kept: Give each Well an hour of a lead's time a week")
	w.Key(fyne.KeyLeft, 0)
	wantSaid(t, h, "Partly kept: Give each Well an hour of a lead's time a week.")
	w.WantFocus("Kept: Give each Well an hour of a lead's time a week")
	w.Key(fyne.KeyLeft, 0)
	wantSaid(t, h, "Kept: Give each Well an hour of a lead's time a week.")
	w.Tap("Add a commitment")
	w.Tap("Save")
	w.See("Wording is needed")
	w.Fill("Wording", "Come to every assembly")
	w.Choose("Kept", "Not yet")
	w.Tap("Save")
	wantSaid(t, h, "Commitment added.")
	w.See("Come to every assembly")
	w.Tap("Edit: Come to every assembly")
	w.Fill("What shows that it is kept", "Minutes of March")
	w.Tap("Save")
	w.See("Minutes of March")
	w.Tap("All commitments")
	wantViews(t, w, "Commitments", "Partly kept 1", "Not yet kept 1", "All 4")
	w.Focus("Commitments, views")
	w.Key(fyne.KeyEnd, 0)
	wantRows(t, w, "Commitments", "Give each Well an hour of a lead's time a week", "Share one list of what is offered in each neighbourhood")
	w.Tap("Back to Agreements")
	w.WantFocus(agreementList)
}

// wantViews turns to one view after another and looks how many rows it shows.
func wantViews(t *testing.T, w *uitest.Window, list string, views ...string) {
	t.Helper()
	for _, v := range views {
		i := strings.LastIndex(v, " ")
		w.Tap(v[:i])
		if n := fmt.Sprint(w.Rows(list)); n != v[i+1:] {
			t.Errorf("%s shows %s rows, want %s", v[:i], n, v[i+1:])
		}
	}
}
