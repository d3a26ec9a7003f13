package place

import (
	"os"
	"path/filepath"
	"runtime/debug"
)

// CatchCrash has what the program says when it falls over, on whatever
// goroutine, added to log/crash.log of a store's folder. On Windows a window
// has no other place to say it. Call it when the store is open, or there is
// no telling whose folder it is.
func CatchCrash(store string) error {
	dir := filepath.Join(store, logFolder)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(filepath.Join(dir, "crash.log"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	defer f.Close() // the runtime keeps its own handle
	return debug.SetCrashOutput(f, debug.CrashOptions{})
}
