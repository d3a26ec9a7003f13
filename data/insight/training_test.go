package insight

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"placebook/data"
	"placebook/data/book"
)

// session is an event of a day such as "2026-02-13 12:30-13:30".
func session(t testing.TB, name, when string) *data.Event {
	t.Helper()
	on, times, _ := strings.Cut(when, " ")
	from, to, _ := strings.Cut(times, "-")
	start, err := data.ParseClock(from)
	end, err2 := data.ParseClock(to)
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	return &data.Event{Common: id(name), Type: data.EventTraining, Title: name, Day: day(t, on), Start: start, End: end}
}

func came(event, who, state string) *data.Attendance {
	return &data.Attendance{Event: data.ID(event), Person: data.ID(who), State: state, OrganisationThen: data.ID(strings.ToUpper(who[:1]))}
}

func reachWords(rs []Reach) string {
	var out []string
	for _, r := range rs {
		if r.Attendances > 0 {
			out = append(out, fmt.Sprintf("%s %d/%d", r.Name, r.Attendances, r.People.N()))
		}
	}
	return strings.Join(out, ", ")
}

func TestWhoComes(t *testing.T) {
	a, b2, c := org("A"), org("B"), org("C")
	a.Sector, b2.Sector, c.Sector = "Housing", "Housing", "VCSE"
	a.Neighbourhoods, b2.Neighbourhoods = []data.ID{"north", "south"}, []data.ID{"north"}
	ada, ben := person("ada"), person("ben")
	ada.Profession = "Nurse"
	cancelled := session(t, "off", "2026-02-20")
	cancelled.Held = data.HeldCancelled
	jan, feb, before := session(t, "jan", "2026-01-15"), session(t, "feb", "2026-02-12"), session(t, "before", "2025-11-13")
	feb.Capacity, feb.Workstream, feb.Headcount = "4", "age", "3"
	board := session(t, "board", "2026-01-22")
	board.Type = data.EventBoard
	b := made(t, a, b2, c, ada, ben, person("cy"), &data.Neighbourhood{Common: id("north"), Name: "North"}, &data.Neighbourhood{Common: id("south"), Name: "South"},
		&data.Workstream{Common: id("age"), Name: "Age Well"}, jan, feb, before, cancelled, board,
		came("jan", "ada", data.AttendOnline), came("feb", "ada", data.AttendPresent), came("feb", "ben", data.AttendLeftEarly), came("jan", "ben", data.AttendBooked),
		came("before", "ben", data.AttendOnline), came("off", "cy", data.AttendPresent), came("board", "cy", data.AttendPresent), came("feb", "cy", data.AttendApologies),
		&data.Role{Person: "cy", Organisation: "C", Title: data.RoleEmployee}, &data.Role{Person: "ada", Organisation: "A", Title: data.RoleEmployee})
	r := Reached(b, Period{From: day(t, "2026-01-01"), To: day(t, "2026-03-05")})
	for _, x := range [][2]string{
		{fmt.Sprint(len(r.Events), r.Attendances.N(), r.Unnamed), "2 3 3"}, {words(r.People), "ada ben"}, {words(r.FirstTimers), "ada"},
		{reachWords(r.BySector), "Housing 3/2"}, {reachWords(r.ByOrganisation), "A 2/1, B 1/1"}, {reachWords(r.ByProfession), "Nurse 2/1, Not recorded 1/1"},
		{reachWords(r.ByNeighbourhood), "North 3/2, South 2/1"}, {reachWords(r.ByWorkstream), "Age Well 2/2, Not recorded 1/1"}, {reachWords(r.ByMonth), "2026-01 1/1, 2026-02 2/2"},
		{fmt.Sprint(r.Places, r.Taken, len(r.Fill)), "4 5 1"}, {words(r.NeverPartners(b, b.Today())), "C"}, {words(r.NeverPeople(b, b.Today())), "cy"},
	} {
		check(t, "who comes", x[0], x[1])
	}
	all := Reached(b, Period{Of: func(*data.Event) bool { return true }})
	check(t, "all events", words(all.People), "ada ben cy")
}

