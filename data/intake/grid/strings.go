package grid

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
)

// sharedStrings are the texts that cells point to.
type sharedStrings struct {
	texts []string
	marks map[int]*richText // only those that are struck through, all or part
}

// richText is a text made of runs.
type richText struct {
	text         string
	struck, kept string // the text by strike-through, when any of it is struck
}

// cell makes a cell of a text and its runs.
func (t *richText) cell() Cell {
	c := textCell(t.text)
	switch {
	case t.struck != "" && t.kept == "":
		c.Strike = true
	case t.struck != "":
		c.Mark = &Mark{Struck: t.struck, Kept: t.kept}
	}
	return c
}

// textCell makes a cell of text that is clean.
func textCell(text string) Cell {
	if text == "" {
		return Cell{}
	}
	return Cell{Text: text, Kind: Text}
}

// cell returns the cell that a shared string makes.
func (s *sharedStrings) cell(index string) Cell {
	i, err := strconv.Atoi(index)
	if err != nil || i < 0 || i >= len(s.texts) {
		return Cell{Text: "(text missing in the file)", Kind: Fault}
	}
	if rich := s.marks[i]; rich != nil {
		return rich.cell()
	}
	return textCell(s.texts[i])
}

// loadStrings reads the shared strings.
func (b *book) loadStrings() error {
	part := b.find(b.links, "sharedStrings")
	if part == "" {
		return nil
	}
	r, err := b.open(part)
	if err != nil {
		return err
	}
	defer r.Close()
	d := newXML(r)
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "si" {
			continue
		}
		rich, err := readRich(d, "si")
		if err != nil {
			return err
		}
		if rich.struck != "" {
			if b.strings.marks == nil {
				b.strings.marks = map[int]*richText{}
			}
			b.strings.marks[len(b.strings.texts)] = &rich
		}
		b.strings.texts = append(b.strings.texts, rich.text)
	}
}

// readRich reads the text of an element whose start was just read, up to its
// end: a shared string, an inline string or a comment. Phonetic guides (how a
// Japanese word is said) are no part of it.
func readRich(d *xml.Decoder, element string) (richText, error) {
	var all, struck, kept strings.Builder
	inText, inGuide, strike := false, false, false
	for {
		token, err := d.RawToken()
		if err != nil {
			return richText{}, unended(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "t":
				inText = !inGuide
			case "rPh":
				inGuide = true
			case "r":
				strike = false
			case "strike", "dstrike":
				val := attr(t.Attr, "val")
				strike = val == "" || truth(val)
			}
		case xml.CharData:
			if !inText {
				continue
			}
			all.Write(t)
			if strike {
				struck.Write(t)
			} else {
				kept.Write(t)
			}
		case xml.EndElement:
			switch t.Name.Local {
			case element:
				return finishRich(all.String(), struck.String(), kept.String()), nil
			case "t":
				inText = false
			case "rPh":
				inGuide = false
			case "r":
				strike = false
			}
		}
	}
}

// finishRich cleans the texts. A struck-through space is no strike-through.
func finishRich(all, struck, kept string) richText {
	rich := richText{text: Clean(unescape(all))}
	if struck = Clean(unescape(struck)); struck != "" {
		rich.struck, rich.kept = struck, Clean(unescape(kept))
	}
	return rich
}

// unended makes the end of a file an error where something was still open.
func unended(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// unescape resolves _x000D_ and its like, by which a workbook holds characters
// that XML does not allow (ECMA-376, ST_Xstring).
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		unit, ok := escapeAt(s, i)
		if !ok {
			b.WriteByte(s[i])
			i++
			continue
		}
		i += 7
		if utf16.IsSurrogate(unit) {
			if low, ok := escapeAt(s, i); ok {
				unit = utf16.DecodeRune(unit, low)
				i += 7
			}
		}
		b.WriteRune(unit)
	}
	return b.String()
}

// escapeAt reads an escape such as _x000D_ at i.
func escapeAt(s string, i int) (unit rune, ok bool) {
	if i+7 > len(s) || s[i] != '_' || s[i+1] != 'x' || s[i+6] != '_' {
		return 0, false
	}
	n, err := strconv.ParseUint(s[i+2:i+6], 16, 16)
	return rune(n), err == nil
}
