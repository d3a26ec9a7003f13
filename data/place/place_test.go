package place

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"placebook/data"
)

// TestMain lets this binary be a program that falls over.
func TestMain(m *testing.M) {
	if dir := os.Getenv("PLACE_TEST_CRASH"); dir != "" {
		if err := CatchCrash(dir); err != nil {
			os.Exit(3)
		}
		done := make(chan bool)
		go func() { panic("a fall") }()
		<-done
	}
	os.Exit(m.Run())
}

func TestBase(t *testing.T) {
	root := t.TempDir() // an absolute path on every system
	at := func(parts ...string) string { return filepath.Join(append([]string{root}, parts...)...) }
	for _, c := range []struct {
		system string
		env    map[string]string
		home   string
		want   string
	}{
		{"linux", nil, at("ada"), at("ada", ".local", "share", "placebook")},
		{"linux", map[string]string{"XDG_DATA_HOME": at("x")}, at("ada"), at("x", "placebook")},
		{"linux", map[string]string{"XDG_DATA_HOME": "x"}, at("ada"), at("ada", ".local", "share", "placebook")},
		{"linux", map[string]string{"XDG_DATA_HOME": at("x")}, "", at("x", "placebook")},
		{"linux", nil, "", ""},
		{"darwin", map[string]string{"XDG_DATA_HOME": at("x")}, at("ada"), at("ada", "Library", "Application Support", "org.placebook.Placebook")},
		{"windows", map[string]string{"LOCALAPPDATA": at("local")}, at("ada"), at("local", "Placebook")},
		{"windows", nil, at("ada"), ""}, // never the roaming folder
	} {
		home := func() (string, error) {
			if c.home == "" {
				return "", errors.New("$HOME is not defined")
			}
			return c.home, nil
		}
		got, err := base(c.system, func(k string) string { return c.env[k] }, home)
		if got != c.want || (c.want == "") != errors.Is(err, ErrNone) {
			t.Errorf("%s %v: got %q, %v, want %q", c.system, c.env, got, err, c.want)
		}
	}
}

func TestNothingIsMadeBeforeTheFirstLine(t *testing.T) {
	dir := t.TempDir()
	l := NewLog(dir, nil)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if e, _ := os.ReadDir(dir); len(e) > 0 {
		t.Fatalf("made: %v", e)
	}
	l.Info("opened", "records", 3)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(filepath.Join(dir, "log", "placebook.log"))
	var line map[string]any
	if err != nil || json.Unmarshal(b, &line) != nil || line["msg"] != "opened" || line["records"] != 3.0 {
		t.Errorf("%q, %v", b, err)
	}
}

func TestAFolderThatIsNotReadyIsLeftAlone(t *testing.T) {
	dir, ready := t.TempDir(), false
	l := NewLog(dir, func() bool { return ready })
	l.Info("before")
	if e, _ := os.ReadDir(dir); len(e) > 0 {
		t.Fatalf("made: %v", e)
	}
	ready = true
	l.Info("after")
	l.Close()
	b, err := os.ReadFile(filepath.Join(dir, "log", "placebook.log"))
	if err != nil || !bytes.Contains(b, []byte("after")) || bytes.Contains(b, []byte("before")) {
		t.Errorf("%q, %v", b, err)
	}
}

func TestALogHoldsNoValue(t *testing.T) {
	dir := t.TempDir()
	kind := errors.New("data: malformed identifier")
	refusal := data.Errorf(kind, "%q is not a postcode", "SE1 SECRET")
	l := NewLog(dir, nil)
	disk := &fs.PathError{Op: "write", Path: "x", Err: fs.ErrPermission}
	for _, err := range []error{refusal, fmt.Errorf("saving: %w", refusal), errors.Join(refusal, disk)} {
		l.Error("refused", "error", err)
	}
	l.Close()
	b, err := os.ReadFile(filepath.Join(dir, "log", "placebook.log"))
	if err != nil || bytes.Contains(b, []byte("SECRET")) {
		t.Errorf("the log says %s, %v", b, err)
	}
	if n := bytes.Count(b, []byte(kind.Error())); n != 3 || !bytes.Contains(b, []byte("permission denied")) && !bytes.Contains(b, []byte("permission")) {
		t.Errorf("the log does not say what went wrong: %s", b)
	}
}

func TestTheLogTurns(t *testing.T) {
	defer func(n int64) { logBytes = n }(logBytes)
	logBytes = 400
	dir := t.TempDir()
	const lines = 40
	for i := range lines {
		l := NewLog(dir, nil) // each time a program of its own
		l.Info("line", "number", i)
		l.Info("and", "again", i)
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
	}
	entries, err := os.ReadDir(filepath.Join(dir, "log"))
	if err != nil || len(entries) != logFiles {
		t.Fatalf("%v, %v", entries, err)
	}
	for _, e := range entries {
		if i, err := e.Info(); err != nil || i.Size() > logBytes || i.Size() == 0 {
			t.Errorf("%s: %d bytes, %v", e.Name(), i.Size(), err)
		}
	}
	newest, err := os.ReadFile(filepath.Join(dir, "log", "placebook.log"))
	if err != nil || !strings.Contains(string(newest), fmt.Sprintf(`"again":%d`, lines-1)) {
		t.Errorf("the newest file says %s, %v", newest, err)
	}
}

func TestACrashLeavesItsTrace(t *testing.T) {
	dir := t.TempDir()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "PLACE_TEST_CRASH="+dir)
	if err := cmd.Run(); err == nil {
		t.Fatal("the program did not fall over")
	}
	b, err := os.ReadFile(filepath.Join(dir, "log", "crash.log"))
	if err != nil || !strings.Contains(string(b), "panic: a fall") {
		t.Errorf("the trace says %q, %v", b, err)
	}
}
