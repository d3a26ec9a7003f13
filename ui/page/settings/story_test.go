package settings_test

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/store"
	"placebook/ui/laptop"
	"placebook/ui/page"
	"placebook/ui/page/pagetest"
	"placebook/ui/uitest"
)

func sectorsOf(h *pagetest.Host) string {
	return strings.Join(view(h, func(b *book.Book) []string { return b.Choices(data.Organisations.Field("sector")) }), ", ")
}

func count(h *pagetest.Host, sector string) int {
	return view(h, func(b *book.Book) (n int) {
		for _, o := range book.List[*data.Organisation](b) {
			if o.Sector == sector {
				n++
			}
		}
		return n
	})
}

func pick(w *uitest.Window, table, row string) { w.TapRow(table, w.RowOf(table, row), 0) }

func wantSaid(t *testing.T, h *pagetest.Host, want string) {
	t.Helper()
	if said(h) != want {
		t.Errorf("said %q, want %q", said(h), want)
	}
}

// A list, by the mouse.
func TestAListIsPutInOrder(t *testing.T) {
	h := inUse(t)
	w := h.Window("settings", build)
	pick(w, "Entries", "VCSE")
	w.Fill("Name", "Voluntary sector")
	w.Tap("Rename")
	wantSaid(t, h, `Renamed to "Voluntary sector" in 8 organisations.`)
	if n := count(h, "Voluntary sector"); n != 8 {
		t.Errorf("%d organisations", n)
	}
	w.Tap("Undo")
	if n := count(h, "VCSE"); n != 8 {
		t.Errorf("undone: %d organisations", n)
	}
	pick(w, "Entries", "VCSE")
	w.Fill("Name", "housing")
	w.Tap("Rename")
	w.See(`"Housing" is in the list already. To make one of the two, merge them.`)
	picture(w, h, false, "lists-wrong")
	w.Fill("Name", "VCSE")

	w.Choose("Merge into", "Social care")
	w.Tap("Merge")
	wantSaid(t, h, `"VCSE" merged into "Social care" in 8 organisations.`)
	if w.RowOf("Entries", "VCSE") >= 0 || count(h, "Social care") != 12 {
		t.Errorf("%s", sectorsOf(h))
	}
	pick(w, "Entries", "Education")
	w.Tap("Merge")
	w.See("Choose the entry that is to stand in its place.")
	w.Tap("Stop offering it")
	wantSaid(t, h, `"Education" is not offered any more.`)
	pick(w, "Entries", "Housing")
	w.Tap("Stop offering it")
	wantSaid(t, h, `"Housing" is not offered any more. It stays where it stands: 4 organisations.`)
	if strings.Contains(sectorsOf(h), "Housing") || count(h, "Housing") != 4 {
		t.Errorf("%s", sectorsOf(h))
	}
	w.See("8 offered, 2 not offered any more.")
	w.Tap("Bring back")
	wantSaid(t, h, `"Housing" is offered again.`)
	w.Tap("Move up")
	w.Tap("Move up")
	if got := w.RowText("Entries", 3); !strings.HasPrefix(got, "Housing") {
		t.Errorf("fourth is %s", got)
	}
	w.Tap("Show 4 organisations")
	to := h.Gone[len(h.Gone)-1]
	if to.Page != "partners" || to.Kind != data.Organisations || len(to.Rows) != 4 || to.Title != "Sectors: Housing" {
		t.Errorf("gone to %+v", to)
	}
	w.Tap("Professions")
	w.See("3 people")
	pick(w, "Entries", "GP")
	w.Tap("Show 3 people")
	if to := h.Gone[len(h.Gone)-1]; to.Kind != data.Persons || to.Title != "Professions: GP" {
		t.Errorf("gone to %+v", to)
	}
}

