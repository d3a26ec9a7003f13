package insight

import (
	"fmt"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// Thanks is the text of a letter to somebody whose role ends: how long they
// served, and what moved on their watch. It says only what is recorded.
func Thanks(b *book.Book, x *data.Role, today data.Day) string {
	p, ok := book.One[*data.Person](b, x.Person)
	if !ok {
		return ""
	}
	name := p.KnownAs
	if name == "" {
		name = p.Name
	}
	until := x.To
	if until.IsZero() {
		until = today
	}
	said := []string{fmt.Sprintf("Dear %s,", name), fmt.Sprintf("Thank you for serving as %s%s%s.", asWhat(x), where(b, x), howLong(x.From, until))}
	if moved := movedOnWatch(b, x.From, until); len(moved) > 0 {
		said = append(said, "In that time "+sentenceOf(moved)+".")
	}
	said = append(said, "The partnership is grateful for your work, and hopes to see you again.")
	return strings.Join(said, "\n\n")
}

func asWhat(x *data.Role) string {
	if x.Title == "" {
		return "a member"
	}
	word := strings.ToLower(x.Title[:1]) + x.Title[1:]
	if strings.ContainsRune("aeiou", rune(word[0])) {
		return "an " + word
	}
	return "a " + word
}

func where(b *book.Book, x *data.Role) string {
	var out string
	if x.Organisation != "" {
		out += " for " + b.TitleOf(data.Organisations, x.Organisation)
	}
	if x.Group != "" {
		out += " on " + theGroup(b.TitleOf(data.Groups, x.Group))
	}
	if x.Workstream != "" {
		out += " in " + b.TitleOf(data.Workstreams, x.Workstream)
	}
	return out
}

func theGroup(name string) string {
	if strings.HasPrefix(strings.ToLower(name), "the ") {
		return "the" + name[3:]
	}
	return "the " + name
}

// howLong says a term in years and months, where both of its ends are known to
// the month.
func howLong(from, to data.Day) string {
	months := WholeMonths(from, to)
	if months < 1 {
		return ""
	}
	var parts []string
	if y := months / 12; y > 0 {
		parts = append(parts, numbered(y, "year"))
	}
	if m := months % 12; m > 0 {
		parts = append(parts, numbered(m, "month"))
	}
	return ", for " + sentenceOf(parts)
}

// WholeMonths counts the whole months of a term; 0 where an end is not known to the
// month.
func WholeMonths(from, to data.Day) int {
	known := func(d data.Day) bool {
		return d.Precision() == data.PrecisionDay || d.Precision() == data.PrecisionMonth
	}
	if !known(from) || !known(to) || to.Before(from) {
		return 0
	}
	n, end := 0, to.Last().AddDays(1)
	for n < 1200 && !end.Before(from.First().AddMonths(n+1)) {
		n++
	}
	return n
}

// movedOnWatch lists what is recorded of a time: Boards, partners that joined,
// agreements and signatures.
func movedOnWatch(b *book.Book, from, to data.Day) (out []string) {
	if from.IsZero() {
		return nil
	}
	boards, joined, signed := 0, 0, 0
	for _, e := range Boards(b) {
		if e.Day.Within(from, to) {
			boards++
		}
	}
	for _, o := range book.List[*data.Organisation](b) {
		if o.Joined.Within(from, to) && o.Status != data.StatusProspective {
			joined++
		}
	}
	for _, s := range book.List[*data.Signature](b) {
		if s.State == data.SignatureSigned && s.Signed.Within(from, to) {
			signed++
		}
	}
	if boards > 0 {
		out = append(out, numbered(boards, "Board meeting")+" "+verb(boards, "was", "were")+" held")
	}
	if joined > 0 {
		out = append(out, numbered(joined, "partner")+" joined")
	}
	if signed > 0 {
		out = append(out, numbered(signed, "signature")+" "+verb(signed, "was", "were")+" given")
	}
	return out
}

func verb(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

func numbered(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %ss", n, one)
}

// sentenceOf joins parts as a sentence does: a, b and c.
func sentenceOf(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}
