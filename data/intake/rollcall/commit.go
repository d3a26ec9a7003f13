package rollcall

import (
	"context"
	"fmt"
	"slices"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/intake"
	"placebook/data/store"
)

// Commit writes what the plan says, in one step that one Undo takes back: all
// that is not asked, or nothing. The error is a *ChangedError when the data was
// changed since in a way that changes the plan.
func (p *Plan) Commit(s *store.Store) (Result, error) {
	if !p.Ready() || p.idle() {
		return p.Result(), nil
	}
	done := p
	err := s.UpdateImport(p.Title(), func(tx *store.Tx) error {
		now, err := p.holds(tx.Book())
		if err != nil {
			return err
		}
		done = now
		return now.write(tx)
	})
	if err != nil {
		return Result{}, err
	}
	return done.Result(), nil
}

// Title is what the step is called: "Bring in who came to Lunch and Learn".
func (p *Plan) Title() string {
	return fmt.Sprintf("Bring in who came to %s", p.Event.Record.Title)
}

// idle reports whether there is nothing to write: nobody's attendance changes,
// no answer is to be remembered, and the file is known.
func (p *Plan) idle() bool {
	remembers := slices.ContainsFunc(p.Lines, func(l Line) bool { return l.remember })
	return p.Changes() == 0 && !remembers && (p.Again != "" || p.Event.ID == "" && !p.somebody())
}

func (p *Plan) somebody() bool {
	return slices.ContainsFunc(p.Lines, func(l Line) bool { return l.record != nil })
}

// holds gives the plan to be written: this one where the data is as it was when
// it was made, else one made anew, if that comes to the same.
func (p *Plan) holds(b *book.Book) (*Plan, error) {
	now, err := remake(context.Background(), p.source, b, p.opts, p.decided)
	if err != nil {
		return nil, err
	}
	same := now.Event.ID == p.Event.ID && slices.EqualFunc(now.Lines, p.Lines, func(a, b Line) bool {
		return a.Fate == b.Fate && a.Who == b.Who && a.Outcome == b.Outcome && slices.Equal(a.Changes, b.Changes)
	})
	if !same {
		return nil, &ChangedError{now}
	}
	return now, nil
}

// write puts event, people, attendance and what is remembered into a step.
func (p *Plan) write(tx *store.Tx) error {
	event := data.Clone(p.Event.Record).(*data.Event)
	if p.Event.ID == "" {
		if err := edit.Save(tx, event); err != nil {
			return err
		}
		p.Event.ID = event.ID
	}
	report := reportOf(event.ID, p.source.Fingerprint)
	if was, ok := tx.Get(data.Settings, report.ID).(*data.Setting); ok {
		report = data.Clone(was).(*data.Setting)
	}
	report.Value = p.source.File.Name
	who := make([]data.ID, len(p.Lines))
	for i := range p.Lines {
		l := &p.Lines[i]
		who[i] = l.Who
		if l.Fate == New && l.joins < 0 {
			id, err := l.person(tx)
			if err != nil {
				return err
			}
			who[i] = id
		}
		if l.joins >= 0 {
			who[i] = who[l.joins]
		}
		if err := l.write(tx, event.ID, who[i]); err != nil {
			return err
		}
		if who[i] != "" && l.Fate != LeftOut && l.Fate != Ask {
			for _, stay := range staysOf(&l.Person) {
				report.Items = append(report.Items, string(who[i])+" "+stay)
			}
		}
	}
	slices.Sort(report.Items)
	report.Items = slices.Compact(report.Items)
	return tx.Put(report)
}

// person makes the new person of a line.
func (l *Line) person(tx *store.Tx) (data.ID, error) {
	x := &data.Person{Name: l.Name, Email: l.Email, JobTitle: l.JobTitle, Organisation: l.At}
	if err := edit.Save(tx, x); err != nil {
		return "", err
	}
	return x.ID, nil
}

// write saves the attendance of a line, and the answer that is to be remembered.
func (l *Line) write(tx *store.Tx, event, who data.ID) error {
	if l.record != nil && l.Outcome != intake.Unchanged {
		r := data.Clone(l.record).(*data.Attendance)
		r.Event, r.Person = event, who
		if err := edit.Save(tx, r); err != nil {
			return err
		}
	}
	key := aliasOf(&l.Person)
	if !l.remember || key == "" {
		return nil
	}
	s := &data.Setting{Name: data.SettingAlias, Of: key, Value: string(who)}
	if l.Fate == LeftOut {
		s.Value = string(nobody)
	}
	s.ID = data.Settings.Derive(s)
	if was, ok := tx.Get(data.Settings, s.ID).(*data.Setting); ok && was.Value == s.Value {
		return nil
	}
	return tx.Put(s)
}
