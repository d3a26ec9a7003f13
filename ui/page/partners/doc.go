// Package partners is the register: its lists, each with the chosen record beside
// it. How such a page works stands in package lists; what is in each list, and
// what can be done with it, stands here.
//
//	page.go           the parts of the page
//	organisations.go  the list of organisations: columns and views
//	people.go         the list of people
//	seats.go          the list of seats and roles
//	ason.go           the day it is as on, and which seats are vacant then
//	leads.go          which profession leads in which workstream
//	contact.go        the list of contact notes, and those of a partner
//	jobs.go           starting, ending and handing on a role; thanks
//	closing.go        an organisation's end; handing over a person's work
//	related.go        who has which role there
//	rolehistory.go    a person's roles in their history
//	agreements.go     where an organisation stands with each agreement: its MoU tab
//	agreementlist.go  the list of agreements; a new version of one
//	signatures.go     who is asked to sign one; several sent or signed together
//	commitments.go    what was promised: of an agreement, and the list of all
//	interestlist.go   the registers of interests
//	declarers.go      who has to declare, of everybody or of one meeting
//	declare.go        declaring, confirming and ending interests
//	duplicates.go     what is likely here twice, in pairs
//	comparing.go      a pair field by field, and what is chosen of it
//	merged.go         the history of a record that was made one with another
//	say.go            a step that is told of; names in a sentence
//
// What it may import is said in package page.
package partners
