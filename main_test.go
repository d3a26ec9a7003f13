package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// module is the name that imports of our own packages begin with.
const module = "placebook"

// A rule is a wall of the house: what it keeps apart, and what would go wrong without it.
// Rules about imports stand in this file, rules about files and words in tidy_test.go.
type rule struct {
	name string
	why  string
	// check returns a sentence for each place that breaks the rule.
	check func(tree) []string
	// broken are files that break the rule, one after the other; fine are near misses that do not. Together
	// they show that the rule can fail, and that it fails for nothing else.
	broken, fine map[string]string
}

// importRules say which of other people's packages may be imported where.
var importRules = []rule{
	{
		name:   "Fyne is imported in the window only",
		why:    "records, figures and workbooks are wanted without a window too: by the command line, on a server, in a test",
		check:  onlyIn("fyne.io/", windowOnly),
		broken: map[string]string{"data/day.go": importing("fyne.io/fyne/v2"), "ui/cli/cli_test.go": importing("fyne.io/fyne/v2/test"), "main.go": importing("fyne.io/fyne/v2/app")},
		fine:   map[string]string{"ui/page/partners.go": importing("fyne.io/fyne/v2/widget")},
	},
	{
		name:   "fyne/v2/app is imported by ui/desktop only",
		why:    "it alone needs a C compiler and OpenGL; without it every page builds and is tested in seconds, with no display",
		check:  onlyIn("fyne.io/fyne/v2/app", below("ui/desktop")),
		broken: map[string]string{"ui/ui.go": importing("fyne.io/fyne/v2/app"), "ui/page/page_test.go": importing("fyne.io/fyne/v2/app")},
		fine:   map[string]string{"ui/desktop/desktop.go": importing("fyne.io/fyne/v2/app"), "ui/ui.go": importing("fyne.io/fyne/v2/application")},
	},
	{
		name:   "no C of our own",
		why:    "the command line alone must build on a machine with nothing but Go, and for Windows from Linux",
		check:  onlyIn("C"),
		broken: map[string]string{"data/store/lock.go": importing("C")},
	},
	{
		name:   "Badger is imported by data/store only",
		why:    "it holds a view that can be thrown away and made again from the journal; whoever wrote to it elsewhere would write what no journal holds",
		check:  onlyIn("github.com/dgraph-io/", below("data/store")),
		broken: map[string]string{"data/edit/edit.go": importing("github.com/dgraph-io/badger/v4"), "data/journal/journal_test.go": importing("github.com/dgraph-io/badger/v4")},
		fine:   map[string]string{"data/store/view.go": importing("github.com/dgraph-io/badger/v4")},
	},
	{
		name:   "excelize writes in export/xl and reads in data/intake/grid",
		why:    "its defects are worked around in these two places; elsewhere they would come back. Tests beside them may open what was written",
		check:  onlyIn("github.com/xuri/", below("export/xl"), below("data/intake/grid"), testsBelow("export"), testsBelow("data/intake")),
		broken: map[string]string{"export/board.go": importing("github.com/xuri/excelize/v2"), "data/intake/plan.go": importing("github.com/xuri/excelize/v2"), "ui/page/page_test.go": importing("github.com/xuri/excelize/v2")},
		fine:   map[string]string{"export/xl/write.go": importing("github.com/xuri/excelize/v2"), "export/board_test.go": importing("github.com/xuri/excelize/v2")},
	},
	{
		name:   "data is made of the standard library",
		why:    "it holds the words of the job, and everything else stands on it: it must outlive any library we use today",
		check:  nothingIn("data", func(p string) bool { return strings.Contains(strings.Split(p, "/")[0], ".") }),
		broken: map[string]string{"data/day.go": importing("golang.org/x/text/collate")},
		fine:   map[string]string{"data/day.go": importing("encoding/json"), "data/day_test.go": importing("pgregory.net/rapid"), "data/change/set.go": importing("github.com/fxamacker/cbor/v2")},
	},
	{
		name:   "assets imports embed and nothing else",
		why:    "it is bytes; so everything may import it, from the top of the house to the bottom",
		check:  nothingIn("assets", func(p string) bool { return p != "embed" }),
		broken: map[string]string{"assets/assets.go": importing("image/png")},
		fine:   map[string]string{"assets/assets.go": importing("embed"), "assets/assets_test.go": importing("image/png")},
	},
	{
		name:   "no network",
		why:    "Placebook promises IT departments that it makes no network call; net/url and net/mail only read text",
		check:  onlyInThe([]string{"net/http", "net/rpc", "net/smtp", "net/textproto", "golang.org/x/net"}, tests),
		broken: map[string]string{"ui/update.go": importing("net/http"), "data/share/hub.go": importing("net/smtp")},
		fine:   map[string]string{"data/person.go": importing("net/mail"), "data/organisation.go": importing("net/url")},
	},
	{
		name:  "a socket is a file on this laptop",
		why:   "that is how a second start finds the window, and how tests ask it; package net would as soon talk to the world. So each call says \"unix\" where it stands",
		check: sockets,
		broken: map[string]string{
			"ui/desktop/a.go":          calling("net", `net.Dial("tcp", "example.org:80")`),
			"ui/desktop/b.go":          calling("net", `net.Listen(network, "")`),
			"ui/desktop/c.go":          calling("net", `net.LookupHost("example.org")`),
			"ui/desktop/d.go":          calling("net", `net.ListenConfig{}`),
			"ui/desktop/e.go":          calling(`other "net"`, `other.Dial`),
			"data/share/hub.go":        calling("net", `net.Dial("unix", "x")`),
			"ui/desktop/chooser/a.go":  calling("github.com/godbus/dbus/v5", `dbus.SessionBus()`),
			"ui/desktop/chooser/b.go":  calling("github.com/godbus/dbus/v5", `dbus.Dial(address)`),
			"ui/page/partners/more.go": importing("github.com/godbus/dbus/v5"),
		},
		fine: map[string]string{
			"ui/desktop/a.go":              calling("net", `net.Dial("unix", "x")`),
			"ui/desktop/a_test.go":         calling("net", `net.Listen("unix", "x")`),
			"windowtest/a_test.go":         calling("net", `net.Conn(nil)`),
			"ui/desktop/chooser/portal.go": calling("github.com/godbus/dbus/v5", `dbus.NewConn(c)`),
		},
	},
	{
		name:   "what is for tests stays in tests",
		why:    "the testing package adds its flags to the program, and rapid's licence is another one than ours; a package of test helpers has a name that ends in test",
		check:  onlyInThe([]string{"testing", "pgregory.net/rapid", "github.com/google/go-cmp", "github.com/rogpeppe/go-internal", "github.com/jezek/xgb"}, tests, helpers),
		broken: map[string]string{"data/check.go": importing("testing"), "data/merge/gen.go": importing("pgregory.net/rapid")},
		fine:   map[string]string{"ui/uitest/window.go": importing("testing"), "data/merge/merge_test.go": importing("pgregory.net/rapid")},
	},
	{
		name:   "arrows point down",
		why:    "each part can be understood, tested and replaced with only what lies below it in mind; walls below says which may see which",
		check:  arrows,
		broken: map[string]string{"data/store/store.go": importing("placebook/data/edit"), "ui/kit/list.go": importing("placebook/data/store"), "ui/cli/cli.go": importing("placebook/ui"), "data/day.go": importing("placebook/data/change"), "export/board.go": importing("placebook/data/store"), "tools/x.go": importing("os"), "export/board_test.go": importing("placebook/ui/page")},
		fine:   map[string]string{"ui/page/partners.go": importing("placebook/data/edit"), "export/xl/deep/x.go": importing("placebook/export/xl"), "export/board_test.go": importing("placebook/data/store"), "data/text/fold.go": importing("placebook/data")},
	},
}

