package record

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
	"placebook/ui/look"
)

// A savedView is a view of the team's own: a setting that all laptops share.
type savedView struct {
	id    data.ID
	title string
	rec   *data.Setting
	a     Arrangement
}

// savedPrefix begins the keys of the tabs of saved views.
const savedPrefix = "view/"

// only narrows a list to the rows that something else points at, until it is
// closed.
type only struct {
	ids   map[data.ID]bool
	title string
	tab   string // what was shown before
	a     Arrangement
}

func (l *List) makeViews() {
	l.Tabs.OnChange = l.turn
	l.saver = kit.NewSmallButton(kit.Quiet, look.Plus, "Save this view", l.SaveView)
	l.Views = container.New(tabsLayout{l.Tabs, l.saver}, l.Tabs, l.saver)
}

// tabsLayout puts a button right behind tabs that take the room they need.
type tabsLayout struct {
	tabs *kit.Tabs
	save *kit.Button
}

const tabsGap = 14

// Layout implements fyne.Layout.
func (t tabsLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	m := t.save.MinSize()
	w := max(t.tabs.MinSize().Width, min(t.tabs.Natural(), s.Width-m.Width-tabsGap))
	t.tabs.Resize(fyne.NewSize(w, s.Height))
	t.tabs.Move(fyne.NewPos(0, 0))
	t.save.Resize(m)
	t.save.Move(fyne.NewPos(w+tabsGap, (s.Height-m.Height)/2))
}

// MinSize implements fyne.Layout.
func (t tabsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	m := t.tabs.MinSize()
	return fyne.NewSize(m.Width+tabsGap+t.save.MinSize().Width, m.Height)
}

// readViews reads what views there are, ready-made and saved.
func (l *List) readViews(b *book.Book) {
	l.views, l.saved = l.o.Views(), nil
	for _, r := range b.All(data.Settings) {
		s := r.(*data.Setting)
		if s.Name == data.SettingView && s.Of == l.o.Key {
			l.saved = append(l.saved, savedView{s.ID, s.Value, s, ReadParts(s.Items)})
		}
	}
	slices.SortFunc(l.saved, func(x, y savedView) int { return strings.Compare(Natural(x.title), Natural(y.title)) })
}

func (l *List) readyMade(key string) View {
	for _, v := range l.views {
		if v.Key == key {
			return v
		}
	}
	return View{}
}

// savedView gives the saved view that is shown, nil for none.
func (l *List) savedView() *savedView {
	for i, v := range l.saved {
		if v.id == l.view {
			return &l.saved[i]
		}
	}
	return nil
}

// setTabs says how many rows each view has.
func (l *List) setTabs() {
	counts := l.countViews()
	var choices []kit.Choice
	for i, v := range l.views {
		choices = append(choices, kit.Counted(v.Key, v.Label, counts[i]))
	}
	for i, v := range l.saved {
		choices = append(choices, kit.Counted(savedPrefix+string(v.id), v.title, counts[len(l.views)+i]))
	}
	l.Tabs.SetChoices(choices...)
	l.setSaver()
}

// setSaver lets the button say what it does: to save what is shown, or to
// change the saved view that it is.
func (l *List) setSaver() {
	l.saver.Icon, l.saver.Label = look.Plus, "Save this view"
	if v := l.savedView(); v != nil {
		l.saver.Icon, l.saver.Label = look.Pencil, "Change this view"
		if !v.a.equal(l.a) {
			l.saver.Label = "Keep the changes"
		}
	}
	l.saver.Refresh()
	l.Views.Refresh()
}

// countViews counts the rows of each view, ready-made ones first. What is known
// of a row is not asked again.
func (l *List) countViews() []int {
	names := make([]string, 0, len(l.views)+len(l.saved))
	for _, v := range l.views {
		names = append(names, v.Key)
	}
	for _, v := range l.saved {
		names = append(names, strings.Join(append([]string{string(v.id)}, v.rec.Items...), "\n"))
	}
	if !slices.Equal(names, l.picksOf) {
		l.picksOf = names
		for _, r := range l.all {
			r.picked = false
		}
	}
	counts := make([]int, len(names))
	l.look(func(b *book.Book) {
		tests := l.viewTests(b)
		for _, r := range l.all {
			if !r.picked {
				r.picks, r.picked = picksOf(r, tests), true
			}
			for i := range counts {
				counts[i] += int(r.picks >> i & 1)
			}
		}
	})
	return counts
}

