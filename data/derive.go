package data

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strings"
)

// Derived makes the ID of a link record from its kind and what it links. It
// has the form of a UUID of version 8 (RFC 9562: made from other data).
func Derived(kind uint16, parts ...string) ID {
	h := sha256.New()
	var n [8]byte
	binary.BigEndian.PutUint16(n[:], kind)
	h.Write(n[:2])
	for _, p := range parts {
		binary.BigEndian.PutUint64(n[:], uint64(len(p)))
		h.Write(n[:])
		h.Write([]byte(p))
	}
	b := h.Sum(nil)[:16]
	b[6], b[8] = b[6]&0x0f|0x80, b[8]&0x3f|0x80
	return ID(fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:]))
}

// A Ref points to a record of a kind.
type Ref struct {
	Kind uint16
	ID   ID
}

// titleOf joins the names of what a link record links, then its own word.
func titleOf(l Lookup, word string, refs ...Ref) string {
	var out []string
	for _, r := range refs {
		if r.ID == "" {
			continue
		}
		k := KindNum(r.Kind)
		if x := l.Get(k, r.ID); x != nil {
			out = append(out, k.Title(l, x))
		}
	}
	if word != "" {
		out = append(out, word)
	}
	if len(out) == 0 {
		return "(no name)"
	}
	return strings.Join(out, ", ")
}
