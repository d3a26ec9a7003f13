package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/intake/grid"
)

// Answers are decisions for the next import of the same file or list, by what
// was asked. They hold no text of a file: a question is known by a hash of its
// row and of what else it hangs on, so that it is asked anew once either is
// another. What a person wrote is in it, so it is to be kept sealed.
type Answers map[string]Answer

// An Answer is what was decided.
type Answer struct {
	Key   string `json:"k"`
	Value string `json:"v,omitempty"`
}

// said is all that a row says of a record.
func (d *draft) said() string {
	var b strings.Builder
	if d != nil {
		for _, v := range d.values {
			b.WriteString(v.raw + "\x00")
		}
	}
	return b.String()
}

// fingerprint is all that stands in the columns of a row that take part,
// wherever in the file it stands.
func (p *Plan) fingerprint(i int) string {
	r := &p.Rows[i]
	h := sha256.New()
	h.Write([]byte(p.List))
	cells := p.cells(r)
	for _, c := range p.Columns {
		if c.Sheet == r.Sheet && c.Field != "" && cells != nil {
			h.Write([]byte("\x00" + c.Field + "\x00" + strings.TrimSpace(cells(c.Index))))
		}
	}
	return string(h.Sum(nil))
}

// cells gives the texts of a row of the file; nil where it is not there.
func (p *Plan) cells(r *Row) func(col int) string {
	for _, s := range p.grid.Sheets {
		if s.Name != r.Sheet && r.Sheet != "" {
			continue
		}
		if at, ok := slices.BinarySearchFunc(s.Rows, r.Number, func(x grid.Row, n int) int { return x.Number - n }); ok {
			return func(col int) string { return s.Rows[at].At(col).Text }
		}
	}
	return nil
}

// question is what an option answers; those that exclude one another answer the
// same.
func (o Option) question(fingerprint string) string {
	what := []string{fingerprint, o.Field}
	switch {
	case o.Key == "above": // one a row, whatever is above it now
		what = append(what, o.Key)
	case o.beside():
		what = append(what, o.Key, o.Value)
	case o.disputes():
		what = []string{fingerprint, "dispute", o.about}
	case o.reads():
		what = append(what, "read")
	case o.about != "":
		what = append(what, o.about)
	}
	sum := sha256.Sum256([]byte(strings.Join(what, "\x01")))
	return hex.EncodeToString(sum[:12])
}

// Answers gives what was decided on the rows, for Recall; what means a record
// that is not made is left out.
func (p *Plan) Answers() Answers { return p.answers(nil) }

// answers names records by the IDs they were given. A new record that was made is
// the one that the row means from then on.
func (p *Plan) answers(made map[data.ID]data.ID) Answers {
	out := Answers{}
	for i, decided := range p.decided {
		fingerprint := p.fingerprint(i)
		for _, o := range decided {
			at := slices.IndexFunc(p.Rows[i].Options, func(x Option) bool { return x.is(o) || x.disputes() && x.Key == o.Key && x.Field == o.Field })
			if at >= 0 {
				o.about = p.Rows[i].Options[at].about
			}
			a := Answer{o.Key, o.Value}
			switch {
			case isPlaceholder(data.ID(o.Value)):
				a.Value = string(made[data.ID(o.Value)])
			case o.Key == "new" && made != nil:
				a, o.about = Answer{"same", string(p.madeBy(i, o.Field, made))}, ""
			}
			if (a.Key == "same" || a.Key == "above") && a.Value == "" {
				continue
			}
			if !o.whole() {
				out[o.question(fingerprint)] = a
			}
			for _, x := range p.Rows[i].Options { // an answer to all of a row is one to each of its questions
				if o.whole() && x.disputes() && x.Key == o.Key && x.Field != "" {
					out[x.question(fingerprint)] = a
				}
			}
		}
	}
	return out
}

// madeBy is the ID that the record which a row made was given.
func (p *Plan) madeBy(row int, kind string, made map[data.ID]data.ID) data.ID {
	for _, e := range p.writes {
		if e.row == row && e.kind.Name == kind && isPlaceholder(e.id) {
			return made[e.id]
		}
	}
	return ""
}

// recallRounds is how often a plan is made anew because an answer that was
// remembered brings up a question that is remembered too.
const recallRounds = 4

// Recall gives the plan with the answers that are remembered of its questions,
// and the rows that they were about. A question that hangs on something else now
// is asked.
func (p *Plan) Recall(a Answers) (*Plan, []int, error) {
	q, rows := p, map[int]bool{}
	for range recallRounds {
		decided := q.remembered(a, rows)
		if decided == nil || len(a) == 0 {
			break
		}
		next, err := q.again(q.opts, decided)
		if err != nil {
			return nil, nil, err
		}
		q = next
	}
	return q, slices.Sorted(maps.Keys(rows)), nil
}

// remembered are the decisions on the rows with what is remembered of those that
// are open; nil where nothing is.
func (p *Plan) remembered(a Answers, rows map[int]bool) map[int][]Option {
	var out map[int][]Option
	for i := range p.Rows {
		if len(p.Rows[i].Options) == 0 {
			continue
		}
		fingerprint := p.fingerprint(i)
		for _, o := range p.Rows[i].Options {
			answer, ok := a[o.question(fingerprint)]
			if !ok || o.Chosen || o.Key != answer.Key || !o.Write && o.Value != answer.Value || o.whole() {
				continue
			}
			o.Value = answer.Value
			if slices.ContainsFunc(p.decided[i], func(x Option) bool { return x.is(o) || x.rivals(o) }) {
				continue
			}
			if out == nil {
				out = maps.Clone(p.decided)
			}
			if out == nil {
				out = map[int][]Option{}
			}
			out[i], rows[i] = with(out[i], o, false), true
		}
	}
	return out
}
