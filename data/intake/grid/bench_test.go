package grid

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func BenchmarkCSV14000x27(b *testing.B) {
	row := strings.Repeat(`Example Care,"1 High St, London",02079460000,`, 9)
	data := []byte(strings.Repeat(row[:len(row)-1]+"\n", 14_000))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		must(ReadBytes(context.Background(), "x.csv", data, Options{}))
	}
}

// list is a workbook of 100,000 rows: 6 texts, 2 days, 4 numbers.
func list(b *testing.B) []byte {
	return built(b, func(x *excelize.File) {
		day := styled(x, &excelize.Style{NumFmt: 14})
		w := must(x.NewStreamWriter("Sheet1"))
		for r := 1; r <= 100_000; r++ {
			row := make([]any, 0, 12)
			for c := range 6 {
				row = append(row, fmt.Sprint("Example text ", r, c))
			}
			row = append(row, excelize.Cell{StyleID: day, Value: 46000 + r%300}, excelize.Cell{StyleID: day, Value: 46000 + r%200}, r, r*2, float64(r)/4, 7)
			try(w.SetRow(fmt.Sprint("A", r), row))
		}
		try(w.Flush())
	})
}

func BenchmarkXLSX100000x12(b *testing.B) {
	data := list(b)
	b.ReportAllocs()
	for b.Loop() {
		f := must(ReadBytes(context.Background(), "x.xlsx", data, Options{}))
		if len(f.Sheets[0].Rows) != 100_000 {
			b.Fatal("rows are missing")
		}
	}
}

// BenchmarkExcelizeRows is the library's own stream of raw values alone, to
// compare with.
func BenchmarkExcelizeRows(b *testing.B) {
	data := list(b)
	tmp := b.TempDir()
	b.ReportAllocs()
	for b.Loop() {
		x := must(excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true, TmpDir: tmp}))
		rows := must(x.Rows("Sheet1"))
		n := 0
		for rows.Next() {
			must(rows.Columns())
			n++
		}
		try(rows.Close())
		try(x.Close())
		if n != 100_000 {
			b.Fatal("rows are missing")
		}
	}
}
