package record_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/data/vault"
	"placebook/ui/kit"
	"placebook/ui/record"
	"placebook/ui/uitest"
)

var noon = time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)

func create(t testing.TB) *store.Store {
	t.Helper()
	s, _, err := store.Create(filepath.Join(t.TempDir(), "data"), []byte("correct horse"),
		store.Options{Now: func() time.Time { return noon }, Author: "Ana Example", Laptop: "Ana's laptop", Cost: vault.TestCost})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func save(t testing.TB, s *store.Store, rs ...data.Record) {
	t.Helper()
	err := s.Update("Test", func(tx *store.Tx) error {
		for _, r := range rs {
			if err := edit.Save(tx, r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(data.Sentence(err))
	}
}

// form shows a form of a kind in a window of its own.
func form(t testing.TB, s *store.Store, k *data.Kind) (*record.Form, *uitest.Window, *[]data.ID) {
	t.Helper()
	var f *record.Form
	var w *uitest.Window
	saved := new([]data.ID)
	w = uitest.New(t, func() fyne.CanvasObject {
		f = record.NewForm(record.FormOptions{Kind: k, View: s.View, Canvas: func() fyne.Canvas { return w.Canvas() }, Update: s.Update,
			Saved: func(id data.ID, _ bool) { *saved = append(*saved, id) }, Failed: func(err error) { t.Error(data.Sentence(err)) }})
		return f.Object()
	}, uitest.Size(400, 700))
	return f, w, saved
}

func TestEveryKindHasItsForm(t *testing.T) {
	s := create(t)
	for _, k := range data.Kinds() {
		if k.Internal {
			continue
		}
		f, w, _ := form(t, s, k)
		f.ShowNew(k.New())
		if n := f.Changed(); n != 0 {
			t.Errorf("%s: %d boxes of a new one count as changed", k.Name, n)
		}
		for _, field := range k.Shown() {
			if field.Type != data.TypeOwn && !w.Has(field.Label) && !w.Sees(field.Label) {
				t.Errorf("%s: no box for %s", k.Name, field.Label)
			}
		}
	}
}

// What a form shows and puts back is what was there, for every type of field.
func TestShowingChangesNothing(t *testing.T) {
	s := create(t)
	o := &data.Organisation{Name: "Example Homes", Joined: data.MonthOf(2021, 4), Left: data.FinancialYearOf(2025), Postcode: "SE1",
		Offers: "One line\nand another", EntitledToASeat: data.No}
	o.Tags, o.Links = []string{"damp", "hardship"}, []string{"https://homes.example"}
	save(t, s, o)
	p := &data.Person{Name: "Ada Sample", Organisation: o.ID}
	save(t, s, p)
	ro := &data.Role{Person: p.ID, Organisation: o.ID, Title: data.RoleDeputy, SessionsAWeek: "1.5", Voting: data.Yes}
	g := &data.Group{Name: "The Board", QuorumClauses: []string{"2 by sector VCSE"}, QuorumTotal: "7"}
	e := &data.Event{Type: data.Events.Field("type").Choices[0], Title: "Lunch and Learn", Day: data.DayOf(2026, 3, 12)}
	save(t, s, ro, g, e)
	for _, r := range []data.Record{o, p, ro, g, e} {
		f, w, _ := form(t, s, r.Kind())
		if !f.Show(r.Base().ID) {
			t.Fatalf("%s is not there", r.Kind().Name)
		}
		if n := f.Changed(); n != 0 {
			t.Errorf("%s: %d boxes count as changed", r.Kind().Name, n)
		}
		w.Keys("\t\t\t")
		for range 40 { // through all boxes: leaving one changes nothing
			w.Key(fyne.KeyTab, 0)
		}
		if n := f.Changed(); n != 0 {
			t.Errorf("%s: %d boxes count as changed after going through them", r.Kind().Name, n)
		}
	}
}

func TestNumbersTimesAndClauses(t *testing.T) {
	s := create(t)
	f, w, saved := form(t, s, data.Groups)
	f.ShowNew(&data.Group{})
	w.Fill("Name", "The Board")
	w.Fill("Quorum: members present", "7.5")
	w.Choose("At least", "2")
	w.Choose("Which one", "VCSE")
	w.See("2 from VCSE")
	if f.Save() {
		t.Fatal("saved half a member")
	}
	w.See("\"7.5\" is not a whole number")
	w.WantFocus("Quorum: members present")
	w.Fill("Quorum: members present", "7")
	if !f.Save() || len(*saved) != 1 {
		t.Fatal("not saved")
	}
	_ = s.View(func(b *book.Book) error {
		g, _ := book.One[*data.Group](b, (*saved)[0])
		if g == nil || g.QuorumTotal != "7" || !slices.Equal(g.QuorumClauses, []string{"2 by sector VCSE"}) {
			t.Errorf("saved %+v", g)
		}
		return nil
	})
}

func TestAQuorumIsPutTogetherByChoosing(t *testing.T) {
	s := create(t)
	g := &data.Group{Name: "The Board", QuorumClauses: []string{"1 by sector VCSE", "who knows"}}
	save(t, s, g)
	f, w, _ := form(t, s, data.Groups)
	f.Show(g.ID)
	w.See("1 from VCSE")
	w.See("who knows")
	w.Choose("By", "Role")
	w.Choose("Which one", data.RoleCoChair)
	w.See("1 in the role Co-chair")
	w.Choose("At least", "3")
	w.Choose("Which one", "VCSE") // of a kind that is there already: another number
	w.See("3 from VCSE")
	w.NotSee("1 from VCSE")
	w.Tap("Take out who knows")
	w.WantFocus("At least")
	w.NotSee("who knows")
	w.Choose("By", "Profession")
	w.Focus("Which one")
	w.Keys(" nurse\n") // by keys alone
	w.See("1 of the profession Nurse")
	w.See("1 box changed")
	if !f.Save() {
		t.Fatal("not saved")
	}
	_ = s.View(func(b *book.Book) error {
		g, _ := book.One[*data.Group](b, g.ID)
		if want := []string{"1 by profession Nurse", "1 by role Co-chair", "3 by sector VCSE"}; !slices.Equal(g.QuorumClauses, want) {
			t.Errorf("saved %q", g.QuorumClauses)
		}
		return nil
	})
	w.Tap("Take out 3 from VCSE")
	w.Tap("Put back")
	w.See("3 from VCSE")
}

// What no membership can meet is said at its box as it is typed, and saved all
// the same.
func TestADoubtIsSaidAtItsBox(t *testing.T) {
	s := create(t)
	ada, bo := &data.Person{Name: "Ada Sample"}, &data.Person{Name: "Bo Example"}
	g := &data.Group{Name: "The Board", QuorumTotal: "2"}
	save(t, s, ada, bo, g)
	for _, p := range []*data.Person{ada, bo} {
		save(t, s, &data.Role{Person: p.ID, Group: g.ID, Title: data.RoleCoChair, Voting: data.Yes})
	}
	f, w, saved := form(t, s, data.Groups)
	f.Show(g.ID)
	w.NotSee("out of reach")
	w.Fill("Quorum: members present", "3")
	w.See("A quorum of 3 is out of reach: 2 members vote in all")
	w.Choose("Which one", "Housing")
	w.See("1 from Housing is out of reach: no member votes of that kind")
	w.Fill("Co-chairs at a time", "1")
	w.See("Ada Sample and Bo Example are co-chairs today, more than the group has at a time")
	if !f.Save() || len(*saved) != 1 {
		t.Fatal("not saved")
	}
	w.See("A quorum of 3 is out of reach")
	f.Show(g.ID)
	w.See("A quorum of 3 is out of reach")
	w.Fill("Quorum: members present", "2.5")
	w.NotSee("A quorum of 3")
	w.Fill("Quorum: members present", "2")
	w.Fill("Co-chairs at a time", "2")
	w.Tap("Take out 1 from Housing")
	w.NotSee("out of reach")
	w.NotSee("are co-chairs today")
}

// A tick that nobody touched stays not known; one that was set and taken away
// is a no.
func TestTicks(t *testing.T) {
	s := create(t)
	o := &data.Organisation{Name: "Example Homes"}
	save(t, s, o)
	f, w, _ := form(t, s, data.Organisations)
	f.Show(o.ID)
	w.Tap("Entitled to a seat")
	w.Tap("Entitled to a seat")
	f.Save()
	_ = s.View(func(b *book.Book) error {
		if got, _ := book.One[*data.Organisation](b, o.ID); got.EntitledToASeat != data.No {
			t.Errorf("kept %q", got.EntitledToASeat)
		}
		return nil
	})
}

func TestAChoiceCanBeEmptied(t *testing.T) {
	s := create(t)
	o := &data.Organisation{Name: "Example Homes", Sector: "Housing", Status: data.StatusActive}
	save(t, s, o)
	f, w, _ := form(t, s, data.Organisations)
	f.Show(o.ID)
	w.Choose("Sector", "(leave empty)")
	w.Choose("Status", "Paused")
	f.Save()
	_ = s.View(func(b *book.Book) error {
		if got, _ := book.One[*data.Organisation](b, o.ID); got.Sector != "" || got.Status != data.StatusPaused {
			t.Errorf("kept %q, %q", got.Sector, got.Status)
		}
		return nil
	})
}

func TestAnEntryOfAnEditableListIsAdded(t *testing.T) {
	s := create(t)
	f, w, _ := form(t, s, data.Organisations)
	f.ShowNew(&data.Organisation{})
	w.Fill("Name", "Example Allotments")
	w.Choose("Sector", "Growing")
	f.Save()
	_ = s.View(func(b *book.Book) error {
		if !slices.Contains(b.Choices(data.Organisations.Field("sector")), "Growing") {
			t.Error("the list does not have it")
		}
		return nil
	})
}

func TestPeopleOfOneNameAreToldApart(t *testing.T) {
	s := create(t)
	o := &data.Organisation{Name: "Example Homes"}
	save(t, s, o)
	save(t, s, &data.Person{Name: "Jo Test", JobTitle: "Nurse"}, &data.Person{Name: "Jo Test", Organisation: o.ID}, &data.Person{Name: "Jo Test"})
	f, w, _ := form(t, s, data.Organisations)
	f.Show(o.ID)
	w.Tap("Key contact")
	w.See("Nurse")
	w.See("Example Homes")
	w.Keys("jo nurse\n")
	w.See("Nurse") // in the box, too
	w.Choose("Key contact", "Jo Test")
}

func TestWhoChangedItMeanwhile(t *testing.T) {
	s := create(t)
	o := &data.Organisation{Name: "Example Homes", Joined: data.DayOf(2021, 4, 1)}
	save(t, s, o)
	f, w, _ := form(t, s, data.Organisations)
	f.Show(o.ID)
	w.Fill("Joined", "2 April 2021")
	w.Fill("Telephone", "020 7946 0001")
	save(t, s, &data.Organisation{Common: data.Common{ID: o.ID}, Name: "Example Homes", Joined: data.DayOf(2021, 5, 1), ShortName: "EH"})
	if !f.Meanwhile("Ben") {
		t.Error("it is not there any more")
	}
	w.See("Changed by Ben meanwhile: 1 May 2021")
	if n := f.Changed(); n != 2 {
		t.Errorf("%d boxes changed", n)
	}
	f.PutBack()
	w.NotSee("meanwhile")
	if n := f.Changed(); n != 0 {
		t.Errorf("%d boxes changed after putting back", n)
	}
}

func TestHistoryInWords(t *testing.T) {
	s := create(t)
	n, o := &data.Neighbourhood{Name: "North"}, &data.Organisation{Name: "Example Homes"}
	save(t, s, n, o)
	p := &data.Person{Name: "Ada Sample", AccessNeeds: "A chair by the door"}
	save(t, s, p)
	var own data.ID
	err := s.Update("Own", func(tx *store.Tx) (err error) {
		own, err = edit.DefineOwn(tx, data.Organisations, "Reviewed", data.OwnDay, nil)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	o.Own = map[data.ID]string{own: "2026-03-01"}
	o.Neighbourhoods, o.Joined, o.KeyContact = []data.ID{n.ID}, data.DayOf(2021, 4, 1), p.ID
	save(t, s, o)
	o.Neighbourhoods, o.Joined, o.KeyContact, o.EntitledToASeat = nil, data.Day{}, "", data.Yes
	save(t, s, o)
	del := func(tx *store.Tx) error { return edit.Delete(tx, data.Organisations, o.ID) }
	if err := s.Update("Delete", del); err != nil {
		t.Fatal(err)
	}
	save(t, s, o)
	want := []string{
		"Brought back",
		"Deleted",
		"Neighbourhoods: North taken out; Joined: now empty, was 1 Apr 2021; Key contact: now empty, was Ada Sample; Entitled to a seat: Yes",
		"Neighbourhoods: North added; Joined: 1 Apr 2021; Key contact: Ada Sample; Reviewed: 1 Mar 2026",
		"Name: Example Homes",
	}
	if got := told(t, s, data.Organisations, o.ID); !slices.Equal(got, want) {
		t.Errorf("told\n%s\nwants\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if got := told(t, s, data.Persons, p.ID); !slices.Equal(got, []string{"Name: Ada Sample; Access needs: changed"}) {
		t.Errorf("told %q", got)
	}
}

func told(t *testing.T, s *store.Store, k *data.Kind, id data.ID) (out []string) {
	t.Helper()
	h, err := s.History(k, id)
	if err != nil {
		t.Fatal(err)
	}
	_ = s.View(func(b *book.Book) error {
		for _, e := range h {
			story := record.Tell(b, k, e)
			if story.When != "4 Mar 2026, 12:00" || story.Who != "Ana Example, \u201cAna's laptop\u201d" {
				t.Errorf("%q, %q", story.When, story.Who)
			}
			out = append(out, strings.Join(story.Lines, "; "))
		}
		return nil
	})
	return out
}

func BenchmarkFormOpen(b *testing.B) {
	s := create(b)
	x, y := &data.Organisation{Name: "Example A", Sector: "Housing"}, &data.Organisation{Name: "Example B", Offers: "Advice"}
	save(b, s, x, y)
	f, _, _ := form(b, s, data.Organisations)
	for b.Loop() {
		f.Show(x.ID)
		f.Show(y.ID)
	}
}

func BenchmarkFormMake(b *testing.B) {
	s := create(b)
	uitest.New(b, func() fyne.CanvasObject { return kit.Space(1, 1) })
	for b.Loop() {
		record.NewForm(record.FormOptions{Kind: data.Organisations, View: s.View}).ShowNew(&data.Organisation{})
	}
}
