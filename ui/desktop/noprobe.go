//go:build !windowtest

package desktop

import (
	"log/slog"

	"fyne.io/fyne/v2"
)

// probe is for tests of the real window: nobody can ask this program anything.
func probe(fyne.Window, *slog.Logger) (stop func()) { return func() {} }
