package sample

// A planned is one action of the Health and Care Plan. Days are from today; a
// slip is by how many days it is expected later than planned.
type planned struct {
	priority      string
	title         string
	lead, partner string // invented bodies; the lead is whoever leads the first
	start, due    int
	slip          int
	progress      int
	about         string // Health, Social or Both, and the causes
	group, where  string // inclusion groups and neighbourhoods, separated by commas
	level         string
}

// wellPriorities are what the plan wants to change in each Well, with what people
// will experience and how it is known.
var wellPriorities = []struct {
	well, title, aim, outcome string
	measure, unit, good       string
	figures                   []string // of the whole place, by quarter, the first the baseline
	target                    string
	core20                    string // the last figure for the most deprived fifth
	counted                   string // people counted for that figure
}{
	{"Start Well", "A good start for every child", "start", "My child is ready for school, and I know whom to ask", "Children with a check at two and a half", "%", "Higher", []string{"71", "72.5", "74", "77"}, "85", "66.5", "412"},
	{"Start Well", "Young people who feel well", "mind", "I can talk to somebody before it gets bad", "Young people seen within four weeks", "%", "Higher", []string{"58", "57", "61", "60"}, "80", "55", "96"},
	{"Live Well", "Warm, dry and affordable homes", "homes", "My home does not make me ill", "Damp and mould visits within two weeks", "%", "Higher", []string{"44", "49", "55", "58.5"}, "90", "51", "133"},
	{"Live Well", "Money, work and food", "causes", "I have enough to live on, and help when I have not", "People helped with money by their practice", "people", "Higher", []string{"310", "362", "401", "455"}, "600", "188", "188"},
	{"Age Well", "Fewer falls", "old", "I feel steady on my feet", "Falls that end in hospital", "per 1,000", "Lower", []string{"21.5", "21", "20.25", "19.5"}, "18", "24.75", "61"},
	{"Age Well", "Nobody lonely who does not want to be", "old", "There is somebody to talk to", "People over 65 who are often lonely", "%", "Lower", []string{"14", "13.5", "13.5", "13.5"}, "10", "17", "54"},
	{"Care Well", "Home from hospital, and well there", "care", "I went home as soon as I could, and was not alone", "Days that people wait to go home", "days", "Lower", []string{"3.8", "3.6", "3.9", "3.4"}, "2", "3.7", "72"},
	{"Care Well", "Carers and care homes supported", "care", "Somebody looks after me as well", "Unpaid carers with an assessment", "people", "Higher", []string{"520", "560", "590", "640"}, "800", "4", "4"},
}

