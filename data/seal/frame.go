package seal

import (
	"crypto/cipher"
	"crypto/rand"
	"encoding/binary"
	"hash/crc32"

	"golang.org/x/crypto/chacha20poly1305"
)

// Sizes in bytes.
const (
	// MaxPayload is the longest payload of one frame.
	MaxPayload = 1 << 20
	// Overhead is what a frame needs beside its payload.
	Overhead = frameHeader + nonceSize + tagSize

	frameHeader = 20
	nonceSize   = chacha20poly1305.NonceSizeX
	tagSize     = chacha20poly1305.Overhead
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Tag is the authentication tag of a frame or header; the next frame is bound to it.
type Tag [tagSize]byte

// Chain is the state from which the next frame follows. It is a value: a copy can be moved on and thrown away.
type Chain struct {
	aead cipher.AEAD
	// Tag is that of the last frame, or of the header when there is none.
	Tag Tag
	// Seq is the sequence number of the last frame.
	Seq uint64
}

// Cipher returns XChaCha20-Poly1305 for a key of 32 bytes.
func Cipher(key []byte) (cipher.AEAD, error) { return chacha20poly1305.NewX(key) }

// NewChain continues after the given tag and sequence number.
func NewChain(aead cipher.AEAD, tag Tag, seq uint64) Chain {
	return Chain{aead: aead, Tag: tag, Seq: seq}
}

// Seal appends the next frame to dst and moves the chain on. place is the frame's place within the write it belongs to,
// from 0. The payload must not be longer than MaxPayload.
func (c *Chain) Seal(dst []byte, place uint32, payload []byte) []byte {
	start := len(dst)
	h := head{length: uint32(nonceSize + len(payload) + tagSize), seq: c.Seq + 1, place: place}
	dst = h.append(dst)
	var nonce [nonceSize]byte
	rand.Read(nonce[:])
	dst = append(dst, nonce[:]...)
	dst = c.aead.Seal(dst, nonce[:], payload, c.bind(dst[start:start+frameHeader]))
	c.Seq++
	c.Tag = Tag(dst[len(dst)-tagSize:])
	return dst
}

// bind is the additional data of the next frame: the tag before it and its own header.
func (c *Chain) bind(header []byte) []byte {
	aad := make([]byte, 0, tagSize+frameHeader)
	return append(append(aad, c.Tag[:]...), header...)
}

// head is the readable start of a frame.
type head struct {
	length uint32 // of nonce, payload and tag
	seq    uint64
	place  uint32
}

func (h head) append(dst []byte) []byte {
	start := len(dst)
	dst = binary.BigEndian.AppendUint32(dst, h.length)
	dst = binary.BigEndian.AppendUint64(dst, h.seq)
	dst = binary.BigEndian.AppendUint32(dst, h.place)
	return binary.BigEndian.AppendUint32(dst, crc32.Checksum(dst[start:], castagnoli))
}

// parseHead reads a frame header of frameHeader bytes. The length is looked at first: it rules out nearly every wrong
// place cheaply when a damaged file is searched byte by byte.
func parseHead(b []byte) (head, bool) {
	h := head{
		length: binary.BigEndian.Uint32(b),
		seq:    binary.BigEndian.Uint64(b[4:]),
		place:  binary.BigEndian.Uint32(b[12:]),
	}
	if h.length < nonceSize+tagSize || h.length > nonceSize+tagSize+MaxPayload {
		return h, false
	}
	return h, binary.BigEndian.Uint32(b[16:]) == crc32.Checksum(b[:16], castagnoli)
}
