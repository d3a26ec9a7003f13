package insight

import (
	"fmt"
	"strings"
	"testing"

	"placebook/data"
)

func risk(name, c, l string) *data.Risk {
	return &data.Risk{Common: id(name), Event: name, CurrentConsequence: c, CurrentLikelihood: l, State: data.RiskOpen}
}

func TestRisksNowAndThen(t *testing.T) {
	closed, quiet := risk("closed", "5", "5"), risk("quiet", "4", "4")
	closed.State, quiet.NotForPublication = data.RiskClosed, data.Yes
	then := made(t, risk("up", "2", "2"), risk("down", "5", "5"), risk("same", "1", "3"), risk("unscored", "", ""))
	now := made(t, risk("up", "3", "4"), risk("down", "5", "3"), risk("same", "1", "3"), risk("unscored", "2", "3"), risk("new", "5", "4"), risk("half", "5", ""), closed, quiet)
	var got []string
	all := RiskStandings(now, then, false)
	for _, s := range all {
		got = append(got, fmt.Sprintf("%s %d %s %d %s", s.Risk.Event, s.Score, s.Band, s.Then, s.Moved))
	}
	check(t, "standings", strings.Join(got, "; "),
		"new 20 Extreme 0 New; quiet 16 Extreme 0 New; down 15 Extreme 25 Down; up 12 High 4 Up; unscored 6 Moderate 0 ; same 3 Low 3 Same; half 0  0 New")
	check(t, "extreme or rising", words(ExtremeOrRising(all)), "down new quiet up")
	check(t, "for others", len(RiskStandings(now, then, true)), len(all)-1)
	check(t, "nothing to compare", RiskStandings(now, nil, false)[0].Moved, NotMoved)
	m := Matrix(all)
	check(t, "likelihood 4, consequence 5", words(m[1][4]), "new")
	check(t, "principal", len(Principal(all)), 4)
}

func TestBandsAtTheirEdges(t *testing.T) {
	bands := data.RiskBandsOf(made(t))
	for score, want := range map[int]string{1: "Low", 3: "Low", 4: "Moderate", 6: "Moderate", 8: "High", 12: "High", 15: "Extreme", 25: "Extreme"} {
		check(t, fmt.Sprint(score), bands.Of(score), want)
	}
}
