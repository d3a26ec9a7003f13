package lists

import (
	"cmp"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/look"
	"placebook/ui/record"
)

// A Set is what makes a list what it is.
type Set struct {
	Kind *data.Kind
	// Label is what the list is called, One one of its records within a
	// sentence; empty: as the kind is.
	Label, One string
	// Key keeps the list's arrangement and saved views apart from those of
	// another list of the kind; empty: the kind's list.
	Key     string
	Icon    look.Icon
	Belongs string // what belongs into the list, in a sentence
	Columns []record.Column
	More    []record.Column // further computed ones
	First   []string        // the boxes a form begins with
	Without []string        // fields that have no box in the form
	// Holds tells which records of the kind the list has; nil: all.
	Holds   func(*book.Book, data.Record) bool
	Prepare func(*book.Book)
	Views   func() []record.View // nil: all of them, and nothing else
	// Opens is the view the list opens in; empty: the first. Sort is the column it
	// is sorted by, Down from its largest, until somebody sorts it; empty: the first.
	Opens string
	Sort  string
	Down  bool
	// Address is an e-mail address, empty for none; nil: the records have none.
	Address func(*book.Book, data.Record) string
	// Fresh makes a record that is not saved yet; nil: as the kind does.
	Fresh   func() data.Record
	Heading func(*book.Book, data.Record) Heading
	// Save saves what the form holds; nil: as any record is saved.
	Save func(*store.Tx, data.Record) error
	// Tabs stand between Details and History; Begin is the key of the one a
	// record opens on, empty for Details.
	Tabs  []Tab
	Begin string
	// Tools are what else can be done with the chosen rows.
	Tools []Tool
	// Above stands over the rows of the list; nil: nothing does.
	Above fyne.CanvasObject
	// Along gives further records whose history is told with that of a record;
	// TellAlong says a step of one of them.
	Along     func(*book.Book, data.ID) []Ref
	TellAlong func(*book.Book, Ref, store.Entry) record.Story
	// NoImport leaves the button out that brings a list in.
	NoImport bool
	// Elsewhere leaves out what begins a record and what deletes one: those of
	// the list are made in another, which this one shows in another light.
	Elsewhere bool
}

// A Ref names a record.
type Ref struct {
	Kind *data.Kind
	ID   data.ID
}

// Heading is what stands over a record.
type Heading struct {
	Title, Line, Pill string
	Tone              look.Tone
	// Leads is a record that this one points on to; nil: none.
	Leads *Relation
}

// A Tab is a further side of a record.
type Tab struct {
	Key, Label string
	// Count is how many things it holds; nil: nothing is counted.
	Count func(*book.Book, data.Record) int
	// Show makes what it shows. It is called outside of View, and again after
	// each change.
	Show func(data.Record) fyne.CanvasObject
	// Whole gives it all the room of the tab, without a margin: it scrolls itself.
	Whole bool
}

// A Tool is something that can be done with the chosen rows: in their menu, by
// the command's keys, and where Foot is set by a button below the list.
type Tool struct {
	ID   command.ID
	Foot string // the button's label; empty: no button
	// Empty is the label of a button that fills the empty list; empty: none.
	Empty string
	// On tells for how many chosen rows, or which, it can be done; nil: for any,
	// but not for none.
	On func(ids []data.ID) bool
	Do func(ids []data.ID)
}

// One is for a tool that needs exactly one row.
func One(ids []data.ID) bool { return len(ids) == 1 }

// Always is for a tool that needs none.
func Always([]data.ID) bool { return true }

func (t Tool) can(ids []data.ID) bool {
	if t.On == nil {
		return len(ids) > 0
	}
	return t.On(ids)
}

// complete fills in what a page need not say.
func (s Set) complete() Set {
	s.Label, s.One, s.Key = cmp.Or(s.Label, s.Kind.Plural), cmp.Or(s.One, s.Kind.Name), cmp.Or(s.Key, s.Kind.List)
	if s.Views == nil {
		s.Views = func() []record.View { return []record.View{{Key: "all", Label: "All"}} }
	}
	if s.Fresh == nil {
		s.Fresh = s.Kind.Fresh
	}
	if s.Heading == nil {
		s.Heading = func(b *book.Book, r data.Record) Heading { return Heading{Title: b.Title(r)} }
	}
	return s
}
