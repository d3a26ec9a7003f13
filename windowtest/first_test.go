package windowtest

import (
	"image"
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
	d.key("Tab", "Tab", "Return") // from the file dialog's button to the link
	d.titled("Import a list")
	d.key("Tab")
	d.write(list)
	d.key("Return")
	d.titled("Import people")
	d.key("Return")
	d.shot("first-check")
	if d.written() != 0 {
		t.Fatal("something was written before there was a passphrase")
	}
	d.key("Return")
	d.titled("Your data, locked")
	d.shot("setup")
	for _, text := range []string{"Example Place Partnership", "Ana Example", "Partnership Manager"} {
		d.write(text)
		d.key("Tab")
	}
	d.key("ctrl+a")
	d.write("Ana's laptop")
	d.key("Tab")
	d.write(passphrase)
	d.key("Tab", "Tab") // past Show
	d.write(passphrase)
	d.xdotool("key", "Return")
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
	d.write("not this one")
	d.changes(belowPassphrase, func() { d.xdotool("key", "Return") })
	d.shot("unlock-wrong")
	d.key("ctrl+a")
	d.write(passphrase)
	d.xdotool("key", "Return")
	d.titled("Partners")
	d.closed()
}

// belowPassphrase is where the first page says what is wrong.
var belowPassphrase = image.Rect(500, 408, 780, 422)

// typeBackKey copies the recovery key and types the two groups that are asked
// for: one of the first four, one of the others. Which, only the page says, so
// each is tried; the keyboard goes to the box that is not right.
func (d *desk) typeBackKey() {
	d.t.Helper()
	d.key("shift+Tab", "Return")
	groups := strings.Split(d.clipboard(), "-")
	if len(groups) != 8 {
		d.t.Fatalf("the recovery key is %q", groups)
	}
	d.key("Tab")
	first, second := 0, 4
	for first < 4 && second < 8 {
		d.key("ctrl+a")
		d.write(groups[first])
		d.key("Tab", "ctrl+a")
		d.write(groups[second])
		d.key("Return")
		if !strings.HasPrefix(d.xdotool("getwindowname", d.window), "Recovery key") {
			return
		}
		if d.text() == groups[first] {
			first++
			continue
		}
		second++
		d.key("shift+Tab")
	}
	d.shot("failed")
	d.t.Fatal("no two groups of the key are taken")
}
