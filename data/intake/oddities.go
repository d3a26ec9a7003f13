package intake

import (
	"regexp"
	"strings"

	"placebook/data"
)

// leftOut keeps a row out because a person said so.
func (r *row) leftOut() bool {
	o, ok := r.decision("leave", "")
	if !ok {
		return false
	}
	r.hold("", "", "left out, as you decided", o)
	r.out.Outcome, r.out.Aside = Held, true
	return true
}

// oddity holds a row that stands among the data and is none: a total, a note, a
// heading of a section, the headings again. A person may say that it is a row.
func (r *row) oddity() bool {
	why := r.odd()
	if why == "" || r.p.plan.opts.ours != nil {
		return false
	}
	if _, ok := r.decision("row", ""); ok {
		r.offer(Option{Key: "row", Label: "It is a row"})
		return false
	}
	text, _ := r.firstText()
	r.out.Name, r.out.Outcome, r.out.Aside = text, Held, true
	r.hold("", text, why, Option{Key: "row", Label: "It is a row"})
	return true
}

var (
	totals = regexp.MustCompile(`(?i)^((grand |sub-? ?|overall )?(totals?|count|sum)( number)?( of)?|(number|no\.?) of)` +
		`( (rows|records|entries|organisations|partners|people|members|contacts|practices|services|homes))?\s*[:=]?\s*\d*$`)
	remark = regexp.MustCompile(`(?i)^(\*|†|notes?\s*[:-]|nb\b|n\.b\.|source\s*:|sources\s*:|key\s*:|last updated|updated (on|by|:)|prepared by|printed|page \d|© |copyright|end of (list|table|sheet|report))`)
)

func (r *row) odd() string {
	text, filled := r.firstText()
	alone := filled == 1 && len(r.table.columns) > 2
	switch {
	case r.headingsAgain():
		return "the headings again: this row is no record"
	case totals.MatchString(text):
		return "a row of totals: it is no record"
	case alone && remark.MatchString(text):
		return "a note below the list: it is no record"
	case alone && r.section(text):
		return "the heading of a section: it is no record"
	}
	return ""
}

// firstText gives the first text of a row, and how many cells of their own hold
// one. What a merged cell fills beside its text does not count.
func (r *row) firstText() (text string, filled int) {
	for i := range r.from.Cells {
		c := &r.from.Cells[i]
		if strings.TrimSpace(c.Text) == "" {
			continue
		}
		if text == "" {
			text = strings.TrimSpace(c.Text)
		}
		filled++
	}
	return text, filled
}

// headingsAgain knows a row that repeats the headings, as long printed lists do.
func (r *row) headingsAgain() bool {
	if r.table.heading == 0 {
		return false
	}
	same, heads := 0, 0
	for c, h := range r.table.heads {
		if h == "" {
			continue
		}
		heads++
		if strings.EqualFold(strings.Join(strings.Fields(r.from.At(c).Text), " "), h) {
			same++
		}
	}
	return same > 1 && same*2 > heads || same == 1 && heads == 1
}

// section knows the name of a sector that stands alone, or a text over merged
// cells.
func (r *row) section(text string) bool {
	for _, c := range r.p.choices[data.SettingSectors] {
		if strings.EqualFold(c, text) {
			return true
		}
	}
	if sectorNames[compact(text)] != "" {
		return true
	}
	for _, m := range r.table.sheet.Merges {
		if m.FirstRow == r.at && m.LastRow == r.at && m.LastCol-m.FirstCol >= 2 {
			return true
		}
	}
	return false
}
