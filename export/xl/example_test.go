package xl_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"placebook/export/xl"
)

// A list with a summary above it: the two shapes of a report.
func Example() {
	type partner struct {
		name, mou string
		signed    time.Time
	}
	rows := xl.Rows[partner]{
		{"Example Borough Council", "Signed", time.Date(2024, 5, 20, 0, 0, 0, 0, time.UTC)},
		{"Example Homes", "In review", time.Time{}},
	}
	tones := map[string]xl.Tone{"Signed": xl.GreenTone, "In review": xl.BlueTone}
	book := xl.Book{
		Title: "Partners", Author: "Example Place Partnership", Created: time.Date(2026, 3, 5, 9, 0, 0, 0, time.UTC),
		Sheets: []xl.Sheet{
			{
				Name: "Summary", Title: "Partners", About: "Figures as at 5 March 2026. This worksheet has no table.", Widths: []float64{30, 30},
				Blocks: []xl.Block{
					xl.Tiles{{
						Label: "Signed", Number: xl.Calc(`COUNTIF(tblPartners[MoU],"Signed")`, xl.Whole(1)),
						Words: xl.Text("of 2 partners"), Was: xl.Word("Same: was 1", xl.NeutralTone),
					}},
					xl.Links{Heading: "In this workbook", Items: []xl.Value{xl.Link("Partners", xl.To("Partners"))}},
				},
			},
			{
				Name: "Partners", Title: "Partners as at 5 March 2026", About: "This worksheet contains one table: all partners.",
				Blocks: []xl.Block{xl.Table{
					Name: "tblPartners", Alt: "Partners with their agreement.", Len: len(rows),
					Columns: []xl.Column{
						rows.Text("Partner", 38, func(p partner) string { return p.name }),
						rows.Values("MoU", 14, func(p partner) xl.Value { return xl.Word(p.mou, tones[p.mou]) }),
						rows.Date("Signed on", 15, func(p partner) time.Time { return p.signed }).WhenEmpty("Not yet"),
					},
				}},
			},
		},
	}
	dir, err := os.MkdirTemp("", "example")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	result, err := xl.Write(context.Background(), filepath.Join(dir, "Partners.xlsx"), book, xl.Options{})
	for _, s := range result.Sheets {
		fmt.Println(s.Name, s.Rows)
	}
	fmt.Println(err)
	// Output:
	// Summary 0
	// Partners 2
	// <nil>
}
