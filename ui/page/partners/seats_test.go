package partners_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/page/pagetest"
	"placebook/ui/uitest"
)

const seatsList = "Seats and roles"

// terms fills a host, in the same order each time, with roles in time: one that ended, one that ends soon, a
// deputy, leads, and a seat that nobody holds.
func terms(h *pagetest.Host) {
	board := &data.Group{Common: data.Common{ID: "board"}, Name: "Partnership Board", Type: data.GroupBoard, CoChairs: "1"}
	well := &data.Workstream{Common: data.Common{ID: "well"}, Name: "Start Well", Order: "1"}
	age := &data.Workstream{Common: data.Common{ID: "age"}, Name: "Age Well", Order: "2"}
	homes := &data.Organisation{Common: data.Common{ID: "homes"}, Name: "Example Homes", Status: data.StatusActive, Joined: data.YearOf(2020), EntitledToASeat: data.Yes}
	trust := &data.Organisation{Common: data.Common{ID: "trust"}, Name: "Example Trust", Status: data.StatusActive, Joined: data.YearOf(2020)}
	pantry := &data.Organisation{Common: data.Common{ID: "pantry"}, Name: "Example Food Pantry", Status: data.StatusActive, Joined: data.YearOf(2021), EntitledToASeat: data.Yes}
	h.Save(board, well, age, homes, trust, pantry)
	grace := &data.Person{Common: data.Common{ID: "grace"}, Name: "Grace Pattern", JobTitle: "Director", Organisation: homes.ID, Email: "grace@homes.example"}
	tomas := &data.Person{Common: data.Common{ID: "tomas"}, Name: "Tomas Test", Organisation: homes.ID}
	neil := &data.Person{Common: data.Common{ID: "neil"}, Name: "Dr Neil Mock", Profession: "GP", Organisation: trust.ID}
	selam := &data.Person{Common: data.Common{ID: "selam"}, Name: "Selam Sketch", Profession: "Nurse", Organisation: trust.ID}
	ada := &data.Person{Common: data.Common{ID: "ada"}, Name: "Ada Sample", Organisation: trust.ID}
	h.Save(grace, tomas, neil, selam, ada)
	homes.KeyContact = tomas.ID
	h.Save(homes)
	past := &data.Role{Person: ada.ID, Organisation: homes.ID, Group: board.ID, Title: data.RoleRepresentative, From: data.DayOf(2022, 4, 1), To: data.DayOf(2024, 5, 31)}
	now := &data.Role{Person: grace.ID, Organisation: homes.ID, Group: board.ID, Title: data.RoleRepresentative, Voting: data.Yes, From: data.DayOf(2024, 6, 1), To: data.DayOf(2026, 3, 31)}
	h.Save(past, now)
	h.Save(&data.Role{Person: tomas.ID, Organisation: homes.ID, Group: board.ID, Title: data.RoleDeputy, DeputisesFor: now.ID, From: data.DayOf(2024, 6, 1)},
		&data.Role{Person: neil.ID, Workstream: well.ID, Title: data.RoleLead, SessionsAWeek: "2", HostService: "Example GP Federation", FundedUntil: data.DayOf(2026, 9, 30), From: data.MonthOf(2023, 9)},
		&data.Role{Person: selam.ID, Workstream: well.ID, Title: data.RoleLead, SessionsAWeek: "1", From: data.MonthOf(2025, 1)},
		&data.Role{Person: neil.ID, Group: board.ID, Title: data.RoleCoChair, From: data.DayOf(2025, 1, 1)})
}

// openSeats opens the part of seats and roles.
func openSeats(t *testing.T, fill func(*pagetest.Host), opts ...uitest.Option) (*pagetest.Host, *uitest.Window) {
	t.Helper()
	h, w := openPartners(t, fill, opts...)
	w.Tap(seatsList)
	return h, w
}

