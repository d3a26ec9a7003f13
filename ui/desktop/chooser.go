package desktop

import (
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
)

// chooser asks with the toolkit's own dialogs.
type chooser struct{}

// Open asks for a file to read.
func (chooser) Open(w fyne.Window, title, folder string, extensions []string, then func(path string)) {
	d := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		if err == nil && f != nil {
			f.Close()
			then(filepath.FromSlash(f.URI().Path()))
		}
	}, w)
	var all []string
	for _, e := range extensions {
		all = append(all, e, strings.ToUpper(e))
	}
	d.SetFilter(storage.NewExtensionFileFilter(slices.Compact(all)))
	show(d, w, title, folder)
}

// Folder asks for a folder. The toolkit's dialog for saving is not used: it
// empties the chosen file before anything is written.
func (chooser) Folder(w fyne.Window, title, folder string, then func(path string)) {
	d := dialog.NewFolderOpen(func(l fyne.ListableURI, err error) {
		if err == nil && l != nil {
			then(filepath.FromSlash(l.Path()))
		}
	}, w)
	show(d, w, title, folder)
}

func show(d *dialog.FileDialog, w fyne.Window, title, folder string) {
	d.SetTitleText(title)
	if folder != "" {
		if l, err := storage.ListerForURI(storage.NewFileURI(folder)); err == nil {
			d.SetLocation(l)
		}
	}
	d.Resize(fyne.NewSize(900, 600))
	d.Show()
}

// Launch opens a file with the program the computer has for it.
func (chooser) Launch(path string) error {
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	return fyne.CurrentApp().OpenURL(&u)
}
