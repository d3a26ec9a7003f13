package kit

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
)

func inline() (*Runner, *bytes.Buffer) {
	var log bytes.Buffer
	return NewInlineRunner(slog.New(slog.NewTextHandler(&log, nil))), &log
}

func TestRunnerBringsTheResultBack(t *testing.T) {
	r, _ := inline()
	var steps []string
	idle := 0
	r.OnStep = func(key string, s Step) { steps = append(steps, key+": "+s.Text) }
	r.OnIdle = func() { idle++ }
	got := 0
	Run(r, "import", func(_ context.Context, step func(Step)) (int, error) {
		step(Step{Part: 0.5, Text: "half"})
		if !r.Busy() {
			t.Error("not busy while working")
		}
		return 7, nil
	}, func(n int, err error) { got = n })
	if got != 7 || len(steps) != 1 || steps[0] != "import: half" || idle != 1 || r.Busy() {
		t.Errorf("got %d, steps %v, idle %d, busy %v", got, steps, idle, r.Busy())
	}
}

func TestRunnerTurnsAPanicIntoASentence(t *testing.T) {
	for name, tc := range map[string]struct {
		panic func()
		log   string
	}{
		"a value":         {func() { panic("020 7946 0002") }, "panic=string"},
		"a runtime error": {func() { var s []int; _ = s[len(s)] }, "index out of range"},
	} {
		t.Run(name, func(t *testing.T) {
			r, log := inline()
			var got error
			Run(r, "import", func(context.Context, func(Step)) (int, error) { tc.panic(); return 0, nil }, func(_ int, err error) { got = err })
			if !errors.Is(got, ErrPanic) {
				t.Errorf("done got %v", got)
			}
			if !strings.Contains(log.String(), tc.log) || strings.Contains(log.String(), "7946") {
				t.Errorf("the log says %s", log)
			}
			if r.Busy() {
				t.Error("still busy")
			}
		})
	}
}

// byHand is a runner whose results come back when the test lets them.
func byHand() (*Runner, chan func()) {
	r, _ := inline()
	posts := make(chan func(), 16)
	r.inline = false
	r.post = func(f func()) { posts <- f }
	return r, posts
}

func TestLatestWins(t *testing.T) {
	r, posts := byHand()
	var done []string
	cancelled := make(chan bool, 1)
	Run(r, "search", func(ctx context.Context, _ func(Step)) (string, error) {
		<-ctx.Done()
		cancelled <- true
		return "old", ctx.Err()
	}, func(s string, _ error) { done = append(done, s) })
	Run(r, "search", func(context.Context, func(Step)) (string, error) { return "new", nil }, func(s string, _ error) { done = append(done, s) })
	<-cancelled
	(<-posts)()
	(<-posts)()
	if len(done) != 1 || done[0] != "new" {
		t.Errorf("done with %v, wants the new one only", done)
	}
}

func TestOtherKeysAreLeftAlone(t *testing.T) {
	r, posts := byHand()
	var done []string
	for _, key := range []string{"a", "b"} {
		Run(r, key, func(ctx context.Context, _ func(Step)) (string, error) { return key, ctx.Err() }, func(s string, err error) {
			if err == nil {
				done = append(done, s)
			}
		})
	}
	(<-posts)()
	(<-posts)()
	if len(done) != 2 {
		t.Errorf("done %v, wants both", done)
	}
}

func TestCancel(t *testing.T) {
	for name, cancel := range map[string]func(r *Runner){
		"by key": func(r *Runner) { r.Cancel("other"); r.Cancel("export") },
		"all":    func(r *Runner) { r.CancelAll() },
	} {
		t.Run(name, func(t *testing.T) {
			r, posts := byHand()
			var got error
			Run(r, "export", func(ctx context.Context, step func(Step)) (int, error) {
				<-ctx.Done()
				return 0, ctx.Err()
			}, func(_ int, err error) { got = err })
			cancel(r)
			(<-posts)()
			if !errors.Is(got, context.Canceled) || r.Busy() {
				t.Errorf("got %v, busy %v", got, r.Busy())
			}
		})
	}
}
