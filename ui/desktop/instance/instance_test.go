package instance

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"placebook/data"
)

// folder is a short one: the names of sockets have to be.
func folder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "pb-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// meeting gives a test a place of its own, for made-up data.
func meeting(t *testing.T) place {
	t.Helper()
	t.Setenv("XDG_RUNTIME_DIR", folder(t))
	p, err := meetingPlace(filepath.Join(folder(t), "data"))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func long(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	t.Cleanup(cancel)
	return ctx
}

func closes(t *testing.T, f *First) {
	t.Helper()
	if err := f.Close(); err != nil {
		t.Error(err)
	}
}

func TestSecondAsksTheFirst(t *testing.T) {
	p := meeting(t)
	var shown atomic.Int32
	f, err := claim(long(t), p, func() bool { shown.Add(1); return true })
	if err != nil {
		t.Fatal(err)
	}
	for n := int32(1); n <= 3; n++ {
		second, err := claim(long(t), p, func() bool { t.Error("the second was asked"); return true })
		if second != nil || !errors.Is(err, ErrShown) {
			t.Fatalf("the second got %v and %v", second, err)
		}
		if sentence := new(data.Error); !errors.As(err, &sentence) || !strings.Contains(err.Error(), "in front") {
			t.Errorf("the second says %q", err)
		}
		if got := shown.Load(); got != n {
			t.Errorf("shown %d times, wants %d", got, n)
		}
	}
	closes(t, f)
	f, err = claim(long(t), p, func() bool { return true })
	if err != nil {
		t.Fatalf("after the first has gone: %v", err)
	}
	closes(t, f)
}

func TestOtherDataHasAnotherWindow(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", folder(t))
	for _, name := range []string{"a", "b"} {
		f, err := Claim(filepath.Join(folder(t), name), func() bool { return true })
		if err != nil {
			t.Fatal(err)
		}
		defer closes(t, f)
	}
}

// TestManyAtOnce: of many that start at the same moment one is the first, and
// all others have asked it.
func TestManyAtOnce(t *testing.T) {
	const many = 8
	p := meeting(t)
	var shown, firsts, asked atomic.Int32
	var all sync.WaitGroup
	kept := make(chan *First, many)
	for range many {
		all.Go(func() {
			f, err := claim(long(t), p, func() bool { shown.Add(1); return true })
			switch {
			case err == nil:
				firsts.Add(1)
				kept <- f
			case errors.Is(err, ErrShown):
				asked.Add(1)
			default:
				t.Error(err)
			}
		})
	}
	all.Wait()
	if firsts.Load() != 1 || asked.Load() != many-1 || shown.Load() != many-1 {
		t.Errorf("%d firsts, %d asked, shown %d times", firsts.Load(), asked.Load(), shown.Load())
	}
	close(kept)
	for f := range kept {
		closes(t, f)
	}
}

// TestAfterACrash: a socket and a lock file that nobody holds are in nobody's way.
func TestAfterACrash(t *testing.T) {
	p := meeting(t)
	l, err := net.Listen("unix", p.socket)
	if err != nil {
		t.Fatal(err)
	}
	l.(*net.UnixListener).SetUnlinkOnClose(false)
	l.Close()
	if err := os.WriteFile(p.lock, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Lstat(p.socket); err != nil {
		t.Fatal(err)
	}
	f, err := claim(long(t), p, func() bool { return true })
	if err != nil {
		t.Fatal(err)
	}
	if _, err := claim(long(t), p, nil); !errors.Is(err, ErrShown) {
		t.Errorf("the next one got %v", err)
	}
	closes(t, f)
}

// TestFirstIsClosing: whoever comes while the first one closes its data waits,
// and is the first then.
func TestFirstIsClosing(t *testing.T) {
	p := meeting(t)
	var asked sync.Once
	closing := make(chan struct{})
	f, err := claim(long(t), p, func() bool { asked.Do(func() { close(closing) }); return false })
	if err != nil {
		t.Fatal(err)
	}
	var next *First
	done := make(chan error, 1)
	go func() {
		var err error
		next, err = claim(long(t), p, func() bool { return true })
		done <- err
	}()
	<-closing
	if err := f.Leave(); err != nil {
		t.Error(err)
	}
	select {
	case err := <-done:
		t.Fatalf("two at once: %v", err)
	default:
	}
	closes(t, f)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	closes(t, next)
}

// TestFirstHangs: one that has the lock and says nothing, says something else,
// or never shows, is no reason to wait for ever.
func TestFirstHangs(t *testing.T) {
	for name, says := range map[string]string{"nothing": "", "no greeting": "hello\n", "too much": strings.Repeat("x", 2*longestLine), "no answer": greeting + "1\n", "another answer": greeting + "1\nno\n"} {
		t.Run(name, func(t *testing.T) {
			p := meeting(t)
			lock, err := lockFile(p.lock)
			if err != nil {
				t.Fatal(err)
			}
			defer lock.Close()
			l, err := net.Listen("unix", p.socket)
			if err != nil {
				t.Fatal(err)
			}
			defer l.Close()
			ctx, giveUp := context.WithCancel(context.Background())
			go func() {
				for {
					c, err := l.Accept()
					if err != nil {
						return
					}
					fmt.Fprint(c, says)
					giveUp()
				}
			}()
			if _, err := claim(ctx, p, nil); !errors.Is(err, ErrSilent) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestNonsenseIsNotShown: whoever does not ask in the right words is no reason
// to come forward, nor for the next one not to be answered.
func TestNonsenseIsNotShown(t *testing.T) {
	p := meeting(t)
	var shown atomic.Int32
	f, err := claim(long(t), p, func() bool { shown.Add(1); return true })
	if err != nil {
		t.Fatal(err)
	}
	for _, says := range []string{"", "\n", "hide\n", "showing\n", strings.Repeat("show", longestLine)} {
		c, err := net.Dial("unix", p.socket)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(c, says)
		c.Close()
	}
	if err := ask(long(t), p.socket); err != nil {
		t.Error(err)
	}
	if shown.Load() != 1 {
		t.Errorf("shown %d times", shown.Load())
	}
	closes(t, f)
}

func TestMeetingPlace(t *testing.T) {
	run := folder(t)
	t.Setenv("XDG_RUNTIME_DIR", run)
	at := func(dir string) place {
		t.Helper()
		p, err := meetingPlace(dir)
		if err != nil {
			t.Fatal(err)
		}
		if len(p.socket) > longestSocket {
			t.Errorf("%s has %d bytes", p.socket, len(p.socket))
		}
		return p
	}
	real := folder(t)
	link := filepath.Join(folder(t), "link")
	if err := os.Symlink(real, link); err != nil {
		t.Fatal(err)
	}
	before := at(filepath.Join(link, "data"))
	if err := os.Mkdir(filepath.Join(real, "data"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, other := range []string{filepath.Join(link, "data"), filepath.Join(real, "data"), filepath.Join(real, "x", "..", "data") + "/"} {
		if got := at(other); got != before {
			t.Errorf("%s meets at %v, wants %v", other, got, before)
		}
	}
	if at(real) == before {
		t.Error("two folders meet at one place")
	}
	at(filepath.Join(real, strings.Repeat("long/", 60)))
}

// TestWhereNobodyElseIs: a folder that others may enter, or that is a link to
// somewhere, or whose name is too long, is passed over.
func TestWhereNobodyElseIs(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // the person's own profile is nobody else's
	}
	for name, make := range map[string]func(run, folder string) error{
		"open to others": func(_, folder string) error { return errors.Join(os.Mkdir(folder, 0o700), os.Chmod(folder, 0o755)) },
		"a link":         func(run, folder string) error { return os.Symlink(run, folder) },
		"a file":         func(_, folder string) error { return os.WriteFile(folder, nil, 0o600) },
	} {
		t.Run(name, func(t *testing.T) {
			run, tmp := folder(t), folder(t)
			t.Setenv("XDG_RUNTIME_DIR", run)
			t.Setenv("TMPDIR", tmp)
			if err := make(run, filepath.Join(run, "placebook")); err != nil {
				t.Fatal(err)
			}
			p, err := meetingPlace("data")
			if err != nil || !strings.HasPrefix(p.socket, tmp) {
				t.Errorf("meets at %v, %v", p, err)
			}
		})
	}
	t.Run("nowhere", func(t *testing.T) {
		far := filepath.Join(folder(t), strings.Repeat("x", longestSocket))
		t.Setenv("XDG_RUNTIME_DIR", far)
		t.Setenv("TMPDIR", far)
		if f, err := Claim("data", nil); f != nil || !errors.Is(err, errNoFolder) {
			t.Errorf("got %v, %v", f, err)
		}
	})
}

// TestNobody: one that nobody can ask is closed like any other.
func TestNobody(t *testing.T) {
	var f *First
	if err := errors.Join(f.Leave(), f.Close()); err != nil {
		t.Error(err)
	}
}
