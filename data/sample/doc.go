// Package sample makes the partnership that Placebook shows to people who only
// want to look: dated steps over the last eighteen months, done one after the
// other through the store's own door, so that history, undo and reports as at
// an earlier day have something to tell.
//
// Real bodies and the three real people carry published facts only. Whatever
// could be read as a failing, a score or an absence belongs to bodies named
// "Example ..." and to invented people with .example addresses.
//
// The sample depends on the clock and on nothing else: with the same clock it
// is the same, record for record.
//
//	sample.go      Create and Is; the clock that is moved; one step after the other
//	plan.go        the steps: how it began, and who joined
//	stories.go     the steps: what happened to single partners since
//	bodies.go      the organisations, real and invented
//	people.go      the people and their work
//	board.go       boards, groups and Wells, and who sits on them
//	agreements.go  the Memorandum of Understanding and who signed it
//	wells.go       what the Wells want to change, and their actions
//	thread.go      strategy, plans and actions, and how far they came
//	heard.go       risks, figures, highlights, what people told us
//	diary.go       meetings, past and coming; contact notes
//
// It imports data, data/edit and data/store.
package sample
