package change

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/fxamacker/cbor/v2"

	"placebook/data"
)

// A Hash identifies a set: the SHA-256 of its parts' hashes.
type Hash [32]byte

// MaxPart is the size in bytes at which a set is cut into a further part. No
// carrier takes messages over 1 MB.
const MaxPart = 512 << 10

// partSize is MaxPart; tests cut smaller ones.
var partSize = MaxPart

// What is wrong with bytes that were to be a part of a set.
var (
	// ErrDamaged is given for bytes that are no part of a set.
	ErrDamaged = errors.New("these changes cannot be read: they are damaged or come from something else")
	// ErrNewer is given for parts of a later version's format.
	ErrNewer = errors.New("these changes were made by a newer Placebook. Install the newest version to take them in")
	// ErrText is given for a set that holds text which is not UTF-8: nobody could read it back.
	ErrText = errors.New("a text holds bytes that are no letters")
)

// wire is a part as it is encoded. Version stays first for ever; it is raised
// when anything else in these arrays changes.
type wire struct {
	_       struct{} `cbor:",toarray"`
	Version uint8
	Device  Device
	Seq     uint64
	Part    uint32
	Parts   uint32
	Before  []byte // hash of the part before; empty in the first
	Head    *head  // first part only
	Records []wireRecord
}

type head struct {
	_      struct{} `cbor:",toarray"`
	Prev   []byte
	Seen   []seenEntry // sorted by device
	Stamp  Stamp
	Author string
	Laptop string
	Title  string
	Does   uint8
	Of     uint64
}

type seenEntry struct {
	_      struct{} `cbor:",toarray"`
	Device Device
	Seq    uint64
}

type wireRecord struct {
	_    struct{} `cbor:",toarray"`
	Kind uint16
	ID   string
	Ops  []Op
	Box  *Box
}

const (
	wireVersion = 1
	maxParts    = 1 << 16
)

var (
	enc, _ = encOptions().EncMode()
	dec, _ = cbor.DecOptions{
		DupMapKey: cbor.DupMapKeyEnforcedAPF, MaxNestedLevels: 8,
		MaxArrayElements: 1 << 20, MaxMapPairs: 1 << 16, IndefLength: cbor.IndefLengthForbidden,
	}.DecMode()
)

func encOptions() cbor.EncOptions {
	o := cbor.CoreDetEncOptions()
	o.NilContainers = cbor.NilContainerAsEmpty // nothing is written in one way only
	return o
}

// Encode gives the canonical bytes of a set's parts. Equal sets give equal
// bytes. The error is ErrText, or that of a set too large for its parts.
func Encode(s *Set) ([][]byte, error) {
	if !s.readable() {
		return nil, ErrText
	}
	groups := split(s.Records)
	if len(groups) > maxParts {
		return nil, fmt.Errorf("encoding a change: %d parts are too many", len(groups))
	}
	h := &head{Prev: s.Prev[:], Stamp: s.Stamp, Author: s.Author, Laptop: s.Laptop, Title: s.Title, Does: s.Does, Of: s.Of}
	for _, d := range sortedDevices(s.Seen) {
		h.Seen = append(h.Seen, seenEntry{Device: d, Seq: s.Seen[d]})
	}
	out := make([][]byte, len(groups))
	for i, g := range groups {
		w := wire{Version: wireVersion, Device: s.Device, Seq: s.Seq, Part: uint32(i), Parts: uint32(len(groups)), Records: g}
		if i == 0 {
			w.Head = h
		} else {
			before := sha256.Sum256(out[i-1])
			w.Before = before[:]
		}
		b, err := enc.Marshal(w)
		if err != nil {
			return nil, fmt.Errorf("encoding a change: %w", err)
		}
		out[i] = b
	}
	return out, nil
}

// split cuts records into groups of about MaxPart bytes; there is one group at
// least. A record larger than that is continued in the next group.
func split(records []Record) [][]wireRecord {
	var out [][]wireRecord
	var group []wireRecord
	size := 0
	add := func(r wireRecord, n int) {
		if size+n > partSize && len(group) > 0 {
			out, group, size = append(out, group), nil, 0
		}
		group, size = append(group, r), size+n
	}
	for _, r := range records {
		w := wireRecord{Kind: r.Kind, ID: string(r.ID)}
		n := len(r.ID) + 8
		for _, o := range r.Ops {
			m := len(o.Elem) + len(o.Value) + 12
			if n+m > partSize && len(w.Ops) > 0 {
				add(w, n)
				w, n = wireRecord{Kind: r.Kind, ID: string(r.ID)}, len(r.ID)+8
			}
			w.Ops, n = append(w.Ops, o), n+m
		}
		if r.Box != nil {
			m := len(r.Box.Sealed) + 16
			if n+m > partSize && len(w.Ops) > 0 {
				add(w, n)
				w, n = wireRecord{Kind: r.Kind, ID: string(r.ID)}, len(r.ID)+8
			}
			w.Box, n = r.Box, n+m
		}
		add(w, n)
	}
	return append(out, group)
}

// A Part is one decoded part of a set.
type Part struct {
	Device      Device
	Seq         uint64
	Part, Parts uint32
	set         *Set // first part: everything but the later parts' records
	records     []Record
	hash        Hash
	before      []byte // hash of the part before
}

// Keys lists the keys of the boxes in the part.
func (p *Part) Keys() (out [][8]byte) {
	for _, r := range p.records {
		if r.Box != nil {
			out = append(out, r.Box.Key)
		}
	}
	return out
}

