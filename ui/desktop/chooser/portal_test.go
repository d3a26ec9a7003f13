//go:build unix && !darwin

package chooser

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/google/go-cmp/cmp"
)

// forever is longer than any test takes.
var forever = within(time.Hour)

// found gives a chooser that has looked.
func found(t *testing.T, address string, looking, begin limit) *Chooser {
	t.Helper()
	c, over := newChooser(slog.New(slog.DiscardHandler), address, looking, begin)
	<-over
	t.Cleanup(func() {
		if c.portal != nil {
			c.portal.bus.Close()
		}
	})
	return c
}

var spreadsheets = []Kind{{"Spreadsheets", []string{".xlsx", ".csv"}}, {"Everything", nil}}

func TestWhatIsAsked(t *testing.T) {
	all := Ask{Title: "Choose your list", Folder: "/tmp/Our lists \u2013 März", Name: "Board report.xlsx", Kinds: spreadsheets, Parent: 0x2a00007}
	filters := []any{
		[]any{"Spreadsheets", []any{[]any{uint32(0), "*.[xX][lL][sS][xX]"}, []any{uint32(0), "*.[cC][sS][vV]"}}},
		[]any{"Everything", []any{[]any{uint32(0), "*"}}},
	}
	folderBytes := append([]byte("/tmp/Our lists \u2013 März"), 0)
	for _, c := range []struct {
		name   string
		ask    func(*Chooser, Ask) (string, error)
		with   Ask
		method string
		parent string
		want   map[string]any
	}{
		{"a file to read", open, all, "OpenFile", "x11:2a00007", map[string]any{"modal": true, "current_folder": folderBytes, "filters": filters, "current_filter": filters[0]}},
		{"a file to write", save, all, "SaveFile", "x11:2a00007", map[string]any{"modal": true, "current_folder": folderBytes, "current_name": "Board report.xlsx", "filters": filters, "current_filter": filters[0]}},
		{"a folder", choose, all, "OpenFile", "x11:2a00007", map[string]any{"modal": true, "current_folder": folderBytes, "directory": true}},
		{"nothing known", open, Ask{Title: "Choose your list"}, "OpenFile", "", map[string]any{"modal": true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			asked := make(chan question, 1)
			s := startSession(t, &session{version: 4, dialog: func(q question) { q.chooses("file:///tmp/x"); asked <- q }})
			if path, err := c.ask(found(t, s.address, forever, forever), c.with); path != "/tmp/x" || err != nil {
				t.Fatalf("chose %q, %v", path, err)
			}
			q := <-asked
			if q.method != c.method || q.parent != c.parent || q.title != "Choose your list" {
				t.Errorf("asked %s of %q with %q", q.method, q.parent, q.title)
			}
			got := map[string]any{}
			for name, v := range q.options {
				if name != "handle_token" {
					got[name] = plain(v.Value())
				}
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("the options (-want +got):\n%s", d)
			}
		})
	}
}

// plain is a value as it came off the bus, with lists of structures as lists.
func plain(v any) any {
	switch x := v.(type) {
	case [][]any:
		var out []any
		for _, e := range x {
			out = append(out, plain(e))
		}
		return out
	case []any:
		var out []any
		for _, e := range x {
			out = append(out, plain(e))
		}
		return out
	}
	return v
}

func open(c *Chooser, a Ask) (string, error)   { return c.Open(context.Background(), a) }
func save(c *Chooser, a Ask) (string, error)   { return c.Save(context.Background(), a) }
func choose(c *Chooser, a Ask) (string, error) { return c.Folder(context.Background(), a) }

