// Package edit holds the jobs people do, one function each on a transaction:
// save a record, give a person a new employer, add an entry to a list. A job
// keeps the rules that reach over several records; those of one record are in
// package data, and the store refuses what breaks them.
//
//	save.go      Save, Delete, Restore: any kind
//	people.go    Employ: a person's organisation, kept as a role
//	seats.go     StartRole, EndRole, Replace: who has which role, since when
//	agreements.go  Sign: sending and signing, many partners at once; Renew: a new version
//	meetings.go  PlanMeetings, MakeMeetings: a year of a group's; MoveMeeting, CancelMeeting
//	successor.go Close: an organisation ends and points on to its successor
//	handover.go  Duties, HandOver: what one person has in hand goes to another
//	shift.go     ShiftActions: moving and stretching in the timeline
//	progress.go  SetState, SetProgress, SetRating, TellOf, ReachMilestone, MoveRisk, WriteHighlight
//	plans.go     ClosePlan: what is not done goes on in the next, or is withdrawn
//	returns.go   AskForReturn, ReturnCame: update returns
//	interests.go DeclareInterest, DeclareNothing, ConfirmInterests, EndInterest
//	merge.go     Merge: two records that are one; NotSame: two that look alike
//	mergelinks.go  what becomes of the links of the one that is dropped
//	attendance.go MarkAttendance, WalkIn, AddUnnamed, CompleteAttendance
//	series.go    CreateSeries: the sessions of a programme, moved round bank holidays
//	enrolments.go Enrol: where people stand with a programme
//	actionlog.go the action log of meetings, and the order of an agenda
//	settings.go  AddChoice, SetRule: what the team decides for all laptops
//	choice.go    Choices: a list the team edits, add, rename, merge, move, retire
//	choiceuse.go where the entries of a list stand, and writing another there
//	own.go       DefineOwn and the other jobs on fields of the team's own
//
// Forms, imports and the command line all come through here.
package edit
