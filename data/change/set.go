package change

import (
	"cmp"
	"encoding/hex"
	"maps"
	"time"
	"unicode/utf8"

	"placebook/data"
)

// A Device is one laptop's copy of the data: 8 random bytes, made anew when a
// copy is restored or cloned.
type Device [8]byte

// String is the device in hexadecimal.
func (d Device) String() string { return hex.EncodeToString(d[:]) }

// A Stamp is a hybrid clock: wall time that never runs backwards. It orders
// values written apart for display only; causality never uses it.
type Stamp struct {
	_    struct{} `cbor:",toarray"`
	Wall int64    // Unix milliseconds
	Tick uint32   // orders stamps of one millisecond
}

// Time gives the wall time.
func (s Stamp) Time() time.Time { return time.UnixMilli(s.Wall) }

// Compare orders stamps; devices settle a tie elsewhere.
func (s Stamp) Compare(t Stamp) int {
	return cmp.Or(cmp.Compare(s.Wall, t.Wall), cmp.Compare(s.Tick, t.Tick))
}

// Seen tells, for each device, up to which set its changes are known.
type Seen map[Device]uint64

// Clone copies s.
func (s Seen) Clone() Seen {
	if s == nil {
		return Seen{}
	}
	return maps.Clone(s)
}

// Covers reports whether everything in t is also in s.
func (s Seen) Covers(t Seen) bool {
	for d, n := range t {
		if s[d] < n {
			return false
		}
	}
	return true
}

// What a set does to another one.
const (
	Did    uint8 = 0 // a change of its own
	Undid  uint8 = 1 // takes back set Of
	Redid  uint8 = 2 // brings back set Of
	Import uint8 = 3 // brings in a file
)

// A Set is one step: everything a person did with one Save, one import, one
// undo. It takes effect whole or not at all.
type Set struct {
	Device Device
	Seq    uint64 // 1, 2, 3... on its device
	Prev   Hash   // hash of this device's set before: a copied device is noticed
	// Seen lists, of what the device had seen when it wrote, the devices that
	// had moved since its set before. Its own earlier sets are always seen.
	Seen    Seen
	Stamp   Stamp
	Author  string // who was at the keyboard
	Laptop  string // what the laptop is called
	Title   string // "Edit partner", "Bring in 218 rows of ..."
	Does    uint8
	Of      uint64 // the set of this device that Undid or Redid is about
	Records []Record
}

// A Record is what a set writes to one record.
type Record struct {
	Kind uint16
	ID   data.ID
	Ops  []Op
	Box  *Box // personal values, sealed; nil when there are none or they were opened
}

// An Op writes one cell of a field: see data.Field for what cells are.
type Op struct {
	_     struct{} `cbor:",toarray"`
	Field uint16
	Elem  string
	Value string // empty clears
}

// A Box holds sealed ops of one record.
type Box struct {
	_      struct{} `cbor:",toarray"`
	Key    [8]byte  // which person's key
	Sealed []byte
}

// readable reports whether all text of the set is UTF-8.
func (s *Set) readable() bool {
	ok := utf8.ValidString(s.Author) && utf8.ValidString(s.Laptop) && utf8.ValidString(s.Title)
	for _, r := range s.Records {
		ok = ok && utf8.ValidString(string(r.ID))
		for _, o := range r.Ops {
			ok = ok && utf8.ValidString(o.Elem) && utf8.ValidString(o.Value)
		}
	}
	return ok
}
