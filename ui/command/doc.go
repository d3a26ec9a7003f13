// Package command lists everything a person can do in the window: each command
// once, with its name, its place in the menu and its keys. The menu, the
// shortcuts, context menus, the search on top and Help are all made from this
// list, so none of them can say something else.
//
// What a command does stands elsewhere: the window (package ui) does some by
// itself, the others are done by the page that is open (page.Doer).
//
//	command.go  Command, and what is made of its keys
//	list.go     the list, in the order of the menus
//
// It may import ui/look for the icons, and fyne for the names of keys.
package command
