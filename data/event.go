package data

// An Event is something that takes place on a day: a Board meeting, a training
// session, a community event.
type Event struct {
	Common
	Type                               string
	Group, Programme                   ID
	Title                              string
	Day                                Day
	Start, End                         Clock
	Mode, Venue                        string
	Facilitators, PartnersTakingPart   []ID
	Workstream, Neighbourhood          ID
	Capacity, CPDHours, Headcount      string
	ResidentsReached, WhatWeHeard      string
	PapersDue, CutOff, PapersPublished Day
	Held                               string
	AttendanceComplete                 YesNo
}

// The types of an event that rules ask for.
const (
	EventBoard     = "Board meeting"
	EventGroup     = "Group meeting"
	EventAssembly  = "Assembly meeting"
	EventTraining  = "Training session"
	EventDevelop   = "Development session"
	EventCommunity = "Community event"
	EventOther     = "Other"
)

// Meeting reports whether an event is a meeting of a board, a group or the
// Assembly.
func (e *Event) Meeting() bool {
	return e.Type == EventBoard || e.Type == EventGroup || e.Type == EventAssembly
}

// Of tells a meeting of a group. One of the Board or the Assembly may have been
// entered without saying of which.
func (e *Event) Of(g *Group) bool {
	return e.Meeting() && (e.Group == g.ID || e.Group == "" && e.Type == g.MeetingType() && e.Type != EventGroup)
}

// Off reports whether it does not take place, or did not.
func (e *Event) Off() bool { return e.Held == HeldCancelled || e.Held == HeldNo }

// Whether an event was held.
const (
	HeldYes       = "Yes"
	HeldNo        = "No"
	HeldCancelled = "Cancelled"
)

// Events describes Event.
var Events = register(&Kind{
	Num: NumEvent, Name: "event", List: "events", Label: "Event", Plural: "Events",
	New:  func() Record { return new(Event) },
	Over: func(l Lookup, r Record) bool { return r.(*Event).Day.Before(l.Today()) },
	Check: func(r Record) []FieldError {
		e := r.(*Event)
		if e.Start.String() != "" && e.End.String() != "" && e.End.String() < e.Start.String() {
			return []FieldError{{"end", "It ends before it starts"}}
		}
		return nil
	},
	Fields: []*Field{
		of(10, "type", "Type", func(e *Event) *string { return &e.Type }, required,
			choice(EventBoard, EventGroup, EventAssembly, EventTraining, EventDevelop, EventCommunity, EventOther)),
		of(11, "group", "Board or group", func(e *Event) *ID { return &e.Group }, ref(NumGroup)),
		of(12, "programme", "Programme", func(e *Event) *ID { return &e.Programme }, ref(NumProgramme)),
		of(13, "title", "Title", func(e *Event) *string { return &e.Title }, required, wide),
		ofDay(14, "day", "Day", func(e *Event) *Day { return &e.Day }, required),
		ofClock(15, "start", "Start", func(e *Event) *Clock { return &e.Start }),
		ofClock(16, "end", "End", func(e *Event) *Clock { return &e.End }),
		of(17, "mode", "Mode", func(e *Event) *string { return &e.Mode }, choice("In person", "Online", "Hybrid")),
		of(18, "venue", "Venue", func(e *Event) *string { return &e.Venue }),
		ofSet(19, "facilitators", "Facilitators", func(e *Event) *[]ID { return &e.Facilitators }, ref(NumPerson), duty, wide),
		ofSet(20, "partners_taking_part", "Partners taking part", func(e *Event) *[]ID { return &e.PartnersTakingPart }, ref(NumOrganisation), wide),
		of(21, "workstream", "Workstream", func(e *Event) *ID { return &e.Workstream }, ref(NumWorkstream)),
		of(22, "neighbourhood", "Neighbourhood", func(e *Event) *ID { return &e.Neighbourhood }, ref(NumNeighbour)),
		of(23, "capacity", "Capacity", func(e *Event) *string { return &e.Capacity }, whole, notNegative),
		of(24, "cpd_hours", "CPD hours", func(e *Event) *string { return &e.CPDHours }, number, notNegative),
		of(25, "headcount", "Headcount (people not named)", func(e *Event) *string { return &e.Headcount }, whole, notNegative),
		of(26, "residents_reached", "Residents reached", func(e *Event) *string { return &e.ResidentsReached }, whole, notNegative),
		of(27, "what_we_heard", "What we heard", func(e *Event) *string { return &e.WhatWeHeard }, long),
		ofDay(28, "papers_due", "Papers due", func(e *Event) *Day { return &e.PapersDue }),
		ofDay(29, "cut_off", "Cut-off", func(e *Event) *Day { return &e.CutOff }),
		ofDay(30, "papers_published", "Papers published", func(e *Event) *Day { return &e.PapersPublished }),
		of(31, "held", "Held", func(e *Event) *string { return &e.Held }, choice(HeldYes, HeldNo, HeldCancelled)),
		of(32, "attendance_complete", "Attendance complete", func(e *Event) *YesNo { return &e.AttendanceComplete }, yesNo),
	},
})

// Kind is Events.
func (*Event) Kind() *Kind { return Events }
