package book

import (
	"unicode"
	"unicode/utf8"

	"placebook/data"
)

// A token is a word of a text as search compares it: folded, without
// punctuation.
type token struct {
	from, to int  // where it stands in the text, in bytes
	lo, hi   int  // where its letters stand in reader.buf
	glue     byte // what parts it from the token before: see glueOf
	plus     bool // a + stands before it
	digits   bool // it has digits only
	single   bool // it is one letter
	marks    bool // it has letters beyond English
}

// joined is another way to write tokens that stand side by side: as one word.
type joined struct {
	token
	first, last int // the tokens
}

// A reader takes texts apart. What it gives is good until the next text.
type reader struct {
	buf    []byte
	tokens []token
	joined []joined
}

func (r *reader) text(t token) []byte { return r.buf[t.lo:t.hi] }

// What parts two tokens. Only what is glued can be written as one word.
const (
	glueNone  = 0   // a comma, the end of a line
	glueStop  = '.' // one full stop
	glueDash  = '-' // one hyphen
	glueSpace = ' ' // white space, brackets, several of all these
	glueOpen  = 1   // nothing yet
)

func glueOf(c byte) byte {
	switch c {
	case '.', '-':
		return c
	case ' ', '\t', '(', ')', '+':
		return glueSpace
	}
	return glueNone
}

// read takes a text apart. Apostrophes go without a trace (O'Brien is obrien),
// and so do the full stops of N.H.S.; "&" is "and"; all else that is no letter
// or digit parts words. Runs of digits of at least least characters are joined.
func (r *reader) read(text string, least int) {
	r.buf, r.tokens, r.joined = r.buf[:0], r.tokens[:0], r.joined[:0]
	r.split(text)
	r.joinInitials()
	r.joinDashed()
	r.joinDigits(least)
	r.joinPostcodes()
}

// splitter gathers the token at hand.
type splitter struct {
	*reader
	open   bool
	glue   byte
	plus   bool
	word   token
	letter int
}

func (r *reader) split(text string) {
	s := splitter{reader: r, glue: glueNone}
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			s.ascii(c, i)
			i++
			continue
		}
		_, n := utf8.DecodeRuneInString(text[i:])
		for _, x := range data.Fold(text[i : i+n]) {
			s.rune(x, i, i+n)
		}
		i += n
	}
	s.flush()
}

// ascii takes a character of plain English text at i.
func (s *splitter) ascii(c byte, i int) {
	switch {
	case 'A' <= c && c <= 'Z':
		c += 'a' - 'A'
		fallthrough
	case 'a' <= c && c <= 'z':
		s.start(i)
		s.buf = append(s.buf, c)
		s.letter++
		s.word.digits, s.word.to = false, i+1
	case '0' <= c && c <= '9':
		s.start(i)
		s.buf = append(s.buf, c)
		s.letter += 2 // never one letter
		s.word.to = i + 1
	case c == '\'' || c == '`':
	case c == '&':
		s.part(' ')
		s.start(i)
		s.buf = append(s.buf, "and"...)
		s.letter, s.word.digits, s.word.to = 3, false, i+1
		s.part(' ')
	default:
		s.part(c)
	}
}

// rune takes a folded rune that came from the text at from.
func (s *splitter) rune(x rune, from, to int) {
	switch {
	case x < utf8.RuneSelf:
		s.ascii(byte(x), from)
		if s.open {
			s.word.to = to
		}
	case unicode.IsLetter(x) || unicode.IsNumber(x) || unicode.IsMark(x):
		s.start(from)
		s.buf = utf8.AppendRune(s.buf, x)
		s.letter++
		s.word.digits, s.word.marks, s.word.to = false, true, to
	default:
		s.part(',')
	}
}

func (s *splitter) start(at int) {
	if s.open {
		return
	}
	s.open, s.letter = true, 0
	s.word = token{from: at, lo: len(s.buf), glue: s.glue, plus: s.plus, digits: true}
}

// part ends the token at hand, if there is one, and keeps what parts it from
// the next.
func (s *splitter) part(c byte) {
	g := glueOf(c)
	s.flush()
	switch {
	case s.glue == glueOpen:
		s.glue = g
	case s.glue != glueNone && g != glueNone:
		s.glue = glueSpace
	default:
		s.glue = glueNone
	}
	s.plus = c == '+' || s.plus && c == '('
}

