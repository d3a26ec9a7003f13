package laptop

// A List is how one list is shown on this laptop. Nothing that is filtered or
// searched for is kept here: that may be a person's name, and this file is not
// locked.
type List struct {
	Columns []string           `json:"columns,omitempty"` // keys in order; empty: as they come
	Widths  map[string]float32 `json:"widths,omitempty"`  // of those a person changed, at 100 %
	Sort    string             `json:"sort,omitempty"`    // key of a column; empty: the first
	Down    bool               `json:"down,omitempty"`
	Group   string             `json:"group,omitempty"` // key of a column; empty: no groups
}

// List gives what is kept of a list, to be changed in place and kept by Save.
func (s *Settings) List(name string) *List {
	l := s.Lists[name]
	if l == nil {
		l = &List{}
		if s.Lists == nil {
			s.Lists = map[string]*List{}
		}
		s.Lists[name] = l
	}
	if l.Widths == nil {
		l.Widths = map[string]float32{}
	}
	return l
}
