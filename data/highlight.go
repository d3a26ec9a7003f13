package data

// A Highlight is what a workstream tells one meeting: how it stands, what was
// done, what comes next, what it asks for.
type Highlight struct {
	Common
	Workstream, Meeting         ID
	Rating, Headline            string
	DoneThisPeriod, PlannedNext string
	Recommendation, GoneWell    string
}

// MaxHeadline is the longest headline, in characters: it has to fit its block on
// the page.
const MaxHeadline = 400

// Highlights describes Highlight.
var Highlights = register(&Kind{
	Num: NumHighlight, Name: "highlight", List: "highlights", Label: "Highlight", Plural: "Highlights",
	New: func() Record { return new(Highlight) },
	Derive: func(r Record) ID {
		h := r.(*Highlight)
		return Derived(NumHighlight, string(h.Workstream), string(h.Meeting))
	},
	TitleOf: func(l Lookup, r Record) string {
		h := r.(*Highlight)
		return titleOf(l, "", Ref{NumWorkstream, h.Workstream}, Ref{NumEvent, h.Meeting})
	},
	Fields: []*Field{
		of(10, "workstream", "Workstream", func(h *Highlight) *ID { return &h.Workstream }, ref(NumWorkstream), required),
		of(11, "meeting", "Meeting", func(h *Highlight) *ID { return &h.Meeting }, ref(NumEvent), required),
		of(12, "rating", "Rating", func(h *Highlight) *string { return &h.Rating }, choice(RatingComplete, RatingOnTrack, RatingAtRisk, RatingOffTrack)),
		of(13, "headline", "Headline", func(h *Highlight) *string { return &h.Headline }, long, most(MaxHeadline)),
		of(14, "done_this_period", "Done this period", func(h *Highlight) *string { return &h.DoneThisPeriod }, long),
		of(15, "planned_next", "Planned next", func(h *Highlight) *string { return &h.PlannedNext }, long),
		of(16, "recommendation", "Recommendation", func(h *Highlight) *string { return &h.Recommendation }, long),
		of(17, "gone_well", "Gone well", func(h *Highlight) *string { return &h.GoneWell }, long),
	},
})

// Kind is Highlights.
func (*Highlight) Kind() *Kind { return Highlights }
