// Placebook keeps a place partnership's partner register on the team's own
// laptops, and makes the workbooks its Board reads. With a command it does that command (package ui/cli);
// without one it opens the window, unless it was built without cgo.
package main

import (
	_ "embed"
	"os"
	"runtime/debug"
	"time"

	"placebook/data/store"
	"placebook/ui/cli"
	"placebook/ui/cli/console"
)

// about is where name, identifier and version of the program stand.
//
//go:embed FyneApp.toml
var about string

// memory is how much the program aims to live with, in bytes; laptops have
// little to spare.
const memory = 256 << 20

func main() {
	if len(os.Args) > 1 && os.Args[1] == store.HelperWord {
		os.Exit(store.RunHelper(os.Stdin))
	}
	debug.SetMemoryLimit(memory)
	if len(os.Args) > 1 {
		console.Attach()
	}
	p := cli.Program{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Now: time.Now, Version: detail(about, "Version"), Window: openWindow,
		Tell: console.Tell(detail(about, "Name")),
	}
	os.Exit(p.Run())
}
