package command

import (
	"fyne.io/fyne/v2"

	"placebook/ui/look"
)

// The commands.
const (
	Import ID = "import"
	Save   ID = "save"
	Lock   ID = "lock"
	Close  ID = "close"

	Undo     ID = "undo"
	Redo     ID = "redo"
	New      ID = "new"
	Delete   ID = "delete"
	Paste    ID = "paste rows"
	MoveUp   ID = "move up"
	MoveDown ID = "move down"
	Find     ID = "find"
	Search   ID = "search"

	Open      ID = "open"
	CopyRows  ID = "copy rows"
	CopyMail  ID = "copy e-mail addresses"
	Filter    ID = "filter"
	ShowAll   ID = "show all"
	Columns   ID = "columns"
	Group     ID = "group"
	FoldAll   ID = "fold all"
	UnfoldAll ID = "unfold all"
	SaveView  ID = "save view"
	OtherList ID = "other list"
	Headings  ID = "headings"

	SpokeTo       ID = "spoke to"
	StartRole     ID = "start role"
	EndRole       ID = "end role"
	Replace       ID = "replace holder"
	Thanks        ID = "copy thank-you text"
	HandOver      ID = "hand over"
	CloseBody     ID = "close organisation"
	AddMember     ID = "add member"
	PlanMeetings  ID = "plan meetings"
	MoveMeeting   ID = "move meeting"
	CancelMeeting ID = "cancel meeting"

	Agree     ID = "agree"
	Renew     ID = "renew agreement"
	Declare   ID = "declare interest"
	Nothing   ID = "nothing to declare"
	Confirm   ID = "confirm interests"
	EndNow    ID = "end interest"
	Merge     ID = "merge"
	NotSame   ID = "not the same"
	Twins     ID = "duplicates"
	Declarers ID = "who declares"

	Back     ID = "back"
	Forward  ID = "forward"
	Home     ID = "home"
	Partners ID = "partners"
	Meetings ID = "meetings"
	Places   ID = "neighbourhoods"
	Reports  ID = "reports"
	Settings ID = "settings"

	ThemeSystem   ID = "theme system"
	ThemeLight    ID = "theme light"
	ThemeDark     ID = "theme dark"
	ThemeContrast ID = "theme contrast"
	LargerText    ID = "larger text"
	SmallerText   ID = "smaller text"

	Help ID = "help"
	Keys ID = "keys"
)