// actions are those of the plan, over two years.
var actions = []planned{
	{"A good start for every child", "Checks at two and a half in the family hubs", "Family Hub Trust", "Community Nursing", -300, 120, 0, 70, "Health", "Core20: most deprived fifth", "North", "Involved"},
	{"A good start for every child", "Speech and language groups in nine schools", "Primary School Cluster", "Children's Therapies", -210, 180, 14, 45, "Health", "", "North, Central", "Consulted"},
	{"A good start for every child", "Parents as guides to the services", "Parents' Group", "Family Hub Trust", -160, 60, 0, 80, "Both: Loneliness", "Ethnic minority communities", "South", "Led by residents"},
	{"A good start for every child", "Vaccination at the hubs", "Family Hub Trust", "Pharmacy Group", -420, -90, 0, 100, "Health", "Core20: most deprived fifth", "North, East", "Informed"},
	{"A good start for every child", "Healthy start vouchers at the market", "Public Health Team", "Food Pantry", -120, 90, 0, 40, "Social: Food, Money", "Core20: most deprived fifth", "East", "Involved"},
	{"Young people who feel well", "Mentors for young people who wait", "Youth Works", "Mental Health Trust", -240, 75, 21, 55, "Health", "Ethnic minority communities", "East", "Coproduced"},
	{"Young people who feel well", "A wellbeing lead in every school", "Primary School Cluster", "Mental Health Trust", -330, -20, 40, 75, "Health", "", "North, Central", "Consulted"},
	{"Young people who feel well", "One page that says where to go", "Youth Works", "College", -90, 45, 0, 60, "Both: Safety", "", "East, Central", "Coproduced"},
	{"Young people who feel well", "Autism: waiting well", "Parents' Group", "Children's Therapies", 30, 330, 0, 0, "Health", "Learning disability and autism", "South", "Involved"},

	{"Warm, dry and affordable homes", "Damp and mould referrals from practices", "Homes", "GP Federation", -200, 25, 56, 35, "Social: Housing", "Core20: most deprived fifth", "East, Central", "Involved"},
	{"Warm, dry and affordable homes", "Warm spaces and money advice", "Advice Centre", "Faith Network", -250, 100, 0, 65, "Social: Housing, Money", "", "South, East", "Involved"},
	{"Warm, dry and affordable homes", "Handyperson visits for people with asthma", "Homes", "Almshouses", -60, 210, 0, 20, "Both: Housing", "", "East", "Informed"},
	{"Warm, dry and affordable homes", "Health drop-in at the night shelter", "Night Shelter", "GP Federation", -380, -40, 0, 100, "Both: Housing", "Homelessness, Drug and alcohol dependence", "North", "Coproduced"},
	{"Warm, dry and affordable homes", "One form for every housing officer and nurse", "Housing Co-operative", "Homes", -100, 150, 10, 30, "Social: Housing", "", "Central", "Consulted"},
	{"Money, work and food", "Food pantry referrals", "Food Pantry", "GP Federation", -120, 115, 21, 55, "Social: Food, Money", "Core20: most deprived fifth", "East, Central", "Coproduced"},
	{"Money, work and food", "Job support in primary care", "GP Federation", "College", -30, 210, 0, 20, "Social: Work", "", "North", "Involved"},
	{"Money, work and food", "Blood pressure checks in every pharmacy", "Pharmacy Group", "Public Health Team", -330, -10, 0, 100, "Health", "Ethnic minority communities", "Borough wide", "Informed"},
	{"Money, work and food", "Stop smoking at the housing offices", "Homes", "Public Health Team", -90, 60, 0, 60, "Health", "Core20: most deprived fifth", "East, Central", "Consulted"},
	{"Money, work and food", "Talking therapies in three languages", "Talking Therapies", "Refugee Forum", -150, 105, 0, 50, "Health", "Vulnerable migrants, Ethnic minority communities", "Central", "Coproduced"},
	{"Money, work and food", "Walking groups led by residents", "Sports Trust", "Residents Assembly", -50, 180, 0, 30, "Both: Loneliness", "", "South", "Led by residents"},

	{"Fewer falls", "Falls classes in six halls", "Ageing Well Project", "Hospital Trust", -260, 95, 0, 70, "Health", "", "North, Central", "Coproduced"},
	{"Fewer falls", "A frailty nurse at the front door", "Hospital Trust", "Community Nursing", -180, 50, 0, 65, "Health", "People with several long-term conditions", "Borough wide", "Consulted"},
	{"Fewer falls", "Grab rails within a week", "Home Care", "Homes", -110, -15, 12, 80, "Both: Housing", "", "Borough wide", "Involved"},
	{"Fewer falls", "Medicines looked at together", "Pharmacy Group", "GP Federation", -75, 120, 0, 35, "Health", "People with several long-term conditions", "Borough wide", "Informed"},
	{"Fewer falls", "Dance for balance", "Sports Trust", "Ageing Well Project", 20, 260, 0, 0, "Health", "", "South", "Involved"},
	{"Nobody lonely who does not want to be", "Telephone friends in the evening", "Befrienders", "Ageing Well Project", -290, 70, 0, 60, "Social: Loneliness", "", "East", "Coproduced"},
	{"Nobody lonely who does not want to be", "Lunch clubs in the almshouses", "Almshouses", "Food Pantry", -140, 40, 20, 50, "Social: Loneliness, Food", "", "North", "Involved"},
	{"Nobody lonely who does not want to be", "Tablets, and somebody who explains them", "Tech Volunteers", "College", -35, 200, 0, 15, "Social: Loneliness", "", "North", "Involved"},
	{"Nobody lonely who does not want to be", "Sign language at the lunch clubs", "Deaf Association", "Ageing Well Project", -20, 240, 0, 10, "Both: Loneliness", "Other PLUS group", "Central", "Led by residents"},

	{"Home from hospital, and well there", "One team from ward to home", "Hospital Trust", "Home Care", -340, 30, 35, 60, "Health", "", "Borough wide", "Consulted"},
	{"Home from hospital, and well there", "Beds that families choose", "Care Homes", "Hospice", -170, 140, 0, 45, "Both: Housing", "", "South", "Involved"},
	{"Home from hospital, and well there", "A call on the first evening at home", "Carers Network", "Befrienders", -130, -5, 0, 85, "Social: Loneliness", "", "Borough wide", "Coproduced"},
	{"Home from hospital, and well there", "Night nurses", "Community Nursing", "Ambulance Service", -95, 170, 0, 30, "Health", "", "Borough wide", "Informed"},
	{"Home from hospital, and well there", "Talk about last wishes in good time", "Hospice", "GP Federation", -220, 80, 0, 70, "Health", "", "South", "Coproduced"},
	{"Carers and care homes supported", "Breaks for unpaid carers", "Carers Network", "Leisure Centres", -200, 65, 0, 55, "Both: Work, Money", "", "Borough wide", "Coproduced"},
	{"Carers and care homes supported", "A dentist for every care home", "Community Dental", "Care Homes", -260, -60, 0, 100, "Health", "Learning disability and autism", "South, East", "Informed"},
	{"Carers and care homes supported", "Carers known to every practice", "GP Federation", "Carers Network", -80, 130, 0, 40, "Both: Work", "", "North", "Consulted"},
	{"Carers and care homes supported", "Courses for people who care at home", "College", "Carers Network", 45, 300, 0, 0, "Social: Work", "", "Central", "Involved"},
}
