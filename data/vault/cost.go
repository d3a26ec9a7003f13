package vault

import "golang.org/x/crypto/argon2"

// Cost is the work that each try of a passphrase takes, in Argon2id's terms.
type Cost struct {
	Time      uint32 // passes over the memory
	MemoryKiB uint32
	Threads   uint8
}

// TestCost is next to no work. It is for tests only.
var TestCost = Cost{Time: 1, MemoryKiB: 8, Threads: 1}

const (
	maxTime      = 64
	maxMemoryKiB = 2 << 20 // 2 GiB
	keySize      = 32

	// A machine sold with 8 GB reports less, because graphics and firmware take their part.
	roomy = 7 << 30
)

// DefaultCost is the second recommendation of RFC 9106 (3 passes, 4 threads, 64 MiB), with 256 MiB on a machine that has
// 8 GB of memory or more.
func DefaultCost() Cost {
	c := Cost{Time: 3, MemoryKiB: 64 << 10, Threads: 4}
	if memory() >= roomy {
		c.MemoryKiB = 256 << 10
	}
	return c
}

// atLeast is c, with nothing below what d has: a change of passphrase on a small machine does not make the file weaker.
func (c Cost) atLeast(d Cost) Cost {
	return Cost{max(c.Time, d.Time), max(c.MemoryKiB, d.MemoryKiB), max(c.Threads, d.Threads)}
}

// check refuses what Argon2id cannot do and what would block the machine.
func (c Cost) check() error {
	if c.Time < 1 || c.Threads < 1 || c.Time > maxTime || c.MemoryKiB > maxMemoryKiB {
		return ErrCost
	}
	return nil
}

func (c Cost) derive(passphrase, salt []byte) []byte {
	return argon2.IDKey(passphrase, salt, c.Time, c.MemoryKiB, c.Threads, keySize)
}
