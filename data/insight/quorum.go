package insight

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// A Presence is a person who is at a meeting.
type Presence struct {
	Person    data.ID
	Remote    bool    // takes part online
	DeputyFor data.ID // the person they stand for; empty when they come as themselves
}

// A Quorum says whether a group can decide on an item of a meeting.
type Quorum struct {
	// Counted are the voting roles that are filled: by their holder, or by a
	// deputy.
	Counted []*data.Role
	Needed  int // members who must be there; 0 when nobody has said
	Clauses []ClauseMet
	// Conflicted and Remote are voting roles whose holder is there and does not
	// count: because of a conflict of interest on the item, or because taking
	// part online does not count here.
	Conflicted, Remote []*data.Role
}

// A ClauseMet is a named clause and how many count towards it.
type ClauseMet struct {
	data.Clause
	Have int
}

// Met reports whether the clause is.
func (c ClauseMet) Met() bool { return c.Have >= c.AtLeast }

// Met reports whether the total and every clause are met. A group of which
// nobody has said what its quorum is has none to miss.
func (q Quorum) Met() bool {
	return len(q.Counted) >= q.Needed && !slices.ContainsFunc(q.Clauses, func(c ClauseMet) bool { return !c.Met() })
}

// QuorumOf works out the quorum of a group on a day from who is there, leaving
// out those who have a conflict on the item. A deputy counts for the member
// they stand for, once, and not beside that member; a member who is left out
// cannot be stood for by a deputy who is left out as well.
func QuorumOf(b *book.Book, g *data.Group, day data.Day, there []Presence, conflicted []data.ID) Quorum {
	q := Quorum{}
	q.Needed, _ = strconv.Atoi(g.QuorumTotal)
	filled := map[data.ID]bool{} // people who fill a role count once
	for _, x := range data.VotingMembers(onDay{b, day}, g.ID, day) {
		p, ok := filling(x, there)
		switch {
		case !ok || filled[x.Person]:
		case slices.Contains(conflicted, p.Person):
			q.Conflicted = append(q.Conflicted, x)
		case p.Remote && g.QuorumRemoteCounts == data.No:
			q.Remote = append(q.Remote, x)
		default:
			filled[x.Person] = true
			q.Counted = append(q.Counted, x)
		}
	}
	for _, c := range g.Clauses() {
		met := ClauseMet{Clause: c}
		for _, x := range q.Counted {
			if c.Counts(onDay{b, day}, x) {
				met.Have++
			}
		}
		q.Clauses = append(q.Clauses, met)
	}
	return q
}

// Needed lists the people without whom a meeting that is quorate would not be:
// who may not leave before the item is decided.
func Needed(b *book.Book, g *data.Group, day data.Day, there []Presence) (out []data.ID) {
	if !QuorumOf(b, g, day, there, nil).Met() {
		return nil
	}
	for i, p := range there {
		if !QuorumOf(b, g, day, slices.Delete(slices.Clone(there), i, i+1), nil).Met() {
			out = append(out, p.Person)
		}
	}
	return out
}

// filling finds who fills a role at a meeting: its holder before a deputy.
func filling(x *data.Role, there []Presence) (Presence, bool) {
	for _, p := range there {
		if p.Person == x.Person && p.DeputyFor == "" {
			return p, true
		}
	}
	for _, p := range there {
		if p.DeputyFor == x.Person {
			return p, true
		}
	}
	return Presence{}, false
}

// Sentence says the quorum in words: "Quorate: 6 voting members there, 5 needed;
// 2 from General practice, 1 needed."
func (q Quorum) Sentence() string {
	if q.Needed == 0 && len(q.Clauses) == 0 {
		return fmt.Sprintf("%s there; nobody has entered what the quorum is.", votingMembers(len(q.Counted)))
	}
	word := "Quorate"
	if !q.Met() {
		word = "Not quorate"
	}
	var parts []string
	if q.Needed > 0 {
		parts = append(parts, fmt.Sprintf("%s there, %d needed", votingMembers(len(q.Counted)), q.Needed))
	}
	for _, c := range q.Clauses {
		parts = append(parts, fmt.Sprintf("%s, %d needed", c.Said(c.Have), c.AtLeast))
	}
	if n := len(q.Conflicted); n > 0 {
		parts = append(parts, fmt.Sprintf("%d left out for a conflict of interest", n))
	}
	if n := len(q.Remote); n > 0 {
		parts = append(parts, fmt.Sprintf("%d online, which does not count", n))
	}
	return word + ": " + strings.Join(parts, "; ") + "."
}

func votingMembers(n int) string {
	if n == 1 {
		return "1 voting member"
	}
	return fmt.Sprintf("%d voting members", n)
}
