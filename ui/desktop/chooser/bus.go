//go:build unix && !darwin

package chooser

import (
	"errors"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/godbus/dbus/v5"
)

var errNoBus = errors.New("chooser: no bus of this session on this computer")

// sessionBus goes to the bus of the session and says hello. Only a socket on
// this computer will do, and no bus is started for the purpose: the library's
// own way would also take one on another computer.
func sessionBus(addresses string) (*dbus.Conn, error) {
	for _, socket := range sockets(addresses) {
		c, err := net.Dial("unix", socket)
		if err != nil {
			continue
		}
		bus, err := dbus.NewConn(c)
		if err == nil {
			err = errors.Join(bus.Auth(nil), hello(bus))
		}
		if err != nil {
			c.Close()
			return nil, err
		}
		return bus, nil
	}
	return nil, errNoBus
}

func hello(bus *dbus.Conn) error {
	if !bus.Connected() {
		return errNoBus
	}
	return bus.Hello()
}

// sessionAddress is where the session says its bus is.
func sessionAddress() string {
	if a := os.Getenv("DBUS_SESSION_BUS_ADDRESS"); a != "" {
		return a
	}
	if run := os.Getenv("XDG_RUNTIME_DIR"); filepath.IsAbs(run) {
		return "unix:path=" + filepath.Join(run, "bus") // the place is the same everywhere
	}
	return ""
}

// sockets reads addresses as the D-Bus Specification writes them, and keeps
// those that are sockets on this computer: unix:path=/run/x,guid=1;tcp:...
func sockets(addresses string) (list []string) {
	for _, address := range strings.Split(addresses, ";") {
		values, ok := strings.CutPrefix(address, "unix:")
		if !ok {
			continue
		}
		for _, v := range strings.Split(values, ",") {
			key, value, _ := strings.Cut(v, "=")
			name, err := url.PathUnescape(value)
			switch {
			case err != nil || name == "":
			case key == "path":
				list = append(list, name)
			case key == "abstract":
				list = append(list, "@"+name)
			}
		}
	}
	return list
}
