// Package rollcall brings in who came: the participants of an attendance report,
// read by package attend, are matched with the people the partnership keeps,
// and become attendance at an event. As with other files a plan is made first,
// which says what will happen to every participant; nothing is written until it
// is committed, in one step, and what is committed is what was shown.
//
// Certain matches are taken. Likely ones are asked, and the answer is remembered
// for every laptop. Who is unknown is offered as new. Nobody is merged on a
// guess.
//
//	plan.go     Plan, Line, Event: what will happen, and why
//	source.go   a file and its fingerprint
//	make.go     Make: from a report to a plan
//	find.go     the people a report may mean, found in one pass over all
//	match.go    one participant to a person
//	twins.go    participants that may be one person
//	place.go    organisations: by e-mail domain, by name
//	event.go    which event the report is of, or a new one
//	record.go   the attendance that a participant becomes
//	stays.go    when somebody was there, kept beside the event
//	memory.go   what is remembered between files: answers, domains, reports
//	decide.go   Decide, Choose, Reread: a plan with one more decision
//	commit.go   Commit: one step, or nothing
//	result.go   Result: what the command line prints
//	errors.go   what is refused
//
// It imports data, data/book, data/edit, data/store, data/intake, data/intake/grid
// and data/intake/attend.
package rollcall