// The same, by keys alone.
func TestAListByKeys(t *testing.T) {
	h := inUse(t)
	w := h.Window("settings", build)
	w.Keys("\n")
	w.WantFocus("Entries")
	w.Keys("hous")
	w.Key(fyne.KeyUp, fyne.KeyModifierAlt)
	w.Key(fyne.KeyUp, fyne.KeyModifierAlt)
	w.Key(fyne.KeyDown, fyne.KeyModifierAlt)
	if got := sectorsOf(h); !strings.Contains(got, "Social care, Housing, Public health") {
		t.Errorf("%s", got)
	}
	w.Keys("\n")
	w.WantFocus("Name")
	w.Key(fyne.KeyEnd, 0)
	w.Keys(" and land\n")
	wantSaid(t, h, `Renamed to "Housing and land" in 4 organisations.`)
	w.Key(fyne.KeyZ, fyne.KeyModifierControl)
	if count(h, "Housing") != 4 {
		t.Error("Ctrl+Z did not take it back")
	}
	w.Key(fyne.KeyN, fyne.KeyModifierControl)
	w.WantFocus("New entry")
	w.Keys("Faith\n")
	w.See(`"Faith" is in the list already.`)
	w.Key(fyne.KeyA, fyne.KeyModifierControl)
	w.Keys("Sport\nArt\n")
	if got := sectorsOf(h); !strings.Contains(got, "Art, Sport, Other") && !strings.Contains(got, "Sport") {
		t.Errorf("%s", got)
	}
	w.WantFocus("New entry")
	w.Focus("Entries")
	pick(w, "Entries", "Residents")
	w.Key(fyne.KeyDelete, 0)
	wantSaid(t, h, `"Residents" is not offered any more.`)
	w.Key(fyne.KeyDelete, fyne.KeyModifierControl)
	wantSaid(t, h, `"Residents" is offered again.`)
	w.MenuRow("Entries", 0)
	for _, item := range []string{"Rename", "Move up", "Move down", "Stop offering it", "Show 4 organisations"} {
		if !w.Has(item) {
			t.Errorf("the menu has no %q: %v", item, w.Names())
		}
	}
}

// A name that was typed is not lost by going elsewhere.
func TestANameThatIsNotSaved(t *testing.T) {
	h := inUse(t)
	w := h.Window("settings", build)
	pick(w, "Entries", "VCSE")
	w.Fill("Name", "Voluntary sector")
	pick(w, "Entries", "Housing")
	w.See(`The new name of "VCSE" is not saved yet.`)
	w.Tap("Cancel")
	if got := text(w, "Name"); got != "Voluntary sector" {
		t.Errorf("%q", got)
	}
	if h.Leave() {
		t.Error("the page let go")
	}
	w.Tap("Save")
	if count(h, "Voluntary sector") != 8 {
		t.Error("it was not saved")
	}
	w.Fill("Name", "Third sector")
	goTo(h, "own")
	w.Tap("Leave without saving")
	w.See("Boxes of your own")
	if count(h, "Voluntary sector") != 8 {
		t.Error("it was saved")
	}
}

// What records hold but no list has is shown, and put right.
func TestEntriesInNoList(t *testing.T) {
	h := inUse(t)
	o := view(h, func(b *book.Book) *data.Organisation {
		return data.Clone(book.List[*data.Organisation](b)[0]).(*data.Organisation)
	})
	o.Sector = "Old name"
	do(t, h, func(tx *store.Tx) error { return tx.Put(o) })
	w := h.Window("settings", build)
	w.See("1 in records, but not in the list.")
	pick(w, "Entries", "Old name")
	w.See("It is not in the list: add it, or merge it into an entry that is.")
	picture(w, h, true, "lists-stray")
	w.Choose("Merge into", "Housing")
	w.Tap("Merge")
	if count(h, "Old name") != 0 || w.RowOf("Entries", "Old name") >= 0 {
		t.Error("it is still there")
	}
}

