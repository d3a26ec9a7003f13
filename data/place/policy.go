package place

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"placebook/data"
)

// A Policy is what IT has laid down for a computer, or for one person on it. The
// zero value leaves everything as it comes.
type Policy struct {
	DataFolder      string // in place of the person's own folder; empty: that
	IdleLockMinutes int    // the window locks after so many at the latest; 0: as the person chooses
}

// A PolicySetting is one thing that IT may lay down: a line of Policies. Its
// name is that of the value in the registry of Windows, and of the line in the
// file elsewhere; it is never changed.
type PolicySetting struct {
	Name   string
	Number bool // a whole number; else a text
	Least  int  // of a number
	Most   int
	set    func(p *Policy, text string, number int)
}

// Policies is the one table of them. The template for group policy and the page
// for IT tell the same ones; a test holds them together.
var Policies = []PolicySetting{
	{Name: "DataFolder", set: func(p *Policy, text string, _ int) { p.DataFolder = text }},
	{Name: "IdleLockMinutes", Number: true, Least: 1, Most: 24 * 60, set: func(p *Policy, _ string, n int) { p.IdleLockMinutes = n }},
}

// ErrPolicy is something that IT has laid down and that cannot be read.
var ErrPolicy = errors.New("place: a policy cannot be read")

// A source gives what is laid down under a name, if anything is, as a text.
type source func(name string) (value string, ok bool, err error)

// ReadPolicy reads what is laid down: for the computer, which wins, and for the
// person. Something that cannot be understood is an error with a sentence, and
// never as if nothing were laid down.
func ReadPolicy() (Policy, error) { return readPolicy(Policies, policySources(), whole) }

func readPolicy(settings []PolicySetting, from []source, whole func(path string) (string, error)) (p Policy, err error) {
	for _, s := range settings {
		value, err := first(from, s.Name)
		if err != nil {
			return Policy{}, errors.Join(refusedPolicy(s.Name, "it cannot be read"), err)
		}
		if value == "" {
			continue
		}
		if err := s.read(&p, value); err != nil {
			return Policy{}, err
		}
	}
	if p.DataFolder == "" {
		return p, nil
	}
	if p.DataFolder, err = whole(p.DataFolder); err != nil {
		return Policy{}, refusedPolicy("DataFolder", err.Error())
	}
	return p, nil
}

func (s PolicySetting) read(p *Policy, value string) error {
	if !s.Number {
		s.set(p, value, 0)
		return nil
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < s.Least || n > s.Most {
		return refusedPolicy(s.Name, fmt.Sprintf("it is %q, which is no number from %d to %d", value, s.Least, s.Most))
	}
	s.set(p, "", n)
	return nil
}

// first is the value of the first source that has one.
func first(from []source, name string) (string, error) {
	for _, s := range from {
		value, ok, err := s(name)
		if err != nil {
			return "", err
		}
		if value = strings.TrimSpace(value); ok && value != "" {
			return value, nil
		}
	}
	return "", nil
}

func refusedPolicy(name, why string) error {
	return data.Errorf(ErrPolicy, "Your organisation has set %s for Placebook on this computer, but %s. Ask your IT department to put it right.", name, why)
}
