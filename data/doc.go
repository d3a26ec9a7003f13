// Package data holds the words of the job: what a partnership keeps, described
// once. Read this first.
//
// A Kind describes a record type; each of its Fields has a stable number and
// name, and one canonical text for every value. Forms, lists on the command
// line, CSV, import, diff, undo, history, merge and encoding all walk the fields.
//
//	kind.go, field.go, of.go   Kind, Field, and how fields are described
//	field_limits.go            numbers from..to, texts of at most so many characters
//	numbers.go, derive.go      kinds' numbers for ever; IDs of link records
//	day.go, day_span.go        days without invented precision; spans of them
//	day_parse.go               how people write days
//	day_reader.go              the days of one file, whose order must be proved
//	day_say.go                 a day as a person says it today: 12/3, next Friday
//	day_say_forms.go           ways of saying a day
//	day_say_periods.go         the end of June, Q2
//	day_say_spelling.go        and misspelt
//	workday.go                 working days: England's bank holidays, by their rules
//	series.go                  dates that come back, moved round holidays
//	clock.go                   times of day
//	ident.go                   identifiers checked and repaired, and their sentences
//	ident_postcode.go          postcodes
//	ident_contact.go           telephone, e-mail, website
//	ident_names.go             keys by which names are matched and found
//	ident_sketch.go            a name made small, to be looked for among many
//	errors.go                  a kind for code, a sentence for people
//	organisation.go            and who is a partner on a day: PartnerOn
//	person.go                  what is sealed with the person's own key, and who
//	                           may be named how (nothing destroys a key yet)
//	circle.go                  rules that look at other records: circles
//	role.go, group.go          since when; quorum clauses
//	every.go                   how often a group meets
//	membership.go              who votes on a board; co-chairs, quorum in reach
//	commitment.go              what partners promised in an agreement
//	interest.go                declarations, and how long which register shows them
//	agreement.go, signature.go which memorandum is current; where a partner stands
//	strategy.go, plan.go       the thread: strategy and aims, plans and priorities,
//	outcome.go, measure.go     outcomes, measures and their figures,
//	action.go, milestone.go    actions and milestones,
//	risk.go, highlight.go      risks, a workstream's highlights for a meeting,
//	insight.go                 what people told us
//	returned.go                when a lead's update return was asked for and came
//	programme.go, enrolment.go a series of sessions, and who is in it
//	attendance.go              who came to an event
//	evaluation.go              what they thought of it
//	agenda.go                  agenda items, decisions and the action log of meetings
//	reflection.go              the paragraphs of the case study
//	partnership.go, setting.go, contactnote.go, workstream.go, neighbourhood.go,
//	event.go                   one concept a file, with its rules and their source
//	entries.go                 the entries of an editable list, in their order
//	own.go                     the team's own fields, and how their values are read
//	twins.go                   records that look alike and are two, or were made one
//	rule.go                    numbers and words that the team may set
//
// How a field travels: a form edits a copy of a record (ui/record), a job in
// data/edit saves it through data/store, which makes one op for each cell that
// differs (data/change), boxes those that are personal (change/seal.go), appends
// them to data/journal and merges them (data/merge) into the view; data/book
// shows the result to the window, to data/sheet for CSV, and to data/insight and
// export, where a column of a workbook is written by hand.
//
// A new field: the struct field and one line in its kind's file. Form, command
// line, CSV, import under its own name, history and search follow. By hand, where
// wanted: other headings it is known by (data/intake/vocabulary.go), its column
// and place in the window (ui/page/partners/columns.go), its column in a workbook
// (export/partners.go).
//
// A new kind: a file here and its number in numbers.go. Command line, CSV,
// import, check and history follow. By hand: headings (data/intake/vocabulary.go)
// and, when it has neither a name nor a derived ID, how its rows are matched
// (data/intake/match_other.go); its page (ui/page, ui/navigate.go, ui/commands.go);
// its figures (data/insight) and sheets (export).
//
// It imports the standard library only.
package data
