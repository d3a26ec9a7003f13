package chart

import (
	"fmt"

	"placebook/ui/look"
)

// What the pictures show is made up.

var ratings = []Series{{Name: "Complete", Tone: look.ToneBlue}, {Name: "On track", Tone: look.ToneGreen}, {Name: "At risk", Tone: look.ToneAmber}, {Name: "Off track", Tone: look.ToneRed}, {Name: "No colour", Tone: look.ToneNeutral}}

// row is a row whose numbers have keys made of its label and their place.
func row(label string, values ...float64) Row {
	r := Row{Label: label, Key: label}
	for i, v := range values {
		r.Nums = append(r.Nums, N(v, fmt.Sprintf("%s/%d", label, i)))
	}
	return r
}

func actions() Bars {
	return Bars{
		About:  About{Title: "Actions by Well", One: "action", Many: "actions", AsAt: "As at 4 March 2026"},
		Series: ratings,
		Rows: []Row{row("Start Well", 2, 5, 1, 0, 1), row("Live Well", 1, 6, 2, 1, 0),
			row("Age Well", 1, 3, 2, 1, 1), row("Care Well", 2, 7, 1, 0, 1)},
	}
}

func sectors(names ...string) (out []Series) {
	for _, n := range names {
		out = append(out, Series{Name: n})
	}
	return out
}

// sectorsWithColour leaves out the colour of a sector that did not come.
func sectorsWithColour() []Series {
	s := sectors("General practice", "Physical health", "Mental health", "Social care", "VCSE")
	s[4].Category = 6
	return s
}

func attendance() Columns {
	return Columns{
		About:  About{Title: "Attendance by month and sector", One: "person", Many: "people", AsAt: "As at 4 March 2026"},
		Series: sectorsWithColour(),
		Note:   "People in February",
		Rows: []Row{row("Sep", 14, 13, 8, 12, 15), row("Oct", 17, 15, 9, 14, 16), row("Nov", 16, 15, 8, 14, 15),
			row("Dec", 9, 7, 6, 9, 9), row("Jan", 18, 15, 10, 14, 17), row("Feb", 19, 16, 11, 15, 18)},
	}
}

func social() Share {
	return Share{
		About: About{Title: "Social against health", One: "action", Many: "actions"},
		Parts: sectors("Social", "Both", "Health"),
		Bars:  []Row{row("38 actions today", 12, 11, 15), row("On 22 January", 10, 11, 17)},
	}
}

func measures() Lines {
	known := func(values ...float64) (out []Num) {
		for i, v := range values {
			n := N(v, fmt.Sprint("step", i))
			if v < 0 {
				n = Unknown()
			}
			out = append(out, n)
		}
		return out
	}
	return Lines{
		About: About{Title: "People seen within two days", One: "person", Many: "people", AsAt: "As at 4 March 2026"},
		Steps: []string{"Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"},
		Series: []Line{
			{Name: "North", Nums: known(22, 25, 31, 30, -1, -1, 38, 41, 40, 44, 47, 52)},
			{Name: "East", Nums: known(35, 33, 36, 34, 38, 37, 41, 39, 36, 42, 45, 46)},
			{Name: "South and Central", Nums: known(12, 15, 14, 18, 21, 24, 22, 26, -1, 29, 33, 31)},
		},
		Targets: []Target{{"Target", 50}},
	}
}

func reach() Heat {
	h := Heat{About: About{Title: "Sessions by neighbourhood", One: "session", Many: "sessions"}, Columns: []string{"Falls", "Frailty", "Carers", "Damp and mould", "Job support", "Food"}}
	for i, name := range []string{"North", "East", "South", "Central and the riverside estates", "Borough wide"} {
		r := Row{Label: name}
		for j := range h.Columns {
			r.Nums = append(r.Nums, N(float64((i*7+j*5)%13*(j+1)/2), fmt.Sprint(i, "/", j)))
		}
		h.Rows = append(h.Rows, r)
	}
	h.Rows[1].Nums[2], h.Rows[3].Nums[4] = Unknown(), Held("[c]", "held")
	return h
}

func spark() Spark {
	return Spark{About: About{Title: "Signed each month", One: "partner", Many: "partners"},
		Steps: []string{"Oct", "Nov", "Dec", "Jan", "Feb", "Mar"}, Nums: append(Nums(3, 5, 4), Unknown(), N(9, "feb"), N(12, "mar"))}
}

