package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/types"
	"path"
	"regexp"
	"slices"
	"strings"
)

// A file is meant to be read in one go. Up to the second number there is room to finish a thought.
const (
	goodLength = 500
	mostLength = 600
)

// tidyRules are about the files themselves. Words that may not stand in a file are put together
// from two halves, so that they do not stand in this one.
var tidyRules = []rule{
	{
		name: "the clock is read in main.go, ui/kit and where the store gets its own (data/store/create.go) only",
		why:  "reports, ratings and the sample are made as at a day that is given; whoever reads the clock by himself gives another answer tomorrow, and a test that passes until spring",
		check: calls("time", []string{"Now", "Since", "Until"}, func(f file) bool {
			return f.name == "main.go" || f.name == "data/store/create.go" || isBelow(f.pkg, "ui/kit")
		}),
		broken: map[string]string{
			"data/insight/rating.go":    calling("time", "time.Now()"),
			"export/board_test.go":      calling("time", "time.Until(time.Time{})"),
			"data/store/store.go":       calling(`clock "time"`, "clock.Since(clock.Time{})"),
			"ui/cli/cli.go":             calling("time", "time.Now"),
			"data/store/other/clock.go": calling("time", "time.Now()"),
		},
		fine: map[string]string{
			"data/store/create.go": calling("time", "time.Now()"),
			"ui/kit/delay.go":      calling("time", "time.Now()"),
			"data/day.go":          calling("time", "time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC)"),
			"data/own.go":          calling("os", "time.Now()") + "\nvar time struct{ Now func() int }\n",
		},
	},
	{
		name:   "no test sleeps",
		why:    "what waits by the clock is either too short on a slow machine or too long on every other; wait for the thing itself",
		check:  calls("time", []string{"Sleep"}, func(f file) bool { return !f.isTest() }),
		broken: map[string]string{"ui/page/page_test.go": calling("time", "time.Sleep")},
		fine:   map[string]string{"data/store/retry.go": calling("time", "time.Sleep")},
	},
	{
		name:  "no test is skipped",
		why:   "a test that does not run proves nothing and looks as if it did",
		check: skipped,
		broken: map[string]string{
			"data/day_test.go":   "package data\n\nfunc TestDay(t *testing.T) { t.Skip(\"later\") }\n",
			"data/group_test.go": "package data\n\nfunc TestGroup(t *testing.T) { t.Run(\"x\", func(t *testing.T) { t.SkipNow() }) }\n",
		},
		fine: map[string]string{
			"data/day_test.go":  "package data\n\nfunc TestDay(t *testing.T) { rows.Skip(3) }\n",
			"data/fuzz_test.go": "package data\n\nfunc FuzzDay(f *testing.F) { f.Fuzz(func(t *testing.T, s string) { t.Skip() }) }\n",
			"data/rule_test.go": "package data\n\nfunc TestRule(t *testing.T) { rapid.Check(t, func(t *rapid.T) { t.Skip() }) }\n",
		},
	},
	{
		name:   "the map of a package names its files",
		why:    "a newcomer finds a feature from the folder list and the package comments; a map that leaves a file out, or names one that is gone, leads astray",
		check:  maps,
		broken: map[string]string{"data/x/doc.go": "// Package x.\n//\n//\tgone.go  it left\npackage x\n"},
		fine: map[string]string{
			"data/x/x.go":      "// Package x.\n//\n//\tx.go  all of it\npackage x\n",
			"data/x/doc.go":    "// Package x has no map; gone.go is mentioned in passing.\npackage x\n",
			"data/x/x_test.go": "// Package x.\n//\n//\tx_*.go  all of it\npackage x\n",
		},
	},
	{
		name:   "files are short",
		why:    fmt.Sprintf("nobody finds their way in more than %d lines; past %d a file holds two things", goodLength, mostLength),
		check:  long,
		broken: map[string]string{"data/day.go": "package data\n" + strings.Repeat("\n", mostLength)},
		fine: map[string]string{
			"data/day.go":        "package data\n" + strings.Repeat("\n", goodLength-1),
			"data/testdata/a.go": strings.Repeat("\n", mostLength+1),
			"data/names.csv":     strings.Repeat("\n", mostLength+1),
		},
	},
	{
		name:   "nothing is left for later in the tree",
		why:    "a note in the code is read by nobody who could decide it",
		check:  words(`\b(TO` + `DO|FIX` + `ME)\b`),
		broken: map[string]string{"data/day.go": "package data // TO" + "DO: leap years\n", "scripts/x": "# FIX" + "ME\n"},
		fine:   map[string]string{"README.md": "to do: nothing; TODOS\n"},
	},
	{
		name:   "no file names a place on one person's machine",
		why:    "on every other machine it means nothing, and it may tell a person's name",
		check:  words(`(^|[^\w.\-/])/(wor` + `k|hom` + `e|User` + `s)/\w|\bshared/(desig` + `n|dat` + `a|tool` + `s)\b`),
		broken: map[string]string{"data/day_test.go": "package data // /hom" + "e/ada/list.csv\n", "README.md": "see ../shared/desig" + "n/house.md\n"},
		fine:   map[string]string{"README.md": "https://example.org/work/home/x ./work/x scripts/home/x shared/dataset\n"},
	},
	{
		name:   "no file names a private mirror",
		why:    "modules and packages come from where each machine is told to get them",
		check:  words(`[a-z]\.pkg` + `\.dev\b|artifact` + `ory\.`),
		broken: map[string]string{"go.mod": "// https://europe-go.pkg" + ".dev/mirror\n"},
		fine:   map[string]string{"README.md": "https://pkg.go.dev/fmt\n"},
	},
	{
		name:   "e-mail addresses are invented",
		why:    "no person's data belongs in the repository; .example and its like (RFC 2606) can never be somebody's",
		check:  realAddresses,
		broken: map[string]string{"data/person_test.go": "package data // ada.sample" + "@" + "trust.nhs.uk\n", "assets/sample.csv": "name,email\nAda,ada" + "@" + "city.org\n"},
		fine:   map[string]string{"assets/sample.csv": "ada@trust.example, ada@example.org; v2@v2.7.1; Table[@Name.First]\n"},
	},
}

