// Package windowtest drives the real program on a real display, by mouse and by
// keys, as a person would: what the headless tests of ui cannot show. It needs
// xdotool, ImageMagick and a display (scripts/with-display gives one), and
// finds the program in PLACEBOOK_PROGRAM. It imports nothing of the house.
package windowtest
