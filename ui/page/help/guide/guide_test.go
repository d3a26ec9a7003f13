package guide

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// told writes blocks as a person would say them.
func told(t *Topic) string {
	var b strings.Builder
	for _, x := range t.Blocks {
		fmt.Fprintf(&b, "%s:", map[BlockKind]string{Paragraph: "p", Heading: "h", Step: fmt.Sprint(x.Number), Bullet: "-", Picture: "!" + x.Name, Made: "{" + x.Name + " " + x.Of + "}"}[x.Kind])
		for _, s := range x.Text {
			switch {
			case s.Kind == Bold:
				fmt.Fprintf(&b, "<b %s>", s.Text)
			case s.Kind == Keys:
				fmt.Fprintf(&b, "<k %s>", s.Text)
			case s.Kind == Link && s.Go:
				fmt.Fprintf(&b, "<go %s: %s>", s.To, s.Text)
			case s.Kind == Link:
				fmt.Fprintf(&b, "<to %s: %s>", s.To, s.Text)
			default:
				b.WriteString(s.Text)
			}
		}
		b.WriteByte('\n')
	}
	return strings.TrimSpace(b.String())
}

func TestParse(t *testing.T) {
	for what, c := range map[string]struct{ text, want string }{
		"lines join":         {"one\ntwo\n\nthree", "p:one two\np:three"},
		"steps":              {"1. First\n   goes on\n2. Second\n\n1. Again", "1:First goes on\n2:Second\n1:Again"},
		"items":              {"- One\n- Two\n  goes on", "-:One\n-:Two goes on"},
		"item after text":    {"Both:\n- One\n1. Step", "p:Both:\n-:One\n1:Step"},
		"heading":            {"## Why\nBecause.", "h:Why\np:Because."},
		"picture":            {"![The list](list.png)\nText", "!list.png:The list\np:Text"},
		"made":               {"{keys Edit}\n{folder}", "{keys Edit}:\n{folder }:"},
		"spans":              {"Press **Save** or `Ctrl+S`.", "p:Press <b Save> or <k Ctrl+S>."},
		"links":              {"See [the sample](sample), [Open](go:partners).", "p:See <to sample: the sample>, <go partners: Open>."},
		"a place of a place": {"[Lists](go:settings/lists)", "p:<go settings/lists: Lists>"},
		"windows line ends":  {"one\r\ntwo\r\n", "p:one two"},
		"a year is no step":  {"In\n2026 it began", "p:In 2026 it began"},
	} {
		topic, err := Parse("x", "# Title\n"+c.text)
		if err != nil {
			t.Errorf("%s: %v", what, err)
		}
		if got := told(topic); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", what, got, c.want)
		}
	}
}

func TestTopicKnowsItsWords(t *testing.T) {
	topic, err := Parse("x", "# The title\nFound by: bin, remove\n\nText.")
	if err != nil || topic.Title != "The title" || topic.Words != "bin, remove" || told(topic) != "p:Text." {
		t.Errorf("got %+v, %v", topic, err)
	}
}

func TestParseRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"no title\n\ntext":     "x.md:1: the first line is not a title",
		"# \n\ntext":           "x.md:1: the first line is not a title",
		"# T\n":                "there is no text",
		"# T\n1. A\n3. C":      "x.md:3: step 3 stands where step 2 belongs",
		"# T\n\n**open":        `x.md:3: "**" is opened and not closed`,
		"# T\n`open":           `"` + "`" + `" is opened and not closed`,
		"# T\n[words] (there)": "is no link",
		"# T\n[words](a b)":    "is no link",
		"# T\n[](a)":           "is no link",
		"# T\n### deep":        "is neither a heading",
		"# T\n![](x.png)":      "is neither a heading",
		"# T\n![x](X.PNG)":     "is neither a heading",
		"# T\n{keys, Edit}":    "is neither a heading",
	} {
		if _, err := Parse("x", text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", text, err, want)
		}
	}
}

