//go:build unix

package instance

// allowForeground has nothing to do: here the window manager decides.
func allowForeground(int) {}

// Restore has nothing to do: showing a window brings it back from the bar.
func Restore(uintptr) {}
