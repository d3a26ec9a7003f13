package guide

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// A Block is a paragraph, a step, a picture: what stands below each other.
type Block struct {
	Kind BlockKind
	// Number of a Step, from 1.
	Number int
	// Text of everything but a picture; a Picture's is its caption.
	Text []Span
	// Name of a Picture's file, or of what is Made.
	Name string
	// Of says what is Made of: the menu whose keys are listed.
	Of string
}

// BlockKind is what a block is.
type BlockKind int

// The kinds of block.
const (
	Paragraph BlockKind = iota
	Heading
	Step
	Bullet
	Picture
	Made // by the program
)

var (
	stepLine    = regexp.MustCompile(`^(\d+)\. +(.+)$`)
	pictureLine = regexp.MustCompile(`^!\[([^\]]+)\]\(([a-z0-9-]+\.png)\)$`)
	madeLine    = regexp.MustCompile(`^\{([a-z]+)(?: ([A-Za-z]+))?\}$`)
)

// Parse reads one topic. An error names every line that is not understood.
func Parse(key, text string) (*Topic, error) {
	p := &parser{t: &Topic{Key: key}}
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	title, ok := strings.CutPrefix(lines[0], "# ")
	p.t.Title = strings.TrimSpace(title)
	if !ok || p.t.Title == "" {
		p.fault(1, "the first line is not a title")
	}
	for i, line := range lines[1:] {
		p.line(i+2, line)
	}
	p.end()
	if len(p.t.Blocks) == 0 {
		p.fault(len(lines), "there is no text")
	}
	return p.t, errors.Join(p.faults...)
}

// A parser reads line by line; open is the block that the next line may belong
// to.
type parser struct {
	t      *Topic
	open   *Block
	words  []string // of the open block
	from   int      // the line it began on
	faults []error
}

func (p *parser) fault(line int, what string) {
	p.faults = append(p.faults, fmt.Errorf("guide: %s.md:%d: %s", p.t.Key, line, what))
}

func (p *parser) line(n int, line string) {
	trimmed := strings.TrimSpace(line)
	set := line != trimmed && strings.HasPrefix(line, " ") // set in: goes on with a step or an item
	switch {
	case trimmed == "":
		p.end()
	case p.open != nil && (set || p.open.Kind == Paragraph && !begins(trimmed)):
		p.words = append(p.words, trimmed)
	case n == 2 && strings.HasPrefix(line, "Found by: "):
		p.t.Words = strings.TrimPrefix(line, "Found by: ")
	default:
		p.end()
		p.begin(n, trimmed)
	}
}

// begins reports whether a line is the first of a block other than a
// paragraph.
func begins(line string) bool {
	return strings.HasPrefix(line, "#") || strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "!") ||
		strings.HasPrefix(line, "{") || stepLine.MatchString(line)
}

// begin opens a block with its first line.
func (p *parser) begin(n int, line string) {
	b, words := Block{}, line
	if m := stepLine.FindStringSubmatch(line); m != nil {
		b.Kind, words = Step, m[2]
		b.Number, _ = strconv.Atoi(m[1])
		p.follows(n, b.Number)
	} else if m := pictureLine.FindStringSubmatch(line); m != nil {
		b.Kind, words, b.Name = Picture, m[1], m[2]
	} else if m := madeLine.FindStringSubmatch(line); m != nil {
		b.Kind, words, b.Name, b.Of = Made, "", m[1], m[2]
	} else if rest, ok := strings.CutPrefix(line, "- "); ok {
		b.Kind, words = Bullet, rest
	} else if rest, ok := strings.CutPrefix(line, "## "); ok {
		b.Kind, words = Heading, rest
	} else if begins(line) {
		p.fault(n, fmt.Sprintf("%q is neither a heading, a picture nor something the program makes", line))
		return
	}
	p.open, p.words, p.from = &b, []string{words}, n
	if b.Kind == Heading || b.Kind == Picture || b.Kind == Made {
		p.end() // these have one line
	}
}

// follows holds a step's number against the step before: a wrong number is
// read by nobody who writes, and by everybody who follows.
func (p *parser) follows(n, number int) {
	want := 1
	if i := len(p.t.Blocks) - 1; i >= 0 && p.t.Blocks[i].Kind == Step {
		want = p.t.Blocks[i].Number + 1
	}
	if number != want && number != 1 {
		p.fault(n, fmt.Sprintf("step %d stands where step %d belongs", number, want))
	}
}

// end closes the open block.
func (p *parser) end() {
	if p.open == nil {
		return
	}
	spans, err := inline(strings.TrimSpace(strings.Join(p.words, " ")))
	if err != nil {
		p.fault(p.from, err.Error())
	}
	p.open.Text = spans
	p.t.Blocks = append(p.t.Blocks, *p.open)
	p.open, p.words = nil, nil
}
