package partners_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/pagetest"
	"placebook/ui/page/partners"
	"placebook/ui/uitest"
)

func large(factor float32) uitest.Option { return uitest.Factor(factor) }

func TestPartnersContrastPicture(t *testing.T) {
	_, w := openPartners(t, register, uitest.Mode(look.Contrast))
	w.Key(fyne.KeyG, ctrl|shift)
	w.Tap("Sector")
	w.TapRow(orgs, 2, 0)
	w.Golden("partners-contrast")
}

func TestPartnersFilterPictures(t *testing.T) {
	_, w := openPartners(t, register)
	w.Key(fyne.KeyF, ctrl|shift)
	w.Choose("Add a condition on", "Sector")
	w.Tap("Housing")
	w.Tap("VCSE")
	w.Choose("Add a condition on", "Last contact")
	w.Keys("end of February\t")
	w.Choose("Last contact", "is before")
	w.GoldenBoth("partners-filter")
	w.Tap("Done")
	w.GoldenBoth("partners-filtered")
}

func TestPartnersGroupedPicture(t *testing.T) {
	_, w := openPartners(t, register)
	w.Key(fyne.KeyG, ctrl|shift)
	w.Tap("MoU")
	w.Key(fyne.KeyHome, 0)
	for range 3 {
		w.Key(fyne.KeyDown, 0)
	}
	w.GoldenBoth("partners-grouped")
}

func TestPartnersColumnsPicture(t *testing.T) {
	_, w := openPartners(t, register)
	w.Tap("Columns")
	w.Tap("Status today")
	w.Key(fyne.KeyDown, 0)
	w.GoldenBoth("partners-columns")
}

func TestPartnersSavedViewPictures(t *testing.T) {
	_, w := openPartners(t, register)
	w.Key(fyne.KeyF, ctrl|shift)
	w.Choose("Add a condition on", "Neighbourhood")
	w.Tap("East")
	w.Tap("Done")
	w.Key(fyne.KeyS, ctrl|shift)
	w.Keys("East")
	w.Golden("partners-save-view")
	w.Tap("Save")
	w.Tap("Close")
	w.GoldenBoth("partners-view")
	w.Tap("Change this view")
	w.Golden("partners-view-menu")
}

func TestPartnersOfAFigurePicture(t *testing.T) {
	h, w := openPartners(t, register)
	h.Go(unsigned(h))
	w.Focus("Organisation, tabs")
	w.Key(fyne.KeyRight, 0)
	w.Key(fyne.KeyRight, 0)
	w.GoldenBoth("partners-figure")
}

// unsigned is what a figure on another page points at.
func unsigned(h *pagetest.Host) page.Place {
	to := page.Place{Page: "partners", Kind: data.Organisations, Title: "3 partners who have not signed"}
	_ = h.Store().View(func(b *book.Book) error {
		for _, o := range book.List[*data.Organisation](b) {
			switch o.Name {
			case "Example Homes", "Example Care Homes", "Example Food Pantry":
				to.Rows = append(to.Rows, o.ID)
			}
		}
		return nil
	})
	return to
}

func TestPartnersWidePictures(t *testing.T) {
	_, w := openPartners(t, register, uitest.Size(1920, 1080))
	w.TapRow(orgs, 3, 0)
	w.GoldenBoth("partners-1920")
	w.Tap("People")
	w.Golden("partners-people-1920")
}

func TestPartnersLargeTextPictures(t *testing.T) {
	_, w := openPartners(t, register, large(1.5))
	w.TapRow(orgs, 3, 0)
	w.Golden("partners-150")
	w.Tap("Open")
	w.Golden("partners-150-record")
	w.Key(fyne.KeyEscape, 0)
	w.Key(fyne.KeyF, ctrl|shift)
	w.Choose("Add a condition on", "Sector")
	w.Tap("Housing")
	w.Golden("partners-150-filter")
}

func TestPartnersLargestTextPicture(t *testing.T) {
	_, w := openPartners(t, register, large(2))
	w.Golden("partners-200")
}

func TestPartnersLargeTextOnAWideScreenPicture(t *testing.T) {
	_, w := openPartners(t, register, large(1.5), uitest.Size(1920, 1080))
	w.Golden("partners-1920-150")
}

func TestPartnersManyPictures(t *testing.T) {
	h := pagetest.New(t)
	many(t, h, 10_000)
	w := h.Window("partners", partners.New)
	w.Key(fyne.KeyG, ctrl|shift)
	w.Tap("Sector")
	w.Key(fyne.KeyA, ctrl)
	w.Golden("partners-many-grouped")
}

func TestPartnersSidewaysPicture(t *testing.T) {
	_, w := openPartners(t, register)
	w.Tap("Columns")
	for _, c := range []string{"Status today", "Telephone", "E-mail", "Key contact", "Postcode", "Joined"} {
		w.Tap(c)
	}
	w.Tap("Done")
	w.Focus("Organisations, headings")
	w.Key(fyne.KeyEnd, 0)
	w.TapRow(orgs, 8, 0)
	w.Golden("partners-sideways")
}

func TestPartnersCompactPicture(t *testing.T) {
	_, w := openPartners(t, register, uitest.Compact())
	w.TapRow(orgs, 4, 0)
	w.Golden("partners-compact")
}