func TestAnswers(t *testing.T) {
	uris := func(list ...string) map[string]dbus.Variant {
		return map[string]dbus.Variant{"uris": dbus.MakeVariant(list)}
	}
	for _, c := range []struct {
		name    string
		code    uint32
		results map[string]dbus.Variant
		path    string
		err     error
	}{
		{"a plain path", 0, uris("file:///tmp/list.xlsx"), "/tmp/list.xlsx", nil},
		{"with a host", 0, uris("file://localhost/tmp/list.xlsx"), "/tmp/list.xlsx", nil},
		{"spaces and a percent sign", 0, uris("file:///tmp/Our%20list%20100%25.xlsx"), "/tmp/Our list 100%.xlsx", nil},
		{"plus, hash and question mark", 0, uris("file:///tmp/a+b%23c%3Fd.xlsx"), "/tmp/a+b#c?d.xlsx", nil},
		{"letters that are not ASCII", 0, uris("file:///tmp/M%C3%A4rz%20%E2%80%93%20%E6%9D%B1%E4%BA%AC.xlsx"), "/tmp/März \u2013 東京.xlsx", nil},
		{"bytes that are no letters", 0, uris("file:///tmp/%FF%FE.csv"), "/tmp/\xff\xfe.csv", nil},
		{"the first of several", 0, uris("file:///tmp/a", "file:///tmp/b"), "/tmp/a", nil},
		{"Cancel", 1, nil, "", nil},
		{"closed by its cross", 2, nil, "", nil},
		{"nothing chosen", 0, uris(), "", ErrNone},
		{"no answer in it", 0, map[string]dbus.Variant{}, "", ErrNone},
		{"not a list", 0, map[string]dbus.Variant{"uris": dbus.MakeVariant("file:///tmp/a")}, "", ErrNone},
		{"on another computer", 0, uris("file://server.example/list.xlsx"), "", ErrNone},
		{"no file", 0, uris("sftp://server.example/list.xlsx"), "", ErrNone},
		{"not a whole path", 0, uris("file:list.xlsx"), "", ErrNone},
		{"a broken escape", 0, uris("file:///tmp/%zz"), "", ErrNone},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := startSession(t, &session{version: 4, dialog: func(q question) {
				q.begins(q.own())
				if c.results == nil {
					c.results = map[string]dbus.Variant{}
				}
				q.answers(q.own(), c.code, c.results)
			}})
			path, err := open(found(t, s.address, forever, forever), Ask{Title: "x"})
			if path != c.path || !errors.Is(err, c.err) {
				t.Errorf("got %q, %v; wants %q, %v", path, err, c.path, c.err)
			}
		})
	}
}

// TestOtherPeoplesAnswers: only the answer to this question counts; portals that
// choose its path themselves are understood.
func TestOtherPeoplesAnswers(t *testing.T) {
	s := startSession(t, &session{version: 1, dialog: func(q question) {
		const its = portalPath + "/request/old"
		q.begins(its)
		q.answers(portalPath+"/request/1_7/other", 0, map[string]dbus.Variant{"uris": dbus.MakeVariant([]string{"file:///tmp/wrong"})})
		q.s.signal(q.c, its, "org.example.Other", "Response", uint32(1))
		q.s.signal(q.c, "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameOwnerChanged", "org.example.Other", ":1.9", "")
		q.answers(its, 0, map[string]dbus.Variant{"uris": dbus.MakeVariant([]string{"file:///tmp/right"})})
	}})
	if path, err := open(found(t, s.address, forever, forever), Ask{}); path != "/tmp/right" || err != nil {
		t.Errorf("got %q, %v", path, err)
	}
}

// TestNoneAtOnce: where there is nobody to ask, the answer needs no waiting.
func TestNoneAtOnce(t *testing.T) {
	socket := filepath.Join(t.TempDir(), "nobody")
	l, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	l.(*net.UnixListener).SetUnlinkOnClose(false)
	l.Close()
	without := startSession(t, &session{})
	for name, address := range map[string]string{
		"no address": "", "no socket": "unix:path=/nonexistent/bus", "nobody listens": "unix:path=" + socket,
		"on another computer": "tcp:host=127.0.0.1,port=1", "no portal on the bus": without.address,
	} {
		c := found(t, address, forever, forever)
		for kind, ask := range map[string]func(*Chooser, Ask) (string, error){"open": open, "save": save, "folder": choose} {
			if path, err := ask(c, Ask{}); path != "" || !errors.Is(err, ErrNone) {
				t.Errorf("%s, %s: %q, %v", name, kind, path, err)
			}
		}
	}
}

// TestSilentBus: while it is looked for a portal, and when that took too long,
// there is none.
func TestSilentBus(t *testing.T) {
	s := startSession(t, &session{silent: true})
	c, over := newChooser(slog.New(slog.DiscardHandler), s.address, forever, forever)
	if _, err := open(c, Ask{}); !errors.Is(err, ErrNone) {
		t.Errorf("while looking: %v", err)
	}
	<-s.came
	s.drop()
	<-over
	s = startSession(t, &session{silent: true})
	if _, err := open(found(t, s.address, within(time.Millisecond), forever), Ask{}); !errors.Is(err, ErrNone) {
		t.Errorf("after looking: %v", err)
	}
}

// TestPortalThatDoesNotBegin: a portal that takes the question and does nothing
// is given up for good, and what it may yet show is taken back.
func TestPortalThatDoesNotBegin(t *testing.T) {
	asked := make(chan question, 2)
	s := startSession(t, &session{version: 4, dialog: func(q question) { asked <- q }})
	var q question
	c := found(t, s.address, forever, func(ctx context.Context) (context.Context, context.CancelFunc) {
		ctx, cancel := context.WithCancel(ctx)
		go func() { // too long is when it has been asked
			q = <-asked
			cancel()
		}()
		return ctx, cancel
	})
	for range 2 {
		if _, err := save(c, Ask{}); !errors.Is(err, ErrNone) {
			t.Errorf("got %v", err)
		}
	}
	if len(asked) > 0 {
		t.Error("asked again")
	}
	<-s.tell
	s.mu.Lock()
	defer s.mu.Unlock()
	if !slices.Equal(s.closed, []dbus.ObjectPath{q.own()}) {
		t.Errorf("taken back: %v", s.closed)
	}
}

