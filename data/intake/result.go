package intake

// A Result is what the command line prints of an import, done or planned.
type Result struct {
	File      string           `json:"file"`
	List      string           `json:"list"`
	Rows      int              `json:"rows"` // added + updated + unchanged + held
	Added     int              `json:"added"`
	Updated   int              `json:"updated"`
	Unchanged int              `json:"unchanged"`
	Held      int              `json:"held"`
	Problems  []Problem        `json:"problems"`          // never nil
	Records   map[string]Tally `json:"records,omitempty"` // contacts only
	Aside     int              `json:"-"`                 // of those held, the rows that wait for nobody
	Answers   Answers          `json:"-"`                 // what was decided, for the next time
}

// Result sums the plan up: those of the file as a whole first, then row by row.
func (p *Plan) Result() Result {
	out := Result{File: p.File, List: p.List, Rows: len(p.Rows), Added: p.Added, Updated: p.Updated, Unchanged: p.Unchanged,
		Held: p.Held, Aside: p.Aside, Problems: []Problem{}, Records: p.Records}
	out.Problems = append(out.Problems, p.Problems...)
	for i := range p.Rows {
		out.Problems = append(out.Problems, p.Rows[i].Problems...)
	}
	return out
}
