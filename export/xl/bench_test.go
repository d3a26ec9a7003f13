//go:build unix

package xl_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"placebook/export/xl"
)

// The same table of 100,000 rows and 12 columns (6 texts, 2 days, 4 numbers)
// through Write and through excelize's StreamWriter as it comes. Processor
// time is reported beside the time on the clock, because compression and
// writing overlap on some machines.
const (
	benchRows  = 100_000
	benchTexts = 6
	benchDates = 2
	benchNums  = 4
)

func benchText(row, col int) string {
	switch col {
	case 0:
		return fmt.Sprintf("PER-%06d", row)
	case 1:
		return fmt.Sprintf("Example Person %d", row%20011)
	case 2:
		return [...]string{"Physical health", "Social care", "Housing", "VCSE"}[row%4]
	case 3:
		return fmt.Sprintf("Example Body %d", row%211)
	case 4:
		return [...]string{"Present", "Apologies", "Did not attend"}[row%3]
	}
	return fmt.Sprintf("Session %d of the programme", row%97)
}

var benchDay = time.Date(2025, 4, 1, 0, 0, 0, 0, time.UTC)

func benchNumber(row, col int) int { return (row*7 + col*13) % 5000 }

// cpu reports the processor time since it was called first.
func cpu(b *testing.B) func() {
	b.Helper()
	used := func() time.Duration {
		var r syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
			b.Fatal(err)
		}
		return time.Duration(r.Utime.Nano())
	}
	start := used()
	return func() { b.ReportMetric(float64((used()-start).Milliseconds())/float64(b.N), "user-ms/op") }
}

func size(b *testing.B, path string) {
	b.Helper()
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(info.Size())/1e6, "file-MB")
}

func BenchmarkWrite(b *testing.B) {
	rows := make(xl.Rows[int], benchRows)
	for i := range rows {
		rows[i] = i
	}
	table := xl.Table{Name: "tblBench", Alt: "Rows.", Len: benchRows}
	for col := range benchTexts {
		table.Columns = append(table.Columns, rows.Text(fmt.Sprintf("Text %d", col), 30, func(row int) string { return benchText(row, col) }))
	}
	for col := range benchDates {
		table.Columns = append(table.Columns, rows.Date(fmt.Sprintf("Day %d", col), 15, func(row int) time.Time { return benchDay.AddDate(0, 0, (row+col)%365) }))
	}
	for col := range benchNums {
		table.Columns = append(table.Columns, rows.Whole(fmt.Sprintf("Number %d", col), 12, func(row int) int { return benchNumber(row, col) }))
	}
	book := one(table)
	path := filepath.Join(b.TempDir(), "a.xlsx")
	b.ReportAllocs()
	defer cpu(b)()
	for b.Loop() {
		if _, err := xl.Write(context.Background(), path, book, xl.Options{}); err != nil {
			b.Fatal(err)
		}
	}
	size(b, path)
}

func BenchmarkStreamWriter(b *testing.B) {
	path := filepath.Join(b.TempDir(), "a.xlsx")
	b.ReportAllocs()
	defer cpu(b)()
	for b.Loop() {
		if err := stream(path); err != nil {
			b.Fatal(err)
		}
	}
	size(b, path)
}

// stream writes the rows as a program would that knows excelize alone, with the
// same styles.
func stream(path string) error {
	f := excelize.NewFile()
	defer f.Close()
	var ids [2]int
	for i, format := range []string{"d mmm yyyy", "#,##0"} {
		id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format, Font: &excelize.Font{Family: "Arial", Size: 11, Color: "1A2129"},
			Alignment: &excelize.Alignment{Vertical: "center", Indent: 1}, Border: []excelize.Border{{Type: "bottom", Color: "B9C2CC", Style: 1}}})
		if err != nil {
			return err
		}
		ids[i] = id
	}
	words, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Family: "Arial", Size: 11, Color: "1A2129"},
		Alignment: &excelize.Alignment{Vertical: "center", Indent: 1, WrapText: true}, Border: []excelize.Border{{Type: "bottom", Color: "B9C2CC", Style: 1}}})
	if err != nil {
		return err
	}
	sw, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return err
	}
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	cells := make([]any, benchTexts+benchDates+benchNums)
	for row := range benchRows {
		i := 0
		for col := range benchTexts {
			cells[i] = excelize.Cell{StyleID: words, Value: benchText(row, col)}
			i++
		}
		for col := range benchDates {
			cells[i] = excelize.Cell{StyleID: ids[0], Value: benchDay.AddDate(0, 0, (row+col)%365).Sub(epoch).Hours() / 24}
			i++
		}
		for col := range benchNums {
			cells[i] = excelize.Cell{StyleID: ids[1], Value: benchNumber(row, col)}
			i++
		}
		if err := sw.SetRow(fmt.Sprintf("A%d", row+2), cells, excelize.RowOpts{Height: 22}); err != nil {
			return err
		}
	}
	if err := sw.Flush(); err != nil {
		return err
	}
	return f.SaveAs(path)
}
