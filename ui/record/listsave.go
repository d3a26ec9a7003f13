package record

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
)

// SaveView saves how the list is shown as a view with a name, or, where a saved
// view is shown, offers what can be done with it.
func (l *List) SaveView() {
	if l.savedView() != nil {
		l.viewMenu()
		return
	}
	l.nameView("Save this view", "", func(title string) {
		l.putView("Save view", title, l.a, "\u201c"+title+"\u201d saved. It stands beside the other views of this list.")
	})
}

// viewMenu offers what can be done with the saved view that is shown.
func (l *List) viewMenu() {
	v := *l.savedView()
	changed := !v.a.equal(l.a)
	kit.ShowMenuBelow(l.saver, 0,
		kit.MenuItem{Label: "Keep the changes in \u201c" + v.title + "\u201d", Icon: look.SaveIcon, Disabled: !changed, Do: func() {
			l.putView("Change view", v.title, l.a, "\u201c"+v.title+"\u201d changed.")
		}},
		kit.MenuItem{Label: "Undo the changes", Icon: look.UndoIcon, Disabled: !changed, Do: func() {
			l.a = v.a.clone()
			l.setSaver()
			l.rearrange()
		}},
		kit.MenuItem{Label: "Save as another view...", Icon: look.Plus, Do: func() {
			l.nameView("Save as another view", "", func(title string) { l.putView("Save view", title, l.a, "\u201c"+title+"\u201d saved.") })
		}},
		kit.MenuItem{Label: "Rename...", Icon: look.Pencil, Rule: true, Do: func() { l.nameView("Rename the view", v.title, l.renameView) }},
		kit.MenuItem{Label: "Delete the view", Icon: look.Trash, Do: l.DeleteView})
}

// nameView asks for the name of a view.
func (l *List) nameView(heading, name string, then func(title string)) {
	box := kit.NewTextBox("Name of the view")
	box.SetText(name)
	var d *kit.Dialog
	box.OnChange = func(text string) {
		box.SetError("")
		box.SetNote("")
		if other := l.viewCalled(text); other != nil && other.title != name {
			box.SetNote("There is a view of this name. It will be replaced.")
		}
	}
	explain := kit.NewWrapped(kit.Muted, "It keeps what narrows the list, its order, its groups and its columns.")
	d = kit.NewDialog(heading, kit.Column(12, box, explain), kit.Answer{Label: "Save", Icon: look.SaveIcon, Kind: kit.Primary, Stay: true, Do: func() {
		title := strings.Join(strings.Fields(box.Text()), " ")
		if wrong := l.wrongTitle(title); wrong != "" {
			box.SetError(wrong)
			l.o.Canvas().Focus(box.Entry())
			return
		}
		d.Close()
		then(title)
	}})
	d.Show(l.o.Canvas(), box.Entry())
}

func (l *List) wrongTitle(title string) string {
	if title == "" {
		return "A view needs a name"
	}
	for _, v := range l.views {
		if strings.EqualFold(v.Label, title) {
			return "The list has a view of this name already: give this one another"
		}
	}
	return ""
}

func (l *List) viewCalled(title string) *savedView {
	for i, v := range l.saved {
		if strings.EqualFold(v.title, strings.Join(strings.Fields(title), " ")) {
			return &l.saved[i]
		}
	}
	return nil
}

// viewRecord makes the setting of a view. Two laptops that save a view of one
// name make one view.
func (l *List) viewRecord(title string, a Arrangement) *data.Setting {
	s := &data.Setting{Name: data.SettingView, Of: l.o.Key, Value: title}
	s.ID = data.Settings.Derive(s)
	data.Settings.Field("items").SetElems(s, a.Parts())
	return s
}

// putView saves a view and shows it.
func (l *List) putView(step, title string, a Arrangement, said string) {
	s := l.viewRecord(title, a)
	if l.do(step, func(tx *store.Tx) error { return edit.Save(tx, s) }, said) {
		l.leaveOnly()
		if l.view == "" { // what was narrowed is found behind its tab from now on
			l.a.Words, l.a.Conditions = "", nil
		}
		l.Refresh(nil)
		l.ShowTab(savedPrefix + string(s.ID))
	}
}

// renameView gives the view that is shown another name. The name makes the ID,
// so the view is another record then.
func (l *List) renameView(title string) {
	v := *l.savedView()
	s := l.viewRecord(title, v.a)
	if s.ID == v.id && title == v.title {
		return
	}
	ok := l.do("Rename view", func(tx *store.Tx) error {
		if s.ID != v.id {
			if err := edit.Delete(tx, data.Settings, v.id); err != nil {
				return err
			}
		}
		return edit.Save(tx, s)
	}, "The view is called "+title+" now.")
	if ok {
		l.Refresh(nil)
		l.ShowTab(savedPrefix + string(s.ID))
	}
}

// DeleteView deletes the saved view that is shown; its rows stay.
func (l *List) DeleteView() {
	v := l.savedView()
	if v == nil {
		return
	}
	id, said := v.id, "The view "+v.title+" deleted. Nothing else is."
	if l.do("Delete view", func(tx *store.Tx) error { return edit.Delete(tx, data.Settings, id) }, said) {
		l.Refresh(nil)
	}
}

// ViewShown reports whether a saved view is shown.
func (l *List) ViewShown() bool { return l.savedView() != nil }

// do runs a step about the list itself and tells what it did.
func (l *List) do(step string, job func(*store.Tx) error, said string) bool {
	if err := l.o.Update(step, job); err != nil {
		l.o.Failed(err)
		return false
	}
	l.o.Say(said, "Undo", l.o.Undo)
	return true
}

// CopyRows puts the chosen rows where a spreadsheet takes them from, with their
// headings, as they are seen.
func (l *List) CopyRows() {
	ids := map[data.ID]bool{}
	for _, id := range l.Selected() {
		ids[id] = true
	}
	if len(ids) == 0 {
		return
	}
	lines := []string{tabbed(l.Table.Titles())}
	l.look(func(b *book.Book) {
		for _, r := range l.shown {
			if !ids[r.id] {
				continue
			}
			var cells []string
			for _, c := range l.cellsOf(b, r) {
				cells = append(cells, c.Lead+c.Text)
			}
			lines = append(lines, tabbed(cells))
		}
	})
	setClipboard(strings.Join(lines, "\r\n") + "\r\n")
	l.o.Say("Copied "+counted(len(ids), "row")+".", "", nil)
}

func tabbed(cells []string) string {
	out := slices.Clone(cells)
	for i, c := range out {
		out[i] = oneLine(c)
	}
	return strings.Join(out, "\t")
}
