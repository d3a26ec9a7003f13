package imports

import (
	"encoding/json"

	"placebook/data/intake"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/page"
)

// answersNote is what the answers given in imports are called among what this
// laptop remembers. They are a note, sealed like the data, and no setting of the
// partnership: they are about a file on this laptop, hold what a person wrote,
// and would stay in the history for ever.
const answersNote = "import-answers"

// answersMost is how many answers are kept; the newest stay.
const answersMost = 4000

// remembered gives the answers of earlier imports; none before there is data.
func remembered(s *store.Store) intake.Answers {
	var out intake.Answers
	if s == nil {
		return nil
	}
	if raw, err := s.Note(answersNote); err == nil && raw != nil {
		_ = json.Unmarshal(raw, &out) // damaged: the questions are asked again
	}
	return out
}

// remember keeps answers for the next import of the same file or list.
func (i *imports) remember(fresh intake.Answers) {
	s := i.h.Store()
	if s == nil || len(fresh) == 0 {
		return
	}
	all := intake.Answers{}
	for question, a := range fresh {
		if len(all) < answersMost {
			all[question] = a
		}
	}
	for question, a := range remembered(s) {
		if _, newer := fresh[question]; !newer && len(all) < answersMost {
			all[question] = a
		}
	}
	raw, err := json.Marshal(all)
	if err == nil {
		err = s.KeepNote(answersNote, raw)
	}
	if err != nil {
		i.h.Log().Warn("the answers of an import are not remembered", "kind", kindOf(err))
	}
}

// tellRecalled says which rows were decided by answers of earlier imports.
func (i *imports) tellRecalled(rows []int) {
	i.recalled = len(rows)
	i.settle(rows...)
}

// recalledBanner says that answers were taken in again, and lets the person
// answer anew; nil where none were.
func (i *imports) recalledBanner() *kit.Banner {
	if i.recalled == 0 {
		return nil
	}
	b := kit.NewBanner(kit.Note, page.Counted(i.recalled, "row")+": decided as you did before on this laptop.", "Ask me again", func() {
		i.recalled, i.anew = 0, true
		i.replan(func() {})
	}, true)
	b.OnClose = func() { i.recalled = 0 }
	return b
}
