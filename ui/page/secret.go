package page

import (
	"math/rand/v2"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/look"
)

// Advice says how good a passphrase is. Any is taken.
func Advice(pass string) string {
	switch n := utf8.RuneCountInString(pass); {
	case n == 0:
		return "Three or four words that only you would put together are easy to keep and hard to guess."
	case n < 10:
		return "Short: somebody with the laptop and time could guess it. Three or four words are better."
	case n < 16:
		return "Fair. One word more would make it strong."
	}
	return "Strong. Keep it to yourself."
}

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
		rows[i/4] = append(rows[i/4], kit.Scaled(88, 0, kit.NewWords(kit.Title, g)))
	}
	for i, n := range r.asked {
		r.boxes[i] = kit.NewTextBox("Group " + ordinal(n))
		r.boxes[i].OnEnter = func(string) { r.Confirm() }
	}
	copyKey := kit.NewSmallButton(kit.Outline, look.Copy, "Copy", func() {
		fyne.CurrentApp().Clipboard().SetContent(key)
	})
	r.body = kit.Column(12,
		kit.NewPanel(kit.SurfaceGround, kit.AllEdges, kit.Pad(20, 24, 20, 24, kit.Column(8,
			kit.Row(24, rows[0]...), kit.Row(24, rows[1]...), kit.Row(0, kit.Spring(), copyKey)))),
		kit.NewWrapped(kit.Body, "Type two of its groups from what you wrote down:"),
		kit.Pair(r.boxes[0], r.boxes[1]))
	return r
}

func ordinal(i int) string {
	return []string{"one", "two", "three", "four", "five", "six", "seven", "eight"}[i]
}

// Object is shown: the key, and the two boxes.
func (r *RecoveryKey) Object() fyne.CanvasObject { return r.body }

// Focus is the first box.
func (r *RecoveryKey) Focus() fyne.Focusable { return r.boxes[0].Entry() }

// Confirm goes on if both groups are right, and says under the first box that
// is wrong that it is.
func (r *RecoveryKey) Confirm() {
	for i, n := range r.asked {
		if !strings.EqualFold(strings.TrimSpace(r.boxes[i].Text()), r.groups[n]) {
			r.boxes[i].SetError("This is not group " + ordinal(n) + ". Look at what you wrote down.")
			r.canvas().Focus(r.boxes[i].Entry())
			return
		}
		r.boxes[i].SetError("")
	}
	r.done()
}
