package desktop

import (
	"testing"
	"time"
)

// TestToolkitThatReturns: the data is closed by whoever called Run, and nobody
// ends the process.
func TestToolkitThatReturns(t *testing.T) {
	finished := 0
	e := ending{finish: func() { finished++ }, exit: func() { t.Error("the process is ended") }}
	returned := make(chan struct{})
	close(returned)
	e.windowClosed(returned, nil)
	if finished > 0 {
		t.Error("the data is closed beside the one who closes it")
	}
	e.now()
	e.now()
	if finished != 1 {
		t.Errorf("the data is closed %d times", finished)
	}
}

// TestToolkitThatHangs: the data is closed first, then the process ends.
func TestToolkitThatHangs(t *testing.T) {
	var did []string
	e := ending{finish: func() { did = append(did, "closed") }, exit: func() { did = append(did, "ended") }}
	late := make(chan time.Time, 1)
	late <- time.Time{}
	e.windowClosed(make(chan struct{}), late)
	if len(did) != 2 || did[0] != "closed" || did[1] != "ended" {
		t.Errorf("did %q", did)
	}
}
