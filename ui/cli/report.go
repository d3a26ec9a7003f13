package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/sample"
	"placebook/data/store"
	"placebook/export"
	"placebook/export/xl"
)

// reportAction makes a workbook.
type reportAction struct {
	name, file  string
	event       string
	asAt, since data.Day
}

func (a *reportAction) options() []option {
	out := text("out", "FILE.xlsx", "the workbook to write; one of that name is replaced whole or not at all", &a.file)
	out.needed = true
	return []option{
		out,
		text("event", "ID", "the meeting it is for (without it: the next Board)", &a.event),
		day("as-at", "figures as at the end of that day (without it: today)", &a.asAt),
		day("since", "compared with that day (without it: the last Board before)", &a.since),
	}
}

func (a *reportAction) prepare(words []string) error {
	a.name = strings.ToLower(words[0])
	switch {
	case !slices.Contains(export.Names(), a.name):
		return misused("There is no report %q. There are: %s.", words[0], strings.Join(export.Names(), ", "))
	case a.file == "":
		return misused("--out is missing: say which file to write, such as --out %s.xlsx.", a.name)
	case !strings.EqualFold(filepath.Ext(a.file), ".xlsx"):
		return misused("--out %s does not end in .xlsx. Only Excel workbooks are made.", a.file)
	}
	return nil
}

func (a *reportAction) run(c *call) (int, error) {
	return c.withStore(func(s *store.Store) (int, error) {
		asAt := a.asAt.Last()
		if asAt.IsZero() {
			asAt = s.Today()
		}
		src, err := c.source(s, asAt, a.since.Last())
		if err != nil {
			return 0, err
		}
		src.Event = data.ID(a.event)
		result, err := export.Report(c.ctx, a.name, src, a.file, xl.Options{Progress: c.progress("Writing the workbook")})
		if err != nil {
			return 0, err
		}
		return exitDone, c.printReport(result)
	})
}

// printReport tells what was written.
func (c *call) printReport(result export.Result) error {
	for _, n := range result.Notices {
		c.say("placebook: %s", n)
	}
	if c.json {
		return c.printJSON(result)
	}
	fmt.Fprintf(&c.out, "%s: figures as at %s\n", result.File, result.AsAt.Long())
	for _, sh := range result.Sheets {
		fmt.Fprintf(&c.out, "%6d  %s\n", sh.Rows, sh.Name)
	}
	return nil
}

// source gathers what a report is made from: the books of two days.
func (c *call) source(s *store.Store, asAt, since data.Day) (export.Source, error) {
	src, err := export.Gather(s.Book, asAt, since)
	if err != nil {
		return src, err
	}
	src.Author, _ = s.Author()
	src.Sample, src.Version, src.Now = sample.Is(src.Book), c.p.Version, c.now()
	return src, nil
}
