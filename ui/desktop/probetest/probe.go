// Package probetest tells tests of the real window what the window shows: the
// names of its controls and its words, and where on the screen they are. It is
// built into the program with the tag windowtest only; the program that people
// get has none of it.
//
//	probe.go  Serve: the questions and the answers
//	shown.go  Shown: what is visible in a window
//	menu.go   its menu, and the keys of what stands there
//
// It may import fyne and ui/uitest.
package probetest

import (
	"encoding/json"
	"net"
	"time"

	"fyne.io/fyne/v2"
)

// Variable of the environment names the socket to listen on.
const Variable = "PLACEBOOK_PROBE"

// Serve answers whoever connects to the socket with what the window shows, as
// one JSON object, until the listener is closed. settled calls what it is given
// on the window's goroutine, once all that came before has been dealt with and
// drawn.
func Serve(l net.Listener, w fyne.Window, settled func(then func())) {
	for {
		c, err := l.Accept()
		if err != nil {
			return
		}
		settled(func() {
			shown := Look(w)
			go answer(c, shown)
		})
	}
}

func answer(c net.Conn, shown Shown) {
	defer c.Close()
	_ = json.NewEncoder(c).Encode(shown) // a test that has gone does not mind
}

// rounds of the toolkit's loop: in the first, the keys and clicks may have been
// fetched before the question came; the second fetches and draws them; what
// that moved about is drawn in the third; in the fourth all of it is over.
const rounds = 4

// Rounds is the settled of a real window: it waits for rounds of the toolkit's
// loop, each of which fetches what the person did, goes on with animations and
// draws.
func Rounds(then func()) {
	fyne.Do(func() {
		n := 0
		var a *fyne.Animation
		a = fyne.NewAnimation(time.Hour, func(float32) {
			if n++; n == rounds {
				a.Stop()
				then()
			}
		})
		a.Start()
	})
}
