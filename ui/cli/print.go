package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// An object is a JSON object whose keys stand in a fixed order.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes the members as they stand.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := marshal(m.key)
		if err != nil {
			return nil, err
		}
		value, err := marshal(m.value)
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// marshal is json.Marshal without escapes for browsers: & stays &.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// printJSON prints the one object of a command, on a line of its own.
func (c *call) printJSON(v any) error {
	b, err := marshal(v)
	if err != nil {
		return err
	}
	c.out.Write(append(b, '\n'))
	return nil
}

// longest is how much of a value an aligned table shows, in characters.
const longest = 40

// printTable prints rows under their headings, in columns. A column that is
// empty in every row is left out.
func printTable(w io.Writer, head []string, rows [][]string) {
	var columns, widths []int
	for i := range head {
		if i > 0 && !slices.ContainsFunc(rows, func(r []string) bool { return r[i] != "" }) {
			continue
		}
		width := utf8.RuneCountInString(head[i])
		for _, r := range rows {
			width = max(width, utf8.RuneCountInString(short(r[i])))
		}
		columns, widths = append(columns, i), append(widths, width)
	}
	for _, r := range slices.Concat([][]string{head}, rows) {
		var line strings.Builder
		for n, i := range columns {
			cell := short(r[i])
			fmt.Fprintf(&line, "%s%s  ", cell, strings.Repeat(" ", widths[n]-utf8.RuneCountInString(cell)))
		}
		fmt.Fprintln(w, strings.TrimRight(line.String(), " "))
	}
}

// short is a value on one line, cut where it is long.
func short(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > longest {
		return string(r[:longest-3]) + "..."
	}
	return s
}

// counted says how many: "1 row", "3 rows".
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
