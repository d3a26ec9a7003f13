package grid

import (
	"cmp"
	"slices"
	"strings"
)

// maxMerges is how many merged areas of a sheet are looked at.
const maxMerges = 200_000

// mergeRef is a merged area as the sheet has it, both counted from 1.
type mergeRef struct{ firstRow, lastRow, firstCol, lastCol int }

// parseMerge reads a reference such as A1:C2.
func parseMerge(ref string) (mergeRef, bool) {
	from, to, ok := strings.Cut(ref, ":")
	if !ok {
		return mergeRef{}, false
	}
	r1, c1, ok1 := parseRef(from)
	r2, c2, ok2 := parseRef(to)
	return mergeRef{r1, r2, c1, c2}, ok1 && ok2 && r1 <= r2 && c1 <= c2
}

// fillMerges keeps the merged areas that touch kept rows, and repeats the text
// of each downwards in its first column: an organisation merged over three
// people stands beside each of them. Rows that only a merge would fill stay
// blank and so are not there.
func (s *sheetReader) fillMerges() error {
	slices.SortFunc(s.merges, func(a, b mergeRef) int {
		return cmp.Or(cmp.Compare(a.firstCol, b.firstCol), cmp.Compare(a.firstRow, b.firstRow))
	})
	col, done := 0, 0
	for _, ref := range s.merges {
		if ref.firstCol != col {
			col, done = ref.firstCol, 0
		}
		if ref.firstRow <= done { // areas never overlap but in hostile files
			continue
		}
		done = ref.lastRow
		m, ok := s.keptMerge(ref)
		if !ok {
			continue
		}
		s.sheet.Merges = append(s.sheet.Merges, m)
		if s.sheet.Rows[m.FirstRow].SheetRow != ref.firstRow {
			continue // the row that holds the text is blank
		}
		if err := s.fillDown(m); err != nil {
			return err
		}
	}
	return nil
}

// keptMerge translates an area to kept rows; ok is false if none is in it.
func (s *sheetReader) keptMerge(ref mergeRef) (m Merge, ok bool) {
	rows := s.sheet.Rows
	at := func(number int) int {
		i, _ := slices.BinarySearchFunc(rows, number, func(r Row, n int) int { return r.SheetRow - n })
		return i
	}
	m = Merge{FirstRow: at(ref.firstRow), LastRow: at(ref.lastRow+1) - 1, FirstCol: ref.firstCol - 1, LastCol: ref.lastCol - 1}
	return m, m.FirstRow <= m.LastRow
}

// fillDown repeats the text of a merged area in the rows below its first.
func (s *sheetReader) fillDown(m Merge) error {
	rows := s.sheet.Rows
	top := rows[m.FirstRow].At(m.FirstCol)
	if top.Kind == Empty {
		return nil
	}
	for i := m.FirstRow + 1; i <= m.LastRow; i++ {
		row := &rows[i]
		if missing := m.FirstCol + 1 - len(row.Cells); missing > 0 {
			if err := s.book.spend(missing); err != nil {
				return err
			}
			row.Cells = append(row.Cells, make([]Cell, missing)...)
			s.sheet.Width = max(s.sheet.Width, len(row.Cells))
		}
		row.Cells[m.FirstCol] = Cell{
			Text: top.Text, Kind: top.Kind, Strike: top.Strike, Filled: true,
			Hidden: row.Hidden || s.columnHidden(m.FirstCol),
		}
	}
	return nil
}
