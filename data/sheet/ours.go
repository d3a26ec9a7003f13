package sheet

import (
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"placebook/data"
)

// Names of the workbooks that come back.
const (
	PlansBook  = "plans"
	ReturnBook = "return"
)

// A Form is one worksheet of a workbook of ours as it comes back: which of its
// columns are which fields. Its other columns are worked out, and are not read.
type Form struct {
	Sheet   string
	Kind    *data.Kind
	Columns []FormColumn
	// Stamp is the field that takes the day of coming back where somebody changed
	// the row or confirmed it; empty for none.
	Stamp string
	// Title heads the column that names a row for people, and by which it is known
	// when its ID was lost.
	Title string
	// Own is the ref of a new row that names whose return it is; empty for none.
	Own string
	// Each row that says something makes a record of its own: the figure of a
	// measure. Its ID names what the record is of.
	Each bool
}

// A FormColumn is a column that people may change.
type FormColumn struct {
	Head  string
	Field string // stable name; Confirm for none
}

// Confirm stands for a field in the column that says: still right, nothing to add.
const Confirm = "-"

// Empty is what stands in a cell for which nothing is recorded.
const Empty = "Not recorded"

// IDHead is the heading of the column by which rows are known.
const IDHead = "ID"

// Column gives the column of a field; false when the form has none.
func (f *Form) Column(field string) (FormColumn, bool) {
	for _, c := range f.Columns {
		if c.Field == field {
			return c, true
		}
	}
	return FormColumn{}, false
}

// form makes a form of fields, each under its label or under HEAD=field.
func form(sheet string, k *data.Kind, fields ...string) Form {
	f := Form{Sheet: sheet, Kind: k}
	for _, name := range fields {
		head, field, own := strings.Cut(name, "=")
		if !own {
			head, field = k.Field(name).Label, name
		}
		if field != Confirm && k.Field(field) == nil {
			panic(fmt.Sprintf("sheet: %s has no field %s", k.Name, field))
		}
		f.Columns = append(f.Columns, FormColumn{head, field})
	}
	f.Title = f.Columns[0].Head
	return f
}

// titled is form for rows that a column names which does not come back.
func titled(title, sheet string, k *data.Kind, fields ...string) Form {
	f := form(sheet, k, fields...)
	f.Title = title
	return f
}

// Adds reports whether a row without an ID can make a record: the form has all that
// one needs.
func (f *Form) Adds() bool {
	for _, field := range f.Kind.Fields {
		if _, ok := f.Column(field.Name); field.Required && !ok && field.Name != f.Own {
			return false
		}
	}
	return !f.Each
}

// NameMark is under which Was keeps the mark of the cell that names the row.
const NameMark = "*"

// PlanForms are the worksheets of the plans that come back, in the order in which
// they are taken: what others refer to first.
func PlanForms() []Form {
	return []Form{
		form("Priorities", data.Priorities, "Priority=title", "plan", "Well=workstream", "description", "aims", "order"),
		form("Outcomes", data.Outcomes, "what_people_will_experience", "priority"),
		form("Measures", data.Measures, "Measure=title", "outcome", "unit", "baseline", "baseline_day", "target", "target_day", "good_is", "source"),
		form("Actions", data.Actions, "Action=title", "priority", "lead", "start", "due", "forecast", "progress", "state", "rating_set_by_hand", "reason",
			"path_to_green", "what_we_need", "last_update", "last_update_day"),
		titled("Action", "Actions in full", data.Actions, "outcome", "responsible_organisation", "partners", "stage", "addresses", "social_cause", "inclusion", "neighbourhoods",
			"level_of_involvement", "depends_on", "funded_until"),
		form("Milestones", data.Milestones, "Milestone=title", "action", "priority", "due", "forecast", "done"),
		form("Risks", data.Risks, "Risk=event", "cause", "effect", "Well=workstream", "lead", "Consequence=current_consequence", "Likelihood=current_likelihood",
			"target_consequence", "target_likelihood", "controls", "assurance", "response", "escalated_to", "next_review", "state"),
		titled("Well", "Highlights", data.Highlights, "rating", "headline", "done_this_period", "planned_next", "recommendation", "gone_well"),
		form("What people told us", data.Insights, "What people told us=text", "day", "heard_at", "neighbourhood", "new_need", "what_we_did", "action", "told_back_on"),
	}
}

