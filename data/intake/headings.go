package intake

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/sheet"
)

// A meaning is what a column may be.
type meaning struct {
	slot *slot // nil for the record's own ID
	part part
	says string // what a tick in a ticked column says
	ids  bool   // the IDs of the ref in slot
	tier int    // the smaller, the surer
	// asked: a person has said it.
	asked bool
}

// How sure a meaning is.
const (
	tierStable   = iota // the stable name, as lists are printed
	tierLabel           // the label, or the name of an own field
	tierUsual           // a usual name
	tierStripped        // a usual name, after words that say whose it is
	tierWeak            // a name that often means something else
)

func (m meaning) isID() bool { return m.slot == nil }

// A lexicon knows what headings mean for one list.
type lexicon struct {
	target target
	slots  map[string]*slot     // by the name that mappings use
	exact  map[string]meaning   // headings taken letter by letter: id, FIELD_id
	words  map[string][]meaning // by compact heading
	whole  map[string]meaning   // by all words of a heading, the small ones too
	bodies []body
	made   map[data.ID]*slot // own fields to be made
	// settings tell which own fields there are
	settings []data.Record
}

// A body is a set of words that may stand before a heading, and the kind whose
// fields the rest then means.
type body struct {
	kind  *data.Kind
	words map[string]bool
}

func newLexicon(t target, b *book.Book) *lexicon {
	l := &lexicon{target: t, slots: map[string]*slot{}, exact: map[string]meaning{}, words: map[string][]meaning{}, whole: map[string]meaning{}, made: map[data.ID]*slot{},
		settings: b.All(data.Settings)}
	l.exact[sheet.ID] = meaning{}
	for _, k := range t.kinds() {
		for _, f := range k.Shown() {
			if f.Type != data.TypeOwn && !(t.contacts && (f.Virtual() || f.Name == "key_contact")) {
				l.addField(k, f)
			}
		}
		for _, def := range b.OwnFields(k) {
			l.addOwn(ownSlot(k, def, false))
		}
	}
	if t.contacts {
		delete(l.exact, sheet.ID) // a row of contacts is no one record
		l.bodies = []body{{data.Organisations, contactBodies}, {data.Persons, personBodies}}
		l.addUsual(data.Persons, personWords)
		l.addUsual(data.Organisations, organisationWords)
		return l
	}
	switch t.kind {
	case data.Organisations:
		l.bodies = []body{{t.kind, organisationBodies}}
		l.addUsual(t.kind, organisationWords)
	case data.Persons:
		l.bodies = []body{{t.kind, personBodies}}
		l.addUsual(t.kind, personWords)
	default:
		l.addUsual(t.kind, append(slices.Clip(otherWords[t.list]), remarks))
	}
	return l
}

// fieldName is what problems and mappings call a field. In a list of contacts
// the row is a person's: an organisation's fields that a person has too say so.
func (l *lexicon) fieldName(k *data.Kind, f *data.Field) string {
	switch {
	case !l.target.contacts || k == data.Persons:
		return f.Name
	case f.Name == "name":
		return "organisation"
	case data.Persons.Field(f.Name) != nil:
		return "organisation." + f.Name
	}
	return f.Name
}

func (l *lexicon) addField(k *data.Kind, f *data.Field) {
	s := &slot{kind: k, field: f, name: l.fieldName(k, f)}
	l.slots[s.name] = s
	if l.target.contacts { // either may be said in full
		l.slots[k.Name+"."+f.Name] = s
	}
	if f.Type == data.TypeRef {
		l.exact[s.name+sheet.Suffix] = meaning{slot: s, ids: true}
	}
	stable, label := tierStable, tierLabel
	if l.target.contacts && s.name == "name" { // "Contact" says better that it is a person's
		stable, label = tierStripped, tierStripped
	}
	l.add(s.name, meaning{slot: s, tier: stable})
	if s.name == f.Name {
		l.add(f.Label, meaning{slot: s, tier: label})
	}
}

func (l *lexicon) addOwn(s *slot) {
	if l.target.contacts && s.kind == data.Organisations {
		s.name = "organisation." + s.name
	}
	l.slots[strings.ToLower(s.name)] = s
	l.add(s.own.Value, meaning{slot: s, tier: tierLabel})
}

func (l *lexicon) add(heading string, m meaning) {
	c := compact(heading)
	l.words[c] = append(l.words[c], m)
}

