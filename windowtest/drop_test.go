package windowtest

import (
	"io"
	"log"
	"net/url"
	"strconv"
	"testing"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// A dragger stands for the folder that a file is dragged out of: another window,
// which offers the file as the desktop's rules of drag and drop want it (XDND 5).
type dragger struct {
	d     *desk
	x     *xgb.Conn
	from  xproto.Window
	to    xproto.Window
	files string // as it hands them over: a line each
}

func newDragger(d *desk, paths ...string) *dragger {
	d.t.Helper()
	xgb.Logger = log.New(io.Discard, "", 0) // it tells of every way to the display that it tries
	x, err := xgb.NewConn()
	if err != nil {
		d.fail("no connection to the display: %v", err)
	}
	d.t.Cleanup(x.Close)
	to, err := strconv.ParseUint(d.window, 10, 32)
	if err != nil {
		d.fail("the window's number: %v", err)
	}
	g := &dragger{d: d, x: x, to: xproto.Window(to)}
	for _, p := range paths {
		g.files += (&url.URL{Scheme: "file", Path: p}).String() + "\r\n"
	}
	g.from, err = xproto.NewWindowId(x)
	if err != nil {
		d.fail("no window to drag from: %v", err)
	}
	screen := xproto.Setup(x).DefaultScreen(x)
	g.must(xproto.CreateWindowChecked(x, 0, g.from, screen.Root, 0, 0, 1, 1, 0, xproto.WindowClassInputOnly, 0, 0, nil).Check())
	g.must(xproto.SetSelectionOwnerChecked(x, g.from, g.atom("XdndSelection"), xproto.TimeCurrentTime).Check())
	return g
}

func (g *dragger) must(err error) {
	g.d.t.Helper()
	if err != nil {
		g.d.fail("the display refuses: %v", err)
	}
}

func (g *dragger) atom(name string) xproto.Atom {
	g.d.t.Helper()
	a, err := xproto.InternAtom(g.x, false, uint16(len(name)), name).Reply()
	g.must(err)
	return a.Atom
}

// send tells the window how the drag stands.
func (g *dragger) send(kind string, rest ...uint32) {
	g.d.t.Helper()
	words := append([]uint32{uint32(g.from)}, rest...)
	for len(words) < 5 {
		words = append(words, 0)
	}
	e := xproto.ClientMessageEvent{Format: 32, Window: g.to, Type: g.atom(kind), Data: xproto.ClientMessageDataUnionData32New(words)}
	g.must(xproto.SendEventChecked(g.x, false, g.to, 0, string(e.Bytes())).Check())
}

// answer waits until the window says something of a kind, and hands the files
// over where it asks for them on the way.
func (g *dragger) answer(kind string) {
	g.d.t.Helper()
	want := g.atom(kind)
	g.d.until(kind, func() bool {
		for {
			e, err := g.x.PollForEvent()
			if e == nil && err == nil {
				return false
			}
			switch e := e.(type) {
			case xproto.SelectionRequestEvent:
				g.hand(e)
			case xproto.ClientMessageEvent:
				if e.Type == want {
					return true
				}
			}
		}
	})
}

func (g *dragger) hand(e xproto.SelectionRequestEvent) {
	g.d.t.Helper()
	g.must(xproto.ChangePropertyChecked(g.x, xproto.PropModeReplace, e.Requestor, e.Property, e.Target, 8, uint32(len(g.files)), []byte(g.files)).Check())
	done := xproto.SelectionNotifyEvent{Time: e.Time, Requestor: e.Requestor, Selection: e.Selection, Target: e.Target, Property: e.Property}
	g.must(xproto.SendEventChecked(g.x, false, e.Requestor, 0, string(done.Bytes())).Check())
}

// drop drags files to a point of the window and lets them go there.
func (d *desk) drop(at point, paths ...string) {
	d.t.Helper()
	g := newDragger(d, paths...)
	const version = 5
	list, copied := uint32(g.atom("text/uri-list")), uint32(g.atom("XdndActionCopy"))
	g.send("XdndEnter", version<<24, list)
	g.send("XdndPosition", 0, uint32(at.x)<<16|uint32(at.y), xproto.TimeCurrentTime, copied)
	g.answer("XdndStatus")
	g.send("XdndDrop", 0, xproto.TimeCurrentTime)
	g.answer("XdndFinished")
	d.look()
}

// TestFilesAreDropped: a list dragged out of a folder onto the window is looked
// at as one that is chosen; what is no list says so.
func TestFilesAreDropped(t *testing.T) {
	d := newDesk(t)
	d.command("init", "--author", "Ana Example", "--laptop", "Ana's laptop")
	d.start()
	d.unlocks("Home")
	d.drop(point{700, 400}, d.file("partners \u00e9.csv", "Name,Sector", "Example Garden,VCSE", "Example Surgery,General practice"))
	d.titled("Import organisations")
	d.shot("dropped")
	d.key("Return")
	d.stores(func() { d.key("Return") })
	d.drop(point{700, 400}, d.file("letter.txt", "Dear all,", "", "this is no list."))
	d.shot("dropped-letter")
	d.closed()
	d.want(d.organisations("name", "sector"), "Example Garden|VCSE", "Example Surgery|General practice")
}
