package windowtest

import (
	"strings"
	"testing"
)

// A want is what comes of a shortcut: first, where it needs something to work
// with, then what is seen, and how the page is as before.
type want struct {
	first func(*desk)
	then  func(*desk)
	back  func(*desk)
}

// wants says what comes of each shortcut with Example Homes chosen in the list
// of partners. Where the keyboard is makes no difference, unless inBox says so.
var wants = map[string]want{
	"Import a list...":             {then: titled("Import a list"), back: toPartners},
	"Save":                         {first: typeNumber, then: stored, back: pressed("Undo")},
	"Lock now":                     {then: focused("Passphrase"), back: func(d *desk) { d.unlocks("Partners") }},
	"Undo":                         {first: storeNumber, then: boxed("Telephone", homesPhone)},
	"Redo":                         {first: func(d *desk) { storeNumber(d); d.stores(func() { d.press("Undo") }) }, then: boxed("Telephone", newPhone), back: pressed("Undo")},
	"New":                          {then: focused("Name")},
	"Delete what is chosen":        {then: stored, back: pressed("Undo")},
	"Find in this list":            {then: focused("Find in organisations"), back: escape},
	"Search everything":            {then: focused("Search everything"), back: escape},
	"Copy e-mail addresses":        {then: sees("Copied 1 e-mail address")},
	"Filter...":                    {then: dialog("Done"), back: escape},
	"Columns...":                   {then: dialog("Done"), back: escape},
	"Rows in groups by...":         {then: dialog("Sector"), back: escape},
	"Save this view...":            {then: dialog("Save"), back: escape},
	"To the headings":              {then: focused(headings)},
	"The other list of the page":   {then: focused("Import a list"), back: func(d *desk) { d.click("Organisations"); d.sees("Example Homes") }},
	"Spoke to...":                  {then: dialog("Save"), back: escape},
	"Start a role...":              {then: dialog("Start"), back: escape},
	"Replace the holder...":        {then: nothing}, // a partner is chosen, no role
	"End the role...":              {then: nothing},
	"Back":                         {first: pressed("Reports"), then: titled("Partners")},
	"Forward":                      {first: func(d *desk) { d.press("Reports"); d.titled("Reports"); d.press("Back"); d.titled("Partners") }, then: titled("Reports"), back: toPartners},
	"Home":                         {then: titled("Home"), back: toPartners},
	"Partners":                     {first: func(d *desk) { d.press("Reports"); d.titled("Reports") }, then: titled("Partners")},
	"Reports":                      {then: titled("Reports"), back: toPartners},
	"Settings":                     {then: titled("Settings"), back: toPartners},
	"Larger text":                  {first: measure, then: sized(1), back: pressed("Smaller text")},
	"Smaller text":                 {first: measure, then: sized(-1), back: pressed("Larger text")},
	"Help":                         {then: titled("Help"), back: toPartners},
	"Keys and hints":               {then: dialog("Close"), back: escape},
	"Send or sign an agreement...": {then: dialog("Save for 1 partner"), back: escape},
	"Meetings":                     {then: titled("Meetings"), back: toPartners},
	"Neighbourhoods":               {then: titled("Neighbourhoods"), back: toPartners},
	"Declare an interest...":       {then: nothing}, // this list holds no people, and no meetings
	"Confirm interests...":         {then: nothing},
	"Plan a year of meetings...":   {then: nothing},
	"Move the meeting...":          {then: nothing},
	"Add a member...":              {then: nothing},
	"Move up":                      {then: nothing}, // the order of this list is nobody's
	"Move down":                    {then: nothing},
	"Close Placebook":              {}, // every story ends with it
}

// inBox says what else comes of a shortcut with the keyboard in a box: it is the
// box's first.
var inBox = map[string]want{
	"Undo": {first: typeNumber, then: boxed("Telephone", homesPhone)},
	"Redo": {first: func(d *desk) { typeNumber(d); d.press("Undo") }, then: boxed("Telephone", homesPhone+"9"), back: func(d *desk) { d.press("Undo"); d.wantBox("Telephone", homesPhone) }},
}

