//go:build unix && !darwin

package chooser

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/godbus/dbus/v5"
)

// A session is a bus with a portal on it, as far as one program sees them: it
// takes calls off a socket and says what the test wants.
type session struct {
	t       *testing.T
	address string
	// version of the interface; 0: there is no portal.
	version uint32
	// dialog answers a question, on a goroutine of its own; nil never does.
	dialog func(q question)
	// silent buses never say hello.
	silent bool

	mu     sync.Mutex
	serial uint32
	conns  []net.Conn
	closed []dbus.ObjectPath // requests that were taken back
	tell   chan struct{}     // a request was taken back
	came   chan struct{}     // a program has connected
	end    sync.WaitGroup
}

// question is one call of the portal.
type question struct {
	s       *session
	c       net.Conn
	serial  uint32
	method  string
	parent  string
	title   string
	options map[string]dbus.Variant
}

const self = ":1.7" // the program's name on the bus

func startSession(t *testing.T, s *session) *session {
	t.Helper()
	dir, err := os.MkdirTemp("", "pb-")
	if err != nil {
		t.Fatal(err)
	}
	socket := filepath.Join(dir, "bus")
	l, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	s.t, s.address = t, "unix:path="+socket
	s.tell, s.came = make(chan struct{}, 16), make(chan struct{}, 16)
	var door sync.WaitGroup
	door.Go(func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			s.mu.Lock()
			s.conns = append(s.conns, c)
			s.mu.Unlock()
			s.came <- struct{}{}
			s.end.Go(func() { s.serve(c) })
		}
	})
	t.Cleanup(func() {
		l.Close()
		door.Wait()
		s.drop()
		s.end.Wait()
		os.RemoveAll(dir)
	})
	return s
}

// drop ends all connections, as a bus does that ends.
func (s *session) drop() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, c := range s.conns {
		c.Close()
	}
}

func (s *session) serve(c net.Conn) {
	in := bufio.NewReader(c)
	if s.silent {
		_, _ = io.Copy(io.Discard, in)
		return
	}
	if err := welcome(in, c); err != nil {
		return
	}
	for {
		m, err := dbus.DecodeMessage(in)
		if err != nil {
			return
		}
		s.answer(c, m)
	}
}

// welcome is the server's side of the D-Bus authentication protocol.
func welcome(in *bufio.Reader, out io.Writer) error {
	if _, err := in.ReadByte(); err != nil { // a null byte begins
		return err
	}
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return err
		}
		answer := "ERROR\r\n"
		switch {
		case line == "AUTH\r\n":
			answer = "REJECTED EXTERNAL\r\n"
		case strings.HasPrefix(line, "AUTH EXTERNAL"):
			answer = "OK 0123456789abcdef0123456789abcdef\r\n"
		case line == "BEGIN\r\n":
			return nil
		}
		if _, err := io.WriteString(out, answer); err != nil {
			return err
		}
	}
}

func (s *session) answer(c net.Conn, m *dbus.Message) {
	text := func(f dbus.HeaderField) string { v, _ := m.Headers[f].Value().(string); return v }
	path, _ := m.Headers[dbus.FieldPath].Value().(dbus.ObjectPath)
	switch name := text(dbus.FieldInterface) + "." + text(dbus.FieldMember); name {
	case "org.freedesktop.DBus.Hello":
		s.reply(c, m.Serial(), self)
	case "org.freedesktop.DBus.AddMatch", "org.freedesktop.DBus.RemoveMatch":
		s.reply(c, m.Serial())
	case "org.freedesktop.DBus.Properties.Get":
		if s.version == 0 {
			s.send(c, dbus.TypeError, map[dbus.HeaderField]any{dbus.FieldErrorName: "org.freedesktop.DBus.Error.ServiceUnknown", dbus.FieldReplySerial: m.Serial()})
			return
		}
		s.reply(c, m.Serial(), dbus.MakeVariant(s.version))
	case request + ".Close":
		s.mu.Lock()
		s.closed = append(s.closed, path)
		s.mu.Unlock()
		s.tell <- struct{}{}
	case fileChooser + ".OpenFile", fileChooser + ".SaveFile":
		q := question{s: s, c: c, serial: m.Serial(), method: text(dbus.FieldMember)}
		if err := dbus.Store(m.Body, &q.parent, &q.title, &q.options); err != nil {
			s.t.Errorf("the call cannot be read: %v", err)
		}
		if s.dialog != nil {
			s.end.Go(func() { s.dialog(q) })
		}
	default:
		s.t.Errorf("the bus was asked for %s", name)
	}
}

// own is where the answer to a question belongs by the rules.
func (q question) own() dbus.ObjectPath {
	token, _ := q.options["handle_token"].Value().(string)
	return dbus.ObjectPath(portalPath + "/request/1_7/" + token)
}

// begins says that the dialog is there.
func (q question) begins(handle dbus.ObjectPath) { q.s.reply(q.c, q.serial, handle) }

// answers says what was done with it.
func (q question) answers(handle dbus.ObjectPath, code uint32, results map[string]dbus.Variant) {
	q.s.signal(q.c, handle, request, "Response", code, results)
}

// chooses is a person who takes a file.
func (q question) chooses(uris ...string) {
	q.begins(q.own())
	q.answers(q.own(), 0, map[string]dbus.Variant{"uris": dbus.MakeVariant(uris)})
}

func (s *session) reply(c net.Conn, to uint32, body ...any) {
	s.send(c, dbus.TypeMethodReply, map[dbus.HeaderField]any{dbus.FieldReplySerial: to}, body...)
}

func (s *session) signal(c net.Conn, path dbus.ObjectPath, iface, member string, body ...any) {
	s.send(c, dbus.TypeSignal, map[dbus.HeaderField]any{dbus.FieldPath: path, dbus.FieldInterface: iface, dbus.FieldMember: member}, body...)
}

func (s *session) send(c net.Conn, kind dbus.Type, headers map[dbus.HeaderField]any, body ...any) {
	headers[dbus.FieldSender], headers[dbus.FieldDestination] = "org.freedesktop.DBus", self
	if len(body) > 0 {
		headers[dbus.FieldSignature] = dbus.SignatureOf(body...)
	}
	m := &dbus.Message{Type: kind, Headers: map[dbus.HeaderField]dbus.Variant{}, Body: body}
	for f, v := range headers {
		m.Headers[f] = dbus.MakeVariant(v)
	}
	var out bytes.Buffer
	if err := m.EncodeTo(&out, binary.LittleEndian); err != nil {
		s.t.Errorf("the bus cannot say that: %v", err)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.serial++
	binary.LittleEndian.PutUint32(out.Bytes()[8:], s.serial) // which the library numbers only where it sends itself
	_, _ = c.Write(out.Bytes())                              // who has gone does not hear it
}
