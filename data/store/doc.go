// Package store keeps the partnership's data on one laptop. It is the one door
// for changes: Update writes one sealed, synced set of changes to the journal,
// and everything else - the view in Badger, the book in memory, undo, history -
// follows from it. It is the only importer of Badger.
//
// The folder of a store:
//
//	format      "placebook 1": read before anything else
//	lock        held by the program that has the data open, taken first
//	key, key.2  key slots (package vault)
//	keys/       a key per person (package vault)
//	journal/    the truth (package journal)
//	view/       Badger in view/db, and view/clean after a clean close
//	backup/     backups
//	quarantine/ what was found damaged, kept 30 days
//	log/        the log
//
// A journal frame begins with its type: 'D', this copy's device, author and
// laptop; 'C', a part of a change set, with device, set, part and number of parts
// before the bytes of package change.
//
// Keys of the view:
//
//	r/<kind:2><id>            a record: every cell with every value that stands (CBOR)
//	w/<device:8><set:8>       a set that waits for what it had seen: where its parts are
//	m/head                    up to where the journal is in the view, and the frontier
//	m/sum                     count and checksum of the records, in the same transaction as they
//
// The view can always be made again from the journal; on Windows Badger syncs
// nothing, and a damaged table ends the process that opens it. So a helper
// process looks at it first, unless the mark of a clean close fits, and what
// does not hold goes to quarantine and is made anew.
//
//	create.go   making and opening       update.go   Tx: the door
//	apply.go    a set into view and book undo.go     undo and redo
//	view.go     Badger                   helper.go   the look before it is opened
//	load.go     journal and view at start asat.go    the book of another day
//	history.go  who changed what         check.go    is everything sound
//	lock_*.go   one program at a time    space.go    a full disk
//	ahead.go    a view that knows more than a damaged journal
package store