// roleHeld gives the role of a person with a title.
func roleHeld(t *testing.T, h *pagetest.Host, person, title string) (out *data.Role) {
	t.Helper()
	_ = h.Store().View(func(b *book.Book) error {
		for _, x := range book.List[*data.Role](b) {
			if b.TitleOf(data.Persons, x.Person) == person && x.Title == title {
				out = x
			}
		}
		return nil
	})
	if out == nil {
		t.Fatalf("%s is no %s", person, title)
	}
	return out
}

func TestWhoRepresentedThemInMay2024(t *testing.T) {
	_, w := openSeats(t, terms)
	wantRows(t, w, seatsList, "Dr Neil Mock", "Dr Neil Mock", "Grace Pattern", "Selam Sketch", "Tomas Test")
	w.Tap("Representatives")
	wantRows(t, w, seatsList, "Grace Pattern")
	w.See("1 seat vacant")
	w.Fill("As on", "May 2024")
	w.Key(fyne.KeyReturn, 0)
	wantRows(t, w, seatsList, "Ada Sample")
	w.See("In May 2024")
	w.Fill("As on", "1/6/24")
	w.Key(fyne.KeyTab, 0)
	wantRows(t, w, seatsList, "Grace Pattern")
	w.Fill("As on", "2024") // either may have been meant
	w.Key(fyne.KeyReturn, 0)
	wantRows(t, w, seatsList, "Ada Sample", "Grace Pattern")
	w.Fill("As on", "31 February")
	w.Key(fyne.KeyReturn, 0)
	w.See("31 February")
	w.Tap("Back to today")
	wantRows(t, w, seatsList, "Grace Pattern")
	w.NotSee("Back to today")
}

func TestAVacantSeatLeadsToItsPartner(t *testing.T) {
	h, w := openSeats(t, terms)
	w.Tap("Example Food Pantry")
	if to := h.Gone[len(h.Gone)-1]; to.Kind != data.Organisations {
		t.Errorf("went to %+v", to)
	}
	w.See("Entitled to a seat")
	w.Tap(seatsList)
	w.Fill("As on", "2019")
	w.Key(fyne.KeyReturn, 0)
	w.NotSee("vacant")
}

func TestViewsOfRoles(t *testing.T) {
	_, w := openSeats(t, terms)
	for view, want := range map[string]string{"Deputies": "Tomas Test", "Leads": "Dr Neil Mock, Selam Sketch", "Ending soon": "Grace Pattern", "Past": "Ada Sample"} {
		w.Tap(view)
		wantRows(t, w, seatsList, strings.Split(want, ", ")...)
	}
	w.Tap("Ending soon")
	if row := w.RowText(seatsList, 0); !strings.Contains(row, "27 days") {
		t.Errorf("the row says %q", row)
	}
}

func TestARoleIsStartedByKeys(t *testing.T) {
	h, w := openSeats(t, terms)
	w.Key(fyne.KeyR, ctrl)
	w.WantFocus("Person")
	w.Choose("Person", "Ada Sample")
	w.Choose("Title", data.RoleRepresentative)
	w.Choose("Organisation", "Example Food Pantry")
	w.Fill("First day", "1 March")
	w.Tap("Start")
	wantSaid(t, h, "Ada Sample, Representative for Example Food Pantry started.")
	if x := roleHeld(t, h, "Ada Sample", data.RoleRepresentative); x == nil {
		t.Error("no role")
	}
	w.NotSee("vacant")
	w.Tap("Undo")
	w.See("1 seat vacant")
}

