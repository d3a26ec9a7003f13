package insight

import (
	"testing"

	"placebook/data"
)

func TestThanks(t *testing.T) {
	board := &data.Group{Common: id("b"), Name: "The Board", Type: data.GroupBoard}
	homes := org("Example Homes")
	homes.Joined = day(t, "2024-02")
	ada := person("Ada Sample")
	ada.KnownAs = "Ada"
	x := &data.Role{Person: "Ada Sample", Organisation: "Example Homes", Group: "b", Title: data.RoleRepresentative, From: day(t, "2024-01-09"), To: day(t, "2026-03-08")}
	b := made(t, board, homes, ada, person("Ben"), x,
		&data.Event{Common: id("m1"), Type: data.EventBoard, Title: "Board", Day: day(t, "2024-01-08")},
		&data.Event{Common: id("m2"), Type: data.EventBoard, Title: "Board", Day: day(t, "2024-01-09")},
		&data.Event{Common: id("m3"), Type: data.EventBoard, Title: "Board", Day: day(t, "2026-03-08")},
		&data.Signature{Agreement: "mou", Organisation: "Example Homes", State: data.SignatureSigned, Signed: day(t, "2025-05-05")})
	check(t, "all of it", Thanks(b, x, day(t, "2026-03-10")), "Dear Ada,\n\n"+
		"Thank you for serving as a representative for Example Homes on the Board, for 2 years and 2 months.\n\n"+
		"In that time 2 Board meetings were held, 1 partner joined and 1 signature was given.\n\n"+
		"The partnership is grateful for your work, and hopes to see you again.")
	undated := &data.Role{Person: "Ben", Group: "b", Title: data.RoleCoChair}
	check(t, "nothing known", Thanks(b, undated, day(t, "2026-03-10")), "Dear Ben,\n\nThank you for serving as a co-chair on the Board.\n\n"+
		"The partnership is grateful for your work, and hopes to see you again.")
}

func TestMonthsOfATerm(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     int
	}{
		{"2024-01-01", "2024-01-30", 0}, {"2024-01-01", "2024-01-31", 1}, {"2024-01-31", "2024-02-27", 0}, {"2024-01-31", "2024-02-28", 1},
		{"2024-01-15", "2025-01-14", 12}, {"2024-01", "2024-12", 12}, {"2024", "2025-01-01", 0}, {"2025-01-01", "2024-01-01", 0}, {"", "2024-01-01", 0},
	} {
		check(t, c.from+" to "+c.to, WholeMonths(day(t, c.from), day(t, c.to)), c.want)
	}
}
