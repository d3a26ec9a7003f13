package kit_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/uitest"
)

// What the pictures show is made up; no body or person of these names exists.

var partnerColumns = []kit.TableColumn{
	{Key: "name", Title: "Name", Width: 232, Grow: true},
	{Key: "sector", Title: "Sector", Width: 122},
	{Key: "place", Title: "Neighbourhood", Width: 122},
	{Key: "seat", Title: "Seat held by", Width: 116},
	{Key: "mou", Title: "MoU", Width: 92},
	{Key: "last", Title: "Last contact", Width: 108, AlignRight: true},
}

var partners = [][]string{
	{"Example Advice Centre", "VCSE", "Borough wide", "Ravi Mock", "Signed", "2 Mar 2026"},
	{"Example Ambulance Service", "Physical health", "Borough wide", "Joan Sample", "Signed", "19 Feb 2026"},
	{"Example Befrienders", "VCSE", "East", "No seat", "Signed", "24 Feb 2026"},
	{"Example Care Homes", "Social care", "South, East", "Lucy Trial", "In review", "12 Feb 2026"},
	{"Example Carers Network", "VCSE", "Borough wide", "Tomas Test", "Signed", "2 Mar 2026"},
	{"Example Family Hub Trust", "Education", "North", "No seat", "Signed", "16 Jan 2026"},
	{"Example Food Pantry", "VCSE", "East, Central", "No seat", "Not sent", "8 Jan 2026"},
	{"Example GP Federation", "General practice", "North", "Dr Neil Mock", "Signed", "3 Mar 2026"},
	{"Example Homes", "Housing", "East, Central", "Grace Pattern", "Sent", "26 Feb 2026"},
	{"Example Hospice", "Physical health", "South", "Paul Outline", "Signed", "2 Mar 2026"},
	{"Example Hospital Trust", "Physical health", "Borough wide", "Ada Sample", "Signed", "3 Mar 2026"},
	{"Example Mental Health Trust", "Mental health", "Borough wide", "Owen Stand-in", "Signed", "25 Feb 2026"},
	{"Example Pharmacy Group", "Physical health", "Borough wide", "Amina Draft", "Signed", "27 Feb 2026"},
	{"Example Primary School Cluster", "Education", "North, Central", "No seat", "Signed", "21 Jan 2026"},
	{"Example Refugee Forum", "VCSE", "Central", "Selam Sketch", "Signed", "18 Feb 2026"},
	{"Example Residents Assembly", "Residents", "Borough wide", "2 members", "Signed", "20 Feb 2026"},
	{"Example Rough Sleepers Project", "Housing", "Central", "No seat", "Signed", "11 Feb 2026"},
	{"Example Sports Trust", "VCSE", "South", "No seat", "Signed", "6 Feb 2026"},
}

// tone says what is normal quietly and colours only what needs a person.
func tone(status string) kit.Cell {
	switch status {
	case "In review", "Sent":
		return kit.Cell{Text: status, Tone: look.ToneAmber}
	case "Not sent":
		return kit.Cell{Text: status, Tone: look.ToneNeutral}
	}
	return kit.Cell{Text: status, Muted: true}
}

func partnerSource(rows [][]string) kit.Source {
	return kit.Source{
		Len: func() int { return len(rows) },
		Key: func(r int) string { return rows[r][0] },
		Cell: func(r, c int) kit.Cell {
			text := rows[r][c]
			if c == 4 {
				return tone(text)
			}
			return kit.Cell{Text: text, Muted: text == "No seat"}
		},
	}
}

func partnerTable() *kit.RowTable {
	t := kit.NewRowTable("Partners", append([]kit.TableColumn(nil), partnerColumns...), partnerSource(partners))
	t.SetSort("name", false)
	return t
}

func nothing() {}

func words(labels ...string) func() []kit.Choice {
	return func() []kit.Choice { return kit.Plainly(labels...) }
}

func partnerForm() *kit.Form {
	name := kit.NewTextBox("Name")
	name.SetText("Example Homes")
	sector := kit.NewCombo("Sector", words("Housing", "VCSE", "Education"))
	sector.Set("Housing", "Housing")
	status := kit.NewCombo("Status", words("Active", "Left"))
	status.Set("Active", "Active")
	places := kit.NewChipBox("Neighbourhoods", words("East", "Central", "North", "South"))
	places.Set(kit.Plainly("East", "Central")...)
	contact := kit.NewCombo("Key contact", words("Grace Pattern, Director of Communities"))
	contact.Set("1", "Grace Pattern, Director of Communities")
	phone := kit.NewTextBox("Telephone")
	phone.SetText("020 7946 0002")
	mail := kit.NewTextBox("E-mail")
	mail.SetText("hi@homes.example")
	code := kit.NewTextBox("Postcode")
	code.SetText("SE1 0")
	code.SetError("3 characters short")
	seat := kit.NewCheck("Entitled to a seat", nil).BesideBoxes()
	seat.SetOn(true)
	offers := kit.NewTextArea("What it offers: what, for whom, how to refer", 3)
	offers.SetText("Tenancy advice, damp and mould visits and hardship grants for its tenants. Refer by e-mail; answered in two working days.")
	f := kit.NewForm().AddWhole(name).AddHalves(sector, status).AddWhole(places, contact).AddHalves(phone, mail, code, seat).AddWhole(offers)
	f.SetChanged(2)
	return f
}

