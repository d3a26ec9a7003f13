package assets

import (
	"bytes"
	"image/png"
	"testing"
)

func TestIconIsASquareOf512(t *testing.T) {
	c, err := png.DecodeConfig(bytes.NewReader(Icon))
	if err != nil || c.Width != 512 || c.Height != 512 {
		t.Fatalf("icon is %d by %d (%v), wants 512 by 512", c.Width, c.Height, err)
	}
	if !bytes.HasPrefix(IconSVG, []byte("<svg ")) {
		t.Error("the drawing of the icon is not an SVG")
	}
}
