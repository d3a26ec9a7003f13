package xl

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// checker gathers what is wrong with a book before anything is written:
// excelize and the format accept much that Excel then calls damaged.
type checker struct {
	faults []string
	names  map[string]string // tables and defined names, folded, to what they are
}

func (k *checker) bad(format string, args ...any) {
	k.faults = append(k.faults, fmt.Sprintf(format, args...))
}

// check tells all faults of a book in a *BookError.
func check(b *Book) error {
	k := &checker{names: map[string]string{}}
	k.book(b)
	seen := map[string]bool{}
	for i := range b.Sheets {
		s := &b.Sheets[i]
		k.sheetName(s.Name, seen)
		k.sheet(s)
	}
	for _, n := range b.Names {
		k.name(n.Name, "a defined name")
		k.formula("the name "+n.Name, n.Refers)
	}
	if len(k.faults) > 0 {
		return &BookError{Faults: k.faults}
	}
	return nil
}

func (k *checker) book(b *Book) {
	if strings.TrimSpace(b.Title) == "" || strings.TrimSpace(b.Author) == "" {
		k.bad("the book needs a title and an author")
	}
	if b.Created.IsZero() {
		k.bad("the book does not say when it was made")
	}
	if len(b.Sheets) == 0 {
		k.bad("the book has no sheets")
	}
	header, footer := b.Page.codes()
	if utf16Len(header) > 255 || utf16Len(footer) > 255 {
		k.bad("the header or the footer is longer than 255 characters, with its marks")
	}
	for name, v := range b.Custom {
		if name == "" || utf16Len(v) > 255 {
			k.bad("the document property %q has no name or more than 255 characters", name)
		}
	}
}

var defaultSheet = regexp.MustCompile(`(?i)^sheet\d+$`)

func (k *checker) sheetName(name string, seen map[string]bool) {
	fold := strings.ToLower(name)
	switch {
	case name == "" || utf16Len(name) > 31 || strings.ContainsAny(name, `[]:*?/\`) || clean(name) != name || strings.Contains(name, "\n"),
		strings.HasPrefix(name, "'"), strings.HasSuffix(name, "'"), fold == "history":
		k.bad("a sheet cannot be called %q", name)
	case defaultSheet.MatchString(name):
		k.bad("the sheet name %q says nothing", name)
	case seen[fold]:
		k.bad("two sheets are called %q", name)
	}
	seen[fold] = true
}

func (k *checker) sheet(s *Sheet) {
	if s.Title == "" || s.About == "" {
		k.bad("sheet %q needs a title and words about what it contains", s.Name)
	}
	if len(s.Blocks) == 0 {
		k.bad("sheet %q has nothing on it", s.Name)
	}
	if s.Zoom != 0 && (s.Zoom < 10 || s.Zoom > 400) {
		k.bad("sheet %q has a zoom of %d", s.Name, s.Zoom)
	}
	for _, w := range s.Widths {
		k.width(s.Name, w)
	}
	if s.Tab != "" {
		k.colour(s.Name, s.Tab)
	}
	k.value(s.Name, s.Headline)
	for i, b := range s.Blocks {
		if t, ok := b.(Table); ok {
			if i != len(s.Blocks)-1 {
				k.bad("sheet %q: a table is the last block of its sheet", s.Name)
			}
			k.table(s, &t)
		} else {
			k.block(s.Name, b)
		}
	}
}

func (k *checker) block(sheet string, b Block) {
	switch b := b.(type) {
	case Tiles:
		for _, t := range b {
			k.values(sheet, t.Number, t.Words, t.Was)
		}
	case Points:
		for _, p := range b.Items {
			k.values(sheet, p.Word, p.Text)
		}
	case Pairs:
		for _, p := range b.Items {
			k.value(sheet, p.Value)
		}
	case Links:
		k.values(sheet, b.Items...)
	case Charts:
		for _, c := range b.Items {
			k.chart(sheet, c)
		}
	}
}

func (k *checker) values(sheet string, vs ...Value) {
	for _, v := range vs {
		k.value(sheet, v)
	}
}

func (k *checker) value(sheet string, v Value) {
	if v.name != "" {
		k.name(v.name, "the name of a cell")
	}
	if v.formula != "" {
		k.formula("sheet "+sheet, v.formula)
	}
	k.tone(sheet, v.tone)
}

func (k *checker) tone(sheet string, t Tone) {
	if t == (Tone{}) {
		return
	}
	k.colour(sheet, t.Fill)
	k.colour(sheet, t.Text)
	if c := contrast(t.Fill, t.Text); c > 0 && c < 4.5 {
		k.bad("sheet %q: %s on %s cannot be read (contrast %.1f, 4.5 is needed)", sheet, t.Text, t.Fill, c)
	}
}

func (k *checker) colour(where string, c Colour) {
	if _, ok := c.luminance(); !ok {
		k.bad("sheet %q: %q is not a colour", where, c)
	}
}

func (k *checker) width(where string, w float64) {
	if !(w > 0 && w <= 250) {
		k.bad("sheet %q: a column cannot be %g wide", where, w)
	}
}

// formula looks at the few things that make Excel refuse a file.
func (k *checker) formula(where, f string) {
	switch {
	case f == "" || strings.HasPrefix(f, "="):
		k.bad("%s: the formula %q is empty or starts with =", where, f)
	case utf16Len(f) > 8192:
		k.bad("%s: a formula is longer than 8,192 characters", where)
	}
	if fault := formulaFault(f); fault != "" {
		k.bad("%s: the formula %s %s", where, f, fault)
	}
}

// cellLike are names that Excel reads as cells: T1, ABC123, R1C1.
var (
	cellLike = regexp.MustCompile(`(?i)^(?:[a-z]{1,3}[0-9]{1,7}|r[0-9]*c[0-9]*|r|c)$`)
	goodName = regexp.MustCompile(`^[\pL_][\pL\pN_.]*$`)
)

func (k *checker) name(name, what string) {
	if cellLike.MatchString(name) || !goodName.MatchString(name) || utf8.RuneCountInString(name) > 255 {
		k.bad("%s cannot be %q: it looks like a cell or holds a character that names cannot have", what, name)
	}
	fold := strings.ToLower(name)
	if was, ok := k.names[fold]; ok {
		k.bad("%q is %s and %s", name, was, what)
	}
	k.names[fold] = what
}

func (k *checker) table(s *Sheet, t *Table) {
	k.name(t.Name, "a table")
	if !strings.HasPrefix(t.Name, "tbl") || len(t.Name) < 4 {
		k.bad("table %q: its name is tbl and what it holds", t.Name)
	}
	if t.Alt == "" {
		k.bad("table %s has no words for those who do not see it", t.Name)
	}
	if len(t.Columns) == 0 || len(t.Columns) > 16384 || t.Len < 0 || t.Len > 1<<20-100 {
		k.bad("table %s: %d columns and %d rows do not fit a sheet", t.Name, len(t.Columns), t.Len)
	}
	seen := map[string]bool{}
	for _, c := range t.Columns {
		fold := strings.ToLower(c.Head)
		if strings.TrimSpace(c.Head) == "" || clean(c.Head) != c.Head || strings.ContainsAny(c.Head, "\n\t") || utf16Len(c.Head) > 255 {
			k.bad("table %s: %q is not a heading", t.Name, c.Head)
		}
		if seen[fold] {
			k.bad("table %s: two columns are headed %q", t.Name, c.Head)
		}
		seen[fold] = true
		k.width(s.Name, c.Width)
		if c.At == nil {
			k.bad("table %s: column %q does not say what it shows", t.Name, c.Head)
		}
		for _, w := range c.Words {
			k.tone(s.Name, w.tone)
		}
		if list := strings.Join(c.Choices, ","); utf16Len(list) > 255 || strings.Count(list, ",") > max(len(c.Choices)-1, 0) || strings.ContainsAny(list, `"`) {
			k.bad("table %s: the choices of %q do not fit a list of 255 characters without commas inside", t.Name, c.Head)
		}
	}
	if len(t.Columns) > 0 && t.Columns[0].Total != NoTotal {
		k.bad("table %s: the first column holds the word for the totals, not a total", t.Name)
	}
	if t.Size != 0 && (t.Size < 9 || t.Size > 72) {
		k.bad("table %s: letters of %g points", t.Name, t.Size)
	}
}

