// Package lists makes the pages that are mostly lists: a heading, its parts to
// turn to, and in most parts a list of records with the chosen one beside it
// (Details, further tabs, History). A page says what its lists are (Set) and
// what else it has (Panel); everything that all of them share is here.
//
//	page.go     the page: its parts, and what the window may ask of it
//	set.go      what a page says of one of its lists: Set, Tab, Tool
//	side.go     one list with what stands round it
//	layout.go   list and record side by side, or one over the other
//	focus.go    where the keyboard goes, and how Esc leads back
//	record.go   the chosen record: its heading and tabs
//	related.go  other records it has to do with, as a tab
//	history.go  who changed what, as a tab
//	gone.go     what names a record that is deleted; one that was, and its way back
//	panel.go    a part that is no list
//	do.go       the commands: new, delete, copy addresses, the page's own
//	draft.go    what was typed and not saved, given away and taken back
//
// Pages import it; it imports what they may, and none of them.
package lists
