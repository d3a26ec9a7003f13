package ui_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/ui/uitest"
)

// chooser stands for the computer's own dialogs: a test looks at what it was
// asked, and answers.
type chooser struct {
	title, folder, name string
	then                func(path string)
	none                func()
}

func (c *chooser) Open(_ fyne.Window, title, folder string, _ []string, then func(string)) {
	*c = chooser{title: title, folder: folder, then: then}
}

func (c *chooser) Folder(_ fyne.Window, title, folder string, then func(string)) {
	*c = chooser{title: title, folder: folder, then: then}
}

func (c *chooser) Launch(string) error { return nil }

// saver is one that can also ask for a file to write.
type saver struct{ chooser }

func (c *saver) Save(_ fyne.Window, title, folder, name string, then func(string), none func()) {
	c.chooser = chooser{title, folder, name, then, none}
}

// saving is a window in which a file is about to be saved, the dialogs, and
// where it will be written.
func saving(t *testing.T) (u *uitest.Window, s *saver, home string, saved *string) {
	t.Helper()
	o := laptopFor(t)
	s, saved, home = &saver{}, new(string), t.TempDir()
	o.Chooser, o.Laptop.Folder = s, home
	w, u := openWindow(t, o)
	w.SaveFile("Save the report", "report.xlsx", func(path string) { *saved = path })
	return u, s, home, saved
}

func TestSaveInTheComputersWay(t *testing.T) {
	for _, c := range []struct{ name, chosen, want string }{
		{"as suggested", "report.xlsx", "report.xlsx"},
		{"another name", "March.xlsx", "March.xlsx"},
		{"capitals", "MARCH.XLSX", "MARCH.XLSX"},
		{"the ending was left out", "March", "March.xlsx"},
		{"a dot in the name", "March v1.2", "March v1.2.xlsx"},
	} {
		t.Run(c.name, func(t *testing.T) {
			u, s, home, saved := saving(t)
			if s.title != "Save the report" || s.folder != home || s.name != "report.xlsx" {
				t.Errorf("asked %q in %q for %q", s.title, s.folder, s.name)
			}
			s.then(filepath.Join(home, c.chosen))
			if want := filepath.Join(home, c.want); *saved != want {
				t.Errorf("saved as %q, wants %q", *saved, want)
			}
			if u.Has("File name") {
				t.Error("asked twice")
			}
		})
	}
}

// TestSaveWithoutEnding: nobody was asked about the file that would be replaced
// once its name has an ending.
func TestSaveWithoutEnding(t *testing.T) {
	u, s, home, saved := saving(t)
	if err := os.WriteFile(filepath.Join(home, "March.xlsx"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s.then(filepath.Join(home, "March"))
	if *saved != "" {
		t.Fatalf("saved as %q without a word", *saved)
	}
	u.Fill("File name", "March.xlsx") // in place of the free name that is offered
	u.See("Takes the place of the file")
	u.Tap("Save")
	u.See("Press Save again to replace it")
	if *saved != "" {
		t.Fatal("replaced at the first press")
	}
	u.Tap("Save")
	if want := filepath.Join(home, "March.xlsx"); *saved != want {
		t.Errorf("saved as %q, wants %q", *saved, want)
	}
}

func TestSaveInOurOwnWay(t *testing.T) {
	u, s, home, saved := saving(t)
	s.none()
	u.WantFocus("File name")
	u.Tap("Another folder")
	other := t.TempDir()
	if s.folder != home {
		t.Errorf("began in %q", s.folder)
	}
	s.then(other)
	u.Tap("Save")
	if want := filepath.Join(other, "report.xlsx"); *saved != want {
		t.Errorf("saved as %q, wants %q", *saved, want)
	}
}

// TestLateAnswer: whoever has gone on to another page is not taken back by a
// dialog that was still open.
func TestLateAnswer(t *testing.T) {
	o := laptopFor(t)
	s := &saver{}
	o.Chooser = s
	w, u := openWindow(t, o)
	w.ChooseFile("Choose your list", []string{".csv"}, func(string) { t.Error("a list was read") })
	read := s.then
	w.SaveFile("Save the report", "report.xlsx", func(string) { t.Error("a report was written") })
	u.Tap("Start with an empty register")
	read("list.csv")
	s.then("report.xlsx")
	s.none()
	if u.Has("File name") {
		t.Error("asked on another page")
	}
}
