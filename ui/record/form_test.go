package record_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/look"
	"placebook/ui/record"
	"placebook/ui/uitest"
)

const ctrl = fyne.KeyModifierControl

// savedAs gives a record as it is saved.
func savedAs[T data.Record](t testing.TB, s *store.Store, id data.ID) (out T) {
	t.Helper()
	_ = s.View(func(b *book.Book) error {
		got, ok := book.One[T](b, id)
		if !ok {
			t.Fatalf("%s is not there", id)
		}
		out = b.Copy(got.Kind(), id).(T)
		return nil
	})
	return out
}

// meetings gives a store a Board on 19 March, whose papers are due on the 12th.
func meetings(t testing.TB, s *store.Store) {
	t.Helper()
	save(t, s, &data.Event{Type: data.EventBoard, Title: "The Board", Day: data.DayOf(2026, 3, 19), PapersDue: data.DayOf(2026, 3, 12), CutOff: data.DayOf(2026, 3, 5)},
		&data.Event{Type: data.EventBoard, Title: "The Board", Day: data.DayOf(2026, 1, 22)})
}

func TestADayIsSaid(t *testing.T) {
	s := create(t)
	meetings(t, s)
	o := &data.Organisation{Name: "Example Homes"}
	save(t, s, o)
	f, w, _ := form(t, s, data.Organisations)
	f.Show(o.ID)
	for _, x := range []struct{ typed, answer, left string }{
		{"12/3", "Thursday 12 March 2026, the day papers are due", "12 Mar 2026"},
		{"next board", "Thursday 19 March 2026, the Board meets", "19 Mar 2026"},
		{"last Board", "Thursday 22 January 2026, the Board meets", "22 Jan 2026"},
		{"end of June", "Tuesday 30 June 2026, in 118 days", "30 Jun 2026"},
		{"Q2", "Wednesday 30 September 2026, the end of Q2 2026/27", "30 Sep 2026"},
		{"Febuary 2026", `February 2026, the month without a day: "febuary" read as February`, "Feb 2026"},
		{"2020/21", "2020/21, the financial year: April 2020 to March 2021", "2020/21"},
		{"Good Friday", "Friday 3 April 2026, Good Friday", "3 Apr 2026"},
		{"2 April 2021", "Friday 2 April 2021, Good Friday", "2 Apr 2021"},
		{"next bank holiday", "Friday 3 April 2026, Good Friday", "3 Apr 2026"},
		{"in 22 working days", "Tuesday 7 April 2026, in 34 days", "7 Apr 2026"},
	} {
		w.Fill("Joined", x.typed)
		w.See(x.answer)
		w.Key(fyne.KeyTab, 0)
		w.See(x.answer) // the text is written properly, the answer stays
		w.See(x.left)
		if !f.Save() {
			t.Fatal("not saved")
		}
		if got := savedAs[*data.Organisation](t, s, o.ID).Joined.Short(); got != x.left {
			t.Errorf("%q is kept as %q", x.typed, got)
		}
	}
	w.Fill("Joined", "mid-March")
	w.NotSee("one of many days") // it may still become something
	if f.Save() {
		t.Fatal("saved a guess")
	}
	w.See(`"mid-March" may be one of many days: write the day, or only March 2026`)
	w.WantFocus("Joined")
}

func TestTheCalendarKnowsTheBoard(t *testing.T) {
	s := create(t)
	meetings(t, s)
	f, w, _ := form(t, s, data.Organisations)
	f.ShowNew(&data.Organisation{Name: "Example Homes"})
	w.Tap("Calendar of Joined")
	for _, word := range []string{"March 2026", "Cut-off", "Papers", "Board", "Wednesday 4 March 2026"} {
		w.See(word)
	}
	w.Tap("Month after")
	w.See("Holiday")
	w.Tap("Month before")
	w.Tap("19")
	w.See("19 Mar 2026")
	w.See("Thursday 19 March 2026, the Board meets")
	if f.Changed() != 1 {
		t.Errorf("%d boxes changed", f.Changed())
	}
}

func TestEnterGoesOnAndCtrlEnterSaves(t *testing.T) {
	s := create(t)
	f, w, saved := form(t, s, data.Organisations)
	f.ShowNew(&data.Organisation{})
	w.Focus("Name")
	w.Keys("Example Choir\n")
	w.WantFocus("Short name")
	w.Keys("EC")
	w.Key(fyne.KeyReturn, ctrl)
	if len(*saved) != 1 || savedAs[*data.Organisation](t, s, (*saved)[0]).ShortName != "EC" {
		t.Errorf("saved %v", *saved)
	}
}

func TestWhatIsNeededIsSaid(t *testing.T) {
	s := create(t)
	f, w, _ := form(t, s, data.Events)
	f.ShowNew(&data.Event{})
	for _, label := range []string{"Type (needed)", "Title (needed)", "Day (needed)"} {
		w.See(label)
	}
	w.NotSee("Venue (needed)")
}

