package journal

import (
	"errors"
	"os"
	"slices"
	"testing"

	"placebook/data/seal"
)

var errDisk = errors.New("no space left on device")

// disk is a disk that can be full or fail to sync.
type disk struct {
	room      int64 // bytes that each write can take; negative = any number
	later     int   // writes that still go well
	failSyncs bool
	syncs     int
}

func (d *disk) options(size int64) Options {
	o := small(size)
	o.Sync = func(*os.File) error {
		d.syncs++
		if d.failSyncs {
			return errDisk
		}
		return nil
	}
	o.Write = func(f *os.File, b []byte, at int64) (int, error) {
		if d.later--; d.later >= 0 || d.room < 0 || int64(len(b)) <= d.room {
			return f.WriteAt(b, at)
		}
		n, err := f.WriteAt(b[:d.room], at)
		return n, errors.Join(errDisk, err)
	}
	return o
}

func TestOneSyncAWrite(t *testing.T) {
	d := &disk{room: -1}
	j, _, _ := mustOpen(t, t.TempDir(), d.options(0))
	d.syncs = 0
	mustAppend(t, j, text(50, 100)...)
	if d.syncs != 1 {
		t.Errorf("%d syncs", d.syncs)
	}
}

func TestDiskFull(t *testing.T) {
	const frame = 103 + 60
	for room := int64(0); room < 7*frame; room += 7 { // one write of seven frames
		fillDisk(t, 0, room, 0)
	}
	for later := range 7 { // writes of one or two frames, and of headers, in four segments
		for room := int64(0); room < seal.HeaderSize; room += 19 {
			fillDisk(t, 300, room, later)
		}
	}
}

// fillDisk lets some writes go well and each one after them take room bytes only, and expects a plain error and no trace.
func fillDisk(t *testing.T, size, room int64, later int) {
	t.Helper()
	first, batch := text(3, 100), make([][]byte, 7)
	for i, f := range text(7, 100) {
		batch[i] = []byte(f)
	}
	d, dir := &disk{room: -1}, t.TempDir()
	j, _, _ := mustOpen(t, dir, d.options(size))
	mustAppend(t, j, first...)
	end, bytes := j.End(), j.Size()
	d.room, d.later = room, later
	if _, err := j.Append(batch...); !errors.Is(err, ErrNotSaved) || !errors.Is(err, errDisk) {
		t.Fatalf("room %d: %v", room, err)
	}
	if j.End() != end || j.Size() != bytes || diskSize(t, dir) != bytes {
		t.Fatalf("room %d: end %v size %d on disk %d, were %v %d", room, j.End(), j.Size(), diskSize(t, dir), end, bytes)
	}
	_, report, g := mustOpen(t, dir, quick()) // as after a crash at this moment
	wantFrames(t, g, first)
	if report.Healed() {
		t.Fatalf("room %d: %+v", room, report)
	}
	d.room = -1
	mustAppend(t, j, "again")
	mustClose(t, j)
	_, _, g = mustOpen(t, dir, quick())
	wantFrames(t, g, append(slices.Clone(first), "again"))
}

func TestFailedSyncStops(t *testing.T) {
	for _, size := range []int64{0, 1} {
		d := &disk{room: -1}
		dir := t.TempDir()
		j, _, _ := mustOpen(t, dir, d.options(size))
		mustAppend(t, j, "kept")
		d.failSyncs = true
		if _, err := j.Append([]byte("a"), []byte("b")); !errors.Is(err, ErrStopped) || !errors.Is(err, errDisk) {
			t.Fatal(err)
		}
		d.failSyncs = false
		if _, err := j.Append([]byte("c")); !errors.Is(err, ErrStopped) {
			t.Errorf("after a failed sync: %v", err)
		}
		if err := j.Cut(Pos{1, 96, 1}); !errors.Is(err, ErrStopped) {
			t.Errorf("cut after a failed sync: %v", err)
		}
		var g got
		if err := j.Scan(Pos{}, g.take); err != nil {
			t.Error(err)
		}
		wantFrames(t, g, []string{"kept"})
		mustClose(t, j)
		j, _, again := mustOpen(t, dir, d.options(size))
		wantFrames(t, again, []string{"kept"})
		mustAppend(t, j, "d")
	}
}

func TestDiskFailsInCut(t *testing.T) {
	d := &disk{room: -1}
	dir := t.TempDir()
	j, _, _ := mustOpen(t, dir, d.options(300))
	pos := mustAppend(t, j, text(8, 100)...)
	d.room = 10
	if err := j.Cut(pos[3]); !errors.Is(err, ErrNotSaved) {
		t.Fatalf("no room for the quarantine: %v", err)
	}
	d.room = -1
	var g got
	if err := j.Scan(Pos{}, g.take); err != nil {
		t.Fatal(err)
	}
	wantFrames(t, g, text(8, 100))
	mustAppend(t, j, "on")
	if err := j.Cut(pos[3]); err != nil {
		t.Fatal(err)
	}
	mustAppend(t, j, "new")
	mustClose(t, j)
	_, _, again := mustOpen(t, dir, quick())
	wantFrames(t, again, append(text(3, 100), "new"))
}
