package edit

import (
	"placebook/data"
	"placebook/data/store"
)

// Ends says which days of an action a shift moves.
type Ends uint8

// What a shift moves.
const (
	// WholeAction moves an action as it stands: start, due day, forecast, and the
	// milestones that are not reached yet.
	WholeAction Ends = iota
	// StartAlone moves the start; the action becomes longer or shorter.
	StartAlone
	// DueAlone moves the due day. A forecast that said the same goes with it;
	// another stays, because what is expected does not change with the plan.
	DueAlone
	// ForecastAlone moves what is expected, from the due day where nobody expected
	// anything else yet. The plan stays, and so the slip can be seen. It is news of
	// the action, as its state is.
	ForecastAlone
)

// ShiftActions moves actions by a number of days, in one step: later, or earlier
// for a negative number. Days of which only the month or the year is known cannot
// move by days; then nothing is moved.
func ShiftActions(tx *store.Tx, actions []data.ID, days int, ends Ends) error {
	for _, id := range actions {
		if err := shift(tx, id, days, ends); err != nil {
			return err
		}
	}
	return nil
}

func shift(tx *store.Tx, id data.ID, days int, ends Ends) error {
	a, ok := tx.Copy(data.Actions, id).(*data.Action)
	if !ok {
		return gone(data.Actions)
	}
	m := mover{title: a.Title, days: days}
	switch ends {
	case WholeAction:
		m.move("starts", &a.Start)
		m.move("is due", &a.Due)
		m.move("is expected", &a.Forecast)
	case StartAlone:
		m.move("starts", &a.Start)
	case DueAlone:
		if a.Forecast == a.Due {
			m.move("is expected", &a.Forecast)
		}
		m.move("is due", &a.Due)
	case ForecastAlone:
		if a.Forecast.IsZero() {
			a.Forecast = a.Due
		}
		m.move("is expected", &a.Forecast)
		a.LastUpdateDay = tx.Today()
	}
	if err := m.done(); err != nil {
		return err
	}
	if err := Save(tx, a); err != nil || ends != WholeAction {
		return err
	}
	return shiftMilestones(tx, id, days)
}

// shiftMilestones moves the milestones of an action that are not reached yet.
func shiftMilestones(tx *store.Tx, action data.ID, days int) error {
	for _, r := range tx.Referring(data.Milestones, "action", action) {
		x := data.Clone(r).(*data.Milestone)
		if !x.Done.IsZero() {
			continue
		}
		m := mover{title: x.Title, days: days}
		m.move("is due", &x.Due)
		m.move("is expected", &x.Forecast)
		if m.fault != "" {
			return refuse("%s", m.fault)
		}
		if err := Save(tx, x); err != nil {
			return err
		}
	}
	return nil
}

// mover moves the days of one record.
type mover struct {
	title string
	days  int
	moved bool
	fault string
}

func (m *mover) move(does string, d *data.Day) {
	switch {
	case d.IsZero() || m.fault != "":
	case d.Precision() != data.PrecisionDay:
		m.fault = "“" + m.title + "” " + does + " some day in " + d.Long() + ": give the day first, then move it."
	default:
		*d, m.moved = d.AddDays(m.days), true
	}
}

// done refuses where there was a day that cannot move, or none at all.
func (m *mover) done() error {
	switch {
	case m.fault != "":
		return refuse("%s", m.fault)
	case !m.moved:
		return refuse("“%s” has no such day yet: give it one first.", m.title)
	}
	return nil
}
