package desktop

import (
	"errors"
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"

	"placebook/data"
)

// ErrNoDisplay says that there is nothing to draw a window on.
var ErrNoDisplay = errors.New("desktop: no display")

const withoutWindow = "To make the workbook without a window: placebook report board --out \"Board report.xlsx\""

// displayThere looks for a screen before the toolkit does, which would end the
// program without a sentence.
func displayThere() error {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return nil
	}
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return data.Errorf(ErrNoDisplay, "There is no screen here to open a window on (DISPLAY is not set). %s", withoutWindow)
	}
	return nil
}

// graphicsThere reports whether Show really made a window: without OpenGL the
// toolkit writes one line to the log and runs for ever with none.
func graphicsThere(w fyne.Window) error {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return nil
	}
	there := true
	native.RunNative(func(context any) {
		switch c := context.(type) {
		case driver.WindowsWindowContext:
			there = c.HWND != 0
		case driver.X11WindowContext:
			there = c.WindowHandle != 0
		case driver.MacWindowContext:
			there = c.NSWindow != 0
		}
	})
	if !there {
		return data.Errorf(ErrNoDisplay, "This computer offers no OpenGL 2.1 graphics, so no window can be opened; often so in a remote desktop. Ask IT for a graphics driver (on Debian: libgl1-mesa-dri). %s", withoutWindow)
	}
	return nil
}
