package packagetest

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A way is one of those in which Placebook comes onto a Windows computer.
type way struct {
	name      string
	pattern   string // of its package
	folder    string // where the program comes to
	install   func(pkg string) []string
	uninstall func(pkg string) []string
	refused   int // where a newer one is there
}

// TestWindows goes through a program's life in each way: installed, used,
// upgraded, not to be turned back, removed, and the data still there.
func TestWindows(t *testing.T) {
	m := newMachine(t)
	local := m.local()
	for _, w := range []way{
		{"msi", "*-x64.msi", `C:\Program Files\Placebook`,
			func(pkg string) []string { return []string{"msiexec", "/i", outside(pkg), "/qn"} },
			func(pkg string) []string { return []string{"msiexec", "/x", outside(pkg), "/qn"} }, 1603 & 0xff},
		{"setup", "*-x64-setup.exe", local + `\Programs\Placebook`,
			func(pkg string) []string { return []string{pkg, "/S"} },
			func(string) []string { return []string{local + `\Programs\Placebook\uninstall.exe`, "/S"} }, 4},
	} {
		t.Run(w.name, func(t *testing.T) {
			on := *m
			on.t = t
			l := &life{machine: &on, way: w, old: file(t, "PLACEBOOK_DIST", w.pattern), newer: file(t, "PLACEBOOK_NEWER", w.pattern)}
			l.installed(version(t))
			l.used()
			l.upgraded()
			l.notTurnedBack()
			l.removed()
		})
	}
}

// A life is that of the program on a machine.
type life struct {
	*machine
	way
	old, newer string
	before     string // the version that was installed first
}

func (l *life) program() string  { return l.folder + `\placebook.exe` }
func (l *life) terminal() string { return l.folder + `\placebook.com` }
func (l *life) store() string    { return `C:\try-` + l.name }

// says wants a version from what a terminal starts.
func (l *life) says(version string) {
	l.t.Helper()
	if out := l.must(l.terminal(), "version"); out != "Placebook "+version+"\n" {
		l.t.Errorf("it says %q, want version %s", out, version)
	}
}

func (l *life) installed(version string) {
	l.must(l.install(l.old)...)
	l.before = version
	l.says(version)
	for _, path := range []string{l.program(), l.folder + `\guide.html`, l.folder + `\THIRD-PARTY.txt`, l.folder + `\swgl\opengl32.dll`} {
		if !l.there(path) {
			l.t.Errorf("%s is not there", path)
		}
	}
	if !l.inMenu() {
		l.t.Error("it is not in the menu")
	}
	for _, path := range []string{l.program(), l.terminal()} {
		if ok, said := verified(l.t, l.disk(path)); !ok {
			l.t.Errorf("%s is installed unsigned: %s", path, said)
		}
	}
	if l.name == "setup" {
		if ok, said := verified(l.t, l.disk(l.folder+`\uninstall.exe`)); !ok {
			l.t.Errorf("the uninstaller is not signed: %s", said)
		}
	}
}

// inMenu reports whether the program is in the menu: that of everybody, or this
// person's, where Wine puts all of them.
func (l *life) inMenu() bool {
	const menu = `\Microsoft\Windows\Start Menu\Programs\Placebook.lnk`
	return l.there(`C:\ProgramData`+menu) || l.there(strings.TrimSuffix(l.local(), "Local")+`Roaming`+menu)
}

// used makes the sample, and a workbook by the window and by a command.
func (l *life) used() {
	l.must(l.terminal(), "init", "--sample", "--store", l.store())
	l.must(l.terminal(), "report", "board", "--out", l.store()+"-board.xlsx", "--store", l.store())
	if said := l.ends(2, l.terminal(), "no-such-command"); !strings.Contains(said, "no-such-command") {
		l.t.Errorf("a command that is not there: %q", said)
	}
	saved := l.store() + "-window.xlsx"
	l.byWindow(saved)
	l.isWorkbook(saved)
	if !l.there(l.local() + `\Placebook\sample\format`) {
		l.t.Error("the window's sample is not in the person's own folder")
	}
}

func (l *life) isWorkbook(path string) {
	l.t.Helper()
	b, err := os.ReadFile(l.disk(path))
	if err != nil || !bytes.HasPrefix(b, []byte("PK")) || !bytes.Contains(b, []byte("xl/workbook.xml")) {
		l.t.Errorf("%s is no workbook: %v", path, err)
	}
}