// calling is a file that imports one package and uses an expression.
func calling(imported, expression string) string {
	if !strings.Contains(imported, `"`) {
		imported = `"` + imported + `"`
	}
	return fmt.Sprintf("package planted\n\nimport %s\n\nvar _ = %s\n", imported, expression)
}

// calls finds uses of some functions of an imported package, under whatever name it is imported.
func calls(imported string, functions []string, allowed place) func(tree) []string {
	return func(t tree) (faults []string) {
		for _, f := range t.code() {
			name := localName(f, imported)
			if name == "" || allowed(f) {
				continue
			}
			ast.Inspect(f.parsed, func(n ast.Node) bool {
				chosen, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				if x, ok := chosen.X.(*ast.Ident); ok && x.Name == name && slices.Contains(functions, chosen.Sel.Name) {
					faults = append(faults, fmt.Sprintf("%s: %s.%s", f.fset.Position(n.Pos()), imported, chosen.Sel.Name))
				}
				return true
			})
		}
		return faults
	}
}

// majorVersion ends the path of a package without being its name.
var majorVersion = regexp.MustCompile(`/v[0-9]+$`)

// localName is what a file calls an imported package, "" if it does not import it.
func localName(f file, imported string) string {
	for _, spec := range f.parsed.Imports {
		if spec.Path.Value != `"`+imported+`"` {
			continue
		}
		if spec.Name != nil {
			return spec.Name.Name
		}
		return path.Base(majorVersion.ReplaceAllString(imported, ""))
	}
	return ""
}

// skipped finds tests that leave themselves out. To pass over one case of many is another thing,
// so the callbacks of fuzzing and of rapid are left alone.
func skipped(t tree) (faults []string) {
	for _, f := range t.code() {
		ast.Inspect(f.parsed, func(n ast.Node) bool {
			switch fn := n.(type) {
			case *ast.FuncDecl:
				faults = append(faults, skips(f, fn.Type, fn.Body)...)
			case *ast.FuncLit:
				faults = append(faults, skips(f, fn.Type, fn.Body)...)
			}
			return true
		})
	}
	return faults
}

