package main

import (
	"bufio"
	"strings"
)

// detail reads one text of the section [Details] of a FyneApp.toml; empty if it
// is not there. Only what such a file holds is understood: key = "text".
func detail(toml, key string) string {
	section := ""
	for lines := bufio.NewScanner(strings.NewReader(toml)); lines.Scan(); {
		line := strings.TrimSpace(lines.Text())
		if strings.HasPrefix(line, "[") {
			section = line
			continue
		}
		name, value, ok := strings.Cut(line, "=")
		if ok && section == "[Details]" && strings.TrimSpace(name) == key {
			return strings.Trim(strings.TrimSpace(value), `"`)
		}
	}
	return ""
}
