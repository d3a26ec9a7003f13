//go:build !windows

package desktop

import "log/slog"

// drawBySoftware has nothing to do: here the system's OpenGL draws without a
// graphics card by itself.
func drawBySoftware(*slog.Logger) {}

// againBySoftware has nothing else to try.
func againBySoftware(*slog.Logger) bool { return false }
