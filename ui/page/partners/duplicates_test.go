package partners_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/page"
	"placebook/ui/page/pagetest"
	"placebook/ui/uitest"
)

const pairs = "Pairs"

// twice adds to the register what is in it already, otherwise written.
func twice(h *pagetest.Host) {
	register(h)
	homes := &data.Organisation{Name: "The Example Homes Ltd", Sector: "Housing", Phone: "020 7946 0999", Company: "04385123", Email: "HI@homes.example", Status: data.StatusActive}
	homes.Notes = "Two lists had it."
	h.Save(homes)
	grace := &data.Person{Name: "Pattern, Grace", Email: "g.pattern@homes.example", JobTitle: "Director", Organisation: homes.ID, DoNotName: data.Yes}
	h.Save(grace)
	h.Save(&data.ContactNote{Organisation: homes.ID, Person: grace.ID, Day: data.DayOf(2026, 3, 1), Text: "Spoke about damp"})
	mou := found[*data.Agreement](h, "Memorandum of Understanding, 2025")
	h.Save(&data.Signature{Agreement: mou.ID, Organisation: homes.ID, State: data.SignatureSigned, Signed: data.DayOf(2026, 2, 1)})
}

func openDuplicates(t *testing.T, opts ...uitest.Option) (*pagetest.Host, *uitest.Window) {
	h, w := openPartners(t, twice, opts...)
	w.Tap("Duplicates")
	return h, w
}

func TestTwoThatAreOneAreMergedSideBySide(t *testing.T) {
	h, w := openDuplicates(t)
	wantRows(t, w, pairs, "Example Homes", "Grace Pattern")
	w.TapRow(pairs, 0, 0)
	w.See("2 pairs to review.")
	w.See("Same name, same e-mail")
	w.Tap("Take Telephone: 020 7946 0999")
	w.WantFocus("Take Telephone: 020 7946 0002")
	w.Tap("Merge into one")
	wantSaid(t, h, "The Example Homes Ltd is part of Example Homes now; 3 other records went with it.")
	wantRows(t, w, pairs, "Grace Pattern")
	o := called[*data.Organisation](t, h, "Example Homes")
	if o.Phone != "020 7946 0999" || o.Company != "04385123" || o.Notes != "Two lists had it." || o.Postcode != "SE1 0AA" {
		t.Errorf("kept %+v", o)
	}
	_ = h.Store().View(func(b *book.Book) error {
		signed := b.Referring(data.Signatures, "organisation", o.ID)
		if len(signed) != 1 || signed[0].(*data.Signature).State != data.SignatureSigned {
			t.Errorf("signatures: %d", len(signed))
		}
		if n := len(b.Referring(data.ContactNotes, "organisation", o.ID)); n != 2 {
			t.Errorf("%d notes", n)
		}
		return nil
	})
	w.Tap("Undo")
	wantRows(t, w, pairs, "Example Homes", "Grace Pattern")
	called[*data.Organisation](t, h, "The Example Homes Ltd")
}

func TestTheHistoryOfBothStays(t *testing.T) {
	h, w := openDuplicates(t)
	w.TapRow(pairs, 0, 0)
	w.Tap("Merge into one")
	w.Tap("Back to Organisations")
	w.TapRow(orgs, w.RowOf(orgs, "Example Homes"), 0)
	w.Focus("Organisation, tabs")
	w.Key(fyne.KeyEnd, 0)
	w.See("Of the other one: deleted")
	w.See("Of the other one: name: The Example Homes Ltd")
	_ = h
}

func TestTheOtherOneIsKept(t *testing.T) {
	h, w := openDuplicates(t)
	w.TapRow(pairs, 0, 0)
	w.Tap("Keep this one: The Example Homes Ltd")
	w.Tap("Take Telephone: 020 7946 0002")
	w.Tap("Merge into one")
	wantSaid(t, h, "Example Homes is part of The Example Homes Ltd now; 4 other records went with it.")
	if o := called[*data.Organisation](t, h, "The Example Homes Ltd"); o.Phone != "020 7946 0002" || o.Company != "04385123" || o.Postcode != "SE1 0AA" {
		t.Errorf("kept %+v", o)
	}
}

