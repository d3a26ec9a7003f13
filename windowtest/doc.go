// Package windowtest drives the real program on a real display, by mouse and by
// keys, as a person would: what the headless tests of ui cannot show. It needs
// xdotool, xclip and Xvfb; scripts/with-display gives the display, and the
// program is found in PLACEBOOK_PROGRAM. PLACEBOOK_PICTURES may name a folder
// for pictures of what was seen.
//
//	desk_test.go    one person at one laptop: folders, the program's start and end
//	hands_test.go   keys, mouse and clipboard, and waiting for what they do
//	screen_test.go  what the screen shows
//	day_test.go     a day's work with data that is there
//	first_test.go   the first start, with nothing there
//	without_test.go no display, no OpenGL, a second program
//
// It imports nothing of the window: a test sees what a person sees, and looks
// at the data with the command line.
package windowtest