// mostViews is how many views are counted: as many as a row has bits for.
const mostViews = 64

func (l *List) viewTests(b *book.Book) []func(*row) bool {
	var tests []func(*row) bool
	for _, v := range l.views {
		tests = append(tests, func(r *row) bool { return v.Picks == nil || v.Picks(r.rec) })
	}
	for _, v := range l.saved {
		tests = append(tests, l.holds(b, v.a))
	}
	return tests[:min(len(tests), mostViews)]
}

func picksOf(r *row, tests []func(*row) bool) (picks uint64) {
	for i, test := range tests {
		if test(r) {
			picks |= 1 << i
		}
	}
	return picks
}

// turn shows another view.
func (l *List) turn(tab string) {
	l.leaveOnly()
	if id, ok := strings.CutPrefix(tab, savedPrefix); ok {
		l.openSaved(data.ID(id))
	} else {
		l.leaveSaved()
		l.a.Base = tab
	}
	l.setSaver()
	l.rearrange()
}

func (l *List) openSaved(id data.ID) {
	if l.view == "" {
		l.own = l.a.clone()
	}
	l.view = id
	if v := l.savedView(); v != nil {
		l.a, l.opened = v.a.clone(), v.rec
		clear(l.folded)
	}
}

func (l *List) leaveSaved() {
	if l.view != "" {
		l.view, l.a = "", l.own
		clear(l.folded)
	}
}

// followView follows a saved view that was changed or deleted, here or on
// another laptop. What was changed in the window since it was opened stays.
func (l *List) followView() {
	if l.view == "" {
		return
	}
	v := l.savedView()
	switch {
	case v == nil:
		l.leaveSaved()
		l.Tabs.Choose(l.baseTab())
	case l.opened != v.rec:
		if ReadParts(l.opened.Items).equal(l.a) {
			l.a = v.a.clone()
		}
		l.opened = v.rec
	}
}

func (l *List) baseTab() string {
	if l.a.Base != "" {
		return l.a.Base
	}
	return l.views[0].Key
}

// Tab is the key of the view that is shown, and ShowTab shows one. Nothing
// happens where there is none of that key any more.
func (l *List) Tab() string { return l.Tabs.Chosen() }

// ShowTab shows the view with that key.
func (l *List) ShowTab(key string) {
	l.Tabs.Choose(key)
	if l.Tabs.Chosen() == key {
		l.turn(key)
	}
}

// Only shows no rows but those given, under a title, until it is closed. No rows
// close it.
func (l *List) Only(ids []data.ID, title string) {
	l.leaveOnly()
	if len(ids) > 0 {
		o := &only{ids: map[data.ID]bool{}, title: title, tab: l.Tabs.Chosen(), a: l.a.clone()}
		for _, id := range ids {
			o.ids[id] = true
		}
		l.only = o
		l.a.Base, l.a.Words, l.a.Conditions, l.a.Group = "", "", nil, ""
	}
	l.setTab()
	l.rearrange()
}

// OnlyTitle is what the rows are shown under, and the rows; empty where all are.
func (l *List) OnlyTitle() (title string, rows []data.ID) {
	if l.only == nil {
		return "", nil
	}
	for _, r := range l.all {
		if l.only.ids[r.id] {
			rows = append(rows, r.id)
		}
	}
	return l.only.title, rows
}

func (l *List) closeOnly() {
	l.leaveOnly()
	l.setTab()
	l.rearrange()
}

func (l *List) leaveOnly() {
	if l.only != nil {
		l.a, l.only = l.only.a, nil
	}
}

// setTab marks the tab of what is shown.
func (l *List) setTab() {
	switch {
	case l.only != nil:
		l.Tabs.Choose(l.views[0].Key)
	case l.view != "":
		l.Tabs.Choose(savedPrefix + string(l.view))
	default:
		l.Tabs.Choose(l.baseTab())
	}
	l.setSaver()
}

// All shows every record.
func (l *List) All() {
	l.leaveOnly()
	l.leaveSaved()
	l.a.Base, l.a.Words, l.a.Conditions = "", "", nil
	l.setTab()
	l.rearrange()
}
