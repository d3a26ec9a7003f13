package cli

import (
	"fmt"

	"placebook/data"
	"placebook/data/store"
)

// checkAction looks whether all is sound.
type checkAction struct{}

func (*checkAction) options() []option      { return nil }
func (*checkAction) prepare([]string) error { return nil }

func (a *checkAction) run(c *call) (int, error) {
	return c.withStore(func(s *store.Store) (int, error) {
		report, err := s.Check()
		if err != nil {
			return 0, err
		}
		code := exitDone
		if len(report.Problems) > 0 {
			code = exitDecided
		}
		if c.json {
			return code, c.printJSON(a.object(report))
		}
		a.print(c, report)
		return code, nil
	})
}

func (a *checkAction) object(r store.CheckReport) object {
	records := object{}
	for _, k := range data.Kinds() {
		records = append(records, member{k.List, r.Records[k]})
	}
	view := "kept"
	if r.Rebuilt {
		view = "rebuilt"
	}
	problems := []object{}
	for _, p := range r.Problems {
		problems = append(problems, object{{"list", p.Kind.List}, {"id", p.ID}, {"field", p.Field}, {"reason", p.Reason}})
	}
	return object{{"records", records}, {"view", view}, {"problems", problems}}
}

func (a *checkAction) print(c *call, r store.CheckReport) {
	for _, k := range data.Kinds() {
		if n := r.Records[k]; n > 0 {
			fmt.Fprintf(&c.out, "%6d  %s\n", n, k.List)
		}
	}
	if len(r.Problems) == 0 {
		fmt.Fprintln(&c.out, "Everything is sound.")
		return
	}
	fmt.Fprintf(&c.out, "%s to look at:\n", counted(len(r.Problems), "place", "places"))
	for _, p := range r.Problems {
		fmt.Fprintf(&c.out, "  %s %s, %s: %s\n", p.Kind.List, p.ID, p.Field, p.Reason)
	}
}