func (l *lexicon) addUsual(k *data.Kind, list []usual) {
	for _, u := range list {
		s := l.slotFor(k, u.field)
		if s == nil {
			continue
		}
		tier := tierUsual
		if whose := contactWords[u.field]; l.target.contacts && s.kind == data.Organisations && whose == "person" && u.field != "name" {
			tier = -1 // only after a word that says so, or by its full name
		}
		for _, w := range strings.Fields(u.names) {
			m := meaning{slot: s, part: u.part, says: u.value, tier: tier}
			switch {
			case contactBodies[w]: // a switchboard is an organisation's
				m.tier = tierUsual
			case l.target.contacts && w == "name":
				m.tier = tierStripped
			}
			l.words[w] = append(l.words[w], m)
		}
		for _, phrase := range strings.Split(u.said, "|") {
			if words := allWords(phrase); len(words) > 0 {
				l.whole[strings.Join(words, " ")] = meaning{slot: s, part: u.part, tier: tier}
			}
		}
		for _, w := range strings.Fields(u.weak) {
			l.words[w] = append(l.words[w], meaning{slot: s, part: u.part, tier: tierWeak})
		}
	}
	if l.target.contacts && k == data.Organisations {
		l.add("name", meaning{slot: l.slots["organisation"], tier: tierWeak})
	}
}

// slotFor finds the slot of a field. In a list of contacts what names a person's
// organisation names the organisation itself.
func (l *lexicon) slotFor(k *data.Kind, field string) *slot {
	if l.target.contacts && k == data.Persons && field == "organisation" {
		return l.slots["organisation"]
	}
	f := k.Field(field)
	if f == nil {
		return nil
	}
	return l.slots[l.fieldName(k, f)]
}

// meanings lists what a heading may mean.
func (l *lexicon) meanings(heading string) []meaning {
	trimmed := strings.TrimSpace(heading)
	if m, ok := l.exact[trimmed]; ok {
		return []meaning{m}
	}
	if strings.HasPrefix(strings.ToLower(trimmed), sheet.OwnPrefix) {
		return []meaning{{slot: l.own(l.target.kind, trimmed[len(sheet.OwnPrefix):])}}
	}
	if m, ok := l.whole[strings.Join(allWords(heading), " ")]; ok {
		return []meaning{m}
	}
	words := headingWords(heading)
	out := l.known(words, nil, tierStable)
	if short, ok := withoutNumber(words); ok {
		out = append(out, l.known(short, nil, tierUsual)...)
	}
	for _, b := range l.bodies {
		if rest, ok := withoutBody(words, b.words); ok {
			out = append(out, l.known(rest, b.kind, tierStripped)...)
		}
	}
	return out
}

// known looks words up. With a kind only its fields count, and those too that
// need a word before them.
func (l *lexicon) known(words []string, k *data.Kind, atLeast int) (out []meaning) {
	for _, m := range l.words[strings.Join(words, "")] {
		if k == nil && m.tier < 0 || k != nil && m.slot.kind != k {
			continue
		}
		m.tier = max(m.tier, atLeast)
		out = append(out, m)
	}
	return out
}

// own gives the slot of an own field by its name, which is made if it is not
// there, and brought back if it is not shown any more.
func (l *lexicon) own(k *data.Kind, name string) *slot {
	def, _ := data.NewOwn(l.settings, k, name, data.OwnText)
	for _, s := range l.slots {
		if s.own != nil && s.own.ID == def.ID {
			return s
		}
	}
	if s := l.made[def.ID]; s != nil {
		return s
	}
	s := ownSlot(k, def, true)
	if l.target.contacts && k == data.Organisations {
		s.name = "organisation." + s.name
	}
	l.made[def.ID] = s
	return s
}

// mapped gives the meaning of the field of a mapping.
func (l *lexicon) mapped(field string) (meaning, error) {
	name := strings.TrimSpace(field)
	k, rest := l.target.kind, name
	if after, ok := strings.CutPrefix(name, "organisation."); ok && l.target.contacts {
		k, rest = data.Organisations, after
	}
	if own, ok := strings.CutPrefix(rest, sheet.OwnPrefix); ok && strings.TrimSpace(own) != "" {
		return meaning{slot: l.own(k, own)}, nil
	}
	if m, ok := l.exact[name]; ok {
		return m, nil
	}
	if s := l.slots[name]; s != nil && s.own == nil {
		return meaning{slot: s}, nil
	}
	return meaning{}, refuse(ErrField, "The list %s has no field %q. Its fields are: %s, and own:NAME for one of your own.",
		l.target.list, field, strings.Join(l.fieldNames(), ", "))
}

