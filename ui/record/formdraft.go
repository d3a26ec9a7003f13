package record

import (
	"encoding/json"
	"slices"

	"placebook/data"
	"placebook/data/book"
)

// draftVersion is raised when an older program could not make sense of a draft.
const draftVersion = 1

// draft is what a form holds that is not saved, so that it outlives the program:
// what was typed, and what the record had when it was, by which it is seen what
// others changed since.
type draft struct {
	Version int              `json:"v"`
	Kind    uint16           `json:"kind"`
	ID      data.ID          `json:"id,omitempty"`
	New     bool             `json:"new,omitempty"`
	Saved   map[string]texts `json:"saved"` // by the names of the boxes
	Typed   map[string]typed `json:"typed"`
}

// texts are the canonical texts of a box.
type texts []string

// Draft is what was typed and not saved, nil when nothing was. It holds what
// people wrote: it must be kept sealed.
func (f *Form) Draft() []byte {
	if f.Changed() == 0 {
		return nil
	}
	d := draft{Version: draftVersion, Kind: f.o.Kind.Num, ID: f.rec.Base().ID, New: f.isNew, Saved: map[string]texts{}, Typed: map[string]typed{}}
	for _, x := range f.boxes {
		if len(x.saved.elems) > 0 {
			d.Saved[x.name] = x.saved.elems
		}
		if x.changed() {
			d.Typed[x.name] = x.typed()
		}
	}
	b, err := json.Marshal(d)
	if err != nil {
		panic(err) // texts and numbers can always be written
	}
	return b
}

func readDraft(b []byte) (d draft, ok bool) {
	err := json.Unmarshal(b, &d)
	return d, err == nil && d.Version == draftVersion && len(d.Typed) > 0
}

// DraftOf says which record a draft is of: its kind, and its ID unless it has
// yet to be saved for the first time. ok is false for no draft, or one that a
// newer version made.
func DraftOf(b []byte) (k *data.Kind, id data.ID, ok bool) {
	d, ok := readDraft(b)
	if !ok {
		return nil, "", false
	}
	i := slices.IndexFunc(data.Kinds(), func(k *data.Kind) bool { return k.Num == d.Kind })
	if i < 0 {
		return nil, "", false
	}
	return data.Kinds()[i], d.ID, true
}

// TakeDraft shows a record as it stood when a draft was made of it, with what
// was typed, and then what has become of the record since, as Meanwhile. It
// reports whether there is something to save again; otherwise the record is shown
// as it is now, if it is there.
func (f *Form) TakeDraft(b []byte) bool {
	d, ok := readDraft(b)
	if !ok || d.Kind != f.o.Kind.Num {
		return false
	}
	f.isNew = d.New
	f.set(f.asDrafted(d))
	f.view(func(b *book.Book) {
		for _, x := range f.boxes {
			if t, ok := d.Typed[x.name]; ok {
				x.retype(t, b)
			}
		}
	})
	f.count()
	f.Meanwhile("")
	if f.Changed() == 0 {
		f.Show(d.ID)
		return false
	}
	f.revealChanged()
	return true
}

// revealChanged scrolls to the first box that is not saved.
func (f *Form) revealChanged() {
	for _, x := range f.boxes {
		if x.changed() {
			f.form.Reveal(x.object())
			return
		}
	}
}

// asDrafted makes the record as it stood when the draft was made. What the draft
// knows nothing of is as it is now.
func (f *Form) asDrafted(d draft) data.Record {
	var r data.Record
	f.view(func(b *book.Book) { r = b.Copy(f.o.Kind, d.ID) })
	if r == nil {
		r = f.o.Kind.New()
		r.Base().ID = d.ID
	}
	f.rec = r
	f.rebuild()
	for _, x := range f.boxes {
		x.put(r, d.Saved[x.name])
	}
	return r
}