func TestChoosingARecordForgives(t *testing.T) {
	s := create(t)
	a, b := &data.Organisation{Name: "Example Hospice", Sector: "Physical health", Postcode: "SE1 1AA"}, &data.Organisation{Name: "\u00c9coute Example", ShortName: "EE"}
	gone := &data.Organisation{Name: "Example Almshouses", Status: data.StatusClosed}
	save(t, s, a, b, gone)
	p := &data.Person{Name: "Ada Sample"}
	save(t, s, p)
	f, w, _ := form(t, s, data.Persons)
	f.Show(p.ID)
	for typed, want := range map[string]string{"ecoute": "\u00c9coute Example", "EE": "\u00c9coute Example", "hopsice": "Example Hospice", "example h": "Example Hospice"} {
		w.Focus("Organisation")
		w.Keys(typed + "\n")
		if f.Changed() != 1 || !w.Sees(want) {
			t.Errorf("%q does not find %s", typed, want)
		}
		f.PutBack()
	}
	w.Tap("Organisation")
	words := strings.Join(w.Words(), "|")
	if h, c := strings.Index(words, "Example Hospice"), strings.Index(words, "Example Almshouses"); h < 0 || c < h {
		t.Errorf("a closed one is not last: %s", words)
	}
	w.See("closed")
	w.See("Physical health, SE1 1AA")
}

func TestWhatWasChosenLatelyStandsAtTheTop(t *testing.T) {
	s := create(t)
	save(t, s, &data.Organisation{Name: "Example A"}, &data.Organisation{Name: "Example B"}, &data.Organisation{Name: "Example C"})
	p, q := &data.Person{Name: "Ada Sample"}, &data.Person{Name: "Jo Test"}
	save(t, s, p, q)
	f, w, _ := form(t, s, data.Persons)
	f.Show(p.ID)
	w.Choose("Organisation", "Example C")
	f.Save()
	f.Show(q.ID)
	w.Tap("Organisation")
	if got := pickLines(w); !slices.Equal(got, []string{"Example C", "Example A", "Example B"}) {
		t.Errorf("offered %q", got)
	}
}

// pickLines are the lines of the open list that name an example.
func pickLines(w *uitest.Window) (out []string) {
	for _, name := range w.Names() {
		if strings.HasPrefix(name, "Example ") {
			out = append(out, name)
		}
	}
	return out
}

func TestSomebodyWhoLeftIsOfferedLast(t *testing.T) {
	s := create(t)
	o := &data.Organisation{Name: "Example Homes"}
	save(t, s, o)
	a, b := &data.Person{Name: "Ada Sample"}, &data.Person{Name: "Jo Test"}
	save(t, s, a, b)
	save(t, s, &data.Role{Person: a.ID, Organisation: o.ID, Title: data.RoleEmployee, From: data.DayOf(2020, 4, 1), To: data.DayOf(2025, 12, 31)})
	f, w, _ := form(t, s, data.Organisations)
	f.Show(o.ID)
	w.Tap("Key contact")
	w.See("left Example Homes")
	if words := strings.Join(w.Words(), "|"); strings.Index(words, "Ada Sample") < strings.Index(words, "Jo Test") {
		t.Errorf("offered %s", words)
	}
}

func TestAPersonIsAddedByName(t *testing.T) {
	s := create(t)
	o := &data.Organisation{Name: "Example Homes"}
	save(t, s, o)
	f, w, _ := form(t, s, data.Organisations)
	f.Show(o.ID)
	w.Choose("Key contact", "Zoe Trial")
	w.See("Zoe Trial")
	f.Save()
	p := savedAs[*data.Person](t, s, savedAs[*data.Organisation](t, s, o.ID).KeyContact)
	if p.Name != "Zoe Trial" {
		t.Errorf("made %q", p.Name)
	}
}

func TestAChoiceIsEmptiedByAKeyUnlessItIsNeeded(t *testing.T) {
	s := create(t)
	e := &data.Event{Type: data.EventBoard, Title: "The Board", Day: data.DayOf(2026, 3, 19), Mode: "Online"}
	save(t, s, e)
	f, w, _ := form(t, s, data.Events)
	f.Show(e.ID)
	w.Focus("Mode")
	w.Key(fyne.KeyDelete, 0)
	w.Focus("Type")
	w.Key(fyne.KeyDelete, 0)
	f.Save()
	if got := savedAs[*data.Event](t, s, e.ID); got.Mode != "" || got.Type != data.EventBoard {
		t.Errorf("kept %q, %q", got.Mode, got.Type)
	}
}

