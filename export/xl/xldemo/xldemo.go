// Package xldemo is a sample workbook that uses everything package xl can
// write. Tests write it and let other programs judge it; whoever writes a
// report can read it as an example. Bodies and people in it are invented.
package xldemo

import (
	"fmt"
	"math"
	"strings"
	"time"

	"placebook/export/xl"
)

// Long is how many rows the long sheet has: more than a thousand, so that
// what only shows in long tables is tested as well.
const Long = 6000

type partner struct {
	name, sector, mou, email string
	people                   int
	share                    float64
	signed, review           time.Time
}

type well struct {
	name                         string
	complete, onTrack, risk, off int
	health, both, social         int
	sessions, target             int
	late                         bool
	due                          time.Time
	done                         float64
}

var (
	asAt   = day(2026, 3, 5)
	before = "22 January 2026"

	partners = xl.Rows[partner]{
		{"Example Borough Council", "Social care", "Signed", "contact@council.example", 14, 0.86, day(2024, 5, 20), day(2026, 5, 20)},
		{"Example Homes", "Housing", "In review", "hello@homes.example", 3, 0.5, time.Time{}, time.Time{}},
		{"Example & Sons <Care> \"at home\"", "Social care", "Not sent", "", 1, math.NaN(), time.Time{}, time.Time{}},
		{"Example Hospital NHS Trust: community, children’s and specialist services for the whole of the place", "Physical health", "Signed", "board@trust.example", 1204, 0.915, day(2023, 11, 1), day(2025, 11, 1)},
		{"=1+1 is a name, not a sum", "VCSE", "Declined", "x@vcse.example", 0, 0, time.Time{}, time.Time{}},
	}
	wells = xl.Rows[well]{
		{"Start Well", 3, 6, 0, 0, 4, 3, 3, 5, 6, false, day(2026, 6, 30), 0.48},
		{"Live Well", 1, 4, 3, 0, 2, 3, 4, 7, 6, false, day(2026, 4, 14), 0.6},
		{"Age Well", 2, 5, 1, 0, 5, 3, 1, 4, 6, false, day(2026, 9, 1), 0.22},
		{"Care Well", 1, 3, 2, 3, 7, 2, 1, 8, 6, true, day(2026, 2, 20), 0.06},
	}
	tones = map[string]xl.Tone{"Signed": xl.GreenTone, "In review": xl.BlueTone, "Not sent": xl.NeutralTone, "Declined": xl.RedTone}
)

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

// Book is the sample workbook; it is the same each time.
func Book() xl.Book {
	return xl.Book{
		Title: "Board report, 19 March 2026: draft", Subject: "Place partnership Board report", Author: "Example Place Partnership",
		Company: "Example Place Partnership", Description: "Sample data: invented people and bodies.", Program: "Placebook 1.0",
		Created: time.Date(2026, 3, 5, 9, 0, 0, 0, time.UTC),
		Custom:  map[string]string{"Data cut-off": "2026-03-05", "Classification": "Official", "Meeting": "2026-03-19"},
		Page:    xl.Page{HeaderLeft: "Example Place Partnership: Board report, 19 March 2026", HeaderRight: "DRAFT", FooterLeft: "Sample data: invented people & bodies"},
		Names:   []xl.Name{{Name: "Tolerance", Refers: "28"}},
		Sheets:  []xl.Sheet{summary(), partnersSheet(), wellsSheet(), noneSheet(), longSheet(), notesSheet()},
	}
}

