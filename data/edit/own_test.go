package edit_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
)

// owns tells the own fields of organisations that are in use.
func (f *office) owns() string {
	var out []string
	f.View(func(b *book.Book) error {
		for _, s := range b.OwnFields(data.Organisations) {
			out = append(out, s.Value)
		}
		return nil
	})
	return strings.Join(out, ", ")
}

func (f *office) own(name, typ string) (id data.ID) {
	f.t.Helper()
	f.do(func(tx *store.Tx) (err error) {
		id, err = edit.AddOwn(tx, data.Organisations, name, typ)
		return err
	})
	return id
}

func TestOwnFields(t *testing.T) {
	f := newOffice(t)
	van, route := f.own("Van number", data.OwnText), f.own("Route", data.OwnChoice)
	do := func(says string, fn func(tx *store.Tx) error) {
		t.Helper()
		err := f.Update("Step", fn)
		if (err != nil) != (says != "") || says != "" && (!errors.Is(err, store.ErrInvalid) || !strings.HasPrefix(data.Sentence(err), says)) {
			t.Errorf("%v, want %q", err, says)
		}
	}
	want := func(owns string) {
		t.Helper()
		if got := f.owns(); got != owns {
			t.Errorf("%s, want %s", got, owns)
		}
	}
	add := func(name string) func(tx *store.Tx) error {
		return func(tx *store.Tx) error {
			_, err := edit.AddOwn(tx, data.Organisations, name, data.OwnText)
			return err
		}
	}
	rename := func(id data.ID, name string) func(tx *store.Tx) error {
		return func(tx *store.Tx) error { return edit.RenameOwn(tx, id, name) }
	}
	off := func(id data.ID, off bool) func(tx *store.Tx) error {
		return func(tx *store.Tx) error { return edit.RetireOwn(tx, id, off) }
	}
	want("Route, Van number")
	do("", func(tx *store.Tx) error { return edit.MoveOwn(tx, van, -1) })
	want("Van number, Route")
	do(`Organisations have the field "Route" already.`, rename(van, "ROUTE"))
	do(`Organisations have the field "Telephone" already; it came with Placebook.`, rename(van, "telephone"))
	do(`Organisations have the field "ODS code" already`, rename(van, "ods_code"))
	do("A field of your own needs a name.", rename(van, "  "))
	do("This is too long", rename(van, strings.Repeat("x", 61)))
	do("", rename(van, " Lorry  number"))
	want("Lorry number, Route")
	do("", off(route, true))
	want("Lorry number")
	do(`Organisations have the field "Route" already, but it is not shown any more. Bring it back instead.`, add("route"))
	do("", off(route, false))
	want("Lorry number, Route")
	do("", add("Van number"))
	want("Lorry number, Route, Van number")
	do("This field of your own is not here any more.", rename("nothing", "x"))
	for i := range edit.MaxOwn - 3 {
		do("", add(fmt.Sprint("Field ", i)))
	}
	do(`Organisations have 10 fields of your own already, which is the most there can be.`, add("One more"))
	do("", off(van, true))
	do("", add("One more"))
	do(`Organisations have 10 fields of your own already, which is the most there can be. Leave "Lorry number" out`, off(van, false))
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	do("", off(van, false))
}

