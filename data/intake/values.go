package intake

import (
	"strconv"
	"strings"
	"time"

	"placebook/data"
	"placebook/data/intake/grid"
)

// A value is what a row says of one slot.
type value struct {
	slot    *slot
	elems   []string // canonical
	raw     string   // as in the file
	given   bool     // false: blank, which never changes anything
	cleared bool     // a cell of ours that somebody emptied
}

// A draft is what a row says of one record.
type draft struct {
	kind   *data.Kind
	id     data.ID // the row's own, or empty
	values []value
	closed data.Day
}

func (d *draft) find(name string) *value {
	for i := range d.values {
		if s := d.values[i].slot; s.own == nil && s.field.Name == name {
			return &d.values[i]
		}
	}
	return nil
}

// text is what a draft says of a scalar; empty for nothing.
func (d *draft) text(name string) string {
	if v := d.find(name); v != nil && len(v.elems) > 0 {
		return v.elems[0]
	}
	return ""
}

// equal reports whether two rows say the same in every column.
func (d *draft) equal(e *draft) bool {
	if d.closed != e.closed {
		return false
	}
	seen := 0
	for i := range d.values {
		v, w := &d.values[i], e.slotValue(d.values[i].slot)
		switch {
		case w == nil && v.given:
			return false
		case w == nil:
			continue
		case v.given != w.given || !v.slot.same(v.elems, w.elems):
			return false
		case len(v.elems) == 0 && !strings.EqualFold(v.raw, w.raw):
			return false // two names that were not found
		}
		seen++
	}
	for i := range e.values {
		if e.values[i].given && d.slotValue(e.values[i].slot) == nil {
			return false
		}
	}
	return true
}

func (d *draft) slotValue(s *slot) *value {
	for i := range d.values {
		if d.values[i].slot == s {
			return &d.values[i]
		}
	}
	return nil
}

// draft reads what a row says of a record of kind k.
func (r *row) draft(k *data.Kind) *draft {
	d := &draft{kind: k, values: make([]value, 0, len(r.table.sources))}
	if r.table.id >= 0 && k == r.p.target.kind {
		if id := strings.TrimSpace(r.cell(r.table.id)); !blank(id) {
			d.id = data.ID(id)
			if !data.ValidID(id) {
				r.hold("id", id, "This ID cannot be used: it must be short and without spaces")
			}
		}
	}
	for _, src := range r.table.sources {
		if src.slot.kind == k {
			d.values = append(d.values, r.value(src))
		}
	}
	if k == data.Organisations && r.table.closing >= 0 {
		d.closed = r.closingDay()
	}
	r.complete(d)
	if s := r.p.lay.lex.slots["sector"]; k == data.Organisations && r.table.sector != "" {
		d.values = append(d.values, value{slot: s, elems: []string{r.p.choice(s.field, r.table.sector)}, raw: r.table.sector, given: true})
	}
	return d
}

// value reads one slot's cells.
func (r *row) value(src *source) value {
	text := r.joined(src)
	if len(r.names) > 0 && src.slot.own == nil {
		text = share(text, src.slot.field.Name, r.nth, r.names)
	}
	v := value{slot: src.slot, raw: text}
	if _, ok := r.decision("empty", src.slot.name); ok {
		return v
	}
	if o, ok := r.decision("write", src.slot.name); ok {
		text = o.Value
	} else if blank(text) {
		text = r.marked(src)
		v.raw = text
	}
	if text == clearText {
		v.raw, v.given, v.cleared = "", true, true
		return v
	}
	if src.slot.ref() {
		r.refs(src, &v)
		return v
	}
	if blank(text) {
		return v
	}
	v.given = true
	r.parse(&v, text)
	return v
}

// joined gives the text of a slot's cells, or of the spare ones when those are
// blank. What is left over is told, and offered as a note.
func (r *row) joined(src *source) string {
	text := r.join(src.cols, src.join)
	if src.polite && isCourtesy(text) {
		text = "" // "Mr" and nobody
	}
	if len(src.cols) == 0 {
		return text
	}
	from := src.cols[0]
	text = r.several(src, from, text)
	for _, c := range src.spare {
		spare := r.cell(c)
		switch {
		case blank(spare):
		case blank(text):
			text, from = r.several(src, c, spare), c
		case !src.slot.sameText(text, spare):
			r.further(src, from, c, spare)
		}
	}
	return text
}

func (r *row) join(cols []int, with string) string {
	if len(cols) == 1 {
		return r.cell(cols[0])
	}
	out := ""
	for _, c := range cols {
		text := r.cell(c)
		switch {
		case with == " " && plainCourtesies[compact(text)]: // Mr, Ms; Dr and Cllr are kept
		case blank(text), out != "" && strings.Contains(strings.ToLower(out), strings.ToLower(text)):
		case out == "":
			out = text
		default:
			out += with + text
		}
	}
	return out
}

// cell gives the text of a cell as it counts: of one that is struck through in
// part, what is left. What was dropped is told with the rest of the row's marks.
func (r *row) cell(c int) string {
	cell := r.from.At(c)
	if isFault(cell) {
		return ""
	}
	if _, kept, ok := cell.Parts(); ok {
		return kept
	}
	return cell.Text
}

// isFault reports whether a cell holds what a formula came to that failed; a csv
// file has only its text.
func isFault(c grid.Cell) bool {
	switch c.Text {
	case "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!":
		return true
	}
	return c.Kind == grid.Fault
}