// Decode reads one part. It never keeps b.
func Decode(b []byte) (*Part, error) {
	var w wire
	if err := dec.Unmarshal(b, &w); err != nil {
		if isNewer(b) {
			return nil, ErrNewer
		}
		return nil, fmt.Errorf("%w (%v)", ErrDamaged, err)
	}
	if w.Version > wireVersion {
		return nil, ErrNewer
	}
	if w.Version == 0 || w.Seq == 0 || w.Parts == 0 || w.Parts > maxParts || w.Part >= w.Parts || (w.Head != nil) != (w.Part == 0) || (len(w.Before) == 0) != (w.Part == 0) {
		return nil, ErrDamaged
	}
	p := &Part{Device: w.Device, Seq: w.Seq, Part: w.Part, Parts: w.Parts, hash: sha256.Sum256(b), before: w.Before}
	for _, r := range w.Records {
		if !data.ValidID(r.ID) {
			return nil, ErrDamaged
		}
		p.records = append(p.records, Record{Kind: r.Kind, ID: data.ID(r.ID), Ops: r.Ops, Box: r.Box})
	}
	if w.Head != nil {
		if len(w.Head.Prev) != len(Hash{}) {
			return nil, ErrDamaged
		}
		p.set = &Set{Device: w.Device, Seq: w.Seq, Prev: Hash(w.Head.Prev), Stamp: w.Head.Stamp, Seen: Seen{},
			Author: w.Head.Author, Laptop: w.Head.Laptop, Title: w.Head.Title, Does: w.Head.Does, Of: w.Head.Of}
		for _, s := range w.Head.Seen {
			p.set.Seen[s.Device] = s.Seq
		}
	}
	return p, nil
}

// isNewer tells a later version's part, whose arrays may be longer, by its
// first element.
func isNewer(b []byte) bool {
	var w []cbor.RawMessage
	var version uint64
	return dec.Unmarshal(b, &w) == nil && len(w) > 0 && dec.Unmarshal(w[0], &version) == nil && version > wireVersion
}

// Excerpt gives the set of the part first, which must be its first one, with the
// records of the part p only: for reading what was written, never for applying.
func Excerpt(first, p *Part) (*Set, error) {
	if first.set == nil || first.Device != p.Device || first.Seq != p.Seq {
		return nil, ErrDamaged
	}
	s := *first.set
	s.Records = slices.Clip(p.records)
	return &s, nil
}

// HashOf gives the hash of a set from the bytes of all its parts.
func HashOf(parts [][]byte) Hash {
	hs := make([]Hash, len(parts))
	for i, p := range parts {
		hs[i] = sha256.Sum256(p)
	}
	return sum(hs)
}

func sum(hs []Hash) Hash {
	h := sha256.New()
	for _, x := range hs {
		h.Write(x[:])
	}
	return Hash(h.Sum(nil))
}

// An Assembler puts sets together from parts that come in any order. The zero
// value is ready.
type Assembler struct{ open map[dot]*pending }

type dot struct {
	dev Device
	seq uint64
}

type pending struct {
	parts []*Part
	have  int
}

// Add takes a part and gives the set and its hash once all parts are there. A
// part that is there already is ignored; one that says another number of parts,
// or does not follow from the part before, is ErrDamaged.
func (a *Assembler) Add(p *Part) (*Set, Hash, error) {
	if p.Parts == 1 {
		return join([]*Part{p})
	}
	if a.open == nil {
		a.open = map[dot]*pending{}
	}
	key := dot{p.Device, p.Seq}
	w := a.open[key]
	if w == nil {
		w = &pending{}
		a.open[key] = w
	}
	for len(w.parts) <= int(p.Part) && len(w.parts) < int(p.Parts) {
		w.parts = append(w.parts, nil)
	}
	for _, q := range w.parts {
		if q != nil && q.Parts != p.Parts {
			return nil, Hash{}, ErrDamaged
		}
	}
	if w.parts[p.Part] == nil {
		w.parts[p.Part] = p
		w.have++
	}
	if w.have < int(p.Parts) {
		return nil, Hash{}, nil
	}
	delete(a.open, key)
	return join(w.parts)
}

// Unfinished lists the sets some of whose parts are missing.
func (a *Assembler) Unfinished() (out []Unfinished) {
	for k, w := range a.open {
		out = append(out, Unfinished{k.dev, k.seq, w.have})
	}
	return out
}

// Unfinished is a set that cannot count yet.
type Unfinished struct {
	Device Device
	Seq    uint64
	Have   int
}

// Forget drops what has come of an unfinished set.
func (a *Assembler) Forget(d Device, seq uint64) { delete(a.open, dot{d, seq}) }

func join(parts []*Part) (*Set, Hash, error) {
	s := *parts[0].set
	s.Records = slices.Clip(parts[0].records)
	hs := []Hash{parts[0].hash}
	for i, p := range parts[1:] {
		// Parts of two sets that bear one number do not make a third.
		if !bytes.Equal(p.before, parts[i].hash[:]) {
			return nil, Hash{}, ErrDamaged
		}
		hs = append(hs, p.hash)
		s.Records = joinRecords(s.Records, p.records)
	}
	return &s, sum(hs), nil
}

// joinRecords adds the records of the next part. The first one may continue the
// last one before.
func joinRecords(rs, more []Record) []Record {
	if n := len(rs); n > 0 && len(more) > 0 && rs[n-1].Kind == more[0].Kind && rs[n-1].ID == more[0].ID && rs[n-1].Box == nil {
		last := &rs[n-1]
		last.Ops = append(last.Ops[:len(last.Ops):len(last.Ops)], more[0].Ops...)
		last.Box = more[0].Box
		more = more[1:]
	}
	return append(rs, more...)
}

func sortedDevices(s Seen) []Device {
	return slices.SortedFunc(maps.Keys(s), func(a, b Device) int { return bytes.Compare(a[:], b[:]) })
}
