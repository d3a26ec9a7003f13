package ui

import (
	"encoding/json"
	"time"

	"placebook/data"
	"placebook/ui/page"
)

// draftName is what the note with what is being typed is called, draftPause how
// long it waits after somebody stirred: typing is kept by the clock, not per key.
const (
	draftName  = "draft"
	draftPause = 5 * time.Second
)

// A draftNote is what was being typed and where, as it is kept on this laptop,
// sealed like the data.
type draftNote struct {
	Page string  `json:"page"`
	List string  `json:"list,omitempty"`
	Part string  `json:"part,omitempty"`
	Kind string  `json:"kind,omitempty"`
	ID   data.ID `json:"id,omitempty"`
	Text []byte  `json:"text"` // the page's own
}

func (n draftNote) place() page.Place {
	p := page.Place{Page: n.Page, List: n.List, Part: n.Part, ID: n.ID}
	for _, k := range data.Kinds() {
		if k.Name == n.Kind {
			p.Kind = k
		}
	}
	return p
}

// keepDraftSoon keeps what is being typed a little later.
func (w *Window) keepDraftSoon() {
	if w.store == nil || w.draftWait != nil {
		return
	}
	if _, ok := w.now.(page.Drafter); !ok {
		return
	}
	w.draftWait = w.o.Clock.After(draftPause, func() {
		w.draftWait = nil
		w.keepDraft()
	})
}

// keepDraft keeps what is being typed, or clears what was kept once nothing is.
func (w *Window) keepDraft() {
	if w.store == nil {
		return
	}
	var note []byte
	if d, ok := w.now.(page.Drafter); ok {
		if text := d.Draft(); len(text) > 0 {
			note = w.draftOf(text)
		}
	}
	if err := w.store.KeepNote(draftName, note); err != nil {
		w.o.Log.Warn("what is being typed could not be kept", "error", err)
	}
}

func (w *Window) draftOf(text []byte) []byte {
	p, _ := w.place()
	n := draftNote{Page: p.Page, List: p.List, Part: p.Part, ID: p.ID, Text: text}
	if p.Kind != nil {
		n.Kind = p.Kind.Name
	}
	note, err := json.Marshal(n)
	if err != nil {
		return nil
	}
	return note
}

// readDraft gives what was being typed when the data was locked or the program
// ended.
func (w *Window) readDraft() (n draftNote, ok bool) {
	raw, err := w.store.Note(draftName)
	if err != nil || len(raw) == 0 {
		return n, false
	}
	return n, json.Unmarshal(raw, &n) == nil
}

// giveBack puts what was being typed back into its page.
func (w *Window) giveBack(n draftNote) {
	d, ok := w.now.(page.Drafter)
	if !ok || w.key != n.Page {
		return
	}
	d.TakeDraft(n.Text)
	w.Say("What you were typing is back. It is not saved yet.", "", nil)
}

// forgetDraft lets go of the wait; what was kept stays for the next time.
func (w *Window) forgetDraft() {
	if w.draftWait != nil {
		w.draftWait()
	}
	w.draftWait = nil
}
