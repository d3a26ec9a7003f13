package data

import (
	"strconv"
	"strings"
)

// A Programme is a series of sessions: Lunch and Learn, Experiential
// Leadership, the place development programme.
type Programme struct {
	Common
	Name, Type     string
	DeliveredWith  []ID
	CompletionRule string // canonical text of Completion
	From, To       Day
}

// The types of a programme.
const (
	ProgrammeLunch      = "Lunch and Learn"
	ProgrammeLeadership = "Leadership"
	ProgrammePlace      = "Place development"
	ProgrammeOther      = "Other"
)

// Programmes describes Programme.
var Programmes = register(&Kind{
	Num: NumProgramme, Name: "programme", List: "programmes", Label: "Programme", Plural: "Programmes",
	New: func() Record { return new(Programme) },
	Check: func(r Record) []FieldError {
		p := r.(*Programme)
		return endsBeforeStart(p.From, p.To, "to", "To", "From")
	},
	Fields: []*Field{
		of(10, "name", "Name", func(p *Programme) *string { return &p.Name }, required, wide),
		of(11, "type", "Type", func(p *Programme) *string { return &p.Type },
			choice(ProgrammeLunch, ProgrammeLeadership, ProgrammePlace, ProgrammeOther)),
		ofSet(12, "delivered_with", "Delivered with", func(p *Programme) *[]ID { return &p.DeliveredWith }, ref(NumOrganisation), wide),
		of(13, "completion_rule", "Completed by", func(p *Programme) *string { return &p.CompletionRule }, completion,
			help("5 sessions, or 75 % of minutes")),
		ofDay(14, "from", "From", func(p *Programme) *Day { return &p.From }),
		ofDay(15, "to", "To", func(p *Programme) *Day { return &p.To }),
	},
})

// Kind is Programmes.
func (*Programme) Kind() *Kind { return Programmes }

// A Completion says when somebody has completed a programme: at least so many
// of its sessions, or so large a share of its minutes. Both zero: nobody has
// said.
type Completion struct {
	Sessions int
	Percent  int // of the minutes of all sessions
}

// String is the canonical text: "5 sessions" or "75 % of minutes".
func (c Completion) String() string {
	switch {
	case c.Sessions == 1:
		return "1 session"
	case c.Sessions > 0:
		return strconv.Itoa(c.Sessions) + " sessions"
	case c.Percent > 0:
		return strconv.Itoa(c.Percent) + " % of minutes"
	}
	return ""
}

// ParseCompletion reads a completion rule as people write it: "5 sessions",
// "at least 5", "75%", "75 % of minutes".
func ParseCompletion(text string) (Completion, error) {
	t := strings.ToLower(strings.Join(strings.Fields(text), " "))
	t = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(t, "at least "), "attend "), "at least ")
	digits := 0
	for digits < len(t) && '0' <= t[digits] && t[digits] <= '9' {
		digits++
	}
	n, _ := strconv.Atoi(t[:digits])
	switch rest := strings.TrimSpace(t[digits:]); {
	case n < 1:
	case n <= 1000 && (rest == "" || rest == "session" || rest == "sessions" || rest == "modules"):
		return Completion{Sessions: n}, nil
	case n <= 100 && (rest == "%" || rest == "% of minutes" || rest == "% of the minutes" || rest == "percent" || rest == "per cent"):
		return Completion{Percent: n}, nil
	}
	return Completion{}, Errorf(ErrValue, "%s is not a rule for completion: write for example \"5 sessions\" or \"75 %% of minutes\"", quoted(text))
}

// Completed gives the rule of the programme; the zero one when nobody has said.
func (p *Programme) Completed() Completion {
	c, _ := ParseCompletion(p.CompletionRule)
	return c
}