const longName = "Example Partnership for Neighbourhood Health, Housing and Hope in the Eastern Wards"

// forty is a chart of forty bars, with long names, an empty name, and zeros.
func forty() Bars {
	b := Bars{About: About{Title: "Actions by partner", One: "action", Many: "actions"}, Series: ratings}
	for i := range 40 {
		b.Rows = append(b.Rows, row(fmt.Sprintf("%d %s", i+1, longName), float64(i%4), float64(i*3%11), float64(i%3), float64(i%2), float64(i/20)))
	}
	b.Rows[2] = Row{Nums: Nums(1, 2)}
	b.Rows[3] = row("All zero", 0, 0, 0, 0, 0)
	return b
}

func twelve() Columns {
	c := Columns{About: About{Title: "Twelve sectors"}, Note: "In Q4"}
	for i := range 12 {
		c.Series = append(c.Series, Series{Name: fmt.Sprint("Sector ", i+1)})
	}
	for q := range 4 {
		r := Row{Label: fmt.Sprint("Q", q+1)}
		for i := range 12 {
			r.Nums = append(r.Nums, N(float64((i*5+q*3)%7*100+150), "k"))
		}
		c.Rows = append(c.Rows, r)
	}
	return c
}

// awkward are charts of every kind that a careless layout breaks on.
func awkward() map[string]Data {
	huge := actions()
	huge.Rows = []Row{row("Small", 1, 0, 2), row("Huge", 1, 12345678, 3, 98765), row(longName, 4, 5000, 6, 7, 8)}
	zero := actions()
	zero.Rows = []Row{row("Start Well", 0, 0, 0), row("", 0), {Label: "Nothing given"}}
	below := Bars{About: About{Title: "Change on last year"}, Series: sectors("Change"), Rows: []Row{row("Falls", -12), row("Frailty", 30.5), row("Carers", 0), {Label: "Not counted", Nums: []Num{Unknown()}}, {Label: "Held", Nums: []Num{Held("[c]", "h")}}, row("A loss of thousands", -1234567)}}
	many := attendance()
	many.Rows = nil
	for i := range 40 {
		many.Rows = append(many.Rows, row(fmt.Sprint("Week ", i+1), float64(i%9), float64(i%5*3), 2, float64(i%7), 1000*float64(i%2)))
	}
	one := Columns{About: About{Title: "Moved"}, Series: sectors("Moved"), Rows: []Row{row("Q1", 5), row("Q2", -7), row("Q3", 0), row("A quarter with a long name", 1200)}}
	flat := Lines{About: About{Title: "All zero"}, Steps: []string{"Apr", "May"}, Series: []Line{{Name: "A", Nums: Nums(0, 0)}, {Name: "B", Nums: Nums(0)}}}
	deep := measures()
	deep.Series = []Line{{Name: longName, Nums: append(Nums(-2000000, -1500000), Unknown(), N(3000000, ""), Unknown(), N(-12, ""))}}
	deep.Targets = []Target{{"A target with a long word for it", 2500000}, {"Floor", -1900000}}
	cells := reach()
	cells.Rows[0].Nums[0] = N(1234567, "big")
	cells.Columns[1] = longName
	thin := social()
	thin.Parts = sectors("Social", "Both", "Health", "Housing", "Learning", "Work and money")
	thin.Bars = []Row{row("38 actions today, of which several are led with partners outside", 1, 0, 30, 4, 2, 1), row("On 22 January", 0, 0, 0)}
	return map[string]Data{
		"actions": actions(), "attendance": attendance(), "social": social(), "measures": measures(), "reach": reach(), "spark": spark(),
		"forty": forty(), "twelve": twelve(), "huge": huge, "zero": zero, "below": below, "weeks": many, "one": one, "flat": flat, "deep": deep, "cells": cells, "thin": thin,
		"sparkOne": Spark{Nums: Nums(12345)}, "nothing": Bars{About: About{Empty: "No actions yet. Add one under Plans."}},
		"noLines": Lines{Steps: []string{"Apr"}, Series: []Line{{Name: "A", Nums: []Num{Unknown()}}}}, "noHeat": Heat{}, "noSpark": Spark{}, "noShare": Share{}, "noColumns": Columns{},
	}
}