// TestWithdrawn: a question that is taken back closes the dialog, and counts as
// nothing chosen; the next one is asked.
func TestWithdrawn(t *testing.T) {
	shown := make(chan question, 2)
	s := startSession(t, &session{version: 4, dialog: func(q question) { q.begins(q.own()); shown <- q }})
	c := found(t, s.address, forever, forever)
	ctx, withdraw := context.WithCancel(context.Background())
	go func() {
		<-shown
		withdraw()
	}()
	if path, err := c.Open(ctx, Ask{}); path != "" || err != nil {
		t.Errorf("got %q, %v", path, err)
	}
	<-s.tell
	go func() {
		q := <-shown
		q.answers(q.own(), 0, map[string]dbus.Variant{"uris": dbus.MakeVariant([]string{"file:///tmp/x"})})
	}()
	if path, err := open(c, Ask{}); path != "/tmp/x" || err != nil {
		t.Errorf("the next one got %q, %v", path, err)
	}
}

// TestPortalFallsOver: one that ends while its dialog is open is no reason to
// wait.
func TestPortalFallsOver(t *testing.T) {
	for name, end := range map[string]func(q question){
		"the portal": func(q question) {
			q.s.signal(q.c, "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameOwnerChanged", portalName, ":1.9", "")
		},
		"the bus": func(q question) { q.s.drop() },
	} {
		t.Run(name, func(t *testing.T) {
			s := startSession(t, &session{version: 4, dialog: func(q question) { q.begins(q.own()); end(q) }})
			if _, err := open(found(t, s.address, forever, forever), Ask{}); !errors.Is(err, ErrNone) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestOldPortal cannot choose folders.
func TestOldPortal(t *testing.T) {
	s := startSession(t, &session{version: folders - 1, dialog: func(q question) { q.chooses("file:///tmp/x") }})
	c := found(t, s.address, forever, forever)
	if _, err := choose(c, Ask{}); !errors.Is(err, ErrNone) {
		t.Errorf("a folder: %v", err)
	}
	if path, err := open(c, Ask{}); path != "/tmp/x" || err != nil {
		t.Errorf("a file: %q, %v", path, err)
	}
}

func TestSockets(t *testing.T) {
	for addresses, want := range map[string][]string{
		"":                                    nil,
		"unix:path=/run/user/1000/bus":        {"/run/user/1000/bus"},
		"unix:abstract=/tmp/dbus-x,guid=00ff": {"@/tmp/dbus-x"},
		"tcp:host=10.0.0.1,port=1;unix:path=/tmp/a%20b;unix:path=": {"/tmp/a b"},
		"unix:runtime=yes;autolaunch:;unixexec:path=/bin/sh;x":     nil,
		"unix:path=%zz": nil,
	} {
		if got := sockets(addresses); !slices.Equal(got, want) {
			t.Errorf("%s: %q, wants %q", addresses, got, want)
		}
	}
}

func TestSessionAddress(t *testing.T) {
	for _, c := range []struct{ address, run, want string }{
		{"unix:path=/tmp/x", "/run/user/1", "unix:path=/tmp/x"}, {"", "/run/user/1", "unix:path=/run/user/1/bus"}, {"", "run", ""}, {"", "", ""},
	} {
		t.Setenv("DBUS_SESSION_BUS_ADDRESS", c.address)
		t.Setenv("XDG_RUNTIME_DIR", c.run)
		if got := sessionAddress(); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}

// TestLogHasNoPath: a path may hold a person's name.
func TestLogHasNoPath(t *testing.T) {
	var log bytes.Buffer
	s := startSession(t, &session{version: 4, dialog: func(q question) { q.chooses("smb://server.example/ada") }})
	c, over := newChooser(slog.New(slog.NewTextHandler(&log, nil)), s.address, forever, forever)
	<-over
	if _, err := open(c, Ask{Folder: "/tmp/ada"}); !errors.Is(err, ErrNone) {
		t.Fatal(err)
	}
	if strings.Contains(log.String(), "ada") || log.Len() == 0 {
		t.Errorf("the log says %s", &log)
	}
}

func FuzzPathOf(f *testing.F) {
	for _, uri := range []string{"file:///tmp/a%20b", "file://localhost/x", "file:x", "%", "file:///%00"} {
		f.Add(uri)
	}
	f.Fuzz(func(t *testing.T, uri string) {
		if path, err := pathOf(uri); (err == nil) != strings.HasPrefix(path, "/") {
			t.Errorf("%q: %q, %v", uri, path, err)
		}
	})
}