func (s *splitter) flush() {
	if !s.open {
		return
	}
	s.open = false
	s.word.hi = len(s.buf)
	s.word.single = s.letter == 1
	s.tokens = append(s.tokens, s.word)
	s.glue, s.plus = glueOpen, false
}

// joinInitials makes one token of N.H.S.
func (r *reader) joinInitials() {
	out := r.tokens[:0]
	for _, t := range r.tokens {
		if n := len(out); n > 0 && t.single && t.glue == glueStop && isInitial(out[n-1], r.buf) {
			out[n-1].to, out[n-1].hi, out[n-1].single = t.to, t.hi, false
			continue
		}
		out = append(out, t)
	}
	r.tokens = out
}

// isInitial tells a letter, or letters already joined: as many letters as
// stand there with a stop between each two.
func isInitial(t token, buf []byte) bool {
	letters := utf8.RuneCount(buf[t.lo:t.hi])
	return t.single || !t.marks && letters > 1 && !t.digits && t.to-t.from == 2*letters-1
}

// joinDashed writes co-op as coop also.
func (r *reader) joinDashed() {
	r.runs(func(t token) bool { return t.glue == glueDash }, func(token) bool { return true }, func(first, last int) {
		if last > first {
			r.join(first, last, r.tokens[first].lo, r.tokens[last].hi)
		}
	})
}

// joinDigits writes telephone and other numbers without their spaces, and with
// 0 for +44.
func (r *reader) joinDigits(least int) {
	glued := func(t token) bool { return t.digits && t.glue != glueNone }
	r.runs(glued, func(t token) bool { return t.digits }, func(first, last int) {
		a, b := r.tokens[first], r.tokens[last]
		abroad := a.plus
		digits := r.buf[a.lo:b.hi]
		if !abroad && len(digits) > 2 && digits[0] == '0' && digits[1] == '0' {
			abroad, digits = true, digits[2:]
		}
		if !abroad {
			if last > first && len(digits) >= least {
				r.join(first, last, a.lo, b.hi)
			}
			return
		}
		code := "00"
		if len(digits) > 2 && digits[0] == '4' && digits[1] == '4' {
			code, digits = "0", digits[2:]
			if digits[0] == '0' { // +44 (0)20
				digits = digits[1:]
			}
		}
		lo := len(r.buf)
		r.buf = append(append(r.buf, code...), digits...)
		r.join(first, last, lo, len(r.buf))
	})
}

// joinPostcodes writes SE1 0AA as SE10AA also.
func (r *reader) joinPostcodes() {
	for i := 1; i < len(r.tokens); i++ {
		a, b := r.tokens[i-1], r.tokens[i]
		if b.glue == glueSpace && isOutward(r.text(a)) && isInward(r.text(b)) {
			r.join(i-1, i, a.lo, b.hi)
		}
	}
}

// isOutward tells what may be the first half of a postcode, isInward the second
// (BS 7666).
func isOutward(s []byte) bool {
	if len(s) < 2 || len(s) > 4 || !isLetter(s[0]) {
		return false
	}
	return isDigit(s[1]) || len(s) > 2 && isDigit(s[2])
}

func isInward(s []byte) bool {
	return len(s) == 3 && isDigit(s[0]) && isLetter(s[1]) && isLetter(s[2])
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }

func (r *reader) join(first, last, lo, hi int) {
	t := r.tokens[first]
	t.to, t.lo, t.hi = r.tokens[last].to, lo, hi
	r.joined = append(r.joined, joined{t, first, last})
}

// runs finds each longest run of tokens that begins as begins says and goes on
// as goesOn says.
func (r *reader) runs(goesOn, begins func(token) bool, yield func(first, last int)) {
	for i := 0; i < len(r.tokens); {
		if !begins(r.tokens[i]) {
			i++
			continue
		}
		last := i
		for last+1 < len(r.tokens) && goesOn(r.tokens[last+1]) {
			last++
		}
		yield(i, last)
		i = last + 1
	}
}
