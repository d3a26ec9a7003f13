package place

import (
	"encoding/xml"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"placebook/data"
)

// laid is what a computer or a person has, by name.
func laid(values map[string]string) source {
	return func(name string) (string, bool, error) {
		v, ok := values[name]
		return v, ok, nil
	}
}

func TestReadPolicy(t *testing.T) {
	asItIs := func(path string) (string, error) {
		if !strings.HasPrefix(path, "/") {
			return "", errNotWhole(path)
		}
		return path, nil
	}
	type m = map[string]string
	for _, c := range []struct {
		computer, person m
		want             Policy
		refused          string // part of the sentence
	}{
		{nil, nil, Policy{}, ""},
		{m{"DataFolder": "/d/x"}, nil, Policy{DataFolder: "/d/x"}, ""},
		{nil, m{"DataFolder": " /d/x "}, Policy{DataFolder: "/d/x"}, ""},
		{m{"DataFolder": "/d/x"}, m{"DataFolder": "/d/y"}, Policy{DataFolder: "/d/x"}, ""},
		{m{"DataFolder": ""}, m{"DataFolder": "/d/y"}, Policy{DataFolder: "/d/y"}, ""},
		{m{"DataFolder": "x"}, nil, Policy{}, "DataFolder"},
		{m{"IdleLockMinutes": "10"}, m{"IdleLockMinutes": "60"}, Policy{IdleLockMinutes: 10}, ""},
		{m{"IdleLockMinutes": "1"}, nil, Policy{IdleLockMinutes: 1}, ""},
		{m{"IdleLockMinutes": "1440"}, nil, Policy{IdleLockMinutes: 1440}, ""},
		{m{"IdleLockMinutes": "0"}, nil, Policy{}, "IdleLockMinutes"},
		{m{"IdleLockMinutes": "1441"}, nil, Policy{}, "IdleLockMinutes"},
		{m{"IdleLockMinutes": "-5"}, nil, Policy{}, "IdleLockMinutes"},
		{m{"IdleLockMinutes": "ten"}, m{"IdleLockMinutes": "5"}, Policy{}, "IdleLockMinutes"},
		{m{"IdleLockMinutes": "10", "DataFolder": "/d"}, nil, Policy{"/d", 10}, ""},
		{m{"idlelockminutes": "10", "Other": "x"}, nil, Policy{}, ""},
	} {
		got, err := readPolicy(Policies, []source{laid(c.computer), laid(c.person)}, asItIs)
		if got != c.want || (c.refused != "") != errors.Is(err, ErrPolicy) {
			t.Errorf("%v, %v: got %+v, %v", c.computer, c.person, got, err)
		}
		if c.refused != "" && !strings.Contains(data.Sentence(err), c.refused) {
			t.Errorf("%v: the sentence is %q", c.computer, data.Sentence(err))
		}
	}
	broken := func(string) (string, bool, error) { return "", false, os.ErrPermission }
	if _, err := readPolicy(Policies, []source{broken}, asItIs); !errors.Is(err, ErrPolicy) {
		t.Errorf("what cannot be read: %v", err)
	}
}

// TestTheTemplateTellsThePolicies: what IT is offered is what the program reads.
func TestTheTemplateTellsThePolicies(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("..", "..", "assets", "packaging", "windows", "placebook.admx"))
	if err != nil {
		t.Fatal(err)
	}
	type element struct {
		Value string `xml:"valueName,attr"`
		Min   string `xml:"minValue,attr"`
		Max   string `xml:"maxValue,attr"`
	}
	var template struct {
		Policies []struct {
			Name    string    `xml:"name,attr"`
			Key     string    `xml:"key,attr"`
			Texts   []element `xml:"elements>text"`
			Numbers []element `xml:"elements>decimal"`
		} `xml:"policies>policy"`
	}
	if err := xml.Unmarshal(b, &template); err != nil {
		t.Fatal(err)
	}
	words, err := os.ReadFile(filepath.Join("..", "..", "assets", "packaging", "windows", "placebook.adml"))
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(filepath.Join("..", "..", "docs", "it.md"))
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for _, p := range Policies {
		line := p.Name
		if p.Number {
			line += " " + strconv.Itoa(p.Least) + "-" + strconv.Itoa(p.Most)
		}
		want = append(want, line)
		if !strings.Contains(string(words), `id="`+p.Name+`Help"`) {
			t.Errorf("the template does not explain %s", p.Name)
		}
		if !strings.Contains(string(page), "`"+p.Name+"`") {
			t.Errorf("the page for IT does not name %s", p.Name)
		}
	}
	for _, p := range template.Policies {
		if p.Key != `Software\Policies\Placebook` || len(p.Texts)+len(p.Numbers) != 1 {
			t.Errorf("%s: key %s, %d texts, %d numbers", p.Name, p.Key, len(p.Texts), len(p.Numbers))
		}
		for _, e := range p.Texts {
			got = append(got, e.Value)
		}
		for _, e := range p.Numbers {
			got = append(got, e.Value+" "+e.Min+"-"+e.Max)
		}
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("the template offers %q, the program reads %q", got, want)
	}
}
