//go:build unix && !darwin

package chooser

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/godbus/dbus/v5"
)

// Where the portal is, and what it is called.
const (
	portalName  = "org.freedesktop.portal.Desktop"
	portalPath  = "/org/freedesktop/portal/desktop"
	fileChooser = "org.freedesktop.portal.FileChooser"
	request     = "org.freedesktop.portal.Request"
)

// folders is the version of the interface that can choose folders.
const folders = 3

// A Chooser asks the portal of the session.
type Chooser struct {
	log     *slog.Logger
	looking limit // for the portal at the start
	begin   limit // for it to begin with a question

	mu     sync.Mutex
	portal *portal // nil until one has answered, and once it has failed
	asked  atomic.Int64
}

// A limit ends what takes too long.
type limit func(context.Context) (context.Context, context.CancelFunc)

func within(d time.Duration) limit {
	return func(ctx context.Context) (context.Context, context.CancelFunc) { return context.WithTimeout(ctx, d) }
}

// portal is one that has answered.
type portal struct {
	bus     *dbus.Conn
	version uint32
}

// New looks for a portal, beside everything else: it may have to be started,
// which takes a while, or for ever. Until one has answered there is none.
func New(log *slog.Logger) *Chooser {
	c, _ := newChooser(log, sessionAddress(), within(30*time.Second), within(3*time.Second))
	return c
}

// newChooser also gives a channel that is closed when the looking is over.
func newChooser(log *slog.Logger, address string, looking, begin limit) (c *Chooser, over <-chan struct{}) {
	c = &Chooser{log: log, looking: looking, begin: begin}
	done := make(chan struct{})
	go func() {
		defer close(done)
		c.find(address)
	}()
	return c, done
}

// find connects and asks for the version, as something that only a portal which
// works can answer.
func (c *Chooser) find(address string) {
	ctx, cancel := c.looking(context.Background())
	defer cancel()
	p, err := connect(ctx, address)
	if err != nil {
		c.log.Info("files are chosen with dialogs of our own", "because", err)
		return
	}
	c.mu.Lock()
	c.portal = p
	c.mu.Unlock()
}

// connect gives up when ctx ends, whatever it waits for.
func connect(ctx context.Context, address string) (*portal, error) {
	type answer struct {
		p   *portal
		err error
	}
	answers := make(chan answer, 1)
	go func() {
		bus, err := sessionBus(address)
		if err != nil {
			answers <- answer{nil, err}
			return
		}
		p := &portal{bus: bus}
		err = p.object().CallWithContext(ctx, "org.freedesktop.DBus.Properties.Get", 0, fileChooser, "version").Store(&p.version)
		if err != nil {
			bus.Close()
		}
		answers <- answer{p, err}
	}()
	select {
	case a := <-answers:
		return a.p, a.err
	case <-ctx.Done():
		go func() {
			if a := <-answers; a.err == nil {
				a.p.bus.Close()
			}
		}()
		return nil, ctx.Err()
	}
}

func (p *portal) object() dbus.BusObject { return p.bus.Object(portalName, portalPath) }

// ask is ErrNone where no portal has answered yet; where this one fails, which is
// then not asked again; and where the choice is no file of this computer.
func (c *Chooser) ask(ctx context.Context, w what, a Ask) (string, error) {
	c.mu.Lock()
	p := c.portal
	c.mu.Unlock()
	if p == nil || w == folder && p.version < folders {
		return "", ErrNone
	}
	token := fmt.Sprintf("placebook%d", c.asked.Add(1))
	path, err := p.ask(ctx, c.begin, token, w, a)
	if err != nil {
		c.log.Warn("the portal's dialog did not do, one of our own will", "error", err)
		if !errors.Is(err, errAnswer) {
			c.forget(p)
		}
		return "", ErrNone
	}
	return path, nil
}

// forget does without a portal that failed.
func (c *Chooser) forget(p *portal) {
	c.mu.Lock()
	c.portal = nil
	c.mu.Unlock()
	p.bus.Close()
}

var (
	errLost   = errors.New("chooser: the portal has gone")
	errAnswer = errors.New("chooser: the portal's answer is not understood")
)

// ask puts one question. The answer comes as a signal, on a path that is known
// beforehand, so that none is missed.
func (p *portal) ask(ctx context.Context, begin limit, token string, w what, a Ask) (string, error) {
	starting, cancel := begin(ctx)
	defer cancel()
	signals := make(chan *dbus.Signal, 16)
	p.bus.Signal(signals)
	defer p.bus.RemoveSignal(signals)
	for _, m := range matches {
		if err := p.bus.AddMatchSignalContext(starting, m...); err != nil {
			return p.orEnded(ctx, err)
		}
		defer func() { _ = p.bus.RemoveMatchSignal(m...) }()
	}
	expected := p.requestPath(token)
	var handle dbus.ObjectPath
	err := p.object().CallWithContext(starting, fileChooser+"."+method(w), 0, parent(a.Parent), a.Title, options(token, w, a)).Store(&handle)
	if err != nil {
		p.close(expected) // it may yet begin
		return p.orEnded(ctx, err)
	}
	return p.wait(ctx, signals, expected, handle)
}

// orEnded is nothing chosen where the question was withdrawn.
func (p *portal) orEnded(ctx context.Context, err error) (string, error) {
	if ctx.Err() != nil {
		return "", nil
	}
	return "", err
}

// matches are the signals to be told of: answers, and the portal's end.
var matches = [][]dbus.MatchOption{
	{dbus.WithMatchInterface(request), dbus.WithMatchMember("Response")},
	{dbus.WithMatchInterface("org.freedesktop.DBus"), dbus.WithMatchMember("NameOwnerChanged"), dbus.WithMatchArg(0, portalName)},
}

// wait is for the person. Portals before version 0.9 chose the path themselves.
func (p *portal) wait(ctx context.Context, signals <-chan *dbus.Signal, expected, handle dbus.ObjectPath) (string, error) {
	for {
		select {
		case s, ok := <-signals:
			switch {
			case !ok:
				return "", errLost
			case s.Name == request+".Response" && (s.Path == expected || s.Path == handle):
				return chosen(s.Body)
			case s.Name == "org.freedesktop.DBus.NameOwnerChanged" && ended(s.Body):
				return "", errLost
			}
		case <-ctx.Done():
			p.close(handle)
			return "", nil
		case <-p.bus.Context().Done():
			return "", errLost
		}
	}
}

// close takes a question back; nobody waits for the answer to that.
func (p *portal) close(handle dbus.ObjectPath) {
	p.bus.Object(portalName, handle).Go(request+".Close", dbus.FlagNoReplyExpected, nil)
}

// requestPath is where the answer to a question will come from.
func (p *portal) requestPath(token string) dbus.ObjectPath {
	sender := strings.ReplaceAll(strings.TrimPrefix(p.bus.Names()[0], ":"), ".", "_")
	return dbus.ObjectPath(portalPath + "/request/" + sender + "/" + token)
}

// ended reads NameOwnerChanged: name, owner before, owner now.
func ended(body []any) bool {
	var name, before, now string
	return dbus.Store(body, &name, &before, &now) == nil && name == portalName && now == ""
}
