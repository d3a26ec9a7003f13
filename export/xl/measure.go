package xl

import "strings"

// Nothing grows a row when a file is written, and LibreOffice and previews do
// not grow it when they open the file: heights are worked out here from the
// widths of the letters.

const (
	digitPixels = 8    // width of a digit of the body font, Arial 11, at 96 dpi
	sidePixels  = 6    // what a cell keeps free at its sides, gridline included
	stepPixels  = 10   // one step of indent
	slack       = 1.06 // programs round letter widths up to whole pixels
	leading     = 1.31 // line height of Arial as spreadsheets set it, to its size
	mostHeight  = 409.0
)

// fileWidth is a column width as it is stored, with the padding Excel adds.
func fileWidth(digits float64) float64 { return float64(int((digits*7+5)/7*256)) / 256 }

// columnPixels is how wide a column is drawn.
func columnPixels(digits float64) float64 { return float64(int(fileWidth(digits)*digitPixels + 0.5)) }

// font is what the width of a text depends on.
type font struct {
	size float64 // points
	bold bool
}

// pixels is how wide s is on one line.
func (f font) pixels(s string) float64 {
	table := &regularWidths
	if f.bold {
		table = &boldWidths
	}
	units := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 0x80 {
			for _, r := range s[i:] {
				units += f.units(r)
			}
			break
		}
		if c >= firstWidth {
			units += int(table[c-firstWidth])
		}
	}
	return float64(units) / 2048 * f.size * 96 / 72 * slack
}

// units is the width of one letter in 2048ths of the size.
func (f font) units(r rune) int {
	switch {
	case r >= firstWidth && r <= lastWidth:
		if f.bold {
			return int(boldWidths[r-firstWidth])
		}
		return int(regularWidths[r-firstWidth])
	case r < firstWidth, r >= 0x300 && r < 0x370: // control and combining characters
		return 0
	}
	if w, ok := furtherWidths[r]; ok {
		if f.bold {
			return int(w[1])
		}
		return int(w[0])
	}
	if r < 0x1100 {
		return 1500
	}
	return 2048
}

// lines is how many lines s takes when it is wrapped to a width in pixels.
func (f font) lines(s string, width float64) int {
	if f.pixels(s) <= width && strings.IndexByte(s, '\n') < 0 {
		return 1
	}
	n := 0
	for para := range strings.SplitSeq(s, "\n") {
		n += len(f.wrap(para, width))
	}
	return n
}

// wrap breaks a paragraph at spaces, and a word wider than the line anywhere.
func (f font) wrap(para string, width float64) []string {
	var lines []string
	space := f.pixels(" ")
	line, used := "", 0.0
	for word := range strings.SplitSeq(para, " ") {
		w := f.pixels(word)
		if line != "" && used+space+w > width {
			lines = append(lines, line)
			line, used = "", 0
		}
		if line != "" {
			line, used = line+" "+word, used+space+w
			continue
		}
		for w > width {
			head := f.head(word, width)
			lines = append(lines, word[:head])
			w -= f.pixels(word[:head])
			word = word[head:]
		}
		line, used = word, w
	}
	return append(lines, line)
}

// head is how many bytes of s fit in the width: one letter at least.
func (f font) head(s string, width float64) int {
	scale := f.size / 2048 * 96 / 72 * slack
	used := 0.0
	for i, r := range s {
		used += float64(f.units(r)) * scale
		if used > width && i > 0 {
			return i
		}
	}
	return len(s)
}

// height is what that many lines need, in points.
func (f font) height(lines int) float64 {
	return round2(float64(lines) * f.size * leading)
}

// round2 keeps heights short in the file.
func round2(x float64) float64 { return float64(int(x*100+0.5)) / 100 }