// skips finds the calls of Skip in one function that takes a *testing.T or *testing.B and nothing else.
func skips(f file, signature *ast.FuncType, body *ast.BlockStmt) (faults []string) {
	if signature.Params.NumFields() != 1 || len(signature.Params.List[0].Names) != 1 || body == nil {
		return nil
	}
	param := signature.Params.List[0]
	if kind := types.ExprString(param.Type); kind != "*testing.T" && kind != "*testing.B" {
		return nil
	}
	ast.Inspect(body, func(n ast.Node) bool {
		if _, inner := n.(*ast.FuncLit); inner {
			return false
		}
		chosen, ok := n.(*ast.SelectorExpr)
		if ok && strings.HasPrefix(chosen.Sel.Name, "Skip") && types.ExprString(chosen.X) == param.Names[0].Name {
			faults = append(faults, fmt.Sprintf("%s: a test is skipped", f.fset.Position(n.Pos())))
		}
		return true
	})
	return faults
}

// long finds files that nobody reads to the end. Tables that a program wrote are not read.
func long(t tree) (faults []string) {
	for _, f := range t.code() {
		if n := bytes.Count(f.text, []byte("\n")); n > mostLength && !ast.IsGenerated(f.parsed) {
			faults = append(faults, fmt.Sprintf("%s has %d lines", f.name, n))
		}
	}
	return faults
}

// words finds what a pattern describes, in every file.
func words(pattern string) func(tree) []string {
	unwanted := regexp.MustCompile(pattern)
	return func(t tree) (faults []string) {
		for _, f := range t {
			for i, line := range bytes.Split(f.text, []byte("\n")) {
				if found := unwanted.Find(line); found != nil {
					faults = append(faults, fmt.Sprintf("%s:%d: %q", f.name, i+1, found))
				}
			}
		}
		return faults
	}
}

var (
	address  = regexp.MustCompile(`[\w.%+-]+@((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})\b`)
	invented = regexp.MustCompile(`(?i)(\.|^)(example|test|invalid|localhost|example\.(com|org|net))$`)
)

// realAddresses finds e-mail addresses that could be somebody's. What a fuzzer made up is nobody's.
func realAddresses(t tree) (faults []string) {
	for _, f := range t {
		if strings.Contains(f.name, "testdata/fuzz/") {
			continue
		}
		for _, found := range address.FindAllSubmatch(f.text, -1) {
			if !invented.Match(found[1]) {
				faults = append(faults, fmt.Sprintf("%s: %s", f.name, found[0]))
			}
		}
	}
	return faults
}

// mapped finds the names of files in a map: lines of a package comment that are set in.
var mapped = regexp.MustCompile(`[\w*]+\.go\b`)

// maps holds the maps of packages against their files. A package without a map has none to lie.
func maps(t tree) (faults []string) {
	for _, f := range t.code() {
		if f.parsed.Doc == nil || f.parsed.Name.Name == "main" {
			continue // a tool that stands in a package's folder speaks of itself
		}
		var names []string
		for _, line := range strings.Split(f.parsed.Doc.Text(), "\n") {
			if strings.HasPrefix(line, "\t") {
				names = append(names, mapped.FindAllString(line, -1)...)
			}
		}
		if len(names) == 0 {
			continue
		}
		files := filesOf(t, f.pkg)
		for _, n := range names {
			if !slices.ContainsFunc(files, func(file string) bool { return matches(n, file) }) {
				faults = append(faults, fmt.Sprintf("%s: the map names %s, which is not there", f.name, n))
			}
		}
		for _, file := range files {
			named := slices.ContainsFunc(names, func(n string) bool { return matches(n, file) })
			if !named && file != "doc.go" && !strings.HasSuffix(file, "_test.go") {
				faults = append(faults, fmt.Sprintf("%s: the map leaves out %s", f.name, file))
			}
		}
	}
	return faults
}

func matches(pattern, file string) bool {
	ok, err := path.Match(pattern, file)
	return err == nil && ok
}

// filesOf lists the Go files of a package by their last names.
func filesOf(t tree, pkg string) (names []string) {
	for _, f := range t.code() {
		if f.pkg == pkg {
			names = append(names, path.Base(f.name))
		}
	}
	return names
}
