package settings

import (
	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/kit"
)

// editable says what people call the editable lists, by their settings.
var editable = map[string]string{data.SettingSectors: "Sectors", data.SettingProfession: "Professions"}

// editableLists lists the names of the editable lists that fields of what the
// window shows take their choices from, in the order of the fields.
func editableLists() (out []kit.Choice) {
	seen := map[string]bool{}
	for _, k := range ownKinds() {
		for _, f := range k.Shown() {
			if f.List == "" || seen[f.List] {
				continue
			}
			seen[f.List] = true
			label := editable[f.List]
			if label == "" {
				label = f.Label
			}
			out = append(out, kit.Choice{Key: f.List, Label: label})
		}
	}
	return out
}

// lists is the section of the editable lists.
type lists struct {
	which   *kit.Segmented
	entries *entries
}

func newLists(s *settings) part {
	l := &lists{which: kit.NewSegmented("Which list", editableLists()...)}
	head := kit.Column(16,
		heading("Lists", "What the boxes of your register offer. A new name reaches every record that holds the old one."),
		ahead(l.which))
	l.entries = newEntries(s, "Entries", head, editableLists()[0].Label, edit.Choices{List: l.which.Chosen()})
	l.which.OnChange = l.turn
	return l
}

// turn shows another list.
func (l *lists) turn(list string) {
	for _, c := range editableLists() {
		if c.Key == list {
			l.which.Choose(list)
			l.entries.turn(c.Label, edit.Choices{List: list})
		}
	}
}

func (l *lists) Object() fyne.CanvasObject  { return l.entries.body }
func (l *lists) Focus() fyne.Focusable      { return l.entries.table.Focusable() }
func (l *lists) Changed(store.Batch)        { l.entries.read() }
func (l *lists) Doing(id command.ID) func() { return l.entries.doing(id) }
func (l *lists) Where() string              { return l.which.Chosen() }
func (l *lists) Leave(goOn func())          { l.entries.leave(goOn) }
func (l *lists) GoTo(where string) {
	if where != "" {
		l.turn(where)
	}
}
