package home_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/sample"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/home"
	"placebook/ui/page/pagetest"
)

func build(h page.Host) page.Page { return home.New(h) }

// withSample opens the made-up partnership.
func withSample(t testing.TB) *pagetest.Host {
	t.Helper()
	h := pagetest.NewWithout(t)
	s, _, err := sample.Create(context.Background(), filepath.Join(t.TempDir(), "sample"), []byte(pagetest.Passphrase), h.StoreOptions())
	if err != nil {
		t.Fatal(err)
	}
	h.Opened(s)
	return h
}

func partner(id, name, sector string) *data.Organisation {
	o := &data.Organisation{Name: name, Sector: sector, Status: data.StatusActive}
	o.ID = data.ID(id)
	return o
}

func nextBoard() *data.Event {
	return &data.Event{Type: data.EventBoard, Title: "Partnership Board", Day: data.DayOf(2026, 3, 19), PapersDue: data.DayOf(2026, 3, 12),
		CutOff: data.DayOf(2026, 3, 5), Start: data.ClockOf(10, 0)}
}

// few is the beginning of a register: two partners and a meeting.
func few(t testing.TB) *pagetest.Host {
	t.Helper()
	h := pagetest.New(t)
	hospice := partner("01-hospice", "Example Hospice", "VCSE")
	hospice.EntitledToASeat = data.Yes
	h.Save(hospice, partner("02-homes", "Example Homes", "Housing"), nextBoard())
	return h
}

// gone is where the page led last.
func gone(t *testing.T, h *pagetest.Host) page.Place {
	t.Helper()
	if len(h.Gone) == 0 {
		t.Fatal("the page led nowhere")
	}
	return h.Gone[len(h.Gone)-1]
}

func TestTilesOpenWhatTheyCount(t *testing.T) {
	h := few(t)
	w := h.Window("home", build)
	w.See("Papers due Thursday 12 March")
	w.See("In 6 working days. The Board meets on Thursday 19 March.")
	w.Tap("Open the meeting")
	if got := gone(t, h); got.Page != "meetings" || got.Kind != data.Events || got.ID == "" {
		t.Errorf("the meeting is at %+v", got)
	}
	w.Tap("1 of 1 seats are vacant")
	if got := gone(t, h); got.Page != "partners" || got.Kind != data.Organisations || fmt.Sprint(got.Rows) != "[01-hospice]" || got.Title != "Seats vacant" {
		t.Errorf("it led to %+v", got)
	}
	w.Focus("0 of 2 partners have a key contact")
	w.Key(fyne.KeyReturn, 0)
	if got := gone(t, h); len(got.Rows) != 0 || got.Title != "With a key contact" {
		t.Errorf("it led to %+v", got)
	}
	w.Tap("None No MoU is in force yet")
	w.Tap("Board report")
	if got := gone(t, h); got.Page != "reports" {
		t.Errorf("the report is at %+v", got)
	}
}

// TestByKeysOnly goes through the page with Tab and presses what it comes to.
func TestByKeysOnly(t *testing.T) {
	h := few(t)
	w := h.Window("home", build)
	reached := map[string]bool{}
	w.Canvas().Unfocus()
	for range 60 {
		w.Key(fyne.KeyTab, 0)
		reached[w.Focused()] = true
	}
	for _, want := range []string{"5 things left", "Board report", "1 of 1 seats are vacant", "Partners by sector", "History", "All that is left", "Open: Seat vacant: Example Hospice", "30 days"} {
		if !reached[want] {
			t.Errorf("Tab does not come to %q", want)
		}
	}
	w.Focus("Open: Seat vacant: Example Hospice")
	w.Key(fyne.KeySpace, 0)
	if got := gone(t, h); got.ID != "01-hospice" {
		t.Errorf("it led to %+v", got)
	}
	w.Focus("Partners by sector")
	w.Key(fyne.KeyEnd, 0)
	for range 3 { // from Other over Residents and Education, which have nobody
		w.Key(fyne.KeyUp, 0)
	}
	w.Key(fyne.KeyReturn, 0)
	if got := gone(t, h); fmt.Sprint(got.Rows) != "[01-hospice]" || got.Title != "VCSE" {
		t.Errorf("the bar led to %+v", got)
	}
}

func TestChangesAreToldAndFollowed(t *testing.T) {
	h := few(t)
	w := h.Window("home", build)
	homes := partner("02-homes", "Example Homes", "Housing")
	homes.Status = data.StatusPaused
	h.Save(homes)
	w.See("Test; You")
	w.See("Today 12:00")
	h.Show(build(h)) // now from the history, which knows what was changed
	w.See("Test: status Paused; You")
	w.Tap("Example Homes")
	if got := gone(t, h); got.ID != "02-homes" || got.Kind != data.Organisations {
		t.Errorf("it led to %+v", got)
	}
	note := &data.ContactNote{Organisation: "01-hospice", Day: data.DayOf(2026, 3, 4), Text: "Spoke"}
	h.Save(note)
	w.See("1 of 2")
	w.Focus("Contact notes by month")
	w.Key(fyne.KeyEnd, 0)
	w.Key(fyne.KeyReturn, 0)
	if got := gone(t, h); got.Title != "Spoken to in March 2026" || fmt.Sprint(got.Rows) != "[01-hospice]" {
		t.Errorf("the last column led to %+v", got)
	}
}

