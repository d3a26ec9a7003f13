package settings_test

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/pagetest"
	"placebook/ui/page/settings"
	"placebook/ui/uitest"
)

// TestMain lets this binary be the helper process that looks at a view.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == store.HelperWord {
		os.Exit(store.RunHelper(os.Stdin))
	}
	os.Exit(m.Run())
}

func build(h page.Host) page.Page { return settings.New(h) }

// inUse makes a host whose lists are in use: partners, people, own fields.
func inUse(t testing.TB) *pagetest.Host {
	t.Helper()
	h := pagetest.New(t)
	h.Save(&data.Partnership{Name: "Example Place Partnership", Purpose: "Better health and care, planned together.", Established: year(2019),
		Contact: "Ana Example, Partnership Manager", Classification: "Official"})
	var all []data.Record
	for i := range 24 {
		sector := []string{"VCSE", "VCSE", "Social care", "Housing", "Physical health", "Faith"}[i%6]
		all = append(all, &data.Organisation{Name: fmt.Sprintf("Example Body %02d", i+1), Sector: sector, Status: data.StatusActive})
	}
	for i := range 9 {
		all = append(all, &data.Person{Name: fmt.Sprintf("Person Sample%d", i+1), Profession: []string{"GP", "Nurse", ""}[i%3]})
	}
	h.Save(all...)
	do(t, h, func(tx *store.Tx) error {
		van, err := edit.AddOwn(tx, data.Organisations, "Referral route", data.OwnChoice)
		if err != nil {
			return err
		}
		for _, c := range []string{"E-mail", "Form", "Telephone"} {
			if _, err := (edit.Choices{Own: van}).Add(tx, c); err != nil {
				return err
			}
		}
		day, err := edit.AddOwn(tx, data.Organisations, "Last visit", data.OwnDay)
		if err != nil {
			return err
		}
		for i, r := range all[:12] {
			o := data.Clone(r).(*data.Organisation)
			o.Own = map[data.ID]string{van: []string{"E-mail", "Form"}[i%2]}
			if i < 5 {
				o.Own[day] = "2026-02-1" + fmt.Sprint(i)
			}
			if err := edit.Save(tx, o); err != nil {
				return err
			}
		}
		return nil
	})
	return h
}

func year(n int) data.Day {
	d, _ := data.ParseDay(fmt.Sprint(n))
	return d
}

func do(t testing.TB, h *pagetest.Host, job func(tx *store.Tx) error) {
	t.Helper()
	if err := h.Store().Update("Test", job); err != nil {
		t.Fatal(data.Sentence(err))
	}
}

// view reads something of the data.
func view[T any](h *pagetest.Host, get func(b *book.Book) T) (out T) {
	h.Store().View(func(b *book.Book) error {
		out = get(b)
		return nil
	})
	return out
}

// said is the last message.
func said(h *pagetest.Host) string {
	if len(h.Said) == 0 {
		return ""
	}
	return h.Said[len(h.Said)-1]
}

func goTo(h *pagetest.Host, part string) {
	h.Page().(page.Goer).GoTo(page.Place{Page: "settings", Part: part})
}

var sections = []string{"lists", "own", "rules", "partnership", "you", "appearance", "security", "about"}

func TestPictures(t *testing.T) {
	h := inUse(t)
	w := h.Window("settings", build)
	for _, s := range sections {
		goTo(h, s)
		picture(w, h, true, s)
	}
	goTo(h, "lists")
	w.SetTheme(look.Contrast, 1)
	picture(w, h, false, "lists-contrast")
	w.SetTheme(look.Light, 1)
	for name, where := range map[string]string{"choices": "own/organisations/" + string(route(h)), "passphrase": "security/passphrase", "recovery": "security/recovery"} {
		goTo(h, where)
		picture(w, h, false, name)
	}
}

// route is the definition of the own field of choices.
func route(h *pagetest.Host) data.ID {
	return view(h, func(b *book.Book) data.ID { return b.OwnField(data.Organisations, "Referral route").ID })
}

func TestPicturesLargeText(t *testing.T) {
	h := inUse(t)
	w := h.Window("settings", build, uitest.Factor(1.5))
	for _, s := range sections {
		goTo(h, s)
		if out := w.Sideways(); len(out) > 0 {
			t.Errorf("%s: beyond the window's right edge: %v", s, out)
		}
		picture(w, h, false, s+"-150")
	}
}

