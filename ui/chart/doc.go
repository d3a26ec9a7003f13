// Package chart draws charts: bars, columns, shares, lines, heat maps and
// sparklines. It knows nothing of records: it is given words and numbers, and
// reports which mark a person wants to open.
//
// A chart is a plain value such as Bars or Lines. It is laid out by pure code
// into a picture: shapes, words, and spots, which are the marks one can light
// and open. The same picture is painted on the window and into a PNG, so what
// is saved is what was seen. Colours are roles until they are painted, so a
// picture serves every theme.
//
// No chart needs colour to be read: numbers stand on or beside the marks,
// categories have a texture each, ratings a line that is cut in its own
// rhythm, and the points of a line their own shape.
//
// It may import fyne (not fyne/app), ui/look, ui/kit, and the text renderer
// that fyne itself uses, for the words in a PNG.
//
// Map of the files:
//
//	data.go                     what a page fills in: About, Num, Series, and what they share
//	number.go                   numbers in words, round steps of an axis, parts of a length
//	picture.go                  shapes, words and spots, and the pen that sets them
//	setting.go                  measuring, cutting and wrapping text
//	ink.go                      roles of colour, textures, and what they are in a palette
//	legend.go                   the key beside or below a chart
//	axis.go                     the axis of columns and lines, labels that leave each other out
//	bars.go columns.go share.go lines.go ends.go heat.go spark.go
//	                            one kind each: its value and its layout
//	brush.go texture.go         shapes into pixels
//	png.go                      words into pixels, the picture to be saved
//	chart.go face.go input.go   the widget, its drawing, its keys and clicks
package chart
