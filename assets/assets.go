// Package assets holds the bytes that are built into the program. It imports
// nothing but embed, so that everything else may import it.
package assets

import _ "embed"

// Icon is the application's icon as a PNG of 512 by 512 pixels.
//
//go:embed icon.png
var Icon []byte

// IconSVG is the same icon as a drawing, sharp at any size.
//
//go:embed icon.svg
var IconSVG []byte
