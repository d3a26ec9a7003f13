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

// TestBandsAreTheTeams: at each edge of bands that a team has set, and with edges
// that do not follow each other.
func TestBandsAreTheTeams(t *testing.T) {
	rule := func(r *data.Rule, value string) data.Record { return &data.Setting{Name: r.Name, Value: value} }
	for _, c := range []struct {
		what                    string
		moderate, high, extreme string
		want                    string // of every score there is
		printed                 string
	}{
		{"as they come", "", "", "", "1 Low 2 Low 3 Low 4 Moderate 5 Moderate 6 Moderate 8 High 9 High 10 High 12 High 15 Extreme 16 Extreme 20 Extreme 25 Extreme", "1-3 Low, 4-6 Moderate, 8-12 High, 15-25 Extreme"},
		{"others", "5", "10", "20", "1 Low 2 Low 3 Low 4 Low 5 Moderate 6 Moderate 8 Moderate 9 Moderate 10 High 12 High 15 High 16 High 20 Extreme 25 Extreme", "1-4 Low, 5-9 Moderate, 10-16 High, 20-25 Extreme"},
		{"turned round", "20", "10", "5", "1 Low 2 Low 3 Low 4 Moderate 5 Moderate 6 Moderate 8 High 9 High 10 High 12 High 15 Extreme 16 Extreme 20 Extreme 25 Extreme", "1-3 Low, 4-6 Moderate, 8-12 High, 15-25 Extreme"},
	} {
		bands := data.RiskBandsOf(made(t, rule(data.RiskModerate, c.moderate), rule(data.RiskHigh, c.high), rule(data.RiskExtreme, c.extreme)))
		var got []string
		for score := 1; score <= 25; score++ {
			for n := 1; n <= 5; n++ {
				if score%n == 0 && score/n <= 5 {
					got = append(got, fmt.Sprintf("%d %s", score, bands.Of(score)))
					break
				}
			}
		}
		check(t, c.what, strings.Join(got, " "), c.want)
		check(t, c.what, bands.String(), c.printed)
	}
}

// TestMovementSinceADay: every pair of what a risk was and is.
func TestMovementSinceADay(t *testing.T) {
	for _, c := range []struct {
		what   string
		was    []string // consequence, likelihood; nil: not there
		is     []string
		closed string // it was closed then
		want   Movement
	}{
		{"higher", []string{"2", "3"}, []string{"3", "3"}, "", MovedUp}, {"lower", []string{"3", "3"}, []string{"2", "3"}, "", MovedDown},
		{"the same", []string{"2", "3"}, []string{"2", "3"}, "", MovedNot}, {"the same by other numbers", []string{"2", "3"}, []string{"3", "2"}, "", MovedNot},
		{"new", nil, []string{"1", "1"}, "", MovedNew}, {"new and not scored", nil, []string{"", ""}, "", MovedNew},
		{"scored since", []string{"", "3"}, []string{"2", "3"}, "", NotMoved}, {"not scored any more", []string{"2", "3"}, []string{"2", ""}, "", NotMoved},
		{"opened again, higher", []string{"2", "3"}, []string{"5", "5"}, data.RiskClosed, MovedUp},
	} {
		then := made(t)
		if c.was != nil {
			old := risk("r", c.was[0], c.was[1])
			if c.closed != "" {
				old.State = c.closed
			}
			then.Put(old)
		}
		check(t, c.what, RiskStandings(made(t, risk("r", c.is[0], c.is[1])), then, false)[0].Moved, c.want)
	}
}

func TestAFullMatrixAndTenPrincipalRisks(t *testing.T) {
	var all []data.Record
	for c := 1; c <= 5; c++ {
		for l := 1; l <= 5; l++ {
			all = append(all, risk(fmt.Sprintf("%d by %d", c, l), fmt.Sprint(c), fmt.Sprint(l)))
		}
	}
	standings := RiskStandings(made(t, all...), nil, false)
	for row, line := range Matrix(standings) {
		for col, cell := range line {
			check(t, "cell", words(cell), fmt.Sprintf("%d by %d", col+1, 5-row))
		}
	}
	principal := Principal(standings)
	check(t, "at most ten", len(principal), MostPrincipal)
	check(t, "the highest first", principal[0].Score, 25)
	low := risk("low, escalated", "1", "1")
	low.EscalatedTo = "The Executive"
	check(t, "escalated ones count whatever they score", len(Principal(RiskStandings(made(t, low, risk("low", "1", "1")), nil, false))), 1)
}
