package chooser

import (
	"context"
	"errors"
	"log/slog"
	"runtime"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
)

// A Chooser asks with the Common Item Dialog, which is there since Windows Vista.
type Chooser struct{ log *slog.Logger }

// New has nothing to look for: the dialogs are part of Windows.
func New(log *slog.Logger) *Chooser { return &Chooser{log} }

// What shobjidl_core.h calls these.
var (
	classFileOpenDialog = windows.GUID{Data1: 0xdc1c5a9c, Data2: 0xe88a, Data3: 0x4dde, Data4: [8]byte{0xa5, 0xa1, 0x60, 0xf8, 0x2a, 0x20, 0xae, 0xf7}}
	classFileSaveDialog = windows.GUID{Data1: 0xc0b4e2f3, Data2: 0xba21, Data3: 0x4773, Data4: [8]byte{0x8d, 0xba, 0x33, 0x5e, 0xc9, 0x46, 0xeb, 0x8b}}
	iidFileDialog       = windows.GUID{Data1: 0x42f85136, Data2: 0xdb7e, Data3: 0x439c, Data4: [8]byte{0x85, 0xf1, 0xe4, 0x07, 0x5d, 0x13, 0x5f, 0xc8}}
	iidShellItem        = windows.GUID{Data1: 0x43826d1e, Data2: 0xe718, Data3: 0x42ee, Data4: [8]byte{0xbc, 0x55, 0xa1, 0xe2, 0x61, 0xc3, 0x7b, 0xfe}}
)

// Methods of IFileDialog and IShellItem, by their places.
const (
	dialogShow         = 3
	dialogFileTypes    = 4
	dialogOptions      = 9
	dialogGetOptions   = 10
	dialogFolder       = 12
	dialogFileName     = 15
	dialogTitle        = 17
	dialogResult       = 20
	dialogDefaultEnd   = 22
	itemGetDisplayName = 5
)

// Options of a dialog, FOS_..., and SIGDN_FILESYSPATH.
const (
	overwritePrompt = 0x2
	keepDirectory   = 0x8
	pickFolders     = 0x20
	filesOnly       = 0x40
	pathMustExist   = 0x800
	fileMustExist   = 0x1000
	noRecent        = 0x2000000

	pathOfFileSystem = 0x80058000
)

func wanted(w what) uintptr {
	always := uintptr(keepDirectory | filesOnly | pathMustExist | noRecent)
	switch w {
	case fileToWrite:
		return always | overwritePrompt
	case folder:
		return always | pickFolders
	}
	return always | fileMustExist
}

// ask keeps to one thread of the system from beginning to end, as COM wants.
func (c *Chooser) ask(ctx context.Context, w what, a Ask) (path string, err error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	err = windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED|windows.COINIT_DISABLE_OLE1DDE)
	if err == nil || errors.Is(err, windows.Errno(1)) { // S_FALSE: it was already
		defer windows.CoUninitialize()
		path, err = dialog(ctx, w, a)
	}
	if err != nil {
		c.log.Warn("the dialog of Windows failed, one of our own will do", "error", err)
		return "", ErrNone
	}
	return path, nil
}

func dialog(ctx context.Context, w what, a Ask) (string, error) {
	class := &classFileOpenDialog
	if w == fileToWrite {
		class = &classFileSaveDialog
	}
	var d *object
	const inProcess = 1 // CLSCTX_INPROC_SERVER
	r, _, _ := createObject.Call(uintptr(unsafe.Pointer(class)), 0, inProcess, uintptr(unsafe.Pointer(&iidFileDialog)), uintptr(unsafe.Pointer(&d)))
	if err := failed(r); err != nil {
		return "", err
	}
	defer d.release()
	if err := prepare(d, w, a); err != nil {
		return "", err
	}
	if ctx.Err() != nil {
		return "", nil
	}
	err := d.call(dialogShow, a.Parent)
	if h := hresult(0); errors.As(err, &h) && h == cancelled {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	return result(d)
}

// prepare says all of the question. Where it cannot begin in the folder it
// begins where Windows likes.
func prepare(d *object, w what, a Ask) error {
	var options uint32
	if err := d.call(dialogGetOptions, uintptr(unsafe.Pointer(&options))); err != nil {
		return err
	}
	if err := d.call(dialogOptions, uintptr(options)|wanted(w)); err != nil {
		return err
	}
	if err := setText(d, dialogTitle, a.Title); err != nil {
		return err
	}
	if there, err := item(a.Folder); err == nil {
		defer there.release()
		_ = d.call(dialogFolder, uintptr(unsafe.Pointer(there)))
	}
	if w == folder {
		return nil
	}
	if err := setKinds(d, a.Kinds); err != nil {
		return err
	}
	if w == fileToRead {
		return nil
	}
	return errors.Join(setText(d, dialogFileName, a.Name), setText(d, dialogDefaultEnd, defaultEnding(a.Kinds)))
}

func setText(d *object, method int, text string) error {
	if text == "" {
		return nil
	}
	p, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return err
	}
	return d.call(method, uintptr(unsafe.Pointer(p)))
}

// kindSpec is COMDLG_FILTERSPEC.
type kindSpec struct{ label, pattern *uint16 }

func setKinds(d *object, kinds []Kind) error {
	if len(kinds) == 0 {
		return nil
	}
	specs := make([]kindSpec, len(kinds))
	for i, k := range kinds {
		var err error
		if specs[i].label, err = windows.UTF16PtrFromString(k.Label); err != nil {
			return err
		}
		if specs[i].pattern, err = windows.UTF16PtrFromString(patterns(k.Endings)); err != nil {
			return err
		}
	}
	return d.call(dialogFileTypes, uintptr(len(specs)), uintptr(unsafe.Pointer(&specs[0])))
}

// patterns are what Windows wants for endings; capitals and small letters are
// the same to it.
func patterns(endings []string) string {
	if len(endings) == 0 {
		return "*.*"
	}
	return "*" + strings.Join(endings, ";*")
}

// defaultEnding is what a name without any gets, without the dot.
func defaultEnding(kinds []Kind) string {
	if len(kinds) == 0 || len(kinds[0].Endings) == 0 {
		return ""
	}
	return strings.TrimPrefix(kinds[0].Endings[0], ".")
}

// item is a file or folder as the shell knows it; nil and an error where it is
// not there.
func item(path string) (*object, error) {
	p, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return nil, err
	}
	var i *object
	r, _, _ := itemOfPath.Call(uintptr(unsafe.Pointer(p)), 0, uintptr(unsafe.Pointer(&iidShellItem)), uintptr(unsafe.Pointer(&i)))
	return i, failed(r)
}

func result(d *object) (string, error) {
	var i *object
	if err := d.call(dialogResult, uintptr(unsafe.Pointer(&i))); err != nil {
		return "", err
	}
	defer i.release()
	var name *uint16
	if err := i.call(itemGetDisplayName, pathOfFileSystem, uintptr(unsafe.Pointer(&name))); err != nil {
		return "", err
	}
	defer windows.CoTaskMemFree(unsafe.Pointer(name))
	return windows.UTF16PtrToString(name), nil
}
