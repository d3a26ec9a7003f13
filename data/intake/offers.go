package intake

import (
	"fmt"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/intake/grid"
)

// marks are the colours of a sheet that may mean something: not those of most
// rows, which only decorate.
type marks struct {
	tells map[string]bool
}

func (t *table) marks() *marks {
	count, rows := map[string]int{}, t.rows()
	for i := range rows {
		for _, c := range coloursOf(&rows[i]) {
			count[c]++
		}
	}
	m := &marks{map[string]bool{}}
	for c, n := range count {
		m.tells[c] = n*5 <= len(rows)*2 || len(rows) < 3
	}
	return m
}

func coloursOf(r *grid.Row) (out []string) {
	for i := range r.Cells {
		if f := r.Cells[i].Fill(); f != "" && !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// tellMarks tells what a row carries beside its texts, and offers it as values:
// nothing of it is dropped in silence, and nothing of it counts by itself.
func (r *row) tellMarks(m *marks) {
	for _, o := range r.noted {
		r.offerValue(o)
	}
	r.tellStruck()
	if r.from.Hidden {
		r.tell("", r.out.Name, "the row is hidden in the file; it is brought in like the others")
		r.offer(Option{Key: "leave", Label: "Leave it out"})
	}
	for i := range r.from.Cells {
		r.tellCell(i, &r.from.Cells[i])
	}
	for _, c := range coloursOf(r.from) {
		if m.tells[c] {
			word := colourWord(c)
			r.tell("tags", word, "coloured %s in the file: offered as a tag", word)
			r.offerValue(Option{Key: "tag", Label: "Tag it “" + word + "”", Field: "tags", Value: word})
		}
	}
}

func (r *row) tellStruck() {
	if !r.from.Struck {
		return
	}
	r.out.Struck = !r.decided()
	r.tell("status", r.out.Name, "struck through in the file; it is brought in as it stands, and can be taken as left")
	r.offerValue(Option{Key: "left", Label: "Take it as left", Field: "status"})
	r.offer(Option{Key: "leave", Label: "Leave it out"}, Option{Key: "stand", Label: "Bring it in as it stands"})
}

func (r *row) tellCell(col int, c *grid.Cell) {
	field := r.table.fieldAt(col)
	if struck, kept, ok := c.Parts(); ok {
		r.tell(field, c.Text, "“%s” is struck through in the file: “%s” was taken", shorten(struck), shorten(kept))
	} else if c.Strike && !r.from.Struck && strings.TrimSpace(c.Text) != "" {
		r.tell(field, c.Text, "struck through in the file; it is taken as it stands")
		r.offer(Option{Key: "empty", Label: "Leave empty", Field: field})
	}
	if isFault(*c) {
		r.tell(field, c.Text, "this is what a formula came to: it is taken as empty")
	}
	if said := c.Comment(); said != "" {
		said = strings.Join(strings.Fields(said), " ")
		r.tell("notes", said, "a comment in the file: offered as a note")
		r.offerValue(Option{Key: "note", Label: "Add it to the notes", Field: "notes", Value: said})
	}
}

// fieldAt is the field of a column, or its heading.
func (t *table) fieldAt(col int) string {
	for _, c := range t.columns {
		if c.Index == col && c.Field != "" {
			return c.Field
		}
	}
	if col < len(t.heads) {
		return t.heads[col]
	}
	return ""
}

// offerValue offers a value, and puts it into the row's last record where it was
// taken.
func (r *row) offerValue(o Option) {
	r.offer(o)
	if r.held || !r.chosen(o) {
		return
	}
	s := r.subject()
	if s == nil {
		return
	}
	k := s.ent.kind
	status := k.Field("status")
	switch {
	case o.Key == "left" && status != nil && k == data.Organisations:
		r.putOffered(s, status, []string{data.StatusLeft})
	case o.Key == "left":
		r.putOffered(s, k.Field("tags"), append(slices.Clone(s.rec.Base().Tags), "left"))
	case o.Key == "tag":
		r.putOffered(s, k.Field("tags"), append(slices.Clone(s.rec.Base().Tags), o.Value))
	case o.Key == "note":
		notes := s.rec.Base().Notes
		if strings.Contains(notes, o.Value) {
			return
		}
		if notes != "" {
			notes += "\n"
		}
		r.putOffered(s, k.Field("notes"), []string{notes + o.Value})
	}
}

func (r *row) putOffered(s *staged, f *data.Field, elems []string) {
	slices.Sort(elems)
	from := len(r.out.Changes)
	r.put(s, &slot{kind: s.ent.kind, field: f, name: f.Name}, slices.Compact(elems))
	r.nameChanges(s, from)
	r.out.Outcome = outcomeOf(s)
	if r.p.target.contacts {
		r.out.Outcome = r.together()
	}
}

// subject is the record that a row is about: the person, in a list of contacts
// that names one.
func (r *row) subject() *staged {
	for i := len(r.stage) - 1; i >= 0; i-- {
		if r.stage[i].ent.kind == r.p.target.kind {
			return r.stage[i]
		}
	}
	if len(r.stage) > 0 && r.p.target.contacts {
		return r.stage[0]
	}
	return nil
}

// colourWord names a colour as people would.
func colourWord(rgb string) string {
	var red, green, blue int
	if n, err := fmt.Sscanf(rgb, "%02x%02x%02x", &red, &green, &blue); err != nil || n != 3 {
		return rgb
	}
	best, nearest := rgb, 1<<30
	for _, c := range colourWords {
		dr, dg, db := red-c.red, green-c.green, blue-c.blue
		if d := dr*dr + dg*dg + db*db; d < nearest {
			best, nearest = c.word, d
		}
	}
	return best
}

var colourWords = []struct {
	word             string
	red, green, blue int
}{
	{"yellow", 255, 255, 0}, {"yellow", 255, 242, 204}, {"yellow", 255, 235, 156}, {"green", 0, 176, 80}, {"green", 146, 208, 80},
	{"green", 198, 239, 206}, {"green", 0, 255, 0}, {"red", 255, 0, 0}, {"red", 255, 199, 206}, {"red", 192, 0, 0},
	{"orange", 255, 192, 0}, {"orange", 248, 203, 173}, {"orange", 237, 125, 49}, {"blue", 0, 112, 192}, {"blue", 189, 215, 238},
	{"blue", 91, 155, 213}, {"blue", 0, 176, 240}, {"purple", 112, 48, 160}, {"purple", 204, 192, 218}, {"grey", 191, 191, 191},
	{"grey", 128, 128, 128}, {"grey", 217, 217, 217}, {"pink", 255, 153, 204}, {"brown", 150, 75, 0}, {"black", 0, 0, 0},
}
