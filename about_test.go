package main

import (
	"regexp"
	"testing"
)

func TestDetail(t *testing.T) {
	const toml = "# Version = \"9\"\n[Release]\nVersion = \"8\"\n[Details]\n  Name = \"Example App\"\nVersion=\"1.2.3\"\nBuild = 7\n[Migrations]\nVersion = \"5\"\nfyneDo = true\n"
	for key, want := range map[string]string{"Version": "1.2.3", "Name": "Example App", "Build": "7", "fyneDo": "", "Icon": ""} {
		if got := detail(toml, key); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
}

func TestTheProgramKnowsItself(t *testing.T) {
	if v := detail(about, "Version"); !regexp.MustCompile(`^\d+\.\d+\.\d+$`).MatchString(v) {
		t.Errorf("the version is %q", v)
	}
	if detail(about, "Name") != "Placebook" || detail(about, "ID") != "org.placebook.Placebook" {
		t.Errorf("%q, %q", detail(about, "Name"), detail(about, "ID"))
	}
}
