package kit

// selection is which rows are chosen, by the caller's keys, so that it
// outlives sorting and filtering. Rows that a filter hides stay chosen but do
// not count until they show again: nothing is done to what one cannot see.
type selection struct {
	src    Source
	keys   map[string]bool
	cursor string // where the keyboard is
	anchor string // where a range begins
	row    int    // of the cursor, -1 when not known
}

func newSelection(src Source) *selection {
	return &selection{src: src, keys: map[string]bool{}, row: -1}
}

// stale is called when the rows may have changed places.
func (s *selection) stale() { s.row = -1 }

// at returns the row of the cursor, or -1 if it is not among the rows.
func (s *selection) at() int {
	n := s.src.Len()
	if s.row >= 0 && s.row < n && s.src.Key(s.row) == s.cursor {
		return s.row
	}
	s.row = s.find(s.cursor)
	return s.row
}

func (s *selection) find(key string) int {
	if key == "" {
		return -1
	}
	for i, n := 0, s.src.Len(); i < n; i++ {
		if s.src.Key(i) == key {
			return i
		}
	}
	return -1
}

func (s *selection) move(row int) {
	s.row, s.cursor = row, s.src.Key(row)
}

// only chooses one row and begins a range there.
func (s *selection) only(row int) {
	clear(s.keys)
	s.move(row)
	s.add(row)
	s.anchor = s.cursor
}

// add chooses a row, unless it is the heading of a group.
func (s *selection) add(row int) {
	if _, heading := s.src.group(row); !heading {
		s.keys[s.src.Key(row)] = true
	}
}

// none chooses nothing; the keyboard stays where it is.
func (s *selection) none() { clear(s.keys) }

// toggle turns one row, or all rows of a group, and begins a range there.
func (s *selection) toggle(row int) {
	s.move(row)
	if _, heading := s.src.group(row); heading {
		s.toggleGroup(row)
		return
	}
	if s.keys[s.cursor] {
		delete(s.keys, s.cursor)
	} else {
		s.keys[s.cursor] = true
	}
	s.anchor = s.cursor
}

// extend chooses everything from the anchor to the row, and with add keeps
// what was chosen before.
func (s *selection) extend(row int, add bool) {
	from := s.find(s.anchor)
	if from < 0 {
		s.only(row)
		return
	}
	if !add {
		clear(s.keys)
	}
	for i := min(from, row); i <= max(from, row); i++ {
		s.add(i)
	}
	s.move(row)
}

func (s *selection) all() {
	for i, n := 0, s.src.Len(); i < n; i++ {
		s.add(i)
	}
}

// toggleGroup chooses the rows below a heading, or none of them where all are
// chosen. Those of a folded group are not seen, and left alone.
func (s *selection) toggleGroup(row int) {
	all, n := true, row+1
	for ; n < s.src.Len(); n++ {
		if _, next := s.src.group(n); next {
			break
		}
		all = all && s.keys[s.src.Key(n)]
	}
	for i := row + 1; i < n; i++ {
		if all {
			delete(s.keys, s.src.Key(i))
		} else {
			s.add(i)
		}
	}
	s.anchor = s.cursor
}

// shown returns the chosen keys among the rows, in their order.
func (s *selection) shown() []string {
	if len(s.keys) == 0 {
		return nil
	}
	if len(s.keys) == 1 && s.keys[s.cursor] && s.at() >= 0 {
		return []string{s.cursor}
	}
	var out []string
	for i, n := 0, s.src.Len(); i < n; i++ {
		if k := s.src.Key(i); s.keys[k] {
			out = append(out, k)
			if len(out) == len(s.keys) {
				break
			}
		}
	}
	return out
}

// set chooses rows by key; the first becomes the cursor.
func (s *selection) set(keys []string) {
	clear(s.keys)
	for _, k := range keys {
		s.keys[k] = true
	}
	s.row = -1
	s.cursor, s.anchor = "", ""
	if len(keys) > 0 {
		s.cursor, s.anchor = keys[0], keys[0]
	}
}
