package cli

import (
	"fmt"
	"strings"

	"placebook/data"
	"placebook/export"
)

// An action is one command with its flags.
type action interface {
	options() []option
	// prepare takes the words after the command's name, as many as it wants,
	// and refuses what can be refused before anything is opened.
	prepare(words []string) error
	// run does it, with what is to be printed in c.out, and gives the exit code.
	run(c *call) (code int, err error)
}

// A command is what --help says of an action.
type command struct {
	name  string
	words []string // that follow the name
	does  string
	more  func() string // further lines of its help; nil: none
	opens bool          // a store is opened or made
	make  func() action
}

// commands lists them, in the order of --help.
var commands = []*command{
	{name: "init", does: "Makes a new, empty place for your data and prints its recovery key.", opens: true, make: func() action { return &initAction{} },
		more: func() string {
			return "The folder must be empty or not there yet. Write the recovery key down and keep it\nsomewhere else: without it and without the passphrase nobody can open your data."
		}},
	{name: "import", words: []string{"LIST", "FILE"}, does: "Brings in a csv or Excel file: all that is not held, or nothing.", opens: true, make: func() action { return &importAction{} },
		more: func() string {
			return "LIST is contacts (one row a person, the organisation repeated), return (an update return that was\nfilled in), or one of the lists below. A workbook made by report plans comes back as plans.\n" + listNames() +
				"\nattendance takes the reports of Teams, Zoom, Google Meet, Eventbrite and Forms, and plain lists." +
				"\nExit code 3: something was held and needs your decision."
		}},
	{name: "report", words: []string{"NAME"}, does: "Makes an Excel workbook.", opens: true, make: func() action { return &reportAction{} },
		more: func() string { return "NAME is one of: " + strings.Join(export.Names(), ", ") + "." }},
	{name: "return", does: "Makes the update return of one lead: a workbook to be filled in and brought back with import return.", opens: true, make: func() action { return &returnAction{} }},
	{name: "list", words: []string{"LIST"}, does: "Prints a list: a working copy, in which everybody is named.", opens: true, make: func() action { return &listAction{} },
		more: func() string { return "LIST is one of:\n" + listNames() }},
	{name: "check", does: "Looks whether all is sound.", opens: true, make: func() action { return &checkAction{} },
		more: func() string {
			return "Exit code 0: sound. 3: broken references, or differences to settle. 1: damage."
		}},
	{name: "version", does: "Prints the version of this program.", make: func() action { return &versionAction{} }},
}

func find(name string) *command {
	for _, cmd := range commands {
		if cmd.name == name {
			return cmd
		}
	}
	return nil
}

// names lists the commands.
func names() string {
	var out []string
	for _, cmd := range commands {
		out = append(out, cmd.name)
	}
	return strings.Join(out, ", ")
}

// listNames lists the lists.
func listNames() string {
	var out []string
	for _, k := range data.Kinds() {
		out = append(out, k.List)
	}
	return strings.Join(out, ", ")
}

// kindOf finds the kind of a list.
func kindOf(list string) (*data.Kind, error) {
	if k := data.KindOf(list); k != nil {
		return k, nil
	}
	return nil, misused("There is no list %q. There are: %s.", list, listNames())
}

// usage is the command with its words and flags.
func (cmd *command) usage() string {
	parts := append([]string{cmd.name}, cmd.words...)
	for _, o := range cmd.make().options() {
		switch {
		case o.needed:
			parts = append(parts, o.String())
		case o.many:
			parts = append(parts, "["+o.String()+"]...")
		default:
			parts = append(parts, "["+o.String()+"]")
		}
	}
	return strings.Join(parts, " ")
}

// helpAll says what there is.
func (c *call) helpAll() {
	fmt.Fprint(&c.out, "Placebook keeps the partners, the people and the agreements of a place partnership.\n\n")
	fmt.Fprintf(&c.out, "  %-10s %s\n", "placebook", "opens the window")
	for _, cmd := range commands {
		fmt.Fprintf(&c.out, "  placebook %s\n  %-10s %s\n", cmd.usage(), "", cmd.does)
	}
	fmt.Fprint(&c.out, "\nFlags of every command, before or after it:\n")
	c.helpFlags(c.global())
	fmt.Fprint(&c.out, `
Days are written 2026-03-05, 05/03/2026 or 5 March 2026.
Results go to standard output, messages to standard error.
Exit code: 0 done; 1 failed, and a sentence says what to do; 2 not understood;
3 done, but something needs your decision.
`)
}

// helpOn says what a command does.
func (c *call) helpOn(cmd *command) {
	fmt.Fprintf(&c.out, "placebook %s\n\n%s\n", cmd.usage(), cmd.does)
	if cmd.more != nil {
		fmt.Fprintf(&c.out, "%s\n", cmd.more())
	}
	fmt.Fprint(&c.out, "\n")
	c.helpFlags(append(cmd.make().options(), c.global()...))
}

func (c *call) helpFlags(options []option) {
	for _, o := range options {
		fmt.Fprintf(&c.out, "  %-24s %s\n", o, o.help)
	}
}
