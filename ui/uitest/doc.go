// Package uitest is a window without a screen, for tests that read like what
// a person does: Tap("Save"), Type("Name", "Example Homes"), See("Saved").
//
// It may import fyne, fyne's test driver and ui/look, and nothing else of
// Placebook; our widgets are found by the names they give themselves. It is
// imported by tests only.
//
// Map of the files:
//
//	window.go   New, the theme, focus
//	find.go     walking the objects, finding by name, what can be seen
//	act.go      Tap, Type, Fill, Choose, Key
//	table.go    rows of a list
//	check.go    what every page has to keep: keys, sizes, no words cut
//	golden.go   pictures compared with testdata/*.png
//	clock.go    a clock that moves when told
//
// Pictures are written with: go test ./... -uitest.update
package uitest
