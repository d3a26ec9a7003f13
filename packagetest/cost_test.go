package packagetest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// A cost is what a program with a window costs.
type cost struct {
	start  time.Duration // until the first picture, the least of several
	idle   float64       // of one processor, in percent, while nothing happens
	memory int64         // bytes that are its own
}

// most is how much longer than a bare window Placebook may take to start.
const most = 1.3

// TestTheTable measures Placebook beside a bare window of the toolkit, and
// prints the table that `make sizes` is for.
func TestTheTable(t *testing.T) {
	s := screen{t: t}
	dir := t.TempDir()
	runs(t, "dpkg-deb", "-x", file(t, "PLACEBOOK_DIST", "*.deb"), filepath.Join(dir, "deb"))
	bare := filepath.Join(dir, "bare")
	build := exec.Command("go", "build", "-buildmode=pie", "-tags", os.Getenv("TAGS"), "-ldflags", "-s -w", "-o", bare, "placebook/ui/desktop/bare")
	build.Env = append(os.Environ(), "CGO_ENABLED=1")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("building a bare window: %v\n%s", err, out)
	}
	ours := filepath.Join(dir, "deb", "usr", "bin", "placebook")
	var costs [2]cost
	for round := range 5 { // in turn, so that a busy moment hits both
		for i, program := range []struct{ path, window string }{{bare, "Bare"}, {ours, "Placebook"}} {
			c := s.costs(program.path, program.window, dir, round == 0)
			if round == 0 {
				costs[i] = c
			}
			costs[i].start = min(costs[i].start, c.start)
		}
	}
	var table strings.Builder
	fmt.Fprintf(&table, "%-34s %12s %12s\n", "", "bare window", "Placebook")
	fmt.Fprintf(&table, "%-34s %9d ms %9d ms\n", "start to first picture", costs[0].start.Milliseconds(), costs[1].start.Milliseconds())
	fmt.Fprintf(&table, "%-34s %10.1f %% %10.1f %%\n", "idle, of one processor", costs[0].idle, costs[1].idle)
	fmt.Fprintf(&table, "%-34s %9d MB %9d MB\n", "memory of its own, idle", costs[0].memory>>20, costs[1].memory>>20)
	entries, err := os.ReadDir(folder(t, "PLACEBOOK_DIST"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if i, err := e.Info(); err == nil {
			fmt.Fprintf(&table, "%-48s %8.1f MB\n", e.Name(), float64(i.Size())/1e6)
		}
	}
	t.Logf("\n%s", &table)
	if dir := os.Getenv("PLACEBOOK_PICTURES"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, "table.txt"), []byte(table.String()), 0o600); err != nil {
			t.Error(err)
		}
	}
	if ratio := float64(costs[1].start) / float64(costs[0].start); ratio > most {
		t.Errorf("Placebook starts in %.2f times what a bare window takes, more than %.1f", ratio, most)
	}
}

// idleFor is how long a program is watched while nothing happens.
const idleFor = 5 * time.Second

// costs starts a program with nothing of its own yet, waits for its first
// picture, and ends it.
func (s screen) costs(program, window, home string, watch bool) (c cost) {
	s.t.Helper()
	run := exec.Command(program)
	run.Env = append(os.Environ(), "HOME="+home, "XDG_DATA_HOME="+filepath.Join(home, "data"), "XDG_CONFIG_HOME="+filepath.Join(home, "config"),
		"XDG_RUNTIME_DIR="+home, "DBUS_SESSION_BUS_ADDRESS=unix:path="+filepath.Join(home, "no-bus"))
	if err := run.Start(); err != nil {
		s.t.Fatal(err)
	}
	defer func() {
		_ = run.Process.Signal(os.Interrupt)
		_ = run.Wait()
	}()
	s.often(5*time.Millisecond, "the first picture", func() bool { return painted(s.t) })
	c.start = age(s.t, run.Process.Pid)
	s.window(window)
	if watch {
		before := ticks(s.t, run.Process.Pid)
		over := time.NewTimer(idleFor)
		<-over.C
		c.idle = float64(ticks(s.t, run.Process.Pid)-before) / float64(idleFor/(10*time.Millisecond)) * 100
		c.memory = own(s.t, run.Process.Pid)
	}
	return c
}

// painted reports whether the screen, which is black without a window, shows
// something.
func painted(t *testing.T) bool {
	b, err := os.ReadFile(os.Getenv("PLACEBOOK_SCREEN"))
	if err != nil {
		t.Fatalf("these tests need a display of their own: %v", err)
	}
	const head = 4096
	lit := 0
	for i := head; i < len(b); i += 4 * 97 {
		if b[i] > 60 {
			lit++
		}
	}
	return lit > 1000
}

// stat gives numbers of a process, counted as in proc(5); times are in
// hundredths of a second.
func stat(t *testing.T, pid int, fields ...int) (numbers []int) {
	t.Helper()
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(b), ") ") // the third and what follows
	all := strings.Fields(rest)
	for _, f := range fields {
		n, err := strconv.Atoi(all[f-3])
		if err != nil {
			t.Fatal(err)
		}
		numbers = append(numbers, n)
	}
	return numbers
}

// ticks are the hundredths of a second that a process has had of a processor.
func ticks(t *testing.T, pid int) int {
	t.Helper()
	n := stat(t, pid, 14, 15)
	return n[0] + n[1]
}

// age is how long ago a process began, to a hundredth of a second.
func age(t *testing.T, pid int) time.Duration {
	t.Helper()
	b, err := os.ReadFile("/proc/uptime")
	if err != nil {
		t.Fatal(err)
	}
	up, err := strconv.ParseFloat(strings.Fields(string(b))[0], 64)
	if err != nil {
		t.Fatal(err)
	}
	return time.Duration(int(up*100+0.5)-stat(t, pid, 22)[0]) * 10 * time.Millisecond
}

// own is the memory that is a process's alone.
func own(t *testing.T, pid int) (bytes int64) {
	t.Helper()
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		if strings.HasPrefix(line, "Private_") {
			var kb int64
			fmt.Sscan(strings.Fields(line)[1], &kb)
			bytes += kb << 10
		}
	}
	return bytes
}
