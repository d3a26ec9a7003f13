package journal

import "testing"

func BenchmarkAppend(b *testing.B) {
	frame := make([]byte, 300)
	for _, c := range []struct {
		name string
		o    Options
	}{{"synced", Options{Key: testKey}}, {"without sync", quick()}} {
		b.Run(c.name, func(b *testing.B) {
			j, _, _ := mustOpen(b, b.TempDir(), c.o)
			b.SetBytes(int64(len(frame)))
			for b.Loop() {
				if _, err := j.Append(frame); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkOpen40MB(b *testing.B) {
	dir := b.TempDir()
	j, _, _ := mustOpen(b, dir, quick())
	batch := make([][]byte, 1000)
	for i := range batch {
		batch[i] = make([]byte, 300)
	}
	for j.Size() < 40<<20 {
		if _, err := j.Append(batch...); err != nil {
			b.Fatal(err)
		}
	}
	mustClose(b, j)
	b.SetBytes(j.Size())
	for b.Loop() {
		j, _, err := Open(dir, quick(), func(Pos, []byte) error { return nil })
		if err != nil {
			b.Fatal(err)
		}
		mustClose(b, j)
	}
}
