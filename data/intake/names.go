package intake

import (
	"slices"
	"strings"

	"placebook/data"
)

// between stand between two people in one cell.
var between = strings.NewReplacer("\n", "\x00", ";", "\x00", "/", "\x00", "&", "\x00", " and ", "\x00", " AND ", "\x00", " + ", "\x00")

// splitNames gives the people that a cell names. What stands in brackets is left
// whole; "Mr & Mrs Sample" is not taken apart; "Ada & Ben Sample" are two of one
// surname.
func splitNames(text string) []string {
	var parts []string
	for _, p := range strings.Split(outsideBrackets(text, between.Replace), "\x00") {
		if p = strings.Join(strings.Fields(p), " "); !nobody(p) {
			parts = append(parts, p)
		}
	}
	if len(parts) < 2 {
		return parts
	}
	if slices.ContainsFunc(parts, isCourtesy) {
		return []string{strings.Join(strings.Fields(text), " ")}
	}
	last := strings.Fields(parts[len(parts)-1])
	for i, p := range parts[:len(parts)-1] {
		if !strings.Contains(p, " ") && len(last) > 1 {
			parts[i] = p + " " + last[len(last)-1]
		}
	}
	return parts
}

// outsideBrackets changes only what stands outside round brackets.
func outsideBrackets(text string, change func(string) string) string {
	open := strings.IndexByte(text, '(')
	if open < 0 {
		return change(text)
	}
	end := strings.IndexByte(text[open:], ')')
	if end < 0 {
		return change(text[:open]) + text[open:]
	}
	end += open + 1
	return change(text[:open]) + text[open:end] + outsideBrackets(text[end:], change)
}

// nobody reports whether a name says that there is none yet.
func nobody(name string) bool {
	switch compact(name) {
	case "", "na", "tbc", "tba", "tbd", "vacant", "vacancy", "vacantpost", "tobeconfirmed", "none", "unknown", "nocontact":
		return true
	}
	return blank(name)
}

// isCourtesy reports whether a text is a title such as Dr or Cllr and no more.
func isCourtesy(text string) bool {
	words := headingWords(text)
	return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !courtesies[w] })
}

// plainCourtesies say nothing that a list of partners needs.
var plainCourtesies = wordSet("mr mrs ms miss mx")

var courtesies = wordSet("mr mrs ms miss mx dr doctor prof professor rev revd reverend sir dame lord lady baroness cllr councillor canon hon")

// share gives the part of a cell that is meant for the nth of several people, or
// the whole where it cannot be shared out.
func share(text, field string, nth int, names []string) string {
	if field == "name" {
		return names[nth]
	}
	seps := []string{"\n", ";", "/"}
	if field == "email" || field == "phone" {
		seps = append(seps, ",", "&", " and ", " or ")
	}
	for _, sep := range seps {
		if parts := nonBlankParts(text, sep); len(parts) == len(names) && !(field == "notes" && sep == "/") {
			return parts[nth]
		}
	}
	if field == "email" && !meant(text, names[nth]) && slices.ContainsFunc(names, func(n string) bool { return meant(text, n) }) {
		return ""
	}
	return text
}

func nonBlankParts(text, sep string) (out []string) {
	for _, p := range strings.Split(text, sep) {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// meant reports whether an e-mail address holds a part of somebody's name.
func meant(email, name string) bool {
	local, _, _ := strings.Cut(data.Fold(email), "@")
	for _, w := range strings.Fields(data.PersonNameKey(name)) {
		if len(w) > 2 && strings.Contains(local, w) {
			return true
		}
	}
	return false
}
