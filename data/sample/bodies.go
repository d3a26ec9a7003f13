package sample

import (
	"fmt"
	"strings"

	"placebook/data"
)

// realBodies carry published facts only: what they are called, where they sit,
// their ODS code. Nothing is said of who speaks for them, because whoever is
// named here is invented.
func realBodies() []*data.Organisation {
	body := func(name, short, sector, ods, address, postcode, website string) *data.Organisation {
		o := &data.Organisation{Name: name, ShortName: short, Sector: sector, ODS: ods, Address: address,
			Postcode: postcode, Website: website, Status: data.StatusActive}
		o.ID = id(data.Organisations, name)
		return o
	}
	const trust = "NHS foundation trust"
	all := []*data.Organisation{
		body("Southwark Council", "", "Social care", "", "160 Tooley Street, London", "SE1 2QH", "https://www.southwark.gov.uk"),
		body("NHS South East London ICB", "SEL ICB", "Other", "QKK", "", "", "https://www.selondonics.org"),
		body("Guy's and St Thomas' NHS FT", "GSTT", "Physical health", "RJ1", "St Thomas' Hospital, Westminster Bridge Road, London", "SE1 7EH", "https://www.guysandstthomas.nhs.uk"),
		body("King's College Hospital NHS FT", "King's", "Physical health", "RJZ", "Denmark Hill, London", "SE5 9RS", "https://www.kch.nhs.uk"),
		body("South London and Maudsley NHS FT", "SLaM", "Mental health", "RV5", "Bethlem Royal Hospital, Monks Orchard Road, Beckenham", "BR3 3BX", "https://www.slam.nhs.uk"),
		body("Quay Health Solutions", "QHS", "General practice", "", "", "", ""),
		body("Improving Health Ltd", "IHL", "General practice", "", "", "", ""),
		body("Community Southwark", "", "VCSE", "", "", "", "https://www.communitysouthwark.org"),
		body("Healthwatch Southwark", "", "Residents", "", "", "", ""),
		body("North Southwark Primary Care Network", "North Southwark PCN", "General practice", "U06180", "", "", ""),
		body("South Southwark Primary Care Network", "South Southwark PCN", "General practice", "U60094", "", "", ""),
	}
	for _, o := range all {
		switch o.Name {
		case "Guy's and St Thomas' NHS FT", "King's College Hospital NHS FT", "South London and Maudsley NHS FT":
			o.LegalForm = trust
		case "Southwark Council":
			o.LegalForm = "Local authority"
		}
	}
	return all
}

// A body is an invented organisation.
type body struct {
	name   string // after "Example "
	slug   string // of its addresses: slug.example
	sector string
	where  string // neighbourhoods, separated by commas
	offers string
	people int
	seat   bool // entitled to a seat on the Board
	joined int  // days before today; 0: a partner since 2019
}

