package edit

import (
	"strconv"

	"placebook/data"
	"placebook/data/store"
)

// SetState brings actions to a state, in one step. What is complete is done to the
// last per cent. It counts as news of the action.
func SetState(tx *store.Tx, actions []data.ID, state string) error {
	if _, _, err := data.Actions.Field("state").Parse(state); err != nil {
		return refuse("%s.", data.Sentence(err))
	}
	return news(tx, actions, func(a *data.Action) bool {
		if a.State == state {
			return false
		}
		if a.State = state; state == data.ActionComplete {
			a.Progress = "100"
		}
		return true
	})
}

// SetProgress says how much of actions is done, in per cent. One that has not
// started has then. All of it done does not make it complete: that is for a
// person to say. It counts as news of the action.
func SetProgress(tx *store.Tx, actions []data.ID, percent int) error {
	return news(tx, actions, func(a *data.Action) bool {
		text := strconv.Itoa(percent)
		if a.Progress == text {
			return false
		}
		a.Progress = text
		if percent > 0 && a.State == data.ActionNotStarted {
			a.State = data.ActionInProgress
		}
		return true
	})
}

// SetRating gives actions another colour than the rules suggest, with the reason;
// an empty one leaves it to the rules again. It counts as news of the action.
func SetRating(tx *store.Tx, actions []data.ID, rating, reason string) error {
	if _, _, err := data.Actions.Field("rating_set_by_hand").Parse(rating); err != nil {
		return refuse("%s.", data.Sentence(err))
	}
	if rating == "" {
		reason = ""
	}
	return news(tx, actions, func(a *data.Action) bool {
		if a.RatingSetByHand == rating && a.Reason == reason {
			return false
		}
		a.RatingSetByHand, a.Reason = rating, reason
		return true
	})
}

// TellOf writes the latest news of an action. The same words again confirm them
// today.
func TellOf(tx *store.Tx, action data.ID, text string) error {
	return news(tx, []data.ID{action}, func(a *data.Action) bool {
		a.LastUpdate = text
		return true
	})
}

// news changes actions and notes that they were heard of today; those that change
// leaves alone were not.
func news(tx *store.Tx, actions []data.ID, change func(*data.Action) bool) error {
	for _, id := range actions {
		a, ok := tx.Copy(data.Actions, id).(*data.Action)
		if !ok {
			return gone(data.Actions)
		}
		if !change(a) {
			continue
		}
		a.LastUpdateDay = tx.Today()
		if err := Save(tx, a); err != nil {
			return err
		}
	}
	return nil
}

// ReachMilestone notes the day on which a milestone was reached; an empty day
// takes that back.
func ReachMilestone(tx *store.Tx, id data.ID, day data.Day) error {
	m, ok := tx.Copy(data.Milestones, id).(*data.Milestone)
	if !ok {
		return gone(data.Milestones)
	}
	m.Done = day
	return Save(tx, m)
}

// MoveRisk puts a risk elsewhere in the matrix: consequence and likelihood as they
// are now, 1 to 5 each. One that was never scored before was like that from the
// beginning.
func MoveRisk(tx *store.Tx, id data.ID, consequence, likelihood int) error {
	x, ok := tx.Copy(data.Risks, id).(*data.Risk)
	if !ok {
		return gone(data.Risks)
	}
	x.CurrentConsequence, x.CurrentLikelihood = strconv.Itoa(consequence), strconv.Itoa(likelihood)
	if x.InitialConsequence == "" && x.InitialLikelihood == "" {
		x.InitialConsequence, x.InitialLikelihood = x.CurrentConsequence, x.CurrentLikelihood
	}
	return Save(tx, x)
}

// WriteHighlight saves what a workstream tells a meeting. There is one for each
// workstream and meeting: notes and tags of one that is there already stay.
func WriteHighlight(tx *store.Tx, h *data.Highlight) error {
	h.ID = data.Highlights.Derive(h)
	if was, ok := tx.Get(data.Highlights, h.ID).(*data.Highlight); ok {
		h.Common = data.Clone(was).(*data.Highlight).Common
	}
	return Save(tx, h)
}