func TestWhatWasChosenAndThenDeletedIsSaid(t *testing.T) {
	s := create(t)
	p, o := &data.Person{Name: "Ada Sample"}, &data.Organisation{Name: "Example Homes"}
	save(t, s, p, o)
	f, w, _ := form(t, s, data.Organisations)
	f.Show(o.ID)
	w.Choose("Key contact", "Ada Sample")
	if err := s.Update("Delete person", func(tx *store.Tx) error { return edit.Delete(tx, data.Persons, p.ID) }); err != nil {
		t.Fatal(err)
	}
	f.Meanwhile("")
	w.See("Ada Sample (deleted)")
	w.See("What was chosen here has been deleted meanwhile. Choose another.")
}

func TestARetiredChoiceOfAnOwnFieldIsKept(t *testing.T) {
	s := create(t)
	_, _, o := ownFields(t, s)
	err := s.Update("Retire", func(tx *store.Tx) error {
		for _, r := range tx.All(data.Settings) {
			if def := r.(*data.Setting); def.Value == "Parking" {
				now := data.Clone(def).(*data.Setting)
				now.RetireEntry("Free", true)
				return tx.Put(now)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	f, w, _ := form(t, s, data.Organisations)
	f.Show(o.ID)
	w.See("Free")
	w.Fill("Beds", "12")
	if !f.Save() {
		t.Fatal("not saved")
	}
	w.Tap("Parking")
	if w.Has("Free") {
		t.Error("it is still offered")
	}
	w.Key(fyne.KeyEscape, 0)
	if got := savedAs[*data.Organisation](t, s, o.ID); len(got.Own) != 4 {
		t.Errorf("own fields %v", got.Own)
	}
}

// ownFields shows an organisation with a value in one own field of each type but
// the number.
func ownFields(t testing.TB, s *store.Store) (*record.Form, *uitest.Window, *data.Organisation) {
	t.Helper()
	o := &data.Organisation{Common: data.Common{Own: map[data.ID]string{}}, Name: "Example Homes"}
	err := s.Update("Own fields", func(tx *store.Tx) error {
		for _, d := range []struct{ name, typ, value string }{{"Parking", data.OwnChoice, "Free"}, {"Reviewed", data.OwnDay, "2026-03-01"}, {"Van", data.OwnText, "Blue"}, {"Beds", data.OwnNumber, ""}} {
			id, err := edit.DefineOwn(tx, data.Organisations, d.name, d.typ, []string{"Free", "None"})
			if err != nil {
				return err
			}
			if d.value != "" {
				o.Own[id] = d.value
			}
		}
		return edit.Save(tx, o)
	})
	if err != nil {
		t.Fatal(data.Sentence(err))
	}
	f, w, _ := form(t, s, data.Organisations)
	f.Show(o.ID)
	return f, w, o
}

// full is an organisation with something in most boxes.
func full(t testing.TB, s *store.Store) *data.Organisation {
	t.Helper()
	meetings(t, s)
	p, n := &data.Person{Name: "Grace Pattern", JobTitle: "Director of Communities"}, &data.Neighbourhood{Name: "North"}
	save(t, s, p, n)
	o := &data.Organisation{Name: "Example Homes", ShortName: "EH", Sector: "Housing", Status: data.StatusActive, Joined: data.MonthOf(2021, 4), KeyContact: p.ID,
		Neighbourhoods: []data.ID{n.ID}, EntitledToASeat: data.Yes, Phone: "020 7946 0001", Postcode: "SE1 1AA",
		Offers: "Homes for rent and for key workers; a repairs service; a fund for residents in hardship; advice on damp, by telephone and on the doorstep, with the council's officers."}
	save(t, s, o)
	return o
}

func TestFormPictures(t *testing.T) {
	s := create(t)
	o := full(t, s)
	f, w, _ := form(t, s, data.Organisations)
	f.Show(o.ID)
	w.Fill("Joined", "next Board")
	w.Key(fyne.KeyTab, 0)
	w.Fill("Left", "31 February")
	w.Fill("Postcode", "SE1")
	w.Key(fyne.KeyTab, 0)
	w.Fill("Name", "")
	f.Save()
	w.Fill("Left", "last Board")
	f.Save()
	w.GoldenBoth("form-errors")
	w.SetTheme(look.Contrast, 1)
	w.Golden("form-errors-contrast")
}

func TestFormPicturesInLargeText(t *testing.T) {
	s := create(t)
	o := full(t, s)
	f, w, _ := form(t, s, data.Organisations)
	f.Show(o.ID)
	w.SetTheme(look.Light, 1.5)
	w.Resize(520, 900)
	w.Golden("form-150")
	w.Tap("Calendar of Joined")
	w.Golden("form-calendar-150")
}

func TestOwnFieldsPicture(t *testing.T) {
	s := create(t)
	_, w, _ := ownFields(t, s)
	w.Resize(400, 1300)
	w.Fill("Beds", "many")
	w.Key(fyne.KeyTab, 0)
	w.GoldenBoth("form-own")
}
