package export

import (
	"strings"

	"placebook/data"
	"placebook/data/insight"
	"placebook/export/xl"
)

// wellFigures are the workstreams and who leads them. People call them Wells
// where the partnership does.
type wellFigures struct {
	leads            []insight.Lead
	all, led         figure
	singular, plural string
}

func (m *maker) wells() wellFigures {
	w := wellFigures{leads: insight.Leads(m.Book, m.AsAt), singular: "Workstream", plural: "Workstreams"}
	wells := len(w.leads) > 0
	for _, l := range w.leads {
		wells = wells && strings.HasSuffix(l.Workstream.Name, " Well")
	}
	if wells {
		w.singular, w.plural = "Well", "Wells"
	}
	led := insight.WithLead(w.leads)
	col := xl.Col(tblWells, headLeads)
	w.all = m.named(w.singular+"Count", figure{"COUNT(" + col + ")", led.Whole.N()})
	w.led = m.named("LedCount", figure{"COUNTIF(" + col + ",\">0\")", led.Part.N()})
	return w
}

func (w wellFigures) word() string {
	if w.singular == "Well" {
		return w.singular
	}
	return strings.ToLower(w.singular)
}

func (w wellFigures) words() string {
	if w.plural == "Wells" {
		return w.plural
	}
	return strings.ToLower(w.plural)
}

// withoutWords say how many have no lead.
func (w wellFigures) withoutWords() phrase {
	out := w.all.minus(w.led)
	return w.all.choose(say("no "+w.word()+" is recorded"),
		out.choose(say("it has a lead"), say("it has no lead"), say("")),
		out.choose(say("every "+w.word()+" has a lead"), say("1 "+w.word()+" has no lead"), join(out.words(), say(" "+w.words()+" have no lead"))))
}

// sentence is withoutWords in a headline.
func (w wellFigures) sentence() phrase {
	out := w.all.minus(w.led)
	return w.all.choose(say(""),
		out.choose(say(" The one "+w.word()+" has a lead."), say(" The one "+w.word()+" has no lead."), say("")),
		out.choose(say(" Every "+w.word()+" has a lead."), say(" 1 "+w.word()+" has no lead."), join(say(" "), out.words(), say(" "+w.words()+" have no lead."))))
}

// wellsSheet lists who leads each Well.
func (m *maker) wellsSheet() xl.Sheet {
	w := m.wells()
	rows := xl.Rows[insight.Lead](w.leads)
	led := 0
	for _, l := range rows {
		if len(l.Roles) > 0 {
			led++
		}
	}
	m.check(w.plural, "Rows with a number of leads, as "+w.words()+" in your data", w.all, len(insight.Leads(m.Book, m.AsAt)))
	m.check(w.plural+" with a lead", "Rows with one lead or more, as "+w.words()+" that somebody leads", figure{w.led.formula, led}, w.led.n)
	days := func(l insight.Lead, get func(*data.Role) data.Day, none string) xl.Value {
		if len(l.Roles) == 0 {
			return xl.Text("No lead")
		}
		if first := get(l.Roles[0]); len(l.Roles) == 1 && !first.IsZero() {
			return dayCell(first)
		}
		var words []string
		for _, x := range l.Roles {
			word := none
			if d := get(x); !d.IsZero() {
				word = d.Short()
			}
			words = append(words, word)
		}
		return xl.Text(strings.Join(words, ", "))
	}
	return xl.Sheet{
		Name: w.plural, Title: "Who leads each " + w.word(), Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    m.about("This worksheet contains one table: each " + w.word() + " and its clinical and care professional leads."),
		Headline: w.all.choose(say("No "+w.word()+" is recorded yet."), w.sentence(), w.sentence()).trimmed().value(),
		Blocks: []xl.Block{xl.Table{
			Name: tblWells, Alt: "Workstreams with their leads, how many there are, and from when to when.", Len: len(rows),
			Columns: []xl.Column{
				strong(rows.Text(w.singular, 34, func(l insight.Lead) string { return l.Workstream.Name })),
				rows.Text("Lead", 60, m.leadNames),
				right(rows.Whole(headLeads, 10, func(l insight.Lead) int { return len(l.Roles) })),
				rows.Values("Since", 22, func(l insight.Lead) xl.Value { return days(l, func(x *data.Role) data.Day { return x.From }, notKnown) }),
				rows.Values("Until", 22, func(l insight.Lead) xl.Value {
					return days(l, func(x *data.Role) data.Day { return x.To }, "No end set")
				}),
			},
		}},
	}
}

// leadNames names the leads of a Well as others may see them.
func (m *maker) leadNames(l insight.Lead) string {
	var names []string
	for _, x := range l.Roles {
		names = append(names, m.personCell(x.Person))
	}
	if len(names) == 0 {
		return "No lead"
	}
	return strings.Join(names, ", ")
}
