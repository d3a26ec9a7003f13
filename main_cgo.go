//go:build cgo

package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"

	"placebook/ui/cli"
	"placebook/ui/cli/console"
	"placebook/ui/desktop"
)

// openWindow opens the window. A window that was open already is as good as a
// new one: that is told, and is no failure.
func openWindow(o cli.WindowOptions) error {
	console.Leave()
	build, _ := strconv.Atoi(detail(about, "Build")) // 0 where it is not told
	err := desktop.Run(desktop.Options{
		ID: detail(about, "ID"), Name: detail(about, "Name"), Version: o.Version, Build: build,
		Dir: o.Dir, SampleDir: o.SampleDir, Settings: o.Settings, LockAtMost: o.Policy.IdleLockMinutes,
		Store: o.Store, Log: o.Log, FillSample: o.FillSample,
	})
	if errors.Is(err, desktop.ErrShown) {
		fmt.Fprintln(os.Stderr, "placebook: "+err.Error())
		return nil
	}
	return err
}
