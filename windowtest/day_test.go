package windowtest

import (
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The list of partners, its headings, and the number that Example Homes has at
// first and then.
const (
	list     = "Organisations"
	headings = list + ", headings"

	homesPhone, newPhone = "020 7946 0001", "020 7946 0009"
)

// The colour of the rail in two themes, and a point of it where nothing stands.
var (
	railGround = point{88, 600}
	lightRail  = color.NRGBA{R: 0xff, G: 0xff, B: 0xff, A: 0xff}
	darkRail   = color.NRGBA{R: 0x1c, G: 0x22, B: 0x29, A: 0xff}
)

// TestADayAtTheDesk goes with data that is there through a day's work, by keys
// and by mouse, and looks at the end with the command line what came of it.
func TestADayAtTheDesk(t *testing.T) {
	d := newDesk(t)
	d.command("init", "--author", "Ana Example", "--laptop", "Ana's laptop")
	d.command("import", "organisations", d.file("partners.csv", "Name,Sector,Status,Postcode,Telephone,E-mail",
		"Example Carers,VCSE,Active,SE5 8AA,020 7946 0002,",
		"Example Homes,Housing,Active,SE1 1AA,"+homesPhone+",hello@homes.example",
		"Example School,Education,Active,SE15 4AA,,office@school.example",
		"Example Trust,Physical health,Active,SE1 7EH,,"))
	d.start()
	d.shot("unlock")
	d.unlocks("Home")
	d.press("Partners")
	d.titled("Partners")
	d.shot("partners")
	for _, part := range []struct {
		name string
		does func(*desk)
	}{
		{"add by keys", addByKeys}, {"edit by mouse", editByMouse}, {"typing goes first", typingGoesFirst},
		{"the step goes and comes back", stepGoesAndComesBack}, {"sort", sortByHeading}, {"choose several", chooseSeveral},
		{"import and take back", importAndTakeBack}, {"reports", makeReports}, {"themes", changeThemes},
	} {
		if !t.Run(part.name, func(t *testing.T) { d.t = t; part.does(d) }) {
			return
		}
	}
	d.t = t
	d.closed()
	d.want(d.organisations("name", "phone", "postcode"),
		"Example Carers|020 7946 0002|SE5 8AA", "Example Homes|020 7946 0009|SE1 1AA", "Example Pantry||",
		"Example School||SE15 4AA", "Example Trust||SE1 7EH")
	if said := d.command("check"); !strings.Contains(said, "Everything is sound.") {
		t.Errorf("check says %q", said)
	}
	d.start()
	d.unlocks("Reports") // where it was left, as it looked
	d.wantColour("the rail", railGround, lightRail)
	d.closed()
}

func addByKeys(d *desk) {
	d.press("New")
	d.focused("Name")
	d.write("Example Pantry")
	d.key("Tab")
	d.shot("new")
	d.stores(func() { d.press("Save") })
	d.shot("saved")
}

func editByMouse(d *desk) {
	d.clickIn(list, "Example Homes")
	d.wantBox("Name", "Example Homes")
	d.click("Telephone")
	d.overwrite(newPhone)
	d.shot("changed")
	d.stores(func() { d.click("Save") })
}

// typingGoesFirst: Ctrl+Z with the keyboard in a box in which something was
// typed takes the typing, and leaves the step before it alone.
func typingGoesFirst(d *desk) {
	d.click("Postcode")
	d.key("End")
	d.write("XY")
	d.wantBox("Postcode", "SE1 1AAXY")
	d.storesNothing(func() { d.press("Undo") })
	d.wantBox("Postcode", "SE1 1AA")
}

// stepGoesAndComesBack: with no typing to take, Ctrl+Z takes the step.
func stepGoesAndComesBack(d *desk) {
	d.stores(func() { d.press("Undo") })
	d.shot("undone")
	d.wantBox("Telephone", homesPhone)
	d.clickIn(list, "Example Homes")
	d.stores(func() { d.press("Redo") })
	d.wantBox("Telephone", newPhone)
	d.clickIn(list, "Example Trust")
	d.wantBox("Name", "Example Trust")
	d.stores(func() { d.key("Delete") })
	d.stores(func() { d.press("Undo") })
}

func sortByHeading(d *desk) {
	for _, want := range []string{"Example School", "Example Carers"} { // Education, VCSE
		d.clickIn(headings, "Sector")
		d.clickAt(d.rows()[0].middle())
		d.wantBox("Name", want)
	}
	d.shot("sorted")
}

func chooseSeveral(d *desk) {
	rows := d.rows() // the first is chosen: a click on it now would be the second of two, which opens it
	d.key("shift+Down", "shift+Down")
	d.clickAt(rows[3].middle(), "ctrl")
	d.shot("several")
	d.click("Copy e-mail addresses")
	if got, want := d.clipboard(), "hello@homes.example; office@school.example"; got != want {
		d.t.Errorf("copied %q, wants %q", got, want)
	}
}

// rows are the places of the partners' names in the list, from the top.
func (d *desk) rows() (places []place) {
	d.t.Helper()
	s := d.look()
	for _, w := range s.Words {
		if at, ok := s.within(list, w.Text); ok && at == w.place && strings.HasPrefix(w.Text, "Example ") {
			places = append(places, at)
		}
	}
	slices.SortFunc(places, func(a, b place) int { return a.Y - b.Y })
	return places
}

func importAndTakeBack(d *desk) {
	path := d.file("more.csv", "Name,Sector", "Example Garden,VCSE", "Example Surgery,General practice")
	d.press("Import a list...")
	d.titled("Import a list")
	d.shot("import-choose")
	d.key("Tab")
	d.write(path)
	d.key("Return")
	d.titled("Import organisations")
	d.shot("import-columns")
	d.key("Return")
	d.shot("import-check")
	d.stores(func() { d.key("Return") })
	d.shot("import-done")
	d.stores(func() { d.press("Undo") })
	d.shot("import-undone")
	d.key("Return")
	d.titled("Partners")
}

func makeReports(d *desk) {
	d.press("Reports")
	d.titled("Reports")
	d.shot("reports")
	d.make("Board report", "board.xlsx")
	d.make("Partners", "partners.xlsx")
	d.shot("reports-made")
}

// python is the system's own: others lack its packages.
const python = "/usr/bin/python3"

// make saves a report through the dialog and has another program's eyes look at
// it.
func (d *desk) make(report, name string) {
	d.t.Helper()
	path := filepath.Join(d.home, name)
	d.clickIn("Reports", report)
	d.click(d.makes(report))
	d.focused("File name")
	d.shot("save-" + name)
	d.overwrite(name)
	d.key("Return")
	d.until(path, func() bool { i, err := os.Stat(path); return err == nil && i.Size() > 0 })
	out, err := exec.Command(python, filepath.Join("..", "export", "testdata", "check_xlsx.py"), "--a11y", path).CombinedOutput()
	if err != nil {
		d.t.Errorf("%s: %v\n%s", name, err, out)
	}
}

// makes is the button that makes the chosen report; its words say of what kind.
func (d *desk) makes(report string) (button string) {
	d.t.Helper()
	d.shows("a button that makes "+report, func(s shown) bool {
		for _, c := range s.Controls {
			if strings.HasPrefix(c.Name, "Make ") && !c.Disabled {
				button = c.Name
			}
		}
		return button != ""
	})
	return button
}

// changeThemes goes through the menu by keys.
func changeThemes(d *desk) {
	d.pick("View", "Dark theme")
	d.wantColour("the rail", railGround, darkRail)
	d.pick("View", "Light theme")
	d.wantColour("the rail", railGround, lightRail)
}
