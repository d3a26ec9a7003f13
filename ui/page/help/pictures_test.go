package help_test

import (
	"context"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/sample"
	"placebook/ui/command"
	"placebook/ui/page"
	"placebook/ui/page/home"
	"placebook/ui/page/imports"
	"placebook/ui/page/pagetest"
	"placebook/ui/page/partners"
	"placebook/ui/page/reports"
	"placebook/ui/page/start"
	"placebook/ui/uitest"
)

// The pictures of the guide are taken here, of the real pages, so that they can
// never show what is not there. After a page was changed:
//
//	go test ./ui/page/help -uitest.update

// pictures is where they stand.
const pictures = "../../../assets/guide/pictures"

// keep compares a part of the window with a picture of the guide.
func keep(t *testing.T, w *uitest.Window, name string, part image.Rectangle) {
	t.Helper()
	whole := w.Canvas().Capture()
	cut, ok := whole.(interface {
		SubImage(image.Rectangle) image.Image
	})
	if !ok {
		t.Fatalf("a %T cannot be cut", whole)
	}
	uitest.CompareFile(t, filepath.Join(pictures, name+".png"), cut.SubImage(part))
}

// rail is the width of the list of pages, which the pictures leave out, top the
// height of the bar; record and drawer are the widths of what stands at the
// right.
const (
	rail   = 176
	top    = 52
	record = 380
	drawer = 380
)

// below is a part of the page: so wide and high from its corner.
func below(width, height int) image.Rectangle {
	return image.Rect(rail, top, rail+width, top+height)
}

// withSample opens the made-up partnership.
func withSample(t *testing.T) *pagetest.Host {
	t.Helper()
	h := pagetest.NewWithout(t)
	s, _, err := sample.Create(context.Background(), filepath.Join(t.TempDir(), "sample"), []byte(pagetest.Passphrase), h.StoreOptions())
	if err != nil {
		t.Fatal(err)
	}
	h.Opened(s)
	return h
}

func TestPicturesOfTheStart(t *testing.T) {
	h := pagetest.NewWithout(t)
	w := h.Window("", func(h page.Host) page.Page { return start.New(h) }, uitest.Size(1110, 700))
	keep(t, w, "start", below(934, 566))
	h = pagetest.New(t)
	w = h.Window("", func(h page.Host) page.Page { return start.NewUnlock(h) }, uitest.Size(860, 640))
	keep(t, w, "unlock", below(680, 392)) // above the folder, which is another one each time
}

func TestPictureOfHome(t *testing.T) {
	w := withSample(t).Window("home", func(h page.Host) page.Page { return home.New(h) }, uitest.Size(980, 900))
	keep(t, w, "home", below(804, 640))
}

// register opens the partners of the sample with one of them chosen.
func register(t *testing.T, width, height float32) (*pagetest.Host, *uitest.Window) {
	t.Helper()
	h := withSample(t)
	w := h.Window("partners", func(h page.Host) page.Page { return partners.New(h) }, uitest.Size(width, height))
	w.TapRow("Organisations", w.RowOf("Organisations", "Example Food Pantry"), 0)
	return h, w
}

func TestPicturesOfPartners(t *testing.T) {
	h, w := register(t, 1180, 740)
	w.Fill("Postcode", "SE1")
	w.Keys("\t")
	keep(t, w, "form", image.Rect(1180-record, top, 1180, 708))
	h.Do(command.Columns)
	keep(t, w, "columns", image.Rect(1180-drawer, 0, 1180, 610))
}

func TestPictureOfAFilter(t *testing.T) {
	h, w := register(t, 1180, 680)
	h.Do(command.Filter)
	w.Choose("Add a condition on", "Sector")
	w.Tap("Housing")
	w.Tap("VCSE")
	keep(t, w, "filter", image.Rect(430, 0, 1180, 540))
}

func TestPictureOfTheHistory(t *testing.T) {
	_, w := register(t, 1180, 680)
	w.Tap("History")
	keep(t, w, "history", image.Rect(1180-record, top, 1180, 500))
}

func TestPictureOfAReport(t *testing.T) {
	w := withSample(t).Window("reports", func(h page.Host) page.Page { return reports.New(h) }, uitest.Size(1100, 640))
	keep(t, w, "reports", below(924, 480))
}

// messy is a list as it comes.
var messy = strings.Join([]string{
	"Board contacts of the Example Place Partnership,,,,",
	",,,,",
	"Name,Job title,Organisation,E-mail,Telephone",
	"Ada Sample,Head of Therapies,Example Hospital Trust,ada@trust.example,020 7946 0001",
	"Kofi Specimen,Physiotherapist,Example Hospital Trust,kofi@trust.example,020 7946 0102",
	"Jo Patern,Housing officer,Example Homes,jo@homes.example,",
	"Owen Stand-in,Manager,Example Homes,owen@homes.example,020 7946 0107",
}, "\n")

func TestPictureOfAnImport(t *testing.T) {
	h := pagetest.New(t)
	homes := &data.Organisation{Name: "Example Homes", Status: data.StatusActive}
	homes.ID = "homes"
	jo := &data.Person{Name: "Jo Pattern", Organisation: "homes", Email: "jo@homes.example", JobTitle: "Housing officer"}
	owen := &data.Person{Name: "Owen Stand-in", Organisation: "homes", Email: "owen@homes.example", JobTitle: "Manager", Phone: "020 7946 0107"}
	h.Save(homes, jo, owen)
	path := filepath.Join(t.TempDir(), "Board contacts 2026.csv")
	if err := os.WriteFile(path, []byte(messy), 0o600); err != nil {
		t.Fatal(err)
	}
	w := h.Window("", func(h page.Host) page.Page { return imports.New(h, "people", path) }, uitest.Size(1130, 560))
	w.Tap("Check 4 rows")
	keep(t, w, "import-check", below(954, 476))
}