// bodies are the invented organisations that are live at the end or were once.
var bodies = []body{
	{"Advice Centre", "advice", "VCSE", "Borough wide", "Benefits, debt and immigration advice for any adult. Drop in on weekday mornings, or refer by e-mail.", 6, true, 0},
	{"Ageing Well Project", "ageing", "VCSE", "North, Central", "Lunch clubs, falls classes and home visits for people over 65. Refer by telephone.", 5, true, 0},
	{"Almshouses", "almshouses", "Housing", "North", "Forty homes for older people on low incomes. Apply in writing.", 3, false, 0},
	{"Ambulance Service", "ambulance", "Physical health", "Borough wide", "Urgent and emergency care, and the frequent callers' team.", 6, true, 0},
	{"Befrienders", "befrienders", "VCSE", "East", "Weekly calls and visits for people who are lonely. Anyone may refer, also oneself.", 5, false, 0},
	{"Care Homes", "carehomes", "Social care", "South, East", "Six homes, two with nursing. One contact for all vacancies.", 6, true, 0},
	{"Carers Network", "carers", "VCSE", "Borough wide", "Assessments, breaks and a helpline for unpaid carers of any age.", 6, true, 0},
	{"Children's Therapies", "therapies", "Physical health", "Central", "Speech, occupational and physiotherapy for children. Schools and health visitors refer.", 4, false, 0},
	{"College", "college", "Education", "Central", "Courses in care work, and a student wellbeing team.", 4, false, 0},
	{"Community Dental", "dental", "Physical health", "South", "Dentistry for people who cannot use a high street dentist. GPs and care homes refer.", 3, false, 0},
	{"Community Nursing", "nursing", "Physical health", "Borough wide", "District nurses, leg clubs and wound care, seven days a week. Refer through the single point of access.", 6, true, 0},
	{"Credit Union", "creditunion", "VCSE", "North, East", "Savings and fair loans for anyone who lives or works here.", 3, false, 0},
	{"Deaf Association", "deaf", "VCSE", "Borough wide", "Advocacy in British Sign Language, and training for staff.", 4, false, 0},
	{"Disability Forum", "disability", "Residents", "Borough wide", "Led by disabled residents. Advises on access, and reviews plans on request.", 4, true, 0},
	{"Faith Network", "faith", "VCSE", "South, East", "Forty congregations; health champions in twelve of them.", 4, false, 400},
	{"Family Hub Trust", "familyhub", "Education", "North", "Three hubs for families with children under five. Walk in.", 6, false, 0},
	{"Food Pantry", "pantry", "VCSE", "East, Central", "A weekly shop for members at a small price. Any worker may refer.", 4, false, 0},
	{"GP Federation", "gpfederation", "General practice", "North", "Evening and weekend appointments, and social prescribing for all practices.", 6, true, 0},
	{"Home Care", "homecare", "Social care", "Borough wide", "Care at home, reablement after a stay in hospital.", 6, false, 0},
	{"Homes", "homes", "Housing", "East, Central", "Tenancy advice, damp and mould visits and hardship grants for its tenants. Refer by e-mail; answered in two working days.", 6, true, 0},
	{"Hospice", "hospice", "Physical health", "South", "Palliative care at home and in twenty beds. Any professional may refer.", 6, true, 0},
	{"Hospital Trust", "hospital", "Physical health", "Borough wide", "Acute care and the frailty team.", 6, true, 0},
	{"Housing Co-operative", "coop", "Housing", "Central", "Run by its residents; a community room that partners may use.", 3, false, 310},
	{"Leisure Centres", "leisure", "Other", "North, South", "Exercise on referral: twelve weeks with an instructor.", 3, false, 0},
	{"Mental Health Trust", "mentalhealth", "Mental health", "Borough wide", "Community mental health teams and a crisis line.", 6, true, 0},
	{"Night Shelter", "shelter", "Housing", "North", "Beds from October to April, and a health drop-in on Tuesdays.", 5, false, 0},
	{"Parents' Group", "parents", "Residents", "South", "Parents of children with additional needs, for one another.", 3, false, 220},
	{"Pharmacy Group", "pharmacy", "Physical health", "Borough wide", "Blood pressure checks and vaccination in eighteen pharmacies.", 4, true, 0},
	{"Primary School Cluster", "schools", "Education", "North, Central", "Nine schools with a shared wellbeing lead.", 4, false, 0},
	{"Public Health Team", "publichealth", "Public health", "Borough wide", "Needs assessment, health checks and the smoking service.", 5, true, 0},
	{"Recovery Service", "recovery", "Mental health", "Central", "Help with alcohol and drugs; no referral needed.", 6, false, 0},
	{"Refugee Forum", "refugees", "VCSE", "Central", "Interpreters, a women's group and help with registering at a practice.", 5, false, 0},
	{"Residents Assembly", "residents", "Residents", "Borough wide", "Tenants' and residents' associations, together.", 3, true, 0},
	{"Sports Trust", "sports", "VCSE", "South", "Walking football, dance and cycling for those who do none.", 3, false, 150},
	{"Talking Therapies", "talking", "Mental health", "Borough wide", "Therapy for anxiety and depression. Refer oneself on the website.", 6, true, 0},
	{"Tech Volunteers", "tech", "VCSE", "North", "Help with telephones and tablets at home.", 3, false, 40},
	{"Walk-in Clinic", "walkin", "Physical health", "East", "", 2, false, 0},
	{"Youth Works", "youth", "VCSE", "East", "Mentors, boxing and a music studio for ages 11 to 25.", 5, true, 0},
}

// id is the ID of the organisation.
func (b *body) id() data.ID { return id(data.Organisations, "Example "+b.name) }

// renamed is the body that had another name at first.
const (
	renamed    = "Ageing Well Project"
	renamedWas = "Older People's Project"
)

// organisation is the record as it was first written.
func (m *maker) organisation(b *body, number int) *data.Organisation {
	o := &data.Organisation{
		Name: "Example " + b.name, Sector: b.sector, Offers: b.offers, Status: data.StatusActive,
		Website: "https://" + b.slug + ".example", Email: "hello@" + b.slug + ".example",
		Phone: phone(number), Joined: m.joined(b), EntitledToASeat: data.Bool(b.seat),
	}
	o.ID = b.id()
	if b.name == renamed {
		o.Name = "Example " + renamedWas
	}
	for _, n := range strings.Split(b.where, ", ") {
		o.Neighbourhoods = append(o.Neighbourhoods, id(data.Neighbourhoods, n))
	}
	data.Organisations.Field("neighbourhoods").SetElems(o, data.Organisations.Field("neighbourhoods").Elems(o))
	return o
}

// joined is the day a body became a partner; of the first ones only the year is known.
func (m *maker) joined(b *body) data.Day {
	if b.joined == 0 {
		return data.YearOf(2019)
	}
	return m.ago(b.joined)
}

// phone is one of the numbers that Ofcom keeps for drama: 020 7946 0000 to 0999.
func phone(number int) string { return fmt.Sprintf("020 7946 %04d", number) }

// bodyNamed finds an invented organisation by its name without "Example".
func bodyNamed(name string) *body {
	for i := range bodies {
		if bodies[i].name == name {
			return &bodies[i]
		}
	}
	panic("sample: no body is called " + name)
}