// Every group of a dimension that splits attendances adds up to all of them, and
// nobody counts twice in a group.
func TestReachAddsUp(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var rs []data.Record
		for i := range 4 {
			e := session(t, fmt.Sprint("e", i), fmt.Sprintf("2026-0%d-10", 1+i))
			rs = append(rs, e)
		}
		for _, n := range []string{"A", "B", "C"} {
			o := org(n)
			o.Sector = rapid.SampledFrom([]string{"", "Housing", "VCSE"}).Draw(rt, "sector")
			rs = append(rs, o)
		}
		states := data.Attendances.Field("state").Choices
		want, people := 0, map[string]bool{}
		for _, who := range []string{"ada", "ann", "ben", "cy"} {
			rs = append(rs, person(who))
			for i := range 4 {
				state := rapid.SampledFrom(append([]string{""}, states...)).Draw(rt, "state")
				a := came(fmt.Sprint("e", i), who, state)
				rs = append(rs, a)
				if a.Came() && i < 2 {
					want++
					people[who] = true
				}
			}
		}
		r := Reached(made(t, rs...), Period{From: data.DayOf(2026, 1, 1), To: data.DayOf(2026, 2, 28)})
		if r.Attendances.N() != want || r.People.N() != len(people) {
			rt.Fatalf("%d of %d, want %d of %d", r.Attendances.N(), r.People.N(), want, len(people))
		}
		for _, groups := range [][]Reach{r.BySector, r.ByOrganisation, r.ByProfession, r.ByWorkstream, r.ByMonth} {
			sum := 0
			for _, g := range groups {
				sum += g.Attendances
				seen := map[data.ID]bool{}
				for _, p := range g.People {
					if seen[p] {
						rt.Fatalf("%s counts twice in %s", p, g.Name)
					}
					seen[p] = true
				}
			}
			if sum != want {
				rt.Fatalf("%d in groups, %d in all", sum, want)
			}
		}
	})
}

func TestCompletion(t *testing.T) {
	at := func(state string, minutes ...string) []string { return append([]string{state}, minutes...) }
	four := [][]string{at(data.AttendOnline), at(data.AttendPresent), at(data.AttendPresent), at(data.AttendPresent)}
	for _, c := range []struct {
		what, rule, state string
		came              [][]string // session by session: state, minutes
		want              bool
	}{
		{"all four of four", "4 sessions", data.EnrolEnrolled, four, true},
		{"three of four needed, three", "3 sessions", data.EnrolEnrolled, four[:3], true},
		{"three needed, two", "3 sessions", data.EnrolEnrolled, four[:2], false},
		{"booked and apologies are none", "2 sessions", data.EnrolEnrolled, [][]string{at(data.AttendPresent), at(data.AttendBooked), at(data.AttendApologies)}, false},
		{"not enrolled, but came", "2 sessions", "", four[:2], true},
		{"withdrew", "2 sessions", data.EnrolWithdrawn, four, false},
		{"75 % at the threshold", "75% of minutes", data.EnrolEnrolled, four[:3], true},
		{"a minute under", "75% of minutes", data.EnrolEnrolled, [][]string{at(data.AttendOnline, "59"), at(data.AttendPresent), at(data.AttendPresent)}, false},
		{"more minutes than the session has count as the session", "75% of minutes", data.EnrolEnrolled, [][]string{at(data.AttendOnline, "90"), at(data.AttendOnline, "90")}, false},
		{"left early, no minutes", "50% of minutes", data.EnrolEnrolled, [][]string{at(data.AttendLeftEarly), at(data.AttendPresent)}, false},
		{"left early, minutes", "50% of minutes", data.EnrolEnrolled, [][]string{at(data.AttendLeftEarly, "60"), at(data.AttendPresent)}, true},
		{"no rule: as it was said", "", data.EnrolCompleted, nil, true},
		{"no rule, nothing said", "", data.EnrolEnrolled, four, false},
	} {
		rs := []data.Record{person("ada"), &data.Programme{Common: id("p"), Name: "P", CompletionRule: c.rule}}
		if c.state != "" {
			rs = append(rs, &data.Enrolment{Programme: "p", Person: "ada", State: c.state})
		}
		for i := range 4 {
			e := session(t, fmt.Sprint("s", i), fmt.Sprintf("2026-01-0%d 12:00-13:00", i+1))
			e.Programme, e.CPDHours = "p", "1"
			rs = append(rs, e)
			if i < len(c.came) {
				a := came(string(e.ID), "ada", c.came[i][0])
				if len(c.came[i]) > 1 {
					a.Minutes = c.came[i][1]
				}
				rs = append(rs, a)
			}
		}
		later := session(t, "later", "2026-04-01 12:00-13:00")
		later.Programme = "p"
		got := CompletionOf(made(t, append(rs, later)...), "p", day(t, "2026-03-05"))
		check(t, c.what, len(got.People) == 1 && got.People[0].Completed, c.want)
		check(t, c.what+": minutes of the sessions held", got.Minutes, 240)
	}
}

