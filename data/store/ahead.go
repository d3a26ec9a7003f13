package store

import "fmt"

// rows reads every row of the view.
func (v *view) rows() (out []*staged, err error) {
	err = v.each(func(k, b []byte) error {
		row, err := decodeRow(b)
		if err != nil {
			return err
		}
		out = append(out, &staged{key: parseRowKey(string(k)), row: row})
		return nil
	})
	return out, err
}

// recoverAhead writes anew what a sound view knew and the journal does not: the
// end of the journal, or all of it, was lost or hurt after it had been
// acknowledged. The values are written under a new device of this laptop, now;
// of values that stood side by side the one that was shown. Then the view is
// made anew. Stopped half way, it is done again at the next start.
func (s *Store) recoverAhead() error {
	if s.ahead == nil {
		return nil
	}
	s.write.Lock()
	defer s.write.Unlock()
	if err := s.mayWrite(); err != nil {
		return err
	}
	tx := s.newTx()
	if err := tx.addAhead(s.ahead); err != nil {
		return err
	}
	s.ahead = nil
	if _, _, err := s.commit(stepInfo{title: "Recovered after damage to the disk"}, tx); err != nil {
		return err
	}
	s.rebuilt = true
	if err := s.remake(func() error { return s.quarantine(s.viewDir()) }); err != nil {
		return err
	}
	s.note(fmt.Sprintf("The end of the history on this laptop was damaged. What it held was recovered from the working copy: %d records.", len(tx.order)))
	return nil
}

func (tx *Tx) addAhead(rows []*staged) error {
	st := tx.s.stage()
	for _, old := range rows {
		now, err := st.row(old.key)
		if err != nil {
			return err
		}
		for _, c := range old.row.Cells {
			if len(c.Values) == 0 {
				continue
			}
			v := c.Values[0]
			if v.Seq > tx.s.front.Known[v.Device] && now.row.Shown(c.Field, c.Elem) != v.Text {
				tx.write(old.key, c.Field, c.Elem, v.Text)
			}
		}
	}
	return nil
}