func summary() xl.Sheet {
	late := `COUNTIF(tblWells[State],"Late")`
	return xl.Sheet{
		Name: "1 Summary", Title: "Board report, 19 March 2026: draft", Tab: "0F5C6E", Zoom: 90,
		About:    "Example Place Partnership. Figures as at 5 March 2026. This worksheet contains six headline numbers, three charts and links; it has no table. Sample data: invented people and bodies.",
		Headline: xl.Calc(`IF(`+late+`=0,"No Well is late.",`+late+`&" of "&ROWS(tblWells[Well])&" Wells is late.")&" "&SUM(tblWells[Off track])&" actions are off track."`, xl.Text("1 of 4 Wells is late. 3 actions are off track.")),
		Widths:   []float64{26.5, 26.5, 26.5, 26.5, 26.5, 26.5},
		Print:    xl.Print{Landscape: true, Tall: 1},
		Blocks: []xl.Block{
			xl.Tiles{
				{Label: "Measures moving the right way", Number: xl.Calc(`COUNTIF(tblWells[Done],">=0.2")&" of "&ROWS(tblWells[Well])`, xl.Text("3 of 4")),
					Words: xl.Text("2 worse, 2 unchanged, 1 without a new figure"), Was: was("Better: was 2 of 4", xl.GreenTone)},
				{Label: "Partners who signed", Number: xl.Calc(`COUNTIF(tblPartners[MoU],"Signed")&" of "&ROWS(tblPartners[Partner])`, xl.Text("2 of 5")),
					Words: xl.Text("the Memorandum of Understanding"), Was: was("Same: was 2 of 5", xl.NeutralTone)},
				{Label: "Decisions needed", Number: xl.Calc(`COUNTIF(tblWells[State],"Late")+1`, xl.Whole(2)),
					Words: xl.Text("and 1 to discuss, 1 to note"), Was: was("Was 3", xl.NeutralTone)},
				{Label: "Actions off track", Number: xl.Calc(`SUM(tblWells[Off track])`, xl.Whole(3)),
					Words: xl.Text("of 34 actions: all in Care Well"), Was: was("Worse: was 2 of 33", xl.RedTone)},
				{Label: "People in partner bodies", Number: xl.Calc(`SUM(tblPartners[People])`, xl.Whole(1222)),
					Words: xl.Text("as the bodies told us"), Was: was("Better: was 1,180", xl.GreenTone)},
				{Label: "Sessions against target", Number: xl.Calc(`SUM(tblWells[Sessions])/SUM(tblWells[Target])`, xl.Percent(1)),
					Words: xl.Text("24 sessions held, 24 planned"), Was: was("Better: was 91%", xl.GreenTone)},
			},
			xl.Points{Heading: "The Board is asked to", Items: []xl.Point{
				{Word: xl.Word("AGREE, item 1", xl.AccentTone), Text: xl.Text("Fund the seven-day discharge rota with £180,000 from the winter reserve, 1 April to 30 September 2026. Lead: Ruth Example.")},
				{Word: xl.Word("DISCUSS, item 2", xl.AccentTinted), Text: xl.Text("Discuss how each Well involves residents before work is designed. Lead: Leila Example.")},
				{Word: xl.Word("NOTE, item 3", xl.NeutralTone), Text: xl.Text("Note what has changed since 22 January. Lead: Jo Example.")},
			}},
			xl.Charts{Items: []xl.Chart{
				{
					Kind: xl.StackedBars, Shows: "Actions by Well and rating",
					Headline: xl.Calc(`SUM(tblWells[Off track])&" actions are off track, all in "&INDEX(tblWells[Well],MATCH(MAX(tblWells[Off track]),tblWells[Off track],0))`, xl.Text("3 actions are off track, all in Care Well")),
					Alt:      "Stacked bar chart of actions by Well and rating: three are off track, all in Care Well", Categories: xl.ColumnOf("tblWells", "Well"),
					Series: []xl.Series{series("Complete", xl.Blue), series("On track", xl.Green), series("At risk", xl.Amber), series("Off track", xl.Red)},
				},
				{
					Kind: xl.Bars, Shows: "Way from baseline to target; blue is half or further", Percent: true, Most: 1,
					Headline: xl.Text("1 of 4 is half way to target or further"), Alt: "Bar chart of the way to target: Live Well 60%, the others under half",
					Categories: xl.ColumnOf("tblWells", "Well"),
					Series:     []xl.Series{{Name: xl.HeadOf("tblWells", "Done"), Values: xl.ColumnOf("tblWells", "Done"), Colour: xl.Grey, Colours: []xl.Colour{"", xl.Blue, "", ""}}},
				},
				{
					Kind: xl.Columns, Shows: "Sessions by Well; the line is the target",
					Headline: xl.Text("2 of 4 Wells held as many sessions as planned"), Alt: "Column chart of sessions by Well with a line for the target of six",
					Categories: xl.ColumnOf("tblWells", "Well"),
					Series: []xl.Series{
						{Name: xl.HeadOf("tblWells", "Sessions"), Values: xl.ColumnOf("tblWells", "Sessions"), Colour: xl.Categories[1]},
						{Name: xl.HeadOf("tblWells", "Target"), Values: xl.ColumnOf("tblWells", "Target"), Colour: xl.Red, Line: true},
					},
				},
			}},
			xl.Pairs{Heading: "About this report", Across: 2, Items: []xl.Pair{
				{Key: "Report lead and author", Value: xl.Text("Jo Example, Partnership Manager")}, {Key: "Considered by", Value: xl.Text("Executive, 3 March; four Well groups")},
				{Key: "Equality impact", Value: xl.Text("Worksheet 3: gap for each measure")}, {Key: "Data cut-off", Value: xl.LongDate(asAt).Named("AsAt")},
				{Key: "Days to the Board", Value: xl.Calc("DATE(2026,3,19)-AsAt", xl.Whole(14))}, {Key: "Cut-off is before the Board", Value: xl.Calc("AsAt<DATE(2026,3,19)", xl.Bool(true))},
			}},
			xl.Links{Heading: "In this report", Items: []xl.Value{
				xl.Link("2 Partners", xl.To("2 Partners")), xl.Link("3 The Wells", xl.To("3 The Wells")), xl.Link("4 None", xl.To("4 None")),
				xl.Link("5 Register", xl.To("5 Register")), xl.Link("6 Notes", xl.To("6 Notes")), xl.Link("About partnerships", "https://www.example.org/about"), xl.Text("Annex: a workbook of its own"),
			}},
		},
	}
}

