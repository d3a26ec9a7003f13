package guide

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// A Guide is all topics in their order.
type Guide struct {
	Groups []Group
	topics map[string]*Topic
}

// A Group is topics that belong together, under a name.
type Group struct {
	Name   string
	Topics []*Topic
}

// A Topic is one short text.
type Topic struct {
	Key, Group, Title string
	// Words are those that people look for and that the text does not use.
	Words  string
	Blocks []Block
}

// Topic gives a topic by its key, nil where there is none.
func (g *Guide) Topic(key string) *Topic { return g.topics[key] }

// Topics lists all topics in their order.
func (g *Guide) Topics() (out []*Topic) {
	for _, group := range g.Groups {
		out = append(out, group.Topics...)
	}
	return out
}

// Load reads the topics in a folder, in the order of its order.txt. An error
// names every fault of every file.
func Load(from fs.FS) (*Guide, error) {
	order, err := fs.ReadFile(from, "order.txt")
	if err != nil {
		return nil, fmt.Errorf("guide: %w", err)
	}
	g := &Guide{topics: map[string]*Topic{}}
	var faults []error
	for i, line := range strings.Split(string(order), "\n") {
		line = strings.TrimSpace(line)
		name, isGroup := strings.CutPrefix(line, "# ")
		switch {
		case line == "":
		case isGroup:
			g.Groups = append(g.Groups, Group{Name: name})
		case len(g.Groups) == 0:
			faults = append(faults, fmt.Errorf("guide: order.txt:%d: %q stands in no group", i+1, line))
		default:
			faults = append(faults, g.add(from, line))
		}
	}
	return g, errors.Join(faults...)
}

// add reads a topic into the last group.
func (g *Guide) add(from fs.FS, key string) error {
	if g.topics[key] != nil {
		return fmt.Errorf("guide: %s stands in the order twice", key)
	}
	text, err := fs.ReadFile(from, key+".md")
	if err != nil {
		return fmt.Errorf("guide: %w", err)
	}
	t, err := Parse(key, string(text))
	if err != nil {
		return err
	}
	group := &g.Groups[len(g.Groups)-1]
	t.Group = group.Name
	group.Topics = append(group.Topics, t)
	g.topics[key] = t
	return nil
}
