// Package insight works out the figures of the partnership: who is a partner,
// who has signed, which seats are vacant, when the next Board meets. The window
// and the workbooks both print what stands here, so they can never disagree.
//
// Everything is a pure function of a book and a day. A figure is not a number
// but the records that were counted, so that whoever sees it can open them.
//
//	figure.go    Figure, Share: what is counted; Compare: better, worse, same
//	partners.go  Register: where each organisation stands on a day (data.Organisation.PartnerOn
//	             says who is a partner), and every share of it: signed, seats, spoken to, key
//	             contact; by sector, by status; who joined and left
//	kept.go      a register made from the one before: what an edit leaves as it is
//	mou.go       where each organisation stands with the current Memorandum of Understanding
//	agreements.go  who is asked to sign each agreement; where it stands
//	seat.go      seats, who holds them, which are vacant
//	contact.go   when an organisation was last spoken to
//	lead.go      who leads each workstream; roles that end soon
//	leadgrid.go  which profession leads in which workstream, and the holes
//	thanks.go    the text of thanks when a role ends
//	meeting.go   the Boards: the next, the last, days to papers due
//	due.go       what ends or comes soon; contact notes by month
//	coverage.go  sectors by memorandum and by neighbourhood, and the holes
//	places.go    each neighbourhood: its partners by sector, its people, its holes
//	home.go      Home: all that the team sees first, now and as it was
//	quorum.go    whether a group can decide on an item: votes, deputies, clauses, conflicts
//	groups.go    a board or group on a day: members, co-chairs, the next meeting; the tree it stands in
//	interests.go the public and the kept register; who has to declare
//	rating.go    the colour of an action, and of several together; slips
//	plans.go     where every action stands, alone and together (the roll-up); columns by state
//	work.go      what a person has in hand
//	planchanges.go  what changed in the plans between two days
//	highlight.go what a workstream may tell a meeting, filled in from what changed
//	returns.go   who is asked for an update return, and whose has not come
//	aims.go      who delivers each aim of a strategy
//	balance.go   health and social causes, inclusion groups, neighbourhoods, and the holes
//	told.go      you said, we did
//	risk.go      scores, bands, movement since a day, the matrix
//	links.go     missing links in the plan
//	measures.go  runs, which way they go, gaps of groups, what may be published
//	twins.go     records that are likely one
//	reach.go     who comes to training: by sector, organisation, profession, month; who never has
//	completion.go who has completed a programme; CPD hours; alumni
//	roll.go      one event: who is expected and who came; what is missing, before Teams forgets it
//	meetings.go  quorum item by item, attended x of y, the action log of a meeting
//	feedback.go  evaluation scores and response rates
//	people.go    who may be named, and how; who employs whom on a day
//	guard.go     takes names of people not to be named out of free text
//	withhold.go  small numbers that are not printed
//
// It imports data and data/book and nothing else of the house.
package insight
