package vault

import (
	"encoding/binary"
	"errors"
)

// KeyID names one key of a person. It is random and says nothing about the person.
type KeyID [8]byte

// Entry is a key on its way to or from a colleague. Whoever has it can read what was sealed with it.
type Entry struct {
	ID      KeyID
	Subject string // the reference of the person's record
	Key     [keySize]byte
}

// MaxSubject is the longest reference of a person in bytes.
const MaxSubject = 1 << 10

const (
	opKey       = 1
	opDestroyed = 2

	framePayload = 64 << 10 // entries are packed into frames of about this size
)

// held is a key in memory; one that was destroyed has neither key nor subject.
type held struct {
	Entry
	destroyed bool
}

// table holds the keys in the order of the file.
type table struct {
	rows   []held
	byID   map[KeyID]int32
	newest map[string]int32 // by subject
}

func newTable(size int) *table {
	return &table{rows: make([]held, 0, size), byID: make(map[KeyID]int32, size), newest: make(map[string]int32, size)}
}

// put adds a row. A destroyed id stays destroyed, and a key that is there stays what it is.
func (t *table) put(h held) {
	if i, seen := t.byID[h.ID]; seen {
		if h.destroyed {
			t.bury(i)
		}
		return
	}
	at := int32(len(t.rows))
	t.rows = append(t.rows, h)
	t.byID[h.ID] = at
	if !h.destroyed {
		t.newest[h.Subject] = at
	}
}

// bury destroys a row in memory.
func (t *table) bury(i int32) {
	if h := t.rows[i]; t.newest[h.Subject] == i {
		delete(t.newest, h.Subject)
	}
	t.rows[i] = held{Entry: Entry{ID: t.rows[i].ID}, destroyed: true}
}

func (t *table) get(id KeyID) (held, bool) {
	i, ok := t.byID[id]
	if !ok {
		return held{}, false
	}
	return t.rows[i], true
}

// idsOf lists the keys of a person that are not destroyed.
func (t *table) idsOf(subject string) []KeyID {
	var ids []KeyID
	for i := range t.rows {
		if h := &t.rows[i]; !h.destroyed && h.Subject == subject {
			ids = append(ids, h.ID)
		}
	}
	return ids
}

// without is the table with some keys destroyed, seen here before or not.
func (t *table) without(ids []KeyID) *table {
	dead := make(map[KeyID]bool, len(ids))
	for _, id := range ids {
		dead[id] = true
	}
	out := newTable(len(t.rows) + len(ids))
	for _, h := range t.rows {
		if !dead[h.ID] {
			out.put(h)
		}
	}
	for _, id := range ids {
		out.put(held{Entry: Entry{ID: id}, destroyed: true})
	}
	return out
}

// pack encodes rows into the payloads of as few frames as is sensible.
func pack(rows []held) [][]byte {
	var frames [][]byte
	var b []byte
	for i := range rows {
		if b = rows[i].append(b); len(b) >= framePayload {
			frames, b = append(frames, b), nil
		}
	}
	if len(b) > 0 {
		frames = append(frames, b)
	}
	return frames
}

func (h *held) append(b []byte) []byte {
	if h.destroyed {
		return append(append(b, opDestroyed), h.ID[:]...)
	}
	b = append(append(b, opKey), h.ID[:]...)
	b = append(b, h.Key[:]...)
	b = binary.AppendUvarint(b, uint64(len(h.Subject)))
	return append(b, h.Subject...)
}

var errEntry = errors.New("vault: entry of a person key unreadable")

// unpack decodes the payload of a frame into the table.
func (t *table) unpack(b []byte) error {
	for len(b) > 0 {
		h, rest, err := parseHeld(b)
		if err != nil {
			return err
		}
		t.put(h)
		b = rest
	}
	return nil
}

func parseHeld(b []byte) (h held, rest []byte, err error) {
	op, b := b[0], b[1:]
	if len(b) < len(h.ID) || op != opKey && op != opDestroyed {
		return h, nil, errEntry
	}
	h.ID, b = KeyID(b), b[len(h.ID):]
	if h.destroyed = op == opDestroyed; h.destroyed {
		return h, b, nil
	}
	if len(b) < keySize {
		return h, nil, errEntry
	}
	h.Key, b = [keySize]byte(b), b[keySize:]
	n, size := binary.Uvarint(b)
	if size <= 0 || n > uint64(len(b)-size) || !validSubject(int(n)) {
		return h, nil, errEntry
	}
	h.Subject = string(b[size : size+int(n)])
	return h, b[size+int(n):], nil
}

func validSubject(length int) bool { return length > 0 && length <= MaxSubject }