func TestCPDAndAlumni(t *testing.T) {
	e := session(t, "s", "2026-01-01 12:00-14:00")
	e.Programme, e.CPDHours = "p", "2"
	early := came("s", "ben", data.AttendLeftEarly)
	early.Minutes = "30"
	b := made(t, person("ada"), person("ben"), &data.Programme{Common: id("p"), Name: "P", CompletionRule: "1 session"}, e, came("s", "ada", data.AttendPresent), early,
		&data.Workstream{Common: id("age"), Name: "Age Well"}, &data.Role{Person: "ada", Workstream: "age", Title: data.RoleLead, From: day(t, "2026-02-01")},
		&data.Role{Person: "ada", Organisation: "x", Title: data.RoleEmployee})
	c := CompletionOf(b, "p", b.Today())
	check(t, "hours", fmt.Sprint(c.People[0].CPDHours, c.People[1].CPDHours), "2 0.5")
	al := c.Alumni(b, b.Today())
	check(t, "alumni", fmt.Sprint(len(al), len(al[0].Leads), len(al[1].Leads)), "2 1 0")
}

func TestAttendedXOfY(t *testing.T) {
	meeting := func(name, when string) *data.Event {
		e := session(t, name, when)
		e.Type, e.Group, e.Held = data.EventBoard, "board", data.HeldYes
		return e
	}
	off := meeting("off", "2025-09-18")
	off.Held = data.HeldCancelled
	role := func(who, title, from, to string) *data.Role {
		return &data.Role{Person: data.ID(who), Group: "board", Title: title, From: day(t, from), To: day(t, to)}
	}
	deputy := came("nov", "dee", data.AttendDeputy)
	deputy.DeputyFor = "ben"
	b := made(t, person("ada"), person("ben"), person("cy"), person("dee"), &data.Group{Common: id("board"), Name: "Board", Type: data.GroupBoard},
		meeting("jul", "2025-07-17"), off, meeting("nov", "2025-11-20"), meeting("jan", "2026-01-22"), meeting("may", "2026-05-21"),
		role("ada", data.RoleCoChair, "", ""), role("ben", data.RoleRepresentative, "2025-11-20", ""), role("cy", data.RoleMember, "2024", "2025-11-19"), role("dee", data.RoleDeputy, "", ""),
		came("jul", "ada", data.AttendPresent), came("nov", "ada", data.AttendOnline), came("jan", "ada", data.AttendNot), came("off", "ada", data.AttendPresent),
		deputy, came("jan", "ben", data.AttendApologies), came("jul", "ben", data.AttendPresent), came("jul", "cy", data.AttendLeftEarly), came("nov", "cy", data.AttendPresent))
	var got []string
	for _, x := range AttendedXOfY(b, "board", day(t, "2025-04-01"), day(t, "2026-03-31")) {
		got = append(got, fmt.Sprintf("%s %d of %d, deputy %d, apologies %d", x.Person, x.Attended.N(), x.Possible.N(), x.ByDeputy.N(), x.Apologies.N()))
	}
	check(t, "x of y", strings.Join(got, "; "), "ada 2 of 3, deputy 0, apologies 0; ben 0 of 2, deputy 1, apologies 1; cy 1 of 1, deputy 0, apologies 0")
}

func TestQuorumItemByItem(t *testing.T) {
	role := func(who string) *data.Role {
		return &data.Role{Person: data.ID(who), Group: "board", Title: data.RoleMember, Voting: data.Yes}
	}
	e := session(t, "m", "2026-01-22")
	e.Type, e.Group = data.EventBoard, "board"
	item := func(number string, noted, stayed, left []data.ID) *data.AgendaItem {
		return &data.AgendaItem{Common: id("i" + number), Event: "m", Number: number, Noted: noted, Stayed: stayed, Left: left}
	}
	deputy := came("m", "dee", data.AttendDeputy)
	deputy.DeputyFor = "cy"
	lost := came("m", "eve", data.AttendDeputy)
	for _, c := range []struct {
		total  string
		remote data.YesNo
		want   string
	}{
		{"3", "", "yes: true 3; 2: false 2; 9: true 3; 10: false 1"},
		{"2", data.No, "yes: true 2; 2: false 1; 9: true 2; 10: false 0"},
		{"4", "", "yes: false 3; 2: false 2; 9: false 3; 10: false 1"},
		{"1", "", "yes: true 3; 2: true 2; 9: true 3; 10: true 1"},
	} {
		b := made(t, person("ada"), person("ben"), person("cy"), person("dee"), person("eve"), role("ada"), role("ben"), role("cy"), role("eve"),
			&data.Group{Common: id("board"), Name: "Board", Type: data.GroupBoard, QuorumTotal: c.total, QuorumRemoteCounts: c.remote}, e,
			came("m", "ada", data.AttendPresent), came("m", "ben", data.AttendOnline), deputy, lost,
			item("10", []data.ID{"ada"}, nil, []data.ID{"dee"}), item("9", nil, nil, nil), item("2", nil, []data.ID{"ada"}, nil))
		var got []string
		for _, q := range QuorumsAt(b, e) {
			name := "yes"
			if q.Item != nil {
				name = q.Item.Number
			}
			got = append(got, fmt.Sprintf("%s: %v %d", name, q.Quorum.Met(), len(q.Quorum.Counted)))
		}
		check(t, "quorum "+c.total, strings.Join(got, "; "), c.want)
	}
}