// parse turns a text into the slot's canonical value.
func (r *row) parse(v *value, text string) {
	text = r.synonym(v.slot, text)
	switch f := v.slot.field; {
	case text == "": // nothing is said after all
		v.given = false
	case v.slot.day():
		r.parseDay(v, text)
	case v.slot.own != nil:
		c, err := v.slot.own.ParseOwn(text)
		r.take(v, c, err)
	case f.Set:
		r.parseSet(v, text)
	case f.Type == data.TypeChoice && f.List != "":
		v.elems = []string{r.listed(v.slot, text)}
	case f.Identifier():
		v.elems = []string{r.identifier(v.slot, text)}
	default:
		c, _, err := f.Parse(text)
		r.take(v, c, err)
	}
}

// take keeps a value that could be read, and holds the row for one that could
// not.
func (r *row) take(v *value, canonical string, err error) {
	if err != nil {
		r.holdField(v, data.Sentence(err))
		return
	}
	if canonical != "" {
		v.elems = []string{canonical}
	}
}

// holdField holds the row for a value, which may be written or left empty.
func (r *row) holdField(v *value, reason string) {
	name := v.slot.name
	r.hold(v.slot.name, v.raw, reason,
		Option{Key: "write", Label: "Write " + r.the(v.slot), Field: name, Write: true},
		Option{Key: "empty", Label: "Leave empty", Field: name})
	v.elems = nil
}

func (r *row) the(s *slot) string {
	if s.day() {
		return "the day"
	}
	return "it"
}

func (r *row) parseDay(v *value, text string) {
	var d data.Day
	var err error
	if _, written := r.decision("write", v.slot.name); written {
		d, err = data.ParseDay(text)
	} else {
		d, err = r.p.days.Read(text)
	}
	if n, ok := numberedDay(text); err != nil && ok {
		r.offerNumbered(v, n)
		return
	}
	r.take(v, d.String(), err)
}

// numberedDay is the day that a spreadsheet keeps as a number and shows as one
// where nobody has said that it is a day: 45321 is 30 January 2024. Numbers that
// are no day of a living memory are left as they are.
func numberedDay(text string) (data.Day, bool) {
	const first, last = 10_000, 80_000 // 1927 to 2119
	n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(text), ".0"))
	if err != nil || n < first || n > last {
		return data.Day{}, false
	}
	return data.DayFrom(time.Date(1899, time.December, 30+n, 12, 0, 0, 0, time.UTC)), true
}

// offerNumbered asks whether a number is the day that a spreadsheet means by it.
func (r *row) offerNumbered(v *value, d data.Day) {
	o := Option{Key: "day", Label: "Take " + d.Short(), Field: v.slot.name, Value: d.String()}
	if r.chosen(o) {
		v.elems = []string{o.Value}
		r.offer(o)
		return
	}
	r.offer(o)
	r.holdField(v, "the number "+strings.TrimSpace(v.raw)+" is no day as people write it; spreadsheets mean "+d.Short()+" by it")
}

// closingDay reads the day on which an organisation closed.
func (r *row) closingDay() data.Day {
	text := r.cell(r.table.closing)
	if blank(text) {
		return data.Day{}
	}
	v := value{slot: r.p.lay.lex.slots["left"], raw: text}
	if _, empty := r.decision("empty", v.slot.name); empty {
		return data.Day{}
	}
	if o, ok := r.decision("write", v.slot.name); ok {
		text = o.Value
	}
	r.parseDay(&v, text)
	d, _ := data.ParseDay(strings.Join(v.elems, ""))
	return d
}

// parseSet splits a text and reads its elements.
func (r *row) parseSet(v *value, text string) {
	split := splitSet
	if b := r.table.from; b != nil && v.slot.field.Name == "tags" {
		split = func(text string, _ bool) []string { return b.tags(text) }
	}
	for _, e := range split(text, r.table.ours) {
		c, _, err := v.slot.field.Parse(e)
		if err != nil {
			r.holdField(v, data.Sentence(err))
			return
		}
		if c != "" && v.slot.field.List != "" {
			c = r.listed(v.slot, c)
		}
		if c != "" {
			v.elems = append(v.elems, c)
		}
	}
}

// listed gives the spelling of an entry of an editable list, and notes one that
// is new there.
func (r *row) listed(s *slot, text string) string {
	c := r.p.choice(s.field, text)
	if r.p.isNewChoice(s.field, c) {
		r.news = append(r.news, newChoice{s, c, text})
	}
	return c
}

// splitSet parts a text at ";" and, in files that are not ours, at line ends,
// or at commas when there is nothing else.
func splitSet(text string, ours bool) []string {
	sep := ";"
	switch {
	case ours || strings.Contains(text, ";"):
	case strings.Contains(text, "\n"):
		sep = "\n"
	default:
		sep = ","
	}
	var out []string
	for _, e := range strings.Split(text, sep) {
		if e = strings.Join(strings.Fields(e), " "); !blank(e) {
			out = append(out, e)
		}
	}
	return out
}

// identifier checks and repairs; a malformed one is kept and told.
func (r *row) identifier(s *slot, text string) string {
	c, repair, err := s.field.Parse(text)
	switch {
	case err != nil:
		r.tell(s.name, text, "%s. It is kept as it stands", data.Sentence(err))
	case repair != "":
		r.tell(s.name, text, "repaired: %s", repair)
	}
	return c
}

// choice gives the spelling of an entry of a list, one that an earlier row has
// added included.
func (p *planner) choice(f *data.Field, text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if c, ok := p.choices[f.List][strings.ToLower(text)]; ok {
		return c
	}
	return text
}

func (p *planner) isNewChoice(f *data.Field, text string) bool {
	_, ok := p.choices[f.List][strings.ToLower(text)]
	return !ok
}
