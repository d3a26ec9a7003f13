package xl

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"strings"

	"github.com/klauspost/compress/flate"
)

// remembered is how many texts are looked up so that they are stored once;
// later ones may stand in the list twice, which the format allows.
const remembered = 1 << 17

// shared gathers the texts of all sheets. Texts are written as shared strings
// and never inside their cells: previews on iPhones, iPads and Macs show cells
// with text of their own as empty.
//
// The texts are compressed as they come, so that a million of them take little
// memory, and go into the file last.
type shared struct {
	known map[string]int
	next  int
	raw   []byte // not yet compressed
	body  bytes.Buffer
	flate *flate.Writer
	crc   uint32
	size  uint64
}

func newShared() (*shared, error) {
	s := &shared{known: map[string]int{}}
	var err error
	if s.flate, err = flate.NewWriter(&s.body, level); err != nil {
		return nil, err
	}
	s.raw = append(s.raw, xmlHead+`<sst xmlns="`+nsMain+`">`...)
	return s, nil
}

// index is the number of a text in the list.
func (s *shared) index(text string) int {
	if i, ok := s.known[text]; ok {
		return i
	}
	i := s.next
	s.next++
	if len(s.known) < remembered {
		s.known[text] = i
	}
	s.raw = append(s.raw, `<si><t`...)
	if text != strings.TrimSpace(text) || strings.IndexByte(text, '\n') >= 0 {
		s.raw = append(s.raw, ` xml:space="preserve"`...)
	}
	s.raw = append(s.raw, '>')
	s.raw = appendXML(s.raw, text)
	s.raw = append(s.raw, `</t></si>`...)
	if len(s.raw) > 1<<16 {
		s.flush()
	}
	return i
}

// flush compresses what has gathered. Writing to memory does not fail.
func (s *shared) flush() {
	s.crc = crc32.Update(s.crc, crc32.IEEETable, s.raw)
	s.size += uint64(len(s.raw))
	_, _ = s.flate.Write(s.raw)
	s.raw = s.raw[:0]
}

// writeTo puts the list into the file as it was compressed.
func (s *shared) writeTo(z *zip.Writer) error {
	s.raw = append(s.raw, `</sst>`...)
	s.flush()
	if err := s.flate.Close(); err != nil {
		return err
	}
	h := header(sharedPart)
	h.CRC32, h.CompressedSize64, h.UncompressedSize64 = s.crc, uint64(s.body.Len()), s.size
	w, err := z.CreateRaw(h)
	if err != nil {
		return err
	}
	_, err = s.body.WriteTo(w)
	return err
}