func TestPicturesOnALargeScreen(t *testing.T) {
	h := inUse(t)
	long := "A sector whose name is as long as a name in a list may be, eighty letters of it"
	do(t, h, func(tx *store.Tx) error {
		c := edit.Choices{List: data.SettingSectors}
		for i := range 60 {
			if _, err := c.Add(tx, fmt.Sprintf("Sector %02d of the partnership", i)); err != nil {
				return err
			}
		}
		if _, _, err := c.Rename(tx, "VCSE", long); err != nil {
			return err
		}
		return c.Retire(tx, "Education", true)
	})
	w := h.Window("settings", build, uitest.Size(1920, 1080))
	w.TapRow("Entries", w.RowOf("Entries", long), 0)
	picture(w, h, false, "lists-1920")
	goTo(h, "own")
	picture(w, h, false, "own-1920")
	goTo(h, "partnership")
	picture(w, h, false, "partnership-1920")
	goTo(h, "security")
	picture(w, h, false, "security-1920")
}

func TestPicturesOfNothing(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("settings", build)
	goTo(h, "own/people")
	w.See("No fields of your own yet")
	picture(w, h, true, "own-empty")
	goTo(h, "partnership")
	picture(w, h, false, "partnership-empty")
}

func TestTheSectionsAreReached(t *testing.T) {
	h := inUse(t)
	w := h.Window("settings", build)
	w.WantFocus("Sections of Settings")
	titles := map[string]string{"lists": "Sectors", "own": "Own fields", "rules": "Numbers that the figures go by", "partnership": "Who you are",
		"you": "Your name", "appearance": "Size of the text", "security": "What is protected", "about": "Is everything sound?"}
	for _, s := range sections {
		if at := h.Page().(page.Goer).Place(); !strings.HasPrefix(at.Part, s) {
			t.Errorf("by keys at %q, want %q", at.Part, s)
		}
		w.See(titles[s])
		w.Key(fyne.KeyDown, 0)
	}
	w.WantFocus("Sections of Settings")
	w.Tap("Appearance") // by the mouse so that the way back leads from it
	if to := h.Gone[len(h.Gone)-1]; to.Page != "settings" || to.Part != "appearance" {
		t.Errorf("gone to %+v", to)
	}
	w.See("Size of the text")
	topics := settings.Topics()
	if len(topics) != len(sections) {
		t.Errorf("%d topics", len(topics))
	}
	for _, topic := range topics {
		goTo(h, topic.Place.Part)
		w.See(titles[topic.Place.Part])
	}
	goTo(h, "nowhere")
	w.See(titles["about"])
}

func TestEverySectionFollowsTheData(t *testing.T) {
	h := inUse(t)
	w := h.Window("settings", build)
	w.See("8 organisations")
	h.Save(&data.Organisation{Name: "Example Hall", Sector: "VCSE"})
	w.See("9 organisations")
	goTo(h, "own")
	do(t, h, func(tx *store.Tx) error {
		_, err := edit.AddOwn(tx, data.Organisations, "Van number", data.OwnText)
		return err
	})
	if w.RowOf("Own fields", "Van number") < 0 {
		t.Error("a field that a colleague added is not shown")
	}
	goTo(h, "own/organisations/"+string(route(h)))
	w.See("Choices of Referral route")
	do(t, h, func(tx *store.Tx) error { return edit.Delete(tx, data.Settings, route(h)) })
	w.NotSee("Choices of Referral route")
	goTo(h, "rules")
	w.Fill("Withhold counts under (people)", "7")
	do(t, h, func(tx *store.Tx) error { _, err := edit.SetRule(tx, data.ContactMonths, "4"); return err })
	if got := text(w, "Spoken to within (months)"); got != "4" {
		t.Errorf("%q is shown, 4 is in force", got)
	}
	if got := text(w, "Withhold counts under (people)"); got != "7" {
		t.Errorf("what was typed is gone: %q", got)
	}
	goTo(h, "partnership")
	w.Tap("Leave without saving")
	p := view(h, func(b *book.Book) *data.Partnership {
		return b.Copy(data.Partnerships, data.PartnershipID).(*data.Partnership)
	})
	p.About = "Said by a colleague"
	h.Save(p)
	if got := text(w, "About"); got != "Said by a colleague" {
		t.Errorf("%q", got)
	}
}

// picture compares the window with a picture, in both themes if asked. The folder
// of the data, another in each run, is shown as one that stays.
func picture(w *uitest.Window, h *pagetest.Host, both bool, name string) {
	rewrite(w.Canvas().Content(), h.Dir(), `C:\Placebook\data`)
	if both {
		w.GoldenBoth(name)
	} else {
		w.Golden(name)
	}
}

// rewrite puts other words in the place of some that are shown.
func rewrite(o fyne.CanvasObject, old, new string) {
	switch o := o.(type) {
	case *kit.Words:
		if strings.Contains(o.Text(), old) {
			o.SetText(strings.ReplaceAll(o.Text(), old, new))
		}
	case *fyne.Container:
		for _, c := range o.Objects {
			rewrite(c, old, new)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			rewrite(c, old, new)
		}
	}
}

// text is what stands in a box.
func text(w *uitest.Window, box string) string {
	return reflect.ValueOf(w.Find(box).Object).Elem().FieldByName("Text").String()
}
