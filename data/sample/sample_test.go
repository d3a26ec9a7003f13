package sample_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/data/sample"
	"placebook/data/sheet"
	"placebook/data/store"
	"placebook/data/vault"
)

var noon = time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)

func options(now time.Time) store.Options {
	return store.Options{Cost: vault.TestCost, Author: "Somebody", Laptop: "Laptop", Now: func() time.Time { return now }}
}

func create(t *testing.T, now time.Time) *store.Store {
	t.Helper()
	s, _, err := sample.Create(t.Context(), filepath.Join(t.TempDir(), "data"), []byte("words"), options(now))
	if err != nil {
		t.Fatal(err, data.Sentence(err))
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func bookOf(t *testing.T, s *store.Store, day data.Day) *book.Book {
	t.Helper()
	b, err := s.Book(day)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// lists is everything that the book holds, as text.
func lists(t *testing.T, b *book.Book) string {
	t.Helper()
	var out strings.Builder
	for _, k := range data.Kinds() {
		out.WriteString(k.List + "\n")
		if err := sheet.WriteCSV(&out, b, k); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

func TestTheSameClockMakesTheSameSample(t *testing.T) {
	first, second := create(t, noon), create(t, noon)
	for _, ago := range []int{0, 250} {
		day := data.DayFrom(noon).AddDays(-ago)
		one, two := lists(t, bookOf(t, first, day)), lists(t, bookOf(t, second, day))
		if one != two {
			t.Errorf("as at %s the two differ", day)
		}
	}
	later := lists(t, bookOf(t, create(t, noon.AddDate(0, 0, 30)), data.Day{}))
	if later == lists(t, bookOf(t, first, data.Day{})) {
		t.Error("a month later the sample is the same: it does not follow the clock")
	}
}

func TestSize(t *testing.T) {
	b := bookOf(t, create(t, noon), data.Day{})
	for _, want := range []struct {
		kind        *data.Kind
		least, most int
	}{
		{data.Partnerships, 1, 1},
		{data.Organisations, 40, 60},
		{data.Persons, 190, 210},
		{data.Roles, 200, 400},
		{data.Groups, 7, 7},
		{data.Workstreams, 4, 4},
		{data.Neighbourhoods, 4, 8},
		{data.Agreements, 3, 3},
		{data.Signatures, 60, 140},
		{data.ContactNotes, 60, 140},
		{data.Events, 20, 40},
		{data.Plans, 3, 3},
		{data.Aims, 6, 8},
		{data.Priorities, 8, 12},
		{data.Actions, 32, 48},
		{data.Milestones, 10, 40},
		{data.Risks, 8, 12},
		{data.Figures, 24, 60},
		{data.Highlights, 12, 12},
		{data.Insights, 5, 12},
	} {
		if n := b.Len(want.kind); n < want.least || n > want.most {
			t.Errorf("%d %s, want %d to %d", n, want.kind.List, want.least, want.most)
		}
	}
	states := map[string]int{}
	for _, x := range book.List[*data.Signature](b) {
		states[x.State]++
	}
	for _, st := range data.Signatures.Field("state").Choices {
		if states[st] == 0 {
			t.Errorf("no signature is %q", st)
		}
	}
	statuses := map[string]int{}
	for _, o := range book.List[*data.Organisation](b) {
		statuses[o.Status]++
	}
	for _, st := range data.Organisations.Field("status").Choices {
		if statuses[st] == 0 {
			t.Errorf("no organisation is %q", st)
		}
	}
}

func TestItIsKnownAsASample(t *testing.T) {
	s := create(t, noon)
	b := bookOf(t, s, data.Day{})
	if !sample.Is(b) {
		t.Error("the sample is not known as one")
	}
	if sample.Is(book.New(data.DayFrom(noon))) {
		t.Error("an empty book passes for the sample")
	}
	p := b.Partnership()
	if p == nil || !strings.Contains(p.Name, "sample") || !strings.Contains(p.Classification, "SAMPLE") {
		t.Errorf("the partnership does not say that it is a sample: %+v", p)
	}
	if p != nil && p.Statement != "" {
		t.Error("words are put into the co-chairs' mouths")
	}
	if author, laptop := s.Author(); author != "Somebody" || laptop != "Laptop" {
		t.Errorf("afterwards the author is %q at %q", author, laptop)
	}
	if got := s.Now(); !got.Equal(noon) {
		t.Errorf("afterwards the clock shows %v", got)
	}
}

// What is said of a real body or a real person is published, and nothing that
// could be read as a failing, a score or an absence.
func TestRealBodiesCarryPublishedFactsOnly(t *testing.T) {
	b := bookOf(t, create(t, noon), data.Day{})
	// The published words, and how these bodies sit in the data.
	may := []string{"name", "short_name", "sector", "legal_form", "ods_code", "address", "postcode", "website", "status"}
	ods := map[string]string{"NHS South East London ICB": "QKK", "Guy's and St Thomas' NHS FT": "RJ1",
		"King's College Hospital NHS FT": "RJZ", "South London and Maudsley NHS FT": "RV5"}
	real := map[data.ID]bool{}
	for _, o := range book.List[*data.Organisation](b) {
		if strings.HasPrefix(o.Name, "Example ") {
			continue
		}
		real[o.ID] = true
		if o.ODS != ods[o.Name] && ods[o.Name] != "" {
			t.Errorf("%s has the ODS code %q", o.Name, o.ODS)
		}
		delete(ods, o.Name)
		if o.Status != data.StatusActive {
			t.Errorf("%s is %s", o.Name, o.Status)
		}
		for _, f := range data.Organisations.Fields {
			if v := b.Canonical(f, o); v != "" && !slices.Contains(may, f.Name) {
				t.Errorf("%s: %s says %q", o.Name, f.Name, v)
			}
		}
	}
	if len(real) != 11 || len(ods) > 0 {
		t.Errorf("%d real bodies; without their ODS code: %v", len(real), ods)
	}
	for _, x := range book.List[*data.Signature](b) {
		if real[x.Organisation] && x.State != data.SignatureSigned {
			t.Errorf("%s is said to be %s", b.Title(x), x.State)
		}
	}
	for _, x := range book.List[*data.Role](b) {
		if real[x.Organisation] {
			t.Errorf("an invented person has a role at a real body: %s", b.Title(x))
		}
	}
	for _, x := range book.List[*data.ContactNote](b) {
		if real[x.Organisation] {
			t.Errorf("a contact note about a real body: %s", b.Title(x))
		}
	}
}

// What the Wells plan is led by invented people of invented bodies, and has every
// state and colour; each Red says what is done about it.
func TestPlansAreInvented(t *testing.T) {
	b := bookOf(t, create(t, noon), data.Day{})
	colours, wells := map[string]int{}, map[data.ID]int{}
	all := insight.PlansOn(b, b.Today())
	for _, s := range all.All {
		a := s.Action
		colours[s.Rating.Colour]++
		wells[s.Workstream]++
		for _, o := range append([]data.ID{a.ResponsibleOrganisation}, a.Partners...) {
			if name := b.TitleOf(data.Organisations, o); !strings.HasPrefix(name, "Example ") {
				t.Errorf("%s is of %q", a.Title, name)
			}
		}
		if p, ok := book.One[*data.Person](b, a.Lead); !ok || !strings.HasSuffix(p.Email, ".example") {
			t.Errorf("%s is led by %q", a.Title, a.Lead)
		}
		if _, _, _, missing := insight.RedSays(a, s.Rating); s.Rating.Colour == data.RatingOffTrack && len(missing) > 0 {
			t.Errorf("%s is off track and does not say %q", a.Title, missing)
		}
		if b.Today().Before(a.LastUpdateDay) {
			t.Errorf("%s: news of %s", a.Title, a.LastUpdateDay)
		}
	}
	for _, c := range append(data.Actions.Field("rating_set_by_hand").Choices, insight.NoColour) {
		if colours[c] == 0 {
			t.Errorf("no action is %q", c)
		}
	}
	for _, w := range book.List[*data.Workstream](b) {
		if n := wells[w.ID]; n < 8 || n > 12 {
			t.Errorf("%s has %d actions", w.Name, n)
		}
	}
	for _, r := range book.List[*data.Risk](b) {
		if p, ok := book.One[*data.Person](b, r.Lead); !ok || !strings.HasSuffix(p.Email, ".example") {
			t.Errorf("%q is led by %q", r.Event, r.Lead)
		}
	}
	undone := 0
	for _, a := range insight.Aims(b, b.Today()) {
		if a.Undone() {
			undone++
		}
	}
	if undone != 1 {
		t.Errorf("%d aims that nobody delivers", undone)
	}
}

func TestPeopleAreInvented(t *testing.T) {
	b := bookOf(t, create(t, noon), data.Day{})
	published := map[string]string{"Dr Nancy Kuchemann": "Co-chair", "Cllr Evelyn Akoto": "Co-chair", "Josepha Reynolds": "Partnership Manager"}
	named := map[string]bool{}
	unnamed := 0
	for _, p := range book.List[*data.Person](b) {
		if named[p.Name] {
			t.Errorf("two people are called %s", p.Name)
		}
		named[p.Name] = true
		if job, ok := published[p.Name]; ok {
			if p.JobTitle != job || p.Email+p.Phone+p.Profession+p.Notes+b.Canonical(data.Persons.Field("organisation"), p) != "" {
				t.Errorf("%s carries more than what is published: %+v", p.Name, p)
			}
			delete(published, p.Name)
			continue
		}
		if !strings.HasSuffix(p.Email, ".example") {
			t.Errorf("%s has the address %q", p.Name, p.Email)
		}
		if p.Phone != "" && !strings.HasPrefix(p.Phone, "020 7946 0") {
			t.Errorf("%s has a number that may be somebody's: %s", p.Name, p.Phone)
		}
		if p.DoNotName == data.Yes {
			unnamed++
		}
	}
	if len(published) > 0 {
		t.Errorf("not in the sample: %v", published)
	}
	if unnamed < 5 {
		t.Errorf("%d people are not to be named: too few to show how counts are kept from giving them away", unnamed)
	}
}

func TestItsHistory(t *testing.T) {
	s := create(t, noon)
	named := func(b *book.Book, name string) *data.Organisation {
		for _, o := range book.List[*data.Organisation](b) {
			if o.Name == name {
				return o
			}
		}
		return nil
	}
	before, now := bookOf(t, s, data.DayFrom(noon).AddDays(-250)), bookOf(t, s, data.Day{})
	o := named(now, "Example Ageing Well Project")
	if o == nil || named(before, "Example Older People's Project") == nil || named(before, o.Name) != nil {
		t.Fatal("the renamed partner does not have its old name in the past")
	}
	entries, err := s.History(data.Organisations, o.ID)
	if err != nil || len(entries) < 3 {
		t.Fatalf("%d steps in its history, %v", len(entries), err)
	}
	if oldest := entries[len(entries)-1]; data.DaysBetween(data.DayFrom(oldest.When), data.DayFrom(noon)) < 500 {
		t.Errorf("its history begins on %v", oldest.When)
	}
	if named(now, "Example Pantry") != nil {
		t.Error("the deleted partner is here")
	}
	next := 0
	for _, e := range book.List[*data.Event](now) {
		if e.Type == data.EventBoard && now.Today().Before(e.Day) {
			next++
			if e.CutOff.IsZero() || !e.CutOff.Before(e.PapersDue) || !e.PapersDue.Before(e.Day) || !now.Today().Before(e.PapersDue) {
				t.Errorf("the meeting of %s: papers due %s, cut-off %s", e.Day, e.PapersDue, e.CutOff)
			}
		}
	}
	if next < 2 {
		t.Errorf("%d Board meetings to come", next)
	}
}

// On every day of a year the sample can be made, is sound, and says nothing of
// the days to come but what is planned.
func TestOnOtherDays(t *testing.T) {
	for _, now := range []time.Time{
		time.Date(2026, 1, 1, 0, 5, 0, 0, time.UTC), time.Date(2026, 5, 31, 23, 30, 0, 0, time.UTC),
		time.Date(2027, 2, 28, 8, 0, 0, 0, time.UTC), time.Date(2028, 2, 29, 17, 0, 0, 0, time.UTC),
	} {
		s := create(t, now)
		report, err := s.Check()
		if err != nil || len(report.Problems) > 0 {
			t.Errorf("%v: %v, %v", now, report.Problems, err)
		}
		b := bookOf(t, s, data.Day{})
		for _, n := range book.List[*data.ContactNote](b) {
			if b.Today().Before(n.Day) {
				t.Errorf("%v: a contact note of %s", now, n.Day)
			}
		}
		for _, x := range book.List[*data.Signature](b) {
			if b.Today().Before(x.Signed) {
				t.Errorf("%v: signed on %s", now, x.Signed)
			}
		}
	}
}

func TestStoppedLeavesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, _, err := sample.Create(ctx, dir, []byte("words"), options(noon))
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
	s, _, err := sample.Create(t.Context(), dir, []byte("words"), options(noon))
	if err != nil {
		t.Fatal("afterwards nothing can be made there:", err)
	}
	s.Close()
}

// Nothing of the made-up history is undone: not now, not after opening anew.
func TestUndoBeginsBehindTheSample(t *testing.T) {
	s := create(t, noon)
	for range 2 {
		if title, ok := s.CanUndo(); ok {
			t.Errorf("the sample's own step %q can be undone", title)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		var err error
		if s, err = store.Open(s.Dir(), vault.Secret{Kind: vault.Passphrase, Value: []byte("words")}, options(noon)); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
	}
}
