package vault

import "golang.org/x/sys/unix"

// memory is the size of the machine's memory in bytes, 0 when unknown.
func memory() uint64 {
	var info unix.Sysinfo_t
	if unix.Sysinfo(&info) != nil {
		return 0
	}
	return uint64(info.Totalram) * uint64(info.Unit)
}
