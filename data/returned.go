package data

// A ReturnNote is what is noted of a person's update return, kept as a setting so
// that all laptops know it.
type ReturnNote string

// What is noted: the day on which one was last asked for, and the day on which the
// last one came.
const (
	ReturnAsked ReturnNote = "update return asked"
	ReturnCame  ReturnNote = "update return came"
)

// Setting gives a setting that notes a day for a person.
func (n ReturnNote) Setting(person ID, day Day) *Setting {
	s := &Setting{Name: string(n), Of: string(person), Value: day.String()}
	s.ID = Settings.Derive(s)
	return s
}

// Day is the day that is noted for a person; empty for none.
func (n ReturnNote) Day(l Lookup, person ID) Day {
	s, _ := l.Get(KindNum(NumSetting), n.Setting(person, Day{}).ID).(*Setting)
	if s == nil {
		return Day{}
	}
	d, _ := ParseDay(s.Value)
	return d
}