func (k *checker) chart(sheet string, c Chart) {
	if c.Headline == Nothing || c.Shows == "" || c.Alt == "" {
		k.bad("sheet %q: a chart needs a headline, what it shows, and the same in words", sheet)
	}
	if utf16Len(c.Alt) > 2000 {
		k.bad("sheet %q: the words for a chart are longer than 2,000 characters", sheet)
	}
	k.value(sheet, c.Headline)
	if len(c.Series) == 0 {
		k.bad("sheet %q: a chart shows nothing", sheet)
	}
	bars := 0
	for _, s := range c.Series {
		k.colour(sheet, s.Colour)
		for _, one := range s.Colours {
			if one != "" {
				k.colour(sheet, one)
			}
		}
		if !s.Line {
			bars++
		} else if c.Kind.lying() {
			k.bad("sheet %q: a line goes with columns, not with bars that lie", sheet)
		}
	}
	if bars == 0 {
		k.bad("sheet %q: a chart needs bars or columns", sheet)
	}
}

var (
	formulaText  = regexp.MustCompile(`"(?:[^"]|"")*"`)
	formulaSheet = regexp.MustCompile(`'(?:[^']|'')+'`)
	newFunction  = regexp.MustCompile(`(?i)(?:^|[^\w.])(XLOOKUP|FILTER|UNIQUE|SORT|SORTBY|SEQUENCE|LET|LAMBDA|TEXTJOIN|CONCAT|IFS|MAXIFS|MINIFS|SWITCH|XMATCH|VSTACK|HSTACK|TEXTSPLIT)\(`)
)

// bare is a formula without its texts, its quoted sheet names and the marked
// characters of its headings: what is left is its structure.
func bare(f string) string {
	f = formulaText.ReplaceAllString(f, "~")
	f = inBrackets(f)
	return formulaSheet.ReplaceAllString(f, "X")
}

// inBrackets drops marked characters, which stand in headings only.
func inBrackets(f string) string {
	var b strings.Builder
	depth := 0
	for i := 0; i < len(f); i++ {
		switch {
		case depth > 0 && f[i] == '\'' && i+1 < len(f):
			i++
			continue
		case f[i] == '[':
			depth++
		case f[i] == ']':
			depth--
		}
		b.WriteByte(f[i])
	}
	return b.String()
}

// formulaFault says what Excel would refuse or not know in a formula.
func formulaFault(f string) string {
	s := bare(f)
	for _, pair := range []string{"()", "[]", "{}"} {
		if strings.Count(s, pair[:1]) != strings.Count(s, pair[1:]) {
			return "has unbalanced " + pair
		}
	}
	switch {
	case strings.Contains(s, `"`):
		return "has an open quotation mark"
	case strings.Contains(s, "#REF!"):
		return "refers to a cell that is not there"
	case newFunction.MatchString(s):
		return "uses a function that older versions of Excel do not have"
	}
	return ""
}
