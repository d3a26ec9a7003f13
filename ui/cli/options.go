package cli

import (
	"strings"

	"placebook/data"
)

// An option is one flag.
type option struct {
	name   string // without the dashes
	value  string // what stands for its value in the help; empty: it has none
	help   string
	many   bool // may be given more than once
	needed bool // the command does not do without
	set    func(value string) error
}

func (o option) String() string {
	if o.value == "" {
		return "--" + o.name
	}
	return "--" + o.name + " " + o.value
}

// text is a flag whose value is taken as it is. An empty one is refused: it is
// a variable that a script has not set, and must not stand for "none given".
func text(name, value, help string, at *string) option {
	return option{name: name, value: value, help: help, set: func(s string) error {
		if s == "" {
			return misused("--%s needs a value: it is empty.", name)
		}
		*at = s
		return nil
	}}
}

// texts is a flag that may be given several times.
func texts(name, value, help string, at *[]string) option {
	return option{name: name, value: value, help: help, many: true, set: func(s string) error {
		*at = append(*at, s)
		return nil
	}}
}

// yes is a flag without a value.
func yes(name, help string, at *bool) option {
	return option{name: name, help: help, set: func(string) error {
		*at = true
		return nil
	}}
}

// day is a flag whose value is one day, written day first; a month or a year is
// none.
func day(name, help string, at *data.Day) option {
	return option{name: name, value: "DAY", help: help, set: func(s string) error {
		d, err := data.ParseDay(s)
		if err != nil || d.IsZero() || d.Precision() != data.PrecisionDay {
			return misused("--%s: %q is not a day. Write it as 2026-03-05, 05/03/2026 or 5 March 2026.", name, s)
		}
		*at = d
		return nil
	}}
}

// parse sets the flags among args and gives the other words. It stops when it
// has as many words as are wanted; rest is what it did not look at.
func parse(args []string, options []option, wanted int) (words, rest []string, err error) {
	for len(args) > 0 && len(words) < wanted {
		switch arg := args[0]; {
		case arg == "--":
			return append(words, args[1:]...), nil, nil
		case len(arg) > 1 && arg[0] == '-':
			if args, err = setOne(args, options); err != nil {
				return nil, nil, err
			}
		default:
			words, args = append(words, arg), args[1:]
		}
	}
	return words, args, nil
}

// setOne sets the flag that args begin with, and gives the args after it.
func setOne(args []string, options []option) ([]string, error) {
	name, value, given := strings.Cut(strings.TrimPrefix(args[0], "--"), "=")
	args = args[1:]
	if name == "-h" {
		name = "help"
	}
	for _, o := range options {
		switch {
		case o.name != name:
			continue
		case o.value == "" && given:
			return nil, misused("--%s takes no value.", name)
		case o.value != "" && !given:
			if len(args) == 0 {
				return nil, misused("--%s needs a value: %s.", name, o)
			}
			value, args = args[0], args[1:]
		}
		return args, o.set(value)
	}
	if !strings.HasPrefix(name, "-") {
		name = "--" + name
	}
	return nil, misused("There is no flag %s here.", name)
}
