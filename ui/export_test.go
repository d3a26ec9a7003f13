package ui

import "placebook/ui/command"

// Does tells whether the window itself does a command, whatever page is open.
func (w *Window) Does(id command.ID) bool { return own[id] != nil }

// Rail lists the keys of the pages, those with a button of their own as well.
func Rail() (keys []string) {
	for _, p := range places() {
		keys = append(keys, p.key)
	}
	return keys
}

// Find does what a keystroke in the search on top does.
func (w *Window) Find(words string) { w.find(words) }
