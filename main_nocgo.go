//go:build !cgo

package main

import "placebook/ui/cli"

// openWindow is nil: without cgo there is the command line alone.
var openWindow func(cli.WindowOptions) error
