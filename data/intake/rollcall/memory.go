package rollcall

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake/attend"
)

// nobody is remembered of a participant who is to be left out.
const nobody = data.ID("-")

// memory is what was kept of earlier files.
type memory struct {
	b             *book.Book
	event         data.ID
	reports       []*data.Setting      // of this event
	stays         map[data.ID][]string // of this event, by person
	organisations map[string]data.ID   // by name, built when first asked for
}

// memoryOf reads what was kept about an event.
func memoryOf(b *book.Book, event data.ID) *memory {
	m := &memory{b: b, event: event, stays: map[data.ID][]string{}}
	if event == "" {
		return m
	}
	for _, s := range book.List[*data.Setting](b) {
		if s.Name != data.SettingReport || !strings.HasPrefix(s.Of, string(event)+" ") {
			continue
		}
		m.reports = append(m.reports, s)
		for _, item := range s.Items {
			who, stay, _ := strings.Cut(item, " ")
			m.stays[data.ID(who)] = append(m.stays[data.ID(who)], stay)
		}
	}
	return m
}

// aliasOf is the fingerprint by which a participant is remembered: of the e-mail
// address, of the name where there is none. Nothing of a telephone is kept.
func aliasOf(l *attend.Person) string {
	text := "=" + nameKey(l.Name)
	switch {
	case l.Telephone:
		return ""
	case l.Email != "":
		text = "@" + l.Email
	}
	sum := sha256.Sum256([]byte("placebook attendance alias " + text))
	return hex.EncodeToString(sum[:16])
}

// meant gives who was meant by a participant before.
func (m *memory) meant(l *Line) (data.ID, bool) {
	key := aliasOf(&l.Person)
	if key == "" {
		return "", false
	}
	s := m.b.Setting(data.SettingAlias, key)
	if s == nil || s.Value == "" {
		return "", false
	}
	return data.ID(s.Value), true
}

// reportOf is the setting that keeps a report of an event.
func reportOf(event data.ID, fingerprint string) *data.Setting {
	s := &data.Setting{Name: data.SettingReport, Of: string(event) + " " + fingerprint}
	s.ID = data.Settings.Derive(s)
	return s
}

// tellAgain says that the file was brought in before, for this event or for
// another.
func (p *planner) tellAgain() {
	for _, s := range book.List[*data.Setting](p.b) {
		if s.Name != data.SettingReport {
			continue
		}
		event, fingerprint, _ := strings.Cut(s.Of, " ")
		if fingerprint != p.source.Fingerprint || p.b.Get(data.Events, data.ID(event)) == nil {
			continue
		}
		p.Again = "this very file was brought in before, for " + p.b.TitleOf(data.Events, data.ID(event))
		if data.ID(event) != p.Event.ID {
			p.Again += ", which is another event"
		}
		p.problem(0, "", p.source.File.Name, p.Again)
		return
	}
}
