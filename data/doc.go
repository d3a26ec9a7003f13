// Package data holds the words of the job: what a partnership keeps, described
// once. Read this first.
//
// A Kind describes a record type; each of its Fields has a stable number and
// name, and one canonical text for every value. Form, table, search, import,
// export, diff, undo, merge and encoding all walk the fields, so a new field is
// one line and a new kind is one file.
//
//	kind.go, field.go, of.go   Kind, Field, and how fields are described
//	numbers.go, derive.go      kinds' numbers for ever; IDs of link records
//	day*.go, clock.go          days without invented precision, times of day
//	ident*.go                  identifiers checked and repaired; keys for matching
//	errors.go                  a kind for code, a sentence for people
//	partnership.go, setting.go, organisation.go, person.go, role.go, group.go,
//	agreement.go, signature.go, contactnote.go, workstream.go, neighbourhood.go,
//	event.go                   one concept a file, with its rules and their source
//
// How a field travels: a form edits a copy of a record (package ui/record), a
// job in data/edit saves it through data/store, which makes one op for each
// cell that differs (data/change), seals them into data/journal and merges them
// (data/merge) into the view; data/book shows the result to the window, to
// data/insight and to export.
//
// It imports the standard library only.
package data
