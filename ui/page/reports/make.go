package reports

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/sample"
	"placebook/data/store"
	"placebook/export"
	"placebook/export/xl"
	"placebook/ui/kit"
	"placebook/ui/look"
)

// make asks where the workbook is to go and makes it there.
func (r *reports) make() {
	report := r.chosen
	r.h.SaveFile("Save the "+strings.ToLower(reportWords[report].label), r.figures.file(report), func(path string) {
		if !strings.EqualFold(filepath.Ext(path), ".xlsx") {
			path += ".xlsx"
		}
		r.write(report, path)
	})
}

// write makes a report at path away from the window.
func (r *reports) write(report, path string) {
	s, version := r.h.Store(), r.h.Version()
	r.making = true
	r.show()
	kit.Run(r.h.Runner(), "report", func(ctx context.Context, step func(kit.Step)) (export.Result, error) {
		step(kit.Step{Part: -1, Text: "Working out the figures"})
		return makeReport(ctx, s, report, path, version, func(done, of int) {
			step(kit.Step{Part: float32(done) / float32(max(of, 1)), Text: "Writing " + filepath.Base(path)})
		})
	}, func(out export.Result, err error) {
		r.making = false
		if err == nil {
			r.made = append([]madeReport{{report, path, out.Notices}}, r.made...)
		}
		r.show()
		r.told(path, err)
	})
}

// told says how it went. What the person stopped needs no words.
func (r *reports) told(path string, err error) {
	switch {
	case err == nil:
		r.h.Say("Saved "+filepath.Base(path)+".", "Open", func() { r.h.OpenFile(path) })
	case errors.Is(err, context.Canceled):
		r.h.Say("Stopped. "+filepath.Base(path)+" was not written.", "", nil)
	default:
		r.h.Fail(err)
	}
}

// makeReport gathers the books as the command line does and writes the report.
func makeReport(ctx context.Context, s *store.Store, report, path, version string, progress func(done, of int)) (export.Result, error) {
	src, err := export.Gather(s.Book, s.Today(), data.Day{})
	if err != nil {
		return export.Result{}, err
	}
	src.Author, _ = s.Author()
	src.Sample, src.Version, src.Now = sample.Is(src.Book), version, s.Now()
	return export.Report(ctx, report, src, path, xl.Options{Progress: progress})
}

// madeCard lists what was made since the page was opened.
func (r *reports) madeCard() fyne.CanvasObject {
	column := kit.Column(4)
	for _, m := range r.made {
		name := filepath.Base(m.path)
		column.Add(kit.Row(12, kit.NewIconPill(look.ToneGreen, look.Check, "Saved"), kit.NewWords(kit.Body, name),
			kit.Grow(kit.Narrow(kit.NewWords(kit.Muted, "in "+filepath.Dir(m.path)))), kit.NewLink("Open", func() { r.h.OpenFile(m.path) }).Called("Open "+name)))
		for _, n := range m.notices {
			column.Add(kit.NewWrapped(kit.Muted, n))
		}
	}
	return kit.NewCard(fmt.Sprintf("Made just now (%d)", len(r.made)), column)
}
