//go:build !linux && !darwin && !windows

package vault

// memory is the size of the machine's memory in bytes, 0 when unknown.
func memory() uint64 { return 0 }
