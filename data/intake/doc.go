// Package intake brings in the files people have. A file, read by package grid
// as sheets of rows of text, becomes a plan: what will happen to each row, and
// why. Nothing is written until the plan is committed, and what is committed is
// what was shown; a row that needs a decision stays out until it has one.
//
// A plan is made in one pass over the rows, against a picture of what is kept
// (a world) that the rows before have already changed, so that a row may refer
// to an organisation that an earlier row brings. A row touches the world only
// when nothing holds it.
//
//	options.go    Options, Mapping: what a person asked for
//	errors.go     what is refused as a whole
//	words.go      a heading as words, and what they may mean
//	vocabulary.go, vocabulary_other.go the usual names of fields in real files
//	addressbook.go the contacts that Outlook and Google export, known by their headings
//	headings.go   headings to fields: which column feeds which field
//	layout.go     the sheets that take part, and their columns
//	columns.go    the columns of a sheet, gathered by field
//	ods.go        files of the NHS Organisation Data Service, known by shape
//	slot.go       a field, built in or the team's own, as a place for values
//	values.go     cells to values
//	synonyms.go   other spellings of the values of fixed lists
//	complete.go   what the columns of a role, signature or interest say together
//	refs.go       a name, code or ID to the record it means
//	names.go      several people in one cell
//	world.go      what is kept, with what the plan does to it so far
//	index.go      look-ups for matching
//	match.go, match_organisations.go, match_people.go, match_other.go
//	planner.go    rows to outcomes
//	apply.go      one record's values put into it
//	contacts.go   one row a person, with the organisation repeated
//	details.go    what rows of contacts say otherwise of an organisation: asked once
//	offers.go     struck-through, coloured, commented and hidden: told and offered
//	oddities.go   totals, notes and headings that stand among the rows
//	plan.go       Plan, Row, Column and what else is shown
//	decide.go     Plan.Decide, DecideAll: a plan with one more decision; Like, the rows that ask the same
//	answers.go    Plan.Answers, Recall: decisions for the next import of the same file
//	ours.go       Set: a workbook of ours that comes back, a plan a worksheet
//	oursheet.go   one worksheet of it: only what somebody changed is left
//	result.go     Result: what the command line prints
//	commit.go     Plan.Commit: one step, or nothing
//
// It imports data, data/book, data/sheet, data/edit, data/store and grid.
package intake
