package edit

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"placebook/data"
	"placebook/data/store"
)

// LongestEntry is how many letters an entry of a list may have: more fit into
// no box and no column.
const LongestEntry = 80

// Choices are entries that the team edits: those of one of its lists, or the
// choices of a field of its own.
type Choices struct {
	List string  // name of an editable list, such as data.SettingSectors
	Own  data.ID // or the definition of an own field
}

// A Reader is the little of a book or of a step that a list is read from.
type Reader interface {
	data.Lookup
	All(k *data.Kind) []data.Record
}

// Setting gives the setting that holds the entries; nil for a list that the
// team has not changed yet.
func (c Choices) Setting(r Reader) *data.Setting {
	id := c.Own
	if id == "" {
		id = data.Settings.Derive(&data.Setting{Name: c.List})
	}
	s, _ := r.Get(data.Settings, id).(*data.Setting)
	return s
}

// usual is the list as it comes.
func (c Choices) usual() []string {
	if c.Own != "" {
		return nil
	}
	return data.DefaultList(c.List)
}

// An Entry of a list and where it stands.
type Entry struct {
	Name    string
	Retired bool // not offered any more
	Stray   bool // in no list, but records hold it
	Uses    []Use
}

// Used counts the records that hold the entry.
func (e Entry) Used() (n int) {
	for _, u := range e.Uses {
		n += len(u.IDs)
	}
	return n
}

// Entries lists the entries in their order, then those that stand in no list
// but in records: of a colleague who did not know that they were renamed.
func (c Choices) Entries(r Reader) []Entry {
	s := c.Setting(r)
	uses := c.uses(r)
	var out []Entry
	listed := map[string]bool{}
	for _, name := range s.Entries(c.usual()) {
		key := data.Fold(name)
		e := Entry{Name: name, Retired: s.IsRetired(name)}
		if !listed[key] {
			e.Uses = uses[key].uses
		}
		listed[key] = true
		out = append(out, e)
	}
	var strays []Entry
	for key, h := range uses {
		if !listed[key] {
			strays = append(strays, Entry{Name: h.name, Stray: true, Uses: h.uses})
		}
	}
	slices.SortFunc(strays, func(x, y Entry) int { return strings.Compare(data.Fold(x.Name), data.Fold(y.Name)) })
	return append(out, strays...)
}

// Add puts an entry into the list. It gives the entry as it is kept.
func (c Choices) Add(tx *store.Tx, text string) (string, error) {
	s, err := c.open(tx)
	if err != nil {
		return "", err
	}
	name, err := c.check(s, text, "")
	if err != nil {
		return "", err
	}
	s.AddEntry(name)
	return name, tx.Put(s)
}

// Rename gives an entry another name, in the list and in every record that
// holds it, and tells which those are.
func (c Choices) Rename(tx *store.Tx, from, text string) (string, []Use, error) {
	s, err := c.open(tx)
	if err != nil {
		return "", nil, err
	}
	to, err := c.check(s, text, from)
	if err != nil || to == from {
		return to, nil, err
	}
	if err := c.has(s, from); err != nil {
		return "", nil, err
	}
	uses := c.replace(tx, from, to)
	s.RenameEntry(c.usual(), from, to)
	return to, uses, tx.Put(s)
}

// Merge puts one entry in the place of another, in every record that holds
// that, and takes the other out of the list. It tells which records those are.
// An entry that stands in no list can be merged too.
func (c Choices) Merge(tx *store.Tx, from, into string) ([]Use, error) {
	s, err := c.open(tx)
	if err != nil {
		return nil, err
	}
	if err := c.has(s, into); err != nil {
		return nil, err
	}
	if from == into {
		return nil, refuse("An entry cannot be merged into itself. Choose another.")
	}
	uses := c.replace(tx, from, into)
	s.RemoveEntry(from)
	return uses, tx.Put(s)
}

// Move moves an entry by a number of places, up if that is negative.
func (c Choices) Move(tx *store.Tx, entry string, by int) error {
	s, err := c.open(tx)
	if err != nil {
		return err
	}
	if err := c.has(s, entry); err != nil {
		return err
	}
	if !s.MoveEntry(c.usual(), entry, by) {
		return nil
	}
	return tx.Put(s)
}

// Retire takes an entry out of what is offered, or offers it again. Records
// that hold it keep it.
func (c Choices) Retire(tx *store.Tx, entry string, retired bool) error {
	s, err := c.open(tx)
	if err != nil {
		return err
	}
	if err := c.has(s, entry); err != nil {
		return err
	}
	s.RetireEntry(entry, retired)
	if len(s.Offered(c.usual())) == 0 {
		return refuse("This is the only entry that is offered. Add another before this one is retired.")
	}
	return tx.Put(s)
}

// open gives a copy of the setting to change, with the list as it comes where
// the team has not changed it yet.
func (c Choices) open(tx *store.Tx) (*data.Setting, error) {
	if s := c.Setting(tx); s != nil {
		return data.Clone(s).(*data.Setting), nil
	}
	if c.Own != "" {
		return nil, refuse("This field of your own is not here any more.")
	}
	s := &data.Setting{Name: c.List}
	s.ID = data.Settings.Derive(s)
	data.Settings.Field("items").SetElems(s, c.usual())
	return s, nil
}

func (c Choices) has(s *data.Setting, entry string) error {
	if !slices.Contains(s.Items, entry) {
		return refuse("%q is not in the list any more. A colleague may have renamed it.", entry)
	}
	return nil
}

// check reads the name of an entry as a person types it. No two are alike; of
// the one that is renamed the letters may change.
func (c Choices) check(s *data.Setting, text, renamed string) (string, error) {
	name := strings.Join(strings.Fields(text), " ")
	switch {
	case name == "":
		return "", refuse("Type a name for the entry.")
	case strings.ContainsRune(name, ';'):
		return "", refuse("\";\" separates entries and cannot stand inside one.")
	case utf8.RuneCountInString(name) > LongestEntry:
		return "", refuse("This is too long: %d letters are the most that fit into a list.", LongestEntry)
	}
	for _, e := range s.Items {
		if e == renamed || data.Fold(e) != data.Fold(name) {
			continue
		}
		if s.IsRetired(e) {
			return "", refuse("%q is in the list already, but not offered any more. Bring it back instead.", e)
		}
		if renamed != "" {
			return "", refuse("%q is in the list already. To make one of the two, merge them.", e)
		}
		return "", refuse("%q is in the list already.", e)
	}
	return name, nil
}

func refuse(format string, args ...any) error {
	return data.Errorf(store.ErrInvalid, format, args...)
}

// SayUses says where an entry stands: 12 organisations and 1 person. Nothing is
// "nowhere".
func SayUses(uses []Use) string {
	var parts []string
	for _, u := range uses {
		parts = append(parts, u.String())
	}
	switch n := len(parts); n {
	case 0:
		return "nowhere"
	case 1:
		return parts[0]
	default:
		return strings.Join(parts[:n-1], ", ") + " and " + parts[n-1]
	}
}

// String says how many of which records: 12 organisations.
func (u Use) String() string {
	if len(u.IDs) == 1 {
		return "1 " + strings.ToLower(u.Kind.Label)
	}
	return fmt.Sprintf("%d %s", len(u.IDs), strings.ToLower(u.Kind.Plural))
}
