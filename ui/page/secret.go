package page

import (
	"math/rand/v2"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
)

// keyNote is what this laptop remembers while nobody has said that the recovery
// key is written down: the program may end while it is shown.
const keyNote = "key-not-written"

// KeyWritten keeps whether the recovery key is known to be written down.
func KeyWritten(s *store.Store, yes bool) error {
	if yes {
		return s.KeepNote(keyNote, nil)
	}
	return s.KeepNote(keyNote, []byte("shown"))
}

// KeyMissing tells whether the recovery key was shown and nobody said that it is
// written down. NewKey is where another is made.
func KeyMissing(s *store.Store) bool {
	b, err := s.Note(keyNote)
	return err == nil && len(b) > 0
}

// NewKey is where a new recovery key is made, NewPassphrase where a new
// passphrase is.
var (
	NewKey        = Place{Page: "settings", Part: "security/recovery"}
	NewPassphrase = Place{Page: "settings", Part: "security/passphrase"}
)

// A RecoveryKey shows a recovery key and asks for two of its groups, so that it
// is known to be written down.
type RecoveryKey struct {
	canvas func() fyne.Canvas
	groups []string
	asked  [2]int
	boxes  [2]*kit.TextBox
	body   fyne.CanvasObject
	done   func()
}

// NewRecoveryKey shows a key as package vault prints it. done is called by
// Confirm once both groups are right, and by Enter in a box.
func NewRecoveryKey(canvas func() fyne.Canvas, key string, done func()) *RecoveryKey {
	r := &RecoveryKey{canvas: canvas, groups: strings.Split(key, "-"), done: done}
	r.asked = [2]int{rand.IntN(4), 4 + rand.IntN(4)}
	var rows [2][]fyne.CanvasObject
	for i, g := range r.groups {
		rows[i/4] = append(rows[i/4], kit.Scaled(88, 0, kit.Column(0, kit.NewWords(kit.Small, strconv.Itoa(i+1)), kit.NewWords(kit.Title, g))))
	}
	for i, n := range r.asked {
		r.boxes[i] = kit.NewTextBox("Group " + strconv.Itoa(n+1))
		r.boxes[i].OnChange = func(string) { r.boxes[i].SetError("") }
		r.boxes[i].OnEnter = func(string) { r.Confirm() }
	}
	copyKey := kit.NewSmallButton(kit.Outline, look.Copy, "Copy", func() {
		fyne.CurrentApp().Clipboard().SetContent(key)
	})
	r.body = kit.Column(12,
		kit.NewPanel(kit.SurfaceGround, kit.AllEdges, kit.Pad(20, 24, 20, 24, kit.Column(8,
			kit.Row(24, rows[0]...), kit.Row(24, rows[1]...), kit.Row(0, kit.Spring(), copyKey)))),
		kit.NewWrapped(kit.Body, "It has letters and the digits 2 to 7. There is no 0 and no 1 in it: a round sign is the letter O, a straight one the letter I."),
		kit.NewWrapped(kit.Body, "Type two of its groups from what you wrote down:"),
		kit.Pair(r.boxes[0], r.boxes[1]))
	return r
}

// Object is shown: the key, and the two boxes.
func (r *RecoveryKey) Object() fyne.CanvasObject { return r.body }

// Focus is the first box.
func (r *RecoveryKey) Focus() fyne.Focusable { return r.boxes[0].Entry() }

// alike puts the letters in the place of the digits that look like them, as the
// data does when it is opened with the key.
var alike = strings.NewReplacer("0", "O", "1", "I", "8", "B", " ", "", "-", "")

// asWritten is a group as it was shown, however it was typed.
func asWritten(typed string) string { return alike.Replace(strings.ToUpper(strings.TrimSpace(typed))) }

// Confirm goes on if both groups are right, and says under the first box that
// is wrong that it is.
func (r *RecoveryKey) Confirm() {
	for i, n := range r.asked {
		if asWritten(r.boxes[i].Text()) != r.groups[n] {
			r.boxes[i].SetError("This is not group " + strconv.Itoa(n+1) + ". Look at what you wrote down.")
			r.canvas().Focus(r.boxes[i].Entry())
			return
		}
		r.boxes[i].SetError("")
	}
	r.done()
}