func TestTheActionLogOfAMeeting(t *testing.T) {
	meeting := func(name, when, group string) *data.Event {
		e := session(t, name, when)
		e.Group = data.ID(group)
		return e
	}
	sep, nov, jan := meeting("sep", "2025-09-18", "board"), meeting("nov", "2025-11-20", "board"), meeting("jan", "2026-01-22", "board")
	entry := func(ref, from, state, closed string) *data.LogEntry {
		return &data.LogEntry{Common: id(ref), Event: data.ID(from), Reference: ref, State: state, ClosedAt: data.ID(closed)}
	}
	b := made(t, sep, nov, jan, meeting("other", "2025-10-01", "group"), entry("1", "sep", data.LogOpen, ""), entry("2", "sep", data.LogClosed, "nov"), entry("3", "sep", data.LogClosed, "sep"),
		entry("4", "nov", data.LogClosed, "jan"), entry("5", "other", data.LogOpen, ""), entry("6", "jan", data.LogOpen, ""), entry("7", "nov", data.LogSuperseded, "nov"))
	refs := func(xs []*data.LogEntry) string {
		var out []string
		for _, x := range xs {
			out = append(out, x.Reference)
		}
		return strings.Join(out, " ")
	}
	for _, c := range []struct {
		e            *data.Event
		open, closed string
	}{{sep, "1", "3"}, {nov, "1", "2 3 7"}, {jan, "1 6", "2 4 7"}} {
		open, closed := ActionLog(b, c.e)
		check(t, c.e.Title+" open", refs(open), c.open)
		check(t, c.e.Title+" closed", refs(closed), c.closed)
	}
}

func TestMissingAttendanceAndNudges(t *testing.T) {
	event := func(name, when, mode string, change func(*data.Event)) *data.Event {
		e := session(t, name, when)
		e.Mode = mode
		if change != nil {
			change(e)
		}
		return e
	}
	b := made(t, person("ada"), event("today", "2026-03-05", "Online", nil), event("old", "2025-03-04", "Online", nil), event("soon", "2025-03-20", "Online", nil), event("last", "2025-03-05", "Hybrid", nil),
		event("room", "2025-03-20", "In person", nil), event("done", "2025-03-20", "Online", func(e *data.Event) { e.AttendanceComplete = data.Yes }),
		event("counted", "2025-03-20", "", func(e *data.Event) { e.Headcount = "40" }), event("off", "2025-03-20", "", func(e *data.Event) { e.Held = data.HeldNo }),
		event("booked", "2026-02-13", "Online", nil), came("booked", "ada", data.AttendBooked), event("full", "2026-02-12", "Online", nil), came("full", "ada", data.AttendOnline))
	var missing, nudged []string
	for _, e := range MissingAttendance(b, b.Today()) {
		missing = append(missing, e.Title)
	}
	for _, n := range Nudges(b, b.Today()) {
		nudged = append(nudged, n.Event.Title+" "+n.Forgets.String())
	}
	check(t, "missing", strings.Join(missing, " "), "booked soon room last old")
	check(t, "nudges", strings.Join(nudged, ", "), "last 2026-03-05, soon 2026-03-20")
}

