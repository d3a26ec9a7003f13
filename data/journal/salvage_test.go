package journal

import (
	"maps"
	"slices"
	"testing"

	"placebook/data/seal"
)

func TestSalvage(t *testing.T) {
	const size, frame = 500, 103 + seal.Overhead // three frames a segment
	files, all := written(t, size, text(11, 100))
	at := func(k int) int { return seal.HeaderSize + k*frame }
	for _, c := range []struct {
		name    string
		damage  func(map[string][]byte)
		missing []Range
	}{
		{"nothing", func(map[string][]byte) {}, nil},
		{"content of a frame", func(f map[string][]byte) { f["000002.pbj"][at(1)+60]++ }, []Range{{5, 5}}},
		{"tag of a frame takes the next along", func(f map[string][]byte) { f["000002.pbj"][at(1)-1]++ }, []Range{{4, 5}}},
		{"content of the last of a segment", func(f map[string][]byte) { f["000002.pbj"][at(2)+60]++ }, []Range{{6, 6}}},
		{"start of a frame", func(f map[string][]byte) { f["000002.pbj"][at(1)]++ }, []Range{{5, 6}}},
		{"header", func(f map[string][]byte) { f["000002.pbj"][30]++ }, []Range{{4, 6}}},
		{"first header", func(f map[string][]byte) { f["000001.pbj"][30]++ }, []Range{{1, 3}}},
		{"missing", func(f map[string][]byte) { delete(f, "000003.pbj") }, []Range{{7, 9}}},
		{"exchanged", func(f map[string][]byte) { f["000003.pbj"] = f["000002.pbj"] }, []Range{{7, 9}}},
		{"two places", func(f map[string][]byte) {
			f["000001.pbj"][at(1)+60]++
			f["000003.pbj"][at(2)]++
		}, []Range{{2, 2}, {9, 9}}},
		{"torn end", func(f map[string][]byte) { f["000004.pbj"] = f["000004.pbj"][:at(1)+9] }, []Range{{11, 0}}},
		{"last header", func(f map[string][]byte) { f["000004.pbj"][30]++ }, []Range{{10, 0}}},
		{"content of the very last", func(f map[string][]byte) { f["000004.pbj"][at(1)+60]++ }, []Range{{11, 11}}},
		{"everything", func(f map[string][]byte) {
			for _, b := range f {
				clear(b)
			}
		}, []Range{{1, 0}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			damaged := map[string][]byte{}
			for n, b := range files {
				damaged[n] = slices.Clone(b)
			}
			c.damage(damaged)
			dir := t.TempDir()
			restore(t, dir, damaged)
			var g got
			found, err := Salvage(dir, small(size), g.take)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(found.Missing, c.missing) || found.Good != uint64(len(g.frames)) {
				t.Errorf("%+v", found)
			}
			for i, p := range g.pos {
				if g.frames[i] != all[p.Seq-1] {
					t.Errorf("frame %d is %q", p.Seq, g.frames[i])
				}
			}
			if want := uint64(len(all)) - lost(c.missing, uint64(len(all))); found.Good != want {
				t.Errorf("%d good, want %d", found.Good, want)
			}
			if !maps.EqualFunc(snapshot(t, dir), damaged, slices.Equal) {
				t.Error("files were changed")
			}
		})
	}
}

func lost(missing []Range, last uint64) (n uint64) {
	for _, m := range missing {
		if m.To == 0 {
			m.To = last
		}
		n += m.To - m.From + 1
	}
	return n
}
