package windowtest

import (
	"bytes"
	"encoding/binary"
	"fmt"
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

// shot keeps a picture in PLACEBOOK_PICTURES, where that is set, of the screen
// at rest.
func (d *desk) shot(name string) {
	d.t.Helper()
	dir := os.Getenv("PLACEBOOK_PICTURES")
	if dir == "" {
		return
	}
	d.settle()
	if err := d.screen().save(filepath.Join(dir, name+".png")); err != nil {
		d.t.Logf("no picture: %v", err)
	}
}

// still is how many glances without a change it takes until a screen is at rest.
const still = 8

// settle waits until the screen has stopped changing, or for as long as a person
// would: what moves all the time makes no picture sharper.
func (d *desk) settle() {
	d.t.Helper()
	tick := time.NewTicker(glance)
	defer tick.Stop()
	last, same := d.screen(), 0
	for looks := 0; same < still && looks < 10*still; looks++ {
		<-tick.C
		now := d.screen()
		if !alike(last, now) {
			same = 0
		}
		last, same = now, same+1
	}
}

// wantColour waits until a point of the screen has a colour.
func (d *desk) wantColour(what string, at point, want color.NRGBA) {
	d.t.Helper()
	d.until(fmt.Sprintf("%s in %v", what, want), func() bool { return d.screen().at(at.x, at.y) == want })
}