func TestWhoIsNotToBeNamedIsNotAfterwards(t *testing.T) {
	h, w := openDuplicates(t)
	w.TapRow(pairs, 1, 0)
	w.See("Director of Communities")
	w.Tap("Merge into one")
	p := called[*data.Person](t, h, "Grace Pattern")
	if p.DoNotName != data.Yes || p.Email != "grace@homes.example" {
		t.Errorf("kept %+v", p)
	}
}

func TestTwoThatAreTwoAreNotShownAgain(t *testing.T) {
	h, w := openDuplicates(t)
	w.Focus(pairs)
	w.Key(fyne.KeyDown, 0)
	w.Key(fyne.KeyReturn, 0)
	w.WantFocus("Merge into one")
	w.Key(fyne.KeyEscape, 0)
	w.WantFocus(pairs)
	w.Tap("They are not the same")
	wantSaid(t, h, "Not shown as duplicates again: Grace Pattern and Pattern, Grace.")
	wantRows(t, w, pairs, "Example Homes")
	w.Tap("They are not the same")
	w.See("Nothing to review")
	w.Tap("Undo")
	wantRows(t, w, pairs, "Example Homes")
}

func TestTwoThatWereChosenInAList(t *testing.T) {
	h, w := openPartners(t, twice)
	w.TapRow(orgs, 0, 0)
	w.TapRow(orgs, 2, ctrl)
	w.Tap("Merge...")
	wantRows(t, w, pairs, "Example Advice Centre", "Example Homes", "Grace Pattern")
	w.See("Chosen in the list")
	w.See("Example Befrienders")
	w.Tap("Merge into one")
	if said := h.Said[len(h.Said)-1]; !strings.HasPrefix(said, "Example Befrienders is part of Example Advice Centre now") && !strings.HasPrefix(said, "Example Advice Centre is part of Example Befrienders now") {
		t.Errorf("said %q", said)
	}
	wantRows(t, w, pairs, "Example Homes", "Grace Pattern")
	w.Tap("Undo")
	h.Go(page.Place{Page: "partners", List: "Duplicates"})
	wantRows(t, w, pairs, "Example Homes", "Grace Pattern")
}

func TestAMergingThatIsRefusedSaysWhy(t *testing.T) {
	h, w := openPartners(t, func(h *pagetest.Host) {
		a, b, c := &data.Organisation{Name: "Example A"}, &data.Organisation{Name: "Example B"}, &data.Organisation{Name: "Example A Ltd"}
		h.Save(c)
		b.Successor = c.ID
		h.Save(b)
		a.Successor = b.ID
		h.Save(a)
	})
	w.Tap("Duplicates")
	w.Tap("Merge into one")
	if n := len(h.Failed); n != 1 || !strings.Contains(data.Sentence(h.Failed[0]), "goes round in a circle") {
		t.Errorf("told %v", h.Failed)
	}
	w.Tap("Close")
	wantRows(t, w, pairs, "Example A Ltd")
}

func TestDuplicatesPictures(t *testing.T) {
	_, w := openDuplicates(t)
	w.TapRow(pairs, 0, 0)
	w.Tap("Take Telephone: 020 7946 0999")
	w.GoldenBoth("duplicates")
	w.TapRow(pairs, 1, 0)
	w.Golden("duplicates-people")
}

func TestDuplicatesLargeTextPicture(t *testing.T) {
	_, w := openDuplicates(t, large(1.5))
	w.Golden("duplicates-150")
}

func TestDuplicatesEmptyPicture(t *testing.T) {
	_, w := openPartners(t, register)
	w.Tap("Duplicates")
	w.Golden("duplicates-empty")
}
