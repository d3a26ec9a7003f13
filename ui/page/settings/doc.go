// Package settings is what the team decided for all its laptops, and what a
// person chose for this one: sections at the left, the one that is open beside
// them.
//
//	page.go         the page: its sections, and the way between them
//	layout.go       how a section is laid out
//	lists.go        the editable lists
//	entries.go      the entries of a list: the table, what a person may do
//	entryside.go    the chosen entry: its name, where it stands
//	own.go          fields of the team's own
//	ownside.go      the chosen field, and a new one
//	rules.go        numbers with a sentence
//	partnership.go  the partnership's own record
//	you.go          who is at the keyboard
//	appearance.go   theme, text size
//	security.go     what is protected and how, locking
//	passphrase.go   a new passphrase, a new recovery key
//	about.go        version, folders, is everything sound
//
// What it may import is said in package page.
package settings
