package ui

import (
	"fyne.io/fyne/v2"

	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/page"
)

// own are the commands that the window does by itself, whatever page is open.
var own map[command.ID]func(*Window)

func init() { // the commands run what looks commands up
	own = map[command.ID]func(*Window){
		command.Import: (*Window).importList,
		command.Close:  (*Window).Close,
		command.Undo:   (*Window).undoHere,
		command.Redo:   (*Window).redoHere,
		command.Search: (*Window).search,
		command.Lock:   (*Window).lock,
		command.Paste:  (*Window).paste,

		command.SpokeTo:  (*Window).spokeTo,
		command.Back:     (*Window).goBack,
		command.Forward:  (*Window).goForward,
		command.Home:     goTo("home"),
		command.Partners: goTo("partners"),
		command.Meetings: goTo("meetings"),
		command.Places:   goTo("neighbourhoods"),
		command.Reports:  goTo("reports"),
		command.Settings: goTo("settings"),

		command.Declarers: goToPart("partners", "Who declares"),
		command.Twins:     goToPart("partners", "Duplicates"),

		command.ThemeSystem:   theme(""),
		command.ThemeLight:    theme("light"),
		command.ThemeDark:     theme("dark"),
		command.ThemeContrast: theme("contrast"),
		command.LargerText:    textSize(0.1),
		command.SmallerText:   textSize(-0.1),

		command.Help: (*Window).help,
		command.Keys: (*Window).keys,
	}
}

// ready tells whether a command of the window has something to work with now.
// Those that are not here always have.
var ready = map[command.ID]func(*Window) bool{
	command.Lock:    (*Window).canLock,
	command.Back:    func(w *Window) bool { return len(w.been.back) > 0 },
	command.Forward: func(w *Window) bool { return len(w.been.forward) > 0 },
	command.Undo:    func(w *Window) bool { return w.canUndoHere(false) },
	command.Redo:    func(w *Window) bool { return w.canUndoHere(true) },
	command.Paste:   (*Window).canPaste,
}

// doing gives what a command would do now, nil where there is nothing to do it
// with.
func (w *Window) doing(c command.Command) func() {
	if w.store == nil && !c.Anywhere {
		return nil
	}
	if do := own[c.ID]; do != nil {
		if can := ready[c.ID]; can != nil && !can(w) {
			return nil
		}
		return func() { do(w) }
	}
	if d, ok := w.now.(page.Doer); ok {
		return d.Doing(c.ID)
	}
	return nil
}

// Doing gives what a command would do now, nil for nothing.
func (w *Window) Doing(id command.ID) func() { return w.doing(command.Of(id)) }

// Do gives a command, as its keys do.
func (w *Window) Do(id command.ID) { w.run(command.Of(id)) }

// run does a command, unless a dialog waits for an answer.
func (w *Window) run(c command.Command) {
	if w.busyWithDialog() {
		return
	}
	if do := w.doing(c); do != nil {
		do()
	}
}

// Menu opens a menu of commands.
func (w *Window) Menu(at fyne.Position, ids ...command.ID) {
	items := make([]kit.MenuItem, len(ids))
	for i, id := range ids {
		c := command.Of(id)
		do := w.doing(c)
		items[i] = kit.MenuItem{Label: c.Label, Icon: c.Icon, Note: c.Keys(), Rule: c.Rule && i > 0, Disabled: do == nil, Checked: w.inForce(id), Do: do}
	}
	kit.ShowMenu(w.Canvas(), at, items...)
}

// inForce tells whether a theme is the one in use.
func (w *Window) inForce(id command.ID) bool {
	switch w.o.Laptop.Theme {
	case "":
		return id == command.ThemeSystem
	case "light":
		return id == command.ThemeLight
	case "dark":
		return id == command.ThemeDark
	case "contrast":
		return id == command.ThemeContrast
	}
	return false
}

func goTo(key string) func(*Window) { return func(w *Window) { w.Go(page.Place{Page: key}) } }

// spokeTo notes down what was said, to whoever is chosen on the open page.
func (w *Window) spokeTo() {
	at, _ := w.place()
	page.SpokeTo(w, at)
}

// goToPart leads to a part of a page.
func goToPart(key, part string) func(*Window) {
	return func(w *Window) { w.Go(page.Place{Page: key, List: part}) }
}

func (w *Window) importList() {
	w.leave(func() { w.Import("", "") })
}

// canUndoHere tells whether Undo, or Redo, has something to do.
func (w *Window) canUndoHere(redo bool) bool {
	_, inBox := w.win.Canvas().Focused().(interface{ TakeBack() bool })
	_, step := w.canTakeBack(redo)
	return inBox || step
}

// undoHere takes back typing where the keyboard is in a box that has any, else
// the last step.
func (w *Window) undoHere() {
	box, ok := w.win.Canvas().Focused().(interface{ TakeBack() bool })
	if !ok || !box.TakeBack() {
		w.Undo()
	}
}

func (w *Window) redoHere() {
	box, ok := w.win.Canvas().Focused().(interface{ BringBack() bool })
	if !ok || !box.BringBack() {
		w.Redo()
	}
}

// Undo takes back the last step.
func (w *Window) Undo() { w.takeBack(false) }

// Redo brings back the step that was taken back last.
func (w *Window) Redo() { w.takeBack(true) }

func (w *Window) takeBack(redo bool) {
	if w.store == nil {
		return
	}
	if _, ok := w.canTakeBack(redo); !ok {
		return
	}
	do, word, back := w.store.Undo, "Undone", "Redo"
	if redo {
		do, word, back = w.store.Redo, "Done again", "Undo"
	}
	out, err := do()
	if err != nil {
		w.Fail(err)
		return
	}
	said := word + ": " + out.Title
	if out.About != "" {
		said += ", " + out.About
	}
	said += "."
	if len(out.Left) == 1 {
		said += " " + out.Left[0]
	} else if len(out.Left) > 1 {
		said += " " + out.Left[0] + " And " + more(len(out.Left)-1) + "."
	}
	w.Say(said, back, func() { w.takeBack(!redo) })
}

func (w *Window) canTakeBack(redo bool) (string, bool) {
	if redo {
		return w.store.CanRedo()
	}
	return w.store.CanUndo()
}
