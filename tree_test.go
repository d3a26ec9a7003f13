package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A tree is the files of the repository that are text, in the order of their names.
type tree []file

// A file is one of them. Go files are parsed.
type file struct {
	name   string // with slashes, from the top of the repository
	pkg    string // its folder, "." for the top
	text   []byte
	parsed *ast.File // nil if it is not Go
	fset   *token.FileSet
}

func (f file) isTest() bool { return strings.HasSuffix(f.name, "_test.go") }

// imports lists what a Go file imports.
func (f file) imports() (paths []string) {
	for _, spec := range f.parsed.Imports {
		if p, err := strconv.Unquote(spec.Path.Value); err == nil {
			paths = append(paths, p)
		}
	}
	return paths
}

// code is the Go files of the tree.
func (t tree) code() (files []file) {
	for _, f := range t {
		if f.parsed != nil {
			files = append(files, f)
		}
	}
	return files
}

// importing is a file that imports one package.
func importing(imported string) string {
	return fmt.Sprintf("package planted\n\nimport _ %q\n", imported)
}

// treeOf is a tree of one file.
func treeOf(t *testing.T, name, text string) tree {
	t.Helper()
	f, err := parse(name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return tree{f}
}

// realTree reads the repository: what git has, and what is new and not ignored, so that a fault is
// found before it is committed. Without git (an unpacked archive) it is every file in the folder.
func realTree(t *testing.T) (files tree) {
	t.Helper()
	for _, name := range names(t) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.IndexByte(text, 0) >= 0 {
			continue // a picture or a workbook
		}
		f, err := parse(name, text)
		if err != nil {
			t.Errorf("cannot be read: %v", err)
			continue
		}
		files = append(files, f)
	}
	if len(files.code()) == 0 {
		t.Fatal("no Go file was found, so nothing would be held against the rules")
	}
	return files
}

// names lists the files of the repository. The folders are read even where git knows the answer:
// that way Go's test cache sees that a file is new, and holds the rules against it.
func names(t *testing.T) (list []string) {
	t.Helper()
	out, _ := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").Output()
	known := strings.Split(string(out), "\x00")
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		if name == ".git" && err == nil {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil // of a second working copy: skipping it would skip everything beside it
		}
		if err == nil && d.Type().IsRegular() && (len(out) == 0 || slices.Contains(known, name)) {
			list = append(list, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// parse makes a file of its name and text.
func parse(name string, text []byte) (file, error) {
	f := file{name: name, pkg: path.Dir(name), text: text}
	if path.Ext(name) != ".go" || strings.Contains(name, "testdata/") {
		return f, nil
	}
	f.fset = token.NewFileSet()
	parsed, err := parser.ParseFile(f.fset, name, text, parser.SkipObjectResolution|parser.ParseComments)
	f.parsed = parsed
	return f, err
}
