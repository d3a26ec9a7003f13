package partners

import (
	"slices"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/store"
	"placebook/ui/page"
	"placebook/ui/page/lists"
	"placebook/ui/record"
)

// mergedAlong are the records that were made one with a record: what became of
// them is part of its history.
func mergedAlong(k *data.Kind) func(*book.Book, data.ID) []lists.Ref {
	return func(b *book.Book, id data.ID) (out []lists.Ref) {
		for _, dropped := range data.MergedInto(b, k, id) {
			out = append(out, lists.Ref{Kind: k, ID: dropped})
		}
		return out
	}
}

// tellMerged says a step of a record that was made one with another.
func tellMerged(b *book.Book, of lists.Ref, e store.Entry) record.Story {
	s := record.Tell(b, of.Kind, e)
	for i, l := range s.Lines {
		s.Lines[i] = "Of the other one: " + page.Uncapital(l)
	}
	return s
}

// personAlong are a person's roles, and who was made one with them.
func personAlong(b *book.Book, id data.ID) []lists.Ref {
	return slices.Concat(rolesAlong(b, id), mergedAlong(data.Persons)(b, id))
}

func tellPersonAlong(b *book.Book, of lists.Ref, e store.Entry) record.Story {
	if of.Kind == data.Roles {
		return tellRole(b, of, e)
	}
	return tellMerged(b, of, e)
}
