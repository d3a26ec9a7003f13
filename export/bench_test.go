package export_test

import (
	"context"
	"path/filepath"
	"testing"

	"placebook/export"
	"placebook/export/exporttest"
	"placebook/export/xl"
)

// BenchmarkPartners writes the register of 20,000 organisations and 100,000
// people, fifty times the largest partnership there is.
func BenchmarkPartners(b *testing.B) { bench(b, export.Partners, exporttest.Large(20_000, 100_000)) }

// BenchmarkBoard writes the Board report of a partnership of the usual size.
func BenchmarkBoard(b *testing.B) { bench(b, export.Board, exporttest.Source()) }

func bench(b *testing.B, name string, src export.Source) {
	path := filepath.Join(b.TempDir(), "r.xlsx")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := export.Report(context.Background(), name, src, path, xl.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