// ReturnForms are the worksheets of an update return.
func ReturnForms() []Form {
	actions := titled("Action", "Your actions", data.Actions, "News now=last_update", "progress", "state", "forecast", "path_to_green", "what_we_need", "Nothing new="+Confirm)
	actions.Stamp = "last_update_day"
	figures := titled("Measure", "Your measures", data.Figures, "New figure=value", "Day of the new figure=day", "People counted=numerator", "Of how many=denominator", "note")
	figures.Each = true
	interests := form("Your interests", data.Interests, "declaration", "type", "Nothing to declare=nil", "from", "to", "mitigation", "Still right="+Confirm)
	interests.Stamp, interests.Own = "declared", "person"
	risks := form("Your risks", data.Risks, "Risk=event", "Consequence=current_consequence", "Likelihood=current_likelihood", "controls", "next_review", "state")
	risks.Own = "lead"
	return []Form{
		actions,
		risks,
		figures,
		titled("Well", "Your highlight", data.Highlights, "rating", "headline", "done_this_period", "planned_next", "recommendation", "gone_well"),
		interests,
	}
}

// Forms gives the forms of a workbook by name; nil for one that does not come back.
func Forms(book string) []Form {
	switch book {
	case PlansBook:
		return PlanForms()
	case ReturnBook:
		return ReturnForms()
	}
	return nil
}

// The worksheet that knows how every cell was when the workbook was made. By it a
// cell that nobody touched changes nothing, whatever else has changed since.
const (
	BackSheet     = "Bring back"
	BackSheetHead = "Worksheet"
	BackCellsHead = "As it was"
	// BackWhose is the row that says whose return it is: its ID is the person's.
	BackWhose = "This return"
)

// Was is how a row was when the workbook was made.
type Was struct {
	Sheet string
	ID    data.ID
	Marks map[string]string  // of each cell, by field
	Given map[string]data.ID // refs that a record made from the row has, by field
}

// String writes a row's cells as they stand in the sheet: field:mark for each
// cell, field=ID for what a new record is given.
func (w Was) String() string {
	var out []string
	for _, f := range slices.Sorted(maps.Keys(w.Marks)) {
		out = append(out, f+":"+w.Marks[f])
	}
	for _, f := range slices.Sorted(maps.Keys(w.Given)) {
		out = append(out, f+"="+string(w.Given[f]))
	}
	return strings.Join(out, " ")
}

// ParseWas reads back what String wrote; what it does not know is left out.
func ParseWas(sheet, id, cells string) Was {
	w := Was{Sheet: sheet, ID: data.ID(id), Marks: map[string]string{}, Given: map[string]data.ID{}}
	for _, part := range strings.Fields(cells) {
		if i := strings.IndexAny(part, ":="); i > 0 {
			if part[i] == ':' {
				w.Marks[part[:i]] = part[i+1:]
			} else {
				w.Given[part[:i]] = data.ID(part[i+1:])
			}
		}
	}
	return w
}

// Mark is a short sum of a cell's text. Spacing inside a line, and ways to write
// one accent, make no difference.
func Mark(text string) string {
	var lines []string
	for _, line := range strings.FieldsFunc(norm.NFC.String(text), func(r rune) bool { return r == '\n' || r == '\r' || r == '\v' || r == '\f' }) {
		line = strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Cf, r) || unicode.IsControl(r) && r != '\t' {
				return -1
			}
			return r
		}, line)
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	h := fnv.New32a()
	h.Write([]byte(strings.Join(lines, "\n")))
	return fmt.Sprintf("%08x", h.Sum32())
}
