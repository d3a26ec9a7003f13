package data

// A Plan sets priorities for a time: the Health and Care Plan, and before it
// the recovery plans that it follows.
type Plan struct {
	Common
	Name, Period      string
	Delivers, Follows ID
	State             string
}

// The states of a plan.
const (
	PlanDraft   = "Draft"
	PlanCurrent = "Current"
	PlanClosed  = "Closed"
)

// Plans describes Plan.
var Plans = register(&Kind{
	Num: NumPlan, Name: "plan", List: "plans", Label: "Plan", Plural: "Plans",
	New: func() Record { return new(Plan) },
	Fields: []*Field{
		of(10, "name", "Name", func(p *Plan) *string { return &p.Name }, required, wide),
		of(11, "period", "Period", func(p *Plan) *string { return &p.Period }, help("In words: 2023 to 2028")),
		of(12, "delivers", "Delivers", func(p *Plan) *ID { return &p.Delivers }, ref(NumStrategy)),
		of(13, "follows", "Follows", func(p *Plan) *ID { return &p.Follows }, ref(NumPlan), chain),
		of(14, "state", "State", func(p *Plan) *string { return &p.State }, choice(PlanDraft, PlanCurrent, PlanClosed)),
	},
})

// Kind is Plans.
func (*Plan) Kind() *Kind { return Plans }

// A Priority is what a plan wants to change in one workstream.
type Priority struct {
	Common
	Plan, Workstream   ID
	Title, Description string
	Aims               []ID
	Order              string
}

// Priorities describes Priority.
var Priorities = register(&Kind{
	Num: NumPriority, Name: "priority", List: "priorities", Label: "Priority", Plural: "Priorities",
	New: func() Record { return new(Priority) },
	Fields: []*Field{
		of(10, "plan", "Plan", func(p *Priority) *ID { return &p.Plan }, ref(NumPlan), required),
		of(11, "workstream", "Workstream", func(p *Priority) *ID { return &p.Workstream }, ref(NumWorkstream), required),
		of(12, "title", "Title", func(p *Priority) *string { return &p.Title }, required, wide),
		of(13, "description", "Description", func(p *Priority) *string { return &p.Description }, long),
		ofSet(14, "aims", "Aims", func(p *Priority) *[]ID { return &p.Aims }, ref(NumAim), wide),
		of(15, "order", "Order", func(p *Priority) *string { return &p.Order }, whole),
	},
})

// Kind is Priorities.
func (*Priority) Kind() *Kind { return Priorities }
