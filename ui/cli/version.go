package cli

import "fmt"

// versionAction prints the version of the program.
type versionAction struct{}

func (*versionAction) options() []option      { return nil }
func (*versionAction) prepare([]string) error { return nil }

func (*versionAction) run(c *call) (int, error) {
	if c.json {
		return exitDone, c.printJSON(object{{"version", c.p.Version}})
	}
	fmt.Fprintf(&c.out, "Placebook %s\n", c.p.Version)
	return exitDone, nil
}
