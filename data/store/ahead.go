package store

import (
	"fmt"

	"placebook/data/change"
)

// rows reads every row of the view.
func (v *view) rows() (out []*staged, err error) {
	err = v.each(func(k, b []byte) error {
		row, err := decodeRow(b)
		if err != nil {
			return err
		}
		out = append(out, &staged{key: parseRowKey(k), row: row})
		return nil
	})
	return out, err
}

// recoverAhead writes anew what a sound view knew and the journal does not: the
// end of the journal was lost or hurt after it had been acknowledged. The
// values are written under this laptop's name, now.
func (s *Store) recoverAhead() error {
	if len(s.ahead) == 0 {
		return nil
	}
	s.write.Lock()
	defer s.write.Unlock()
	tx := s.newTx()
	for _, old := range s.ahead {
		for _, c := range old.row.Cells {
			if len(c.Values) > 0 && c.Values[0].Seq > s.front.Known[c.Values[0].Device] {
				tx.write(old.key, c.Field, c.Elem, c.Values[0].Text)
			}
		}
	}
	s.ahead = nil
	n := len(tx.order)
	if n == 0 {
		return nil
	}
	if err := s.mayWrite(); err != nil {
		return err
	}
	if _, _, err := s.commit(stepInfo{title: "Recovered after damage to the disk", does: change.Did}, tx); err != nil {
		return err
	}
	s.note(fmt.Sprintf("The end of the history on this laptop was damaged. What it held was recovered from the working copy: %d records.", n))
	return nil
}
