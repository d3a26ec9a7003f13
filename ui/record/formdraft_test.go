package record_test

import (
	"bytes"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/record"
)

// again makes a new form, as the next start of the program does, and gives it a
// draft.
func again(t testing.TB, s *store.Store, k *data.Kind, draft []byte) (*record.Form, bool, seer) {
	t.Helper()
	f, w, _ := form(t, s, k)
	took := f.TakeDraft(draft)
	return f, took, w
}

type seer interface {
	See(string)
	NotSee(string)
	Key(fyne.KeyName, fyne.KeyModifier)
}

func TestADraftOutlivesTheForm(t *testing.T) {
	s := create(t)
	meetings(t, s)
	n, o := &data.Neighbourhood{Name: "North"}, &data.Organisation{Name: "Example Homes", Phone: "020 7946 0001", Offers: "Advice"}
	save(t, s, n, o)
	f, w, _ := form(t, s, data.Organisations)
	f.Show(o.ID)
	if f.Draft() != nil {
		t.Error("a draft of nothing")
	}
	w.Fill("Telephone", "020 7946 0002")
	w.Fill("Joined", "next Bo") // half a day
	w.Fill("What it offers: what, for whom, how to refer", "")
	w.Choose("Sector", "Housing")
	w.Choose("Key contact", "Zoe Trial")
	w.Choose("Neighbourhoods", "North")
	w.Choose("Neighbourhoods", "South")
	w.Tap("Entitled to a seat")
	draft := f.Draft()
	if k, id, ok := record.DraftOf(draft); k != data.Organisations || id != o.ID || !ok {
		t.Errorf("a draft of %v, %q, %v", k, id, ok)
	}

	f, took, next := again(t, s, data.Organisations, draft)
	if !took || f.Changed() != 7 || f.IsNew() || f.Record().Base().ID != o.ID {
		t.Fatalf("took %v, %d boxes changed", took, f.Changed())
	}
	for _, word := range []string{"020 7946 0002", "next Bo", "Housing", "Zoe Trial", "North", "South", "7 boxes changed"} {
		next.See(word)
	}
	next.NotSee("meanwhile")
	if !bytes.Equal(f.Draft(), draft) {
		t.Errorf("the draft of a draft is another:\n%s\n%s", f.Draft(), draft)
	}
	f.PutBack()
	if f.Changed() != 0 || f.Draft() != nil {
		t.Error("it cannot be put back")
	}
}

func TestADraftOfANewRecord(t *testing.T) {
	s := create(t)
	f, w, _ := form(t, s, data.Organisations)
	f.ShowNew(data.Organisations.Fresh())
	w.Fill("Name", "Example Choir")
	w.Choose("Sector", "VCSE")
	f, took, _ := again(t, s, data.Organisations, f.Draft())
	if !took || !f.IsNew() || f.Changed() != 2 || !f.Save() {
		t.Fatalf("took %v, new %v, %d changed", took, f.IsNew(), f.Changed())
	}
	if o := savedAs[*data.Organisation](t, s, f.Record().Base().ID); o.Name != "Example Choir" || o.Sector != "VCSE" || o.Status != data.StatusActive {
		t.Errorf("saved %+v", o)
	}
}

func TestADraftOfARecordThatWasChanged(t *testing.T) {
	s := create(t)
	o := &data.Organisation{Name: "Example Homes", Phone: "020 7946 0001", Sector: "Housing", Website: "https://homes.example"}
	save(t, s, o)
	f, w, _ := form(t, s, data.Organisations)
	f.Show(o.ID)
	w.Fill("Telephone", "020 7946 0002")
	w.Choose("Sector", "VCSE")
	w.Fill("Website", "https://new.example")
	draft := f.Draft()
	o.Phone, o.ShortName, o.Website = "020 7946 0003", "EH", "https://new.example"
	save(t, s, o)
	f, took, next := again(t, s, data.Organisations, draft)
	next.See("Changed meanwhile: 020 7946 0003")
	next.See("EH")
	if !took || f.Changed() != 2 || !f.Save() {
		t.Fatalf("took %v, %d boxes changed", took, f.Changed())
	}
	if got := savedAs[*data.Organisation](t, s, o.ID); got.Phone != "020 7946 0002" || got.Sector != "VCSE" || got.ShortName != "EH" {
		t.Errorf("saved %+v", got)
	}
}

func TestADraftOfARecordThatWasDeleted(t *testing.T) {
	s := create(t)
	o := &data.Organisation{Name: "Example Homes", Sector: "Housing"}
	save(t, s, o)
	f, w, _ := form(t, s, data.Organisations)
	f.Show(o.ID)
	w.Fill("Telephone", "020 7946 0002")
	draft := f.Draft()
	if err := s.Update("Delete organisation", func(tx *store.Tx) error { return edit.Delete(tx, data.Organisations, o.ID) }); err != nil {
		t.Fatal(err)
	}
	f, took, next := again(t, s, data.Organisations, draft)
	next.See("Deleted meanwhile. Save brings it back.")
	if !took || !f.Save() {
		t.Fatalf("took %v", took)
	}
	if got := savedAs[*data.Organisation](t, s, o.ID); got.Phone != "020 7946 0002" || got.Sector != "Housing" || got.Name != "Example Homes" {
		t.Errorf("saved %+v", got)
	}
}

// What somebody else saved as it was typed is no draft any more.
func TestADraftThatWasSavedElsewhere(t *testing.T) {
	s := create(t)
	o := &data.Organisation{Name: "Example Homes"}
	save(t, s, o)
	f, w, _ := form(t, s, data.Organisations)
	f.Show(o.ID)
	w.Fill("Short name", "EH")
	draft := f.Draft()
	o.ShortName = "EH"
	save(t, s, o)
	if f, took, _ := again(t, s, data.Organisations, draft); took || f.Changed() != 0 || f.Record() == nil {
		t.Errorf("took %v, %d boxes changed", took, f.Changed())
	}
}

func TestADraftOfAnOwnField(t *testing.T) {
	s := create(t)
	f, w, o := ownFields(t, s)
	w.Fill("Beds", "12")
	w.Fill("Van", "Red")
	f, took, _ := again(t, s, data.Organisations, f.Draft())
	if !took || f.Changed() != 2 || !f.Save() {
		t.Fatalf("took %v", took)
	}
	own := savedAs[*data.Organisation](t, s, o.ID).Own
	var values []string
	for _, v := range own {
		values = append(values, v)
	}
	slices.Sort(values)
	if !slices.Equal(values, []string{"12", "2026-03-01", "Free", "Red"}) {
		t.Errorf("own fields %q", values)
	}
}

func TestWhatIsNoDraftIsNotTaken(t *testing.T) {
	s := create(t)
	o := &data.Organisation{Name: "Example Homes"}
	save(t, s, o)
	f, w, _ := form(t, s, data.Organisations)
	f.Show(o.ID)
	w.Fill("Short name", "EH")
	good := f.Draft()
	newer := bytes.Replace(good, []byte(`"v":1`), []byte(`"v":2`), 1)
	for _, b := range [][]byte{nil, {}, []byte("{}"), []byte("draft"), good[:len(good)-1], newer} {
		f, _, _ := form(t, s, data.Organisations)
		if f.TakeDraft(b) {
			t.Errorf("took %q", b)
		}
		if _, _, ok := record.DraftOf(b); ok {
			t.Errorf("%q counts as a draft", b)
		}
	}
	if p, _, _ := form(t, s, data.Persons); p.TakeDraft(good) {
		t.Error("took another kind's")
	}
}
