// Package quiet keeps the toolkit from writing to the terminal before the
// program has begun: it complains there of a locale such as C while it is
// initialised, below whatever command is run. Go initialises packages that are
// ready in the order of their paths, so this one, which needs next to nothing,
// comes before the toolkit, which waits for text/template.
//
// It imports nothing of the house.
package quiet

import (
	"io"
	"log"
)

func init() { log.SetOutput(io.Discard) }
