package book

import (
	"sync"

	"placebook/data"
)

// keeper is the part of a book that holds what was worked out from it.
type keeper struct {
	keeping sync.Mutex // held while something is worked out anew
	kept    map[string]any
}

// Version counts the changes of a kind's records: while it is the same, so are
// they.
func (b *Book) Version(k *data.Kind) uint64 { return b.tables[k.Num].version }

// Keep holds what is worked out from a book under a name, so that it need not be
// worked out again: renew is given what is kept, nil at first, and gives what is
// to be kept and returned. What is kept is shared and must not be changed. Renew
// must not call Keep.
func (b *Book) Keep(name string, renew func(kept any) any) any {
	b.keeping.Lock()
	defer b.keeping.Unlock()
	if b.kept == nil {
		b.kept = map[string]any{}
	}
	out := renew(b.kept[name])
	b.kept[name] = out
	return out
}
