package ui

import (
	"context"
	"errors"
	"fmt"

	"placebook/data"
	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/kit"
)

// refreshState shows how things stand: the status line, Undo and Redo, the
// window's title.
func (w *Window) refreshState() {
	if w.frame == nil {
		return
	}
	w.frame.Status.SetDay(w.Today().Weekday())
	w.showState()
	_, undo := w.store.CanUndo()
	_, redo := w.store.CanRedo()
	able(w.frame.Top.Undo, undo)
	able(w.frame.Top.Redo, redo)
	w.showWays()
	w.Retitle()
}

func able(b *kit.Button, can bool) {
	switch {
	case can == !b.Disabled():
	case can:
		b.Enable()
	default:
		b.Disable()
	}
}

// showState says how the data stands.
func (w *Window) showState() {
	line := w.frame.Status
	switch err := w.store.ReadOnly(); {
	case err != nil:
		line.SetState(kit.Stopped, data.Sentence(err))
	case w.saving:
		line.SetState(kit.Busy, "Saving. What was here before is safe.")
	case w.trouble != "":
		line.SetState(kit.Beware, w.trouble)
	case w.isSample():
		line.SetState(kit.Fine, "Sample data, kept apart from your own. No signal needed.")
	default:
		line.SetState(kit.Fine, "All saved on this laptop. No signal needed.")
	}
}

// working shows how far slow work is.
func (w *Window) working(_ string, s kit.Step) {
	if w.frame == nil {
		w.progress.Step(s)
		w.progress.Show()
		return
	}
	w.frame.Status.Working(s)
	w.saving = s.Firm
	w.showState()
}

// idle is called when no slow work is left.
func (w *Window) idle() {
	if w.frame == nil {
		w.progress.Hide()
		return
	}
	w.frame.Status.Idle()
	w.saving = false
	w.showState()
	w.lockLate()
}

// Say tells what was done. Its action is for the step just made: it goes as soon
// as another one was.
func (w *Window) Say(message, action string, do func()) {
	if w.frame != nil {
		w.said = forEver
		if action == command.Of(command.Undo).Label || action == command.Of(command.Redo).Label {
			w.said = w.steps.Load()
		}
		w.frame.Say(message, action, do)
	}
}

// forEver is the step of a message that no later one overtakes.
const forEver = -1

// outdated takes the action off a message that a later step has overtaken.
func (w *Window) outdated() {
	if w.said != forEver && w.said != w.steps.Load() {
		w.said = forEver
		w.frame.Toast.Withdraw()
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
	if errors.Is(err, store.ErrReadOnly) && w.frame != nil {
		w.trouble = data.Sentence(err) // until something could be saved again
		w.showState()
	}
	kit.Tell(w.win.Canvas(), "That did not work", data.Sentence(err))
}

func more(n int) string {
	if n == 1 {
		return "one more"
	}
	return fmt.Sprintf("%d more", n)
}
