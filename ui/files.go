package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/ui/kit"
	"placebook/ui/look"
)

// A Saver is a Chooser with a dialog of its own for a file to write, which also
// asks before one that is there is replaced. then gets the path, whose ending
// may be missing; none is called instead where there is no such dialog after all.
type Saver interface {
	Save(w fyne.Window, title, folder, name string, then func(path string), none func())
}

// ChooseFile asks for a file to read and remembers its folder.
func (w *Window) ChooseFile(title string, extensions []string, then func(path string)) {
	w.o.Chooser.Open(w.win, title, w.o.Laptop.Folder, extensions, w.here(func(path string) {
		w.o.Laptop.Folder = filepath.Dir(path)
		then(path)
	}))
}

// SaveFile asks where to write a file: in the computer's own way where it has
// one.
func (w *Window) SaveFile(title, name string, then func(path string)) {
	folder := w.o.Laptop.Folder
	if folder == "" {
		folder, _ = os.UserHomeDir()
	}
	own := func() { w.askWhere(title, folder, name, then) }
	s, ok := w.o.Chooser.(Saver)
	if !ok {
		own()
		return
	}
	s.Save(w.win, title, folder, name, w.here(func(path string) {
		whole := withEnding(path, filepath.Ext(name))
		if whole != path && replaces(whole) != "" {
			w.askWhere(title, filepath.Dir(whole), filepath.Base(whole), then) // nobody was asked about that one
			return
		}
		w.o.Laptop.Folder = filepath.Dir(whole)
		then(whole)
	}), w.hereStill(own))
}

// here drops an answer that comes when another page is open: the computer's own
// dialogs do not always keep a person from going on, nor the window from locking.
func (w *Window) here(then func(path string)) func(path string) {
	page := w.now
	return func(path string) {
		if w.now == page {
			then(path)
		}
	}
}

func (w *Window) hereStill(do func()) func() {
	then := w.here(func(string) { do() })
	return func() { then("") }
}

// withEnding gives a name the ending it is to have.
func withEnding(path, ending string) string {
	if strings.EqualFold(filepath.Ext(path), ending) {
		return path
	}
	return path + ending
}

// askWhere asks where to write a file with a dialog of ours: its name and
// folder, with a word when that would replace one that is there.
func (w *Window) askWhere(title, folder, name string, then func(path string)) {
	file, in := kit.NewTextBox("File name"), kit.NewTextBox("Folder")
	file.SetText(freeName(folder, name))
	in.SetText(folder)
	path := func() string { return filepath.Join(strings.TrimSpace(in.Text()), strings.TrimSpace(file.Text())) }
	warn := func(string) {
		file.SetDoubt(replaces(path()))
		in.SetError("")
	}
	file.OnChange, in.OnChange = warn, warn
	warn("")
	browse := kit.NewSmallButton(kit.Outline, look.Folder, "Another folder", func() {
		w.o.Chooser.Folder(w.win, "Where to save it", in.Text(), func(p string) {
			in.SetText(p)
			warn("")
		})
	})
	var d *kit.Dialog
	over := "" // the file that the person was told would be replaced
	save := func() {
		if sentence := cannotSave(path(), file.Text()); sentence != "" {
			in.SetError(sentence)
			return
		}
		if replaces(path()) != "" && over != path() {
			over = path()
			file.SetDoubt("A file of this name is there already. Press Save again to replace it, or give this one another name.")
			return
		}
		d.Close()
		w.o.Laptop.Folder = filepath.Dir(path())
		then(path())
	}
	d = kit.NewDialog(title, kit.Column(12, file, in, kit.Row(0, browse, kit.Spring()),
		kit.NewWrapped(kit.Muted, "The file is not locked: whoever has it can read it.")),
		kit.Answer{Label: "Save", Icon: look.SaveIcon, Kind: kit.Primary, Do: save, Stay: true})
	d.Width = 560
	d.Show(w.Canvas(), file.Entry())
}

// freeName is a name that no file in a folder has: the one asked for, or with a
// number behind it.
func freeName(folder, name string) string {
	ending := filepath.Ext(name)
	stem := strings.TrimSuffix(name, ending)
	free := name
	for n := 2; n < 100 && replaces(filepath.Join(folder, free)) != ""; n++ {
		free = fmt.Sprintf("%s (%d)%s", stem, n, ending)
	}
	return free
}

// replaces warns of a file that is there already.
func replaces(path string) string {
	if i, err := os.Stat(path); err == nil && !i.IsDir() {
		return "Takes the place of the file of " + data.DayFrom(i.ModTime()).Long()
	}
	return ""
}

// cannotSave says why a place will not do, or nothing.
func cannotSave(path, name string) string {
	i, err := os.Stat(filepath.Dir(path))
	switch {
	case strings.TrimSpace(name) == "":
		return "Give the file a name"
	case err != nil || !i.IsDir():
		return "This folder is not there"
	}
	return ""
}

// OpenFile opens a file with the program the computer has for it.
func (w *Window) OpenFile(path string) {
	if err := w.o.Chooser.Launch(path); err != nil {
		w.o.Log.Warn("a file could not be opened", "error", err)
		w.Fail(data.Errorf(errNoProgram, "There is no program here that opens %s. It is in %s.", filepath.Base(path), filepath.Dir(path)))
	}
}