func TestOwnFieldsByTheMouse(t *testing.T) {
	h := inUse(t)
	w := h.Window("settings", build)
	goTo(h, "own")
	owns := func() string {
		return strings.Join(view(h, func(b *book.Book) (out []string) {
			for _, s := range b.OwnFields(data.Organisations) {
				out = append(out, s.Value+" "+s.Type)
			}
			return out
		}), ", ")
	}
	w.Fill("New field", "Telephone")
	w.Tap("Add")
	w.See(`Organisations have the field "Telephone" already; it came with Placebook.`)
	picture(w, h, false, "own-wrong")
	w.Fill("New field", "Visits")
	w.Choose("What it holds", "Number")
	w.Tap("Add")
	pick(w, "Own fields", "Visits")
	w.Tap("Move up")
	w.Fill("Name", "Visits a year")
	w.Tap("Rename")
	if got := owns(); got != "Last visit day, Visits a year number, Referral route choice" {
		t.Errorf("%s", got)
	}
	pick(w, "Own fields", "Last visit")
	w.Tap("Show 5 organisations")
	if to := h.Gone[len(h.Gone)-1]; len(to.Rows) != 5 || to.Title != "Last visit filled in" {
		t.Errorf("gone to %+v", to)
	}
	w.Tap("Stop showing it")
	wantSaid(t, h, `"Last visit" is not shown any more. Its values are kept.`)
	if got := owns(); got != "Visits a year number, Referral route choice" {
		t.Errorf("%s", got)
	}
	picture(w, h, true, "own-retired")
	w.Tap("Show it again")
	pick(w, "Own fields", "Referral route")
	w.See("E-mail, Form, Telephone.")
	w.Tap("Edit its choices")
	pick(w, "Choices", "Form")
	w.Fill("Name", "Web form")
	w.Tap("Rename")
	wantSaid(t, h, `Renamed to "Web form" in 6 organisations.`)
	w.Tap("Back to own fields")
	w.See("E-mail, Web form, Telephone.")
}

// A field of choices asks for its choices next.
func TestAFieldOfChoicesByKeys(t *testing.T) {
	h := inUse(t)
	w := h.Window("settings", build)
	goTo(h, "own/people")
	w.Key(fyne.KeyN, fyne.KeyModifierControl)
	w.Keys("Badge\t")
	w.WantFocus("What it holds")
	w.Choose("What it holds", "Choice")
	w.Focus("New field")
	w.Keys("\n")
	w.See("Choices of Badge")
	w.See("The list is empty.")
	w.WantFocus("New entry")
	w.Keys("Red\nGreen\n")
	if at := h.Page().(page.Goer).Place(); !strings.HasPrefix(at.Part, "own/people/") {
		t.Errorf("at %q", at.Part)
	}
	got := view(h, func(b *book.Book) []string { return b.OwnField(data.Persons, "Badge").Offered(nil) })
	if !slices.Equal(got, []string{"Green", "Red"}) {
		t.Errorf("%q", got)
	}
	for range 3 { // the two choices and the field
		w.Key(fyne.KeyZ, fyne.KeyModifierControl)
	}
	w.See("No fields of your own yet")
}

func TestNoMoreThanTenOwnFields(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("settings", build)
	goTo(h, "own")
	for _, n := range strings.Fields("One Two Three Four Five Six Seven Eight Nine Ten") {
		w.Fill("New field", n)
		w.Tap("Add")
	}
	w.See("10 of 10 in use.")
	w.Fill("New field", "Eleven")
	w.Tap("Add")
	w.See("Organisations have 10 fields of your own already, which is the most there can be.")
	pick(w, "Own fields", "Ten")
	w.Tap("Stop showing it")
	w.Fill("New field", "Eleven")
	w.Tap("Add")
	pick(w, "Own fields", "Ten")
	w.Tap("Show it again")
	if len(h.Failed) != 1 || !strings.Contains(data.Sentence(h.Failed[0]), `Leave "Ten" out`) {
		t.Errorf("%v", h.Failed)
	}
}

