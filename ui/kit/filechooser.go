package kit

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/ui/look"
)

// FileQuestion asks for a file or a folder where the computer has no dialog of
// its own to do so. It makes and changes nothing.
type FileQuestion struct {
	Title   string
	Folder  string   // where to begin; empty: among the documents
	Endings []string // of files to offer, with their dots; empty: a folder is asked for
	Then    func(path string)
}

// fileChooser is the dialog: the folder's name, what is in it, and ways to the
// folders where lists usually are.
type fileChooser struct {
	q      FileQuestion
	at     string
	rows   []fileRow
	where  *TextBox
	table  *RowTable
	dialog *Dialog
	canvas fyne.Canvas
}

// fileRow is a folder, a file, or the way up.
type fileRow struct {
	path, name, changed string
	folder              bool
}

// Ask shows the question.
func (q FileQuestion) Ask(c fyne.Canvas) {
	f := &fileChooser{q: q, canvas: c, where: NewTextBox("Folder")}
	f.where.OnChange = func(string) { f.where.SetError("") }
	f.where.OnEnter = func(string) { f.typed() }
	f.table = NewRowTable("Files", []TableColumn{{Key: "name", Title: "Name", Width: 520, Grow: true, NoSort: true}, {Key: "changed", Title: "Changed", Width: 130, NoSort: true}}, Source{
		Len: func() int { return len(f.rows) }, Key: func(row int) string { return f.rows[row].path }, Cell: f.cell})
	f.table.OnOpen = f.open
	label := "Open"
	if f.folders() {
		label = "Choose this folder"
	}
	shown := Sized(0, look.Dim(360), f.table)
	f.dialog = NewDialog(q.Title, Column(12, f.where, f.ways(), shown),
		Answer{Label: label, Icon: look.Folder, Kind: Primary, Do: f.answer, Stay: true})
	f.dialog.Width = 760
	f.goTo(startFolder(q.Folder))
	f.dialog.Show(c, f.table.Focusable())
}

func (f *fileChooser) folders() bool { return len(f.q.Endings) == 0 }

// startFolder is where to begin: where asked, else among the documents.
func startFolder(asked string) string {
	home, _ := os.UserHomeDir()
	for _, dir := range []string{asked, filepath.Join(home, "Documents"), home} {
		if i, err := os.Stat(dir); dir != "" && err == nil && i.IsDir() {
			return dir
		}
	}
	return string(filepath.Separator)
}

// ways are the folders in which lists usually are.
func (f *fileChooser) ways() fyne.CanvasObject {
	home, _ := os.UserHomeDir()
	row := []fyne.CanvasObject{NewSmallButton(Outline, look.ChevronLeft, "Folder above", func() { f.goTo(filepath.Dir(f.at)) })}
	for _, name := range []string{"Documents", "Desktop", "Downloads"} {
		dir := filepath.Join(home, name)
		if i, err := os.Stat(dir); err == nil && i.IsDir() {
			row = append(row, NewSmallButton(Plain, look.Folder, name, func() { f.goTo(dir) }))
		}
	}
	return Row(4, append(row, Spring())...)
}

// goTo shows a folder, or says that it cannot be read.
func (f *fileChooser) goTo(dir string) {
	rows, err := f.read(dir)
	if err != nil {
		f.where.SetError("This folder cannot be opened")
		return
	}
	f.at, f.rows = dir, rows
	f.where.SetText(dir)
	f.where.SetError("")
	f.table.Refresh()
	if len(rows) > 0 {
		f.table.Select(rows[0].path)
	}
}

// read lists folders, then the files that fit, each by name. What is hidden stays
// so.
func (f *fileChooser) read(dir string) ([]fileRow, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var folders, files []fileRow
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		i, err := os.Stat(path) // what a link points to
		if err != nil || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		row := fileRow{path: path, name: e.Name(), changed: i.ModTime().Format("2 Jan 2006"), folder: i.IsDir()}
		switch {
		case row.folder:
			folders = append(folders, row)
		case f.fits(e.Name()):
			files = append(files, row)
		}
	}
	for _, rows := range [][]fileRow{folders, files} {
		slices.SortStableFunc(rows, func(a, b fileRow) int { return strings.Compare(strings.ToLower(a.name), strings.ToLower(b.name)) })
	}
	return append(folders, files...), nil
}

func (f *fileChooser) fits(name string) bool {
	return slices.ContainsFunc(f.q.Endings, func(e string) bool { return strings.EqualFold(filepath.Ext(name), e) })
}

func (f *fileChooser) cell(row, col int) Cell {
	r := f.rows[row]
	switch {
	case col == 1:
		return Cell{Text: r.changed}
	case r.folder:
		return Cell{Text: r.name + string(filepath.Separator)}
	}
	return Cell{Text: r.name}
}

// open opens a row: a folder is gone into, a file is the answer.
func (f *fileChooser) open(path string) {
	for _, r := range f.rows {
		switch {
		case r.path != path:
		case r.folder:
			f.goTo(path)
			f.canvas.Focus(f.table.Focusable())
		default:
			f.give(path)
		}
	}
}

// typed takes what was typed for a folder: also the file itself.
func (f *fileChooser) typed() {
	path := strings.TrimSpace(f.where.Text())
	if i, err := os.Stat(path); err == nil && !i.IsDir() && f.fits(path) {
		f.give(path)
		return
	}
	f.goTo(path)
}

// answer gives what is chosen.
func (f *fileChooser) answer() {
	chosen := f.table.Selected()
	switch {
	case f.folders():
		f.give(f.at)
	case len(chosen) == 0:
		f.where.SetError("There is no file here to choose. Look in another folder.")
	default:
		f.open(chosen[0])
	}
}

func (f *fileChooser) give(path string) {
	f.dialog.Close()
	f.q.Then(path)
}
