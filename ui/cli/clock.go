package cli

import (
	"os"
	"time"
)

// nowVariable sets the clock, for tests and pictures.
const nowVariable = "PLACEBOOK_NOW"

// clock is the machine's, or one that stands at PLACEBOOK_NOW.
func clock(machine func() time.Time) (func() time.Time, error) {
	given := os.Getenv(nowVariable)
	if given == "" {
		return machine, nil
	}
	t, err := time.Parse(time.RFC3339, given)
	if err != nil {
		return nil, misused("%s is %q, which is not a time of RFC 3339. Write it as 2026-03-04T12:00:00Z.", nowVariable, given)
	}
	return func() time.Time { return t }, nil
}
