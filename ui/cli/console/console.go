// Package console gives the program a terminal where Windows gives it none. The
// program opens a window, so Windows starts it without a console; but it has
// commands too, whose output whoever typed them wants to see.
//
//	console.go         what it does, and that elsewhere there is nothing to do
//	console_windows.go Attach, Leave, Tell on Windows
//	console_other.go   and elsewhere
//
// Beside placebook.exe lies placebook.com (package launcher), which is what a
// terminal starts: it waits until the command is done. It imports nothing of
// the house.
package console
