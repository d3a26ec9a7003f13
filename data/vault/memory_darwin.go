package vault

import "golang.org/x/sys/unix"

// memory is the size of the machine's memory in bytes, 0 when unknown.
func memory() uint64 {
	n, err := unix.SysctlUint64("hw.memsize")
	if err != nil {
		return 0
	}
	return n
}
