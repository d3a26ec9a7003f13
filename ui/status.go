package ui

import (
	"context"
	"errors"
	"fmt"

	"placebook/data"
	"placebook/data/store"
	"placebook/ui/kit"
)

// refreshState shows how things stand: the status line, Undo and Redo, the
// window's title.
func (w *Window) refreshState() {
	if w.frame == nil {
		return
	}
	w.frame.Status.SetDay(w.Today().Weekday())
	if err := w.store.ReadOnly(); err != nil {
		w.frame.Status.SetState(false, data.Sentence(err))
	} else {
		w.frame.Status.SetState(true, "All saved on this laptop. No signal needed.")
	}
	enable(w.frame.Top.Undo, w.store.CanUndo)
	enable(w.frame.Top.Redo, w.store.CanRedo)
	w.Retitle()
}

func enable(b *kit.Button, can func() (string, bool)) {
	if _, ok := can(); ok {
		b.Enable()
	} else {
		b.Disable()
	}
}

// working shows how far slow work is.
func (w *Window) working(_ string, s kit.Step) {
	if w.frame != nil {
		w.frame.Status.Working(s.Text, s.Part)
		return
	}
	w.progress.Set(s.Text, s.Part)
	w.progress.Show()
}

func (w *Window) idle() {
	if w.frame != nil {
		w.frame.Status.Idle()
		return
	}
	w.progress.Hide()
}

// Say tells what was done.
func (w *Window) Say(message, action string, do func()) {
	if w.frame != nil {
		w.frame.Say(message, action, do)
	}
}

// Fail tells a sentence about an error; the error itself is for the log. What
// the person stopped is no failure.
func (w *Window) Fail(err error) {
	if err == nil || errors.Is(err, context.Canceled) {
		return
	}
	var bad *store.InvalidError
	if !errors.As(err, &bad) {
		w.o.Log.Error("told the person", "kind", fmt.Sprintf("%T", err))
	}
	kit.Tell(w.win.Canvas(), "That did not work", data.Sentence(err))
}

func more(n int) string {
	if n == 1 {
		return "one more"
	}
	return fmt.Sprintf("%d more", n)
}