func was(words string, t xl.Tone) xl.Value { return xl.Word(words+"\non "+before, t) }

func series(head string, c xl.Colour) xl.Series {
	return xl.Series{Name: xl.HeadOf("tblWells", head), Values: xl.ColumnOf("tblWells", head), Colour: c}
}

func partnersSheet() xl.Sheet {
	due := func(p partner) xl.Value {
		if p.review.IsZero() {
			return xl.Text("Not signed")
		}
		return xl.Whole(int(p.review.Sub(asAt).Hours() / 24))
	}
	return xl.Sheet{
		Name: "2 Partners", Title: "Partners", Tab: "7D8894",
		About:    "This worksheet contains one table: the partners as at 5 March 2026. \"[x]\" means that no figure is held.",
		Headline: xl.Calc(`COUNTIF(tblPartners[MoU],"Signed")&" of "&ROWS(tblPartners[Partner])&" partners have signed."`, xl.Text("2 of 5 partners have signed.")),
		Print:    xl.Print{Landscape: true},
		Blocks: []xl.Block{xl.Table{
			Name: "tblPartners", Alt: "Five partners with sector, agreement, people and how often they came.", Len: len(partners),
			Columns: []xl.Column{
				partners.Text("Partner", 38, func(p partner) string { return p.name }),
				partners.Text("Sector", 18, func(p partner) string { return p.sector }).Totalled(xl.Count),
				partners.Values("MoU", 14, func(p partner) xl.Value { return xl.Word(p.mou, tones[p.mou]) }),
				partners.Date("Signed on", 15, func(p partner) time.Time { return p.signed }).WhenEmpty("Not yet").Totalled(xl.Numbers),
				partners.Date("Review due", 15, func(p partner) time.Time { return p.review }).WhenEmpty("None"),
				partners.Calc("Days to review", 14, `IF(ISNUMBER(`+xl.Here("tblPartners", "Review due")+`),`+xl.Here("tblPartners", "Review due")+`-AsAt,"Not signed")`, due),
				partners.Whole("People", 11, func(p partner) int { return p.people }).Totalled(xl.Sum),
				partners.Percent("Share [of #1]", 12, func(p partner) float64 { return p.share }).WhenEmpty("[x]").Totalled(xl.Average),
				partners.Values("E-mail", 28, func(p partner) xl.Value { return xl.Link(p.email, "mailto:"+p.email) }).WhenEmpty("None"),
			},
		}},
	}
}