func folder(files map[string]string) fstest.MapFS {
	fs := fstest.MapFS{}
	for name, text := range files {
		fs[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fs
}

func TestLoadKeepsTheOrder(t *testing.T) {
	g, err := Load(folder(map[string]string{
		"order.txt": "# Start\nb\na\n\n# More\nc\n", "a.md": "# A\nx", "b.md": "# B\nx", "c.md": "# C\nx",
	}))
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, topic := range g.Topics() {
		got += topic.Group + "/" + topic.Title + " "
	}
	if got != "Start/B Start/A More/C " || g.Topic("a").Title != "A" || g.Topic("z") != nil {
		t.Errorf("got %s", got)
	}
}

func TestLoadRefuses(t *testing.T) {
	for order, want := range map[string]string{
		"a\n":              "stands in no group",
		"# G\na\na\n":      "stands in the order twice",
		"# G\ngone\n":      "gone.md",
		"# G\nbad\ngone\n": "bad.md:1",
	} {
		_, err := Load(folder(map[string]string{"order.txt": order, "a.md": "# A\nx", "bad.md": "x"}))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", order, err, want)
		}
	}
	if _, err := Load(folder(nil)); err == nil {
		t.Error("a folder without an order was read")
	}
}

var shelf = folder(map[string]string{
	"order.txt": "# All\nundo\npass\nfind\n",
	"undo.md":   "# Undo\nFound by: take back\n\nEvery change can be undone. Deleting a partner is a change too.\n",
	"pass.md":   "# A forgotten passphrase\nFound by: password, locked out\n\nOnly the recovery key opens your data then.\n\n## Nobody can reset it\nNot even us.\n",
	"find.md":   "# Find a partner\n\nType in the box over the list. Mistakes are forgiven.\n",
})

func TestFind(t *testing.T) {
	g, err := Load(shelf)
	if err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string]string{
		"":                           "",
		"  ?":                        "",
		"undo":                       "undo: <Every change can be *undone*.>",
		"how do I delete a partner":  "undo: <*Deleting* a *partner* is a change too.>",
		"passwrod":                   "pass: <Only the recovery key opens your data then.>",
		"pasphrase":                  "pass: <Only the recovery key opens your data then.>",
		"recov":                      "pass: <Only the *recovery* key opens your data then.>",
		"reset":                      "pass: <Only the recovery key opens your data then.>",
		"LIST":                       "find: <Type in the box over the *list*.>",
		"partner":                    "find: <Type in the box over the list.>; undo: <Deleting a *partner* is a change too.>",
		"find the recovery":          "find: <Type in the box over the list.>; pass: <Only the *recovery* key opens your data then.>",
		"zebra":                      "",
		"forgiven mistakes, zebra ?": "find: <*Mistakes* are *forgiven*.>",
	} {
		var got []string
		for _, h := range g.Find(words) {
			line := ""
			for _, s := range h.Line {
				if s.Kind == Bold {
					line += "*" + s.Text + "*"
				} else {
					line += s.Text
				}
			}
			got = append(got, h.Topic.Key+": <"+line+">")
		}
		if g := strings.Join(got, "; "); g != want {
			t.Errorf("%q: got %s, want %s", words, g, want)
		}
	}
}

func TestSlips(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"partner", "partner", 0}, {"parnter", "partner", 1}, {"partnr", "partner", 1}, {"passwrod", "password", 1}, {"abcd", "xbcd", 5}} {
		if got := slips(c.a, c.b); got != c.want {
			t.Errorf("%s, %s: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

// FuzzParse: whatever is written is read or refused, and what was read keeps
// the words.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"# T\ntext **b** `k` [l](to)", "# T\n1. a\n2. b\n- c\n![p](p.png)\n{keys Edit}", "# T\n[a](", "#"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		topic, err := Parse("x", text)
		if err == nil && (topic.Title == "" || len(topic.Blocks) == 0) {
			t.Errorf("%q was read as nothing", text)
		}
		for _, b := range topic.Blocks {
			sentences(Text(b.Text))
			mark(Text(b.Text), []string{"text"})
		}
	})
}

func TestLeaflet(t *testing.T) {
	files := fstest.MapFS{
		"order.txt": {Data: []byte("# Start & go\none\ntwo\n")},
		"one.md":    {Data: []byte("# One <first>\n\nSee [two](two) & [Partners](go:partners), **bold**, `Ctrl+K`.\n\n## Why\n1. First\n2. Second\n\n1. Again\n- Item\n\n![A \"list\"](list.png)\n")},
		"two.md":    {Data: []byte("# Two\n\n{keys Edit}\n")},
		"list.png":  {Data: []byte("\x89PNG")},
	}
	g, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	l := Leaflet{Title: "The guide", Pictures: files, Made: func(name, of string) [][2]string {
		return [][2]string{{"Ctrl+Z", name + " " + of + " <undo>"}, {"", "no key"}}
	}}
	var b strings.Builder
	if err := l.Write(&b, g); err != nil {
		t.Fatal(err)
	}
	_, got, _ := strings.Cut(b.String(), "<body>\n")
	const want = `<h1>The guide</h1>
<nav aria-label="Contents">
<p>Start &amp; go</p>
<ul>
<li><a href="#one">One &lt;first&gt;</a></li>
<li><a href="#two">Two</a></li>
</ul>
</nav>
<main>
<h2>Start &amp; go</h2>
<h3 id="one">One &lt;first&gt;</h3>
<p>See <a href="#two">two</a> &amp; <strong>Partners</strong>, <strong>bold</strong>, <kbd>Ctrl+K</kbd>.</p>
<h4>Why</h4>
<ol>
<li>First</li>
<li>Second</li>
</ol>
<ol>
<li>Again</li>
</ol>
<ul>
<li>Item</li>
</ul>
<figure><img alt="A &#34;list&#34;" src="data:image/png;base64,iVBORw=="><figcaption>A &#34;list&#34;</figcaption></figure>
<h3 id="two">Two</h3>
<table>
<tr><td><kbd>Ctrl+Z</kbd></td><td>keys Edit &lt;undo&gt;</td></tr>
<tr><td>no key</td></tr>
</table>
</main>
</body>
</html>
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	delete(files, "list.png")
	if err := l.Write(&b, g); err == nil {
		t.Error("a picture that is not there is passed over")
	}
}