// What was deleted is named, leads to its history, and comes back from here.
func TestADeletionIsNamedAndTakenBack(t *testing.T) {
	h := few(t)
	w := h.Window("home", build)
	h.Delete(data.Organisations, "01-hospice")
	for _, when := range []string{"just now", "read from the history"} {
		w.See("Example Hospice")
		w.Tap("Example Hospice")
		if got := gone(t, h); got.ID != "01-hospice" || got.Kind != data.Organisations {
			t.Errorf("%s: it led to %+v", when, got)
		}
		h.Show(build(h))
	}
	w.Tap("Bring back: Example Hospice")
	if len(h.Said) == 0 || h.Said[len(h.Said)-1] != "Example Hospice is back." {
		t.Errorf("it said %q", h.Said)
	}
	w.See("1 of 1") // its seat is counted again
	if w.Has("Bring back: Example Hospice") {
		t.Error("it can be brought back twice")
	}
}

// Steps made while the page was not open are told one by one.
func TestStepsMadeElsewhereAreToldOneByOne(t *testing.T) {
	h := few(t)
	w := h.Window("home", build)
	p := h.Page()
	h.Show(&elsewhere{})
	h.Save(partner("03-own", "Example Clinic", "Other"))
	h.Save(partner("04-own", "Example Trust", "Other"))
	h.Show(p)
	p.Changed(store.Batch{Title: "Test", Own: true, Many: true, Changed: map[*data.Kind][]data.ID{data.Organisations: {"03-own", "04-own"}}})
	for _, name := range []string{"Example Clinic", "Example Trust"} {
		if !w.Has(name) {
			t.Errorf("no line leads to %s", name)
		}
	}
}

// elsewhere is another page.
type elsewhere struct{}

func (*elsewhere) Title() string             { return "Elsewhere" }
func (*elsewhere) Object() fyne.CanvasObject { return kit.NewWords(kit.Body, "Elsewhere") }
func (*elsewhere) Changed(store.Batch)       {}

func TestPartsAndTheWayBack(t *testing.T) {
	h := few(t)
	w := h.Window("home", build)
	for _, c := range []struct{ link, part, see string }{
		{"All that is left", "left", "5 things left"}, {"5 things left", "left", "No key contact: Example Homes"},
		{"History", "changes", "The last steps that anybody made"}, {"30 days", "coming", "until Friday 3 April"},
	} {
		w.Tap(c.link)
		w.See(c.see)
		if at := h.Page().(page.Goer).Place(); at.Part != c.part {
			t.Errorf("%s leads to %q", c.link, at.Part)
		}
		w.NotSee("Partners by sector")
		w.Tap("Back to Home")
		w.See("Partners by sector")
	}
}

func TestSinceOneWasHereLast(t *testing.T) {
	h := few(t)
	w := h.Window("home", build)
	w.NotSee("See all") // the first time there is nothing before
	h.Clock.Advance(time.Hour)
	h.Save(partner("03-own", "Example Clinic", "Other"))
	h.Show(build(h))
	w.NotSee("See the change") // what one does while one is here is no news
	h.Clock.Advance(72 * time.Hour)
	var rs []data.Record
	for i := range 3 {
		rs = append(rs, partner(fmt.Sprint("new", i), fmt.Sprint("Example Clinic ", i+1), "Other"))
	}
	h.Save(rs...)
	h.Save(&data.ContactNote{Organisation: "01-hospice", Day: data.DayOf(2026, 3, 6), Text: "Spoke"})
	h.Show(build(h))
	w.See("Since Wednesday: 3 partners added or changed, 1 contact note.")
	h.Save(partner("04-own", "Example Trust", "Other"))
	h.Show(build(h))
	w.See("Since Wednesday: 3 partners added or changed, 1 contact note.") // until it is closed
	w.Tap("See all 2 changes")
	if got := gone(t, h); got.Part != "changes" {
		t.Errorf("it led to %+v", got)
	}
	w.Tap("Back to Home")
	w.Golden("since")
	w.Tap("Close")
	w.NotSee("See all")
	h.Show(build(h))
	w.NotSee("See all")
}

func TestEmptyLeadsOn(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("home", build)
	w.GoldenBoth("empty")
	w.Tap("Import a list")
	w.Tap("Add the first partner")
	if len(h.Imports) != 1 || gone(t, h).Page != "partners" {
		t.Errorf("imports %v, gone %v", h.Imports, h.Gone)
	}
}

func TestGoldenFew(t *testing.T) { few(t).Window("home", build).Golden("few") }

func TestGoldenSample(t *testing.T) {
	h := withSample(t)
	w := h.Window("home", build)
	w.GoldenBoth("sample")
	w.SetTheme(look.Contrast, 1)
	w.Golden("sample-contrast")
	w.SetTheme(look.Light, 1)
	w.Resize(1920, 1080)
	w.Golden("sample-1920")
	w.Resize(1366, 768)
	w.SetTheme(look.Light, 1.5)
	w.Golden("sample-150")
	w.SetTheme(look.Light, 1)
	for _, part := range []string{"left", "changes", "coming"} {
		h.Go(page.Place{Page: "home", Part: part})
		w.Golden("sample-" + part)
	}
}

// TestGoldenMany: ten thousand partners, and names as long as they get.
func TestGoldenMany(t *testing.T) {
	h := pagetest.New(t)
	sectors := data.DefaultList(data.SettingSectors)
	rs := []data.Record{nextBoard()}
	for i := range 10_000 {
		o := partner(fmt.Sprintf("p%05d", i), fmt.Sprintf("%05d Example Federation of Voluntary, Community and Social Enterprise Organisations in the North and the East", i), sectors[i*i%len(sectors)])
		o.EntitledToASeat = data.Yes
		rs = append(rs, o)
	}
	for _, name := range []string{"North", strings.Repeat("A neighbourhood with a very long name ", 3)} {
		rs = append(rs, &data.Neighbourhood{Name: name})
	}
	h.Save(rs...)
	h.Window("home", build).Golden("many")
}
