package data

import (
	"cmp"
	"strings"
)

// An Action is a piece of work that a priority or an outcome asks for.
type Action struct {
	Common
	Priority, Outcome       ID
	Title                   string
	Lead                    ID
	ResponsibleOrganisation ID
	Partners                []ID
	Stage                   string
	Start, Due, Forecast    Day
	Progress, State         string
	RatingSetByHand         string
	Reason, PathToGreen     string
	Addresses               string
	SocialCause, Inclusion  []string
	Neighbourhoods          []ID
	LevelOfInvolvement      string
	DependsOn               []ID
	FundedUntil             Day
	LastUpdateDay           Day
	LastUpdate              string
	WhatWeNeed              string
}

// The stages of an action.
const (
	StageDesign   = "Design"
	StageTest     = "Test"
	StageDeliver  = "Deliver"
	StageEmbedded = "Embedded"
)

// The states of an action.
const (
	ActionNotStarted = "Not started"
	ActionInProgress = "In progress"
	ActionComplete   = "Complete"
	ActionPaused     = "Paused"
	ActionWithdrawn  = "Withdrawn"
)

// The ratings, by the words that stand with the colours.
const (
	RatingComplete = "Complete"  // Blue
	RatingOnTrack  = "On track"  // Green
	RatingAtRisk   = "At risk"   // Amber
	RatingOffTrack = "Off track" // Red
)

// What an action addresses.
const (
	AddressesHealth = "Health"
	AddressesSocial = "Social"
	AddressesBoth   = "Both"
)

// How far residents shape an action.
const (
	Informed       = "Informed"
	Consulted      = "Consulted"
	Involved       = "Involved"
	Coproduced     = "Coproduced"
	LedByResidents = "Led by residents"
)

// SocialCauses are the causes of ill health that an action may address.
var SocialCauses = []string{"Housing", "Money", "Work", "Food", "Loneliness", "Safety"}

// Actions describes Action.
var Actions = register(&Kind{
	Num: NumAction, Name: "action", List: "actions", Label: "Action", Plural: "Actions",
	New: func() Record { return new(Action) },
	Defaults: func(r Record) {
		if a := r.(*Action); a.State == "" {
			a.State = ActionNotStarted
		}
	},
	Over: func(_ Lookup, r Record) bool { return r.(*Action).Over() },
	Check: func(r Record) []FieldError {
		a := r.(*Action)
		out := endsBeforeStart(a.Start, a.Due, "due", "Due", "Start")
		out = append(out, endsBeforeStart(a.Start, a.Forecast, "forecast", "Forecast", "Start")...)
		if a.Priority == "" && a.Outcome == "" {
			out = append(out, FieldError{"priority", "Say which priority or outcome the action is for"})
		}
		if a.RatingSetByHand != "" && strings.TrimSpace(a.Reason) == "" {
			out = append(out, FieldError{"reason", "A rating set by hand needs its reason"})
		}
		return out
	},
	Fields: []*Field{
		of(10, "priority", "Priority", func(a *Action) *ID { return &a.Priority }, ref(NumPriority)),
		of(11, "outcome", "Outcome", func(a *Action) *ID { return &a.Outcome }, ref(NumOutcome)),
		of(12, "title", "Title", func(a *Action) *string { return &a.Title }, required, wide),
		of(13, "lead", "Lead", func(a *Action) *ID { return &a.Lead }, ref(NumPerson), duty),
		of(14, "responsible_organisation", "Responsible organisation", func(a *Action) *ID { return &a.ResponsibleOrganisation }, ref(NumOrganisation)),
		ofSet(15, "partners", "Partners", func(a *Action) *[]ID { return &a.Partners }, ref(NumOrganisation), wide),
		of(16, "stage", "Stage", func(a *Action) *string { return &a.Stage }, choice(StageDesign, StageTest, StageDeliver, StageEmbedded)),
		ofDay(17, "start", "Start", func(a *Action) *Day { return &a.Start }),
		ofDay(18, "due", "Due", func(a *Action) *Day { return &a.Due }),
		ofDay(19, "forecast", "Forecast", func(a *Action) *Day { return &a.Forecast }),
		of(20, "progress", "Progress (%)", func(a *Action) *string { return &a.Progress }, whole, between(0, 100)),
		of(21, "state", "State", func(a *Action) *string { return &a.State },
			choice(ActionNotStarted, ActionInProgress, ActionComplete, ActionPaused, ActionWithdrawn)),
		of(22, "rating_set_by_hand", "Rating set by hand", func(a *Action) *string { return &a.RatingSetByHand },
			choice(RatingComplete, RatingOnTrack, RatingAtRisk, RatingOffTrack)),
		of(23, "reason", "Reason", func(a *Action) *string { return &a.Reason }, long),
		of(24, "path_to_green", "Path to green", func(a *Action) *string { return &a.PathToGreen }, long, help("What is being done")),
		of(25, "addresses", "Addresses", func(a *Action) *string { return &a.Addresses }, choice(AddressesHealth, AddressesSocial, AddressesBoth)),
		ofSet(26, "social_cause", "Social cause", func(a *Action) *[]string { return &a.SocialCause }, choice(SocialCauses...), wide),
		ofSet(27, "inclusion", "Inclusion", func(a *Action) *[]string { return &a.Inclusion }, editable(SettingInclusion), wide),
		ofSet(28, "neighbourhoods", "Neighbourhoods", func(a *Action) *[]ID { return &a.Neighbourhoods }, ref(NumNeighbour), wide),
		of(29, "level_of_involvement", "Level of involvement", func(a *Action) *string { return &a.LevelOfInvolvement },
			choice(Informed, Consulted, Involved, Coproduced, LedByResidents)),
		ofSet(30, "depends_on", "Depends on", func(a *Action) *[]ID { return &a.DependsOn }, ref(NumAction), chain, wide),
		ofDay(31, "funded_until", "Funded until", func(a *Action) *Day { return &a.FundedUntil }),
		ofDay(32, "last_update_day", "Last update day", func(a *Action) *Day { return &a.LastUpdateDay }),
		of(33, "last_update", "Last update", func(a *Action) *string { return &a.LastUpdate }, long),
		of(34, "what_we_need", "What we need", func(a *Action) *string { return &a.WhatWeNeed }, long, help("From the Board, where it is off track")),
	},
})

// Kind is Actions.
func (*Action) Kind() *Kind { return Actions }

// PriorityIn gives the priority an action is for: its own, or its outcome's.
func (a *Action) PriorityIn(l Lookup) ID {
	if a.Priority != "" {
		return a.Priority
	}
	if o, ok := l.Get(KindNum(NumOutcome), a.Outcome).(*Outcome); ok {
		return o.Priority
	}
	return ""
}

// Ends is when an action is expected to end: its forecast, or else its due day.
func (a *Action) Ends() Day { return cmp.Or(a.Forecast, a.Due) }

// Over reports whether nothing is left to do in an action: it is complete, or was
// withdrawn.
func (a *Action) Over() bool { return a.State == ActionComplete || a.State == ActionWithdrawn }
