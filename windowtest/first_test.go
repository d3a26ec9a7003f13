package windowtest

import (
	"strings"
	"testing"
)

// TestFirstStartWithAList starts with nothing, sees what will happen to a list
// before any passphrase is asked for, locks it, and finds it again.
func TestFirstStartWithAList(t *testing.T) {
	d := newDesk(t)
	list := d.file("contacts.csv", "Name,Job title,Organisation,E-mail",
		"Ada Sample,Director,Example Homes,ada@homes.example",
		"Bo Example,Nurse,Example Surgery,bo@surgery.example",
		"Cy Pattern,Officer,Example Homes,cy@homes.example")
	d.start()
	d.shot("start")
	d.tabTo("Type where my list is")
	d.key("Return")
	d.titled("Import a list")
	d.tabTo("Or type or paste where the file is")
	d.write(list)
	d.key("Return")
	d.titled("Import people")
	d.key("Return")
	d.sees("Nothing is written yet.")
	d.shot("first-check")
	if d.written() != 0 {
		t.Fatal("something was written before there was a passphrase")
	}
	d.key("Return")
	d.titled("Your data, locked")
	d.shot("setup")
	for _, box := range []struct{ name, text string }{
		{"Name of the partnership", "Example Place Partnership"}, {"Your name", "Ana Example"}, {"Your job", "Partnership Manager"},
		{"Name of this laptop", "Ana's laptop"}, {"Passphrase", passphrase}, {"Passphrase once more", passphrase},
	} {
		d.tabTo(box.name)
		d.overwrite(box.text)
	}
	d.key("Return")
	d.titled("Recovery key")
	d.shot("recovery")
	d.typeBackKey()
	d.titled("Import people")
	d.shot("first-done")
	d.key("Return")
	d.titled("Partners")
	d.shot("first-partners")
	d.closed()

	d.want(d.organisations("name"), "Example Homes", "Example Surgery")
	d.start()
	d.focused("Passphrase")
	d.write("not this one")
	d.key("Return")
	d.sees("This is not the passphrase.")
	d.shot("unlock-wrong")
	d.overwrite(passphrase)
	d.key("Return")
	d.titled("Partners")
	d.closed()
}

// numbers of the groups of the recovery key, as the page says them.
var numbers = []string{"1", "2", "3", "4", "5", "6", "7", "8"}

// typeBackKey copies the recovery key and types the two groups that are asked
// for.
func (d *desk) typeBackKey() {
	d.t.Helper()
	d.tabTo("Copy")
	d.key("Return")
	groups := strings.Split(d.clipboard(), "-")
	if len(groups) != len(numbers) {
		d.fail("the recovery key is %q", groups)
	}
	asked := 0
	for i, number := range numbers {
		if _, ok := d.look().named("Group " + number); ok {
			asked++
			d.tabTo("Group " + number)
			d.write(groups[i])
		}
	}
	if asked != 2 {
		d.fail("%d groups are asked for", asked)
	}
	d.key("Return")
}
