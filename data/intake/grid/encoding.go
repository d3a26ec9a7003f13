package grid

import (
	"bytes"
	"context"
	"encoding/binary"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Encodings in words, for the preview.
const (
	encodingUTF8    = "UTF-8"
	encodingUTF16   = "UTF-16"
	encodingWindows = "Windows (Western European)"
)

// wideOrder tells whether bytes are UTF-16 and in which order: by the
// byte-order mark, else because nearly every second byte is zero, as it is in
// text that is mostly Latin letters.
func wideOrder(head []byte) (order binary.ByteOrder, wide bool) {
	switch {
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}):
		return binary.LittleEndian, true
	case bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		return binary.BigEndian, true
	}
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	pairs := len(head) / 2
	switch {
	case pairs == 0:
		return nil, false
	case zeros[1]*10 >= pairs*6 && zeros[0]*20 <= pairs:
		return binary.LittleEndian, true
	case zeros[0]*10 >= pairs*6 && zeros[1]*20 <= pairs:
		return binary.BigEndian, true
	}
	return nil, false
}

// decode returns the whole file as text without byte-order mark, and the
// encoding in words. What is neither UTF-16 nor valid UTF-8 is taken for
// Windows-1252, which older Excel and Outlook write and which fits any bytes.
func decode(ctx context.Context, src source, head []byte) (text, encoding string, err error) {
	whole := func() io.Reader {
		return &checkedReader{ctx: ctx, from: io.NewSectionReader(src, 0, src.size)}
	}
	if order, wide := wideOrder(head); wide {
		endian := unicode.LittleEndian
		if order == binary.BigEndian {
			endian = unicode.BigEndian
		}
		dec := unicode.UTF16(endian, unicode.IgnoreBOM).NewDecoder()
		text, err = slurp(transform.NewReader(whole(), dec), src.size)
		return strings.TrimPrefix(text, "\ufeff"), encodingUTF16, err
	}
	if text, err = slurp(whole(), src.size); err != nil {
		return "", "", err
	}
	if utf8.ValidString(text) {
		return strings.TrimPrefix(text, "\ufeff"), encodingUTF8, nil
	}
	dec := charmap.Windows1252.NewDecoder()
	text, err = slurp(transform.NewReader(strings.NewReader(text), dec), src.size)
	return text, encodingWindows, err
}

// slurp reads all of r as a string without a second copy of it.
func slurp(r io.Reader, size int64) (string, error) {
	var b strings.Builder
	b.Grow(int(size))
	_, err := io.Copy(&b, r)
	return b.String(), err
}
