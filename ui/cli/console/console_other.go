//go:build !windows

package console

// Attach has nothing to do: whoever has a terminal gives it.
func Attach() {}

// Leave has nothing to do.
func Leave() {}

// Tell gives nil: messages are read where the program was started.
func Tell(string) func(sentence string) { return nil }
