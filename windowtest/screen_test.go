package windowtest

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// A screen is what a display shows at one moment.
type screen struct {
	pix    []byte // blue, green, red and nothing, line by line
	width  int
	height int
	stride int
}

// Numbers of the fields of a header in the format of xwd, each four bytes.
const (
	xwdHeader, xwdWidth, xwdHeight, xwdStride, xwdColours = 0, 4, 5, 12, 19
	xwdColour                                             = 12 // bytes of one colour, between header and pixels
)

// readScreen reads the file in which Xvfb keeps what it shows.
func readScreen(t *testing.T, path string) screen {
	t.Helper()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	field := func(n int) int { return int(binary.BigEndian.Uint32(file[4*n:])) }
	s := screen{width: field(xwdWidth), height: field(xwdHeight), stride: field(xwdStride)}
	from := field(xwdHeader) + xwdColour*field(xwdColours)
	s.pix = file[from : from+s.stride*s.height]
	return s
}

// part is a piece of the screen, as bytes that can be compared.
func (s screen) part(r image.Rectangle) []byte {
	var out []byte
	for y := r.Min.Y; y < r.Max.Y; y++ {
		out = append(out, s.pix[y*s.stride+4*r.Min.X:y*s.stride+4*r.Max.X]...)
	}
	return out
}

// at is the colour of one point.
func (s screen) at(x, y int) color.NRGBA {
	p := s.pix[y*s.stride+4*x:]
	return color.NRGBA{R: p[2], G: p[1], B: p[0], A: 255}
}

// blink is how many points may differ between two moments of a screen at rest:
// a cursor comes and goes.
const blink = 120

// alike reports whether nothing but a cursor differs.
func alike(a, b screen) bool {
	if bytes.Equal(a.pix, b.pix) {
		return true
	}
	different := 0
	for i := 0; i+4 <= len(a.pix); i += 4 {
		if a.pix[i] != b.pix[i] || a.pix[i+1] != b.pix[i+1] || a.pix[i+2] != b.pix[i+2] {
			if different++; different > blink {
				return false
			}
		}
	}
	return true
}

// save keeps the screen as a picture.
func (s screen) save(path string) error {
	img := image.NewNRGBA(image.Rect(0, 0, s.width, s.height))
	for y := range s.height {
		for x := range s.width {
			img.SetNRGBA(x, y, s.at(x, y))
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o600)
}

// screen is what the desk's display shows now.
func (d *desk) screen() screen {
	d.t.Helper()
	return readScreen(d.t, d.display)
}

// shot keeps a picture in PLACEBOOK_PICTURES, where that is set.
func (d *desk) shot(name string) {
	d.t.Helper()
	dir := os.Getenv("PLACEBOOK_PICTURES")
	if dir == "" {
		return
	}
	if err := d.screen().save(filepath.Join(dir, name+".png")); err != nil {
		d.t.Logf("no picture: %v", err)
	}
}

const (
	look     = 25 * time.Millisecond // between two looks at the screen
	quiet    = 8                     // looks without a change: it is at rest
	reaction = 20                    // looks until what does nothing is taken to have done nothing
	patience = time.Minute           // with a program that does not answer
)

// until waits for something to come true.
func (d *desk) until(what string, true func() bool) {
	d.t.Helper()
	tick := time.NewTicker(look)
	defer tick.Stop()
	end := time.After(patience)
	for !true() {
		select {
		case <-tick.C:
		case <-end:
			d.shot("failed")
			d.t.Fatalf("waited for %s in vain; the program said: %s", what, d.said)
		}
	}
}

// settle waits until the screen has stopped changing.
func (d *desk) settle() {
	d.t.Helper()
	last, same := d.screen(), 0
	d.until("the screen to come to rest", func() bool {
		now := d.screen()
		if !alike(last, now) {
			same = 0
		}
		last, same = now, same+1
		return same > quiet
	})
}

// do does something with the program and waits until what it shows has followed.
func (d *desk) do(something func()) {
	d.t.Helper()
	before, looks := d.screen(), 0
	something()
	d.until("an answer", func() bool {
		looks++
		return looks > reaction || !alike(before, d.screen())
	})
	d.settle()
}

// changes does something and waits until a part of the screen looks otherwise.
func (d *desk) changes(part image.Rectangle, something func()) {
	d.t.Helper()
	before := d.screen().part(part)
	something()
	d.until("a change of the window", func() bool { return !bytes.Equal(before, d.screen().part(part)) })
	d.settle()
}
