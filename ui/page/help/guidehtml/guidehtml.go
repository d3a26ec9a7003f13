// Guidehtml writes the user guide as one HTML file, which the packages carry
// beside the program:
//
//	go run placebook/ui/page/help/guidehtml VERSION FILE
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"placebook/assets"
	"placebook/ui/command"
	"placebook/ui/page/help/guide"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "Use: guidehtml VERSION FILE")
		os.Exit(2)
	}
	if err := write(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(version, path string) error {
	texts, err := fs.Sub(assets.Guide, "guide")
	if err != nil {
		return err
	}
	pictures, err := fs.Sub(texts, "pictures")
	if err != nil {
		return err
	}
	g, err := guide.Load(texts)
	if err != nil {
		return err
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	l := guide.Leaflet{Title: "Placebook " + version + ": the guide", Pictures: pictures, Made: made(version)}
	return errors.Join(l.Write(f, g), f.Close())
}

// made says what the window makes by itself, for a reader who may be on any
// computer.
func made(version string) func(name, of string) [][2]string {
	return func(name, of string) (lines [][2]string) {
		switch name {
		case "keys":
			for _, c := range command.All() {
				if c.Menu == of && c.Key != "" {
					lines = append(lines, [2]string{c.Keys(), c.Label})
				}
			}
		case "folder":
			lines = [][2]string{{"Windows", `%LOCALAPPDATA%\Placebook\data`}, {"Linux", "~/.local/share/placebook/data"}}
		case "version":
			lines = [][2]string{{"", "This is Placebook " + version + "."}}
		}
		return lines
	}
}
