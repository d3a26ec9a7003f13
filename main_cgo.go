//go:build cgo

package main

import (
	"strconv"

	"placebook/ui/cli"
	"placebook/ui/desktop"
)

// openWindow opens the window.
func openWindow(o cli.WindowOptions) error {
	build, _ := strconv.Atoi(detail(about, "Build")) // 0 where it is not told
	return desktop.Run(desktop.Options{
		ID: detail(about, "ID"), Name: detail(about, "Name"), Version: o.Version, Build: build,
		Dir: o.Dir, SampleDir: o.SampleDir, Settings: o.Settings,
		Store: o.Store, Log: o.Log, FillSample: o.FillSample,
	})
}