// A wall names a package and the packages of ours that it may import. "data/..." means data and all below it.
// A package without a line counts as part of the nearest one above it that has one.
type wall struct {
	from string
	may  []string
}

// walls is the map of the house, from the roof down. Where a wall is wrong, move it here in the same change.
var walls = []wall{
	{".", []string{"ui/desktop", "ui/cli", "ui/cli/console", "assets", "data", "data/store"}},
	{"windowtest", nil},  // drives the built program from outside
	{"packagetest", nil}, // likewise, as it is installed

	{"ui/laptop", nil},
	{"ui/page/lists", []string{"ui/page", "ui/command", "ui/record", "ui/kit", "ui/look", "ui/laptop", "data/..."}},
	{"ui/page/pagetest", []string{"ui/...", "export/...", "data/...", "assets"}},
	{"ui/desktop", []string{"ui/...", "export/...", "data/...", "assets"}},
	{"ui/desktop/chooser", nil},               // no toolkit: it is vetted for Windows, and tested without a window
	{"ui/desktop/instance", []string{"data"}}, // likewise
	{"ui/desktop/probetest", []string{"ui/uitest"}},
	{"ui/desktop/bare", nil},                                 // what everything else is measured beside
	{"ui/cli", []string{"export/...", "data/...", "assets"}}, // nothing of the window: it runs where there is none
	{"ui/cli/console", nil},                                  // the streams alone: main needs them before all else
	{"ui/cli/launcher", nil},                                 // a program of its own, as small as can be
	{"ui/uitest", []string{"ui/...", "export/...", "data/...", "assets"}},
	{"ui", []string{"ui/page", "ui/page/...", "ui/command", "ui/record", "ui/kit", "ui/look", "ui/laptop", "export/...", "data/...", "assets"}},
	{"ui/page", []string{"ui/page", "ui/page/lists", "ui/command", "ui/record", "ui/chart", "ui/kit", "ui/look", "ui/laptop", "export/...", "data/...", "assets"}},
	{"ui/command", []string{"ui/look"}},
	{"ui/record", []string{"ui/kit", "ui/look", "data/...", "assets"}},
	{"ui/chart", []string{"ui/kit", "ui/look"}},
	{"ui/kit", []string{"ui/look"}}, // of records and stores it knows nothing
	{"ui/look", nil},

	{"export", []string{"export/...", "data/insight", "data/schedule", "data/sheet", "data/book", "data"}}, // sheet: which cells of a workbook come back
	{"export/xl", nil},

	{"data/sample", []string{"data/edit", "data/store", "data"}},
	{"data/intake", []string{"data/intake/grid", "data/edit", "data/store", "data/sheet", "data/book", "data"}},
	{"data/intake/rollcall", []string{"data/intake", "data/intake/attend", "data/intake/grid", "data/edit", "data/store", "data/book", "data"}},
	{"data/intake/attend", []string{"data/intake/grid", "data"}}, // what a report says; nothing of whom we know
	{"data/intake/grid", nil},
	{"data/edit", []string{"data/store", "data/book", "data"}},
	{"data/store", []string{"data/journal", "data/vault", "data/seal", "data/merge", "data/change", "data/book", "data"}},
	{"data/journal", []string{"data/seal"}},
	{"data/vault", []string{"data/seal"}},
	{"data/merge", []string{"data/change", "data"}},
	{"data/change", []string{"data"}},
	{"data/seal", nil},
	{"data/insight", []string{"data/book", "data"}},
	{"data/schedule", []string{"data/book", "data"}}, // where things stand in time, not how they stand: ratings are insight's
	{"data/sheet", []string{"data/book", "data"}},
	{"data/book", []string{"data"}},
	{"data", nil},
	{"assets", nil},
}

