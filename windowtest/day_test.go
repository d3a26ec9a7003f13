package windowtest

import (
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Where things are in a window of 1366 by 768 at 100 %.
var (
	firstRow     = point{260, 215} // of the list of partners
	sectorHead   = point{480, 184}
	copyMail     = point{800, 715}
	nameBox      = point{1150, 234}
	telephoneBox = point{1080, 482}
	postcodeBox  = point{1080, 544}
	saveButton   = point{1302, 707}
	makeReport   = point{1262, 117}
	secondReport = point{260, 225}
	railGround   = point{88, 600}
)

// row is a row of the list of partners, the first being 0.
func row(n int) point { return point{firstRow.x, firstRow.y + 32*n} }

// TestADayAtTheDesk goes with data that is there through a day's work, by keys
// and by mouse, and looks at the end with the command line what came of it.
func TestADayAtTheDesk(t *testing.T) {
	d := newDesk(t)
	d.command("init", "--author", "Ana Example", "--laptop", "Ana's laptop")
	d.command("import", "organisations", d.file("partners.csv", "Name,Sector,Status,Postcode,Telephone,E-mail",
		"Example Carers,VCSE,Active,SE5 8AA,020 7946 0002,",
		"Example Homes,Housing,Active,SE1 1AA,020 7946 0001,hello@homes.example",
		"Example School,Education,Active,SE15 4AA,,office@school.example",
		"Example Trust,Physical health,Active,SE1 7EH,,"))
	d.start()
	d.shot("unlock")
	d.write(passphrase)
	d.xdotool("key", "Return")
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
	d.write(passphrase)
	d.xdotool("key", "Return")
	d.titled("Reports") // where it was left, as it looked
	d.wantRail(color.NRGBA{R: 0xff, G: 0xff, B: 0xff, A: 0xff})
	d.closed()
}

func addByKeys(d *desk) {
	d.key("ctrl+n")
	d.write("Example Pantry")
	d.key("Tab")
	d.shot("new")
	d.stores(func() { d.key("ctrl+s") })
	d.shot("saved")
}

func editByMouse(d *desk) {
	d.click(row(1))
	d.click(nameBox)
	d.wantText("Example Homes")
	d.click(telephoneBox)
	d.key("ctrl+a")
	d.write("020 7946 0009")
	d.shot("changed")
	d.stores(func() { d.click(saveButton) })
}

// typingGoesFirst: Ctrl+Z with the keyboard in a box in which something was
// typed takes the typing, and leaves the step before it alone.
func typingGoesFirst(d *desk) {
	d.click(postcodeBox)
	d.key("End")
	d.write("XY")
	d.wantText("SE1 1AAXY")
	d.storesNothing(func() { d.key("ctrl+z") })
	d.wantText("SE1 1AA")
}

// stepGoesAndComesBack: with no typing to take, Ctrl+Z takes the step.
func stepGoesAndComesBack(d *desk) {
	d.stores(func() { d.key("ctrl+z") })
	d.shot("undone")
	d.click(telephoneBox)
	d.wantText("020 7946 0001")
	d.click(row(1))
	d.stores(func() { d.key("ctrl+y") })
	d.click(telephoneBox)
	d.wantText("020 7946 0009")
	d.click(row(4))
	d.stores(func() { d.key("Delete") })
	d.stores(func() { d.key("ctrl+z") })
}

func sortByHeading(d *desk) {
	d.click(sectorHead)
	d.click(firstRow)
	d.click(nameBox)
	d.wantText("Example School") // Education
	d.click(sectorHead)
	d.click(firstRow)
	d.click(nameBox)
	d.wantText("Example Carers") // VCSE
	d.shot("sorted")
}

func chooseSeveral(d *desk) {
	d.click(firstRow)
	d.key("shift+Down", "shift+Down")
	d.click(row(3), "ctrl")
	d.shot("several")
	d.click(copyMail)
	if got, want := d.clipboard(), "hello@homes.example; office@school.example"; got != want {
		d.t.Errorf("copied %q, wants %q", got, want)
	}
}

func importAndTakeBack(d *desk) {
	path := d.file("more.csv", "Name,Sector", "Example Garden,VCSE", "Example Surgery,General practice")
	d.key("ctrl+i")
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
	d.stores(func() { d.key("ctrl+z") })
	d.shot("import-undone")
	d.key("Return")
	d.titled("Partners")
}

func makeReports(d *desk) {
	d.key("ctrl+7")
	d.titled("Reports")
	d.shot("reports")
	d.make("board")
	d.click(secondReport)
	d.make("partners")
	d.shot("reports-made")
}

// python is the system's own: others lack its packages.
const python = "/usr/bin/python3"

// make saves the chosen report through the dialog and has another program's
// eyes look at it.
func (d *desk) make(name string) {
	d.t.Helper()
	path := filepath.Join(d.home, name+".xlsx")
	d.click(makeReport)
	d.shot("save-" + name)
	d.key("ctrl+a")
	d.write(filepath.Base(path))
	d.key("Return")
	d.until(path, func() bool { i, err := os.Stat(path); return err == nil && i.Size() > 0 })
	d.settle()
	out, err := exec.Command(python, filepath.Join("..", "export", "testdata", "check_xlsx.py"), "--a11y", path).CombinedOutput()
	if err != nil {
		d.t.Errorf("%s: %v\n%s", name, err, out)
	}
}

// changeThemes goes through the menu by keys.
func changeThemes(d *desk) {
	pick := func(downs int) {
		d.key("Alt_L")
		d.key("Right", "Right", "Right")
		for range downs {
			d.key("Down")
		}
		d.shot("menu")
		d.key("Return")
	}
	pick(3)
	d.wantRail(color.NRGBA{R: 0x1c, G: 0x22, B: 0x29, A: 0xff})
	pick(2)
	d.wantRail(color.NRGBA{R: 0xff, G: 0xff, B: 0xff, A: 0xff})
}

// wantRail looks at the colour of the rail.
func (d *desk) wantRail(want color.NRGBA) {
	d.t.Helper()
	if got := d.screen().at(railGround.x, railGround.y); got != want {
		d.shot("failed")
		d.t.Errorf("the rail is %v, wants %v", got, want)
	}
}
