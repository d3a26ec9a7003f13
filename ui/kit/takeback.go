package kit

// TakeBack undoes typing in the box that has the keyboard and reports whether
// there was any to undo. The window asks it first on Ctrl+Z.
func (e *editor) TakeBack() bool {
	was := e.Text
	e.Undo()
	return e.Text != was
}

// BringBack redoes typing, as TakeBack.
func (e *editor) BringBack() bool {
	was := e.Text
	e.Redo()
	return e.Text != was
}