// TestTheHouse holds every rule against the real tree.
func TestTheHouse(t *testing.T) {
	real := realTree(t)
	for _, r := range slices.Concat(importRules, tidyRules) {
		t.Run(r.name, func(t *testing.T) {
			for _, fault := range r.check(real) {
				t.Errorf("%s\nThe rule: %s, because %s.", fault, r.name, r.why)
			}
		})
	}
}

// TestEveryRuleCanFail plants one fault after the other: a wall nobody can run into is no wall.
func TestEveryRuleCanFail(t *testing.T) {
	for _, r := range slices.Concat(importRules, tidyRules) {
		t.Run(r.name, func(t *testing.T) {
			if len(r.broken) == 0 {
				t.Fatal("no planted fault")
			}
			for name, text := range r.broken {
				faults := r.check(treeOf(t, name, text))
				if len(faults) != 1 || !strings.HasPrefix(faults[0], name) {
					t.Errorf("a fault in %s: got %q, want one sentence about it", name, faults)
				}
			}
			for name, text := range r.fine {
				if faults := r.check(treeOf(t, name, text)); len(faults) > 0 {
					t.Errorf("nothing wrong in %s: got %q", name, faults)
				}
			}
		})
	}
}

// A place says whether an import may stand in a file.
type place func(file) bool

func below(folder string) place {
	return func(f file) bool { return isBelow(f.pkg, folder) }
}

func testsBelow(folder string) place {
	return func(f file) bool { return f.isTest() && isBelow(f.pkg, folder) }
}

// windowOnly is the window without the command line, which is part of the same folder.
func windowOnly(f file) bool { return isBelow(f.pkg, "ui") && !isBelow(f.pkg, "ui/cli") }

// helpers are packages that only tests import.
func helpers(f file) bool { return strings.HasSuffix(f.pkg, "test") }

// tests are the files that are not built into the program.
func tests(f file) bool { return f.isTest() }

// onlyIn allows an import, and the packages below it, in the places given and nowhere else.
func onlyIn(imported string, places ...place) func(tree) []string {
	return onlyInThe([]string{imported}, places...)
}

// onlyInThe is onlyIn for several imports with the same reason.
func onlyInThe(several []string, places ...place) func(tree) []string {
	return func(t tree) (faults []string) {
		for _, f := range t.code() {
			for _, p := range f.imports() {
				stands := slices.ContainsFunc(several, func(s string) bool { return isBelow(p, s) })
				allowed := slices.ContainsFunc(places, func(here place) bool { return here(f) })
				if stands && !allowed {
					faults = append(faults, fmt.Sprintf("%s imports %s", f.name, p))
				}
			}
		}
		return faults
	}
}

