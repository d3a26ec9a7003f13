package xl

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strings"
)

// Fault is something in a workbook that makes Excel call it damaged, that
// shows wrongly in some program, or that shuts somebody out.
type Fault struct {
	Kind string // one of the kinds below
	Part string // the part of the package, or the sheet
	What string // a sentence
}

func (f Fault) String() string { return f.Part + ": " + f.What + " (" + f.Kind + ")" }

// Kinds of Fault.
const (
	FaultPackage   = "package"   // zip entries, well-formed parts, content types, relations
	FaultDate      = "date"      // an entry with a day that is none
	FaultProperty  = "property"  // title, author, language, program, namespace of the core properties
	FaultSheetName = "sheetname" // a name Excel refuses, or one that says nothing
	FaultName      = "name"      // a defined name that looks like a cell, stands twice or leads nowhere
	FaultCell      = "cell"      // order, style, type or length of a cell
	FaultText      = "text"      // a shared string that is not there, or text kept in its cell
	FaultFormula   = "formula"   // a formula Excel refuses, or one outside what reports use
	FaultAnswer    = "answer"    // a formula without its answer
	FaultDimension = "dimension" // the sheet says it is smaller than it is
	FaultMerged    = "merged"
	FaultHidden    = "hidden"
	FaultRule      = "rule" // conditional formats
	FaultLink      = "link"
	FaultTable     = "table"
	FaultAlt       = "alt" // no alternative text
	FaultTitle     = "title"
	FaultEmpty     = "empty"
	FaultCursor    = "cursor"
	FaultContrast  = "contrast"
	FaultRedOnly   = "redonly" // colour alone says that a number is negative
	FaultCut       = "cut"     // text that cannot be read to its end
	FaultChart     = "chart"
	FaultPage      = "page"
)

// mostPart keeps a hostile file from filling the memory.
const mostPart = 512 << 20

// CheckFile is Check for a file.
func CheckFile(name string) ([]Fault, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return Check(b), nil
}

// Check looks through a workbook for faults. It knows the workbooks of this
// package best, but reads any. It holds all of the workbook in memory.
func Check(workbook []byte) []Fault {
	c := &inspection{docs: map[string]*node{}, raw: map[string][]byte{}, rels: map[string]map[string]relation{}}
	c.open(workbook)
	if len(c.docs) == 0 {
		return c.faults
	}
	c.types()
	c.relations()
	c.properties()
	c.book()
	c.drawings()
	slices.SortStableFunc(c.faults, func(a, b Fault) int { return strings.Compare(a.Part, b.Part) })
	return c.faults
}

// inspection is a workbook that is being looked through.
type inspection struct {
	faults []Fault
	order  []string // parts as they stand in the file
	raw    map[string][]byte
	docs   map[string]*node
	rels   map[string]map[string]relation // by part, then by ID
	styles sheetStyles
	texts  []string
	sheets map[string]bool // names, folded
	tables map[string]bool // names, folded
	names  map[string]bool // names and the scope, folded
}

// relation is where a part points to.
type relation struct {
	kind, target string
	external     bool
}

func (c *inspection) bad(kind, part, format string, args ...any) {
	c.faults = append(c.faults, Fault{kind, part, fmt.Sprintf(format, args...)})
}

// open reads all parts.
func (c *inspection) open(workbook []byte) {
	z, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		c.bad(FaultPackage, "zip", "this is not a workbook: %v", err)
		return
	}
	seen := map[string]bool{}
	for _, f := range z.File {
		fold := strings.ToLower(f.Name)
		if seen[fold] {
			c.bad(FaultPackage, f.Name, "stands twice in the file")
		}
		seen[fold] = true
		if day := f.ModifiedDate; day>>5&15 == 0 || day&31 == 0 {
			c.bad(FaultDate, f.Name, "its day in the file is not a day")
		}
		r, err := f.Open()
		if err != nil {
			c.bad(FaultPackage, f.Name, "cannot be read: %v", err)
			continue
		}
		body, err := io.ReadAll(io.LimitReader(r, mostPart))
		r.Close()
		if err != nil {
			c.bad(FaultPackage, f.Name, "cannot be read: %v", err)
			continue
		}
		c.order = append(c.order, f.Name)
		c.raw[f.Name] = body
		if !strings.HasSuffix(f.Name, ".xml") && !strings.HasSuffix(f.Name, ".rels") {
			continue
		}
		doc, err := parse(body)
		if err != nil {
			c.bad(FaultPackage, f.Name, "is not well formed: %v", err)
			continue
		}
		c.docs[f.Name] = doc
	}
}

// node is an element of a part. Namespaces are left out: the names that
// matter do not clash.
type node struct {
	name  string
	attrs map[string]string
	kids  []*node
	text  string
}

func parse(body []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(body))
	root := &node{}
	stack := []*node{root}
	for {
		tok, err := d.Token()
		if err == io.EOF {
			if len(root.kids) != 1 {
				return nil, io.ErrUnexpectedEOF
			}
			return root.kids[0], nil
		}
		if err != nil {
			return nil, err
		}
		top := stack[len(stack)-1]
		switch t := tok.(type) {
		case xml.StartElement:
			n := &node{name: t.Name.Local}
			if len(t.Attr) > 0 {
				n.attrs = make(map[string]string, len(t.Attr))
			}
			for _, a := range t.Attr {
				key := a.Name.Local
				if strings.HasSuffix(a.Name.Space, "/relationships") {
					key = "r:" + key
				}
				n.attrs[key] = a.Value
			}
			top.kids = append(top.kids, n)
			stack = append(stack, n)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.text += string(t)
		}
	}
}

// attr is an attribute, or what it means when it is not there.
func (n *node) attr(name, otherwise string) string {
	if n == nil {
		return otherwise
	}
	if v, ok := n.attrs[name]; ok {
		return v
	}
	return otherwise
}

// kid is the first child of that name; nil when there is none.
func (n *node) kid(name string) *node {
	if n == nil {
		return nil
	}
	for _, k := range n.kids {
		if k.name == name {
			return k
		}
	}
	return nil
}

// walk visits all elements of that name below n.
func (n *node) walk(name string, visit func(*node)) {
	if n == nil {
		return
	}
	for _, k := range n.kids {
		if k.name == name {
			visit(k)
		}
		k.walk(name, visit)
	}
}

// all is all elements of that name below n.
func (n *node) all(name string) []*node {
	var out []*node
	n.walk(name, func(k *node) { out = append(out, k) })
	return out
}

// content is the text of n and everything below it.
func (n *node) content() string {
	if n == nil {
		return ""
	}
	s := n.text
	for _, k := range n.kids {
		s += k.content()
	}
	return s
}

func isTrue(s string) bool { return s == "1" || s == "true" }

// beside is the path of a target that a part names.
func beside(part, target string) string {
	if strings.HasPrefix(target, "/") {
		return target[1:]
	}
	return path.Join(path.Dir(part), target)
}
