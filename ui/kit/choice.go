package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
)

// Choice is one of several: a tab, a segment, a line of a box's list.
type Choice struct {
	Key, Label string
	Count      int // shown behind the label if Counted
	Counted    bool

	// Of a line of a box's list: quiet words at its right, which tell two of one
	// name apart; further words it is found by; and whether it comes after the
	// others, because it is hardly meant any more.
	Note, Also string
	Last       bool
}

// Counted returns a choice with a count behind its label.
func Counted(key, label string, n int) Choice {
	return Choice{Key: key, Label: label, Count: n, Counted: true}
}

// Plainly returns choices whose keys are their labels.
func Plainly(labels ...string) []Choice {
	out := make([]Choice, len(labels))
	for i, l := range labels {
		out[i] = Choice{Key: l, Label: l}
	}
	return out
}

func (c Choice) count() string {
	if !c.Counted {
		return ""
	}
	return strconv.Itoa(c.Count)
}

// aside is what a box's list says at the right of the label.
func (c Choice) aside() string {
	if c.Counted {
		return c.count()
	}
	return c.Note
}

// oneOf is a control with choices in a row of which exactly one is chosen.
// Left, Right, Home and End move the choice.
type oneOf struct {
	control
	// OnChange is called with the key a person chose.
	OnChange func(key string)
	choices  []Choice
	chosen   int
}

// Labels returns the labels, for tests that press one by its word.
func (o *oneOf) Labels() []string {
	out := make([]string, len(o.choices))
	for i, c := range o.choices {
		out[i] = c.Label
	}
	return out
}

// Chosen returns the chosen key, "" if there are no choices.
func (o *oneOf) Chosen() string {
	if o.chosen >= len(o.choices) {
		return ""
	}
	return o.choices[o.chosen].Key
}

// SetChoices changes the choices; the chosen key stays chosen if it is there,
// otherwise the first is.
func (o *oneOf) SetChoices(choices ...Choice) {
	key := o.Chosen()
	o.choices, o.chosen = choices, 0
	o.Choose(key)
}

// Choose chooses by key without reporting it.
func (o *oneOf) Choose(key string) {
	for i, c := range o.choices {
		if c.Key == key {
			o.chosen = i
		}
	}
	o.Refresh()
}

// PressLabel chooses by the word as a click on it would.
func (o *oneOf) PressLabel(label string) bool {
	for i, c := range o.choices {
		if c.Label == label {
			o.pick(i)
			return true
		}
	}
	return false
}

func (o *oneOf) pick(i int) {
	if i == o.chosen || i < 0 || i >= len(o.choices) {
		return
	}
	o.chosen = i
	o.Refresh()
	if o.OnChange != nil {
		o.OnChange(o.choices[i].Key)
	}
}

// moved chooses by a key, and returns false for one it has no use for.
func (o *oneOf) moved(e *fyne.KeyEvent) bool {
	to, ok := step(e, o.chosen, len(o.choices), fyne.KeyLeft, fyne.KeyRight)
	if ok {
		o.pick(to)
	}
	return ok
}
