// Package xl writes workbooks. A report describes what it wants to show as
// plain data - sheets, tiles, tables, charts - and Write makes an .xlsx file of
// it that Excel, LibreOffice and the previews of phones and mail programs show
// right, that a screen reader can read, and that prints well. The package
// knows the look and the file format; it knows nothing of partners or boards.
//
// A list is one sheet with one table:
//
//	rows := xl.Rows[Partner](partners)
//	book := xl.Book{
//		Title: "Partners", Author: "Example Place Partnership", Created: now,
//		Sheets: []xl.Sheet{{
//			Name: "Partners", Title: "Partners as at 5 March 2026",
//			About: "This worksheet contains one table: all active partners.",
//			Blocks: []xl.Block{xl.Table{
//				Name: "tblPartners", Alt: "Partners with sector and agreement.", Len: len(rows),
//				Columns: []xl.Column{
//					rows.Text("Partner", 38, func(p Partner) string { return p.Name }),
//					rows.Values("MoU", 14, func(p Partner) xl.Value { return xl.Word(p.MoU, tones[p.MoU]) }),
//					rows.Date("Signed on", 15, func(p Partner) time.Time { return p.Signed }).WhenEmpty("Not yet"),
//					rows.Whole("People", 11, func(p Partner) int { return p.People }).Totalled(xl.Sum),
//				},
//			}},
//		}},
//	}
//	result, err := xl.Write(ctx, path, book, xl.Options{})
//
// A summary has tiles, charts and facts, whose figures come from the tables of
// the other sheets:
//
//	xl.Sheet{
//		Name: "1 Summary", Title: "Board report", About: "Six headline numbers and three charts.",
//		Headline: xl.Calc(`COUNTIF(tblPartners[MoU],"Signed")&" partners have signed."`, xl.Text("31 partners have signed.")),
//		Widths:   []float64{26.5, 26.5, 26.5, 26.5, 26.5, 26.5},
//		Print:    xl.Print{Landscape: true, Tall: 1},
//		Blocks: []xl.Block{
//			xl.Tiles{{Label: "Decisions needed", Number: xl.Calc(`COUNTIF(tblAsks[For],"AGREE")`, xl.Whole(2)), Words: xl.Text("and 1 to discuss"), Was: xl.Text("Was 3")}},
//			xl.Charts{Items: []xl.Chart{{
//				Kind: xl.StackedBars, Headline: xl.Text("3 actions are off track"), Shows: "Actions by Well and rating",
//				Alt:        "Stacked bars of actions by Well and rating; three are off track.",
//				Categories: xl.ColumnOf("tblWells", "Well"),
//				Series:     []xl.Series{{Name: xl.HeadOf("tblWells", "Off track"), Values: xl.ColumnOf("tblWells", "Off track"), Colour: xl.Red}},
//			}}},
//			xl.Pairs{Heading: "About this report", Across: 2, Items: []xl.Pair{{Key: "Data cut-off", Value: xl.LongDate(cutOff).Named("AsAt")}}},
//			xl.Links{Heading: "In this report", Items: []xl.Value{xl.Link("2 Partners", xl.To("2 Partners"))}},
//		},
//	}
//
// Package xldemo holds a whole workbook with everything in it.
//
// # Rules
//
//   - Text is text. Only Calc and Column.Formula make formulas; text from people
//     goes into one through Quote alone.
//   - A formula stands with the answer we worked out: previews, Protected View
//     and programs that read the file do not calculate. Two independent results
//     can also be compared.
//   - Formulas name columns (Col, Here) and cells (Value.Named), never addresses.
//   - One table a sheet, in column A, nothing below it; no merged cells, no filter
//     buttons, no frozen panes, nothing hidden; colour only behind a word. These
//     are the essentials of "Releasing statistics in spreadsheets" of the
//     Government Analysis Function.
//   - Texts are shared strings, never inline: iPhones, iPads and Macs preview
//     cells with inline text as empty.
//
// # How a file is made
//
// Write checks the book, lays out every sheet (each block gets its cells), looks
// each table through once for styles, links and totals, and lets excelize make
// sheets, styles, relations and content types. excelize then hands its parts to
// pack, which replaces tables, charts, drawings and core properties by complete
// ones and puts the rows into the sheets while the file is written: straight
// from the report's functions through the compressor to the disk, so that a
// table of a million rows takes no more memory than one of ten, but for its
// texts, which are kept compressed. All tables go this way, so long and short
// ones look the same.
//
// # Map
//
//	book.go value.go tone.go table.go chart.go formula.go  what a report says
//	validate.go                                            what it must not say
//	text.go                                                words cleaned and cut for a cell
//	genwidths.go                                           makes widths.go anew
//	canvas.go blocks.go placed.go measure.go widths.go     where everything goes, how high rows are
//	style.go build.go                                      what excelize is asked for
//	pack.go rowxml.go tablexml.go chartxml.go shared.go    the parts of the file
//	write.go errors*.go                                    the file on the disk
//	check*.go                                              faults in a finished workbook
//
// The package imports the standard library, excelize and klauspost/compress,
// and nothing of the program. It and the reader of people's workbooks are the
// only importers of excelize.
package xl
