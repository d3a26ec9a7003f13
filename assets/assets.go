// Package assets holds the bytes that are built into the program. It imports
// nothing but embed, so that everything else may import it.
//
//	assets.go  the icon and the user guide
//
// The guide's texts stand in guide, a file a topic, with their order in
// order.txt; its pictures, in guide/pictures, are made by the tests of the page
// that shows them.
package assets

import "embed"

// Icon is the application's icon as a PNG of 512 by 512 pixels.
//
//go:embed icon.png
var Icon []byte

// IconSVG is the same icon as a drawing, sharp at any size.
//
//go:embed icon.svg
var IconSVG []byte

// Guide is the user guide, in the folder guide.
//
//go:embed guide
var Guide embed.FS
