package guide

import (
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"io/fs"
	"strings"
)

// A Leaflet is the guide as one HTML file, for whoever reads it without the
// program: before installing, on paper, or with a screen reader.
type Leaflet struct {
	Title    string
	Pictures fs.FS // holds the pictures by their names
	// Made gives what the program makes in the window as lines of two: a key and
	// what it does. The first may be empty.
	Made func(name, of string) [][2]string
}

// style is for screens and for paper, light and dark.
const style = `:root{color-scheme:light dark}
body{font:1rem/1.55 "Noto Sans","Segoe UI",sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
nav ul{list-style:none;padding-left:1rem}
h1,h2,h3,h4{line-height:1.25}
h3{margin-top:2.5rem}
kbd{font:inherit;border:1px solid;border-radius:.25rem;padding:0 .3rem;white-space:nowrap}
img{max-width:100%;height:auto;border:1px solid}
figure{margin:1.5rem 0}
td{padding:.2rem 1rem .2rem 0;vertical-align:top}
@media print{nav{display:none}h3{break-after:avoid}}
`

// Write writes the guide: all topics in their order, with a table of contents,
// and every picture within the file.
func (l Leaflet) Write(to io.Writer, g *Guide) error {
	p := &printer{l: l, g: g}
	p.put("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	p.put("<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n<h1>%s</h1>\n", html.EscapeString(l.Title), style, html.EscapeString(l.Title))
	p.contents()
	p.put("<main>\n")
	for _, group := range g.Groups {
		p.put("<h2>%s</h2>\n", html.EscapeString(group.Name))
		for _, t := range group.Topics {
			p.topic(t)
		}
	}
	p.put("</main>\n</body>\n</html>\n")
	if p.err != nil {
		return p.err
	}
	_, err := io.WriteString(to, p.b.String())
	return err
}

// A printer puts the leaflet together; the first error stays.
type printer struct {
	l   Leaflet
	g   *Guide
	b   strings.Builder
	in  string // the list that is open: "ol", "ul" or none
	err error
}

func (p *printer) put(format string, args ...any) { fmt.Fprintf(&p.b, format, args...) }

func (p *printer) contents() {
	p.put("<nav aria-label=\"Contents\">\n")
	for _, group := range p.g.Groups {
		p.put("<p>%s</p>\n<ul>\n", html.EscapeString(group.Name))
		for _, t := range group.Topics {
			p.put("<li><a href=\"#%s\">%s</a></li>\n", t.Key, html.EscapeString(t.Title))
		}
		p.put("</ul>\n")
	}
	p.put("</nav>\n")
}

func (p *printer) topic(t *Topic) {
	p.put("<h3 id=\"%s\">%s</h3>\n", t.Key, html.EscapeString(t.Title))
	for _, b := range t.Blocks {
		p.list(b)
		p.block(b)
	}
	p.list(Block{})
}

// list opens and closes the list that a block stands in.
func (p *printer) list(b Block) {
	want := map[BlockKind]string{Step: "ol", Bullet: "ul"}[b.Kind]
	if p.in != "" && (p.in != want || b.Kind == Step && b.Number == 1) {
		p.put("</%s>\n", p.in)
		p.in = ""
	}
	if want != p.in {
		p.put("<%s>\n", want)
		p.in = want
	}
}

func (p *printer) block(b Block) {
	switch b.Kind {
	case Paragraph:
		p.put("<p>%s</p>\n", p.spans(b.Text))
	case Heading:
		p.put("<h4>%s</h4>\n", p.spans(b.Text))
	case Step, Bullet:
		p.put("<li>%s</li>\n", p.spans(b.Text))
	case Picture:
		p.picture(b)
	case Made:
		p.made(b)
	}
}

func (p *printer) picture(b Block) {
	bytes, err := fs.ReadFile(p.l.Pictures, b.Name)
	if err != nil {
		p.err = fmt.Errorf("guide: %w", err)
		return
	}
	caption := html.EscapeString(Text(b.Text))
	p.put("<figure><img alt=\"%s\" src=\"data:image/png;base64,%s\"><figcaption>%s</figcaption></figure>\n",
		caption, base64.StdEncoding.EncodeToString(bytes), caption)
}

func (p *printer) made(b Block) {
	p.put("<table>\n")
	for _, line := range p.l.Made(b.Name, b.Of) {
		p.put("<tr>")
		if line[0] != "" {
			p.put("<td><kbd>%s</kbd></td>", html.EscapeString(line[0]))
		}
		p.put("<td>%s</td></tr>\n", html.EscapeString(line[1]))
	}
	p.put("</table>\n")
}

// spans sets a line. A link to a place in the program leads nowhere on paper:
// it is set as what stands on the screen.
func (p *printer) spans(line []Span) string {
	var b strings.Builder
	for _, s := range line {
		text := html.EscapeString(s.Text)
		switch {
		case s.Kind == Bold || s.Kind == Link && s.Go:
			fmt.Fprintf(&b, "<strong>%s</strong>", text)
		case s.Kind == Keys:
			fmt.Fprintf(&b, "<kbd>%s</kbd>", text)
		case s.Kind == Link:
			fmt.Fprintf(&b, "<a href=\"#%s\">%s</a>", html.EscapeString(s.To), text)
		default:
			b.WriteString(text)
		}
	}
	return b.String()
}
