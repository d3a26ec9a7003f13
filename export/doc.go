// Package export makes the workbooks that leave the laptop: the partner
// register, the Board report, the plans and the declarations of interests. A report is a pure function of one or two
// books and a few facts about the export; equal input gives equal bytes.
//
// Every figure is there twice: as a formula over the tables of the workbook,
// and as our own value from data/insight, written beside it for previews and
// for readers that do not calculate. The Notes compare the two.
//
// All reports are outputs for others: people who are not to be named are not,
// small counts of them are withheld, and access needs are in none. No partner
// is rated, and nothing about attendance stands beside a partner's name.
//
//	report.go    Report: names, what goes in, what comes out; maker: what all reports share
//	gather.go    Gather: the books of two days, for window and command line alike
//	phrase.go    figures and sentences that exist as formula and as text
//	cells.go     days, names and words in cells
//	partners.go  report partners: Contents, and the partners themselves
//	people.go    report partners: people, roles
//	own.go       columns of the team's own fields
//	mou.go       report partners: who has signed
//	commitments.go report partners: what the agreements promise
//	declarations.go report declarations: what the members of a meeting's group have declared
//	interests.go report declarations: the public register
//	training.go  report training: Contents, sessions and who came by sector and month
//	programmes.go report training: who has completed which programme, evaluation
//	signin.go    SignIn: the sign-in sheet of an event, a working copy
//	calendar.go  Calendar: coming events for a calendar program
//	board.go     report board: the Summary with its tiles and facts
//	charts.go    report board: the three pictures and what they say
//	sectors.go   report board: partners by sector
//	wells.go     report board: who leads each Well
//	listed.go    report board: the partners
//	plans.go     report plans: Contents, priorities, outcomes; what its sheets share
//	planactions.go report plans: actions with the rule of their ratings as a formula, milestones
//	planmeasures.go report plans: measures, with what may be published of them
//	plantime.go  report plans: the timeline
//	planrisks.go report plans: risks and their matrix
//	plantold.go  report plans: highlights, what people told us
//	return.go    Return: a lead's update return, a working copy
//	comesback.go worksheets that people change and bring back, and how every cell was
//	notes.go     definitions and checks, for all
//
// It imports export/xl, data/insight, data/schedule, data/sheet, data/book and data; never
// the store.
package export
