package command

import (
	"fyne.io/fyne/v2"

	"placebook/ui/look"
)

// The commands.
const (
	Import ID = "import"
	Save   ID = "save"
	Close  ID = "close"

	Undo   ID = "undo"
	Redo   ID = "redo"
	New    ID = "new"
	Delete ID = "delete"
	Find   ID = "find"
	Search ID = "search"

	Partners ID = "partners"
	Reports  ID = "reports"
	Settings ID = "settings"

	ThemeSystem   ID = "theme system"
	ThemeLight    ID = "theme light"
	ThemeDark     ID = "theme dark"
	ThemeContrast ID = "theme contrast"
	LargerText    ID = "larger text"
	SmallerText   ID = "smaller text"

	Keys ID = "keys"
)

// list is in the order of the menus. The pages keep their number in the rail
// for ever: those that come later have theirs already.
var list = []Command{
	{ID: Import, Menu: "File", Label: "Import a list...", Icon: look.Import, Key: fyne.KeyI, Mods: ctrl},
	{ID: Save, Menu: "File", Label: "Save", Icon: look.SaveIcon, Key: fyne.KeyS, Mods: ctrl},
	{ID: Close, Menu: "File", Label: "Close Placebook", Key: fyne.KeyQ, Mods: ctrl, Anywhere: true, Rule: true},

	{ID: Undo, Menu: "Edit", Label: "Undo", Icon: look.UndoIcon, Key: fyne.KeyZ, Mods: ctrl},
	{ID: Redo, Menu: "Edit", Label: "Redo", Icon: look.RedoIcon, Key: fyne.KeyY, Mods: ctrl},
	{ID: New, Menu: "Edit", Label: "New", Icon: look.Plus, Key: fyne.KeyN, Mods: ctrl, Rule: true},
	{ID: Delete, Menu: "Edit", Label: "Delete what is chosen", Icon: look.Trash, Key: fyne.KeyDelete, Mods: ctrl},
	{ID: Find, Menu: "Edit", Label: "Find in this list", Icon: look.Filter, Key: fyne.KeyF, Mods: ctrl, Rule: true},
	{ID: Search, Menu: "Edit", Label: "Search everything", Icon: look.Search, Key: fyne.KeyK, Mods: ctrl},

	{ID: Partners, Menu: "Go", Label: "Partners", Icon: look.People, Key: fyne.Key2, Mods: ctrl},
	{ID: Reports, Menu: "Go", Label: "Reports", Icon: look.Report, Key: fyne.Key7, Mods: ctrl},
	{ID: Settings, Menu: "Go", Label: "Settings", Icon: look.Sliders, Key: fyne.Key9, Mods: ctrl},

	{ID: ThemeSystem, Menu: "View", Label: "As the computer is set", Anywhere: true},
	{ID: ThemeLight, Menu: "View", Label: "Light", Anywhere: true},
	{ID: ThemeDark, Menu: "View", Label: "Dark", Anywhere: true},
	{ID: ThemeContrast, Menu: "View", Label: "High contrast", Anywhere: true},
	{ID: LargerText, Menu: "View", Label: "Larger text", Key: fyne.KeyEqual, Mods: ctrl, Anywhere: true, Rule: true},
	{ID: SmallerText, Menu: "View", Label: "Smaller text", Key: fyne.KeyMinus, Mods: ctrl, Anywhere: true},

	{ID: Keys, Menu: "Help", Label: "Keys and hints", Icon: look.Help, Key: fyne.KeyF1, Anywhere: true},
}