// The values of a field that is renamed, retired or deleted stay, and show
// again when it comes back.
func TestValuesOfOwnFieldsStay(t *testing.T) {
	f := newOffice(t)
	van := f.own("Van number", data.OwnText)
	o := organisation("a", "A")
	o.Own = map[data.ID]string{van: "LX01 ABC"}
	f.save(o)
	value := func() (out string) {
		f.View(func(b *book.Book) error {
			for _, s := range b.OwnFields(data.Organisations) {
				out += s.Value + "=" + book.Own(b.Get(data.Organisations, "a"), s.ID) + ";"
			}
			return nil
		})
		return out
	}
	for _, c := range []struct {
		name string
		do   func(tx *store.Tx) error
		want string
	}{
		{"renamed", func(tx *store.Tx) error { return edit.RenameOwn(tx, van, "Lorry") }, "Lorry=LX01 ABC;"},
		{"a new one of the old name", func(tx *store.Tx) error {
			_, err := edit.DefineOwn(tx, data.Organisations, "Van number", data.OwnText, nil)
			return err
		}, "Lorry=LX01 ABC;Van number=;"},
		{"retired", func(tx *store.Tx) error { return edit.RetireOwn(tx, van, true) }, "Van number=;"},
		{"asked for by an import", func(tx *store.Tx) error {
			id, err := edit.DefineOwn(tx, data.Organisations, "lorry", data.OwnDay, nil)
			if id != van {
				t.Errorf("made anew: %s", id)
			}
			return err
		}, "Lorry=LX01 ABC;Van number=;"},
		{"deleted", func(tx *store.Tx) error { return edit.Delete(tx, data.Settings, van) }, "Van number=;"},
		{"the partner is edited meanwhile", func(tx *store.Tx) error {
			r := tx.Copy(data.Organisations, "a").(*data.Organisation)
			r.Name = "B"
			return edit.Save(tx, r)
		}, "Van number=;"},
	} {
		f.do(c.do)
		if got := value(); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	for range 2 {
		if _, err := f.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if got := value(); got != "Lorry=LX01 ABC;Van number=;" {
		t.Errorf("brought back: %s", got)
	}
}

func TestChoicesOfAnOwnField(t *testing.T) {
	f := newOffice(t)
	route := f.own("Route", data.OwnChoice)
	c := edit.Choices{Own: route}
	for _, name := range []string{"E-mail", "Telephone", "Form"} {
		f.do(func(tx *store.Tx) error { _, err := c.Add(tx, name); return err })
	}
	for id, v := range map[string]string{"a": "Form", "b": "Form", "c": "E-mail"} {
		o := organisation(id, id)
		o.Own = map[data.ID]string{route: v}
		f.save(o)
	}
	f.do(func(tx *store.Tx) error { return c.Move(tx, "Telephone", -2) })
	f.do(func(tx *store.Tx) error {
		_, uses, err := c.Rename(tx, "Form", "Web form")
		if edit.SayUses(uses) != "2 organisations" {
			t.Errorf("%s", edit.SayUses(uses))
		}
		return err
	})
	f.do(func(tx *store.Tx) error { return c.Retire(tx, "E-mail", true) })
	if got := list(f.Store, c); got != "Telephone, (E-mail) 1, Web form 2" {
		t.Errorf("%s", got)
	}
	f.View(func(b *book.Book) error {
		def := b.OwnField(data.Organisations, "Route")
		if got := def.Offered(nil); !slices.Equal(got, []string{"Telephone", "Web form"}) {
			t.Errorf("%q", got)
		}
		return nil
	})
	if err := f.Update("Gone", func(tx *store.Tx) error {
		_, err := edit.Choices{Own: "nothing"}.Add(tx, "x")
		return err
	}); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("%v", err)
	}
}

func TestSettingARule(t *testing.T) {
	f := newOffice(t)
	set := func(text string) error {
		return f.Update("Set", func(tx *store.Tx) error { _, err := edit.SetRule(tx, data.ContactMonths, text); return err })
	}
	inForce := func(b *book.Book) int { return data.ContactMonths.Value(b) }
	check := func(want int) {
		t.Helper()
		f.View(func(b *book.Book) error {
			if got := inForce(b); got != want {
				t.Errorf("%d, want %d", got, want)
			}
			return nil
		})
	}
	if err := set(""); err != nil || len(f.waitingSteps()) != 0 {
		t.Errorf("%v", err)
	}
	for _, c := range []struct {
		text string
		want int
		ok   bool
	}{{"3", 3, true}, {"99", 3, false}, {"x", 3, false}, {"", 2, true}, {"6", 6, true}} {
		if err := set(c.text); (err == nil) != c.ok {
			t.Errorf("%q: %v", c.text, err)
		}
		check(c.want)
	}
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	check(2)
}

// waitingSteps are the titles of what can be undone.
func (f *office) waitingSteps() []string {
	if title, ok := f.CanUndo(); ok {
		return []string{title}
	}
	return nil
}

// What the team decides today does not change a report as at an earlier day,
// nor is it changed by what is decided later.
func TestSettingsCountFromTheDayTheyAreMade(t *testing.T) {
	f := newOffice(t)
	set := func(text string) {
		f.do(func(tx *store.Tx) error { _, err := edit.SetRule(tx, data.ContactMonths, text); return err })
	}
	f.on(4)
	f.in("a", "Housing")
	f.on(10)
	set("3")
	f.do(func(tx *store.Tx) error { return sectors.Retire(tx, "Education", true) })
	own := f.own("Van number", data.OwnText)
	o := organisation("a", "A")
	o.Sector, o.Own = "Housing", map[data.ID]string{own: "LX01"}
	f.save(o)
	f.on(20)
	set("4")
	for _, c := range []struct {
		day, months int
		offered     bool
	}{{4, 2, true}, {9, 2, true}, {10, 3, false}, {19, 3, false}, {20, 4, false}} {
		b, err := f.Book(data.DayOf(2026, 3, c.day))
		if err != nil {
			t.Fatal(err)
		}
		if got := data.ContactMonths.Value(b); got != c.months {
			t.Errorf("as at %d March %d months, want %d", c.day, got, c.months)
		}
		if got := slices.Contains(b.Choices(data.Organisations.Field("sector")), "Education"); got != c.offered {
			t.Errorf("as at %d March Education is offered: %v", c.day, got)
		}
		// What is typed into an own field today may be about the past.
		if defs := b.OwnFields(data.Organisations); len(defs) != 1 || book.Own(b.Get(data.Organisations, "a"), own) != "LX01" {
			t.Errorf("as at %d March: %d own fields", c.day, len(defs))
		}
	}
}
