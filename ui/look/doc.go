// Package look is the one place that knows what the window looks like: the
// colours, the text sizes, the measures and the icons. Everything drawn in the
// window asks here, so a change of tone is a change of one constant.
//
// It may import the fyne packages except fyne/app, and nothing of Placebook.
//
// Map of the files:
//
//	tokens.go   the constants: three palettes with the tones of pills, text sizes, measures
//	theme.go    Theme, the fyne.Theme made of them
//	current.go  functions that answer for the theme now in use
//	icons.go    the icons, as names that colour themselves
//	strokes.go  the drawings of the icons
//	outline.go  their strokes as shapes that can be drawn at any size
package look
