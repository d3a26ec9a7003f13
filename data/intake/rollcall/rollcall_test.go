package rollcall_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/intake"
	"placebook/data/intake/rollcall"
	"placebook/data/store"
	"placebook/data/vault"
)

// TestMain lets this binary be the helper process that looks at a view.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == store.HelperWord {
		os.Exit(store.RunHelper(os.Stdin))
	}
	os.Exit(m.Run())
}

func newStore(t testing.TB, rs ...data.Record) *store.Store {
	t.Helper()
	s, _, err := store.Create(t.TempDir(), []byte("a passphrase"), store.Options{Now: func() time.Time { return time.Date(2026, 3, 4, 9, 0, 0, 0, time.UTC) },
		Cost: vault.TestCost, Author: "Ana Example", Laptop: "a laptop"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	save(t, s, rs...)
	return s
}

func save(t testing.TB, s *store.Store, rs ...data.Record) {
	t.Helper()
	err := s.Update("Begin", func(tx *store.Tx) error {
		for _, r := range rs {
			if err := edit.Save(tx, r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err, data.Sentence(err))
	}
}

func org(id, name string) *data.Organisation {
	return &data.Organisation{Common: data.Common{ID: data.ID(id)}, Name: name}
}

func person(id, name, email, at string) *data.Person {
	return &data.Person{Common: data.Common{ID: data.ID(id)}, Name: name, Email: email, Organisation: data.ID(at)}
}

// everybody is whom the partnership of these tests keeps.
func everybody() []data.Record {
	jo := person("jo", "Joanna Pattern", "", "trust")
	jo.KnownAs = "Jo"
	return []data.Record{org("homes", "Example Homes"), org("trust", "Example Trust"), person("ada", "Dr Ada Sample", "ada@homes.example", "homes"),
		person("ben", "Ben Test", "", "homes"), jo, person("cy1", "Cy Demo", "", "homes"), person("cy2", "Cy Demo", "", "trust"),
		person("off1", "Dee Model", "office@trust.example", "trust"), person("off2", "Eve Model", "office@trust.example", "trust"),
		person("zoe", "Zoë Ångström", "zoe@elsewhere.example", ""), person("jan", "Jan Janssens", "", "trust"), person("ann", "Ann O'Brien-Smith", "", "")}
}

func source(t testing.TB, text string) *rollcall.Source {
	t.Helper()
	src, err := rollcall.OpenBytes(context.Background(), "attendance.csv", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func plan(t testing.TB, s *store.Store, text string, o rollcall.Options) (p *rollcall.Plan) {
	t.Helper()
	err := s.View(func(b *book.Book) (err error) {
		p, err = rollcall.Make(context.Background(), source(t, text), b, o)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func decide(t testing.TB, s *store.Store, p *rollcall.Plan, i int, o intake.Option) (out *rollcall.Plan) {
	t.Helper()
	err := s.View(func(b *book.Book) (err error) {
		out, err = p.Decide(b, i, o)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func commit(t testing.TB, s *store.Store, p *rollcall.Plan) rollcall.Result {
	t.Helper()
	r, err := p.Commit(s)
	if err != nil {
		t.Fatal(err, data.Sentence(err))
	}
	return r
}

// meeting is a Zoom list of one meeting: "name <email> from-to", a line each.
func meeting(day string, lines ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n1,Lunch and Learn,%s 12:00:00,%s 14:00:00,,120,\n\n", day, day)
	b.WriteString("Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n")
	for _, l := range lines {
		name, rest, _ := strings.Cut(l, " | ")
		email, times, _ := strings.Cut(rest, " | ")
		from, to := "12:00", "13:00"
		if times != "" {
			from, to, _ = strings.Cut(times, "-")
		}
		fmt.Fprintf(&b, "%q,%s,%s %s:00,%s %s:00,,\n", name, email, day, from, day, to)
	}
	return b.String()
}

// fates says what becomes of each line.
func fates(p *rollcall.Plan) string {
	var out []string
	for i := range p.Lines {
		l := &p.Lines[i]
		s := string(l.Fate)
		if l.Who != "" {
			s += " " + string(l.Who)
		}
		if l.Fate == rollcall.New && l.At != "" {
			s += " at " + string(l.At)
		}
		if l.Why != "" {
			s += ": " + l.Why
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestMatching(t *testing.T) {
	s := newStore(t, everybody()...)
	for _, c := range []struct{ name, line, want string }{
		{"e-mail and name", "Ada Sample | ADA@homes.example", "matched ada"},
		{"e-mail, a name that shares a word", "Ada Sample-Jones | ada@homes.example", "matched ada"},
		{"e-mail, another name altogether", "Kay Other | ada@homes.example", "ask: Dr Ada Sample has this e-mail, under another name"},
		{"an address that two share, and the name", "Model, Eve (External) | office@trust.example", "matched off2"},
		{"an address that two share, another name", "Kay Other | office@trust.example", "ask: Dee Model or Eve Model has this e-mail, under another name"},
		{"name", "Ben Test", "matched ben"},
		{"surname first, capitals, suffix", "TEST, BEN (NHS EXAMPLE ICB - QQQ)", "matched ben"},
		{"either order without a comma", "JANSSENS JAN (EXT)", "matched jan"},
		{"title and honours", "Prof Ben Test MBE (Guest)", "matched ben"},
		{"organisation in front", "[Example Homes] Ben Test", "matched ben"},
		{"without accents", "Zoe Angstrom", "matched zoe"},
		{"apostrophes and hyphens", "O’BRIEN SMITH, Ann", "matched ann"},
		{"known as", "Jo Pattern", "matched jo"},
		{"a device with the name in brackets", "iPhone (Ben Test)", "matched ben"},
		{"the name, and an address where there was none", "Ben Test | ben@other.example", "matched ben"},
		{"the name, with another address", "Zoe Angstrom | zoe@other.example", "ask: Zoë Ångström here has another e-mail"},
		{"two of the name", "Cy Demo", "ask: more than one person here has this name"},
		{"two of the name, the domain tells", "Cy Demo | cy@trust.example", "matched cy2"},
		{"a letter off", "Ben Tset", "ask: nearly the name of Ben Test"},
		{"an initial", "J Pattern", "ask: nearly the name of Joanna Pattern"},
		{"a middle name", "Ben Mark Test", "ask: nearly the name of Ben Test"},
		{"somebody else of the surname", "Kay Test", "new"},
		{"a first name alone", "Priya (she/her)", "new"},
		{"unknown, of a domain that is one organisation's", "Kay Other | kay@trust.example", "new at trust"},
		{"unknown, of a domain that everybody has", "Kay Other | kay@gmail.com.example", "new"},
		{"a telephone", "+44 7700 900123", "ask: somebody who dialled in: nobody can tell who it is"},
		{"a device", "Ann's iPhone", "ask: the name of a device, not of a person"},
		{"an address alone", " | ada@homes.example", "matched ada"},
		{"a name with an address, and without", "Ben Test | ben@homes.example;Ben Test", "matched ben; ask: the same name as row 4, which has an e-mail address"},
		{"two new of one name, one with an address", "Kay Other;Kay Other | kay@new.example", "ask: the same name as row 5, who is new too; new"},
		{"one on two devices", "Ada Sample | ada@homes.example;Ada Sample | Ada@Homes.example", "matched ada"},
		{"two telephones of one number", "+44 7700 900123;+44 7700 900123", "ask: somebody who dialled in: nobody can tell who it is; ask: somebody who dialled in: nobody can tell who it is"},
	} {
		p := plan(t, s, meeting("2026-02-13", strings.Split(c.line, ";")...), rollcall.Options{})
		if got := fates(p); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if p.People != p.Matched+p.New+p.Ask {
			t.Errorf("%s: %d people of %d, %d and %d", c.name, p.People, p.Matched, p.New, p.Ask)
		}
	}
}

// attended lists who is kept as having come.
func attended(t testing.TB, s *store.Store) string {
	t.Helper()
	var out []string
	s.View(func(b *book.Book) error {
		for _, a := range book.List[*data.Attendance](b) {
			out = append(out, fmt.Sprintf("%s %s %s", b.TitleOf(data.Persons, a.Person), a.State, a.Minutes))
		}
		return nil
	})
	slices.Sort(out)
	return strings.Join(out, "; ")
}

func TestAnAnswerIsRemembered(t *testing.T) {
	s := newStore(t, everybody()...)
	feb := meeting("2026-02-13", "Ben Tset", "Board room iPad", "Kay Other")
	p := plan(t, s, feb, rollcall.Options{})
	p = decide(t, s, p, 0, intake.Option{Key: "same", Value: "ben"})
	p = decide(t, s, p, 1, intake.Option{Key: "leave"})
	commit(t, s, p)
	if got, want := attended(t, s), "Ben Test Present online 60; Kay Other Present online 60"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	march := plan(t, s, meeting("2026-03-03", "Ben Tset", "Board room iPad", "Kay Other"), rollcall.Options{})
	if got := fates(march); !strings.HasPrefix(got, "matched ben; left out; matched ") || march.People != 2 {
		t.Error(got)
	}
	s.View(func(b *book.Book) error {
		for _, x := range book.List[*data.Setting](b) {
			for _, name := range []string{"tset", "Tset", "ipad", "Other"} {
				if strings.Contains(x.Of+x.Value+strings.Join(x.Items, ""), name) {
					t.Errorf("a name stands in a setting: %+v", x)
				}
			}
		}
		return nil
	})
}

func TestTheEvent(t *testing.T) {
	programme := &data.Programme{Common: data.Common{ID: "lunch"}, Name: "Lunch and Learn"}
	event := func(id, title, day, start string, in data.ID) *data.Event {
		d, _ := data.ParseDay(day)
		c, _ := data.ParseClock(start)
		return &data.Event{Common: data.Common{ID: data.ID(id)}, Type: data.EventTraining, Title: title, Day: d, Start: c, Programme: in}
	}
	for _, c := range []struct {
		name   string
		events []data.Record
		want   string
	}{
		{"none: one is made, of the programme", nil, "new Lunch and Learn lunch, will be made"},
		{"of title and day", []data.Record{event("a", "LUNCH & learn", "2026-02-13", "", ""), event("b", "Other", "2026-02-13", "", "")}, "a, by title and day"},
		{"of another day", []data.Record{event("a", "Lunch and Learn", "2026-02-12", "", "lunch")}, "new Lunch and Learn lunch, will be made"},
		{"of the series", []data.Record{event("a", "Damp homes", "2026-02-13", "", "lunch"), event("b", "Other", "2026-02-13", "", "")}, "a, by day and series"},
		{"the title stands in it", []data.Record{event("a", "Lunch and Learn: damp homes", "2026-02-13", "", "")}, "a, by day and series"},
		{"two, one at another time", []data.Record{event("a", "Lunch and Learn", "2026-02-13", "12:15", ""), event("b", "Lunch and Learn", "2026-02-13", "17:00", "")}, "a, by title and day"},
		{"two at that time", []data.Record{event("a", "Lunch and Learn", "2026-02-13", "12:15", ""), event("b", "Lunch and Learn", "2026-02-13", "12:30", "")}, "open: more than one event of 13 February 2026 may be meant: choose it"},
		{"only the month is known", []data.Record{event("a", "Lunch and Learn", "2026-02", "", "")}, "new Lunch and Learn lunch, will be made"},
	} {
		s := newStore(t, append(append(everybody(), programme), c.events...)...)
		p := plan(t, s, meeting("2026-02-13", "Ben Test"), rollcall.Options{})
		got := string(p.Event.ID) + ", " + p.Event.How
		if p.Event.Open != "" {
			got = "open: " + p.Event.Open
		} else if p.Event.ID == "" {
			got = fmt.Sprintf("new %s %s, %s", p.Event.Record.Title, p.Event.Record.Programme, p.Event.How)
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// What somebody entered by hand stays; what was only expected gives way.
func TestWhatIsKeptAlready(t *testing.T) {
	for _, c := range []struct{ state, source, minutes, want string }{
		{data.AttendBooked, data.SourceByHand, "", "Present online 60"},
		{data.AttendNot, data.SourceByHand, "", "Present online 60"},
		{data.AttendApologies, data.SourceEventbrite, "", "Present online 60"},
		{data.AttendDeputy, data.SourceByHand, "", "Deputy 60"},
		{data.AttendInAttendance, data.SourceByHand, "45", "In attendance 45"},
		{data.AttendPresent, data.SourceByHand, "", "Present 60"},
		{data.AttendOnline, data.SourceTeams, "30", "Present online 60"},
	} {
		e := &data.Event{Common: data.Common{ID: "e"}, Type: data.EventTraining, Title: "Lunch and Learn", Day: data.DayOf(2026, 2, 13)}
		s := newStore(t, append(everybody(), e, &data.Attendance{Event: "e", Person: "ben", State: c.state, Source: c.source, Minutes: c.minutes})...)
		commit(t, s, plan(t, s, meeting("2026-02-13", "Ben Test"), rollcall.Options{}))
		if got := attended(t, s); got != "Ben Test "+c.want {
			t.Errorf("%s by %s: %s, want %s", c.state, c.source, got, c.want)
		}
	}
}

// What was shown is what is written, or nothing is.
func TestDataThatChangedMeanwhile(t *testing.T) {
	s := newStore(t, everybody()...)
	p := plan(t, s, meeting("2026-02-13", "Ben Test", "Kay Other"), rollcall.Options{})
	save(t, s, person("kay", "Kay Other", "", ""))
	_, err := p.Commit(s)
	var changed *rollcall.ChangedError
	if !errors.As(err, &changed) || !errors.Is(err, intake.ErrChanged) || attended(t, s) != "" {
		t.Fatalf("%v; %s", err, attended(t, s))
	}
	commit(t, s, changed.Plan)
	if got := attended(t, s); got != "Ben Test Present online 60; Kay Other Present online 60" {
		t.Error(got)
	}
}

// Twice is once; undone and brought in again is once; several reports of one
// meeting, in any order and however often, come to the same.
func TestBroughtInAgain(t *testing.T) {
	clock := func(n int) string { return fmt.Sprintf("%02d:%02d", 12+n/60, n%60) }
	rapid.Check(t, func(rt *rapid.T) {
		s := newStore(t, everybody()...)
		var files [3][]string
		for range rapid.IntRange(1, 8).Draw(rt, "stays") {
			who := rapid.SampledFrom([]string{"Ada Sample | ada@homes.example", "Ben Test | ", "Kay Other | kay@new.example"}).Draw(rt, "who")
			from := rapid.IntRange(0, 80).Draw(rt, "from")
			to := from + rapid.IntRange(1, 30).Draw(rt, "length")
			f := rapid.IntRange(0, 2).Draw(rt, "file")
			files[f] = append(files[f], who+" | "+clock(from)+"-"+clock(to))
		}
		whole := newStore(t, everybody()...)
		commit(t, whole, plan(t, whole, meeting("2026-02-13", slices.Concat(files[0], files[1], files[2])...), rollcall.Options{}))
		order := rapid.Permutation([]int{0, 1, 2, rapid.IntRange(0, 2).Draw(rt, "again")}).Draw(rt, "order")
		for _, f := range order {
			if len(files[f]) == 0 {
				continue
			}
			before := attended(t, s)
			commit(t, s, plan(t, s, meeting("2026-02-13", files[f]...), rollcall.Options{}))
			if rapid.Bool().Draw(rt, "undo") && attended(t, s) != before {
				if _, err := s.Undo(); err != nil {
					rt.Fatal(err)
				}
				if attended(t, s) != before {
					rt.Fatalf("undone: %s, was %s", attended(t, s), before)
				}
				commit(t, s, plan(t, s, meeting("2026-02-13", files[f]...), rollcall.Options{}))
			}
		}
		if got, want := attended(t, s), attended(t, whole); got != want {
			rt.Fatalf("in parts: %s; at once: %s", got, want)
		}
	})
}

// BenchmarkPlan1000 plans a report of 1,000 rows at 100,000 people: half of them
// known, some misspelt, some new.
func BenchmarkPlan1000(b *testing.B) {
	firsts := strings.Fields("Ada Ben Cy Dee Eve Flo Gus Hal Ivy Jo Kay Lou Max Nia Oli Pia Quin Ray Sue Tom")
	bk := book.New(data.DayOf(2026, 3, 4))
	var rs []data.Record
	name := func(i int) string {
		return fmt.Sprintf("%s %c%s%s", firsts[i%20], 'A'+rune(i/20%26), strings.Repeat("a", i/520%5), strings.ToLower(firsts[i/2600%20])+fmt.Sprintf("%c", 'a'+rune(i/52000)))
	}
	for i := range 100_000 {
		id := data.ID(fmt.Sprintf("p%06d", i))
		rs = append(rs, &data.Person{Common: data.Common{ID: id}, Name: name(i), Email: fmt.Sprintf("person%d@body%d.example", i, i%300)})
		rs = append(rs, &data.Role{Common: data.Common{ID: "r" + id}, Person: id, Organisation: data.ID(fmt.Sprintf("o%d", i%300)), Title: data.RoleEmployee})
	}
	for i := range 300 {
		rs = append(rs, org(fmt.Sprintf("o%d", i), fmt.Sprintf("Example Body %d", i)))
	}
	bk.PutAll(rs)
	bk.Prepare()
	var lines []string
	for i := range 1000 {
		n := i * 97
		switch i % 10 {
		case 0, 1:
			lines = append(lines, fmt.Sprintf("New%d Somebody%c | new%d@body%d.example", i, 'a'+rune(i%26), i, i%300))
		case 2, 3, 4:
			lines = append(lines, name(n))
		default:
			lines = append(lines, fmt.Sprintf("%s | person%d@body%d.example", name(n), n, n%300))
		}
	}
	src := source(b, meeting("2026-02-13", lines...))
	b.ReportAllocs()
	for b.Loop() {
		p, err := rollcall.Make(context.Background(), src, bk, rollcall.Options{})
		if err != nil || p.Rows != 1000 || p.Matched < 600 {
			b.Fatal(err, p.Rows, p.Matched, p.New, p.Ask)
		}
	}
}
