package console

import (
	"os"

	"golang.org/x/sys/windows"
)

var (
	kernel32      = windows.NewLazySystemDLL("kernel32.dll")
	attachConsole = kernel32.NewProc("AttachConsole")
	freeConsole   = kernel32.NewProc("FreeConsole")
)

// attachParent is the console of whoever started this program.
const attachParent = ^uintptr(0)

// Attach takes part in the console of whoever started the program, if there is
// one. Streams that were led elsewhere, to a file or another program, stay so.
func Attach() {
	if ok, _, _ := attachConsole.Call(attachParent); ok == 0 {
		return // none, or one of our own
	}
	for _, s := range []struct {
		number uint32
		to     **os.File
		name   string
	}{
		{windows.STD_INPUT_HANDLE, &os.Stdin, "CONIN$"},
		{windows.STD_OUTPUT_HANDLE, &os.Stdout, "CONOUT$"},
		{windows.STD_ERROR_HANDLE, &os.Stderr, "CONOUT$"},
	} {
		if h, err := windows.GetStdHandle(s.number); err == nil && leads(h) {
			continue
		}
		if f, err := os.OpenFile(s.name, os.O_RDWR, 0); err == nil {
			*s.to = f
			_ = windows.SetStdHandle(s.number, windows.Handle(f.Fd()))
		}
	}
}

// leads reports whether a stream leads anywhere.
func leads(h windows.Handle) bool {
	if h == 0 || h == windows.InvalidHandle {
		return false
	}
	kind, err := windows.GetFileType(h)
	return err == nil && kind != windows.FILE_TYPE_UNKNOWN
}

// Leave gives the console back: a window lives on when the terminal that it was
// started from is closed, or is told to stop.
func Leave() { _, _, _ = freeConsole.Call() }

// Tell gives what shows a sentence under a title, with the system's own message,
// which needs nothing of the toolkit.
func Tell(title string) func(sentence string) {
	return func(sentence string) {
		t, err := windows.UTF16PtrFromString(title)
		if err != nil {
			return
		}
		s, err := windows.UTF16PtrFromString(sentence)
		if err != nil {
			return
		}
		_, _ = windows.MessageBox(0, s, t, windows.MB_OK|windows.MB_ICONERROR|windows.MB_SETFOREGROUND)
	}
}