func TestThresholds(t *testing.T) {
	h := inUse(t)
	w := h.Window("settings", build)
	goTo(h, "rules")
	inForce := func() [2]int {
		return view(h, func(b *book.Book) [2]int { return [2]int{data.ContactMonths.Value(b), data.SmallNumber.Value(b)} })
	}
	w.Fill("Spoken to within (months)", "99")
	w.Tap("Save")
	w.See(`"99" is out of range: give a number from 1 to 24.`)
	w.WantFocus("Spoken to within (months)")
	picture(w, h, true, "rules-wrong")
	w.Fill("Spoken to within (months)", "3")
	w.Fill("Withhold counts under (people)", "10")
	w.Key(fyne.KeyS, fyne.KeyModifierControl)
	wantSaid(t, h, "Spoken to within 3 months; Withhold counts under 10 people.")
	if got := inForce(); got != [2]int{3, 10} {
		t.Errorf("%v", got)
	}
	w.Tap("Undo")
	if got := inForce(); got != [2]int{2, 5} || text(w, "Spoken to within (months)") != "2" {
		t.Errorf("undone: %v", got)
	}
	w.Fill("Spoken to within (months)", "6")
	if h.Leave() {
		t.Error("the page let go")
	}
	w.See("1 number is not saved yet.")
	w.Tap("Leave without saving")
	w.Fill("Withhold counts under (people)", "")
	w.Keys("\n")
	if got := inForce(); got != [2]int{2, 5} || text(w, "Withhold counts under (people)") != "5" {
		t.Errorf("emptied: %v, %q", got, text(w, "Withhold counts under (people)"))
	}
}

func TestThePartnership(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("settings", build)
	goTo(h, "partnership")
	w.NotSee("Logo")
	w.Fill("Purpose", "To plan together")
	w.Tap("Save")
	w.See("Name is needed")
	w.Fill("Name", "Example Place Partnership")
	w.Tap("Save")
	wantSaid(t, h, "Saved.")
	name := view(h, func(b *book.Book) string {
		return b.Get(data.Partnerships, data.PartnershipID).(*data.Partnership).Name
	})
	if name != "Example Place Partnership" {
		t.Errorf("%q", name)
	}
	w.Fill("Contact", "Ana Example")
	if h.Leave() {
		t.Error("the page let go")
	}
	w.Tap("Save")
	w.Key(fyne.KeyZ, fyne.KeyModifierControl)
	w.Key(fyne.KeyZ, fyne.KeyModifierControl)
	if got := text(w, "Contact"); got != "" {
		t.Errorf("%q", got)
	}
}

func TestWhoIsAtTheKeyboard(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("settings", build)
	goTo(h, "you")
	w.Fill("Your name", " ")
	w.Tap("Save")
	w.See("Say who you are")
	w.Fill("Your name", "Ben Example")
	w.Fill("Name of this laptop", "Ben's laptop")
	w.Keys("\n")
	if name, laptop := h.Store().Author(); name != "Ben Example" || laptop != "Ben's laptop" {
		t.Errorf("%s, %s", name, laptop)
	}
}

func TestAppearance(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("settings", build)
	goTo(h, "appearance")
	w.Tap("Dark")
	for range 12 {
		if !w.Find("Larger text").Disabled {
			w.Tap("Larger text")
		}
	}
	w.See("200 %")
	w.Tap("Compact rows")
	l := kept(h)
	if l.Theme != "dark" || l.TextSize != 2 || !l.Compact {
		t.Errorf("%+v", l)
	}
	h.Laptop().Theme = "light" // by the menu
	h.Page().(page.Looker).Looked()
	w.Focus("Theme")
	w.Key(fyne.KeyRight, 0)
	if h.Laptop().Theme != "dark" {
		t.Errorf("%q", h.Laptop().Theme)
	}
}

func TestITLaysDownWhenItLocks(t *testing.T) {
	h := pagetest.New(t)
	h.Laptop().LockAtMost(20)
	w := h.Window("settings", build)
	goTo(h, "security")
	w.See("20 minutes at the latest")
	w.NotSee("Never")
	w.NotSee("30 minutes")
	w.Tap("5 minutes")
	if got := kept(h).LockAfter(); got != 5*time.Minute {
		t.Errorf("%v", got)
	}
}

func TestWhenItLocks(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("settings", build)
	goTo(h, "security")
	w.Tap("30 minutes")
	if got := kept(h).LockAfter(); got != 30*time.Minute {
		t.Errorf("%v", got)
	}
	w.Tap("Never")
	if got := h.Laptop().LockAfter(); got != 0 {
		t.Errorf("%v", got)
	}
	w.Tap("Lock now")
	if h.Locks != 1 {
		t.Errorf("%d", h.Locks)
	}
	w.Tap("Open the folder")
	if len(h.Files) != 1 || h.Files[0] != h.Dir() {
		t.Errorf("%q", h.Files)
	}
}