func railItems() []kit.RailItem {
	return []kit.RailItem{
		{Key: "home", Label: "Home", Icon: look.Home}, {Key: "partners", Label: "Partners", Icon: look.People},
		{Key: "plans", Label: "Plans", Icon: look.Plan}, {Key: "training", Label: "Training", Icon: look.Cap},
		{Key: "meetings", Label: "Meetings", Icon: look.Calendar}, {Key: "places", Label: "Neighbourhoods", Icon: look.Pin},
		{Key: "reports", Label: "Reports", Icon: look.Report}, {Key: "share", Label: "Share", Icon: look.Share, Badge: 2},
		{Key: "settings", Label: "Settings", Icon: look.Sliders},
	}
}

func sampleFrame(clock kit.Clock) *kit.Frame {
	rail := kit.NewRail("Placebook", railItems()...)
	rail.Choose("partners")
	rail.SetFooter("Sample data", "Start my own", nothing)
	status := kit.NewStatusLine(nothing)
	status.SetState(kit.Fine, "All saved on this laptop. No signal needed. Ben has everything up to Tuesday.")
	status.SetDay("Wednesday 4 March 2026")
	return kit.NewFrame(rail, kit.NewTopBar(kit.TopActions{}), status, clock)
}

// partnersPage is the page of the picture, made of the kit alone.
func partnersPage() fyne.CanvasObject {
	heading := kit.Row(4, kit.NewWords(kit.Title, "Partners"), kit.Spring(),
		kit.NewButton(kit.Plain, look.Filter, "Filter", nothing), kit.NewButton(kit.Plain, look.ColumnsIcon, "Columns", nothing),
		kit.NewButton(kit.Plain, look.Import, "Import", nothing), kit.NewButton(kit.Plain, look.Export, "Export", nothing),
		kit.Space(4, 1), kit.NewButton(kit.Outline, look.Plus, "New", nothing))
	tabs := kit.NewTabs(22, kit.Counted("all", "All", 44), kit.Counted("active", "Active", 41), kit.Counted("unsigned", "MoU unsigned", 3),
		kit.Counted("quiet", "No contact since January", 5), kit.Counted("east", "East", 12))
	tabs.Choose("active")
	views := kit.Row(12, kit.Sized(tabs.Natural(), 1, tabs), kit.NewButton(kit.Quiet, look.Plus, "Save this view", nothing))
	table := partnerTable()
	table.Select("Example Homes")
	chosen := kit.NewPanel(kit.SurfaceGround, kit.TopEdge, kit.Pad(0, 1, 0, 24, kit.Row(2,
		kit.NewWords(kit.Bold, "1 of 41 selected"), kit.Spring(),
		kit.NewButton(kit.Plain, look.Mail, "Copy e-mail addresses", nothing),
		kit.NewButton(kit.Plain, look.Note, "Log \"Spoke to...\"", nothing),
		kit.NewButton(kit.Plain, look.Export, "Export", nothing), kit.Space(10, 39))))
	list := kit.NewPanel(kit.SurfaceGround, kit.NoEdge, kit.Column(0,
		kit.Pad(12, 12, 0, 24, heading), kit.Pad(14, 12, 2, 24, views), kit.Grow(table), chosen))
	return kit.Split(list, kit.NewPanel(kit.SurfaceGround, kit.LeftEdge, record()), 374)
}

func record() fyne.CanvasObject {
	tabs := kit.NewTabs(16, kit.Plainly("Details", "People", "MoU", "Involvement", "History")...).Underlined().Called("Parts of the record")
	tabs.SetChoices(kit.Choice{Key: "Details", Label: "Details"}, kit.Counted("People", "People", 6),
		kit.Choice{Key: "MoU", Label: "MoU"}, kit.Choice{Key: "Involvement", Label: "Involvement"}, kit.Choice{Key: "History", Label: "History"})
	head := kit.Column(0, kit.Row(8, kit.Grow(kit.NewWords(kit.Title, "Example Homes")), kit.NewPill(look.ToneAmber, "MoU sent")),
		kit.NewWords(kit.Muted, "Housing; a partner since Apr 2021"))
	return kit.Column(0, kit.Pad(19, 20, 5, 20, head), kit.Pad(0, 20, 0, 20, tabs), kit.Grow(partnerForm()))
}

func clock() *uitest.Clock { return uitest.NewClock(time.Date(2026, 3, 4, 9, 0, 0, 0, time.UTC)) }

func TestFramePicture(t *testing.T) {
	w := uitest.New(t, func() fyne.CanvasObject {
		f := sampleFrame(clock())
		f.SetPage(partnersPage())
		return f.Content()
	})
	w.GoldenBoth("frame")
}
