package edit

import (
	"placebook/data"
	"placebook/data/store"
)

// ConfirmInterests records that a person looked at their interests on a day and
// that they stand, in one step. One who has none declares that there is nothing
// to declare. It tells how many interests were confirmed.
func ConfirmInterests(tx *store.Tx, person data.ID, day data.Day) (confirmed int, err error) {
	if tx.Get(data.Persons, person) == nil {
		return 0, gone(data.Persons)
	}
	for _, r := range tx.Referring(data.Interests, "person", person) {
		if r.(*data.Interest).On(day) != data.InterestCurrent {
			continue
		}
		x := data.Clone(r).(*data.Interest)
		x.Declared = day
		if err := Save(tx, x); err != nil {
			return confirmed, err
		}
		confirmed++
	}
	if confirmed > 0 {
		return confirmed, nil
	}
	return 1, Save(tx, &data.Interest{Person: person, Nil: data.Yes, From: day, Declared: day})
}

// DeclareInterest saves a declaration. Nothing to declare, said before, ends
// the day before it begins.
func DeclareInterest(tx *store.Tx, x *data.Interest) error {
	if err := Save(tx, x); err != nil {
		return err
	}
	return endNothing(tx, x)
}

// endNothing ends what was said about nothing to declare where something is.
func endNothing(tx *store.Tx, x *data.Interest) error {
	if x.Nil == data.Yes || x.From.IsZero() {
		return nil
	}
	for _, r := range tx.Referring(data.Interests, "person", x.Person) {
		old := r.(*data.Interest)
		if old.ID == x.ID || old.Nil != data.Yes || old.On(x.From.First()) != data.InterestCurrent {
			continue
		}
		ended := data.Clone(old).(*data.Interest)
		ended.To = x.From.First().AddDays(-1)
		if ended.To.Before(ended.From) {
			ended.To = ended.From
		}
		if err := Save(tx, ended); err != nil {
			return err
		}
	}
	return nil
}

// DeclareNothing records that a person has nothing to declare, on a day. Where
// they said so before and it stands, it is confirmed.
func DeclareNothing(tx *store.Tx, person data.ID, day data.Day) error {
	for _, r := range tx.Referring(data.Interests, "person", person) {
		if x := r.(*data.Interest); x.Nil != data.Yes && x.On(day) == data.InterestCurrent {
			return data.Errorf(store.ErrInvalid, "%s has declared something that stands: end it first.",
				data.Persons.Title(tx, tx.Get(data.Persons, person)))
		}
	}
	_, err := ConfirmInterests(tx, person, day)
	return err
}

// EndInterest ends an interest with last as its last day. One that would end
// before it began was a slip of the pen, and is refused: a declaration is not
// taken out of the register.
func EndInterest(tx *store.Tx, id data.ID, last data.Day) error {
	old, ok := tx.Get(data.Interests, id).(*data.Interest)
	if !ok {
		return gone(data.Interests)
	}
	x := data.Clone(old).(*data.Interest)
	x.To = last
	return Save(tx, x)
}
