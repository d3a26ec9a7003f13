// Package windowtest drives the real program on a real display, by mouse and by
// keys, as a person would: what the headless tests of ui cannot show. It needs
// xdotool, xclip and Xvfb; scripts/with-display gives the display, and
// PLACEBOOK_PROGRAM names the program. PLACEBOOK_PICTURES may name a folder for
// pictures of what was seen.
//
//	build_test.go   the program that is driven, built with the tag windowtest
//	desk_test.go    one person at one laptop: folders, the program's start and end
//	look_test.go    what the window shows, by name, and waiting for it
//	hands_test.go   keys, mouse and clipboard
//	screen_test.go  colours and pictures of the screen
//	keys_test.go    every shortcut, with the keyboard in a list, a box, a dialog
//	day_test.go     a day's work with data that is there
//	first_test.go   the first start, with nothing there
//	drop_test.go    files dragged out of a folder
//	second_test.go  a second command, a second start
//	without_test.go no display, no OpenGL
//
// A story says what a person would: click("Save"), clickIn("Organisations",
// "Example Homes"), press("Undo") for the shortcut that the menu shows,
// pick("View", "Dark theme") for the menu itself, tabTo("Telephone"), write, and then
// what comes of it: titled, sees, focused, wantBox, stores. Names are those that
// the controls give themselves; a story that asks for one that is not there ends
// with a list of those that are. No place is counted in pixels, so it holds at
// any text size, and nothing waits by the clock: each key or click returns once
// it was dealt with and drawn, and what takes longer is waited for by name.
//
// It imports nothing of the window: a test sees what a person sees, and looks
// at the data with the command line.
package windowtest