// list is in the order of the menus. The pages keep their number in the rail
// for ever: those that come later have theirs already.
var list = []Command{
	{ID: Import, Menu: "File", Label: "Import a list...", Icon: look.Import, Key: fyne.KeyI, Mods: ctrl},
	{ID: Save, Menu: "File", Label: "Save", Icon: look.SaveIcon, Key: fyne.KeyS, Mods: ctrl},
	{ID: Lock, Menu: "File", Label: "Lock now", Icon: look.Lock, Key: fyne.KeyL, Mods: ctrl | shift, Rule: true,
		Hint: "The passphrase is asked before anything is shown again; what you are typing is kept."},
	{ID: Close, Menu: "File", Label: "Close Placebook", Key: fyne.KeyQ, Mods: ctrl, Anywhere: true},

	{ID: Undo, Menu: "Edit", Label: "Undo", Icon: look.UndoIcon, Key: fyne.KeyZ, Mods: ctrl},
	{ID: Redo, Menu: "Edit", Label: "Redo", Icon: look.RedoIcon, Key: fyne.KeyY, Mods: ctrl},
	{ID: New, Menu: "Edit", Label: "New", Icon: look.Plus, Key: fyne.KeyN, Mods: ctrl, Rule: true},
	{ID: Delete, Menu: "Edit", Label: "Delete what is chosen", Icon: look.Trash, Key: fyne.KeyDelete, Mods: ctrl},
	{ID: Paste, Menu: "Edit", Label: "Paste rows...", Icon: look.Import, Key: fyne.KeyV, Mods: ctrl, Local: true,
		Hint: "Rows copied in a spreadsheet are looked at as a list that is brought in: nothing is written before you say so."},
	{ID: MoveUp, Menu: "Edit", Label: "Move up", Icon: look.ChevronUp, Key: fyne.KeyUp, Mods: alt, Rule: true,
		Hint: "What is chosen, in a list whose order is the team's: its place changes for everybody."},
	{ID: MoveDown, Menu: "Edit", Label: "Move down", Icon: look.ChevronDown, Key: fyne.KeyDown, Mods: alt},
	{ID: Find, Menu: "Edit", Label: "Find in this list", Icon: look.Filter, Key: fyne.KeyF, Mods: ctrl, Rule: true},
	{ID: Search, Menu: "Edit", Label: "Search everything", Icon: look.Search, Key: fyne.KeyK, Mods: ctrl},

	{ID: Open, Menu: "List", Label: "Open what is chosen", Icon: look.Pencil, Key: fyne.KeyReturn, Local: true},
	{ID: CopyRows, Menu: "List", Label: "Copy rows", Icon: look.Copy, Key: fyne.KeyC, Mods: ctrl, Local: true,
		Hint: "The chosen rows with their headings, ready to be pasted into a spreadsheet."},
	{ID: CopyMail, Menu: "List", Label: "Copy e-mail addresses", Icon: look.Mail, Key: fyne.KeyM, Mods: ctrl | shift,
		Hint: "Those of the chosen rows, as a mail program takes them."},
	{ID: Filter, Menu: "List", Label: "Filter...", Icon: look.Filter, Key: fyne.KeyF, Mods: ctrl | shift, Rule: true,
		Hint: "Show only rows that are as you say, column by column."},
	{ID: ShowAll, Menu: "List", Label: "Show all rows", Icon: look.Close},
	{ID: Columns, Menu: "List", Label: "Columns...", Icon: look.ColumnsIcon, Key: fyne.KeyO, Mods: ctrl | shift,
		Hint: "Which columns the list has, in which order; also those of your own fields."},
	{ID: Group, Menu: "List", Label: "Rows in groups by...", Icon: look.TableIcon, Key: fyne.KeyG, Mods: ctrl | shift,
		Hint: "Left and Right fold and unfold a group."},
	{ID: FoldAll, Menu: "List", Label: "Fold all groups", Icon: look.ChevronRight},
	{ID: UnfoldAll, Menu: "List", Label: "Unfold all groups", Icon: look.ChevronDown},
	{ID: SaveView, Menu: "List", Label: "Save this view...", Icon: look.SaveIcon, Key: fyne.KeyS, Mods: ctrl | shift, Rule: true,
		Hint: "How the list is shown now, under a name. Of a saved view: change, rename or delete it."},
	{ID: Headings, Menu: "List", Label: "To the headings", Key: fyne.KeyH, Mods: ctrl | shift,
		Hint: "Enter sorts, Shift+Left and Shift+Right change a width, Shift+Enter fits it, Ctrl+Left and Ctrl+Right move the column."},
	{ID: OtherList, Menu: "List", Label: "The other list of the page", Key: fyne.KeyE, Mods: ctrl | shift},

	{ID: SpokeTo, Menu: "Partners", Label: "Spoke to...", Icon: look.Note, Key: fyne.KeyL, Mods: ctrl,
		Hint: "Notes down what was said, and when; the partner or person that is chosen is filled in. From anywhere."},
	{ID: StartRole, Menu: "Partners", Label: "Start a role...", Icon: look.PersonPlus, Key: fyne.KeyR, Mods: ctrl, Rule: true,
		Hint: "A representative, a deputy, a lead: for the partner or person that is chosen."},
	{ID: Replace, Menu: "Partners", Label: "Replace the holder...", Icon: look.People, Key: fyne.KeyR, Mods: ctrl | shift,
		Hint: "Ends a role and starts the next holder's in one step; deputies stay with the role."},
	{ID: EndRole, Menu: "Partners", Label: "End the role...", Icon: look.Calendar, Key: fyne.KeyE, Mods: ctrl,
		Hint: "Asks for the last day only; the role stays in the history."},
	{ID: Thanks, Menu: "Partners", Label: "Copy the thank-you text", Icon: look.Copy,
		Hint: "Of a role: how long somebody served, and what moved in that time, ready to be pasted into an e-mail."},
	{ID: HandOver, Menu: "Partners", Label: "Hand over work...", Icon: look.Share, Rule: true,
		Hint: "Gives what a person has in hand to somebody else: you choose what."},
	{ID: CloseBody, Menu: "Partners", Label: "Close or merge...", Icon: look.Close,
		Hint: "Of an organisation that ends, or becomes part of another: its history stays, and points on."},
	{ID: Agree, Menu: "Partners", Label: "Send or sign an agreement...", Icon: look.Pencil, Key: fyne.KeyA, Mods: ctrl | shift, Rule: true,
		Hint: "For the chosen partners together: sent, in review, signed with its day, or declined."},
	{ID: Renew, Menu: "Partners", Label: "New version of the agreement...", Icon: look.Plus,
		Hint: "It replaces the chosen one, which stays with all its signatures; partners and commitments are taken over."},
	{ID: Declare, Menu: "Partners", Label: "Declare an interest...", Icon: look.Note, Key: fyne.KeyD, Mods: ctrl | shift, Rule: true,
		Hint: "Of the chosen person. What was said about nothing to declare ends the day before."},
	{ID: Nothing, Menu: "Partners", Label: "Nothing to declare...", Icon: look.Check,
		Hint: "The chosen people said on a day that they have nothing to declare."},
	{ID: Confirm, Menu: "Partners", Label: "Confirm interests...", Icon: look.Check, Key: fyne.KeyI, Mods: ctrl | shift,
		Hint: "The chosen people looked at their interests on a day, and they stand. Twice a year."},
	{ID: EndNow, Menu: "Partners", Label: "End an interest...", Icon: look.Calendar,
		Hint: "The public register shows it for six months more, the kept one for six years."},
	{ID: Declarers, Menu: "Partners", Label: "Who has to declare", Icon: look.People,
		Hint: "Everybody who sits on a board or group, or the members of one meeting: what they declared, and who has to confirm."},
	{ID: Merge, Menu: "Partners", Label: "Merge two into one...", Icon: look.Copy, Rule: true,
		Hint: "Two chosen organisations or people that are one: side by side, with the values to choose where they differ."},
	{ID: NotSame, Menu: "Partners", Label: "They are not the same", Icon: look.Close,
		Hint: "Two that look alike are two: they are not shown as duplicates again, on any laptop."},
	{ID: Twins, Menu: "Partners", Label: "Duplicates to review", Icon: look.Copy,
		Hint: "Organisations and people that are likely here twice, in pairs beside each other."},
	{ID: PlanMeetings, Menu: "Meetings", Label: "Plan a year of meetings...", Icon: look.Calendar, Key: fyne.KeyY, Mods: ctrl | shift,
		Hint: "Of a board or group, moved round weekends and bank holidays, with the days papers are due. You see the dates before anything is written."},
	{ID: MoveMeeting, Menu: "Meetings", Label: "Move the meeting...", Icon: look.Clock, Key: fyne.KeyD, Mods: ctrl,
		Hint: "To another day; papers due and cut-off move with it."},
	{ID: CancelMeeting, Menu: "Meetings", Label: "Cancel the meeting", Icon: look.Close,
		Hint: "It stays in the diary as cancelled, and nothing counts down to it any more."},
	{ID: AddMember, Menu: "Meetings", Label: "Add a member...", Icon: look.PersonPlus, Key: fyne.KeyB, Mods: ctrl, Rule: true,
		Hint: "To the board or group that is chosen: who, as what, and since when."},

	{ID: Back, Menu: "Go", Label: "Back", Icon: look.ChevronLeft, Key: fyne.KeyLeft, Mods: alt,
		Hint: "Where you were before, with what was chosen there."},
	{ID: Forward, Menu: "Go", Label: "Forward", Icon: look.ChevronRight, Key: fyne.KeyRight, Mods: alt},
	{ID: Home, Menu: "Go", Label: "Home", Icon: look.Home, Key: fyne.Key1, Mods: ctrl, Rule: true},
	{ID: Partners, Menu: "Go", Label: "Partners", Icon: look.People, Key: fyne.Key2, Mods: ctrl},
	{ID: Meetings, Menu: "Go", Label: "Meetings", Icon: look.Calendar, Key: fyne.Key5, Mods: ctrl},
	{ID: Places, Menu: "Go", Label: "Neighbourhoods", Icon: look.Pin, Key: fyne.Key6, Mods: ctrl},
	{ID: Reports, Menu: "Go", Label: "Reports", Icon: look.Report, Key: fyne.Key7, Mods: ctrl},
	{ID: Settings, Menu: "Go", Label: "Settings", Icon: look.Sliders, Key: fyne.Key9, Mods: ctrl},

	{ID: ThemeSystem, Menu: "View", Label: "Theme as the computer is set", Anywhere: true},
	{ID: ThemeLight, Menu: "View", Label: "Light theme", Anywhere: true},
	{ID: ThemeDark, Menu: "View", Label: "Dark theme", Anywhere: true},
	{ID: ThemeContrast, Menu: "View", Label: "High contrast theme", Anywhere: true},
	{ID: LargerText, Menu: "View", Label: "Larger text", Key: fyne.KeyEqual, Mods: ctrl, Anywhere: true, Rule: true},
	{ID: SmallerText, Menu: "View", Label: "Smaller text", Key: fyne.KeyMinus, Mods: ctrl, Anywhere: true},

	{ID: Help, Menu: "Help", Label: "Help", Icon: look.Help, Key: fyne.KeyF1, Anywhere: true},
	{ID: Keys, Menu: "Help", Label: "Keys and hints", Icon: look.Help, Key: fyne.KeySlash, Mods: ctrl, Anywhere: true},
}
