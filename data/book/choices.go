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
// as it stands, in its usual order with the team's additions after it.
func (b *Book) Choices(f *data.Field) []string {
	if f.List == "" {
		return slices.Clone(f.Choices)
	}
	s := b.Setting(f.List, "")
	if s == nil {
		return slices.Clone(f.Choices)
	}
	var out []string
	for _, c := range f.Choices {
		if slices.Contains(s.Items, c) {
			out = append(out, c)
		}
	}
	for _, c := range s.Items {
		if !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	// "Other" closes a list.
	if i := slices.Index(out, "Other"); i >= 0 && i < len(out)-1 {
		out = append(slices.Delete(out, i, i+1), "Other")
	}
	return out
}

// Choice finds the entry of a list that a text means, without regard to case.
func (b *Book) Choice(f *data.Field, text string) (string, bool) {
	for _, c := range b.Choices(f) {
		if strings.EqualFold(c, text) {
			return c, true
		}
	}
	return text, false
}

// OwnFields lists the team's own fields of a kind, sorted by name.
func (b *Book) OwnFields(k *data.Kind) []*data.Setting {
	var out []*data.Setting
	for _, r := range b.All(data.Settings) {
		if s := r.(*data.Setting); s.Name == data.SettingOwnField && s.Of == k.Name {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(x, y *data.Setting) int {
		return strings.Compare(strings.ToLower(x.Value), strings.ToLower(y.Value))
	})
	return out
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
