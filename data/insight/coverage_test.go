package insight

import (
	"fmt"
	"testing"

	"placebook/data"
)

// spread is a book of partners in two neighbourhoods and a third that stands for
// the whole borough.
func spread(t *testing.T, more ...data.Record) []data.Record {
	t.Helper()
	area := func(name string) data.Record { return &data.Neighbourhood{Common: id(name), Name: name} }
	partner := func(name, sector, status, areas string) data.Record {
		o := org(name)
		o.Sector, o.Status = sector, status
		for _, a := range []string{"North", "South", "Borough wide", "Gone"} {
			if len(areas) > 0 && areas[0] == a[0] {
				o.Neighbourhoods, areas = append(o.Neighbourhoods, data.ID(a)), areas[1:]
			}
		}
		return o
	}
	return append([]data.Record{
		&data.Setting{Common: data.Common{ID: data.Settings.Derive(&data.Setting{Name: data.SettingSectors})}, Name: data.SettingSectors, Items: []string{"Housing", "VCSE"}},
		area("North"), area("South"), area("Borough wide"),
		partner("a", "Housing", data.StatusActive, "NS"),
		partner("b", "Housing", data.StatusPaused, "S"),
		partner("c", "VCSE", data.StatusPaused, "N"),
		partner("d", "VCSE", data.StatusActive, ""),
		partner("e", "VCSE", data.StatusActive, "B"),
		partner("f", "VCSE", data.StatusActive, "G"), // what it worked in is no longer here
		partner("g", "", data.StatusActive, "N"),
		partner("h", "VCSE", data.StatusProspective, "S"),
	}, more...)
}

func TestCoverage(t *testing.T) {
	bk := made(t, spread(t)...)
	c := On(bk, day(t, "2026-03-05")).Coverage(bk)
	got := ""
	for _, row := range c.Rows {
		got += row.Sector + ":"
		for i, cell := range row.Cells {
			got += fmt.Sprintf(" %s %s (%s)", c.Neighbourhoods[i].Name, words(cell.Partners), words(cell.Active))
		}
		got += fmt.Sprintf(" wide %s (%s); ", words(row.BoroughWide.Partners), words(row.BoroughWide.Active))
	}
	check(t, "coverage", got, "Housing: North a (a) South a b (a) wide  (); VCSE: North c () South  () wide d e f (d e f); Not recorded: North g (g) South  () wide  (); ")
	got = ""
	for _, h := range c.Holes() {
		got += fmt.Sprintf("%s in %s, wide %s, paused %s; ", h.Sector, h.Neighbourhood.Name, words(h.BoroughWide), words(h.Paused))
	}
	check(t, "holes", got, "VCSE in North, wide d e f, paused c; VCSE in South, wide d e f, paused ; ")
}

func TestMoUBySector(t *testing.T) {
	sign := func(o, state, on string) data.Record {
		return &data.Signature{Agreement: "mou", Organisation: data.ID(o), State: state, Signed: day(t, on)}
	}
	mou := &data.Agreement{Common: id("mou"), Type: data.AgreementMoU, Agreed: day(t, "2025-01-01")}
	bk := made(t, spread(t, mou, sign("a", data.SignatureSigned, "2026-02-01"), sign("c", data.SignatureInReview, ""),
		sign("d", data.SignatureDeclined, ""), sign("e", data.SignatureSent, ""), sign("h", data.SignatureSigned, ""))...)
	tell := func(on string) (out string) {
		for _, s := range On(bk, day(t, on)).MoUBySector(bk) {
			out += s.Sector + " of " + words(s.Partners) + ":"
			for i, f := range s.States {
				if f.N() > 0 {
					out += fmt.Sprintf(" %s %s,", MoUStates[i], words(f))
				}
			}
			out += "; "
		}
		return out
	}
	check(t, "now", tell("2026-03-05"), "Housing of a b: Signed a, Not sent b,; VCSE of c d e f: In review c, Sent e, Not sent f, Declined d,; Not recorded of g: Not sent g,; ")
	check(t, "before it was signed", tell("2026-01-31"), "Housing of a b: Sent a, Not sent b,; VCSE of c d e f: In review c, Sent e, Not sent f, Declined d,; Not recorded of g: Not sent g,; ")
	check(t, "before there was one", tell("2024-12-31"), "Housing of a b:; VCSE of c d e f:; Not recorded of g:; ")
}
