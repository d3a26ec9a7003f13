package intake_test

import "placebook/data/intake"

// What the lists below refer to: two bodies, four people of whom two share a
// name, a Board with one co-chair, and two versions of the Memorandum of
// Understanding.
var register = []have{
	{"organisations", "id,name,short_name\no1,Example Homes,EH\no2,Example Trust,\no3,Example Advice,\n"},
	{"people", "id,name,organisation,email\np1,Ada Sample,Example Homes,ada@homes.example\np2,Ben Test,Example Trust,ben@trust.example\n" +
		"p3,Jo Pattern,Example Homes,jo@homes.example\np4,Jo Pattern,Example Trust,jo@trust.example\np5,Dr Hana Outline,,hana@gp.example\n"},
	{"groups", "id,name,type,co_chairs\ng1,Partnership Board,Board,1\ng2,Housing group,Workstream group,\n"},
	{"agreements", "id,title,type,version,agreed,replaces_id\na1,Partnership MoU,MoU,v1,2019-06-01,\na2,Partnership MoU,MoU,v2,2025-10-01,a1\na3,Example data agreement,Data-sharing agreement,1,,\n"},
}

// registerCorpus are workbooks of the lists that stand round organisations and
// people.
var registerCorpus = []workbook{
	{name: "board-roles", list: "roles", have: register, fill: func(b *builder) {
		b.tab("Board")
		b.rows(1, []any{"Partnership Board membership FINAL"}, []any{"Terms run for three years"}, nil,
			[]any{"Name", "Representing", "Board", "Role", "Voting Y/N", "Deputy for", "Term starts", "Term ends", "Pay grade"},
			[]any{"Ada Sample", "Example Homes", "Partnership Board", "Rep", "Y", "", day(2024, 4, 1), "ongoing", "8a"},
			[]any{"Ben Test", nil, "Partnership Board", "Chair", "✓", "", "25/03/2024", "31/03/2027", ""},
			[]any{"Dr Hana Outline", "", "Partnership Board", "Joint chair", "Y", "", "01/05/2025", "", ""},
			[]any{"ben@trust.example", "Example Homes", "Partnership Board", "Alternate", "non-voting", "Ada Sample", "2024/25", "", ""},
			[]any{"Jo Pattern", "Example Homes", "Partnership Board", "Rep", "Y", "", "01/04/2024", "", ""},
			[]any{"Nobody Here", "Example Homes", "Partnership Board", "Rep", "Y", "", "", "", ""},
			[]any{"Ada Sample", "Example Homes", "Housing group", "Grand Vizier", "perhaps", "", "", "", ""},
			[]any{"Ada Sample", "Example Homes", "Housing group", "Observer", "", "", "01/04/2025", "31/03/2025", ""},
			[]any{"Ada Sample", "Example Homes", "Partnership Board", "Representative", "Y", "", "2024-04-01", "", ""},
			[]any{"Ada Sample", "", "Nowhere group", "Member", "", "", "March 2025", "", ""},
			[]any{"Dr Hana Outline", "", "Housing group", "Member", "no", "Zed Nobody", "46113", "present", ""},
			[]any{"Ben Test", "Example Trust", "Partnership Board", "Rep", "Y", "", "next spring", "", ""},
			[]any{"Total members", 12})
		b.date("G5", "G5")
		b.merge("A1", "I1")
		b.strike("A8", "I8")
		b.try(b.x.SetCellFormula("Board", "B6", `"Example "&"Trust"`))
	}},
	{name: "circles-of-deputies", list: "roles", have: append(register[:len(register):len(register)],
		have{"roles", "id,person_id,group_id,title,from\nr1,p1,g2,Member,2024-04-01\nr2,p2,g2,Deputy,2024-04-01\n"}), fill: func(b *builder) {
		b.tab("Roles")
		b.rows(1, []any{"id", "person_id", "group_id", "title", "deputises_for_id"},
			[]any{"r1", "p1", "g2", "Member", "r2"},
			[]any{"r2", "p2", "g2", "Deputy", "r1"},
			[]any{"r3", "p5", "g2", "Deputy", "r3"},
			[]any{"r4", "p5", "g2", "Deputy", "r1"})
	}},
	{name: "circles-of-successors", list: "organisations", have: register, fill: func(b *builder) {
		b.tab("Closed")
		b.rows(1, []any{"Organisation", "Replaced by", "Status"},
			[]any{"Example Homes", "Example Trust", "Closed"},
			[]any{"Example Trust", "Example Advice", "Closed"},
			[]any{"Example Advice", "Example Homes", "Closed"},
			[]any{"Example Advice", "Example Advice", "Closed"})
	}},
	{name: "boards-and-groups", list: "groups", have: register, fill: func(b *builder) {
		b.tab("Governance")
		b.rows(1, []any{"Group name", "Type", "Reports to", "Frequency", "Quorum", "Quorum rules", "Co-chairs", "Online counts?"},
			[]any{"Partnership Board", "Place board", "", "bi-monthly", 7, "2 by sector General practice; 1 by role Co-chair", "Ada Sample & Ben Test", "counts"},
			[]any{"Housing group", "Working group", "Partnership Board", "every 6 weeks", 3, "", "Ada Sample", "N"},
			[]any{"Finance group", "Task and Finish", "Housing group", "monthly", "half", "", "", ""},
			[]any{"Strategy group", "Cabal", "Partnership Board", "", "", "two of them", "", ""},
			[]any{"Housing  Group", "Working group", "Partnership Board", "every 6 weeks", 3, "", "Ada Sample", "N"},
			[]any{"Round group", "Other", "Round group", "", "", "", "", ""})
	}},
	{name: "agreements-tracker", list: "agreements", have: register, fill: func(b *builder) {
		b.tab("Agreements")
		b.rows(1, []any{"", "", "", "Dates", "", "", ""}, []any{"Document title", "Document type", "Version no.", "Agreed", "Review date", "Expiry date", "Supersedes", "Legally binding Y/N"},
			[]any{"Partnership MoU", "Memorandum of Understanding", "v2", day(2025, 10, 1), "30/09/2026", "no end date", "", "Not legally binding"},
			[]any{"Partnership MoU", "MOU", "v3", "2026/27", "", "", "Partnership MoU, v2", "N"},
			[]any{"Board terms of reference", "ToR", 1, "01/04/2025", "", "31/03/2025", "", "no"},
			[]any{"Housing DSA", "DSA", "", "", "", "", "", ""},
			[]any{"Research DSA", "Handshake", "1", "", "", "", "", ""},
			[]any{"Housing DSA", "Data sharing", "1.0", "", "", "", "Lost agreement", ""})
		b.merge("D1", "F1")
		b.date("D3", "D3")
	}},
	{name: "mou-tracker", list: "signatures", have: register, fill: func(b *builder) {
		// No column says which agreement: the headings say MoU.
		b.tab("Tracker")
		b.rows(1, []any{"MoU tracker"}, nil, nil,
			[]any{"Partner organisation", "MoU status", "Date signed", "Signed by", "Sent to", "Notes"},
			[]any{"Example Homes", "Signed", day(2025, 11, 20), "Ada Sample", "ada@homes.example", ""},
			[]any{"EH", "Signed", day(2025, 11, 20), "Ada Sample", "", ""},
			[]any{"Example Trust", "With legal", "", "", "legal@trust.example", "chase in May"},
			[]any{"Example Advice", "", "25/11/2025", "Cleo Trial", "", ""},
			[]any{"Example Advice", "Pending", "", "", "", ""},
			[]any{"Example Circus", "Yes", "", "", "", ""},
			[]any{"Example Trust", "Maybe", "", "", "", ""})
		b.date("C3", "C4")
		b.comment("B5", "Their board meets in June")
	}},
	{name: "signed-yes-or-no", list: "signatures", have: register, fill: func(b *builder) {
		b.tab("Sheet1")
		b.rows(1, []any{"Organisation", "Agreement", "Version", "Signed (Y/N)", "Date signed"},
			[]any{"Example Homes", "Partnership MoU", "v2", "Y", "20 November 2025"},
			[]any{"Example Trust", "Partnership MoU", "v1", "N", ""},
			[]any{"Example Advice", "MoU", "", "Y", "Nov 2025"},
			[]any{"Example Advice", "DSA", "", "yes", "2025"},
			[]any{"Example Advice", "Partnership MoU", "v9", "no", ""},
			[]any{"Example Homes", "Partnership MoU", "v2", "N", ""})
		b.colour("A3", "E3", "FFFF00")
	}},
	{name: "commitments", list: "commitments", have: register, fill: func(b *builder) {
		b.tab("Pledges")
		b.rows(1, []any{"Agreement", "Commitment", "Partners", "Evidence", "Met?"},
			[]any{"Partnership MoU, v2", "Share the damp visits", "Example Homes; Example Trust", "42 visits", "Partially"},
			[]any{"Partnership MoU, v2", "share  the damp visits", "Example Homes; Example Trust", "42 visits", "Partially"},
			[]any{"Partnership MoU, v2", "Share the damp visits", "Example Homes", "43 visits", "Delivered"},
			[]any{"Partnership MoU, v2", "One front door", "Example Homes, Example Circus", "", "Green"},
			[]any{"Partnership MoU, v2", "One referral form", "All partners", "", "not started"},
			[]any{"Some MoU", "Nothing", "", "", ""},
			[]any{"Partnership MoU, v2", "", "Example Homes", "", "Y"})
	}},
	{name: "register-of-interests", list: "interests", have: register, fill: func(b *builder) {
		// As boards of the NHS publish it.
		b.tab("Register")
		b.rows(1, []any{"Register of interests, Partnership Board"}, []any{"As at 1 March 2026"}, nil,
			[]any{"Name", "Current position", "Declared interest (Name of the organisation and nature of business)", "Type of interest (F/NFP/NFPe/I)", "Is the interest direct or indirect?",
				"Nature of interest", "Date of interest", "", "Action taken to mitigate risk", "Date declared", "Nil return"},
			[]any{"", "", "", "", "", "", "From", "To", "", "", ""},
			[]any{"Ada Sample", "Board member", "Example Homes Ltd, housing", "F", "Direct", "Director", day(2023, 4, 1), "Ongoing", "Leaves the room for housing items", "13/01/2026", ""},
			[]any{"ADA SAMPLE", "Board member", "Example School", "Non Financial Personal", "Direct", "Governor", "2019", "31/08/2025", "None needed", "13/01/2026", ""},
			[]any{"Ada Sample", "Board member", "Example Nursery", "Financial", "Indirect", "Partner works there", "01/09/2024", "Present", "", "13/01/2026", ""},
			[]any{"Ben Test", "Co-chair", "None", "N/A", "N/A", "N/A", "N/A", "N/A", "N/A", "14/01/2026", ""},
			[]any{"Dr Hana Outline", "GP", "", "", "", "", "", "", "", "15/01/2026", "Y"},
			[]any{"Dr Hana Outline", "GP", "Example Surgery partnership", "direct_financial", "", "", "April 2020", "", "", "", "Y"},
			[]any{"Dr Hana Outline", "GP", "Example Surgery partnership", "direct_financial", "", "", "April 2020", "", "", "", ""},
			[]any{"Jo Pattern", "Member", "Nil", "", "", "", "", "", "", "15/01/2026", ""},
			[]any{"Zed Nobody", "Member", "Example Bank", "Indirect interest", "", "", "", "", "", "", ""},
			[]any{"Ben Test", "Co-chair", "Example Football Club", "Hobby", "", "", "01/02/2024", "", "", "", ""},
			[]any{"Ben Test", "Co-chair", "Example Credit Union", "NFP", "perhaps", "", "01/02/2025", "01/02/2024", "", "", ""},
			[]any{"Ben Test", "Co-chair", "", "Financial", "", "", "", "", "", "", ""})
		b.merge("A1", "K1")
		b.merge("G4", "H4")
		b.date("G6", "G6")
	}},
	{name: "interests-with-ticks", list: "interests", have: register, fill: func(b *builder) {
		b.tab("DoI")
		b.rows(1, []any{"Name", "Interest declared", "Type of interest", "", "", "", "From", "To", "Publish?"},
			[]any{"", "", "Financial interests", "Non-financial professional interests", "Non-financial personal interests", "Indirect interests", "", "", ""},
			[]any{"Ada Sample", "Shares in Example plc", "✓", "", "", "", day(2024, 1, 1), "", "Yes"},
			[]any{"Ben Test", "Trustee of Example Charity", "", "X", "", "", day(2024, 1, 1), "", "No"},
			[]any{"Dr Hana Outline", "Spouse works for Example Pharma", "", "", "", "Y", day(2024, 1, 1), day(2025, 6, 30), "Withheld"},
			[]any{"Ada Sample", "Two ticks", "x", "", "x", "", "", "", ""},
			[]any{"Ben Test", "A word for a tick", "", "spouse", "", "", "", "", "perhaps"})
		b.merge("C1", "F1")
		b.date("G3", "H5")
	}},
	{name: "contact-log", list: "contact-notes", have: register, fill: func(b *builder) {
		b.tab("Calls")
		b.rows(1, []any{"Date of contact", "Partner", "Spoke to", "Notes", "Logged by", "Follow up"},
			[]any{day(2026, 2, 12), "Example Homes", "Ada Sample", "About the damp visits.\nRing again in March.", "Ana", "yes"},
			[]any{"Thu 12 February 2026", "Example Homes", "Ada Sample", "about the damp visits. Ring again in March.", "Ana", "yes"},
			[]any{"13/02/2026", "Example Trust", "Reception", "Left a message", "Ben", ""},
			[]any{"14/02/2026", "", "Jo Pattern", "Which of the two?", "Ben", ""},
			[]any{"Feb 2026", "Example Advice", "", "Met at the fair", "", ""},
			[]any{"", "Example Advice", "", "No day", "", ""},
			[]any{"15/02/2026", "Example Advice", "", "", "", ""},
			[]any{"Fri 12 February 2026", "Example Advice", "", "The weekday is wrong", "", ""})
		b.date("A2", "A2")
	}},
	{name: "neighbourhoods", list: "neighbourhoods", have: register, fill: func(b *builder) {
		b.tab("Areas")
		b.rows(1, []any{"Neighbourhood", "Neighbourhood lead", "PCN(s)", "Ward(s)", "Population size"},
			[]any{"North", "Ada Sample", "Example North PCN", "Hill; Vale", 61000},
			[]any{"South", "Zed Nobody", "Example South PCN", "Dale, Marsh", "58,500"},
			[]any{"East", "", "Example East PCN, Example Quay PCN", "", "about 40k"},
			[]any{"north", "Ada Sample", "Example North PCN", "Hill; Vale", 61000},
			[]any{"West", "Jo Pattern", "", "", -5})
	}},
	{name: "events-diary", list: "events", have: register, fill: func(b *builder) {
		b.tab("Diary")
		b.rows(1, []any{"Event", "Event type", "Board/group", "Date", "Start time", "Finish time", "Format", "Venue", "Papers deadline", "Took place", "Facilitator"},
			[]any{"Partnership Board", "Board", "Partnership Board", "19/03/2026", "14:00", "16:00", "F2F", "Example Town Hall", "12/03/2026", "Y", "Ada Sample"},
			[]any{"Partnership Board", "Board meeting", "Partnership Board", "19/03/2026", "14:00", "16:00", "in person", "Example Town Hall", "12/03/2026", "yes", "Ada Sample"},
			[]any{"Damp and mould", "Lunch & learn", "", day(2026, 4, 14), "12:30", "12:00", "MS Teams", "", "", "", ""},
			[]any{"Falls prevention", "Webinar", "", day(2026, 4, 15), "12.30pm", "1.30pm", "Teams", "", "", "Canceled", "Jo Pattern"},
			[]any{"Garden party", "Party", "", "20/05/2026", "", "", "", "", "", "", ""},
			[]any{"Summer fair", "Community event", "Nowhere group", "tbc", "", "", "", "", "", "", ""})
		b.date("D4", "D5")
	}},
	{name: "days-of-terms-that-cannot-be-told", list: "roles", have: register, fill: func(b *builder) {
		b.tab("Terms")
		b.rows(1, []any{"Name", "Board", "Role", "From", "To"},
			[]any{"Ada Sample", "Partnership Board", "Rep", "01/04/2024", "03/04/2027"},
			[]any{"Ben Test", "Partnership Board", "Rep", "ongoing", ""})
	}},
	{name: "terms-month-first", list: "roles", have: register, options: intake.Options{Map: []intake.Mapping{{Column: "Grade", Field: "notes"}}}, fill: func(b *builder) {
		b.tab("Terms")
		b.rows(1, []any{"Name", "Board", "Role", "From", "To", "Grade"},
			[]any{"Ada Sample", "Partnership Board", "Rep", "04/01/2024", "03/31/2027", "8a"},
			[]any{"Ada Sample", "Partnership Board", "Rep", "04/01/2027", "", "8b"})
	}},
}
