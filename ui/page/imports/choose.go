package imports

import (
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/intake"
	"placebook/ui/kit"
	"placebook/ui/look"
)

// choosePart is the first step: which file, and which list it is.
type choosePart struct {
	i      *imports
	lists  *kit.Segmented
	about  *kit.Words
	place  *kit.TextBox
	button *kit.Button
	box    fyne.CanvasObject
}

// spreadsheets are the files that can be read.
var spreadsheets = []string{".xlsx", ".xlsm", ".csv", ".tsv", ".txt"}

// A listChoice is a list a file can be, and what that means.
type listChoice struct{ key, label, about string }

// listChoices are those most files are.
var listChoices = []listChoice{
	{"organisations", "Organisations", "One row for each organisation."},
	{"people", "People", "One row for each person; an organisation that is not there yet is made."},
	{intake.Contacts, "Contacts", "One row for each person, with the organisation's own details beside it: organisations and people come in at once."},
}

// lists are those a file can be here: the usual ones, and the one that was asked
// for on the page one came from.
func (i *imports) lists() []listChoice {
	k := data.KindOf(i.asked)
	if k == nil || slices.ContainsFunc(listChoices, func(l listChoice) bool { return l.key == k.List }) {
		return listChoices
	}
	return append(slices.Clone(listChoices), listChoice{k.List, k.Plural, "One row for each " + k.Name + "."})
}

const findOut = "Placebook looks at the headings and says which list it took the file for. You can change it."

func newChoosePart(i *imports) *choosePart {
	c := &choosePart{i: i, about: kit.NewWrapped(kit.Small, findOut), place: kit.NewTextBox("Or type or paste where the file is")}
	choices := []kit.Choice{{Key: "", Label: "Find out for me"}}
	for _, l := range i.lists() {
		choices = append(choices, kit.Choice{Key: l.key, Label: l.label})
	}
	c.lists = kit.NewSegmented("Which list is it?", choices...)
	c.lists.Choose(i.list)
	c.lists.OnChange = c.setList
	c.say(i.list)
	c.button = kit.NewButton(kit.Primary, look.Folder, "Choose a file", c.ask)
	c.place.SetHint("Documents/Partners contacts.xlsx")
	c.place.OnEnter = c.take
	drop := kit.NewDropZone("Drop a spreadsheet here", "Excel or CSV; it is read, never changed", c.ask)
	read := kit.NewButton(kit.Outline, look.ChevronRight, "Read it", func() { c.take(c.place.Text()) })
	c.box = kit.NewPanel(kit.SurfaceGround, kit.AllEdges, kit.Pad(24, 24, 24, 24, kit.Column(16,
		kit.Column(6, kit.NewWords(kit.Bold, "Which list is it?"), kit.Row(0, c.lists, kit.Spring()), c.about),
		kit.Sized(0, look.Dim(150), drop),
		kit.Row(0, kit.Spring(), c.button, kit.Spring()),
		kit.Row(12, kit.Grow(c.place), kit.Column(0, kit.Space(1, look.Dim(20)), read)))))
	return c
}

func (c *choosePart) ask() { c.i.h.ChooseFile("Choose your list", spreadsheets, c.i.read) }

func (c *choosePart) take(text string) {
	home, _ := os.UserHomeDir()
	path := cleanPath(text, home)
	if path == "" {
		c.place.SetError("Say where the file is, or choose it with the button above")
		c.i.h.Canvas().Focus(c.place.Entry())
		return
	}
	c.place.SetError("")
	if _, err := os.Stat(path); err != nil && home != "" && !filepath.IsAbs(path) {
		path = filepath.Join(home, path) // as the hint has it
	}
	c.i.read(path)
}

// setList takes the list the person says; a file that was read is looked at
// anew.
func (c *choosePart) setList(list string) {
	c.i.list = list
	c.i.forget()
	c.i.mapping = map[string]string{}
	c.say(list)
	c.i.show()
}

func (c *choosePart) say(list string) {
	c.about.SetText(findOut)
	for _, l := range c.i.lists() {
		if l.key == list {
			c.about.SetText(l.about)
		}
	}
}

func (c *choosePart) content() fyne.CanvasObject {
	return kit.Scroll(kit.Pad(8, 24, 24, 24, kit.Column(0, kit.AtMost(look.Dim(720), c.box))))
}

func (c *choosePart) foot() fyne.CanvasObject {
	row := kit.Wrapping(8, kit.Grow(kit.NewWrapped(kit.Muted, "You see what will happen to every row before anything is written.")),
		kit.NewButton(kit.Plain, look.NoIcon, "Cancel", c.i.stop))
	if c.i.file != nil {
		row.Add(kit.NewButton(kit.Outline, look.ChevronRight, "Go on with "+c.i.file.Name, c.i.goOn))
	}
	return row
}
