package meetings

import (
	"placebook/data"
	"placebook/data/book"
	"placebook/ui/command"
	"placebook/ui/page"
	"placebook/ui/page/lists"
)

// The key of the page in the rail, and what its parts are called.
const (
	key       = "meetings"
	partBody  = "Boards and groups"
	partDiary = "Diary"
)

// New makes the page.
func New(h page.Host) page.Page {
	return lists.New(h, lists.Options{Key: key, Title: "Meetings", Parts: []lists.Part{
		{Label: partBody, Kind: data.Groups, Set: groupSet},
		{Label: partDiary, Kind: data.Events, Set: diarySet, Leads: func(r data.Record) bool { return r.(*data.Event).Meeting() }},
	}})
}

// jobs are what can be done here in one step. None of them may be called from
// within View.
type jobs struct{ h page.Host }

func (j jobs) view(fn func(*book.Book)) {
	_ = j.h.Store().View(func(b *book.Book) error {
		fn(b)
		return nil
	})
}

func (j jobs) undone(said string) { j.h.Say(said, "Undo", j.h.Undo) }

// planTool offers to plan a year of meetings: of the group that of gives for the
// chosen rows.
func (j jobs) planTool(of func([]data.ID) data.ID) lists.Tool {
	return lists.Tool{ID: command.PlanMeetings, Foot: "Plan a year...", Empty: "Plan a year of meetings", On: lists.Always,
		Do: func(ids []data.ID) { j.plan(of(ids)) }}
}
