package book

import (
	"slices"
	"strings"

	"placebook/data"
)

// Setting gives a setting of the partnership by its name and what it is of, or
// nil while the defaults hold.
func (b *Book) Setting(name, of string) *data.Setting {
	s := &data.Setting{Name: name, Of: of}
	got, _ := b.Get(data.Settings, data.Settings.Derive(s)).(*data.Setting)
	return got
}

// Choices lists what a choice field offers: the fixed list, or the editable one
// as it stands, in the team's order and without what is not offered any more.
func (b *Book) Choices(f *data.Field) []string {
	if f.List == "" {
		return slices.Clone(f.Choices)
	}
	return b.Setting(f.List, "").Offered(f.Choices)
}

// Choice finds the entry of a list that a text means, without regard to case;
// one that is not offered any more is found too.
func (b *Book) Choice(f *data.Field, text string) (string, bool) {
	known := f.Choices
	if f.List != "" {
		known = b.Setting(f.List, "").Entries(f.Choices)
	}
	for _, c := range known {
		if strings.EqualFold(c, text) {
			return c, true
		}
	}
	return text, false
}

// OwnFields lists the team's own fields of a kind that are in use, in their
// order.
func (b *Book) OwnFields(k *data.Kind) []*data.Setting {
	return slices.DeleteFunc(b.OwnDefinitions(k), func(s *data.Setting) bool { return s.Off == data.Yes })
}

// OwnDefinitions lists all own fields of a kind in their order, those too that
// are not shown any more.
func (b *Book) OwnDefinitions(k *data.Kind) []*data.Setting {
	return data.Owns(b.All(data.Settings), k)
}

// OwnField finds a team's own field by its name, or nil.
func (b *Book) OwnField(k *data.Kind, name string) *data.Setting {
	for _, s := range b.OwnFields(k) {
		if strings.EqualFold(s.Value, name) {
			return s
		}
	}
	return nil
}