// sockets finds what could reach further than this laptop: all of package net but its types and calls that
// name a unix socket, and of D-Bus what would look for a bus by itself, which may be one on another computer.
func sockets(t tree) (faults []string) {
	for _, f := range t.code() {
		for _, library := range []struct {
			path  string
			where []place
			fine  func(name string, first ast.Expr) bool
		}{
			{"net", []place{below("ui/desktop"), below("windowtest")}, localSocket},
			{"github.com/godbus/dbus/v5", []place{below("ui/desktop/chooser")}, givenBus},
		} {
			name := localName(f, library.path)
			if name == "" {
				continue
			}
			if !slices.ContainsFunc(library.where, func(here place) bool { return here(f) }) {
				faults = append(faults, fmt.Sprintf("%s imports %s", f.name, library.path))
				continue
			}
			for _, use := range usesOf(f, name) {
				if !library.fine(use.name, use.first) {
					faults = append(faults, fmt.Sprintf("%s: %s.%s", f.fset.Position(use.pos), library.path, use.name))
				}
			}
		}
	}
	return faults
}

// reach begins the names in package net of all that opens a socket or asks for an address.
var reach = regexp.MustCompile(`^(Dial|Listen|Lookup|Resolve|Resolver|DefaultResolver|File|Interface)`)

func localSocket(name string, first ast.Expr) bool {
	l, ok := first.(*ast.BasicLit)
	return name == "Listener" || !reach.MatchString(name) || ok && l.Value == `"unix"` && (name == "Dial" || name == "Listen")
}

// ownBus are the names in package dbus of all that connects to somewhere by itself.
var ownBus = regexp.MustCompile(`^(Dial|Connect|SessionBus|SystemBus)`)

func givenBus(name string, _ ast.Expr) bool {
	return !ownBus.MatchString(name)
}

// A use is a name of an imported package in a file; first is the first argument where it is called with one.
type use struct {
	name  string
	pos   token.Pos
	first ast.Expr
}

func usesOf(f file, imported string) (uses []use) {
	called := map[ast.Expr]ast.Expr{}
	ast.Inspect(f.parsed, func(n ast.Node) bool {
		switch x := n.(type) {
		case *ast.CallExpr:
			if len(x.Args) > 0 {
				called[x.Fun] = x.Args[0]
			}
		case *ast.SelectorExpr:
			if p, ok := x.X.(*ast.Ident); ok && p.Name == imported {
				uses = append(uses, use{x.Sel.Name, x.Pos(), called[x]})
			}
		}
		return true
	})
	return uses
}

// nothingIn refuses the imports that unwanted picks, in one package without those below it; its tests may have them.
func nothingIn(pkg string, unwanted func(imported string) bool) func(tree) []string {
	return func(t tree) (faults []string) {
		for _, f := range t.code() {
			for _, p := range f.imports() {
				if f.pkg == pkg && !f.isTest() && unwanted(p) {
					faults = append(faults, fmt.Sprintf("%s imports %s", f.name, p))
				}
			}
		}
		return faults
	}
}

// arrows holds imports of our own packages against walls. Tests may look further, to build what they need,
// but not up: what is below export and data is tested without the window.
func arrows(t tree) (faults []string) {
	homeless := map[string]bool{}
	for _, f := range t.code() {
		from, ok := wallOf(f.pkg)
		if !ok && !homeless[f.pkg] {
			homeless[f.pkg] = true
			faults = append(faults, fmt.Sprintf("%s: the package %s has no line in walls, in main_test.go", f.name, f.pkg))
		}
		for _, p := range f.imports() {
			own, ours := strings.CutPrefix(p, module+"/")
			if ours && ok && !mayImport(f, from, own) {
				faults = append(faults, fmt.Sprintf("%s: no arrow leads from %s to %s", f.name, from.from, own))
			}
		}
	}
	return faults
}

// wallOf finds the line for a package: its own, or the nearest above it.
func wallOf(pkg string) (found wall, ok bool) {
	for _, w := range walls {
		if isBelow(pkg, w.from) && (!ok || len(w.from) > len(found.from)) {
			found, ok = w, true
		}
	}
	return found, ok
}

// mayImport says whether the file, which stands behind the wall from, may import our own package.
func mayImport(f file, from wall, own string) bool {
	to, ok := wallOf(own)
	if !ok {
		return true // said once, about that package itself
	}
	if f.isTest() {
		return isBelow(f.pkg, "ui") || f.pkg == "." || !isBelow(own, "ui")
	}
	return to.from == from.from || slices.ContainsFunc(from.may, func(may string) bool {
		folder, all := strings.CutSuffix(may, "/...")
		return to.from == folder || all && isBelow(to.from, folder)
	})
}

// isBelow says whether a path is the folder itself or lies in it.
func isBelow(path, folder string) bool {
	return path == folder || strings.HasPrefix(path, strings.TrimSuffix(folder, "/")+"/")
}
