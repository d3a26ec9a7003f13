package grid

import (
	"fmt"
	"strings"
)

// separators are the candidates, the commonest first: it wins a tie.
var separators = []byte{',', ';', '\t', '|'}

// separatorWord says a separator in words, for the preview.
func separatorWord(sep byte) string {
	switch sep {
	case ',':
		return "comma"
	case ';':
		return "semicolon"
	case '\t':
		return "tab"
	case '|':
		return "vertical bar"
	}
	return fmt.Sprintf("the character %q", rune(sep))
}

// statedSeparator reads the first line that Excel writes as "sep=;" to say
// which separator follows. It returns the text after that line.
func statedSeparator(text string) (sep byte, rest string, ok bool) {
	const key = "sep="
	if len(text) <= len(key) || !strings.EqualFold(text[:len(key)], key) {
		return 0, text, false
	}
	sep = text[len(key)]
	after := text[len(key)+1:]
	if sep < ' ' && sep != '\t' || sep >= 0x7f || sep == '"' || after != "" && after[0] != '\r' && after[0] != '\n' {
		return 0, text, false
	}
	return sep, strings.TrimPrefix(strings.TrimPrefix(after, "\r"), "\n"), true
}

// How much of a file decides its separator.
const (
	sampleBytes   = 64 << 10
	sampleRecords = 300
)

// chooseSeparator finds the separator by the shape each candidate gives to the
// head of the file. A list is wide on every line, and neighbouring lines are
// equally wide, and quotation marks stand around whole fields; characters that
// are only frequent in texts give none of these. A tab is hardly ever part of a
// text, so it needs less proof.
func chooseSeparator(text string) byte {
	sample := text
	if len(sample) > sampleBytes {
		sample = sample[:sampleBytes]
		if end := strings.LastIndexAny(sample, "\r\n"); end > 0 {
			sample = sample[:end+1]
		}
	}
	best, bestShape := separators[0], shape{}
	for _, sep := range separators {
		s := shapeOf(sample, sep)
		if sep == '\t' && s.score > 0 {
			s.score += 0.5
		}
		if s.score > bestShape.score || s.score == bestShape.score && s.columns > bestShape.columns {
			best, bestShape = sep, s
		}
	}
	return best
}

// shape is how much a text looks like a list under one separator.
type shape struct {
	score   float64 // share of lines with several columns, plus share of neighbours equally wide, less share with loose quotation marks
	columns int     // of the widest line
}

func shapeOf(sample string, sep byte) shape {
	p := &csvParser{text: sample, sep: sep}
	var s shape
	var fields []string
	lines, wide, pairs, before, loose := 0, 0, 0, 0, 0
	for p.more() && lines < sampleRecords {
		p.loose = 0
		fields = p.record(fields[:0])
		if blankFields(fields) {
			continue
		}
		lines++
		loose += min(p.loose, 1)
		n := len(fields)
		if n > 1 {
			wide++
			if n == before {
				pairs++
			}
		}
		before = n
		s.columns = max(s.columns, n)
	}
	if wide == 0 {
		return shape{}
	}
	s.score = float64(wide-loose) / float64(lines)
	if lines > 1 {
		s.score += float64(pairs) / float64(lines-1)
	}
	return s
}

func blankFields(fields []string) bool {
	for _, f := range fields {
		if strings.TrimSpace(f) != "" {
			return false
		}
	}
	return true
}