// TestEveryShortcut presses every shortcut of the menu with the keyboard in a
// box, in a list and in a dialog.
func TestEveryShortcut(t *testing.T) {
	d := newDesk(t)
	d.command("init", "--author", "Ana Example", "--laptop", "Ana's laptop")
	d.command("import", "organisations", d.file("partners.csv", "Name,Sector,Status,Telephone,E-mail",
		"Example Carers,VCSE,Active,020 7946 0002,",
		"Example Homes,Housing,Active,"+homesPhone+",hello@homes.example",
		"Example Trust,Physical health,Active,,"))
	d.start()
	d.unlocks("Home")
	toPartners(d)
	for _, in := range []struct {
		name string
		goTo func(*desk)
		own  map[string]want
	}{{"a list", toList, nil}, {"a box", toBox, inBox}} {
		for _, x := range d.shortcuts() {
			name, keys := x.label, x.keys
			w, known := wants[name]
			if own, ok := in.own[name]; ok {
				w = own
			}
			if !known {
				t.Errorf("%q (%s) leads to nothing that this test knows", name, keys)
			}
			if w.then == nil {
				continue
			}
			ok := t.Run(strings.ReplaceAll(in.name+", "+name, ".", ""), func(t *testing.T) {
				d.t = t
				in.goTo(d)
				if w.first != nil {
					w.first(d)
				}
				d.before = d.written()
				d.key(keys)
				w.then(d)
				if w.back != nil {
					w.back(d)
				}
			})
			if d.t = t; !ok {
				return
			}
		}
	}
	inADialog(d)
	toList(d)
	d.closed()
}

// inADialog: a dialog is answered before anything else; shortcuts are the box's
// in it, or nobody's.
func inADialog(d *desk) {
	toList(d)
	d.press("Save this view...")
	d.shows("a dialog", func(s shown) bool { return s.Dialog })
	before, title, log := d.written(), d.look().Title, len(d.log())
	for _, x := range d.shortcuts() {
		d.key(x.keys)
		if s := d.look(); !s.Dialog || s.Title != title || d.written() != before {
			d.fail("%s (%s) goes past the dialog", x.label, x.keys)
		}
	}
	if now := len(d.log()); now != log {
		d.t.Errorf("the log says: %q", d.log()[log:])
	}
	escape(d)
}

// shortcut is a command of the menu with its keys.
type shortcut struct{ label, keys string }

// shortcuts are all of the menu, in its order.
func (d *desk) shortcuts() (out []shortcut) {
	d.t.Helper()
	for _, m := range d.look().Menus {
		for _, i := range m.Items {
			if i.Keys != "" {
				out = append(out, shortcut{i.Label, i.Keys})
			}
		}
	}
	return out
}

func toPartners(d *desk) {
	d.press("Partners")
	d.titled("Partners")
}

func toList(d *desk) {
	toPartners(d)
	if d.look().Focus != list {
		d.key("Escape")
		d.focused(list)
	}
	if name, _ := d.look().box("Name"); name != "Example Homes" {
		d.clickIn(list, "Example Homes")
	}
	d.wantBox("Name", "Example Homes")
}

func toBox(d *desk) {
	toList(d)
	d.click("Telephone")
	d.focused("Telephone")
}

func typeNumber(d *desk) {
	d.click("Telephone")
	d.key("End")
	d.write("9")
	d.wantBox("Telephone", homesPhone+"9")
}

func storeNumber(d *desk) {
	d.click("Telephone")
	d.overwrite(newPhone)
	d.stores(func() { d.press("Save") })
	d.clickIn(list, "Example Homes")
	d.focused(list)
}

func escape(d *desk) {
	d.key("Escape")
	d.shows("no dialog", func(s shown) bool { return !s.Dialog })
}

func stored(d *desk) {
	d.until("a step to be written", func() bool { return d.written() > d.before })
	d.look()
}

func nothing(d *desk) {
	if d.written() != d.before {
		d.fail("a step was written")
	}
	d.titled("Partners")
}

func titled(title string) func(*desk)     { return func(d *desk) { d.titled(title) } }
func focused(name string) func(*desk)     { return func(d *desk) { d.focused(name) } }
func sees(text string) func(*desk)        { return func(d *desk) { d.sees(text) } }
func boxed(name, text string) func(*desk) { return func(d *desk) { d.wantBox(name, text) } }

// pressed gives a command that writes or leads somewhere, and waits for it.
func pressed(label string) func(*desk) {
	return func(d *desk) {
		switch label {
		case "Undo", "Redo":
			d.stores(func() { d.press(label) })
		case "Reports":
			d.press(label)
			d.titled(label)
		default:
			d.press(label)
		}
	}
}

// dialog waits for what lies over the page and offers something.
func dialog(offers string) func(*desk) {
	return func(d *desk) {
		d.shows("a dialog with "+offers, func(s shown) bool {
			_, ok := s.named(offers)
			return s.Dialog && ok
		})
	}
}

// label is a piece of text whose size is that of all text.
const label = "Name (needed)"

// measure takes down how large text is.
func measure(d *desk) {
	at, _ := d.look().named(label)
	d.wide = at.W
}

// sized waits until text is larger than it was, or smaller.
func sized(than int) func(*desk) {
	return func(d *desk) {
		d.shows("another size of text", func(s shown) bool {
			at, ok := s.named(label)
			return ok && (at.W-d.wide)*than > 0
		})
	}
}