// byWindow opens the window and the sample in it, saves the Board report, and
// closes.
func (l *life) byWindow(saved string) {
	s := screen{t: l.t, display: l.display}
	ended := l.opens(l.program())
	w := s.window("Placebook")
	s.painted(w)
	s.focus(w)
	s.shot("1-start")
	s.key("Tab", "Return") // from "Choose a file" to "Open the sample"
	s.titled(w, "Home")
	s.settled()
	s.shot("2-sample")
	s.key("ctrl+7")
	s.titled(w, "Reports")
	s.settled()
	s.shot("3-reports")
	s.key("Tab", "Tab", "Tab", "Return") // past the list and its heading to "Make the draft"
	d := s.window("^Save the")
	s.painted(d)
	s.focus(d)
	s.shot("4-save")
	s.key("Home", "shift+End") // of the name that is offered
	s.write(saved)
	s.key("Return")
	s.until("the workbook", func() bool { return l.there(saved) })
	s.settled()
	s.shot("5-saved")
	s.focus(w)
	if _, err := s.tool("xdotool", "key", "ctrl+q"); err != nil {
		l.t.Fatal(err)
	}
	if err := <-ended; err != nil {
		l.t.Errorf("the program ended with %v", err)
	}
}

// opens starts a program and tells when it has ended.
func (m *machine) opens(args ...string) (ended chan error) {
	m.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 2*patience)
	c := m.command(ctx, args...)
	if err := c.Start(); err != nil {
		cancel()
		m.t.Fatal(err)
	}
	ended = make(chan error, 1)
	go func() {
		ended <- c.Wait()
		cancel()
	}()
	m.t.Cleanup(cancel)
	return ended
}

// upgraded finds the data that was there, and puts it aside before the newer
// program touches it.
func (l *life) upgraded() {
	l.must(l.install(l.newer)...)
	newer := versionOf(l.t, l.newer)
	l.says(newer)
	if got := l.displayVersion(); got != newer {
		l.t.Errorf("the list of programs says %q, want %q", got, newer)
	}
	l.must(l.terminal(), "check", "--store", l.store())
	if !l.there(l.store() + `\aside\before-` + newer + `\key`) {
		l.t.Errorf("nothing was put aside before %s opened the data", newer)
	}
	if b, err := os.ReadFile(l.disk(l.store() + `\version`)); err != nil || strings.TrimSpace(string(b)) != newer {
		l.t.Errorf("the data was open in %q, %v", b, err)
	}
}

// displayVersion is what the list of installed programs says.
func (l *life) displayVersion() string {
	l.t.Helper()
	for _, root := range []string{"HKLM", "HKCU"} {
		_, out, _ := l.do("reg", "query", root+`\Software\Microsoft\Windows\CurrentVersion\Uninstall`, "/s")
		ours := false
		for line := range strings.Lines(out) {
			part := strings.Fields(line)
			switch {
			case strings.HasPrefix(line, "HKEY"):
				ours = false
			case len(part) >= 3 && part[0] == "DisplayName":
				ours = strings.HasPrefix(part[2], "Placebook")
			}
			if ours && len(part) >= 3 && part[0] == "DisplayVersion" {
				return part[2]
			}
		}
	}
	return ""
}

func (l *life) notTurnedBack() {
	l.ends(l.refused, l.install(l.old)...)
	l.says(versionOf(l.t, l.newer))
}

// removed leaves nothing but the data, which the program opens once more.
func (l *life) removed() {
	s := screen{t: l.t, display: l.display}
	l.must(l.uninstall(l.newer)...)
	s.until("the end of the program's folder", func() bool { return !l.there(l.program()) && !l.inMenu() })
	s.until("an empty folder to go", func() bool { return !l.there(l.folder) })
	if got := l.displayVersion(); got != "" {
		l.t.Errorf("the list of programs still says %s", got)
	}
	for _, path := range []string{l.store() + `\format`, l.local() + `\Placebook\sample\format`} {
		if !l.there(path) {
			l.t.Errorf("%s went with the program", path)
		}
	}
	l.must(append([]string{outside(portableProgram(l.t))}, "check", "--store", l.store())...)
}

