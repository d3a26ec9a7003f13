package grid

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// comments holds what people wrote beside cells: by row, then by column, as
// the spreadsheet counts them, both from 1.
type comments map[int]map[int]string

// loadComments reads the comments of a sheet. A thread is kept twice in a
// workbook, once as a comment for older versions of Excel that begins with an
// explanation; the thread itself wins.
func (b *book) loadComments(links []relation) (comments, error) {
	notes, err := b.commentPart(b.find(links, "comments"), "comment", "text", "")
	if err != nil {
		return nil, err
	}
	threads, err := b.commentPart(b.find(links, "threadedComment"), "threadedComment", "text", "\n")
	if err != nil {
		return nil, err
	}
	for row, cols := range threads {
		for col, text := range cols {
			notes.set(row, col, text)
		}
	}
	return notes, nil
}

func (c comments) set(row, col int, text string) {
	if c[row] == nil {
		c[row] = map[int]string{}
	}
	c[row][col] = text
}

// commentPart reads the elements of a part that have a cell and a text.
// Further ones on the same cell, which are replies, are joined by join.
func (b *book) commentPart(part, element, text, join string) (comments, error) {
	found := comments{}
	if part == "" {
		return found, nil
	}
	r, err := b.open(part)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	d := newXML(r)
	row, col := 0, 0
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return found, nil
		}
		if err != nil {
			return nil, err
		}
		start, ok := token.(xml.StartElement)
		switch {
		case !ok:
		case start.Name.Local == element:
			row, col, _ = parseRef(attr(start.Attr, "ref"))
		case start.Name.Local == text && row > 0:
			said, err := commentText(d, element == "threadedComment")
			if err != nil {
				return nil, err
			}
			if before := found[row][col]; before != "" && said != "" {
				said = before + join + said
			}
			found.set(row, col, said)
		}
	}
}

// commentText reads a text element: runs in a comment, plain in a thread.
func commentText(d *xml.Decoder, plain bool) (string, error) {
	if !plain {
		rich, err := readRich(d, "text")
		return rich.text, err
	}
	var b strings.Builder
	for {
		token, err := d.RawToken()
		if err != nil {
			return "", unended(err)
		}
		switch t := token.(type) {
		case xml.CharData:
			b.Write(t)
		case xml.EndElement:
			return Clean(b.String()), nil
		}
	}
}