func TestWhatIsWrongWithARoleIsSaidAtItsBox(t *testing.T) {
	h, w := openSeats(t, terms)
	w.Key(fyne.KeyR, ctrl)
	w.Tap("Start")
	w.See("Person is needed")
	w.See("Title is needed")
	w.WantFocus("Person")
	w.Choose("Person", "Ada Sample")
	w.Choose("Title", data.RoleCoChair)
	w.Tap("Start")
	w.See("Say which organisation, group or workstream the role is in")
	w.Choose("Board or group", "Partnership Board")
	w.Tap("Start")
	w.See("Partnership Board has one co-chair at a time")
	w.Key(fyne.KeyEscape, 0)
	w.TapRow(seatsList, w.RowOf(seatsList, "Grace Pattern"), 0)
	w.Fill("To", "1 May 2024")
	w.Key(fyne.KeyS, ctrl)
	w.See("To (1 May 2024) is before From (1 Jun 2024)")
	w.Tap("Put back")
	deputy := roleHeld(t, h, "Tomas Test", data.RoleDeputy)
	w.Choose("Deputises for", "Tomas Test, Example Homes, Partnership Board, Deputy")
	w.Key(fyne.KeyS, ctrl)
	w.See("goes round in a circle")
	if x := roleHeld(t, h, "Grace Pattern", data.RoleRepresentative); x.DeputisesFor == deputy.ID {
		t.Error("a circle was saved")
	}
}

func TestARoleEnds(t *testing.T) {
	h, w := openSeats(t, terms)
	w.TapRow(seatsList, w.RowOf(seatsList, "Selam Sketch"), 0)
	w.Key(fyne.KeyE, ctrl)
	w.WantFocus("Last day")
	w.See("Selam Sketch, Clinical and care professional lead, Start Well")
	w.Fill("Last day", "1/1/2020")
	w.Tap("End")
	w.See("It began on Jan 2025")
	w.Fill("Last day", "yesterday")
	w.Key(fyne.KeyReturn, 0)
	if x := roleHeld(t, h, "Selam Sketch", data.RoleLead); x.To != data.DayOf(2026, 3, 3) {
		t.Errorf("ends %s", x.To)
	}
	w.Tap("Past")
	w.TapRow(seatsList, w.RowOf(seatsList, "Selam Sketch"), 0)
	w.MenuRow(seatsList, w.RowOf(seatsList, "Selam Sketch"))
	w.Tap("Copy the thank-you text")
	wantSaid(t, h, "Thank-you text for Selam Sketch copied. Paste it into an e-mail.")
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.HasPrefix(got, "Dear Selam Sketch,\n\nThank you for serving as a clinical and care professional lead in Start Well, for 1 year and 2 months.") {
		t.Errorf("copied %q", got)
	}
	w.Key(fyne.KeyZ, ctrl)
	if x := roleHeld(t, h, "Selam Sketch", data.RoleLead); !x.To.IsZero() {
		t.Errorf("ends %s once it is undone", x.To)
	}
}

func TestSeveralRolesEndInOneStep(t *testing.T) {
	h, w := openSeats(t, terms)
	w.Tap("Leads")
	w.TapRow(seatsList, 0, 0)
	w.TapRow(seatsList, 1, shift)
	w.Tap("End")
	w.See("End 2 roles")
	w.Tap("End")
	w.NotSee("Last day")
	if roleHeld(t, h, "Dr Neil Mock", data.RoleLead).To.IsZero() || roleHeld(t, h, "Selam Sketch", data.RoleLead).To.IsZero() {
		t.Error("one of the two goes on")
	}
	w.Key(fyne.KeyZ, ctrl)
	if !roleHeld(t, h, "Dr Neil Mock", data.RoleLead).To.IsZero() || !roleHeld(t, h, "Selam Sketch", data.RoleLead).To.IsZero() {
		t.Error("one of the two still ends")
	}
}

