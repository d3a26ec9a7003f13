package instance

import "golang.org/x/sys/windows"

var (
	user32     = windows.NewLazySystemDLL("user32.dll")
	allowSet   = user32.NewProc("AllowSetForegroundWindow")
	isIconic   = user32.NewProc("IsIconic")
	showWindow = user32.NewProc("ShowWindow")
)

// allowForeground lets another process bring its window to the front: only the
// one that the person has just started may, and may hand that on.
func allowForeground(pid int) {
	_, _, _ = allowSet.Call(uintptr(pid)) // where it may not, the bar blinks
}

// Restore brings a window back from the bar at the foot of the screen, which the
// toolkit cannot.
func Restore(window uintptr) {
	if iconic, _, _ := isIconic.Call(window); iconic != 0 {
		_, _, _ = showWindow.Call(window, windows.SW_RESTORE)
	}
}
