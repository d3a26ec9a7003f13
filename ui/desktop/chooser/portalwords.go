//go:build unix && !darwin

package chooser

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"github.com/godbus/dbus/v5"
)

func method(w what) string {
	if w == fileToWrite {
		return "SaveFile"
	}
	return "OpenFile"
}

// parent names a window as portals do: by the window system and its number.
func parent(window uintptr) string {
	if window == 0 {
		return ""
	}
	return fmt.Sprintf("x11:%x", window)
}

// filter is a kind of files as it is sent: a(sa(us)).
type filter struct {
	Label    string
	Patterns []pattern
}

// pattern of a name; Kind 0 is a glob, 1 a MIME type.
type pattern struct {
	Kind uint32
	Glob string
}

func options(token string, w what, a Ask) map[string]dbus.Variant {
	o := map[string]dbus.Variant{"handle_token": dbus.MakeVariant(token), "modal": dbus.MakeVariant(true)}
	if w == folder {
		o["directory"] = dbus.MakeVariant(true)
	}
	if a.Folder != "" {
		o["current_folder"] = dbus.MakeVariant(append([]byte(a.Folder), 0)) // as in C
	}
	if w == fileToWrite && a.Name != "" {
		o["current_name"] = dbus.MakeVariant(a.Name)
	}
	if filters := filtersOf(a.Kinds); len(filters) > 0 && w != folder {
		o["filters"] = dbus.MakeVariant(filters)
		o["current_filter"] = dbus.MakeVariant(filters[0])
	}
	return o
}

func filtersOf(kinds []Kind) (list []filter) {
	for _, k := range kinds {
		f := filter{Label: k.Label}
		for _, e := range k.Endings {
			f.Patterns = append(f.Patterns, pattern{Glob: "*" + anyCase(e)})
		}
		if len(k.Endings) == 0 {
			f.Patterns = []pattern{{Glob: "*"}}
		}
		list = append(list, f)
	}
	return list
}

// anyCase is a glob for an ending in capitals and small letters: .XLSX comes out
// of old programs.
func anyCase(ending string) string {
	var b strings.Builder
	for _, r := range ending {
		if low, up := unicode.ToLower(r), unicode.ToUpper(r); low != up {
			fmt.Fprintf(&b, "[%c%c]", low, up)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// chosen reads an answer: 0 and what was chosen; 1 for Cancel, 2 for a dialog
// that was closed in another way.
func chosen(body []any) (string, error) {
	var code uint32
	var results map[string]dbus.Variant
	if err := dbus.Store(body, &code, &results); err != nil {
		return "", fmt.Errorf("%w: %w", errAnswer, err)
	}
	if code != 0 {
		return "", nil
	}
	uris, ok := results["uris"].Value().([]string)
	if !ok || len(uris) == 0 {
		return "", errAnswer
	}
	return pathOf(uris[0])
}

// pathOf is the path of file:///home/..., whatever bytes it is made of.
func pathOf(uri string) (string, error) {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "file" || u.Host != "" && u.Host != "localhost" || !strings.HasPrefix(u.Path, "/") {
		return "", errAnswer
	}
	return u.Path, nil
}