func TestAHolderIsReplacedAndTheDeputyFollows(t *testing.T) {
	h, w := openSeats(t, terms)
	w.TapRow(seatsList, w.RowOf(seatsList, "Grace Pattern"), 0)
	w.Key(fyne.KeyR, ctrl|shift)
	w.WantFocus("Who takes over")
	w.See("Whoever deputises for Grace Pattern")
	w.Choose("Who takes over", "Grace Pattern")
	w.Tap("Replace")
	w.See("This person has the role already")
	w.Choose("Who takes over", "Ada Sample")
	w.Fill("First day", "May 2024")
	w.Tap("Replace")
	w.See("Give the first day, not only a month or a year")
	w.Fill("First day", "1 June 2024")
	w.Tap("Replace")
	w.See("The role itself began on 1 Jun 2024")
	w.Fill("First day", "1 April 2026")
	w.Tap("Replace")
	wantSaid(t, h, "Ada Sample takes over from Grace Pattern on 1 Apr 2026.")
	if x := roleHeld(t, h, "Grace Pattern", data.RoleRepresentative); x.To != data.DayOf(2026, 3, 31) {
		t.Errorf("the old role ends %s", x.To)
	}
	w.Fill("As on", "2 April 2026")
	w.Key(fyne.KeyReturn, 0)
	w.Tap("Representatives")
	wantRows(t, w, seatsList, "Ada Sample")
	w.Tap("Deputies")
	w.TapRow(seatsList, 0, 0)
	w.Tap("Who and where")
	w.See("Ada Sample, Example Homes, Partnership Board, Representative")
}

func TestRolesAtAnOrganisation(t *testing.T) {
	h, w := openPartners(t, terms)
	w.TapRow(orgs, w.RowOf(orgs, "Example Homes"), 0)
	w.Focus("Organisation, tabs")
	w.Key(fyne.KeyRight, 0)
	for _, x := range []string{"Representatives", "Deputies", "Past", "Representative, Partnership Board, 1 Apr 2022 to 31 May 2024"} {
		w.See(x)
	}
	w.NotSee("Works here") // whoever does speaks for it
	w.Tap("Thank-you text: Ada Sample, Representative for Example Homes, Partnership Board")
	wantSaid(t, h, "Thank-you text for Ada Sample copied. Paste it into an e-mail.")
	w.Tap("End: Tomas Test, Deputy for Example Homes, Partnership Board")
	w.Tap("End")
	if x := roleHeld(t, h, "Tomas Test", data.RoleDeputy); x.To.IsZero() {
		t.Error("the deputy's role goes on")
	}
	w.Tap("Replace: Grace Pattern, Representative for Example Homes, Partnership Board")
	w.Choose("Who takes over", "Tomas Test")
	w.Tap("Replace")
	w.See("Tomas Test")
	w.Tap("Start a role")
	w.See("First day")
	if box := w.Find("Organisation"); box.Object.(interface{ AccessibleText() string }).AccessibleText() != "Example Homes" {
		t.Error("the organisation is not filled in")
	}
}

func TestAVacantSeatIsFilledFromItsPartner(t *testing.T) {
	h, w := openPartners(t, terms)
	w.TapRow(orgs, w.RowOf(orgs, "Example Food Pantry"), 0)
	w.Key(fyne.KeyR, ctrl)
	w.Choose("Person", "Ada Sample")
	w.Tap("Start")
	wantSaid(t, h, "Ada Sample, Representative for Example Food Pantry, Partnership Board started.")
}

func TestRolesOfAPerson(t *testing.T) {
	h, w := openPartners(t, terms)
	w.Tap("People")
	w.TapRow("People", w.RowOf("People", "Ada Sample"), 0)
	w.Focus("Person, tabs")
	w.Key(fyne.KeyRight, 0)
	w.See("Today")
	w.See("Past")
	w.Key(fyne.KeyR, ctrl)
	w.Choose("Title", data.RoleSponsor)
	w.Choose("Workstream", "Age Well")
	w.Tap("Start")
	wantSaid(t, h, "Ada Sample, Sponsor for Example Trust, Age Well started.")
	w.See("Sponsor, Age Well, since 4 Mar 2026")
}

