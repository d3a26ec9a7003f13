package seal

import (
	"bufio"
	"errors"
	"io"
)

// Reader reads frames one after another and verifies each. Its memory is bounded by one frame.
type Reader struct {
	// Chain stands after the last frame read.
	Chain Chain
	// Offset is where the next frame begins, or the one that could not be read.
	Offset int64

	r      *bufio.Reader
	buf    []byte
	broken struct { // the frame whose tag did not fit
		tag  Tag
		size int64
	}
}

// NewReader reads frames from r, whose first byte lies at offset in the file.
func NewReader(r io.Reader, c Chain, offset int64) *Reader {
	return &Reader{Chain: c, Offset: offset, r: bufio.NewReaderSize(r, 256<<10)}
}

// Next returns the payload of the next frame, valid until the following call, and io.EOF when the file ends where a
// frame ends. ErrShort, ErrHeader and ErrTag say how the frame at Offset is broken; any other error is the file's own.
func (r *Reader) Next() ([]byte, error) {
	var raw [frameHeader]byte
	switch _, err := io.ReadFull(r.r, raw[:]); {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, ErrShort
	case err != nil:
		return nil, err
	}
	h, ok := parseHead(raw[:])
	if !ok || h.seq != r.Chain.Seq+1 {
		return nil, ErrHeader
	}
	if cap(r.buf) < int(h.length) {
		r.buf = make([]byte, h.length)
	}
	body := r.buf[:h.length]
	switch _, err := io.ReadFull(r.r, body); {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return nil, ErrShort
	case err != nil:
		return nil, err
	}
	tag, size := Tag(body[len(body)-tagSize:]), int64(frameHeader)+int64(h.length)
	payload, err := r.Chain.aead.Open(body[nonceSize:nonceSize], body[:nonceSize], body[nonceSize:], r.Chain.bind(raw[:]))
	if err != nil {
		r.broken.tag, r.broken.size = tag, size
		return nil, ErrTag
	}
	r.advance(tag, size)
	return payload, nil
}

// Skip goes past the frame for which Next has just returned ErrTag. The frame after it still has to verify against the
// bytes found in the place of the skipped tag, so nothing that was not written here is ever accepted.
func (r *Reader) Skip() { r.advance(r.broken.tag, r.broken.size) }

func (r *Reader) advance(tag Tag, size int64) {
	r.Chain.Tag, r.Offset = tag, r.Offset+size
	r.Chain.Seq++
}

// LaterWrite reports whether r, read from just behind the start of the broken frame seq, holds the header of a frame
// that went to the disk in a later write. If so, the broken frame had been synced and is damage; if not, it may be the
// remains of a write that never finished.
func LaterWrite(r io.Reader, seq uint64) (bool, error) {
	br := bufio.NewReaderSize(r, 64<<10)
	for {
		b, err := br.Peek(frameHeader)
		if errors.Is(err, io.EOF) {
			return false, nil
		}
		if err != nil {
			return false, err
		}
		if h, ok := parseHead(b); ok && h.seq > seq && uint64(h.place) < h.seq-seq {
			return true, nil
		}
		if _, err := br.Discard(1); err != nil {
			return false, err
		}
	}
}
