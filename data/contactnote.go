package data

// A ContactNote says that somebody spoke to somebody: "Spoke to Grace about the
// damp visits".
type ContactNote struct {
	Common
	Organisation, Person ID
	Day                  Day
	Text, By             string
}

// ContactNotes describes ContactNote.
var ContactNotes = register(&Kind{
	Num: NumContactNote, Name: "contact note", List: "contact-notes", Label: "Contact note", Plural: "Contact notes",
	New:     func() Record { return new(ContactNote) },
	Subject: func(r Record) ID { return r.(*ContactNote).Person },
	TitleOf: func(l Lookup, r Record) string {
		n := r.(*ContactNote)
		return titleOf(l, n.Day.Short(), Ref{NumPerson, n.Person}, Ref{NumOrganisation, n.Organisation})
	},
	Check: func(r Record) []FieldError {
		if n := r.(*ContactNote); n.Organisation == "" && n.Person == "" {
			return []FieldError{{"organisation", "Say which organisation or person it was"}}
		}
		return nil
	},
	Fields: []*Field{
		of(10, "organisation", "Organisation", func(n *ContactNote) *ID { return &n.Organisation }, ref(NumOrganisation)),
		of(11, "person", "Person", func(n *ContactNote) *ID { return &n.Person }, ref(NumPerson)),
		ofDay(12, "day", "Day", func(n *ContactNote) *Day { return &n.Day }, required),
		of(13, "text", "What was said", func(n *ContactNote) *string { return &n.Text }, long, required, personal),
		of(14, "by", "By", func(n *ContactNote) *string { return &n.By }),
	},
})

// Kind is ContactNotes.
func (*ContactNote) Kind() *Kind { return ContactNotes }