// The sample never locks, and everybody knows its passphrase.
func TestSecurityOfTheSample(t *testing.T) {
	h := pagetest.New(t)
	h.Sample = true
	w := h.Window("settings", build)
	goTo(h, "security/passphrase")
	w.See("This is the sample.")
	for _, name := range []string{"Lock now", "Change the passphrase", "Make a new recovery key"} {
		if w.Has(name) {
			t.Errorf("%q is offered", name)
		}
	}
}

func TestCheckingTheData(t *testing.T) {
	h := inUse(t)
	w := h.Window("settings", build)
	goTo(h, "about")
	w.Tap("Check your data")
	w.See("Your data is sound. Everything saved could be read: 24 organisations, 9 people, ")
	h.Save(&data.Organisation{Name: "Example Hall", KeyContact: "nobody"})
	w.See("Something was changed since the last check.")
	w.Tap("Check your data")
	w.See("1 thing to look at.")
	w.See("Key contact points to a person that is not here.")
	picture(w, h, true, "about-checked")
	w.Tap("Open Example Hall")
	if to := h.Gone[len(h.Gone)-1]; to.Kind != data.Organisations || to.ID == "" {
		t.Errorf("gone to %+v", to)
	}
	w.Tap("Open the folder of the log")
	if len(h.Files) != 1 || !strings.HasSuffix(h.Files[0], "log") {
		t.Errorf("%q", h.Files)
	}
	h.Store().Close()
	w.Tap("Check your data")
	picture(w, h, false, "about-failed")
}

// Where nothing can be written every section says so and stays as it is.
func TestNothingCanBeWritten(t *testing.T) {
	h := inUse(t)
	w := h.Window("settings", build)
	h.Store().Close()
	for _, c := range []struct {
		section string
		do      func()
	}{
		{"lists", func() { w.Fill("New entry", "Art"); w.Tap("Add"); w.See("Your data is closed. Open it again.") }},
		{"lists", func() { w.Fill("New entry", ""); w.Tap("Stop offering it") }},
		{"own", func() { w.Tap("Move down") }},
		{"rules", func() { w.Fill("Spoken to within (months)", "3"); w.Tap("Save") }},
		{"you", func() { w.Fill("Your name", "Ben"); w.Tap("Save") }},
	} {
		goTo(h, c.section)
		if w.Has("Leave without saving") {
			w.Tap("Leave without saving")
		}
		failed := len(h.Failed)
		c.do()
		if len(h.Failed) > failed {
			if !errors.Is(h.Failed[failed], store.ErrClosed) {
				t.Errorf("%s: %v", c.section, h.Failed[failed])
			}
			w.Tap("Close")
		} else if !w.Sees("Your data is closed.") {
			t.Errorf("%s says nothing", c.section)
		}
	}
}

// TestEveryControlIsReached walks every section by Tab: nothing is for the mouse
// alone.
func TestEveryControlIsReached(t *testing.T) {
	h := inUse(t)
	w := h.Window("settings", build)
	for _, s := range append(slices.Clone(sections), "security/passphrase", "security/recovery", "own/organisations/"+string(route(h))) {
		goTo(h, s)
		w.Focus("Sections of Settings")
		reached := map[string]bool{}
		for range 80 {
			reached[w.Focused()] = true
			w.Key(fyne.KeyTab, 0)
		}
		for _, c := range w.Controls() {
			if c.Focusable && !c.Disabled && c.Name != "" && !reached[c.Name] {
				t.Errorf("%s: %q is not reached by Tab", s, c.Name)
			}
		}
	}
}

// kept are this laptop's settings as they lie on the disk.
func kept(h *pagetest.Host) *laptop.Settings {
	return laptop.Load(filepath.Join(filepath.Dir(h.Dir()), "settings.json"))
}
