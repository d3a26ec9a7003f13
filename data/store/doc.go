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
//	version     of the program that had the data open last
//	aside/      what the folder was before a newer version opened it, kept 30 days
//	notes/      what this laptop alone remembers: what was typed and not saved
//
// A journal frame begins with its type: 'D', this copy's device, author and
// laptop; 'C', a part of a change set, with device, set, part and number of parts
// before the bytes of package change; 'U', that what was done before is not undone
// any more.
//
// Keys of the view:
//
//	r/<kind:2><id>            a record: every cell with every value that stands (row.go)
//	w/<device:8><set:8>       a set that waits for what it had seen: where its parts are
//	m/head                    up to where the journal is in the view, and the frontier
//	m/sum                     count and checksum of the records, in the same transaction as they
//
// The view can always be made again from the journal; on Windows Badger syncs
// nothing, and a damaged table ends the process that opens it. So a helper
// process looks at it first, unless the mark of a clean close fits, and what
// does not hold goes to quarantine and is made anew.
//
//	create.go   making and opening       load.go    what happens at start
//	view.go     Badger                   helper.go  the look before it is opened
//	replay.go   the journal into view    fill.go    the view into the book
//	update.go   the door: one step       tx.go      what a step may do
//	diff.go     what a step changed      apply.go   a set into rows, view and book
//	undo.go     undo and redo            history.go who changed what
//	steps.go    what can be undone, read from the journal at start
//	receive.go  sets from and for others asat.go    the book of another day
//	check.go    is everything sound      watch.go   telling the window
//	device.go   author and laptop        space.go   a full disk
//	security.go passphrase and recovery key changed
//	errors.go   kinds of refusal
//	lock_*.go   one program at a time    row.go     a record as it is kept
//	note.go     this laptop's own notes
//	aside.go    the copy before a newer version opens the data
//	ahead.go    a view that knows more than a damaged journal
package store