// portableProgram is the program out of the zip.
func portableProgram(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	unpacked(t, file(t, "PLACEBOOK_NEWER", "*-portable.zip"), dir, "placebook.exe")
	return filepath.Join(dir, "placebook.exe")
}

// versionOf is the version in the name of a package.
func versionOf(t *testing.T, path string) string {
	t.Helper()
	part := strings.FieldsFunc(filepath.Base(path), func(r rune) bool { return r == '-' || r == '_' })
	if len(part) < 2 {
		t.Fatalf("%s has no version in its name", path)
	}
	return part[1]
}

// TestWhatITLaysDown: policies of the registry hold, and a folder that will not
// do is refused with a sentence.
func TestWhatITLaysDown(t *testing.T) {
	m := newMachine(t)
	program := outside(portableProgram(t))
	roaming := strings.TrimSuffix(m.local(), "Local") + `Roaming\Placebook`
	for dir, why := range map[string]string{`\\server\share\pb`: "on a network", roaming: "copies to other computers", `C:\OneDrive - Example Trust\pb`: "OneDrive"} {
		if said := m.ends(1, program, "init", "--store", dir); !strings.Contains(said, why) {
			t.Errorf("%s: %q", dir, said)
		}
	}
	const key = `HKLM\Software\Policies\Placebook`
	m.must("reg", "add", key, "/v", "DataFolder", "/t", "REG_EXPAND_SZ", "/d", `C:\pb-%USERNAME%`, "/f")
	m.must(program, "init")
	user := strings.Split(m.local(), `\`)[2]
	if dir := `C:\pb-` + user + `\data`; !m.there(dir + `\format`) {
		t.Errorf("the data is not in %s", dir)
	}
	m.must("reg", "add", key, "/v", "IdleLockMinutes", "/t", "REG_DWORD", "/d", "0", "/f")
	if said := m.ends(1, program, "check"); !strings.Contains(said, "IdleLockMinutes") {
		t.Errorf("a policy that makes no sense: %q", said)
	}
	m.must("reg", "add", key, "/v", "IdleLockMinutes", "/t", "REG_DWORD", "/d", "10", "/f")
	m.must(program, "check")
}

// TestWithoutOpenGL: where there is none the window is drawn by software, and
// where there is not even that a message of the system says so.
func TestWithoutOpenGL(t *testing.T) {
	m := newMachine(t)
	m.display = displayWithoutGL(t)
	s := screen{t: t, display: m.display}
	dir := t.TempDir()
	unpacked(t, file(t, "PLACEBOOK_NEWER", "*-portable.zip"), dir, "placebook.exe")
	program := outside(filepath.Join(dir, "placebook.exe"))

	ended := m.opens(program)
	box := s.window("^Placebook$")
	s.settled()
	s.shot("message")
	s.focus(box)
	if _, err := s.tool("xdotool", "key", "Return"); err != nil {
		t.Fatal(err)
	}
	if err := <-ended; err == nil {
		t.Error("it ended as if all were well")
	}

	swgl := filepath.Join(dir, "swgl")
	if err := os.Mkdir(swgl, 0o700); err != nil {
		t.Fatal(err)
	}
	unpacked(t, file(t, "PLACEBOOK_NEWER", "*-portable.zip"), swgl, ".dll")
	if err := <-m.opens(program); err != nil { // it starts itself once more
		t.Errorf("the first one ended with %v", err)
	}
	w := s.window("Placebook")
	s.painted(w)
	s.focus(w)
	s.settled()
	s.shot("drawn")
	s.key("Tab", "Return")
	s.titled(w, "Home")
	s.shot("sample")
	if _, err := s.tool("xdotool", "key", "ctrl+q"); err != nil {
		t.Fatal(err)
	}
	s.until("the end of the window", func() bool { return !s.has("Placebook") })
}

// displayWithoutGL starts a display that cannot draw.
func displayWithoutGL(t *testing.T) string {
	t.Helper()
	number, tell, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer number.Close()
	c := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset", "-extension", "GLX")
	c.ExtraFiles = []*os.File{tell}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	tell.Close()
	t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	})
	b := make([]byte, 16)
	n, err := number.Read(b)
	if err != nil {
		t.Fatalf("Xvfb did not start: %v", err)
	}
	return ":" + strings.TrimSpace(string(b[:n]))
}
