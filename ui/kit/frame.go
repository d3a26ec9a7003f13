package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/ui/look"
)

// Frame is the window round a page: rail at the left, bar on top, status line
// below, and messages above that.
type Frame struct {
	Rail   *Rail
	Top    *TopBar
	Status *StatusLine
	Toast  *ToastHost
	Found  *SearchList // below the search box of the bar
	page   fyne.CanvasObject
	box    *fyne.Container
	back   *Panel
}

// NewFrame returns a frame without a page.
func NewFrame(rail *Rail, top *TopBar, status *StatusLine, clock Clock) *Frame {
	f := &Frame{Rail: rail, Top: top, Status: status, Toast: NewToastHost(clock), Found: NewSearchList(), page: Space(1, 1)}
	f.back = NewPanel(PageGround, NoEdge, nil)
	f.box = container.New(frameLayout{f})
	f.SetPage(f.page)
	return f
}

// SetPage shows another page.
func (f *Frame) SetPage(page fyne.CanvasObject) {
	f.page = Reach(page)
	f.box.Objects = []fyne.CanvasObject{f.back, f.page, f.Rail, f.Top, f.Status, f.Toast, f.Found}
	f.box.Refresh()
}

// Content is what the window shows.
func (f *Frame) Content() fyne.CanvasObject { return f.box }

// Find shows what was found below the search box.
func (f *Frame) Find(says []Span, groups ...FoundGroup) {
	f.Found.Set(says, groups...)
	f.box.Layout.Layout(f.box.Objects, f.box.Size())
}

// Say shows a message, with an action unless that is empty.
func (f *Frame) Say(message, action string, do func()) {
	f.Toast.Say(message, action, do)
	f.box.Refresh()
}

// Hold shows a message that stays until it is cleared or another one comes.
func (f *Frame) Hold(message string) {
	f.Toast.Hold(message)
	f.box.Refresh()
}

type frameLayout struct{ f *Frame }

func (l frameLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	f := l.f
	rail, top, status := look.Dim(look.RailWidth), look.Dim(look.TopHeight), look.Dim(look.StatusTall)
	at(f.back, 0, 0, s.Width, s.Height)
	at(f.Rail, 0, 0, rail, s.Height)
	at(f.Top, rail, 0, s.Width-rail, top)
	at(f.Status, rail, s.Height-status, s.Width-rail, status)
	at(f.page, rail, top, s.Width-rail, s.Height-top-status)
	m := f.Toast.fit(s.Width - rail - 48)
	// Above the foot that most pages have: its buttons can be pressed meanwhile.
	at(f.Toast, rail+(s.Width-rail-m.Width)/2, s.Height-status-look.Dim(footTall)-m.Height-12, m.Width, m.Height)
	f.hang(rail, top, s.Height-top-status)
}

// hang places what was found below the search box, as high as it needs.
func (f *Frame) hang(rail, top, room float32) {
	b := f.Top.Search
	f.Found.Resize(fyne.NewSize(b.Size().Width, f.Found.Size().Height)) // so that it knows its lines
	at(f.Found, rail+b.Position().X, top-4, b.Size().Width, min(f.Found.MinSize().Height, room-24))
}

func (l frameLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	p := l.f.page.MinSize()
	return fyne.NewSize(look.Dim(look.RailWidth)+max(p.Width, l.f.Top.MinSize().Width),
		max(p.Height+look.Dim(look.TopHeight+look.StatusTall), l.f.Rail.MinSize().Height))
}
