package desktop

import (
	"context"
	"errors"
	"log/slog"
	"net/url"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"

	"placebook/ui"
	native "placebook/ui/desktop/chooser"
	"placebook/ui/kit"
)

// chooser asks with the computer's own dialogs, and where there are none with
// one of ours. It belongs to the window's goroutine.
type chooser struct {
	own      *native.Chooser
	withdraw context.CancelFunc // of the question that is open
}

var _ interface {
	ui.Chooser
	ui.Saver
} = (*chooser)(nil)

func newChooser(log *slog.Logger) *chooser {
	return &chooser{own: native.New(log), withdraw: func() {}}
}

// Open asks for a file to read.
func (c *chooser) Open(w fyne.Window, title, folder string, extensions []string, then func(path string)) {
	kinds := []native.Kind{{Label: "Suitable files (" + words(extensions) + ")", Endings: extensions}, {Label: "All files"}}
	c.ask(w, c.own.Open, native.Ask{Title: title, Folder: folder, Kinds: kinds}, then, func() {
		kit.FileQuestion{Title: title, Folder: folder, Endings: extensions, Then: then}.Ask(w.Canvas())
	})
}

// Save asks for a file to write.
func (c *chooser) Save(w fyne.Window, title, folder, name string, then func(path string), none func()) {
	ending := filepath.Ext(name)
	label, ok := files[ending]
	if !ok {
		label = "Files of this kind"
	}
	kinds := []native.Kind{{Label: label + " (" + words([]string{ending}) + ")", Endings: []string{ending}}}
	c.ask(w, c.own.Save, native.Ask{Title: title, Folder: folder, Name: name, Kinds: kinds}, then, none)
}

// files are the kinds of files that are written, by their endings.
var files = map[string]string{".xlsx": "Excel workbook", ".csv": "Plain list", ".png": "Picture"}

// words are endings without their dots.
func words(endings []string) string {
	return strings.ReplaceAll(strings.Join(endings, ", "), ".", "")
}

// Folder asks for a folder.
func (c *chooser) Folder(w fyne.Window, title, folder string, then func(path string)) {
	c.ask(w, c.own.Folder, native.Ask{Title: title, Folder: folder}, then, func() {
		kit.FileQuestion{Title: title, Folder: folder, Then: then}.Ask(w.Canvas())
	})
}

// ask puts a question in place of one that may be open, and goes on without
// waiting for the answer.
func (c *chooser) ask(w fyne.Window, how func(context.Context, native.Ask) (string, error), a native.Ask, then func(path string), none func()) {
	c.withdraw()
	ctx, cancel := context.WithCancel(context.Background())
	c.withdraw = cancel
	a.Parent = handle(w)
	go func() {
		path, err := how(ctx, a)
		fyne.Do(func() {
			late := ctx.Err() != nil // another question was put meanwhile
			cancel()
			switch {
			case late:
			case errors.Is(err, native.ErrNone):
				none()
			case path != "":
				then(path)
			}
		})
	}()
}

// handle is the window's number with the system, 0 where that is not known.
func handle(w fyne.Window) (number uintptr) {
	if n, ok := w.(driver.NativeWindow); ok {
		n.RunNative(func(context any) {
			switch c := context.(type) {
			case driver.WindowsWindowContext:
				number = c.HWND
			case driver.X11WindowContext:
				number = c.WindowHandle
			}
		})
	}
	return number
}

// Launch opens a file with the program the computer has for it.
func (*chooser) Launch(path string) error {
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	return fyne.CurrentApp().OpenURL(&u)
}
