package uitest

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"placebook/ui/look"
)

var update = flag.Bool("uitest.update", false, "write the golden pictures instead of comparing with them")

// Two pictures are the same if fewer than one pixel in a thousand differs by
// more than a step that the eye does not see: the edges of letters are
// smoothed a little differently on other machines.
const (
	stepUnseen = 24
	mostPixels = 0.001
)

// Golden compares the window with testdata/name.png. What it looked like
// instead is kept beside the pictures of the same run, whose folder the
// message names. With -short no picture is taken: the race detector is after
// other things, and makes painting slow.
func (w *Window) Golden(name string) {
	w.t.Helper()
	w.settle()
	if testing.Short() {
		return
	}
	Compare(w.t, name, w.Canvas().Capture())
}

// GoldenBoth does so in the light and in the dark theme (name-dark) and goes
// back to the light one.
func (w *Window) GoldenBoth(name string) {
	w.t.Helper()
	w.Golden(name)
	w.SetTheme(look.Dark, 1)
	w.Golden(name + "-dark")
	w.SetTheme(look.Light, 1)
}

// Reporter is the part of testing.TB that Compare needs.
type Reporter interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// Compare compares a picture with testdata/name.png.
func Compare(t Reporter, name string, got image.Image) {
	t.Helper()
	CompareFile(t, filepath.Join("testdata", name+".png"), got)
}

// CompareFile compares a picture with one that is kept elsewhere, such as those
// of the user guide.
func CompareFile(t Reporter, path string, got image.Image) {
	t.Helper()
	if *update {
		write(t, path, got)
		return
	}
	want, err := read(path)
	if err != nil {
		t.Fatalf("no picture to compare with (%v); write it with -uitest.update and look at it", err)
		return
	}
	if part := different(got, want); part > mostPixels {
		failed := filepath.Join(os.TempDir(), "placebook-pictures", filepath.Base(path))
		write(t, failed, got)
		t.Errorf("%s differs in %.2f %% of its pixels; it looks like %s", path, part*100, failed)
	}
}

// different returns the part of pixels that differ visibly, 1 for another
// size.
func different(a, b image.Image) float64 {
	if a.Bounds().Size() != b.Bounds().Size() {
		return 1
	}
	if x, y := pixels(a), pixels(b); x != nil && bytes.Equal(x, y) {
		return 0
	}
	n, ab, bb := 0, a.Bounds(), b.Bounds()
	for y := range ab.Dy() {
		for x := range ab.Dx() {
			r1, g1, b1, _ := a.At(ab.Min.X+x, ab.Min.Y+y).RGBA()
			r2, g2, b2, _ := b.At(bb.Min.X+x, bb.Min.Y+y).RGBA()
			if apart(r1, r2) || apart(g1, g2) || apart(b1, b2) {
				n++
			}
		}
	}
	return float64(n) / float64(max(1, ab.Dx()*ab.Dy()))
}

// pixels gives the bytes of a picture that nothing shines through, nil of any
// other kind: four a pixel, the same for both ways of keeping them.
func pixels(img image.Image) []byte {
	switch p := img.(type) {
	case *image.RGBA:
		if p.Opaque() {
			return p.Pix
		}
	case *image.NRGBA:
		if p.Opaque() {
			return p.Pix
		}
	}
	return nil
}

func apart(a, b uint32) bool {
	return max(a, b)>>8-min(a, b)>>8 > stepUnseen
}

func read(path string) (image.Image, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return png.Decode(f)
}

func write(t Reporter, path string, img image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatalf("%v", err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatalf("%v", err)
	}
	defer f.Close()
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(f, img); err != nil {
		t.Fatalf("%v", err)
	}
}
