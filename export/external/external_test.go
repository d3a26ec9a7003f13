// Package external lets other programs judge a workbook of package xl: a
// checker of the file format and of accessibility (../testdata/check_xlsx.py,
// which needs python3-lxml), and LibreOffice, which works out every formula
// anew (../testdata/recalc_check.py, which needs python3-openpyxl and
// libreoffice-calc). They stand apart from the fast tests, which need nothing
// but Go.
package external

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"

	"placebook/export/xl"
	"placebook/export/xl/xldemo"
)

// python is the system's own: others lack its packages.
const python = "/usr/bin/python3"

// need fails when a tool is not there, with what brings it.
func need(t *testing.T) {
	t.Helper()
	const remedy = "; \"make test\" installs it"
	if err := exec.Command(python, "-c", "import lxml, openpyxl").Run(); err != nil {
		t.Fatalf("%s with lxml and openpyxl is not there%s: %v", python, remedy, err)
	}
	if _, err := exec.LookPath("libreoffice"); err != nil {
		t.Fatalf("LibreOffice is not there%s: %v", remedy, err)
	}
}

// write writes a book into a folder of its own.
func write(t *testing.T, b xl.Book) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "demo.xlsx")
	if _, err := xl.Write(context.Background(), path, b, xl.Options{}); err != nil {
		t.Fatal(err)
	}
	return path
}

// run runs a script and gives what it prints; its status is not looked at,
// because the scripts end well when there is nothing to judge.
func run(t *testing.T, script string, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, python, append([]string{filepath.Join("..", "testdata", script)}, args...)...)
	cmd.Env = append(os.Environ(), "TMPDIR="+t.TempDir())
	out, err := cmd.CombinedOutput()
	if _, ok := err.(*exec.ExitError); err != nil && !ok {
		t.Fatal(err)
	}
	return string(out)
}

// numbers finds the two numbers of a script's last line.
func numbers(t *testing.T, out, pattern string) (int, int) {
	t.Helper()
	m := regexp.MustCompile(pattern).FindStringSubmatch(out)
	if m == nil {
		t.Fatalf("the script did not come to its end:\n%s", out)
	}
	a, _ := strconv.Atoi(m[1])
	b, _ := strconv.Atoi(m[2])
	return a, b
}

func judged(t *testing.T, path string) (faults, notes int, out string) {
	t.Helper()
	out = run(t, "check_xlsx.py", path, "--a11y")
	faults, notes = numbers(t, out, `(\d+) faults, (\d+) notes`)
	return faults, notes, out
}

func recalculated(t *testing.T, path string) (formulas, differ int, out string) {
	t.Helper()
	out = run(t, "recalc_check.py", path)
	formulas, differ = numbers(t, out, `(\d+) formulas recalculated, (\d+) differ`)
	return formulas, differ, out
}

func TestExternalChecker(t *testing.T) {
	need(t)
	if faults, notes, out := judged(t, write(t, xldemo.Book())); faults != 0 || notes != 0 {
		t.Error(out)
	}
}

func TestExternalLibreOffice(t *testing.T) {
	need(t)
	formulas, differ, out := recalculated(t, write(t, xldemo.Book()))
	if differ != 0 {
		t.Error(out)
	}
	if formulas < 20 {
		t.Errorf("only %d formulas were judged", formulas)
	}
}

// The judges themselves are judged: a wrong answer and a sheet that breaks a
// rule must not pass.
func TestExternalJudgesSeeFaults(t *testing.T) {
	need(t)
	book := xldemo.Book()
	book.Sheets[0].Headline = xl.Calc("1+1", xl.Whole(3))
	if _, differ, out := recalculated(t, write(t, book)); differ != 1 {
		t.Errorf("a wrong answer was not seen:\n%s", out)
	}
	book = xldemo.Book()
	book.Author = "xuri"
	if _, notes, out := judged(t, write(t, book)); notes != 1 {
		t.Errorf("a wrong author was not seen:\n%s", out)
	}
}
