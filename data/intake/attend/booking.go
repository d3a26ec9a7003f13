package attend

import (
	"time"

	"placebook/data"
	"placebook/data/intake/grid"
)

func isMeetTable(c columns) bool {
	return c.hasAny("first name", "name") && c.has("duration") && c.hasAny("time joined", "joined at") && c.hasAny("time exited", "time left", "left at")
}

func isMeet(s *grid.Sheet) bool {
	_, _, ok := headed(s, isMeetTable)
	return ok
}

// meet reads a list of Google Meet: one row a stay.
func (r *reading) meet(s *grid.Sheet) {
	r.report.Format = Meet
	at, c, _ := headed(s, isMeetTable)
	join, leave := c.any("time joined", "joined at"), c.any("time exited", "time left", "left at")
	for i := at + 1; i < len(s.Rows); i++ {
		row := &s.Rows[i]
		cells := aligned(row, len(c.texts), join, leave)
		e := entry{row: row.Number, shown: nameOf(fullName(c, cells)), email: emailOf(cell(cells, c.any("email"))),
			join: stampOf(cell(cells, join), row.Number), leave: stampOf(cell(cells, leave), row.Number), interval: true, timed: true}
		if !r.named(&e) {
			continue
		}
		r.duration(&e, cell(cells, c.any("duration")), time.Minute)
		r.report.Rows++
		r.entries = append(r.entries, e)
	}
}

// named sees to it that a row has a name, its address if need be; false for a
// row about nobody.
func (r *reading) named(e *entry) bool {
	if e.shown.shown == "" && e.email != "" {
		e.shown = nameOf(nameFromEmail(e.email))
	}
	return e.shown.shown != ""
}

// fullName joins first and last name, or takes the name as it stands.
func fullName(c columns, cells []string) string {
	first := cell(cells, c.any("first name", "forename", "given name"))
	last := cell(cells, c.any("last name", "surname", "family name"))
	if first != "" || last != "" {
		return oneLine(first + " " + last)
	}
	return cell(cells, c.any("name", "full name"))
}

func isEventbriteTable(c columns) bool {
	return c.hasAny("order", "order id") && c.hasAny("attendee status", "ticket type", "attendee") && c.hasAny("order date", "attendee status")
}

func isEventbrite(s *grid.Sheet) bool {
	_, _, ok := headed(s, isEventbriteTable)
	return ok
}

// eventbrite reads a list of who booked. Who shares an order may share the
// buyer's address, so that people are told apart by ticket: of several tickets
// with one address it belongs to the first name.
func (r *reading) eventbrite(s *grid.Sheet) {
	r.report.Format = Eventbrite
	at, c, _ := headed(s, isEventbriteTable)
	owner := map[string]string{} // of an address, by name
	for i := at + 1; i < len(s.Rows); i++ {
		row := &s.Rows[i]
		cells := aligned(row, len(c.texts))
		e := entry{row: row.Number, shown: nameOf(fullName(c, cells)), email: emailOf(cell(cells, c.any("email", "attendee email", "email address"))),
			organisation: cell(cells, c.any("company", "organisation", "organization")), job: cell(cells, c.any("job title"))}
		if !r.named(&e) {
			continue
		}
		r.report.Rows++
		if !r.ticket(&e, cell(cells, c.any("attendee status", "status"))) {
			continue
		}
		name := data.PersonNameKey(e.shown.name)
		e.ticket = orElse(cell(cells, c.any("attendee")), cell(cells, c.any("order", "order id"))+" "+name)
		if first, taken := owner[e.email]; e.email != "" && taken {
			if first == name {
				e.ticket = "" // one person with two tickets
			} else {
				r.note(row.Number, "email", e.email, "is that of another guest of the order: not taken as this person's")
				e.email = ""
			}
		} else if e.email != "" {
			owner[e.email], e.ticket = name, ""
		}
		r.entries = append(r.entries, e)
	}
}

// ticket reads the status of a ticket; false for one that was given back.
func (r *reading) ticket(e *entry, status string) bool {
	switch s, ok := stateOf(status); {
	case plain(status) == "refunded", plain(status) == "deleted", plain(status) == "transferred":
		r.note(e.row, "state", status, "the ticket was given back: the row is left out")
		return false
	case status == "":
		e.state = data.AttendBooked
	case ok:
		e.state = s
	default:
		e.why = "“" + status + "” says neither that somebody came nor that they did not"
	}
	return true
}
