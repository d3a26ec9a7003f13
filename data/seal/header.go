package seal

import (
	"crypto/cipher"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
)

// HeaderSize is the length in bytes of a file header of this version.
const HeaderSize = 96

const (
	version    = 1
	headerBody = HeaderSize - nonceSize - tagSize - 4 // what the tag covers beside the nonce
	preamble   = 8                                    // magic, version, length: the same in every version
	maxHeader  = 4096                                 // of any later version
)

// Header binds a file to one store, key and place in a row of files.
type Header struct {
	Magic  [4]byte
	Store  [16]byte
	Number uint32 // which file of the row, or which generation
	First  uint64 // sequence number of its first frame
	Prev   Tag    // of the last frame before this file
	Tag    Tag    // its own; the first frame follows from it
}

// Seal makes the bytes of the header and sets its Tag.
func (h *Header) Seal(aead cipher.AEAD) []byte {
	b := append(make([]byte, 0, HeaderSize), h.Magic[:]...)
	b = binary.BigEndian.AppendUint16(b, version)
	b = binary.BigEndian.AppendUint16(b, HeaderSize)
	b = append(b, h.Store[:]...)
	b = binary.BigEndian.AppendUint32(b, h.Number)
	b = binary.BigEndian.AppendUint64(b, h.First)
	b = append(b, h.Prev[:]...)
	var nonce [nonceSize]byte
	rand.Read(nonce[:])
	b = append(b, nonce[:]...)
	b = aead.Seal(b, nonce[:], nil, b)
	h.Tag = Tag(b[len(b)-tagSize:])
	return binary.BigEndian.AppendUint32(b, crc32.Checksum(b, castagnoli))
}

// Chain starts the frames that follow the header.
func (h *Header) Chain(aead cipher.AEAD) Chain { return NewChain(aead, h.Tag, h.First-1) }

// ReadHeader reads and verifies the header of a file. The errors are ErrShort, ErrHeader, ErrForeign, ErrNewer or the
// reader's own.
func ReadHeader(r io.Reader, magic [4]byte, store [16]byte, aead cipher.AEAD) (Header, error) {
	b, err := readIntact(r, magic)
	if err != nil {
		return Header{}, err
	}
	if binary.BigEndian.Uint16(b[4:]) > version {
		return Header{}, ErrNewer
	}
	if len(b) != HeaderSize || binary.BigEndian.Uint16(b[4:]) != version {
		return Header{}, ErrHeader
	}
	h := Header{
		Magic:  magic,
		Store:  [16]byte(b[8:24]),
		Number: binary.BigEndian.Uint32(b[24:]),
		First:  binary.BigEndian.Uint64(b[28:]),
		Prev:   Tag(b[36:52]),
		Tag:    Tag(b[76:92]),
	}
	covered := b[:headerBody+nonceSize]
	if _, err := aead.Open(nil, covered[headerBody:], h.Tag[:], covered); h.Store != store || err != nil {
		return Header{}, ErrForeign
	}
	if h.First == 0 {
		return Header{}, ErrHeader
	}
	return h, nil
}

// readIntact reads a header of any version and checks its checksum.
func readIntact(r io.Reader, magic [4]byte) ([]byte, error) {
	b := make([]byte, preamble, HeaderSize)
	if err := readFull(r, b); err != nil {
		return nil, err
	}
	n := int(binary.BigEndian.Uint16(b[6:]))
	if [4]byte(b) != magic || n < preamble+4 || n > maxHeader {
		return nil, ErrHeader
	}
	rest := make([]byte, n-preamble)
	if err := readFull(r, rest); err != nil {
		return nil, err
	}
	b = append(b, rest...)
	if binary.BigEndian.Uint32(b[n-4:]) != crc32.Checksum(b[:n-4], castagnoli) {
		return nil, ErrHeader
	}
	return b, nil
}

func readFull(r io.Reader, b []byte) error {
	_, err := io.ReadFull(r, b)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return ErrShort
	}
	return err
}
