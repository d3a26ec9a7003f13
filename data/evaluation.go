package data

import (
	"regexp"
	"strings"
)

// An Evaluation is what those who came thought of an event or a programme.
type Evaluation struct {
	Common
	Event, Programme     ID
	Day                  Day
	Responses            string
	ByQuestion, BySector []string // canonical texts of Score
	Comments             string
}

// Evaluations describes Evaluation. One of neither an event nor a programme is
// the yearly health check of the partnership itself.
var Evaluations = register(&Kind{
	Num: NumEvaluation, Name: "evaluation", List: "evaluations", Label: "Evaluation", Plural: "Evaluations",
	New: func() Record { return new(Evaluation) },
	TitleOf: func(l Lookup, r Record) string {
		e := r.(*Evaluation)
		if e.Event == "" && e.Programme == "" {
			return strings.TrimSpace("Partnership health check " + e.Day.Short())
		}
		return titleOf(l, e.Day.Short(), Ref{NumEvent, e.Event}, Ref{NumProgramme, e.Programme})
	},
	Fields: []*Field{
		of(10, "event", "Event", func(e *Evaluation) *ID { return &e.Event }, ref(NumEvent)),
		of(11, "programme", "Programme", func(e *Evaluation) *ID { return &e.Programme }, ref(NumProgramme)),
		ofDay(12, "day", "Day", func(e *Evaluation) *Day { return &e.Day }),
		of(13, "responses", "Responses", func(e *Evaluation) *string { return &e.Responses }, whole, notNegative),
		ofSet(14, "scores_by_question", "Scores by question", func(e *Evaluation) *[]string { return &e.ByQuestion }, score, wide),
		ofSet(15, "scores_by_sector", "Scores by sector", func(e *Evaluation) *[]string { return &e.BySector }, score, wide),
		of(16, "comments", "Comments", func(e *Evaluation) *string { return &e.Comments }, long),
	},
})

// Kind is Evaluations.
func (*Evaluation) Kind() *Kind { return Evaluations }

// A Mark is the mean score of one question, or of one sector.
type Mark struct {
	Value string // canonical number
	Of    string
}

// String is the mark's canonical text: "4.2 Was it useful?".
func (m Mark) String() string { return m.Value + " " + m.Of }

var markForms = []*regexp.Regexp{
	regexp.MustCompile(`^([0-9]+(?:[.,][0-9]+)?) (.+)$`),
	regexp.MustCompile(`^(.+?) ?[:=] ?([0-9]+(?:[.,][0-9]+)?)$`),
}

// ParseMark reads a mark: a number and what it is of, or the other way round
// with a colon.
func ParseMark(text string) (Mark, error) {
	t := strings.Join(strings.Fields(text), " ")
	number, of := "", ""
	if p := markForms[0].FindStringSubmatch(t); p != nil {
		number, of = p[1], p[2]
	} else if p := markForms[1].FindStringSubmatch(t); p != nil {
		number, of = p[2], p[1]
	}
	n, err := parseNumber(number, false)
	if number == "" || err != nil {
		return Mark{}, Errorf(ErrValue, "%s is not a score: write for example \"4.2 Was it useful?\"", quoted(text))
	}
	return Mark{n, of}, nil
}
