// Package kit holds Placebook's own widgets. They know nothing of data: they
// are given words, numbers and functions, and report what a person did.
//
// It may import fyne (not fyne/app) and ui/look, and nothing else of
// Placebook. Every widget takes its colours from ui/look when it is painted,
// so a change of theme needs only a Refresh; every control can be used with
// the keyboard, shows it with a ring of 2 pixels, and has a name
// (AccessibleName). A key a control has no use for goes to the canvas, which
// is how Esc and Enter reach a dialog.
//
// Map of the files:
//
//	draw.go edged.go measure.go     what all widgets are drawn with
//	control.go choice.go            what all controls share: keyboard, name, one of several
//	layout.go reach.go panel.go     Row, Column, Pad, Panel, Card, scrolling
//	wrapping.go                     a Row that goes on below where it has no room
//	words.go button.go              text, links and buttons
//	tabs.go segmented.go chips.go   choosing a view, a part, several things
//	pill.go pillart.go banner.go    saying how it stands
//	toast.go                        a message that goes, with Undo
//	brand.go                        the mark and name, icons before words
//	layer.go dialog.go menu.go      what floats over the page
//	takeback.go                     Ctrl+Z within a box, before it takes back a step
//	field.go editor.go textbox.go   boxes to type in, with label and error
//	filechooser.go                  a file or a folder, where the computer has no dialog for it
//	passbox.go daybox.go check.go
//	daycalendar.go                  the month below a day box
//	combo.go chipbox.go             boxes to choose in
//	entriesbox.go                   entries put together by choosing in several boxes
//	chooser.go picklist.go match.go their open list, its lines, what fits what was typed
//	form.go                         two columns, scrolling, with its footer
//	cellgrid*.go                    a table whose cells are opened one by one
//	table*.go                       RowTable, the list of rows
//	frame.go rail.go topbar.go      the window round a page
//	searchlist.go searchrow.go      what the search on top found, below its box
//	statusline.go                   draws how the data stands (package ui has the words), what is under way, the day
//	cards.go dropzone.go            Tile, Steps, EmptyState, DropZone
//	prose.go leaflet.go             text to be read: paragraphs with keys and links, steps, pictures
//	contents.go beside.go           a list of topics beside the one that is open
//	deck.go fitting.go headline.go  cards in lines that break where there is little room; what stands on them
//	runner.go clock.go              slow work, and time
//	presence.go                     whether somebody is at the window
package kit