func TestWorkIsHandedOver(t *testing.T) {
	h, w := openPartners(t, terms)
	w.Tap("People")
	w.TapRow("People", w.RowOf("People", "Tomas Test"), 0)
	w.MenuRow("People", w.RowOf("People", "Tomas Test"))
	w.Tap("Hand over work...")
	w.See("Hand over the work of Tomas Test")
	w.Choose("To whom", "Tomas Test")
	w.Tap("Hand over")
	w.See("That is the same person")
	w.Choose("To whom", "Grace Pattern")
	w.Tap("Key contact: Example Homes")
	w.Tap("Hand over")
	w.See("Nothing is ticked that could go over")
	w.Tap("Key contact: Example Homes")
	w.Tap("Hand over")
	wantSaid(t, h, "1 thing handed over to Grace Pattern.")
	if o := called[*data.Organisation](t, h, "Example Homes"); o.KeyContact != called[*data.Person](t, h, "Grace Pattern").ID {
		t.Error("the key contact is another")
	}
	w.MenuRow("People", w.RowOf("People", "Tomas Test"))
	w.Tap("Hand over work...")
	wantSaid(t, h, "Tomas Test has nothing in hand that could be handed over.")
}

func TestAnOrganisationBecomesPartOfAnother(t *testing.T) {
	h, w := openPartners(t, terms)
	w.TapRow(orgs, w.RowOf(orgs, "Example Homes"), 0)
	w.MenuRow(orgs, w.RowOf(orgs, "Example Homes"))
	w.Tap("Close or merge...")
	w.WantFocus("Last day")
	w.Fill("Last day", "2025")
	w.Tap("Close it")
	w.See("Give the last day, not only a month or a year")
	w.Fill("Last day", "3 March")
	w.Tap("Its people work there from the next day on")
	w.Tap("Close it")
	w.See("Say which organisation its people go to")
	w.Choose("Becomes part of", "Example Homes")
	w.Tap("Close it")
	w.See("Successor cannot be the same organisation")
	w.Choose("Becomes part of", "Example Trust")
	w.Tap("Close it")
	wantSaid(t, h, "Example Homes is closed.")
	w.See("Closed 3 Mar 2026")
	w.Tap("Now part of Example Trust")
	w.See("1 of 3 selected")
	if p := called[*data.Person](t, h, "Grace Pattern"); p.Organisation != called[*data.Organisation](t, h, "Example Trust").ID {
		t.Error("her employer is not the successor")
	}
	w.Key(fyne.KeyZ, ctrl)
	if o := called[*data.Organisation](t, h, "Example Homes"); o.Status != data.StatusActive || o.Successor != "" {
		t.Errorf("once undone it is %s", o.Status)
	}
}

func TestLeadsByKeysAndByMouse(t *testing.T) {
	h, w := openPartners(t, terms)
	w.Tap("Who leads")
	w.See("2 places have nobody")
	w.See("2 leads, 3 sessions a week")
	w.See("Hosted by Example GP Federation")
	w.See("Funded until 30 Sep 2026")
	w.WantFocus("Leads by workstream and profession")
	w.Key(fyne.KeyReturn, 0)
	if to := h.Gone[len(h.Gone)-1]; to.Kind != data.Roles || len(to.Rows) != 1 || to.Title != "GP in Start Well" {
		t.Errorf("went to %+v", to)
	}
	wantRows(t, w, seatsList, "Dr Neil Mock")
	w.Tap("Who leads")
	w.Key(fyne.KeyRight, 0)
	w.Key(fyne.KeyDown, 0)
	w.Key(fyne.KeyReturn, 0)
	w.See("Start a lead's role")
	if box := w.Find("Workstream"); box.Object.(interface{ AccessibleText() string }).AccessibleText() != "Age Well" {
		t.Error("the workstream is not filled in")
	}
	w.Choose("Person", "Selam Sketch")
	w.Fill("Sessions a week", "1.5")
	w.Tap("Start")
	wantSaid(t, h, "Selam Sketch, Clinical and care professional lead, Age Well started.")
	w.See("1 place has nobody")
	w.Tap("GP in Age Well: nobody. Start a role")
	w.See("Start a lead's role")
}