func TestFeedback(t *testing.T) {
	e, f := session(t, "e", "2026-02-12"), session(t, "f", "2026-02-19")
	e.Programme, f.Programme, f.Headcount = "p", "p", "2"
	b := made(t, person("ada"), person("ben"), &data.Programme{Common: id("p"), Name: "P"}, e, f, session(t, "none", "2026-02-20"),
		came("e", "ada", data.AttendOnline), came("e", "ben", data.AttendOnline), came("f", "ada", data.AttendOnline),
		&data.Evaluation{Common: id("1"), Event: "e", Responses: "1", ByQuestion: []string{"5 Useful?"}, BySector: []string{"4 Housing"}},
		&data.Evaluation{Common: id("2"), Event: "f", Responses: "3", ByQuestion: []string{"3 useful", "2 Clear?"}},
		&data.Evaluation{Common: id("3"), Day: day(t, "2026-01-01"), Responses: "20", ByQuestion: []string{"3.5 We trust each other"}},
		&data.Evaluation{Common: id("4"), Day: day(t, "2024-01-01"), Responses: "20"})
	on := FeedbackOn(b, "e")
	rate, ok := on.Rate()
	check(t, "an event", fmt.Sprint(on.Responses, on.Came, rate, ok, on.Questions, on.Sectors), "1 2 50 true [{Useful? 5 1}] [{Housing 4 1}]")
	of := FeedbackOf(b, "p")
	rate, _ = of.Rate()
	check(t, "a programme", fmt.Sprint(of.Responses, of.Came, rate, of.Questions), "4 5 80 [{Useful? 3.5 4} {Clear? 2 3}]")
	_, ok = FeedbackOn(b, "none").Rate()
	check(t, "nobody answered", ok, false)
	check(t, "health check", fmt.Sprint(HealthCheck(b, day(t, "2025/26"), day(t, "2025/26")).Responses), "20")
}

// manyAttendances is a book of 200,000 attendances of 20,000 people at 1,000
// events.
func manyAttendances(b *testing.B) *book.Book {
	bk := book.New(day(b, "2026-03-05"))
	var rs []data.Record
	for i := range 300 {
		o := org(fmt.Sprintf("o%03d", i))
		o.Sector = fmt.Sprint("Sector ", i%9)
		rs = append(rs, o)
	}
	for i := range 20_000 {
		p := person(fmt.Sprintf("p%05d", i))
		p.Profession = fmt.Sprint("Profession ", i%10)
		rs = append(rs, p)
	}
	for i := range 1000 {
		e := session(b, fmt.Sprintf("e%04d", i), data.DayOf(2023, 3, 1).AddDays(i).String())
		rs = append(rs, e)
		for j := range 200 {
			n := (i*613 + j*97) % 20_000
			a := &data.Attendance{Event: e.ID, Person: data.ID(fmt.Sprintf("p%05d", n)), State: data.AttendOnline, OrganisationThen: data.ID(fmt.Sprintf("o%03d", n%300))}
			a.ID = data.Attendances.Derive(a)
			rs = append(rs, a)
		}
	}
	bk.PutAll(rs)
	bk.Prepare()
	return bk
}

func BenchmarkReach200k(b *testing.B) {
	bk := manyAttendances(b)
	b.ResetTimer()
	for b.Loop() {
		if r := Reached(bk, Period{From: data.DayOf(2024, 1, 1)}); r.People.N() == 0 {
			b.Fatal("nobody")
		}
	}
}

func BenchmarkRoll200of200k(b *testing.B) {
	bk := manyAttendances(b)
	e, _ := book.One[*data.Event](bk, "e0500")
	b.ResetTimer()
	for b.Loop() {
		if r := RollOf(bk, e); len(r.People) != 200 {
			b.Fatal(len(r.People))
		}
	}
}

// A count that is withheld cannot be told from the sum of all: another is
// withheld with it.
func TestSplitsAreProtected(t *testing.T) {
	for _, c := range []struct {
		what        string
		hidden, all []int
		want        string
	}{
		{"nobody is hidden", []int{0, 0}, []int{3, 4}, "[3 4]"},
		{"enough are hidden", []int{5, 0}, []int{7, 4}, "[7 4]"},
		{"few: the smallest other with it", []int{2, 0, 0}, []int{7, 9, 4}, "[[c] 9 [c]]"},
		{"two: each hides the other", []int{2, 1, 0}, []int{7, 9, 4}, "[[c] [c] 4]"},
		{"the only one", []int{2}, []int{2}, "[[c]]"},
		{"others are none", []int{2, 0}, []int{2, 0}, "[[c] 0]"},
	} {
		check(t, c.what, fmt.Sprint(ProtectSplit(5, c.hidden, c.all)), c.want)
	}
}
