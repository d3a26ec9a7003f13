package cli

import (
	"errors"
	"fmt"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake"
	"placebook/data/intake/attend"
	"placebook/data/intake/rollcall"
	"placebook/data/store"
)

// attendance reports whether the list is that of who came.
func (a *importAction) attendance() bool { return data.KindOf(a.list) == data.Attendances }

// rollCall brings in an attendance report. done is false for a list of
// attendance as this program prints it, which is brought in like other lists.
func (a *importAction) rollCall(c *call, s *store.Store) (code int, done bool, err error) {
	src, err := rollcall.Open(c.ctx, a.file)
	if err != nil {
		return 0, true, err
	}
	if src.IsList() {
		if a.event != "" {
			return 0, true, misused("--event is for a report of one event; this list says the event in each row.")
		}
		return 0, false, nil
	}
	o := rollcall.Options{As: a.file, Event: data.ID(a.event), Order: a.order(), Sheet: a.sheet}
	for _, m := range a.mappings {
		o.Map = append(o.Map, attend.Mapping{Column: m.Column, Field: m.Field})
	}
	var plan *rollcall.Plan
	err = s.View(func(b *book.Book) (err error) {
		plan, err = rollcall.Make(c.ctx, src, b, o)
		return err
	})
	if err != nil {
		if errors.Is(err, attend.ErrHeading) {
			err = data.Errorf(err, "%s With --map COLUMN=field each.", data.Sentence(err))
		}
		return 0, true, err
	}
	result := plan.Result()
	switch {
	case c.ctx.Err() != nil:
		return 0, true, c.ctx.Err()
	case !a.dryRun:
		if result, err = plan.Commit(s); err != nil {
			return 0, true, err
		}
	}
	code = exitDone
	if result.Held {
		code = exitDecided
	}
	if c.json {
		return code, true, c.printJSON(result)
	}
	a.printRollCall(c, result)
	return code, true, nil
}

// printRollCall says who came: the event, the counts, then whatever is to be
// told.
func (a *importAction) printRollCall(c *call, r rollcall.Result) {
	fmt.Fprintf(&c.out, "attendance from %s (%s): %s, %s\n", r.File, r.Format, counted(r.Rows, "row", "rows"), counted(r.People, "person", "people"))
	if r.Event.Title != nil && r.Event.Date != nil {
		fmt.Fprintf(&c.out, "event: %s, %s", *r.Event.Title, *r.Event.Date)
		if r.Event.ID == nil {
			fmt.Fprint(&c.out, " (new)")
		}
		fmt.Fprintln(&c.out)
	}
	fmt.Fprintf(&c.out, "%6d matched\n%6d new\n%6d ask", r.Matched, r.New, r.Ask)
	if r.Ask > 0 {
		fmt.Fprint(&c.out, ": needs your decision")
	}
	fmt.Fprintf(&c.out, "\n%.1f minutes in all\n", r.Minutes)
	for _, p := range r.Problems {
		fmt.Fprintln(&c.out, told(intake.Problem(p)))
	}
	if a.dryRun {
		c.say("Nothing was written: this was a dry run.")
	}
}
