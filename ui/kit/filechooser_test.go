package kit_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/uitest"
)

// documents makes a home with a list among its documents, and asks for it.
func documents(t *testing.T, q kit.FileQuestion) (w *uitest.Window, home string, got *string) {
	t.Helper()
	home = t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	for _, name := range []string{"Documents/Board/Old.xlsx", "Documents/Partners contacts FINAL v6.xlsx", "Documents/Partners contacts FINAL v7.XLSX", "Documents/letter.docx", "Documents/.hidden.csv"} {
		path := filepath.Join(home, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	w = uitest.New(t, func() fyne.CanvasObject { return kit.NewWords(kit.Body, "Behind") })
	got = new(string)
	q.Then = func(path string) { *got = path }
	q.Ask(w.Canvas())
	return w, home, got
}

func TestAFileIsChosenByKeys(t *testing.T) {
	w, home, got := documents(t, kit.FileQuestion{Title: "Choose your list", Endings: []string{".xlsx", ".csv"}})
	w.WantFocus("Files")
	if n := w.Rows("Files"); n != 3 {
		t.Fatalf("%d rows, wants the folder and two lists", n)
	}
	w.NotSee("New Folder")
	w.Key(fyne.KeyDown, 0)
	w.Key(fyne.KeyDown, 0)
	w.Key(fyne.KeyReturn, 0)
	if want := filepath.Join(home, "Documents", "Partners contacts FINAL v7.XLSX"); *got != want {
		t.Errorf("chosen %q, wants %q", *got, want)
	}
	w.NotSee("Choose your list")
}

func TestFoldersAreGoneIntoAndEscCloses(t *testing.T) {
	w, home, got := documents(t, kit.FileQuestion{Title: "Choose your list", Endings: []string{".xlsx"}})
	w.Key(fyne.KeyReturn, 0)
	if row := w.RowText("Files", 0); w.Rows("Files") != 1 || row[:8] != "Old.xlsx" {
		t.Errorf("Enter does not go into the folder: %q", row)
	}
	w.Tap("Folder above")
	w.Fill("Folder", filepath.Join(home, "nowhere"))
	w.Keys("\n")
	w.See("This folder cannot be opened")
	w.Fill("Folder", filepath.Join(home, "Documents", "Board"))
	w.Keys("\n")
	if w.Rows("Files") != 1 {
		t.Error("a folder that was typed is not shown")
	}
	w.Key(fyne.KeyEscape, 0)
	w.NotSee("Choose your list")
	if *got != "" {
		t.Errorf("Esc chose %q", *got)
	}
}

func TestAFolderIsChosen(t *testing.T) {
	w, home, got := documents(t, kit.FileQuestion{Title: "Where to save it"})
	w.Key(fyne.KeyReturn, 0)
	w.Tap("Choose this folder")
	if want := filepath.Join(home, "Documents", "Board"); *got != want {
		t.Errorf("chosen %q, wants %q", *got, want)
	}
}
