package store

import (
	"os"
	"os/user"
	"strings"

	"github.com/fxamacker/cbor/v2"

	"placebook/data/change"
)

// beDevice sees to it that this copy has a device, and that author and laptop
// are as the options say.
func (s *Store) beDevice() error {
	want := s.me
	if want.ID == (change.Device{}) {
		want = device{ID: newDevice(), Author: loginName(), Laptop: hostName()}
	}
	if s.ahead != nil {
		// Sets that are lost here may have reached others: their numbers must
		// not be used again.
		want.ID = newDevice()
	}
	if s.o.Author != "" {
		want.Author = s.o.Author
	}
	if s.o.Laptop != "" {
		want.Laptop = s.o.Laptop
	}
	want.Author, want.Laptop = clean(want.Author), clean(want.Laptop)
	if want == s.me || s.readOnly != nil {
		return nil
	}
	return s.nameDevice(want)
}

func (s *Store) nameDevice(d device) error {
	b, err := cbor.Marshal(d)
	if err != nil {
		return err
	}
	if _, err := s.append(append([]byte{frameDevice}, b...)); err != nil {
		return err
	}
	s.me = d
	s.settle(s.stage())
	return nil
}

// Rename sets who is at the keyboard and what the laptop is called, for every
// change from now on.
func (s *Store) Rename(author, laptop string) error {
	s.write.Lock()
	defer s.write.Unlock()
	if err := s.mayWrite(); err != nil {
		return err
	}
	return s.nameDevice(device{ID: s.me.ID, Author: clean(strings.TrimSpace(author)), Laptop: clean(strings.TrimSpace(laptop))})
}

func loginName() string {
	u, err := user.Current()
	switch {
	case err != nil:
		return "Somebody"
	case strings.TrimSpace(u.Name) != "":
		return strings.Trim(u.Name, " ,")
	}
	return u.Username
}

func hostName() string {
	h, err := os.Hostname()
	if err != nil || h == "" {
		return "This laptop"
	}
	return h
}