func wellsSheet() xl.Sheet {
	words := []xl.Value{xl.Word("Late", xl.RedTone), xl.Word("In time", xl.GreenTone)}
	state := wells.Calc("State", 12, `IF(`+xl.Here("tblWells", "Due")+`<AsAt,"Late","In time")`, func(w well) xl.Value {
		if w.late {
			return words[0]
		}
		return words[1]
	})
	state.Words = words
	total := wells.Calc("All", 9, "SUM(tblWells[[#This Row],[Complete]:[Off track]])", func(w well) xl.Value {
		return xl.Whole(w.complete + w.onTrack + w.risk + w.off)
	}).Totalled(xl.Most)
	total.Right = true
	whole := func(head string, get func(well) int) xl.Column {
		return wells.Whole(head, 11, get).Totalled(xl.Sum)
	}
	well1 := wells.Text("Well", 16, func(w well) string { return w.name })
	well1.Bold = true
	return xl.Sheet{
		Name: "3 The Wells", Title: "The four Wells", Tab: "7D8894", About: "This worksheet contains one table: actions, sessions and days by Well.",
		Print: xl.Print{Landscape: true, Tall: 1},
		Blocks: []xl.Block{xl.Table{
			Name: "tblWells", Alt: "Four Wells with their actions by rating, sessions and days.", Len: len(wells), Size: 12, Total: "All Wells",
			Ruled: func(row int) bool { return row == 1 },
			Columns: []xl.Column{
				well1,
				whole("Complete", func(w well) int { return w.complete }), whole("On track", func(w well) int { return w.onTrack }),
				whole("At risk", func(w well) int { return w.risk }), whole("Off track", func(w well) int { return w.off }), total,
				whole("Sessions", func(w well) int { return w.sessions }), wells.Whole("Target", 10, func(w well) int { return w.target }).Totalled(xl.Average),
				wells.Decimal("Sessions a month", 12, 2, func(w well) float64 { return float64(w.sessions) / 4 }).Totalled(xl.Average),
				wells.Date("Due", 15, func(w well) time.Time { return w.due }).Totalled(xl.Least), state,
				wells.Percent("Done", 10, func(w well) float64 { return w.done }).Totalled(xl.Most),
			},
		}},
	}
}

func noneSheet() xl.Sheet {
	none := xl.Rows[string]{}
	return xl.Sheet{
		Name: "4 None", Title: "Declined invitations", About: "This worksheet contains one table. It has no rows this time.",
		Blocks: []xl.Block{xl.Table{
			Name: "tblNone", Alt: "Declined invitations; there are none.",
			Columns: []xl.Column{none.Text("Partner", 40, func(s string) string { return s }), none.Text("Why", 40, func(s string) string { return s })},
		}},
	}
}

func longSheet() xl.Sheet {
	rows := make(xl.Rows[int], Long)
	for i := range rows {
		rows[i] = i
	}
	return xl.Sheet{
		Name: "5 Register", Title: "Attendance", About: "This worksheet contains one table: a row for each person and session.", Print: xl.Print{Landscape: true},
		Blocks: []xl.Block{xl.Table{
			Name: "tblRegister", Alt: "Who came to which session.", Len: len(rows), Air: 4,
			Columns: []xl.Column{
				rows.Text("Reference", 14, func(i int) string { return fmt.Sprintf("A-%05d", i+1) }),
				rows.Text("Person", 24, func(i int) string { return "Person " + strings.Repeat("X", i%7) + fmt.Sprint(i%411) }),
				rows.Date("Day", 15, func(i int) time.Time { return day(2025, 4, 1).AddDate(0, 0, i%365) }),
				rows.Whole("Minutes", 11, func(i int) int { return i % 90 }).Totalled(xl.Sum),
				rows.Text("What was said", 40, func(i int) string { return strings.Repeat("A longer remark about the session. ", i%4) }).WhenEmpty("Nothing"),
			},
		}},
	}
}

func notesSheet() xl.Sheet {
	type note struct{ term, text string }
	notes := xl.Rows[note]{{"[x]", "No figure is held."}, {"[c]", "Withheld: fewer than five people."}, {"Late", "Due before the data cut-off and not complete."}}
	return xl.Sheet{
		Name: "6 Notes", Title: "Notes", About: "This worksheet contains one table: the terms used in this workbook.",
		Blocks: []xl.Block{xl.Table{
			Name: "tblNotes", Alt: "Terms and what they mean.", Len: len(notes),
			Columns: []xl.Column{notes.Text("Term", 16, func(n note) string { return n.term }), notes.Text("Meaning", 70, func(n note) string { return n.text })},
		}},
	}
}
