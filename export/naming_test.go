package export_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
	"placebook/export"
	"placebook/export/exporttest"
)

// unzipped gives all parts of a workbook, in small letters.
func unzipped(t *testing.T, path string) []byte {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	var all bytes.Buffer
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		all.WriteString(f.Name + "\n")
		if _, err := io.Copy(&all, r); err != nil {
			t.Fatal(err)
		}
		r.Close()
	}
	return bytes.ToLower(all.Bytes())
}

// TestNobodyIsNamedWhoShouldNotBe: whatever people who are not to be named have
// in their records, and whoever's access needs, are in no byte of a report.
func TestNobodyIsNamedWhoShouldNotBe(t *testing.T) {
	for _, name := range export.Names() {
		path, _ := write(t, name, exporttest.Source())
		all := unzipped(t, path)
		for _, canary := range exporttest.Canaries {
			if bytes.Contains(all, []byte(strings.ToLower(canary))) {
				t.Errorf("%s: %q got out", name, canary)
			}
		}
	}
	// The test can fail: the same words get out as soon as naming is allowed.
	src := exporttest.Source()
	p := data.Clone(src.Book.Get(data.Persons, "hidden-1")).(*data.Person)
	p.DoNotName = data.No
	src.Book.Put(p)
	for _, name := range export.Names() {
		path, _ := write(t, name, src)
		if !bytes.Contains(unzipped(t, path), []byte("zoridane quillcanary")) {
			t.Errorf("%s: nobody is named even when they may be", name)
		}
	}
}

// TestAgreedNames: who agreed to be named in a way is named in that way, with
// nothing beside it that tells more.
func TestAgreedNames(t *testing.T) {
	path, _ := write(t, export.Partners, exporttest.Source())
	rows := sheetRows(t, path, "People")
	for _, r := range rows {
		if len(r) > 0 && r[0] == "A resident of North Example" {
			if got := strings.Join(r[1:], "|"); got != "Not recorded|Not shared|Not shared|Not shared|Not shared" {
				t.Errorf("beside the agreed name: %s", got)
			}
			return
		}
	}
	t.Errorf("the agreed name is not there: %v", rows)
}

// TestSmallCountsAreWithheld: how many are left out is said from five on.
func TestSmallCountsAreWithheld(t *testing.T) {
	for n, want := range map[int]string{0: "", 1: "left out: [c].", 4: "left out: [c].", 5: "left out: 5."} {
		src := exporttest.Source()
		src.Book = book.New(src.AsAt)
		for i := range n {
			exporttest.Add(src.Book, &data.Person{Common: data.Common{ID: data.ID(rune('a' + i))}, Name: "Hidden", DoNotName: data.Yes})
		}
		b, err := export.Describe(export.Partners, src)
		if err != nil {
			t.Fatal(err)
		}
		about := b.Sheets[2].About
		if want == "" && strings.Contains(about, "left out") || !strings.Contains(about, want) {
			t.Errorf("%d people: %s", n, about)
		}
	}
}