func (l *lexicon) fieldNames() []string {
	var out []string
	for _, k := range l.target.kinds() {
		for _, f := range k.Shown() {
			if s := l.slots[l.fieldName(k, f)]; s != nil && s.own == nil && s.kind == k {
				out = append(out, s.name)
			}
		}
	}
	return out
}

// A reading is what each column of a sheet was found to be; nil where nothing.
type reading []*meaning

// read decides what columns are: the surest meaning first, each field once.
// asked holds what a person has said of some columns; holds, where it can be
// known, tells whether most cells of a column are of a sort.
func (l *lexicon) read(headings [][]string, asked map[int]*meaning, holds func(col int, is func(string) bool) bool) reading {
	type chance struct {
		col int
		m   meaning
	}
	var chances []chance
	for col, readings := range headings {
		if _, ok := asked[col]; ok {
			continue
		}
		for i, h := range readings {
			for _, m := range l.meanings(h) {
				m, may := l.below(m, func(is func(string) bool) bool { return holds != nil && holds(col, is) })
				if !may {
					continue
				}
				m.tier += i
				chances = append(chances, chance{col, m})
			}
		}
	}
	slices.SortStableFunc(chances, func(a, b chance) int {
		return cmp.Or(cmp.Compare(a.m.tier, b.m.tier), cmp.Compare(a.col, b.col))
	})
	out, taken := make(reading, len(headings)), map[meaning]bool{}
	for col, m := range asked {
		out[col] = m
		if m != nil {
			taken[m.key()] = true
		}
	}
	for _, c := range chances {
		if out[c.col] != nil || taken[c.m.key()] && c.m.part != partOf {
			continue
		}
		m := c.m
		out[c.col], taken[m.key()] = &m, true
	}
	return out
}

func (m meaning) key() meaning { return meaning{slot: m.slot, part: m.part, says: m.says, ids: m.ids} }

// below settles what hangs on the cells below a heading: "Title" is Dr and Ms
// or a job, "Signed" a yes or a day, "Co-chairs" a number or names. may is
// false where the cells speak against the meaning.
func (l *lexicon) below(m meaning, mostly func(is func(string) bool) bool) (_ meaning, may bool) {
	switch {
	case m.part == honorific && !mostly(isCourtesy):
		m.slot, m.part, m.tier = l.jobTitle(), whole, tierWeak
	case m.part == asAnswer:
		m.part = whole
		return m, mostly(isAnswer)
	case m.slot == nil || m.slot.own != nil:
	case m.slot.kind == data.Signatures && m.part == whole && (m.slot.day() || m.slot.ref()):
		return m, !mostly(isAnswer)
	case m.slot.kind == data.Groups && m.slot.field.Name == "co_chairs":
		return m, !mostly(hasNoDigit)
	}
	return m, true
}

// hasNoDigit knows what cannot be a number.
func hasNoDigit(text string) bool { return !strings.ContainsAny(text, "0123456789") }

// jobTitle is what a heading "Title" means where no courtesy titles stand below.
func (l *lexicon) jobTitle() *slot { return l.slots["job_title"] }

// score tells Locate how much of a row of headings is known. A title that stands
// alone above a wide sheet may hold a known word, and is no heading for that.
func (l *lexicon) score(width int, cells []string, asked map[string]bool) int {
	headings, filled, known := make([][]string, len(cells)), 0, 0
	for i, c := range cells {
		headings[i] = []string{c}
		if c != "" {
			filled++
		}
		if asked[strings.ToLower(strings.TrimSpace(c))] {
			known++
		}
	}
	naming := 0
	for _, m := range l.read(headings, nil, nil) {
		if m == nil {
			continue
		}
		known++
		if m.isID() || l.naming(m.slot) {
			naming = 5
		}
	}
	switch {
	case known == 0:
		return 0
	case filled == 1 && width > 1:
		return 1
	}
	return 10*known + naming
}

// naming reports whether a slot says which record a row is.
func (l *lexicon) naming(s *slot) bool {
	if s == nil || s.own != nil {
		return false
	}
	switch s.field.Name {
	case "name", "title", "ods_code", "charity_number", "company_number", "person", "agreement", "text", "wording":
		return true
	}
	return false
}
