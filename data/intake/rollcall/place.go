package rollcall

import (
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// shared are e-mail domains that say nothing of whom somebody works for.
var shared = map[string]bool{}

func init() {
	for _, d := range strings.Fields("nhs.net gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.com live.co.uk yahoo.com yahoo.co.uk icloud.com me.com " +
		"aol.com btinternet.com sky.com virginmedia.com talktalk.net protonmail.com proton.me msn.com ymail.com mail.com") {
		shared[d] = true
	}
}

// domainOf is the domain of an address that can tell whom somebody works for.
func domainOf(email string) string {
	_, domain, _ := strings.Cut(strings.ToLower(email), "@")
	if shared[domain] {
		return ""
	}
	return domain
}

// domains says whose an e-mail domain is: as was remembered, else that of the
// only organisation whose own address, site or people have it.
type domains struct {
	b     *book.Book
	found *found
	known map[string]data.ID
	own   map[string]data.ID // by the addresses and sites of organisations
}

func domainsOf(b *book.Book, f *found) *domains {
	return &domains{b: b, found: f, known: map[string]data.ID{}}
}

// several stands for a domain or a name that more than one organisation has.
const several = data.ID("*")

// of gives the organisation of an address; empty where it is not plain.
func (d *domains) of(email string) data.ID {
	domain := domainOf(email)
	if domain == "" {
		return ""
	}
	id, ok := d.known[domain]
	if !ok {
		id = d.find(domain)
		d.known[domain] = id
	}
	return id
}

func (d *domains) find(domain string) data.ID {
	if s := d.b.Setting(data.SettingDomain, domain); s != nil && d.b.Get(data.Organisations, data.ID(s.Value)) != nil {
		return data.ID(s.Value)
	}
	if d.own == nil {
		d.readOwn()
	}
	found := d.own[domain]
	for _, x := range d.found.byDomain[domain] {
		e := data.EmployeeRole(d.b, x.ID)
		if e == nil {
			continue
		}
		if found = onlyOne(found, e.Organisation); found == several {
			break
		}
	}
	if found == several {
		return ""
	}
	return found
}

func (d *domains) readOwn() {
	d.own = map[string]data.ID{}
	for _, o := range book.List[*data.Organisation](d.b) {
		hosts := []string{domainOf(o.Email)}
		if site := data.LinkOf(o.Website); site != "" {
			_, host, _ := strings.Cut(site, "://")
			host, _, _ = strings.Cut(host, "/")
			hosts = append(hosts, strings.TrimPrefix(host, "www."))
		}
		for _, h := range hosts {
			if h != "" {
				d.own[h] = onlyOne(d.own[h], o.ID)
			}
		}
	}
}

// onlyOne gives what was found before and now where that is one.
func onlyOne(was, is data.ID) data.ID {
	if was != "" && was != is {
		return several
	}
	return is
}

// placeOf is the organisation that a participant says, or whose address they
// have; empty where neither is plain.
func (p *planner) placeOf(l *Line) data.ID {
	if l.Organisation != "" {
		return p.organisation(l.Organisation)
	}
	if l.Email == "" {
		return ""
	}
	return p.domains.of(l.Email)
}

// organisation finds the only organisation of a name or short name.
func (p *planner) organisation(name string) (found data.ID) {
	if p.memory.organisations == nil {
		p.memory.organisations = map[string]data.ID{}
		for _, o := range book.List[*data.Organisation](p.b) {
			for _, n := range []string{o.Name, o.ShortName, o.ODS} {
				key := data.NameKey(n)
				if key != "" {
					p.memory.organisations[key] = onlyOne(p.memory.organisations[key], o.ID)
				}
			}
		}
	}
	if found = p.memory.organisations[data.NameKey(name)]; found == several {
		return ""
	}
	return found
}

// employer is whom a person works for on the day of the event.
func (p *planner) employer(x *data.Person) data.ID {
	if e := data.EmployeeRole(dayOf{p.b, p.eventDay()}, x.ID); e != nil {
		return e.Organisation
	}
	return ""
}

// dayOf is a book on another day.
type dayOf struct {
	*book.Book
	day data.Day
}

// Today is that day.
func (d dayOf) Today() data.Day { return d.day }
