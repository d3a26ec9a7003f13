package kit

import (
	"context"
	"fmt"
	"log/slog"
	"runtime"
	"runtime/debug"
	"sync"

	"fyne.io/fyne/v2"
)

// ErrPanic is what done gets when the work panicked. Its sentence is for
// people; what happened stands in the log.
var ErrPanic error = panicked{}

type panicked struct{}

func (panicked) Error() string { return "kit: the work panicked" }

// Say is what people are told.
func (panicked) Say() string {
	return "Something went wrong inside Placebook. Your data is as it was before; please try again."
}

// Step is how far a piece of work is: Part from 0 to 1, below 0 if that is not
// known, and a sentence. Firm work cannot be stopped, such as one write that is
// done whole or not at all: no Cancel is offered.
type Step struct {
	Part float32
	Text string
	Firm bool
}

// Runner does slow work away from the window and brings the result back to
// it. Work under one key is latest-wins: new work cancels the old, whose
// result is dropped. All callbacks come on the window's goroutine.
type Runner struct {
	log    *slog.Logger
	inline bool
	post   func(func())

	// OnStep is called as work goes on, and OnIdle when none is left.
	OnStep func(key string, s Step)
	OnIdle func()

	mu   sync.Mutex
	jobs map[string]*running
}

type running struct{ cancel context.CancelFunc }

// NewRunner returns the runner of a real window.
func NewRunner(log *slog.Logger) *Runner {
	return &Runner{log: log, post: fyne.Do, jobs: map[string]*running{}}
}

// NewInlineRunner returns a runner that does everything at once and in order,
// for tests.
func NewInlineRunner(log *slog.Logger) *Runner {
	return &Runner{log: log, inline: true, post: func(f func()) { f() }, jobs: map[string]*running{}}
}

// Run does work under a key and gives its result to done. Cancelled work ends
// with the context's error, unless newer work has taken its place: then done
// is not called at all. Call it on the window's goroutine.
func Run[T any](r *Runner, key string, work func(ctx context.Context, step func(Step)) (T, error), done func(T, error)) {
	ctx, job := r.begin(key)
	do := func() {
		out, err := guarded(ctx, r, key, job, work)
		r.post(func() {
			if r.end(key, job) {
				done(out, err)
			}
		})
	}
	if r.inline {
		do()
		return
	}
	go do()
}

// guarded turns a panic into an error with a sentence.
func guarded[T any](ctx context.Context, r *Runner, key string, job *running, work func(context.Context, func(Step)) (T, error)) (out T, err error) {
	defer func() {
		if p := recover(); p != nil {
			r.log.Error("work panicked", "key", key, "panic", reason(p), "stack", string(debug.Stack()))
			err = ErrPanic
		}
	}()
	return work(ctx, func(s Step) {
		r.post(func() {
			if r.OnStep != nil && r.current(key, job) {
				r.OnStep(key, s)
			}
		})
	})
}

// reason says what a panic was without any value from the data, which a
// message made by hand may hold.
func reason(p any) string {
	if e, ok := p.(runtime.Error); ok {
		return e.Error()
	}
	return fmt.Sprintf("%T", p)
}

func (r *Runner) begin(key string) (context.Context, *running) {
	ctx, cancel := context.WithCancel(context.Background())
	job := &running{cancel}
	r.mu.Lock()
	old := r.jobs[key]
	r.jobs[key] = job
	r.mu.Unlock()
	if old != nil {
		old.cancel()
	}
	return ctx, job
}

func (r *Runner) current(key string, job *running) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.jobs[key] == job
}

// end takes the job off; false if a newer one has its place.
func (r *Runner) end(key string, job *running) bool {
	r.mu.Lock()
	job.cancel()
	mine := r.jobs[key] == job
	if mine {
		delete(r.jobs, key)
	}
	idle := len(r.jobs) == 0
	r.mu.Unlock()
	if idle && r.OnIdle != nil {
		r.OnIdle()
	}
	return mine
}

// Cancel stops the work under a key, if there is any.
func (r *Runner) Cancel(key string) {
	r.mu.Lock()
	job := r.jobs[key]
	r.mu.Unlock()
	if job != nil {
		job.cancel()
	}
}

// CancelAll stops everything, for Cancel in the status line and for leaving.
func (r *Runner) CancelAll() {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, job := range r.jobs {
		job.cancel()
	}
}

// Busy tells whether anything is under way.
func (r *Runner) Busy() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.jobs) > 0
}
